"""Saying at the close how the session was: one answer a person and question, changeable, and nobody else's business."""

import pytest

from app.core.actors import ALL, FACILITATORS, ORGANIZERS, Actor, of_person
from app.core.records import Evaluation
from app.core.rules.evaluation import evaluation_id
from app.core.see import see
from tests.core.hall import FACILITATOR, Hall

SCALE, WORDS = "useful", "first-step"


def at_the_close() -> tuple[Hall, Actor]:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("close")
    return hall, ana


def answer(hall: Hall, actor: Actor, question: str) -> Evaluation | None:
    found = hall.body("evaluation", evaluation_id(actor.person or "", question))
    return found if isinstance(found, Evaluation) else None


def test_h15_an_answer_is_a_level_or_words_as_the_question_asks() -> None:
    hall, ana = at_the_close()
    hall.does(ana, "evaluate", question=SCALE, level=4, text="not asked for")
    hall.does(ana, "evaluate", question=WORDS, text="  Call the council\r\n and write  ", level=2)
    level, words = answer(hall, ana, SCALE), answer(hall, ana, WORDS)
    assert level is not None
    assert words is not None
    assert (level.level, level.text) == (4, "")
    assert (words.level, words.text) == (None, "Call the council\n and write")


def test_h15_nobody_answers_what_the_plan_does_not_ask() -> None:
    hall, ana = at_the_close()
    assert hall.says(ana, "evaluate", question="unasked", level=4) == "unknown_evaluation"
    assert hall.says(FACILITATOR, "evaluate", question=SCALE, level=4) == "not_allowed"


def test_h35_an_answer_is_changed_and_never_a_second_one_and_can_be_taken_back() -> None:
    hall, ana = at_the_close()
    for level in (1, 5):
        hall.does(ana, "evaluate", question=SCALE, level=level)
    hall.does(ana, "evaluate", question=WORDS, text="words")
    found = answer(hall, ana, SCALE)
    assert found is not None
    assert found.level == 5
    assert hall.state.count("evaluation") == 2
    hall.does(ana, "evaluate", question=SCALE)
    hall.does(ana, "evaluate", question=WORDS, text=" \u200b ")
    assert (answer(hall, ana, SCALE), answer(hall, ana, WORDS)) == (None, None)
    hall.does(ana, "evaluate", question=SCALE)


def test_h15_words_have_the_length_of_a_note() -> None:
    hall, ana = at_the_close()
    assert hall.says(ana, "evaluate", question=WORDS, text="n" * 500) == ""
    assert hall.says(ana, "evaluate", question=WORDS, text="n" * 501) == "too_long"


def test_h15_only_the_moment_that_gives_it_takes_an_answer() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    assert hall.says(ana, "evaluate", question=SCALE, level=4) == "phase_closed"
    hall.goes("close")
    hall.does(ana, "evaluate", question=SCALE, level=4)
    hall.does(FACILITATOR, "close")
    assert hall.says(ana, "evaluate", question=SCALE, level=5) == "session_closed"


def test_h16_h18_after_the_clock_an_answer_is_late_and_without_late_work_refused() -> None:
    hall, ana = at_the_close()
    hall.passes(60)
    hall.does(ana, "evaluate", question=SCALE, level=4)
    found = answer(hall, ana, SCALE)
    assert found is not None
    assert found.late
    hall.does(FACILITATOR, "set_late_work", on=False)
    assert hall.says(ana, "evaluate", question=SCALE, level=5) == "phase_closed"


def test_h18_an_answer_given_in_time_that_arrives_in_another_phase_is_late() -> None:
    hall, ana = at_the_close()
    close = hall.session.run.n
    hall.goes("plenary")
    assert hall.says(ana, "evaluate", question=SCALE, level=4) == "phase_closed"
    assert hall.says(ana, "evaluate", question=SCALE, level=4, run=close) == ""
    new = hall.joins("New")
    assert hall.says(new, "evaluate", question=SCALE, level=4, run=close) == "phase_closed"


def test_h29_no_pause_stops_anybody_from_saying_how_it_was() -> None:
    hall, ana = at_the_close()
    hall.does(FACILITATOR, "pause_posting", on=False)
    hall.does(FACILITATOR, "pause_person", person=ana.person, on=True)
    hall.does(ana, "evaluate", question=WORDS, text="I was paused")


def test_h6_an_answer_is_seen_by_its_owner_only() -> None:
    hall, ana = at_the_close()
    hall.does(ana, "evaluate", question=WORDS, text="words")
    stored = hall.state.stored(("evaluation", evaluation_id(ana.person or "", WORDS)))
    assert stored is not None
    own = of_person(ana.person or "")
    assert hall.state.audiences(stored.key) == {own}
    seen = see(hall.state, stored, own)
    assert seen is not None
    assert seen == {
        "kind": "evaluation", "id": stored.id, "seq": stored.seq, "question": WORDS, "level": None, "text": "words",
        "late": False,
    }  # fmt: skip
    for audience in (ALL, FACILITATORS, ORGANIZERS, of_person("somebody")):
        assert see(hall.state, stored, audience) is None


@pytest.mark.parametrize("who", ["the two", "somebody else"])
def test_h44_nobody_is_merged_once_somebody_has_answered_whoever_it_was(who: str) -> None:
    hall, keep = at_the_close()
    ghost, other = hall.joins("Ana again"), hall.joins("Bo")
    hall.does(ghost if who == "the two" else other, "evaluate", question=SCALE, level=2)
    said = hall.says(FACILITATOR, "merge_people", keep=keep.person, ghost=ghost.person)
    assert said == "merge_after_evaluation"


@pytest.mark.parametrize("mode", ["named", "territory", "anonymous"])
def test_h43_answers_of_who_was_sent_out_stay(mode: str) -> None:
    hall = Hall(mode=mode)  # type: ignore[arg-type]
    ana = hall.joins("Ana", "g1")
    hall.goes("close")
    hall.does(ana, "evaluate", question=SCALE, level=1)
    hall.does(FACILITATOR, "remove_person", person=ana.person, keep=False)
    assert answer(hall, ana, SCALE) is not None
    assert hall.says(ana, "evaluate", question=SCALE, level=5) == "removed"


def test_h33_an_answer_is_given_back_to_a_restored_session_whatever_the_phase() -> None:
    hall = Hall(restored=1)
    ana = hall.joins("Ana", "g1")
    what = {"type": "evaluate", "question": SCALE, "level": 4}
    hall.does(ana, "offer", what=what)
    found = answer(hall, ana, SCALE)
    assert found is not None
    assert (found.level, found.late) == (4, False)
    hall.does(ana, "offer", what=what | {"level": 1})
    assert answer(hall, ana, SCALE) == found


def test_h29_a_pause_of_writing_holds_no_answer_up_that_is_given_back() -> None:
    hall = Hall(restored=1)
    ana = hall.joins("Ana", "g1")
    hall.does(FACILITATOR, "pause_posting", on=True)
    hall.does(ana, "offer", what={"type": "evaluate", "question": SCALE, "level": 4})
    assert answer(hall, ana, SCALE) is not None
    note = hall.a_note(hall.new_id(), "g1") | {"type": "add_note"}
    assert hall.says(ana, "offer", what=note) == "paused"
