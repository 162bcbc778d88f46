"""A workshop with a bad network, played from a seed: real rooms, real connections, a real database, virtual time.

Knows the server, its pages and their lines; judges nothing. `settle` heals the network until nobody lacks anything.
"""

import asyncio
import random
import secrets
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.content import load_plan
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.opening import first_record
from app.core.plan import Plan
from app.core.records import Mode
from app.core.rights import RightsChange
from app.core.state import State
from app.live import protocol as wire_words
from app.live.connection import Connection
from app.live.protocol import Hello
from app.live.room import Room, Surroundings
from app.live.rooms import Rooms
from app.store.database import Database
from app.store.orders import Joining
from app.store.sessions import Opening, hash_of, load, open_session, person_of
from app.synthesis.views import compute
from app.web.board import framework_of, pinned
from app.web.doors import actor_of
from tests.content.files import PLAN_232, PLAN_FLOOD
from tests.visibility.browser import Page
from tests.visibility.draw import Draw
from tests.visibility.leading import MODES, ROLES
from tests.visibility.network import Line
from tests.visibility.stores import Stores
from tests.visibility.virtual_time import Held, VirtualLoop

OPENED = 1_622_541_600_000
_TURNS = 4


class Contents:
    """Plans as sessions keep them, and an empty database, made once for all simulations."""

    def __init__(self, folder: Path) -> None:
        self.empty = folder / "empty"
        database = Database(self.empty)
        database.open()
        database.close()
        plans = [load_plan(path) for path in (PLAN_232, PLAN_FLOOD)]
        self.plans = [
            ((often_voting(plan), pack), pinned(often_voting(plan), pack)) for plan, pack in plans
        ]
        self._frameworks: dict[str, Framework] = {}

    def thaw(self, content: str) -> Framework:
        if content not in self._frameworks:
            self._frameworks[content] = framework_of(content)
        return self._frameworks[content]


