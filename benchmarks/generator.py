"""The load generator: built from loadgen/*.c when needed, run on its own core, its line of figures read."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks.processes import BUILD, GENERATOR_CORE, pinned, put_first
from benchmarks.talk import Talk

SOURCES = Path(__file__).resolve().parent / "loadgen"
PROGRAM = BUILD / "loadgen"


class Run(BaseModel):
    """One run. `deliveries`: changes seen by somebody; `change_frames`: frames that held at least one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: int
    seconds: float
    sent: int
    deliveries: int
    frames: int
    change_frames: int
    bytes: int
    acks: int
    lost: int
    refusals: int
    gaps: int
    violations: int
    closes: int
    p50_ms: float
    p90_ms: float
    p99_ms: float
    p999_ms: float
    max_ms: float
    ack_p50_ms: float
    ack_p99_ms: float
    server_s: float
    generator_s: float
    foreign_s: float

    @property
    def faults(self) -> int:
        """Everything that must be 0, whatever the figures are."""
        return abs(self.lost) + self.refusals + self.gaps + self.violations + self.closes

    @property
    def foreign_cores(self) -> float:
        return self.foreign_s / self.seconds

    @property
    def cpu_us_per_frame(self) -> float:
        return self.server_s * 1e6 / max(1, self.change_frames)

    @property
    def changes_per_second(self) -> float:
        return self.deliveries / self.seconds

    @property
    def frames_per_second(self) -> float:
        return self.change_frames / self.seconds


def build() -> None:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        raise SystemExit("The load generator is C: install gcc, then try again.")
    BUILD.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path) for path in SOURCES.glob("*.c"))
    subprocess.run(
        [compiler, "-O2", "-Wall", "-Wextra", "-o", str(PROGRAM), *sources, "-lm"], check=True
    )


def run(talk: Talk, pid: int, **options: float) -> Run:
    """`options` are those of loadgen/main.c: rate or window, expect, seconds, warm, notes, profile."""
    process = _started(_words(talk, pid, options))
    said, complaints = process.communicate()
    if complaints:
        print(complaints.strip())
    if process.returncode != 0:
        raise SystemExit("The load generator gave up.")
    return Run.model_validate_json(said)


@contextmanager
def silent_people(talk: Talk, settle_ms: int) -> Iterator[int]:
    """Everybody connected and silent; gives how many really are."""
    process = _started(_words(talk, 0, {"idle": settle_ms}))
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line:
            raise SystemExit("The load generator gave up.")
        yield int(json.loads(line)["joined"])
    finally:
        process.communicate("\n")


def _started(words: list[str]) -> subprocess.Popen[str]:
    with pinned(GENERATOR_CORE):
        process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
    put_first(process)
    return process


def _words(talk: Talk, pid: int, options: dict[str, float]) -> list[str]:
    words = [
        str(PROGRAM),
        "--port",
        str(talk.port),
        "--pid",
        str(pid),
        "--people",
        str(talk.write()),
    ]
    if talk.subprotocol:
        words += ["--subprotocol", talk.subprotocol]
    for name, value in options.items():
        words += [f"--{name}", str(value)]
    return words
