"""Bridging says what every set of people agrees to, exactly and without telling of the few (H5, H1, H2)."""

import csv
import io
import json
import random
from collections import defaultdict
from fractions import Fraction
from typing import Any, cast

import pytest

from app.core.countries import COUNTRIES, SUBREGIONS
from app.core.records import Mark, Mode, Note, Person
from app.core.rules.voting import mark_id
from app.core.shapes import BridgingView
from app.core.text import folded
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.synthesis.bridging import product
from app.synthesis.report import assemble
from app.synthesis.views import compute
from app.words import say
from tests.exports.reading import as_markdown
from tests.synthesis.reading import views
from tests.synthesis.test_votes import close, give, go, hide
from tests.synthesis.world import World

ORDER = ("territory", "actor_type", "settlement", "sse_law", "region")
STAFF = {"facilitators", "organizers"}
VALUES = ("have", "could_adopt", "would_need", "not_for_us")


def bridging(world: World) -> BridgingView:
    found = views(world)["bridging"]
    assert found is not None
    assert set(found[0]) == STAFF
    return cast("BridgingView", found[1])


def ranking(world: World) -> list[str]:
    return [one["note"] for one in bridging(world)["notes"]]


def halls(world: World, field: str, sizes: dict[str, int]) -> None:
    """So many people for each answer, p0, p1, … in their order; each from a place of its own."""
    n = 0
    for answer, size in sizes.items():
        for _ in range(size):
            world.joins(f"p{n}", "g1", place=f"Place {n}", **({field: answer} if answer else {}))
            n += 1


def proposals(world: World, n: int = 3) -> list[str]:
    notes = [world.writes("p0", f"proposal {i}", meaning="proposal") for i in range(n)]
    go(world, "gallery")
    return notes


def marked(world: World, note: str, values: str) -> None:
    """One letter a person: h, c, w, n, or - for none."""
    for n, letter in enumerate(values):
        if letter != "-":
            give(world, f"p{n}", note, VALUES["hcwn".index(letter)])


def test_h5_what_both_sets_agree_to_comes_before_what_most_agree_to() -> None:
    world = World()
    halls(world, "actor_type", {"elected": 10, "union": 5})
    many, both, nobody = proposals(world)
    marked(world, many, "h" * 10 + "n" * 5)
    marked(world, both, "hhhhhhhnnn" + "cchhn")
    marked(world, nobody, "w" * 15)
    close(world)
    said = bridging(world)
    assert (said["by"], said["people"], said["compared"]) == ("actor_type", 15, 2)
    assert [one["note"] for one in said["notes"]] == [both, many, nobody]
    assert said["notes"][0]["sets"] == {"elected": [7, 0, 3], "union": [4, 0, 1]}
    assert [(one["set"], one["people"]) for one in said["sets"]] == [("elected", 10), ("union", 5)]


@pytest.mark.parametrize("by", ORDER)
def test_h5_people_are_compared_by_the_first_attribute_that_gives_two_sets_of_five(by: str) -> None:
    """From `by` on all attributes would serve, none before it."""
    world = World()
    serving = ORDER[ORDER.index(by) :]
    for n in range(10):
        half = n % 2
        world.joins(
            f"p{n}",
            "g1",
            place=("Dakar", "Thiès")[half] if "territory" in serving else f"Place {n}",
            country=("SN", "ES")[half],
            actor_type=("elected", "union")[half] if "actor_type" in serving else "elected",
            settlement=("city", "rural")[half] if "settlement" in serving else "city",
            sse_law=("none", "national")[half] if "sse_law" in serving else "both",
        )
    note, *_ = proposals(world)
    marked(world, note, "h" * 10)
    close(world)
    assert bridging(world)["by"] == by


@pytest.mark.parametrize(("smaller", "serves"), [(4, False), (5, True)])
def test_h5_sets_of_four_are_too_few_people_to_compare(smaller: int, *, serves: bool) -> None:
    world = World()
    halls(world, "actor_type", {"elected": 9, "union": smaller})
    note, *_ = proposals(world)
    marked(world, note, "h" * (9 + smaller))
    close(world)
    said = bridging(world)
    assert (said["by"] is not None, bool(said["notes"])) == (serves, serves)
    assert said["people"] == 9 + smaller


def test_h5_who_has_marked_nothing_makes_no_set() -> None:
    world = World()
    halls(world, "actor_type", {"elected": 9, "union": 5})
    note, *_ = proposals(world)
    marked(world, note, "h" * 13)
    close(world)
    assert bridging(world)["by"] is None
    assert bridging(world)["people"] == 13


