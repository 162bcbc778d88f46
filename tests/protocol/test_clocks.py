"""Clocks do not matter (R23): the server's may jump by an hour, the phones' may be days off.

The server's clock is moved while it works (tests/protocol/observed.py). Phones have no say: no frame of theirs carries
a time, which is shown too.
"""

import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from app.live.protocol import incoming_adapter
from tests import figures
from tests.protocol.crowd import PLACES, QUESTION, a_group, some_note
from tests.protocol.observed import Clock, observed
from tests.protocol.phone import Phone
from tests.workshop import Workshop, call, eventually, join_body, new_id, workshop

HOUR = 3_600_000
MINUTE = 60_000
STEADY, JUMPING = (0,), (0, HOUR, -HOUR, 0, -HOUR, HOUR)
IDS = [f"{n:022}" for n in range(1_000)]


@contextlib.asynccontextmanager
async def with_clock(folder: Path, **settings: str) -> AsyncIterator[tuple[Workshop, Clock]]:
    server = observed(folder, commands="100000", **settings)
    clock = Clock(folder)
    await server.start()
    try:
        async with workshop(server) as held:
            yield held, clock
    finally:
        await server.stop()


class Hands:
    """One outbox, and the clock jumps before each of its commands."""

    def __init__(self, phone: Phone, clock: Clock, jumps: Iterator[int]) -> None:
        self.phone, self.clock, self.jumps = phone, clock, jumps
        self.n = 0
        self.frames: list[dict[str, Any]] = []
        self.answers: list[dict[str, Any]] = []

    async def do(
        self, command: dict[str, Any], run: int, seen: int | None = None
    ) -> dict[str, Any]:
        self.clock.offset = next(self.jumps)
        self.n += 1
        frame = {"type": "command", "n": self.n, "run": run, "seen": seen, "command": command}
        self.frames.append(frame)
        answer = await self.again(frame)
        self.answers.append(answer)
        return answer

    async def again(self, frame: dict[str, Any]) -> dict[str, Any]:
        self.phone.said = [f for f in self.phone.said if f["type"] not in ("ack", "refused")]
        self.phone.say(frame)
        return await eventually(self._answer)  # type: ignore[no-any-return]

    def _answer(self) -> dict[str, Any] | None:
        return next((f for f in self.phone.said if f["type"] in ("ack", "refused")), None)


async def hands_of(held: Workshop, key: str, clock: Clock, jumps: Iterator[int]) -> Hands:
    phone = await Phone.dial(held.server, held.id)
    phone.say({"type": "hello", "key": key, "client": new_id()})
    await phone.next("welcome")
    return Hands(phone, clock, jumps)


async def a_morning(folder: Path, offsets: tuple[int, ...]) -> tuple[Any, Any]:
    """(every answer, everything that is on record except times) of a workshop whose clock moves like this."""
    jumps = cycle(offsets)
    async with with_clock(folder) as (held, clock):
        keys = [f"{n:043}" for n in range(6)]
        for n, key in enumerate(keys):
            clock.offset = next(jumps)
            country, place = PLACES[n % len(PLACES)]
            body = join_body(key, held.code, f"Person {n}", country, place)
            await call(held.server, "POST", f"/api/sessions/{held.id}/people", body)
        staff = await hands_of(held, held.keys["facilitate"], clock, jumps)
        await staff.do({"type": "set_groups", "groups": [a_group(1), a_group(2)]}, 1, seen=1)
        await staff.do({"type": "assign"}, 1)
        move = {"type": "move_to", "phase": "breakout", "step": "share", "from_run": 1}
        await staff.do(move, 1)
        await staff.do(move, 1)
        await staff.do({"type": "set_clock", "action": "pause", "seconds": 0, "from_run": 2}, 2)
        people = [await hands_of(held, key, clock, jumps) for key in keys]
        for n, one in enumerate(people):
            for turn in range(4):
                board = f"g{1 + n % 2}"
                note = some_note(board, f"Person {n} says {turn}", IDS[n * 10 + turn])
                await one.do(note, 2)
            edit = {
                "type": "edit_note",
                "id": IDS[n * 10],
                "note_kind": "obstacle",
                "text": "Better",
            }
            await one.do(edit, 2, seen=1)
            await one.do(edit, 2)
        await staff.do({"type": "place", "person": "none" * 5 + "no", "group": None}, 2)
        everybody = [staff, *people]
        for one in everybody:
            for frame, answer in zip(one.frames, one.answers, strict=True):
                clock.offset = next(jumps)
                assert await one.again(frame) == answer
        clock.offset = 0
        viewer = await held.staff()
        records = {id_: timeless(record, held) for id_, record in viewer.records.items()}
        for one in everybody:
            one.phone.cut()
        return [one.answers for one in everybody], list(records.values())


