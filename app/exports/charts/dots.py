"""People as dots over the levels of a scale: how large the dots are, and where each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.exports.charts.letters import width_of
from app.exports.charts.sheet import BOUND, INK, QUIET, SMALL, SURFACE, Sheet, colour_of

SIZES = (11.0, 9.0, 7.0, 5.5)
"""Of dots, from what is easily counted to what can still be told apart on paper."""
MOST_DOTS = 60
"""At one level, or of one set; beyond that nobody counts dots."""


@dataclass(frozen=True, slots=True)
class Grain:
    """A size of dots, and how many fit beside and above each other."""

    size: float
    across: int
    up: int

    @property
    def pitch(self) -> float:
        return self.size + 1.5

    def height(self, people: int) -> float:
        return -(-people // self.across) * self.pitch


def grain(size: float, width: float, height: float) -> Grain:
    pitch = size + 1.5
    return Grain(size, int((width + 1.5) // pitch), int((height + 1.5) // pitch))


def grain_for(people: int, width: float, height: float) -> Grain | None:
    """The largest one in which so many fit; None where they are to be written as a number."""
    if people > MOST_DOTS:
        return None
    for size in SIZES:
        found = grain(size, width, height)
        if people <= found.across * found.up:
            return found
    return None


def pile(people: int, x: float, floor: float, grain: Grain) -> list[tuple[float, float]]:
    """Centres of the dots of one level: from the floor up, as broad as `across`, around `x`."""
    pitch = grain.pitch
    left = x - (min(people, grain.across) - 1) * pitch / 2
    bottom = floor - pitch / 2
    return [
        (left + n % grain.across * pitch, bottom - n // grain.across * pitch) for n in range(people)
    ]


@dataclass(frozen=True, slots=True)
class Axis:
    """A line with a place for each level."""

    x: float
    y: float
    width: float
    levels: int = 5

    @property
    def zone(self) -> float:
        return self.width / self.levels

    def at(self, level: float) -> float:
        return self.x + self.zone * (level - 0.5)

    def draw(self, sheet: Sheet, wide: float = 1.5) -> None:
        sheet.line(self.x, self.y, self.x + self.width, self.y, INK, wide)

    def draw_notched(self, sheet: Sheet) -> None:
        """With a notch between the levels, where nothing else tells them apart."""
        sheet.notched(self.x, self.y, self.zone, self.levels)

    def draw_median(self, sheet: Sheet, median: float, wide: float) -> None:
        """Under the axis."""
        sheet.box(self.at(median) - wide / 2, self.y + 2.5, wide, 4, INK)


def draw_piles(sheet: Sheet, axis: Axis, people: Sequence[int], grain: Grain, colour: int) -> None:
    centres = [
        dot
        for level, count in enumerate(people, 1)
        for dot in pile(count, axis.at(level), axis.y - 1.5, grain)
    ]
    sheet.dots(centres, grain.size, colour_of(colour))


def draw_columns(
    sheet: Sheet, axis: Axis, people: Sequence[int], most: int, height: float, colour: int
) -> None:
    """Columns of people with their number on top; `most` is as high as `height`, the number aside."""
    wide = min(44.0, axis.zone * 0.5)
    for level, count in enumerate(people, 1):
        high = height * count / most if most else 0.0
        if count:
            high = max(high, 1.5)
            sheet.box(axis.at(level) - wide / 2, axis.y - high, wide, high, colour_of(colour))
        fill = INK if count else QUIET
        place = axis.y - high - 4
        sheet.text(
            axis.at(level), place, str(count), SMALL, anchor="middle", bold=count > 0, fill=fill
        )


def draw_key(sheet: Sheet, x: float, y: float, mark: str, words: str, colour: int = 0) -> None:
    """One part of a key: what a mark says. `y` is the line the words stand on."""
    middle = y - SMALL * 0.35
    if mark == "person":
        sheet.dots([(x + 8, middle)], 10, colour_of(colour))
    elif mark == "median":
        sheet.box(x, middle - 2, 16, 4, INK)
    elif mark == "differ":
        sheet.differ(x + 8, middle)
    elif mark == "agree":
        sheet.dots([(x + 8, middle)], 11, INK)
    elif mark == "need":
        sheet.rings([(x + 8, middle)], 11)
    elif mark == "slash":
        sheet.slashes([(x + 8, middle)], 11)
    elif mark == "full":
        sheet.box(x, middle - 6, 16, 12, colour_of(colour))
    elif mark == "open":
        sheet.box(
            x + 0.75, middle - 5.25, 14.5, 10.5, SURFACE, f' stroke="{BOUND}" stroke-width="1.5"'
        )
    sheet.text(x + 22, y, words, SMALL, fill=QUIET)


def room_for(numbers: Sequence[str], size: float) -> float:
    return max((width_of(one, size, bold=True) for one in numbers), default=0.0)
