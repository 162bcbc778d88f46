"""Whole workshops of simulated people, from the welcome to the close, as `cocreate rehearse` holds them."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks import servers
from benchmarks.figures import Figure
from benchmarks.plan import Plan, Result
from benchmarks.processes import (
    BUILD,
    CHECKOUT,
    GENERATOR_CORE,
    cpu_seconds,
    pinned,
    put_first,
    resident_kib,
)

SIZES = ((200, 60.0), (500, 30.0), (1_000, 15.0))
"""People, and how many times faster than people are: so that one core can play them all."""
QUICK = ((50, 300.0),)


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


def whole_workshops(plan: Plan) -> Result:
    """Simulated people through the whole agenda: 200, 500 and 1,000 of them, every phase for itself."""
    figures: list[Figure] = []
    faults: list[str] = []
    for people, speed in QUICK if plan.quick else SIZES:
        profile = plan.profile / f"rehearsal-{people}.txt" if plan.profile else None
        held = hold(people, speed, plan.port + 1, profile)
        figures += _figures(held)
        faults += [held.void] if held.void else []
        if profile is not None:
            print(profile.read_text())
    return Result(figures, faults=tuple(faults))


def _figures(held: Held) -> list[Figure]:
    name = f"{held.people:,} people, speed {held.speed:g}"
    each = [
        Figure(f"{name}, {one.moment}: post to seen, p99", "ms", one.seen.p99, None, None,
               bounded="ours", at_most=50)
        for one in held.figures.moments if one.seen.n
    ]  # fmt: skip
    slowest = max(held.figures.moments, key=lambda one: one.kept.p99)
    return [
        *each,
        _alone(f"{name}, {slowest.moment}: kept, p99 (the slowest)", "ms", slowest.kept.p99),
        _alone(f"{name}: server CPU", "cores", held.server_s / held.seconds),
        _alone(f"{name}: CPU of the people", "cores", held.crowd_s / held.seconds),
        _alone(f"{name}: memory of the server", "KiB", held.resident_kib),
        _alone(f"{name}: to each phone", "KiB", held.figures.bytes_per_phone / 1024),
    ]


def _alone(name: str, unit: str, ours: float) -> Figure:
    return Figure(name, unit, ours, None, None)
