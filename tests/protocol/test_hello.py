"""Coming in: hello, resume, reset, devices, outboxes, and doing it twice (docs/protocol.md, 2, 6 and 7)."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.protocol.crowd import Crowd, gather_crowd, plenary_note, some_note
from tests.protocol.phone import BINARY, TEXT, Phone, frame, upgrade
from tests.server import OPENER_KEY, Server, running
from tests.workshop import (
    Refused,
    Workshop,
    call,
    eventually,
    go,
    join_body,
    new_id,
    new_key,
    workshop,
)


async def dialled(held: Workshop, key: str, client: str | None = None, **more: Any) -> Phone:
    phone = await Phone.dial(held.server, held.id)
    phone.say({"type": "hello", "key": key, "client": client or new_id(), **more})
    return phone


async def came(held: Workshop, key: str, client: str | None = None, **more: Any) -> Phone:
    phone = await dialled(held, key, client, **more)
    await eventually(lambda: phone.said or phone.code)
    assert phone.code is None
    return phone


# ---- close codes


async def test_s11_whoever_says_no_hello_in_time_is_let_go(tmp_path: Path) -> None:
    """P-8: 4508."""
    async with running(tmp_path, hello_seconds="0.3") as server, workshop(server) as held:
        silent = await Phone.dial(server, held.id)
        quick = await came(held, held.keys["facilitate"])
        assert await silent.closed() == 4508
        quick.say({"type": "probe"})
        await quick.next("beat")
        quick.cut()


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ({"type": "probe"}, 4500),
        ({"type": "watch", "board": None}, 4500),
        ({"type": "command", "n": 1, "run": 1, "seen": None, "command": {"type": "close"}}, 4500),
        ({"type": "hello"}, 4500),
        ({"type": "hello", "key": "short", "client": "A" * 22}, 4500),
        ({"type": "hello", "key": "A" * 43, "client": "A" * 21}, 4500),
        ({"type": "hello", "key": "A" * 43, "client": "A" * 22, "more": 1}, 4500),
        ({"type": "hello", "key": "A" * 43, "client": "A" * 22}, 4501),
    ],
)
async def test_r19_a_first_frame_that_is_no_good_hello_is_closed_with_its_code(
    server: Server, first: dict[str, Any], code: int
) -> None:
    """P-6, P-8."""
    async with workshop(server) as held:
        phone = await Phone.dial(server, held.id)
        phone.say(first)
        assert await phone.closed() == code


async def test_s14_a_key_of_another_session_opens_nothing(server: Server) -> None:
    """P-8: 4501, also for a session that does not exist."""
    async with workshop(server) as held, workshop(server) as other:
        for session in (other.id, new_id(), "%2e%2e"):
            phone = await Phone.dial(server, session)
            phone.say({"type": "hello", "key": held.keys["facilitate"], "client": new_id()})
            assert await phone.closed() == 4501


async def test_r19_a_second_hello_is_a_bad_frame(server: Server) -> None:
    """P-8: 4500."""
    async with workshop(server) as held:
        client = new_id()
        phone = await came(held, held.keys["facilitate"], client)
        phone.say({"type": "hello", "key": held.keys["facilitate"], "client": client})
        assert await phone.closed() == 4500


async def test_r7_an_outbox_belongs_to_who_first_used_it(server: Server) -> None:
    """P-9: 4507 at hello, and at the command if both had said hello before."""
    async with workshop(server) as held:
        client = new_id()
        facilitator = await came(held, held.keys["facilitate"], client)
        organizer = await came(held, held.keys["organize"], client)
        command = {"type": "set_joining", "open": False}
        said = {"type": "command", "n": 1, "run": 1, "seen": None, "command": command}
        facilitator.say(said)
        await facilitator.next("ack")
        organizer.say(said)
        assert await organizer.closed() == 4507
        late = await dialled(held, held.keys["recovery"], client)
        assert await late.closed() == 4507
        facilitator.cut()


async def test_r6_a_newer_socket_of_the_same_outbox_takes_its_place(server: Server) -> None:
    """P-15: 4509; what the older one had sent is decided, and the newer one learns the answer."""
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 1, groups=1)
        client, run = new_id(), crowd.facilitator.run
        older = await came(held, crowd.keys[0], client)
        said = {"type": "command", "n": 1, "run": run, "seen": None, "command": some_note("g1")}
        older.say(said)
        newer = await came(held, crowd.keys[0], client)
        assert await older.closed() == 4509
        newer.say(said)
        ack = await newer.next("ack")
        await eventually(lambda: len(crowd.facilitator.notes) == 1)
        assert next(iter(crowd.facilitator.notes.values()))["seq"] == ack["seq"]
        newer.cut()


async def test_s11_a_fifth_device_is_one_too_many_and_the_four_stay(server: Server) -> None:
    """P-15, P-44: 4506."""
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 1, groups=1)
        devices = [await came(held, crowd.keys[0]) for _ in range(4)]
        fifth = await dialled(held, crowd.keys[0])
        assert await fifth.closed() == 4506
        devices[0].cut()
        await devices[0].closed()
        again = await until_let_in(held, crowd.keys[0])
        for device in [*devices[1:], again]:
            device.say({"type": "probe"})
            await device.next("beat")
            device.cut()


async def until_let_in(held: Workshop, key: str) -> Phone:
    """The server learns of a cut line a moment later than the one who cut it."""
    while True:
        phone = await dialled(held, key)
        await eventually(lambda: phone.said or phone.code)  # noqa: B023
        if phone.code is None:
            return phone
        assert phone.code == 4506


async def test_r20_a_server_that_stops_says_when_to_come_back(tmp_path: Path) -> None:
    """P-42: bye with 4004."""
    async with running(tmp_path) as server, workshop(server) as held:
        phones = [
            await came(held, held.keys[role]) for role in ("facilitate", "organize", "project")
        ]
        stopping = asyncio.create_task(server.stop())
        assert [await phone.closed() for phone in phones] == [4004, 4004, 4004]
        for phone in phones:
            bye = await phone.next("bye")
            assert bye["code"] == 4004
            assert 0 < bye["retry_after"] <= 2
        await stopping


# ---- resume and reset


async def test_h32_a_seq_from_the_future_or_of_another_epoch_starts_anew(server: Server) -> None:
    """P-12, P-13: everything again from 0, up to the welcome's head."""
    async with workshop(server) as held:
        key = held.keys["facilitate"]
        first = await came(held, key)
        welcome = await first.next("welcome")
        first.cut()
        epoch, head = welcome["epoch"], welcome["seq"]
        for more in (
            {"epoch": epoch, "seq": head + 1},
            {"epoch": epoch, "seq": 2**53},
            {"epoch": "0" * 16, "seq": head},
            {"epoch": None, "seq": head},
            {"epoch": epoch, "seq": None},
        ):
            phone = await came(held, key, **more)
            assert (await phone.next("welcome"))["reset"] is True
            changes = await phone.next("changes")
            assert (changes["from"], changes["to"]) == (0, head)
            assert [put["kind"] for put in changes["put"]] == ["session"]
            phone.cut()
        phone = await came(held, key, epoch=epoch, seq=head)
        assert (await phone.next("welcome"))["reset"] is False
        phone.say({"type": "probe"})
        beat = await phone.next("beat")
        assert (beat["from"], beat["seq"]) == (head, head)
        assert not [f for f in phone.said if f["type"] == "changes"]
        phone.cut()


