"""S3, S14: whole workshops full of canaries, every byte that reached anybody searched. On the real server."""

import asyncio

import pytest

from tests import figures
from tests.server import Server
from tests.visibility.deeds import step
from tests.visibility.knowing import STRICTNESS
from tests.visibility.looking import compare_screens, download, resume_from_everywhere
from tests.visibility.play import Play

PLANS = ("2-3-2-integrated-territorial-systems", "river-flood-neighbourhood")
EVENTS = 60


async def play_one(server: Server, seed: int, n: int, cursors: int) -> Play:
    play = Play(server, seed, PLANS[n % 2], STRICTNESS[n % 3])
    await play.open()
    for n in range(EVENTS):
        await step(play)
        if n % 10 == 0:
            compare_screens(play)
    compare_screens(play)
    await download(play)
    await resume_from_everywhere(play, cursors)
    await play.held.leave()
    return play


@pytest.mark.figures
@pytest.mark.timeout(1200)
async def test_s3_s14_nothing_reaches_anybody_who_may_not_know_it(server: Server) -> None:
    seed, many, cursors = figures.seed(), figures.of(10, 50), figures.of(20, 100, 100)
    print("seed", seed)
    plays: list[Play] = []
    for n in range(0, many, 2):
        # Two at a time: nothing of one may be found in the other.
        plays += await asyncio.gather(
            play_one(server, seed + n, n, cursors),
            play_one(server, seed + n + 1, n + 1, cursors),
        )
    looked_at = sum(play.bytes_looked_at for play in plays)
    events, probes = sum(play.events for play in plays), sum(play.probes for play in plays)
    canaries = sum(play.canaries for play in plays)
    figures.tell(
        "S3",
        f"{many} workshops, {events:,} events, {canaries:,} canaries, {looked_at:,} bytes, 0 out of place, seed {seed}",
    )
    figures.tell(
        "S14", f"{probes:,} resumes from older cursors: 0 appearances of what is hidden or removed"
    )
