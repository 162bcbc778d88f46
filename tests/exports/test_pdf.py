"""The PDF of a report, read by other programs: every word is there, nothing of it is run, and everybody can read it."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pdfua
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from app.exports.document import (
    Bullets,
    Document,
    Entries,
    Entry,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Piece,
    Quote,
    Span,
    Table,
)
from app.exports.to_pdf import settable, to_pdf

NO_UA = "This file is tagged, but no complete PDF/UA."
LIVE = (
    '#read("/etc/passwd")', "$x^2$", "*bold*", "= No heading", "<s-cover> @s-cover", "#panic()", "#{1+1}",
    "\\#let", "// no remark", "/* none */", "`raw`", "_under_", "](x)", "{n} {of}", "[#sys.inputs]", "~ -- ...",
)  # fmt: skip
FOREIGN = (
    "مجلس مدينة الدار البيضاء الكبرى", "مُجْلِس مَدِينَة", "सामाजिक और एकजुटता", "เศรษฐกิจน้ำ", "សេដ្ឋកិច្ច", "சமூக", "సామాజిక",
    "👩‍🚀👨‍👩‍👧‍👦 🇦🇷 ❤️ 1️⃣", "ẹ̀kọ́ ọ̀fẹ́", "Κοινωνική", "Социальная", "=1+1", "@SUM(A1)", "\u202eabc\u202c", "\u2068x",
)  # fmt: skip
HARMFUL = (
    "\x00\x0b\x1b",
    "\ud800",
    "\ufffe\uffff\U0001fffe\ufdd0",
    "\ufeff",
    "\x85\u2028\r",
    "\x7f\x9f",
)
UNKNOWN = "\U0010fffd"
"""A sign that no font has."""
STUMBLING = "\u06c4\U0001cf3e\u202a"
"""A letter, a mark of another script and a sign that turns the line: more than Typst can bear."""
DOT = '<circle cx="50" cy="20" r="9" fill="#24327f"/>'
STUMBLED_OVER = "UA-14-001"
"""The checker pdfua 0.1.3 has 12 checks for 16 of the 106 rules of PDF/UA-1 that a machine can check: 5-1 it says that
it is PDF/UA; 6.2-1 marked; 7.1-3 all content tagged or an artifact; 7.1-9 a title; 7.1-10 that is shown; 7.1-11 a
structure; 7.2-33, 7.2-34 languages; 7.2-42, 7.5-1 tables; 7.3-1 pictures described; 7.18.1-2 annotations described;
7.18.5-1, 7.18.5-2 links; and this one, which stumbles over itself: 7.4.2-1, 7.4.4-1 no heading empty."""
FOOT = re.compile(r"\n[^\n]*Page [0-9]+ of [0-9]+\s*$")


def svg(words: str = "Dakar") -> str:
    text = f'<text x="80" y="24" font-family="Noto Sans" font-size="15">{words}</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="40" viewBox="0 0 1000 40">{DOT}{text}</svg>'


def span(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def entries(texts: list[str]) -> Entries:
    below = ((Span("Original ", "quiet"), Span("Les mots d’abord", lang="fr", voice=True)),)
    return Entries(
        "Notes",
        tuple(
            Entry(f"N{n}", span(f"Idea {n}"), Span(text, voice=True), below if n == 1 else ())
            for n, text in enumerate(texts, 1)
        ),
    )


def document(
    *pieces: Piece, title: str = "Enabling territorial systems", rtl: bool = False
) -> Document:
    return Document(
        lang="ar" if rtl else "en",
        rtl=rtl,
        title=title,
        subtitle=span("2.3.2 · Córdoba"),
        contents="Contents",
        figure="Figure",
        table="Table",
        running="Running words",
        page="Page {n} of {of}",
        no_ua=NO_UA,
        pieces=pieces,
    )


def with_all_pieces(*texts: str) -> tuple[Piece, ...]:
    wide = tuple(span(f"Column {n}") for n in range(9))
    return (
        Heading(1, span("About this session"), "s-cover"),
        Paragraph(span("Leading words"), "lead"),
        Facts((("Day", span("1 June 2021")), ("People", (Span("55", "strong"),)))),
        Paragraph(span("Do not overlook this"), "warning"),
        Heading(2, span("Results"), "s-results"),
        Paragraph((Span("Concluded words"), Span(" [N1]", "quiet")), "finding"),
        Paragraph(span("How to read it"), "aside"),
        Bullets((span("First aim"), span("Second aim"))),
        Bullets((span("First step"), span("Second step")), ordered=True),
        Figure(svg(), 1000, 40, "One dot beside Dakar", "Where people are"),
        Table("Who took part", (span("Place"), span("People")), ((span("Dakar"), span("3")),), (0.6, 0.4)),
        Table("Wide", wide, tuple(wide for _ in range(80)), (1 / 9,) * 9, named=False),
        Quote("Q1", Span("Quoted words", voice=True), span("Liège")),
        Heading(3, (Span("A question ", "strong"), Span("of people", voice=True)), "q-1"),
        entries(list(texts)),
    )  # fmt: skip


def everywhere(text: str) -> Document:
    """In every place that a text can have."""
    pieces: tuple[Piece, ...] = (
        Heading(1, span(text), "a"),
        *(Paragraph(span(text), kind) for kind in ("body", "lead", "finding", "aside", "warning")),
        Facts(((text, span(text)),)),
        Bullets((span(text),)),
        Bullets((span(text),), ordered=True),
        Figure(svg(), 1000, 40, text, text),
        Table(text, (span(text), span(text)), ((span(text), (Span(text, "quiet", "fr", True),)),), (0.5, 0.5)),
        Quote(text, Span(text, voice=True), span(text)),
        Entries(text, (Entry(text, span(text), Span(text, voice=True), (span(text),)),)),
    )  # fmt: skip
    page = "Page {n} of {of}"
    return Document("en", False, text, span(text), text, text, text, text, page, NO_UA, pieces)


# ---- reading


def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def words(made: bytes) -> str:
    """Of its pages without what stands at their feet; breaks of lines and places to break are left out."""
    pages = (FOOT.sub("", page.extract_text()) for page in read(made).pages)
    return re.sub(r"[\s\u200b\u2066-\u2069]+", "", "".join(pages))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2066-\u2069]+", "", settable(text)).replace("\u200b", "")


def elements(made: bytes) -> list[DictionaryObject]:
    """Of the structure, in the order of reading."""
    root = read(made).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    return list(_elements(root["/StructTreeRoot"]))


def _elements(node: PdfObject | None) -> Iterator[DictionaryObject]:
    node = node.get_object() if node is not None else None
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def roles(made: bytes) -> list[str]:
    return [str(one["/S"])[1:] for one in elements(made)]


def bookmarks(made: bytes) -> list[tuple[int, str]]:
    return list(_bookmarks(read(made).outline, 1))


def _bookmarks(some: object, level: int) -> Iterator[tuple[int, str]]:
    assert isinstance(some, list)
    for one in some:
        if isinstance(one, list):
            yield from _bookmarks(one, level + 1)
        else:
            yield level, one.title


# ---- what it says


def test_every_word_of_every_piece_is_in_it() -> None:
    said = words(to_pdf(document(*with_all_pieces("Words of people"))))
    for one in (
        "Enabling territorial systems", "2.3.2 · Córdoba", "Contents", "Leading words", "Day1 June 2021",
        "People55", "Do not overlook this", "Concluded words [N1]", "How to read it", "First aim",
        "1.First step", "2.Second step", "Figure 1Where people are", "Table 1Who took part", "PlacePeople",
        "Dakar3", "Table 2Wide", "Q1Quoted words", "Liège", "A question of people",
        "N1Idea 1Words of people", "Original Les mots d’abord",
    ):  # fmt: skip
        assert squeezed(one) in said, one
    assert squeezed(NO_UA) not in said


def test_every_page_says_which_it_is() -> None:
    pages = read(to_pdf(document(*with_all_pieces("x")))).pages
    for n, page in enumerate(pages, 1):
        assert re.search(rf"Running words\s+Page {n} of {len(pages)}\s*$", page.extract_text())


def test_every_note_stands_in_it_once_with_its_number() -> None:
    texts = [f"Words-{n:04d}. " + "word " * (n % 90) for n in range(1, 301)]
    said = words(to_pdf(document(Heading(1, span("Notes"), "n"), entries(texts))))
    for n, text in enumerate(texts, 1):
        assert said.count(f"N{n}Idea{n}{squeezed(text)}") == 1


def test_the_head_of_a_table_is_on_each_of_its_pages() -> None:
    pages = [page.extract_text() for page in read(to_pdf(document(*with_all_pieces("x")))).pages]
    with_rows = [page for page in pages if page.count("Column 8") > 1]
    assert len(with_rows) > 1
    assert sum(page.count("Column 8") for page in pages) == 80 + len(with_rows)


def test_breaks_of_lines_are_kept() -> None:
    made = to_pdf(document(entries(["first\nsecond\r\nthird\n\nfourth"])))
    assert re.search("first *\nsecond *\nthird\\s*\n\\s*fourth", read(made).pages[0].extract_text())


# ---- for everybody


def test_it_is_tagged_has_a_language_and_shows_its_title() -> None:
    reader = read(to_pdf(document(*with_all_pieces("x"))))
    root: Any = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "Enabling territorial systems"


def test_a_checker_of_pdf_ua_finds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(to_pdf(document(*with_all_pieces("Words", *FOREIGN, *LIVE))))
    report = pdfua.validate(str(file))
    assert report.findings == ()
    assert [one.rule_id for one in report.outcomes if one.skipped_reason] == [STUMBLED_OVER]


def test_headings_are_bookmarks() -> None:
    pieces = with_all_pieces("x")
    headings = [one for one in pieces if isinstance(one, Heading)]
    expected = [(one.level, "".join(span.text for span in one.spans)) for one in headings]
    assert bookmarks(to_pdf(document(*pieces))) == expected


def test_no_level_of_headings_is_left_out() -> None:
    levels = (2, 3, 1, 3, 2)
    made = to_pdf(document(*(Heading(n, span(f"{n}"), f"h{at}") for at, n in enumerate(levels))))
    assert [level for level, _ in bookmarks(made)] == [1, 2, 1, 2, 2]
    assert squeezed(NO_UA) not in words(made)


def test_the_structure_says_what_things_are() -> None:
    found = Counter(roles(to_pdf(document(*with_all_pieces("x", "y")))))
    assert {role: found[role] for role in ("Title", "H1", "H2", "H3", "Table", "Figure", "BlockQuote")} == {
        "Title": 1, "H1": 1, "H2": 1, "H3": 1, "Table": 2, "Figure": 1, "BlockQuote": 1,
    }  # fmt: skip
    assert found["Caption"] == 3
    assert found["TH"] == 2 + 9
    assert found["TD"] == 2 + 80 * 9
    assert found["LI"] == 4
    assert found["TOCI"] == 2


@pytest.mark.parametrize("place", ["Dakar", "القاهرة", "सामाजिक", "ẹ̀kọ́"])
def test_pictures_are_described_whatever_is_written_in_them(place: str) -> None:
    made = to_pdf(document(Figure(svg(place), 1000, 40, "One dot beside a place", "Places")))
    [figure] = [one for one in elements(made) if str(one["/S"]) == "/Figure"]
    assert str(figure["/Alt"]) == "One dot beside a place"
    assert squeezed(NO_UA) not in words(made)


def test_a_language_is_said_where_it_changes() -> None:
    made = to_pdf(document(*with_all_pieces("x")))
    drawn = [page.get_contents() for page in read(made).pages]
    assert sum(one.get_data().count(b"/Lang(fr)") for one in drawn if one is not None) == 1


@pytest.mark.parametrize(
    "tag", ["", "fr", "pt-BR", "zh-Hant-TW", "x-klingon", "nonsense", "\x00", "EN"]
)
def test_any_tag_of_a_language_will_do(tag: str) -> None:
    to_pdf(document(Paragraph((Span("Words", lang=tag, voice=True),))))


def test_words_from_right_to_left_start_at_the_right() -> None:
    arabic = "مجلس مدينة الدار البيضاء"
    pieces = (Heading(1, span(arabic), "a"), entries([arabic, "Words of people (1)."]))
    made = to_pdf(document(*pieces, title=arabic, rtl=True))
    assert str(read(made).root_object["/Lang"]) == "ar"
    assert squeezed("Words of people") in words(made)
    assert squeezed(NO_UA) not in words(made)


# ---- any text


@pytest.mark.parametrize("text", LIVE)
def test_no_text_is_more_than_text(text: str) -> None:
    places = words(to_pdf(everywhere("harmless"))).count("harmless")
    assert places == 29
    assert words(to_pdf(everywhere(text))).count(squeezed(text)) == places


@pytest.mark.parametrize("text", [*FOREIGN, *HARMFUL, UNKNOWN, STUMBLING, "", " ", "\n"])
def test_no_text_is_too_much(text: str) -> None:
    made = to_pdf(everywhere(text))
    assert len(read(made).pages) >= 1
    beside = to_pdf(document(entries(["Before", text, "After"])))
    assert all(one in words(beside) for one in ("N1Idea1Before", "N2Idea2", "N3Idea3After"))


def test_harm_is_taken_out_and_nothing_else() -> None:
    assert (
        settable("a\x00b\ud800c\uffffd\U0001fffee\x7ff") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"
    )
    assert settable("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"
    for text in (*LIVE, *FOREIGN):
        assert settable(text) == text


@pytest.mark.parametrize(
    ("letter", "most"), [("W", 60), ("é", 100), ("a\u0301", 100), ("ا", 210), ("=", 99)]
)
def test_words_too_long_for_a_line_break_and_are_whole(letter: str, most: int) -> None:
    """`most` of these letters, as large as in a table, are as wide as a page."""
    long = letter * (300 // len(letter))
    made = to_pdf(document(Table("T", (span(long),), ((span(long),),), (1,)), entries([long])))
    assert words(made).count(squeezed(long)) == 3
    lines = [line for page in read(made).pages for line in page.extract_text().split("\n")]
    assert max(line.count(letter[0]) for line in lines) <= most


def test_a_sign_that_no_font_has_costs_pdf_ua_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    made = to_pdf(document(*with_all_pieces(f"Words {UNKNOWN} of people")))
    assert squeezed(NO_UA) in words(made)
    assert re.search("Words.ofpeople", words(made))
    assert Counter(roles(made))["P"] > 10
    assert any("no PDF/UA" in record.message for record in caplog.records)


def test_a_text_that_typst_stumbles_over_costs_nobody_elses_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    arabic = "أَمۡ مُجْلِس مَدِينَةُ"
    made = to_pdf(document(entries([arabic, f"Words {STUMBLING}", "After"])))
    assert "typst stumbled over a text" in caplog.messages
    assert words(made) == words(
        to_pdf(document(entries([arabic, "Words \u06c4\ufffd\ufffd", "After"])))
    )


def test_the_same_document_is_the_same_file() -> None:
    held = document(*with_all_pieces(*FOREIGN))
    assert to_pdf(held) == to_pdf(held)


def test_it_does_not_know_when_it_was_made() -> None:
    metadata = read(to_pdf(document())).metadata
    assert metadata is not None
    assert metadata.creation_date == datetime(2000, 1, 1, tzinfo=UTC)
