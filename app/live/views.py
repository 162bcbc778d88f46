"""Views on their way to viewers: last value wins, at most two rounds a second, built from committed state only.

A long round is counted in slices, a turn of the loop each, so that no phone waits for it; one behind a gate is not.

What a view says is computed elsewhere; `main` hands the function in (RULES H10).
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import orjson

from app.core.actors import Audience
from app.core.records import Key
from app.core.state import State, Touch
from app.live.figures import Figures
from app.live.transport import text_frame

if TYPE_CHECKING:
    from app.live.connection import Connection
    from app.live.hub import Hub

Audiences = frozenset[Audience]
Computed = dict[str, tuple[Audiences, object] | None]
"""View name → who may see it, and what it says; None ends the view."""
ViewsFunction = Callable[[State, set[Key] | None], Computed]
"""(state, touched records or None for everything) → the views that may have changed."""

INTERVAL = 0.5
_SLICE = 24
"""Records whose views are counted in one turn of the loop: a few ms."""
_ENVELOPE = 64
"""Room for what surrounds the views of a frame."""
_ENDED: tuple[Audiences, bytes] = (frozenset(), b"null")


class _Changed(NamedTuple):
    """A view as it is from now on, for whom, and who had it until now and has it no longer."""

    audiences: Audiences
    said: bytes
    lost: Audiences


class Views:
    def __init__(
        self, state: State, compute: ViewsFunction, hub: "Hub", limit: int, figures: Figures
    ) -> None:
        self._limit = limit
        self._figures = figures
        self._state = state
        self._compute = compute
        self._hub = hub
        self._known: dict[str, tuple[Audiences, bytes]] = {}
        self._names: dict[Audience, dict[str, None]] = {}
        """Audience → the views it has: whoever comes or walks on is not asked about each of hundreds."""
        self._dirty: set[Key] = set()
        self._a_gate_moved = False
        self._timer: asyncio.Handle | None = None
        """The next round, or the next slice of the one under way."""
        self._slices: list[set[Key]] = []
        self._counted: dict[str, _Changed] = {}
        """Of the round under way, not sent yet."""
        self._last = 0.0
        self._merge(compute(state, None))

    def changed(self, touches: Iterable[Touch]) -> None:
        for touch in touches:
            self._dirty.add(touch.key)
            self._a_gate_moved = self._a_gate_moved or _is_gate(touch)
        if self._timer is None:
            self._schedule()

    def greet(self, connection: "Connection", before: Audiences = frozenset()) -> None:
        """All views of a viewer; those it had with the audiences `before` it moved end."""
        # Looked up first: what ends with this very change is said to those who stand there no longer.
        put = dict.fromkeys(self._names_of(before), b"null")
        for name, one in self._counted.items():
            if not before.isdisjoint(one.lost):
                put[name] = b"null"
        if self._a_gate_moved:
            # Who comes in just behind a gate must not be shown what was so before it.
            self._send_changed()
        put |= {name: self._known[name][1] for name in self._names_of(connection.audiences)}
        if not put:
            # Said aloud: whoever came back with views that have ended would go on showing them.
            connection.wire.write(_frame([]))
            self._figures.sent["views"] += 1
        self._write(connection, put)

    def catch_up(self, connection: "Connection") -> None:
        """What was said while the viewer could not be written to, in its last value."""
        if self._a_gate_moved:
            self._send_changed()
        put: dict[str, bytes] = {}
        for name in connection.missed_views:
            audiences, said = self._known.get(name, _ENDED)
            put[name] = b"null" if connection.audiences.isdisjoint(audiences) else said
        connection.missed_views.clear()
        self._write(connection, put)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _schedule(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_at(max(loop.time(), self._last + INTERVAL), self._begin)

    def _begin(self) -> None:
        self._slices += _sliced(self._state, self._dirty)
        self._dirty = set()
        self._go_on()

    def _go_on(self) -> None:
        """One slice. Behind a gate the rest is counted at once: nothing from before it may be sent after it."""
        if self._a_gate_moved:
            self._send_changed()
            return
        # A slice that fails is counted again with the next change.
        self._timer = None
        began = time.perf_counter()
        self._count(self._slices[-1])
        self._slices.pop()
        if self._slices:
            self._timer = asyncio.get_running_loop().call_soon(self._go_on)
        else:
            self._send()
        self._figures.views_seconds.add(time.perf_counter() - began)

    def _send_changed(self) -> None:
        """Everything that has not been counted yet, and all of it on its way."""
        self.stop()
        began = time.perf_counter()
        dirty = self._dirty.union(*self._slices)
        self._dirty, self._slices = set(), []
        self._count(dirty)
        self._send()
        self._figures.views_seconds.add(time.perf_counter() - began)

    def _count(self, dirty: set[Key]) -> None:
        for name, one in self._merge(self._compute(self._state, dirty)).items():
            before = self._counted.get(name)
            lost = one.lost | before.lost - one.audiences if before is not None else one.lost
            self._counted[name] = one._replace(lost=lost)

    def _send(self) -> None:
        self._a_gate_moved = False
        self._last = asyncio.get_running_loop().time()
        changed, self._counted = self._counted, {}
        if self._dirty:
            self._schedule()
        concerned = frozenset(
            audience for one in changed.values() for audience in one.audiences | one.lost
        )
        puts: dict[Audiences, dict[str, bytes]] = {}
        frames: dict[Audiences, list[bytes]] = {}
        told: set[Connection] = set()
        for audience in concerned:
            for connection in self._hub.of(audience):
                if connection in told:
                    continue
                told.add(connection)
                mine = connection.audiences & concerned
                if mine not in puts:
                    puts[mine] = _of(mine, changed)
                    frames[mine] = list(_frames(puts[mine], self._limit))
                if connection.wire.blocked:
                    connection.missed_views |= puts[mine].keys()
                else:
                    for ready in frames[mine]:
                        connection.wire.write(ready)
                    self._figures.sent["views"] += len(frames[mine])

    def _names_of(self, audiences: Audiences) -> Iterable[str]:
        return chain.from_iterable(self._names.get(audience, ()) for audience in audiences)

    def _keep(self, name: str, now: tuple[Audiences, bytes] | None) -> None:
        before = self._known.pop(name, _ENDED)[0]
        after = now[0] if now is not None else _ENDED[0]
        for audience in before - after:
            del self._names[audience][name]
        for audience in after - before:
            self._names.setdefault(audience, {})[name] = None
        if now is not None:
            self._known[name] = now

    def _write(self, connection: "Connection", put: dict[str, bytes]) -> None:
        if connection.wire.blocked:
            connection.missed_views |= put.keys()
            return
        for ready in _frames(put, self._limit):
            connection.wire.write(ready)
            self._figures.sent["views"] += 1

    def _merge(self, computed: Computed) -> dict[str, _Changed]:
        """What really changed; a view is null once more to those who had it and have it no longer."""
        changed: dict[str, _Changed] = {}
        for name, view in computed.items():
            before = self._known.get(name)
            if view is None:
                if before is not None:
                    changed[name] = _Changed(frozenset(), b"null", before[0])
                    self._keep(name, None)
                continue
            now = (view[0], orjson.dumps(view[1]))
            if now != before:
                lost = before[0] - now[0] if before is not None else frozenset()
                self._keep(name, now)
                changed[name] = _Changed(*now, lost)
        return changed


def _sliced(state: State, dirty: set[Key]) -> list[set[Key]]:
    """What one group did together, so that its views are counted once."""
    if len(dirty) <= _SLICE:
        return [dirty]

    def place(key: Key) -> tuple[str, str]:
        stored = state.stored(key)
        body = stored.body if stored is not None else None
        who: str = getattr(body, "person", "") or getattr(body, "author", "")
        person = state.person(who) if who else None
        return (person.group or "" if person else "", who)

    ordered = sorted(dirty, key=place)
    return [set(ordered[at : at + _SLICE]) for at in range(0, len(ordered), _SLICE)]


def _is_gate(touch: Touch) -> bool:
    """Whether views say what they may not say any more (H7, S14).

    The session moved, somebody who was here did (H54), or what some have seen is not theirs to see from now on.
    """
    kind, _ = touch.key
    return (
        kind == "session"
        or (kind == "person" and bool(touch.before))
        or not touch.before <= touch.after
    )


def _of(mine: Audiences, changed: dict[str, _Changed]) -> dict[str, bytes]:
    put: dict[str, bytes] = {}
    for name, one in changed.items():
        if not mine.isdisjoint(one.audiences):
            put[name] = one.said
        elif not mine.isdisjoint(one.lost):
            put[name] = b"null"
    return put


def _frames(put: dict[str, bytes], limit: int) -> Iterator[bytes]:
    """As few frames of at most `limit` bytes as hold them; a view too large for any is alone in its own."""
    inside: list[bytes] = []
    size = 0
    for name, said in put.items():
        entry = b"%b:%b" % (orjson.dumps(name), said)
        if inside and size + len(entry) + 1 > limit - _ENVELOPE:
            yield _frame(inside)
            inside, size = [], 0
        inside.append(entry)
        size += len(entry) + 1
    if inside:
        yield _frame(inside)


def _frame(inside: list[bytes]) -> bytes:
    return text_frame(b'{"type":"views","put":{%b}}' % b",".join(inside))
