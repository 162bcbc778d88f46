"""What progress, counts and tallies say, and who may see them."""

from typing import cast

import pytest

from app.core.records import EVERY_GROUP, Run
from app.core.shapes import CountsView, ProgressView, TallyView
from app.synthesis.context import OTHER
from tests.synthesis.reading import STAFF, cell_of, rows, said, views
from tests.synthesis.world import World, flood

# ---- progress and counts


def test_progress_counts_what_is_on_the_board_and_what_present_members_rated() -> None:
    world = World()
    world.joins("a")
    world.joins("b")
    first, second = world.criteria()[:2]
    world.rates("a", first, 3)
    world.rates("b", second, None)
    world.writes("a", "late words", late=True)
    progress = cast("ProgressView", said(world, "progress/g1"))
    assert (progress["members"], progress["notes"], progress["late"]) == (2, 1, 1)
    assert (progress["questions"], progress["ratings"]) == (1, 2)
    assert progress["ratings_of"] == 2 * len(world.criteria())
    assert progress["last"] is not None
    assert views(world)["progress/g1"][0] == STAFF  # type: ignore[index]


def test_h50_ratings_go_with_the_person_and_notes_stay_on_the_board() -> None:
    world = World()
    world.joins("a")
    world.rates("a", world.criteria()[0], 3)
    world.writes("a", "words")
    world.moves("a", "g2")
    progress = cast("ProgressView", said(world, "progress/g1"))
    assert (progress["members"], progress["notes"], progress["ratings"]) == (0, 1, 0)


def test_counts_tell_the_unplaced_and_reach_the_projector_but_no_phone() -> None:
    world = World()
    world.joins("a", place="Dakar")
    world.joins("b", place="dakar ")
    world.joins("c", None, place="Thiès")
    assert said(world, "counts") == CountsView(
        people=3, simulated=0, territories=2, notes=0, ratings=0, unplaced=1
    )
    assert views(world)["counts"][0] == {*STAFF, "projector"}  # type: ignore[index]


def test_s14_a_hidden_note_takes_part_nowhere() -> None:
    world = World()
    world.joins("a", place="Dakar")
    shown = world.writes("a", "first obstacle")
    hidden = world.writes("a", "second obstacle")
    world.hides(hidden)
    assert said(world, "counts")["notes"] == 1
    assert said(world, "progress/g1")["notes"] == 1
    assert cell_of(world, "Dakar")["obstacle"] == shown
    world.hides(hidden, None)
    assert cell_of(world, "Dakar")["obstacle"] == hidden


def test_h11_the_walk_leaves_out_groups_without_members_and_notes() -> None:
    world = World()
    world.joins("a")
    assert "walk" not in views(world)
    run = Run(n=2, phase="gallery", step=None, at=world.now)
    world.session(runs=(*world.state.session.runs, run))
    empty = {group.id for group in world.state.session.groups} - {"g1"}
    assert set(said(world, "walk")["empty"]) == empty
    assert views(world)["walk"][0] == {*STAFF, "all"}  # type: ignore[index]
    world.writes("a", "somebody was here", board="g2")
    hidden = world.writes("a", "nobody may read this", board="g3")
    world.hides(hidden)
    world.writes("a", "not let through yet", board="g4", waiting=True)
    world.writes("staff", "from the front", board="g5", by_staff=True)
    assert set(said(world, "walk")["empty"]) == empty - {"g2", "g5"}
    world.moves("a", "g3")
    assert "g1" in said(world, "walk")["empty"]


# ---- tallies


def test_h20_no_tally_before_its_own_reveal() -> None:
    world = World()
    world.joins("a")
    world.joins("b", "g2")
    assert not [name for name in views(world) if name.startswith("tally/")]
    world.session(revealed=("g1",))
    tallies = {name for name in views(world) if name.startswith("tally/")}
    assert tallies == {f"tally/g1/{criterion}" for criterion in world.criteria()}
    world.session(revealed=(EVERY_GROUP,))
    assert f"tally/g2/{world.criteria('g2')[0]}" in views(world)


def test_tallies_are_the_groups_own_until_ratings_are_open_to_all() -> None:
    world = World()
    world.session(revealed=(EVERY_GROUP,))
    name = f"tally/g1/{world.criteria()[0]}"
    assert views(world)[name][0] == {*STAFF, "group:g1", "past:g1"}  # type: ignore[index]
    world.session(ratings_open=True)
    assert views(world)[name][0] == {*STAFF, "group:g1", "past:g1", "all"}  # type: ignore[index]


@pytest.mark.parametrize(("raters", "is_shown"), [(1, False), (2, False), (3, True)])
def test_h3_the_strip_opens_from_three_ratings_on(raters: int, is_shown: bool) -> None:
    world = World()
    criterion = world.criteria()[0]
    for n in range(raters):
        world.joins(f"p{n}", place=f"Place {n}")
        world.rates(f"p{n}", criterion, n + 1)
    world.joins("silent")
    world.rates("silent", criterion, None)
    world.session(revealed=("g1",))
    tally = cast("TallyView", said(world, f"tally/g1/{criterion}"))
    assert (tally["n"], tally["none"], tally["of"]) == (raters, 1, raters + 1)
    assert (tally["levels"] is not None, tally["who"] is not None) == (is_shown, is_shown)
    assert tally["median"] is None


def test_h3_the_median_opens_from_five_and_territories_are_named_by_level() -> None:
    world = World()
    criterion = world.criteria()[0]
    for n, level in enumerate((1, 2, 2, 4, 5)):
        world.joins(f"p{n}", place="" if n == 4 else f"Place {n}", country="KE")
        world.rates(f"p{n}", criterion, level)
    world.session(revealed=("g1",))
    tally = said(world, f"tally/g1/{criterion}")
    assert (tally["levels"], tally["median"]) == ([1, 2, 0, 1, 1], 2.0)
    assert tally["who"] == [["Place 0"], ["Place 1", "Place 2"], [], ["Place 3"], ["KE"]]
    world.session(mode="anonymous")
    assert said(world, f"tally/g1/{criterion}")["who"] is None


def test_an_empty_session_and_another_plan_have_views_too() -> None:
    world = flood()
    assert said(world, "counts")["people"] == 0
    world.session(mode="anonymous")
    world.joins("a")
    world.rates("a", world.criteria()[0], 1)
    world.session(revealed=(EVERY_GROUP,))
    assert rows(world).keys() == {OTHER}
    assert rows(world)[OTHER]["cells"][world.block()]["levels"] is None