async def test_h7_h45_who_was_moved_while_away_starts_anew(server: Server) -> None:
    """P-12: the old board would stay, the new one never come."""
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 2, groups=2)
        writer, moved = [crowd.follower(key) for key in crowd.keys]
        await writer.come()
        await moved.come()
        boards = [
            next(r["group"] for r in f.records.values() if r.get("mine")) for f in (writer, moved)
        ]
        writer.command(1, some_note(boards[0]), run=crowd.facilitator.run)
        await writer.answer(1)
        moved.command(1, some_note(boards[1]), run=crowd.facilitator.run)
        await moved.answer(1)
        person = moved.welcome["you"]["person"]
        moved.cut()
        await crowd.facilitator.must({"type": "place", "person": person, "group": boards[0]})
        await moved.come()
        assert moved.resets == 2
        fresh = await crowd.follower(moved.key).come()
        assert moved.records == fresh.records
        notes = [r for r in moved.records.values() if r["kind"] == "note"]
        assert {note["board"] for note in notes} == set(boards)
        await crowd.leave()


async def test_h8_h9_a_long_picture_comes_in_frames_that_each_hold(tmp_path: Path) -> None:
    """P-4, P-19: whoever is cut in the middle goes on from there; no frame is larger than 32 KiB."""
    async with (
        running(
            tmp_path, commands="100000", frames_per_second="100000", pictures="100000"
        ) as server,
        workshop(server) as held,
    ):
        crowd = await gather_crowd(held, 3, groups=1, at=("topic", None))
        await fill(crowd, 150)
        whole = await crowd.follower(crowd.keys[1]).come()
        assert whole.largest <= 32_768
        again = crowd.follower(crowd.keys[1])
        ends: list[int] = []
        while not again.is_current():
            heard = again._changed

            def cut_after(said: dict[str, Any]) -> None:
                heard(said)  # noqa: B023
                ends.append(again.seq)
                again.cut()

            again._changed = cut_after  # type: ignore[method-assign,assignment]
            again.comes_back = False
            await again.dial()
            count = len(ends)
            await eventually(lambda: len(ends) > count)  # noqa: B023
            again._changed = heard  # type: ignore[method-assign]
        assert len(ends) > 2
        assert ends == sorted(set(ends))
        again.comes_back = True
        await eventually(lambda: again.records == whole.records)
        await crowd.leave()


