"""Signs of life: where everybody is in the history, and how many people are here. Tells nothing of what happened."""

import time
from collections.abc import Callable

from app.core.actors import FACILITATORS
from app.core.state import State
from app.live.connection import Connection
from app.live.encoding import frame
from app.live.figures import Figures
from app.live.hub import Hub


class Beats:
    def __init__(
        self, state: State, hub: Hub, now: Callable[[], int], stalled_after: float, figures: Figures
    ) -> None:
        self._state = state
        self._hub = hub
        self._now = now
        self._stalled_after = stalled_after
        self._figures = figures
        self._online: dict[str, int] = {}

    def beat(self, connection: Connection, memo: dict[int, bytes] | None = None) -> None:
        """Say where everybody is. Whoever cannot follow has missed something and comes back by itself (R14).

        Only to who was sent everything: a beat to the others would hide what they still lack.
        """
        if connection.seq < connection.base or connection.wire.blocked:
            return
        head = self._state.seq
        memo = {} if memo is None else memo
        ready = memo.get(connection.seq)
        if ready is None:
            ready = frame(type="beat", from_=connection.seq, seq=head, now=self._now())
            memo[connection.seq] = ready
        connection.wire.write(ready)
        self._figures.sent["beat"] += 1
        connection.seq = head

    def due(self) -> list[Connection]:
        """Those to beat now; the others stalled, and who stalled for too long is cut."""
        alive = []
        now = time.monotonic()
        for connection in list(self._hub.all):
            if not connection.is_stalled():
                alive.append(connection)
            elif (
                connection.blocked_since is not None
                and now - connection.blocked_since > self._stalled_after
            ):
                connection.wire.abort()
                self._figures.stalled_let_go += 1
        return alive

    def tell_presence(self) -> None:
        online = self._hub.online()
        if online == self._online:
            return
        self._online = online
        for connection in self._hub.of(FACILITATORS):
            if not connection.is_stalled():
                self.tell_online(connection)

    def tell_online(self, connection: Connection) -> None:
        """The numbers that were told last, not those of the moment: all who watch have heard the same."""
        connection.wire.write(frame(type="signal", online=self._online))
