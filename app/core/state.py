"""A session in memory: a copy of its committed records, who sees each of them, and what changed lately.

`put` is the only way in, after the commit. It answers with touches: which records changed for whom. A gate
(phase, reveal, mode, group) is nothing else than many records whose audiences changed at one seq (RULES H7).
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.core.actors import Audience, of_person
from app.core.framework import Framework
from app.core.records import (
    Board,
    Comment,
    Key,
    Mode,
    Note,
    Person,
    Priority,
    Session,
    Standing,
    Stored,
    Theme,
    Translation,
    veiled,
)
from app.core.see import audiences
from app.core.seeing.notes import is_shown
from app.core.sight import NOBODY, shown_mode

KEPT_TOUCHES = 50_000
"""How much of the recent past a resuming viewer can be given piecemeal; who is further behind is reset."""

FOLLOWERS = ("comment", "translation", "priority")
"""Kinds that are seen only where their note is."""
GATED = ("note", "theme", "line", *FOLLOWERS)
"""Kinds that phases, steps and the rapporteur's role open and close."""
SIGNED = ("person", "note", "comment", "board")
"""Kinds that say whose they are as the mode of the session allows."""


@dataclass(frozen=True, slots=True)
class Touch:
    """Record `key` looks different at `seq` to the audiences `before` ∪ `after`, and to nobody else."""

    seq: int
    key: Key
    before: frozenset[Audience]
    after: frozenset[Audience]


