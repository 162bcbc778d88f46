"""Up to three priorities for a group and block: any member proposes, rapporteur or facilitator sets (H22)."""

from app.core.actors import Actor
from app.core.records import Priority
from app.core.rules.priorities import priority_id
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, PROJECTOR, Hall


def table() -> tuple[Hall, Actor, Actor, list[str]]:
    """Ana, who reports, Bo, and five notes, in the step of priorities."""
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    notes = [hall.writes(ana, f"words {n}") for n in range(5)]
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.goes("breakout", "prioritise")
    return hall, ana, bo, notes


def set_of(hall: Hall, *notes: str) -> list[bool]:
    found = [hall.body("priority", priority_id("g1", note)) for note in notes]
    return [isinstance(one, Priority) and one.is_set for one in found]


def test_h22_any_member_proposes_and_only_the_rapporteur_sets() -> None:
    hall, ana, bo, notes = table()
    hall.does(bo, "propose_priority", note=notes[0], on=True)
    assert hall.says(bo, "set_priority", note=notes[0], on=True) == "not_rapporteur"
    assert set_of(hall, notes[0]) == [False]
    hall.does(ana, "set_priority", note=notes[0], on=True)
    hall.does(FACILITATOR, "set_priority", note=notes[1], on=True)
    assert set_of(hall, *notes[:2]) == [True, True]


def test_h22_the_fourth_is_refused_with_the_limit() -> None:
    hall, ana, _, notes = table()
    for note in notes[:3]:
        hall.does(ana, "set_priority", note=note, on=True)
    for actor in (ana, FACILITATOR):
        assert hall.says(actor, "set_priority", note=notes[3], on=True) == "enough_priorities"
    hall.does(ana, "set_priority", note=notes[0], on=False)
    hall.does(ana, "set_priority", note=notes[3], on=True)
    assert set_of(hall, *notes) == [False, True, True, True, False]


def test_h22_h49_each_block_of_a_paired_group_has_its_own_three() -> None:
    hall, ana, _, notes = table()
    groups = [group.model_dump(mode="json") for group in hall.session.groups]
    other = next(b for b in hall.framework.blocks if b not in groups[0]["blocks"])
    groups[0]["blocks"].append(other)
    hall.does(FACILITATOR, "set_groups", groups=groups)
    for note in notes[:3]:
        hall.does(ana, "set_priority", note=note, on=True)
    question = hall.framework.blocks[other].questions[0].id
    of_other = hall.new_id()
    words = hall.a_note(of_other, "g1") | {"question": question}
    hall.does(ana, "add_note", **words)
    hall.does(ana, "set_priority", note=of_other, on=True)
    assert set_of(hall, of_other) == [True]


def test_h22_hidden_and_removed_notes_do_not_count() -> None:
    hall, ana, _, notes = table()
    for note in notes[:3]:
        hall.does(ana, "set_priority", note=note, on=True)
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    hall.does(ana, "remove_note", id=notes[1])
    for note in notes[3:]:
        hall.does(ana, "set_priority", note=note, on=True)
    assert hall.sees(ana, "priority", priority_id("g1", notes[0])) is None


def test_h22_h41_a_restored_note_is_a_proposal_again_where_three_are_set() -> None:
    hall, ana, _, notes = table()
    for note in notes[:2]:
        hall.does(ana, "set_priority", note=note, on=True)
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    hall.does(FACILITATOR, "restore_note", id=notes[0])
    assert set_of(hall, notes[0]) == [True], "there is room for it"
    hall.does(FACILITATOR, "hide_note", id=notes[0], reason="off topic")
    for note in notes[2:4]:
        hall.does(ana, "set_priority", note=note, on=True)
    hall.does(FACILITATOR, "restore_note", id=notes[0])
    assert set_of(hall, *notes[:4]) == [False, True, True, True]


def test_h22_a_proposal_is_taken_back_by_who_made_it_until_it_is_set() -> None:
    hall, ana, bo, notes = table()
    hall.does(bo, "propose_priority", note=notes[0], on=True)
    assert hall.says(ana, "propose_priority", note=notes[0], on=False) == "not_your_proposal"
    hall.does(ana, "set_priority", note=notes[0], on=True)
    assert hall.says(bo, "propose_priority", note=notes[0], on=False) == "priority_set"
    hall.does(ana, "set_priority", note=notes[0], on=False)
    hall.does(bo, "propose_priority", note=notes[0], on=False)
    assert hall.body("priority", priority_id("g1", notes[0])) is None


def test_h22_a_proposal_is_the_groups_and_a_set_one_goes_with_its_note() -> None:
    hall, ana, bo, notes = table()
    far = hall.joins("Far", "g2")
    hall.does(bo, "propose_priority", note=notes[0], on=True)
    id_ = priority_id("g1", notes[0])
    for actor in (far, ORGANIZER, OBSERVER, PROJECTOR):
        assert hall.sees(actor, "priority", id_, watching="g1") is None
    hall.goes("gallery")
    assert hall.sees(ana, "priority", id_)["mine"] is False
    assert hall.sees(bo, "priority", id_)["mine"] is True
    for actor in (far, ORGANIZER, OBSERVER, PROJECTOR):
        assert hall.sees(actor, "priority", id_, watching="g1") is None
    hall.goes("breakout", "prioritise")
    hall.does(ana, "set_priority", note=notes[0], on=True)
    assert hall.sees(far, "priority", id_, watching="g1")["is_set"] is True


def test_h22_what_dots_go_to_stands_still_while_they_are_placed() -> None:
    hall, _, _, notes = table()
    hall.does(FACILITATOR, "set_priority", note=notes[0], on=True)
    hall.goes("gallery")
    assert hall.says(FACILITATOR, "set_priority", note=notes[0], on=False) == "voting_open"
    assert hall.says(FACILITATOR, "set_priority", note=notes[1], on=True) == "voting_open"


def test_h22_the_silent_step_shows_no_note_to_who_guesses_its_id() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "individual")
    note = hall.writes(ana)
    assert hall.says(bo, "propose_priority", note=note, on=True) == "unknown_note"
