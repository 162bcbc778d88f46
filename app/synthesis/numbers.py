"""Numbers about people: how many chose which level, their median, whether views differ, what is too few to show.

One dot is one person. Nothing here knows a session or a person.
"""

from collections.abc import Iterable, Mapping
from statistics import median, median_low

STRIP_FROM = 3
"""In a group the strip opens from so many ratings on (H3)."""
MEDIAN_FROM = 5
SET_FROM = 5
"""No breakdown by what people are, and no row of an anonymous session, is shown for fewer (H1)."""
_FAR_APART = 3


def strip(chosen: Iterable[int]) -> list[int]:
    """How many chose level 1, 2, 3, 4, 5."""
    levels = [0, 0, 0, 0, 0]
    for level in chosen:
        levels[level - 1] += 1
    return levels


def median_of(levels: list[int]) -> float | None:
    if sum(levels) < MEDIAN_FROM:
        return None
    return float(median(level for level, n in enumerate(levels, 1) for _ in range(n)))


def differ(levels: list[int]) -> bool:
    """Whether to ask before averaging: at least three people, and three levels between two of them."""
    used = [level for level, n in enumerate(levels, 1) if n]
    return sum(levels) >= STRIP_FROM and used[-1] - used[0] >= _FAR_APART


def of_block(chosen: list[int]) -> int | None:
    """Where one person stands in a block: the lower median of the levels given for its criteria."""
    return median_low(chosen) if chosen else None


def too_few(parts: Mapping[str, int]) -> frozenset[str]:
    """The parts of a total that may not be shown, so that none follows from the total and the others (H1, H2)."""
    by_size = sorted((n, name) for name, n in parts.items() if n)
    kept_back = [(n, name) for n, name in by_size if n < SET_FROM]
    for part in by_size[len(kept_back) :]:
        if not kept_back or (len(kept_back) > 1 and sum(n for n, _ in kept_back) >= SET_FROM):
            break
        kept_back.append(part)
    return frozenset(name for _, name in kept_back)
