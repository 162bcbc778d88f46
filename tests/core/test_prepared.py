"""A session before it is open, and one made like another (H24, H73)."""

from typing import Any

from app.core.actors import Actor
from app.core.opening import first_record_like
from app.core.records import Session
from tests.core.hall import FACILITATOR, MINUTE, OPENED, ORGANIZER, Hall


def phases_of(hall: Hall) -> list[dict[str, Any]]:
    return [
        {
            "id": phase.id,
            "minutes": phase.minutes,
            "steps": [step.model_dump() for step in phase.steps],
        }
        for phase in hall.session.phases
    ]


def like(session: Session, **how: Any) -> Session:
    return first_record_like(
        session, id_="t", content="c", code="OTHER", secret="s2", mode=None, now=OPENED, **how
    )


def test_h24_nobody_joins_a_prepared_session_and_everybody_one_that_was_opened() -> None:
    hall = Hall(state="prepared")
    ana = Actor("participant", hall.new_id())
    assert hall.tries_to_join(ana) == "not_open_yet"
    assert hall.state.count("person") == 0
    hall.does(FACILITATOR, "open_session")
    assert hall.session.state == "open"
    assert hall.tries_to_join(ana) == ""


def test_h24_staff_prepares_groups_and_agenda_and_moves_nothing() -> None:
    hall = Hall(state="prepared")
    groups = [{"id": "g1", "number": 1, "name": "North", "blocks": [hall.block("g1")]}]
    hall.does(FACILITATOR, "set_groups", groups=groups)
    hall.does(FACILITATOR, "set_agenda", title={"en": "Ours"}, phases=phases_of(hall))
    assert (hall.session.title, [g.name for g in hall.session.groups]) == (
        {"en": "Ours"},
        ["North"],
    )
    moved = hall.says(FACILITATOR, "move_to", phase="breakout", step=None, from_run=1)
    assert moved == "not_open_yet"
    assert hall.says(FACILITATOR, "set_clock", action="resume", from_run=1) == "not_open_yet"
    assert hall.says(FACILITATOR, "reopen") == hall.says(FACILITATOR, "close") == "not_open_yet"
    assert hall.says(ORGANIZER, "open_session") == "not_allowed"


def test_h24_h25_before_it_is_open_no_part_has_begun_and_the_clock_follows_the_agenda() -> None:
    hall = Hall(state="prepared")
    phases = phases_of(hall)[1:]
    phases[0]["minutes"] = 7
    hall.does(FACILITATOR, "set_agenda", title={"en": "Ours"}, phases=phases)
    assert hall.session.run.phase == phases[0]["id"]
    assert (hall.session.run.n, hall.session.paused_left) == (1, 7 * MINUTE)
    hall.does(FACILITATOR, "open_session")
    assert hall.says(FACILITATOR, "set_agenda", title={}, phases=phases[1:]) == "phase_begun"


def test_h24_it_begins_when_it_is_opened_and_opening_twice_changes_nothing() -> None:
    hall = Hall(state="prepared")
    hall.now += 60 * MINUTE
    hall.does(FACILITATOR, "open_session")
    assert (hall.session.run.at, hall.session.ends_at) == (hall.now, None)
    hall.goes("topic")
    seq = hall.state.seq
    hall.does(FACILITATOR, "open_session")
    assert (hall.state.seq, hall.session.run.phase) == (seq, "topic")
    hall.does(FACILITATOR, "close")
    assert hall.says(FACILITATOR, "open_session") == "session_closed"


def test_h73_a_duplicate_has_the_plan_as_edited_there() -> None:
    hall = Hall()
    phases = [phases_of(hall)[0] | {"minutes": 11, "title": {"en": "Hello"}}, *phases_of(hall)[2:]]
    hall.does(FACILITATOR, "set_agenda", title={"en": "Ours", "es": "Nuestra"}, phases=phases)
    hall.does(FACILITATOR, "add_languages", languages=["pt"])
    hall.does(FACILITATOR, "set_mode", mode="named")
    hall.does(FACILITATOR, "set_late_work", on=False)
    hall.does(FACILITATOR, "set_approve_first", on=True)
    call = "https://meet.example.org/north"
    group = {
        "id": "north",
        "number": 4,
        "name": "North",
        "blocks": [hall.block("g1")],
        "call": call,
    }
    hall.does(FACILITATOR, "set_groups", groups=[group])
    there, here = hall.session, like(hall.session)
    for same in (
        "plan", "title", "languages", "mode", "phases", "groups", "late_work", "approve_first", "grace",
    ):  # fmt: skip
        assert getattr(here, same) == getattr(there, same), same
    assert here.groups[0].call == call
    assert here.paused_left == 11 * MINUTE
    assert like(there, state="prepared").state == "prepared"


def test_h73_a_duplicate_carries_nothing_of_what_happened_there() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "individual")
    hall.writes(ana)
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=4)
    hall.does(FACILITATOR, "assign", way="choice_with_cap", cap=3)
    hall.does(FACILITATOR, "reveal", group=None)
    hall.goes("gallery")
    hall.goes("close")
    hall.does(FACILITATOR, "pause_posting", on=True)
    hall.does(FACILITATOR, "close")
    here, fresh = like(hall.session), Hall().session
    own = {"id", "code", "secret"}
    assert here.model_dump(exclude=own) == fresh.model_dump(exclude=own)
    assert (here.id, here.code, here.secret) == ("t", "OTHER", "s2")