class State:
    def __init__(self, framework: Framework, stored: Iterable[Stored] = (), seq: int = 0) -> None:
        self.framework = framework
        self.seq = seq
        self.touches: list[Touch] = []
        self.since = seq
        """Touches are complete for everything after this seq."""
        self._session: Session | None = None
        self._records: dict[Key, Stored] = {}
        self._of_kind: dict[str, dict[Key, None]] = {}
        self._audiences: dict[Key, frozenset[Audience]] = {}
        self._visible: dict[Audience, dict[Key, None]] = {}
        self._by_author: dict[str, dict[Key, None]] = {}
        self._merged: dict[str, str] = {}
        """Ghost → the person it turned out to be."""
        self._of_note: dict[str, dict[Key, None]] = {}
        """Note → what is seen only where the note is seen."""
        rows = list(stored)
        for row in rows:
            self._keep(row)
        for row in sorted(rows, key=lambda row: row.kind in FOLLOWERS):
            # A comment is seen where its note is: notes come first.
            self._index(row.key, audiences(self, row))

    # ---- reading

    @property
    def session(self) -> Session:
        if self._session is None:
            raise LookupError("a session without its session record")
        return self._session

    def stored(self, key: Key) -> Stored | None:
        return self._records.get(key)

    def of_kind(self, kind: str) -> Iterator[Stored]:
        for key in self._of_kind.get(kind, ()):
            yield self._records[key]

    def count(self, kind: str) -> int:
        return len(self._of_kind.get(kind, ()))

    def who(self, id_: str) -> str:
        """The person somebody is: another one for a ghost that was merged (H44)."""
        return self._merged.get(id_, id_)

    def person(self, id_: str) -> Person | None:
        found = self._records.get(("person", self.who(id_)))
        return found.body if found is not None and isinstance(found.body, Person) else None

    def note(self, id_: str) -> Note | None:
        found = self._records.get(("note", id_))
        return found.body if found is not None and isinstance(found.body, Note) else None

    def board(self, id_: str) -> Board | None:
        found = self._records.get(("board", id_))
        return found.body if found is not None and isinstance(found.body, Board) else None

    def standing(self, person: str) -> Standing | None:
        found = self._records.get(("standing", self.who(person)))
        return found.body if found is not None and isinstance(found.body, Standing) else None

    def is_removed(self, person: str) -> bool:
        """By name or through a note (H43)."""
        person = self.who(person)
        return any(
            isinstance(row.body, Standing) and row.body.removed
            for id_ in (person, veiled(person))
            if (row := self._records.get(("standing", id_))) is not None
        )

    def people(self) -> Iterator[Person]:
        for stored in self.of_kind("person"):
            if isinstance(stored.body, Person):
                yield stored.body

    def notes(self) -> Iterator[Note]:
        for stored in self.of_kind("note"):
            if isinstance(stored.body, Note):
                yield stored.body

    def audiences(self, key: Key) -> frozenset[Audience]:
        return self._audiences.get(key, NOBODY)

    def visible_to(self, audience: Audience) -> Iterable[Key]:
        return self._visible.get(audience, ())

    def touched_since(self, seq: int) -> list[Touch] | None:
        """Everything touched after `seq`, oldest first; None if that is further back than memory reaches."""
        if seq < self.since:
            return None
        return self.touches[bisect_right(self.touches, seq, key=lambda touch: touch.seq) :]

    def rows(self) -> list[Stored]:
        """Every record, gone ones too: what another State of the same moment is made from."""
        return list(self._records.values())

    def hash(self) -> str:
        """Equal for equal histories: every record with its seq, gone ones too."""
        digest = hashlib.sha256()
        for key in sorted(self._records):
            row = self._records[key]
            body = row.body.model_dump_json() if row.body is not None else "gone"
            digest.update(f"{row.kind}/{row.id}/{row.seq}/{body}\n".encode())
        return digest.hexdigest()

    # ---- writing

    def put(self, rows: list[Stored]) -> list[Touch]:
        """Take over what was committed, in order of seq; says who has to be told what."""
        touches: list[Touch] = []
        for row in rows:
            before = self._records.get(row.key)
            self._keep(row)
            self.seq = row.seq
            touches.append(self._touch(row.key, row.seq))
            touches += self._touch_dependents(row, before)
        self.touches += touches
        if len(self.touches) > 2 * KEPT_TOUCHES:
            self._forget()
        return touches

    def _keep(self, row: Stored) -> None:
        self._records[row.key] = row
        self._of_kind.setdefault(row.kind, {})[row.key] = None
        if isinstance(row.body, Session):
            self._session = row.body
        if isinstance(row.body, Person):
            self._merged |= dict.fromkeys(row.body.merged, row.id)
        if isinstance(row.body, Note | Comment):
            self._by_author.setdefault(row.body.author, {})[row.key] = None
        if isinstance(row.body, Comment | Translation | Priority):
            self._of_note.setdefault(row.body.note, {})[row.key] = None

    def _touch(self, key: Key, seq: int) -> Touch:
        before = self.audiences(key)
        after = audiences(self, self._records[key])
        self._index(key, after)
        return Touch(seq, key, before, after)

    def _index(self, key: Key, after: frozenset[Audience]) -> None:
        before = self.audiences(key)
        for audience in before - after:
            del self._visible[audience][key]
        for audience in after - before:
            self._visible.setdefault(audience, {})[key] = None
        self._audiences[key] = after

    def _touch_dependents(self, row: Stored, before: Stored | None) -> list[Touch]:
        """Records that look different although their own row did not change."""
        match (before.body if before else None, row.body):
            case (Person() as was, Person() as now) if was.merged != now.merged:
                return self._touch_merged(was, now, row.seq)
            case (Person() as was, Person() as now) if _is_shown_differently(was, now, "named"):
                return [
                    *self._touch_writing_of(was, now, row.seq),
                    *self._touch_roles_of(now.id, row.seq),
                ]
            case (Session() as was, Session() as now) if was.mode != now.mode:
                return [self._touch(key, row.seq) for key in self._keys_of(*SIGNED)]
            case (Session() as was, Session() as now):
                boards = self._keys_of("board") if was.run.n != now.run.n else ()
                return [*self._regated(row.seq), *(self._touch(key, row.seq) for key in boards)]
            case (_, Standing(person=person)) if ("person", person) in self._records:
                # Sent again without looking different, the person would be known as whose note it was (H38).
                return self._touch_changed([("person", person)], row.seq)
            case (Person() as was, Person() as now) if was.group != now.group:
                roles = self._touch_roles_of(now.id, row.seq)
                return [*roles, *(self._regated(row.seq) if roles else ())]
            case (Board(), _) | (_, Board()):
                return self._regated(row.seq)
        if row.kind == "note":
            return [
                *self._touch_changed(self._of_note.get(row.id, ()), row.seq),
                *self._touch_themes_of(row, before),
            ]
        return []

    def _touch_themes_of(self, row: Stored, before: Stored | None) -> list[Touch]:
        """A theme looks different when one of its notes is hidden or comes back."""
        was = before.body if before else None
        if not isinstance(was, Note) or is_shown(was) == is_shown(self.note(row.id)):
            return []
        return [
            self._touch(key, row.seq)
            for key in self._keys_of("theme")
            if isinstance(theme := self._records[key].body, Theme) and row.id in theme.notes
        ]

    def _regated(self, seq: int) -> list[Touch]:
        """Those whom a gate concerns: notes first, for others are seen where they are."""
        return self._touch_changed(self._keys_of(*GATED), seq)

    def _touch_changed(self, keys: Iterable[Key], seq: int) -> list[Touch]:
        """Only what somebody else sees now."""
        return [
            self._touch(key, seq)
            for key in keys
            if audiences(self, self._records[key]) != self._audiences[key]
        ]

    def _keys_of(self, *kinds: str) -> list[Key]:
        return [key for kind in kinds for key in self._of_kind.get(kind, ())]

    def _touch_writing_of(self, was: Person, now: Person, seq: int) -> list[Touch]:
        """Only to those who see a difference: sent again together, notes would say that they have one author."""
        touches = []
        for key in self._written_by(now):
            body = self._records[key].body
            if isinstance(body, Note | Comment):
                mode = shown_mode(self.session, body.mode)
                everybody = self._audiences[key]
                own = everybody & {of_person(now.id)}
                concerned = everybody if _is_shown_differently(was, now, mode) else own
                touches.append(Touch(seq, key, concerned, concerned))
        return touches

    def _written_by(self, person: Person) -> list[Key]:
        return [key for id_ in (person.id, *person.merged) for key in self._by_author.get(id_, ())]

    def _touch_merged(self, was: Person, now: Person, seq: int) -> list[Touch]:
        """What the ghost wrote is this person's from now on. Nobody else is told of it in a way that says which
        notes these are, unless they are signed and the signature is another one now (H37)."""
        touches = []
        for id_ in set(now.merged) - set(was.merged):
            found = self._records.get(("person", id_))
            ghost = found.body if found else None
            two = {of_person(id_), of_person(now.id)}
            seen = dict.fromkeys(self.visible_to(of_person(id_)))
            # A role the ghost had left behind comes back with the person who is in that group.
            left = dict.fromkeys(key for key in self._roles_of(now.id) if key not in seen)
            for key in sorted(seen | left, key=lambda key: key[0] in FOLLOWERS):
                body = self._records[key].body
                before, after = self._audiences[key], audiences(self, self._records[key])
                self._index(key, after)
                mode: Mode = "anonymous"
                if isinstance(body, Note | Comment) and self.who(body.author) == now.id:
                    mode = shown_mode(self.session, body.mode)
                elif isinstance(body, Board):
                    # A ghost's role ends where the person is in another group: everybody sees that.
                    touches.append(Touch(seq, key, before, after))
                    continue
                if not isinstance(ghost, Person) or not _is_shown_differently(ghost, now, mode):
                    # Whoever sees it no longer, or only now, has to be told all the same.
                    before, after = before & two | before - after, after & two | after - before
                touches.append(Touch(seq, key, before, after))
            touches += self._regated(seq) if left else ()
        return touches

    def _touch_roles_of(self, person: str, seq: int) -> list[Touch]:
        return [self._touch(key, seq) for key in self._roles_of(person)]

    def _roles_of(self, person: str) -> list[Key]:
        """Boards whose rapporteur that person is, or was when they stood in that group."""
        return [
            key
            for key in self._keys_of("board")
            if isinstance(board := self._records[key].body, Board)
            and self.who(board.rapporteur or "") == person
        ]

    def _forget(self) -> None:
        cut = len(self.touches) - KEPT_TOUCHES
        while cut < len(self.touches) and self.touches[cut].seq == self.touches[cut - 1].seq:
            cut += 1
        self.since = self.touches[cut - 1].seq
        del self.touches[:cut]


def _is_shown_differently(was: Person, now: Person, mode: Mode) -> bool:
    """Whether a note shown in this mode says something else of its author."""
    match mode:
        case "named":
            return was.name != now.name or _place(was) != _place(now)
        case "territory":
            return _place(was) != _place(now)
        case "anonymous":
            return False


def _place(person: Person) -> tuple[str, str]:
    return person.territory.country, person.territory.place
