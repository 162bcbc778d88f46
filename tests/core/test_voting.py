"""Dots and transfer marks: a budget nobody can overspend, closed once and for all rounds, given back when a note goes."""

from typing import Any

import pytest

from app.core.actors import Actor
from app.core.framework import Framework
from app.core.records import Dots, Mark, Mode, Priority, Stored
from app.core.rules.voting import dots_id, mark_id
from tests.core.hall import FACILITATOR, Hall


def a_hall(mode: Any = None, **voting: Any) -> tuple[Hall, Actor, list[str]]:
    """Somebody of group 2 in the gallery, before five ideas of group 1. Dots go to any note, unless `voting` says so."""
    hall = Hall(mode=mode)
    rules = {"dots_on": "notes", "freeze_notes_during_vote": False, **voting}
    plan = hall.framework.plan
    with_rules = plan.model_copy(update={"voting": plan.voting.model_copy(update=rules)})
    hall.framework = hall.state.framework = Framework(with_rules, hall.framework.pack)
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g2")
    hall.goes("breakout", "share")
    notes = [an_idea(hall, ana) for _ in range(5)]
    hall.goes("gallery")
    return hall, bo, notes


def an_idea(hall: Hall, author: Actor) -> str:
    id_ = hall.new_id()
    board = hall.me(author).group or ""
    hall.does(author, "add_note", **hall.a_note(id_, board) | {"note_kind": "idea"})
    return id_


def dots(hall: Hall, actor: Actor, note: str, round_: int = 1) -> Dots | None:
    stored = hall.state.stored(("dots", dots_id(actor.person or "", note, round_)))
    return stored.body if stored and isinstance(stored.body, Dots) else None


def count(hall: Hall, actor: Actor, note: str) -> int:
    found = dots(hall, actor, note)
    return found.count if found else 0


def mark(hall: Hall, actor: Actor, note: str) -> Mark | None:
    stored = hall.state.stored(("mark", mark_id(actor.person or "", note)))
    return stored.body if stored and isinstance(stored.body, Mark) else None


def places(hall: Hall, actor: Actor, note: str, n: int = 1, **more: Any) -> str:
    return hall.says(actor, "place_dots", note=note, count=n, **more)


def closes(hall: Hall) -> None:
    hall.does(FACILITATOR, "close_voting", from_run=hall.session.run.n)


# ---- the budget


def test_p8_r9_nobody_has_more_dots_than_the_plan_gives() -> None:
    hall, bo, notes = a_hall(dots_per_person=3, max_dots_per_note=2)
    assert places(hall, bo, notes[0], 2) == ""
    assert places(hall, bo, notes[0], 3) == "dots_per_note"
    assert places(hall, bo, notes[1], 2) == "enough_dots"
    assert places(hall, bo, notes[1], 1) == ""
    assert places(hall, bo, notes[2], 1) == "enough_dots"
    assert [count(hall, bo, note) for note in notes[:3]] == [2, 1, 0]


def test_p8_dots_may_be_moved_and_taken_back_while_voting_is_open() -> None:
    hall, bo, notes = a_hall(dots_per_person=2, max_dots_per_note=2)
    assert places(hall, bo, notes[0], 2) == ""
    assert places(hall, bo, notes[0], 1) == places(hall, bo, notes[1], 1) == ""
    assert places(hall, bo, notes[0], 0) == places(hall, bo, notes[2], 1) == ""
    assert [count(hall, bo, note) for note in notes[:3]] == [0, 1, 1]
    assert places(hall, bo, notes[4], 0) == "", (
        "there is nothing to take back, which is as it should be"
    )


def test_p8_the_own_note_and_the_own_board_may_have_ones_dots() -> None:
    hall, _, notes = a_hall()
    ana = Actor("participant", hall.note(notes[0]).author)
    assert places(hall, ana, notes[0]) == ""


