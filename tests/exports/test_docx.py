"""The Word file as others read it: python-docx and LibreOffice. Real headings, captions, alternative texts, header rows."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from app.exports.charts import shares
from app.exports.document import (
    Bullets,
    Document,
    Entries,
    Entry,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Quote,
    Span,
    Table,
)
from app.exports.formats import FORMATS, Manuscript
from app.exports.to_docx import to_docx
from app.synthesis.report import assemble
from tests.exports.office import to_pdf
from tests.exports.test_downloads import workshop
from tests.exports.unpacked import of_docx, squeezed

NASTY = (
    "=HYPERLINK(\"x\")", "</w:t></w:r>", "a\x00b\x0bc", "\ud800", "\ufffe", "مرحبا <b>", "👩‍🚀", "x" * 20_000,
    "two\nlines\tand a tab", "&amp; &#0;", "{ns}", "\u202eevil",
)  # fmt: skip
PICTURE = shares([("Dakar", 3, 1), ("Thiès", 2, 2)], "Notes", "Findings", alt="Two bars")


def every_piece(words: str, *, lang: str = "en") -> Document:
    """A document with each kind of piece, all of them saying `words`."""
    said = (Span(words, voice=True, lang="ar"), Span(f" {words}", "quiet"))
    return Document(
        lang=lang, rtl=lang == "ar", title=words, subtitle=said, contents="Contents", figure="Figure",
        table="Table", running=words, page="Page {n} of {of}", no_ua="No PDF/UA",
        pieces=(
            Heading(1, said, "one"),
            Paragraph(said, "lead"),
            Heading(2, (Span("Second"),), "a-very-long-anchor-" + "x" * 60),
            Bullets((said, said), ordered=True),
            Bullets((said,)),
            Facts((("Name", said),)),
            Table(words, ((Span("A"),), (Span("B"),)), ((said, said), ((), said)), (0.4, 0.6)),
            Figure(PICTURE.svg, PICTURE.width, PICTURE.height, f"What it shows: {words}", words),
            Entries(words, (Entry("N1", said, Span(words, voice=True), (said,)),)),
            Quote("N1", Span(words, voice=True), said),
        ),
    )  # fmt: skip


def opened(body: bytes) -> Any:
    return docx.Document(io.BytesIO(body))


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_s9_any_words_in_any_piece_make_a_file_that_opens(words: str, lang: str) -> None:
    body = to_docx(every_piece(words, lang=lang))
    found = opened(body)
    assert len(found.tables) == 4
    assert len(of_docx(body)) == 1
    assert to_docx(every_piece(words, lang=lang)) == body, "the same report is the same file"


def a_report() -> bytes:
    world, _ = workshop()
    return FORMATS["docx"].write(Manuscript(assemble(world.state, "organizers", "es"), "es"))


def test_o3_headings_captions_and_contents_are_words_own() -> None:
    found = opened(a_report())
    styles = [p.style.name for p in found.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Caption", "Quote"} - set(styles) <= {"Quote"}
    anchors = {b.get(qn("w:name")) for b in found.element.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in found.element.iter(qn("w:hyperlink"))]
    assert links, "a table of contents that is there before Word makes it anew"
    assert set(links) <= anchors
    fields = "".join(f.text or "" for f in found.element.iter(qn("w:instrText")))
    assert "TOC" in fields
    numbered = [f.get(qn("w:instr")) for f in found.element.iter(qn("w:fldSimple"))]
    assert any("SEQ Table" in one for one in numbered)
    assert found.core_properties.language == "es"
    assert found.core_properties.author == ""


def test_e2_pictures_say_what_they_show_and_tables_have_header_rows() -> None:
    found = opened(a_report())
    described = [shape._inline.docPr.get("descr") for shape in found.inline_shapes]
    assert described
    assert all(described)
    captioned = [t for t in found.tables if t._tbl.tblPr.find(qn("w:tblCaption")) is not None]
    with_head = [t for t in captioned if t._tbl.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(with_head) >= 5


def test_o3_a_note_table_holds_a_question_and_no_table_holds_all() -> None:
    """A thousand paragraphs cost what a thousand times a thousand do; so do tables that grow."""
    world, shown = workshop()
    body = FORMATS["docx"].write(Manuscript(assemble(world.state, "organizers", "en"), "en"))
    sizes = [
        len(table.rows) for table in opened(body).tables
        if table.rows[0].cells[0].paragraphs[0].style.name == "EntryNumber"
    ]  # fmt: skip
    assert sum(sizes) == len(shown)
    assert len(sizes) > 2


def test_o3_no_part_carries_the_hour_or_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(a_report())) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2000, 1, 1)}
        core = archive.read("docProps/core.xml").decode()
    assert "2000-01-01" in core
    assert "python-docx" not in core


@pytest.mark.timeout(240)
def test_o3_libreoffice_opens_it_and_has_every_note(tmp_path: Path) -> None:
    world, shown = workshop()
    file = tmp_path / "report.docx"
    file.write_bytes(
        FORMATS["docx"].write(Manuscript(assemble(world.state, "organizers", "fr"), "fr"))
    )
    pages = PdfReader(to_pdf(file, tmp_path)).pages
    said = squeezed("".join(page.extract_text() for page in pages))
    for number, text in enumerate(shown, 1):
        first = squeezed(text.partition("\n")[0])
        assert said.count(first) == 1, number
