"""Second rounds: what a repeated phase begins, to which round a rating belongs, and who shows what (H17 to H20)."""

import pytest

from app.core.actors import Actor
from app.core.records import EVERY_GROUP, Board, Stored
from app.core.rules.phases import is_revealed
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, Hall


def rated(level: int | None = 2, *, late_work: bool = True) -> tuple[Hall, Actor, str]:
    """Ana in g1 has rated once, in the silent step."""
    hall = Hall(late_work=late_work)
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "individual")
    criterion = hall.criterion("g1")
    hall.does(ana, "rate", criterion=criterion, level=level)
    return hall, ana, criterion


def levels(hall: Hall, actor: Actor, criterion: str) -> list[int | None]:
    return [r.level for n in (1, 2, 3) if (r := hall.rating(actor, criterion, n))]


def reports(hall: Hall, actor: Actor, group: str = "g1") -> None:
    board = Board(id=group, rapporteur=actor.person)
    hall.state.put([Stored("board", group, hall.state.seq + 1, board)])


def test_h19_repeating_a_rating_step_begins_an_empty_second_round_and_the_first_stays() -> None:
    hall, ana, criterion = rated(2)
    hall.does(FACILITATOR, "reveal", group="g1")
    run = hall.session.run
    hall.repeats()
    now = hall.session.run
    assert (now.n, now.phase, now.step) == (run.n + 1, run.phase, run.step)
    assert (now.rating_round, now.voting_round) == (2, 1)
    assert hall.rating(ana, criterion, 2) is None
    hall.does(ana, "rate", criterion=criterion, level=4)
    assert levels(hall, ana, criterion) == [2, 4]


def test_h19_repeating_a_phase_without_rating_or_dots_begins_no_round() -> None:
    hall = Hall()
    run = hall.session.run
    hall.repeats()
    assert hall.session.run == run.model_copy(update={"n": run.n + 1, "at": hall.now})


def test_h19_repeating_a_phase_with_dots_begins_a_voting_round_and_opens_it() -> None:
    hall = Hall()
    hall.goes("gallery")
    hall.repeats()
    assert (hall.session.run.voting_round, hall.session.run.rating_round) == (2, 1)
    assert hall.session.dots_taken
    assert hall.session.voted == (1,), "the round that was repeated is shown"


def test_h19_the_second_round_is_hidden_until_its_own_reveal_and_the_first_stays_shown() -> None:
    hall, _, _ = rated()
    hall.does(FACILITATOR, "reveal", group=None)
    hall.repeats()
    assert is_revealed(hall.session, "g1", 1)
    assert not is_revealed(hall.session, "g1", 2)
    hall.does(FACILITATOR, "reveal", group="g1")
    assert hall.session.revealed == (EVERY_GROUP, "2/g1")
    assert not is_revealed(hall.session, "g2", 2)
    hall.does(FACILITATOR, "reveal", group=None)
    assert hall.session.revealed == (EVERY_GROUP, "2/*")


def test_h17_h19_a_reveal_that_was_meant_for_the_round_before_shows_nothing_of_this_one() -> None:
    hall, _, _ = rated()
    run = hall.session.run.n
    hall.repeats()
    assert hall.says(FACILITATOR, "reveal", group=None, run=run) == "already_moved"
    assert hall.session.revealed == ()
    hall.does(FACILITATOR, "reveal", group=None)


def test_h19_repeating_a_step_that_reveals_shows_no_second_round() -> None:
    hall, ana, criterion = rated()
    hall.goes("breakout", "share")
    assert hall.session.revealed == (EVERY_GROUP,)
    hall.repeats()
    assert not is_revealed(hall.session, "g1", 2)
    hall.does(ana, "rate", criterion=criterion, level=5)
    hall.goes("breakout", "share")
    assert is_revealed(hall.session, "g1", 2)


def test_h19_going_on_and_back_stays_in_the_round_that_was_begun() -> None:
    hall, ana, criterion = rated(2)
    hall.repeats()
    hall.goes("breakout", "prioritise")
    hall.goes("breakout", "individual")
    assert hall.session.run.rating_round == 2
    hall.does(ana, "rate", criterion=criterion, level=4)
    assert levels(hall, ana, criterion) == [2, 4]


def test_h19_a_round_that_was_never_shown_is_shown_with_the_next() -> None:
    hall, _, _ = rated()
    hall.repeats()
    assert not is_revealed(hall.session, "g1", 1)
    hall.does(FACILITATOR, "reveal", group="g1")
    assert hall.session.revealed == ("g1", "2/g1")


