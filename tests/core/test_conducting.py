"""Leading a session: phases, clock, reveal, groups, closing; and two facilitators at once."""

from typing import Any

import pytest

from app.core.actors import Actor
from app.core.records import PLENARY, Group
from tests.content.files import PLAN_FLOOD
from tests.core.hall import FACILITATOR, MINUTE, OBSERVER, ORGANIZER, Hall

SECOND = Actor("facilitator", None, "f2")


def test_h17_a_double_next_moves_once() -> None:
    hall = Hall()
    seen = hall.session.run.n
    next_: dict[str, Any] = {"phase": "breakout", "step": "introductions", "from_run": seen}
    assert hall.says(FACILITATOR, "move_to", **next_) == ""
    again: dict[str, Any] = {"phase": "breakout", "step": "individual", "from_run": seen}
    assert hall.says(SECOND, "move_to", **again) == "already_moved"
    assert hall.session.run.step == "introductions"
    assert len(hall.session.runs) == 2


@pytest.mark.parametrize("action", ["pause", "resume", "extend"])
def test_h17_a_clock_command_meant_for_another_run_does_nothing(action: str) -> None:
    hall = Hall()
    seen = hall.session.run.n
    hall.goes("topic")
    before = hall.session
    assert (
        hall.says(SECOND, "set_clock", action=action, seconds=60, from_run=seen) == "already_moved"
    )
    assert hall.session == before


def test_h17_the_clock_is_in_the_session_and_any_facilitator_moves_it() -> None:
    hall = Hall()
    run = hall.goes("topic")
    ends = hall.session.ends_at
    assert ends is not None
    hall.passes(1)
    hall.does(FACILITATOR, "set_clock", action="pause", from_run=run)
    assert (hall.session.ends_at, hall.session.paused_left) == (None, ends - hall.now)
    hall.passes(30)
    hall.does(SECOND, "set_clock", action="resume", from_run=run)
    assert hall.session.ends_at == ends + 30 * MINUTE
    hall.does(SECOND, "set_clock", action="extend", seconds=120, from_run=run)
    assert hall.session.ends_at == ends + 32 * MINUTE


def test_h17_two_more_minutes_are_two_minutes_also_when_the_clock_has_run_out() -> None:
    hall = Hall()
    run = hall.goes("topic")
    hall.passes(100)
    hall.does(FACILITATOR, "set_clock", action="extend", seconds=120, from_run=run)
    assert hall.session.ends_at == hall.now + 2 * MINUTE
    hall.does(FACILITATOR, "set_clock", action="extend", seconds=-600, from_run=run)
    assert hall.session.ends_at == hall.now


def test_h19_going_back_hides_no_note_and_no_rating_that_was_shown() -> None:
    hall = Hall()
    ana, bo, guest = hall.joins("Ana", "g1"), hall.joins("Bo", "g1"), hall.joins("Gil", "g2")
    hall.goes("breakout", "share")
    shared = hall.writes(ana)
    hall.goes("gallery")
    assert hall.sees_note(guest, shared, watching="g1")
    hall.goes("breakout", "individual")
    assert hall.sees_note(bo, shared)
    assert hall.sees_note(guest, shared, watching="g1")
    assert hall.session.revealed == ("*",)
    hall.goes("close")
    assert hall.session.ratings_open
    hall.goes("welcome")
    assert hall.session.ratings_open


def test_h19_going_back_shows_nothing_new_either() -> None:
    hall = Hall()
    ana, bo, guest = hall.joins("Ana", "g1"), hall.joins("Bo", "g1"), hall.joins("Gil", "g2")
    hall.goes("breakout", "share")
    hall.writes(ana)
    hall.goes("breakout", "individual")
    silent = hall.writes(ana)
    assert not hall.sees_note(bo, silent)
    hall.goes("welcome")
    assert not hall.sees_note(bo, silent)
    assert not hall.sees_note(guest, silent, watching="g1")
    hall.goes("breakout", "share")
    assert hall.sees_note(bo, silent)
    assert not hall.sees_note(guest, silent, watching="g1")


def test_h19_going_back_reopens_what_the_phase_allowed() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    hall.goes("gallery")
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "phase_closed"
    hall.goes("breakout", "individual")
    assert not hall.note(hall.writes(ana)).late
    assert [run.phase for run in hall.session.runs] == [
        "welcome",
        "breakout",
        "gallery",
        "breakout",
    ]


