"""The spotlight, facilitators' words to all, and the agenda while the session is open."""

from typing import Any

import pytest

from app.core.actors import ALL, PROJECTOR, Actor
from app.core.records import SPOTLIGHT, Board, Message, Spotlight, Stored
from app.core.see import see
from tests.core.hall import FACILITATOR, Hall


def lit(hall: Hall) -> Spotlight | None:
    stored = hall.state.stored(("spotlight", SPOTLIGHT))
    return stored.body if stored is not None and isinstance(stored.body, Spotlight) else None


def texts(hall: Hall) -> list[str]:
    found = lit(hall)
    return [copy.text for copy in found.copies] if found else []


def in_group() -> tuple[Hall, Actor]:
    hall = Hall(mode="named")
    ana = hall.joins("Ana Quito", "g1")
    hall.goes("breakout", "share")
    return hall, ana


def shines(hall: Hall, what: str, ref: str = "", block: str = "") -> str:
    return hall.says(FACILITATOR, "shine", what=what, ref=ref, block=block)


def test_h12_a_note_in_the_spotlight_is_a_copy_without_its_author() -> None:
    hall, ana = in_group()
    id_ = hall.writes(ana, "buses at night")
    assert shines(hall, "note", id_) == ""
    stored = hall.state.stored(("spotlight", SPOTLIGHT))
    assert stored is not None
    assert hall.state.audiences(stored.key) == {ALL, PROJECTOR}
    shown = see(hall.state, stored, PROJECTOR)
    assert "buses at night" in str(shown)
    for secret in (ana.person, "Ana Quito", id_):
        assert str(secret) not in str(shown)


def test_h12_nobody_is_told_the_id_of_a_note_or_theme_by_the_light() -> None:
    hall, ana = in_group()
    id_, theme = hall.writes(ana, "buses at night"), "t" * 22
    assert hall.says(FACILITATOR, "add_theme", id=theme, board="g1", title="Buses") == ""
    assert hall.says(FACILITATOR, "gather", note=id_, theme=theme) == ""
    for what, ref in (("note", id_), ("theme", theme), ("board", "g1")):
        assert shines(hall, what, ref) == ""
        stored = hall.state.stored(("spotlight", SPOTLIGHT))
        assert stored is not None
        for audience in hall.state.audiences(stored.key):
            shown = see(hall.state, stored, audience)
            assert shown is not None
            assert "buses at night" in str(shown)
            assert id_ not in str(shown)
            assert theme not in str(shown)


def test_h12_what_is_written_alone_is_refused_until_the_group_may_read_it() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "individual")
    id_ = hall.writes(ana)
    assert shines(hall, "note", id_) == "not_revealed"
    assert shines(hall, "board", "g1") == ""
    assert texts(hall) == []
    hall.goes("breakout", "share")
    assert shines(hall, "note", id_) == ""


def test_h12_ratings_that_were_not_revealed_are_refused() -> None:
    hall, _ = in_group()
    chart = f"g1/{hall.criterion('g1')}"
    assert shines(hall, "chart", chart) == ("" if "*" in hall.session.revealed else "not_revealed")
    hall = Hall()
    hall.goes("breakout", "individual")
    assert shines(hall, "chart", chart) == "not_revealed"
    hall.does(FACILITATOR, "reveal", group="g1")
    assert shines(hall, "chart", chart) == ""


def test_h12_the_spotlight_ends_by_itself_when_its_note_is_hidden_or_taken_back() -> None:
    hall, ana = in_group()
    id_ = hall.writes(ana)
    shines(hall, "note", id_)
    hall.does(FACILITATOR, "hide_note", id=id_, reason="a name in it", seen=hall.seq("note", id_))
    assert lit(hall) is None
    other = hall.writes(ana)
    shines(hall, "note", other)
    hall.does(ana, "remove_note", id=other, seen=hall.seq("note", other))
    assert lit(hall) is None


def test_h12_a_board_in_the_spotlight_loses_only_what_is_hidden_and_follows_what_is_changed() -> (
    None
):
    hall, ana = in_group()
    first, second = hall.writes(ana, "first"), hall.writes(ana, "second")
    shines(hall, "board", "g1")
    assert texts(hall) == ["first", "second"]
    kind = hall.note(second).note_kind
    hall.does(
        ana, "edit_note", id=second, note_kind=kind, text="anew", seen=hall.seq("note", second)
    )
    assert texts(hall) == ["first", "anew"]
    hall.does(FACILITATOR, "hide_note", id=first, reason="no", seen=hall.seq("note", first))
    assert texts(hall) == ["anew"]


def test_h12_a_full_board_says_how_much_is_left_out() -> None:
    hall, ana = in_group()
    for n in range(27):
        hall.writes(ana, f"note {n}")
    shines(hall, "board", "g1")
    found = lit(hall)
    assert found is not None
    assert (len(found.copies), found.left_out) == (24, 3)