def test_h22_dots_go_to_set_priorities_where_the_plan_says_so() -> None:
    hall, bo, notes = a_hall(dots_on="priorities")
    assert places(hall, bo, notes[0]) == "not_a_priority"
    for note, is_set in ((notes[0], False), (notes[1], True)):
        one = Priority(
            id=f"p-{note}",
            board="g1",
            block=hall.block("g1"),
            note=note,
            is_set=is_set,
            by="x",
            at=1,
        )
        hall.state.put([Stored("priority", one.id, hall.state.seq + 1, one)])
    assert places(hall, bo, notes[0]) == "not_a_priority"
    assert places(hall, bo, notes[1]) == ""


def test_h51_a_facilitators_note_takes_no_dots_and_no_marks() -> None:
    hall, bo, notes = a_hall()
    own = hall.note(notes[0]).model_copy(update={"by_staff": True, "author": "facilitator:f1"})
    hall.state.put([Stored("note", own.id, hall.state.seq + 1, own)])
    assert places(hall, bo, own.id) == "staff_note"
    assert hall.says(bo, "mark", note=own.id, value="have") == "staff_note"


def test_h47_without_a_group_one_walks_and_votes_too() -> None:
    hall, _, notes = a_hall()
    late = hall.joins("Late")
    assert hall.me(late).group is None
    assert places(hall, late, notes[0]) == ""
    assert hall.says(late, "mark", note=notes[0], value="have") == ""


def test_s2_what_one_may_not_read_is_answered_like_an_unknown_note() -> None:
    hall, bo, notes = a_hall()
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    for note in (notes[0], "u" * 22):
        assert places(hall, bo, note) == "unknown_note"
        assert hall.says(bo, "mark", note=note, value="have") == "unknown_note"


# ---- open and closed


def test_h18_after_closing_no_dot_and_no_mark_is_taken_not_even_late() -> None:
    hall, bo, notes = a_hall()
    gallery = hall.session.run.n
    closes(hall)
    assert hall.session.voted == (1,)
    assert places(hall, bo, notes[0]) == "voting_closed"
    assert hall.says(bo, "mark", note=notes[0], value="have") == "voting_closed"
    hall.goes("plenary")
    assert places(hall, bo, notes[0], run=gallery) == "voting_closed"
    assert hall.says(bo, "mark", note=notes[0], value="have", run=gallery) == "voting_closed"


def test_h18_leaving_the_gallery_closes_the_vote_as_closing_the_session_does() -> None:
    hall, bo, notes = a_hall()
    hall.goes("plenary")
    assert (hall.session.voted, hall.session.dots_taken) == ((1,), False)
    assert places(hall, bo, notes[0]) == "voting_closed"
    hall, _, _ = a_hall()
    hall.does(FACILITATOR, "close")
    assert (hall.session.voted, hall.session.dots_taken) == ((1,), False)


def test_h16_the_end_of_the_clock_closes_no_vote_unless_late_work_is_off() -> None:
    hall, bo, notes = a_hall()
    hall.passes(60)
    assert places(hall, bo, notes[0]) == ""
    hall.state.put(
        [
            Stored(
                "session",
                "s",
                hall.state.seq + 1,
                hall.session.model_copy(update={"late_work": False}),
            )
        ]
    )
    assert places(hall, bo, notes[1]) == "voting_closed"


def test_h19_going_back_opens_the_same_round_and_hides_nothing() -> None:
    hall, bo, notes = a_hall(dots_per_person=1)
    assert places(hall, bo, notes[0]) == ""
    hall.goes("plenary")
    hall.goes("gallery")
    session = hall.session
    assert (session.voted, session.dots_taken, session.run.voting_round) == ((1,), True, 1)
    assert places(hall, bo, notes[1]) == "enough_dots"
    assert places(hall, bo, notes[0], 0) == places(hall, bo, notes[1]) == ""
    hall.goes("plenary")
    assert hall.session.voted == (1,)


