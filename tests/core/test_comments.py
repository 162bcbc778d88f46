"""What is said about notes: comments, "same here", translations, and what facilitators write themselves."""

from typing import Any

from app.core.records import Comment, Same, Translation
from app.core.rules.comments import same_id, translation_id
from tests.core.hall import FACILITATOR, MINUTE, OBSERVER, ORGANIZER, Hall


def a_comment(hall: Hall, note: str) -> dict[str, Any]:
    return {"id": hall.new_id(), "note": note, "text": "a word", "lang": "en"}


def comment(hall: Hall, id_: str) -> Comment | None:
    stored = hall.state.stored(("comment", id_))
    return stored.body if stored is not None and isinstance(stored.body, Comment) else None


def translation(hall: Hall, note: str, lang: str = "fr") -> Translation | None:
    stored = hall.state.stored(("translation", translation_id(note, lang)))
    return stored.body if stored is not None and isinstance(stored.body, Translation) else None


def sames(hall: Hall) -> int:
    return sum(isinstance(stored.body, Same) for stored in hall.state.of_kind("same"))


def talking(hall: Hall) -> tuple[Any, Any, Any, str]:
    """Ana and Bo of group 1 talk together, Far sits in group 2; Ana has written a note."""
    ana, bo, far = hall.joins("Ana", "g1"), hall.joins("Bo", "g1"), hall.joins("Far", "g2")
    hall.goes("breakout", "share")
    return ana, bo, far, hall.writes(ana)


# ---- comments


def test_h18_a_comment_written_in_an_earlier_run_arrives_late() -> None:
    hall = Hall()
    _, bo, _, note = talking(hall)
    run = hall.session.run.n
    on_time = hall.comments(bo, note)
    hall.goes("breakout", "report-card")
    assert hall.says(bo, "add_comment", **a_comment(hall, note)) == "phase_closed"
    late = hall.comments(bo, note, run=run)
    found = comment(hall, on_time), comment(hall, late)
    assert [(one.late, one.run) for one in found if one] == [(False, run), (True, run)]
    edit: dict[str, Any] = {"id": on_time, "text": "another word", "lang": "es"}
    assert hall.says(bo, "edit_comment", **edit) == "phase_closed"
    hall.does(bo, "edit_comment", run=run, **edit)
    changed = comment(hall, on_time)
    assert changed is not None
    assert (changed.text, changed.lang, changed.late) == ("another word", "es", True)


def test_h18_a_comment_on_a_note_of_the_old_board_counts_as_written_there() -> None:
    hall = Hall()
    _, bo, _, note = talking(hall)
    run = hall.session.run.n
    hall.goes("breakout", "individual")
    hall.does(FACILITATOR, "place", person=bo.person, group="g2")
    hall.goes("breakout", "share")
    assert hall.says(bo, "add_comment", **a_comment(hall, note)) == "unknown_note"
    hall.comments(bo, note, run=run)


def test_h16_a_comment_after_the_clock_is_late_or_refused_where_late_work_is_off() -> None:
    for late_work, answer in ((True, ""), (False, "phase_closed")):
        hall = Hall(late_work=late_work)
        _, bo, _, note = talking(hall)
        hall.now = (hall.session.ends_at or 0) + hall.session.grace + MINUTE
        assert hall.says(bo, "add_comment", **a_comment(hall, note)) == answer


def test_s2_a_note_that_one_does_not_see_is_answered_like_an_unknown_one() -> None:
    hall = Hall()
    ana, bo, far, note = talking(hall)
    words: dict[str, dict[str, Any]] = {
        "add_comment": a_comment(hall, note),
        "say_same": {"note": note, "on": True},
        "translate": {"note": note, "lang": "fr", "text": "mots", "revision": 0},
    }
    for type_, said in words.items():
        assert hall.says(far, type_, **said) == "unknown_note"
        unknown = said | {"note": "u" * 22}
        assert hall.says(bo, type_, **unknown) == "unknown_note"
    hall.goes("gallery")
    for type_, said in words.items():
        assert hall.says(far, type_, **said) == "", "boards are open to visitors"
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    for type_, said in words.items():
        other = said | {"id": hall.new_id()} if type_ == "add_comment" else said
        assert hall.says(far, type_, **other) == "unknown_note"
        assert hall.says(ana, type_, **other) == "note_not_shown"


def test_h41_comments_of_a_hidden_note_go_with_it_and_come_back() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    said = hall.comments(bo, note)
    hall.translates(bo, note)
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    for actor in (ana, bo, ORGANIZER, OBSERVER):
        assert hall.sees(actor, "comment", said) is None
        assert hall.sees(actor, "translation", translation_id(note, "fr")) is None
    assert hall.sees(FACILITATOR, "comment", said)["text"] == "a word"
    hall.does(FACILITATOR, "restore_note", id=note)
    for actor in (ana, bo, ORGANIZER):
        assert hall.sees(actor, "comment", said)["text"] == "a word"
        assert hall.sees(actor, "translation", translation_id(note, "fr"))["text"] == "mots"


