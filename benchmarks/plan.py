"""What was asked for, and what came of it: the same for every scenario."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.rounds import Rounds


@dataclass
class Plan:
    """How long and how often; `profile` is the folder for profiles of the board, if wanted."""

    port: int
    rounds: int
    seconds: float
    people: int
    profile: Path | None
    quick: bool = False


@dataclass
class Result:
    figures: list[Figure]
    rounds: Rounds | None = None
    machine_too_slow: str = ""
    faults: tuple[str, ...] = ()
    """What makes it count for nothing, of scenarios without rounds."""

    @property
    def void(self) -> list[str]:
        """Why nothing here counts, if so."""
        why = [self.machine_too_slow] if self.machine_too_slow else []
        why += self.faults
        if self.rounds is not None and self.rounds.faults:
            why.append(
                f"{self.rounds.faults} lost, refused, out of order or closed; see the runs in the JSON"
            )
        return why