def test_h18_a_rating_that_comes_late_belongs_to_the_round_of_its_run() -> None:
    hall, ana, criterion = rated(2)
    run = hall.session.run.n
    hall.repeats()
    assert hall.says(ana, "rate", run=run, criterion=criterion, level=3) == ""
    first = hall.rating(ana, criterion, 1)
    assert first is not None
    assert (first.level, first.late) == (3, True)
    assert hall.rating(ana, criterion, 2) is None
    hall.does(ana, "rate", criterion=criterion, level=4)
    second = hall.rating(ana, criterion, 2)
    assert second is not None
    assert not second.late


@pytest.mark.parametrize("revealed", ["g1", None])
def test_h18_a_late_rating_of_a_round_that_is_shown_is_refused(revealed: str | None) -> None:
    hall, ana, criterion = rated(2)
    run = hall.session.run.n
    hall.does(FACILITATOR, "reveal", group=revealed)
    hall.repeats()
    assert hall.says(ana, "rate", run=run, criterion=criterion, level=3) == "revealed"
    assert levels(hall, ana, criterion) == [2]


def test_h18_without_late_work_nothing_comes_into_an_earlier_round() -> None:
    hall, ana, criterion = rated(2, late_work=False)
    run = hall.session.run.n
    hall.repeats()
    assert hall.says(ana, "rate", run=run, criterion=criterion, level=3) == "phase_closed"


def test_h18_a_rating_is_late_once_the_clock_and_its_grace_have_run_out() -> None:
    hall, ana, criterion = rated(2)
    hall.passes(600)
    hall.does(ana, "rate", criterion=criterion, level=3)
    rating = hall.rating(ana, criterion)
    assert rating is not None
    assert rating.late


def test_h17_a_double_repeat_repeats_once_and_a_repeat_after_a_next_does_nothing() -> None:
    hall, _, _ = rated()
    run = hall.repeats()
    assert hall.says(FACILITATOR, "repeat", from_run=run - 1) == "already_moved"
    hall.goes("breakout", "share")
    assert hall.says(FACILITATOR, "repeat", from_run=run) == "already_moved"
    assert hall.session.run.rating_round == 2


def test_h17_a_repeated_step_has_its_whole_time_again() -> None:
    hall, _, _ = rated()
    hall.passes(3)
    before = hall.session.ends_at
    hall.repeats()
    assert before is not None
    assert hall.session.ends_at == before + 3 * 60_000


def test_h4_with_rate_all_every_block_is_rated_and_no_answer_is_an_answer() -> None:
    hall = Hall()
    ana = hall.joins("Ana")
    hall.goes("guidelines", "first-ratings")
    criteria = list(hall.framework.block_of_criterion)
    for n, criterion in enumerate(criteria):
        hall.does(ana, "rate", criterion=criterion, level=None if n % 2 else 3)
    found = [hall.rating(ana, criterion) for criterion in criteria]
    assert [rating.level for rating in found if rating] == [
        None if n % 2 else 3 for n in range(len(criteria))
    ]


def may_reveal(hall: Hall) -> None:
    plan = hall.framework.plan
    breakout = plan.breakout.model_copy(update={"rapporteur_may_reveal": True})
    # The framework is shared by all tests: another one for this hall.
    hall.framework = type(hall.framework)(
        plan.model_copy(update={"breakout": breakout}), hall.framework.pack
    )
    hall.state.framework = hall.framework


def test_h20_the_rapporteur_reveals_the_own_group_if_the_plan_says_so_and_nothing_else() -> None:
    hall, ana, _ = rated()
    bo = hall.joins("Bo", "g1")
    reports(hall, ana)
    hall.goes("breakout", "prioritise")
    assert hall.says(ana, "reveal", group="g1") == "not_allowed"
    may_reveal(hall)
    assert hall.says(bo, "reveal", group="g1") == "not_allowed"
    assert hall.says(ana, "reveal", group="g2") == "not_allowed"
    assert hall.says(ana, "reveal", group=None) == "not_allowed"
    assert hall.says(ana, "reveal", group="g1") == ""
    assert hall.session.revealed == ("g1",)


def test_h20_a_rapporteur_cuts_no_silent_step_short_and_reports_for_the_group_of_now() -> None:
    hall, ana, _ = rated()
    may_reveal(hall)
    reports(hall, ana)
    assert hall.says(ana, "reveal", group="g1") == "phase_closed"
    hall.goes("breakout", "prioritise")
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    assert hall.says(ana, "reveal", group="g1") == "not_allowed"


@pytest.mark.parametrize("actor", [OBSERVER, ORGANIZER])
def test_h20_staff_that_only_reads_neither_reveals_nor_repeats(actor: Actor) -> None:
    hall = Hall()
    assert hall.says(actor, "reveal", group=None) == "not_allowed"
    assert hall.says(actor, "repeat", from_run=hall.session.run.n) == "not_allowed"
