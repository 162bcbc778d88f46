"""How long a post takes until others see it, part by part of the workshop, as one accessible picture: `rehearsal.svg`."""

import math
from collections.abc import Iterator
from html import escape

from benchmarks.rehearsed import Held

BOUND = 50.0
_SHAPES = ("#24327f", "#a2322a", "#2a6034")
_LEFT, _RIGHT, _ROW, _TOP = 250, 660, 30, 84
_AXIS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)


def drawn(all_held: list[Held]) -> str:
    """p99 in ms on a logarithmic axis; one row a part, one mark a size, the bound as a line."""
    moments = [one.moment for one in all_held[0].figures.moments if one.seen.n]
    height = _TOP + _ROW * len(moments) + 40
    words = "; ".join(
        f"{held.people:,} people: "
        + ", ".join(
            f"{one.moment} {one.seen.p99:.0f} ms" for one in held.figures.moments if one.seen.n
        )
        for held in all_held
    )
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_RIGHT + 60} {height}" role="img"'
                ' aria-labelledby="title words" font-family="system-ui, sans-serif" font-size="13">'
            ),
            '<title id="title">From a post until others see it, p99 by part of the workshop</title>',
            f'<desc id="words">{escape(words)}</desc>',
            '<rect width="100%" height="100%" fill="#fcfbf8"/>',
            (
                '<text x="16" y="26" font-size="16" font-weight="600" fill="#1c2233">'
                "From a post until others see it, p99</text>"
            ),
            *_legend(all_held),
            *_axis(height),
            *_rows(all_held, moments),
            "</svg>\n",
        ]
    )


def _legend(all_held: list[Held]) -> Iterator[str]:
    for n, held in enumerate(all_held):
        x = 16 + 220 * n
        yield _mark(n, x + 6, 48)
        label = f"{held.people:,} people, {held.speed:g} times faster"
        yield f'<text x="{x + 18}" y="52" fill="#1c2233">{label}</text>'


def _axis(height: int) -> Iterator[str]:
    for ms in _AXIS:
        x = _x(ms)
        color, width = ("#9a2a22", 2) if ms == BOUND else ("#d5d0c2", 1)
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 8}" y2="{height - 32}" '
            f'stroke="{color}" stroke-width="{width}"/>'
        )
        label = f"{ms:,} ms" if ms in (1, BOUND) else f"{ms:,}"
        yield f'<text x="{x:.1f}" y="{height - 14}" text-anchor="middle" fill="#4c5263">{label}</text>'


def _rows(all_held: list[Held], moments: list[str]) -> Iterator[str]:
    for row, moment in enumerate(moments):
        y = _TOP + _ROW * row + 8
        yield f'<text x="{_LEFT - 14}" y="{y + 4}" text-anchor="end" fill="#1c2233">{escape(moment)}</text>'
        yield f'<line x1="{_LEFT}" x2="{_RIGHT}" y1="{y}" y2="{y}" stroke="#e7e4da"/>'
        for n, held in enumerate(all_held):
            for one in held.figures.moments:
                if one.moment == moment and one.seen.n:
                    yield _mark(n, _x(one.seen.p99), y)


def _mark(n: int, x: float, y: float) -> str:
    """A shape of its own for each size: colour alone says nothing."""
    color = _SHAPES[n % len(_SHAPES)]
    match n % 3:
        case 0:
            return f'<circle cx="{x:.1f}" cy="{y}" r="5" fill="{color}"/>'
        case 1:
            return f'<rect x="{x - 4.5:.1f}" y="{y - 4.5}" width="9" height="9" fill="{color}"/>'
    points = f"{x:.1f},{y - 6} {x + 6:.1f},{y + 5} {x - 6:.1f},{y + 5}"
    return f'<polygon points="{points}" fill="{color}"/>'


def _x(ms: float) -> float:
    low, high = math.log(_AXIS[0]), math.log(_AXIS[-1])
    part = (math.log(min(_AXIS[-1], max(_AXIS[0], ms))) - low) / (high - low)
    return _LEFT + part * (_RIGHT - _LEFT)
