"""The matrix of territories: its rows, when its cells open, and what stands in them."""

import pytest

from app.core.records import EVERY_GROUP
from app.synthesis.index import territory_key
from tests.synthesis.reading import cell_of, row_of, rows
from tests.synthesis.world import World


def test_h54_spellings_of_one_place_are_one_row_named_as_first_written() -> None:
    world = World()
    world.joins("a", place="Saint-Louis")
    world.joins("b", place="SAINT-LOUIS")
    world.joins("c", place="Saint-Louis", country="FR")
    world.joins("d", country="FR")
    found = [(row["label"], row["country"], row["people"]) for row in rows(world).values()]
    assert sorted(found) == [("FR", "FR", 1), ("Saint-Louis", "FR", 1), ("Saint-Louis", "SN", 2)]


def test_h1_a_cell_is_shown_at_any_n_but_not_before_the_reveal() -> None:
    world = World()
    world.joins("a", place="Dakar")
    world.rates("a", world.criteria()[0], 2)
    before = cell_of(world, "Dakar")
    assert (before["n"], before["levels"], before["dissent"]) == (1, None, False)
    world.session(revealed=("g1",))
    assert cell_of(world, "Dakar")["levels"] == [0, 1, 0, 0, 0]


def test_h1_a_cell_waits_until_the_last_group_in_it_is_revealed() -> None:
    world = World()
    world.joins("a", "g1", place="Dakar")
    world.joins("b", "g2", place="Dakar")
    for person in ("a", "b"):
        world.rates(person, world.criteria()[0], 3)
    world.session(revealed=("g1",))
    assert cell_of(world, "Dakar")["levels"] is None
    assert cell_of(world, "Dakar")["n"] == 2
    world.session(revealed=("g1", "g2"))
    assert cell_of(world, "Dakar")["levels"] == [0, 0, 2, 0, 0]


def test_one_dot_is_one_person_at_the_lower_median_of_the_criteria() -> None:
    world = World()
    world.joins("a", place="Dakar")
    for criterion, level in zip(world.criteria(), (1, 2, 5, 5), strict=False):
        world.rates("a", criterion, level)
    world.joins("b", place="Dakar")
    world.rates("b", world.criteria()[0], None)
    world.session(revealed=(EVERY_GROUP,))
    cell = cell_of(world, "Dakar")
    assert (cell["n"], cell["none"], cell["people"]) == (1, 1, 2)
    assert cell["levels"] == [0, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("levels", "dissent"),
    [((1, 4), False), ((1, 4, 4), True), ((2, 3, 4), False), ((3, 3, 3, 3), False)],
)
def test_views_differ_from_three_people_and_three_levels_apart(
    levels: tuple[int, ...], dissent: bool
) -> None:
    world = World()
    for n, level in enumerate(levels):
        world.joins(f"p{n}", place="Dakar")
        world.rates(f"p{n}", world.criteria()[0], level)
    world.session(revealed=(EVERY_GROUP,))
    assert cell_of(world, "Dakar")["dissent"] is dissent


def test_the_newest_obstacle_and_idea_of_a_territory_stand_in_its_cell() -> None:
    world = World()
    world.joins("a", place="Dakar")
    world.joins("b", place="Thiès")
    world.writes("a", "old obstacle")
    obstacle = world.writes("a", "new obstacle")
    idea = world.writes("a", "an idea", meaning="proposal")
    world.writes("b", "of another place")
    assert cell_of(world, "Dakar")["obstacle"] == obstacle
    assert cell_of(world, "Dakar")["idea"] == idea


def test_h40_a_note_written_anonymously_points_at_no_territory_later() -> None:
    world = World("anonymous")
    world.joins("a", place="Dakar")
    world.writes("a", "an obstacle")
    world.rates("a", world.criteria()[0], 2)
    world.session(mode="named", revealed=(EVERY_GROUP,))
    assert rows(world) == {}, "nor does the place itself, told anonymously"
    world.joins("b", place="Dakar")
    row = row_of(world, "Dakar")
    assert (row["people"], row["cells"]) == (1, {})


def test_the_name_of_a_row_does_not_tell_the_place() -> None:
    world = World()
    world.joins("a", place="Dakar")
    person = world.state.person("a")
    assert person is not None
    key = territory_key(person.territory)
    assert len(key) == 16
    assert rows(world).keys() == {key}
