"""A network between one browser and the board whose lasting connections can be taken away while pages still load."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field


@dataclass
class Network:
    """As in a hall whose Wi-Fi lets a page through now and then and drops whatever lasts."""

    target: int
    port: int = 0
    is_cut: bool = False
    _sockets: set[asyncio.StreamWriter] = field(default_factory=set)
    _all: set[asyncio.StreamWriter] = field(default_factory=set)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        self.is_cut = True
        for writer in list(self._sockets):
            writer.transport.abort()

    def mend(self) -> None:
        self.is_cut = False

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._carry(reader, writer)
        finally:
            writer.transport.abort()
            self._tasks.discard(task)

    async def stop(self) -> None:
        for writer in list(self._all):
            writer.transport.abort()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            lasts = head.startswith(b"GET /ws/")
            if lasts and self.is_cut:
                return
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.target)
            both = {writer, up_writer}
            self._all |= both
            if lasts:
                self._sockets |= both
            up_writer.write(head)
            await asyncio.gather(_pump(reader, up_writer), _pump(up_reader, writer))
            self._all -= both
            self._sockets -= both


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while piece := await source.read(65_536):
            sink.write(piece)
            await sink.drain()
    sink.transport.abort()


@contextlib.asynccontextmanager
async def network(target: int) -> AsyncIterator[Network]:
    between = Network(target)
    listening = await asyncio.start_server(between.accept, "127.0.0.1", 0)
    between.port = listening.sockets[0].getsockname()[1]
    try:
        yield between
    finally:
        listening.close()
        await between.stop()
