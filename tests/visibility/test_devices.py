"""H56: the same person on another device, by a code that holds ten minutes and once. On the real server."""

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.web import codes
from tests.protocol.test_clocks import MINUTE, with_clock
from tests.server import Server, running
from tests.visibility.test_keys import contents, spellings
from tests.visibility.test_rights_over_the_wire import first_block
from tests.visibility.test_sent_out import BAD_KEY, REMOVED, closes
from tests.workshop import (
    Refused,
    Viewer,
    Workshop,
    ask,
    call,
    eventually,
    go,
    new_key,
    open_workshop,
)

MOST = 4


async def drawn(held: Workshop, key: str) -> dict[str, Any]:
    answer: dict[str, Any] = await call(
        held.server, "POST", f"/api/sessions/{held.id}/devices", key=key
    )
    return answer


async def entered(server: Server, code: str, key: str) -> dict[str, Any]:
    answer: dict[str, Any] = await call(server, "POST", "/api/devices", {"code": code, "key": key})
    return answer


async def another_device(held: Workshop, of: str) -> Viewer:
    """A further device of the person with this key, connected."""
    key = new_key()
    await entered(held.server, (await drawn(held, of))["code"], key)
    viewer = await Viewer(held.server, held.id, key).connect()
    held.viewers.append(viewer)
    return viewer


async def refused(doing: Any) -> tuple[int, str]:
    with pytest.raises(Refused) as refusal:
        await doing
    return refusal.value.status, refusal.value.code


async def test_h56_the_same_person_writes_on_both_devices(server: Server) -> None:
    held = await open_workshop(server, mode="anonymous")
    facilitator, ana = await held.staff(), await held.join("Ana")
    await facilitator.must({"type": "place", "person": ana.me["id"], "group": "g1"})
    await go(facilitator, "breakout", "share")
    block = await first_block(server, facilitator)
    question = block["questions"][0]["id"]
    await eventually(lambda: ana.session_record["phase"] == "breakout")
    first = await ana.write("on the phone", question=question)
    rating = {"type": "rate", "criterion": block["criteria"][0]["id"], "level": 4}
    assert (await ana.do(rating))["type"] == "ack"

    laptop = await another_device(held, ana.key)
    assert laptop.key != ana.key
    assert laptop.client != ana.client
    assert laptop.me["id"] == ana.me["id"]
    assert laptop.me["name"] == "Ana"
    assert laptop.notes[first]["mine"] is True
    assert laptop.ratings == ana.ratings != {}
    second = await laptop.write("on the laptop", question=question)
    assert (await eventually(lambda: ana.notes.get(second)))["mine"] is True
    assert len(facilitator.people) == 1, "and nobody is a ghost"
    await held.leave()


async def test_h56_a_code_is_understood_as_a_join_code_is_and_is_never_one(server: Server) -> None:
    held = await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    for n in range(3):
        code = (await drawn(held, ana.key))["code"]
        assert len(code) == 8
        assert code.isalpha()
        assert not set(code) & set("IO")
        typed = (code.lower(), f" {code[:4]} {code[4:]}", f"{code[:4].lower()}-{code[4:]}.")[n]
        assert (await entered(server, typed, new_key()))["session"] == held.id


def test_h56_no_join_code_can_be_taken_for_a_code_of_a_device() -> None:
    long = [codes.new_code(codes.FEW) for _ in range(500)]
    assert all(len(code) == 8 and not code.isalpha() for code in long)


async def test_h56_a_code_lets_in_one_device_and_a_lost_answer_is_given_again(
    server: Server,
) -> None:
    held = await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    code, key = (await drawn(held, ana.key))["code"], new_key()
    answers = await asyncio.gather(*(entered(server, code, key) for _ in range(5)))
    assert all(answer == answers[0] for answer in answers)
    other = new_key()
    assert await refused(entered(server, code, other)) == (404, "unknown_device_code")
    assert (await Viewer(server, held.id, other).connect()).closed == BAD_KEY
    # Three more: had the five made five devices, there would be no room for them.
    for _ in range(MOST - 2):
        await (await another_device(held, ana.key)).disconnect()


async def test_h56_a_key_that_is_in_tries_no_codes(server: Server) -> None:
    held = await open_workshop(server)
    ana, bo = [await held.join(name, connected=False) for name in ("Ana", "Bo")]
    code = (await drawn(held, bo.key))["code"]
    known = await entered(server, code, ana.key)
    assert known["name"] == "Ana", "as if its own answer had been lost"
    assert (await entered(server, code, new_key()))["name"] == "Bo", (
        "and Bo's code is as good as before"
    )


