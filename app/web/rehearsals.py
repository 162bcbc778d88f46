"""Rehearsals started from the console: simulated people in a process of their own, one at a time on a server (H71)."""

import asyncio
import logging
import os
import sys
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import Field

from app.live.room import Room
from app.settings import CHECKOUT
from app.web.board import Board
from app.web.doors import staff
from app.web.entering import Body, room_of
from app.web.failures import Failure

log = logging.getLogger(__name__)

_MOST = 200
_GRACE = 5.0
"""s for a rehearsal to go when it is told to."""


class Wanted(Body):
    """`minutes` are those of the room's clock, however fast they are: a human leads them."""

    people: Annotated[int, Field(ge=1, le=_MOST)]
    minutes: Annotated[int, Field(ge=1, le=600)] = 30
    speed: Annotated[int, Field(ge=1, le=60)] = 1


class Running(Body):
    people: int
    """How many were asked for; 0 while there is no rehearsal."""


@dataclass
class _Crowd:
    session: str
    people: int
    process: asyncio.subprocess.Process | None = None
    """None until it is there: whoever asks meanwhile must not start a second one."""
    watching: asyncio.Task[None] | None = None


class Rehearsals:
    def __init__(self, address: str) -> None:
        """`address`: where this server finds itself."""
        self._address = address
        self._crowd: _Crowd | None = None

    def people_in(self, session: str) -> int:
        return self._crowd.people if self._crowd and self._crowd.session == session else 0

    async def start(self, session: str, code: str, wanted: Wanted) -> None:
        if self._crowd is not None:
            raise Failure(409, "rehearsal_running")
        crowd = self._crowd = _Crowd(session, wanted.people)
        words = ["--server", self._address, "--join", "-", "--participants", str(wanted.people)]
        # The command counts the minutes of a workshop, of which `speed` pass in one.
        minutes = wanted.minutes * wanted.speed
        words += ["--minutes", str(minutes), "--speed", str(wanted.speed)]
        try:
            crowd.process = process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "app.cli",
                "rehearse",
                *words,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                cwd=CHECKOUT,
                env=_without_secrets(),
            )
        finally:
            if crowd.process is None:
                self._crowd = None
        crowd.watching = asyncio.create_task(self._ended(crowd, process))
        if process.stdin is not None:
            # The code goes where nobody lists it; the pipe stays open, and its end is the end of the rehearsal.
            process.stdin.write(f"{code}\n".encode())

    async def stop(self, session: str | None = None) -> None:
        """That of a session; whichever there is for None."""
        crowd = self._crowd
        if crowd is None or crowd.watching is None or session not in (None, crowd.session):
            return
        process = crowd.process
        if process is not None and process.stdin is not None:
            process.stdin.close()
        try:
            await asyncio.wait_for(asyncio.shield(crowd.watching), _GRACE)
        except TimeoutError:
            if process is not None:
                process.kill()
            await crowd.watching

    async def _ended(self, crowd: _Crowd, process: asyncio.subprocess.Process) -> None:
        status = await process.wait()
        if status != 0:
            # What it said is not kept: it may name people, and the code.
            log.warning(
                "a rehearsal ended with status %s", status, extra={"session": crowd.session}
            )
        if self._crowd is crowd:
            self._crowd = None


def _without_secrets() -> dict[str, str]:
    """Simulated people come in by the door, with nothing that this server alone should know."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}


def router(board: Board, rehearsals: Rehearsals) -> APIRouter:
    api = APIRouter(prefix="/api/sessions/{session}/rehearsal")

    @api.post("")
    async def start(request: Request, session: str, wanted: Wanted) -> Running:
        room = await room_of(board, session)
        staff(request, room, "facilitator")
        _must_take_people(room, wanted.people)
        await rehearsals.start(room.id, room.state.session.code, wanted)
        return Running(people=wanted.people)

    @api.get("")
    async def look(request: Request, session: str) -> Running:
        room = await room_of(board, session)
        staff(request, room, "facilitator")
        return Running(people=rehearsals.people_in(room.id))

    @api.delete("")
    async def stop(request: Request, session: str) -> Running:
        room = await room_of(board, session)
        staff(request, room, "facilitator")
        await rehearsals.stop(room.id)
        return Running(people=rehearsals.people_in(room.id))

    return api


def _must_take_people(room: Room, people: int) -> None:
    """As the door would say to each of them."""
    session, limit = room.state.session, room.around.limits.people
    if session.state != "open":
        raise Failure(409, "not_open_yet" if session.state == "prepared" else "session_closed")
    if not session.joining:
        raise Failure(409, "joining_closed")
    if sum(1 for _ in room.state.people()) + people > limit:
        raise Failure(409, "session_full", limit=limit)
