"""Every limit stands at n and at n + 1, and before the cost (S11; docs/protocol.md, 8)."""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from app.core.limits import Limits
from app.settings import Settings
from tests.protocol.crowd import Crowd, a_group, gather_crowd, joined, plenary_note
from tests.protocol.phone import CONT, PING, TEXT, Phone, frame, text
from tests.server import Server, running
from tests.workshop import (
    Refused,
    ask,
    call,
    eventually,
    join_body,
    new_id,
    new_key,
    open_workshop,
    workshop,
)

LIMITS = Limits()
TOPIC = ("topic", None)


def test_s11_the_limits_are_those_of_the_architecture() -> None:
    """P-44."""
    assert (LIMITS.note_points, LIMITS.note_bytes, LIMITS.name_points) == (500, 4096, 40)
    assert (LIMITS.frame_in, LIMITS.frame_out) == (65_536, 32_768)
    assert (LIMITS.unanswered, LIMITS.devices, LIMITS.groups) == (16, 4, 60)
    shipped = Settings(_env_file=None).limits  # type: ignore[call-arg]
    assert (shipped.commands, shipped.seconds, shipped.frames_per_second) == (30, 10, 100)
    assert (shipped.people, shipped.notes) == (1_000, 10_000)


async def writer_of(crowd: Crowd) -> tuple[Phone, int]:
    phone = await Phone.dial(crowd.workshop.server, crowd.workshop.id)
    phone.say({"type": "hello", "key": crowd.keys[0], "client": new_id()})
    await phone.next("welcome")
    return phone, crowd.facilitator.run


async def said(
    phone: Phone, n: int, run: int, command: dict[str, Any], seen: int | None = None
) -> dict[str, Any]:
    """The answer to a command."""
    phone.say({"type": "command", "n": n, "run": run, "seen": seen, "command": command})

    def answer() -> dict[str, Any] | None:
        return next(
            (f for f in phone.said if f["type"] in ("ack", "refused") and f["n"] == n), None
        )

    await eventually(lambda: answer() or phone.code)
    found = answer()
    assert found is not None, phone.code
    return found


@pytest.mark.parametrize("letter", ["a", "é", "ع", "字", "🌳"])
async def test_s11_a_note_has_500_code_points(server: Server, letter: str) -> None:
    async with workshop(server) as held:
        phone, run = await writer_of(await gather_crowd(held, 1, groups=1, at=TOPIC))
        assert (await said(phone, 1, run, plenary_note(letter * 500)))["type"] == "ack"
        refused = await said(phone, 2, run, plenary_note(letter * 501))
        assert (refused["code"], refused["params"]) == ("too_long", {"limit": 500})
        phone.cut()


async def test_s11_a_command_has_16_384_characters_before_anybody_normalises_it(
    server: Server,
) -> None:
    async with workshop(server) as held:
        phone, run = await writer_of(await gather_crowd(held, 1, groups=1, at=TOPIC))
        assert (await said(phone, 1, run, plenary_note("a" + " " * 16_383)))["type"] == "ack"
        refused = await said(phone, 2, run, plenary_note("a" + " " * 16_384))
        assert refused["code"] == "bad_command"
        phone.cut()


async def test_s11_names_places_and_reasons_have_their_lengths(server: Server) -> None:
    async with workshop(server) as held:
        crowd = await gather_crowd(held, 1, groups=1, at=TOPIC)
        phone, run = await writer_of(crowd)

        def card(name: int, place: int) -> dict[str, Any]:
            territory = {"country": "EC", "place": "p" * place, "fields": {}}
            return {"type": "describe_me", "name": "n" * name, "territory": territory}

        assert (await said(phone, 1, run, card(40, 80)))["type"] == "ack"
        assert (await said(phone, 2, run, card(41, 80)))["params"] == {"limit": 40}
        assert (await said(phone, 3, run, card(40, 81)))["params"] == {"limit": 80}
        note = plenary_note("Seen")
        assert (await said(phone, 4, run, note))["type"] == "ack"
        for length, outcome in ((200, "ack"), (201, "refused")):
            hide = {"type": "hide_note", "id": note["id"], "reason": "r" * length}
            assert (await crowd.facilitator.do(hide))["type"] == outcome
        phone.cut()


