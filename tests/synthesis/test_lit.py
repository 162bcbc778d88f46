"""The chart in the spotlight: its numbers for the whole hall while it is lit, and not whose they are."""

from typing import Any

from app.core.actors import ALL, PROJECTOR
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, Hall

NAME = "spotlight/chart"


def rated() -> tuple[Hall, str]:
    """Three of a group have rated one criterion, and may see it."""
    hall = Hall(mode="named")
    people = [hall.joins(name, "g1", place=f"Town of {name}") for name in ("Ana", "Bo", "Cy")]
    criterion = hall.criterion("g1")
    hall.goes("breakout", "individual")
    for level, person in enumerate(people, start=2):
        hall.does(person, "rate", criterion=criterion, level=level)
    hall.does(FACILITATOR, "reveal", group="g1")
    compute(hall.state, None)
    return hall, criterion


def after(hall: Hall, type_: str, **words: Any) -> Any:
    """What the view says after a command; KeyError if it says nothing new."""
    before = hall.state.seq
    hall.does(FACILITATOR, type_, **words)
    touches = hall.state.touched_since(before) or []
    return compute(hall.state, {touch.key for touch in touches})[NAME]


def test_h12_a_chart_in_the_spotlight_has_its_numbers_for_all_and_nobodys_place() -> None:
    hall, criterion = rated()
    audiences, view = after(hall, "shine", what="chart", ref=f"g1/{criterion}")
    assert audiences == {ALL, PROJECTOR}
    assert (view["levels"], view["n"]) == ([0, 1, 1, 1, 0], 3)
    assert "Town of" not in str(view)
    assert "Town of" in str(compute(hall.state, None)[f"tally/g1/{criterion}"]), (
        "the group has them"
    )


def test_h12_the_numbers_go_with_the_light() -> None:
    hall, criterion = rated()
    after(hall, "shine", what="chart", ref=f"g1/{criterion}")
    assert after(hall, "dim") is None
    after(hall, "shine", what="chart", ref=f"g1/{criterion}")
    assert after(hall, "shine", what="agenda") is None


def test_h12_h20_a_chart_of_a_group_that_is_left_out_ends() -> None:
    hall, _ = rated()
    hall.does(FACILITATOR, "reveal", group="g8")
    after(hall, "shine", what="chart", ref=f"g8/{hall.criterion('g8')}")
    rest = [one.model_dump(mode="json") for one in hall.session.groups if one.id != "g8"]
    assert after(hall, "set_groups", groups=rest) is None
    assert hall.body("spotlight", "spotlight") is None
