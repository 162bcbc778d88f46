"""Who acts or looks: the role a key gives, and the audiences a viewer belongs to."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Role = Literal["facilitator", "organizer", "participant", "observer", "projector"]
STAFF: frozenset[Role] = frozenset({"facilitator", "organizer"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with a key. `person` is set for participants only; `key` names the key in the journal, without secret."""

    role: Role
    person: str | None = None
    key: str = ""

    @property
    def name(self) -> str:
        return self.person or f"{self.role}:{self.key}"


Audience = str
"""One of: all, projector, facilitators, organizers, group:G, past:G, board:G, person:P (RULES H6)."""

ALL = "all"
PROJECTOR = "projector"
FACILITATORS = "facilitators"
ORGANIZERS = "organizers"


def of_group(group: str) -> Audience:
    return f"group:{group}"


def of_board(board: str) -> Audience:
    """Those who visit another group's board while the phase opens it (H11)."""
    return f"board:{board}"


def of_past(group: str) -> Audience:
    """Those who were in the group in another break-out and read its board still (H48)."""
    return f"past:{group}"


def of_person(person: str) -> Audience:
    return f"person:{person}"


def is_of_person(audience: Audience) -> bool:
    return audience.startswith("person:")


_RANK = {
    "person": 0,
    FACILITATORS: 1,
    ORGANIZERS: 2,
    "group": 3,
    "past": 4,
    "board": 5,
    ALL: 6,
    PROJECTOR: 7,
}


def nearest(audiences: frozenset[Audience]) -> Audience:
    """The audience of a viewer for which a record says most; deterministic for equals."""
    if len(audiences) == 1:
        return next(iter(audiences))
    return min(audiences, key=lambda a: (_RANK[a.partition(":")[0]], a))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a viewer stands: as which person, in which group, formerly in which, and whose board it visits."""

    person: str = ""
    group: str | None = None
    past: tuple[str, ...] = ()
    watching: str | None = None


def audiences_of(role: Role, place: Place) -> frozenset[Audience]:
    """The audiences a viewer belongs to. An unknown role belongs to none."""
    shared = shared_of(role, place.group, place.past, place.watching)
    return shared | {of_person(place.person)} if role == "participant" else shared


@lru_cache(maxsize=1024)
def shared_of(
    role: Role, group: str | None, past: tuple[str, ...], watching: str | None
) -> frozenset[Audience]:
    """The audiences of a viewer but its own; one object for all who have the same, looked up for each of them."""
    visits = {of_board(watching)} if watching and watching != group else set()
    match role:
        case "facilitator":
            return frozenset({ALL, FACILITATORS})
        case "organizer":
            return frozenset({ALL, ORGANIZERS})
        case "projector":
            return frozenset({PROJECTOR})
        case "observer":
            return frozenset({ALL} | visits)
        case "participant":
            own = {of_group(group)} if group else set()
            return frozenset({ALL} | own | {of_past(one) for one in past} | visits)
    return frozenset()
