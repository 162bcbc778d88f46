"""Servers and generator as processes, each on a core of its own. Measures nothing but memory."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

SERVER_CORE = 0
GENERATOR_CORE = 1
CHECKOUT = Path(__file__).resolve().parent.parent
BUILD = CHECKOUT / "build" / "bench"


class NotStarted(RuntimeError):
    """A server ended or did not listen in time; the message holds what it said."""


@contextmanager
def pinned(core: int) -> Iterator[None]:
    """What is started in here runs on this core only."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def server(
    port: int,
    *words: str,
    environment: Mapping[str, str] | None = None,
    program: str = sys.executable,
) -> Iterator[subprocess.Popen[bytes]]:
    """A server on `port` of this machine, in Python if nothing else is said, ended at the end."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        raise SystemExit(f"Something listens on port {port} already; choose another with --port.")
    BUILD.mkdir(parents=True, exist_ok=True)
    log = BUILD / f"server-{port}.log"
    with log.open("wb") as said, pinned(SERVER_CORE):
        process = subprocess.Popen(
            [program, *words],
            cwd=CHECKOUT,
            env={**os.environ, **(environment or {})},
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    put_first(process)
    try:
        _until_listening(process, port, log)
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def put_first(process: subprocess.Popen[Any]) -> None:
    """Before whatever else is running, where that is allowed; both sides of a pair are treated alike."""
    with suppress(OSError):
        Path(f"/proc/{process.pid}/autogroup").write_text("-10")


def resident_kib(pid: int) -> int:
    found = re.search(r"^VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1])


def cpu_seconds(pid: int) -> float:
    """Of a process with all its threads, so far."""
    spent = (task / "schedstat" for task in Path(f"/proc/{pid}/task").iterdir())
    return sum(int(stat.read_text().split()[0]) for stat in spent) / 1e9


def _until_listening(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if process.poll() is not None:
            raise NotStarted(log.read_text(errors="replace")[-2000:])
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise NotStarted(f"nothing listens on port {port} after 30 s")
