"""The JSON addresses: plans, opening, codes, joining, texts. Whoever asks twice gets the same answer twice (H31)."""

import hmac
import io
import secrets
from collections.abc import Callable
from functools import partial
from typing import Annotated, NamedTuple

import segno
from fastapi import APIRouter, Request, Response
from pydantic import Field, model_validator

from app.content import ContentError, PlanSummary, load_plan, plans
from app.core.commands.parts import Id, Slug
from app.core.framework import Framework
from app.core.opening import first_record, first_record_like
from app.core.records import Mode, Session, SessionState, Territory
from app.live.room import Room
from app.store import sessions
from app.store.orders import Joining
from app.store.sessions import Opening, hash_of, person_of
from app.web import codes
from app.web.board import Board, pinned
from app.web.doors import bearer_hash, may_open, staff
from app.web.entering import Body, KeyText, caller_of, guessed, let_in, person_with, room_of
from app.web.failures import Failure

_TRIES = 5


class RoleKeys(Body):
    """One key for each link; the browser makes them, so a lost answer loses no link."""

    facilitate: KeyText
    organize: KeyText
    observe: KeyText
    project: KeyText
    recovery: KeyText

    @model_validator(mode="after")
    def _are_five(self) -> "RoleKeys":  # noqa: N804 - after validation there is an instance
        if len({hash_ for _, hash_ in self.hashed()}) < len(self.hashed()):
            raise ValueError("one key for two links")
        return self

    def hashed(self) -> tuple[tuple[str, str], ...]:
        return (
            ("facilitator", hash_of(self.facilitate)),
            ("organizer", hash_of(self.organize)),
            ("observer", hash_of(self.observe)),
            ("projector", hash_of(self.project)),
            ("facilitator", hash_of(self.recovery)),
        )


class OpenSession(Body):
    """Of a plan, or like a session that the caller leads, as its plan was edited there (H73)."""

    id: Id
    plan: Slug | None = None
    like: Id | None = None
    mode: Mode | None = None
    prepared: bool = False
    """Staff sets it up first; people come in when a facilitator opens it (H24)."""
    keys: RoleKeys

    @model_validator(mode="after")
    def _is_of_one(self) -> "OpenSession":  # noqa: N804 - after validation there is an instance
        if (self.plan is None) == (self.like is None):
            raise ValueError("either a plan or a session")
        return self


class Opened(Body):
    code: str
    secret: str


class Found(Body):
    session: str


class About(Body):
    """What the join page says before anybody has joined. `address` is what to type on a phone."""

    title: dict[str, str]
    languages: list[str]
    mode: Mode
    content: str
    people: int
    joining: bool
    state: SessionState
    address: str


class Join(Body):
    key: KeyText
    invite: Annotated[str, Field(max_length=64)]
    name: Annotated[str, Field(max_length=1_000)]
    territory: Territory
    locale: Annotated[str, Field(max_length=16)] = "en"
    simulated: bool = False
    """Nobody: a rehearsal's. Whoever says so of themselves is wiped with the others (H71)."""


class Joined(Body):
    person: str


def router(board: Board, wrong: codes.WrongCodes) -> APIRouter:
    api = APIRouter(prefix="/api")

    @api.get("/plans")
    async def list_plans(request: Request) -> list[PlanSummary]:
        may_open(request, board)
        return plans(board.settings.plans_dir)

    @api.post("/sessions")
    async def open_session(request: Request, wanted: OpenSession) -> Opened:
        first = await _open(board, wanted, await _draft(request, board, wanted))
        return Opened(code=first.code, secret=first.secret)

    @api.get("/codes/{code}")
    async def find_code(request: Request, code: str) -> Found:
        spelled = codes.spelled(code)[:16]
        look = partial(board.stored, sessions.session_with_code, board.database, spelled)
        session = await guessed(wrong, request, look, "unknown_code")
        await _may_join(await room_of(board, session))
        return Found(session=session)

    @api.get("/recovery")
    async def find_by_recovery_code(request: Request) -> Found:
        key = bearer_hash(request)
        look = partial(board.stored, sessions.session_led_with, board.database, key)
        return Found(session=await guessed(wrong, request, look, "unknown_recovery"))

    @api.get("/sessions/{session}")
    async def about(request: Request, session: str) -> About:
        room = await room_of(board, session)
        now = room.state.session
        return About(
            title=now.title,
            languages=list(now.languages),
            mode=now.mode,
            content=now.content,
            people=sum(1 for _ in room.state.people()),
            joining=now.joining,
            state=now.state,
            address=_address(request, board),
        )

    @api.post("/sessions/{session}/people")
    async def join(request: Request, session: str, wanted: Join) -> Joined:
        room = await room_of(board, session)
        known = person_with(room, hash_of(wanted.key))
        if known is not None:
            return Joined(person=known)
        address = caller_of(request)
        # No budget for the right ones: the QR's secret cannot be guessed, and whoever gives a code here
        # already knows the session's id, which cannot be guessed either.
        if not _is_invited(room, wanted.invite):
            if wrong.spent(address):
                raise Failure(429, "too_many_codes")
            wrong.wrong(address)
            raise Failure(403, "wrong_invite")
        wrong.right(address)
        return await _join(board, room, wanted)

    @api.get("/sessions/{session}/qr.svg")
    async def qr(request: Request, session: str) -> Response:
        room = await room_of(board, session)
        staff(request, room, "facilitator", "organizer", "projector")
        link = f"{_address(request, board)}/join/{session}#{room.state.session.secret}"
        picture = io.BytesIO()
        segno.make(link, error="m").save(
            picture, kind="svg", scale=8, border=2, light="#fff", svgclass=None, lineclass=None
        )
        return Response(picture.getvalue(), media_type="image/svg+xml")

    return api


