"""A viewer that does what docs/protocol.md says when it has missed something: it drops the socket and says hello again.

Unlike `tests.workshop.Viewer` it never fails by itself; what it went through is counted.
"""

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

from tests.protocol.phone import Phone
from tests.server import Server
from tests.workshop import eventually, new_id

STOPS = range(4500, 5000)


@dataclass
class Follower:
    """`keeps` is False for a crowd of which only the seqs matter. Times are of the monotonic clock."""

    server: Server
    session: str
    key: str
    port: int | None = None
    keeps: bool = True
    small: bool = False
    client: str = field(default_factory=new_id)
    seq: int = 0
    epoch: str | None = None
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    views: dict[str, Any] = field(default_factory=dict)
    online: dict[str, int] = field(default_factory=dict)
    welcome: dict[str, Any] = field(default_factory=dict)
    answers: dict[int, dict[str, Any]] = field(default_factory=dict)
    answered: list[dict[str, Any]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    largest: int = 0
    missed: int = 0
    resets: int = 0
    hellos: int = 0
    comes_back: bool = True
    phone: Phone | None = None
    dialled_at: float = 0.0
    current_at: float = 0.0
    """When it was first at the head of its welcome; 0 while it is not."""
    _fresh: dict[str, dict[str, Any]] | None = None
    _dialling: asyncio.Task[None] | None = None
    _leaving: bool = False
    _visited: bool = False

    # ---- the socket

    async def come(self) -> "Follower":
        """Connect and wait until everything up to the welcome is here."""
        await self.dial()
        await eventually(lambda: self.is_current() or (self.codes and not self.comes_back), 30)
        return self

    async def dial(self) -> None:
        self.welcome = {}
        self.dialled_at, self.current_at = time.monotonic(), 0.0
        phone = await Phone.dial(
            self.server, self.session, self._heard, port=self.port, small=self.small
        )
        phone.on_closed = lambda code: self._closed(phone, code)
        self.phone = phone
        self.hellos += 1
        seq = self.seq if self.epoch and not self._visited else None
        phone.say(
            {
                "type": "hello",
                "key": self.key,
                "client": self.client,
                "epoch": self.epoch,
                "seq": seq,
            }
        )

    def cut(self) -> None:
        """The network is gone; nobody comes back before `come` or `dial`."""
        self._leaving = True
        if self.phone is not None:
            self.phone.cut()
        self.phone = None
        self._leaving = False

    async def leave(self) -> None:
        self._leaving = True
        if self._dialling is not None:
            self._dialling.cancel()
            await asyncio.gather(self._dialling, return_exceptions=True)
        if self.phone is not None:
            self.phone.cut()
            await self.phone.closed()

    def is_current(self) -> bool:
        return bool(self.welcome) and self._fresh is None and self.seq >= self.welcome["seq"]

    # ---- saying

    def say(self, frame: Any) -> None:
        if self.phone is not None:
            self.phone.say(frame)

    def watch(self, board: str | None) -> None:
        self._visited = self._visited or board is not None
        self.say({"type": "watch", "board": board})

    def command(
        self, n: int, command: dict[str, Any], *, run: int = 1, seen: int | None = None
    ) -> dict[str, Any]:
        frame = {"type": "command", "n": n, "run": run, "seen": seen, "command": command}
        self.say(frame)
        return frame

    async def answer(self, n: int, within: float = 10.0) -> dict[str, Any]:
        found: dict[str, Any] = await eventually(lambda: self.answers.get(n), within)
        return found

    # ---- hearing

    def _heard(self, payload: bytes) -> None:
        self.largest = max(self.largest, len(payload))
        frame = json.loads(payload)
        match frame["type"]:
            case "welcome":
                self._welcomed(frame)
            case "changes":
                self._changed(frame)
            case "beat":
                if frame["from"] == self.seq:
                    self._moved(frame["seq"])
                else:
                    self._missed()
            case "views":
                self._viewed(frame["put"])
            case "signal":
                self.online = frame["online"]
            case "ack" | "refused":
                self.answered.append(frame)
                self.answers[frame["n"]] = frame
            case "gap":
                self.answered.append(frame)

    def _welcomed(self, frame: dict[str, Any]) -> None:
        self.welcome = frame
        if frame["reset"]:
            self.resets += 1
            self.seq = 0
            self.epoch = frame["epoch"]
            self._fresh = {}
            self._visited = False
        self._note_arrival()

    def _changed(self, frame: dict[str, Any]) -> None:
        if frame["from"] != self.seq:
            self._missed()
            return
        target = self.records if self._fresh is None else self._fresh
        if self.keeps:
            for gone in frame["gone"]:
                target.pop(gone, None)
            for put in frame["put"]:
                target[f"{put['kind']}/{put['id']}"] = put
        self._moved(frame["to"])
        if self._fresh is not None and self.seq >= self.welcome["seq"]:
            self.records, self._fresh = self._fresh, None
        self._note_arrival()

    def _moved(self, seq: int) -> None:
        self.seq = seq

    def _note_arrival(self) -> None:
        if not self.current_at and self.is_current():
            self.current_at = time.monotonic()

    def _viewed(self, put: dict[str, Any]) -> None:
        if not self.keeps:
            return
        for name, view in put.items():
            if view is None:
                self.views.pop(name, None)
            else:
                self.views[name] = view

    def _missed(self) -> None:
        """P-18: drop it and come back; what is still on its way on the old socket counts no more."""
        self.missed += 1
        phone, self.phone = self.phone, None
        if phone is not None:
            phone._heard = lambda _: None
            phone.cut()
        self._come_back()

    def _closed(self, phone: Phone, code: int) -> None:
        if phone is not self.phone:
            return
        self.codes.append(code)
        self.phone = None
        if code not in STOPS:
            self._come_back()

    def _come_back(self) -> None:
        if self.comes_back and not self._leaving:
            self._dialling = asyncio.create_task(self._dial_until_it_works())

    async def _dial_until_it_works(self) -> None:
        while True:
            try:
                await self.dial()
            except ConnectionError:
                await asyncio.sleep(0.05)
            else:
                return
