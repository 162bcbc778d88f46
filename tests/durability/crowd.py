"""A workshop full of people who write: eight in two groups, the clock paused. Judges nothing."""

import random

from tests.durability.writer import Writer
from tests.server import Server
from tests.workshop import Workshop, call, go, join_body, new_key, open_workshop

BOARDS = (("g1", "legal-q1"), ("g2", "coco-q1"))
AT_FULL_SPEED = {
    "COMMANDS": "1000000",
    "FRAMES_PER_SECOND": "1000000",
    "PICTURES": "1000000",
    "NOTES": "1000000",
}
"""Settings under which nobody is asked to slow down."""


async def crowd(
    server: Server, chance: random.Random, people: int = 8
) -> tuple[Workshop, list[Writer]]:
    """An open workshop in a phase for writing, and its people, not yet connected."""
    held = await open_workshop(server)
    facilitator = await held.staff()
    writers = [_newcomer(server, held, chance, n) for n in range(people)]
    for writer in writers:
        person = await join(server, held, writer.key)
        await facilitator.must({"type": "place", "person": person, "group": writer.board})
    await go(facilitator, "breakout", "share")
    await facilitator.must({"type": "set_clock", "action": "pause", "from_run": facilitator.run})
    await held.leave()
    return held, writers


async def join(server: Server, held: Workshop, key: str) -> str:
    """The person that `key` makes."""
    body = join_body(key, held.code, "Ana", "EC", "Cuenca")
    joined = await call(server, "POST", f"/api/sessions/{held.id}/people", body)
    person: str = joined["person"]
    return person


def _newcomer(server: Server, held: Workshop, chance: random.Random, n: int) -> Writer:
    board, question = BOARDS[n % len(BOARDS)]
    return Writer(
        server,
        held.id,
        new_key(),
        keep_frames=False,
        board=board,
        question=question,
        chance=random.Random(chance.random()),
    )
