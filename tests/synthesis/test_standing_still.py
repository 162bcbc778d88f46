"""The attacks on what anonymous people rated, one by one: moving, new groups, another mode, subtracting, restarting, closing."""

from typing import Any

import pytest

from app.core.records import EVERY_GROUP
from app.synthesis.numbers import STRIP_FROM
from app.synthesis.report import assemble
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, Hall
from tests.synthesis.reading import cell_of, row_of, rows, said, views
from tests.synthesis.world import World, crowd, everybody_rates

GROUPS = [{"id": f"g{n}", "number": n} for n in (1, 2, 3)]


def five_rated(mode: Any) -> tuple[Hall, list[Any], str]:
    """Four at level 2 and the last one at level 5, in g1; another group of the same block is empty."""
    hall = Hall(mode=mode)
    block = hall.session.groups[0].blocks[0]
    groups = [{**group, "blocks": [block]} for group in GROUPS]
    hall.does(FACILITATOR, "set_groups", groups=groups)
    people = [hall.joins(f"P{n}", "g1", place=f"Place {n}") for n in range(5)]
    hall.goes("breakout", "individual")
    for n, actor in enumerate(people):
        hall.does(actor, "rate", criterion=hall.criterion("g1"), level=5 if n == 4 else 2)
    return hall, people, hall.criterion("g1")


def shown(hall: Hall, group: str, criterion: str) -> Any:
    found = compute(hall.state, None).get(f"tally/{group}/{criterion}")
    return found[1] if found else None


def test_s18_h2_the_others_shown_again_in_a_new_group_leave_nobody_over() -> None:
    hall, people, criterion = five_rated("anonymous")
    hall.does(FACILITATOR, "reveal", group="g1")
    before = shown(hall, "g1", criterion)
    assert before["levels"] == [0, 4, 0, 0, 1]
    for actor in people[:4]:
        hall.does(FACILITATOR, "place", person=actor.person, group="g2")
    hall.does(FACILITATOR, "reveal", group="g2")
    assert shown(hall, "g2", criterion)["n"] == 0
    assert shown(hall, "g1", criterion) == before


@pytest.mark.parametrize("mode", ["named", "territory"])
def test_s18_h40_another_mode_and_a_move_change_no_shown_number(mode: str) -> None:
    hall, people, criterion = five_rated("anonymous")
    hall.does(FACILITATOR, "reveal", group="g1")
    before = shown(hall, "g1", criterion)
    hall.does(FACILITATOR, "set_mode", mode=mode)
    for group in ("g2", None):
        hall.does(FACILITATOR, "place", person=people[4].person, group=group)
        assert shown(hall, "g1", criterion) == before


def test_s18_a_late_rating_in_another_group_leaves_the_first_tally_as_it_is() -> None:
    hall, people, criterion = five_rated("anonymous")
    hall.does(FACILITATOR, "reveal", group="g1")
    before = shown(hall, "g1", criterion)
    hall.does(FACILITATOR, "place", person=people[4].person, group="g2")
    hall.does(people[4], "rate", criterion=criterion, level=1)
    assert shown(hall, "g1", criterion) == before
    hall.does(FACILITATOR, "reveal", group="g2")
    assert shown(hall, "g2", criterion)["n"] == 0


def test_s18_h2_the_few_anonymous_ones_are_in_no_total_that_others_could_be_taken_from() -> None:
    world = World("anonymous")
    for n in range(STRIP_FROM):
        world.joins(f"anonymous{n}")
    world.rates("anonymous0", world.criteria()[0], 5)
    world.session(mode="territory")
    for n in range(4):
        world.joins(f"open{n}", place=f"Place {n}")
        world.rates(f"open{n}", world.criteria()[0], 2)
    world.session(revealed=(EVERY_GROUP,))
    name = f"tally/g1/{world.criteria()[0]}"
    assert said(world, name)["levels"] == [0, 4, 0, 0, 0]
    strips = assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips
    assert [(strip.n, strip.levels) for strip in strips] == [(4, (0, 4, 0, 0, 0))]
    world.session(mode="anonymous")
    assert said(world, name)["levels"] == [0, 4, 0, 0, 0]


def test_s18_h2_three_anonymous_ones_are_counted_and_nobody_is_named() -> None:
    world = World("anonymous")
    for n in range(STRIP_FROM):
        world.joins(f"anonymous{n}")
        world.rates(f"anonymous{n}", world.criteria()[0], 5)
    world.session(mode="territory")
    world.joins("open", place="Dakar")
    world.rates("open", world.criteria()[0], 2)
    world.session(revealed=(EVERY_GROUP,))
    tally = said(world, f"tally/g1/{world.criteria()[0]}")
    assert (tally["levels"], tally["who"]) == ([0, 1, 0, 0, 3], None)


def test_h2_a_group_with_ratings_is_not_made_again_under_the_same_id() -> None:
    hall, people, _ = five_rated("anonymous")
    hall.does(FACILITATOR, "reveal", group="g1")
    for actor in people:
        hall.does(FACILITATOR, "place", person=actor.person, group="g2")
    without = [group.model_dump() for group in hall.session.groups if group.id != "g1"]
    assert hall.says(FACILITATOR, "set_groups", groups=without) == "group_in_use"


