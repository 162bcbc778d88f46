"""Anonymity and moderation: what the mode of a session promises, to whom, and that a promise is not taken back."""

from typing import get_args

import pytest

from app.core.actors import FACILITATORS, Actor, of_person
from app.core.records import STRICTNESS, Mode, Note, stricter
from app.core.state import Touch
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, PROJECTOR, Hall

MODES: tuple[Mode, ...] = get_args(Mode)


def a_room(mode: Mode) -> tuple[Hall, Actor, Actor]:
    hall = Hall(mode=mode)
    ana = hall.joins("Ana", "g1", place="Cuenca", country="EC")
    bo = hall.joins("Bo", "g1", place="Dakar", country="SN")
    hall.goes("breakout", "share")
    return hall, ana, bo


def author_of(shape: dict[str, object]) -> tuple[object, object, object]:
    return shape["name"], shape["place"], shape["country"]


SHOWN = {
    "named": ("Ana", "Cuenca", "EC"),
    "territory": (None, "Cuenca", "EC"),
    "anonymous": (None, None, None),
}


@pytest.mark.parametrize("mode", MODES)
def test_h37_a_note_names_its_author_to_nobody_beyond_what_the_mode_allows(mode: Mode) -> None:
    hall, ana, bo = a_room(mode)
    board, plenary = hall.writes(ana), ""
    hall.goes("topic")
    plenary = hall.writes(ana, board="plenary")
    hall.goes("gallery")
    for actor in (bo, FACILITATOR, ORGANIZER):
        assert author_of(hall.sees(actor, "note", board)) == SHOWN[mode]
    for actor in (bo, FACILITATOR, ORGANIZER, OBSERVER):
        assert author_of(hall.sees(actor, "note", plenary)) == SHOWN[mode]
    assert author_of(hall.sees(OBSERVER, "note", board, watching="g1")) == SHOWN[mode]
    assert author_of(hall.sees(ana, "note", board)) == ("Ana", "Cuenca", "EC")
    assert hall.sees(PROJECTOR, "note", board) is None


@pytest.mark.parametrize("mode", MODES)
def test_h37_no_shape_of_a_note_carries_an_id_of_its_author(mode: Mode) -> None:
    hall, ana, bo = a_room(mode)
    note = hall.writes(ana)
    for actor in (ana, bo, FACILITATOR, ORGANIZER):
        assert str(ana.person) not in str(hall.sees(actor, "note", note))


@pytest.mark.parametrize("mode", MODES)
def test_h37_who_sees_that_somebody_is_here(mode: Mode) -> None:
    hall, ana, bo = a_room(mode)
    far = hall.joins("Far", "g2")
    id_ = ana.person or ""
    assert hall.sees(FACILITATOR, "person", id_)["name"] == "Ana", "facilitators make the groups"
    assert hall.sees(ana, "person", id_)["name"] == "Ana"
    for actor in (far, OBSERVER, PROJECTOR):
        assert hall.sees(actor, "person", id_) is None
    for actor in (bo, ORGANIZER):
        seen = hall.sees(actor, "person", id_)
        assert (seen and author_of(seen)) == (None if mode == "anonymous" else SHOWN[mode])
        assert seen is None or "fields" not in seen


def test_h38_hiding_blind_tells_the_facilitator_no_author_and_the_author_the_reason() -> None:
    hall, ana, bo = a_room("anonymous")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "hide_note", id=note, reason="names a neighbour")
    seen = hall.sees(FACILITATOR, "note", note)
    assert (*author_of(seen), seen["mine"]) == (None, None, None, False)
    assert hall.sees(ana, "note", note)["hidden"] == "names a neighbour"
    assert hall.sees(bo, "note", note) is None


def test_h38_a_list_of_people_says_nothing_that_writing_changes() -> None:
    hall, ana, _ = a_room("anonymous")
    before = hall.sees(FACILITATOR, "person", ana.person or "")
    note = hall.writes(ana)
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=2)
    hall.does(FACILITATOR, "hide_note", id=note, reason="rude")
    assert hall.sees(FACILITATOR, "person", ana.person or "") == before


def test_h39_the_order_of_a_board_tells_no_author() -> None:
    """Notes carry question and seq of their creation; nothing in them sorts by person."""
    hall, ana, bo = a_room("anonymous")
    notes = [hall.writes(who) for who in (ana, bo, ana, bo)]
    shapes = [hall.sees(FACILITATOR, "note", id_) for id_ in notes]
    assert [s["created"] for s in shapes] == sorted(s["created"] for s in shapes)
    told = {"id", "seq", "created", "text", "at"}
    assert len({str({k: v for k, v in s.items() if k not in told}) for s in shapes}) == 1


@pytest.mark.parametrize("written", MODES)
@pytest.mark.parametrize("shown", MODES)
def test_h40_shown_is_the_stricter_of_stamp_and_session(written: Mode, shown: Mode) -> None:
    hall, ana, bo = a_room(written)
    note = hall.writes(ana)
    hall.does(FACILITATOR, "set_mode", mode=shown)
    strictest = max(written, shown, key=lambda mode: STRICTNESS[mode])
    for actor in (bo, FACILITATOR, ORGANIZER):
        assert author_of(hall.sees(actor, "note", note)) == SHOWN[strictest]


def test_h40_an_edit_under_a_stricter_mode_keeps_that_promise_too() -> None:
    hall, ana, bo = a_room("named")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "set_mode", mode="anonymous")
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="what I would not sign")
    hall.does(FACILITATOR, "set_mode", mode="named")
    assert author_of(hall.sees(bo, "note", note)) == SHOWN["anonymous"]


