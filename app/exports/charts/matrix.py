"""Territories and blocks: one dot is one person, at the level they see their own territory at."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.exports.charts.dots import Axis, Grain, draw_key, draw_piles, grain
from app.exports.charts.letters import fitted, shrunk, size_of, width_of, wrapped
from app.exports.charts.shapes import Column, MatrixCell, MatrixRow, MatrixWords, Picture
from app.exports.charts.sheet import (
    EDGE,
    GROUND,
    INK,
    LEAD,
    QUIET,
    SMALL,
    SURFACE,
    WIDTH,
    Sheet,
    colour_of,
    filled,
    level,
    row_of,
)

_NAMES = 136.0
_GAP = 4.0
_BROADEST = 240.0
_PAD = 6.0
_LOW, _HIGH, _PAGE = 53.0, 68.0, 1190.0
_TITLE_LINES = 3
_FIGURE, _LEAST = 13.0, 12.0
_ABOVE, _BELOW = 21.0, 11.0
_ARROW = 11.0
_APART = 4.0
_DOTS = (8.5, 7.0, 5.5)


def matrix(
    columns: Sequence[Column], rows: Sequence[MatrixRow], words: MatrixWords, *, alt: str
) -> Picture:
    """Rows in the order given. At most `MOST_ROWS` of them fit on a page."""
    drawing = _Drawing(columns, rows, words)
    return drawing.finished(alt)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the cells are."""

    x: float
    width: float
    height: float

    def left(self, column: int) -> float:
        return self.x + column * (self.width + _GAP)

    @property
    def inner(self) -> float:
        return self.width - 2 * _PAD

    @property
    def stack(self) -> float:
        """How high dots may be piled."""
        return self.height - _ABOVE - _BELOW


