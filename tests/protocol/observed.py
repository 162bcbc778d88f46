"""The server of the tests that look inside it: the real one, with a clock that can be set and its insides told.

Run instead of `app.cli serve` by giving `prefix=OBSERVED` to a Server; what follows on the command line is ignored.
"""

import asyncio
import gc
import logging
import mmap
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI

from app.cli import listen, server_of
from app.live.rooms import Rooms
from app.live.transport import Direct, Wire
from app.main import create_app, server_clock
from app.settings import Settings
from tests.server import Server
from tests.workshop import call

OBSERVED = (sys.executable, "-m", "tests.protocol.observed")
CLOCK = "clock"


class Clock:
    """The offset of the server's clock in ms, in a file both processes have mapped."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / CLOCK
        if not path.exists():
            path.write_bytes(struct.pack("q", 0))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 8)

    @property
    def offset(self) -> int:
        found: int = struct.unpack("q", self._map[:8])[0]
        return found

    @offset.setter
    def offset(self, ms: int) -> None:
        self._map[:8] = struct.pack("q", ms)


def observed(folder: Path, **settings: str) -> Server:
    return Server(
        folder, {name.upper(): value for name, value in settings.items()}, prefix=OBSERVED
    )


async def insides(server: Server) -> dict[str, int]:
    """What the server holds now: tasks, connections by every index, open files, bytes nobody has read yet."""
    found: dict[str, int] = await call(server, "GET", "/insides")
    return found


@dataclass(frozen=True)
class Collector:
    """Of garbage, in the server's process."""

    threshold: tuple[int, int, int]
    frozen: int
    followed: int
    """Objects that a full collection looks at."""


async def collector(server: Server) -> Collector:
    told = await call(server, "GET", "/collector")
    return Collector(tuple(told["threshold"]), told["frozen"], told["followed"])


def _add_insides(app: FastAPI, rooms: Rooms) -> None:
    async def told() -> dict[str, int]:
        hubs = [room.hub for room in rooms.open.values()]
        return {
            "tasks": len(asyncio.all_tasks()),
            "connections": sum(len(hub.all) for hub in hubs),
            "audiences": sum(len(those) for hub in hubs for those in hub._by_audience.values()),
            "people": sum(len(those) for hub in hubs for those in hub._by_person.values()),
            "files": _open_files(),
            "backlog": sum(_backlog(one.wire) for hub in hubs for one in hub.all),
        }

    async def collector_told() -> dict[str, object]:
        return {
            "threshold": gc.get_threshold(),
            "frozen": gc.get_freeze_count(),
            "followed": len(gc.get_objects()),
        }

    for path, answer in (("/insides", told), ("/collector", collector_told)):
        app.add_api_route(path, answer)
        # Before the mounts that would catch it.
        app.router.routes.insert(0, app.router.routes.pop())


def _backlog(wire: Wire) -> int:
    return wire.transport.get_write_buffer_size() if isinstance(wire, Direct) else 0


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _moved(real: Callable[[], int], clock: Clock) -> Callable[[], int]:
    return lambda: real() + clock.offset


def main() -> None:
    settings = Settings()
    logging.basicConfig(level=settings.log_level.upper())
    clock = Clock(settings.data_dir.parent)
    app = create_app(settings, settings.opener_key, _moved(server_clock(), clock))
    _add_insides(app, app.state.board.rooms)
    server_of(app, settings).run(sockets=[listen(settings)])


if __name__ == "__main__":
    main()
