"""What a vote shows, to whom and when: how many have voted while it is open, what they chose once it is closed."""

import random
from typing import Any

import pytest

from app.core.records import Dots, Mark, Mode, Note, Priority, Run, Theme
from app.core.rules.voting import dots_id, mark_id
from app.synthesis.report import assemble
from app.synthesis.reported import Marks
from app.synthesis.views import compute
from tests.synthesis.reading import said, views
from tests.synthesis.world import World

STAFF = {"facilitators", "organizers"}


def go(world: World, phase: str, *, voting_round: int = 1, **update: Any) -> None:
    session = world.state.session
    run = Run(n=session.run.n + 1, phase=phase, step=None, at=world.now, voting_round=voting_round)
    world.session(runs=(*session.runs, run), **update)


def a_gallery(mode: Mode = "territory", people: int = 6) -> tuple[World, list[str]]:
    """People of group 1 and 2 and three notes of the first on its board."""
    world = World(mode)
    for n in range(people):
        world.joins(f"p{n}", "g1" if n % 2 == 0 else "g2")
    notes = [world.writes("p0", f"idea {n}") for n in range(3)]
    go(world, "gallery")
    return world, notes


def dot(world: World, person: str, note: str, count: int = 1, round_: int = 1) -> None:
    id_ = dots_id(person, note, round_)
    world.put(
        Dots(id=id_, note=note, person=person, round=round_, count=count, run=2, at=world.now)
    )


def give(world: World, person: str, note: str, value: Any, text: str = "") -> None:
    world.put(
        Mark(
            id=mark_id(person, note),
            note=note,
            person=person,
            value=value,
            text=text,
            mode=world.state.session.mode,
            run=2,
            at=world.now,
        )
    )


def close(world: World, **update: Any) -> None:
    world.session(voted=(1,), dots_taken=False, **update)


def seen(world: World, name: str) -> tuple[set[str], Any]:
    """Who may see the view, and what it says."""
    found = views(world)[name]
    assert found is not None
    return set(found[0]), found[1]


def hide(world: World, note: str) -> None:
    found = world.state.note(note)
    assert isinstance(found, Note)
    world.put(found.model_copy(update={"hidden": "off topic"}))


def test_p8_while_voting_is_open_the_number_of_those_who_voted_is_all_that_is_known() -> None:
    world, notes = a_gallery()
    for note in notes:
        dot(world, "p1", note)
    dot(world, "p2", notes[0])
    give(world, "p2", notes[0], "would_need", "a law")
    assert seen(world, "voting") == (
        STAFF | {"projector"},
        {"round": 1, "open": True, "voted": 2, "done": 1, "of": 6},
    )
    assert [
        name for name in views(world) if name.split("/")[0] in ("votes", "marks", "needs", "fate")
    ] == []
    go(world, "breakout")
    assert "voting" not in views(world)


def test_p8_after_closing_dots_and_people_are_shown_to_who_reads_the_board() -> None:
    world, notes = a_gallery()
    dot(world, "p1", notes[0], 2)
    dot(world, "p2", notes[0])
    dot(world, "p2", notes[1])
    close(world)
    audiences, votes = seen(world, "votes/g1/1")
    assert votes == {
        "board": "g1",
        "round": 1,
        "notes": {notes[0]: [3, 2], notes[1]: [1, 1]},
        "themes": {},
    }
    assert audiences == STAFF | {"group:g1", "past:g1", "board:g1"}
    assert said(world, "voting")["open"] is False


def test_p8_a_plan_may_show_results_while_voting_is_open() -> None:
    world, notes = a_gallery()
    voting = world.framework.plan.voting
    dot(world, "p1", notes[0])
    object.__setattr__(
        world.framework,
        "plan",
        world.framework.plan.model_copy(
            update={"voting": voting.model_copy(update={"hide_results_until_closed": False})}
        ),
    )
    try:
        assert said(world, "votes/g1/1")["notes"] == {notes[0]: [1, 1]}
    finally:
        object.__setattr__(
            world.framework, "plan", world.framework.plan.model_copy(update={"voting": voting})
        )


def test_h58_a_note_that_is_hidden_after_closing_does_not_count() -> None:
    world, notes = a_gallery()
    dot(world, "p1", notes[0])
    dot(world, "p1", notes[1])
    close(world)
    hide(world, notes[0])
    assert said(world, "votes/g1/1")["notes"] == {notes[1]: [1, 1]}
    world.gone("note", notes[1])
    assert "votes/g1/1" not in views(world)


def test_h59_a_themes_votes_are_people_and_not_dots() -> None:
    world, notes = a_gallery()
    dot(world, "p1", notes[0], 2)
    dot(world, "p1", notes[1])
    dot(world, "p2", notes[1])
    dot(world, "p3", notes[2])
    world.put(Theme(id="t", board="g1", title="Law", notes=(notes[0], notes[1]), created=1, at=1))
    close(world)
    assert said(world, "votes/g1/1")["themes"] == {"t": 2}


def test_h19_each_round_has_its_own_results_and_the_first_stay() -> None:
    world, notes = a_gallery()
    dot(world, "p1", notes[0])
    close(world)
    go(world, "gallery", voting_round=2, dots_taken=True)
    dot(world, "p1", notes[1], round_=2)
    assert said(world, "votes/g1/1")["notes"] == {notes[0]: [1, 1]}
    assert "votes/g1/2" not in views(world)
    world.session(voted=(1, 2), dots_taken=False)
    assert said(world, "votes/g1/2")["notes"] == {notes[1]: [1, 1]}


