"""How wide words are, by a table of letters, and where a line of them breaks: no font is at hand while we draw."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

_WIDTHS = (
    (0.27, "ijlł '’.,:;·!ìíîï"),
    (0.34, "()-[]`IJÍÎÏf‐\u00a0\u202f"),
    (0.38, "t/\\{}“”„"),
    (0.43, "r\"°?_"),
    (0.51, "zsçcvy–«»šžć"),
    (0.57, "kxaeéèêëàâáäãåFLSETY0123456789*+<=>$€~^|ÉÈÊ"),
    (0.64, "bdghnopqußñóòôöõøúùûüPBRKXZVCA#ÁÀÂÄÃ"),
    (0.79, "DGHNOQUwÑÓÖØÚÜ&…"),
    (0.95, "mMW%@œŒæÆ—"),
    (1.05, "\ufffd"),
)  # fmt: skip
_TABLE = {letter: width for width, letters in _WIDTHS for letter in letters}
_SMALL, _CAPITAL, _SQUARE = 0.65, 0.75, 1.0
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))
_BOLD = 1.07
_JOINER = "\u200d"
_SOFT = "\u00ad"
_FIRST_PICTOGRAM = 0x1F000

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("[ \t-\r\u0085\u2028\u2029]+")
_PARTS = re.compile(r"[^-/–]*[-/–]+|[^-/–]+")
_TAIL = 4
"""So many letters of a word in two parts stand on its second line at least."""
_MOST = 1500
"""Letters we look at: far more than fit into any box."""


@lru_cache(maxsize=8192)
def _em(letter: str) -> float:
    known = _TABLE.get(letter)
    if known is not None:
        return known
    if _NOT_XML.match(letter):
        return _TABLE["\ufffd"]
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) >= _FIRST_PICTOGRAM:
        return _SQUARE
    return _CAPITAL if letter.isupper() else _SMALL


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """About how many px a line takes, rather more than less."""
    return sum(map(_em, text)) * size * (_BOLD if bold else 1.0)


def readable(text: str) -> str:
    """Without the signs XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def size_of(labels: Sequence[str], width: float, most: float, least: float) -> float:
    """Of bold letters: rather a little smaller than a word in two parts."""
    parts = [
        part
        for label in labels
        for word in _BREAKS.split(label[:_MOST])
        for part in _PARTS.findall(word)
    ]
    longest = max((width_of(one, 1, bold=True) for one in parts), default=1.0)
    return min(most, max(least, width / max(longest, 1.0)))


@lru_cache(maxsize=2048)
def wrapped(
    text: str, width: float, size: float, most: int = 2, *, bold: bool = False
) -> tuple[str, ...]:
    """The lines a text takes; the last one ends in "…" if there was more to say."""
    lines: list[str] = []
    line = ""
    for piece, apart in _pieces(_shortened(readable(text)), width, size, bold):
        longer = f"{line} {piece}" if apart and line else line + piece
        if not line or width_of(_written(longer), size, bold=bold) <= width:
            line = longer
            continue
        if len(lines) == most - 1:
            return (*lines, _cut(_written(longer + "…"), width, size, bold))
        lines.append(_written(line))
        line = piece
    return tuple(_cut(one, width, size, bold) for one in (*lines, _written(line)) if one)


def _written(line: str) -> str:
    """A word in two parts has its hyphen where the line ends, and only there."""
    return line.removesuffix(_SOFT).replace(_SOFT, "") + ("-" if line.endswith(_SOFT) else "")


def shrunk(number: str, width: float, most: float) -> float:
    """The size at which a number fits: it may become smaller, but never loses a digit."""
    return min(most, width / max(width_of(number, 1, bold=True), 0.01))


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """One line."""
    lines = wrapped(text, width, size, 1, bold=bold)
    return lines[0] if lines else ""


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST else text[:_MOST] + " …"


def _pieces(text: str, width: float, size: float, bold: bool) -> Iterator[tuple[str, bool]]:
    """What may stand on a line of its own, and whether a space was before it."""
    for word in _BREAKS.split(text):
        apart = True
        for part in _PARTS.findall(word):
            for piece in _small_enough(part, width, size, bold):
                yield piece, apart
                apart = False


def _small_enough(part: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """Long words in parts; a script without spaces breaks anywhere."""
    if width_of(part, size, bold=bold) <= width and not any(_em(one) == _SQUARE for one in part):
        yield part
        return
    piece = ""
    for at, letter in enumerate(part):
        squares = bool(piece) and _SQUARE in (_em(letter), _em(piece[-1]))
        wide = width_of(f"{piece}{letter}-", size, bold=bold)
        full = wide > width or (wide > width * 0.7 and len(part) - at == _TAIL)
        if piece and _may_break(piece[-1], letter) and (squares or full):
            yield piece if squares or not piece[-1].isalpha() else piece + _SOFT
            piece = ""
        piece += letter
    yield piece


def _may_break(before: str, letter: str) -> bool:
    return _em(letter) > 0 and before != _JOINER


def _cut(line: str, width: float, size: float, bold: bool) -> str:
    """A line that ends in "…" within its box."""
    if width_of(line, size, bold=bold) <= width:
        return line
    kept = line.rstrip("…")
    while kept and width_of(kept + "…", size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip(" -–/,;:") + "…"
