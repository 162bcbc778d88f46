"""The report as a Word file: real styles, a table of contents, captions, alternative texts, header rows that repeat."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, assert_never
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu

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
    Spans,
    Table,
)
from app.exports.docx_styles import INDIGO, QUIET, THREADS, dressed
from app.exports.pictures import pngs_of, readable
from app.words import direction

_TWIPS = 9_412
"""The width of the text: A4 without its margins, in twentieths of a point."""
_EMU = _TWIPS * 635
_ALWAYS = datetime(2000, 1, 1)  # noqa: DTZ001 - a date in a file has no zone
_EPOCH = (2000, 1, 1, 0, 0, 0)
_LOOKS = {"lead": "Lead", "aside": "Aside", "warning": "Warning", "finding": "Finding"}


def to_docx(document: Document) -> bytes:
    return _Writing(document).file()


class _Writing:
    """Pieces are written as text and parsed one by one: python-docx looks for the end of the body at every paragraph."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._word: WordDocument = docx.Document()
        self._bookmarks = 0
        self._figures = 0
        self._tables = 0
        drawn = [piece for piece in document.pieces if isinstance(piece, Figure)]
        # One starting of the drawing program for all of them.
        self._pngs = iter(pngs_of([figure.svg for figure in drawn]))

    def file(self) -> bytes:
        dressed(self._word, self._document)
        self._describe()
        body = self._word.element.body
        for old in list(body)[:-1]:
            body.remove(old)
        end = body[-1]
        for xml in self._body():
            end.addprevious(xml)
        written = io.BytesIO()
        self._word.save(written)
        return _without_times(written.getvalue())

    def _describe(self) -> None:
        about = self._word.core_properties
        about.title = readable(self._document.title)[:255]
        about.language = self._document.lang
        about.author = about.last_modified_by = about.comments = about.keywords = ""
        about.created = about.modified = _ALWAYS
        about.revision = 1

    def _body(self) -> Iterator[Any]:
        yield _parsed(_threads())
        yield _parsed(self._paragraph("Title", (Span(self._document.title),)))
        yield _parsed(self._paragraph("Subtitle", self._document.subtitle))
        yield from self._contents()
        for piece in self._document.pieces:
            yield from self._piece(piece)

    def _piece(self, piece: Piece) -> Iterator[Any]:
        match piece:
            case Heading():
                yield _parsed(self._heading(piece))
            case Paragraph():
                yield _parsed(self._paragraph(_LOOKS.get(piece.kind, "Normal"), piece.spans))
            case Bullets():
                style = "List Number" if piece.ordered else "List Bullet"
                numbering = self._numbering() if piece.ordered else ""
                for item in piece.items:
                    yield _parsed(self._paragraph(style, item, numbering))
            case Facts():
                yield _parsed(self._facts(piece))
            case Table():
                yield _parsed(self._caption(self._document.table, piece.caption, "table"))
                yield _parsed(self._table(piece))
                yield _parsed('<w:p {ns}><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>')
            case Figure():
                yield self._figure(piece)
                yield _parsed(self._caption(self._document.figure, piece.caption, "figure"))
            case Entries():
                yield _parsed(self._entries(piece))
                yield _parsed('<w:p {ns}><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>')
            case Quote():
                yield _parsed(self._quote(piece))
            case _:
                assert_never(piece)

    # ---- paragraphs

    def _paragraph(self, style: str, spans: Spans, more: str = "") -> str:
        """`more`: properties behind the style."""
        rtl = "<w:bidi/>" if self._is_rtl(spans) else ""
        name = style.replace(" ", "")
        head = f'<w:pPr><w:pStyle w:val="{name}"/>{more}{rtl}</w:pPr>'
        return f"<w:p {{ns}}>{head}{self._runs(spans)}</w:p>"

    def _is_rtl(self, spans: Spans) -> bool:
        """A paragraph of one voice runs as its language does."""
        lang = spans[0].lang if len(spans) == 1 and spans[0].voice else ""
        return direction(lang) == "rtl" if lang else self._document.rtl

    def _runs(self, spans: Spans) -> str:
        return "".join(self._run(span, joined=len(spans) > 1) for span in spans)

    def _run(self, span: Span, *, joined: bool) -> str:
        looks = '<w:rStyle w:val="Voice"/>' if span.voice else ""
        if span.tone == "strong":
            looks += "<w:b/><w:bCs/>"
        if span.tone == "quiet":
            looks += f'<w:color w:val="{QUIET}"/>'
        if span.lang:
            rtl = direction(span.lang) == "rtl"
            lang = quoteattr(span.lang)
            looks += "<w:rtl/>" if rtl else ""
            looks += f"<w:lang w:bidi={lang}/>" if rtl else f"<w:lang w:val={lang}/>"
        words = f"\u2068{span.text}\u2069" if span.voice and joined and span.lang else span.text
        head = f"<w:rPr>{looks}</w:rPr>" if looks else ""
        return f"<w:r>{head}{_text(words)}</w:r>"

    def _heading(self, piece: Heading) -> str:
        self._bookmarks += 1
        n, name = self._bookmarks, quoteattr(_bookmark(piece.anchor))
        inside = (
            f'<w:bookmarkStart w:id="{n}" w:name={name}/>{self._runs(piece.spans)}'
            f'<w:bookmarkEnd w:id="{n}"/>'
        )
        rtl = "<w:bidi/>" if self._document.rtl else ""
        return f'<w:p {{ns}}><w:pPr><w:pStyle w:val="Heading{piece.level}"/>{rtl}</w:pPr>{inside}</w:p>'

    def _contents(self) -> Iterator[Any]:
        """Filled in already, so that it can be read before Word counts the pages."""
        yield _parsed(self._paragraph("ContentsHead", (Span(self._document.contents),)))
        headings = [p for p in self._document.pieces if isinstance(p, Heading) and p.level < 3]
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            ' TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for at, heading in enumerate(headings):
            link = (
                f'<w:hyperlink w:anchor={quoteattr(_bookmark(heading.anchor))} w:history="1">'
                f"{self._runs(heading.spans)}</w:hyperlink>"
            )
            first, last = begin if at == 0 else "", end if at == len(headings) - 1 else ""
            style = f'<w:pPr><w:pStyle w:val="TOC{heading.level}"/></w:pPr>'
            yield _parsed(f"<w:p {{ns}}>{style}{first}{link}{last}</w:p>")

    def _caption(self, word: str, caption: str, of: str) -> str:
        if of == "table":
            self._tables += 1
            n, sequence = self._tables, "Table"
        else:
            self._figures += 1
            n, sequence = self._figures, "Figure"
        keep = "<w:keepNext/>" if of == "table" else ""
        field = f'<w:fldSimple w:instr=" SEQ {sequence} \\* ARABIC "><w:r><w:t>{n}</w:t></w:r></w:fldSimple>'
        said = f"<w:r>{_text(f'{word} ')}</w:r>{field}<w:r>{_text(f'. {caption}')}</w:r>"
        return f'<w:p {{ns}}><w:pPr><w:pStyle w:val="Caption"/>{keep}</w:pPr>{said}</w:p>'

    def _quote(self, piece: Quote) -> str:
        head = f'<w:r><w:rPr><w:b/><w:color w:val="{INDIGO}"/></w:rPr>{_text(piece.number + "  ")}</w:r>'
        said = self._run(piece.text, joined=True)
        about = f"<w:r><w:br/></w:r>{self._runs(piece.about)}" if piece.about else ""
        return f'<w:p {{ns}}><w:pPr><w:pStyle w:val="Quote"/></w:pPr>{head}{said}{about}</w:p>'

    def _numbering(self) -> str:
        """A list of its own, which begins at 1."""
        numbering = self._word.part.numbering_part.element
        style = self._word.styles["List Number"].element
        of_style = style.pPr.numPr.numId.val
        abstract = next(n for n in numbering.num_lst if n.numId == of_style).abstractNumId.val
        number = numbering.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number.numId}"/></w:numPr>'

    # ---- tables

    def _facts(self, piece: Facts) -> str:
        rows = "".join(
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            f"{_cell(2_400, self._inner('FactName', (Span(name),)))}"
            f"{_cell(_TWIPS - 2_400, self._inner('FactValue', spans))}</w:tr>"
            for name, spans in piece.pairs
        )
        return self._framed((2_400, _TWIPS - 2_400), rows, "", first_row=False)

    def _table(self, piece: Table) -> str:
        widths = [round(share * _TWIPS) for share in piece.widths]
        small = "TableSmall" if len(widths) > 6 else "TableText"
        head = "".join(
            _cell(width, self._inner(small, _strong(spans)))
            for width, spans in zip(widths, piece.head, strict=True)
        )
        rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"]
        for row in piece.rows:
            cells = "".join(
                _cell(
                    width, self._inner(small, _strong(spans) if at == 0 and piece.named else spans)
                )
                for at, (width, spans) in enumerate(zip(widths, row, strict=True))
            )
            rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        return self._framed(widths, "".join(rows), piece.caption, named=piece.named)

    def _entries(self, piece: Entries) -> str:
        """Two columns: the number, and everything else of the note."""
        widths = (760, _TWIPS - 760)
        rows = "".join(
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(widths[0], self._inner('EntryNumber', (Span(entry.number),)))}"
            f"{_cell(widths[1], self._entry(entry))}</w:tr>"
            for entry in piece.entries
        )
        return self._framed(widths, rows, piece.caption, first_row=False)

    def _entry(self, entry: Entry) -> str:
        said = [
            self._inner("EntryAbout", entry.about),
            self._inner("EntryText", (entry.text,)),
            *(self._inner("EntryBelow", spans) for spans in entry.below),
        ]
        return "".join(said)

    def _inner(self, style: str, spans: Spans) -> str:
        return self._paragraph(style, spans).replace(" {ns}", "", 1)

    def _framed(
        self,
        widths: Iterable[int],
        rows: str,
        caption: str,
        *,
        first_row: bool = True,
        named: bool = True,
    ) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        visual = "<w:bidiVisual/>" if self._document.rtl else ""
        told = f"<w:tblCaption w:val={quoteattr(readable(caption))}/>" if caption else ""
        look = (
            f'<w:tblLook w:val="0000" w:firstRow="{int(first_row)}" w:lastRow="0"'
            f' w:firstColumn="{int(named)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
        return (
            f'<w:tbl {{ns}}><w:tblPr><w:tblStyle w:val="Hairlines"/>{visual}'
            f'<w:tblW w:w="{_TWIPS}" w:type="dxa"/><w:tblInd w:w="60" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>{look}{told}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    # ---- pictures

    def _figure(self, piece: Figure) -> Any:
        png = io.BytesIO(next(self._pngs))
        height = round(_EMU * piece.height / piece.width)
        inline = self._word.part.new_pic_inline(png, Emu(_EMU), Emu(height))
        inline.docPr.set("descr", readable(piece.alt))
        paragraph = _parsed('<w:p {ns}><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r/></w:p>')
        paragraph[-1].add_drawing(inline)
        return paragraph


def _strong(spans: Spans) -> Spans:
    return tuple(
        Span(span.text, "strong" if span.tone == "plain" else span.tone, span.lang, span.voice)
        for span in spans
    )


def _cell(width: int, inside: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def _threads() -> str:
    """The eight dyes, as a band over the title."""
    width = _TWIPS // len(THREADS)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>'
        f'<w:top w:val="single" w:sz="24" w:space="0" w:color="{colour}"/></w:tcBorders></w:tcPr>'
        '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p></w:tc>'
        for colour in THREADS
    )
    grid = f'<w:gridCol w:w="{width}"/>' * len(THREADS)
    return (
        f'<w:tbl {{ns}}><w:tblPr><w:tblW w:w="{_TWIPS}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="120" w:hRule="exact"/></w:trPr>{cells}</w:tr></w:tbl>'
    )


def _text(words: str) -> str:
    """Line breaks and tabs as Word has them; spaces stay."""
    said = []
    for at, line in enumerate(
        readable(words).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ):
        if at:
            said.append("<w:br/>")
        for n, part in enumerate(line.split("\t")):
            if n:
                said.append("<w:tab/>")
            said.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    return "".join(said)


def _bookmark(anchor: str) -> str:
    """Word takes 40 letters at most; a sum keeps long ones apart."""
    name = f"_{anchor.replace('-', '_')}"
    if len(name) <= 40:
        return name
    import zlib

    return f"{name[:31]}_{zlib.crc32(anchor.encode()):08x}"


def _parsed(xml: str) -> Any:
    return parse_xml(xml.replace("{ns}", nsdecls("w"), 1))


def _without_times(file: bytes) -> bytes:
    """The same report is the same file: the parts carry no hour."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as given,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            is_packed = name.endswith(".png")
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            kept.writestr(entry, given.read(name))
    return written.getvalue()
