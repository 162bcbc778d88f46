"""What territories can learn from each other, put together from rows and marks."""

from collections.abc import Mapping

from app.core.shapes import LearningView
from app.core.state import State
from app.synthesis.ballots import Ballots
from app.synthesis.bridging import is_told
from app.synthesis.by_criterion import Cells
from app.synthesis.index import Index
from app.synthesis.matrix import Row
from app.synthesis.peers import adoptable, beside
from app.synthesis.works_when import works_when


def learning(
    state: State,
    index: Index,
    ballots: Ballots,
    rows: Mapping[str, Row],
    cells: Mapping[str, Cells],
) -> LearningView:
    framework, session = state.framework, state.session
    told = is_told(framework, session)
    return {
        "adoptable": adoptable(framework, session, ballots, rows) if told else [],
        "beside": beside(index, session, rows, cells),
        "works_when": works_when(framework, session, ballots) if told else [],
    }
