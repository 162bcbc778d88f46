"""A sheet that a picture is drawn on, as SVG that a browser, a PDF and a Word file show alike."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import bidirectional

from app.exports.charts.letters import fitted, readable, width_of
from app.exports.charts.shapes import Picture

WIDTH = 1000
"""All pictures are equally wide, so that letters and dots have one size in a report."""
EDGE = 14
"""Nothing is drawn nearer to the rim."""

INK = "#1c2233"
QUIET = "#4c5263"
LINE = "#d5d0c2"
BOUND = "#7d7a70"
GROUND = "#efeee8"
SURFACE = "#fcfbf8"
SUNKEN = "#e7e4da"
_BLOCKS = (
    "#24327f", "#a2322a", "#2a6034", "#835400", "#7a45a3", "#0a6a70", "#a8246b", "#2f3843",
)  # fmt: skip
_STITCHES = ("22 5", "7 5", "16 4 4 4", "12 12", "4 4 4 4 14 4", "9 4 9 12", "3 4", "30 3 3 3")

BODY, SMALL = 15.0, 13.5
"""Sizes of letters; on a page 17 cm wide the smallest are 6.5 points high."""
LEAD = 1.25
_LEFTWARDS = frozenset(("R", "AL", "RLE", "RLO", "RLI"))
_ISOLATE, _END = "\u2068", "\u2069"


def colour_of(number: int) -> str:
    return INK if number < 1 else _BLOCKS[(number - 1) % len(_BLOCKS)]


def number(value: float) -> str:
    written = f"{value:.1f}"
    return written[:-2] if written.endswith(".0") else written


def level(value: float, decimal: str) -> str:
    """A median, as it is written where the decimal sign is this one."""
    return number(value).replace(".", decimal)


def filled(template: str, **numbers: int | str) -> str:
    """A template with its places filled: "n {n}"."""
    for place, value in numbers.items():
        template = template.replace(f"{{{place}}}", str(value))
    return template


class Sheet:
    """Drawn from the top down; its height is known when all is on it."""

    def __init__(self, ground: str = SURFACE) -> None:
        self._ground = ground
        self._parts: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = BODY,
        *,
        anchor: str = "start",
        bold: bool = False,
        fill: str = INK,
        voice: bool = False,
    ) -> None:
        """`y` is the line the letters stand on. `voice`: people's own words."""
        look = ' font-weight="700"' if bold else ""
        if anchor != "start":
            look += f' text-anchor="{anchor}"'
        if voice:
            look += ' font-family="Noto Serif, serif"'
        self._parts.append(
            f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{fill}"{look}>'
            f"{_escaped(_set_apart(words))}</text>"
        )

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = BODY,
        *,
        anchor: str = "start",
        bold: bool = False,
        fill: str = INK,
        voice: bool = False,
    ) -> None:
        """`y` is where the first line stands."""
        for n, line in enumerate(lines):
            at = y + n * size * LEAD
            self.text(x, at, line, size, anchor=anchor, bold=bold, fill=fill, voice=voice)

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, look: str = ""
    ) -> None:
        self._parts.append(
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" fill="{fill}"{look}/>'
        )

    def line(
        self, x: float, y: float, to_x: float, to_y: float, stroke: str = LINE, wide: float = 1
    ) -> None:
        self._parts.append(
            f'<line x1="{number(x)}" y1="{number(y)}" x2="{number(to_x)}" y2="{number(to_y)}" stroke="{stroke}" stroke-width="{number(wide)}"/>'
        )

    def notched(self, x: float, y: float, zone: float, zones: int) -> None:
        notches = f"m{number(-zone)} -3v3" * (zones - 1)
        self._parts.append(
            f'<path d="M{number(x)} {number(y)}h{number(zone * zones)}{notches}" fill="none" stroke="{INK}" stroke-width="1"/>'
        )

    def stitch(self, x: float, y: float, to_x: float, colour: int) -> None:
        """A block's own rhythm of thread."""
        thread = f' stroke-dasharray="{_STITCHES[(colour - 1) % 8]}"' if colour > 0 else ""
        self._parts.append(
            f'<line x1="{number(x)}" y1="{number(y)}" x2="{number(to_x)}" y2="{number(y)}" stroke="{colour_of(colour)}" stroke-width="4"{thread}/>'
        )

    def dots(self, centres: Iterable[tuple[float, float]], size: float, fill: str) -> None:
        """One dot, one person."""
        radius = number(size / 2)
        around = "".join(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{radius}"/>' for x, y in centres
        )
        if around:
            self._parts.append(f'<g fill="{fill}">{around}</g>')

    def rings(self, centres: Iterable[tuple[float, float]], size: float) -> None:
        radius = number(size / 2 - 0.7)
        around = "".join(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{radius}"/>' for x, y in centres
        )
        if around:
            self._parts.append(f'<g fill="none" stroke="{BOUND}" stroke-width="1.4">{around}</g>')

    def slashes(self, centres: Iterable[tuple[float, float]], size: float) -> None:
        arm = size * 0.4
        strokes = "".join(
            f'<path d="M{number(x - arm)} {number(y + arm)}L{number(x + arm)} {number(y - arm)}"/>'
            for x, y in centres
        )
        if strokes:
            self._parts.append(
                f'<g fill="none" stroke="{INK}" stroke-width="2" stroke-linecap="round">{strokes}</g>'
            )

    def differ(self, x: float, y: float) -> None:
        """The double arrow around a point, drawn: the fonts of a PDF have no such sign."""
        self._parts.append(
            f'<path d="M{number(x - 7.5)} {number(y)}h15m-3.5 -3.5l3.5 3.5l-3.5 3.5m-8 -7l-3.5 3.5l3.5 3.5" '
            f'fill="none" stroke="{INK}" stroke-width="1.5"/>'
        )

    def hatched(self, x: float, y: float, width: float, height: float) -> None:
        """Nobody has said anything."""
        self._hatch(x, y, width, height, 9, LINE)
        look = f' stroke="{BOUND}" stroke-width="1" stroke-dasharray="3 3"'
        self.box(x + 0.5, y + 0.5, width - 1, height - 1, "none", look)

    def struck(self, x: float, y: float, width: float, height: float) -> None:
        """The part of a bar that stands for strokes."""
        self._hatch(x, y, width, height, 6, INK)
        look = f' stroke="{BOUND}" stroke-width="1.2"'
        self.box(x + 0.6, y + 0.6, max(0.5, width - 1.2), height - 1.2, "none", look)

    def _hatch(
        self, x: float, y: float, width: float, height: float, step: float, stroke: str
    ) -> None:
        strokes = _hatching(round(width, 1), round(height, 1), step)
        if strokes:
            self._parts.append(
                f'<path d="M{number(x)} {number(y)}{strokes}" fill="none" stroke="{stroke}" stroke-width="1"/>'
            )

    def finished(self, height: float, alt: str) -> Picture:
        high = round(height)
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{WIDTH}" height="{high}" viewBox="0 0 {WIDTH} {high}"'
            f' font-family="Noto Sans, sans-serif"><title>{_escaped(alt)}</title>'
            f'<rect x="0" y="0" width="{WIDTH}" height="{high}" fill="{self._ground}"/>{"".join(self._parts)}</svg>'
        )
        return Picture(svg, WIDTH, high)


