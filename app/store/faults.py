"""Named points at which a test may end the process or break the disk. Without COCREATE_FAULTS nothing happens here.

COCREATE_FAULTS="after_commit:kill:37,before_commit:full:5-9": at the 37th passage the process kills itself, at
passages 5 to 9 the disk is full.
"""

import os
import signal
import sqlite3
from dataclasses import dataclass, field


@dataclass
class Faults:
    plan: str = ""
    _passages: dict[str, int] = field(default_factory=dict)

    def reach(self, point: str) -> None:
        """Called where a crash would hurt most; raises or ends the process if a fault is due."""
        if not self.plan:
            return
        count = self._passages[point] = self._passages.get(point, 0) + 1
        for entry in self.plan.split(","):
            name, effect, when = entry.split(":")
            first, _, last = when.partition("-")
            if name == point and int(first) <= count <= int(last or first):
                _happen(effect, point, count)


def _happen(effect: str, point: str, count: int) -> None:
    match effect:
        case "kill":
            # Unbuffered, so that whoever reads the log knows that it was this point and not chance.
            os.write(2, f"killed at {point} {count}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL)
        case "full":
            raise sqlite3.OperationalError("database or disk is full")
        case "error":
            raise sqlite3.OperationalError("disk I/O error")
        case _:
            raise ValueError(f"unknown fault {effect!r}")
