"""What a group has beside its notes, as a viewer receives it."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class RapporteurShape(TypedDict):
    name: str | None
    place: str | None
    country: str | None
    mine: bool


class BoardShape(TypedDict):
    kind: Literal["board"]
    id: str
    seq: int
    rapporteur: RapporteurShape | None
    help: int | None
    """Since when help is called, ms since 1970."""
    ready: bool
    """In the present run."""
    locked: bool


class ReadyShape(TypedDict):
    """The viewer's own; how many of the group are ready is a view."""

    kind: Literal["ready"]
    id: str
    seq: int
    run: int


class PriorityShape(TypedDict):
    kind: Literal["priority"]
    id: str
    seq: int
    board: str
    block: str
    note: str
    is_set: bool
    mine: bool


class LineShape(TypedDict):
    kind: Literal["line"]
    id: str
    seq: int
    board: str
    block: str
    section: str
    text: str
    lang: str
    minority: bool
    late: bool
    created: int
    mine: bool
    """Written last by the viewer."""


class SignatureShape(TypedDict):
    """The viewer's own; how many signed is a view."""

    kind: Literal["signature"]
    id: str
    seq: int
    board: str
    block: str
    upto: int