def test_h2_every_close_takes_the_numbers_anew_and_reopening_takes_none() -> None:
    hall, people, criterion = five_rated("anonymous")
    hall.does(FACILITATOR, "reveal", group="g1")
    for level, levels in ((4, [0, 4, 0, 1, 0]), (3, [0, 4, 1, 0, 0])):
        before = shown(hall, "g1", criterion)
        hall.does(people[4], "rate", criterion=criterion, level=level)
        assert shown(hall, "g1", criterion) == before
        hall.does(FACILITATOR, "close")
        closed = shown(hall, "g1", criterion)
        assert closed["levels"] == levels
        hall.does(FACILITATOR, "reopen")
        assert shown(hall, "g1", criterion) == closed


@pytest.mark.parametrize("mode", ["territory", "anonymous"])
@pytest.mark.parametrize("every", [False, True])
def test_h50_what_was_rated_before_there_were_groups_counts_in_the_one_it_is_revealed_with(
    mode: Any, every: bool
) -> None:
    hall = Hall(mode=mode)
    people = [hall.joins(f"P{n}", place=f"Place {n}") for n in range(4)]
    hall.goes("guidelines", "first-ratings")
    for actor in people:
        hall.does(actor, "rate", criterion=hall.criterion("g1"), level=3)
    for actor in people:
        hall.does(FACILITATOR, "place", person=actor.person, group="g1")
    hall.does(FACILITATOR, "reveal", group=None if every else "g1")
    assert shown(hall, "g1", hall.criterion("g1"))["levels"] == [0, 0, 4, 0, 0]


def test_h19_who_is_moved_takes_no_reveal_along_and_takes_none_away() -> None:
    world = World()
    criterion = world.criteria()[0]
    for name, group in (("Dakar", "g1"), ("Thiès", "g2")):
        world.joins(name, group, place=name)
        world.rates(name, criterion, 3)
    world.session(revealed=("g1",))
    world.moves("Thiès", "g1")
    assert cell_of(world, "Thiès")["levels"] is None, "it was given in a group that waits"
    assert said(world, f"tally/g1/{criterion}")["n"] == 1
    world.moves("Dakar", "g3")
    assert cell_of(world, "Dakar")["levels"] == [0, 0, 1, 0, 0], "shown once, shown still"


def test_s3_before_the_reveal_a_file_counts_no_answer_like_any_other() -> None:
    world = World()
    for n in range(4):
        world.joins(f"p{n}", place="Dakar")
        world.rates(f"p{n}", world.criteria()[0], None if n else 2)
    strip = assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips[0]
    assert (strip.n, strip.none, strip.levels) == (4, 0, None)
    world.session(revealed=(EVERY_GROUP,))
    strip = assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips[0]
    assert (strip.n, strip.none) == (1, 3)


def test_h40_a_place_told_anonymously_is_named_by_no_tally() -> None:
    world = World("anonymous")
    world.joins("a", place="Placecanary")
    world.session(mode="named", revealed=(EVERY_GROUP,))
    for n in range(3):
        world.joins(f"p{n}", place="Dakar")
    for person in ("a", "p0", "p1", "p2"):
        world.rates(person, world.criteria()[0], 2)
    assert "canary" not in str(views(world))
    assert said(world, f"tally/g1/{world.criteria()[0]}")["n"] == 4


def test_h2_a_row_that_is_a_group_and_one_more_is_not_shown() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 6})
    for n in range(6):
        world.moves(f"town{n}", "g2")
    world.moves("city5", "g2")
    groups = world.state.session.groups
    same = tuple(g.model_copy(update={"blocks": groups[0].blocks}) for g in groups)
    world.session(groups=same)
    everybody_rates(world)
    world.session(revealed=(EVERY_GROUP,))
    assert said(world, f"tally/g1/{world.criteria()[0]}")["levels"] == [0, 0, 5, 0, 0]
    cells = [row["cells"][world.block()]["levels"] for row in rows(world).values()]
    assert cells == [None, None], "five of the six are shown as g1"


def test_h2_rows_stand_still_when_the_last_group_opened_them_and_another_is_made() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 6})
    everybody_rates(world)
    world.session(revealed=("g1",))
    before = rows(world)
    assert before["settlement:city"]["cells"][world.block()]["levels"] == [0, 0, 6, 0, 0]
    for n in range(STRIP_FROM):
        world.joins(f"new{n}", "g2", settlement="city")
        world.rates(f"new{n}", world.criteria()[0], 5)
    assert rows(world) == before
    world.session(revealed=("g1", "g2"))
    assert rows(world) == before


def test_h40_an_anonymous_rating_stands_in_no_row_of_a_territory() -> None:
    world = World("anonymous")
    world.joins("a", place="Dakar")
    world.rates("a", world.criteria()[0], 4)
    world.session(mode="territory", revealed=(EVERY_GROUP,))
    world.joins("b", place="Dakar")
    world.rates("b", world.criteria()[0], 1)
    assert cell_of(world, "Dakar")["levels"] == [1, 0, 0, 0, 0]
    assert row_of(world, "Dakar")["people"] == 1
