"""Puts the parts together: the only module that knows all of them."""

import gc
import secrets
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.routing import WebSocketRoute
from starlette.staticfiles import StaticFiles

from app.live.room import Surroundings
from app.live.rooms import Rooms
from app.settings import Settings
from app.store.database import Database
from app.store.faults import Faults
from app.store.sessions import hash_of
from app.store.thread import StoreThread
from app.synthesis.views import compute
from app.web import api, archives, devices, downloads, metrics, pages, rehearsals, staffroom
from app.web.board import Board, framework_of
from app.web.bodies import SmallBodies
from app.web.codes import WrongCodes
from app.web.failures import answer_failures
from app.web.headers import SafeHeaders
from app.web.making import Makers
from app.web.operator import OperatorDoor
from app.web.rehearsals import Rehearsals
from app.web.socket import SocketEndpoint

STATIC = Path(__file__).resolve().parent / "static"


def server_clock() -> Callable[[], int]:
    """ms since 1970 that never jump: the clock of the start, carried on by the monotonic one (R23)."""
    start = time.time() - time.monotonic()
    return lambda: int((start + time.monotonic()) * 1000)


def new_opener_key() -> str:
    return secrets.token_urlsafe(32)


def local_address(settings: Settings) -> str:
    """How phones of the same network reach this machine; empty if it listens for itself only."""
    if settings.host not in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return ""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: connecting a datagram socket only asks which way it would go.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        host = probe.getsockname()[0]
    scheme = "https" if settings.tls_cert else "http"
    return f"{scheme}://{host}:{settings.port}"


def create_app(
    settings: Settings, opener_key: str, now: Callable[[], int] | None = None
) -> FastAPI:
    """The whole board. Raises DatabaseInUse if another server holds the data directory."""
    database = Database(settings.data_dir, Faults(settings.faults))
    thread = StoreThread()
    clock = now or server_clock()
    around = Surroundings(
        database=database,
        thread=thread,
        limits=settings.limits,
        now=clock,
        views=compute,
        beat_ms=int(settings.beat_seconds * 1000),
        stalled_after=settings.stalled_seconds,
    )
    board = Board(
        settings=settings,
        database=database,
        thread=thread,
        rooms=Rooms(around, framework_of),
        opener_key_hash=hash_of(opener_key),
        now=clock,
        join_address=local_address(settings),
        static=STATIC,
        assets=pages.read_assets(STATIC),
    )

    operator = OperatorDoor(board)
    crowds = Rehearsals(settings.own_address)
    makers = Makers(settings.files)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await board.stored(database.open)
        board.rooms.start()
        await operator.open()
        _spare_the_collector()
        try:
            yield
        finally:
            await operator.close()
            await crowds.stop()
            await makers.stop()
            await board.rooms.stop()
            await board.stored(database.close)
            thread.stop()

    app = FastAPI(
        title="Cocreation Board",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.state.board = board
    wrong = WrongCodes(settings.wrong_codes_per_address, settings.wrong_codes)
    app.include_router(api.router(board, wrong))
    app.include_router(devices.router(board, wrong))
    app.include_router(downloads.router(board, makers))
    app.include_router(archives.router(board, makers))
    app.include_router(staffroom.router(board))
    app.include_router(rehearsals.router(board, crowds))
    app.include_router(pages.router(board))
    app.include_router(pages.files(board))
    app.include_router(metrics.router(board))
    app.router.routes.append(WebSocketRoute("/ws/{session}", SocketEndpoint(board)))
    app.mount("/static", StaticFiles(directory=STATIC))
    answer_failures(app)
    larger = {archives.PATH: archives.LIMIT}
    app.add_middleware(SmallBodies, limit=settings.limits.frame_in, larger=larger)
    app.add_middleware(SafeHeaders, settings=settings)
    return app


def _spare_the_collector() -> None:
    """A full collection over a thousand phones' objects stops everybody for 110 ms; ours are rarely cyclic (H69)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
