"""A whole simulated workshop on a board: led from the opening to the close, or joined while a human leads it."""

import asyncio
import random
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from app.rehearsal.address import Address, NotDone
from app.rehearsal.casting import cast
from app.rehearsal.deeds import Participant
from app.rehearsal.diary import Diary
from app.rehearsal.held import Held, content_of
from app.rehearsal.leader import Leader, Progress
from app.rehearsal.person import Scene
from app.rehearsal.phone import Stopped

_SENT_OUT = (4503, 4504)
"""Close codes of who was erased or sent out: that person's end, and nobody else's."""
_DOORS = ("erased", "joining_closed", "removed", "session_closed", "session_full")
"""What the door says to one who comes too late."""
_ARRIVAL = 60.0
"""s in which they come into a session that is under way."""
_PATIENCE = 120.0
"""s until the last of them must have noticed that the session is closed."""
_LATE = 0.05
"""The part of people who come after the welcome."""


@dataclass(frozen=True)
class Wanted:
    """`minutes`: how long the whole workshop would last at speed 1."""

    people: int
    minutes: float
    speed: float
    seed: int


@dataclass
class Rehearsed:
    diary: Diary
    people: int = 0
    """How many came in."""
    came_back: int = 0
    bytes_heard: int = 0
    """By all phones together."""
    differences: list[str] = field(default_factory=list)
    """Between consoles at the end; none is right."""


async def lead(held: Held, wanted: Wanted, diary: Diary, progress: Progress) -> Rehearsed:
    """The whole workshop, until the session is closed. Raises NotDone, Refused, Stopped, OSError."""
    content = await held.content()
    minutes = sum(phase["minutes"] for phase in content["phases"])
    second = wanted.minutes / minutes / wanted.speed
    scene = Scene(held.address, held.session, held.invite, content, second, diary)
    chance = random.Random(wanted.seed)  # noqa: S311 - simulated people
    leader = Leader(scene, held.keys["facilitate"], wanted.people, chance)
    rehearsed = Rehearsed(diary)
    await leader.come()
    try:
        welcome = content["phases"][0]["minutes"] * 60 * second
        async with _people(scene, wanted, welcome, rehearsed) as everybody:
            await _beside(everybody, leader.leads(progress))
            # Whoever is away just now comes back to a closed session.
            await asyncio.wait_for(everybody, _PATIENCE)
        rehearsed.differences = await leader.differences()
    finally:
        await leader.leave()
    return rehearsed


async def follow(
    address: Address, code: str, wanted: Wanted, diary: Diary, progress: Progress
) -> Rehearsed:
    """Simulated people in a session that a human leads, until it is closed, the minutes are over, or they are wiped."""
    session = (await address.call("GET", f"/api/codes/{code}"))["session"]
    content = await content_of(address, session)
    scene = Scene(address, session, code, content, 1 / wanted.speed, diary)
    rehearsed = Rehearsed(diary)
    lasts = wanted.minutes * 60 / wanted.speed
    async with _people(scene, wanted, _ARRIVAL / wanted.speed, rehearsed) as everybody:
        progress("people take part", 0, 1)
        await asyncio.wait({everybody}, timeout=lasts)
        if everybody.done():
            everybody.result()
        progress("people take part", 1, 1)
    return rehearsed


@asynccontextmanager
async def _people(
    scene: Scene, wanted: Wanted, welcome: float, rehearsed: Rehearsed
) -> AsyncIterator[asyncio.Future[Any]]:
    """They come in during `welcome` s, a few late, and take part until the block ends."""
    profile = scene.content["profile"]
    people = [
        Participant(number, character, scene)
        for number, character in enumerate(cast(wanted.people, wanted.seed, profile))
    ]

    async def take_part(person: Participant) -> None:
        late = 3.0 if person.chance.random() < _LATE else 0.9
        await asyncio.sleep(person.chance.uniform(0, late * welcome))
        try:
            await person.arrive()
            rehearsed.people += 1
            await person.live()
        except Stopped as stopped:
            if stopped.code not in _SENT_OUT:
                raise
        except NotDone as refused:
            if refused.code not in _DOORS:
                raise

    tasks = [asyncio.create_task(take_part(person)) for person in people]
    everybody = asyncio.gather(*tasks)
    try:
        yield everybody
    finally:
        # The gathering is over with the first of them that fails; the others are not.
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, everybody, return_exceptions=True)
        for person in people:
            await person.leave()
            rehearsed.came_back += person.came_back
            rehearsed.bytes_heard += person.bytes_heard


async def _beside(everybody: asyncio.Future[Any], leads: Coroutine[Any, Any, None]) -> None:
    """Until it has been led; a fault of one of the people ends it at once."""
    leading = asyncio.ensure_future(leads)
    await asyncio.wait({everybody, leading}, return_when=asyncio.FIRST_COMPLETED)
    if not leading.done() and everybody.done() and everybody.exception() is not None:
        leading.cancel()
        await everybody
    await leading