def test_h19_a_closed_vote_opens_again_when_the_same_phase_is_asked_for() -> None:
    hall, bo, notes = a_hall()
    closes(hall)
    hall.goes("gallery")
    assert places(hall, bo, notes[0]) == ""


def test_h17_a_vote_is_closed_in_the_run_that_was_seen_and_only_where_there_is_one() -> None:
    hall, _, _ = a_hall()
    run = hall.session.run.n
    assert hall.says(FACILITATOR, "close_voting", from_run=run - 1) == "already_moved"
    closes(hall)
    closes(hall)
    hall.goes("plenary")
    assert hall.says(FACILITATOR, "close_voting", from_run=hall.session.run.n) == "voting_closed"


def test_h18_a_dot_of_an_earlier_round_does_not_count_in_the_next() -> None:
    hall, bo, notes = a_hall()
    first = hall.session.run.n
    second = hall.session.run.model_copy(update={"n": first + 1, "voting_round": 2})
    again = hall.session.model_copy(update={"runs": (*hall.session.runs, second), "voted": (1,)})
    hall.state.put([Stored("session", "s", hall.state.seq + 1, again)])
    assert places(hall, bo, notes[0], run=first) == "voting_closed"
    assert places(hall, bo, notes[0]) == ""
    assert dots(hall, bo, notes[0], 1) is None
    assert dots(hall, bo, notes[0], 2) is not None


def test_p8_what_is_voted_on_may_be_frozen_but_not_kept_from_being_hidden() -> None:
    hall, _, notes = a_hall(freeze_notes_during_vote=True)
    ana = Actor("participant", hall.note(notes[0]).author)
    run = hall.session.run.n - 1
    words: dict[str, Any] = {"id": notes[0], "note_kind": "idea", "text": "other words"}
    assert hall.says(ana, "edit_note", run=run, **words) == "voting_open"
    assert hall.says(ana, "remove_note", id=notes[0]) == "voting_open"
    assert hall.says(FACILITATOR, "hide_note", id=notes[1], reason="off topic") == ""
    closes(hall)
    assert hall.says(ana, "edit_note", run=run, **words) == ""
    assert hall.says(ana, "remove_note", id=notes[0]) == ""


# ---- what comes back


def test_h58_a_dot_on_a_note_that_goes_while_voting_is_open_comes_back() -> None:
    hall, bo, notes = a_hall(dots_per_person=3, max_dots_per_note=2)
    ana = Actor("participant", hall.note(notes[0]).author)
    assert places(hall, bo, notes[0], 2) == places(hall, bo, notes[1], 1) == ""
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    back = dots(hall, bo, notes[0])
    assert back is not None
    assert (back.count, back.returned) == (0, 2)
    assert places(hall, bo, notes[2], 2) == "", "what came back can be spent again"
    hall.does(FACILITATOR, "restore_note", id=notes[0])
    assert count(hall, bo, notes[0]) == 0
    assert places(hall, bo, notes[0], 1) == "enough_dots", "restoring takes nothing back"
    hall.does(ana, "remove_note", id=notes[2])
    assert places(hall, bo, notes[0], 2) == ""
    placed = dots(hall, bo, notes[0])
    assert placed is not None
    assert (placed.count, placed.returned) == (2, 0)


def test_h58_after_closing_a_dot_stays_where_it_is_until_the_vote_is_opened_again() -> None:
    hall, bo, notes = a_hall(dots_per_person=1)
    assert places(hall, bo, notes[0]) == ""
    hall.goes("plenary")
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    assert count(hall, bo, notes[0]) == 1
    hall.goes("gallery")
    back = dots(hall, bo, notes[0])
    assert back is not None
    assert back.returned == 1
    assert places(hall, bo, notes[1]) == ""


# ---- transfer marks


