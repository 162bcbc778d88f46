"""The same person on another device: a code from the one that is in, for a key that the other one makes (H56)."""

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import Field

from app.store import sessions
from app.store.orders import Pairing
from app.store.sessions import hash_of
from app.web import codes
from app.web.board import Board
from app.web.doors import bearer_hash
from app.web.entering import Body, KeyText, guessed, let_in, must_have_tries, person_with, room_of
from app.web.failures import Failure

LASTS = 10 * 60_000
"""ms"""


class NewDeviceCode(Body):
    code: str
    until: int
    """ms since 1970."""


class TakeDeviceCode(Body):
    code: Annotated[str, Field(max_length=64)]
    key: KeyText


class Paired(Body):
    session: str
    person: str
    name: str


@dataclass
class _Drawn:
    session: str
    person: str
    until: int
    taken_by: str | None = None
    """The hash of the one key it let in; whose answer was lost asks again with it (H31)."""


@dataclass
class DeviceCodes:
    """The codes of now, one for each person: ten minutes, once. In memory only, and there as keyed hashes."""

    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    _drawn: dict[bytes, _Drawn] = field(default_factory=dict, repr=False)

    def draw(self, session: str, person: str, now: int) -> tuple[str, int]:
        """A new one, and until when it holds; the person's earlier one is nothing any more."""
        self._drawn = {
            hash_: drawn
            for hash_, drawn in self._drawn.items()
            if drawn.until > now and (drawn.session, drawn.person) != (session, person)
        }
        code = codes.new_device_code()
        until = now + LASTS
        self._drawn[self._hash(code)] = _Drawn(session, person, until)
        return code, until

    def take(self, code: str, key_hash: str, now: int) -> tuple[str, str] | None:
        """(session, person) for the first key that comes with it; None for every other one."""
        drawn = self._drawn.get(self._hash(code))
        if drawn is None or drawn.until <= now or drawn.taken_by not in (None, key_hash):
            return None
        drawn.taken_by = key_hash
        return drawn.session, drawn.person

    def _hash(self, code: str) -> bytes:
        return hmac.digest(self._secret, code.encode(), "sha256")


def router(board: Board, wrong: codes.WrongCodes) -> APIRouter:
    api = APIRouter(prefix="/api")
    drawn = DeviceCodes()

    @api.post("/sessions/{session}/devices")
    async def draw_device_code(request: Request, session: str) -> NewDeviceCode:
        room = await room_of(board, session)
        person = person_with(room, bearer_hash(request))
        if person is None:
            raise Failure(401, "not_allowed")
        most = board.settings.limits.devices
        if sum(key.person == person for key in room.keys.values()) >= most:
            raise Failure(409, "too_many_devices", limit=most)
        code, until = drawn.draw(room.id, person, board.now())
        return NewDeviceCode(code=code, until=until)

    @api.post("/devices")
    async def take_device_code(request: Request, wanted: TakeDeviceCode) -> Paired:
        key_hash = hash_of(wanted.key)

        async def tried() -> tuple[str, str] | None:
            return drawn.take(codes.spelled(wanted.code), key_hash, board.now())

        must_have_tries(wrong, request)
        # Whose answer was lost is known by the key itself (H31); no code is tried with it, else it could try them all.
        found = await board.stored(sessions.person_of_hash, board.database, key_hash)
        if found is None:
            found = await guessed(wrong, request, tried, "unknown_device_code")
        session, offered = found
        room = await room_of(board, session)
        person = person_with(room, key_hash)
        if person is None:
            pairing = Pairing(room.state.who(offered), key_hash, board.now())
            person = await let_in(room, pairing)
        known = room.state.person(person)
        return Paired(session=session, person=person, name=known.name if known else "")

    return api
