"""The report as PDF: tagged, and PDF/UA-1 where the fonts we carry have every sign of it. Typst sets it; our words are data."""

import json
import logging
import re
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from app.exports.document import (
    Bullets,
    Document,
    Entries,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Quote,
    Table,
)
from app.exports.pictures import fonts, readable

log = logging.getLogger(__name__)

_TEMPLATE = (Path(__file__).parent / "report.typ").read_bytes()
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""The same report is the same file, whenever and wherever it is made."""
_PIECES = {
    Heading: "heading", Paragraph: "paragraph", Bullets: "bullets", Facts: "facts", Table: "table",
    Figure: "figure", Entries: "entries", Quote: "quote",
}  # fmt: skip
_LONG_WORD = re.compile(r"[^\s\u200b-]{40,}")
_EVERY = 20
_JOINED = re.compile("[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Scripts whose letters change beside each other: what is drawn cannot always be traced back to what was written."""
_LETTERS = b"""
#set text(font: ("Noto Sans", "Noto Sans Arabic", "Noto Emoji"), lang: "en")
#set document(title: "letters")
#for letter in json(bytes(sys.inputs.letters)) [#letter ]
"""


def to_pdf(document: Document) -> bytes:
    said = json.dumps(_said(document), ensure_ascii=False)
    for theirs in (False, True):
        if _has_all(said, with_those_of_the_machine=theirs):
            return _set(said, ua=True, with_those_of_the_machine=theirs)
    log.info("no PDF/UA: no font has every sign")
    return _set(said, ua=False, with_those_of_the_machine=True)


def _set(said: str, *, ua: bool, with_those_of_the_machine: bool) -> bytes:
    compiler = typst.Compiler(
        input=_TEMPLATE,
        font_paths=fonts(with_those_of_the_machine=with_those_of_the_machine),
        ignore_system_fonts=True,
        sys_inputs={"document": said, "ua": "yes" if ua else "no"},
    )
    try:
        made = compiler.compile(
            format="pdf", pdf_standards=["ua-1"] if ua else [], timestamp=_ALWAYS
        )
    except typst.TypstError as problem:
        if not ua:
            raise
        # A sign that only some style of a font lacks.
        log.warning("no PDF/UA: %s", problem.message.partition(":")[0])
        return _set(said, ua=False, with_those_of_the_machine=True)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def _has_all(said: str, *, with_those_of_the_machine: bool) -> bool:
    """Whether the fonts have every sign: asked of a page with each sign once, which takes no time."""
    used = {letter for letter in said if letter > "~" and letter.isprintable()}
    if any(_JOINED.match(letter) for letter in used):
        return False
    letters = json.dumps(sorted(used))
    compiler = typst.Compiler(
        input=_LETTERS,
        font_paths=fonts(with_those_of_the_machine=with_those_of_the_machine),
        ignore_system_fonts=True,
        sys_inputs={"letters": letters},
    )
    try:
        compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=_ALWAYS)
    except typst.TypstError:
        return False
    return True


def _said(document: Document) -> Any:
    """Every piece with its kind; a paragraph's own kind is called its look."""
    content = asdict(document)
    for piece, said in zip(document.pieces, content["pieces"], strict=True):
        if isinstance(piece, Paragraph):
            said["look"] = said["kind"]
        said["kind"] = _PIECES[type(piece)]
    return _settable(content)


def _settable(value: Any) -> Any:
    """Nothing that cannot be set; words too long for a line may break."""
    if isinstance(value, str):
        return value if value.startswith("<svg") else _LONG_WORD.sub(_broken, readable(value))
    if isinstance(value, dict):
        return {key: _settable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_settable(one) for one in value]
    return value


def _broken(word: re.Match[str]) -> str:
    letters = word[0]
    return "\u200b".join(letters[at : at + _EVERY] for at in range(0, len(letters), _EVERY))
