"""Nobody is silently stale (R14): who was not given a frame notices by the next beat and is current soon after."""

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import figures
from tests.protocol.crowd import Crowd, gather_crowd, some_note
from tests.protocol.follower import Follower
from tests.protocol.proxy import Proxy
from tests.server import running
from tests.workshop import eventually, workshop

BEAT = 1.0


@dataclass
class Watched:
    """A viewer behind a proxy, and what of it is under test: since when it lacks what others have."""

    follower: Follower
    dice: random.Random
    swallowing: int = 0
    doubling: int = 0
    swallowed: int = 0
    doubled: int = 0
    stale_since: float | None = None
    head_then: int = 0
    longest: float = 0.0

    def judge(self, frame: bytes) -> int:
        """Only what carries records or says how far they go; a welcome is not lost, a line that loses it is dead."""
        if b'{"type":"changes"' not in frame[:30] and b'{"type":"beat"' not in frame[:30]:
            return 1
        if self.swallowing:
            self.swallowing -= 1
            self.swallowed += 1
            return 0
        if self.doubling:
            self.doubling -= 1
            self.doubled += 1
            return 2
        return 1

    def look(self, head: int, now: float) -> None:
        if self.swallowing:
            self.stale_since = None
        elif self.follower.seq >= self.head_then:
            if self.stale_since is not None:
                self.longest = max(self.longest, now - self.stale_since)
            self.stale_since, self.head_then = None, head
        elif self.stale_since is None:
            self.stale_since = now
        else:
            self.longest = max(self.longest, now - self.stale_since)


@contextlib.asynccontextmanager
async def watching(
    folder: Path, viewers: int, dice: random.Random
) -> AsyncIterator[tuple[Crowd, list[Watched]]]:
    async with (
        running(folder, beat_seconds=str(BEAT), commands="1000000") as server,
        workshop(server) as held,
    ):
        crowd = await gather_crowd(held, viewers, groups=max(2, viewers // 25))
        proxies = [await crowd.behind(Proxy(server.port)) for _ in range(viewers)]
        watched = []
        for key, proxy in zip(crowd.keys, proxies, strict=True):
            one = Watched(crowd.follower(key, port=proxy.port), random.Random(dice.random()))
            proxy.judge = one.judge
            watched.append(one)
        await asyncio.gather(*(one.follower.come() for one in watched))
        try:
            yield crowd, watched
        finally:
            await crowd.leave()


@pytest.mark.figures
@pytest.mark.timeout(300)
async def test_r14_who_was_not_given_a_frame_is_current_soon_after_the_next_beat(
    tmp_path: Path,
) -> None:
    """P-17, P-18, P-27."""
    viewers, rounds = figures.of(50, 200), figures.of(6, 20)
    seed = figures.seed()
    dice = random.Random(seed)
    async with watching(tmp_path, viewers, dice) as (crowd, watched):
        writing = asyncio.create_task(write_on(crowd))
        looking = asyncio.create_task(look_at(crowd, watched))
        for _ in range(rounds):
            for one in watched:
                one.swallowing = dice.choice((0, 1, 1, 2, 5))
                one.doubling = dice.choice((0, 0, 0, 1))
            await eventually(lambda: not any(one.swallowing for one in watched), 30)
            head = crowd.facilitator.seq
            await eventually(lambda: all(one.follower.seq >= head for one in watched), 30)  # noqa: B023
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        head = crowd.facilitator.seq
        await eventually(lambda: all(one.follower.seq >= head for one in watched), 30)
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
        for one in watched[:: max(1, viewers // 20)]:
            fresh = await crowd.follower(one.follower.key).come()
            await eventually(lambda: fresh.records == one.follower.records)  # noqa: B023
    swallowed = sum(one.swallowed for one in watched)
    longest = max(one.longest for one in watched)
    missed = sum(one.follower.missed for one in watched)
    assert missed
    figures.tell(
        "R14",
        f"{swallowed} frames swallowed and {sum(one.doubled for one in watched)} doubled for {viewers} viewers:"
        f" noticed {missed} times, current at most {longest:.2f} s after the last one (beat {BEAT:.0f} s); seed {seed}",
    )
    if figures.size() != "ci":
        assert longest <= BEAT + 2


async def test_r14_a_viewer_that_missed_the_last_word_of_a_quiet_room_is_current_after_a_beat(
    tmp_path: Path,
) -> None:
    """P-27: nothing follows that could show the hole; only the beat does."""
    async with watching(tmp_path, 2, random.Random(0)) as (crowd, watched):
        one = watched[0]
        one.swallowing = 1
        await crowd.facilitator.must({"type": "set_joining", "open": False})
        head = crowd.facilitator.seq
        await eventually(lambda: one.swallowed == 1)
        assert one.follower.seq < head
        await eventually(lambda: one.follower.seq >= head, BEAT + 2)
        assert one.follower.missed == 1
        session = next(r for r in one.follower.records.values() if r["kind"] == "session")
        assert session["joining"] is False


async def write_on(crowd: Crowd) -> None:
    """A member of each group writes, all the time."""
    writers = [await crowd.follower(key).come() for key in crowd.keys[: len(crowd.groups)]]
    boards = [next(r["group"] for r in w.records.values() if r.get("mine")) for w in writers]
    n = 0
    while True:
        n += 1
        for writer, board in zip(writers, boards, strict=True):
            writer.command(n, some_note(board, f"Note {n}"), run=crowd.facilitator.run)
        await asyncio.gather(*(writer.answer(n) for writer in writers))
        await asyncio.sleep(0.05)


async def look_at(crowd: Crowd, watched: list[Watched]) -> None:
    while True:
        now = time.monotonic()
        for one in watched:
            one.look(crowd.facilitator.seq, now)
        await asyncio.sleep(0.02)
