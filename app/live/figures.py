"""What this process counts of its own work, for whoever watches over the server (H72). No session and nobody is in it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Literal

SentFrame = Literal["changes", "views", "beat"]
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
_ORDERS = (1, 2, 5, 10, 20, 50, 100, 200, 512)


class Histogram:
    """`counts[i]` are the values up to `bounds[i]` and above the bound before; the last of them are above all."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.sum = 0.0

    def add(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.sum += value


class Figures:
    """Written and read on the event loop only."""

    def __init__(self) -> None:
        self.decided = 0
        self.refused: Counter[str] = Counter()
        """By code, also those that never came to be decided."""
        self.sent: Counter[SentFrame] = Counter()
        self.stalled_let_go = 0
        self.commit_seconds = Histogram(_SECONDS)
        self.batch_orders = Histogram(_ORDERS)
        self.views_seconds = Histogram(_SECONDS)