def test_h5_no_answer_and_not_known_are_no_set() -> None:
    world = World()
    halls(world, "sse_law", {"unknown": 5, "": 5, "national": 5})
    note, *_ = proposals(world)
    marked(world, note, "h" * 15)
    close(world)
    assert bridging(world)["by"] is None


def test_h5_equals_stand_in_the_order_of_their_creation_however_large_the_numbers() -> None:
    """Thirty sets: (1/7)^30 and the like differ for floats by the order in which they are multiplied."""
    world = World()
    sets, each = 30, 5
    for n in range(sets * each):
        world.joins(f"p{n}", "g1", place=f"Place {n // each}")
    first, second = proposals(world, 2)
    # The same factors, 1/7 … 6/7, in opposite order.
    for note, order in ((first, range(sets)), (second, reversed(range(sets)))):
        for at, number in enumerate(order):
            for n in range(each):
                give(world, f"p{at * each + n}", note, "have" if n < number % 6 else "would_need")
    close(world)
    assert bridging(world)["compared"] == sets
    assert ranking(world) == [first, second]
    pairs = [(number % 6, each) for number in range(sets)]
    orders = (random.Random(seed).sample(pairs, sets) for seed in range(50))
    assert len({product(order) for order in orders}) == 1


def test_h5_hidden_and_waiting_notes_and_those_of_facilitators_take_no_part() -> None:
    world = World()
    halls(world, "actor_type", {"elected": 5, "union": 5})
    kept, hidden, waiting, staff, strength, unmarked = proposals(world, 6)
    for note in (kept, hidden, waiting, staff, strength):
        marked(world, note, "h" * 10)
    changes: dict[str, dict[str, Any]] = {
        waiting: {"waiting": True},
        staff: {"by_staff": True},
        strength: {
            "note_kind": next(k for k, m in world.framework.note_kinds.items() if m == "strength")
        },
    }
    for note, change in changes.items():
        world.put(cast("Note", world.state.note(note)).model_copy(update=change))
    hide(world, hidden)
    close(world)
    assert ranking(world) == [kept]
    assert unmarked not in ranking(world)
    world.hides(hidden, None)
    assert ranking(world) == [kept, hidden]


def test_h5_marks_on_hidden_notes_make_no_set() -> None:
    world = World()
    halls(world, "actor_type", {"elected": 5, "union": 5})
    first, second = proposals(world, 2)
    marked(world, first, "h" * 9)
    marked(world, second, "h" * 10)
    close(world)
    hide(world, second)
    assert bridging(world)["by"] is None


def test_h5_nothing_is_told_before_the_vote_is_closed_nor_while_it_is_open_again() -> None:
    world = World()
    halls(world, "actor_type", {"elected": 5, "union": 5})
    note, *_ = proposals(world)
    marked(world, note, "h" * 10)
    assert "bridging" not in views(world)
    close(world)
    assert ranking(world) == [note]
    kept = compute(world.state, None)
    world.taken()
    world.session(dots_taken=True)
    ended = compute(world.state, world.taken())
    assert kept["bridging"] is not None
    assert ended["bridging"] is None
    world.session(dots_taken=False)
    go(world, "plenary", dots_taken=True)
    assert ranking(world) == [note], "no marks are given there"


def test_h1_h5_in_an_anonymous_session_a_proposal_with_few_marks_has_no_place() -> None:
    """Its place among the others would say how they marked it."""
    world = World("anonymous")
    halls(world, "settlement", {"city": 6, "rural": 6})
    first, few, third = proposals(world)
    marked(world, first, "h" * 12)
    marked(world, few, "hhh---h-----")
    marked(world, third, "hhhhh-hhhhh-")
    close(world)
    said = bridging(world)
    assert ([one["note"] for one in said["notes"]], said["kept"]) == ([first, third], 1)


def test_h1_h5_numbers_of_a_set_follow_from_nothing_where_fewer_than_five_marked() -> None:
    world = World("anonymous")
    halls(world, "settlement", {"city": 6, "rural": 6, "town": 7})
    all_, few = proposals(world, 2)
    marked(world, all_, "h" * 19)
    marked(world, few, "hhhhhh" + "nn----" + "ccccccc")
    close(world)
    sets = {one["note"]: one["sets"] for one in bridging(world)["notes"]}
    assert sets[all_] == {"city": [6, 0, 0], "rural": [6, 0, 0], "town": [7, 0, 0]}
    assert sets[few] == {"city": None, "rural": None, "town": [7, 0, 0]}


