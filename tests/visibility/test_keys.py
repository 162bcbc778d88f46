"""S1: keys are 256 bits, at rest only as hashes, and in no file, log or answer. Canary grep over all that is written."""

import asyncio
import base64
import hashlib
import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.main import new_opener_key
from tests import figures
from tests.server import OPENER_KEY, ROOT, Server, running
from tests.workshop import Viewer, ask, eventually, go, new_id, new_key, open_workshop


def spellings(key: str) -> list[bytes]:
    """As it is, the beginning and end of it, as raw bytes, as hex, and as base64 in other signs."""
    raw = base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))
    return [
        key.encode(),
        key[:12].encode(),
        key[-12:].encode(),
        raw,
        raw.hex().encode(),
        base64.b64encode(raw).rstrip(b"="),
        base64.b64encode(key.encode())[:40],
    ]


def test_s1_a_key_made_here_has_256_bits_and_none_comes_twice() -> None:
    keys = {new_opener_key() for _ in range(1_000)}
    assert len(keys) == 1_000
    assert {len(base64.urlsafe_b64decode(key + "=")) for key in keys} == {32}


async def test_s1_a_short_or_strange_key_is_not_taken(server: Server) -> None:
    held = await open_workshop(server)
    good = new_key()
    for key in (good[:42], good + "x" * 22, good[:-1] + "/", "", good[:40] + "   "):
        body = {"key": key, "invite": held.code, "name": "Ana", "territory": {"country": "EC"}}
        status, _, _ = await ask(server, "POST", f"/api/sessions/{held.id}/people", body)
        assert status == 422, key


async def test_s1_no_key_is_found_in_any_file_log_or_answer(tmp_path: Path) -> None:
    async with running(tmp_path, log_level="debug", beat_seconds="1") as server:
        held = await open_workshop(server)
        ana, bo = await held.join("Ana"), await held.join("Bo")
        facilitator, organizer = await held.staff(), await held.staff("organize")
        minted = new_key()
        hash_ = hashlib.sha256(minted.encode()).hexdigest()
        mint = {
            "type": "mint_link",
            "id": new_id(),
            "role": "organizer",
            "label": "Co",
            "hash": hash_,
        }
        await facilitator.must(mint)
        answers = [
            (await ask(server, "GET", f"/api/sessions/{held.id}/journal", key=facilitator.key))[2]
        ]
        await (await Viewer(server, held.id, minted).connect()).disconnect()
        await held.staff("observe")
        await held.staff("project")
        await facilitator.must(
            {"type": "place", "person": ana.welcome["you"]["person"], "group": "g1"}
        )
        await go(facilitator, "breakout", "share")
        answers += [
            await held.download(name)
            for name in ("markdown", "csv", "ratings", "evaluation", "json")
        ]
        for path in (
            f"/facilitate/{held.id}",
            f"/join/{held.id}",
            "/open",
            f"/api/sessions/{held.id}",
        ):
            answers.append((await ask(server, "GET", path))[2])
        answers.append(
            (await ask(server, "GET", f"/api/sessions/{held.id}/qr.svg", key=facilitator.key))[2]
        )
        await ana.cut()
        await ana.connect()
        wrong = new_key()
        await ask(server, "GET", "/api/plans", key=wrong)
        await ask(server, "GET", f"/api/sessions/{held.id}/downloads/csv", key=wrong)
        frames = "".join("".join(v.frames) for v in held.viewers).encode()
        await held.leave()
        await server.stop()
    keys = [*held.keys.values(), ana.key, bo.key, minted, wrong]
    written = contents(tmp_path / "data")
    assert "cocreate.db" in written
    written |= {"log": server.log.read_bytes(), "frames": frames, "answers": b"".join(answers)}
    for place, content in written.items():
        for key in keys:
            assert not any(spelling in content for spelling in spellings(key)), place
        assert OPENER_KEY.encode() not in content, place
    for place in ("log", "frames", "answers"):
        assert hash_.encode() not in written[place], f"{place}: nor the hash of a link's key"
    hashed = written["cocreate.db"]
    assert all(hashlib.sha256(key.encode()).hexdigest().encode() in hashed for key in keys[:-1])
    many = sum(map(len, written.values()))
    figures.tell(
        "S1",
        f"{len(keys)} keys in 7 spellings searched in {many:,} bytes of {len(written)} places: 0 found",
    )
    assert organizer.closed is not None


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(server: Server, *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *command],
        cwd=ROOT,
        env=server._environment(),
        capture_output=True,
        text=True,
        check=True,
    )


