"""Two records that are one person, and two spellings that are one place."""

from typing import Any

import pytest

from app.core.actors import Actor, of_person
from app.core.records import Comment, Mode, Rating, Stored
from app.core.state import State
from tests.core.hall import FACILITATOR, Hall


def came_twice(mode: Mode = "named") -> tuple[Hall, Actor, Actor]:
    hall = Hall(mode=mode)
    keep = hall.joins("Ana", "g1", place="Cuenca")
    ghost = hall.joins("Ana in the other browser", "g2", place="Quito")
    hall.goes("breakout", "share")
    return hall, keep, ghost


def merge(hall: Hall, keep: Actor, ghost: Actor) -> None:
    hall.does(FACILITATOR, "merge_people", keep=keep.person, ghost=ghost.person)


def test_h44_what_the_ghost_wrote_is_the_persons_who_edits_it_and_signs_it() -> None:
    hall, keep, ghost = came_twice()
    note = hall.writes(ghost)
    merge(hall, keep, ghost)
    assert hall.sees(keep, "note", note)["mine"]
    assert hall.sees(FACILITATOR, "note", note)["name"] == "Ana"
    hall.does(keep, "edit_note", id=note, text="better", note_kind="strength")
    assert hall.state.person(ghost.person or "") == hall.me(keep)
    assert hall.state.stored(("person", ghost.person or "")).body is None  # type: ignore[union-attr]
    assert hall.me(keep).group == "g1"


def test_h44_the_ghosts_phone_goes_on_as_the_person() -> None:
    hall, keep, ghost = came_twice()
    merge(hall, keep, ghost)
    note = hall.writes(ghost)
    assert hall.note(note).author == keep.person
    assert hall.sees(ghost, "note", note)["mine"]
    assert hall.tries_to_join(ghost) == ""
    assert hall.me(ghost) == hall.me(keep)


def test_h44_what_was_under_way_from_the_ghost_counts_as_written_in_its_group() -> None:
    hall, keep, ghost = came_twice()
    run = hall.session.run.n
    merge(hall, keep, ghost)
    assert hall.says(ghost, "add_note", run=run, **hall.a_note(hall.new_id(), "g2")) == ""


def test_h44_ratings_of_the_person_win_and_those_only_the_ghost_gave_are_taken_over() -> None:
    hall, keep, ghost = came_twice()
    hall.goes("guidelines", "first-ratings")
    first, second = [c.id for c in hall.framework.blocks[hall.block("g1")].criteria[:2]]
    for who, criterion, level in ((keep, first, 4), (ghost, first, 1), (ghost, second, 2)):
        hall.does(who, "rate", criterion=criterion, level=level)
    merge(hall, keep, ghost)
    levels = {
        s.body.criterion: (s.body.person, s.body.level)
        for s in hall.state.of_kind("rating")
        if isinstance(s.body, Rating)
    }
    assert levels == {first: (keep.person, 4), second: (keep.person, 2)}
    hall.does(keep, "rate", criterion=second, level=3)
    assert hall.rating(keep, second).level == 3  # type: ignore[union-attr]


def test_h44_a_merge_in_an_anonymous_session_tells_nobody_which_notes_the_ghost_wrote() -> None:
    hall, keep, ghost = came_twice("anonymous")
    other = hall.joins("Bo", "g2")
    notes = [hall.writes(who, board="g2") for who in (ghost, other)]
    seq = hall.state.seq
    merge(hall, keep, ghost)
    touched = [touch for touch in hall.state.touched_since(seq) or [] if touch.key[0] == "note"]
    assert [touch.key[1] for touch in touched] == notes[:1]
    two = {of_person(keep.person or ""), of_person(ghost.person or "")}
    assert touched[0].before | touched[0].after == two
    assert hall.sees(keep, "note", notes[0])["mine"]
    assert hall.seq("note", notes[0]) <= seq, "nor does its number tell"


def test_h44_a_state_read_again_after_a_merge_is_the_same() -> None:
    hall, keep, ghost = came_twice()
    note = hall.writes(ghost)
    hall.state.put([Stored("comment", "c", hall.state.seq + 1, a_comment(ghost, note))])
    merge(hall, keep, ghost)
    fresh = State(hall.framework, hall.state.rows(), hall.state.seq)
    for row in hall.state.rows():
        assert fresh.audiences(row.key) == hall.state.audiences(row.key), row.key
    assert of_person(keep.person or "") in fresh.audiences(("comment", "c"))