@pytest.mark.parametrize(("field", "shown"), [("settlement", [2, 0, 0]), ("actor_type", None)])
def test_h1_h5_only_what_people_are_needs_five_where_places_are_shown(
    field: str, shown: list[int] | None
) -> None:
    world = World("named")
    first, other = {"settlement": ("city", "rural"), "actor_type": ("elected", "union")}[field]
    halls(world, field, {first: 6, other: 6})
    all_, few = proposals(world, 2)
    marked(world, all_, "h" * 12)
    marked(world, few, "nnnnnn" + "hh----")
    close(world)
    sets = {one["note"]: one["sets"] for one in bridging(world)["notes"]}
    assert sets[few][other] == shown


@pytest.mark.parametrize(("mode", "are_named"), [("territory", True), ("anonymous", False)])
def test_h1_h5_no_territory_is_named_in_an_anonymous_session(
    mode: Mode, *, are_named: bool
) -> None:
    world = World(mode)
    for n in range(12):
        world.joins(f"p{n}", "g1", place=("Dakar", "Thiès")[n % 2])
    note, *_ = proposals(world)
    marked(world, note, "h" * 12)
    close(world)
    said = bridging(world)
    assert (said["by"], said["compared"]) == ("territory", 2)
    places = {one["place"] for one in said["sets"]}
    assert places == ({"Dakar", "Thiès"} if are_named else set())
    assert bool(said["notes"][0]["sets"]) is are_named


def test_h2_h5_who_corrects_the_own_card_moves_nobody_in_an_anonymous_session() -> None:
    world = World("anonymous")
    halls(world, "settlement", {"city": 6, "rural": 6})
    note, *_ = proposals(world)
    for n in range(12):
        give_as_the_rule(world, f"p{n}", note, "have" if n else "not_for_us")
    close(world)
    before = bridging(world)
    person = cast("Person", world.state.person("p0"))
    fields = {"settlement": "rural"}
    card = person.territory.model_copy(update={"fields": fields})
    world.put(person.model_copy(update={"territory": card}))
    assert bridging(world) == before


def give_as_the_rule(world: World, person: str, note: str, value: Any) -> None:
    giver = cast("Person", world.state.person(person))
    mode = world.state.session.mode
    world.put(
        Mark(
            id=mark_id(person, note),
            note=note,
            person=person,
            value=value,
            mode=mode,
            given_as=giver.territory if mode == "anonymous" else None,
            run=2,
            at=world.now,
        )
    )


def test_h5_following_changes_comes_to_what_counting_by_hand_gives() -> None:
    seen: set[str | None] = set()
    for seed in range(60):
        chance = random.Random(seed)
        world, notes = a_random_hall(chance)
        kept = dict(compute(world.state, None))
        world.taken()
        for _ in range(25):
            one_change(world, chance, notes)
            if chance.random() < 0.4:
                kept |= compute(world.state, world.taken())
        kept |= compute(world.state, world.taken())
        close(world)
        kept |= compute(world.state, world.taken())
        found = kept["bridging"]
        assert found is not None
        said = cast("BridgingView", found[1])
        assert said == bridging(world), f"seed {seed}"
        by, ranked = by_hand(world)
        assert (said["by"], [one["note"] for one in said["notes"]]) == (by, ranked), f"seed {seed}"
        seen.add(by)
    assert seen >= {None, "actor_type", "territory"}, "else the seeds try too little"


def a_random_hall(chance: random.Random) -> tuple[World, list[str]]:
    world = World(chance.choice(("named", "territory", "anonymous")))
    places, kinds = chance.choice((2, 4, 30)), chance.choice((2, 3, 9))
    for n in range(chance.randrange(8, 30)):
        a_person(world, chance, f"p{n}", places, kinds)
    notes = proposals(world, 6)
    for note in notes:
        for person in world.state.people():
            if chance.random() < 0.6:
                give_as_the_rule(world, person.id, note, chance.choice(VALUES))
    return world, notes


def a_person(world: World, chance: random.Random, id_: str, places: int, kinds: int) -> None:
    world.joins(
        id_,
        "g1",
        place=f"Place {chance.randrange(places)}",
        country=chance.choice(("SN", "KE", "ES", "AR", "AQ")),
        actor_type=f"kind {chance.randrange(kinds)}",
        settlement=chance.choice(("city", "rural", "")),
        sse_law=chance.choice(("none", "national", "unknown")),
    )


def one_change(world: World, chance: random.Random, notes: list[str]) -> None:
    people = [person.id for person in world.state.people()]
    person, note = chance.choice(people), chance.choice(notes)
    match chance.randrange(6):
        case 0 | 1:
            give_as_the_rule(world, person, note, chance.choice(VALUES))
        case 2:
            id_ = mark_id(person, note)
            if world.state.stored(("mark", id_)):
                world.gone("mark", id_)
        case 3:
            world.hides(note, chance.choice((None, "off topic")))
        case 4:
            world.session(voted=(1,), dots_taken=chance.random() < 0.5)
        case 5 if world.state.session.mode != "anonymous":
            a_person(world, chance, person, 3, 3)
        case 5:
            a_person(world, chance, f"late{world.state.seq}", 3, 3)


