"""What stands over the columns, and what several sheets say alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.exports.sheets.book import Column, Kind, Sheet
from app.exports.sheets.rows import Cell
from app.exports.speech import Speech
from app.synthesis.reported import CriterionRow, Marks, Part, Report, Row, Said
from app.words import say

LEVELS = 5
_MARKS = ("have", "could-adopt", "would-need", "not-for-us")


class Scribe:
    """Says what the cells of a workbook say; its speech has the words that all files share."""

    def __init__(self, report: Report, lang: str) -> None:
        self.report = report
        self.speech = Speech(report, lang)
        self.lang = lang
        self._countries: dict[str, str] = {"": ""}
        self._languages: dict[str, str] = {"": ""}

    def say(self, id_: str, **args: str | int | float) -> str:
        """A word of the workbook alone."""
        return say(self.lang, f"workbook-{id_}", **args)

    def head(self, id_: str, kind: Kind = "line", width: int = 0) -> Column:
        """A column whose head the other files have, too."""
        return Column(self.speech.say(f"column-{id_}"), kind, width)

    def own(self, id_: str, kind: Kind = "line", width: int = 0) -> Column:
        """A column of the workbook alone."""
        return Column(self.say(f"column-{id_}"), kind, width)

    def sheet(
        self, id_: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], frozen: int = 1
    ) -> Sheet:
        return Sheet(self.say(f"sheet-{id_}"), columns, rows, frozen)

    def country(self, code: str | None) -> str:
        if (code := code or "") not in self._countries:
            self._countries[code] = self.speech.country(code)
        return self._countries[code]

    def language(self, code: str) -> str:
        if code not in self._languages:
            self._languages[code] = self.speech.language(code)
        return self._languages[code]

    def text(self, said: Said | None) -> str:
        return self.speech.text(said) if said is not None else ""

    @cached_property
    def not_shown(self) -> str:
        return self.speech.say("not-shown")

    @cached_property
    def blocks(self) -> dict[str, "Titled"]:
        return {
            part.id: Titled(part.number, self.text(part.title), self.text(part.short))
            for part in self.report.blocks
        }

    @cached_property
    def criteria(self) -> dict[str, tuple["Titled", str]]:
        """Id → its block and its name."""
        return {
            one.id: (self.blocks[part.id], self.text(one.name))
            for part in self.report.blocks
            for one in part.criteria
        }

    @cached_property
    def questions(self) -> dict[str, str]:
        of_blocks = [asked for part in self.report.blocks for asked in part.questions]
        asked = (*of_blocks, *self.report.plenary, *self.report.elsewhere)
        return {one.id: self.text(one.text) for one in asked}

    def block(self, id_: str | None) -> tuple[int | None, str]:
        """Its number and its title."""
        found = self.blocks.get(id_ or "")
        return (found.number, found.title) if found else (None, id_ or "")

    # ---- columns that come together

    def levels(self) -> list[Column]:
        return [self.head(f"level-{level}", "number", 9) for level in range(1, LEVELS + 1)]

    def earlier(self, columns: Iterable[Column]) -> list[Column]:
        """The same columns for what was said in the round before."""
        return [Column(self.say("before", column=one.head), one.kind, one.width) for one in columns]

    def marks(self) -> list[Column]:
        return [self.head(mark, "number", 12) for mark in _MARKS]

    def rated(self, n: int, levels: tuple[int, ...] | None, median: float | None) -> list[Cell]:
        """The levels and the median; what may not be shown says so."""
        if levels is not None:
            return [*levels, median]
        return [self.not_shown if n else None] * (LEVELS + 1)


@dataclass(frozen=True, slots=True)
class Titled:
    """A block."""

    number: int
    title: str
    short: str


def marked(marks: Marks | None) -> Sequence[Cell]:
    if marks is None:
        return (None,) * len(_MARKS)
    return (marks.have, marks.could_adopt, marks.would_need, marks.not_for_us)


def row_label(scribe: Scribe, row: Row | CriterionRow) -> str:
    """A territory as it was written; a set of people by what it is called."""
    if row.label is None:
        return scribe.speech.say("other")
    if row.country:
        return row.place or scribe.country(row.country)
    return scribe.text(row.label)


def title_of(part: Part, scribe: Scribe) -> str:
    return f"{part.number} {scribe.text(part.title)}"