def test_p8_a_mark_is_given_changed_and_taken_back() -> None:
    hall, bo, notes = a_hall()
    for value in ("have", "could_adopt", "not_for_us"):
        hall.does(bo, "mark", note=notes[0], value=value, text="only a need has words")
        found = mark(hall, bo, notes[0])
        assert found is not None
        assert (found.value, found.text) == (value, "")
    hall.does(bo, "mark", note=notes[0], value="would_need", text=" a law ")
    found = mark(hall, bo, notes[0])
    assert found is not None
    assert found.text == "a law"
    hall.does(bo, "mark", note=notes[0], value=None)
    assert mark(hall, bo, notes[0]) is None


def test_s11_a_need_of_280_characters_is_taken_and_one_of_281_is_not() -> None:
    hall, bo, notes = a_hall()
    assert hall.says(bo, "mark", note=notes[0], value="would_need", text="n" * 280) == ""
    assert hall.says(bo, "mark", note=notes[0], value="would_need", text="n" * 281) == "too_long"


def test_p8_marks_are_for_proposals_only() -> None:
    hall, bo, notes = a_hall()
    strength = hall.note(notes[0]).model_copy(update={"note_kind": "strength"})
    hall.state.put([Stored("note", strength.id, hall.state.seq + 1, strength)])
    assert hall.says(bo, "mark", note=strength.id, value="have") == "not_a_proposal"


def test_h40_a_mark_given_again_keeps_the_stricter_promise() -> None:
    hall, bo, notes = a_hall(mode="anonymous")
    hall.does(bo, "mark", note=notes[0], value="have")
    hall.does(FACILITATOR, "set_mode", mode="named")
    hall.does(bo, "mark", note=notes[0], value="not_for_us")
    found = mark(hall, bo, notes[0])
    assert found is not None
    assert found.mode == "anonymous"


ELSEWHERE = {"country": "FR", "place": "Arles", "fields": {}}


@pytest.mark.parametrize("given_in", ["named", "territory", "anonymous"])
def test_h2_in_an_anonymous_session_marks_keep_the_card_of_before_a_correction(
    given_in: Mode,
) -> None:
    hall, bo, notes = a_hall(mode=given_in)
    before = hall.me(bo).territory
    hall.does(bo, "mark", note=notes[0], value="have")
    hall.does(FACILITATOR, "set_mode", mode="anonymous")
    hall.does(bo, "describe_me", name="Bo", territory=ELSEWHERE)
    hall.does(bo, "mark", note=notes[1], value="have")
    hall.does(bo, "mark", note=notes[0], value="not_for_us")
    for note in notes[:2]:
        found = mark(hall, bo, note)
        assert found is not None
        assert found.given_as == before


def test_h2_one_spelling_for_many_moves_no_anonymous_mark_either() -> None:
    hall, bo, notes = a_hall(mode="territory")
    before = hall.me(bo).territory
    hall.does(bo, "mark", note=notes[0], value="have")
    hall.does(FACILITATOR, "set_mode", mode="anonymous")
    hall.does(FACILITATOR, "merge_territories", people=[bo.person], country="FR", place="Arles")
    found = mark(hall, bo, notes[0])
    assert found is not None
    assert found.given_as == before


def test_s3_dots_and_marks_are_seen_by_nobody_but_their_giver() -> None:
    hall, bo, notes = a_hall()
    hall.does(bo, "mark", note=notes[0], value="would_need", text="a law")
    hall.does(bo, "place_dots", note=notes[0], count=1)
    given = (
        ("dots", dots_id(bo.person or "", notes[0], 1)),
        ("mark", mark_id(bo.person or "", notes[0])),
    )
    ana = Actor("participant", hall.note(notes[0]).author)
    for moment in ("gallery", "plenary", "close"):
        hall.goes(moment)
        for kind, id_ in given:
            assert hall.sees(bo, kind, id_) is not None
            for actor in (ana, FACILITATOR):
                assert hall.sees(actor, kind, id_, watching="g1") is None