async def test_h56_the_next_code_ends_the_one_before(server: Server) -> None:
    held = await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    first, second = [(await drawn(held, ana.key))["code"] for _ in range(2)]
    assert await refused(entered(server, first, new_key())) == (404, "unknown_device_code")
    assert (await entered(server, second, new_key()))["name"] == "Ana"


async def test_h56_a_code_holds_ten_minutes(tmp_path: Path) -> None:
    async with with_clock(tmp_path) as (held, clock):
        ana = await held.join("Ana", connected=False)
        late, on_time, used = [new_key() for _ in range(3)]
        known = await entered(held.server, (await drawn(held, ana.key))["code"], used)
        code = await drawn(held, ana.key)
        clock.offset += 10 * MINUTE
        assert await refused(entered(held.server, code["code"], late)) == (
            404,
            "unknown_device_code",
        )
        clock.offset -= MINUTE
        assert (await entered(held.server, code["code"], on_time))["session"] == held.id
        # Whoever has got in and not heard of it asks again, however late.
        clock.offset += 60 * MINUTE
        assert await entered(held.server, code["code"], used) == known


async def test_h56_a_restart_ends_the_codes_and_keeps_the_devices(tmp_path: Path) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server)
        ana = await held.join("Ana", connected=False)
        key = new_key()
        known = await entered(server, (await drawn(held, ana.key))["code"], key)
        code = (await drawn(held, ana.key))["code"]
        await server.restarted()
        assert await refused(entered(server, code, new_key())) == (404, "unknown_device_code")
        assert await entered(server, code, key) == known
        again = await Viewer(server, held.id, key).connect()
        assert again.welcome["you"]["person"] == known["person"]
        await again.disconnect()


async def test_h56_a_person_has_four_devices_and_no_fifth(server: Server) -> None:
    held = await open_workshop(server)
    ana, bo = await held.join("Ana"), await held.join("Bo", connected=False)
    code = (await drawn(held, ana.key))["code"]
    devices = [await another_device(held, ana.key) for _ in range(2)]
    last = await drawn(held, ana.key)
    assert last["code"] != code
    fourth = new_key()
    await entered(server, last["code"], fourth)
    for key in (ana.key, fourth, devices[0].key):
        asked = drawn(held, key)
        assert await refused(asked) == (409, "too_many_devices")
    assert (await drawn(held, bo.key))["code"], "the four are hers alone"
    assert all(device.closed is None for device in (ana, *devices))
    await held.leave()


async def test_h56_two_codes_of_a_person_at_once_make_no_fifth_device(server: Server) -> None:
    """A code in the hand does not count yet, so it is judged once more when it is used."""
    held = await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    for _ in range(MOST - 2):
        await entered(server, (await drawn(held, ana.key))["code"], new_key())
    code = (await drawn(held, ana.key))["code"]
    await entered(server, code, new_key())
    ghost = await held.join("Ana again", connected=False)
    late = (await drawn(held, ghost.key))["code"]
    facilitator = await held.staff()
    people = {row["name"]: row["id"] for row in facilitator.people.values()}
    await facilitator.must(
        {"type": "merge_people", "keep": people["Ana"], "ghost": people["Ana again"]}
    )
    key = new_key()
    assert await refused(entered(server, late, key)) == (409, "too_many_devices")
    assert (await Viewer(server, held.id, key).connect()).closed == BAD_KEY
    await held.leave()


async def test_h56_h43_the_devices_of_a_removed_person_are_out_together(server: Server) -> None:
    held = await open_workshop(server)
    facilitator, ana = await held.staff(), await held.join("Ana")
    laptop = await another_device(held, ana.key)
    code = (await drawn(held, laptop.key))["code"]
    remove = {"type": "remove_person", "person": ana.me["id"], "keep": True}
    await facilitator.must(remove)
    for device in (ana, laptop):
        assert await closes(device) <= 1.0
        assert device.closed == REMOVED
        assert await refused(drawn(held, device.key)) == (403, "removed")
    key = new_key()
    assert await refused(entered(server, code, key)) == (403, "removed")
    await facilitator.must({"type": "readmit", "person": remove["person"]})
    assert (await Viewer(server, held.id, key).connect()).closed == BAD_KEY
    back = await laptop.connect()
    assert back.closed is None
    await held.leave()


