"""Pausing, locking, approving, sending out: blindly and by name (H24, H29, H37 to H43)."""

import dataclasses
from typing import Any, get_args

import pytest

from app.core.actors import FACILITATORS, Actor, of_person
from app.core.commands import COMMANDS
from app.core.opening import first_record
from app.core.records import PLENARY, REMOVED, Board, Mode, Stored
from app.core.rules.gates import FREE, WRITING
from app.core.rules.rights import PARTICIPANT, WHEN_CLOSED, WHO_MAY
from app.core.see import see
from tests.core.hall import FACILITATOR, ORGANIZER, Hall

MODES: tuple[Mode, ...] = get_args(Mode)
BLIND = (
    ("pause_author", {"on": True}),
    ("pause_author", {"on": False}),
    ("remove_author", {"keep": True}),
    ("remove_author", {"keep": False}),
)


def two_at_work(mode: Mode = "named") -> tuple[Hall, Actor, Actor]:
    hall = Hall(mode=mode)
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    return hall, ana, bo


def standing(hall: Hall, actor: Actor) -> dict[str, bool]:
    """What the person is told."""
    shapes = [hall.sees(actor, "standing", row.id) for row in hall.state.of_kind("standing")]
    told = [shape for shape in shapes if shape is not None]
    return {
        "paused": any(shape["paused"] for shape in told),
        "removed": any(shape["removed"] for shape in told),
    }


# ---- pausing and locking


def test_h29_a_paused_room_takes_no_words_but_ratings() -> None:
    hall, ana, _ = two_at_work()
    note = hall.writes(ana)
    hall.does(FACILITATOR, "pause_posting", on=True)
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "paused"
    kind = hall.note(note).note_kind
    assert hall.says(ana, "edit_note", id=note, note_kind=kind, text="other") == "paused"
    card = {"country": "EC", "place": "", "fields": {}}
    assert hall.says(ana, "describe_me", name="A rude name", territory=card) == "paused"
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=3)
    hall.does(ana, "remove_note", id=note)
    hall.does(FACILITATOR, "pause_posting", on=False)
    hall.writes(ana)


def test_h29_what_was_written_before_the_pause_and_arrives_in_it_waits_too() -> None:
    hall, ana, _ = two_at_work()
    run = hall.session.run.n
    hall.goes("gallery")
    hall.does(FACILITATOR, "pause_posting", on=True)
    late = hall.a_note(hall.new_id(), "g1")
    assert hall.says(ana, "add_note", run=run, **late) == "paused"
    hall.does(FACILITATOR, "pause_posting", on=False)
    hall.does(ana, "add_note", run=run, **late)


def test_a_locked_board_takes_nothing_and_the_others_do() -> None:
    hall, ana, _ = two_at_work()
    far = hall.joins("Far", "g2")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "lock_board", board="g1", on=True)
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "locked"
    kind = hall.note(note).note_kind
    assert hall.says(ana, "edit_note", id=note, note_kind=kind, text="other") == "locked"
    hall.writes(far)
    hall.does(ana, "remove_note", id=note)
    assert hall.sees(ana, "board", "g1")["locked"] is True
    hall.does(FACILITATOR, "lock_board", board="g1", on=False)
    hall.writes(ana)
    assert hall.says(FACILITATOR, "lock_board", board="g77", on=True) == "unknown_group"


def test_the_plenary_can_be_locked() -> None:
    hall = Hall()
    ana = hall.joins()
    hall.goes("topic")
    hall.does(FACILITATOR, "lock_board", board=PLENARY, on=True)
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), PLENARY)) == "locked"


def test_h18_late_work_can_be_switched_off() -> None:
    hall, ana, _ = two_at_work()
    run = hall.session.run.n
    hall.goes("gallery")
    hall.does(FACILITATOR, "set_late_work", on=False)
    late = hall.a_note(hall.new_id(), "g1")
    assert hall.says(ana, "add_note", run=run, **late) == "phase_closed"
    hall.does(FACILITATOR, "set_late_work", on=True)
    hall.does(ana, "add_note", run=run, **late)


def test_s2_every_command_of_participants_says_whether_it_writes() -> None:
    """One that says nothing would pass by the pause and the locks; it is refused instead."""
    theirs = {kind for kind, roles in WHO_MAY.items() if roles & PARTICIPANT}
    assert theirs == WRITING.keys() | FREE
    assert not WRITING.keys() & FREE


# ---- approve first


def test_h42_a_waiting_note_is_seen_by_its_author_and_those_who_approve() -> None:
    hall, ana, bo = two_at_work()
    hall.does(FACILITATOR, "set_approve_first", on=True)
    note = hall.writes(ana)
    assert hall.sees(ana, "note", note)["waiting"] is True
    assert hall.sees(FACILITATOR, "note", note)["waiting"] is True
    assert not hall.sees_note(bo, note)
    assert not hall.sees_note(ORGANIZER, note)
    hall.does(FACILITATOR, "approve", id=note, seen=hall.seq("note", note))
    assert hall.sees(bo, "note", note)["waiting"] is False