async def fill(crowd: Crowd, count: int) -> None:
    """Long notes for everybody."""
    writer = await crowd.follower(crowd.keys[0]).come()
    for n in range(1, count + 1):
        writer.command(n, plenary_note("long " * 95), run=crowd.facilitator.run)
        if n % 8 == 0 or n == count:
            await writer.answer(n)
    await writer.leave()


async def test_h11_a_visit_is_a_difference_and_ends_with_its_socket(server: Server) -> None:
    """P-23."""
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 2, groups=2)
        writer, visitor = [await crowd.follower(key).come() for key in crowd.keys]
        board = next(r["group"] for r in writer.records.values() if r.get("mine"))
        for n in (1, 2):
            writer.command(n, some_note(board, f"Note {n}"), run=crowd.facilitator.run)
            await writer.answer(n)
        await go(crowd.facilitator, "plenary")
        await eventually(lambda: visitor.seq == writer.seq)
        before = dict(visitor.records)
        visitor.watch(board)
        await eventually(lambda: len(notes_of(visitor.records)) == 2)
        visitor.cut()
        gone = next(
            id_ for id_, note in notes_of(visitor.records).items() if note["text"] == "Note 1"
        )
        writer.command(3, {"type": "remove_note", "id": gone}, run=crowd.facilitator.run)
        await writer.answer(3)
        await visitor.come()
        assert not notes_of(visitor.records)
        visitor.watch(board)
        await eventually(lambda: len(notes_of(visitor.records)) == 1)
        visitor.watch("no-such-board")
        await eventually(lambda: not notes_of(visitor.records))
        assert visitor.records == before
        await crowd.leave()