def test_h41_a_hidden_comment_stays_with_its_author_and_the_reason() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    said = hall.comments(bo, note)
    hall.does(FACILITATOR, "hide_comment", id=said, reason="names somebody")
    assert hall.sees(ana, "comment", said) is None
    assert hall.sees(ORGANIZER, "comment", said) is None
    assert hall.sees(bo, "comment", said)["hidden"] == "names somebody"
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    assert hall.sees(bo, "comment", said) is None, "it goes with its note"
    hall.does(FACILITATOR, "restore_note", id=note)
    assert hall.sees(FACILITATOR, "comment", said)["hidden"] == "names somebody"
    hall.does(FACILITATOR, "restore_comment", id=said)
    assert hall.sees(ana, "comment", said)["hidden"] is None


def test_h41_what_hangs_on_a_removed_note_ends_with_it() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    other = hall.writes(ana)
    for about in (note, other):
        hall.comments(bo, about)
        hall.translates(bo, about)
        hall.does(bo, "say_same", note=about, on=True)
    hall.does(ana, "remove_note", id=note)
    left = {
        stored.body.note
        for kind in ("comment", "translation", "same")
        for stored in hall.state.of_kind(kind)
        if isinstance(stored.body, Comment | Translation | Same)
    }
    assert left == {other}


def test_h40_a_comment_keeps_the_stricter_mode() -> None:
    hall = Hall(mode="anonymous")
    ana, bo, _, note = talking(hall)
    said = hall.comments(bo, note)
    hall.does(FACILITATOR, "set_mode", mode="named")
    for viewer in (ana, FACILITATOR, ORGANIZER):
        shown = hall.sees(viewer, "comment", said)
        assert (shown["name"], shown["place"], shown["country"]) == (None, None, None)
    hall.does(bo, "edit_comment", id=said, text="other", lang="en")
    assert hall.sees(ana, "comment", said)["name"] is None


# ---- what was seen


def test_h28_whoever_moderates_or_moves_says_what_was_seen() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    said = hall.comments(bo, note)
    groups = [group.model_dump(mode="json") for group in hall.session.groups]
    asked: dict[str, dict[str, Any]] = {
        "hide_note": {"id": note, "reason": "off topic"},
        "restore_note": {"id": note},
        "hide_comment": {"id": said, "reason": "off topic"},
        "restore_comment": {"id": said},
        "place": {"person": ana.person, "group": "g2"},
        "set_groups": {"groups": groups},
    }
    for type_, words in asked.items():
        assert hall.refusal_of(FACILITATOR, type_, seen=None, **words) == "seen_missing"
    seen = hall.seq("note", note)
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="other words")
    hide = asked["hide_note"]
    assert hall.refusal_of(FACILITATOR, "hide_note", seen=seen, **hide) == "changed"


def test_h28_an_own_note_or_comment_may_be_changed_before_it_has_come_back() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    said = hall.comments(bo, note)
    edit = {"id": note, "note_kind": "strength", "text": "other words"}
    assert hall.refusal_of(ana, "edit_note", seen=None, **edit) == ""
    assert hall.refusal_of(ana, "edit_note", seen=1, **edit) == "changed"
    comment = {"id": said, "text": "other", "lang": "en"}
    assert hall.refusal_of(bo, "edit_comment", seen=None, **comment) == ""
    assert hall.refusal_of(bo, "edit_comment", seen=1, **comment) == "changed"
    assert hall.refusal_of(bo, "remove_comment", seen=1, id=said) == "changed"
    assert hall.refusal_of(bo, "remove_comment", seen=None, id=said) == ""
    assert hall.refusal_of(ana, "remove_note", seen=None, id=note) == ""


# ---- same here


def test_p5_same_here_is_said_once_and_taken_back_once() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    for _ in range(2):
        hall.does(bo, "say_same", note=note, on=True)
    assert sames(hall) == 1
    assert hall.says(ana, "say_same", note=note, on=True) == "own_note"
    assert hall.sees(bo, "same", same_id(bo.person, note))["note"] == note
    for nobody in (ana, FACILITATOR, ORGANIZER):
        assert hall.sees(nobody, "same", same_id(bo.person, note)) is None
    for _ in range(2):
        hall.does(bo, "say_same", note=note, on=False)
    assert sames(hall) == 0
    hall.does(bo, "say_same", note=note, on=True)
    assert sames(hall) == 1


# ---- languages


