"""One HTML file to read and explore from disk, with no network: the whole document, and its notes behind filters.

Without scripts the document is complete. What people wrote is escaped here and set as text there, never as markup.
"""

import base64
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, assert_never

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
from app.exports.pictures import readable
from app.exports.speech import Speech
from app.synthesis.reported import Cell, Note, Report, Row
from app.words import direction, say

_FOLDER = Path(__file__).parent
_STYLE = (_FOLDER / "explore.css").read_text(encoding="utf-8")
_SCRIPT = (_FOLDER / "explore.js").read_text(encoding="utf-8")
_NUMBER = re.compile(r"\bN([0-9]+)\b")
_WORDS = (
    "explore", "report", "search", "any", "block", "kind", "group", "territory", "language", "theme", "finding",
    "in-a-finding", "in-no-finding", "priorities-only", "clear", "found", "none-found", "more", "findings",
    "rests-on", "used-in", "priority", "dots", "matrix", "plenary", "no-finding-yet",
)  # fmt: skip


def to_html(report: Report, document: Document, lang: str) -> bytes:
    return "".join(_Page(report, document, lang).lines()).encode("utf-8", "replace")


class _Page:
    def __init__(self, report: Report, document: Document, lang: str) -> None:
        self._report = report
        self._document = document
        self._speech = Speech(report, lang)

    def lines(self) -> Iterator[str]:
        document = self._document
        data = _embedded(self._data())
        sums = " ".join(f"'{_sum(text)}'" for text in (_SCRIPT,))
        policy = f"default-src 'none'; img-src data:; style-src '{_sum(_STYLE)}'; script-src {sums}"
        dir_ = "rtl" if document.rtl else "ltr"
        yield (
            f'<!doctype html>\n<html lang="{escape(document.lang)}" dir="{dir_}" translate="no">\n<head>\n'
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>{_escaped(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        )
        yield f'<header><p class="cloth" aria-hidden="true">{"<i></i>" * 8}</p>'
        yield f"<h1>{_escaped(document.title)}</h1><p class=quiet>{self._spans(document.subtitle)}</p></header>\n"
        yield '<div id="explore" hidden></div>\n<main id="report">\n'
        yield from self._contents()
        for piece in document.pieces:
            yield from self._piece(piece)
        yield f"</main>\n<footer><p class=quiet>{_escaped(document.running)}</p></footer>\n"
        yield f'<script type="application/json" id="data">{data}</script>\n'
        yield f"<script>{_SCRIPT}</script>\n</body>\n</html>\n"

    def _contents(self) -> Iterator[str]:
        yield f'<nav aria-label="{_escaped(self._document.contents)}"><h2 class="quiet">{_escaped(self._document.contents)}</h2><ul>'
        for piece in self._document.pieces:
            if isinstance(piece, Heading) and piece.level < 3:
                yield f'<li class="l{piece.level}"><a href="#{escape(piece.anchor)}">{self._spans(piece.spans)}</a></li>'
        yield "</ul></nav>\n"

    # ---- pieces

    def _piece(self, piece: Piece) -> Iterator[str]:
        match piece:
            case Heading():
                level = piece.level + 1
                yield f'<h{level} id="{escape(piece.anchor)}">{self._spans(piece.spans)}</h{level}>\n'
            case Paragraph():
                yield f'<p class="{piece.kind}">{self._spans(piece.spans)}</p>\n'
            case Bullets():
                tag = "ol" if piece.ordered else "ul"
                items = "".join(f"<li>{self._spans(item)}</li>" for item in piece.items)
                yield f"<{tag}>{items}</{tag}>\n"
            case Facts():
                pairs = (f"<dt>{_escaped(n)}</dt><dd>{self._spans(s)}</dd>" for n, s in piece.pairs)
                yield f"<dl>{''.join(pairs)}</dl>\n"
            case Table():
                yield from self._table(piece)
            case Figure():
                yield _figure(piece)
            case Entries():
                yield f'<section aria-label="{_escaped(piece.caption)}">'
                yield from (self._entry(entry) for entry in piece.entries)
                yield "</section>\n"
            case Quote():
                about = f"<p class=quiet>{self._spans(piece.about)}</p>" if piece.about else ""
                yield f"<blockquote><p>{self._linked(piece.number)} {_span(piece.text)}</p>{about}</blockquote>\n"
            case _:
                assert_never(piece)

    def _table(self, piece: Table) -> Iterator[str]:
        head = "".join(f'<th scope="col">{self._spans(one)}</th>' for one in piece.head)
        # It scrolls within itself, so that the page does not; whoever uses a keyboard has to be able to.
        yield f'<div class="scroll" tabindex="0" role="region" aria-label="{_escaped(piece.caption)}">'
        yield f"<table><caption>{_escaped(piece.caption)}</caption><thead><tr>{head}</tr></thead><tbody>"
        for row in piece.rows:
            first = f'<th scope="row">{self._spans(row[0])}</th>' if piece.named else ""
            rest = row[1:] if piece.named else row
            yield f"<tr>{first}{''.join(f'<td>{self._spans(one)}</td>' for one in rest)}</tr>"
        yield "</tbody></table></div>\n"

    def _entry(self, entry: Entry) -> str:
        id_ = f' id="{entry.number.lower()}"' if _NUMBER.fullmatch(entry.number) else ""
        below = "".join(f'<p class="below">{self._spans(spans)}</p>' for spans in entry.below)
        return (
            f"<article{id_}><p class=number>{_escaped(entry.number)}</p><div><p class=quiet>{self._spans(entry.about)}</p>"
            f"<p>{_span(entry.text)}</p>{below}</div></article>\n"
        )

    def _spans(self, spans: Spans) -> str:
        return "".join(_span(span) if span.voice else self._own(span) for span in spans)

    def _own(self, span: Span) -> str:
        """Words of ours: a number of a note leads to it."""
        said = self._linked(span.text)
        if span.tone == "strong":
            said = f"<strong>{said}</strong>"
        quiet = ' class="quiet"' if span.tone == "quiet" else ""
        lang = f' lang="{escape(span.lang)}"' if span.lang else ""
        return f"<span{quiet}{lang}>{said}</span>" if quiet or lang else said

    def _linked(self, text: str) -> str:
        said = _escaped(text)
        return _NUMBER.sub(self._link, said)

    def _link(self, found: re.Match[str]) -> str:
        known = int(found[1]) in self._speech.notes
        return f'<a href="#n{found[1]}">{found[0]}</a>' if known else found[0]

    # ---- what can be explored

    def _data(self) -> dict[str, Any]:
        speech, report = self._speech, self._report
        used: dict[int, list[int]] = defaultdict(list)
        findings = []
        for finding in report.findings:
            numbers = [source.number for source in finding.sources if source.number is not None]
            for number in numbers:
                used[number].append(finding.number)
            title = next((s.title for s in report.sections if s.id == finding.section), None)
            findings.append(
                {
                    "n": finding.number, "text": finding.text, "lang": finding.lang, "notes": numbers,
                    "section": speech.text(title) if title else "", "stale": finding.stale,
                    "dir": direction(finding.lang),
                }
            )  # fmt: skip
        return {
            "words": {word: say(speech.lang, f"explore-{word}") for word in _WORDS},
            "blocks": [
                {"id": part.id, "n": part.number, "title": speech.text(part.title), "short": speech.text(part.short)}
                for part in report.blocks
            ],
            "rows": [self._row(row) for row in report.matrix],
            "findings": findings,
            "notes": [self._note(note, used[note.number]) for note in report.notes],
        }  # fmt: skip

    def _row(self, row: Row) -> dict[str, Any]:
        speech = self._speech
        if row.label is None:
            label = speech.say("other")
        else:
            label = (
                row.place or speech.country(row.country) if row.country else speech.text(row.label)
            )
        cells = {one.block: self._cell(one) for one in row.cells}
        country = speech.country(row.country) if row.country else ""
        return {
            "label": label,
            "country": country,
            "people": speech.people(row.people),
            "cells": cells,
        }

    def _cell(self, cell: Cell) -> dict[str, Any]:
        said = self._speech.strip(cell.n, cell.none, cell.levels, cell.median)
        if cell.dissent:
            said.append(self._speech.say("differ"))
        return {"n": cell.n, "levels": cell.levels, "said": " · ".join(said)}

    def _note(self, note: Note, used: list[int]) -> dict[str, Any]:
        speech = self._speech
        return {
            "n": note.number, "text": readable(note.text), "lang": note.lang, "dir": direction(note.lang),
            "language": speech.language(note.lang), "kind": speech.text(note.kind_name), "block": note.block or "",
            "group": note.group, "place": note.place or "",
            "country": speech.country(note.country) if note.country else "", "theme": note.theme,
            "first": note.priority, "dots": note.dots or 0, "used": used,
        }  # fmt: skip


def _figure(piece: Figure) -> str:
    picture = base64.b64encode(readable(piece.svg).encode()).decode()
    return (
        f'<figure><img src="data:image/svg+xml;base64,{picture}" width="{piece.width}" height="{piece.height}"'
        f' alt="{_escaped(piece.alt)}"><figcaption>{_escaped(piece.caption)}</figcaption></figure>\n'
    )


def _span(span: Span) -> str:
    """People's words, in their own language and direction."""
    lang = f' lang="{escape(span.lang)}"' if span.lang else ""
    said = _escaped(span.text).replace("\n", "<br>")
    return f'<span class="voice" dir="auto" translate="yes"{lang}>{said}</span>'


def _escaped(text: str) -> str:
    return escape(readable(text))


def _embedded(data: object) -> str:
    """No sign in it can end the element it stands in."""
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        said = said.replace(sign, f"\\u{ord(sign):04x}")
    return said


def _sum(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
