"""A phone that takes a little at a time (P-19, P-20, P-22, P-24), with a real room over a real database.

Only the wire is the test's own: it holds as many bytes as it is told to and then is blocked until somebody reads. Over a
real socket the kernel would take megabytes before anything of this begins to happen.
"""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.content import load_plan
from app.core.actors import Actor
from app.core.commands import Command, command_adapter
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.opening import first_record
from app.core.records import Territory
from app.core.state import State
from app.live.connection import Connection
from app.live.protocol import Hello
from app.live.room import Room, Surroundings
from app.live.transport import Listener
from app.settings import Settings
from app.store.database import Database
from app.store.orders import Answer, Joining, Order, Outcome
from app.store.sessions import Key, Opening, load, open_session
from app.store.thread import StoreThread
from app.synthesis.views import compute
from tests.protocol.crowd import PLENARY_QUESTION, QUESTION, a_group
from tests.workshop import SEED_PLAN, eventually, new_id, note

WIDE = 1 << 30
FACILITATOR = Actor("facilitator", None, "f")


@dataclass
class NarrowWire:
    """Takes `width` bytes beyond what was read."""

    width: int
    unread: bytearray = field(default_factory=bytearray)
    blocked: bool = False
    code: int | None = None
    listener: Listener | None = None
    most: int = 0

    def listen(self, listener: Listener) -> None:
        self.listener = listener

    def write(self, frame: bytes) -> None:
        if self.code is None:
            self.unread += frame
            self.most = max(self.most, len(self.unread))
            self.blocked = len(self.unread) > self.width

    def close(self, code: int, reason: str = "") -> None:
        self.code = self.code or code

    def abort(self) -> None:
        self.close(1006)

    def read(self) -> list[dict[str, Any]]:
        """Everything there is; then the server may go on."""
        data = bytes(self.unread)
        self.unread.clear()
        was, self.blocked = self.blocked, False
        if was and self.listener is not None and self.code is None:
            self.listener.drained()
        return [json.loads(payload) for payload in payloads(data)]


