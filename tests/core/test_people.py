"""Joining, the territory card, choosing and changing groups."""

from typing import Any

import pytest

from app.core.actors import Actor
from app.core.limits import Limits
from app.core.records import PLENARY
from tests.content.files import PLAN_FLOOD
from tests.core.hall import FACILITATOR, Hall


def someone(hall: Hall) -> Actor:
    return Actor("participant", hall.new_id())


def test_h31_joining_again_with_the_same_key_makes_no_second_person_and_changes_nothing() -> None:
    hall = Hall()
    ana = hall.joins("Ana", place="Cuenca")
    seq = hall.state.seq
    assert hall.tries_to_join(ana, "Anna", place="Quito") == ""
    assert (hall.state.seq, hall.me(ana).name, hall.state.count("person")) == (seq, "Ana", 1)


def test_nobody_joins_a_session_that_is_full_or_whose_door_is_shut() -> None:
    hall = Hall(limits=Limits(people=2))
    ana = hall.joins()
    hall.does(FACILITATOR, "set_joining", open=False)
    assert hall.tries_to_join(someone(hall)) == "joining_closed"
    assert hall.tries_to_join(ana) == "", "whoever is in stays in"
    hall.does(FACILITATOR, "set_joining", open=True)
    hall.joins()
    assert hall.tries_to_join(someone(hall)) == "session_full"


def test_h56_a_person_has_four_devices_and_only_somebody_who_is_in_has_any() -> None:
    hall = Hall()
    ana = hall.joins()
    hall.does(FACILITATOR, "set_joining", open=False)
    assert [hall.tries_to_pair(ana, devices) for devices in (1, 3, 4)] == [
        "",
        "",
        "too_many_devices",
    ]
    hall.does(FACILITATOR, "close")
    assert hall.tries_to_pair(ana, 1) == "", "to read"
    hall.does(FACILITATOR, "remove_person", person=ana.person, keep=True)
    assert hall.tries_to_pair(ana, 1) == "removed"
    assert hall.tries_to_pair(someone(hall), 1) == "unknown_person"


def test_the_card_needs_what_the_plan_requires() -> None:
    seed = Hall()
    assert seed.tries_to_join(someone(seed), country="") == "bad_country"
    assert seed.tries_to_join(someone(seed), country="XX") == "bad_country"
    assert seed.tries_to_join(someone(seed), country="EC", place="") == ""
    flood = Hall(PLAN_FLOOD)
    assert flood.tries_to_join(someone(flood), country="", place="") == "missing_field"
    assert flood.tries_to_join(someone(flood), country="", place="  \u200b ") == "missing_field"
    assert flood.tries_to_join(someone(flood), country="", place="Mill Lane") == ""


@pytest.mark.parametrize("kind", ["choice", "text"])
def test_a_required_answer_of_any_kind_is_asked_for(kind: str) -> None:
    hall = Hall(PLAN_FLOOD)
    plan = hall.framework.plan
    field = next(f for f in plan.participant_profile if f.type == kind)
    required = tuple(
        f.model_copy(update={"required": True}) if f.id == field.id else f
        for f in plan.participant_profile
    )
    hall.framework = type(hall.framework)(
        plan.model_copy(update={"participant_profile": required}), hall.framework.pack
    )
    answer = field.options[0].id if field.options else "Wolof"
    ana = someone(hall)
    assert hall.tries_to_join(ana, country="", place="Mill Lane") == "missing_field"
    for said, refusal in (("", "missing_field"), (answer, "")):
        words: dict[str, Any] = {field.id: said}
        assert hall.tries_to_join(ana, country="", place="Mill Lane", **words) == refusal
    card = {"country": "", "place": "Mill Lane", "fields": {}}
    assert hall.says(ana, "describe_me", name="Ana", territory=card) == "missing_field"