def test_h42_a_note_that_was_let_through_waits_again_when_it_says_something_else() -> None:
    hall, ana, bo = two_at_work()
    hall.does(FACILITATOR, "set_approve_first", on=True)
    note = hall.writes(ana, "harmless")
    hall.does(FACILITATOR, "approve", id=note)
    hall.passes(1)
    kind = hall.note(note).note_kind
    hall.does(ana, "edit_note", id=note, note_kind=kind, text="not harmless at all")
    assert not hall.sees_note(bo, note)
    assert hall.note(note).waits_since == hall.now


def test_h42_what_waits_goes_on_waiting_when_approving_is_switched_off() -> None:
    hall, ana, bo = two_at_work()
    hall.does(FACILITATOR, "set_approve_first", on=True)
    note = hall.writes(ana)
    hall.does(FACILITATOR, "set_approve_first", on=False)
    assert not hall.sees_note(bo, note)
    assert hall.sees_note(bo, hall.writes(ana))


def test_h42_h28_what_was_changed_meanwhile_is_not_let_through_unread() -> None:
    hall, ana, _ = two_at_work()
    hall.does(FACILITATOR, "set_approve_first", on=True)
    note = hall.writes(ana, "harmless")
    seen = hall.seq("note", note)
    kind = hall.note(note).note_kind
    hall.does(ana, "edit_note", id=note, note_kind=kind, text="not harmless at all")
    assert hall.says(FACILITATOR, "approve", id=note, seen=seen) == "changed"


@pytest.mark.parametrize("by_plan", [False, True])
def test_h42_the_rapporteur_lets_notes_of_the_own_board_through_if_the_plan_says_so(
    by_plan: bool,
) -> None:
    hall, ana, bo = two_at_work()
    plan = hall.framework.plan
    breakout = plan.breakout.model_copy(update={"rapporteur_may_approve": by_plan})
    plan = plan.model_copy(update={"breakout": breakout})
    hall.framework = hall.state.framework = dataclasses.replace(hall.framework, plan=plan)
    far = hall.joins("Far", "g2")
    hall.state.put(
        [Stored("board", "g1", hall.state.seq + 1, Board(id="g1", rapporteur=bo.person))]
    )
    hall.does(FACILITATOR, "set_approve_first", on=True)
    note, foreign = hall.writes(ana), hall.writes(far)
    assert hall.sees_note(bo, note) is by_plan
    assert hall.says(bo, "approve", id=note) == ("" if by_plan else "unknown_note")
    assert hall.says(bo, "approve", id=foreign) == "unknown_note"
    assert hall.says(ana, "approve", id=note) == "unknown_note"


def test_h42_a_plan_can_begin_with_approving() -> None:
    hall = Hall()
    plan = hall.framework.plan.model_copy(update={"approve_first": True})
    framework = dataclasses.replace(hall.framework, plan=plan)
    first = first_record(
        framework, id_="s", content="c", code="C", secret="s", mode=None, now=hall.now
    )
    assert first.approve_first is True


# ---- blindly


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("command", "words"), BLIND)
def test_h38_what_facilitators_are_told_does_not_depend_on_who_wrote_the_note(
    mode: Mode, command: str, words: dict[str, Any]
) -> None:
    """Two workshops that differ in whose note it is: whatever is told afterwards is the same in both."""
    assert told_after(mode, command, words, author=0) == told_after(mode, command, words, author=1)


def told_after(mode: Mode, command: str, words: dict[str, Any], author: int) -> object:
    hall, ana, bo = two_at_work(mode=mode)
    note = hall.writes((ana, bo)[author])
    # Somebody has been decided about before: deciding once more must look the same.
    hall.does(FACILITATOR, "pause_author", note=hall.writes(ana), on=True)
    seq = hall.state.seq
    hall.does(FACILITATOR, command, note=note, **words)
    touches = hall.state.touched_since(seq)
    assert touches is not None
    own = frozenset({of_person(ana.person or ""), of_person(bo.person or "")})
    told = []
    for touch in touches:
        if not own >= touch.before | touch.after:
            stored = hall.state.stored(touch.key)
            shape = see(hall.state, stored, FACILITATORS) if stored else None
            told.append((touch.seq, touch.key[0], shape and {**shape, "id": ""}))
    if words.get("keep") is False:
        # Which notes were hidden together is seen; nobody's but the one's.
        return [(seq, kind, None) for seq, kind, _ in told if kind != "note"]
    return told, hall.state.seq - seq


def test_h38_a_blind_decision_is_told_to_its_person_alone() -> None:
    hall, ana, bo = two_at_work(mode="anonymous")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "pause_author", note=note, on=True)
    assert standing(hall, ana) == {"paused": True, "removed": False}
    for actor in (bo, FACILITATOR, ORGANIZER):
        assert standing(hall, actor) == {"paused": False, "removed": False}
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "person_paused"
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=3)
    hall.writes(bo)


