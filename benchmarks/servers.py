"""The three servers that are measured: the baseline, the board, and a bare FastAPI echo."""

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import BUILD, server

FREE = {
    # The limits of one person are not what is measured.
    "COCREATE_COMMANDS": "1000000",
    "COCREATE_FRAMES_PER_SECOND": "100000",
}


@dataclass
class Running:
    process: subprocess.Popen[bytes]
    port: int
    opener: str = ""

    @property
    def pid(self) -> int:
        return self.process.pid


@contextmanager
def baseline(port: int) -> Iterator[Running]:
    with server(port, "-m", "benchmarks.baseline", str(port)) as process:
        yield Running(process, port)


@contextmanager
def bare(port: int) -> Iterator[Running]:
    with server(port, "-m", "benchmarks.bare", str(port)) as process:
        yield Running(process, port)


def new_data() -> Path:
    data = BUILD / "data"
    shutil.rmtree(data, ignore_errors=True)
    return data


@contextmanager
def board(port: int, data: Path, profile: Path | None = None) -> Iterator[Running]:
    """The board as anybody starts it, on its own file; with `profile`, profiled into that file."""
    opener = secrets.token_urlsafe(32)
    environment = {
        **FREE,
        "COCREATE_HOST": "127.0.0.1",
        "COCREATE_PORT": str(port),
        "COCREATE_DATA_DIR": str(data),
        "COCREATE_OPENER_KEY": opener,
    }
    words = ["-m", "app.cli", "serve"]
    if profile is not None:
        words = ["-m", "benchmarks.profiler", str(profile)]
    with server(port, *words, environment=environment) as process:
        yield Running(process, port, opener)
