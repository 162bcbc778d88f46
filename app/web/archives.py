"""Archives: reports of other sessions or servers, imported to be read. Whoever opens sessions here imports and reads them."""

import hashlib
import json
from base64 import urlsafe_b64encode

from fastapi import APIRouter, Request, Response

from app import words
from app.exports.formats import FORMATS
from app.store import archives
from app.store.archives import Archived, ArchivesFull
from app.web.board import Board
from app.web.doors import bearer_hash, may_open
from app.web.downloads import attached
from app.web.entering import Body
from app.web.failures import Failure
from app.web.make_file import LOOK, Ordered
from app.web.making import Makers

PATH = "/api/archives"
LIMIT = 32 * 1024 * 1024
"""Bytes of a file that is imported."""
_MOST = 200


class OneArchive(Body):
    id: str
    title: str
    day: str
    at: int


def router(board: Board, makers: Makers) -> APIRouter:
    api = APIRouter(prefix=PATH)

    @api.post("")
    async def take(request: Request) -> OneArchive:
        """The JSON of a report as it was downloaded. All of it is taken, or nothing."""
        may_open(request, board)
        body = await request.body()
        order = Ordered(database="", name=LOOK, lang=words.DEFAULT)
        _, said = await makers.make(request, bearer_hash(request), order, body)
        found = json.loads(said)
        if "code" in found:
            raise Failure(422, found["code"], place=found["place"])
        id_ = urlsafe_b64encode(hashlib.sha256(body).digest()[:16]).rstrip(b"=").decode()
        archived = Archived(id_, found["title"], found["day"], board.now())
        try:
            await board.stored(archives.add, board.database, archived, body, _MOST)
        except ArchivesFull as full:
            raise Failure(409, "archives_full", limit=_MOST) from full
        return OneArchive(id=id_, title=archived.title, day=archived.day, at=archived.at)

    @api.get("")
    async def every(request: Request) -> list[Archived]:
        may_open(request, board)
        return await board.stored(archives.every, board.database)

    @api.delete("/{archive}")
    async def remove(request: Request, archive: str) -> Response:
        may_open(request, board)
        await board.stored(archives.remove, board.database, archive)
        return Response(status_code=204)

    @api.get("/{archive}/downloads/{name}")
    async def download(
        request: Request, archive: str, name: str, lang: str = words.DEFAULT
    ) -> Response:
        may_open(request, board)
        known = await board.stored(archives.every, board.database)
        if all(one.id != archive for one in known):
            raise Failure(404, "unknown_archive")
        if name not in FORMATS:
            raise Failure(404, "unknown_format")
        if lang not in words.LANGUAGES:
            raise Failure(404, "unknown_language")
        database = str(board.database.path)
        order = Ordered(database=database, name=name, lang=lang, archive=archive)
        file_name, body = await makers.make(request, bearer_hash(request), order)
        return attached(name, file_name, body)

    return api
