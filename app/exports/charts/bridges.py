"""Proposals and sets of people: who has or could adopt them, who would need something, for whom they are not."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.exports.charts.dots import MOST_DOTS, SIZES, Grain, draw_key, grain
from app.exports.charts.letters import fitted, shrunk, size_of, width_of, wrapped
from app.exports.charts.shapes import BridgeRow, BridgeWords, Picture
from app.exports.charts.sheet import (
    BOUND,
    EDGE,
    LEAD,
    QUIET,
    SMALL,
    SURFACE,
    WIDTH,
    Sheet,
    colour_of,
    filled,
    row_of,
)

_TEXT = 15.5
_SERIF = 0.96
"""People's own words are set in letters that are a little wider."""
_RANK = 34.0
_GAP = 22.0
_BROADEST, _NARROW = 170.0, 140.0
_LEAST_TEXT = 300.0
_HIGH = 50.0
"""Marks in a cell."""
_BAR = 14.0

Marks = tuple[int, int, int]


def bridges(
    sets: Sequence[str], rows: Sequence[BridgeRow], words: BridgeWords, *, alt: str
) -> Picture:
    """Rows in the order given, one column a set. At most `MOST_SETS` can be told apart."""
    return _Bridges(sets, rows, words).finished(alt)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the columns are; `beside`: the number stands at the right of the marks, else above them."""

    x: float
    width: float
    beside: bool
    said: float

    def left(self, column: int) -> float:
        return self.x + column * (self.width + _GAP)

    @property
    def marks(self) -> float:
        return self.width - (self.said + 10 if self.beside else 0)


class _Bridges:
    def __init__(self, sets: Sequence[str], rows: Sequence[BridgeRow], words: BridgeWords) -> None:
        self._sets = sets
        self._rows = rows
        self._words = words
        self._sheet = Sheet()
        self._places = self._placed()
        self._in_bars = [self._most(n) > MOST_DOTS for n in range(len(sets))]
        self._grain = self._grained()

    def finished(self, alt: str) -> Picture:
        y = self._head(self._key(EDGE))
        for row in self._rows:
            self._sheet.line(EDGE, y, WIDTH - EDGE, y)
            y = self._row(row, y)
        return self._sheet.finished(y + EDGE - 6, alt)

    def _placed(self) -> _Places:
        columns = max(1, len(self._sets))
        room = WIDTH - 2 * EDGE - _LEAST_TEXT
        width = min(_BROADEST, room / columns - _GAP)
        said = max(
            (
                width_of(self._of(one), SMALL, bold=True)
                for row in self._rows
                for one in row.values
                if one
            ),
            default=0.0,
        )
        x = WIDTH - EDGE - columns * (width + _GAP) + _GAP
        return _Places(x, width, width >= _NARROW and said <= width / 2, said)

    def _most(self, column: int) -> int:
        """How many people of a set marked a proposal."""
        return max(
            (sum(one) for row in self._rows for one in row.values[column : column + 1] if one),
            default=0,
        )

    def _grained(self) -> Grain:
        """One size of dots for all sets that are drawn in dots."""
        most = max(
            (self._most(n) for n, in_bars in enumerate(self._in_bars) if not in_bars), default=0
        )
        for size in SIZES:
            found = grain(size, self._places.marks, _HIGH)
            if most <= found.across * found.up:
                return found
        return grain(SIZES[-1], self._places.marks, 10 * _HIGH)

    def _key(self, y: float) -> float:
        items = [
            ("agree", self._words.agree),
            ("need", self._words.would_need),
            ("slash", self._words.not_for_us),
        ]
        for line in row_of(items, WIDTH - 2 * EDGE, SMALL):
            y += SMALL * LEAD + 2
            for x, mark, words in line:
                draw_key(self._sheet, EDGE + x, y - 4, mark, words)
        return y + 8

    def _head(self, y: float) -> float:
        width = self._places.width
        size = size_of(self._sets, width, SMALL, 12)
        names = [wrapped(one, width, size, 3, bold=True) for one in self._sets]
        lead = size * LEAD
        base = y + lead * max((len(one) for one in names), default=0)
        for n, lines in enumerate(names):
            first = base - lead * (len(lines) - 1) - 4
            self._sheet.lines(self._places.left(n), first, lines, size, bold=True)
        return base + 6

    def _row(self, row: BridgeRow, y: float) -> float:
        x = EDGE + _RANK
        width = self._places.x - _GAP - x
        lines = wrapped(row.text, width * _SERIF, _TEXT)
        below = y + max(34 + len(lines) * _TEXT * LEAD, self._needed(row) + 20)
        rank = str(row.rank)
        self._sheet.text(EDGE, y + 23, rank, shrunk(rank, _RANK - 6, 19), bold=True)
        about = fitted(f"{row.number} · {filled(self._words.n, n=row.n)}", width, SMALL)
        self._sheet.text(x, y + 21, about, SMALL, fill=QUIET)
        self._sheet.lines(x, y + 42, lines, _TEXT, voice=True)
        for n, value in enumerate(row.values[: len(self._sets)]):
            self._cell(row, n, value, (y + below) / 2)
        return below

    def _needed(self, row: BridgeRow) -> float:
        return max(
            (self._tall(n, one) for n, one in enumerate(row.values[: len(self._sets)])), default=0.0
        )

    def _tall(self, column: int, value: Marks | None) -> float:
        if value is None:
            return SMALL * LEAD * 2
        marks = _BAR + 20 if self._in_bars[column] else self._grain.height(sum(value))
        return marks + (0 if self._places.beside else 20)

    def _cell(self, row: BridgeRow, column: int, value: Marks | None, middle: float) -> None:
        x = self._places.left(column)
        if value is None:
            lines = wrapped(self._words.not_shown, self._places.width, SMALL)
            first = middle - (len(lines) - 1) * SMALL * LEAD / 2 + SMALL * 0.35
            self._sheet.lines(x, first, lines, SMALL, fill=QUIET)
            return
        top = middle - self._tall(column, value) / 2
        if self._places.beside:
            right = x + self._places.width
            self._sheet.text(
                right, middle + SMALL * 0.35, self._of(value), SMALL, anchor="end", bold=True
            )
        else:
            said = fitted(self._of(value), self._places.width, SMALL, bold=True)
            self._sheet.text(x, top + 12, said, SMALL, bold=True)
            top += 20
        if self._in_bars[column]:
            self._bar(value, row.colour, x, top)
        else:
            self._marks(value, row.colour, x, top)

    def _of(self, value: Marks) -> str:
        return filled(self._words.of, n=value[0], of=sum(value))

    def _marks(self, value: Marks, colour: int, x: float, top: float) -> None:
        """In the order of the key, line by line."""
        pitch, across = self._grain.pitch, max(1, self._grain.across)
        places = [
            (x + pitch * (n % across + 0.5), top + pitch * (n // across + 0.5))
            for n in range(sum(value))
        ]
        agree, need = value[0], value[0] + value[1]
        self._sheet.dots(places[:agree], self._grain.size, colour_of(colour))
        self._sheet.rings(places[agree:need], self._grain.size)
        self._sheet.slashes(places[need:], self._grain.size)

    def _bar(self, value: Marks, colour: int, x: float, top: float) -> None:
        """More people than anybody counts: three parts, and their numbers below with the marks of the key."""
        unit = self._places.marks / max(1, sum(value))
        agree, need, not_for_us = (n * unit for n in value)
        edge = f' stroke="{BOUND}" stroke-width="1.2"'
        if agree:
            self._sheet.box(x, top, agree, _BAR, colour_of(colour))
        if need:
            self._sheet.box(
                x + agree + 0.6, top + 0.6, max(0.5, need - 1.2), _BAR - 1.2, SURFACE, edge
            )
        if not_for_us:
            self._sheet.struck(x + agree + need, top, not_for_us, _BAR)
        self._numbers(value, colour, x, top + _BAR + 15)

    def _numbers(self, value: Marks, colour: int, x: float, y: float) -> None:
        size, middle = 12.5, y - 4.5
        step = self._places.marks / 3
        self._sheet.dots([(x + 4.5, middle)], 9, colour_of(colour))
        self._sheet.rings([(x + step + 4.5, middle)], 9)
        self._sheet.slashes([(x + 2 * step + 4.5, middle)], 9)
        for n, count in enumerate(value):
            said = str(count)
            self._sheet.text(x + n * step + 12, y, said, shrunk(said, step - 13, size))
