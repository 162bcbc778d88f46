"""The report as PDF: tagged, and PDF/UA-1 wherever a font has every sign of it. Typst sets it; all words are data."""

import base64
import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any, assert_never
from unicodedata import bidirectional, category

import typst

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
from app.exports.pictures import fonts, pngs_of, readable

log = logging.getLogger(__name__)

Said = dict[str, Any]
"""What the template reads as JSON."""

_TEMPLATE = (Path(__file__).parent / "report.typ").read_bytes()
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The same report is the same file, whenever it is made."""


def to_pdf(document: Document) -> bytes:
    for put in (settable, _mended, _plain):
        try:
            return _made(_document(document, put))
        except _Stumbled:
            log.warning("typst stumbled over a text")
    raise RuntimeError("no PDF can be made of this report")


# ---- typst


class _Stumbled(Exception):
    """Typst came to a halt: marks that belong to no letter, in lines that change their direction."""


_LETTERS = b"""
#set document(title: "letters")
#set text(font: ("Noto Sans", "Noto Sans Arabic", "Noto Emoji"))
#for letter in sys.inputs.letters.codepoints() { box(letter) }
"""


def _made(said: Said) -> bytes:
    letters = "".join(sorted({letter for letter in _json(said) if letter > "~"}))
    inputs = {"document": _json(_drawable(said)), "ua": "yes"}
    for machine in (False, True):
        if _has_all(letters, machine):
            try:
                return _compiled(_TEMPLATE, inputs, machine, ua=True)
            except typst.TypstError as problem:
                log.warning("no PDF/UA: %s", problem.message)
                break
    log.info("no PDF/UA")
    return _compiled(_TEMPLATE, {**inputs, "ua": "no"}, machine=True, ua=False)


def _has_all(letters: str, machine: bool) -> bool:
    """Whether the fonts have every sign: asked of a page with each sign once, which takes no time."""
    try:
        _compiled(_LETTERS, {"letters": letters}, machine, ua=True)
    except typst.TypstError:
        return False
    return True


def _compiled(template: bytes, inputs: dict[str, str], machine: bool, *, ua: bool) -> bytes:
    """`machine`: with the fonts of the machine, too."""
    compiler = typst.Compiler(
        input=template,
        font_paths=fonts(with_those_of_the_machine=machine),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    standards: list[typst.PDFStandard] = ["ua-1"] if ua else []
    try:
        made = compiler.compile(format="pdf", pdf_standards=standards, timestamp=_ALWAYS)
    except BaseException as problem:
        # What Rust panics with is no Exception, and its name cannot be imported.
        if type(problem).__name__ == "PanicException":
            raise _Stumbled from problem
        raise
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def _json(said: Said) -> str:
    return json.dumps(said, ensure_ascii=False)


# ---- pictures

_SIMPLE = re.compile(
    "[\x00-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u206f\u20a0-\u20bf\u2100-\u27ff"
    "\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\uff00-\uffff]*"
)
"""Scripts whose letters stand one by one. What joins or bears marks in an SVG cannot be traced back to its letters."""


def _drawable(said: Said) -> Said:
    """Pictures with words of other scripts as pixels."""
    drawn = [one for one in said["pieces"] if one["kind"] == "figure"]
    others = [one for one in drawn if not _SIMPLE.fullmatch(one["svg"])]
    pngs = pngs_of([one["svg"] for one in others])
    wrapped = {id(one): _wrapped(one, png) for one, png in zip(others, pngs, strict=True)}
    return {**said, "pieces": [wrapped.get(id(one), one) for one in said["pieces"]]}


def _wrapped(figure: Said, png: bytes) -> Said:
    """JSON holds no bytes, an SVG does."""
    size = f'width="{figure["width"]}" height="{figure["height"]}"'
    data = base64.b64encode(png).decode()
    image = f'<image {size} href="data:image/png;base64,{data}"/>'
    return {**figure, "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'}


# ---- texts

Put = Callable[[str], str]
"""Makes a text one that can be set."""

_EVERY = 20
"""Letters after which a word may break that has no place to."""
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_NEVER = re.compile(
    "[\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LETTER = "[^\\s/\u200b\u0e00-\u109f\u1780-\u17ff\u2010-\u2015\u2e80-\ua4cf\uac00-\ud7ff-\U0001f000-\U0010ffff-]"
"""Of a word. Thai, Khmer and their like break where a dictionary says, others of the East anywhere."""
_LONG = re.compile(f"{_LETTER}{{41,}}")
_LONG_IN_A_CELL = re.compile(f"{_LETTER}{{25,}}")
"""Shorter ones are hyphenated."""


def settable(text: str) -> str:
    """Nothing that cannot be set, one kind of line end, and words that fit on a line."""
    text = _NEVER.sub("\ufffd", readable(_LINE_END.sub("\n", text)))
    return _LONG.sub(lambda word: _broken(word[0], _EVERY), text.replace("\ufeff", "\u2060"))


def _broken(word: str, every: int) -> str:
    """With places to break, none of them before a mark."""
    said, since = "", 0
    for letter in word:
        if since >= every and category(letter)[0] != "M" and not said.endswith("\u200d"):
            said, since = f"{said}\u200b", 0
        said, since = said + letter, since + 1
    return said


# ---- texts that typst stumbles over

_PARAGRAPH = b"""
#set page(width: 15cm)
#set text(font: ("Noto Serif", "Noto Sans", "Noto Sans Arabic", "Noto Emoji"))
#par(sys.inputs.text)
"""
_MARKS = frozenset(("Mn", "Me", "Mc", "Cf", "Cn"))
_TURNS = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"))


def _mended(text: str) -> str:
    """Those alone without their marks, or without the letters that turn the line where that is not enough."""
    said = settable(text)
    if not _may_stumble(said) or _stands(said):
        return said
    bare = "".join("\ufffd" if category(letter) in _MARKS else letter for letter in said)
    return bare if _stands(bare) else _plain(text)


def _plain(text: str) -> str:
    said = settable(text)
    if not _may_stumble(said):
        return said
    return "".join("\ufffd" if _turns(one) or category(one) in _MARKS else one for one in said)


def _may_stumble(text: str) -> bool:
    return not text.isascii() and any(_turns(letter) for letter in text)


def _turns(letter: str) -> bool:
    return bidirectional(letter) in _TURNS


def _stands(text: str) -> bool:
    try:
        _compiled(_PARAGRAPH, {"text": text}, machine=True, ua=False)
    except _Stumbled:
        return False
    return True


# ---- the document

_LEFT = frozenset(("L", "LRE", "LRO", "LRI", "FSI", "PDI", "PDF"))
_RIGHT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI", "FSI", "PDI", "PDF"))
"""What goes against the direction of a document, or ends one."""
_LETTERS_IN_A_LINE = 80
_CELL = 320
"""Letters of a cell; rows with longer ones may be torn apart by the end of a page."""
_LANGUAGE = re.compile("([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?(?:-.*)?")


def _document(document: Document, put: Put) -> Said:
    teller = _Teller(put, document.rtl)
    return {
        "lang": _language(document.lang) or {"lang": "en"},
        "rtl": document.rtl,
        "title": put(document.title),
        "subtitle": teller.spans(document.subtitle),
        "contents": put(document.contents),
        "running": put(document.running),
        "page": put(document.page),
        "no_ua": put(document.no_ua),
        "pieces": list(teller.pieces(document)),
    }


def _language(tag: str) -> dict[str, str]:
    """As Typst wants it: no tag at all is better than one it does not know."""
    found = _LANGUAGE.fullmatch(tag)
    if found is None:
        return {}
    return {"lang": found[1]} | ({"region": found[2]} if found[2] else {})


class _Teller:
    """Tells the template what a document says, piece by piece."""

    def __init__(self, put: Put, rtl: bool) -> None:
        self._put = put
        self._against = _LEFT if rtl else _RIGHT

    def pieces(self, document: Document) -> Iterator[Said]:
        level, numbers = 0, Counter[type[Piece]]()
        for piece, then in zip_longest(document.pieces, document.pieces[1:]):
            if isinstance(piece, Heading):
                level = min(piece.level, level + 1)  # a reader's list of headings leaves none out
                yield self._heading(piece, level)
            elif isinstance(piece, Figure | Table):
                word = document.figure if isinstance(piece, Figure) else document.table
                numbers[type(piece)] += 1
                label = f"{self._put(word)} {numbers[type(piece)]}"
                yield {**self._piece(piece), "label": label}
            elif isinstance(piece, Paragraph):
                leads = isinstance(then, Bullets | Table | Figure | Entries | Quote)
                yield {**self._piece(piece), "leads": leads}
            else:
                yield self._piece(piece)

    def spans(self, spans: Spans) -> list[str | Said]:
        return [self._span(span) for span in spans]

    def _heading(self, piece: Heading, level: int) -> Said:
        return {
            "kind": "heading",
            "level": level,
            "anchor": piece.anchor,
            "spans": self.spans(piece.spans),
        }

    def _piece(self, piece: Piece) -> Said:
        spans = self.spans
        match piece:
            case Heading():
                return self._heading(piece, piece.level)
            case Paragraph():
                titles = all(span.tone == "strong" for span in piece.spans)
                look = "title" if titles and piece.kind == "body" else piece.kind
                return {"kind": "paragraph", "look": look, "spans": spans(piece.spans)}
            case Bullets():
                items = [spans(item) for item in piece.items]
                return {"kind": "bullets", "ordered": piece.ordered, "items": items}
            case Facts():
                pairs = [(self._put(name), spans(said)) for name, said in piece.pairs]
                return {"kind": "facts", "pairs": pairs}
            case Table():
                return self._table(piece)
            case Figure():
                return self._figure(piece)
            case Entries():
                return {"kind": "entries", "entries": [self._entry(one) for one in piece.entries]}
            case Quote():
                return {"kind": "quote", **self._noted(piece)}
            case _:
                assert_never(piece)

    def _noted(self, note: Entry | Quote) -> Said:
        return {
            "number": self._put(note.number),
            "about": self.spans(note.about),
            "text": self._span(note.text),
        }

    def _entry(self, entry: Entry) -> Said:
        return {**self._noted(entry), "below": [self.spans(line) for line in entry.below]}

    def _table(self, table: Table) -> Said:
        widths = [max(width, 0.01) for width in table.widths]
        return {
            "kind": "table",
            "caption": self._put(table.caption),
            "head": self._row(table.head, widths),
            "rows": [self._row(row, widths) for row in table.rows],
            "widths": widths,
            "named": table.named,
        }

    def _row(self, row: tuple[Spans, ...], widths: list[float]) -> Said:
        rooms = (min(_EVERY, 2 + int(width * _LETTERS_IN_A_LINE)) for width in widths)
        cells = zip(row, rooms, strict=True)
        return {
            "cells": [[self._span(span, room) for span in cell] for cell, room in cells],
            "long": any(len(span.text) > _CELL for cell in row for span in cell),
        }

    def _figure(self, figure: Figure) -> Said:
        return {
            "kind": "figure",
            "svg": readable(figure.svg),
            "width": figure.width,
            "height": figure.height,
            "alt": self._put(figure.alt or figure.caption),
            "caption": self._put(figure.caption),
        }

    def _span(self, span: Span, room: int | None = None) -> str | Said:
        """`room`: letters side by side in a narrow place."""
        text = self._put(span.text)
        if room is not None:
            text = _LONG_IN_A_CELL.sub(lambda word: _broken(word[0], room), text)
        if span.voice and any(bidirectional(letter) in self._against for letter in text):
            text = "\n".join(f"\u2068{line}\u2069" for line in text.split("\n"))
        if span.tone == "plain" and not span.voice and not span.lang and "\n" not in text:
            return text
        return {
            "text": text,
            "tone": span.tone,
            "voice": span.voice,
            "lang": _language(span.lang),
        }
