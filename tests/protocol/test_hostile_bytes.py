"""No bytes stop the process or disturb anybody else (R19): each ends in a documented code, or a refusal."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests import figures
from tests.protocol.crowd import BLOCK, QUESTION, Crowd, gather_crowd, joined
from tests.protocol.hostile import Attempt, Forger
from tests.protocol.phone import CLOSE, CUT, Phone, frame, text, upgrade
from tests.server import Server, running
from tests.workshop import Viewer, Workshop, eventually, new_id, note, open_workshop, workshop

PROBE = b'{"type":"probe"}'
"""Its beat says that the attempt before it was survived; no other beats come in this test."""
BROKEN = {
    "unmasked",
    "reserved bits",
    "reserved opcode",
    "long ping",
    "ping in pieces",
    "piece of nothing",
    "message in a message",
}
OPEN = 0
VOLLEY = 8


@dataclass
class Attacker:
    """Somebody with a good key and bad manners."""

    held: Workshop
    key: str
    board: str
    forger: Forger
    wants: list[dict[str, Any]]
    client: str = field(default_factory=new_id)
    n: int = 0
    ends: Counter[tuple[str, int]] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    phone: Phone | None = None
    tried: int = 0

    async def attack(self, times: int) -> None:
        dice = self.forger.dice
        while self.tried < times:
            fate = dice.random()
            self.tried += VOLLEY if fate < 0.3 else 1
            if fate < 0.3:
                await self._volley()
            elif fate < 0.38:
                await self._unheard(self.forger.raw() if fate < 0.34 else self._message())
            elif fate < 0.46:
                await self._bad_hello()
            elif fate < 0.5:
                await self._bad_request()
            else:
                await self._among_good_ones(self.forger.raw() if fate < 0.6 else self._message())
        if self.phone is not None:
            self.phone.cut()

    def _message(self) -> Attempt:
        dice = self.forger.dice
        fate = dice.random()
        if fate < 0.08:
            return self.forger.message({"type": "watch", "board": "g1"})
        return self.forger.message(self._command(self.n + 1))

    def _command(self, n: int) -> dict[str, Any]:
        command = self.forger.dice.choice(self.wants)
        return {"type": "command", "n": n, "run": 2, "seen": None, "command": command}

    # ---- ways to misbehave

    async def _volley(self) -> None:
        """Commands with a readable number, several at once: each gets its answer."""
        phone = await self._line()
        for n in range(self.n + 1, self.n + VOLLEY + 1):
            phone.raw(self.forger.command(n, self.forger.dice.choice(self.wants)).data)
        for _ in range(VOLLEY):
            await self._answered(phone)

    async def _answered(self, phone: Phone) -> None:
        await eventually(lambda: self._answer(phone) or phone.code, 20)
        answer = self._answer(phone)
        assert answer is not None, f"{self.n + 1} was answered by {phone.code}"
        assert answer["type"] == "ack" or not answer["retry"]
        self.refusals[answer.get("code", "ack")] += 1
        self.n += 1

    async def _unheard(self, attempt: Attempt) -> None:
        """Before any hello."""
        phone = await self._dial()
        phone.raw(attempt.data)
        phone.say(PROBE)
        await self._ended(attempt, phone)

    async def _bad_hello(self) -> None:
        hello = {"type": "hello", "key": self.key, "client": new_id(), "epoch": None, "seq": None}
        attempt = self.forger.message(hello)
        phone = await self._dial()
        phone.raw(attempt.data)
        phone.say(PROBE)
        await eventually(lambda: phone.code or self._has(phone, "beat"), 20)
        if phone.code is None:
            self.ends["welcome", OPEN] += 1
            phone.cut()
        else:
            self._note(attempt, phone.code)

    async def _bad_request(self) -> None:
        """Instead of a handshake, or in its headers."""
        phone = Phone()
        await phone.connect(self.held.server.port)
        dice = self.forger.dice
        value = dice.choice(
            (
                "http://[",
                "\x00",
                "null",
                "http://a b",
                "é",
                "a" * 9_000,
                "//",
                "http://::1]",
                "127.0.0.1",
            )
        )
        name = dice.choice(
            (
                "Host",
                "Origin",
                "Sec-WebSocket-Key",
                "Sec-WebSocket-Version",
                "Upgrade",
                "Sec-WebSocket-Protocol",
                "X-More",
            )
        )
        good = upgrade(
            self.held.server,
            dice.choice((self.held.id, "%00", "x" * 300, "%ff")),
            **{name.replace("-", "_"): value},
        )
        phone.raw(
            dice.choice(
                (
                    good,
                    good,
                    b"POST" + good[3:],
                    good.replace(b"HTTP/1.1", b"HTTP/9"),
                    bytes(dice.randbytes(100)) + b"\r\n\r\n",
                )
            )
        )
        await eventually(lambda: phone.status or phone.code, 20)
        self.ends["request", int(phone.status.split()[1]) if phone.status else CUT] += 1
        phone.cut()

    async def _among_good_ones(self, attempt: Attempt) -> None:
        """After a hello like any other; what can be answered must be."""
        phone = await self._line()
        if attempt.n is not None and attempt.n != self.n + 1:
            attempt = Attempt("another number", attempt.data)
        phone.raw(attempt.data)
        phone.say(PROBE)
        await self._ended(attempt, phone)
        if attempt.n is not None and phone.code is None:
            await self._answered(phone)
        elif attempt.kind == "another number":
            phone.cut()
            self.phone, self.client, self.n = None, new_id(), 0

    async def _ended(self, attempt: Attempt, phone: Phone) -> None:
        if not attempt.is_whole:
            phone.cut()
            self.phone = None
            self.ends[attempt.kind, OPEN] += 1
            return
        await eventually(lambda: phone.code or self._has(phone, "beat"), 20)
        self._note(attempt, phone.code or OPEN)

    def _note(self, attempt: Attempt, code: int) -> None:
        self.ends[attempt.kind, code] += 1
        assert code in allowed(attempt), f"{code} for {attempt.kind}: {attempt.data[:500]!r}"

    # ----

    def _answer(self, phone: Phone) -> dict[str, Any] | None:
        return next(
            (f for f in phone.said if f["type"] in ("ack", "refused") and f["n"] == self.n + 1),
            None,
        )

    @staticmethod
    def _has(phone: Phone, type_: str) -> bool:
        return any(frame["type"] == type_ for frame in phone.said)

    async def _dial(self) -> Phone:
        phone = await Phone.dial(self.held.server, self.held.id)
        phone.skips = (b'{"type":"changes"', b'{"type":"views"')
        return phone

    async def _line(self) -> Phone:
        """The socket in use, as long as it lives."""
        if self.phone is None or self.phone.code is not None:
            self.phone = await self._greeted()
        self.phone.said.clear()
        return self.phone

    async def _greeted(self) -> Phone:
        phone = await self._dial()
        phone.say({"type": "hello", "key": self.key, "client": self.client})
        await phone.next("welcome")
        return phone


def allowed(attempt: Attempt) -> set[int]:
    """docs/protocol.md, P-3, P-6, P-8, P-42."""
    if attempt.kind in BROKEN:
        return {1002}
    match attempt.kind:
        case "too large":
            return {1009}
        case "close":
            # The peer's own code comes back, or 1002 if it was none.
            return {1000, 1002, 1005, 1007, 4000, 5000, CUT}
        case "pong nobody asked for":
            return {OPEN, 4500}
        case "another number":
            return {OPEN}
    if attempt.n is not None:
        return {OPEN, 4500}
    return {OPEN, 4500, 4501}


def wants_of(board: str, forger: Forger, is_staff: bool) -> list[dict[str, Any]]:
    """Commands of every kind; staff's are tried in a session of their own."""
    person, id_ = new_id(), new_id()
    participant: list[dict[str, Any]] = [
        note(id_, board, QUESTION, "Not like this"),
        {"type": "edit_note", "id": id_, "note_kind": "obstacle", "text": "Nor like this"},
        {"type": "remove_note", "id": id_},
        {"type": "add_comment", "id": id_, "note": id_, "text": "Not this", "lang": "en"},
        {"type": "edit_comment", "id": id_, "text": "Nor this", "lang": "en"},
        {"type": "remove_comment", "id": id_},
        {"type": "say_same", "note": id_, "on": True},
        {"type": "translate", "note": id_, "lang": "fr", "text": "Non", "revision": 0},
        {"type": "remove_translation", "note": id_, "lang": "fr"},
        {"type": "rate", "criterion": "legal-recognition", "level": 3},
        {"type": "choose_group", "group": board},
        {
            "type": "describe_me",
            "name": "Ana",
            "territory": {"country": "EC", "place": "Loja", "fields": {}},
        },
    ]
    staff: list[dict[str, Any]] = [
        {"type": "move_to", "phase": "breakout", "step": "share", "from_run": 2},
        {"type": "set_clock", "action": "extend", "seconds": 60, "from_run": 2},
        {"type": "reveal", "group": None},
        {
            "type": "set_groups",
            "groups": [{"id": "g1", "number": 1, "name": "", "blocks": [BLOCK], "call": ""}],
        },
        {"type": "place", "person": person, "group": board},
        {"type": "assign"},
        {"type": "hide_note", "id": id_, "reason": "No"},
        {"type": "restore_note", "id": id_},
        {"type": "hide_comment", "id": id_, "reason": "No"},
        {"type": "restore_comment", "id": id_},
        {"type": "set_mode", "mode": "named"},
        {"type": "set_joining", "open": True},
        {"type": "close"},
        {"type": "reopen"},
        {"type": "open_session"},
    ]
    return staff if is_staff else participant


