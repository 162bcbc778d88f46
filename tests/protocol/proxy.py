"""A network between phones and server that misbehaves on demand: it swallows or doubles whole frames of the server, or
stops carrying anything while both sides believe the line to be open."""

import asyncio
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

Judge = Callable[[bytes], int]
"""How often a data frame of the server (header and payload) is to be carried: 0 swallows it."""


def carry(_frame: bytes) -> int:
    return 1


@dataclass
class Line:
    """One phone's way through the proxy."""

    judge: Judge = carry
    frozen: bool = False
    swallowed: int = 0
    _down: asyncio.StreamWriter | None = None
    _up: asyncio.StreamWriter | None = None
    _thawed: asyncio.Event = field(default_factory=asyncio.Event)

    def freeze(self) -> None:
        """Nothing comes through any more, and nobody is told."""
        self.frozen = True

    def cut(self) -> None:
        for writer in (self._down, self._up):
            if writer is not None:
                writer.transport.abort()


@dataclass
class Proxy:
    target: int
    lines: list[Line] = field(default_factory=list)
    judge: Judge = carry
    _server: asyncio.Server | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self) -> "Proxy":
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0, backlog=1024)
        return self

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for line in self.lines:
            line.cut()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def swallowed(self) -> int:
        return sum(line.swallowed for line in self.lines)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.target)
        line = Line(judge=self.judge, _down=writer, _up=up_writer)
        self.lines.append(line)
        ways = (
            asyncio.create_task(_to_server(line, reader, up_writer)),
            asyncio.create_task(_to_phone(line, up_reader, writer)),
        )
        self._tasks.update(ways)
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            self._tasks.difference_update(ways)
            line.cut()


async def _to_server(
    line: Line, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    while (data := await reader.read(65_536)) or line.frozen:
        if line.frozen:
            await line._thawed.wait()
        writer.write(data)
        await writer.drain()


async def _to_phone(line: Line, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await reader.readuntil(b"\r\n\r\n"))
    while True:
        frame = await _frame(reader)
        if line.frozen:
            await line._thawed.wait()
        is_data = frame[0] & 15 in (1, 2)
        times = line.judge(frame) if is_data else 1
        line.swallowed += times == 0
        for _ in range(times):
            writer.write(frame)
        await writer.drain()


async def _frame(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readexactly(2)
    size = head[1]
    if size == 126:
        head += await reader.readexactly(2)
        size = struct.unpack("!H", head[2:])[0]
    elif size == 127:
        head += await reader.readexactly(8)
        size = struct.unpack("!Q", head[2:])[0]
    return head + await reader.readexactly(size)
