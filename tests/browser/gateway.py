"""The way from the browser to the board, which a test can close: for everything, or only for the sockets.

Carries bytes over real connections and knows no frame. The browser meets the board under the gateway's address.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field


@dataclass
class Gateway:
    target: int
    """Port of the server."""
    carries_pages: bool = True
    carries_sockets: bool = True
    _server: asyncio.Server | None = None
    _ways: dict[asyncio.Task[None], bool] = field(default_factory=dict)
    """Each way that is open, and whether it carries a socket."""
    _flowing: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def address(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def start(self) -> None:
        self._flowing.set()
        self._server = await asyncio.start_server(self._enter, "127.0.0.1", 0)

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        self.open()
        await self._cut(pages=True)

    async def close_sockets(self) -> None:
        """As behind a network that lets pages through and nothing else: what is open breaks, nothing new comes up."""
        self.carries_sockets = False
        await self._cut(pages=False)

    async def close(self) -> None:
        """No network at all."""
        self.carries_pages = self.carries_sockets = False
        await self._cut(pages=True)

    def open(self) -> None:
        self.carries_pages = self.carries_sockets = True
        self._flowing.set()

    def hold(self) -> None:
        """What the browser says waits on the way; nothing breaks, until open() lets it go on."""
        self._flowing.clear()

    async def _cut(self, *, pages: bool) -> None:
        cut = [way for way, is_socket in self._ways.items() if is_socket or pages]
        for way in cut:
            way.cancel()
        await asyncio.gather(*cut, return_exceptions=True)

    async def _enter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        way = asyncio.current_task()
        assert way is not None
        self._ways[way] = False
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                head = await reader.readuntil(b"\r\n\r\n")
                self._ways[way] = is_socket = head.startswith(b"GET /ws/")
                if self.carries_sockets if is_socket else self.carries_pages:
                    await self._carry(head, reader, writer)
        except asyncio.CancelledError:
            # Cut by the test; a way that ends as cancelled would be reported as an error of the server.
            return
        finally:
            self._ways.pop(way, None)
            writer.transport.abort()

    async def _carry(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        board, to_board = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            to_board.write(head)
            async with asyncio.TaskGroup() as both:
                both.create_task(self._pass_on(reader, to_board, held=True))
                both.create_task(self._pass_on(board, writer, held=False))
        except* ConnectionError:
            pass
        finally:
            to_board.transport.abort()

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, held: bool
    ) -> None:
        while data := await reader.read(65_536):
            if held:
                await self._flowing.wait()
            writer.write(data)
            await writer.drain()
        raise ConnectionError("one side has gone")


@contextlib.asynccontextmanager
async def gateway(port: int) -> AsyncIterator[Gateway]:
    way = Gateway(port)
    await way.start()
    try:
        yield way
    finally:
        await way.stop()
