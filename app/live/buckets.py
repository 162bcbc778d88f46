"""Token buckets: how often somebody may do a thing. Time is given, never asked for."""

import math
from dataclasses import dataclass, field


@dataclass
class Bucket:
    """`size` at once, `size` in every `seconds`."""

    size: int
    seconds: float
    left: float = field(init=False)
    at: float = field(default=0.0)

    def __post_init__(self) -> None:
        self.left = float(self.size)

    def take(self, now: float) -> bool:
        self._fill(now)
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def is_empty(self, now: float) -> bool:
        self._fill(now)
        return self.left < 1

    def wait_seconds(self) -> int:
        return max(1, math.ceil((1 - self.left) * self.seconds / self.size))

    def _fill(self, now: float) -> None:
        if now > self.at:
            self.left = min(self.size, self.left + (now - self.at) * self.size / self.seconds)
            self.at = now