async def neighbour(crowd: Crowd, writer: Viewer, until: asyncio.Event) -> int:
    """Goes on working beside all this; `Viewer` fails at the first frame that does not follow."""
    said = 0
    while not until.is_set():
        said += 1
        await writer.write(f"Undisturbed {said}", question=QUESTION)
        await asyncio.sleep(0.1)
    return said


@pytest.mark.figures
@pytest.mark.timeout(900)
async def test_r19_no_bytes_stop_the_process_or_disturb_the_neighbours(tmp_path: Path) -> None:
    """P-3, P-6, P-8, P-31."""
    total, attackers = figures.of(20_000, 200_000), 24
    seed = figures.seed()
    dice = random.Random(seed)
    settings = {
        "commands": "10000000",
        "frames_per_second": "10000000",
        "pictures": "10000000",
        "notes": "2000",
        "beat_seconds": "3600",
    }
    async with running(tmp_path, **settings) as server, workshop(server) as held:
        crowd = await gather_crowd(held, 2, groups=1)
        good = [Viewer(server, held.id, key) for key in crowd.keys]
        for viewer in good:
            held.viewers.append(viewer)
            await viewer.connect()
        other = await open_workshop(server)
        bad = [
            attacker_of(held, key, random.Random(dice.random()))
            for key in await joined(held, attackers - 4)
        ]
        bad += [
            attacker_of(other, other.keys["facilitate"], random.Random(dice.random()))
            for _ in range(4)
        ]
        until = asyncio.Event()
        working = asyncio.create_task(neighbour(crowd, good[0], until))
        await asyncio.gather(*(one.attack(-(-total // attackers)) for one in bad))
        until.set()
        said = await working
        await eventually(
            lambda: f"Undisturbed {said}" in {n["text"] for n in good[1].notes.values()}
        )
        assert {f"Undisturbed {n}" for n in range(1, said + 1)} <= {
            n["text"] for n in good[1].notes.values()
        }
        assert [viewer.closed for viewer in good] == [None, None]
        assert [viewer.failure for viewer in good] == [None, None]
        assert not server.has_ended()
        await server.stop()
    log = server.log.read_text()
    assert not [word for word in ("Traceback", "Fatal", "Exception", "ERROR") if word in log], log[
        -3000:
    ]
    ends = sum((one.ends for one in bad), Counter())
    refusals = sum((one.refusals for one in bad), Counter())
    assert {"bad_command", "ack"} <= refusals.keys()
    assert {code for _, code in ends} >= {1002, 1009, 4500, OPEN, 403}
    codes: Counter[int] = Counter()
    for (_, code), times in ends.items():
        codes[code] += times
    figures.tell(
        "R19",
        f"{sum(one.tried for one in bad)} hostile frames and requests, {len(bad)} attackers: closed"
        f" {sum(codes[c] for c in codes if c)} times, {sum(refusals.values())} commands answered, 0 unhandled;"
        f" the neighbour wrote {said} notes undisturbed; seed {seed}",
    )


def attacker_of(held: Workshop, key: str, dice: random.Random) -> Attacker:
    forger = Forger(dice)
    is_staff = key == held.keys["facilitate"]
    return Attacker(held, key, "g1", forger, wants_of("g1", forger, is_staff))


async def test_r19_what_follows_a_close_in_the_same_packet_is_no_bug(server: Server) -> None:
    """P-6, P-43: a bad frame and a goodbye at once, and a request that uvicorn cannot read."""
    async with workshop(server) as held:
        phone = await Phone.dial(server, held.id)
        phone.raw(text(b"[") + frame(CLOSE, b"\x03\xe8"))
        assert await phone.closed() in (1000, 4500)
        phone = Phone()
        await phone.connect(server.port)
        phone.raw(upgrade(server, held.id, X_More="a" * 9_000))
        await eventually(lambda: phone.status)
        assert " 431 " in phone.status
        await phone.closed()
    assert "Traceback" not in server.log.read_text()
