"""Numbers of "same here" and comments: to those who see the note, and to nobody else."""

from typing import Any

from app.core.actors import ALL, FACILITATORS, ORGANIZERS, PROJECTOR, of_board, of_group
from app.core.state import State
from app.synthesis.reactions import Reactions
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, Hall


def told(hall: Hall, *audiences: str) -> dict[str, list[int]]:
    """What a viewer with these audiences is told of every note, all views together."""
    found: dict[str, list[int]] = {}
    for name, view in compute(hall.state, None).items():
        if view is not None and name.startswith("reactions/") and view[0] & {*audiences}:
            said: Any = view[1]
            found |= said["notes"]
    return found


def test_h10_numbers_go_where_the_note_goes() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("topic")
    asked = hall.writes(ana, board="plenary")
    hall.does(bo, "say_same", note=asked, on=True)
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    hall.does(bo, "say_same", note=note, on=True)
    hall.comments(bo, note)
    hall.comments(FACILITATOR, note)
    assert told(hall, ALL) == {asked: [1, 0]}
    for staff in (FACILITATORS, ORGANIZERS):
        assert told(hall, staff) == {asked: [1, 0], note: [1, 2]}
    assert told(hall, of_group("g1")) == {note: [1, 2]}
    for other in (of_group("g2"), of_board("g1"), PROJECTOR):
        assert told(hall, other) == {}
    hall.goes("gallery")
    assert told(hall, of_board("g1")) == {note: [1, 2]}


def test_h41_a_hidden_note_and_a_hidden_comment_are_not_counted() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    said = hall.comments(bo, note)
    hall.does(bo, "say_same", note=note, on=True)
    hall.does(FACILITATOR, "hide_comment", id=said, reason="names somebody")
    assert told(hall, of_group("g1")) == {note: [1, 0]}
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    assert told(hall, of_group("g1"), FACILITATORS) == {}
    hall.does(FACILITATOR, "restore_note", id=note)
    hall.does(FACILITATOR, "restore_comment", id=said)
    assert told(hall, of_group("g1")) == {note: [1, 1]}


def test_r11_following_changes_comes_to_the_same_as_counting_anew() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    following = Reactions()
    known = dict(following.compute(hall.state, None))
    seen = hall.state.seq

    def follow() -> None:
        nonlocal seen
        touches = hall.state.touched_since(seen)
        assert touches is not None
        known.update(following.compute(hall.state, {touch.key for touch in touches}))
        seen = hall.state.seq
        fresh = Reactions().compute(State(hall.framework, hall.state.rows(), seen), None)
        assert {name: view for name, view in known.items() if view} == fresh

    hall.goes("breakout", "share")
    note, other = hall.writes(ana), hall.writes(ana)
    hall.does(bo, "say_same", note=note, on=True)
    said = hall.comments(bo, other)
    follow()
    hall.goes("gallery")
    follow()
    hall.goes("breakout", "share")
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    follow()
    hall.does(FACILITATOR, "restore_note", id=note)
    hall.does(bo, "say_same", note=note, on=False)
    hall.does(bo, "remove_comment", id=said)
    follow()
    hall.comments(bo, other)
    hall.does(ana, "remove_note", id=other)
    follow()


def test_h51_what_facilitators_write_counts_in_no_figure() -> None:
    hall = Hall()
    hall.joins("Ana", "g1")
    before = compute(State(hall.framework, hall.state.rows(), hall.state.seq), None)
    hall.writes(FACILITATOR, board="g1")
    after = compute(State(hall.framework, hall.state.rows(), hall.state.seq), None)
    assert after == before
