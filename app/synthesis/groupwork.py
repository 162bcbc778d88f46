"""How far a group is with what it does together: who is ready, what is on its cards, who stands behind them. Numbers only.

Keeps its own lookups, record by record, so that a change concerns one group's view and no other.
"""

from collections import defaultdict
from typing import TypeVar

from app.core.actors import FACILITATORS, ORGANIZERS, Audience, of_group
from app.core.records import Group, Key, Line, Person, Priority, Ready, Session, Signature, Stored
from app.core.seeing.notes import is_shown
from app.core.shapes import CardShape, GroupView
from app.core.state import State

_KINDS = ("person", "ready", "line", "signature", "priority")
T = TypeVar("T")
Computed = dict[str, tuple[frozenset[Audience], object] | None]
STAFF = frozenset({FACILITATORS, ORGANIZERS})
_Card = tuple[str, str]
"""(board, block)"""


class Groupwork:
    def __init__(self) -> None:
        self._counted = _Counted()
        self._seen: Session | None = None

    def compute(self, state: State, dirty: set[Key] | None) -> Computed:
        session, was = state.session, self._seen
        if dirty is None or was is None:
            self._counted = _Counted()
            dirty = {stored.key for kind in _KINDS for stored in state.of_kind(kind)}
        boards = {board for key in dirty for board in self._counted.take(state, key)}
        everything = was is None or (was.run.n, was.groups) != (session.run.n, session.groups)
        self._seen = session
        put: Computed = {
            f"group/{group.id}": (STAFF | {of_group(group.id)}, self._view(state, group))
            for group in session.groups
            if everything or group.id in boards
        }
        left = {group.id for group in was.groups} if was is not None else set()
        return put | {f"group/{id_}": None for id_ in left - {g.id for g in session.groups}}

    def _view(self, state: State, group: Group) -> GroupView:
        members = self._counted.members[group.id]
        return {
            "group": group.id,
            "members": len(members),
            "ready": len(members & self._counted.ready[state.session.run.n]),
            "cards": {block: self._card(state, group.id, block) for block in group.blocks},
        }

    def _card(self, state: State, group: str, block: str) -> CardShape:
        card, board = (group, block), state.board(group)
        lines = self._counted.lines[card]
        cut = board.cut.get(block, 0) if board is not None else 0
        last = max([cut, *lines.values()])
        upto = [
            seq
            for person, seq in self._counted.signatures[card].items()
            if person in self._counted.members[group] and lines
        ]
        signed = sum(seq >= last for seq in upto)
        return {
            "lines": len(lines),
            "priorities": sum(
                priority.is_set and is_shown(state.note(priority.note))
                for priority in self._counted.priorities[card].values()
            ),
            "signed": signed,
            "earlier": len(upto) - signed,
        }


class _Counted:
    """Who is where and did what, kept up to date record by record."""

    def __init__(self) -> None:
        self.members: dict[str, set[str]] = defaultdict(set)
        self.ready: dict[int, set[str]] = defaultdict(set)
        self.lines: dict[_Card, dict[str, int]] = defaultdict(dict)
        self.signatures: dict[_Card, dict[str, int]] = defaultdict(dict)
        self.priorities: dict[_Card, dict[str, Priority]] = defaultdict(dict)
        self._taken: dict[Key, Stored] = {}

    def take(self, state: State, key: Key) -> set[str]:
        """The boards whose view is concerned."""
        if key[0] == "board":
            return {key[1]}
        if key[0] == "note":
            note = state.note(key[1])
            return {note.board} if note else self._boards_with_priority(key[1])
        if key[0] not in _KINDS:
            return set()
        was, now = self._taken.pop(key, None), state.stored(key)
        concerned = self._count(was, add=False) if was is not None else set()
        if now is not None and now.body is not None:
            self._taken[key] = now
            concerned |= self._count(now, add=True)
        return concerned

    def _count(self, stored: Stored, *, add: bool) -> set[str]:
        match stored.body:
            case Person(group=str(group), id=person):
                _keep(self.members[group], person, add=add)
                return {group}
            case Ready(run=run, person=person):
                _keep(self.ready[run], person, add=add)
                return {group for group, members in self.members.items() if person in members}
            case Line(board=board, block=block):
                _put(self.lines[board, block], stored.id, stored.seq, add=add)
                return {board}
            case Signature(board=board, block=block, person=person, upto=upto):
                _put(self.signatures[board, block], person, upto, add=add)
                return {board}
            case Priority(board=board, block=block) as priority:
                _put(self.priorities[board, block], stored.id, priority, add=add)
                return {board}
        return set()

    def _boards_with_priority(self, note: str) -> set[str]:
        return {
            board
            for (board, _), found in self.priorities.items()
            if any(priority.note == note for priority in found.values())
        }


def _keep(people: set[str], person: str, *, add: bool) -> None:
    (people.add if add else people.discard)(person)


def _put(found: dict[str, T], key: str, value: T, *, add: bool) -> None:
    if add:
        found[key] = value
    else:
        found.pop(key, None)
