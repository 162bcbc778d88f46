"""A report read back from its JSON, to be a read-only archive. What does not come to the same file again is refused."""

import json
import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.exports.to_json import FORMAT, VERSION, checks_of, content_of
from app.synthesis.reported import Report

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_REPORT: TypeAdapter[Report] = TypeAdapter(Report)


class NotAnArchive(ValueError):
    """`code`: why; `place`: where in the file, such as notes.3.number; empty for the whole of it."""

    def __init__(self, code: str, place: str = "") -> None:
        super().__init__(f"{code} {place}".strip())
        self.code = code
        self.place = place


def from_json(body: bytes) -> Report:
    """Raises NotAnArchive."""
    content = _parsed(body)
    if content.get("format") != FORMAT:
        raise NotAnArchive("archive_unknown", "format")
    if content.get("version") != VERSION:
        raise NotAnArchive("archive_version", "version")
    told = content.get("checks")
    if not isinstance(told, dict):
        raise NotAnArchive("archive_tampered", "checks")
    report = _report(content)
    _must_be_ids(report)
    _must_be_the_same(content, json.loads(json.dumps(content_of(report), default=str)), "")
    for part, check in checks_of(content_of(report)).items():
        if told.get(part) != check:
            raise NotAnArchive("archive_tampered", part)
    return report


def _must_be_ids(report: Report) -> None:
    """What becomes part of a file's name or of an address inside it."""
    asked = [one.id for part in report.blocks for one in part.questions]
    found: list[tuple[str, str]] = [
        ("plan", report.plan),
        *(("sections", one.id) for one in report.sections),
        *(("blocks", id_) for id_ in (*(part.id for part in report.blocks), *asked)),
        *(("plenary", one.id) for one in report.plenary),
        *(("elsewhere", one.id) for one in report.elsewhere),
        *(("evaluation", one.id) for one in report.evaluation),
        *(("cards", one.block) for one in report.cards),
    ]
    for place, id_ in found:
        if not _ID.fullmatch(id_):
            raise NotAnArchive("archive_tampered", place)


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as problem:
        raise NotAnArchive("archive_unreadable") from problem
    if not isinstance(content, dict):
        raise NotAnArchive("archive_unknown", "format")
    return content


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key in found if sum(key == other for other, _ in pairs) > 1)
        raise NotAnArchive("archive_tampered", twice)
    return found


def _no_number(name: str) -> float:
    raise NotAnArchive("archive_tampered", name)


def _report(content: dict[str, Any]) -> Report:
    """Questions get their notes back in place of the numbers."""
    notes = content.get("notes")
    if not isinstance(notes, list):
        raise NotAnArchive("archive_tampered", "notes")
    by_number = {note.get("number"): note for note in notes if isinstance(note, dict)}
    if list(by_number) != list(range(1, len(notes) + 1)):
        raise NotAnArchive("archive_tampered", "notes")
    try:
        whole = {key: value for key, value in content.items() if key in _FIELDS}
        whole["blocks"] = [
            {**part, "questions": _asked(part["questions"], by_number, f"blocks.{at}.questions")}
            for at, part in enumerate(content["blocks"])
        ]
        for name in ("plenary", "elsewhere"):
            whole[name] = _asked(content[name], by_number, name)
        return _REPORT.validate_json(json.dumps(whole), strict=True)
    except ValidationError as problem:
        place = ".".join(str(step) for step in problem.errors()[0]["loc"])
        raise NotAnArchive("archive_tampered", place) from problem
    except (KeyError, TypeError) as problem:
        raise NotAnArchive("archive_tampered", "blocks") from problem


_FIELDS = frozenset(Report.__dataclass_fields__)


def _asked(questions: list[Any], notes: dict[Any, Any], place: str) -> list[Any]:
    found = []
    for at, asked in enumerate(questions):
        for number in asked["notes"]:
            if number not in notes:
                raise NotAnArchive("archive_tampered", f"{place}.{at}.notes")
        found.append({**asked, "notes": [notes[number] for number in asked["notes"]]})
    return found


def _must_be_the_same(file: Any, again: Any, place: str) -> None:
    """Anything more, less or otherwise than what we would write is named by its place."""
    if isinstance(file, dict) and isinstance(again, dict):
        for key in sorted(file.keys() ^ again.keys()):
            raise NotAnArchive("archive_tampered", _at(place, key))
        for key, value in file.items():
            if _at(place, key) != "checks":
                _must_be_the_same(value, again[key], _at(place, key))
    elif isinstance(file, list) and isinstance(again, list):
        if len(file) != len(again):
            raise NotAnArchive("archive_tampered", place)
        for at, (one, other) in enumerate(zip(file, again, strict=True)):
            _must_be_the_same(one, other, _at(place, str(at)))
    elif type(file) is not type(again) or file != again:
        raise NotAnArchive("archive_tampered", place)


def _at(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
