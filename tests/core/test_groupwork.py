"""Rapporteur, raised hands and being ready: attributes of a group that its members give themselves."""

from app.core.actors import Actor
from app.core.records import Board
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, PROJECTOR, Hall


def table(mode: str = "named") -> tuple[Hall, Actor, Actor]:
    hall = Hall(mode=mode)  # type: ignore[arg-type]
    ana, bo = hall.joins("Ana", "g1", place="Cuenca"), hall.joins("Bo", "g1", place="Dakar")
    hall.goes("breakout", "share")
    return hall, ana, bo


def board(hall: Hall, id_: str = "g1") -> Board:
    found = hall.body("board", id_)
    assert isinstance(found, Board)
    return found


def test_h46_any_member_takes_the_role_over_at_any_time_seen_by_all() -> None:
    hall, ana, bo = table()
    for moment in (("topic", None), ("breakout", "report-card"), ("plenary", None)):
        hall.goes(*moment)
        hall.does(ana, "be_rapporteur", board="g1", on=True)
        hall.does(bo, "be_rapporteur", board="g1", on=True)
        assert hall.sees(ana, "board", "g1")["rapporteur"]["name"] == "Bo"
        assert hall.sees(bo, "board", "g1")["rapporteur"]["mine"] is True
        for staff in (FACILITATOR, ORGANIZER):
            assert hall.sees(staff, "board", "g1")["rapporteur"]["place"] == "Dakar"


def test_h46_only_who_has_the_role_gives_it_back() -> None:
    hall, ana, bo = table()
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.does(bo, "be_rapporteur", board="g1", on=False)
    assert board(hall).rapporteur == ana.person
    hall.does(ana, "be_rapporteur", board="g1", on=False)
    assert board(hall).rapporteur is None


def test_h46_who_is_moved_leaves_the_role_behind() -> None:
    hall, ana, bo = table()
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    before = hall.state.seq
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    touched = {touch.key for touch in hall.state.touched_since(before) or ()}
    assert ("board", "g1") in touched, "the group hears of it"
    assert hall.sees(bo, "board", "g1")["rapporteur"] is None
    assert hall.says(ana, "group_ready", board="g1", on=True) == "not_your_group"


def test_h37_the_rapporteur_of_an_anonymous_group_is_named_to_nobody() -> None:
    hall, ana, bo = table("anonymous")
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    for actor in (bo, FACILITATOR, ORGANIZER):
        said = hall.sees(actor, "board", "g1")["rapporteur"]
        assert said == {"name": None, "place": None, "country": None, "mine": False}
    for actor in (OBSERVER, PROJECTOR):
        assert hall.sees(actor, "board", "g1") is None


def test_h53_any_member_raises_the_hand_and_facilitator_or_member_lowers_it() -> None:
    hall, ana, bo = table()
    far = hall.joins("Far", "g2")
    hall.does(ana, "call_help", board="g1", on=True)
    since = hall.now
    hall.passes(2)
    hall.does(bo, "call_help", board="g1", on=True)
    assert board(hall).help == since, "the first call counts"
    assert hall.says(far, "call_help", board="g1", on=False) == "not_your_group"
    hall.does(bo, "call_help", board="g1", on=False)
    assert board(hall).help is None
    hall.does(ana, "call_help", board="g1", on=True)
    hall.does(FACILITATOR, "lower_help", board="g1")
    assert board(hall).help is None


def test_h53_ready_is_per_person_and_known_to_that_person_only() -> None:
    hall, ana, bo = table()
    hall.does(ana, "say_ready", on=True)
    [ready] = [stored.id for stored in hall.state.of_kind("ready")]
    assert hall.sees(ana, "ready", ready)["run"] == hall.session.run.n
    for actor in (bo, FACILITATOR, ORGANIZER, OBSERVER, PROJECTOR):
        assert hall.sees(actor, "ready", ready) is None
    hall.does(ana, "say_ready", on=False)
    assert hall.body("ready", ready) is None


def test_h53_the_group_is_ready_when_the_rapporteur_says_so() -> None:
    hall, ana, bo = table()
    assert hall.says(ana, "group_ready", board="g1", on=True) == "not_rapporteur"
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    assert hall.says(bo, "group_ready", board="g1", on=True) == "not_rapporteur"
    hall.does(ana, "group_ready", board="g1", on=True)
    assert hall.sees(bo, "board", "g1")["ready"] is True


def test_h53_ready_ends_with_the_run_it_was_said_in() -> None:
    hall, ana, bo = table()
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.does(ana, "group_ready", board="g1", on=True)
    run, before = hall.session.run.n, hall.state.seq
    hall.goes("breakout", "prioritise")
    assert hall.sees(bo, "board", "g1")["ready"] is False
    assert ("board", "g1") in {touch.key for touch in hall.state.touched_since(before) or ()}
    hall.does(ana, "group_ready", board="g1", on=True, run=run)
    hall.does(ana, "say_ready", on=True, run=run)
    assert hall.sees(bo, "board", "g1")["ready"] is False, "what arrives late is of its own run"
    [ready] = [stored.body for stored in hall.state.of_kind("ready")]
    assert getattr(ready, "run", None) == run


def test_h53_nobody_without_a_group_is_ready() -> None:
    hall = Hall()
    assert hall.says(hall.joins(), "say_ready", on=True) == "no_group"
