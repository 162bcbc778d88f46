"""The operator's own door, for the command line on the same machine: a port on the loopback address, and a secret in a
file that only the user of the server can read. Makes links; knows nothing else."""

import asyncio
import hmac
import json
import logging
import os
import secrets
import socket
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from app.core.records import LinkRole
from app.store.sessions import made_on_server
from app.web.board import Board

log = logging.getLogger(__name__)
_FILE = "operator.json"
_LONGEST = 4_096
_PATIENCE = 10.0


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    secret: str
    session: Annotated[str, Field(max_length=64)]
    role: LinkRole
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class OperatorRefused(RuntimeError):
    """The server was reached and said no, or not reached at all."""


class OperatorDoor:
    def __init__(self, board: Board) -> None:
        self._board = board
        self._secret = secrets.token_urlsafe(32)
        self._file = board.settings.data_dir / _FILE
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", 0, limit=_LONGEST)
        port = self._server.sockets[0].getsockname()[1]
        self._file.unlink(missing_ok=True)
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            json.dump({"port": port, "secret": self._secret}, file)

    async def close(self) -> None:
        self._file.unlink(missing_ok=True)
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                said = await self._asked(await reader.readline())
                writer.write(json.dumps(said).encode() + b"\n")
                await writer.drain()
        except (TimeoutError, ValueError, ConnectionError) as problem:
            log.warning("not our command line: %s", type(problem).__name__)
        finally:
            writer.close()

    async def _asked(self, line: bytes) -> dict[str, str]:
        asked = _Asked.model_validate_json(line)
        if not hmac.compare_digest(asked.secret.encode(), self._secret.encode()):
            return {"refused": "not_allowed"}
        room = await self._board.rooms.find(asked.session)
        if room is None:
            return {"refused": "unknown_session"}
        order = made_on_server(asked.role, asked.hash, self._board.now())
        outcome = await room.linked(order)
        return {"refused": outcome.code} if outcome.code else {}


def ask_for_link(data_dir: Path, session: str, role: str, hash_: str) -> None:
    """Have the running server make a link. Raises OperatorRefused."""
    try:
        door: dict[str, Any] = json.loads((data_dir / _FILE).read_text())
        asked = {"secret": door["secret"], "session": session, "role": role, "hash": hash_}
        with socket.create_connection(("127.0.0.1", door["port"]), timeout=_PATIENCE) as connection:
            connection.sendall(json.dumps(asked).encode() + b"\n")
            with connection.makefile() as answer:
                said: dict[str, str] = json.loads(answer.readline())
    except (OSError, ValueError, KeyError) as problem:
        raise OperatorRefused("The server is running but does not answer here.") from problem
    match said.get("refused"):
        case None:
            return
        case "unknown_session":
            raise OperatorRefused("There is no session with this id.")
        case other:
            raise OperatorRefused(f"The server refused ({other}).")