def test_h63_a_translation_is_one_for_each_note_and_language() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    hall.translates(bo, note, "fr", "des mots")
    fresh = {"note": note, "lang": "fr", "text": "autres mots", "revision": 0}
    assert hall.refusal_of(ana, "translate", seen=None, **fresh) == "changed"
    seen = hall.seq("translation", translation_id(note, "fr"))
    assert hall.refusal_of(ana, "translate", seen=seen, **fresh) == ""
    assert hall.refusal_of(bo, "translate", seen=seen, **fresh) == "changed"
    found = translation(hall, note)
    assert found is not None
    assert (found.text, found.author) == ("autres mots", ana.person)
    assert sum(1 for stored in hall.state.of_kind("translation") if stored.body) == 1


def test_h63_nobody_is_named_under_a_translation() -> None:
    hall = Hall(mode="named")
    ana, bo, _, note = talking(hall)
    hall.translates(bo, note)
    shown = hall.sees(ana, "translation", translation_id(note, "fr"))
    assert set(shown) == {"kind", "id", "seq", "note", "lang", "text", "revision", "mine"}
    assert shown["mine"] is False
    assert hall.sees(bo, "translation", translation_id(note, "fr"))["mine"] is True


def test_h63_a_translation_says_of_which_text_it_is() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    hall.translates(bo, note)
    hall.does(ana, "edit_note", id=note, note_kind="obstacle", text="words")
    assert hall.note(note).revision == 0, "the kind alone changes no text"
    hall.does(ana, "edit_note", id=note, note_kind="obstacle", text="other words")
    found = translation(hall, note)
    assert found is not None
    assert (hall.note(note).revision, found.revision) == (1, 0)
    late = {"note": note, "lang": "es", "text": "palabras", "revision": 0}
    hall.does(bo, "translate", **late)
    spanish = translation(hall, note, "es")
    assert spanish is not None
    assert spanish.revision == 0, "what was read, not what is there by now"


def test_h63_a_translation_is_into_another_language_of_the_session() -> None:
    hall = Hall()
    _, bo, _, note = talking(hall)
    words: dict[str, Any] = {"note": note, "text": "words", "revision": 0}
    assert hall.says(bo, "translate", lang="en", **words) == "same_language"
    assert hall.says(bo, "translate", lang="xx", **words) == "unknown_language"


def test_h63_the_own_translation_is_taken_back_and_facilitators_take_back_any() -> None:
    hall = Hall()
    ana, bo, _, note = talking(hall)
    known: dict[str, Any] = hall.translates(bo, note)
    assert hall.says(ana, "remove_translation", **known) == "unknown_translation"
    hall.does(bo, "remove_translation", **known)
    assert translation(hall, note) is None
    hall.translates(ana, note)
    assert hall.refusal_of(FACILITATOR, "remove_translation", seen=None, **known) == "seen_missing"
    hall.does(FACILITATOR, "remove_translation", **known)
    assert translation(hall, note) is None


def test_h64_the_language_of_a_note_can_be_corrected() -> None:
    hall = Hall()
    ana, _, _, note = talking(hall)
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="palabras", lang="es")
    assert hall.note(note).lang == "es"
    hall.does(ana, "edit_note", id=note, note_kind="strength", text="más palabras")
    assert hall.note(note).lang == "es"


# ---- facilitators' own


def test_h51_a_facilitator_writes_on_every_board_in_every_phase_and_it_is_marked() -> None:
    hall = Hall()
    ana, bo, _, theirs = talking(hall)
    for phase, step in (("topic", None), ("breakout", "individual"), ("close", None)):
        hall.goes(phase, step)
        for board in ("g1", "g2", "plenary"):
            note = hall.note(hall.writes(FACILITATOR, board=board))
            assert (note.by_staff, note.late) == (True, False)
    hall.goes("breakout", "share")
    mine = hall.writes(FACILITATOR, board="g1")
    shown = hall.sees(ana, "note", mine)
    assert (shown["staff"], shown["mine"], shown["name"], shown["place"]) == (
        True,
        False,
        None,
        None,
    )
    said = hall.comments(FACILITATOR, theirs)
    assert hall.sees(bo, "comment", said)["staff"] is True
    nowhere = hall.a_note(hall.new_id(), "g77")
    assert hall.says(FACILITATOR, "add_note", **nowhere) == "unknown_group"


def test_h51_what_facilitators_write_is_theirs_together_and_nobody_elses() -> None:
    hall = Hall()
    ana, _, _, theirs = talking(hall)
    mine = hall.writes(FACILITATOR, board="g1")
    said = hall.comments(FACILITATOR, theirs)
    edit: dict[str, Any] = {"note_kind": "strength", "text": "other words"}
    other = type(FACILITATOR)("facilitator", None, "f2")
    hall.does(other, "edit_note", id=mine, **edit)
    hall.does(other, "edit_comment", id=said, text="other", lang="en")
    assert hall.says(FACILITATOR, "edit_note", id=theirs, **edit) == "unknown_note"
    assert hall.says(ana, "edit_note", id=mine, **edit) == "unknown_note"
    assert hall.says(ana, "remove_comment", id=said) == "unknown_comment"
    hall.does(other, "remove_comment", id=said)
    hall.does(other, "remove_note", id=mine)