def test_p8_marks_are_counted_by_value_once_the_vote_is_closed_and_needs_have_no_names() -> None:
    world, notes = a_gallery()
    give(world, "p1", notes[0], "have")
    give(world, "p2", notes[0], "would_need", "money")
    give(world, "p3", notes[0], "would_need", "a law")
    close(world)
    assert said(world, "marks/g1")["notes"] == {
        notes[0]: {"have": 1, "could_adopt": 0, "would_need": 2, "not_for_us": 0}
    }
    audiences, needs = seen(world, "needs/g1")
    assert (audiences, needs) == (STAFF, {"board": "g1", "notes": {notes[0]: ["a law", "money"]}})
    hide(world, notes[0])
    assert not {"marks/g1", "needs/g1"} & views(world).keys()


@pytest.mark.parametrize(("people", "is_shown"), [(4, False), (5, True)])
def test_h1_fewer_than_five_anonymous_marks_are_too_few_to_show(
    people: int, *, is_shown: bool
) -> None:
    world, notes = a_gallery("anonymous")
    for n in range(people):
        give(world, f"p{n}", notes[0], "have")
    close(world)
    world.session(mode="named")
    found = said(world, "marks/g1")["notes"][notes[0]]
    assert (found is not None) is is_shown


@pytest.mark.parametrize(("mode", "is_told"), [("anonymous", False), ("named", True)])
def test_h2_marks_given_again_are_told_of_with_the_next_close_where_they_are_anonymous(
    mode: Mode, *, is_told: bool
) -> None:
    world, notes = a_gallery(mode)
    for n in range(5):
        give(world, f"p{n}", notes[0], "have")
    close(world)
    world.session(dots_taken=True)
    give(world, "p5", notes[0], "would_need", "a law")
    assert ("needs/g1" in views(world)) is is_told
    assert ("marks/g1" in views(world)) is is_told
    assert (said(world, "fate/p0")["notes"][0]["marks"] is not None) is is_told
    close(world)
    assert said(world, "marks/g1")["notes"][notes[0]]["would_need"] == 1
    assert said(world, "needs/g1")["notes"][notes[0]] == ["a law"]


def test_h62_where_did_my_note_go_is_told_to_its_author_and_to_nobody_else() -> None:
    world, notes = a_gallery()
    world.put(Theme(id="t", board="g1", title="Law", notes=(notes[0],), created=1, at=1))
    world.put(
        Priority(
            id="p", board="g1", block=world.block("g1"), note=notes[0], is_set=True, by="p2", at=1
        )
    )
    dot(world, "p1", notes[0], 2)
    close(world)
    audiences, fate = seen(world, "fate/p0")
    assert audiences == {"person:p0"}
    assert fate["notes"][0] == {
        "note": notes[0],
        "board": "g1",
        "theme": "Law",
        "across": None,
        "findings": [],
        "priority": True,
        "dots": 2,
        "voters": 1,
        "marks": None,
    }
    assert [one["dots"] for one in fate["notes"]] == [2, None, None], "others could have none"
    assert said(world, "fate/p1") == {"notes": []}
    close(world, state="closed", was_closed=True)
    assert said(world, "fate/p0")["notes"][0]["dots"] == 2


def test_h62_without_any_vote_the_fate_is_told_from_the_plenary_on() -> None:
    world, _ = a_gallery()
    assert "fate/p0" not in views(world)
    go(world, "plenary")
    go(world, "breakout")
    assert [one["dots"] for one in said(world, "fate/p0")["notes"]] == [None, None, None]


def test_h10_following_a_vote_change_by_change_comes_to_counting_anew() -> None:
    for seed in range(40):
        chance = random.Random(seed)
        world, notes = a_gallery()
        kept = dict(compute(world.state, None))
        world.taken()
        for _ in range(40):
            one_change(world, chance, notes)
            for name, view in compute(world.state, world.taken()).items():
                kept.pop(name, None)
                if view is not None:
                    kept[name] = view
        assert of_votes(kept) == of_votes(views(world)), f"seed {seed}"


def of_votes(views: dict[str, Any]) -> dict[str, Any]:
    kinds = ("voting", "votes", "marks", "needs", "fate")
    return {name: view for name, view in views.items() if name.partition("/")[0] in kinds and view}


def one_change(world: World, chance: random.Random, notes: list[str]) -> None:
    person, note = f"p{chance.randrange(6)}", chance.choice(notes)
    match chance.randrange(10):
        case 0 | 1 | 2:
            dot(world, person, note, chance.randrange(3))
        case 3:
            id_ = dots_id(person, note, 1)
            if world.state.stored(("dots", id_)):
                world.gone("dots", id_)
        case 4 | 5:
            give(
                world, person, note, chance.choice(("have", "would_need")), chance.choice(("", "x"))
            )
        case 6:
            title, some = (
                f"T{chance.randrange(9)}",
                tuple(chance.sample(notes, chance.randrange(3))),
            )
            world.put(Theme(id="t", board="g1", title=title, notes=some, created=1, at=1))
        case 7:
            hidden = chance.choice((None, "off topic"))
            if found := world.state.note(note):
                world.put(found.model_copy(update={"hidden": hidden}))
        case 8:
            open_ = chance.random() < 0.5
            world.session(voted=(1,), dots_taken=open_)
        case 9:
            go(world, chance.choice(("gallery", "plenary", "breakout")))


def test_p8_a_report_has_dots_and_marks_once_the_vote_is_closed() -> None:
    world, notes = a_gallery()
    dot(world, "p1", notes[0], 2)
    give(world, "p1", notes[0], "have")
    before = assemble(world.state, "organizers", "en").notes
    assert {(note.dots, note.marks) for note in before} == {(None, None)}
    close(world)
    first, second, _ = assemble(world.state, "organizers", "en").notes
    assert (first.dots, first.voters, first.marks) == (2, 1, Marks(1, 0, 0, 0))
    assert (second.dots, second.voters, second.marks) == (0, 0, None)