def payloads(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        size, head = data[at + 1], 2
        if size == 126:
            size, head = int.from_bytes(data[at + 2 : at + 4], "big"), 4
        elif size == 127:
            size, head = int.from_bytes(data[at + 2 : at + 10], "big"), 10
        yield data[at + head : at + head + size]
        at += head + size


@dataclass
class Viewer:
    """What one has read; fails at the first frame that does not follow."""

    wire: NarrowWire
    connection: Connection
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    views: dict[str, Any] = field(default_factory=dict)
    seq: int = 0
    epoch: str = ""
    went: list[str] = field(default_factory=list)
    frames: int = 0
    was_reset: bool = False

    def read(self) -> bool:
        """Whether there was anything."""
        frames = self.wire.read()
        for frame in frames:
            self.frames += 1
            match frame["type"]:
                case "welcome":
                    self.was_reset = frame["reset"]
                    self.epoch = frame["epoch"]
                    if frame["reset"]:
                        self.seq, self.records = 0, {}
                case "changes":
                    assert frame["from"] == self.seq
                    self.went += frame["gone"]
                    for gone in frame["gone"]:
                        self.records.pop(gone, None)
                    self.records |= {f"{put['kind']}/{put['id']}": put for put in frame["put"]}
                    self.seq = frame["to"]
                case "beat":
                    assert frame["from"] == self.seq
                    self.seq = frame["seq"]
                case "views":
                    self.views |= frame["put"]
        return bool(frames)

    def read_all(self) -> None:
        for _ in range(1_000):
            if not self.read() and self.wire.code is None:
                return
            if self.wire.code is not None:
                return
        raise AssertionError("there is no end to what this phone is sent")


class Hall:
    def __init__(self, folder: Path) -> None:
        framework = Framework(*load_plan(Settings().plans_dir / f"{SEED_PLAN}.yaml"))
        self.database = Database(folder)
        self.thread = StoreThread()
        self.database.open()
        first = first_record(
            framework, id_="s" * 22, content="c", code="CODE12", secret="s", mode="named", now=1
        )
        open_session(self.database, Opening(first, "e", "{}", "c", b"k" * 32, ()))
        loaded = load(self.database, "s" * 22)
        assert loaded is not None
        around = Surroundings(
            self.database, self.thread, Limits(), lambda: 1, compute, 15_000, 20.0
        )
        self.room = Room(State(framework, loaded.records, loaded.seq), loaded, around)
        self.n: dict[str, int] = {}

    def seen(self, wanted: dict[str, Any]) -> int | None:
        """Of what is moved or hidden: as it is now."""
        about = {
            "place": ("person", wanted.get("person")),
            "hide_note": ("note", wanted.get("id")),
            "restore_note": ("note", wanted.get("id")),
            "set_groups": ("session", self.room.state.session.id),
        }.get(wanted["type"])
        stored = self.room.state.stored((about[0], str(about[1]))) if about else None
        return stored.seq if stored else None

    async def does(self, actor: Actor, *wanted: dict[str, Any]) -> None:
        """Given in one breath; all of them have to succeed."""
        answers: list[Answer] = []
        client = actor.name.ljust(22, "_")[:22]
        for each in wanted:
            command: Command = command_adapter.validate_json(json.dumps(each))
            self.n[client] = self.n.get(client, 0) + 1
            run = self.room.state.session.run.n
            seen = self.seen(each)
            order = Order(client, self.n[client], actor, command, run, seen, 1)
            self.room.submit(order, answers.append)
        await eventually(lambda: len(answers) == len(wanted))
        for answer in answers:
            assert isinstance(answer, Outcome)
            assert answer.code is None, answer

    async def join(self, name: str, group: str) -> Actor:
        person = new_id()
        territory = Territory(country="EC", place="Loja")
        await self.room.joined(Joining(person, f"key of {person}", name, territory, 1))
        await self.does(FACILITATOR, {"type": "place", "person": person, "group": group})
        return Actor("participant", person)

    async def write(self, author: Actor, board: str, count: int) -> None:
        question = PLENARY_QUESTION if board == "plenary" else QUESTION
        for _ in range(count):
            await self.does(author, note(new_id(), board, question, "long " * 95))

    def come(self, actor: Actor, width: int, back: Viewer | None = None) -> Viewer:
        wire = NarrowWire(width)
        connection = Connection(wire, Limits(), lambda *_: None)
        connection.actor = actor
        hello = Hello(
            type="hello",
            key="k" * 43,
            client=new_id(),
            epoch=back.epoch if back else None,
            seq=back.seq if back else None,
        )
        viewer = Viewer(wire, connection)
        if back is not None:
            viewer.seq, viewer.records, viewer.epoch = back.seq, dict(back.records), back.epoch
        self.room.enter(connection, hello, Key("h", actor.role, actor.person))
        return viewer

    def must_equal_a_fresh_one(self, viewer: Viewer, actor: Actor) -> None:
        fresh = self.come(actor, WIDE)
        fresh.read_all()
        assert viewer.records == fresh.records
        assert viewer.seq == fresh.seq


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    made = Hall(tmp_path)
    groups = {"type": "set_groups", "groups": [a_group(1), a_group(2)]}
    await made.does(FACILITATOR, groups)
    yield made
    await made.room.settled()
    made.room.views.stop()
    await made.thread.run(made.database.close)
    made.thread.stop()


async def to(hall: Hall, phase: str, step: str | None) -> None:
    run = hall.room.state.session.run.n
    await hall.does(FACILITATOR, {"type": "move_to", "phase": phase, "step": step, "from_run": run})


async def test_r13_r17_a_large_gate_comes_to_an_end_on_the_narrowest_wire(hall: Hall) -> None:
    """P-19, P-24: many records at one seq are taken up where the phone stopped reading, not from the first again."""
    ana = await hall.join("Ana", "g1")
    await hall.write(ana, "plenary", 300)
    slow = hall.come(FACILITATOR, 40_000)
    slow.read_all()
    before = slow.frames
    await hall.does(FACILITATOR, {"type": "set_mode", "mode": "anonymous"})
    await hall.does(FACILITATOR, {"type": "set_mode", "mode": "named"})
    slow.read_all()
    hall.must_equal_a_fresh_one(slow, FACILITATOR)
    assert slow.frames - before < 80
    assert slow.wire.most < 40_000 + 2 * 32_768


async def test_r13_a_picture_that_changes_while_it_is_read_is_whole_at_the_end(hall: Hall) -> None:
    """P-14, P-19: notes written, changed and taken away before a slow phone has read them."""
    ana = await hall.join("Ana", "g1")
    await hall.write(ana, "plenary", 150)
    slow = hall.come(FACILITATOR, 10_000)
    notes = list(hall.room.state.notes())
    turns = 0
    while slow.read() or turns < 30:
        turns += 1
        if turns < 30:
            await hall.does(ana, {"type": "remove_note", "id": notes[turns * 4].id})
            edit = {"type": "edit_note", "id": notes[turns * 4 + 1].id, "note_kind": "obstacle"}
            await hall.does(ana, {**edit, "text": f"Better {turns}"})
            await hall.write(ana, "plenary", 1)
            if turns % 10 == 0:
                await hall.does(
                    FACILITATOR,
                    {"type": "set_mode", "mode": "anonymous" if turns % 20 else "named"},
                )
    hall.must_equal_a_fresh_one(slow, FACILITATOR)


async def test_h9_s3_nothing_is_taken_away_that_was_never_seen(hall: Hall) -> None:
    """P-20: not while a picture is read, not at resume, not when something was shown and hidden in one breath."""
    ana, bo = await hall.join("Ana", "g1"), await hall.join("Bo", "g2")
    await hall.write(ana, "plenary", 60)
    await to(hall, "breakout", "share")
    slow = hall.come(bo, 10_000)
    others = [note(new_id(), "g1", QUESTION, f"Ours {n}") for n in range(5)]
    await hall.does(ana, *others)
    await hall.does(ana, {"type": "remove_note", "id": others[0]["id"]})
    away = hall.come(bo, WIDE)
    away.read_all()
    hall.room.leave(away.connection)
    await hall.does(ana, {"type": "remove_note", "id": others[1]["id"]})
    back = hall.come(bo, WIDE, back=away)
    back.read_all()
    seen = note(new_id(), "g2", QUESTION, "Seen by nobody but me and Bo")
    watching = hall.come(bo, WIDE)
    watching.read_all()
    cy = await hall.join("Cy", "g2")
    await hall.does(cy, seen, {"type": "remove_note", "id": seen["id"]})
    slow.read_all()
    for viewer in (slow, away, back, watching):
        viewer.read_all()
        assert viewer.went == []


async def test_h45_whoever_is_moved_while_reading_slowly_starts_anew(hall: Hall) -> None:
    """P-22, P-24, P-42: half a board is none; 4000, and the next hello is a reset."""
    ana, bo = await hall.join("Ana", "g1"), await hall.join("Bo", "g2")
    await to(hall, "breakout", "share")
    await hall.write(ana, "g1", 100)
    slow = hall.come(bo, 20_000)
    slow.read_all()
    await hall.does(FACILITATOR, {"type": "place", "person": bo.person, "group": "g1"})
    assert slow.wire.code == 4000
    assert slow.connection not in hall.room.hub
    slow.read()
    back = hall.come(bo, WIDE, back=slow)
    back.read_all()
    assert back.was_reset
    hall.must_equal_a_fresh_one(back, bo)
    assert sum(record["kind"] == "note" for record in back.records.values()) == 100


async def test_h45_r13_a_new_board_counts_only_when_all_of_it_is_there(hall: Hall) -> None:
    """P-22: whoever is cut in the middle of it still stands where it stood, and starts anew."""
    ana, bo = await hall.join("Ana", "g1"), await hall.join("Bo", "g2")
    await to(hall, "breakout", "share")
    await hall.write(ana, "g1", 100)
    moved = hall.come(bo, WIDE)
    moved.read_all()
    stood = moved.seq
    await hall.does(FACILITATOR, {"type": "place", "person": bo.person, "group": "g1"})
    frames = moved.wire.read()
    steps = [(frame["from"], frame["to"]) for frame in frames if frame["type"] == "changes"]
    assert len(steps) > 2
    assert steps == [(stood, stood)] * (len(steps) - 1) + [(stood, hall.room.state.seq)]
    back = hall.come(bo, WIDE, back=moved)
    back.read_all()
    assert back.was_reset


async def test_h11_a_visit_that_cannot_be_taken_in_starts_anew(hall: Hall) -> None:
    """P-23, P-24."""
    ana, bo = await hall.join("Ana", "g1"), await hall.join("Bo", "g2")
    await to(hall, "breakout", "share")
    await hall.write(ana, "g1", 100)
    await to(hall, "gallery", None)
    slow = hall.come(bo, 20_000)
    slow.read_all()
    slow.connection.received(b'{"type":"watch","board":"g1"}')
    assert slow.wire.code == 4000
    quick = hall.come(bo, WIDE)
    quick.read_all()
    before = dict(quick.records)
    quick.connection.received(b'{"type":"watch","board":"g1"}')
    quick.read_all()
    assert len(quick.records) == len(before) + 100
    await hall.does(FACILITATOR, {"type": "place", "person": bo.person, "group": "g1"})
    quick.read_all()
    assert sum(record["kind"] == "note" for record in quick.records.values()) == 100
    quick.connection.received(b'{"type":"watch","board":null}')
    quick.read_all()
    hall.must_equal_a_fresh_one(quick, bo)
    assert quick.seq == hall.room.state.seq


async def test_r14_r17_a_probe_of_a_phone_that_is_behind_hides_nothing(hall: Hall) -> None:
    """P-24, P-27."""
    ana = await hall.join("Ana", "g1")
    slow = hall.come(FACILITATOR, 20_000)
    slow.read_all()
    await hall.write(ana, "plenary", 60)
    assert slow.wire.blocked
    slow.connection.received(b'{"type":"probe"}')
    hall.room.beats.beat(slow.connection)
    slow.read_all()
    hall.must_equal_a_fresh_one(slow, FACILITATOR)


async def test_h10_views_said_to_a_blocked_phone_come_when_it_reads(hall: Hall) -> None:
    """P-24, P-25: each in its last value, ended ones as ended."""
    ana = await hall.join("Ana", "g1")
    slow = hall.come(FACILITATOR, 20_000)
    slow.read_all()
    await hall.write(ana, "plenary", 60)
    await eventually(lambda: slow.connection.missed_views)
    assert slow.views["counts"]["notes"] < 60
    slow.read_all()
    fresh = hall.come(FACILITATOR, WIDE)
    fresh.read_all()
    # A round of views may be on its way still: who came in after it has the same old number.
    await eventually(lambda: (slow.read(), slow.views["counts"]["notes"] == 60)[1])
    fresh.read()
    assert slow.views == fresh.views
