"""One HTML file to read and explore from disk, with no network: the whole document, and with scripts more ways through it.

Without scripts the document is complete. What people wrote is escaped here and set as text there, never as markup.
"""

import base64
import hashlib
import json
import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from app.core.records import PLENARY
from app.core.text import folded
from app.exports.document import Document, Entries, Figure, Heading, Paragraph, Piece
from app.exports.pictures import readable
from app.exports.speech import Speech, isolated
from app.synthesis import reported
from app.synthesis.reported import Note, Report, Source, Theme
from app.words import say

_FOLDER = Path(__file__).parent
_STYLE = (_FOLDER / "explore.css").read_text(encoding="utf-8")
_SCRIPT = (_FOLDER / "explore.js").read_text(encoding="utf-8")
_NUMBER = re.compile(r"\bN([1-9][0-9]{0,8})\b")
_CONTROLS = re.compile("[\x7f-\x9f]")
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

# What the script says; behind a colon the blanks that it fills in itself.
_WORDS = (
    "explore-back", "explore-cell-no-notes", "explore-cell-notes:notes",
    "explore-cell-without-territory", "explore-chosen:chosen", "explore-criteria",
    "explore-filters", "explore-finding-number:number", "explore-found:notes,of",
    "explore-none-found", "explore-only-notes", "explore-rests-on", "explore-rests-on-nothing",
    "explore-show-notes", "report-at-level:people,level", "report-decimal", "report-differ",
    "report-key-differ", "report-median:median", "report-n:n", "report-no-answer:people",
    "report-none-yet", "report-not-shown", "report-ratings", "report-round:round",
)  # fmt: skip


def to_html(report: Report, document: Document, lang: str) -> bytes:
    return _Page(report, document, lang).written().encode("utf-8")


class _Page:
    """What the template asks for."""

    def __init__(self, report: Report, document: Document, lang: str) -> None:
        self._document = document
        self._speech = Speech(report, lang)
        self._provenance = _Provenance(report)
        self._entries = {
            entry.number
            for piece in document.pieces
            if isinstance(piece, Entries)
            for entry in piece.entries
        }
        self._chapters = {f"b-{part.id}": part.number for part in report.blocks}

    def written(self) -> str:
        document, speech = self._document, self._speech
        explored = _Explored(speech, self._provenance).data()
        return _ENVIRONMENT.get_template("explore.html.j2").render(
            document=document,
            direction="rtl" if document.rtl else "ltr",
            policy=_POLICY,
            style=Markup(_STYLE),  # noqa: S704 - our own file
            script=Markup(_SCRIPT),  # noqa: S704 - our own file
            explored=explored,
            data=_embedded(explored),
            pieces=self._pieces(),
            contents=[p for p in document.pieces if isinstance(p, Heading) and p.level < 3],
            say=partial(say, speech.lang),
            linked=self._linked,
            used=self._used,
        )

    def _pieces(self) -> Iterator[dict[str, Any]]:
        """Each with the name of what draws it, and what only the whole document knows of it."""
        pieces = self._document.pieces
        findings = self._provenance.in_order()
        counted: dict[str, int] = defaultdict(int)
        for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
            name = type(piece).__name__.lower()
            counted[name] += 1
            begins = following if isinstance(piece, Heading) else piece
            yield {
                "name": name,
                "it": piece,
                "count": counted[name],
                "picture": _encoded(piece) if isinstance(piece, Figure) else "",
                "noted": self._has_notes(begins),
                "dye": self._dye_of(piece, following),
                "finding": _taken(findings, piece),
            }

    @staticmethod
    def _has_notes(piece: Piece | None) -> bool:
        return isinstance(piece, Entries) and any(_number_of(e.number) for e in piece.entries)

    def _dye_of(self, piece: Piece, following: Piece | None) -> int:
        """Of the block that a heading begins; 0 for none."""
        if not isinstance(piece, Heading):
            return 0
        number = self._chapters.get(piece.anchor, 0)
        if not number and isinstance(following, Entries) and following.entries:
            note = self._speech.notes.get(_number_of(following.entries[0].number))
            number = self._speech.colour(note.block) if note else 0
        return _dye(number)

    def _linked(self, text: str) -> Markup:
        """Words of ours: a number of a note leads to it."""
        said = _NUMBER.sub(self._link, str(escape(_shown(text))))
        return Markup(said)  # noqa: S704 - escaped above

    def _link(self, found: re.Match[str]) -> str:
        is_there = found[0] in self._entries
        return f'<a href="#n{found[1]}">{found[0]}</a>' if is_there else found[0]

    def _used(self, number: str) -> Sequence[int]:
        return self._provenance.used.get(_number_of(number), ())


