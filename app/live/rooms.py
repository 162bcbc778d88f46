"""All rooms of this process: found by session id, loaded once, beaten together, emptied at the end."""

import asyncio
import logging
import re
from collections.abc import Callable

from app.core.framework import Framework
from app.core.state import State
from app.live import protocol as wire_words
from app.live.connection import Connection
from app.live.room import Room, Surroundings
from app.store.sessions import Loaded, load

log = logging.getLogger(__name__)
_ID = re.compile(r"[A-Za-z0-9_-]{22}")
_BEATS_IN_A_ROW = 50


class Rooms:
    def __init__(self, around: Surroundings, thaw: Callable[[str], Framework]) -> None:
        self.around = around
        self.open: dict[str, Room] = {}
        self._thaw = thaw
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def find(self, session: str) -> Room | None:
        """The room of a session, or None if there is no such session."""
        room = self.open.get(session)
        if room is not None or not _ID.fullmatch(session):
            return room
        loading = self._loading.get(session)
        if loading is None:
            loading = self._loading[session] = asyncio.create_task(self._load(session))
            loading.add_done_callback(lambda _: self._loading.pop(session, None))
        return await asyncio.shield(loading)

    def start(self) -> None:
        self._tasks = [asyncio.create_task(self._beat()), asyncio.create_task(self._presence())]

    async def stop(self, retry_after: float = 2.0) -> None:
        """Let what waits be decided, then send everybody away with a time to come back."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for room in self.open.values():
            await room.settled()
            room.views.stop()
            for n, connection in enumerate(list(room.hub.all)):
                connection.close(wire_words.DRAINING, retry_after * (n % 20 + 1) / 20)

    async def _load(self, session: str) -> Room | None:
        loaded = await self.around.thread.run(load, self.around.database, session)
        if loaded is None:
            return None
        room = self.open[session] = await asyncio.to_thread(self._build, loaded)
        return room

    def _build(self, loaded: Loaded) -> Room:
        """In a thread: a large session takes half a second, and the other rooms go on."""
        state = State(self._thaw(loaded.content), loaded.records, loaded.seq)
        return Room(state, loaded, self.around)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self.around.beat_ms / 1000)
            for room in list(self.open.values()):
                try:
                    await _beat_in(room)
                except Exception:
                    # A room whose beat fails must not silence the others.
                    log.exception("beat failed", extra={"session": room.id})

    async def _presence(self) -> None:
        while True:
            await asyncio.sleep(min(2.0, self.around.beat_ms / 1000))
            for room in list(self.open.values()):
                try:
                    room.beats.tell_presence()
                except Exception:
                    log.exception("presence failed", extra={"session": room.id})


async def _beat_in(room: Room) -> None:
    memo: dict[int, bytes] = {}
    seq = room.state.seq
    for n, connection in enumerate(room.beats.due()):
        if room.state.seq != seq:
            memo, seq = {}, room.state.seq
        if connection.room is room and not connection.wire.blocked:
            room.beats.beat(connection, memo)
        if n % _BEATS_IN_A_ROW == _BEATS_IN_A_ROW - 1:
            await asyncio.sleep(0)


def closed_before_hello(connection: Connection) -> None:
    if connection.room is None:
        connection.close(wire_words.NO_HELLO)