class _Draft(NamedTuple):
    """What a session begins with: the texts it is pinned to, and how its first record is written."""

    framework: Framework
    first: Callable[..., Session]


async def _draft(request: Request, board: Board, wanted: OpenSession) -> _Draft:
    """Refuses whoever may not open a session of this plan, or like this session."""
    if wanted.like is not None:
        room = await room_of(board, wanted.like)
        staff(request, room, "facilitator")
        return _Draft(room.state.framework, partial(first_record_like, room.state.session))
    may_open(request, board)
    framework = _planned(board, wanted.plan or "")
    return _Draft(framework, partial(first_record, framework))


def _planned(board: Board, plan_id: str) -> Framework:
    path = board.settings.plans_dir / f"{plan_id}.yaml"
    if not path.is_file():
        raise Failure(404, "unknown_plan")
    try:
        plan, pack = load_plan(path)
    except ContentError as error:
        raise Failure(409, "broken_plan", reason=str(error.problems[0])) from None
    return Framework(plan, pack)


async def _open(board: Board, wanted: OpenSession, draft: _Draft) -> Session:
    for _ in range(_TRIES):
        opening = await _opening(board, wanted, draft)
        try:
            return await board.stored(sessions.open_session, board.database, opening)
        except sessions.CodeTaken:
            continue
        except sessions.IdTaken:
            raise Failure(409, "id_taken") from None
    raise Failure(503, "busy")


async def _opening(board: Board, wanted: OpenSession, draft: _Draft) -> Opening:
    content, hash_ = pinned(draft.framework.plan, draft.framework.pack)
    in_use = await board.stored(sessions.codes_in_use, board.database)
    first = draft.first(
        id_=wanted.id,
        content=hash_,
        code=codes.new_code(in_use),
        secret=secrets.token_urlsafe(16),
        mode=wanted.mode,
        now=board.now(),
        state="prepared" if wanted.prepared else "open",
    )
    return Opening(
        first=first,
        epoch=secrets.token_hex(8),
        content=content,
        content_hash=hash_,
        journal_key=secrets.token_bytes(32),
        keys=wanted.keys.hashed(),
        recovery=hash_of(wanted.keys.recovery),
    )


async def _join(board: Board, room: Room, wanted: Join) -> Joined:
    joining = Joining(
        person=person_of(wanted.key),
        key_hash=hash_of(wanted.key),
        name=wanted.name,
        territory=wanted.territory,
        at=board.now(),
        lang=wanted.locale,
        simulated=wanted.simulated,
    )
    return Joined(person=await let_in(room, joining))


async def _may_join(room: Room) -> None:
    """Whoever comes before it is open is shown the way all the same, and waits on the join page."""
    session = room.state.session
    if session.state == "closed":
        raise Failure(410, "session_closed")
    if not session.joining:
        raise Failure(403, "joining_closed")


def _is_invited(room: Room, invite: str) -> bool:
    session = room.state.session
    by_code = hmac.compare_digest(codes.spelled(invite).encode(), session.code.encode())
    by_secret = hmac.compare_digest(invite.encode(), session.secret.encode())
    return by_code or by_secret


def _address(request: Request, board: Board) -> str:
    """What to open on a phone: the public address, or this server's on the local network if we were asked as localhost."""
    if board.settings.public_address:
        return board.settings.public_address.rstrip("/")
    if request.url.hostname in ("localhost", "127.0.0.1", "::1") and board.join_address:
        return board.join_address
    return f"{request.url.scheme}://{request.url.netloc}"