class _Drawing:
    def __init__(
        self, columns: Sequence[Column], rows: Sequence[MatrixRow], words: MatrixWords
    ) -> None:
        self._columns = columns
        self._rows = rows
        self._words = words
        self._sheet = Sheet(GROUND)
        room = (WIDTH - 2 * EDGE - _NAMES) / max(1, len(columns))
        width = min(_BROADEST, room - _GAP)
        names = WIDTH - 2 * EDGE - len(columns) * (width + _GAP)
        height = max(_LOW, min(_HIGH, _PAGE / max(1, len(rows)) - _GAP))
        self._grid = _Grid(EDGE + min(names, 2 * _NAMES), width, round(height))
        self._dots = self._size_of_dots()
        self._in_words = all(self._head_fits(one) for one in self._shown())

    def finished(self, alt: str) -> Picture:
        y = self._head(self._key(EDGE))
        for row in self._rows:
            self._row(row, y)
            y += self._grid.height + _GAP
        return self._sheet.finished(y - _GAP + EDGE, alt)

    def _shown(self) -> list[MatrixCell]:
        return [one for row in self._rows for one in row.cells if one is not None]

    def _key(self, y: float) -> float:
        items = [
            ("person", self._words.key_person),
            ("median", self._words.key_median),
            ("differ", self._words.key_differ),
        ]
        for line in row_of(items, WIDTH - 2 * EDGE, SMALL):
            y += SMALL * LEAD + 2
            for x, mark, words in line:
                draw_key(self._sheet, EDGE + x, y - 4, mark, words)
        return y + 4

    def _head(self, y: float) -> float:
        """The names of the columns, standing on their stitches."""
        width = self._grid.width
        size = size_of([one.title for one in self._columns], width, SMALL, _LEAST)
        titles = [wrapped(one.title, width, size, _TITLE_LINES, bold=True) for one in self._columns]
        reading = wrapped(self._words.reading, self._grid.x - EDGE - 8, SMALL, 4, bold=True)
        lead = SMALL * LEAD
        high = max([20 + lead * len(one) for one in titles] + [lead * len(reading)], default=0)
        bottom = y + high + 14
        base = bottom - 12
        self._sheet.lines(
            EDGE, base - lead * (len(reading) - 1), reading, SMALL, bold=True, fill=QUIET
        )
        for n, (column, lines) in enumerate(zip(self._columns, titles, strict=True)):
            x = self._grid.left(n)
            first = base - size * LEAD * (len(lines) - 1)
            self._sheet.text(x, first - (19 if lines else 0), str(column.number), 17, bold=True)
            self._sheet.lines(x, first, lines, size, bold=True, fill=colour_of(column.colour))
            self._sheet.stitch(x, bottom - 3, x + width, column.colour)
        return bottom + 4

    def _row(self, row: MatrixRow, y: float) -> None:
        self._name(row, y)
        for n, (column, cell) in enumerate(zip(self._columns, row.cells, strict=False)):
            x = self._grid.left(n)
            if cell is None:
                self._empty(x, y)
                continue
            self._sheet.box(x, y, self._grid.width, self._grid.height, SURFACE)
            if cell.levels is None:
                self._untold(cell, x, y)
            else:
                self._told(cell, cell.levels, column.colour, x, y)

    def _name(self, row: MatrixRow, y: float) -> None:
        width = self._grid.x - EDGE - 8
        label = wrapped(row.label, width, 15, 2, bold=True)
        sub = wrapped(row.sub, width, SMALL, 1 if len(label) > 1 else 2)
        high = len(label) * 15 * LEAD + len(sub) * SMALL * LEAD
        first = y + (self._grid.height - high) / 2 + 14
        self._sheet.lines(EDGE, first, label, 15, bold=True)
        self._sheet.lines(EDGE, first + len(label) * 15 * LEAD - 1, sub, SMALL, fill=QUIET)

    def _empty(self, x: float, y: float) -> None:
        self._sheet.hatched(x, y, self._grid.width, self._grid.height)
        lines = wrapped(self._words.none_yet, self._grid.inner, _FIGURE)
        lead = _FIGURE * LEAD
        first = y + self._grid.height / 2 - lead * (len(lines) - 1) / 2 + _FIGURE * 0.35
        wide = max((width_of(one, _FIGURE) for one in lines), default=0.0)
        if lines:
            left = x + (self._grid.width - wide) / 2 - 3
            self._sheet.box(left, first - _FIGURE, wide + 6, lead * len(lines) + 1, GROUND)
        self._sheet.lines(x + self._grid.width / 2, first, lines, _FIGURE, anchor="middle")

    def _untold(self, cell: MatrixCell, x: float, y: float) -> None:
        self._count(cell, x, y)
        room = int((self._grid.height - _ABOVE) // (_FIGURE * LEAD - 0.5))
        lines = wrapped(self._words.not_shown, self._grid.inner, _FIGURE, room)
        self._sheet.lines(x + _PAD, y + _ABOVE + 11, lines, _FIGURE, fill=QUIET)

    def _told(
        self, cell: MatrixCell, levels: Sequence[int], colour: int, x: float, y: float
    ) -> None:
        axis = Axis(x + _PAD, y + self._grid.height - _BELOW, self._grid.inner)
        self._count(cell, x, y)
        axis.draw_notched(self._sheet)
        found = None if self._dots is None else self._grain(cell, self._dots)
        if found is not None:
            draw_piles(self._sheet, axis, levels, found, colour)
        else:
            self._numbers(axis, levels, colour)
        if cell.median is not None:
            axis.draw_median(self._sheet, cell.median, min(18.0, axis.zone))
            self._median(cell.median, cell, x, y)
        if cell.differ:
            self._sheet.differ(_between(axis, levels), y + _ABOVE + 3)

    def _numbers(self, axis: Axis, levels: Sequence[int], colour: int) -> None:
        """More people than dots have room for."""
        fill = colour_of(colour)
        for at, people in enumerate(levels, 1):
            if people:
                said = str(people)
                size = shrunk(said, axis.zone, 12)
                self._sheet.text(
                    axis.at(at), axis.y - 5, said, size, anchor="middle", bold=True, fill=fill
                )

    def _count(self, cell: MatrixCell, x: float, y: float) -> None:
        said = filled(self._words.n, n=cell.n)
        size = max(10.0, shrunk(said, self._grid.inner, _FIGURE))
        right = x + self._grid.width - _PAD
        said = fitted(said, self._grid.inner, size)
        self._sheet.text(right, y + 16, said, size, anchor="end", fill=QUIET)

    def _median(self, median: float, cell: MatrixCell, x: float, y: float) -> None:
        """In words if there is room for them in every cell, else as the sign of the key and the number."""
        written = level(median, self._words.decimal)
        if self._in_words:
            self._sheet.text(x + _PAD, y + 16, self._said(median), _FIGURE, bold=True)
        elif self._beside(width_of(written, _FIGURE, bold=True) + 16, cell):
            self._sheet.box(x + _PAD, y + 9.5, 12, 4, INK)
            self._sheet.text(x + _PAD + 16, y + 16, written, _FIGURE, bold=True)

    def _said(self, median: float) -> str:
        return filled(self._words.median, median=level(median, self._words.decimal))

    def _head_fits(self, cell: MatrixCell) -> bool:
        if cell.median is None or cell.levels is None:
            return True
        return self._beside(width_of(self._said(cell.median), _FIGURE, bold=True), cell)

    def _beside(self, wide: float, cell: MatrixCell) -> bool:
        """Whether so much fits before the number of people."""
        count = width_of(filled(self._words.n, n=cell.n), _FIGURE)
        return wide + 6 + count <= self._grid.inner

    def _size_of_dots(self) -> float | None:
        """The largest dots in which as many cells as with the smallest ones can be drawn: one size for all."""
        told = [one for one in self._shown() if one.levels is not None]
        drawn = [one for one in told if self._grain(one, _DOTS[-1]) is not None]
        for size in _DOTS:
            if drawn and all(self._grain(one, size) is not None for one in drawn):
                return size
        return None

    def _grain(self, cell: MatrixCell, size: float) -> Grain | None:
        """One pile above the other as long as that fits, else as broad as it must be."""
        found = grain(size, self._grid.inner / 5 - _APART, self._grid.stack)
        most, fewest = max(cell.levels or (0,)), min(cell.levels or (0,))
        if not found.up or most > found.across * found.up:
            return None
        slim = Grain(size, max(1, -(-most // found.up)), found.up)
        if cell.differ and slim.height(fewest) > self._grid.stack - _ARROW:
            return None
        return slim


def _between(axis: Axis, levels: Sequence[int]) -> float:
    """Where the fewest stand, as near to the middle as can be: there the arrow is in nobody's way."""
    middle = (len(levels) + 1) / 2
    at = min(range(1, len(levels) + 1), key=lambda one: (levels[one - 1], abs(one - middle)))
    return axis.at(at)