async def test_s11_a_message_has_64_kib_and_not_a_byte_more(server: Server) -> None:
    """P-3: also when it comes in pieces, also before hello, also when its length is a lie."""
    async with workshop(server) as held:
        phone = await greeted(server, held.id, held.keys["facilitate"])
        probe = b'{"type":"probe"}'
        phone.raw(frame(TEXT, probe + b" " * (LIMITS.frame_in - len(probe))))
        await phone.next("beat")
        half = probe + b" " * (LIMITS.frame_in // 2 - len(probe))
        phone.raw(frame(TEXT, half, fin=False) + frame(CONT, b" " * (LIMITS.frame_in // 2)))
        await phone.next("beat")
        phone.raw(frame(TEXT, probe + b" " * (LIMITS.frame_in - len(probe) + 1)))
        assert await phone.closed() == 1009
        pieces = await greeted(server, held.id, held.keys["facilitate"])
        pieces.raw(frame(TEXT, half, fin=False) + frame(CONT, b" " * (LIMITS.frame_in // 2 + 1)))
        assert await pieces.closed() == 1009
        early = await Phone.dial(server, held.id)
        early.raw(frame(TEXT, b" " * (LIMITS.frame_in + 1)))
        assert await early.closed() == 1009
        liar = await Phone.dial(server, held.id)
        liar.raw(frame(TEXT, b"x" * 70_000)[:20])
        assert await liar.closed() == 1009


async def greeted(server: Server, session: str, key: str) -> Phone:
    phone = await Phone.dial(server, session)
    phone.say({"type": "hello", "key": key, "client": new_id()})
    await phone.next("welcome")
    return phone


@pytest.mark.parametrize("kind", ["messages", "pings", "pieces"])
async def test_s11_r17_a_hundred_frames_in_a_second_are_borne(tmp_path: Path, kind: str) -> None:
    """P-5: the server counts by whole seconds of the clock that this process shares with it."""
    one = {
        "messages": text({"type": "probe"}),
        "pings": frame(PING, b""),
        "pieces": frame(CONT, b"", fin=False),
    }[kind]
    async with running(tmp_path) as server, workshop(server) as held:
        good = await greeted(server, held.id, held.keys["organize"])
        for more, closes in ((0, False), (1, True)):
            phone = await greeted(server, held.id, held.keys["facilitate"])
            if kind == "pieces":
                phone.raw(frame(TEXT, b"", fin=False))
            await the_next_second_begins()
            phone.raw(one * (100 + more))
            if closes:
                assert await phone.closed() == 4008
            else:
                await the_next_second_begins()
                phone.raw(
                    frame(CONT, b'{"type":"probe"}')
                    if kind == "pieces"
                    else text({"type": "probe"})
                )
                await phone.next("beat")
                assert phone.code is None
                phone.cut()
        good.say({"type": "probe"})
        await good.next("beat")
        good.cut()


async def the_next_second_begins() -> None:
    """No condition to await: it is about time itself."""
    now = time.monotonic()
    await asyncio.sleep(int(now) + 1.02 - now)


async def test_s11_thirty_commands_in_ten_seconds_over_all_sockets_of_a_person(
    tmp_path: Path,
) -> None:
    """P-35."""
    async with (
        running(tmp_path, commands="30", commands_seconds="1000") as server,
        workshop(server) as held,
    ):
        phones = [await greeted(server, held.id, held.keys["facilitate"]) for _ in range(2)]
        for n in range(1, 16):
            for phone in phones:
                command = {"type": "set_joining", "open": bool(n % 2)}
                assert (await said(phone, n, 1, command))["type"] == "ack"
        for phone in phones:
            refused = await said(phone, 16, 1, {"type": "close"})
            assert (refused["code"], refused["retry"]) == ("rate", True)
            assert 1 <= refused["params"]["seconds"] <= 34
        other = await greeted(server, held.id, held.keys["recovery"])
        assert (await said(other, 1, 1, {"type": "reopen"}))["type"] == "ack"
        for phone in (*phones, other):
            phone.cut()


async def test_s11_so_many_whole_pictures_and_not_one_more(tmp_path: Path) -> None:
    """P-45: over all sockets of a person; who resumes is not counted, and others are not concerned."""
    async with (
        running(tmp_path, pictures="3", commands_seconds="1000") as server,
        workshop(server) as held,
    ):
        key = held.keys["facilitate"]
        first = await Phone.dial(server, held.id)
        first.say({"type": "hello", "key": key, "client": new_id()})
        welcome = await first.next("welcome")
        first.say({"type": "watch", "board": None})
        await first.next("changes")
        await greeted(server, held.id, key)
        known = {"epoch": welcome["epoch"], "seq": welcome["seq"]}
        for more, is_let_in in ((known, True), ({}, False), (known, True)):
            phone = await Phone.dial(server, held.id)
            phone.say({"type": "hello", "key": key, "client": new_id(), **more})
            if is_let_in:
                await phone.next("welcome")
            else:
                assert await phone.closed() == 4008
                assert 1 <= (await phone.next("bye"))["retry_after"] <= 334
            phone.cut()
        first.say({"type": "watch", "board": "g1"})
        assert await first.closed() == 4008
        other = await greeted(server, held.id, held.keys["organize"])
        other.cut()


async def test_s11_so_many_people_and_not_one_more(tmp_path: Path) -> None:
    async with running(tmp_path, people="3") as server, workshop(server) as held:
        keys = await joined(held, 3)
        path = f"/api/sessions/{held.id}/people"
        with pytest.raises(Refused) as refusal:
            await call(server, "POST", path, join_body(new_key(), held.code, "Eva", "EC", "Loja"))
        assert (refusal.value.status, refusal.value.code) == (409, "session_full")
        again = await call(server, "POST", path, join_body(keys[0], held.code, "Ana", "EC", "Loja"))
        facilitator = await held.staff()
        assert again["person"] in facilitator.people
        assert len(facilitator.people) == 3


async def test_s11_so_many_notes_and_not_one_more(tmp_path: Path) -> None:
    """A removed note still counts: its id stays taken."""
    async with running(tmp_path, notes="3") as server, workshop(server) as held:
        phone, run = await writer_of(await gather_crowd(held, 1, groups=1, at=TOPIC))
        first = plenary_note("First")
        assert (await said(phone, 1, run, first))["type"] == "ack"
        assert (await said(phone, 2, run, plenary_note("Second")))["type"] == "ack"
        assert (await said(phone, 3, run, plenary_note("Third")))["type"] == "ack"
        full = await said(phone, 4, run, plenary_note("Fourth"))
        assert (full["code"], full["retry"]) == ("full", False)
        assert (await said(phone, 5, run, {"type": "remove_note", "id": first["id"]}))[
            "type"
        ] == "ack"
        assert (await said(phone, 6, run, plenary_note("Fourth")))["code"] == "full"
        phone.cut()


async def test_s11_sixty_groups_and_not_one_more(server: Server) -> None:
    async with workshop(server) as held:
        phone = await greeted(server, held.id, held.keys["facilitate"])
        sixty = [a_group(number) for number in range(1, LIMITS.groups + 1)]
        assert (await said(phone, 1, 1, {"type": "set_groups", "groups": sixty}, seen=1))[
            "type"
        ] == "ack"
        more = [*sixty, a_group(LIMITS.groups + 1)]
        refused = await said(phone, 2, 1, {"type": "set_groups", "groups": more}, seen=1)
        assert refused["code"] == "bad_command"
        phone.cut()


async def test_s11_codes_grow_from_six_to_eight_characters_with_the_fiftieth_session(
    tmp_path: Path,
) -> None:
    async with running(tmp_path) as server:
        codes = [(await open_workshop(server)).code for _ in range(51)]
    assert {len(code) for code in codes[:50]} == {6}
    assert len(codes[50]) == 8
    assert len(set(codes)) == 51


async def test_s11_a_request_has_a_body_of_64_kib_at_most(server: Server) -> None:
    """Announced or not; what is refused is not read."""
    async with workshop(server) as held:
        path = f"/api/sessions/{held.id}/people"
        body = join_body(new_key(), held.code, "Ana", "EC", "Loja")
        status, _, _ = await ask(server, "POST", path, {**body, "locale": "x" * 60_000})
        assert status == 422
        status, _, answer = await ask(server, "POST", path, {**body, "locale": "x" * 65_536})
        assert (status, answer) == (413, b'{"code":"bad_request","params":{}}')
        status = await chunked(server, path, 80_000)
        assert status == 413
        assert await chunked(server, path, 100) == 422


async def chunked(server: Server, path: str, size: int) -> int:
    """The status of a request that does not say how large it is."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    body = b'"' + b"x" * size + b'"'
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n"
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    writer.write(head.encode() + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))
    status = int((await reader.readline()).split()[1])
    writer.close()
    await writer.wait_closed()
    return status
