"""What dots and marks lie on which note, and what else bears on its fate, kept up to date record by record.

Of notes only those that stand: none that is hidden, waiting or gone. Knows nothing of who may see it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from app.core.records import (
    ACROSS,
    AnyRecord,
    Dots,
    Finding,
    Key,
    Mark,
    Note,
    Person,
    Priority,
    Source,
    Theme,
)
from app.core.state import State

T = TypeVar("T")
KINDS = ("person", "note", "dots", "mark", "theme", "priority", "finding")


@dataclass
class Touched:
    """What the records that changed bear upon."""

    boards: set[str] = field(default_factory=set)
    authors: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    """Notes with a mark that changed, that changed themselves, or that somebody marked whose card changed."""


class Ballots:
    def __init__(self) -> None:
        self.people: dict[str, Person] = {}
        self.notes: dict[str, Note] = {}
        self.on_board: dict[str, dict[str, None]] = defaultdict(dict)
        self.of_author: dict[str, dict[str, None]] = defaultdict(dict)
        self.dots: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        """Round → note → person → how many."""
        self.spent: dict[int, Counter[str]] = defaultdict(Counter)
        """Round → person → how many in all."""
        self.marks: dict[str, dict[str, Mark]] = defaultdict(dict)
        """Note → person → mark."""
        self.marked: dict[str, dict[str, None]] = defaultdict(dict)
        """Person → notes."""
        self.themes: dict[str, dict[str, Theme]] = defaultdict(dict)
        """Board → theme."""
        self.theme_of: dict[str, Theme] = {}
        """Note → theme of its board."""
        self.across: dict[str, Theme] = {}
        """Note → theme across all boards."""
        self._resting: dict[tuple[str, str], dict[str, Finding]] = defaultdict(dict)
        """Kind and id of a source → the findings that rest on it."""
        self.first: dict[str, None] = {}
        """Notes that are a set priority."""
        self._taken: dict[Key, AnyRecord] = {}
        self._board: dict[str, tuple[str, str]] = {}
        """Note → (board, author), also after the note is gone."""

    def marks_of(self, person: str) -> Iterator[Mark]:
        """All of them, also those on notes that do not stand."""
        return (self.marks[note][person] for note in self.marked.get(person, ()))

    def take_all(self, state: State) -> None:
        self.take(state, [stored.key for kind in KINDS for stored in state.of_kind(kind)])

    def take(self, state: State, keys: Iterable[Key]) -> Touched:
        touched = Touched()
        for key in keys:
            if key[0] in KINDS:
                stored = state.stored(key)
                self._take(key, stored.body if stored else None, touched)
        return touched

    def _take(self, key: Key, now: AnyRecord | None, touched: Touched) -> None:
        was = self._taken.pop(key, None)
        if key[0] == "person" and _card(was) != _card(now):
            touched.marked.update(self.marked.get(key[1], ()))
        for body, is_there in ((was, False), (now, True)):
            match body:
                case Person():
                    _set(self.people, body.id, body, is_there=is_there)
                    touched.authors.add(body.id)
                case Note():
                    self._take_note(body, touched, is_there=is_there)
                case Dots():
                    self._take_dots(body, is_there=is_there)
                    self._concern(body.note, touched)
                case Mark():
                    _set(self.marks[body.note], body.person, body, is_there=is_there)
                    _keep(self.marked[body.person], body.note, is_there=is_there)
                    touched.marked.add(body.note)
                    self._concern(body.note, touched)
                case Priority():
                    _keep(self.first, body.note, is_there=is_there and body.is_set)
                    self._concern(body.note, touched)
                case Finding():
                    for source in body.sources:
                        _set(
                            self._resting[source.kind, source.id], body.id, body, is_there=is_there
                        )
                        self._concern_source(source, touched)
                case Theme():
                    self._take_theme(body, touched, is_there=is_there)
        if now is not None:
            self._taken[key] = now

    def _take_note(self, note: Note, touched: Touched, *, is_there: bool) -> None:
        stands = is_there and note.hidden is None and not note.waiting
        self._board[note.id] = (note.board, note.author)
        _set(self.notes, note.id, note, is_there=stands)
        _keep(self.on_board[note.board], note.id, is_there=stands)
        _keep(self.of_author[note.author], note.id, is_there=stands)
        if self.marks.get(note.id):
            touched.marked.add(note.id)
        self._concern(note.id, touched)

    def _take_dots(self, dots: Dots, *, is_there: bool) -> None:
        on_note = self.dots[dots.round][dots.note]
        if is_there and dots.count:
            on_note[dots.person] = dots.count
            self.spent[dots.round][dots.person] += dots.count
        elif dots.person in on_note:
            self.spent[dots.round][dots.person] -= on_note.pop(dots.person)

    def _take_theme(self, theme: Theme, touched: Touched, *, is_there: bool) -> None:
        of_note = self.across if theme.board == ACROSS else self.theme_of
        touched.boards.add(theme.board)
        _set(self.themes[theme.board], theme.id, theme, is_there=is_there)
        for note in theme.notes:
            self._concern(note, touched)
            if is_there:
                of_note[note] = theme
            elif note in of_note and of_note[note].id == theme.id:
                del of_note[note]

    def _concern_source(self, source: Source, touched: Touched) -> None:
        if source.kind == "note":
            self._concern(source.id, touched)
        elif source.kind == "theme":
            for themes in self.themes.values():
                for note in themes[source.id].notes if source.id in themes else ():
                    self._concern(note, touched)

    def concluded(self, note: str) -> list[Finding]:
        """What rests on it, itself or through a theme it is in; in the order it was written."""
        themes = (theme for of in (self.theme_of, self.across) if (theme := of.get(note)))
        sources = [("note", note), *(("theme", theme.id) for theme in themes)]
        resting = (self._resting.get(source, {}) for source in sources)
        found = {one.id: one for of in resting for one in of.values()}.values()
        return sorted(found, key=lambda finding: finding.created)

    def _concern(self, note: str, touched: Touched) -> None:
        if note in self._board:
            board, author = self._board[note]
            touched.boards.add(board)
            touched.authors.add(author)


def _keep(among: dict[str, None], key: str, *, is_there: bool) -> None:
    if is_there:
        among[key] = None
    else:
        among.pop(key, None)


def _set(among: dict[str, T], key: str, value: T, *, is_there: bool) -> None:
    if is_there:
        among[key] = value
    else:
        among.pop(key, None)


def _card(body: AnyRecord | None) -> object:
    """What of a person bridging compares: who only moves to another group changes nothing in it."""
    return (body.territory, body.mode, body.merged) if isinstance(body, Person) else None
