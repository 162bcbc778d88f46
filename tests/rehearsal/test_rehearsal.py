"""A simulated workshop is held to its end while the plug is pulled, an independent count agrees, and nothing of it stays."""

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from app.rehearsal import diary, held
from app.rehearsal.address import Address
from app.rehearsal.command import SAID
from app.rehearsal.diary import Diary
from app.rehearsal.held import Held
from app.rehearsal.rehearsal import Rehearsed, Wanted, follow, lead
from tests.independent import count_said
from tests.server import OPENER_KEY, ROOT, Server, running
from tests.workshop import SEED_PLAN, Viewer, eventually, open_workshop

KILL_IN = (3, 8, 10, 12)
"""Moments of the agenda in which the server is killed: people introduce themselves, write alone, choose, walk about."""
pytestmark = [pytest.mark.timeout(240)]


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    async with running(tmp_path, commands="1000") as started:
        yield started


async def session_of(server: Server) -> Held:
    return await held.opened(Address(server.address), OPENER_KEY, SEED_PLAN)


async def rehearsed(
    server: Server, session: Held, wanted: Wanted, said: Diary, *, kills: bool = False
) -> Rehearsed:
    due = list(KILL_IN) if kills else []
    killing: list[asyncio.Task[None]] = []

    def progress(_doing: str, done: int, _of: int) -> None:
        if due and done >= due[0]:
            due.pop(0)
            killing.append(asyncio.create_task(server.restarted()))

    found = await lead(session, wanted, said, progress)
    await asyncio.gather(*killing)
    assert len(killing) == len(KILL_IN if kills else ())
    return found


async def test_r1_r6_h71_a_workshop_of_simulated_people_comes_to_the_counted_totals_though_the_server_is_killed(
    tmp_path: Path, server: Server
) -> None:
    out = tmp_path / "out"
    session = await session_of(server)
    with diary.opened(out / SAID) as said:
        found = await rehearsed(server, session, Wanted(40, 150, 500, 7), said, kills=True)
        assert found.people == 40
        assert found.came_back > 0
        assert said.faults == []
        assert said.said["drop off"] > 0
    assert found.differences == []
    await session.save(out)
    assert list(count_said.differences(out / SAID, out)) == []
    assert json.loads((out / "synthesis.json").read_text())["simulated"] == 40
    assert "40 of these people are simulated" in (out / "synthesis.md").read_text()
    _counter_finds_what_differs(out)
    counts = await session.wipe()
    assert [counts[name] for name in ("people", "simulated", "notes", "ratings")] == [0, 0, 0, 0]
    assert server.log.read_text().count("Traceback") == 0


def _counter_finds_what_differs(out: Path) -> None:
    """An equal count says something only if an unequal one is found."""
    report = json.loads((out / "synthesis.json").read_text())
    report["notes"][5]["same"] += 1
    report["blocks"][0]["criteria"][0]["strips"][0]["n"] += 1
    report["evaluation"][0]["n"] -= 1
    report["cards"][0]["signed"] += 1
    report["matrix"][0]["people"] += 1
    other = shutil.copytree(out, out.parent / "other")
    (other / "synthesis.json").write_text(json.dumps(report))
    found = "\n".join(count_said.differences(other / SAID, other))
    for what in ("note 6, same", "answers to useful", "signatures of card", "people of"):
        assert what in found
    assert report["blocks"][0]["criteria"][0]["id"] in found


async def test_h71_simulated_people_follow_a_human_and_leave_what_real_ones_made(
    server: Server,
) -> None:
    workshop = await open_workshop(server)
    console = await workshop.staff()
    ana = await workshop.join()
    said = Diary()
    follows = asyncio.create_task(
        follow(Address(server.address), workshop.code, Wanted(12, 600, 60, 3), said, _unseen)
    )
    await eventually(lambda: _simulated(console) == 12, within=60)
    await _goes(console, "guidelines", "first-ratings")
    await ana.must({"type": "rate", "criterion": "legal-recognition", "level": 4})
    await eventually(lambda: said.said["rate"] > 20, within=60)
    await console.must({"type": "wipe_simulated"})
    # Whoever was still on the way would come in anew; all twelve were there.
    found = await asyncio.wait_for(follows, 60)
    assert found.people == 12
    assert said.faults == []
    await eventually(lambda: console.views["counts"]["people"] == 1)
    assert console.views["counts"] | {"territories": 1} == {
        "people": 1,
        "simulated": 0,
        "territories": 1,
        "notes": 0,
        "ratings": 1,
        "unplaced": 1,
    }
    await workshop.leave()


async def test_simulated_people_go_home_when_the_session_is_closed(server: Server) -> None:
    workshop = await open_workshop(server)
    console = await workshop.staff()
    follows = asyncio.create_task(
        follow(Address(server.address), workshop.code, Wanted(5, 600, 60, 3), Diary(), _unseen)
    )
    await eventually(lambda: _simulated(console) == 5, within=60)
    await console.must({"type": "close"})
    await asyncio.wait_for(follows, 60)
    await workshop.leave()


async def test_nothing_half_held_stays_unless_it_was_asked_for(
    tmp_path: Path, server: Server
) -> None:
    """An export whose votes cannot all be taken: the plan has no phase for them."""
    export = ROOT / "tests" / "data" / "affordable-housing"
    told = await asyncio.to_thread(
        _commanded, server, "--replay", str(export), "--plan", "river-flood-neighbourhood"
    )
    assert "Traceback" not in told
    assert "gone with all they made" in told


def _commanded(server: Server, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "rehearse", "--server", server.address, *words],
        cwd=ROOT,
        env={"COCREATE_OPENER_KEY": OPENER_KEY, "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.stdout + done.stderr


def _simulated(console: Viewer) -> int:
    counts = console.views.get("counts")
    return counts["simulated"] if counts else 0


async def _goes(console: Viewer, phase: str, step: str) -> None:
    move = {"type": "move_to", "phase": phase, "step": step, "from_run": console.run}
    await console.must(move)


def _unseen(_doing: str, _done: int, _of: int) -> None:
    return
