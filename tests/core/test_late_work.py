"""Late contributions: judged by the right somebody had when writing, not by the moment the network delivers them."""

from typing import Any

from tests.content.files import PLAN_FLOOD
from tests.core.hall import FACILITATOR, MINUTE, Hall


def test_h16_nothing_is_late_until_the_clock_and_its_grace_have_run_out() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    hall.passes((hall.session.ends_at or 0) / MINUTE - hall.now / MINUTE)
    hall.now += hall.session.grace
    assert not hall.note(hall.writes(ana)).late
    hall.now += 1
    assert hall.note(hall.writes(ana)).late


def test_h16_time_alone_changes_no_record() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    hall.writes(ana)
    before = hall.state.hash(), {key: hall.state.audiences(key) for key in hall.state._records}
    hall.passes(600)
    assert (
        hall.state.hash(),
        {key: hall.state.audiences(key) for key in hall.state._records},
    ) == before
    assert hall.session.run.step == "individual"
    assert hall.session.revealed == ()


def test_h16_where_late_work_is_off_the_end_of_the_clock_closes_writing_and_rating() -> None:
    hall = Hall(late_work=False)
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    note = hall.writes(ana)
    hall.passes(60)
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "phase_closed"
    assert hall.says(ana, "edit_note", id=note, note_kind="strength", text="more") == "phase_closed"
    assert hall.says(ana, "rate", criterion=hall.criterion("g1"), level=3) == "phase_closed"
    hall.does(FACILITATOR, "set_clock", action="extend", seconds=120, from_run=hall.session.run.n)
    assert hall.says(ana, "rate", criterion=hall.criterion("g1"), level=3) == ""


def test_h16_a_clock_that_stands_makes_nothing_late() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    run = hall.goes("breakout", "individual")
    hall.does(FACILITATOR, "set_clock", action="pause", from_run=run)
    hall.passes(600)
    assert not hall.note(hall.writes(ana)).late


def test_h18_a_note_of_an_earlier_run_is_taken_and_marked_late() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    run = hall.goes("breakout", "individual")
    hall.goes("gallery")
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "phase_closed"
    note = hall.note(hall.writes(ana, run=run))
    assert (note.late, note.run) == (True, run)


def test_h18_a_plenary_contribution_arrives_late_too() -> None:
    hall = Hall()
    ana = hall.joins()
    run = hall.goes("topic")
    hall.goes("breakout", "individual")
    assert hall.note(hall.writes(ana, board="plenary", run=run)).late
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "plenary")) == "phase_closed"


def test_h18_nobody_writes_into_a_run_that_never_was() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    run = hall.goes("gallery")
    for never in (0, run + 1, 2**31):
        note = hall.a_note(hall.new_id(), "g1")
        assert hall.says(ana, "add_note", run=never, **note) == "phase_closed"
    hall.goes("breakout", "share")
    assert hall.note(hall.writes(ana, run=0)).run == hall.session.run.n


def test_h18_nobody_writes_into_a_run_before_joining() -> None:
    hall = Hall()
    topic = hall.goes("topic")
    breakout = hall.goes("breakout", "individual")
    hall.goes("gallery")
    late_comer = hall.joins(group="g1")
    plenary = hall.a_note(hall.new_id(), "plenary")
    own = hall.a_note(hall.new_id(), "g1")
    assert hall.says(late_comer, "add_note", run=topic, **plenary) == "phase_closed"
    assert hall.says(late_comer, "add_note", run=breakout, **own) == "phase_closed"
    criterion = hall.criterion("g1")
    assert (
        hall.says(late_comer, "rate", run=breakout, criterion=criterion, level=1) == "phase_closed"
    )
    assert hall.says(late_comer, "rate", run=topic, criterion=criterion, level=1) == "phase_closed"


def test_h18_an_edit_of_an_own_note_arrives_late_and_marks_it() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    run = hall.goes("breakout", "individual")
    note = hall.writes(ana)
    hall.goes("plenary")
    edit: dict[str, Any] = {"id": note, "note_kind": "strength", "text": "better words"}
    assert hall.says(ana, "edit_note", **edit) == "phase_closed"
    assert hall.says(ana, "edit_note", run=run, **edit) == ""
    assert hall.note(note).late
    assert hall.note(note).text == "better words"


def test_h18_late_work_that_is_off_refuses_what_comes_from_an_earlier_run() -> None:
    hall = Hall(late_work=False)
    ana = hall.joins(group="g1")
    run = hall.goes("breakout", "individual")
    hall.goes("gallery")
    note = hall.a_note(hall.new_id(), "g1")
    assert hall.says(ana, "add_note", run=run, **note) == "phase_closed"
    assert (
        hall.says(ana, "rate", run=run, criterion=hall.criterion("g1"), level=2) == "phase_closed"
    )


def test_h18_a_closed_session_takes_nothing_late() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    run = hall.goes("breakout", "individual")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "close")
    assert (
        hall.says(ana, "add_note", run=run, **hall.a_note(hall.new_id(), "g1")) == "session_closed"
    )
    assert (
        hall.says(ana, "edit_note", run=run, id=note, note_kind="strength", text="x")
        == "session_closed"
    )
    assert hall.says(ana, "remove_note", id=note) == "session_closed"


def test_h18_a_late_rating_counts_until_the_group_is_revealed() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g2")
    run = hall.goes("breakout", "individual")
    hall.goes("breakout", "prioritise")
    first, second = hall.framework.blocks[hall.block("g1")].criteria[:2]
    assert hall.says(ana, "rate", criterion=first.id, level=2) == "phase_closed"
    assert hall.says(ana, "rate", run=run, criterion=first.id, level=2) == ""
    hall.does(FACILITATOR, "reveal", group="g1")
    assert hall.says(ana, "rate", run=run, criterion=second.id, level=2) == "revealed"
    assert hall.says(bo, "rate", run=run, criterion=hall.criterion("g2"), level=2) == ""
    hall.does(FACILITATOR, "reveal", group=None)
    assert hall.says(bo, "rate", run=run, criterion=hall.criterion("g2"), level=3) == "revealed"


def test_h18_after_the_reveal_one_may_change_a_rating_while_the_step_lasts_and_not_when_its_clock_is_over() -> (
    None
):
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    hall.goes("breakout", "share")
    assert hall.session.revealed == ("*",)
    assert hall.says(ana, "rate", criterion=hall.criterion("g1"), level=4) == ""
    hall.passes(60)
    assert hall.says(ana, "rate", criterion=hall.criterion("g1"), level=5) == "revealed"
    rating = hall.rating(ana, hall.criterion("g1"))
    assert rating is not None
    assert rating.level == 4


def test_h18_a_note_written_alone_that_arrives_later_is_seen_as_the_later_step_shows() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    alone = hall.goes("breakout", "individual")
    hall.goes("breakout", "share")
    arrived = hall.writes(ana, run=alone)
    assert hall.sees_note(bo, arrived)
    hall.goes("breakout", "individual")
    back = hall.writes(ana, run=alone)
    assert not hall.sees_note(bo, back), (
        "what was never shown waits, although the step has been left once"
    )
    assert hall.sees_note(ana, back)
    hall.goes("breakout", "share")
    assert hall.sees_note(bo, back)


def test_h18_the_second_plan_has_a_longer_grace() -> None:
    hall = Hall(PLAN_FLOOD)
    assert hall.session.grace == 30_000
