"""Frames to one viewer, as many as its network takes now. Decides nothing about what they hold."""

from collections.abc import Iterable

from app.core.state import State
from app.live import protocol as wire_words
from app.live.connection import Connection
from app.live.encoding import Encoder, Item, Mark, in_frames, in_one_step
from app.live.figures import Figures
from app.live.picture import missing


class Sending:
    def __init__(self, state: State, encoder: Encoder, limit: int, figures: Figures) -> None:
        self._state = state
        self._encoder = encoder
        self._limit = limit
        self._figures = figures

    def resume(self, connection: Connection) -> None:
        """Everything a viewer lacks, as much of it as its network takes now."""
        state = self._state
        if connection.seq >= state.seq and connection.seq >= connection.base:
            return
        items = missing(state, self._encoder, connection.audiences, connection.seq, connection.base)
        if items is None:
            connection.close(wire_words.RESYNC)
            return
        left = [item for item in items if item.mark > connection.mark]
        self.send(connection, in_frames(connection.seq, state.seq, left, self._limit))

    def send(self, connection: Connection, frames: Iterable[tuple[int, Mark, bytes]]) -> None:
        for at, mark, ready in frames:
            if connection.is_stalled():
                return
            connection.wire.write(ready)
            self._figures.sent["changes"] += 1
            connection.seq, connection.mark = at, mark

    def send_whole(self, connection: Connection, to: int, items: list[Item]) -> None:
        """What belongs to a change of audiences cannot be taken up half way: whoever stalls in it starts anew."""
        for ready in in_one_step(connection.seq, to, items, self._limit):
            if connection.is_stalled():
                connection.close(wire_words.RESYNC)
                return
            connection.wire.write(ready)
            self._figures.sent["changes"] += 1
        connection.seq = to
