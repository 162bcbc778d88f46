"""How many say "same here" of a note and how many comments it has: numbers only, never whose (H37).

Notes of one board may be open to different readers, so that a board has up to three views: what its visitors see, what
only its group sees, and what only staff sees. None of them names a note that its reader does not see.
"""

from collections.abc import Iterable

from app.core.actors import ALL, FACILITATORS, ORGANIZERS, Audience, of_board, of_group
from app.core.records import PLENARY, Comment, Key, Same
from app.core.shapes import ReactionsView
from app.core.state import State

Audiences = frozenset[Audience]
Computed = dict[str, tuple[Audiences, object] | None]
STAFF: Audiences = frozenset({FACILITATORS, ORGANIZERS})
KINDS = ("same", "comment")


class Reactions:
    def __init__(self) -> None:
        self._about: dict[Key, str] = {}
        """What was taken, with the note it is about."""
        self._of_note: dict[str, dict[Key, None]] = {}
        self._on: dict[str, dict[str, None]] = {}
        """Board → notes with a reaction, now or once."""
        self._names: set[str] = set()
        self._boards: tuple[str, ...] = ()

    def compute(self, state: State, dirty: set[Key] | None) -> Computed:
        boards = (PLENARY, *(group.id for group in state.session.groups))
        if dirty is None:
            self._forget()
            dirty = {stored.key for kind in KINDS for stored in state.of_kind(kind)}
        concerned = set(self._take(state, dirty))
        if boards != self._boards:
            concerned |= {*boards, *self._boards}
            self._boards = boards
        put: Computed = {}
        for board in concerned:
            self._put(put, state, board)
        return put

    def _forget(self) -> None:
        self._about, self._of_note, self._on, self._boards = {}, {}, {}, ()

    def _take(self, state: State, keys: Iterable[Key]) -> Iterable[str]:
        """The boards that may say something else now."""
        for key in keys:
            if key[0] in KINDS:
                self._take_one(state, key)
            id_ = key[1] if key[0] == "note" else self._about.get(key, "")
            note = state.note(id_) if id_ in self._of_note else None
            if note is not None:
                self._on.setdefault(note.board, {})[note.id] = None
            yield from (board for board, notes in self._on.items() if id_ in notes)

    def _take_one(self, state: State, key: Key) -> None:
        stored = state.stored(key)
        body = stored.body if stored is not None else None
        if isinstance(body, Same | Comment):
            self._about[key] = body.note
        about = self._of_note.setdefault(self._about.get(key, ""), {})
        if body is None or (isinstance(body, Comment) and body.hidden is not None):
            about.pop(key, None)
        else:
            about[key] = None

    def _put(self, put: Computed, state: State, board: str) -> None:
        """The widest view of a board is there even while it is empty: whoever comes first is to be told of the next."""
        readers = _readers(board)
        widest = next(iter(readers))
        by_name: dict[str, dict[str, list[int]]] = {name: {} for name in readers}
        for id_ in sorted(self._on.get(board, ())):
            numbers = self._numbers(id_)
            note = state.note(id_)
            if note is None or note.hidden is not None or note.waiting or not any(numbers):
                continue
            sees = state.audiences(("note", id_))
            name = next(name for name, who in readers.items() if who <= sees)
            by_name[name][id_] = numbers
        for name, notes in by_name.items():
            view: ReactionsView = {"board": board, "notes": notes}
            if board in self._boards and (notes or name == widest):
                put[name] = (readers[name], view)
                self._names.add(name)
            elif name in self._names:
                put[name] = None
                self._names.remove(name)

    def _numbers(self, note: str) -> list[int]:
        kinds = [kind for kind, _ in self._of_note.get(note, ())]
        return [kinds.count(kind) for kind in KINDS]


def _readers(board: str) -> dict[str, Audiences]:
    """View → who receives it, the widest first; everybody in the last sees every note that is not hidden."""
    name = f"reactions/{board}"
    if board == PLENARY:
        return {name: STAFF | {ALL}}
    return {
        name: STAFF | {of_group(board), of_board(board)},
        f"{name}/group": STAFF | {of_group(board)},
        f"{name}/staff": STAFF,
    }
