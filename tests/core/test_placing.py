"""The ways of putting people into groups, and the groups of a second break-out."""

from collections import Counter
from typing import Any

import pytest

from app.core.actors import Actor
from app.core.records import Phase
from tests.core.hall import FACILITATOR, Hall

PLACES = ("Dakar", "Cuenca", "Preston", "dakar ")
WAYS = (
    "preset",
    "random_balanced",
    "mixed_by_territory",
    "alike_by_territory",
    "by_language",
)


def a_hall(people: int = 24, groups: int = 4, **session: Any) -> tuple[Hall, list[Actor]]:
    hall = Hall(**session)
    keep(hall, groups)
    langs = ("es", "es", "fr", "en")
    return hall, [
        hall.joins(f"P{n}", place=PLACES[n % 4], country="SN", lang=langs[n % 4])
        for n in range(people)
    ]


def keep(hall: Hall, groups: int) -> None:
    first = [group.model_dump() for group in hall.session.groups][:groups]
    hall.does(FACILITATOR, "set_groups", groups=first)


def groups_of(hall: Hall, people: list[Actor]) -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = {}
    for person in people:
        found.setdefault(hall.me(person).group or "", []).append(person)
    return found


def sizes(hall: Hall, people: list[Actor]) -> list[int]:
    return sorted(len(those) for those in groups_of(hall, people).values())


@pytest.mark.parametrize("way", WAYS)
def test_f2_every_way_places_everybody_and_the_same_seed_places_them_alike(way: str) -> None:
    hall, people = a_hall()
    again, same = a_hall()
    for one in (hall, again):
        one.does(FACILITATOR, "assign", way=way, everyone=True, seed=7)
    assert [hall.me(p).group for p in people] == [again.me(p).group for p in same]
    assert sizes(hall, people) == [6, 6, 6, 6]


def test_f2_chance_comes_with_the_command() -> None:
    hall, people = a_hall()
    drawn = set()
    for seed in (1, 2):
        hall.does(FACILITATOR, "assign", way="random_balanced", everyone=True, seed=seed)
        drawn.add(tuple(hall.me(p).group for p in people))
    assert len(drawn) == 2


def test_f2_mixed_has_every_territory_in_every_group_and_alike_has_neighbours_together() -> None:
    hall, people = a_hall()
    place = {p.person: PLACES[n % 4].strip().casefold() for n, p in enumerate(people)}
    hall.does(FACILITATOR, "assign", way="mixed_by_territory", everyone=True, seed=3)
    for those in groups_of(hall, people).values():
        many = Counter(place[p.person] for p in those)
        assert many == {"dakar": 3, "cuenca": 1, "preston": 2} or many["dakar"] == 3
    hall.does(FACILITATOR, "assign", way="alike_by_territory", everyone=True, seed=3)
    found = [{place[p.person] for p in those} for those in groups_of(hall, people).values()]
    assert sum(len(places) for places in found) == 4, "six of a place fill a group of six"


def test_f2_by_language_each_language_has_groups_of_its_own_and_a_rare_one_sits_with_others() -> (
    None
):
    hall, people = a_hall()
    alone = hall.joins("Zoe", lang="")
    hall.does(FACILITATOR, "assign", way="by_language", everyone=True, seed=3)
    lang = {p.person: hall.me(p).lang for p in people}
    for those in groups_of(hall, people).values():
        assert len({lang[p.person] for p in those}) == 1
    assert hall.me(alone).group is not None


@pytest.mark.parametrize("way", WAYS)
def test_f2_only_the_others_are_placed_unless_everybody_is_meant(way: str) -> None:
    hall, people = a_hall()
    for person in people[:5]:
        hall.does(FACILITATOR, "place", person=person.person, group="g1")
    hall.does(FACILITATOR, "assign", way=way, seed=1)
    assert all(hall.me(person).group == "g1" for person in people[:5])
    assert "" not in groups_of(hall, people)
    if way != "by_language":
        assert sizes(hall, people) == [6, 6, 6, 6]
    seq = hall.state.seq
    hall.does(FACILITATOR, "assign", way=way, seed=1)
    assert hall.state.seq == seq, "nobody is left to place"


def test_f2_a_list_says_who_sits_where_and_everybody_else_stays() -> None:
    hall, (ana, bo, cem) = a_hall(3)
    seats = [{"person": ana.person, "group": "g2"}, {"person": bo.person, "group": "g4"}]
    hall.does(FACILITATOR, "assign", way="list", seats=seats)
    assert [hall.me(p).group for p in (ana, bo, cem)] == ["g2", "g4", None]
    unknown = [{"person": ana.person, "group": "g9"}]
    assert hall.says(FACILITATOR, "assign", way="list", seats=unknown) == "unknown_group"
    nobody = [{"person": hall.new_id(), "group": "g1"}]
    assert hall.says(FACILITATOR, "assign", way="list", seats=nobody) == "unknown_person"


def test_f2_choice_opens_at_once_with_its_cap_and_ends_when_a_breakout_begins() -> None:
    hall, (ana, bo, *_) = a_hall(4)
    assert hall.says(ana, "choose_group", group="g1") == "not_choosing"
    hall.does(FACILITATOR, "assign", way="choice_with_cap", cap=1)
    hall.does(ana, "choose_group", group="g1")
    assert hall.says(bo, "choose_group", group="g1") == "group_full"
    hall.does(bo, "choose_group", group="g2")
    hall.goes("topic")
    hall.does(bo, "choose_group", group="g3")
    hall.goes("breakout", "introductions")
    assert hall.says(bo, "choose_group", group="g4") == "not_choosing"
    hall.goes("topic")
    assert hall.says(bo, "choose_group", group="g4") == "not_choosing", "it ended for good"


