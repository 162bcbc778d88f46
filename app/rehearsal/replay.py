"""A deliberation in Polis's form, held once more on a board: one session, one group, everybody's statements and votes.

A statement is an idea by its author, a vote the person's mark on it (agree: could adopt, pass: would need, disagree: not
for us), a hidden statement is hidden by a facilitator after the last mark, a group of the analysis a declared territory.
"""

import asyncio
import random
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from app.rehearsal.held import Held
from app.rehearsal.phone import Phone, Record
from app.rehearsal.polis import Deliberation, Vote

MARKS = {1: "could_adopt", 0: "would_need", -1: "not_for_us"}
COUNTRY = "NZ"
ELSEWHERE = "other"
"""The territory of whom the analysis put into no group."""
_JOIN_AT_ONCE = 16

Progress = Callable[[str, int, int], None]
"""What is being done, how much of it is done, of how many."""


class Unfit(Exception):
    """The plan cannot hold this: it says what is missing."""


async def replay(held: Held, said: Deliberation, seed: int, progress: Progress) -> int:
    """Answers with how often a phone had to connect again. Raises Unfit, NotDone, Refused, Stopped; OSError when the
    server stays away."""
    chance = random.Random(seed)  # noqa: S311  # for the pauses of simulated people
    console = Phone(
        held.address.base,
        held.session,
        held.keys["facilitate"],
        {"session": (), "person": (), "note": ()},
        random.Random(chance.random()),  # noqa: S311
    )
    await console.come()
    people: dict[str, Phone] = {}
    try:
        hall = await _prepared(held, console)
        people = await _joined(held, said, chance, progress)
        await console.say({"type": "assign", "way": "preset", "everyone": True})
        await _go(console, hall.writes)
        ids = await _written(people, hall, said, progress)
        await _go(console, hall.marks)
        await _marked(people, ids, said.votes, progress)
        await _hidden(console, [ids[one.id] for one in said.statements if one.hidden], progress)
        await _go(console, hall.after)
    finally:
        await asyncio.gather(*(phone.leave() for phone in (console, *people.values())))
    return sum(phone.came_back for phone in people.values())


@dataclass(frozen=True)
class Hall:
    """Where things are done: moments as (phase, step), the one group's board, its question and the kind of an idea."""

    writes: tuple[str, str | None]
    marks: tuple[str, str | None]
    after: tuple[str, str | None]
    board: str
    question: str
    kind: str


async def _prepared(held: Held, console: Phone) -> Hall:
    """One group with one block of one question, and the moments in which people write and mark."""
    record: Record = await console.knows(lambda: console.board)
    content = await held.content()
    moments = list(_moments(content))
    at = {
        "write": _first(moments, lambda rights: rights["write"] == "group"),
        "marks": _first(moments, lambda rights: rights["marks"]),
    }
    kind = next((one["id"] for one in content["note_kinds"] if one["means"] == "proposal"), None)
    if kind is None:
        raise Unfit("the plan has no kind of note that is a proposal")
    last = max(at.values())
    if last + 1 >= len(moments):
        raise Unfit("the plan has no part after the one in which marks are given")
    group = record["groups"][0]
    alone = [group | {"blocks": group["blocks"][:1]}]
    await console.say({"type": "set_groups", "groups": alone}, seen=record["seq"])
    block = next(one for one in content["blocks"] if one["id"] == group["blocks"][0])
    return Hall(
        moments[at["write"]][0],
        moments[at["marks"]][0],
        moments[last + 1][0],
        group["id"],
        block["questions"][0]["id"],
        kind,
    )


Moment = tuple[tuple[str, str | None], Record]


def _moments(content: Record) -> Iterable[Moment]:
    for phase in content["phases"]:
        if not phase["steps"]:
            yield (phase["id"], None), phase["rights"]
        for step in phase["steps"]:
            yield (phase["id"], step["id"]), step["rights"]


def _first(moments: list[Moment], holds: Callable[[Record], bool]) -> int:
    for at, (_, rights) in enumerate(moments):
        if holds(rights):
            return at
    raise Unfit("the plan has no part in which groups write, or none in which marks are given")


async def _go(console: Phone, moment: tuple[str, str | None]) -> None:
    phase, step = moment
    run = console.run
    await console.say({"type": "move_to", "phase": phase, "step": step, "from_run": run})
    await console.knows(lambda: console.run > run)


async def _is_in(phone: Phone, moment: tuple[str, str | None]) -> None:
    await phone.knows(lambda: phone.phase == moment)


async def _sees(console: Phone, note: str) -> Record:
    found: Record = await console.knows(lambda: console.records["note"].get(note))
    return found


async def _joined(
    held: Held, said: Deliberation, chance: random.Random, progress: Progress
) -> dict[str, Phone]:
    """Everybody, by the id they have in the export; a few at a time, as people come through a door."""
    door, done = asyncio.Semaphore(_JOIN_AT_ONCE), count(1)

    async def join(person: str, group: str) -> tuple[str, Phone]:
        async with door:
            key = secrets.token_urlsafe(32)
            place = f"Group {group}" if group else ELSEWHERE
            territory = {"country": COUNTRY, "place": place, "fields": {}}
            await held.address.call(
                "POST",
                f"/api/sessions/{held.session}/people",
                {
                    "key": key,
                    "invite": held.invite,
                    "name": f"Participant {person}",
                    "territory": territory,
                    "locale": "en",
                    "simulated": True,
                },
            )
            own_chance = random.Random(chance.random())  # noqa: S311
            phone = Phone(held.address.base, held.session, key, {"session": ()}, own_chance)
            await phone.come()
            progress("people join", next(done), len(said.groups))
            return person, phone

    return dict(await asyncio.gather(*(join(*one) for one in said.groups.items())))


async def _written(
    people: dict[str, Phone], hall: Hall, said: Deliberation, progress: Progress
) -> dict[str, str]:
    """Statement → note. One after the other, so that the board has them in the order of the export."""
    ids = {}
    for done, statement in enumerate(said.statements, start=1):
        author = people[statement.author]
        await _is_in(author, hall.writes)
        ids[statement.id] = secrets.token_urlsafe(16)
        note: dict[str, Any] = {
            "type": "add_note",
            "id": ids[statement.id],
            "board": hall.board,
            "question": hall.question,
            "note_kind": hall.kind,
            "text": statement.text,
            "lang": "en",
        }
        await author.say(note)
        progress("statements are written", done, len(said.statements))
    return ids


async def _marked(
    people: dict[str, Phone], ids: dict[str, str], votes: tuple[Vote, ...], progress: Progress
) -> None:
    """Everybody at once, each in the order of their own votes."""
    own: dict[str, list[Vote]] = defaultdict(list)
    for vote in votes:
        own[vote.person].append(vote)
    done = count(1)

    async def mark(phone: Phone, vote: Vote) -> None:
        value = MARKS[vote.value]
        await phone.say({"type": "mark", "note": ids[vote.statement], "value": value})
        progress("people vote", next(done), len(votes))

    await asyncio.gather(
        *(mark(people[person], vote) for person, mine in own.items() for vote in mine)
    )


async def _hidden(console: Phone, notes: list[str], progress: Progress) -> None:
    for done, note in enumerate(notes, start=1):
        record = await _sees(console, note)
        hide = {"type": "hide_note", "id": note, "reason": "moderated in the deliberation"}
        await console.say(hide, seen=record["seq"])
        progress("statements are hidden", done, len(notes))