def test_h38_deciding_by_name_does_not_bring_to_light_what_was_decided_blindly() -> None:
    """Whoever is paused through a note answers to every decision by name like everybody else."""
    told = []
    for author in (0, 1):
        hall, ana, bo = two_at_work(mode="anonymous")
        note = hall.writes((ana, bo)[author])
        hall.does(FACILITATOR, "remove_author", note=note, keep=True)
        seq = hall.state.seq
        seen = []
        for command, words in (
            ("pause_person", {"on": True}),
            ("pause_person", {"on": False}),
            ("readmit", {}),
            ("remove_person", {"keep": True}),
        ):
            hall.does(FACILITATOR, command, person=ana.person, **words)
            seen.append(
                (hall.state.seq - seq, hall.sees(FACILITATOR, "standing", ana.person or ""))
            )
        told.append(seen)
    assert told[0] == told[1]


def test_h38_there_is_no_author_of_a_note_without_a_person() -> None:
    hall, ana, _ = two_at_work()
    note = hall.writes(ana)
    body = hall.note(note).model_copy(update={"author": FACILITATOR.name, "by_staff": True})
    hall.state.put([Stored("note", note, hall.state.seq + 1, body)])
    assert hall.says(FACILITATOR, "pause_author", note=note, on=True) == "no_author"


# ---- sent out and let in again


@pytest.mark.parametrize("blindly", [False, True])
@pytest.mark.parametrize("keep", [False, True])
def test_h43_a_removed_person_does_nothing_more_and_comes_back_as_the_same(
    blindly: bool, keep: bool
) -> None:
    hall, ana, bo = two_at_work()
    note = hall.writes(ana)
    theirs = hall.writes(bo)
    who = {"note": note} if blindly else {"person": ana.person}
    hall.does(FACILITATOR, "remove_author" if blindly else "remove_person", keep=keep, **who)
    for command, words in (
        ("add_note", hall.a_note(hall.new_id(), "g1")),
        ("remove_note", {"id": note}),
        ("rate", {"criterion": hall.criterion("g1"), "level": 2}),
        ("choose_group", {"group": "g2"}),
    ):
        assert hall.says(ana, command, **words) == "removed"
    assert hall.tries_to_join(ana) == "removed"
    assert standing(hall, ana)["removed"] is True
    assert hall.note(note).hidden == (None if keep else REMOVED)
    assert hall.sees_note(bo, note) is keep
    assert hall.note(theirs).hidden is None
    hall.does(FACILITATOR, "readmit", person=ana.person)
    assert hall.me(ana).group == "g1"
    hall.writes(ana)
    assert hall.note(note).hidden == (None if keep else REMOVED), (
        "restoring is a decision of its own"
    )
    hall.does(FACILITATOR, "restore_note", id=note)


def test_h43_whoever_was_removed_by_name_is_no_longer_among_the_people_of_the_group() -> None:
    hall, ana, bo = two_at_work()
    assert hall.sees(bo, "person", ana.person or "") is not None
    hall.does(FACILITATOR, "remove_person", person=ana.person, keep=True)
    assert hall.sees(bo, "person", ana.person or "") is None
    assert hall.sees(FACILITATOR, "person", ana.person or "") is not None
    assert hall.sees(FACILITATOR, "standing", ana.person or "")["removed"] is True
    hall.does(FACILITATOR, "readmit", person=ana.person)
    assert hall.sees(bo, "person", ana.person or "") is not None


def test_h43_a_rapporteur_who_is_removed_by_name_reports_no_more() -> None:
    hall, ana, _ = two_at_work()
    hall.state.put(
        [Stored("board", "g1", hall.state.seq + 1, Board(id="g1", rapporteur=ana.person))]
    )
    hall.does(FACILITATOR, "remove_person", person=ana.person, keep=True)
    assert hall.sees(FACILITATOR, "board", "g1")["rapporteur"] is None


# ---- what a state of the session allows


def test_h24_a_closed_session_still_lets_facilitators_put_right_what_must_not_be_read() -> None:
    allowed = {type_ for type_, kind in COMMANDS.items() if kind in set(WHEN_CLOSED)}
    assert {"hide_note", "restore_note", "remove_author", "remove_person", "readmit"} <= allowed
    for type_ in ("add_note", "rate", "move_to", "set_groups", "renew_code", "pause_posting"):
        assert type_ in COMMANDS
        assert type_ not in allowed


def test_h24_only_the_owner_opens_a_closed_session_again() -> None:
    hall = Hall()
    hall.does(
        FACILITATOR, "mint_link", id=hall.new_id(), role="facilitator", label="Co", hash="c0" * 32
    )
    hall.does(FACILITATOR, "close")
    assert hall.says(Actor("facilitator", None, ("c0" * 32)[:12]), "reopen") == "owner_only"
    hall.does(FACILITATOR, "reopen")
