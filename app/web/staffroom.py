"""What facilitators ask for beside their socket: the audit log, and a join code nobody else has."""

import secrets

from fastapi import APIRouter, Request
from pydantic import BaseModel

from app.core.audit import Told, told
from app.store import journal, sessions
from app.web import codes
from app.web.board import Board
from app.web.doors import staff
from app.web.entering import room_of

_MOST = 500


class Journal(BaseModel):
    rows: list[Told]
    last: int
    """Ask again behind this one."""
    whole: bool
    """There is nothing behind it at the moment."""


class NewCode(BaseModel):
    code: str
    secret: str


def router(board: Board) -> APIRouter:
    api = APIRouter(prefix="/api/sessions/{session}")

    @api.get("/journal")
    async def read_journal(request: Request, session: str, after: int = 0) -> Journal:
        room = await room_of(board, session)
        staff(request, room, "facilitator")
        rows = await board.stored(journal.staff_rows, board.database, room.id, max(0, after), _MOST)
        return Journal(
            rows=list(told(room.state, rows)),
            last=rows[-1].order if rows else max(0, after),
            whole=len(rows) < _MOST,
        )

    @api.get("/new-code")
    async def draw_code(request: Request, session: str) -> NewCode:
        """Drawn here, because only the server knows how long a code must be; taken by the command `renew_code`."""
        room = await room_of(board, session)
        staff(request, room, "facilitator")
        in_use = await board.stored(sessions.codes_in_use, board.database)
        return NewCode(code=codes.new_code(in_use), secret=secrets.token_urlsafe(16))

    return api
