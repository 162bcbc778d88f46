"""The matrix once more, criterion by criterion: only what is revealed, and in no anonymous session (H1).

One dot is one person's level. Whoever rates anonymously stands in none of these rows.
"""

from app.core.records import Rating, Session
from app.core.rules.phases import is_revealed, rounds_so_far
from app.core.shapes import CriterionCellShape
from app.synthesis.index import Index
from app.synthesis.matrix import Row
from app.synthesis.numbers import differ, median_of, strip

Cells = dict[str, CriterionCellShape]
"""By criterion."""


def cells_of(index: Index, session: Session, row: Row) -> Cells:
    """Of all criteria of the session that somebody of the row has rated and that are shown."""
    given: dict[str, dict[int, list[Rating]]] = {}
    for round_ in rounds_so_far(session):
        for id_ in row.members:
            for criterion, rating in index.answers_of(id_, round_).items():
                if rating.mode != "anonymous":
                    given.setdefault(criterion, {}).setdefault(round_, []).append(rating)
    order = index.framework.block_of_criterion
    return {c: found for c in order if c in given and (found := _cell(session, given[c]))}


def _cell(session: Session, rounds: dict[int, list[Rating]]) -> CriterionCellShape | None:
    """The latest round all of whose ratings here are revealed."""
    shown = [
        _of_round(round_, ratings)
        for round_, ratings in rounds.items()
        if all(is_revealed(session, rating.group, round_) for rating in ratings)
    ]
    if not shown:
        return None
    before = shown[-2] if len(shown) > 1 else None
    return {
        **shown[-1],
        "before": {
            "round": before["round"],
            "n": before["n"],
            "none": before["none"],
            "levels": before["levels"],
            "median": before["median"],
        }
        if before
        else None,
    }


def _of_round(round_: int, ratings: list[Rating]) -> CriterionCellShape:
    levels = strip(rating.level for rating in ratings if rating.level is not None)
    n = sum(levels)
    return {
        "round": round_,
        "n": n,
        "none": len(ratings) - n,
        "levels": levels if n else None,
        "median": median_of(levels),
        "before": None,
        "dissent": bool(n) and differ(levels),
    }