async def test_s1_the_opener_s_key_goes_to_the_terminal_and_never_through_the_logger(
    tmp_path: Path,
) -> None:
    """A pseudo-terminal is shown the key; a log, which may be kept, is not."""
    ours, theirs = pty.openpty()
    server = Server(
        tmp_path,
        {"LOG_LEVEL": "debug", "OPENER_KEY": ""},
        ("sh", "-c", 'exec "$@" 2>"$0" >"$TERMINAL"', str(tmp_path / "err")),
    )
    os.environ["TERMINAL"] = os.ttyname(theirs)
    try:
        await server.start()
        await server.stop()
        shown = os.read(ours, 65_536)
    finally:
        del os.environ["TERMINAL"]
        os.close(theirs)
        os.close(ours)
    found = re.findall(rb"/open#([A-Za-z0-9_-]+)", shown)
    assert len(set(found)) == 1
    assert len(found[0]) == 43
    network = re.findall(rb"For phones +(\S+)", shown)
    assert all(address + b"/open#" in shown for address in network), "dead on any other computer"
    assert not any(found[0] in content for content in contents(tmp_path).values())


@pytest.mark.parametrize("is_running", [False, True])
async def test_s1_a_link_made_on_the_server_is_hashed_at_rest_too(
    tmp_path: Path, is_running: bool
) -> None:
    async with running(tmp_path) as server:
        # An id that begins with a dash, as one of 64 does.
        held = await open_workshop(server, id_=f"-{new_key()[:21]}")
        owner = await held.staff()
        if not is_running:
            await held.leave()
            await server.stop()
        made = await asyncio.to_thread(run, server, "link", held.id, "--role", "organizer")
        address, _, key = made.stdout.strip().partition("#")
        assert address.endswith(f"/organize/{held.id}")
        assert "?" not in address
        with closing(sqlite3.connect(tmp_path / "data" / "cocreate.db")) as database:
            rows = database.execute("SELECT hash, role FROM key").fetchall()
            journal = database.execute("SELECT actor, type FROM journal").fetchall()
        assert (hashlib.sha256(key.encode()).hexdigest(), "organizer") in rows
        assert key not in str(rows)
        assert ("operator", "link") in journal
        if not is_running:
            await server.start()
            await owner.connect()
        held.keys["organize"] = key
        organizer = await held.staff("organize")
        assert organizer.welcome["you"]["role"] == "organizer"
        shown = await eventually(
            lambda: [r for r in owner.records.values() if r["kind"] == "link"], within=10
        )
        assert [link["role"] for link in shown] == ["organizer"], "and the others are shown it"
        await held.leave()


async def test_s1_the_operator_s_door_is_for_whoever_can_read_the_data_alone(
    tmp_path: Path,
) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server)
        door = tmp_path / "data" / "operator.json"
        assert door.stat().st_mode & 0o077 == 0
        known = json.loads(door.read_text())
        hash_ = "ab" * 32
        asked = {"secret": new_key(), "session": held.id, "role": "facilitator", "hash": hash_}
        for line in (json.dumps(asked), "nonsense", json.dumps(asked | {"hash": "x"}), "[" * 3_000):
            reader, writer = await asyncio.open_connection("127.0.0.1", known["port"])
            writer.write(line.encode() + b"\n")
            said = await reader.read()
            assert said in (b"", b'{"refused": "not_allowed"}\n')
            writer.close()
        with closing(sqlite3.connect(tmp_path / "data" / "cocreate.db")) as database:
            assert database.execute("SELECT * FROM key WHERE hash = ?", [hash_]).fetchall() == []
        await server.stop()
        assert not door.exists()
