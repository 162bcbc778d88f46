"""The pages: one shell for all, filled by its script. Also words, texts, built files and health."""

import hashlib
import json
from pathlib import Path

from fastapi import APIRouter, Request, Response
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.responses import HTMLResponse, JSONResponse

from app import words
from app.web.board import Board
from app.web.failures import Failure
from app.web.packed import built_files, pack

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent.parent / "templates"),
    autoescape=select_autoescape(),
)
_FOR_A_WHILE = "public, max-age=300"


def read_assets(static: Path) -> dict[str, object]:
    """Page → its built files; empty if the client has not been built."""
    manifest = static / "dist" / "manifest.json"
    if not manifest.exists():
        return {}
    found: dict[str, object] = json.loads(manifest.read_text(encoding="utf-8"))
    return found


def router(board: Board) -> APIRouter:
    pages = APIRouter()
    build = hashlib.sha256(json.dumps(board.assets, sort_keys=True).encode()).hexdigest()[:12]

    def page(request: Request, name: str, session: str = "") -> Response:
        lang = words.nearest(request.headers.get("accept-language", ""))
        files = board.assets.get(name)
        if not isinstance(files, list):
            return HTMLResponse("The pages are not built yet: run make build.", 503)
        paths = [f"/static/dist/{file}" for file in files]
        html = _TEMPLATES.get_template("page.html").render(
            page=name,
            session=session,
            lang=lang,
            dir=words.direction(lang),
            title=words.say(lang, "page-title"),
            noscript=words.say(lang, "page-noscript"),
            languages=words.LANGUAGES,
            build=build,
            css=f"/static/dist/{board.assets['css']}",
            script=paths[0],
            preloads=paths[1:],
        )
        return HTMLResponse(html)

    @pages.get("/")
    @pages.get("/join")
    async def code(request: Request) -> Response:
        return page(request, "code")

    @pages.get("/open")
    async def opener(request: Request) -> Response:
        return page(request, "opener")

    @pages.get("/join/{session}")
    async def participant(request: Request, session: str) -> Response:
        return page(request, "participant", session)

    @pages.get("/facilitate/{session}")
    async def console(request: Request, session: str) -> Response:
        return page(request, "console", session)

    @pages.get("/organize/{session}")
    async def organizer(request: Request, session: str) -> Response:
        return page(request, "organizer", session)

    @pages.get("/observe/{session}")
    async def observer(request: Request, session: str) -> Response:
        return page(request, "observer", session)

    @pages.get("/project/{session}")
    async def projector(request: Request, session: str) -> Response:
        return page(request, "projector", session)

    return pages


def files(board: Board) -> APIRouter:
    """What the pages fetch beside their script: words, texts; and health."""
    served = APIRouter()

    catalogues = {
        f"{lang}.phone" if phone else lang: pack(
            words.catalogue(lang, phone=phone).encode(), "text/plain; charset=utf-8", _FOR_A_WHILE
        )
        for lang in words.LANGUAGES
        for phone in (True, False)
    }

    @served.get("/words/{name}.ftl")
    async def catalogue(request: Request, name: str) -> Response:
        """Of a language; of phones it is smaller, for the first load."""
        if name not in catalogues:
            raise Failure(404, "not_found")
        return catalogues[name].answer(request)

    @served.get("/content/{hash_}/{lang}.json")
    async def texts(request: Request, hash_: str, lang: str) -> Response:
        found = await board.texts(hash_[:64], lang[:16])
        if found is None:
            raise Failure(404, "not_found")
        return found.answer(request)

    built = built_files(board.static / "dist")

    @served.get("/static/dist/{name}")
    async def built_file(request: Request, name: str) -> Response:
        if name not in built:
            raise Failure(404, "not_found")
        return built[name].answer(request)

    @served.get("/healthz")
    async def healthy() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    return served
