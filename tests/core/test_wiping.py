"""A rehearsal leaves nothing behind: simulated people and all they made are taken out, what is real stays (H71)."""

import pytest

from app.core.actors import Actor
from app.core.limits import Limits
from app.core.records import PLENARY, Dots, Signature, Theme
from tests.core.hall import FACILITATOR, ORGANIZER, Hall

KINDS = ("person", "note", "comment", "same", "translation", "rating", "dots", "mark", "evaluation",
         "ready", "signature", "priority", "line", "standing", "theme")  # fmt: skip


@pytest.fixture
def hall() -> Hall:
    return Hall()


def alive(hall: Hall) -> set[tuple[str, str]]:
    return {row.key for kind in KINDS for row in hall.state.of_kind(kind) if row.body is not None}


def works(hall: Hall, who: Actor, group: str) -> str:
    """Everything somebody in a group can make; answers with the note."""
    hall.goes("breakout", "individual")
    note = hall.new_id()
    hall.does(who, "add_note", **(hall.a_note(note, group) | {"note_kind": "idea"}))
    hall.does(who, "rate", criterion="legal-recognition", level=4)
    hall.does(who, "say_ready", on=True)
    hall.goes("breakout", "share")
    hall.comments(who, note)
    hall.translates(who, note)
    theme = hall.new_id()
    hall.does(who, "add_theme", id=theme, board=group, title="Plans")
    hall.does(who, "gather", note=note, theme=theme)
    hall.goes("breakout", "prioritise")
    hall.does(who, "be_rapporteur", board=group, on=True)
    hall.does(who, "propose_priority", note=note, on=True)
    hall.does(who, "set_priority", note=note, on=True)
    hall.goes("breakout", "report-card")
    hall.does(who, "write_line", **hall.a_line(hall.new_id(), group))
    hall.does(who, "sign_card", board=group, block=hall.block(group), on=True)
    hall.goes("gallery")
    hall.does(who, "place_dots", note=note, count=1)
    hall.does(who, "mark", note=note, value="have", text="")
    hall.goes("close")
    hall.does(who, "evaluate", question="useful", level=4)
    return note


def test_h71_nothing_of_a_simulated_person_stays(hall: Hall) -> None:
    before = alive(hall)
    robot = hall.joins("Robot", "g1", simulated=True)
    works(hall, robot, "g1")
    assert {kind for kind, _ in alive(hall) - before} >= set(KINDS) - {"same", "standing"}
    hall.does(FACILITATOR, "wipe_simulated")
    assert alive(hall) == before
    board = hall.state.board("g1")
    assert board is not None
    assert board.rapporteur is None


def test_h71_what_real_people_made_stays(hall: Hall) -> None:
    ana = hall.joins("Ana", "g1")
    note = works(hall, ana, "g1")
    before = {key: hall.state.stored(key) for key in alive(hall)}
    hall.joins("Robot", "g1", simulated=True)
    hall.does(FACILITATOR, "wipe_simulated")
    assert {key: hall.state.stored(key) for key in alive(hall)} == before
    assert hall.state.note(note) is not None


def test_h71_h58_what_real_people_said_of_simulated_notes_ends_and_their_dots_come_back(
    hall: Hall,
) -> None:
    robot, ana = hall.joins("Robot", "g1", simulated=True), hall.joins("Ana", "g1")
    hall.goes("breakout", "share")
    note = hall.writes(robot)
    own = hall.writes(ana)
    hall.does(ana, "say_same", note=note, on=True)
    hall.comments(ana, note)
    hall.comments(robot, own)
    theme = hall.new_id()
    hall.does(ana, "add_theme", id=theme, board="g1", title="Plans")
    hall.does(ana, "gather", note=note, theme=theme)
    hall.does(ana, "gather", note=own, theme=theme)
    for each in (note, own):
        hall.does(FACILITATOR, "set_priority", note=each, on=True)
    hall.goes("gallery")
    hall.does(ana, "place_dots", note=note, count=1)
    hall.does(FACILITATOR, "wipe_simulated")
    left = {kind for kind, _ in alive(hall)}
    assert left == {"person", "note", "theme", "priority", "dots"}
    kept = next(row.body for row in hall.state.of_kind("theme"))
    assert isinstance(kept, Theme)
    assert kept.notes == (own,)
    dots = next(row.body for row in hall.state.of_kind("dots"))
    assert isinstance(dots, Dots)
    assert (dots.count, dots.returned) == (0, 1)