def test_f2_placing_another_way_ends_the_choice() -> None:
    hall, (ana, *_) = a_hall(4)
    hall.does(FACILITATOR, "assign", way="choice_with_cap")
    hall.does(FACILITATOR, "assign", way="random_balanced", seed=1)
    assert hall.says(ana, "choose_group", group="g1") == "not_choosing"


def test_r11_two_hundred_people_are_placed_by_one_command() -> None:
    hall, people = a_hall(200, 8)
    hall.does(FACILITATOR, "assign", way="random_balanced", seed=11)
    assert sizes(hall, people) == [25] * 8


# ---- a second break-out


def two_rounds(people: int = 4) -> tuple[Hall, list[Actor]]:
    """A second break-out after the gallery, with the groups h1 and h2 of its own."""
    plain = Hall().session
    breakout = next(phase for phase in plain.phases if phase.id == "breakout")
    second = breakout.model_copy(update={"id": "second", "like": "breakout"})
    at = next(n for n, phase in enumerate(plain.phases) if phase.id == "gallery") + 1
    hall, those = a_hall(people, 2, phases=(*plain.phases[:at], second, *plain.phases[at:]))
    own = [group.model_dump() for group in hall.session.groups]
    for n, group in enumerate(own):
        hall.does(FACILITATOR, "place", person=those[n].person, group=group["id"])
    more = [
        {**group, "id": f"h{n}", "number": 10 + n, "phase": "second"}
        for n, group in enumerate(own, 1)
    ]
    hall.does(FACILITATOR, "set_groups", groups=[*own, *more])
    return hall, those


def test_h48_groups_of_a_second_breakout_are_prepared_without_moving_anybody() -> None:
    hall, (ana, bo, *_) = two_rounds()
    hall.goes("breakout", "share")
    hall.does(FACILITATOR, "place", person=ana.person, group="h2")
    hall.does(FACILITATOR, "assign", breakout="second")
    assert (hall.me(ana).group, hall.me(bo).group) == ("g1", "g2")
    assert hall.me(ana).elsewhere == {"second": "h2"}
    assert hall.me(bo).elsewhere == {"second": "h1"}
    hall.goes("second", "share")
    assert (hall.me(ana).group, hall.me(bo).group) == ("h2", "h1")
    hall.goes("breakout", "share")
    assert (hall.me(ana).group, hall.me(bo).group) == ("g1", "g2")
    assert hall.me(ana).elsewhere == {"second": "h2"}


def test_h48_a_person_is_in_one_group_of_each_breakout() -> None:
    hall, (ana, *_) = two_rounds()
    for group in ("h1", "h2"):
        hall.does(FACILITATOR, "place", person=ana.person, group=group)
    assert (hall.me(ana).group, hall.me(ana).elsewhere) == ("g1", {"second": "h2"})


def test_h48_a_board_of_an_earlier_breakout_is_read_by_its_members_and_written_by_nobody() -> None:
    hall, (ana, bo, mate, _) = two_rounds()
    hall.does(FACILITATOR, "place", person=mate.person, group="g1")
    first = hall.goes("breakout", "share")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "assign", breakout="second")
    hall.goes("second", "share")
    assert hall.sees_note(mate, note)
    assert not hall.sees_note(bo, note)
    edit: dict[str, Any] = {"id": note, "text": "better", "note_kind": "strength"}
    words = hall.a_note(hall.new_id(), "g1")
    assert hall.says(ana, "add_note", **words) == "phase_closed"
    assert hall.says(ana, "edit_note", **edit) == "phase_closed"
    assert hall.says(ana, "add_note", run=first, **words) == "", "what was under way counts (H18)"
    assert hall.note(words["id"]).late
    assert hall.says(ana, "edit_note", run=first, **edit) == ""
    assert not hall.note(hall.writes(ana)).late


def test_h48_instructions_look_forward_and_the_gallery_looks_back() -> None:
    hall, (ana, *_) = two_rounds()
    hall.goes("gallery")
    assert hall.me(ana).group == "g1"
    phases = hall.session.phases
    at = next(n for n, phase in enumerate(phases) if phase.id == "second")
    told = Phase(id="told", kind="instructions", minutes=5, steps=(), like="briefing")
    other, (eva, *_) = a_hall(2, 2, phases=(*phases[:at], told, *phases[at:]))
    own = [group.model_dump() for group in other.session.groups]
    second = {**own[0], "id": "h1", "number": 11, "phase": "second"}
    other.does(FACILITATOR, "set_groups", groups=[*own, second])
    other.does(FACILITATOR, "place", person=eva.person, group="h1")
    other.goes("told")
    assert other.me(eva).group == "h1"
    other.goes("breakout", "share")
    assert other.me(eva).group is None


def test_h48_a_group_that_is_used_keeps_its_breakout() -> None:
    hall, _ = two_rounds()
    groups = [group.model_dump() for group in hall.session.groups]
    moved = [{**groups[0], "phase": "second"}, *groups[1:]]
    assert hall.says(FACILITATOR, "set_groups", groups=moved) == "group_in_use"
    nowhere = [*groups, {**groups[0], "id": "x1", "number": 99, "phase": "gallery"}]
    assert hall.says(FACILITATOR, "set_groups", groups=nowhere) == "unknown_phase"


def test_h47_late_comers_of_a_second_breakout_come_into_its_groups_and_none_after_it() -> None:
    hall, _ = two_rounds()
    hall.goes("second", "share")
    assert hall.me(hall.joins()).group == "h1"
    hall.goes("plenary")
    assert hall.me(hall.joins()).group is None
