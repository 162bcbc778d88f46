"""A phone as thin as can be: RFC 6455 by hand over one socket, so that tests can send any bytes and refuse to read.

Knows the wire and none of the words on it; `follower` knows those.
"""

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from typing import Any

from tests.server import Server
from tests.workshop import eventually

CONT, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
CUT = 1006


def frame(
    opcode: int, payload: bytes, *, fin: bool = True, rsv: int = 0, masked: bool = True
) -> bytes:
    """One client frame. The mask is all zeros, which is a mask like any other and costs nothing."""
    first = (0x80 if fin else 0) | rsv << 4 | opcode
    mask = 0x80 if masked else 0
    size = len(payload)
    if size < 126:
        head = struct.pack("!BB", first, mask | size)
    elif size < 65_536:
        head = struct.pack("!BBH", first, mask | 126, size)
    else:
        head = struct.pack("!BBQ", first, mask | 127, size)
    return head + (b"\0\0\0\0" if masked else b"") + payload


def text(said: Any) -> bytes:
    payload = said if isinstance(said, bytes) else json.dumps(said).encode()
    return frame(TEXT, payload)


class Phone(asyncio.Protocol):
    """`heard` is given every text message as bytes; without it they are kept in `said`."""

    def __init__(self, heard: Callable[[bytes], None] | None = None) -> None:
        self.said: list[dict[str, Any]] = []
        self.status = ""
        self.code: int | None = None
        self.on_closed: Callable[[int], None] | None = None
        self.answers_close = True
        self.skips: tuple[bytes, ...] = ()
        """How messages begin that are not kept."""
        self._heard = heard or self._keep
        self._buffer = bytearray()
        self._pieces: list[bytes] = []
        self._transport: asyncio.Transport | None = None
        self._open: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._gone: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    @classmethod
    async def dial(
        cls,
        server: Server,
        session: str,
        heard: Callable[[bytes], None] | None = None,
        *,
        port: int | None = None,
        small: bool = False,
    ) -> "Phone":
        """Connect and upgrade. `small`: a receive buffer of a few KiB. `port`: of a proxy in between."""
        phone = cls(heard)
        await phone.connect(port or server.port, small=small)
        phone.raw(upgrade(server, session))
        await phone._open
        return phone

    async def connect(self, port: int, *, small: bool = False) -> None:
        line = socket.socket()
        line.setblocking(False)
        if small:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        loop = asyncio.get_running_loop()
        try:
            await loop.sock_connect(line, ("127.0.0.1", port))
        except OSError:
            line.close()
            raise
        await loop.create_connection(lambda: self, sock=line)

    # ---- saying

    def say(self, said: Any) -> None:
        self.raw(text(said))

    def raw(self, data: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    @property
    def backlog(self) -> int:
        """Bytes this phone could not get rid of yet."""
        return self._transport.get_write_buffer_size() if self._transport else 0

    def stop_reading(self) -> None:
        assert self._transport is not None
        self._transport.pause_reading()

    def read_on(self) -> None:
        assert self._transport is not None
        self._transport.resume_reading()

    def cut(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    # ---- hearing

    async def next(self, type_: str, within: float = 10.0) -> dict[str, Any]:
        """The next frame of this type, taken out of `said`."""

        def find() -> dict[str, Any] | None:
            return next((frame for frame in self.said if frame["type"] == type_), None)

        await eventually(lambda: find() or self.code, within)
        found = find()
        assert found is not None, f"closed with {self.code} instead of saying {type_}"
        self.said.remove(found)
        return found

    async def closed(self, within: float = 10.0) -> int:
        """The close code; CUT if there was none."""
        return await asyncio.wait_for(asyncio.shield(self._gone), within)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._open.done():
            self._open.set_exception(ConnectionError(f"refused: {self.status}"))
            self._open.exception()
        self._end()

    def eof_received(self) -> None:
        return None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self.status:
            head, blank, rest = self._buffer.partition(b"\r\n\r\n")
            if not blank:
                return
            self.status = head.partition(b"\r\n")[0].decode("latin-1")
            self._buffer = rest
            if " 101 " not in f"{self.status} ":
                self.cut()
                return
            self._open.set_result(None)
        self._take_frames()

    def _take_frames(self) -> None:
        buffer, at = self._buffer, 0
        while len(buffer) - at >= 2:
            size, head = buffer[at + 1], 2
            if size == 126:
                if len(buffer) - at < 4:
                    break
                size, head = int.from_bytes(buffer[at + 2 : at + 4], "big"), 4
            elif size == 127:
                if len(buffer) - at < 10:
                    break
                size, head = int.from_bytes(buffer[at + 2 : at + 10], "big"), 10
            if len(buffer) - at < head + size:
                break
            payload = bytes(buffer[at + head : at + head + size])
            self._took(buffer[at] & 15, payload)
            at += head + size
        del buffer[:at]

    def _took(self, opcode: int, payload: bytes) -> None:
        match opcode:
            case 1:
                self._heard(payload)
            case 8:
                self.code = int.from_bytes(payload[:2], "big") if len(payload) >= 2 else 1005
                if self.answers_close:
                    self.raw(frame(CLOSE, payload[:2]))
                self._end()
            case 9:
                self.raw(frame(PONG, payload))

    def _keep(self, payload: bytes) -> None:
        if not payload.startswith(self.skips):
            self.said.append(json.loads(payload))

    def _end(self) -> None:
        self.code = self.code or CUT
        if not self._gone.done():
            self._gone.set_result(self.code)
            if self.on_closed is not None:
                self.on_closed(self.code)


def upgrade(server: Server, session: str, **instead: str) -> bytes:
    """The request that opens a socket; `instead` replaces headers, "" leaves one out."""
    headers = {
        "Host": f"127.0.0.1:{server.port}",
        "Origin": server.address,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Protocol": "cocreate.v1",
    } | {name.replace("_", "-"): value for name, value in instead.items()}
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([f"GET /ws/{session} HTTP/1.1", *lines, "", ""]).encode("latin-1")
