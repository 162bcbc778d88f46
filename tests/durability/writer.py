"""A phone that never stops writing: up to sixteen commands under way, resent under their numbers until answered.

It remembers what it sent and how each number was answered. Judges nothing.
"""

import asyncio
import random
import secrets
from dataclasses import dataclass, field
from typing import Any

import websockets
from websockets.asyncio.client import ClientConnection

from tests.workshop import Viewer, new_id, note

RETRY_AFTER = 0.03
GONE = (OSError, EOFError, TimeoutError, websockets.WebSocketException)
"""What a phone meets when the server is away."""


@dataclass
class Writer(Viewer):
    """`answered` maps a number to its ack or final refusal, `put_off` counts the refusals that asked to try again."""

    board: str = "g1"
    question: str = "legal-q1"
    deep: int = 16
    chance: random.Random = field(default_factory=random.Random)
    under_way: dict[int, dict[str, Any]] = field(default_factory=dict)
    sent: dict[int, dict[str, Any]] = field(default_factory=dict)
    answered: dict[int, dict[str, Any]] = field(default_factory=dict)
    put_off: list[str] = field(default_factory=list)
    is_writing: bool = True
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _must_resend: bool = False
    _own: list[str] = field(default_factory=list)

    async def work(self) -> None:
        """Connect, resend, write on; until the socket is gone, or everything is answered and no more is wanted."""
        try:
            await self.connect()
            while self.closed is None and (self.is_writing or self.under_way):
                await self._act()
        except GONE:
            pass
        await self.cut()
        self._sound()

    @property
    def acks(self) -> dict[int, int]:
        """Number → seq of everything that was acknowledged."""
        return {n: said["seq"] for n, said in self.answered.items() if said["type"] == "ack"}

    def heard(self, frame: dict[str, Any]) -> None:
        super().heard(frame)
        match frame:
            case {"type": "refused", "retry": True, "code": code}:
                self.put_off.append(code)
                self._must_resend = True
            case {"type": "ack" | "refused", "n": n}:
                self.answered[n] = frame
                self.under_way.pop(n, None)
            case {"type": "gap" | "welcome", "last": last}:
                assert last >= max(self.answered, default=0), (
                    f"the server has forgotten all after {last}"
                )
                self._must_resend = True
        self.news.set()

    async def _listen(self, socket: ClientConnection) -> None:
        await super()._listen(socket)
        self.news.set()

    async def _act(self) -> None:
        self._sound()
        if self._must_resend:
            await asyncio.sleep(RETRY_AFTER)
            self._must_resend = False
            for frame in list(self.under_way.values()):
                await self.send_frame(frame)
        elif self.is_writing and len(self.under_way) < self.deep:
            await self._order(self._compose())
        else:
            self.news.clear()
            await self.news.wait()

    async def _order(self, command: dict[str, Any]) -> None:
        self.n += 1
        frame = self.frame(self.n, command)
        self.under_way[self.n] = self.sent[self.n] = frame
        await self.send_frame(frame)

    def _compose(self) -> dict[str, Any]:
        kind = self.chance.choices(("add", "edit", "remove", "rate"), (6, 3, 2, 1))[0]
        match kind:
            case "edit" if self._own:
                id_ = self.chance.choice(self._own)
                return {"type": "edit_note", "id": id_, "note_kind": "idea", "text": self._words()}
            case "remove" if self._own:
                id_ = self._own.pop(self.chance.randrange(len(self._own)))
                return {"type": "remove_note", "id": id_}
            case "rate" if self.board == "g1":
                return {
                    "type": "rate",
                    "criterion": "legal-recognition",
                    "level": self.chance.randint(1, 5),
                }
        id_ = new_id()
        self._own.append(id_)
        return note(id_, self.board, self.question, self._words())

    def _words(self) -> str:
        return secrets.token_hex(self.chance.randint(4, 100))