def row_of(
    items: Sequence[tuple[str, str]], width: float, size: float, lead: float = 24
) -> list[list[tuple[float, str, str]]]:
    """Where the parts of a key stand, line by line: mark, words. Empty words are left out."""
    lines: list[list[tuple[float, str, str]]] = []
    x = width + 1
    for mark, words in items:
        if not words:
            continue
        words = fitted(words, width - 24, size)
        wide = 22 + width_of(words, size)
        if x + wide > width:
            lines.append([])
            x = 0
        lines[-1].append((x, mark, words))
        x += wide + lead
    return lines


@lru_cache(maxsize=256)
def _hatching(width: float, height: float, step: float) -> str:
    """Slanted strokes within a box, from its upper left corner on."""
    path, at_x, at_y = [], 0.0, 0.0
    reach = step
    while reach < width + height:
        from_x, from_y = max(0.0, reach - height), min(reach, height)
        to_x, to_y = min(reach, width), max(0.0, reach - width)
        path.append(
            f"m{number(from_x - at_x)} {number(from_y - at_y)}l{number(to_x - from_x)} {number(to_y - from_y)}"
        )
        at_x, at_y = to_x, to_y
        reach += step
    return "".join(path)


def _set_apart(words: str) -> str:
    """Words that are read from right to left bring their direction with them."""
    if words.isascii() or not any(bidirectional(one) in _LEFTWARDS for one in words):
        return words
    return f"{_ISOLATE}{words}{_END}"


def _escaped(text: str) -> str:
    text = readable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
