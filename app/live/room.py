"""A session while somebody is in it: what waits is decided in batches, what was committed is told to those it concerns.

Everything here runs on the event loop except the commit itself, one hop to the database thread for all that waits.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app.core.actors import FACILITATORS, Audience, Place
from app.core.limits import Limits
from app.core.records import Person
from app.core.sight import place_of
from app.core.state import State, Touch
from app.live import protocol as wire_words
from app.live import shutting_out
from app.live.allowances import Allowances
from app.live.beats import Beats
from app.live.connection import Connection
from app.live.encoding import Encoder, frame
from app.live.figures import Figures
from app.live.hub import Hub
from app.live.picture import turned
from app.live.protocol import Hello
from app.live.sending import Sending
from app.live.telling import Telling
from app.live.views import Views, ViewsFunction
from app.store.database import Database
from app.store.orders import Answer, AnyOrder, Joining, Linking, Outcome, Pairing
from app.store.sessions import RECOVERY, Key, Loaded, came_by_recovery
from app.store.thread import StoreThread
from app.store.writer import Batch, commit

log = logging.getLogger(__name__)
_MOST_AT_ONCE = 512
Ready = list[tuple[Callable[[bytes], None], bytes]]
"""Frames and where to write them."""
Waiting = list[tuple[AnyOrder, Callable[[Answer], None]]]


@dataclass(frozen=True)
class Surroundings:
    """What every room of this process shares. `now` is the server's clock in ms since 1970."""

    database: Database
    thread: StoreThread
    limits: Limits
    now: Callable[[], int]
    views: ViewsFunction
    beat_ms: int
    stalled_after: float
    figures: Figures = field(default_factory=Figures)


