"""What people write, and what others make of it: comments, translations, themes."""

from typing import Literal

from app.core.records.body import Body, Mode


class Note(Body):
    """A contribution. `mode` is the anonymity it was written under; what is shown is the stricter (H40).

    `author` is a person's id, or the name of a facilitator's key (`by_staff`).
    """

    kind: Literal["note"] = "note"
    id: str
    board: str
    question: str
    note_kind: str
    text: str
    lang: str
    author: str
    mode: Mode
    run: int
    late: bool
    created: int
    at: int
    edited: bool = False
    hidden: str | None = None
    """The reason, once a facilitator has hidden the note."""
    by_staff: bool = False
    """A facilitator's own: marked, and left out of matrix, bridging, voice shares and dots (H51)."""
    waiting: bool = False
    """Not let through yet (H42)."""
    waits_since: int = 0
    """If it waits; ms since 1970."""
    revision: int = 0
    """How often the text was changed; a translation of an earlier one says so."""


class Comment(Body):
    """A word about a note, seen by whoever sees the note."""

    kind: Literal["comment"] = "comment"
    id: str
    note: str
    text: str
    lang: str
    author: str
    mode: Mode
    run: int
    late: bool
    created: int
    at: int
    by_staff: bool = False
    hidden: str | None = None


class Same(Body):
    """Somebody says "same here" of a note. Known to that person only; what others see is the number."""

    kind: Literal["same"] = "same"
    id: str
    """hash(person, note)"""
    note: str
    person: str
    at: int


class Translation(Body):
    """A note in another language, by a person who reads both (H63). Nobody is named."""

    kind: Literal["translation"] = "translation"
    id: str
    """hash(note, language): one for each language, the last one holds."""
    note: str
    lang: str
    text: str
    revision: int
    """Of the note's text, when it was translated."""
    author: str
    created: int
    at: int


class Theme(Body):
    """Notes of one board that belong together, or of all boards for `ACROSS`.

    A note is in at most one theme of its board, and in at most one across (H59).
    """

    kind: Literal["theme"] = "theme"
    id: str
    board: str
    author: str = ""
    """Who put it up; shown to nobody."""
    title: str
    notes: tuple[str, ...] = ()
    created: int
    at: int
