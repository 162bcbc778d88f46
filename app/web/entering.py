"""What all ways into a session share: finding it, who a key is already, the budget of wrong codes, being refused."""

from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field

from app.live.room import Room
from app.store.orders import Joining, Pairing
from app.web.board import Board
from app.web.codes import WrongCodes
from app.web.failures import Failure

T = TypeVar("T")
KeyText = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43,64}$")]
_STATUS = {
    "storage": 503,
    "removed": 403,
    "erased": 403,
    "session_full": 409,
    "too_many_devices": 409,
    "joining_closed": 403,
    "not_open_yet": 403,
    "session_closed": 410,
}


class Body(BaseModel):
    """Of a request: nothing in it that nobody asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


async def room_of(board: Board, session: str) -> Room:
    room = await board.rooms.find(session[:64])
    if room is None:
        raise Failure(404, "unknown_session")
    return room


def person_with(room: Room, key_hash: str) -> str | None:
    """Who the holder of this key is here; None for nobody yet."""
    known = room.keys.get(key_hash)
    if known is None or known.person is None:
        return None
    if room.state.is_removed(known.person):
        raise Failure(403, "removed")
    if room.state.person(known.person) is None:
        raise Failure(403, "erased")
    return room.state.who(known.person)


async def let_in(room: Room, order: Joining | Pairing) -> str:
    outcome = await room.joined(order)
    if outcome.code is not None:
        raise Failure(_STATUS.get(outcome.code, 422), outcome.code, **outcome.params)
    return order.person


async def guessed(
    wrong: WrongCodes, request: Request, look: Callable[[], Awaitable[T | None]], unknown: str
) -> T:
    """What is looked for, within the budget of wrong codes; `unknown` is the refusal."""
    must_have_tries(wrong, request)
    caller = caller_of(request)
    found = await look()
    if found is None:
        wrong.wrong(caller)
        raise Failure(404, unknown)
    wrong.right(caller)
    return found


def must_have_tries(wrong: WrongCodes, request: Request) -> None:
    if wrong.spent(caller_of(request)):
        raise Failure(429, "too_many_codes")


def caller_of(request: Request) -> str:
    return request.client.host if request.client else ""
