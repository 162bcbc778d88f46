"""People as a viewer receives them."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class PersonShape(TypedDict):
    kind: Literal["person"]
    id: str
    seq: int
    name: str | None
    place: str | None
    country: str | None
    fields: NotRequired[dict[str, str]]
    """Only to the person and to facilitators."""
    group: str | None
    elsewhere: NotRequired[dict[str, str]]
    """Break-out → group, of other break-outs than the one of now; to the person and to facilitators."""
    lang: NotRequired[str]
    """The interface language at joining; to the person, and to facilitators where people are not anonymous."""
    mine: bool
    simulated: bool
    """Nobody: a rehearsal's (H71)."""


class StandingShape(TypedDict):
    """To the person; to facilitators only where they decided about the person by name (H38)."""

    kind: Literal["standing"]
    id: str
    seq: int
    person: str
    paused: bool
    removed: bool


class LinkShape(TypedDict):
    """To facilitators; never the key nor its hash."""

    kind: Literal["link"]
    id: str
    seq: int
    role: Literal["facilitator", "organizer", "observer", "projector"]
    label: str
    owner: bool
    recovery: bool
    """The recovery code: somebody has entered with it."""
    revoked: bool
    at: int
