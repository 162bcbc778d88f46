"""The socket endpoint: frames in, frames out. Knows no rule of the workshop.

A plain ASGI callable: a framework's route would cost every phone half as much memory again.
"""

import asyncio

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from app.live import protocol as wire_words
from app.live.connection import Connection
from app.live.protocol import SUBPROTOCOL, Hello
from app.live.room import Room
from app.live.rooms import closed_before_hello
from app.live.transport import EXTENSION, Plain
from app.store.sessions import hash_of
from app.web.board import Board
from app.web.doors import actor_of, is_known_host, is_own_origin


class SocketEndpoint:
    def __init__(self, board: Board) -> None:
        self._board = board

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        await receive()
        if not self._may_enter(headers) or SUBPROTOCOL not in scope["subprotocols"]:
            await send({"type": "websocket.close", "code": 1008})
            return
        room = await self._board.rooms.find(scope["path_params"]["session"][:64])
        direct = scope["extensions"].get(EXTENSION)
        wire = direct or Plain(receive, send)

        def greet(connection: Connection, hello: Hello) -> None:
            _greet(room, connection, hello)

        connection = Connection(wire, self._board.rooms.around.limits, greet)
        await send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL, "headers": []})
        patience = asyncio.get_running_loop().call_later(
            self._board.settings.hello_seconds, closed_before_hello, connection
        )
        try:
            if isinstance(wire, Plain):
                await wire.run()
            else:
                await receive()
        finally:
            patience.cancel()

    def _may_enter(self, headers: Headers) -> bool:
        settings = self._board.settings
        return is_known_host(headers.get("host", ""), settings) and is_own_origin(headers, settings)


def _greet(room: Room | None, connection: Connection, hello: Hello) -> None:
    key = room.keys.get(hash_of(hello.key)) if room is not None else None
    actor = actor_of(key) if key is not None else None
    if room is None or key is None or actor is None:
        connection.close(wire_words.BAD_KEY)
        return
    connection.actor = actor
    room.enter(connection, hello, key)
