"""Files are made in a process of their own: told how far they are, given up when nobody waits, so many and no more."""

import asyncio
import contextlib
import json
import os
import signal
from pathlib import Path

import httpx2

from tests.server import Server
from tests.workshop import Workshop, ask, eventually, go, new_id, note, open_workshop


async def a_session(server: Server, notes: int = 3) -> Workshop:
    held = await open_workshop(server)
    ana, staff = await held.join("Ana"), await held.staff()
    await go(staff, "topic")
    for n in range(notes):
        question = "plenary-topic"
        await ana.must(note(new_id(), "plenary", question, f"Words {n}"), run=staff.run)
    return held


async def test_o3_every_format_is_made_by_a_process_beside_the_server(server: Server) -> None:
    held = await a_session(server)
    for name in ("markdown", "json", "csv"):
        assert b"Words 2" in await held.download(name)
    await held.leave()


async def test_s13_a_file_that_nobody_waits_for_any_more_is_not_made(server: Server) -> None:
    held = await a_session(server)
    path = f"{server.address}/api/sessions/{held.id}/downloads/zip"
    headers = {"authorization": f"Bearer {held.keys['organize']}"}
    async with httpx2.AsyncClient() as client:
        waiting = asyncio.create_task(client.get(path, headers=headers, timeout=30))
        await eventually(lambda: makers_of(server), within=10)
        # Stopped, it never comes to its end by itself.
        for pid in makers_of(server):
            os.kill(pid, signal.SIGSTOP)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
    await eventually(lambda: not makers_of(server), within=10)
    assert b"Words 2" in await held.download("markdown"), "and the next one is made"
    await held.leave()


async def test_s13_one_at_a_time_for_each_key_and_the_rest_is_told(server: Server) -> None:
    held = await a_session(server)
    path, key = f"/api/sessions/{held.id}/downloads", held.keys["organize"]
    first = asyncio.create_task(ask(server, "GET", f"{path}/zip", key=key))
    await eventually(lambda: makers_of(server), within=10)
    status, _, body = await ask(server, "GET", f"{path}/json", key=key)
    assert (status, json.loads(body)["code"]) == (429, "file_running")
    _, _, body = await ask(server, "GET", path, key=key)
    assert set(json.loads(body)) == {"done", "of"}
    assert (await first)[0] == 200
    _, _, body = await ask(server, "GET", path, key=key)
    assert json.loads(body) == {"done": 0, "of": 0}
    await held.leave()


async def test_s13_so_many_files_in_ten_minutes_and_no_more(tmp_path: Path) -> None:
    server = Server(tmp_path, {"FILES": "2"})
    await server.start()
    try:
        held = await a_session(server)
        path, key = f"/api/sessions/{held.id}/downloads/json", held.keys["organize"]
        assert [(await ask(server, "GET", path, key=key))[0] for _ in range(3)] == [200, 200, 429]
        other = held.keys["facilitate"]
        assert (await ask(server, "GET", path, key=other))[0] == 200, "each key for itself"
        await held.leave()
    finally:
        await server.stop()


def makers_of(server: Server) -> list[int]:
    """Processes that make files for the server. Before it is one of them a child is the server itself, which waits for it."""
    assert server.process is not None
    children = Path(f"/proc/{server.process.pid}/task").glob("*/children")
    found = [int(pid) for child in children for pid in child.read_text().split()]
    return [pid for pid in found if b"make_file" in _command(pid)]


def _command(pid: int) -> bytes:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""