def timeless(record: dict[str, Any], held: Workshop) -> dict[str, Any]:
    """What a clock may not have changed."""
    own = ("at", "started_at", "ends_at", "paused_left", "code", "secret", "groups_at")
    kept = {name: value for name, value in record.items() if name not in own}
    return json.loads(json.dumps(kept).replace(held.id, "session"))  # type: ignore[no-any-return]


async def test_r23_a_servers_clock_that_jumps_by_an_hour_changes_no_order_and_no_answer(
    tmp_path: Path,
) -> None:
    """P-30, P-38: the same morning under a steady clock and under one that jumps before every command."""
    steady = await a_morning(tmp_path / "steady", STEADY)
    jumping = await a_morning(tmp_path / "jumping", JUMPING)
    assert jumping[0] == steady[0]
    assert jumping[1] == steady[1]
    figures.tell(
        "R23",
        f"server's clock ±1 h before each of {sum(map(len, steady[0]))} commands and their resends: same answers, same"
        " records, same order",
    )


async def test_r23_h16_h18_late_is_what_the_servers_clock_calls_late(tmp_path: Path) -> None:
    """P-38: ten seconds after the end is within the grace, an hour is late, set back it is not."""
    async with with_clock(tmp_path) as (held, clock):
        viewer = await held.staff()
        await viewer.must({"type": "set_groups", "groups": [a_group(1)]})
        person = await held.join()
        await viewer.must({"type": "assign"})
        await viewer.must({"type": "move_to", "phase": "breakout", "step": "share", "from_run": 1})
        await eventually(lambda: viewer.run == 2 and person.me["group"] == "g1")
        ends_at = viewer.session_record["ends_at"]
        for offset, late in ((0, False), (HOUR, True), (0, False), (-HOUR, False)):
            clock.offset = offset
            id_ = await person.write(f"At {offset}", question=QUESTION)
            await eventually(lambda: id_ in viewer.notes)  # noqa: B023
            assert viewer.notes[id_]["late"] is late
            assert viewer.session_record["ends_at"] == ends_at


async def test_r23_h17_the_timer_is_told_as_an_end_and_a_now(tmp_path: Path) -> None:
    """P-11, P-27, P-38: both of the server's clock, so a phone a day off has the right minutes by subtraction."""
    async with with_clock(tmp_path) as (held, clock):
        viewer = await held.staff()
        for offset in (0, HOUR, -HOUR):
            clock.offset = offset
            run = viewer.run
            await viewer.must({"type": "move_to", "phase": "topic", "step": None, "from_run": run})
            await eventually(lambda: viewer.run == run + 1)  # noqa: B023
            phone = await Phone.dial(held.server, held.id)
            phone.say({"type": "hello", "key": held.keys["project"], "client": new_id()})
            welcome = await phone.next("welcome")
            session = (await phone.next("changes"))["put"][0]
            phone.say({"type": "probe"})
            beat = await phone.next("beat")
            phone.cut()
            for said in (welcome, beat):
                assert 14 * MINUTE < session["ends_at"] - said["now"] <= 15 * MINUTE


def test_r23_no_frame_of_a_phone_carries_a_time() -> None:
    """P-38: what is not said cannot be wrong."""
    names: set[str] = set()

    def collect(schema: Any) -> None:
        if isinstance(schema, dict):
            names.update(schema.get("properties", {}))
            for inner in schema.values():
                collect(inner)
        elif isinstance(schema, list):
            for inner in schema:
                collect(inner)

    collect(incoming_adapter.json_schema())
    assert {"n", "run", "seen", "command"} <= names
    assert not names & {"at", "now", "time", "date", "when", "created", "ends_at"}


@pytest.mark.parametrize("field", ["at", "now"])
async def test_r23_a_time_a_phone_adds_is_not_understood(tmp_path: Path, field: str) -> None:
    """P-31."""
    async with with_clock(tmp_path) as (held, _):
        phone = await Phone.dial(held.server, held.id)
        phone.say({"type": "hello", "key": held.keys["facilitate"], "client": new_id()})
        await phone.next("welcome")
        command = {"type": "set_joining", "open": False}
        phone.say({"type": "command", "n": 1, "run": 1, "seen": None, "command": command, field: 5})
        assert (await phone.next("refused"))["code"] == "bad_command"
        phone.cut()