def test_h44_h46_a_role_the_ghost_had_left_behind_is_the_persons_who_is_in_that_group() -> None:
    hall, keep, ghost = came_twice()
    hall.does(FACILITATOR, "place", person=ghost.person, group="g1")
    hall.does(ghost, "be_rapporteur", board="g1", on=True)
    hall.does(FACILITATOR, "place", person=ghost.person, group="g2")
    seq = hall.state.seq
    merge(hall, keep, ghost)
    assert hall.sees(keep, "board", "g1")["rapporteur"]["mine"] is True
    fresh = State(hall.framework, hall.state.rows(), hall.state.seq)
    board = ("board", "g1")
    assert fresh.audiences(board) == hall.state.audiences(board)
    told = [touch for touch in hall.state.touched_since(seq) or [] if touch.key == board]
    assert of_person(keep.person or "") in told[0].after, "and so the person hears of it"


def test_h2_nobody_is_merged_once_anonymous_ratings_are_shown() -> None:
    hall, keep, ghost = came_twice("anonymous")
    hall.goes("breakout", "individual")
    hall.does(ghost, "rate", criterion=hall.criterion("g2"), level=1)
    hall.does(FACILITATOR, "reveal", group=None)
    assert (
        hall.says(FACILITATOR, "merge_people", keep=keep.person, ghost=ghost.person)
        == "merge_after_reveal"
    )


@pytest.mark.parametrize("kind", ["mark", "place_dots"])
@pytest.mark.parametrize("same", [True, False])
def test_h2_nobody_is_merged_whose_two_anonymous_votes_count_in_what_is_shown(
    kind: str, *, same: bool
) -> None:
    hall, keep, ghost = came_twice("anonymous")
    notes = [hall.new_id() for _ in range(2)]
    for note in notes:
        hall.does(ghost, "add_note", **hall.a_note(note, "g2") | {"note_kind": "idea"})
        hall.does(FACILITATOR, "set_priority", note=note, on=True)
    hall.goes("gallery")
    for who, note in ((keep, notes[0]), (ghost, notes[0 if same else 1])):
        given = {"value": "have"} if kind == "mark" else {"count": 1}
        hall.does(who, kind, note=note, **given)
    hall.goes("plenary")
    said = hall.says(FACILITATOR, "merge_people", keep=keep.person, ghost=ghost.person)
    assert said == "merge_after_vote"


def test_h28_nobody_is_merged_unseen_nor_with_oneself() -> None:
    hall, keep, ghost = came_twice()
    seen = hall.seq("person", ghost.person or "")
    hall.does(FACILITATOR, "place", person=ghost.person, group="g3")
    two: dict[str, Any] = {"keep": keep.person, "ghost": ghost.person}
    assert hall.says(FACILITATOR, "merge_people", seen=seen, **two) == "changed"
    twice: dict[str, Any] = {"keep": keep.person, "ghost": keep.person}
    assert hall.says(FACILITATOR, "merge_people", **twice) == "unknown_person"
    merge(hall, keep, ghost)
    assert hall.says(FACILITATOR, "merge_people", **two) == "unknown_person"


@pytest.mark.parametrize("mode", ["territory", "anonymous"])
def test_h54_one_spelling_corrects_the_past_and_loosens_no_promise(mode: Mode) -> None:
    hall = Hall(mode=mode)
    ana = hall.joins("Ana", "g1", place="Cuenka", level="municipality")
    bo = hall.joins("Bo", "g1", place="cuenca city")
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    spelled: dict[str, Any] = {"country": "EC", "place": " Cuenca "}
    both = [ana.person, bo.person]
    hall.does(FACILITATOR, "merge_territories", people=both, **spelled)
    place = hall.sees(bo, "note", note)["place"]
    assert place == ("Cuenca" if mode == "territory" else None)
    assert hall.me(ana).territory.place == hall.me(bo).territory.place == "Cuenca"
    assert hall.me(ana).territory.fields == {"level": "municipality"}
    assert (hall.me(ana).mode, hall.me(ana).name) == (mode, "Ana")
    seq = hall.state.seq
    hall.does(FACILITATOR, "merge_territories", people=both, **spelled)
    assert hall.state.seq == seq
    wrong: dict[str, Any] = {"people": both, "country": "XX", "place": "Cuenca"}
    assert hall.says(FACILITATOR, "merge_territories", **wrong) == "bad_country"


def a_comment(author: Actor, note: str) -> Comment:
    return Comment(
        id="c",
        note=note,
        text="yes",
        lang="en",
        author=author.person or "",
        mode="named",
        run=1,
        late=False,
        created=1,
        at=1,
    )
