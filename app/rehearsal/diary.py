"""What simulated people said, what became of it, and how long it took until others saw it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, NamedTuple

import orjson

Record = dict[str, Any]

FOR_THE_MOMENT = frozenset(
    {
        "already_moved",
        "changed",
        "enough_priorities",
        "full",
        "locked",
        "not_a_priority",
        "not_your_block",
        "not_your_board",
        "not_now",
        "not_rapporteur",
        "paused",
        "person_paused",
        "phase_closed",
        "priority_set",
        "removed",
        "revealed",
        "session_closed",
        "themes_full",
        "unknown_comment",
        "unknown_note",
        "unknown_theme",
        "voting_closed",
        "voting_open",
    }
)
"""Refusals that anybody may meet: the room moved on, or somebody was faster. All others are faults."""


class Moment(NamedTuple):
    phase: str
    step: str | None

    def __str__(self) -> str:
        return f"{self.phase} · {self.step}" if self.step else self.phase


class Posted(NamedTuple):
    at: float
    run: int
    moment: Moment


@dataclass
class Diary:
    file: BinaryIO | None = None
    """A line of JSON for everything that was acknowledged."""
    said: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seen: dict[Moment, list[float]] = field(default_factory=lambda: defaultdict(list))
    """s from the moment something was posted until somebody saw it."""
    answered: dict[Moment, list[float]] = field(default_factory=lambda: defaultdict(list))
    """s until its author knew that it is kept."""
    _posted: dict[str, Posted] = field(default_factory=dict)

    def write(self, **line: Any) -> None:
        if self.file is not None:
            self.file.write(orjson.dumps(line) + b"\n")

    def acknowledged(self, by: str, run: int, command: Record, seq: int) -> None:
        self.said[command["type"]] += 1
        self.write(by=by, run=run, seq=seq, command=command)

    def was_refused(self, by: str, command: Record, code: str) -> None:
        self.refused[code] += 1
        if code not in FOR_THE_MOMENT:
            self.faults.append(f"{by}: {command['type']} was refused: {code}")

    def posts(self, key: str, at: float, run: int, moment: Moment) -> None:
        self._posted[key] = Posted(at, run, moment)

    def heard(self, record: Record, run: int, since: float) -> None:
        """Somebody in `run` is shown a record; what was there when they came (`since`) is no news."""
        posted = self._posted.get(record["id"])
        is_new = record["seq"] == record.get("created")
        if posted is not None and is_new and posted.run == run and since < posted.at:
            self.seen[posted.moment].append(monotonic() - posted.at)


class Times(NamedTuple):
    """How long something took, in ms."""

    n: int
    p50: float
    p99: float
    longest: float


def times_of(seconds: list[float]) -> Times:
    return Times(len(seconds), *(1000 * percentile(seconds, part) for part in (0.5, 0.99, 1.0)))


def percentile(times: Iterable[float], part: float) -> float:
    """The time that `part` of all do not exceed; 0 for none."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0


@contextmanager
def opened(path: Path | None) -> Iterator[Diary]:
    """A diary that is also written to `path`, readable to its owner only."""
    if path is None:
        yield Diary()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    with path.open("wb") as file:
        yield Diary(file)
