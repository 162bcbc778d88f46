"""A check and its effect are one step (R9): what many did at once is what one after the other would have done.

The test keeps every payload it sent. Afterwards the journal says in which order the commands were decided; deciding
them again in that order, from an empty session, has to give the same answers and the same state.
"""

import asyncio
import contextlib
import json
import random
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.content import load_plan
from app.core.actors import Actor
from app.core.commands import command_adapter
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.look import Look
from app.core.opening import first_record
from app.core.records import Stored, Territory
from app.core.rules import Case, Effects, Refused, decide, decide_join
from app.core.state import State
from app.settings import Settings
from app.store.database import Database
from app.store.sessions import load, person_of
from tests import figures
from tests.protocol.crowd import QUESTION, a_group
from tests.protocol.phone import Phone
from tests.server import Server, running
from tests.workshop import (
    SEED_PLAN,
    Workshop,
    call,
    eventually,
    join_body,
    new_id,
    new_key,
    note,
    workshop,
)
from tests.workshop import Refused as WasRefused

PEOPLE, FACILITATORS, NOTES, AT_ONCE = 20, 3, 2_500, 8
TEXTS = (
    *["One bus a day", "Un autobús al día", "مرة في اليوم"] * 4,
    "x" * 501,
    "   ",
    "No\u202e way",
)
PHASES = (
    ("welcome", None),
    ("guidelines", "first-ratings"),
    *[("breakout", "individual"), ("breakout", "share")] * 3,
    ("breakout", "prioritise"),
    ("gallery", None),
    ("plenary", None),
    ("no-such-phase", None),
)
CRITERIA = ("legal-recognition", "local-regulatory-powers", "no-such-criterion")


