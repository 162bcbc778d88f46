"""The session as a viewer receives it."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12

from app.core.records import Mode, SessionState


class StepShape(TypedDict):
    id: str
    minutes: int


class PhaseShape(TypedDict):
    id: str
    kind: str
    minutes: int
    steps: list[StepShape]
    title: dict[str, str] | None
    """Only if it was changed while the session is open; else the plan's title holds."""
    like: str
    """The phase of the plan whose texts hold; its own id for all but those put in later."""


class GroupShape(TypedDict):
    id: str
    number: int
    name: str
    blocks: list[str]
    call: str
    """Empty unless the viewer belongs to the group or leads the session."""
    phase: str
    """The break-out it belongs to; empty for every one."""


class RightsShape(TypedDict):
    """RULES H15, as they are in the current phase and step."""

    write: Literal["none", "group", "plenary"]
    see: Literal["own", "group", "boards"]
    comment: bool
    themes: bool
    rate: Literal["none", "own", "all"]
    see_ratings: Literal["own", "group", "all"]
    priorities: bool
    dots: bool
    marks: bool
    card: Literal["none", "rapporteur", "group"]
    choose_group: bool
    evaluate: bool


class SessionShape(TypedDict):
    kind: Literal["session"]
    id: str
    seq: int
    plan: str
    code: str | None
    secret: str | None
    """Code and QR secret: only to facilitators, organizers and the projector."""
    content: str
    """Content hash: the texts are at /content/{hash}/{lang}.json."""
    title: dict[str, str]
    languages: list[str]
    state: SessionState
    mode: Mode
    joining: bool
    phases: list[PhaseShape]
    phase: str
    step: str | None
    run: int
    started_at: int
    """When the current run began, ms since 1970."""
    past: list[list[str | None]]
    """[phase, step] of every earlier run, in order."""
    ends_at: int | None
    """Server time in ms since 1970; None while the clock is paused."""
    paused_left: int | None
    """ms left when the clock was paused."""
    groups: list[GroupShape]
    revealed: list[str]
    """Ids of the groups whose ratings were revealed; "*" for all."""
    rights: RightsShape
    rating_round: int
    round_since: int
    """The run with which the present round of rating began."""
    voting_round: int
    voted: list[int]
    """Voting rounds whose results are shown."""
    dots_taken: bool
    restored: int | None
    """The moment to which an earlier copy took the session back, ms since 1970; what came later people offer again."""
    posting: bool
    approve_first: bool
    late_work: bool
    choosing: bool
    """Whether people choose their groups themselves now."""
    cap: int
    """How many may choose the same group."""
    breakout: str
    """Whose groups are in force: the id of a break-out, empty for those of every one."""
