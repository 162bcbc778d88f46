"""Everybody comes back at once (R13): nothing is lost, and it is quick.

The generator shares the machine's two cores with the server: what is measured is both.
"""

import asyncio
from pathlib import Path

import pytest

from tests import figures
from tests.protocol.crowd import Crowd, gather_crowd, some_note
from tests.protocol.follower import Follower
from tests.server import running
from tests.workshop import eventually, workshop

AWAY = 20


async def write_notes(crowd: Crowd, count: int, text: str) -> None:
    """Notes of one member of each group, in turns."""
    writers: list[Follower] = []
    for key in crowd.keys[: len(crowd.groups)]:
        writers.append(await crowd.follower(key).come())
    groups = [next(r["group"] for r in w.records.values() if r.get("mine")) for w in writers]
    run = crowd.facilitator.run
    turns: dict[int, int] = {}
    for number in range(count):
        at = number % len(writers)
        turns[at] = turns.get(at, writers[at].welcome["last"]) + 1
        writers[at].command(turns[at], some_note(groups[at], f"{text} {number}"), run=run)
        assert (await writers[at].answer(turns[at]))["type"] == "ack"
    for writer in writers:
        await writer.leave()


async def time_to_head(followers: list[Follower]) -> list[float]:
    """Seconds from each one's first SYN to own seq = head, all of them starting at once."""

    await asyncio.gather(*(follower.dial() for follower in followers))
    await eventually(lambda: all(follower.current_at for follower in followers), 60)
    return [follower.current_at - follower.dialled_at for follower in followers]


def percentile(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


@pytest.mark.figures
@pytest.mark.timeout(300)
async def test_r13_h32_when_all_come_back_at_once_nobody_lacks_anything(tmp_path: Path) -> None:
    """P-12, P-14, P-19: resume from own seq, and from nothing."""
    people = figures.of(200, 1_000)
    async with (
        running(
            tmp_path, commands="100000", frames_per_second="100000", pictures="100000"
        ) as server,
        workshop(server) as held,
    ):
        crowd = await gather_crowd(held, people, groups=40)
        await write_notes(crowd, 500, "Before")
        followers = [crowd.follower(key, comes_back=False) for key in crowd.keys]
        fresh = await time_to_head(followers)
        for follower in followers:
            follower.cut()
        await write_notes(crowd, AWAY, "While they were away")
        hellos = [follower.hellos for follower in followers]
        times = await time_to_head(followers)
        head = crowd.facilitator
        await eventually(lambda: all(f.is_current() for f in followers))
        assert [f.hellos for f in followers] == [n + 1 for n in hellos]
        assert not sum(f.missed for f in followers)
        assert {f.resets for f in followers} == {1}
        for follower in followers[:: max(1, people // 20)]:
            fresh_one = await crowd.follower(follower.key).come()
            assert fresh_one.records == follower.records
        assert sum("While" in str(r) for r in followers[0].records.values()) >= AWAY // 40
        assert head.failure is None
        await crowd.leave()
    figures.tell(
        "R13",
        f"{people} at once: back at the head p50 {percentile(times, 0.5):.2f} s, p99 {percentile(times, 0.99):.2f} s"
        f" (from nothing p99 {percentile(fresh, 0.99):.2f} s), 0 gaps; generator and server on the same two cores",
    )
    if figures.size() != "ci":
        assert percentile(times, 0.99) <= 2.0
