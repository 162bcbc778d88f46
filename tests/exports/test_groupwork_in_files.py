"""A group's priorities, themes and card stand in the files as its members and staff read them."""

import json

from app.core.actors import ORGANIZERS
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.synthesis.report import assemble
from tests.core.hall import FACILITATOR, Hall
from tests.exports.reading import as_markdown


def test_o3_h22_h49_priorities_themes_and_cards_are_in_every_file() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "report-card")
    note, hidden, theme = hall.writes(ana), hall.writes(ana, "nobody's"), hall.new_id()
    hall.does(FACILITATOR, "add_theme", id=theme, board="g1", title="Clean water")
    for each in (note, hidden):
        hall.does(FACILITATOR, "gather", note=each, theme=theme)
        hall.does(FACILITATOR, "set_priority", note=each, on=True)
    hall.does(FACILITATOR, "hide_note", id=hidden, reason="off topic")
    line = hall.a_line(hall.new_id(), "g1", "- not *all* agree", minority=True)
    hall.does(ana, "write_line", **line)
    hall.does(ana, "sign_card", board="g1", block=hall.block("g1"), on=True)
    report = assemble(hall.state, ORGANIZERS, "en")
    content = json.loads(to_json(report))
    [only] = content["notes"]
    assert (only["priority"], only["theme"]) == (True, "Clean water")
    [card] = content["cards"]
    assert (card["group"], card["signed"], card["members"], card["earlier"]) == (1, 1, 1, 0)
    assert card["sections"][0]["lines"][0]["minority"] is True
    markdown = as_markdown(report, "en").decode()
    assert "\\- not \\*all\\* agree" in markdown
    assert "minority view" in markdown
    assert "1 of 1 stand behind it" in markdown
    assert "Clean water" in to_csv(report, "en").decode("utf-8-sig")