def test_h12_a_hidden_note_is_refused_and_unknown_things_too() -> None:
    hall, ana = in_group()
    id_ = hall.writes(ana)
    hall.does(FACILITATOR, "hide_note", id=id_, reason="no", seen=hall.seq("note", id_))
    assert shines(hall, "note", id_) == "not_revealed"
    for what, code in {
        "note": "unknown_note", "theme": "unknown_theme", "board": "unknown_group", "card": "unknown_group",
        "chart": "unknown_criterion", "block": "unknown_block", "question": "unknown_question",
        "criterion": "unknown_criterion", "case": "unknown_case",
    }.items():  # fmt: skip
        assert shines(hall, what, "nowhere") == code
    assert shines(hall, "agenda") == ""
    assert shines(hall, "card", "g1", hall.block("g1")) == "empty_card"


def test_h46_only_the_rapporteur_presents_and_only_in_the_plenary() -> None:
    hall, ana = in_group()
    block = hall.block("g1")
    assert hall.says(ana, "present", block=block) == "not_rapporteur"
    hall.state.put(
        [Stored("board", "g1", hall.state.seq + 1, Board(id="g1", rapporteur=ana.person))]
    )
    assert hall.says(ana, "present", block=block) == "not_now"
    hall.goes("plenary")
    assert hall.says(ana, "present", block=block) == "empty_card"


def test_f6_words_to_all_replace_the_words_before_and_reach_whom_they_are_meant_for() -> None:
    hall, ana = in_group()
    far = hall.joins("Far", "g2")
    ids = [hall.new_id() for _ in range(3)]
    hall.does(FACILITATOR, "send_message", id=ids[0], group="g1", text="two more minutes")
    assert hall.sees(ana, "message", ids[0])["text"] == "two more minutes"
    assert hall.sees(far, "message", ids[0]) is None
    hall.does(FACILITATOR, "send_message", id=ids[1], group="g2", text="open the window")
    assert hall.sees(ana, "message", ids[0]) is not None
    hall.does(FACILITATOR, "send_message", id=ids[2], group=None, text="", call=True)
    assert hall.sees(ana, "message", ids[0]) is None
    assert hall.sees(far, "message", ids[2])["call"] is True
    hall.does(FACILITATOR, "withdraw_message", id=ids[2])
    assert not [row for row in hall.state.of_kind("message") if isinstance(row.body, Message)]


def agenda(hall: Hall) -> list[dict[str, Any]]:
    return [
        {
            "id": phase.id,
            "minutes": phase.minutes,
            "steps": [{"id": step.id, "minutes": step.minutes} for step in phase.steps],
        }
        for phase in hall.session.phases
    ]


def sets(hall: Hall, phases: list[dict[str, Any]], seen: int | None = None) -> str:
    seen = hall.state.seq if seen is None else seen
    return hall.says(FACILITATOR, "set_agenda", title={"en": "Ours"}, phases=phases, seen=seen)


def test_h25_a_phase_that_was_begun_is_renamed_or_timed_but_neither_goes_nor_moves() -> None:
    hall = Hall()
    hall.goes("guidelines", "overview")
    phases = agenda(hall)
    assert sets(hall, phases[1:]) == "phase_begun"
    assert sets(hall, [phases[1], phases[0], *phases[2:]]) == "phase_begun"
    phases[1] |= {"title": {"en": "What it is about"}, "minutes": 3}
    assert sets(hall, phases) == ""
    assert hall.session.phases[1].title == {"en": "What it is about"}
    assert hall.session.phases[1].minutes == 3
    assert hall.session.title == {"en": "Ours"}


def test_h25_what_lies_ahead_may_go_and_move_and_be_put_in() -> None:
    hall = Hall()
    hall.goes("topic")
    phases = agenda(hall)
    new = {"id": "talk", "minutes": 7, "like": "plenary", "title": {"es": "Otra ronda"}}
    ahead = [phase for phase in phases[2:] if phase["id"] != "case-studies"]
    assert sets(hall, [*phases[:2], new, *ahead]) == ""
    assert [p.id for p in hall.session.phases][2] == "talk"
    hall.goes("talk")
    shown = hall.sees(FACILITATOR, "session", "s")
    assert shown["rights"] == hall.framework.rights("plenary", None).told()
    assert hall.says(FACILITATOR, "move_to", phase="case-studies", step=None, from_run=hall.session.run.n) == "unknown_phase"  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"id": "topic2", "minutes": 1, "like": "nowhere"},
        {"id": "topic2", "minutes": 1},
        {"id": "welcome", "minutes": 1},
    ],
)
def test_h25_what_nobody_knows_cannot_be_put_in(change: dict[str, Any]) -> None:
    hall = Hall()
    assert sets(hall, [*agenda(hall), change]) in ("unknown_phase", "bad_agenda")


def test_h25_h28_the_second_of_two_who_change_the_agenda_sees_why_hers_was_refused() -> None:
    hall = Hall()
    seen = hall.state.seq
    assert sets(hall, agenda(hall), seen=seen) == ""
    assert sets(hall, agenda(hall), seen=seen) == "changed"


def test_h25_languages_are_added_never_taken_away() -> None:
    hall = Hall(languages=("en", "es"))
    hall.does(FACILITATOR, "add_languages", languages=["fr", "en"])
    assert hall.session.languages == ("en", "es", "fr")
