"""The way to one phone: ready frames in, bytes out, never waiting for it.

`Direct` is uvicorn's own WebSocket protocol, taught three things: hand over a message without a queue, write a
prebuilt frame, and let go of a phone that stopped reading (stock uvicorn keeps it for ever). It leans on uvicorn's
inside, so uvicorn is pinned. `Plain` does the same over ASGI `send` on any other server, slower.
"""

import asyncio
import struct
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.protocol import State

EXTENSION = "cocreate.wire"
_CLOSE_PATIENCE = 5.0
_SLICE = 1024
"""Bytes parsed at once: a flood is noticed after so many, not after all a socket had to give."""
_STILL_UNDER_WAY = 4096
"""Bytes that are looked at after our close, for the peer's own; parsing all that a flood brings delays the others."""
_ENOUGH = 1 << 20


def text_frame(payload: bytes) -> bytes:
    """The payload as one unmasked text frame (RFC 6455, 5.2)."""
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65_536:
        return struct.pack("!BBH", 0x81, 126, size) + payload
    return struct.pack("!BBQ", 0x81, 127, size) + payload


class Listener(Protocol):
    """`spent` counts what costs something and is no message of its own: pings and pieces of messages.

    `draining`: the server stops, say goodbye now.
    """

    def received(self, data: bytes) -> None: ...
    def spent(self) -> None: ...
    def drained(self) -> None: ...
    def lost(self) -> None: ...
    def draining(self) -> None: ...


class Wire(Protocol):
    """`blocked`: the peer reads too slowly; write nothing more until `drained`."""

    @property
    def blocked(self) -> bool: ...
    def write(self, frame: bytes) -> None: ...
    def close(self, code: int, reason: str = "") -> None: ...
    def abort(self) -> None: ...
    def listen(self, listener: Listener) -> None: ...


class Direct(WebSocketsSansIOProtocol):
    # Apart from uvicorn's forty attributes: looking among those, for every frame to every phone, is slow memory.
    # `write` is the transport's own method while the connection is open: no line of Python between two sends.
    __slots__ = ("blocked", "closing", "listener", "write")

    _after_close = 0

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        # At debug level every frame would be in the log, the keys of the first ones too (S1).
        self.conn.debug = False
        self.listener: Listener | None = None
        self.blocked = False
        self.closing = False
        self.write: Callable[[bytes], None] = _nowhere

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.write = transport.write

    def data_received(self, data: bytes) -> None:
        for start in range(0, len(data), _SLICE):
            self._received(data[start : start + _SLICE])
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            # uvicorn leaves a request it cannot read unanswered and open for ever.
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.close()

    def _received(self, data: bytes) -> None:
        if self.closing:
            # Whoever talks on after a close would still cost the others their time.
            self._after_close += len(data)
            if self._after_close > _ENOUGH:
                self.transport.abort()
            if self._after_close > _STILL_UNDER_WAY:
                return
        if not self.transport.is_closing():
            super().data_received(data)

    def handle_parser_exception(self) -> None:
        """Say why, then listen on for a moment: closing over unread bytes would take the code back from the peer."""
        if self.closing:
            return
        self.closing = self.close_sent = True
        self.transport.write(b"".join(self.conn.data_to_send()))
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.close_timer = self.loop.call_later(_CLOSE_PATIENCE, self.transport.abort)
        if self.listener is not None:
            self.listener.lost()

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[EXTENSION] = self

    def listen(self, listener: Listener) -> None:
        self.listener = listener

    def close(self, code: int, reason: str = "") -> None:
        """Say goodbye; whoever does not answer in time is cut."""
        if self.closing or self.close_sent or self.transport.is_closing():
            return
        self._stop_writing()
        self.close_sent = True
        if self.conn.state is State.OPEN:
            self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_timer = self.loop.call_later(_CLOSE_PATIENCE, self.transport.abort)

    def abort(self) -> None:
        self._stop_writing()
        self.transport.abort()

    def _stop_writing(self) -> None:
        self.closing = True
        self.write = _nowhere

    def send_receive_event_to_app(self) -> None:
        if self.listener is None:
            super().send_receive_event_to_app()
            return
        frames, self.frames = self.frames, []
        if not self.closing:
            self.listener.received(frames[0] if len(frames) == 1 else b"".join(frames))

    def handle_cont(self, event: Any) -> None:
        self._spent()
        super().handle_cont(event)

    def handle_ping(self) -> None:
        self._spent()
        super().handle_ping()

    def handle_pong(self, event: Any) -> None:
        self._spent()
        super().handle_pong(event)

    def handle_close(self, event: Any) -> None:
        super().handle_close(event)
        if self.transport.get_write_buffer_size():
            # The peer said goodbye without reading what is left, and may never read it.
            self.loop.call_later(_CLOSE_PATIENCE, self.transport.abort)

    def _spent(self) -> None:
        if self.listener is not None and not self.closing:
            self.listener.spent()

    def pause_writing(self) -> None:
        super().pause_writing()
        self.blocked = True

    def resume_writing(self) -> None:
        super().resume_writing()
        self.blocked = False
        if self.listener is not None:
            self.listener.drained()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_writing()
        super().connection_lost(exc)
        if self.listener is not None:
            self.listener.lost()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        # close() waits for a buffer that will never drain.
        self.transport.abort()

    def shutdown(self) -> None:
        if self.listener is None:
            super().shutdown()
        else:
            self.stop_keepalive()
            self.listener.draining()
        self.loop.call_later(_CLOSE_PATIENCE, self.transport.abort)


def _nowhere(_frame: bytes) -> None:
    """Where frames go before a connection is made and after it began to close."""


class Plain:
    """The same over ASGI: one queue and one writer for this connection, which it cancels when it ends."""

    _HIGH = 64

    def __init__(self, receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        self._receive = receive
        self._send = send
        self._queue: deque[bytes] = deque()
        self._wake = asyncio.Event()
        self._listener: Listener | None = None
        self._closing: tuple[int, str] | None = None
        self.blocked = False

    def listen(self, listener: Listener) -> None:
        self._listener = listener

    def write(self, frame: bytes) -> None:
        if self._closing:
            return
        self._queue.append(frame)
        # Only the writer unblocks, for it also tells the listener: a place in the queue is not a drained one.
        self.blocked = self.blocked or len(self._queue) >= self._HIGH
        self._wake.set()

    def close(self, code: int, reason: str = "") -> None:
        self._closing = self._closing or (code, reason)
        self._wake.set()

    def abort(self) -> None:
        self._queue.clear()
        self.close(1011)

    async def run(self) -> None:
        """Until the peer is gone."""
        writer = asyncio.create_task(self._write_all())
        try:
            while (message := await self._receive())["type"] == "websocket.receive":
                if self._listener is not None:
                    data = message.get("bytes")
                    self._listener.received(data if data is not None else message["text"].encode())
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
            if self._listener is not None:
                self._listener.lost()

    async def _write_all(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._queue:
                frame = self._queue.popleft()
                await self._send({"type": "websocket.send", "text": _payload(frame).decode()})
            if self._closing:
                code, reason = self._closing
                await self._send({"type": "websocket.close", "code": code, "reason": reason})
                return
            if self.blocked:
                self.blocked = False
                if self._listener is not None:
                    self._listener.drained()


def _payload(frame: bytes) -> bytes:
    match frame[1]:
        case 126:
            return frame[4:]
        case 127:
            return frame[10:]
        case _:
            return frame[2:]
