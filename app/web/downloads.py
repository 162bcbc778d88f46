"""Downloads: the report of a session as a file, for those who may have it. Which formats exist, `exports` knows."""

import asyncio

from fastapi import APIRouter, Request, Response

from app import words
from app.core.actors import FACILITATORS, ORGANIZERS, Audience
from app.core.framework import Framework
from app.core.records import Stored
from app.core.state import State
from app.exports.formats import FORMATS, Format
from app.synthesis.report import assemble
from app.web.board import Board
from app.web.doors import staff
from app.web.failures import Failure


def router(board: Board) -> APIRouter:
    one_at_a_time = asyncio.Lock()
    downloads = APIRouter(prefix="/api/sessions/{session}/downloads")

    @downloads.get("/{name}")
    async def download(
        request: Request, session: str, name: str, lang: str = words.DEFAULT
    ) -> Response:
        room = await board.rooms.find(session[:64])
        if room is None:
            raise Failure(404, "unknown_session")
        actor = staff(request, room, "organizer", "facilitator")
        format_ = FORMATS.get(name)
        if format_ is None:
            raise Failure(404, "unknown_format")
        if lang not in words.LANGUAGES:
            raise Failure(404, "unknown_language")
        audience = FACILITATORS if actor.role == "facilitator" else ORGANIZERS
        rows, seq = room.state.rows(), room.state.seq
        async with one_at_a_time:
            # In a thread and from records that stand still, so that nobody's socket waits for a file.
            name, body = await asyncio.to_thread(
                _make, room.state.framework, rows, seq, audience, lang, format_
            )
        return Response(
            body,
            media_type=format_.media_type,
            headers={"content-disposition": f'attachment; filename="{name}"'},
        )

    return downloads


def _make(
    framework: Framework,
    rows: list[Stored],
    seq: int,
    audience: Audience,
    lang: str,
    format_: Format,
) -> tuple[str, bytes]:
    report = assemble(State(framework, rows, seq), audience, lang)
    return format_.file_name(report), format_.write(report, lang)
