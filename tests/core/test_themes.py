"""Themes: notes of one board put together, by its group where the step says so, by facilitators everywhere."""

from app.core.actors import Actor
from app.core.records import Theme
from tests.core.hall import FACILITATOR, Hall


def table() -> tuple[Hall, Actor, list[str], str, str]:
    """Ana, three notes of hers and two themes, in the step in which the group talks."""
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    notes = [hall.writes(ana, f"words {n}") for n in range(3)]
    themes = [hall.new_id(), hall.new_id()]
    for theme in themes:
        hall.does(ana, "add_theme", id=theme, board="g1", title="  clean\n water ")
    return hall, ana, notes, themes[0], themes[1]


def notes_of(hall: Hall, theme: str) -> tuple[str, ...]:
    found = hall.body("theme", theme)
    assert isinstance(found, Theme)
    return found.notes


def test_h23_a_group_makes_themes_of_its_own_board_where_the_step_says_so() -> None:
    hall, ana, notes, water, _ = table()
    assert hall.sees(ana, "theme", water)["title"] == "clean water"
    hall.does(ana, "gather", note=notes[0], theme=water)
    assert hall.says(ana, "add_theme", id=hall.new_id(), board="g2", title="x") == "not_your_board"
    hall.goes("breakout", "report-card")
    assert hall.says(ana, "gather", note=notes[1], theme=water) == "phase_closed"
    hall.does(FACILITATOR, "gather", note=notes[1], theme=water)
    assert notes_of(hall, water) == (notes[0], notes[1])


def test_h59_a_note_is_in_at_most_one_theme() -> None:
    hall, ana, notes, water, roads = table()
    hall.does(ana, "gather", note=notes[0], theme=water)
    hall.does(ana, "gather", note=notes[0], theme=roads)
    assert (notes_of(hall, water), notes_of(hall, roads)) == ((), (notes[0],))
    hall.does(ana, "gather", note=notes[0], theme=None)
    assert notes_of(hall, roads) == ()
    assert hall.body("theme", water) is not None, "an empty theme stays until it is removed"


def test_h59_themes_are_of_one_board() -> None:
    hall, ana, _, water, _ = table()
    hall.goes("topic")
    in_plenary = hall.writes(ana, board="plenary")
    assert hall.says(FACILITATOR, "gather", note=in_plenary, theme=water) == "unknown_theme"


def test_h59_regrouping_is_refused_while_dots_are_placed() -> None:
    hall, ana, notes, water, roads = table()
    hall.does(ana, "gather", note=notes[0], theme=water)
    hall.goes("gallery")
    for note, theme in ((notes[0], roads), (notes[1], water)):
        assert hall.says(FACILITATOR, "gather", note=note, theme=theme) == "voting_open"
    assert hall.says(FACILITATOR, "remove_theme", id=water) == "voting_open"
    hall.does(FACILITATOR, "rename_theme", id=water, title="rivers")
    hall.goes("plenary")
    hall.does(FACILITATOR, "gather", note=notes[0], theme=roads)


def test_h28_a_theme_changed_meanwhile_is_neither_renamed_nor_removed() -> None:
    hall, ana, _, water, _ = table()
    seen = hall.seq("theme", water)
    hall.does(FACILITATOR, "rename_theme", id=water, title="rivers", seen=seen)
    assert hall.says(ana, "rename_theme", id=water, title="lakes", seen=seen) == "changed"
    assert hall.says(ana, "remove_theme", id=water, seen=seen) == "changed"
    assert hall.sees(ana, "theme", water)["title"] == "rivers"


def test_h28_a_note_that_somebody_else_has_put_elsewhere_is_not_moved_unseen() -> None:
    hall, ana, notes, water, roads = table()
    seen_water, seen_roads = hall.seq("theme", water), hall.seq("theme", roads)
    hall.does(FACILITATOR, "gather", note=notes[0], theme=water, seen=seen_water)
    assert hall.says(ana, "gather", note=notes[0], theme=roads, seen=seen_roads) == "changed"
    assert hall.says(ana, "gather", note=notes[1], theme=water, seen=seen_water) == "changed"
    hall.does(ana, "gather", note=notes[0], theme=roads, seen=hall.seq("theme", water))


def test_h59_h41_a_hidden_note_leaves_its_theme_and_comes_back_to_it() -> None:
    hall, ana, notes, water, _ = table()
    for note in notes:
        hall.does(ana, "gather", note=note, theme=water)
    before = hall.state.seq
    hall.does(FACILITATOR, "hide_note", id=notes[1], reason="off topic")
    touched = {touch.key for touch in hall.state.touched_since(before) or ()}
    assert ("theme", water) in touched, "who sees the theme hears of it"
    for actor in (ana, FACILITATOR):
        assert hall.sees(actor, "theme", water)["notes"] == [notes[0], notes[2]]
    hall.does(FACILITATOR, "restore_note", id=notes[1])
    assert hall.sees(ana, "theme", water)["notes"] == notes
    hall.does(ana, "remove_note", id=notes[0])
    assert hall.sees(ana, "theme", water)["notes"] == notes[1:]


def test_h59_a_removal_is_undone_by_adding_the_theme_again() -> None:
    hall, ana, notes, water, _ = table()
    hall.does(ana, "gather", note=notes[0], theme=water)
    assert hall.says(ana, "add_theme", id=water, board="g1", title="again") == "id_taken"
    hall.does(ana, "remove_theme", id=water)
    hall.does(ana, "add_theme", id=water, board="g1", title="water")
    hall.does(ana, "gather", note=notes[0], theme=water)
    assert notes_of(hall, water) == (notes[0],)


def test_h23_a_board_holds_so_many_themes_and_no_more() -> None:
    hall, ana, _, _, _ = table()
    codes = [
        hall.says(ana, "add_theme", id=hall.new_id(), board="g1", title="x")
        for _ in range(hall.limits.themes - 1)
    ]
    assert codes == ["", *[""] * (hall.limits.themes - 3), "themes_full"]
