"""The criteria of a block and the questions of an evaluation: people as dots over a scale, one line each."""

from collections.abc import Sequence

from app.exports.charts.dots import (
    Axis,
    draw_columns,
    draw_key,
    draw_piles,
    grain_for,
)
from app.exports.charts.letters import size_of, width_of, wrapped
from app.exports.charts.shapes import Picture, StripRow, StripWords
from app.exports.charts.sheet import (
    BODY,
    EDGE,
    LEAD,
    QUIET,
    SMALL,
    WIDTH,
    Sheet,
    filled,
    level,
    row_of,
)

_LABEL = 282.0
_PLOT = 306.0
_ZONES = 460.0
_SAID = 784.0
_PILE = 44.0
_COLUMN = 40.0


def strips(
    rows: Sequence[StripRow], scale: tuple[str, ...], words: StripWords, *, colour: int, alt: str
) -> Picture:
    """`scale`: the words of the levels, without their numbers. Rows in the order given."""
    return _Strips(rows, words, colour).finished(scale, alt)


class _Strips:
    def __init__(self, rows: Sequence[StripRow], words: StripWords, colour: int) -> None:
        self._rows = rows
        self._words = words
        self._colour = colour
        self._sheet = Sheet()
        self._most = max((max(one.levels) for one in rows if one.levels), default=0)
        self._grain = grain_for(self._most, _ZONES / 5 - 8, _PILE)

    def finished(self, scale: Sequence[str], alt: str) -> Picture:
        y = self._head(scale, EDGE)
        for row in self._rows:
            y = self._row(row, y)
        self._sheet.line(EDGE, y, WIDTH - EDGE, y)
        return self._sheet.finished(self._key(y), alt)

    def _head(self, scale: Sequence[str], y: float) -> float:
        axis = Axis(_PLOT, 0, _ZONES, max(1, len(scale)))
        size = size_of(scale, axis.zone - 4, SMALL, 12)
        names = [wrapped(one, axis.zone - 4, size) for one in scale]
        for at, lines in enumerate(names, 1):
            self._sheet.text(axis.at(at), y + 13, str(at), BODY, anchor="middle", bold=True)
            self._sheet.lines(axis.at(at), y + 31, lines, size, anchor="middle", fill=QUIET)
        return y + 24 + SMALL * LEAD * max((len(one) for one in names), default=0)

    def _row(self, row: StripRow, y: float) -> float:
        label = wrapped(row.label, _LABEL, BODY, 3, bold=True)
        sub = wrapped(row.sub, _LABEL, SMALL)
        high = len(label) * BODY * LEAD + len(sub) * SMALL * LEAD
        said = self._said(row)
        beside = len(said) * SMALL * LEAD
        below = y + max(high + 18, beside + 14, self._needed(row) + 26, 44)
        if label:
            self._sheet.line(EDGE, y, WIDTH - EDGE, y)
        first = (y + below - high) / 2 + 14
        self._sheet.lines(EDGE, first, label, BODY, bold=True)
        self._sheet.lines(EDGE, first + len(label) * BODY * LEAD - 1, sub, SMALL, fill=QUIET)
        self._plot(row, y, below)
        middle = (y + below - (len(said) - 1) * SMALL * LEAD) / 2 + SMALL * 0.35
        self._sheet.lines(_SAID, middle, said, SMALL)
        return below

    def _needed(self, row: StripRow) -> float:
        if row.levels is None:
            return 0.0
        if self._grain is None:
            return _COLUMN + 18
        return self._grain.height(max(row.levels))

    def _plot(self, row: StripRow, y: float, below: float) -> None:
        if row.levels is None:
            self._untold(row.note, (y + below) / 2)
            return
        axis = Axis(_PLOT, (y + below + self._needed(row)) / 2, _ZONES)
        _ground(self._sheet, axis, y + 6)
        if self._grain is None:
            draw_columns(self._sheet, axis, row.levels, self._most, _COLUMN, self._colour)
        else:
            draw_piles(self._sheet, axis, row.levels, self._grain, self._colour)
        if row.median is not None:
            axis.draw_median(self._sheet, row.median, 26)

    def _untold(self, note: str, middle: float) -> None:
        lines = wrapped(note, _ZONES - 24, SMALL)
        first = middle - (len(lines) - 1) * SMALL * LEAD / 2 + SMALL * 0.35
        self._sheet.lines(_PLOT + _ZONES / 2, first, lines, SMALL, anchor="middle", fill=QUIET)

    def _said(self, row: StripRow) -> list[str]:
        parts = [filled(self._words.n, n=row.n)]
        if row.none:
            parts.append(filled(self._words.none, n=row.none))
        if row.median is not None:
            written = level(row.median, self._words.decimal)
            parts.append(filled(self._words.median, median=written))
        return _joined(parts, WIDTH - EDGE - _SAID, SMALL)

    def _key(self, y: float) -> float:
        items = [("person", self._words.key_person), ("median", self._words.key_median)]
        if self._grain is None:
            items = items[1:]
        y += 4
        for line in row_of(items, WIDTH - 2 * EDGE, SMALL):
            y += SMALL * LEAD + 2
            for x, mark, words in line:
                draw_key(self._sheet, EDGE + x, y, mark, words, self._colour)
        return y + EDGE - 4


def _joined(parts: Sequence[str], width: float, size: float) -> list[str]:
    """Said in one line if it fits, else part by part in several."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines += wrapped(part, width, size)
    return lines


_SIDE = 210.0
_ANSWERS = 520.0


def scale_answers(
    levels: tuple[int, ...], low: str, high: str, colour: int, *, alt: str
) -> Picture:
    """`low` and `high`: what the first and the last level mean."""
    sheet = Sheet()
    most = max(levels, default=0)
    axis = Axis((WIDTH - _ANSWERS) / 2, 0, _ANSWERS, max(1, len(levels)))
    found = grain_for(most, axis.zone - 8, _PILE)
    needed = _COLUMN + 18 if found is None else found.height(most)
    axis = Axis(axis.x, EDGE + max(needed, 30), _ANSWERS, axis.levels)
    _ground(sheet, axis, EDGE)
    if found is None:
        draw_columns(sheet, axis, levels, most, _COLUMN, colour)
    else:
        draw_piles(sheet, axis, levels, found, colour)
    for at in range(1, len(levels) + 1):
        sheet.text(axis.at(at), axis.y + 19, str(at), BODY, anchor="middle", bold=True)
    _side(sheet, axis, low, axis.x - 14, "end")
    _side(sheet, axis, high, axis.x + axis.width + 14, "start")
    return sheet.finished(axis.y + 21 + EDGE, alt)


def _ground(sheet: Sheet, axis: Axis, top: float) -> None:
    """The axis, and hairlines between its levels."""
    for at in range(1, axis.levels):
        x = axis.at(at + 0.5)
        sheet.line(x, top, x, axis.y)
    axis.draw(sheet)


def _side(sheet: Sheet, axis: Axis, words: str, x: float, anchor: str) -> None:
    lines = wrapped(words, _SIDE, BODY)
    first = axis.y + 5 - (len(lines) - 1) * BODY * LEAD
    sheet.lines(x, first, lines, BODY, anchor=anchor, fill=QUIET)