@dataclass
class World:
    """What everybody has heard of; stale by the time it is used, as in life."""

    dice: random.Random
    run: int
    notes: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    where: dict[str, str | None] = field(default_factory=dict)
    groups: tuple[str, ...] = ("g1", "g2", "g3", "g9")
    joined: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Join bodies by person."""
    last: dict[str, int] = field(default_factory=dict)
    """Seq of the last change of notes and people."""


@dataclass
class Hand:
    """Somebody with an outbox who keeps up to eight commands under way."""

    world: World
    phone: Phone
    client: str
    id: str
    is_staff: bool
    sent: dict[int, dict[str, Any]] = field(default_factory=dict)
    answers: dict[int, dict[str, Any]] = field(default_factory=dict)
    mine: dict[str, int] = field(default_factory=dict)
    _pause: asyncio.Event = field(default_factory=asyncio.Event)

    def heard(self, payload: bytes) -> None:
        if not payload.startswith((b'{"type":"ack"', b'{"type":"refused"', b'{"type":"gap"')):
            return
        answer = json.loads(payload)
        self.answers[answer["n"]] = answer
        command = self.sent[answer["n"]]["command"]
        if answer["type"] == "ack":
            self.done(command, answer["seq"])
        self._pause.set()

    def done(self, command: dict[str, Any], seq: int) -> None:
        about = command.get("person") or command.get("id") or command["type"]
        self.world.last[about] = seq
        match command["type"]:
            case "add_note":
                self.mine[command["id"]] = seq
                self.world.notes.append(command["id"])
            case "edit_note":
                self.mine[command["id"]] = seq
            case "remove_note" if self.world.dice.random() < 0.9:
                self.mine.pop(command["id"], None)
            case "place":
                self.world.where[command["person"]] = command["group"]
            case "move_to":
                self.world.run = max(self.world.run, command["from_run"] + 1)

    async def act(self, count: int) -> None:
        for _ in range(count):
            await self.say(*(self.staff if self.is_staff else self.person)())
        await eventually(lambda: len(self.answers) == len(self.sent), 60)

    async def say(self, command: dict[str, Any], seen: int | None) -> None:
        n = len(self.sent) + 1
        run = max(0, self.world.run - self.world.dice.choice((0, 0, 0, 0, 1, 2, -1)))
        self.sent[n] = {"type": "command", "n": n, "run": run, "seen": seen, "command": command}
        self.phone.say(self.sent[n])
        while len(self.sent) - len(self.answers) >= AT_ONCE:
            self._pause.clear()
            await asyncio.wait_for(self._pause.wait(), 60)

    # ---- what somebody may want

    def person(self) -> tuple[dict[str, Any], int | None]:
        dice, world = self.world.dice, self.world
        match dice.randrange(10):
            case 0 | 1 | 2 | 3:
                near = [world.where.get(self.id) or "g1"] * 12
                board = dice.choice((*near, *world.groups, "plenary"))
                question = dice.choice((*[QUESTION] * 6, "legal-q2", "no-such-question", "NO SLUG"))
                wanted = note(
                    new_id(),
                    board,
                    question,
                    dice.choice(TEXTS),
                    dice.choice((*["obstacle"] * 9, "x")),
                )
                return wanted, None
            case 4 | 5 if self.mine:
                id_, seq = dice.choice(list(self.mine.items()))
                kind = {"type": "edit_note", "note_kind": "obstacle", "text": dice.choice(TEXTS)}
                return {**kind, "id": id_}, dice.choice((seq, seq, None, seq - 1))
            case 6 if self.mine:
                return {"type": "remove_note", "id": dice.choice(list(self.mine))}, None
            case 7:
                return {"type": "choose_group", "group": dice.choice(world.groups)}, None
            case 8:
                territory: dict[str, Any] = {
                    "country": dice.choice(("EC", "FR", "XX")),
                    "place": "Quito",
                    "fields": {},
                }
                return {
                    "type": "describe_me",
                    "name": dice.choice(TEXTS),
                    "territory": territory,
                }, None
        level = dice.choice((1, 2, 3, 4, 5, None))
        return {"type": "rate", "criterion": dice.choice(CRITERIA), "level": level}, None

    def staff(self) -> tuple[dict[str, Any], int | None]:
        dice, world = self.world.dice, self.world
        run = world.run - dice.choice((0, 0, 0, 1))
        known = dice.choice(world.notes) if world.notes else new_id()
        match dice.randrange(12):
            case 0 | 1 | 2:
                phase, step = dice.choice(PHASES)
                return {"type": "move_to", "phase": phase, "step": step, "from_run": run}, None
            case 3 | 4:
                person, group = dice.choice(world.people), dice.choice((*world.groups, None))
                place = {"type": "place", "person": person, "group": group}
                return place, world.last.get(person)
            case 5 | 6:
                hide = {"type": "hide_note", "id": known, "reason": "Names somebody"}
                return hide, world.last.get(known)
            case 7:
                return {"type": "restore_note", "id": known}, world.last.get(known)
            case 8:
                action = dice.choice(("pause", "resume", "extend"))
                seconds = dice.choice((-3600, 60))
                return {
                    "type": "set_clock",
                    "action": action,
                    "seconds": seconds,
                    "from_run": run,
                }, None
            case 9:
                return {"type": "set_joining", "open": dice.random() < 0.7}, None
            case 10:
                return dice.choice(
                    (
                        {"type": "reveal", "group": dice.choice(world.groups)},
                        {"type": "assign"},
                        {
                            "type": "set_groups",
                            "groups": [a_group(n) for n in range(1, dice.choice((4, 5)))],
                        },
                    )
                ), world.last.get("set_groups")
        rare = (
            {"type": "set_mode", "mode": "territory"},
            {"type": "set_mode", "mode": "named"},
            {"type": "close"},
        )
        return (dice.choice(rare) if dice.random() < 0.03 else {"type": "reopen"}), None


@pytest.mark.figures
@pytest.mark.timeout(600)
async def test_r9_the_journals_order_decided_again_gives_the_same_answers_and_state(
    tmp_path: Path,
) -> None:
    """P-30, P-31: 23 clients at once, phases flipping under them, people joining meanwhile."""
    total = figures.of(5_000, 50_000)
    seed = figures.seed()
    settings = {"commands": "1000000", "frames_per_second": "1000000", "notes": str(NOTES)}
    async with running(tmp_path, **settings) as server:
        async with workshop(server) as held:
            world, hands = await at_work(held, random.Random(seed))
            share = -(-total // len(hands))
            newcomers = asyncio.create_task(people_joining(held, world, 40))
            await asyncio.gather(*(hand.act(share) for hand in hands))
            await newcomers
            for hand in hands:
                hand.phone.cut()
                await hand.phone.closed()
        await server.stop()
        sent = {(hand.client, n): frame for hand in hands for n, frame in hand.sent.items()}
        seen = {(hand.client, n): answer for hand in hands for n, answer in hand.answers.items()}
        decided, refused = replay(server, held, sent, seen, world.joined)
    figures.tell(
        "R9",
        f"{decided} commands of {len(hands)} clients at once, {refused} of them refused: decided again in the journal's"
        f" order, same answers and same state; seed {seed}",
    )
    assert refused > decided // 20
    assert decided - refused > decided // 5


async def at_work(held: Workshop, dice: random.Random) -> tuple[World, list[Hand]]:
    """People who have joined, and the first facilitator has opened a break-out."""
    world = World(dice, run=1)
    keys = [new_key() for _ in range(PEOPLE)]
    for n, key in enumerate(keys):
        await join(held, world, key, f"Person {n}")
    hands = [await hand_of(held, world, held.keys["facilitate"]) for _ in range(FACILITATORS)]
    hands += [await hand_of(held, world, key) for key in keys]
    for command in (
        {"type": "set_groups", "groups": [a_group(n) for n in range(1, 4)]},
        {"type": "assign"},
        {"type": "move_to", "phase": "breakout", "step": "share", "from_run": 1},
    ):
        await hands[0].say(command, PEOPLE + 1)
    return world, hands


async def hand_of(held: Workshop, world: World, key: str) -> Hand:
    phone = await Phone.dial(held.server, held.id)
    is_staff = key == held.keys["facilitate"]
    hand = Hand(world, phone, new_id(), person_of(key), is_staff)
    phone.say({"type": "hello", "key": key, "client": hand.client})
    await phone.next("welcome")
    phone._heard = hand.heard
    return hand


async def join(held: Workshop, world: World, key: str, name: str) -> None:
    body = join_body(key, held.code, name, "EC", "Cuenca")
    world.joined[person_of(key)] = body
    await call(held.server, "POST", f"/api/sessions/{held.id}/people", body)
    world.people.append(person_of(key))


async def people_joining(held: Workshop, world: World, count: int) -> None:
    """While everything else goes on; some find joining closed."""
    for n in range(count):
        with contextlib.suppress(WasRefused):
            await join(held, world, new_key(), f"Newcomer {n}")


# Deciding it all again


@dataclass
class Row:
    client: str
    n: int
    actor: str
    at: int
    type: str
    outcome: dict[str, Any]
    seq: int | None


def replay(
    server: Server,
    held: Workshop,
    sent: dict[tuple[str, int], dict[str, Any]],
    answered: dict[tuple[str, int], dict[str, Any]],
    joined: dict[str, dict[str, Any]],
) -> tuple[int, int]:
    """(how many commands, how many of them refused); fails where an answer or the state differs."""
    rows = journal(server)
    database = Database(server.folder / "data")
    database.open()
    loaded = load(database, held.id)
    database.close()
    assert loaded is not None
    framework = Framework(*load_plan(Settings().plans_dir / f"{SEED_PLAN}.yaml"))
    state = opened(held, framework, loaded.content_hash, rows[0])
    refused = 0
    for row in rows[1:]:
        again = decided(state, framework, row, sent, joined)
        assert again == row.outcome, row
        if row.type != "join":
            check_answer(row, answered[row.client, row.n])
        refused += "code" in again
    assert state.hash() == State(framework, loaded.records, loaded.seq).hash()
    assert len(rows) - 1 == len(sent) + sum(row.type == "join" for row in rows)
    return len(sent), refused


def journal(server: Server) -> list[Row]:
    query = 'select client, n, actor, at, type, outcome, seq from journal order by "order"'
    with contextlib.closing(sqlite3.connect(server.folder / "data" / "cocreate.db")) as db:
        return [
            Row(client, n, actor, at, type_, json.loads(outcome), seq)
            for client, n, actor, at, type_, outcome, seq in db.execute(query)
        ]


def opened(held: Workshop, framework: Framework, content: str, row: Row) -> State:
    assert row.type == "open"
    first = first_record(
        framework,
        id_=held.id,
        content=content,
        code=held.code,
        secret=held.secret,
        mode=None,
        now=row.at,
    )
    return State(framework, [Stored("session", held.id, 1, first)], 1)


def decided(
    state: State,
    framework: Framework,
    row: Row,
    sent: dict[tuple[str, int], dict[str, Any]],
    joined: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    """The outcome as the journal spells it; what it writes is put into the state."""
    look = Look(state, framework)
    try:
        effects = effects_of(look, row, sent, joined)
    except Refused as refusal:
        return {"code": refusal.code, "params": refusal.params}
    written = look.write(effects.bodies, effects.gone)
    state.put(written)
    assert row.seq == (look.seq if written else 0)
    return {"seq": row.seq}


def effects_of(
    look: Look,
    row: Row,
    sent: dict[tuple[str, int], dict[str, Any]],
    joined: dict[str, dict[str, Any]],
) -> Effects:
    limits = Limits(notes=NOTES)
    if row.type == "join":
        body = joined[row.actor]
        case = Case(look, Actor("participant", row.actor), row.at, 0, None, limits)
        territory = Territory.model_validate(body["territory"])
        return decide_join(case, row.actor, body["name"], territory, body["locale"])
    if row.type == "malformed":
        raise Refused("bad_command")
    frame = sent[row.client, row.n]
    case = Case(look, actor_named(row.actor), row.at, frame["run"], frame["seen"], limits)
    return decide(case, command_adapter.validate_json(json.dumps(frame["command"])))


def actor_named(name: str) -> Actor:
    role, colon, key = name.partition(":")
    return (
        Actor("facilitator", None, key)
        if colon and role == "facilitator"
        else Actor("participant", name)
    )


def check_answer(row: Row, answer: dict[str, Any]) -> None:
    if "code" in row.outcome:
        assert (answer["code"], answer["params"]) == (row.outcome["code"], row.outcome["params"])
    else:
        assert answer == {"type": "ack", "n": row.n, "seq": row.outcome["seq"]}
