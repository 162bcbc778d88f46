"""The matrix and the tallies of an anonymous session: sets large enough, nothing by difference, nothing that moves."""

from app.core.records import EVERY_GROUP
from app.synthesis.context import OTHER
from app.synthesis.views import compute
from tests.synthesis.reading import rows, said, views
from tests.synthesis.world import World, crowd, everybody_rates


def test_h1_anonymous_rows_are_sets_of_five_and_more_and_no_territory() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 5, "rural": 3, "mixed": 2, "": 1})
    found = {key: row["people"] for key, row in rows(world).items()}
    assert found == {"settlement:city": 6, "settlement:town": 5, OTHER: 6}
    assert all(not row["place"] and not row["country"] for row in rows(world).values())


def test_h1_level_of_government_serves_where_type_of_area_does_not() -> None:
    world = World("anonymous")
    crowd(world, {"municipality": 5, "region": 5}, "level")
    assert rows(world).keys() == {"level:municipality", "level:region"}


def test_h1_without_two_such_sets_there_is_one_row() -> None:
    world = World("anonymous")
    crowd(world, {"city": 12, "town": 4})
    assert {key: row["people"] for key, row in rows(world).items()} == {OTHER: 16}


def test_h2_a_rest_that_is_too_small_takes_the_next_smallest_set_along() -> None:
    world = World("anonymous")
    crowd(world, {"city": 9, "town": 8, "rural": 6, "mixed": 1})
    found = {key: row["people"] for key, row in rows(world).items()}
    assert found == {"settlement:city": 9, "settlement:town": 8, OTHER: 7}


def test_h2_no_single_suppressed_cell_follows_from_the_others() -> None:
    world = World("anonymous")
    crowd(world, {"city": 7, "town": 6, "rural": 5})
    criterion = world.criteria()[0]
    for person in list(world.state.people()):
        world.rates(person.id, world.criteria("g2")[0], 3)
        if person.id not in ("rural0", "rural1"):
            world.rates(person.id, criterion, 3)
    world.session(revealed=(EVERY_GROUP,))
    block = world.block()
    shown = {key: row["cells"][block]["levels"] for key, row in rows(world).items()}
    assert shown["settlement:rural"] is None, "three people are too few"
    assert shown["settlement:town"] is None, "else the three follow from the total"
    assert shown["settlement:city"] == [0, 0, 7, 0, 0]
    assert {row["cells"][block]["n"] for row in rows(world).values()} == {7, 6, 3}


def test_h2_s18_tallies_and_matrix_of_an_anonymous_session_stand_still_from_reveal_to_close() -> (
    None
):
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 6})
    everybody_rates(world)
    world.session(revealed=(EVERY_GROUP,))
    criterion = world.criteria()[0]
    tally, matrix = said(world, f"tally/g1/{criterion}"), rows(world)
    assert tally["levels"] == [0, 0, 12, 0, 0]
    world.rates("city0", criterion, 5)
    for moved in ("town0", "town1"):
        world.moves(moved, "g2")
    world.joins("city-late", settlement="city")
    world.rates("city-late", criterion, 1)
    assert said(world, f"tally/g1/{criterion}") == tally
    assert rows(world) == matrix
    world.session(state="closed")
    closed = said(world, f"tally/g1/{criterion}")
    assert closed["levels"] == [1, 0, 11, 0, 1], "whoever was moved would be the difference"


def test_h2_what_was_shown_anonymously_is_shown_again_after_a_restart() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 6})
    everybody_rates(world)
    world.rates("city5", world.criteria()[1], 2)
    world.session(revealed=(EVERY_GROUP,))
    before = views(world)
    world.rates("city0", world.criteria()[0], 5)
    world.rates("city0", world.criteria()[1], 1)
    again = compute(world.reloaded(), None)
    shown = {name for name in before if name.startswith(("tally/", "matrix/"))}
    assert {name: again[name] for name in shown} == {name: before[name] for name in shown}


def test_a_reveal_before_anybody_has_rated_freezes_no_empty_matrix() -> None:
    world = World("anonymous")
    world.session(revealed=(EVERY_GROUP,))
    assert rows(world) == {}
    crowd(world, {"city": 6})
    assert rows(world)[OTHER]["people"] == 6


def test_h2_h40_a_late_anonymous_rating_stays_out_when_the_session_becomes_named() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6})
    everybody_rates(world)
    world.session(revealed=(EVERY_GROUP,))
    world.rates("city0", world.criteria()[0], 5)
    world.session(mode="named")
    tally = said(world, f"tally/g1/{world.criteria()[0]}")
    assert (tally["levels"], tally["who"]) == ([0, 0, 6, 0, 0], None)


def test_h1_anonymous_cells_name_no_note_and_open_with_the_last_group() -> None:
    world = World("anonymous")
    crowd(world, {"city": 6, "town": 6})
    everybody_rates(world)
    world.moves("town0", "g2")
    world.writes("city0", "an obstacle")
    world.session(revealed=("g1",))
    cell = rows(world)["settlement:city"]["cells"][world.block()]
    assert (cell["n"], cell["levels"], cell["obstacle"]) == (6, None, None)
    world.session(revealed=("g1", "g2"))
    assert rows(world)["settlement:city"]["cells"][world.block()]["levels"] == [0, 0, 6, 0, 0]


def test_s3_no_view_holds_a_name_or_an_id_of_a_person_and_anonymous_ones_no_place() -> None:
    world = World("anonymous")
    for n in range(12):
        settlement = "city" if n % 2 else "rural"
        world.joins(
            f"idcanary{n}",
            name=f"namecanary{n}",
            place=f"placecanary{n}",
            country="KE",
            settlement=settlement,
        )
        world.rates(f"idcanary{n}", world.criteria()[0], 3)
        world.writes(f"idcanary{n}", "words")
    world.session(revealed=(EVERY_GROUP,), ratings_open=True)
    assert "canary" not in str(views(world))
    assert "'KE'" not in str(views(world))
    world.session(mode="territory")
    assert "canary" not in str(views(world)), "what was told anonymously stays so"
    world.joins("z", place="placecanary")
    assert "placecanary" in str(views(world)), "the control: places would be found"
    assert "idcanary" not in str(views(world))
    assert "namecanary" not in str(views(world))