class Room:
    def __init__(self, state: State, loaded: Loaded, around: Surroundings) -> None:
        self.id = state.session.id
        self.epoch = loaded.epoch
        self.state = state
        self.ledger = loaded.ledger
        self.keys: dict[str, Key] = loaded.keys
        self.around = around
        self.now = around.now
        self.hub = Hub()
        self.encoder = Encoder(state)
        self.figures = around.figures
        self.views = Views(state, around.views, self.hub, around.limits.frame_out, around.figures)
        self.beats = Beats(state, self.hub, around.now, around.stalled_after, around.figures)
        self._sending = Sending(state, self.encoder, around.limits.frame_out, around.figures)
        self._allowances = Allowances(around.limits)
        self._inbox: Waiting = []
        self._pump: asyncio.Task[None] | None = None
        self._turned_at: dict[str, int] = {}
        for person in shutting_out.unseen(state):
            self.hub.count_on(person.id, person.group)

    # ---- coming and going

    def enter(self, connection: Connection, hello: Hello, key: Key) -> None:
        """Register first, then read: nothing can fall between, for both happen in one turn of the loop."""
        state = self.state
        person = state.person(key.person) if key.person else None
        if key.person and state.is_removed(key.person):
            connection.close(wire_words.REMOVED)
            return
        if key.person and person is None:
            connection.close(wire_words.ERASED)
            return
        owner = self.ledger.owner.get(hello.client)
        if owner is not None and owner != connection.actor.name:
            connection.close(wire_words.FOREIGN_CLIENT)
            return
        if key.person and not self._has_place(connection, hello.client):
            return
        reset = not self._can_resume(connection, hello)
        if reset and not self._allowances.may_have_picture(connection):
            return
        connection.room = self
        connection.client = hello.client
        connection.stand(place_of(person))
        connection.bucket = self._allowances.commands_of(connection.actor.name)
        connection.seq = 0 if reset else (hello.seq or 0)
        connection.base = state.seq if reset else 0
        self.hub.add(connection)
        if key.label == RECOVERY and not self.last_of(f"recovery-{hello.client}"):
            self.submit(came_by_recovery(key, hello.client, self.now()), lambda _: None)
        connection.wire.write(self._welcome(connection, reset))
        self._sending.resume(connection)
        self.views.greet(connection)
        if FACILITATORS in connection.audiences:
            # To all who watch, so that what was told last is what everybody has heard.
            self.beats.tell_presence()
            self.beats.tell_online(connection)

    def drained(self, connection: Connection) -> None:
        """A phone that was too slow reads again: what it lacks, and a beat as a sign of life."""
        self._sending.resume(connection)
        if connection.room is not self or connection.is_stalled():
            return
        self.views.catch_up(connection)
        if FACILITATORS in connection.audiences:
            self.beats.tell_online(connection)
        self.beats.beat(connection)

    def leave(self, connection: Connection) -> None:
        self.hub.remove(connection)

    def watch(self, connection: Connection, board: str | None) -> None:
        if connection.wire.blocked:
            connection.close(wire_words.RESYNC)
            return
        if not self._allowances.may_have_picture(connection):
            return
        if board is not None and all(group.id != board for group in self.state.session.groups):
            board = None
        before = connection.audiences
        self.hub.remove(connection)
        connection.stand(replace(connection.place, watching=board))
        self.hub.add(connection)
        items = turned(self.state, self.encoder, before, connection.audiences, [])
        self._sending.send_whole(connection, connection.seq, items)
        if connection.room is self:
            # A board has views of its own: they begin and end with the visit.
            self.views.greet(connection, before)

    def last_of(self, client: str) -> int:
        """The highest number of this outbox that was answered for good."""
        return self.ledger.last.get(client, 0)

    # ---- deciding

    def submit(self, order: AnyOrder, answered: Callable[[Answer], None]) -> None:
        self._inbox.append((order, answered))
        if self._pump is None:
            self._pump = asyncio.get_running_loop().create_task(self._decide_all())

    async def joined(self, order: Joining | Pairing) -> Outcome:
        """Let somebody in, or in once more on another device; answers when it is durable."""
        outcome = await self._outcome(order)
        if outcome.code is None:
            self.keys.setdefault(order.key_hash, Key(order.key_hash, "participant", order.person))
        return outcome

    async def linked(self, linking: Linking) -> Outcome:
        """A link of the server's own; it opens its door when this returns without a code."""
        return await self._outcome(linking)

    async def _outcome(self, order: Joining | Pairing | Linking) -> Outcome:
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.submit(order, lambda given: None if answer.done() else answer.set_result(given))
        outcome = await answer
        if not isinstance(outcome, Outcome):
            raise TypeError("what has one number only cannot miss another")
        return outcome

    async def settled(self) -> None:
        """Until nothing waits any more."""
        while self._pump is not None:
            await asyncio.shield(self._pump)

    async def _decide_all(self) -> None:
        """What waits while a commit is in flight forms the next batch; there is no timer."""
        try:
            while self._inbox:
                waiting, self._inbox = self._inbox[:_MOST_AT_ONCE], self._inbox[_MOST_AT_ONCE:]
                orders = [order for order, _ in waiting]
                began = time.perf_counter()
                try:
                    batch = await self.around.thread.run(self._commit, orders)
                except Exception:
                    # Nothing was stored, so nobody is told anything but to keep it and try again.
                    log.exception("storage failed", extra={"session": self.id})
                    self.figures.refused["storage"] += len(orders)
                    for order, answered in waiting:
                        answered(Outcome(order.n, code="storage", retry=True))
                else:
                    self._count(batch, time.perf_counter() - began)
                    self._tell_safely(batch, waiting)
        finally:
            self._pump = None

    def _commit(self, orders: list[AnyOrder]) -> Batch:
        return commit(self.around.database, self.state, self.ledger, orders, self.around.limits)

    def _count(self, batch: Batch, seconds: float) -> None:
        self.figures.commit_seconds.add(seconds)
        self.figures.batch_orders.add(len(batch.answers))
        for answer in batch.answers:
            code = answer.code if isinstance(answer, Outcome) else "gap"
            if code is None:
                self.figures.decided += 1
            else:
                self.figures.refused[code] += 1

    # ---- telling

    def _tell_safely(self, batch: Batch, waiting: Waiting) -> None:
        """What is committed stays committed: if telling it fails, everybody starts anew instead of missing it."""
        try:
            self._published(batch, waiting)
        except Exception:
            log.exception("telling failed", extra={"session": self.id})
            for connection in list(self.hub.all):
                connection.close(wire_words.RESYNC)
            for order, answered in waiting:
                answered(Outcome(order.n, code="storage", retry=True))

    def _published(self, batch: Batch, waiting: Waiting) -> None:
        moved = self._moved(batch)
        touches = self.state.put(batch.written)
        self.encoder.forget(touches)
        shutting_out.follow_links(self.keys, batch.written)
        for (_, answered), answer in zip(waiting, batch.answers, strict=True):
            answered(answer)
        self.around.database.faults.reach("after_ack")
        if touches:
            turned_away = self._turn(moved, touches)
            self._tell(touches, turned_away)
            self.views.changed(touches)
            shutting_out.close_sockets(self.hub, self.state, batch.written)

    def _tell(self, touches: list[Touch], done: set[Connection]) -> None:
        """Persons who are told something of their own first; then everybody who has not got this far yet."""
        telling = Telling(self.encoder, touches, self.around.limits.frame_out)
        ready: Ready = []
        for person in telling.persons:
            for connection in list(self.hub.of(person)):
                if connection not in done:
                    self._tell_one(connection, telling, connection.audiences, ready)
        for audience in telling.shared:
            for connection in list(self.hub.of(audience)):
                if connection.seq < self.state.seq and connection not in done:
                    self._tell_one(connection, telling, connection.shared, ready)
        # All at once and nothing in between: after each send the processor has forgotten our code, and every line
        # of it would cost ten times as much.
        for write, message in ready:
            write(message)
        self.figures.sent["changes"] += len(ready)

    def _tell_one(
        self, connection: Connection, telling: Telling, mine: frozenset[Audience], ready: Ready
    ) -> None:
        if connection.is_stalled():
            return
        if connection.mark[0] > connection.seq:
            self._sending.resume(connection)
            return
        frames = telling.frames(connection.seq, self.state.seq, mine)
        if len(frames) > 1:
            self._sending.send(connection, frames)
        else:
            ready.append((connection.wire.write, frames[0][2]))
            connection.seq = self.state.seq

    def _moved(self, batch: Batch) -> list[str]:
        """Those who stand elsewhere after the batch; they may be here or not."""
        moved = []
        for row in batch.written:
            if row.kind != "person":
                continue
            before = self.state.person(row.id)
            now = row.body if isinstance(row.body, Person) else None
            if before is not None and (now is None or place_of(before) != place_of(now)):
                self._turned_at[row.id] = row.seq
            moved.append(row.id)
        return moved

    def _turn(self, moved: list[str], touches: list[Touch]) -> set[Connection]:
        """Those whose own place changed get the whole difference, the old board gone and the new one whole (H45)."""
        done: set[Connection] = set()
        for id_ in moved:
            person = self.state.person(id_)
            self.hub.moved(id_, person.group if person else None)
            for connection in self.hub.of_person(id_):
                place = place_of(person, connection.place.watching) if person else Place()
                if connection.place != place:
                    self._turn_one(connection, place, touches)
                    done.add(connection)
        return done

    def _turn_one(self, connection: Connection, place: Place, touches: list[Touch]) -> None:
        before = connection.audiences
        self.hub.remove(connection)
        connection.stand(place)
        self.hub.add(connection)
        if connection.is_stalled():
            connection.close(wire_words.RESYNC)
            return
        items = turned(self.state, self.encoder, before, connection.audiences, touches)
        self._sending.send_whole(connection, self.state.seq, items)
        if connection.room is self:
            self.views.greet(connection, before)

    # ----

    def _has_place(self, connection: Connection, client: str) -> bool:
        here = self.hub.of_person(self.state.who(connection.actor.person or ""))
        return self._allowances.has_place(connection, client, here)

    def _can_resume(self, connection: Connection, hello: Hello) -> bool:
        if hello.seq is None or hello.epoch != self.epoch or hello.seq > self.state.seq:
            return False
        person = connection.actor.person or ""
        # Under both ids, if it is the phone of a ghost that was merged.
        turned_at = max(self._turned_at.get(id_, 0) for id_ in (person, self.state.who(person)))
        return hello.seq >= max(self.state.since, turned_at)

    def _welcome(self, connection: Connection, reset: bool) -> bytes:
        limits = self.around.limits
        return frame(
            type="welcome",
            epoch=self.epoch,
            seq=self.state.seq,
            reset=reset,
            last=self.last_of(connection.client),
            now=self.now(),
            beat=self.around.beat_ms,
            you={"role": connection.actor.role, "person": connection.place.person or None},
            limits={
                "note_points": limits.note_points,
                "note_bytes": limits.note_bytes,
                "comment_points": limits.comment_points,
                "translation_points": limits.translation_points,
                "name_points": limits.name_points,
                "line_points": limits.line_points,
                "finding_points": limits.finding_points,
                "theme_points": limits.theme_points,
                "unanswered": limits.unanswered,
                "frame_in": limits.frame_in,
                "people": limits.people,
                "notes": limits.notes,
                "commands": limits.commands,
                "seconds": limits.seconds,
            },
        )
