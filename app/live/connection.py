"""One socket of one viewer: its place in the history, what it may receive, and what it may ask for per second.

Knows no rule of the workshop. It holds one integer, its seq; there is no queue and no task per phone.
"""

import asyncio
import hashlib
import json
import random
import time
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from app.core.actors import Actor, Place, audiences_of, shared_of
from app.core.limits import Limits
from app.live import protocol as wire_words
from app.live.buckets import Bucket
from app.live.encoding import Mark, frame
from app.live.protocol import (
    HIGHEST_NUMBER,
    CommandFrame,
    Hello,
    Probe,
    Watch,
    incoming_adapter,
)
from app.live.transport import Wire
from app.store.orders import Answer, Gap, Malformed, Order, Outcome

_BACK_WITHIN = 2.0
"""Seconds in which everybody is asked to come back to a server that stopped."""


class Connection:
    """`greet` is given the hello and returns None after it has closed the connection."""

    __slots__ = (
        "_frames",
        "_greet",
        "_second",
        "_waiting_for",
        "actor",
        "audiences",
        "base",
        "blocked_since",
        "bucket",
        "client",
        "closed",
        "limits",
        "mark",
        "missed_views",
        "place",
        "room",
        "seq",
        "shared",
        "unanswered",
        "wire",
    )

    def __init__(
        self, wire: Wire, limits: Limits, greet: Callable[["Connection", Hello], None]
    ) -> None:
        self.wire = wire
        self.limits = limits
        self.room: Any = None
        self.actor = Actor("observer")
        self.client = ""
        self.place = Place()
        self.audiences: frozenset[str] = frozenset()
        self.shared: frozenset[str] = frozenset()
        self.seq = 0
        self.base = 0
        self.mark: Mark = (0, ("", ""))
        self.missed_views: set[str] = set()
        self.blocked_since: float | None = None
        self.closed = False
        self.unanswered = 0
        self.bucket: Bucket | None = None
        self._greet = greet
        self._waiting_for: int | None = None
        self._second = 0
        self._frames = 0
        wire.listen(self)

    # ---- from the wire

    def received(self, data: bytes) -> None:
        self.spent()
        if self.closed:
            return
        try:
            incoming = incoming_adapter.validate_json(data)
        except ValidationError:
            self._not_understood(data)
            return
        if isinstance(incoming, Hello):
            if self.room is not None:
                self.close(wire_words.BAD_FRAME)
            else:
                self._greet(self, incoming)
        elif self.room is None:
            self.close(wire_words.BAD_FRAME)
        else:
            self._asked(incoming)

    def spent(self) -> None:
        """One more frame, of whatever kind."""
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._frames = second, 0
        self._frames += 1
        if self._frames > self.limits.frames_per_second:
            self.close(wire_words.FLOOD)

    def drained(self) -> None:
        self.blocked_since = None
        if self.room is not None:
            self.room.drained(self)

    def lost(self) -> None:
        self.closed = True
        if self.room is not None:
            self.room.leave(self)
        self.room = None

    def draining(self) -> None:
        """uvicorn ends its sockets before the application is told, and a hall must not come back in step."""
        self.close(wire_words.DRAINING, random.uniform(0.1, 1.0) * _BACK_WITHIN)  # noqa: S311

    # ---- to the wire

    def close(self, code: int, retry_after: float = 0.0) -> None:
        if code < 4500 and retry_after:
            self.wire.write(frame(type="bye", code=code, retry_after=retry_after))
        self.wire.close(code)
        self.lost()

    def answered(self, answer: Answer) -> None:
        self.unanswered = max(0, self.unanswered - 1)
        match answer:
            case Gap(last):
                self._ask_for(last)
            case Outcome(code="foreign_client"):
                self.close(wire_words.FOREIGN_CLIENT)
            case Outcome(n, seq, None):
                self.wire.write(frame(type="ack", n=n, seq=seq))
                if seq > self.seq:
                    # What it changed may concern only others: then nothing else would say that it is done (H13).
                    asyncio.get_running_loop().call_soon(self._come_to, seq)
            case Outcome(n, _, code, params, retry):
                self._refuse(n, str(code), retry, params)

    def _come_to(self, seq: int) -> None:
        if self.room is not None and self.seq < seq:
            self.room.beats.beat(self)

    def is_stalled(self) -> bool:
        """Whether its network takes nothing now; since when is noted here."""
        if not self.wire.blocked:
            return False
        if self.blocked_since is None:
            self.blocked_since = time.monotonic()
        return True

    def stand(self, place: Place) -> None:
        """Take the place in the room that follows from role, person, group and the board being visited."""
        self.place = place
        self.audiences = audiences_of(self.actor.role, place)
        self.shared = shared_of(self.actor.role, place.group, place.past, place.watching)

    # ----

    def _asked(self, incoming: CommandFrame | Watch | Probe) -> None:
        match incoming:
            case CommandFrame():
                self._ordered(incoming.n, incoming.run, incoming.seen, incoming.command)
            case Watch():
                self.room.watch(self, incoming.board)
            case Probe():
                self.room.beats.beat(self)

    def _ordered(self, n: int, run: int, seen: int | None, command: Any) -> None:
        if self._is_behind_a_missing_one(n):
            return
        if self._waiting_for is not None and n >= self._waiting_for:
            self._waiting_for = None
        if self.unanswered >= self.limits.unanswered:
            self._put_off(n, "busy", {})
        elif self.bucket is not None and not self.bucket.take(time.monotonic()):
            self._put_off(n, "rate", {"seconds": self.bucket.wait_seconds()})
        else:
            self.unanswered += 1
            self.room.submit(
                Order(self.client, n, self.actor, command, run, seen, self.room.now()),
                self.answered,
            )

    def _is_behind_a_missing_one(self, n: int) -> bool:
        """Whether a smaller number was refused for now or is missing: then n waits for it, unanswered (H27)."""
        if self._waiting_for is None or n <= self._waiting_for:
            return False
        # Another socket of the same outbox may have brought it meanwhile.
        return self.room is None or self.room.last_of(self.client) < self._waiting_for

    def _put_off(self, n: int, code: str, params: dict[str, str | int]) -> None:
        self.room.figures.refused[code] += 1
        self._refuse(n, code, True, params)

    def _refuse(self, n: int, code: str, retry: bool, params: dict[str, str | int]) -> None:
        if retry:
            if self._is_behind_a_missing_one(n):
                return
            self._waiting_for = n
        self.wire.write(frame(type="refused", n=n, code=code, params=params, retry=retry))

    def _ask_for(self, last: int) -> None:
        """Once: everything that was under way behind the missing number is as missing."""
        if self._waiting_for is not None and self._waiting_for <= last + 1:
            return
        self._waiting_for = last + 1
        self.wire.write(frame(type="gap", last=last))

    def _not_understood(self, data: bytes) -> None:
        """A command is answered as long as its number can be read, so that it blocks no outbox; the rest is closed."""
        n = _number_of(data)
        if n is None or self.room is None:
            self.close(wire_words.BAD_FRAME)
        else:
            self._ordered(n, 0, None, Malformed(hashlib.sha256(data).hexdigest()))


def _number_of(data: bytes) -> int | None:
    """The n of a command frame, read by a parser that minds neither lone surrogates nor NaN."""
    try:
        read = json.loads(data.decode())
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or read.get("type") != "command":
        return None
    n = read.get("n")
    return n if type(n) is int and 0 < n <= HIGHEST_NUMBER else None
