"""What people wrote, as a viewer receives it."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class NoteShape(TypedDict):
    kind: Literal["note"]
    id: str
    seq: int
    board: str
    question: str
    note_kind: str
    text: str
    lang: str
    name: str | None
    place: str | None
    country: str | None
    created: int
    """Seq of the note's creation: the order on the board."""
    at: int
    run: int
    late: bool
    edited: bool
    mine: bool
    staff: bool
    """Written by a facilitator: left out of matrix, bridging and dots (H51)."""
    waiting: bool
    """Not let through yet; only its author and those who decide receive it (H42)."""
    revision: int
    hidden: str | None
    """The reason; only its author and facilitators ever receive a hidden note."""


class CommentShape(TypedDict):
    kind: Literal["comment"]
    id: str
    seq: int
    note: str
    text: str
    lang: str
    name: str | None
    place: str | None
    country: str | None
    created: int
    at: int
    late: bool
    mine: bool
    staff: bool
    hidden: str | None


class SameShape(TypedDict):
    """Own "same here" only; how many there are is a view."""

    kind: Literal["same"]
    id: str
    seq: int
    note: str


class TranslationShape(TypedDict):
    kind: Literal["translation"]
    id: str
    seq: int
    note: str
    lang: str
    text: str
    revision: int
    """Less than the note's: the original was changed since."""
    mine: bool


class ThemeShape(TypedDict):
    kind: Literal["theme"]
    id: str
    seq: int
    board: str
    title: str
    notes: list[str]
    """Ids in the order they were put in; the viewer may lack some of the notes."""
    created: int
