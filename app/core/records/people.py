"""The people of a session, where they speak for, and what was decided about them."""

import hashlib
from typing import Annotated, Literal

from pydantic import Field

from app.core.records.body import Body, Mode

Answer = Annotated[str, Field(max_length=1_000)]
"""As it arrives; what is kept of it is shorter (core.limits)."""


LinkRole = Literal["facilitator", "organizer", "observer", "projector"]
REMOVED = "removed"
"""The reason of what was hidden with its author; pages say it in words."""


class Territory(Body):
    """The place somebody speaks for. `fields` are the other answers of the plan's territory profile."""

    country: Annotated[str, Field(max_length=8)]
    place: Answer = ""
    fields: Annotated[dict[Annotated[str, Field(max_length=64)], Answer], Field(max_length=20)] = (
        Field(default_factory=dict)
    )


class Membership(Body):
    """A group somebody belonged to, from run `since` to run `until`, both included (H45)."""

    group: str
    since: int
    until: int


class Person(Body):
    """`mode` is the anonymity under which name and territory were told, `run` the run of joining."""

    kind: Literal["person"] = "person"
    id: str
    name: str
    territory: Territory
    mode: Mode
    lang: str = ""
    """The interface language at joining: what groups by language are made of."""
    group: str | None
    since: int
    """The run from which on `group` holds."""
    was_in: tuple[Membership, ...] = ()
    run: int
    elsewhere: dict[str, str] = Field(default_factory=dict)
    """Break-out → group, of the break-outs whose groups are not those of now (H48)."""
    merged: tuple[str, ...] = ()
    """Ids of ghosts that turned out to be this person; what they wrote keeps their id and is this person's (H44)."""
    simulated: bool = False
    """Nobody: a rehearsal's, and wiped with all it made (H71)."""
    created: int = 0
    """The seq of joining: the order people came in, whatever the clock said (R23)."""
    at: int


class Standing(Body):
    """What facilitators decided about a person. A record of its own: the person's would say in an anonymous
    session whose note it was decided on (H38)."""

    kind: Literal["standing"] = "standing"
    id: str
    """The person's id if `openly`, else `veiled` of it. There are two, for one must not change with the other: a
    person counts as paused or removed if either says so."""
    person: str
    paused: bool = False
    """May read and rate, not write."""
    removed: bool = False
    """Is out; every key is dead until somebody lets the person in again (H43)."""
    openly: bool = False
    """Decided about the person by name, not through a note."""
    at: int


def veiled(person: str) -> str:
    """The id of what was decided about a person through a note."""
    return hashlib.sha256(f"author/{person}".encode()).hexdigest()[:32]


class Link(Body):
    """A key for staff, without the key: who may enter in which role, made and revoked by the owner (H57)."""

    kind: Literal["link"] = "link"
    id: str
    role: LinkRole
    label: str
    hash: str
    """SHA-256 of the key; shown to nobody."""
    owner: bool = False
    """May make and revoke links. The keys made at opening do too; they have no record."""
    recovery: bool = False
    """The recovery code, which is told once somebody has entered with it."""
    revoked: bool = False
    at: int