def test_answers_to_questions_nobody_asked_are_refused() -> None:
    hall = Hall()
    ana = someone(hall)
    assert hall.tries_to_join(ana, shoe_size="44") == "unknown_field"
    assert hall.tries_to_join(ana, country="EC", territory_name="x") == "unknown_field"
    assert hall.tries_to_join(ana, settlement="moon") == "unknown_option"
    assert hall.tries_to_join(ana, settlement="city") == ""


def test_h54_a_corrected_name_or_territory_corrects_what_was_written_before() -> None:
    hall = Hall(mode="named")
    ana, bo = hall.joins("Ana", "g1", place="Cueca"), hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    card = {"country": "EC", "place": "Cuenca", "fields": {}}
    hall.does(ana, "describe_me", name="Anna", territory=card)
    seen = hall.sees(bo, "note", note)
    assert (seen["name"], seen["place"]) == ("Anna", "Cuenca")
    assert hall.note(note).text == "words"


def test_choosing_a_group_needs_a_step_that_lets_one_and_a_free_seat() -> None:
    hall = Hall()
    cap = hall.framework.plan.breakout.group_size.max
    ana = hall.joins()
    assert hall.says(ana, "choose_group", group="g1") == "not_choosing"
    hall.goes("briefing")
    assert hall.says(ana, "choose_group", group="nowhere") == "unknown_group"
    hall.does(ana, "choose_group", group="g1")
    for n in range(cap - 1):
        hall.does(hall.joins(f"P{n}"), "choose_group", group="g1")
    last = hall.joins()
    assert hall.says(last, "choose_group", group="g1") == "group_full"
    assert hall.says(ana, "choose_group", group="g1") == "", "who has a seat keeps it"
    hall.does(ana, "choose_group", group="g2")
    assert hall.says(last, "choose_group", group="g1") == ""
    hall.goes("breakout", "individual")
    assert hall.says(last, "choose_group", group="g2") == "not_choosing"


def test_in_a_plan_that_places_people_nobody_chooses() -> None:
    hall = Hall(PLAN_FLOOD)
    ana = hall.joins(place="Mill Lane")
    for phase in hall.framework.plan.agenda:
        hall.goes(phase.id)
        assert hall.says(ana, "choose_group", group="g1") == "not_choosing"


def test_h45_a_moved_participant_loses_the_old_board_and_keeps_the_own_notes() -> None:
    hall = Hall()
    ana, bo, cy = hall.joins("Ana", "g1"), hall.joins("Bo", "g1"), hall.joins("Cy", "g2")
    hall.goes("breakout", "share")
    own, others, new = hall.writes(ana), hall.writes(bo), hall.writes(cy)
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    assert hall.sees_note(ana, own)
    assert not hall.sees_note(ana, others)
    assert hall.sees_note(ana, new)
    assert hall.note(own).board == "g1"
    assert hall.sees_note(bo, own)
    assert not hall.sees_note(cy, own)


def test_h45_own_notes_on_the_old_board_stay_editable_and_removable() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    hall.goes("breakout", "share")
    assert hall.says(ana, "edit_note", id=note, note_kind="strength", text="better") == ""
    assert not hall.note(note).late
    assert hall.note(note).board == "g1"
    assert hall.says(ana, "remove_note", id=note) == ""


def test_h45_what_was_under_way_to_the_old_group_counts_as_written_there() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    alone = hall.goes("breakout", "individual")
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    under_way = hall.writes(ana, board="g1", run=alone)
    assert hall.note(under_way).board == "g1"
    hall.goes("breakout", "share")
    late = hall.writes(ana, board="g1", run=alone)
    assert hall.note(late).late
    assert hall.says(ana, "add_note", **hall.a_note(hall.new_id(), "g1")) == "phase_closed"


def test_h45_nobody_writes_to_a_board_in_a_run_in_which_it_was_another_groups() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    alone = hall.goes("breakout", "individual")
    hall.goes("gallery")
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    note = hall.a_note(hall.new_id(), "g2")
    assert hall.says(ana, "add_note", run=alone, **note) == "phase_closed"
    assert (
        hall.says(ana, "rate", run=alone, criterion=hall.criterion("g2"), level=2) == "phase_closed"
    )
    assert (
        hall.says(ana, "add_note", run=alone, **hall.a_note(hall.new_id(), "g3"))
        == "not_your_board"
    )
    assert (
        hall.says(ana, "rate", run=alone, criterion=hall.criterion("g3"), level=2)
        == "not_your_block"
    )
    assert hall.note(hall.writes(ana, board="g1", run=alone)).late


