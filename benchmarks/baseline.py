"""The fixed baseline: a bare uvloop server that writes one prebuilt frame to every member of a room. Not the product.

A room is the path of the upgrade request. What a member posts goes to all of the room, itself included, unread,
unstored and unchecked. Its figures are the unit in which the board's are given, so it is not to be made faster or
slower.
"""

import asyncio
import base64
import hashlib
import struct
import sys
from typing import cast

import uvloop

_SALT = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_SWITCH = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"

rooms: dict[bytes, dict["Member", None]] = {}


def text_frame(payload: bytes) -> bytes:
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65_536:
        return struct.pack("!BBH", 0x81, 126, size) + payload
    return struct.pack("!BBQ", 0x81, 127, size) + payload


class Member(asyncio.Protocol):
    def __init__(self) -> None:
        self.rest = b""
        self.room: bytes | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.write = self.transport.write

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        if self.room is not None:
            rooms[self.room].pop(self, None)

    def data_received(self, data: bytes) -> None:
        data = self.rest + data if self.rest else data
        at = 0 if self.room is not None else self._upgrade(data)
        while (taken := self._take(data, at)) > at:
            at = taken
        self.rest = data[at:]

    def _upgrade(self, data: bytes) -> int:
        """Where frames begin, 0 while the request is incomplete."""
        end = data.find(b"\r\n\r\n")
        if end < 0:
            return 0
        request, *headers = data[:end].split(b"\r\n")
        named = dict(header.split(b": ", 1) for header in headers)
        proof = base64.b64encode(hashlib.sha1(named[b"Sec-WebSocket-Key"] + _SALT).digest())  # noqa: S324
        self.write(_SWITCH + b"Sec-WebSocket-Accept: " + proof + b"\r\n\r\n")
        self.room = request.split(b" ")[1]
        rooms.setdefault(self.room, {})[self] = None
        return end + 4

    def _take(self, data: bytes, at: int) -> int:
        """Handle the frame at `at`; answers where the next one begins, `at` itself while it is incomplete."""
        if self.room is None or len(data) - at < 6:
            return at
        size, head = data[at + 1] & 127, 2
        if size == 126:
            if len(data) - at < 8:
                return at
            size, head = int.from_bytes(data[at + 2 : at + 4]), 4
        end = at + head + 4 + size
        if len(data) < end:
            return at
        if data[at] & 15 == 8:
            self.transport.close()
        else:
            mask, body = data[at + head : at + head + 4], data[at + head + 4 : end]
            self._post(body if mask == b"\0\0\0\0" else _unmasked(body, mask))
        return end

    def _post(self, payload: bytes) -> None:
        frame = text_frame(payload)
        assert self.room is not None
        for member in rooms[self.room]:
            member.write(frame)


def _unmasked(body: bytes, mask: bytes) -> bytes:
    size = len(body)
    pad = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(body) ^ int.from_bytes(pad)).to_bytes(size)


async def main(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Member, "127.0.0.1", port, backlog=4096)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
