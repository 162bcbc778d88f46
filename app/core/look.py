"""What rules look at: the committed records, and above them what the commands of the same batch have written.

`Look` is read-only to rules. A batch is dropped by forgetting its overlay (RULES H36).
"""

from collections.abc import Iterator
from typing import Protocol, TypeVar

from app.core.actors import Audience
from app.core.breakouts import breakout_now, groups_of
from app.core.framework import Framework
from app.core.records import (
    SPOTLIGHT,
    AnyRecord,
    Board,
    Body,
    Comment,
    Dots,
    Group,
    Key,
    Line,
    Link,
    Mark,
    Note,
    Person,
    Priority,
    Rating,
    Session,
    Spotlight,
    Standing,
    Stored,
    Theme,
    Translation,
    veiled,
)
from app.core.see import audiences
from app.core.sight import NOBODY

B = TypeVar("B", bound=Body)


class Records(Protocol):
    """Where committed records come from."""

    seq: int

    def stored(self, key: Key) -> Stored | None: ...
    def of_kind(self, kind: str) -> Iterator[Stored]: ...
    def count(self, kind: str) -> int: ...
    def who(self, id_: str) -> str: ...


class Look:
    """Base ⊕ overlay, with the questions rules ask."""

    def __init__(self, base: Records, framework: Framework) -> None:
        self.framework = framework
        self._base = base
        self._overlay: dict[Key, Stored] = {}
        self._merged: dict[str, str] = {}
        self.seq = base.seq
        self._session = next(
            (s.body for s in base.of_kind("session") if isinstance(s.body, Session)), None
        )

    def write(self, bodies: list[AnyRecord], gone: list[Key]) -> list[Stored]:
        """Number what a command has decided and see it from now on."""
        written: list[Stored] = []
        for body in bodies:
            self.seq += 1
            written.append(Stored(body.kind, body.id, self.seq, body))
        for kind, id_ in gone:
            self.seq += 1
            written.append(Stored(kind, id_, self.seq, None))
        for stored in written:
            self._see(stored)
        return written

    def take(self, missed: list[Stored]) -> None:
        """See what others have committed, which the base does not hold yet."""
        for stored in missed:
            self._see(stored)
            self.seq = stored.seq

    def stored(self, kind: str, id_: str) -> Stored | None:
        """The record or its tombstone; None if the id was never used."""
        key = (kind, id_)
        return self._overlay.get(key) or self._base.stored(key)

    def seq_of(self, kind: str, id_: str) -> int:
        found = self.stored(kind, id_)
        return found.seq if found else 0

    def has(self, kind: str, id_: str) -> bool:
        found = self.stored(kind, id_)
        return found is not None and found.body is not None

    @property
    def session(self) -> Session:
        if self._session is None:
            raise LookupError("a session without its session record")
        return self._session

    def who(self, id_: str) -> str:
        """The person somebody is: another one for a ghost that was merged (H44)."""
        return self._merged.get(id_) or self._merged.get(who := self._base.who(id_), who)

    def person(self, id_: str) -> Person | None:
        return self._body("person", self.who(id_), Person)

    def note(self, id_: str) -> Note | None:
        return self._body("note", id_, Note)

    def comment(self, id_: str) -> Comment | None:
        return self._body("comment", id_, Comment)

    def translation(self, id_: str) -> Translation | None:
        return self._body("translation", id_, Translation)

    def audiences(self, key: Key) -> frozenset[Audience]:
        """Who sees a record as it stands now, by the same door as everybody."""
        found = self.stored(*key)
        return audiences(self, found) if found is not None else NOBODY

    def rating(self, id_: str) -> Rating | None:
        return self._body("rating", id_, Rating)

    def dots(self, id_: str) -> Dots | None:
        return self._body("dots", id_, Dots)

    def mark(self, id_: str) -> Mark | None:
        return self._body("mark", id_, Mark)

    def board(self, id_: str) -> Board | None:
        return self._body("board", id_, Board)

    def standing(self, person: str, *, openly: bool = True) -> Standing | None:
        person = self.who(person)
        return self._body("standing", person if openly else veiled(person), Standing)

    def is_paused(self, person: str) -> bool:
        return any(standing.paused for standing in self.standings(person))

    def is_removed(self, person: str) -> bool:
        return any(standing.removed for standing in self.standings(person))

    def link(self, id_: str) -> Link | None:
        return self._body("link", id_, Link)

    def link_of(self, key: str) -> Link | None:
        """By the name of a key (Actor.key)."""
        links = self.every(Link)
        return next((link for link in links if link.hash[: len(key)] == key), None) if key else None

    def theme(self, id_: str) -> Theme | None:
        return self._body("theme", id_, Theme)

    @property
    def spotlight(self) -> Spotlight | None:
        return self._body("spotlight", SPOTLIGHT, Spotlight)

    def every(self, type_: type[B]) -> Iterator[B]:
        """All records of a kind that are not gone."""
        for stored in self._all(type_.model_fields["kind"].default):
            if isinstance(stored.body, type_):
                yield stored.body

    def priority(self, id_: str) -> Priority | None:
        return self._body("priority", id_, Priority)

    def line(self, id_: str) -> Line | None:
        return self._body("line", id_, Line)

    def themes(self, board: str) -> Iterator[Theme]:
        return (theme for theme in self.every(Theme) if theme.board == board)

    def lines(self, board: str, block: str) -> Iterator[Line]:
        """Of one report card."""
        return (line for line in self.every(Line) if (line.board, line.block) == (board, block))

    def group(self, id_: str) -> Group | None:
        return next((group for group in self.session.groups if group.id == id_), None)

    def bodies(self, kind: str) -> Iterator[AnyRecord]:
        for stored in self._all(kind):
            if stored.body is not None:
                yield stored.body

    def people(self) -> Iterator[Person]:
        for stored in self._all("person"):
            if isinstance(stored.body, Person):
                yield stored.body

    def notes(self) -> Iterator[Note]:
        for stored in self._all("note"):
            if isinstance(stored.body, Note):
                yield stored.body

    def ratings(self) -> Iterator[Rating]:
        for stored in self._all("rating"):
            if isinstance(stored.body, Rating):
                yield stored.body

    def count(self, kind: str) -> int:
        """How many records of the kind there are or were; a removed note still counts against its limit."""
        new = sum(1 for key in self._overlay if key[0] == kind and self._base.stored(key) is None)
        return self._base.count(kind) + new

    def group_sizes(self) -> dict[str, int]:
        """Of the groups in force (H48)."""
        sizes = {group.id: 0 for group in groups_of(self.session, breakout_now(self.session))}
        for person in self.people():
            if person.group in sizes:
                sizes[person.group] += 1
        return sizes

    def standings(self, person: str) -> Iterator[Standing]:
        for openly in (True, False):
            standing = self.standing(person, openly=openly)
            if standing is not None:
                yield standing

    def _all(self, kind: str) -> Iterator[Stored]:
        for stored in self._base.of_kind(kind):
            yield self._overlay.get(stored.key, stored)
        for key, stored in self._overlay.items():
            if key[0] == kind and self._base.stored(key) is None:
                yield stored

    def _see(self, stored: Stored) -> None:
        self._overlay[stored.key] = stored
        if isinstance(stored.body, Session):
            self._session = stored.body
        if isinstance(stored.body, Person):
            self._merged |= dict.fromkeys(stored.body.merged, stored.id)

    def _body(self, kind: str, id_: str, type_: type[B]) -> B | None:
        found = self.stored(kind, id_)
        return found.body if found is not None and isinstance(found.body, type_) else None
