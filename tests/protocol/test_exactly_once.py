"""Every command takes effect once, in order, with one answer (R6, R7, R8), whatever the network does."""

import asyncio
import random
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests import figures
from tests.protocol.crowd import Crowd, gather_crowd, some_note
from tests.protocol.phone import Phone, text
from tests.server import Server, running
from tests.workshop import eventually, new_id, workshop

MOST_IN_A_WAVE = 3


@dataclass
class Sender:
    """An outbox on a bad network: every command goes out one to five times, over sockets that replace each other."""

    server: Server
    session: str
    key: str
    board: str
    run: int
    dice: random.Random
    client: str = field(default_factory=new_id)
    frames: dict[int, dict[str, Any]] = field(default_factory=dict)
    answers: dict[int, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    sent: int = 0
    sockets: int = 0
    phone: Phone | None = None
    heard: int = 0
    waiting: int = 0
    """Frames said on this socket that were not answered on it yet."""

    async def dial(self) -> None:
        """A newer socket; what the older one still hears counts too."""
        phone = await Phone.dial(self.server, self.session)
        phone.say({"type": "hello", "key": self.key, "client": self.client})
        self.take()
        self.phone, self.heard, self.waiting = phone, 0, 0
        self.sockets += 1
        await eventually(lambda: phone.said)

    def take(self) -> None:
        if self.phone is None:
            return
        for frame in self.phone.said[self.heard :]:
            if frame["type"] in ("ack", "refused"):
                self.answers[frame["n"]].append(frame)
                self.waiting -= 1
        self.heard = len(self.phone.said)

    def wanted(self, n: int) -> dict[str, Any]:
        """Most are notes; some no rule allows, some no rule knows."""
        kind = self.dice.random()
        command: dict[str, Any] = some_note(self.board, f"{self.client} {n:06}")
        if kind < 0.05:
            command = {"type": "add_note", "id": 5}
        elif kind < 0.1:
            command["question"] = "no-such-question"
        return {"type": "command", "n": n, "run": self.run, "seen": None, "command": command}

    async def send(self, count: int) -> None:
        await self.dial()
        n = 0
        while n < count:
            wave = list(range(n + 1, min(n + self.dice.randint(1, MOST_IN_A_WAVE), count) + 1))
            for number in wave:
                self.frames[number] = self.wanted(number)
            await self._send_wave(wave)
            n = wave[-1]
        self.take()

    async def _send_wave(self, wave: list[int]) -> None:
        copies = self._in_some_order(wave)
        if n := self.dice.randrange(wave[0]):
            copies.append(n)
        cut = self.dice.randrange(len(copies)) if self.dice.random() < 0.2 else len(copies)
        self._say(copies[:cut])
        if cut < len(copies):
            await self.dial()
            self._say(sorted({*wave, *copies[cut:]}))
        await eventually(lambda: self._are_answered(wave), 30)

    def _in_some_order(self, wave: list[int]) -> list[int]:
        """Each one to five times; the first time in order."""
        copies = [n for n in wave for _ in range(self.dice.randint(1, 5))]
        self.dice.shuffle(copies)
        renamed: dict[int, int] = {}
        for n in copies:
            if n not in renamed:
                renamed[n] = wave[len(renamed)]
        return [renamed[n] for n in copies]

    def _say(self, numbers: list[int]) -> None:
        assert self.phone is not None
        self.sent += len(numbers)
        self.waiting += len(numbers)
        for n in numbers:
            self.phone.say(self.frames[n])

    def _are_answered(self, wave: list[int]) -> bool:
        self.take()
        return self.waiting == 0 and all(n in self.answers for n in wave)


@pytest.mark.figures
@pytest.mark.timeout(400)
async def test_r6_r8_commands_sent_up_to_five_times_over_sockets_take_effect_once_in_order(
    tmp_path: Path,
) -> None:
    """P-15, P-30, P-31."""
    total = figures.of(1_000, 10_000)
    seed = figures.seed()
    dice = random.Random(seed)
    people = 10
    async with running(
        tmp_path, commands="1000000", frames_per_second="1000000", pictures="1000000"
    ) as server:
        async with workshop(server) as held:
            crowd = await gather_crowd(held, people, groups=2)
            senders = [await sender(crowd, key, dice) for key in crowd.keys]
            doubled = asyncio.create_task(place_over_two_open_sockets(crowd, total // 20))
            await asyncio.gather(*(one.send(total // people) for one in senders))
            placed = await doubled
            await eventually(lambda: len(crowd.facilitator.notes) == sum(accepted(senders)), 20)
            notes = crowd.facilitator.notes
            for one in senders:
                check(one, notes, total // people)
        await server.stop()
        check_journal(server, {s.client: s for s in senders})
    sent = sum(s.sent for s in senders)
    figures.tell(
        "R6",
        f"{total} commands sent {sent} times over {sum(s.sockets for s in senders)} sockets, and {placed} over two open"
        f" ones: each took effect once, in order, 0 differing answers; seed {seed}",
    )


async def sender(crowd: Crowd, key: str, dice: random.Random) -> Sender:
    me = await crowd.follower(key).come()
    board = next(r["group"] for r in me.records.values() if r.get("mine"))
    await me.leave()
    return Sender(
        crowd.workshop.server,
        crowd.workshop.id,
        key,
        board,
        crowd.facilitator.run,
        random.Random(dice.random()),
    )


def accepted(senders: list[Sender]) -> list[int]:
    return [sum(said[0]["type"] == "ack" for said in one.answers.values()) for one in senders]


def check(one: Sender, notes: dict[str, dict[str, Any]], count: int) -> None:
    assert sorted(one.answers) == list(range(1, count + 1))
    for n, said in one.answers.items():
        assert all(answer == said[0] for answer in said), said
        command = one.frames[n]["command"]
        if "text" not in command:
            assert said[0]["code"] == "bad_command"
        elif command["question"] == "no-such-question":
            assert said[0]["code"] == "unknown_question"
        else:
            assert said[0]["seq"] == notes[command["id"]]["seq"]
        assert not said[0].get("retry")
    mine = sorted(
        (note["created"], note["text"]) for note in notes.values() if one.client in note["text"]
    )
    assert [text for _, text in mine] == sorted(text for _, text in mine)
    assert len(mine) == sum(said[0]["type"] == "ack" for said in one.answers.values())


def check_journal(server: Server, senders: dict[str, Sender]) -> None:
    with sqlite3.connect(server.folder / "data" / "cocreate.db") as db:
        rows = db.execute('select client, n from journal order by "order"').fetchall()
    db.close()
    numbers: dict[str, list[int]] = defaultdict(list)
    for client, n in rows:
        numbers[client].append(n)
    for client, one in senders.items():
        assert numbers[client] == sorted(one.answers)


async def place_over_two_open_sockets(crowd: Crowd, count: int) -> int:
    """Staff may hold two sockets of one outbox (P-15): every number goes over both at the same instant."""
    client = new_id()
    server, session = crowd.workshop.server, crowd.workshop.id
    phones = [await Phone.dial(server, session) for _ in range(2)]
    for phone in phones:
        phone.say({"type": "hello", "key": crowd.workshop.keys["facilitate"], "client": client})
        await phone.next("welcome")
    person, record = next(iter(crowd.facilitator.people.items()))
    seen = record["seq"]
    for n in range(1, count + 1):
        command = {"type": "place", "person": person, "group": crowd.groups[n % 2]}
        frame = {"type": "command", "n": n, "run": 1, "seen": seen, "command": command}
        for phone in phones:
            phone.say(frame)
            phone.say(frame)
        said = [await phone.next("ack") for phone in phones for _ in range(2)]
        assert all(answer == said[0] for answer in said)
        seen = said[0]["seq"]
    for phone in phones:
        phone.cut()
    return count


# One thing at a time


@pytest.fixture
async def one(server: Server) -> AsyncIterator[tuple[Phone, str, int]]:
    """(a participant's phone after the welcome, the board it may write on, the run)"""
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 1, groups=1)
        phone = await Phone.dial(server, held.id)
        phone.say({"type": "hello", "key": crowd.keys[0], "client": new_id()})
        await phone.next("welcome")
        yield phone, crowd.groups[0], crowd.facilitator.run
        phone.cut()


def command(n: int, command: dict[str, Any], run: int, seen: int | None = None) -> dict[str, Any]:
    return {"type": "command", "n": n, "run": run, "seen": seen, "command": command}


async def test_r7_another_wish_under_the_same_number_is_refused_and_changes_nothing(
    one: tuple[Phone, str, int],
) -> None:
    """P-32."""
    phone, board, run = one
    first = some_note(board, "What I meant")
    phone.say(command(1, first, run))
    answer = await phone.next("ack")
    others = [
        command(1, {**first, "text": "Something else"}, run),
        command(1, {**first, "id": new_id()}, run),
        command(1, first, run - 1),
        command(1, first, run, seen=3),
        command(1, {"type": "remove_note", "id": first["id"]}, run),
        command(1, {"type": "no_such_command"}, run),
    ]
    for other in others:
        phone.say(other)
        refused = await phone.next("refused")
        assert (refused["code"], refused["retry"], refused["n"]) == ("other_payload", False, 1)
    phone.say(command(1, first, run))
    assert await phone.next("ack") == answer
    phone.say(
        command(
            2,
            {"type": "edit_note", "id": first["id"], "note_kind": "obstacle", "text": "Then"},
            run,
            answer["seq"],
        )
    )
    assert (await phone.next("ack"))["seq"] == answer["seq"] + 1


async def test_r7_a_final_refusal_is_an_answer_too(one: tuple[Phone, str, int]) -> None:
    """P-30, P-32."""
    phone, board, run = one
    wrong = {**some_note(board), "question": "no-such-question"}
    phone.say(command(1, wrong, run))
    answer = await phone.next("refused")
    assert answer["code"] == "unknown_question"
    phone.say(command(1, some_note(board), run))
    assert (await phone.next("refused"))["code"] == "other_payload"
    phone.say(command(1, wrong, run))
    assert await phone.next("refused") == answer


POISON = [
    b'{"type":"command","n":%d,"run":1,"command":{"type":"no_such_command"}}',
    b'{"type":"command","n":%d,"run":1,"command":{}}',
    b'{"type":"command","n":%d,"run":1,"command":7}',
    b'{"type":"command","n":%d,"run":1}',
    b'{"type":"command","n":%d,"command":{"type":"close"}}',
    b'{"type":"command","n":%d,"run":"now","command":{"type":"close"}}',
    b'{"type":"command","n":%d,"run":1,"more":1,"command":{"type":"close"}}',
    b'{"type":"command","n":%d,"run":1,"seen":-1,"command":{"type":"close"}}',
    b'{"type":"command","n":%d,"run":1,"command":{"type":"rate","criterion":"x","level":NaN}}',
    b'{"type":"command","n":%d,"run":1,"command":{"type":"rate","criterion":"x","level":1e999}}',
    b'{"type":"command","n":%d,"run":1,"command":{"type":"hide_note","id":"x","reason":"\\ud83d"}}',
    b'{"type":"command","n":%d,"run":1,"command":{"type":"assign","deep":'
    + b"[" * 300
    + b"]" * 300
    + b"}}",
    b'{"type":"command","n":1,"n":%d,"run":1,"command":{"type":"hide_note","type":"hide_note"}}',
]


async def test_r8_a_poison_command_is_refused_for_good_and_the_next_one_goes_on(
    one: tuple[Phone, str, int],
) -> None:
    """P-31."""
    phone, board, run = one
    n = 0
    for poison in POISON:
        n += 1
        for _ in range(2):
            phone.say(poison % n)
            refused = await phone.next("refused")
            assert (refused["n"], refused["code"], refused["retry"]) == (n, "bad_command", False)
    phone.say(command(n + 1, some_note(board), run))
    assert (await phone.next("ack"))["n"] == n + 1


async def test_r8_h27_a_missing_number_is_asked_for_once(one: tuple[Phone, str, int]) -> None:
    """P-34."""
    phone, board, run = one
    frames = {n: command(n, some_note(board), run) for n in range(1, 7)}
    phone.say(frames[1])
    await phone.next("ack")
    for n in (4, 3, 5, 6):
        phone.say(frames[n])
    assert (await phone.next("gap"))["last"] == 1
    for n in range(2, 7):
        phone.say(frames[n])
    acks = [await phone.next("ack") for _ in range(5)]
    assert [ack["n"] for ack in acks] == [2, 3, 4, 5, 6]
    assert [ack["seq"] for ack in acks] == sorted(ack["seq"] for ack in acks)
    assert not [frame for frame in phone.said if frame["type"] in ("gap", "refused", "ack")]


async def test_r8_h27_more_than_sixteen_at_once_are_delayed_not_lost(
    one: tuple[Phone, str, int],
) -> None:
    """P-33, P-35: the seventeenth is busy, what is behind it stays unanswered until it returns."""
    phone, board, run = one
    frames = [command(n, some_note(board), run) for n in range(1, 25)]
    phone.raw(b"".join(text(frame) for frame in frames))
    acks = [(await phone.next("ack"))["n"] for _ in range(16)]
    assert acks == list(range(1, 17))
    busy = await phone.next("refused")
    assert (busy["n"], busy["code"], busy["retry"]) == (17, "busy", True)
    phone.say(frames[18])
    phone.say({"type": "probe"})
    await phone.next("beat")
    assert not [frame for frame in phone.said if frame["type"] in ("ack", "refused", "gap")]
    for frame in frames[16:]:
        phone.say(frame)
    assert [(await phone.next("ack"))["n"] for _ in range(8)] == list(range(17, 25))


async def test_r8_too_many_commands_in_a_while_are_delayed_not_lost(tmp_path: Path) -> None:
    """P-33, P-35, P-44."""
    async with (
        running(tmp_path, commands="5", commands_seconds="1") as server,
        workshop(server) as held,
    ):
        staff = await Phone.dial(server, held.id)
        staff.say({"type": "hello", "key": held.keys["facilitate"], "client": new_id()})
        assert (await staff.next("welcome"))["limits"]["commands"] == 5
        frames = [command(n, {"type": "set_joining", "open": bool(n % 2)}, 1) for n in range(1, 13)]
        waits = 0
        for frame in frames:
            staff.say(frame)
            answer = await first_answer(staff)
            while answer["type"] == "refused":
                assert (answer["n"], answer["code"], answer["retry"]) == (frame["n"], "rate", True)
                waits += 1
                await asyncio.sleep(answer["params"]["seconds"])
                staff.say(frame)
                answer = await first_answer(staff)
            assert (answer["type"], answer["n"]) == ("ack", frame["n"])
        assert waits >= 1
        staff.cut()
    figures.tell("R8", f"12 commands at 5 a second: all arrived, {waits} times told to wait")


async def first_answer(phone: Phone) -> dict[str, Any]:
    def find() -> dict[str, Any] | None:
        return next((f for f in phone.said if f["type"] in ("ack", "refused", "gap")), None)

    found: dict[str, Any] = await eventually(find)
    phone.said.remove(found)
    return found


async def test_r8_h27_h36_what_could_not_be_stored_is_delayed_not_lost(tmp_path: Path) -> None:
    """P-33: one refusal for all that is behind; nothing of the failed batch happened."""
    async with (
        running(tmp_path, faults="before_insert:full:2-3") as server,
        workshop(server) as held,
    ):
        staff = await Phone.dial(server, held.id)
        staff.say({"type": "hello", "key": held.keys["facilitate"], "client": new_id()})
        await staff.next("welcome")
        await staff.next("changes")
        frames = [command(n, {"type": "set_joining", "open": bool(n % 2)}, 1) for n in range(1, 5)]
        staff.say(frames[0])
        assert (await staff.next("ack"))["n"] == 1
        for _ in range(2):
            staff.raw(b"".join(text(frame) for frame in frames[1:]))
            refused = await staff.next("refused")
            assert (refused["n"], refused["code"], refused["retry"]) == (2, "storage", True)
            staff.say({"type": "probe"})
            await staff.next("beat")
            assert not [f for f in staff.said if f["type"] in ("ack", "refused", "gap")]
        staff.raw(b"".join(text(frame) for frame in frames[1:]))
        acks = [await staff.next("ack") for _ in range(3)]
        assert [(ack["n"], ack["seq"]) for ack in acks] == [(2, 3), (3, 4), (4, 5)]
        staff.cut()
