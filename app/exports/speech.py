"""How a report speaks: its own sentences, words of plan and pack, places, dates, and people's words as they are."""

import unicodedata
from datetime import date

from babel import Locale
from babel.dates import format_date

from app.exports.document import Span, Spans
from app.synthesis.reported import ComparedSet, Marks, Note, Report, Said, Strip, Where
from app.words import say

_TURNS = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})


class Speech:
    """`lang` is that of headings and labels; words of plan and pack may be in another one and say so."""

    def __init__(self, report: Report, lang: str) -> None:
        self.report = report
        self.lang = lang
        self._locale = Locale.parse(lang)
        self._said: dict[object, str] = {}
        self.titles = {part.id: part.title for part in report.blocks}
        self.criteria = {one.id: one.name for part in report.blocks for one in part.criteria}
        self.notes = {note.number: note for note in report.notes}

    # ---- our own

    def say(self, id_: str, **args: str | int | float) -> str:
        """The same is said again and again; a catalogue takes its time."""
        key = (id_, *args.items())
        if key not in self._said:
            self._said[key] = say(self.lang, f"report-{id_}", **args)
        return self._said[key]

    def span(self, id_: str, **args: str | int | float) -> Span:
        return Span(self.say(id_, **args))

    def people(self, n: int) -> str:
        return self.say("people", people=n)

    def day(self, day: date) -> str:
        return str(format_date(day, "long", locale=self._locale))

    def decimal(self, number: float) -> str:
        return f"{number:g}".replace(".", self.say("decimal"))

    def language(self, code: str) -> str:
        return str(self._locale.languages.get(code, code))

    # ---- of plan and pack

    def said(self, said: Said, tone: str = "plain") -> Span:
        """In its own language; the code stands behind it where that is not the report's."""
        words = " ".join(said.text.split())
        if said.lang in ("", self.lang):
            return Span(words, "strong" if tone == "strong" else "plain")
        return Span(f"{words} ({said.lang})", "strong" if tone == "strong" else "plain", said.lang)

    def text(self, said: Said) -> str:
        return self.said(said).text

    def block(self, id_: str) -> str:
        return self.text(self.titles[id_]) if id_ in self.titles else id_

    def colour(self, block: str | None) -> int:
        """The number of a block's colour; 0 for what is in none."""
        return next((part.number for part in self.report.blocks if part.id == block), 0)

    # ---- of people

    def place(self, place: str | None, country: str | None) -> str:
        """As it was written, with the name of the country."""
        named = self.country(country or "")
        return f"{isolated(place)}, {named}" if place else named

    def country(self, code: str) -> str:
        return str(self._locale.territories.get(code, code))

    def where(self, places: tuple[Where, ...]) -> str:
        return " · ".join(self.place(one.place, one.country) for one in places)

    def words(self, text: str, lang: str) -> Span:
        """People's own."""
        return Span(text, lang=lang if lang != self.lang else "", voice=True)

    def first_words(self, note: Note) -> tuple[Span, bool]:
        """What the reader gets first: a translation into the language of the report where there is one (H63)."""
        for one in note.translations:
            if one.lang == self.lang and note.lang != self.lang:
                return self.words(one.text, one.lang), True
        return self.words(note.text, note.lang), False

    def numbers(self, numbers: tuple[int, ...]) -> str:
        return ", ".join(f"N{number}" for number in numbers)

    def set_name(self, one: ComparedSet) -> str:
        if one.label is not None:
            return self.text(one.label)
        by = self.report.bridging.by if self.report.bridging else None
        if by == "region":
            return self.say(f"region-{one.id}")
        return self.place(one.place, one.country)

    # ---- numbers about people

    def marks(self, marks: Marks) -> str:
        return self.say(
            "marks",
            have=marks.have,
            could=marks.could_adopt,
            need=marks.would_need,
            **{"not": marks.not_for_us},
        )

    def levels(self, levels: tuple[int, ...]) -> str:
        counted = (
            self.say("at-level", people=people, level=level)
            for level, people in enumerate(levels, 1)
            if people
        )
        return ", ".join(counted)

    def strip(
        self, n: int, none: int, levels: tuple[int, ...] | None, median: float | None
    ) -> list[str]:
        said = [self.say("n", n=n)]
        if levels is not None:
            said.append(self.levels(levels))
        elif n:
            said.append(self.say("not-shown"))
        if median is not None:
            said.append(self.say("median", median=self.decimal(median)))
        if none:
            said.append(self.say("no-answer", people=none))
        return [piece for piece in said if piece]

    def of_strip(self, strip: Strip) -> list[str]:
        return self.strip(strip.n, strip.none, strip.levels, strip.median)


def isolated(words: str) -> str:
    """People's own in the middle of a line of ours: where they could turn its direction they are kept apart (S10)."""
    if all(unicodedata.bidirectional(letter) not in _TURNS for letter in words):
        return words
    return f"\u2068{words}\u2069"


def cell(text: str) -> Spans:
    """A cell of a table with words of ours."""
    return (Span(text),)


def number(n: int | None) -> Spans:
    return (Span("" if n is None else str(n)),)
