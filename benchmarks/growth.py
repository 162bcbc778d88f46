"""What a delivered frame costs as a session grows: with people in groups of one size, and with notes on the boards."""

import asyncio
import json
import secrets
from collections.abc import Callable
from statistics import median

from app.rehearsal.phone import Phone
from benchmarks import generator, servers
from benchmarks.figures import Figure
from benchmarks.generator import Run
from benchmarks.plan import Plan, Result
from benchmarks.talk import NUMBER, WORDS, Talk
from benchmarks.workshop import Workshop, grouped_talk, open_workshop

PEOPLE = (50, 1_000)
NOTES = (100, 10_000)
OF_A_GROUP = 25
WRITERS = 100
"""Of the sessions that grow with notes; they change what they wrote, so that nothing is added meanwhile."""
MOST = 1.2


def with_people_and_notes(plan: Plan) -> Result:
    """CPU of a delivered frame from 50 to 1,000 people, and from 100 to 10,000 notes."""
    people = [[_with_people(plan, size) for size in PEOPLE] for _ in range(plan.rounds)]
    notes = [[_with_notes(plan, size) for size in NOTES] for _ in range(plan.rounds)]
    runs = [run for row in (*people, *notes) for run in row]
    faults = sum(run.faults for run in runs)
    return Result(
        [
            _growth(f"CPU per frame, {PEOPLE[1]:,} people beside {PEOPLE[0]}", people),
            _growth(f"CPU per frame, {NOTES[1]:,} notes beside {NOTES[0]}", notes),
        ],
        faults=(f"{faults} lost, refused, out of order or closed",) if faults else (),
    )


def _growth(name: str, rows: list[list[Run]]) -> Figure:
    """The larger session in the place of ours, the smaller in that of the baseline."""
    small, large = ([row[n].cpu_us_per_frame for row in rows] for n in (0, 1))
    ratio = median(b / a for a, b in zip(small, large, strict=True))
    return Figure(name, "µs", median(large), median(small), ratio, at_most=MOST)


def _with_people(plan: Plan, people: int) -> Run:
    groups = people // OF_A_GROUP
    return _run(plan, people, groups, lambda shop: grouped_talk(shop, groups), people / 5)


def _with_notes(plan: Plan, notes: int) -> Run:
    groups = WRITERS // OF_A_GROUP

    def filled(shop: Workshop) -> Talk:
        talk = grouped_talk(shop, groups)
        # Each writer adds a note before it goes on changing it.
        asyncio.run(_fill(shop, talk, (notes - WRITERS) // WRITERS))
        return talk

    return _run(plan, WRITERS, groups, filled, WRITERS / 5, notes=1)


def _run(
    plan: Plan,
    people: int,
    groups: int,
    talk_of: Callable[[Workshop], Talk],
    rate: float,
    **more: float,
) -> Run:
    with servers.board(plan.port + 1, servers.new_data()) as running:
        talk = talk_of(open_workshop(running.port, running.opener, people))
        options = {"rate": rate, "expect": people // groups, "seconds": plan.seconds, "warm": 2}
        return generator.run(talk, running.pid, **options, **more)


async def _fill(shop: Workshop, talk: Talk, each: int) -> None:
    """So many notes by each of the writers, on their own boards."""

    async def writes(line: str) -> None:
        _, hello, add, _ = line.split("\t")
        address = f"http://127.0.0.1:{shop.port}"
        phone = Phone(address, shop.id, json.loads(hello)["key"], {"session": ()})
        command = json.loads(add.replace(NUMBER, "1"), strict=False)["command"]
        await phone.come()
        await phone.knows(lambda: phone.board)
        says = (
            phone.say(command | {"id": secrets.token_urlsafe(16), "text": f"{WORDS}{n}"})
            for n in range(each)
        )
        await asyncio.gather(*says)
        await phone.leave()

    for line in talk.lines if each else ():
        await writes(line)