class Simulation:
    frames_of: tuple[int, ...] = (700, 2_000, 32_768)
    """How many bytes a frame may have: the smaller, the more often a network cuts a picture in two."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        contents: Contents,
        stores: Stores,
        modes: tuple[Mode, ...] = MODES,
    ) -> None:
        self.chance = random.Random(seed)
        self.draw = Draw(self.chance, lambda: self.state)
        self.modes = modes
        self.folder = folder
        self.contents = contents
        self.stores = stores
        self.loop = asyncio.get_running_loop()
        self.held = Held()
        self.pages: list[Page] = []
        self.lines: list[Line] = []
        """Lines the server still believes in, those that browsers have left included."""
        self.keys: dict[str, str] = {}
        self.people: list[str] = []
        """Keys of participants."""
        self.given: Counter[str] = Counter()
        self.happened: Counter[str] = Counter()
        (plan, pack), (content, hash_) = self.chance.choice(contents.plans)
        self.limits = Limits(
            commands=1_000_000,
            frames_per_second=1_000_000,
            pictures=1_000_000,
            frame_out=self.chance.choice(self.frames_of),
            people=12,
        )
        shutil.copytree(contents.empty, folder)
        self.database = Database(folder)
        self.database.open()
        self.id = self.draw.new_id()
        self._open(Framework(plan, pack), content, hash_)

    def _open(self, framework: Framework, content: str, hash_: str) -> None:
        self.keys = {role: self.draw.new_id() * 2 for role in ROLES}
        first = first_record(
            framework,
            id_=self.id,
            content=hash_,
            code="ABCDEF",
            secret="s" * 22,
            mode=self.chance.choice(self.modes),
            now=OPENED,
        )
        keys = tuple((role, hash_of(key)) for role, key in self.keys.items())
        opening = Opening(first, secrets.token_hex(8), content, hash_, b"k" * 32, keys)
        open_session(self.database, opening)
        self.rooms = self._rooms()
        self.room: Room | None = None

    def _rooms(self) -> Rooms:
        around = Surroundings(
            database=self.database,
            thread=self.held,
            limits=self.limits,
            now=lambda: OPENED + int(self.loop.time() * 1000),
            views=compute,
            beat_ms=15_000,
            stalled_after=1e9,
        )
        return Rooms(around, self.contents.thaw)

    # ---- the server

    async def begin(self) -> None:
        """The pages of an ordinary workshop, with people at two tables."""
        await self.start()
        for role in ("facilitator", *ROLES):
            self.open_page(self.keys[role], role)
        for group in ("g1", "g1", "g2"):
            page = await self.join()
            place = {"type": "place", "person": person_of(page.key), "group": group}
            self.pages[0].give(place, 1, self.draw.seq("person", person_of(page.key)))
        breakout = next(p.id for p in self.state.session.phases if p.kind == "breakout")
        move = {"type": "move_to", "phase": breakout, "step": None, "from_run": 1}
        self.pages[0].give(move, 1, None)

    async def start(self) -> None:
        finding = self.loop.create_task(self.rooms.find(self.id))
        while not finding.done():
            await self.turn()
            self.held.work()
        self.room = finding.result()
        assert self.room is not None

    async def restart(self) -> None:
        """As after `kill -9`: what was not committed is gone, nobody was told goodbye."""
        room, self.room = self.room, None
        if room is not None:
            room.views.stop()
            if room._pump is not None:
                room._pump.cancel()
        self.held.jobs.clear()
        await self.turn()
        for line in self.lines:
            line.listener = None
            line.cut()
        self.lines.clear()
        for page in self.pages:
            page.drop()
        self.database.close()
        self.database = Database(self.folder)
        self.database.open()
        self.rooms = self._rooms()
        await self.start()

    def connect(self) -> Line | None:
        if self.room is None:
            return None
        line = Line()
        Connection(line, self.limits, self._greet)
        self.lines.append(line)
        return line

    def _greet(self, connection: Connection, hello: Hello) -> None:
        """As `app.web.socket` does."""
        key = self.room.keys.get(hash_of(hello.key)) if self.room is not None else None
        actor = actor_of(key) if key is not None else None
        if self.room is None or key is None or actor is None:
            connection.close(wire_words.BAD_KEY)
            return
        connection.actor = actor
        self.room.enter(connection, hello, key)

    async def turn(self) -> None:
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    @property
    def state(self) -> State:
        assert self.room is not None
        return self.room.state

    # ---- people

    def open_page(self, key: str, role: str, *, client: str | None = None) -> Page:
        page = Page(self.stores.new(), key, client or self.draw.new_id(), role, self.connect)
        self.pages.append(page)
        page.come()
        return page

    async def join(self) -> Page:
        assert self.room is not None
        key = self.draw.new_id() * 2
        joining = Joining(
            person_of(key),
            hash_of(key),
            self.draw.name(),
            self.draw.territory(),
            self.room.now(),
            simulated=self.chance.random() < 0.2,
        )
        task = self.loop.create_task(self.room.joined(joining))
        while not task.done():
            await self.turn()
            self.held.work()
        outcome = task.result()
        self.happened["join" if outcome.code is None else outcome.code] += 1
        if outcome.code is None:
            self.people.append(key)
            return self.open_page(key, "participant")
        return self.chance.choice(self.pages)

    def close_page(self, page: Page) -> None:
        line = page.drop()
        if line is not None:
            line.end()
        self.pages.remove(page)
        page.store.forget()

    async def flow(self) -> None:
        """The network and the disk do a little of what they have to do."""
        for page in self.pages:
            if page.line is not None and self.chance.random() < 0.7:
                for _ in range(self.chance.randrange(4)):
                    page.line.deliver_up()
        if self.chance.random() < 0.8:
            await self.turn()
            self.held.work()
            await self.turn()
        for page in list(self.pages):
            if self.chance.random() < 0.5:
                page.hear(self.chance.randint(1, 6))
            if page.line is None and self.chance.random() < 0.5:
                page.come()

    async def beat(self) -> None:
        if self.room is not None:
            for connection in self.room.beats.due():
                self.room.beats.beat(connection)
            self.room.beats.tell_presence()

    # ---- the end

    async def settle(self) -> None:
        """Everybody comes back, everything arrives, the clock goes on; until nothing changes any more."""
        for _ in range(400):
            for page in self.pages:
                if page.line is not None:
                    page.line.drain()
                page.come()
            for page in self.pages:
                while page.line is not None and page.line.deliver_up():
                    pass
            await self.turn()
            while self.held.work():
                await self.turn()
            for page in self.pages:
                page.hear(10_000)
            if self._is_quiet():
                before = [page.place["seq"] for page in self.pages], self.state.seq
                for page in self.pages:
                    page.say_again()
                await asyncio.sleep(1.0)
                await self.beat()
                for page in self.pages:
                    page.hear(10_000)
                if self._is_quiet() and before == (
                    [p.place["seq"] for p in self.pages],
                    self.state.seq,
                ):
                    return
        raise AssertionError("nobody comes to rest")

    def _is_quiet(self) -> bool:
        return not self.held.jobs and all(
            page.is_quiet and page.line is not None for page in self.pages if page.stopped is None
        )

    def reloaded(self) -> State:
        """What another server would read from the tables."""
        loaded = load(self.database, self.id)
        assert loaded is not None
        return State(self.contents.thaw(loaded.content), loaded.records, loaded.seq)

    def end(self) -> None:
        if self.room is not None:
            self.room.views.stop()
        for page in self.pages:
            page.store.forget()
        self.database.close()
        shutil.rmtree(self.folder)


def often_voting(plan: Plan) -> Plan:
    """Dots and marks are given wherever people write, on any note: a gallery walk is too short to get many."""
    voting = {"dots_on": "notes", "freeze_notes_during_vote": False}
    gives = RightsChange(dots=True, marks=True)
    agenda = tuple(
        phase.model_copy(update={"rights": gives}) if phase.kind == "breakout" else phase
        for phase in plan.agenda
    )
    return plan.model_copy(
        update={"voting": plan.voting.model_copy(update=voting), "agenda": agenda}
    )


def on_virtual_time(play: Callable[[], Any]) -> Any:
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(play())
    finally:
        loop.close()
