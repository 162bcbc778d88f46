"""What a group has beside its notes: who reports, a raised hand, what comes first, and the card it hands in."""

from typing import Literal

from pydantic import Field

from app.core.records.body import Body, Mode


class Board(Body):
    """The state of a board: a group's, or the plenary's. Until something happens there is none."""

    kind: Literal["board"] = "board"
    id: str
    """The group's id, or `plenary`."""
    rapporteur: str | None = None
    """A person's id; any member may take the role at any time (H46)."""
    help: int | None = None
    """When help was called, ms since 1970; None once somebody came (H53)."""
    ready: int | None = None
    """The run in which the rapporteur said that the group is ready; in another one it is not (H53)."""
    locked: bool = False
    """Nothing may be written on it; a facilitator has closed it (F7)."""
    cut: dict[str, int] = Field(default_factory=dict)
    """Block → the seq at which a line was last taken out of its card; a line that is gone cannot say so."""


class Ready(Body):
    """Somebody has finished what is asked in a run. Known to that person only; others see how many (H53)."""

    kind: Literal["ready"] = "ready"
    id: str
    """hash(person, run)"""
    person: str
    run: int
    at: int


class Priority(Body):
    """A note put first by its group: proposed by any member, set by rapporteur or facilitator, at most three set
    for a group and block (H22)."""

    kind: Literal["priority"] = "priority"
    id: str
    """hash(board, note)"""
    board: str
    block: str
    note: str
    is_set: bool = False
    by: str
    """Whose proposal it is; shown to nobody but that person."""
    at: int


class Line(Body):
    """A line of a group's report card, written by all at once (H28, H49)."""

    kind: Literal["line"] = "line"
    id: str
    board: str
    block: str
    section: str
    text: str
    lang: str
    minority: bool = False
    """Some of the group see it differently."""
    author: str
    """Who wrote it last; jointly written text names nobody."""
    mode: Mode
    run: int
    late: bool
    created: int
    at: int


class Signature(Body):
    """Somebody stands behind the card of a group and block, as it was at `upto`."""

    kind: Literal["signature"] = "signature"
    id: str
    """hash(person, board, block)"""
    board: str
    block: str
    person: str
    upto: int
    """The seq of the card's last change when it was signed; what was changed later was not signed."""
    at: int
