"""What territories can learn from each other: named where they were declared to be shown, never fewer than five of a kind."""

from typing import cast

import pytest

from app.core.records import EVERY_GROUP, Mark, Mode
from app.core.records.votes import MarkValue
from app.core.shapes import LearningView, MatrixRowView
from app.synthesis.report import assemble
from app.synthesis.views import compute
from tests.synthesis.world import World


def learned(world: World) -> LearningView:
    return cast("LearningView", views(world)["learning"])


def views(world: World) -> dict[str, object]:
    return {name: said[1] for name, said in compute(world.state, None).items() if said}


def marked(world: World, note: str, values: dict[str, MarkValue], mode: Mode = "territory") -> None:
    for person, value in values.items():
        id_ = f"{person}-{note}"
        world.put(Mark(id=id_, note=note, person=person, value=value, mode=mode, run=1, at=1))


def closed(world: World) -> None:
    world.session(voted=(1,), dots_taken=False, state="closed")


def three_places(mode: Mode = "territory") -> tuple[World, str]:
    """Dakar has it, Thiès could adopt it, Lille would need something."""
    world = World(mode)
    for person, place in (("a", "Dakar"), ("b", "Thiès"), ("c", "Lille"), ("d", "Dakar")):
        world.joins(person, "g1", place=place, country="SN")
    note = world.writes("a", "One desk", meaning="proposal")
    values: dict[str, MarkValue] = {
        "a": "have", "b": "could_adopt", "c": "would_need", "d": "could_adopt",
    }  # fmt: skip
    marked(world, note, values, mode)
    return world, note


def test_o1_who_has_it_stands_beside_who_could_adopt_it() -> None:
    world, note = three_places()
    assert learned(world)["adoptable"] == [], "not while marks are given"
    closed(world)
    [pair] = learned(world)["adoptable"]
    lists = (pair["have"], pair["could_adopt"], pair["would_need"])
    places = [[where["place"] for where in one] for one in lists]
    assert pair["note"] == note
    assert places == [["Dakar"], ["Thiès"], ["Lille"]], "each place once: who has it, has it"


def test_h2_nothing_is_said_of_a_note_that_one_of_them_marked_anonymously() -> None:
    world, note = three_places()
    world.joins("e", "g1", place="Fès", country="MA")
    marked(world, note, {"e": "not_for_us"}, mode="anonymous")
    closed(world)
    assert learned(world)["adoptable"] == []
    assert learned(world)["works_when"] == []


def test_h1_no_place_is_named_in_an_anonymous_session() -> None:
    world, _ = three_places("anonymous")
    for person in "abcd":
        world.rates(person, world.criteria()[0], 5 if person == "a" else 1)
    world.session(revealed=(EVERY_GROUP,))
    closed(world)
    said = learned(world)
    assert (said["adoptable"], said["beside"], said["works_when"]) == ([], [], [])
    rows = [v for name, v in views(world).items() if name.startswith("matrix/")]
    assert all(cast("MatrixRowView", row)["criteria"] == {} for row in rows)


def in_sets(sizes: dict[str, int], agree: dict[str, int]) -> tuple[World, str]:
    """People by type of area, so many of whom could adopt a proposal."""
    world = World()
    n = 0
    values: dict[str, MarkValue] = {}
    for kind, size in sizes.items():
        for at in range(size):
            world.joins(f"p{n}", "g1", place=f"Place {n}", country="SN", settlement=kind)
            values[f"p{n}"] = "could_adopt" if at < agree[kind] else "not_for_us"
            n += 1
    note = world.writes("p0", "A fund", meaning="proposal")
    marked(world, note, values)
    closed(world)
    return world, note


def test_o1_where_a_proposal_works_is_said_by_the_sets_that_differ() -> None:
    world, note = in_sets({"city": 8, "rural": 6}, {"city": 7, "rural": 1})
    assert learned(world)["works_when"] == [
        {"note": note, "field": "settlement", "shares": {"city": [7, 8], "rural": [1, 6]}, "divides": True}
    ]  # fmt: skip
    together, _ = in_sets({"city": 8, "rural": 6}, {"city": 7, "rural": 4})
    assert [one["divides"] for one in learned(together)["works_when"]] == [False]


@pytest.mark.parametrize("few", [1, 2, 4])
def test_h1_h2_sets_of_fewer_than_five_are_not_told_nor_what_they_follow_from(few: int) -> None:
    world, _ = in_sets({"city": 8, "rural": few}, {"city": 7, "rural": 0})
    assert learned(world)["works_when"] == []
    sizes = {"city": 9, "rural": 6, "town": few}
    world, _ = in_sets(sizes, {"city": 7, "rural": 1, "town": 0})
    told = [one["shares"] for one in learned(world)["works_when"]]
    assert told == [], "without the few and the next smallest there is only one set left"


def test_o1_strong_beside_weak_with_what_the_strong_wrote() -> None:
    world = World()
    criterion = world.criteria()[0]
    for person, place, level in (("a", "Dakar", 5), ("b", "Thiès", 1), ("c", "Lille", 3)):
        world.joins(person, "g1", place=place, country="SN")
        world.rates(person, criterion, level)
    world.writes("b", "Not here", meaning="example")
    example = world.writes("a", "Our market", meaning="example")
    assert learned(world)["beside"] == [], "not before the reveal"
    world.session(revealed=(EVERY_GROUP,))
    [one] = learned(world)["beside"]
    assert (one["criterion"], [w["place"] for w in one["strong"]], [w["place"] for w in one["weak"]]) == (
        criterion, ["Dakar"], ["Thiès"],
    )  # fmt: skip
    assert one["examples"] == [example]
    report = assemble(world.state, "organizers", "en")
    assert [row.place for row in report.by_criterion] == ["Dakar", "Lille", "Thiès"]
    assert report.by_criterion[0].cells[0].levels == (0, 0, 0, 0, 1)
