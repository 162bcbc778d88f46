"""Much that changes at once is counted in slices: in the end every number is there, as if it had been counted in one go."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.server import Server, running
from tests.workshop import Viewer, call, eventually, workshop

PEOPLE, CRITERIA = 16, 5


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    async with running(tmp_path, commands="1000") as started:
        yield started


async def goes(console: Viewer, phase: str, step: str) -> None:
    await console.must({"type": "move_to", "phase": phase, "step": step, "from_run": console.run})


@pytest.mark.parametrize("gate", [False, True])
async def test_h10_a_long_round_of_views_loses_nothing(server: Server, gate: bool) -> None:
    """`gate`: the room moves on in the middle of it."""
    async with workshop(server, mode="territory") as held:
        console = await held.staff()
        people = [await held.join(f"P{n}", place=f"Place {n % 3}") for n in range(PEOPLE)]
        await console.must({"type": "assign", "way": "preset", "everyone": True})
        await goes(console, "guidelines", "first-ratings")
        pinned = console.session_record["content"]
        content = await call(server, "GET", f"/content/{pinned}/en.json")
        criteria = [one["id"] for one in content["blocks"][0]["criteria"]][:CRITERIA]
        rates = (
            person.must({"type": "rate", "criterion": criterion, "level": 1 + n % 5})
            for n, person in enumerate(people)
            for criterion in criteria
        )
        await asyncio.gather(*rates)
        if gate:
            await goes(console, "breakout", "share")
        await eventually(lambda: console.views["counts"]["ratings"] == PEOPLE * CRITERIA)
        late = await held.staff()
        await eventually(lambda: late.views == console.views and late.views != {})
        rows = [view for name, view in console.views.items() if name.startswith("matrix/")]
        block = content["blocks"][0]["id"]
        assert sum(row["cells"][block]["n"] for row in rows) == PEOPLE
        of_group = console.views["progress/g1"]
        assert of_group["ratings"] == of_group["members"] * CRITERIA