async def test_h56_h44_a_merged_person_goes_on_by_the_code_of_before(server: Server) -> None:
    held = await open_workshop(server, mode="named")
    facilitator = await held.staff()
    keep, ghost = await held.join("Ana"), await held.join("Ana twice")
    code = (await drawn(held, ghost.key))["code"]
    person = keep.me["id"]
    await facilitator.must({"type": "merge_people", "keep": person, "ghost": ghost.me["id"]})
    assert await entered(server, code, new_key()) == {
        "session": held.id,
        "person": person,
        "name": "Ana",
    }
    await held.leave()


async def test_h56_only_a_person_draws_a_code(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    for key in ("", new_key(), *held.keys.values()):
        assert await refused(drawn(held, key)) == (401, "not_allowed")
    assert await refused(drawn(other, ana.key)) == (401, "not_allowed")
    for key in (ana.key[:42], ana.key + "/", ""):
        assert await refused(entered(server, "ABCDEFGH", key)) == (422, "bad_request")


async def test_h56_guessing_has_the_budget_of_wrong_codes_and_a_hall_has_room(
    tmp_path: Path,
) -> None:
    async with running(tmp_path, wrong_codes_per_address="5") as server:
        held = await open_workshop(server)
        for _ in range(5):
            asked = entered(server, "ABCDEFGH", new_key())
            assert await refused(asked) == (404, "unknown_device_code")
        assert await refused(entered(server, "ABCDEFGH", new_key())) == (429, "too_many_codes")
        status, _, _ = await ask(server, "GET", f"/api/codes/{held.code}")
        assert status == 429, "one budget for all that is guessed"
    async with running(tmp_path / "hall", wrong_codes_per_address="5") as server:
        held = await open_workshop(server)
        ana = await held.join("Ana", connected=False)
        for _ in range(40):
            asked = entered(server, "ABCDEFGH", new_key())
            assert await refused(asked) == (404, "unknown_device_code")
        assert await entered(server, (await drawn(held, ana.key))["code"], new_key())


async def test_h56_a_closed_session_lets_another_device_in_to_read(server: Server) -> None:
    held = await open_workshop(server)
    facilitator, ana = await held.staff(), await held.join("Ana")
    await facilitator.must({"type": "close"})
    laptop = await another_device(held, ana.key)
    assert laptop.me["id"] == ana.me["id"]
    await held.leave()


async def test_h56_s1_a_code_is_in_no_file_log_frame_or_other_answer(tmp_path: Path) -> None:
    async with running(tmp_path, log_level="debug", beat_seconds="1") as server:
        held = await open_workshop(server)
        facilitator, organizer = await held.staff(), await held.staff("organize")
        ana, bo = await held.join("Ana"), await held.join("Bo")
        shown, keys = [], []
        for _ in range(2):
            shown.append((await drawn(held, ana.key))["code"])
            keys.append(new_key())
            await entered(server, shown[-1], keys[-1])
        shown.append((await drawn(held, ana.key))["code"])
        laptop = await Viewer(server, held.id, keys[0]).connect()
        await refused(entered(server, shown[0], new_key()))
        await facilitator.must({"type": "place", "person": ana.me["id"], "group": "g1"})
        await eventually(partial(_is_in, laptop, "g1"))
        answers = [
            (await ask(server, "GET", f"/api/sessions/{held.id}{path}", key=facilitator.key))[2]
            for path in ("", "/journal")
        ]
        answers += [
            await held.download(name)
            for name in ("markdown", "csv", "ratings", "evaluation", "json")
        ]
        viewers = (facilitator, organizer, ana, bo, laptop)
        frames = "".join("".join(viewer.frames) for viewer in viewers).encode()
        await laptop.disconnect()
        await held.leave()
        await server.stop()
    written = contents(tmp_path / "data")
    assert "cocreate.db" in written
    written |= {"log": server.log.read_bytes(), "frames": frames, "answers": b"".join(answers)}
    for place, content in written.items():
        for code in shown:
            assert code.encode() not in content.upper(), place
        for key in keys:
            assert not any(spelling in content for spelling in spellings(key)), place


def _is_in(viewer: Viewer, group: str) -> bool:
    return bool(viewer.me["group"] == group)