class _Provenance:
    """Which notes a finding rests on, and which findings use a note."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._unused = frozenset(report.coverage.unused)
        titled: dict[str, list[Theme]] = defaultdict(list)
        for theme in report.themes:
            titled[theme.title].append(theme)
        self._themes = {title: found[0] for title, found in titled.items() if len(found) == 1}
        self.used: dict[int, list[int]] = defaultdict(list)
        for finding in report.findings:
            for number in dict.fromkeys(n for one in finding.sources for n in self.notes_of(one)):
                self.used[number].append(finding.number)

    def notes_of(self, source: Source) -> tuple[int, ...]:
        """Of a theme only where no other has its title."""
        if source.number is not None:
            return (source.number,)
        theme = self._themes.get(source.label) if source.kind == "theme" else None
        return theme.notes if theme else ()

    def is_used(self, note: Note) -> bool:
        return note.number in self.used or not (note.staff or note.number in self._unused)

    def in_order(self) -> dict[str, deque[int]]:
        """Words of findings → their numbers, in the order in which the document says them."""
        found: dict[str, deque[int]] = defaultdict(deque)
        for section in self._report.sections:
            for finding in self._report.findings:
                if finding.section == section.id:
                    found[finding.text].append(finding.number)
        return found


class _Explored:
    """What the script needs beside the document: numbers and names, and none of the notes' words."""

    def __init__(self, speech: Speech, provenance: _Provenance) -> None:
        self._speech = speech
        self._report = speech.report
        self._provenance = provenance
        self._places = {
            _where(note.place, note.country): speech.place(note.place, note.country)
            for note in reversed(self._report.notes)
            if note.country
        }
        """Named as whoever wrote first named them."""
        self._blocks = {
            part.id: f"{part.number} {speech.text(part.title)}" for part in self._report.blocks
        }
        self._facets = list(self._by())

    def data(self) -> dict[str, Any]:
        report = self._report
        return {
            "words": dict(map(self._word, _WORDS)),
            "scale": [self._speech.text(level) for level in report.scale],
            "blocks": [self._block(part) for part in report.blocks],
            "rows": list(self._rows()),
            "numbers": [note.number for note in report.notes],
            "first": [note.number for note in report.notes if note.priority],
            "facets": self._facets,
            "sections": list(self._sections()),
            "unused": self._option("finding", self._own("in-no-finding")),
            "coverage": self._speech.say(
                "coverage-said", used=report.coverage.used, notes=report.coverage.notes
            ),
        }

    def _word(self, word: str) -> tuple[str, str]:
        id_, _, names = word.partition(":")
        blanks = {name: f"{{{name}}}" for name in names.split(",") if name}
        return id_.partition("-")[2], say(self._speech.lang, id_, **blanks)

    # ---- by what notes are found

    def _by(self) -> Iterator[dict[str, Any]]:
        notes, speech = self._report.notes, self._speech
        yield self._facet("kind", [[speech.text(note.kind_name)] for note in notes])
        yield self._facet("block", [[self._block_of(note)] for note in notes])
        groups = {one.number: self._group(one) for one in self._report.groups}
        yield self._facet("group", [[groups[n.group]] if n.group in groups else [] for n in notes])
        countries = [[speech.country(note.country)] if note.country else [] for note in notes]
        yield self._facet("country", countries)
        wheres = [_where(note.place, note.country) for note in notes]
        yield self._facet("place", [[self._places[one]] if one else [] for one in wheres])
        yield self._facet("language", [[speech.language(note.lang)] for note in notes])
        yield self._facet("theme", self._themes_of(notes))
        uses = {True: self._own("in-a-finding"), False: self._own("in-no-finding")}
        yield self._facet("finding", [[uses[self._provenance.is_used(note)]] for note in notes])

    def _facet(self, id_: str, of: Sequence[list[str]]) -> dict[str, Any]:
        """`of`: what each note is; the script gets it as places among `options`."""
        there = dict.fromkeys(name for names in of for name in names)
        options = {name: at for at, name in enumerate(there)}
        places = [[options[name] for name in names] for names in of]
        return {"id": id_, "label": self._own(id_), "options": list(options), "of": places}

    def _own(self, id_: str) -> str:
        return say(self._speech.lang, f"explore-{id_}")

    def _block_of(self, note: Note) -> str:
        if note.block is not None:
            return self._blocks.get(note.block, note.block)
        return self._speech.say("plenary" if note.board == PLENARY else "elsewhere")

    def _group(self, group: reported.GroupLine) -> str:
        said = self._speech.say("in-group", number=group.number)
        return f"{said} · {group.name}" if group.name else said

    def _themes_of(self, notes: Sequence[Note]) -> list[list[str]]:
        """A note may be in a theme of its group and in one across all groups."""
        inside: dict[int, list[str]] = defaultdict(list)
        for theme in self._report.themes:
            for number in theme.notes:
                inside[number].append(self._theme(theme))
        without = [self._own("without-theme")] if inside else []
        return [inside.get(note.number, without) for note in notes]

    def _theme(self, theme: Theme) -> str:
        if theme.across:
            return f"{theme.title} ({self._speech.say('across')})"
        if theme.group is None:
            return theme.title
        return f"{theme.title} ({self._speech.say('in-group', number=theme.group)})"

    def _option(self, facet: str, name: str | None) -> int | None:
        options = next(one["options"] for one in self._facets if one["id"] == facet)
        return options.index(name) if name in options else None

    # ---- the matrix

    def _block(self, part: reported.Part) -> dict[str, Any]:
        return {
            "id": part.id,
            "number": part.number,
            "dye": _dye(part.number),
            "title": self._speech.text(part.title),
            "short": self._speech.text(part.short),
            "option": self._option("block", self._blocks[part.id]),
            "criteria": [[one.id, self._speech.text(one.name)] for one in part.criteria],
        }

    def _rows(self) -> Iterator[dict[str, Any]]:
        speech = self._speech
        rated = {(row.place, row.country): row.cells for row in self._report.by_criterion}
        for row in self._report.matrix:
            criteria = rated.get((row.place, row.country), ()) if row.country else ()
            place = self._places.get(_where(row.place, row.country))
            yield {
                "name": self._row_name(row),
                "country": speech.country(row.country) if row.place else "",
                "people": speech.people(row.people),
                "place": self._option("place", place),
                "isTerritory": bool(row.country),
                "cells": {one.block: _cell(one) for one in row.cells},
                "criteria": {one.criterion: _cell(one) for one in criteria},
            }

    def _row_name(self, row: reported.Row) -> str:
        if row.country:
            return row.place or self._speech.country(row.country)
        return self._speech.say("other") if row.label is None else self._speech.text(row.label)

    # ---- findings

    def _sections(self) -> Iterator[dict[str, Any]]:
        for section in self._report.sections:
            found = [one for one in self._report.findings if one.section == section.id]
            if found:
                title = self._speech.text(section.title)
                yield {"title": title, "findings": [self._finding(one) for one in found]}

    def _finding(self, one: reported.Finding) -> dict[str, Any]:
        states = [source.state for source in one.sources]
        stale = next((s for s in ("erased", "hidden", "changed") if s in states), "")
        return {
            "number": one.number,
            "text": one.text,
            "lang": one.lang,
            "stale": self._speech.say(f"stale-{stale}") if stale else "",
            "sources": [
                {"said": self._source(source), "notes": self._provenance.notes_of(source)}
                for source in one.sources
            ],
        }

    def _source(self, source: Source) -> str:
        """Empty for a note that is there: it speaks for itself."""
        if source.number is not None:
            return ""
        return self._speech.say(f"source-{source.kind}", label=isolated(source.label))


