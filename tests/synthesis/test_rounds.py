"""Before and after: what a second round shows beside the first, and what it must not give away (H1, H2, H19, S18)."""

from typing import Any, cast

import pytest

from app.core.actors import FACILITATORS
from app.core.records import Mode
from app.core.shapes import MatrixRowView, TallyView
from app.exports.to_json import to_json
from app.exports.to_ratings_csv import to_ratings_csv
from app.synthesis.report import assemble
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, Hall
from tests.exports.reading import as_markdown


def rounds(mode: Mode, first: list[int | None], second: list[int | None]) -> Hall:
    """One person a level in g1; None gives no rating in that round. Both rounds are rated, nothing is revealed."""
    hall = Hall(mode=mode)
    people = [
        hall.joins(f"P{n}", "g1", place="Dakar", country="SN", settlement="city")
        for n in range(len(first))
    ]
    hall.goes("breakout", "individual")
    criterion = hall.criterion("g1")
    for levels in (first, second):
        if levels is second:
            hall.repeats()
        for actor, level in zip(people, levels, strict=True):
            if level is not None:
                hall.does(actor, "rate", criterion=criterion, level=level)
    return hall


def views(hall: Hall) -> dict[str, Any]:
    return {name: said[1] for name, said in compute(hall.state, None).items() if said}


def tally(hall: Hall, round_: int) -> TallyView:
    name = f"tally/g1/{hall.criterion('g1')}" + (f"/{round_}" if round_ > 1 else "")
    return cast("TallyView", views(hall)[name])


def cell(hall: Hall) -> Any:
    rows = [view for name, view in views(hall).items() if name.startswith("matrix/")]
    assert len(rows) == 1
    return cast("MatrixRowView", rows[0])["cells"][hall.block("g1")]


FIVE: list[int | None] = [1, 1, 2, 2, 2]


def test_h19_both_rounds_are_shown_each_by_its_own_reveal() -> None:
    hall = Hall(mode="territory")
    people = [hall.joins(f"P{n}", "g1", place="Dakar") for n in range(3)]
    hall.goes("breakout", "individual")
    for actor in people:
        hall.does(actor, "rate", criterion=hall.criterion("g1"), level=2)
    hall.does(FACILITATOR, "reveal", group="g1")
    hall.repeats()
    for actor in people:
        hall.does(actor, "rate", criterion=hall.criterion("g1"), level=4)
    assert tally(hall, 1)["levels"] == [0, 3, 0, 0, 0]
    assert f"tally/g1/{hall.criterion('g1')}/2" not in views(hall)
    assert cell(hall)["levels"] == [0, 3, 0, 0, 0]
    assert cell(hall)["before"] is None
    hall.does(FACILITATOR, "reveal", group="g1")
    assert tally(hall, 1)["levels"] == [0, 3, 0, 0, 0]
    assert (tally(hall, 2)["round"], tally(hall, 2)["levels"]) == (2, [0, 0, 0, 3, 0])


def test_h19_a_cell_says_its_latest_round_and_what_it_said_before() -> None:
    hall = rounds("territory", FIVE, [2, 3, 3, 3, 4])
    hall.does(FACILITATOR, "reveal", group="g1")
    now = cell(hall)
    assert (now["round"], now["median"], now["n"]) == (2, 3.0, 5)
    assert now["before"] == {"round": 1, "n": 5, "none": 0, "levels": [2, 3, 0, 0, 0], "median": 2}


def test_h1_an_anonymous_row_has_a_before_where_both_rounds_may_be_shown() -> None:
    hall = rounds("anonymous", FIVE, [2, 3, 3, 3, 4])
    hall.does(FACILITATOR, "reveal", group=None)
    assert (cell(hall)["round"], cell(hall)["before"]["levels"]) == (2, [2, 3, 0, 0, 0])


def test_s3_progress_counts_the_round_of_now_and_says_nothing_of_its_levels() -> None:
    hall = rounds("territory", FIVE, [5, None, None, None, None])
    progress = views(hall)["progress/g1"]
    assert (progress["ratings"], progress["enough"], progress["late_ratings"]) == (1, 0, 0)
    assert views(hall)["counts"]["ratings"] == 6


@pytest.mark.parametrize("missing", [1, 2])
def test_s18_h2_a_round_of_nearly_the_same_people_is_kept_back(missing: int) -> None:
    second: list[int | None] = [1, 1, 2, 2, 2, 5]
    left: list[int | None] = [*second[: 6 - missing], *([None] * missing)]
    hall = rounds("anonymous", second, left)
    hall.does(FACILITATOR, "reveal", group=None)
    assert tally(hall, 1)["levels"] == [2, 3, 0, 0, 1]
    assert (tally(hall, 2)["levels"], tally(hall, 2)["like_before"]) == (None, True)
    assert cell(hall)["round"] == 1, "what was shown before is still shown"


def test_s18_a_round_of_the_same_people_or_of_three_others_is_shown() -> None:
    hall = rounds("anonymous", [1, 1, 2, 2, 2, 5], [1, 1, 2, None, None, None])
    hall.does(FACILITATOR, "reveal", group=None)
    assert tally(hall, 2)["levels"] == [2, 1, 0, 0, 0]


def test_h1_in_other_modes_a_round_of_nearly_the_same_people_is_shown() -> None:
    hall = rounds("territory", FIVE, [1, 1, 2, 2, None])
    hall.does(FACILITATOR, "reveal", group=None)
    assert tally(hall, 2)["levels"] == [2, 2, 0, 0, 0]


def test_h2_with_a_second_round_the_close_takes_no_anonymous_number_anew() -> None:
    hall = rounds("anonymous", FIVE, [2, 3, 3, 3, 4])
    hall.does(FACILITATOR, "reveal", group=None)
    late = hall.joins("Late", "g1", settlement="city")
    hall.does(late, "rate", criterion=hall.criterion("g1"), level=5)
    before = tally(hall, 2), cell(hall)
    hall.does(FACILITATOR, "close")
    assert (tally(hall, 2), cell(hall)) == before


def test_h19_the_report_holds_both_rounds() -> None:
    hall = rounds("territory", FIVE, [2, 3, 3, 3, 4])
    hall.does(FACILITATOR, "reveal", group=None)
    report = assemble(hall.state, FACILITATORS, "en")
    block = next(part for part in report.blocks if part.id == hall.block("g1"))
    strips = block.criteria[0].strips
    assert [(s.round, s.levels) for s in strips] == [(1, (2, 3, 0, 0, 0)), (2, (0, 1, 3, 1, 0))]
    text = as_markdown(report, "en").decode()
    assert "round 1: n 5" in text
    assert "median 2 → round 2: n 5" in text
    assert b'"before"' in to_json(report)
    table = to_ratings_csv(report, "en").decode("utf-8-sig")
    assert '"1","5","0","2","3","0","0","0","2"' in table
    assert '"2","5","0","0","1","3","1","0","3"' in table


def test_h19_tallies_open_to_everybody_round_by_round() -> None:
    hall = rounds("territory", FIVE, [None] * 5)
    hall.does(FACILITATOR, "reveal", group=None)
    hall.goes("plenary")
    hall.goes("breakout", "individual")
    hall.repeats()
    hall.does(FACILITATOR, "reveal", group=None)
    found = compute(hall.state, None)
    name = f"tally/g1/{hall.criterion('g1')}"
    of = [found[name], found[f"{name}/2"], found[f"{name}/3"]]
    assert ["all" in one[0] for one in of if one] == [True, True, False]
