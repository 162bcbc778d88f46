"""Who is where and wrote or rated what: the few lookups all views share, kept up to date record by record.

Holds only what takes part: no hidden note, none that waits (but how many do), nothing that is gone. Knows nothing of who may see it.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.core.breakouts import groups_ever_of
from app.core.framework import Framework
from app.core.records import AnyRecord, Key, Note, Person, Rating, Territory
from app.core.state import State
from app.core.text import folded

Cell = tuple[str, str]
"""(row, block) of the matrix."""
Tallied = tuple[str | None, str, int]
"""(group, criterion, round): what one tally is about. Without a group there is none, but something to set apart too."""


@dataclass
class Concern:
    """What the records that changed bear upon."""

    people: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    """Groups whose members changed."""
    boards: set[str] = field(default_factory=set)
    ratings: set[tuple[str, str]] = field(default_factory=set)
    """(person, criterion)"""
    counted: set[tuple[str | None, str]] = field(default_factory=set)
    """(group, criterion) where something that is published changed, in whatever round."""
    rows: set[str] = field(default_factory=set)
    """Territories whose people changed."""
    written: set[tuple[str, str]] = field(default_factory=set)
    """(author, block)"""


@dataclass
class Summed:
    """What progress says of the notes of a board, kept as they change: a board may hold thousands."""

    late: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    """Question → notes under it."""
    last: int = -1
    """When the last of them was written, ms since 1970; -1 for none."""

    def take(self, note: Note, sign: int, notes: Mapping[str, Note]) -> None:
        """`notes`: those that are there now."""
        self.late += sign * note.late
        self.asked[note.question] += sign
        if sign > 0:
            self.last = max(self.last, note.at)
        elif note.at == self.last:
            self.last = max((other.at for other in notes.values()), default=-1)


class Index:
    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.people: dict[str, Person] = {}
        self.members: dict[str, dict[str, None]] = {}
        """Group → people, of every break-out: one belongs to its group also while those of another are in force."""
        self.of_territory: dict[str, dict[str, None]] = {}
        self.answers: dict[int, dict[str, dict[str, Rating]]] = {}
        """Round → person → criterion → rating."""
        self.published: dict[Tallied, dict[str, Rating]] = {}
        """What was published where, by person."""
        self.anonymous: Counter[Tallied] = Counter()
        """How many of these gave a level anonymously."""
        self.on_board: dict[str, dict[str, Note]] = {}
        self.summed: defaultdict[str, Summed] = defaultdict(Summed)
        """Board → what its notes come to."""
        self.written: dict[tuple[str, str], dict[str, Note]] = {}
        """(author, block) → notes."""
        self.waiting: dict[str, Note] = {}
        """Not let through yet (H42); they take part in nothing else."""
        self.by_staff: dict[str, str] = {}
        """Notes of facilitators that are shown, with their boards: they are read, and count nowhere (H51)."""
        self.notes = 0
        self.ratings = 0
        self.simulated = 0
        """How many of the people are a rehearsal's (H71)."""
        self.ghosts: dict[str, str] = {}
        """Merged ghost → the person it is (H44)."""
        self._taken: dict[Key, AnyRecord] = {}

    def answers_of(self, person: str, round_: int) -> Mapping[str, Rating]:
        """What somebody rated in a round, by criterion."""
        return self.answers.get(round_, {}).get(person, {})

    def take_all(self, state: State) -> None:
        concern = Concern()
        for kind in ("person", "note", "rating"):
            for stored in state.of_kind(kind):
                self._take(stored.key, stored.body, concern)

    def take(self, state: State, dirty: set[Key]) -> Concern:
        concern = Concern()
        for key in dirty:
            stored = state.stored(key)
            self._take(key, stored.body if stored else None, concern)
        return concern

    def written_by(self, person: str, block: str) -> Iterator[Note]:
        """Also what was written by ghosts that turned out to be this person."""
        for id_ in (person, *self.people[person].merged):
            yield from self.written.get((id_, block), {}).values()

    def _take(self, key: Key, now: AnyRecord | None, concern: Concern) -> None:
        if isinstance(now, Note):
            self._count_waiting(now, concern)
            self._follow_staff(key[1], now, concern)
            # A facilitator's own counts nowhere (H51).
            now = None if now.hidden is not None or now.waiting or now.by_staff else now
        elif key[0] == "note":
            self._forget_waiting(key[1], concern)
            self._follow_staff(key[1], None, concern)
        was = self._taken.get(key)
        if was is now:
            return
        for body, sign in ((was, -1), (now, 1)):
            match body:
                case Person():
                    self._count_person(body, sign, concern)
                case Note():
                    self._count_note(body, sign, concern)
                case Rating():
                    self._count_rating(body, sign, concern)
        if _published(was) != _published(now):
            both = (one for one in (was, now) if isinstance(one, Rating) and one.published)
            concern.counted |= {(one.published_in, one.criterion) for one in both}
        if now is None:
            self._taken.pop(key, None)
        else:
            self._taken[key] = now

    def _count_waiting(self, note: Note, concern: Concern) -> None:
        if note.waiting and note.hidden is None:
            self.waiting[note.id] = note
            concern.boards.add(note.board)
        else:
            self._forget_waiting(note.id, concern)

    def _follow_staff(self, id_: str, note: Note | None, concern: Concern) -> None:
        before = self.by_staff.pop(id_, None)
        if note is not None and note.by_staff and note.hidden is None:
            self.by_staff[id_] = note.board
        if self.by_staff.get(id_) != before:
            concern.boards.add(before or self.by_staff[id_])

    def _forget_waiting(self, id_: str, concern: Concern) -> None:
        before = self.waiting.pop(id_, None)
        if before is not None:
            concern.boards.add(before.board)

    def _count_person(self, person: Person, sign: int, concern: Concern) -> None:
        row = territory_key(person.territory)
        self.simulated += sign * person.simulated
        concern.people.add(person.id)
        concern.rows.add(row)
        groups = groups_ever_of(person)
        concern.groups.update(groups)
        if sign > 0:
            self.people[person.id] = person
            self.of_territory.setdefault(row, {})[person.id] = None
            self.ghosts |= dict.fromkeys(person.merged, person.id)
            for group in groups:
                self.members.setdefault(group, {})[person.id] = None
            return
        del self.people[person.id]
        del self.of_territory[row][person.id]
        if not self.of_territory[row]:
            del self.of_territory[row]
        for group in groups:
            del self.members[group][person.id]

    def _count_note(self, note: Note, sign: int, concern: Concern) -> None:
        concern.boards.add(note.board)
        self.notes += sign
        there = self.on_board.setdefault(note.board, {})
        _keep(there, note, sign)
        self.summed[note.board].take(note, sign, there)
        block = self.framework.block_of_question.get(note.question)
        if block is not None:
            concern.written.add((note.author, block))
            _keep(self.written.setdefault((note.author, block), {}), note, sign)

    def _count_rating(self, rating: Rating, sign: int, concern: Concern) -> None:
        concern.ratings.add((rating.person, rating.criterion))
        self.ratings += sign
        answers = self.answers.setdefault(rating.round, {}).setdefault(rating.person, {})
        if sign > 0:
            answers[rating.criterion] = rating
        else:
            answers.pop(rating.criterion, None)
        if rating.published:
            self._count_published(rating, sign)

    def _count_published(self, rating: Rating, sign: int) -> None:
        where = (rating.published_in, rating.criterion, rating.round)
        counted = self.published.setdefault(where, {})
        if sign > 0:
            counted[rating.person] = rating
        else:
            counted.pop(rating.person, None)
        if is_anonymous(rating) and rating.published_level is not None:
            self.anonymous[where] += sign


def is_anonymous(rating: Rating) -> bool:
    """Whether what numbers count of it was given anonymously."""
    return rating.published_mode == "anonymous"


def _published(body: AnyRecord | None) -> object:
    """What numbers that stand still are made of."""
    if not isinstance(body, Rating) or not body.published:
        return None
    return (
        body.published_level,
        body.published_in,
        body.published_mode,
        body.published_as,
        body.mode,
    )


def territory_key(territory: Territory) -> str:
    """The same for every spelling of a place that differs in case or spacing only; says nothing of the place."""
    spelled = f"{territory.country}/{folded(territory.place)}"
    return hashlib.sha256(spelled.encode()).hexdigest()[:16]


def _keep(notes: dict[str, Note], note: Note, sign: int) -> None:
    if sign > 0:
        notes[note.id] = note
    else:
        notes.pop(note.id, None)
