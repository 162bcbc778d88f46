"""Simulated people called from the console: who may, one rehearsal at a time, and nobody outlives the server (H71)."""

import asyncio
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.server import OPENER_KEY, Server, running
from tests.workshop import Refused, Viewer, Workshop, call, eventually, new_key, open_workshop

WANTED = {"people": 3, "minutes": 10, "speed": 20}


async def crowd(server: Server, held: Workshop, method: str, key: str, body: Any = None) -> int:
    path = f"/api/sessions/{held.id}/rehearsal"
    answer = await call(server, method, path, body, key)
    people: int = answer["people"]
    return people


async def refusal(
    server: Server, held: Workshop, key: str, method: str = "POST", **more: int
) -> tuple[int, str]:
    try:
        await crowd(server, held, method, key, WANTED | more if method == "POST" else None)
    except Refused as refused:
        return refused.status, refused.code
    return 200, ""


def crowds_of(server: Server) -> list[int]:
    """The processes that this server started."""
    assert server.process is not None
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[1]) == server.process.pid and words[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def told_of(pid: int) -> bytes:
    """What anybody on the machine may read of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes() + Path(f"/proc/{pid}/environ").read_bytes()


def simulated(console: Viewer) -> int:
    counts = console.views.get("counts")
    return counts["simulated"] if counts else 0


async def has_ended(pid: int) -> None:
    """Its parent is dead: whether anybody buries it is not ours to say."""
    await eventually(lambda: not is_listed(pid) or is_zombie(pid), within=20)


def is_listed(pid: int) -> bool:
    """Also while it only waits to be buried."""
    return Path(f"/proc/{pid}").exists()


def is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


async def test_h71_facilitators_call_simulated_people_and_send_them_home(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    key, console = held.keys["facilitate"], await held.staff()
    assert await crowd(server, held, "GET", key) == 0
    assert await crowd(server, held, "POST", key, WANTED) == 3
    [pid] = crowds_of(server)
    await eventually(lambda: simulated(console) == 3, within=30)
    # A list of processes is no place for what opens a door.
    assert held.code.encode() not in told_of(pid)
    assert OPENER_KEY.encode() not in told_of(pid)
    assert await crowd(server, held, "GET", key) == 3
    assert await refusal(server, held, key) == (409, "rehearsal_running")
    theirs = other.keys["facilitate"]
    assert await refusal(server, other, theirs) == (409, "rehearsal_running")
    assert await crowd(server, other, "GET", theirs) == 0
    assert await crowd(server, other, "DELETE", theirs) == 0
    assert crowds_of(server) == [pid]
    assert await crowd(server, held, "DELETE", key) == 0
    assert not is_listed(pid)
    assert await crowd(server, other, "POST", theirs, WANTED) == 3
    await crowd(server, other, "DELETE", theirs)
    await console.must({"type": "wipe_simulated"})
    await eventually(lambda: simulated(console) == 0)
    await held.leave()


async def test_h71_nobody_else_rehearses_in_a_session(server: Server) -> None:
    held = await open_workshop(server)
    ana = await held.join()
    assert await crowd(server, held, "POST", held.keys["facilitate"], WANTED) == 3
    [pid] = crowds_of(server)
    for method in ("POST", "GET", "DELETE"):
        for role in ("organize", "observe", "project"):
            assert (await refusal(server, held, held.keys[role], method))[0] == 403
        assert (await refusal(server, held, ana.key, method))[0] in (401, 403)
        assert (await refusal(server, held, new_key(), method))[0] == 401
    assert crowds_of(server) == [pid]
    await crowd(server, held, "DELETE", held.keys["facilitate"])
    for role in ("organize", "observe", "project"):
        assert (await refusal(server, held, held.keys[role]))[0] == 403
    assert crowds_of(server) == []
    await held.leave()


async def test_h71_where_nobody_comes_in_no_simulated_people_come(server: Server) -> None:
    prepared = await open_workshop(server, prepared=True)
    assert await refusal(server, prepared, prepared.keys["facilitate"]) == (409, "not_open_yet")
    held = await open_workshop(server)
    key, console = held.keys["facilitate"], await held.staff()
    await console.must({"type": "set_joining", "open": False})
    assert await refusal(server, held, key) == (409, "joining_closed")
    await console.must({"type": "close"})
    assert await refusal(server, held, key) == (409, "session_closed")
    assert (await refusal(server, held, key, people=201))[0] == 422
    await held.leave()


async def test_h71_simulated_people_come_only_where_all_of_them_have_room(tmp_path: Path) -> None:
    async with running(tmp_path, people="4") as server:
        held = await open_workshop(server)
        await held.join()
        key = held.keys["facilitate"]
        assert await refusal(server, held, key, people=4) == (409, "session_full")
        assert crowds_of(server) == []
        assert await refusal(server, held, key, people=3) == (200, "")
        await crowd(server, held, "DELETE", key)
        await held.leave()


async def test_h71_a_crowd_that_ends_by_itself_makes_room_for_the_next(server: Server) -> None:
    held = await open_workshop(server)
    key = held.keys["facilitate"]
    await crowd(server, held, "POST", key, WANTED)
    [pid] = crowds_of(server)
    os.kill(pid, signal.SIGKILL)
    async with asyncio.timeout(15):
        while await crowd(server, held, "GET", key) > 0:
            pass
    assert not is_listed(pid)
    assert await crowd(server, held, "POST", key, WANTED) == 3
    await crowd(server, held, "DELETE", key)
    await held.leave()


@pytest.mark.parametrize("politely", [True, False])
async def test_h71_simulated_people_end_with_their_server(tmp_path: Path, politely: bool) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server)
        await crowd(server, held, "POST", held.keys["facilitate"], WANTED)
        [pid] = crowds_of(server)
        if politely:
            await server.stop()
        else:
            await asyncio.to_thread(server.kill)
        await has_ended(pid)
