"""Whole workshops of simulated people, from the welcome to the close, as `cocreate rehearse` holds them."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks import servers
from benchmarks.processes import (
    BUILD,
    CHECKOUT,
    GENERATOR_CORE,
    cpu_seconds,
    pinned,
    put_first,
    resident_kib,
)


class Times(BaseModel):
    """ms"""

    model_config = ConfigDict(extra="forbid", frozen=True)

    n: int
    p50: float
    p99: float
    longest: float


class Moment(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    moment: str
    seen: Times
    """From post until others see it."""
    kept: Times


class Figures(BaseModel):
    """What the rehearsal says of itself (app/rehearsal/command.py)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: int
    said: dict[str, int]
    refused: dict[str, int]
    faults: int
    differences: int
    lost_connections: int
    bytes_per_phone: float
    moments: list[Moment]


@dataclass
class Held:
    people: int
    speed: float
    figures: Figures
    seconds: float
    server_s: float
    crowd_s: float
    """CPU of the simulated people: near `seconds` they are what is slow."""
    resident_kib: int

    @property
    def void(self) -> str:
        """Why it does not count, if so."""
        wrong = self.figures.faults + self.figures.differences + self.figures.lost_connections
        if wrong:
            return f"{wrong} faults, differences and lost connections with {self.people:,} people"
        return ""


def hold(people: int, speed: float, port: int, profile: Path | None) -> Held:
    """The plan's 150 minutes, `speed` times faster, on a fresh file."""
    out = BUILD / f"rehearsed-{people}"
    words = ["--participants", str(people), "--speed", str(speed), "--save", str(out), "--keep"]
    words += ["--server", f"http://127.0.0.1:{port}"]
    with servers.board(port, servers.new_data(), profile) as running:
        before, began = cpu_seconds(running.pid), time.monotonic()
        with pinned(GENERATOR_CORE):
            crowd = subprocess.Popen(
                [sys.executable, "-m", "app.cli", "rehearse", *words],
                cwd=CHECKOUT,
                env={**os.environ, "COCREATE_OPENER_KEY": running.opener},
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        put_first(crowd)
        _, _, used = os.wait4(crowd.pid, 0)
        crowd.returncode = 0
        return Held(
            people,
            speed,
            Figures.model_validate_json((out / "figures.json").read_bytes()),
            time.monotonic() - began,
            cpu_seconds(running.pid) - before,
            used.ru_utime + used.ru_stime,
            resident_kib(running.pid),
        )
