"""A scripted workshop full of canaries, and beside it a model of who may know which of them. Drawn from a seed.

A canary is a string that stands in one place only: a note, a name, a place, an answer, a reason, a call link. The model
is asked before and after every event, and canaries are looked for in every byte that reached somebody meanwhile.
"""

import random
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from app.content import load_plan
from app.core.plan import Plan, Step
from tests.content.files import PLANS
from tests.server import Server
from tests.visibility.knowing import Model, Someone, Written
from tests.workshop import (
    Viewer,
    Workshop,
    call,
    eventually,
    join_body,
    new_key,
    open_workshop,
)

SEE = {
    "welcome": "own", "presentation": "own", "guidelines": "own", "case_studies": "own",
    "instructions": "group", "gallery_walk": "boards", "plenary": "boards", "close": "boards",
    "introductions": "group", "alone": "own", "together": "group", "prioritise": "group", "report_card": "group",
}  # fmt: skip


@dataclass
class Watcher:
    """Somebody with a screen: which role, which person, and how much of what reached it has been looked at."""

    viewer: Viewer
    role: str
    me: str | None = None
    visit: str | None = None
    looked_at: int = 0
    groups: set[str | None] = field(default_factory=set)
    """The groups of this person since the last look."""
    cursors: list[int] = field(default_factory=list)
    ever: set[str] = field(default_factory=set)
    """Ids of people and notes that this viewer could see at some time."""


class Play:
    def __init__(self, server: Server, seed: int, plan: str, mode: str) -> None:
        self.server = server
        self.chance = random.Random(seed)
        self.plan_id = plan
        self.mode = mode
        self.plan: Plan
        self.plan, self.pack = load_plan(PLANS / f"{plan}.yaml")
        self.watchers: list[Watcher] = []
        self.bytes_looked_at = 0
        self.events = 0
        self.probes = 0
        self.canaries = 0
        self.seed = seed

    # ---- the cast

    async def open(self) -> None:
        self.held: Workshop = await open_workshop(self.server, self.plan_id, self.mode)
        self.model = Model(self.mode, self.held.code, self.held.secret)
        for role, link in (
            ("facilitator", "facilitate"),
            ("organizer", "organize"),
            ("observer", "observe"),
            ("projector", "project"),
        ):
            self.watchers.append(Watcher(await self.held.staff(link), role))
        self.facilitator = self.watchers[0].viewer
        for group in self.facilitator.session_record["groups"]:
            self.learn_blocks(group["id"], group["blocks"])
        for _ in range(7):
            await self.join()
        self.model.enter(self.see_of(self.plan.agenda[0].id, None))
        for n, watcher in enumerate(self.participants()[:6]):
            await self.give(
                self.facilitator, {"type": "place", "person": watcher.me, "group": f"g{n // 3 + 1}"}
            )
            self.model.people[watcher.me or ""].group = f"g{n // 3 + 1}"
        await self.settle()

    async def join(self) -> None:
        key = new_key()
        person = Someone("", key, self.canary(), self.canary(), self.canary(), self.model.mode)
        fields = {"languages": person.answer} if self.plan_id.startswith("river") else {}
        body = join_body(key, self.held.code, f"{person.name} Ana", "EC", person.place, fields)
        person.id = (await call(self.server, "POST", f"/api/sessions/{self.held.id}/people", body))[
            "person"
        ]
        self.model.people[person.id] = person
        viewer = Viewer(self.server, self.held.id, key)
        self.held.viewers.append(viewer)
        await viewer.connect()
        self.watchers.append(Watcher(viewer, "participant", person.id))
        # Whoever comes while a break-out runs is placed by rule (H47).
        placed = viewer.me["group"]
        person.group = placed

    def participants(self) -> list[Watcher]:
        return [watcher for watcher in self.watchers if watcher.me is not None]

    def canary(self) -> str:
        self.canaries += 1
        return f"cn{self.chance.getrandbits(32):08x}{self.canaries:04x}z"

    def learn_blocks(self, group: str, blocks: list[str]) -> None:
        found = [block for block in self.pack.blocks if block.id in blocks]
        self.model.blocks[group] = {criterion.id for block in found for criterion in block.criteria}

    # ---- what has reached whom

    def allowed(self) -> list[set[str]]:
        return [self.model.known(w.role, w.me, w.visit) | self.readable(w) for w in self.watchers]

    async def settle(self) -> None:
        """Until everybody here has heard of everything that has happened."""
        head = max(w.viewer.seq for w in self.watchers)
        here = [w.viewer for w in self.watchers if w.viewer.closed is None]
        heard = [len(viewer.frames) for viewer in here]
        for viewer in here:
            # Two, because one beat may be on its way by itself, from before what was just said.
            await viewer.send_frame({"type": "probe"})
            await viewer.send_frame({"type": "probe"})
        for viewer, known in zip(here, heard, strict=True):
            await eventually(partial(self.has_heard, viewer, known, head))

    def has_heard(self, viewer: Viewer, known: int, head: int) -> bool:
        if viewer.failure is not None:
            raise viewer.failure
        beats = sum(frame.startswith('{"type":"beat"') for frame in viewer.frames[known:])
        return viewer.closed is not None or (beats >= 2 and viewer.seq >= head)

    def readable(self, watcher: Watcher) -> set[str]:
        """Ids of the notes, and of what is said about them, that this viewer may read now."""
        who = (watcher.role, watcher.me, self.group_of(watcher), watcher.visit)
        notes = {note.id for note in self.model.notes.values() if self.model.may_read(*who, note)}
        remarks = self.model.remarks.items()
        said = {id_ for id_, remark in remarks if self.model.may_read_remark(*who, remark)}
        return notes | said | self.model.sames.get(watcher.me or "", set())

    def group_of(self, watcher: Watcher) -> str | None:
        person = self.model.people.get(watcher.me or "")
        return person.group if person else None

    async def give(self, viewer: Viewer, command: dict[str, Any], seen: int | None = None) -> bool:
        answer = await viewer.do(command, seen=seen)
        assert answer["type"] == "ack" or answer["code"] != "internal", answer
        return bool(answer["type"] == "ack")

    # ---- looking things up

    def any_note(self) -> Written | None:
        return self.chance.choice(list(self.model.notes.values())) if self.model.notes else None

    def question(self, board: str) -> str:
        if board == "plenary":
            return self.plan.plenary_questions[0].id
        block = next(g for g in self.facilitator.session_record["groups"] if g["id"] == board)[
            "blocks"
        ][0]
        return next(b for b in self.pack.blocks if b.id == block).questions[0].id

    def see_of(self, phase: str, step: Step | None) -> str:
        kind = next(p for p in self.plan.agenda if p.id == phase).kind.value
        return SEE[step.kind.value if step is not None and step.kind is not None else kind]