# ---- small things


def _cell(one: reported.Cell | reported.CriterionCell | reported.Before) -> dict[str, Any]:
    found: dict[str, Any] = {"n": one.n, "none": one.none, "levels": one.levels}
    if one.median is not None:
        found["median"] = one.median
    if isinstance(one, reported.Before):
        return {**found, "round": one.round}
    if one.dissent:
        found["differ"] = True
    if one.before is not None:
        found |= {"round": one.round, "before": _cell(one.before)}
    return found


def _where(place: str | None, country: str | None) -> tuple[str, str] | None:
    """The same for all who speak for one territory, however they write it."""
    return (folded(place or ""), country) if country else None


def _taken(findings: Mapping[str, deque[int]], piece: Piece) -> int:
    """The number of the finding that is said here; 0 for none."""
    if isinstance(piece, Paragraph) and piece.kind == "finding" and piece.spans:
        numbers = findings.get(piece.spans[0].text)
        return numbers.popleft() if numbers else 0
    return 0


def _number_of(written: str) -> int:
    """0 for what is no number of a note."""
    found = _NUMBER.fullmatch(written)
    return int(found[1]) if found else 0


def _dye(number: int) -> int:
    """There are eight, then they come again; 0 for none."""
    return (number - 1) % 8 + 1 if number else 0


def _encoded(figure: Figure) -> str:
    return base64.b64encode(readable(figure.svg).encode()).decode()


def _embedded(data: object) -> Markup:
    """No sign in it can end the element it stands in."""
    said = json.dumps(_shown(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(said.translate(_UNSAFE))  # noqa: S704 - escaped for where it stands


def _sum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _shown(value: Any) -> Any:
    """With a replacement sign for what no HTML may hold; what is markup already stays as it is."""
    if isinstance(value, dict):
        return {key: _shown(inside) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(inside) for inside in value]
    return _CONTROLS.sub("\ufffd", readable(value)) if type(value) is str else value


_POLICY = (
    f"default-src 'none'; style-src {_sum(_STYLE)}; script-src {_sum(_SCRIPT)}; img-src data:;"
    " base-uri 'none'; form-action 'none'"
)
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_FOLDER),
    autoescape=True,
    finalize=_shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