def test_h20_a_facilitator_reveals_one_group_and_a_step_all() -> None:
    hall = Hall()
    hall.goes("breakout", "individual")
    assert hall.says(FACILITATOR, "reveal", group="nowhere") == "unknown_group"
    hall.does(FACILITATOR, "reveal", group="g2")
    assert hall.session.revealed == ("g2",)
    hall.goes("breakout", "share")
    assert hall.session.revealed == ("*",)


def test_h20_a_second_reveal_changes_nothing_and_takes_nothing_back() -> None:
    hall = Hall()
    hall.does(FACILITATOR, "reveal", group="g2")
    seq = hall.state.seq
    hall.does(SECOND, "reveal", group="g2")
    assert hall.state.seq == seq
    hall.does(SECOND, "reveal", group=None)
    assert hall.session.revealed == ("*",)
    seq = hall.state.seq
    for group in (None, "g1", "g2"):
        hall.does(FACILITATOR, "reveal", group=group)
    assert (hall.state.seq, hall.session.revealed) == (seq, ("*",))


def test_h20_revealing_one_group_after_another_keeps_both() -> None:
    hall = Hall()
    for group in ("g2", "g1"):
        hall.does(FACILITATOR, "reveal", group=group)
    assert set(hall.session.revealed) == {"g1", "g2"}


def test_h20_nobody_but_a_facilitator_reveals() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    for actor in (ana, ORGANIZER, OBSERVER):
        assert hall.says(actor, "reveal", group="g1") == "not_allowed"


def test_h20_a_group_made_after_the_reveal_of_all_is_revealed_and_one_made_again_under_an_old_id_is_not() -> (
    None
):
    hall = Hall()
    hall.does(FACILITATOR, "reveal", group="g8")
    without = [g.model_dump() for g in hall.session.groups if g.id != "g8"]
    hall.does(FACILITATOR, "set_groups", groups=without)
    again: dict[str, Any] = {"id": "g8", "number": 8, "blocks": [hall.session.groups[0].blocks[0]]}
    hall.does(FACILITATOR, "set_groups", groups=[*without, again])
    assert list(hall.session.revealed) == []
    hall.does(FACILITATOR, "reveal", group=None)
    hall.does(
        FACILITATOR, "set_groups", groups=[*without, again, {**again, "id": "g9", "number": 9}]
    )
    assert list(hall.session.revealed) == ["*"]


def test_h21_every_phase_without_groups_lets_people_write_in_the_plenary() -> None:
    for plan in (None, PLAN_FLOOD):
        hall = Hall() if plan is None else Hall(plan)
        ana = hall.joins(place="Dakar")
        assert hall.framework.plenary_questions
        for phase in hall.framework.plan.agenda:
            if phase.kind in ("welcome", "presentation", "guidelines", "case_studies"):
                hall.goes(phase.id)
                note = hall.writes(ana, board=PLENARY)
                assert hall.sees_note(hall.joins("Bo", place="Thiès"), note)
                assert hall.sees_note(OBSERVER, note)


def test_h24_a_closed_session_takes_only_what_the_table_says() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "close")
    assert (hall.session.state, hall.session.joining, hall.session.ends_at) == (
        "closed",
        False,
        None,
    )
    run = hall.session.run.n
    refused: dict[str, dict[str, Any]] = {
        "move_to": {"phase": "close", "step": None, "from_run": run},
        "set_clock": {"action": "extend", "seconds": 60, "from_run": run},
        "reveal": {"group": None},
        "set_groups": {"groups": []},
        "place": {"person": ana.person, "group": None},
        "assign": {},
        "set_mode": {"mode": "named"},
        "set_joining": {"open": True},
        "close": {},
    }
    for type_, words in refused.items():
        assert hall.says(FACILITATOR, type_, **words) == "session_closed", type_
    hall.does(FACILITATOR, "hide_note", id=note, reason="no consent")
    hall.does(FACILITATOR, "restore_note", id=note)
    assert hall.tries_to_join(Actor("participant", hall.new_id())) == "session_closed"