def test_h45_ratings_go_with_the_person() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g2")
    alone = hall.goes("breakout", "individual")
    criterion = hall.criterion("g1")
    hall.does(ana, "rate", criterion=criterion, level=2)
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    rating = hall.rating(ana, criterion)
    assert rating is not None
    assert hall.sees(ana, "rating", rating.id)["level"] == 2
    assert hall.sees(bo, "rating", rating.id) is None
    hall.goes("breakout", "prioritise")
    assert hall.says(ana, "rate", run=alone, criterion=criterion, level=3) == "", (
        "written where she was then"
    )
    hall.does(FACILITATOR, "reveal", group="g2")
    assert hall.says(ana, "rate", run=alone, criterion=criterion, level=4) == "revealed"


def test_h47_late_comers_are_placed_where_the_fewest_are_until_the_last_breakout_ends() -> None:
    hall = Hall()
    hall.joins(group="g1")
    assert hall.me(hall.joins()).group is None, "before the break-out facilitators place people"
    hall.goes("breakout", "introductions")
    assert [hall.me(hall.joins()).group for _ in range(8)] == [
        f"g{n}" for n in (2, 3, 4, 5, 6, 7, 8, 1)
    ]
    hall.goes("breakout", "report-card")
    assert hall.me(hall.joins()).group == "g2"
    hall.goes("gallery")
    late = hall.joins()
    assert hall.me(late).group is None
    hall.goes("plenary")
    assert hall.me(hall.joins()).group is None


def test_h47_who_came_too_late_for_a_group_reads_and_does_not_rate() -> None:
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "share")
    note, said = hall.writes(ana), None
    hall.goes("gallery")
    late = hall.joins()
    assert hall.sees_note(late, note, watching="g1")
    hall.goes("topic")
    said = hall.writes(ana, board=PLENARY)
    hall.goes("plenary")
    assert hall.sees_note(late, said)
    assert hall.says(late, "rate", criterion=hall.criterion("g1"), level=1) == "not_your_block"
    assert hall.says(late, "add_note", **hall.a_note(hall.new_id(), "g1")) == "not_your_board"


def test_h47_the_rest_are_placed_in_the_order_of_joining() -> None:
    hall = Hall()
    people = []
    for n in range(9):
        people.append(hall.joins(f"P{n}"))
        hall.passes(1)
    hall.does(FACILITATOR, "place", person=people[0].person, group="g1")
    hall.does(FACILITATOR, "assign")
    assert [hall.me(p).group for p in people] == [f"g{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 1)]
    seq = hall.state.seq
    hall.does(FACILITATOR, "assign")
    assert hall.state.seq == seq


def test_h50_ratings_are_keyed_by_person_and_criterion_and_survive_another_assignment_of_blocks() -> (
    None
):
    hall = Hall()
    ana = hall.joins(group="g1")
    hall.goes("breakout", "individual")
    criterion = hall.criterion("g1")
    for level in (2, None, 5):
        hall.does(ana, "rate", criterion=criterion, level=level)
    assert hall.state.count("rating") == 1
    other = hall.framework.blocks[hall.block("g1")].criteria[1].id
    hall.does(ana, "rate", criterion=other, level=1)
    assert hall.state.count("rating") == 2
    first, second, *rest = (g.model_dump() for g in hall.session.groups)
    swapped = [{**first, "blocks": second["blocks"]}, {**second, "blocks": first["blocks"]}, *rest]
    hall.does(FACILITATOR, "set_groups", groups=swapped)
    rating = hall.rating(ana, criterion)
    assert rating is not None
    assert rating.level == 5
    assert hall.says(ana, "rate", criterion=criterion, level=1) == "not_your_block"
