"""Lying bars with their number: how many people, notes or dots, in the order given."""

from collections.abc import Sequence

from app.exports.charts.dots import draw_key, room_for
from app.exports.charts.letters import fitted, width_of, wrapped
from app.exports.charts.shapes import Picture
from app.exports.charts.sheet import (
    BODY,
    BOUND,
    EDGE,
    INK,
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

_LEAST_NAMES, _MOST_NAMES = 120.0, 400.0
_UNIT = 30.0
"""One person is never longer than this, so that two people do not fill the page."""
_THICK = 14.0
_SAID = 180.0


def distribution(
    bars: Sequence[tuple[str, int]], colour: int, words_n: str = "{n}", *, alt: str
) -> Picture:
    """`words_n` stands after each bar and holds a place for its number: "{n} people"."""
    sheet = Sheet()
    names = _names([label for label, _ in bars])
    said = [fitted(filled(words_n, n=n), _SAID, SMALL, bold=True) for _, n in bars]
    x = EDGE + names + 14
    unit = _unit(max((n for _, n in bars), default=0), WIDTH - EDGE - x - room_for(said, SMALL) - 8)
    y = float(EDGE)
    for (label, n), words in zip(bars, said, strict=True):
        lines = wrapped(label, names, BODY)
        high = max(27.0, len(lines) * BODY * LEAD + 7)
        middle = y + high / 2
        sheet.lines(x - 14, _first(middle, lines, BODY), lines, BODY, anchor="end")
        _bar(sheet, x, middle, n * unit, colour)
        sheet.text(x + n * unit + 8, middle + SMALL * 0.35, words, SMALL, bold=True)
        y += high
    if bars:
        sheet.line(x, EDGE, x, y, INK, 1.5)
    return sheet.finished(y + EDGE, alt)


Count = int | None
"""None where it may not be told."""


def shares(
    rows: Sequence[tuple[str, Count, Count]], first: str, second: str, *, colour: int = 0, alt: str
) -> Picture:
    """Two bars a row, each as long as its share of all in its column; written as the number and that of all."""
    sheet = Sheet()
    names = _names([label for label, _, _ in rows])
    of = (sum(row[1] or 0 for row in rows), sum(row[2] or 0 for row in rows))
    x = EDGE + names + 14
    said = [f"{one}/{one}" for one in of]
    longest = max(
        (_share(n, all_) for row in rows for n, all_ in zip(row[1:], of, strict=True)), default=0
    )
    room = WIDTH - EDGE - x - room_for(said, SMALL) - 8
    unit = room / longest if longest else 0.0
    top = y = _key(sheet, first, second, colour)
    for label, *pair in rows:
        lines = wrapped(label, names, BODY)
        middle = y + 22
        sheet.lines(x - 14, _first(middle, lines, BODY), lines, BODY, anchor="end")
        for n, (count, all_) in enumerate(zip(pair, of, strict=True)):
            at = middle - 8.5 + 17 * n
            wide = _share(count, all_) * unit
            _bar(sheet, x, at, wide, colour, 12, hollow=n == 1)
            _of(sheet, x + wide + 8, at + SMALL * 0.35, count, all_)
        y += 46
    if rows:
        sheet.line(x, top, x, y, INK, 1.5)
    return sheet.finished(y + EDGE, alt)


def _share(n: Count, of: int) -> float:
    return n / of if n and of else 0.0


def _names(labels: Sequence[str]) -> float:
    """How much room the names take: as much as the longest, within bounds."""
    longest = max((width_of(one[:200], BODY) for one in labels), default=0.0)
    return max(_LEAST_NAMES, min(_MOST_NAMES, longest + 2))


def _unit(most: int, room: float) -> float:
    return min(_UNIT, room / most) if most else 0.0


def _first(middle: float, lines: Sequence[str], size: float) -> float:
    return middle - (len(lines) - 1) * size * LEAD / 2 + size * 0.35


def _bar(
    sheet: Sheet,
    x: float,
    middle: float,
    wide: float,
    colour: int,
    thick: float = _THICK,
    *,
    hollow: bool = False,
) -> None:
    if wide <= 0:
        return
    if hollow:
        look = f' stroke="{BOUND}" stroke-width="1.5"'
        sheet.box(
            x + 0.75, middle - thick / 2 + 0.75, max(0.5, wide - 1.5), thick - 1.5, SURFACE, look
        )
    else:
        sheet.box(x, middle - thick / 2, wide, thick, colour_of(colour))


def _of(sheet: Sheet, x: float, y: float, n: Count, of: int) -> None:
    if n is None:
        sheet.text(x, y, "–", SMALL, fill=QUIET)
        return
    sheet.text(x, y, str(n), SMALL, bold=True)
    sheet.text(x + width_of(str(n), SMALL, bold=True) + 1, y, f"/{of}", SMALL, fill=QUIET)


def _key(sheet: Sheet, first: str, second: str, colour: int) -> float:
    y = float(EDGE)
    for line in row_of([("full", first), ("open", second)], WIDTH - 2 * EDGE, SMALL):
        y += SMALL * LEAD + 2
        for x, mark, words in line:
            draw_key(sheet, EDGE + x, y - 4, mark, words, colour)
    return y + 10