def test_h24_a_facilitator_reopens_and_people_go_on_writing() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    hall.does(FACILITATOR, "close")
    assert hall.says(ana, "reopen") == "not_allowed"
    hall.does(FACILITATOR, "reopen")
    assert (hall.session.state, hall.session.joining) == ("open", True)
    assert not hall.note(hall.writes(ana)).late
    seq = hall.state.seq
    hall.does(FACILITATOR, "reopen")
    assert hall.state.seq == seq


def test_h28_the_second_of_two_facilitators_is_told_that_the_note_has_changed() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    seen = hall.seq("note", note)
    assert hall.says(FACILITATOR, "hide_note", seen=seen, id=note, reason="no consent") == ""
    others: dict[str, dict[str, Any]] = {"hide_note": {"reason": "rude"}, "restore_note": {}}
    for type_, words in others.items():
        assert hall.says(SECOND, type_, seen=seen, id=note, **words) == "changed"
    assert hall.note(note).hidden == "no consent"
    assert hall.says(SECOND, "restore_note", seen=hall.seq("note", note), id=note) == ""


def test_h28_an_edit_or_removal_begun_on_an_older_text_is_refused() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    seen = hall.seq("note", note)
    words: dict[str, Any] = {"id": note, "note_kind": "strength"}
    assert hall.says(ana, "edit_note", seen=seen, text="from the phone", **words) == ""
    assert hall.says(ana, "edit_note", seen=seen, text="from the laptop", **words) == "changed"
    assert hall.says(ana, "remove_note", seen=seen, id=note) == "changed"
    assert hall.note(note).text == "from the phone"


def test_h28_two_moves_of_the_same_person_do_not_undo_each_other_unseen() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    seen = hall.seq("person", ana.person or "")
    assert hall.says(FACILITATOR, "place", seen=seen, person=ana.person, group="g2") == ""
    assert hall.says(SECOND, "place", seen=seen, person=ana.person, group="g3") == "changed"
    assert hall.me(ana).group == "g2"


def test_h28_groups_made_from_an_older_list_are_refused_and_a_moving_clock_is_no_change_of_groups() -> (
    None
):
    hall = Hall()
    groups = [group.model_dump() for group in hall.session.groups]
    seen = hall.seq("session", "s")
    named = [{**groups[0], "name": "Harbour"}, *groups[1:]]
    assert hall.says(FACILITATOR, "set_groups", seen=seen, groups=named) == ""
    assert hall.says(SECOND, "set_groups", seen=seen, groups=groups) == "changed"
    seen = hall.seq("session", "s")
    hall.goes("topic")
    assert hall.says(SECOND, "set_groups", seen=seen, groups=groups) == ""


def test_groups_need_an_id_of_their_own_a_number_a_known_block_and_a_safe_link() -> None:
    hall = Hall()
    block = hall.block("g1")
    good = Group(
        id="g1", number=1, blocks=(block, block), call="https://meet.example.org/abc"
    ).model_dump()
    for wrong, code in (
        ({"id": PLENARY}, "bad_groups"),
        ({"id": "*"}, "bad_groups"),
        ({"id": "a/b"}, "bad_groups"),
        ({"number": 0}, "bad_groups"),
        ({"blocks": []}, "unknown_block"),
        ({"blocks": ["nothing"]}, "unknown_block"),
        ({"call": "http://meet.example.org"}, "bad_call"),
        ({"call": "javascript:alert(1)"}, "bad_call"),
        ({"call": "https://meet.example.org/\nx y"}, "bad_call"),
        ({"name": "x" * 41}, "too_long"),
    ):
        assert hall.says(FACILITATOR, "set_groups", groups=[{**good, **wrong}]) == code, wrong
    assert hall.says(FACILITATOR, "set_groups", groups=[good, good]) == "bad_groups"
    assert hall.says(FACILITATOR, "set_groups", groups=[good, {**good, "id": "g2"}]) == "bad_groups"
    hall.does(FACILITATOR, "set_groups", groups=[good])
    assert hall.session.groups[0].blocks == (block,)


def test_a_group_with_people_or_notes_cannot_be_left_out() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    hall.writes(ana)
    rest = [g.model_dump() for g in hall.session.groups if g.id != "g1"]
    assert hall.says(FACILITATOR, "set_groups", groups=rest) == "group_in_use"
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    assert hall.says(FACILITATOR, "set_groups", groups=rest) == "group_in_use"
