"""Any text that can be stored can be downloaded, read back unchanged, and is nothing but text there (S9, S10)."""

import json

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from app.core.text import TextRefused, clean
from app.exports.formats import FORMATS, Manuscript
from app.synthesis.report import assemble
from tests.exports.reading import formulas, of_csv, of_json, of_markdown, without_apostrophes
from tests.exports.unpacked import missing_in_pdf, of_docx, of_html, of_xlsx, shown_as
from tests.synthesis.world import World

IN_A_FILE = 100
PEOPLE = 12
"""Fewer than texts: each of them is a row of the matrix, and a picture takes longer than words."""
FRAGMENTS = (
    "=", "+", "-", "@", "＝", "－", "'", '"', ";", ",", "\t", "\r\n", "\n", " ", "1.", "#", ">", "|",
    "\\", "`", "*", "_", "[", "](", "<", "&", "~~~", "---", "http://", "www.", ":", "!", "a", "é",
    "\u200b", "\u202e", "\u2067", "\u2069", "\u2028", "\u0085", "\x0b", "\ufeff", "\U000e0041", "漢", "ﷺ", "👩‍🚀",
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join),
    st.tuples(st.sampled_from(FRAGMENTS), st.text(max_size=20)).map("".join),
)


def stored(texts: list[str]) -> list[str]:
    kept = []
    for text in texts:
        try:
            kept.append(clean(text, 500, 4096))
        except TextRefused:
            continue
    return kept


def comes_back(texts: list[str]) -> None:
    words = stored(texts)
    world = World("named")
    for n, text in enumerate(words[:PEOPLE]):
        line = clean(text[:40], 80, 640, lines=False) if stored([text[:40]]) else "x"
        world.joins(f"p{n}", place=line, name=line[:40])
    for n, text in enumerate(words):
        world.writes(f"p{n % PEOPLE}", text)
    report = assemble(world.state, "organizers", "en")
    manuscript = Manuscript(report, "en")
    files = {n: format_.write(manuscript) for n, format_ in FORMATS.items() if n != "zip"}
    expected = dict(enumerate(words, 1))
    assert of_json(json.loads(files["json"])) == expected
    rows = of_csv(files["csv"])
    assert {int(row[0]): without_apostrophes(row[6]) for row in rows} == expected
    places = [without_apostrophes(row[8]) for row in rows]
    assert places == [note.place for note in report.notes]
    assert formulas(files["csv"]) == []
    assert of_markdown(files["markdown"]) == expected
    assert of_xlsx(files["xlsx"]) == expected
    assert of_html(files["html"]) == shown_as(expected)
    assert of_docx(files["docx"]) == shown_as(expected)
    assert not missing_in_pdf(files["pdf"], expected)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(st.lists(ANY_TEXT, min_size=IN_A_FILE, max_size=IN_A_FILE))
@example(list(FRAGMENTS))
def test_s9_s10_two_thousand_texts_come_back_from_every_format(texts: list[str]) -> None:
    comes_back(texts)


@pytest.mark.contract
@pytest.mark.timeout(1800)
@settings(
    max_examples=500,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(st.lists(ANY_TEXT, min_size=IN_A_FILE, max_size=IN_A_FILE))
def test_s9_s10_fifty_thousand_texts_come_back_from_every_format(texts: list[str]) -> None:
    comes_back(texts)
