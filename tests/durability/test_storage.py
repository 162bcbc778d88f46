"""R5: when storage is full or fails, nothing is acknowledged that is not stored, reading goes on, writing resumes.

Some faults are injected into the commit; others are real: files that may not grow, a small file system that is full.
"""

import contextlib
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import figures
from tests.durability import crowd
from tests.durability.hall import hall
from tests.server import OPENER_KEY, Server, running
from tests.workshop import SEED_PLAN, Refused, call, eventually, new_id, new_key, note

POINTS = ("before_insert", "after_insert", "before_commit", "after_commit")
PATIENCE = 20.0 if figures.size() == "ci" else 5.0
"""Seconds until everybody writes again; a promise at the contract's figure only."""
can_hold_files = pytest.mark.skipif(
    sys.platform != "linux", reason="limits of a running process are Linux's"
)


@pytest.mark.figures
@pytest.mark.timeout(600)
async def test_r5_a_failing_commit_acknowledges_nothing_and_writing_resumes(tmp_path: Path) -> None:
    seed = figures.seed()
    print(f"seed {seed}")
    chance = random.Random(seed)
    faults = figures.of(ci=16, contract=200)
    async with hall(tmp_path, chance, FAULTS=_plan(chance, faults)) as inside:
        log = inside.server.log
        await eventually(lambda: inside.is_writing() and _failed(log) >= faults, within=200)
        await inside.must_go_on(PATIENCE)
    assert _failed(inside.server.log) == faults
    figures.tell(
        "R5",
        f"{faults} failing commits, {inside.put_off():,} commands put off, {inside.acknowledged():,} acknowledged, "
        f"0 of them falsely; seed {seed}",
    )


@can_hold_files
@pytest.mark.figures
@pytest.mark.timeout(300)
async def test_r5_while_files_may_not_grow_people_read_and_afterwards_write_again(
    tmp_path: Path,
) -> None:
    times = figures.of(ci=2, contract=10)
    async with hall(tmp_path, random.Random(figures.seed())) as inside:
        for _ in range(times):
            await inside.must_go_on(PATIENCE)
            with _files_held(inside.server):
                await inside.must_stand_still()
                await inside.must_be_readable()
        await inside.must_go_on(PATIENCE)
    figures.tell(
        "R5",
        f"{times} times no file could be written to: reading went on, writing resumed, 0 false acks",
    )


@pytest.mark.figures
@pytest.mark.timeout(300)
async def test_r5_on_a_full_file_system_people_read_and_afterwards_write_again(
    tmp_path: Path,
) -> None:
    times = figures.of(ci=2, contract=10)
    with _small_file_system(tmp_path / "data"):
        async with hall(tmp_path, random.Random(figures.seed())) as inside:
            for _ in range(times):
                await inside.must_go_on(PATIENCE)
                with _filled(tmp_path / "data"):
                    await inside.must_come_to_a_stand()
                    await inside.must_be_readable()
            await inside.must_go_on(PATIENCE)
    figures.tell(
        "R5",
        f"{times} times the file system was full: reading went on, writing resumed, 0 false acks",
    )


@can_hold_files
async def test_r5_h29_a_number_that_could_not_be_stored_is_not_used_up(tmp_path: Path) -> None:
    async with running(tmp_path) as server:
        held, (writer, *_) = await crowd.crowd(server, random.Random(1), people=1)
        await writer.connect()
        command = note(new_id(), writer.board, writer.question, "The market hall is open to all.")
        with _files_held(server):
            refused = await writer.do(command)
            await writer.disconnect()
            await writer.connect()
            assert writer.last == 0
        assert refused == {
            "type": "refused",
            "n": 1,
            "code": "storage",
            "params": {},
            "retry": True,
        }
        await writer.send_frame(writer.frame(1, command))
        await eventually(lambda: writer.answers[1]["type"] == "ack")
        await eventually(lambda: command["id"] in writer.notes)
        await writer.disconnect()
        await held.leave()


@can_hold_files
async def test_r5_h31_who_could_not_be_let_in_is_let_in_later_as_the_same_person(
    tmp_path: Path,
) -> None:
    async with running(tmp_path) as server:
        held, _ = await crowd.crowd(server, random.Random(1), people=0)
        key, session = new_key(), _session()
        with _files_held(server):
            with pytest.raises(Refused) as joining:
                await crowd.join(server, held, key)
            with pytest.raises(Refused) as opening:
                await call(server, "POST", "/api/sessions", session, OPENER_KEY)
        assert (joining.value.status, joining.value.code) == (503, "storage")
        assert (opening.value.status, opening.value.code) == (503, "storage")
        assert await crowd.join(server, held, key) == await crowd.join(server, held, key)
        assert await call(server, "POST", "/api/sessions", session, OPENER_KEY)


@can_hold_files
async def test_r5_a_workshop_nobody_has_looked_at_since_the_start_is_read_while_nothing_can_be_stored(
    tmp_path: Path,
) -> None:
    async with running(tmp_path) as server:
        held, (writer, *_) = await crowd.crowd(server, random.Random(1), people=1)
        await server.restarted()
        with _files_held(server):
            await writer.connect()
            assert writer.me["group"] == writer.board
        await writer.disconnect()
        await held.leave()


def _plan(chance: random.Random, faults: int) -> str:
    """So many failing commits, alone and in rows of up to ten, after the workshop was set up."""
    entries, left = [], faults
    passages = dict.fromkeys(POINTS, 60)
    while left:
        point, effect = chance.choice(POINTS), chance.choice(("full", "error"))
        row = min(left, chance.choice((1, 1, 1, chance.randint(2, 10))))
        first = passages[point] + chance.randint(1, 8)
        passages[point] = first + row
        entries.append(f"{point}:{effect}:{first}-{first + row - 1}")
        left -= row
    return ",".join(entries)


def _failed(log: Path) -> int:
    return log.read_text().count("ERROR app.live.room: storage failed")


def _session() -> dict[str, object]:
    keys = {
        role: new_key() for role in ("facilitate", "organize", "observe", "project", "recovery")
    }
    return {"id": new_id(), "plan": SEED_PLAN, "mode": None, "keys": keys}


@contextlib.contextmanager
def _files_held(server: Server) -> Iterator[None]:
    """No file of the server may be written beyond two pages: the kernel refuses, SQLite reports an I/O error."""
    assert server.process is not None
    limit = resource.RLIMIT_FSIZE
    before = resource.prlimit(server.process.pid, limit)
    resource.prlimit(server.process.pid, limit, (8192, before[1]))
    try:
        yield
    finally:
        resource.prlimit(server.process.pid, limit, before)


@contextlib.contextmanager
def _small_file_system(folder: Path) -> Iterator[None]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip(
            "a small file system cannot be mounted here; max_page_count shows the same in the store's tests"
        )
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextlib.contextmanager
def _filled(folder: Path) -> Iterator[None]:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    try:
        yield
    finally:
        ballast.unlink()