def test_h40_an_edit_under_a_laxer_mode_breaks_no_promise() -> None:
    hall, ana, bo = a_room("anonymous")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "set_mode", mode="named")
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="better words")
    assert author_of(hall.sees(bo, "note", note)) == SHOWN["anonymous"]


def test_h40_a_rating_keeps_the_strictest_mode_it_was_given_under() -> None:
    hall, ana, _ = a_room("anonymous")
    criterion = hall.criterion("g1")
    for mode, stamp in (("named", "anonymous"), ("territory", "anonymous")):
        hall.does(ana, "rate", criterion=criterion, level=3)
        hall.does(FACILITATOR, "set_mode", mode=mode)
        hall.does(ana, "rate", criterion=criterion, level=4)
        rating = hall.rating(ana, criterion)
        assert rating is not None
        assert rating.mode == stamp


def test_h40_a_name_told_anonymously_is_shown_to_no_group_until_its_owner_says_it_again() -> None:
    hall, ana, bo = a_room("anonymous")
    hall.does(FACILITATOR, "set_mode", mode="named")
    id_ = ana.person or ""
    assert hall.sees(bo, "person", id_) is None
    assert hall.sees(ORGANIZER, "person", id_) is None
    card = {"country": "EC", "place": "Cuenca", "fields": {}}
    hall.does(ana, "describe_me", name="Ana", territory=card)
    assert author_of(hall.sees(bo, "person", id_)) == SHOWN["named"]
    new = hall.joins("Cy", "g1")
    assert hall.sees(bo, "person", new.person or "")["name"] == "Cy"


def test_h40_the_stricter_of_two_modes() -> None:
    assert [stricter(one, other) for one in MODES for other in MODES] == [
        "named", "territory", "anonymous",
        "territory", "territory", "anonymous",
        "anonymous", "anonymous", "anonymous",
    ]  # fmt: skip


def of_notes(touches: list[Touch], audience: str) -> set[str]:
    return {t.key[1] for t in touches if t.key[0] == "note" and audience in t.before | t.after}


@pytest.mark.parametrize("mode", MODES)
def test_h37_h54_a_corrected_card_is_not_sent_as_a_bundle_of_its_authors_anonymous_notes(
    mode: Mode,
) -> None:
    hall, ana, _ = a_room(mode)
    notes = {hall.writes(ana) for _ in range(3)}
    ana_before = hall.me(ana)
    for name, place, changes in (
        ("Ana", "Quito", mode != "anonymous"),
        ("Anna", "Quito", mode == "named"),
        ("Anna", "Quito", False),
    ):
        since = hall.state.seq
        card = {"country": "EC", "place": place, "fields": {"settlement": "city"}}
        hall.does(ana, "describe_me", name=name, territory=card)
        touches = hall.state.touched_since(since) or []
        told = of_notes(touches, FACILITATORS) | of_notes(touches, "group:g1")
        assert told == (notes if changes else set()), (name, place)
        moved = (hall.me(ana).name, hall.me(ana).territory.place) != (
            ana_before.name,
            ana_before.territory.place,
        )
        assert of_notes(touches, of_person(ana.person or "")) == (notes if moved else set())
        ana_before = hall.me(ana)


def test_h41_a_hidden_note_is_its_authors_and_the_facilitators_alone_and_comes_back_whole() -> None:
    hall, ana, bo = a_room("territory")
    hall.goes("gallery")
    note = hall.writes(ana, run=2)
    everybody = [bo, ORGANIZER, OBSERVER]
    assert all(hall.sees_note(actor, note, watching="g1") for actor in everybody)
    hall.does(FACILITATOR, "hide_note", id=note, reason="advert")
    assert not any(hall.sees_note(actor, note, watching="g1") for actor in everybody)
    assert hall.sees(ana, "note", note)["hidden"] == "advert"
    assert hall.sees(FACILITATOR, "note", note)["hidden"] == "advert"
    hall.does(FACILITATOR, "restore_note", id=note)
    assert all(
        hall.sees(actor, "note", note, watching="g1")["hidden"] is None for actor in everybody
    )


def test_h41_an_author_may_still_correct_or_remove_what_was_hidden_and_it_stays_hidden() -> None:
    hall, ana, bo = a_room("territory")
    note = hall.writes(ana)
    hall.does(FACILITATOR, "hide_note", id=note, reason="advert")
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="without the advert")
    assert hall.sees(bo, "note", note) is None
    assert hall.sees(FACILITATOR, "note", note)["text"] == "without the advert"
    hall.does(ana, "remove_note", id=note)
    assert hall.sees(FACILITATOR, "note", note) is None


def test_s14_what_is_removed_is_nobodys_and_its_id_is_not_used_again() -> None:
    hall, ana, bo = a_room("territory")
    note = hall.writes(ana, "secret words")
    hall.does(ana, "remove_note", id=note)
    for actor in (ana, bo, FACILITATOR, ORGANIZER):
        assert hall.sees(actor, "note", note) is None
    for actor in (ana, bo):
        assert hall.says(actor, "add_note", **hall.a_note(note, "g1")) == "id_taken"
    stored = hall.state.stored(("note", note))
    assert stored is not None
    assert stored.body is None


def test_s3_somebody_elses_note_is_answered_like_an_unknown_one() -> None:
    hall, ana, bo = a_room("territory")
    note = hall.writes(ana)
    for id_ in (note, hall.new_id()):
        assert (
            hall.says(bo, "edit_note", id=id_, note_kind="strength", text="mine now")
            == "unknown_note"
        )
        assert hall.says(bo, "remove_note", id=id_) == "unknown_note"
    assert isinstance(hall.note(note), Note)