def notes_of(records: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {r["id"]: r for r in records.values() if r["kind"] == "note"}


# ---- the socket itself


async def test_r19_a_message_may_be_binary_or_in_pieces(server: Server) -> None:
    """P-2."""
    async with workshop(server) as held:
        phone = await came(held, held.keys["facilitate"])
        phone.raw(frame(BINARY, b'{"type":"probe"}'))
        await phone.next("beat")
        phone.raw(frame(TEXT, b'{"type":', fin=False) + frame(9, b"!") + frame(0, b'"probe"}'))
        await phone.next("beat")
        phone.cut()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Host": "evil.example", "Origin": "http://evil.example"},
        {"Host": "[::1"},
        {"Sec_WebSocket_Protocol": ""},
        {"Sec_WebSocket_Protocol": "cocreate.v2"},
    ],
)
async def test_s5_h68_a_socket_from_elsewhere_is_refused_before_it_is_one(
    server: Server, headers: dict[str, str]
) -> None:
    """P-1."""
    async with workshop(server) as held:
        phone = Phone()
        await phone.connect(server.port)
        phone.raw(upgrade(server, held.id, **headers))
        await eventually(lambda: phone.status)
        assert " 403 " in phone.status or " 400 " in phone.status, phone.status


# ---- joining and opening twice


async def test_h31_joining_twice_is_joining_once(server: Server) -> None:
    """P-39: also at the same instant, also with another name, also with a code that is wrong by then."""
    async with workshop(server) as held:
        key = new_key()
        path = f"/api/sessions/{held.id}/people"
        bodies = [join_body(key, held.code, f"Ana {n}", "EC", "Loja") for n in range(8)]
        said = await asyncio.gather(*(call(server, "POST", path, body) for body in bodies))
        assert all(answer == said[0] for answer in said)
        assert (
            await call(server, "POST", path, join_body(key, "XXXXXX", "Eva", "EC", "Loja"))
            == said[0]
        )
        facilitator = await held.staff()
        assert list(facilitator.people) == [said[0]["person"]]
        assert facilitator.people[said[0]["person"]]["name"] in {body["name"] for body in bodies}


async def test_h31_a_refused_newcomer_tries_again_with_the_same_key(server: Server) -> None:
    """P-39, P-41."""
    async with workshop(server) as held:
        key = new_key()
        path = f"/api/sessions/{held.id}/people"
        for body, code in (
            (join_body(key, "WRONG1", "Ana", "EC", "Loja"), "wrong_invite"),
            (join_body(key, held.code, "  ", "EC", "Loja"), "empty"),
            (join_body(key, held.code, "Ana", "ZZ", "Loja"), "bad_country"),
        ):
            with pytest.raises(Refused, match=code):
                await call(server, "POST", path, body)
        spelled = f" {held.code[:3].lower()}-{held.code[3:].lower()} "
        joined = await call(server, "POST", path, join_body(key, spelled, "Ana", "EC", "Loja"))
        by_secret = await call(
            server, "POST", path, join_body(new_key(), held.secret, "Bo", "EC", "Loja")
        )
        assert joined["person"] != by_secret["person"]


async def test_h31_opening_twice_is_opening_once(server: Server) -> None:
    """P-40."""
    roles = ("facilitate", "organize", "observe", "project", "recovery")
    body = {
        "id": new_id(),
        "plan": "2-3-2-integrated-territorial-systems",
        "mode": None,
        "keys": {role: new_key() for role in roles},
    }
    said = await asyncio.gather(
        *(call(server, "POST", "/api/sessions", body, OPENER_KEY) for _ in range(5))
    )
    assert all(answer == said[0] for answer in said)
    others = {**body, "keys": {role: new_key() for role in roles}}
    with pytest.raises(Refused, match="id_taken"):
        await call(server, "POST", "/api/sessions", others, OPENER_KEY)
    held = Workshop(server, str(body["id"]), said[0]["code"], said[0]["secret"], body["keys"])  # type: ignore[arg-type]
    facilitator = await held.staff()
    assert facilitator.seq == 1
    await held.leave()
