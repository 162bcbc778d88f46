"""Downloads: the report of a session as a file, for those who may have it. Which formats exist, `exports` knows."""

from dataclasses import asdict

from fastapi import APIRouter, Request, Response

from app import words
from app.core.actors import FACILITATORS, ORGANIZERS, Actor
from app.exports.formats import FORMATS
from app.live.room import Room
from app.web.board import Board
from app.web.doors import staff
from app.web.failures import Failure
from app.web.make_file import SUGGESTIONS, Ordered
from app.web.making import Makers


def router(board: Board, makers: Makers) -> APIRouter:
    files = APIRouter(prefix="/api/sessions/{session}")

    @files.get("/downloads/{name}")
    async def download(
        request: Request, session: str, name: str, lang: str = words.DEFAULT
    ) -> Response:
        room, actor = await _let_in(board, request, session)
        if name not in FORMATS:
            raise Failure(404, "unknown_format")
        if lang not in words.LANGUAGES:
            raise Failure(404, "unknown_language")
        order = Ordered(
            database=str(board.database.path),
            name=name,
            lang=lang,
            session=room.id,
            audience=FACILITATORS if actor.role == "facilitator" else ORGANIZERS,
        )
        file_name, body = await makers.make(request, actor.key, order)
        return attached(name, file_name, body)

    @files.get("/downloads")
    async def progress(request: Request, session: str) -> dict[str, int]:
        """How far the file is that this key is waiting for; `of` is 0 while there is none, or not its turn."""
        _, actor = await _let_in(board, request, session)
        making = makers.of(actor.key)
        return asdict(making) if making is not None else {"done": 0, "of": 0}

    @files.get("/suggestions")
    async def suggestions(request: Request, session: str) -> Response:
        """Notes that seem to say the same, to be looked at by a facilitator."""
        room, actor = await _let_in(board, request, session, of_facilitators=True)
        order = Ordered(
            database=str(board.database.path),
            name=SUGGESTIONS,
            lang=words.DEFAULT,
            session=room.id,
            audience=FACILITATORS,
        )
        _, body = await makers.make(request, actor.key, order)
        return Response(body, media_type="application/json")

    return files


def attached(name: str, file_name: str, body: bytes) -> Response:
    return Response(
        body,
        media_type=FORMATS[name].media_type,
        headers={"content-disposition": f'attachment; filename="{file_name}"'},
    )


async def _let_in(
    board: Board, request: Request, session: str, *, of_facilitators: bool = False
) -> tuple[Room, Actor]:
    room = await board.rooms.find(session[:64])
    if room is None:
        raise Failure(404, "unknown_session")
    roles = ("facilitator",) if of_facilitators else ("organizer", "facilitator")
    return room, staff(request, room, *roles)
