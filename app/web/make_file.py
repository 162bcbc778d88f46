"""Makes one file in a process of its own, so that nobody's socket waits for it: an order on stdin and what it is about, the file on stdout.

On stderr it says how far it is, line by line; of a failure it says the kind and the place in our code, never words.
"""

import gc
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.content import thaw
from app.core.actors import Audience
from app.core.framework import Framework
from app.core.state import State
from app.exports.from_json import NotAnArchive, from_json
from app.store.looking import archive_at, session_at
from app.synthesis.report import assemble
from app.synthesis.reported import Report

_POLITE = 10
"""Nice: the server goes first."""
SUGGESTIONS = "suggestions"
LOOK = "look"


@dataclass(frozen=True, slots=True)
class Ordered:
    """`name` of a format, `SUGGESTIONS`, or `LOOK`: whether a file given is an archive. Of a session, for an audience, or of an archive."""

    database: str
    name: str
    lang: str
    session: str = ""
    audience: Audience = ""
    archive: str = ""


def main() -> int:
    os.nice(_POLITE)
    # The process ends with its file: looking for what could be thrown away takes a fifth of its time.
    gc.disable()
    head, _, given = sys.stdin.buffer.read().partition(b"\n")
    order = Ordered(**json.loads(head))
    try:
        name, body = made(order, given, lambda done, of: _tell(f"{done} {of}"))
    except Exception as problem:  # noqa: BLE001 - whatever it is, the words in it stay here
        at = traceback.extract_tb(problem.__traceback__)[-1]
        where = f"{Path(at.filename).name}:{at.lineno}"
        _tell(f"failed {type(problem).__name__} at {where}")
        return 1
    sys.stdout.buffer.write(name.encode() + b"\n" + body)
    return 0


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def made(order: Ordered, given: bytes, tell: Callable[[int, int], None]) -> tuple[str, bytes]:
    """(file name, file). `given`: a file to be read; `tell` hears how many steps of how many are done."""
    if order.name == LOOK:
        return LOOK, _looked_at(given)
    if order.name == SUGGESTIONS:
        return SUGGESTIONS, _suggestions(order)
    # Its own weight, which suggestions do without.
    from app.exports.formats import FORMATS, Manuscript

    format_ = FORMATS[order.name]
    tell(0, format_.steps + 1)
    report = _report(order)
    tell(1, format_.steps + 1)
    body = format_.write(Manuscript(report, order.lang, lambda n: tell(1 + n, format_.steps + 1)))
    return format_.file_name(report), body


def _report(order: Ordered) -> Report:
    if order.archive:
        body = archive_at(Path(order.database), order.archive)
        if body is None:
            raise LookupError("no such archive")
        return from_json(body)
    return assemble(_state(order), order.audience, order.lang)


def _state(order: Ordered) -> State:
    read = session_at(Path(order.database), order.session)
    if read is None:
        raise LookupError("no such session")
    return State(Framework(*thaw(json.loads(read.content))), read.records, read.seq)


def _looked_at(given: bytes) -> bytes:
    """What an archive is called, or why it is none."""
    try:
        report = from_json(given)
    except NotAnArchive as refused:
        said = {"code": refused.code, "place": refused.place}
    else:
        said = {"title": report.title.text, "day": report.day.isoformat()}
    return json.dumps(said).encode()


def _suggestions(order: Ordered) -> bytes:
    from app.synthesis.similar import Text, embedder, suggest

    state = _state(order)
    notes = {note.id: note for note in assemble(state, order.audience, order.lang).notes}
    texts = [Text(note.id, note.text, note.lang) for note in notes.values()]
    found = suggest(texts, embedder(), list(_together(state)))
    said = [{"notes": list(one.notes), "duplicates": one.duplicates} for one in found]
    return json.dumps({"suggestions": said}).encode()


def _together(state: State) -> Iterator[frozenset[str]]:
    """What facilitators have put into a theme across all groups already."""
    from app.core.records import ACROSS, Theme

    for stored in state.of_kind("theme"):
        if isinstance(stored.body, Theme) and stored.body.board == ACROSS:
            yield frozenset(stored.body.notes)


if __name__ == "__main__":
    sys.exit(main())