def test_h71_h49_a_signature_is_one_of_before_when_a_simulated_line_goes(hall: Hall) -> None:
    robot, ana = hall.joins("Robot", "g1", simulated=True), hall.joins("Ana", "g1")
    hall.goes("breakout", "report-card")
    block = hall.block("g1")
    for who in (robot, ana):
        hall.does(who, "write_line", **hall.a_line(hall.new_id(), "g1"))
    hall.does(ana, "sign_card", board="g1", block=block, on=True)
    signed = next(row.body for row in hall.state.of_kind("signature"))
    hall.does(FACILITATOR, "wipe_simulated")
    board = hall.state.board("g1")
    assert board is not None
    assert isinstance(signed, Signature)
    assert board.cut[block] > signed.upto


def test_h71_only_facilitators_wipe_and_a_closed_session_too(hall: Hall) -> None:
    ana = hall.joins("Ana", "g1")
    hall.joins("Robot", simulated=True)
    for who in (ana, ORGANIZER):
        assert hall.says(who, "wipe_simulated") == "not_allowed"
    hall.does(FACILITATOR, "close")
    hall.does(FACILITATOR, "wipe_simulated")
    assert [person.name for person in hall.state.people()] == ["Ana"]


def test_h71_who_was_wiped_does_not_come_back_and_takes_no_place(hall: Hall) -> None:
    robots = [hall.joins(f"Robot {n}", simulated=True) for n in range(3)]
    hall.limits = Limits(people=3)
    assert hall.tries_to_join(Actor("participant", hall.new_id()), "Ana") == "session_full"
    hall.does(FACILITATOR, "wipe_simulated")
    assert hall.tries_to_join(robots[0], "Robot 0") == "erased"
    assert hall.says(robots[0], "add_note", **hall.a_note(hall.new_id(), PLENARY)) == "not_allowed"
    hall.joins("Ana")


def test_h71_a_simulated_and_a_real_person_are_never_one(hall: Hall) -> None:
    robot, ana = hall.joins("Robot", simulated=True), hall.joins("Ana")
    for keep, ghost in ((robot, ana), (ana, robot)):
        said = hall.says(FACILITATOR, "merge_people", keep=keep.person, ghost=ghost.person)
        assert said == "merge_simulated"


def test_h71_staff_and_the_group_see_who_is_simulated(hall: Hall) -> None:
    robot, ana = hall.joins("Robot", "g1", simulated=True), hall.joins("Ana", "g1")
    for viewer in (FACILITATOR, ORGANIZER, ana):
        for who, is_simulated in ((robot, True), (ana, False)):
            shape = hall.sees(viewer, "person", who.person or "")
            assert shape["simulated"] is is_simulated


def test_h71_an_empty_theme_goes_with_who_put_it_up_and_stays_with_a_real_one(hall: Hall) -> None:
    robot, ana = hall.joins("Robot", "g1", simulated=True), hall.joins("Ana", "g1")
    hall.goes("breakout", "share")
    themes = [hall.new_id(), hall.new_id()]
    for who, theme in zip((robot, ana), themes, strict=True):
        hall.does(who, "add_theme", id=theme, board="g1", title="Plans")
    hall.does(FACILITATOR, "wipe_simulated")
    assert [hall.body("theme", theme) is not None for theme in themes] == [False, True]


def test_h71_what_a_real_rapporteur_set_stays_first_whoever_had_proposed_it(hall: Hall) -> None:
    robot, ana = hall.joins("Robot", "g1", simulated=True), hall.joins("Ana", "g1")
    hall.goes("breakout", "prioritise")
    note = hall.writes(ana)
    hall.does(robot, "propose_priority", note=note, on=True)
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.does(ana, "set_priority", note=note, on=True)
    hall.does(ana, "call_help", board="g1", on=True)
    hall.does(FACILITATOR, "wipe_simulated")
    [priority] = [row.body for row in hall.state.of_kind("priority")]
    assert priority is not None
    board = hall.state.board("g1")
    assert board is not None
    assert board.help is not None
    assert board.rapporteur == ana.person