def by_hand(world: World) -> tuple[str | None, list[str]]:
    """As the rule reads, one number after the other."""
    marks = [m for stored in world.state.of_kind("mark") if isinstance(m := stored.body, Mark)]
    bodies = [stored.body for stored in world.state.of_kind("note")]
    notes = [note for note in bodies if isinstance(note, Note) and note.hidden is None]
    ids = {note.id for note in notes}
    counted = [mark for mark in marks if mark.note in ids]
    people = {p.id: p for p in world.state.people()}
    is_anonymous = world.state.session.mode == "anonymous"
    for by in ORDER:
        sets: dict[str, set[str]] = defaultdict(set)
        for id_ in {mark.person for mark in counted}:
            card = people[id_].territory
            key = {
                "territory": f"{card.country} {folded(card.place)}",
                "region": SUBREGIONS.get(card.country),
            }.get(by, card.fields.get(by))
            if key and key != "unknown":
                sets[key].add(id_)
        large = [members for members in sets.values() if len(members) >= 5]
        if len(large) < 2:
            continue
        scored = []
        for note in notes:
            score, seen_by_all = Fraction(1), 0
            for members in large:
                given = [m.value for m in counted if m.note == note.id and m.person in members]
                agree = given.count("have") + given.count("could_adopt")
                score *= Fraction(agree + 1, len(given) + 2)
                seen_by_all += len(given)
            if seen_by_all >= (5 if is_anonymous else 1):
                scored.append((-score, note.created, note.id))
        return by, [id_ for _, _, id_ in sorted(scored)]
    return None, []


def test_h5_every_country_but_antarctica_has_a_subregion() -> None:
    assert COUNTRIES - SUBREGIONS.keys() == {"AQ"}
    assert SUBREGIONS.keys() <= COUNTRIES
    assert len(set(SUBREGIONS.values())) == 17
    known = {"SN": "202", "EC": "419", "ES": "039", "CA": "021", "TR": "145", "SD": "015"}
    assert {country: SUBREGIONS[country] for country in known} == known


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_h5_downloads_say_what_the_screen_says(lang: str) -> None:
    world = World()
    halls(world, "actor_type", {"elected": 10, "union": 5})
    many, both, _ = proposals(world)
    marked(world, many, "h" * 10 + "n" * 5)
    marked(world, both, "hhhhhhhnnn" + "cchhn")
    report = assemble(world.state, "organizers", lang)
    assert report.bridging is None
    close(world)
    report = assemble(world.state, "organizers", lang)
    assert report.bridging is not None
    assert [(one.rank, one.number, one.n) for one in report.bridging.notes] == [
        (1, 2, 15),
        (2, 1, 15),
    ]
    first = next(
        line for line in as_markdown(report, lang).decode().split("\n") if line.startswith("1. ")
    )
    assert "**N2**" in first
    assert "proposal 1" in first
    rows = list(csv.reader(io.StringIO(to_csv(report, lang).decode("utf-8-sig"))))
    assert [row[-2:] for row in rows[1:]] == [["2", "15"], ["1", "15"], ["", ""]]
    said = json.loads(to_json(report))["bridging"]
    assert (said["by"], said["notes"][0]["sets"]) == ("actor_type", [[7, 0, 3], [4, 0, 1]])


def test_h5_places_are_named_in_a_report_where_nobody_was_asked_for_a_country() -> None:
    world = World()
    for n in range(12):
        world.joins(f"p{n}", "g1", place="Hill" if n % 2 else "River", country="")
    marked(world, proposals(world)[0], "h" * 12)
    close(world)
    said = as_markdown(assemble(world.state, "organizers", "en"), "en").decode()
    assert "Hill" in said
    assert "River" in said


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_h5_a_report_says_that_there_are_too_few_people_to_compare(lang: str) -> None:
    world = World()
    halls(world, "actor_type", {"elected": 4})
    note, *_ = proposals(world)
    marked(world, note, "hhhh")
    close(world)
    report = assemble(world.state, "organizers", lang)
    assert say(lang, "report-bridging-too-few", people=4) in as_markdown(report, lang).decode()


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_h5_every_subregion_has_a_name(lang: str) -> None:
    assert len({say(lang, f"report-region-{code}") for code in set(SUBREGIONS.values())}) == 17
