"""The network between one browser and the server, in memory: it delivers, delays, repeats, loses and cuts.

It stands where a socket stands (`app.live.transport.Wire`) and knows nothing of what it carries, but for one thing: a
real network loses no single frame, so only those are lost here of which the protocol says that the loss is noticed.
"""

import json
import random
from collections import deque

from app.live.transport import Listener, text_frame


class Line:
    """`down` is what the browser has not heard yet, `up` what the server has not."""

    def __init__(self) -> None:
        self.down: deque[str] = deque()
        self.up: deque[bytes] = deque()
        self.blocked = False
        self.code: int | None = None
        """The close code, once the server has closed."""
        self.listener: Listener | None = None
        self.overheard: list[str] | None = None
        """If given, every frame the server writes is put here too."""
        self._is_cut = False

    # ---- the server's side

    def listen(self, listener: Listener) -> None:
        self.listener = listener

    def write(self, frame: bytes) -> None:
        if not self._is_cut and self.code is None:
            self.down.append(_payload(frame))
            if self.overheard is not None:
                self.overheard.append(self.down[-1])

    def close(self, code: int, reason: str = "") -> None:
        if self.code is None:
            self.code = code

    def abort(self) -> None:
        self.close(1006)
        self.end()

    # ---- the world's side

    def say(self, frame: dict[str, object]) -> None:
        if not self._is_cut and self.code is None:
            self.up.append(json.dumps(frame).encode())

    def deliver_up(self) -> bool:
        if not self.up:
            return False
        data = self.up.popleft()
        if self.listener is not None and self.code is None:
            self.listener.received(data)
        return True

    def deliver_down(self, most: int) -> list[str]:
        return [self.down.popleft() for _ in range(min(most, len(self.down)))]

    def block(self) -> None:
        if self.code is None:
            self.blocked = True

    def drain(self) -> None:
        if self.blocked:
            self.blocked = False
            if self.listener is not None and self.code is None:
                self.listener.drained()

    def cut(self) -> None:
        """The browser hears nothing more; the server may not notice for a long time (`end`)."""
        self._is_cut = True
        self.down.clear()
        self.up.clear()

    def end(self) -> None:
        self.cut()
        if self.listener is not None:
            self.listener.lost()
            self.listener = None

    # ---- mischief

    def repeat(self, chance: random.Random) -> None:
        """One frame in each direction comes twice."""
        for queue in (self.down, self.up):
            if queue:
                at = chance.randrange(len(queue))
                if b'"hello"' not in _bytes(queue[at]):
                    queue.insert(at, queue[at])  # type: ignore[arg-type]

    def lose(self, chance: random.Random) -> bool:
        found = [n for n, frame in enumerate(self.down) if _moves(frame)]
        if found:
            del self.down[chance.choice(found)]
        return bool(found)


def _moves(frame: str) -> bool:
    said = json.loads(frame)
    match said["type"]:
        case "changes":
            return bool(said["from"] < said["to"])
        case "beat":
            return True
    return False


def _bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame


def _payload(frame: bytes) -> str:
    """Of an unmasked text frame; checks that it is one."""
    head = {126: 4, 127: 10}.get(frame[1], 2)
    payload = frame[head:]
    assert text_frame(payload) == frame
    return payload.decode()
