"""What is said about notes in the files: under its note, with the same rules as on the screens."""

import json
from typing import Any

from app.core.actors import FACILITATORS, ORGANIZERS
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.synthesis.report import assemble
from tests.core.hall import FACILITATOR, Hall
from tests.exports.reading import as_json, as_markdown


def answered(mode: Any = "named") -> tuple[Hall, str]:
    hall = Hall(mode=mode)
    ana, bo = hall.joins("Ana", "g1", place="Cuenca"), hall.joins("Bo", "g1", place="Loja")
    hall.goes("breakout", "share")
    note = hall.writes(ana, "The bus comes once a day")
    hall.comments(bo, note, "Here twice")
    hall.comments(FACILITATOR, note, "Who pays for it?")
    hidden = hall.comments(bo, note, "The driver is Juan Pérez")
    hall.does(FACILITATOR, "hide_comment", id=hidden, reason="names somebody")
    hall.translates(bo, note, "es", "El autobús pasa una vez al día")
    hall.does(bo, "say_same", note=note, on=True)
    return hall, note


def test_h63_the_report_in_a_language_begins_with_the_translation_and_keeps_the_original() -> None:
    hall, _ = answered()
    spanish = as_markdown(assemble(hall.state, ORGANIZERS, "es"), "es").decode()
    first, second = spanish.index("El autobús pasa"), spanish.index("The bus comes")
    assert first < second
    english = as_markdown(assemble(hall.state, ORGANIZERS, "en"), "en").decode()
    assert english.index("The bus comes") < english.index("El autobús pasa")


def test_h41_h51_comments_stand_under_their_note_without_hidden_ones_and_staff_is_marked() -> None:
    hall, _ = answered()
    for audience in (ORGANIZERS, FACILITATORS):
        report = assemble(hall.state, audience, "en")
        files = [write(report, "en").decode() for write in (as_markdown, to_csv, as_json)]
        for file in files:
            assert "Here twice" in file
            assert "Who pays for it?" in file
            assert "Juan" not in file
        note = json.loads(files[-1])["notes"][0]
        assert note["same"] == 1
        assert [one["staff"] for one in note["comments"]] == [False, True]
        assert note["translations"] == [
            {"text": "El autobús pasa una vez al día", "lang": "es", "outdated": False}
        ]


def test_h41_nothing_of_what_was_said_about_a_hidden_note_is_in_a_file() -> None:
    hall, note = answered()
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    for audience in (ORGANIZERS, FACILITATORS):
        file = to_json(assemble(hall.state, audience, "en")).decode()
        assert "Here twice" not in file
        assert "El autobús" not in file


def test_h37_in_an_anonymous_session_no_file_says_who_commented() -> None:
    hall, _ = answered("anonymous")
    report = assemble(hall.state, FACILITATORS, "en")
    for write in (as_markdown, to_csv, as_json):
        file = write(report, "en").decode()
        assert "Here twice" in file
        assert "Loja" not in file
