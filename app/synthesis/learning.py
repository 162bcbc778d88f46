"""What territories can learn from each other, put together from rows and marks; kept, and made anew where they changed."""

from collections import defaultdict
from typing import TypeVar

from app.core.records import Mode
from app.core.shapes import AdoptableShape, BesideShape, LearningView, WorksWhenShape
from app.core.state import State
from app.synthesis.ballots import Ballots
from app.synthesis.bridging import is_told
from app.synthesis.by_criterion import Cells
from app.synthesis.index import Index
from app.synthesis.matrix import Row
from app.synthesis.peers import STRONG_FROM, WEAK_TO, adoptable, examples_of, place_of, where
from app.synthesis.works_when import works_when

T = TypeVar("T")


class Learning:
    def __init__(self) -> None:
        self._rows: dict[str, Row] = {}
        self._places: dict[str, dict[str, int]] = {}
        """Row → criterion → where it stands, for those at an end of the scale."""
        self._examples: dict[str, dict[str, list[tuple[int, str]]]] = {}
        """Row → block → (created, id) of its notes."""
        self._adoptable: dict[str, AdoptableShape] = {}
        self._works_when: dict[str, WorksWhenShape] = {}
        self._mode: Mode | None = None
        self._told: LearningView | None = None

    def forget_rows(self) -> None:
        self._rows.clear()
        self._places.clear()
        self._examples.clear()

    def put_row(self, index: Index, mode: Mode, key: str, row: Row, cells: Cells) -> None:
        self._rows[key] = row
        self._examples[key] = examples_of(index, mode, row)
        self._places[key] = {
            criterion: place
            for criterion, cell in cells.items()
            if (place := place_of(cell["levels"])) is not None
            and (place >= STRONG_FROM or place <= WEAK_TO)
        }

    def take_row(self, key: str) -> None:
        for kept in (self._rows, self._places, self._examples):
            kept.pop(key, None)

    def anew(
        self, state: State, ballots: Ballots, marked: set[str], *, rows: bool
    ) -> LearningView | None:
        """The view if it says something else than before. `marked`: notes with other marks; `rows`: places changed."""
        session = state.session
        if rows or self._mode != session.mode:
            marked = set(ballots.marks)
            self._mode = session.mode
        for note in marked:
            _set(
                self._adoptable,
                note,
                adoptable(state.framework, session, ballots, self._rows, note),
            )
            _set(self._works_when, note, works_when(state.framework, session, ballots, note))
        told = is_told(state.framework, session)
        said: LearningView = {
            "adoptable": _in_order(self._adoptable, ballots) if told else [],
            "beside": self._beside(state),
            "works_when": _in_order(self._works_when, ballots) if told else [],
        }
        if said == self._told:
            return None
        self._told = said
        return said

    def _beside(self, state: State) -> list[BesideShape]:
        strong: dict[str, list[str]] = defaultdict(list)
        weak: dict[str, list[str]] = defaultdict(list)
        for key, places in self._places.items():
            for criterion, place in places.items():
                (strong if place >= STRONG_FROM else weak)[criterion].append(key)
        found: list[BesideShape] = []
        for criterion, block in state.framework.block_of_criterion.items():
            if strong[criterion] and weak[criterion]:
                notes = [n for key in strong[criterion] for n in self._examples[key].get(block, ())]
                found.append(
                    {
                        "criterion": criterion,
                        "strong": where(self._rows, strong[criterion]),
                        "weak": where(self._rows, weak[criterion]),
                        "examples": [id_ for _, id_ in sorted(notes)],
                    }
                )
        return found


def _set(kept: dict[str, T], note: str, said: T | None) -> None:
    if said is None:
        kept.pop(note, None)
    else:
        kept[note] = said


def _in_order(kept: dict[str, T], ballots: Ballots) -> list[T]:
    """By the creation of the notes."""
    return [kept[note] for note in sorted(kept, key=lambda note: ballots.notes[note].created)]
