"""Records as bytes, once per record and audience; frames joined from them. Decides nothing about who may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import orjson

from app.core.actors import Audience
from app.core.records import Key
from app.core.see import see
from app.core.state import State, Touch
from app.live.transport import text_frame

_ENVELOPE = 256
"""Room for what surrounds the records of a frame."""
Mark = tuple[int, Key]
"""How far somebody has come inside the many records that one command may touch at one seq."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record for one viewer: to put, or (without `put`) to take away. `seq` is where the viewer is after it."""

    seq: int
    key: Key
    put: bytes | None

    @property
    def mark(self) -> Mark:
        return (self.seq, self.key)

    @property
    def encoded(self) -> bytes:
        return gone(self.key) if self.put is None else self.put


class Encoder:
    def __init__(self, state: State) -> None:
        self._state = state
        self._bytes: dict[Key, dict[Audience, bytes | None]] = {}

    def forget(self, touches: Iterable[Touch]) -> None:
        for touch in touches:
            self._bytes.pop(touch.key, None)

    def record(self, key: Key, audience: Audience) -> bytes | None:
        """None if this audience may not see it."""
        known = self._bytes.setdefault(key, {})
        if audience not in known:
            stored = self._state.stored(key)
            shape = see(self._state, stored, audience) if stored is not None else None
            known[audience] = orjson.dumps(shape) if shape is not None else None
        return known[audience]


def gone(key: Key) -> bytes:
    return orjson.dumps(f"{key[0]}/{key[1]}")


def changes(
    from_: int, to: int, put: Iterable[bytes], taken: Iterable[bytes], *, part: bool = False
) -> bytes:
    return text_frame(
        b'{"type":"changes","from":%d,"to":%d,"put":[%b],"gone":[%b]%b}'
        % (from_, to, b",".join(put), b",".join(taken), b',"part":true' if part else b"")
    )


def in_frames(
    from_: int, to: int, items: list[Item], limit: int
) -> Iterator[tuple[int, Mark, bytes]]:
    """Items, sorted by mark, as frames of at most `limit` bytes with seq and mark of the viewer after each.

    A frame moves the viewer only past seqs it holds completely, so that a broken network loses no part of one; and it
    says so if it holds a part of one.
    """
    at = from_
    for batch, following in _batches(items, limit):
        last = batch[-1]
        if following is None:
            done = to
        elif following.seq > last.seq:
            done = max(at, min(last.seq, to))
        else:
            done = max(at, min(last.seq - 1, to))
        part = following is not None and following.seq == last.seq
        yield done, last.mark, _frame(at, done, batch, part=part)
        at = done
    if not items:
        yield to, (to, ("", "")), _frame(from_, to, [])


def in_one_step(from_: int, to: int, items: list[Item], limit: int) -> Iterator[bytes]:
    """Items as frames of which only the last moves the viewer: it holds all of them, or must start anew."""
    for batch, following in _batches(items, limit):
        part = following is not None
        yield _frame(from_, from_ if part else to, batch, part=part)
    if not items:
        yield _frame(from_, to, [])


def _batches(items: list[Item], limit: int) -> Iterator[tuple[list[Item], Item | None]]:
    """Items that fit into one frame, and the one that follows; a record too large for any is alone in its own."""
    batch: list[Item] = []
    size = 0
    for item in items:
        length = len(item.encoded) + 1
        if batch and size + length > limit - _ENVELOPE:
            yield batch, item
            batch, size = [], 0
        batch.append(item)
        size += length
    if batch:
        yield batch, None


def _frame(from_: int, to: int, items: list[Item], *, part: bool = False) -> bytes:
    return changes(
        from_,
        to,
        [item.put for item in items if item.put is not None],
        [item.encoded for item in items if item.put is None],
        part=part,
    )


def frame(**fields: object) -> bytes:
    """Any other frame; a trailing underscore in a name is dropped (`from_`)."""
    return text_frame(orjson.dumps({name.rstrip("_"): value for name, value in fields.items()}))
