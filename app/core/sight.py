"""What the door must know beside the record itself, and the few questions that every kind of record asks."""

from typing import Protocol

from app.core.actors import (
    ALL,
    FACILITATORS,
    ORGANIZERS,
    Audience,
    Place,
    of_board,
    of_group,
    of_past,
    of_person,
)
from app.core.breakouts import groups_ever_of
from app.core.framework import Framework
from app.core.records import PLENARY, Board, Mode, Note, Person, Session, Standing, stricter
from app.core.records import Key as RecordKey

NOBODY: frozenset[Audience] = frozenset()


class Sight(Protocol):
    framework: Framework

    @property
    def session(self) -> Session: ...
    def person(self, id_: str) -> Person | None: ...
    def note(self, id_: str) -> Note | None: ...
    def board(self, id_: str) -> Board | None: ...
    def who(self, id_: str) -> str: ...
    def standing(self, person: str) -> Standing | None: ...
    def audiences(self, key: RecordKey) -> frozenset[Audience]:
        """Of another record, as they are now."""
        ...


def shown_mode(session: Session, stamp: Mode) -> Mode:
    """The stricter of what was promised when it was written and what holds now (H40)."""
    return stricter(stamp, session.mode)


def of_author(sight: Sight, author: str) -> Audience:
    """The audience of whoever wrote something, also under the id of a ghost (H44)."""
    return of_person(sight.who(author))


def readers_of_board(sight: Sight, board: str, created: int) -> set[Audience]:
    """Who reads what was made on a board at seq `created`, staff with them; its author is not asked for."""
    who = {FACILITATORS, ORGANIZERS}
    if board == PLENARY:
        return who | {ALL}
    session = sight.session
    seen = sight.framework.rights_in(session, session.run).see
    if seen in ("group", "boards") or created <= session.shown_to_group:
        who |= {of_group(board), of_past(board)}
    if seen == "boards" or created <= session.shown_on_boards:
        who.add(of_board(board))
    return who


def rapporteur_of(sight: Sight, board: Board) -> Person | None:
    """Whoever took the role and is still in the group: moved, one leaves it behind."""
    person = sight.person(board.rapporteur) if board.rapporteur else None
    return person if person is not None and board.id in groups_ever_of(person) else None


def signed(
    sight: Sight, author: str, stamp: Mode, *, own: bool
) -> tuple[str | None, str | None, str | None]:
    """(name, place, country) under what somebody wrote: what the mode allows, and everything to the author (H37)."""
    person = sight.person(author)
    if person is None:
        return (None, None, None)
    mode = shown_mode(sight.session, stamp)
    name = person.name if own or mode == "named" else None
    if not own and mode == "anonymous":
        return (name, None, None)
    return (name, person.territory.place, person.territory.country)


def place_of(person: Person | None, watching: str | None = None) -> Place:
    """Where a viewer stands; without a person it is staff or an observer."""
    if person is None:
        return Place(watching=watching)
    past = tuple(group for group in groups_ever_of(person) if group != person.group)
    return Place(person.id, person.group, past, watching)
