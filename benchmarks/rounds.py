"""Rounds in pairs, baseline and board one right after the other: the machine's mood goes into both and out of the ratio."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from benchmarks.generator import Run

FOREIGN = 0.25
"""Cores used by something else beyond which a pair is measured again."""


@dataclass
class Pair:
    baseline: Run
    board: Run

    @property
    def is_quiet(self) -> bool:
        return max(self.baseline.foreign_cores, self.board.foreign_cores) <= FOREIGN


@dataclass
class Rounds:
    pairs: list[Pair]
    measured: int
    """Pairs measured in all, those included that were done again because something else was running."""

    @property
    def disturbed(self) -> int:
        """Pairs that count although something else was running: there was no end of it."""
        return sum(not pair.is_quiet for pair in self.pairs)

    def ours(self, what: Callable[[Run], float]) -> float:
        return median(what(pair.board) for pair in self.pairs)

    def theirs(self, what: Callable[[Run], float]) -> float:
        return median(what(pair.baseline) for pair in self.pairs)

    def ratio(self, what: Callable[[Run], float]) -> float:
        """Median of the ratios, each within its round."""
        return median(what(pair.board) / max(1e-9, what(pair.baseline)) for pair in self.pairs)

    @property
    def faults(self) -> int:
        return sum(pair.board.faults for pair in self.pairs)


def in_pairs(rounds: int, baseline: Callable[[], Run], board: Callable[[], Run]) -> Rounds:
    quiet: list[Pair] = []
    disturbed: list[Pair] = []
    while len(quiet) < rounds and len(quiet) + len(disturbed) < 2 * rounds:
        if (len(quiet) + len(disturbed)) % 2 == 0:
            first = baseline()
            pair = Pair(first, board())
        else:
            second = board()
            pair = Pair(baseline(), second)
        (quiet if pair.is_quiet else disturbed).append(pair)
    missing = max(0, rounds - len(quiet))
    return Rounds(quiet + sorted(disturbed, key=_foreign)[:missing], len(quiet) + len(disturbed))


def _foreign(pair: Pair) -> float:
    return max(pair.baseline.foreign_cores, pair.board.foreign_cores)
