"""Bytes of a YAML file to plain values with their lines. Knows nothing of packs and plans.

Built on the parser's events, not on its constructors: nothing is guessed (NO, 12:30 and 2.3.2 stay text), and
whatever could make a small file costly (aliases, depth, numbers of values) is refused before it costs anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import yaml

from app.content.problems import MOST_PROBLEMS, ContentError, Place, Problem, key_of

MOST_BYTES = 256 * 1024
MOST_DEPTH = 20
MOST_VALUES = 30_000

Value = str | list["Value"] | dict[str, "Value"]
_NO_VALUE = ("", "~", "null", "Null", "NULL")


@dataclass
class Document:
    """What a file says. Every place has the line (from 1) of its key, or of the entry in a list."""

    file: str
    values: Value
    lines: dict[Place, int]

    def problem(self, place: Place, expected: str, *, warning: bool = False) -> Problem:
        near = place
        while near and near not in self.lines:
            near = near[:-1]
        return Problem(
            self.file, self.lines.get(near, 1), key_of(place, self.values), expected, warning
        )


def read_file(path: Path) -> Document:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as failed:
        raise ContentError(
            [Problem(str(path), 1, "", f"expected a file that can be read: {failed.strerror}")]
        ) from failed
    return read(data, str(path))


def read(data: bytes, file: str) -> Document:
    if len(data) > MOST_BYTES:
        raise _refused(file, 1, f"expected a file of at most {MOST_BYTES // 1024} KiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise _refused(file, line, "expected text in UTF-8") from wrong
    building = _Building(file)
    try:
        for event in _events(text):
            building.take(event)
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 1
        said = " ".join(filter(None, (wrong.context, wrong.problem)))
        raise ContentError(
            [*building.problems, Problem(file, line, "", f"not YAML: {said}")]
        ) from wrong
    except yaml.YAMLError as wrong:
        position = getattr(wrong, "position", 0) or 0
        line = text.encode().count(b"\n", 0, position) + 1
        raise _refused(file, line, "expected visible text, found a control character") from wrong
    if building.problems:
        raise ContentError(building.problems)
    return Document(file, building.values, building.lines)


def _events(text: str) -> Iterator[yaml.Event]:
    # The Python parser would need seconds where libyaml needs milliseconds: a limit, not a preference.
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _refused(file: str, line: int, expected: str) -> ContentError:
    return ContentError([Problem(file, line, "", expected)])


@dataclass
class _Open:
    """A list or mapping that is not complete yet; `key` is the key that waits for its value."""

    place: Place
    values: list[Value] | dict[str, Value]
    key: str | None = None


@dataclass
class _Building:
    file: str
    values: Value = ""
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _count: int = 0
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        match event:
            case yaml.DocumentStartEvent():
                self._begin(event, line)
            case yaml.AliasEvent():
                self._stop(line, "expected a value written out, found an alias (*)")
            case yaml.ScalarEvent():
                self._plain(event, line)
                self._scalar(event, line)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._plain(event, line)
                self._deeper([] if isinstance(event, yaml.SequenceStartEvent) else {}, line)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
            case yaml.StreamEndEvent() if not self._documents:
                self._stop(1, "expected keys and values, found an empty file")

    def _begin(self, event: yaml.DocumentStartEvent, line: int) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(line, "expected one document, found another (---)")
        if event.version or event.tags:
            self._wrong(line, "expected no directives (%)")

    def _plain(self, event: yaml.NodeEvent, line: int) -> None:
        """Neither a name to repeat this value by, nor a type of the file's choosing."""
        if event.anchor is not None:
            self._wrong(line, "expected a value without an anchor (&)")
        if getattr(event, "tag", None) is not None:
            self._wrong(line, "expected a value without a tag (!)")

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.values, dict) and parent.key is None:
            self._key(parent, parent.values, event.value, line)
            return
        if not event.style and event.value in _NO_VALUE:
            self._wrong(line, "expected a value; leave the key out if there is none")
        self._value(event.value, line)

    def _key(self, parent: _Open, values: dict[str, Value], key: str, line: int) -> None:
        parent.key = key
        if key in values:
            first = self.lines.get((*parent.place, key), 1)
            self._wrong(line, f"this key stands twice, first on line {first}")
        else:
            self.lines[*parent.place, key] = line

    def _deeper(self, values: list[Value] | dict[str, Value], line: int) -> None:
        if len(self._open) >= MOST_DEPTH:
            self._stop(line, f"expected at most {MOST_DEPTH} levels inside each other")
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.values, dict) and parent.key is None:
            self._stop(line, "expected a plain key, found a list or keys")
        self._open.append(_Open(self._value(values, line), values))

    def _value(self, value: Value, line: int) -> Place:
        """Put a value where it belongs; the answer is its place."""
        self._count += 1
        if self._count > MOST_VALUES:
            self._stop(line, f"expected at most {MOST_VALUES} values")
        if not self._open:
            self.values = value
            return ()
        parent = self._open[-1]
        if isinstance(parent.values, list):
            place: Place = (*parent.place, len(parent.values))
            parent.values.append(value)
            self.lines[place] = line
        else:
            place = (*parent.place, parent.key or "")
            parent.values.setdefault(parent.key or "", value)
            parent.key = None
        return place

    def _at(self, line: int, expected: str) -> Problem:
        place: Place = ()
        if self._open:
            parent = self._open[-1]
            place = parent.place if parent.key is None else (*parent.place, parent.key)
        return Problem(self.file, line, key_of(place, self.values), expected)

    def _wrong(self, line: int, expected: str) -> None:
        self.problems.append(self._at(line, expected))
        if len(self.problems) >= MOST_PROBLEMS:
            raise ContentError(self.problems)

    def _stop(self, line: int, expected: str) -> NoReturn:
        raise ContentError([*self.problems, self._at(line, expected)])
