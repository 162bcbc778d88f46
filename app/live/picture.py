"""What one viewer is missing: the items that lead from where it stands to what it may see now. Pure over a state."""

from collections.abc import Iterator

from app.core.actors import Audience, nearest
from app.core.records import Key
from app.core.state import State, Touch
from app.live.encoding import Encoder, Item

Audiences = frozenset[Audience]


def missing(
    state: State, encoder: Encoder, mine: Audiences, seq: int, base: int
) -> list[Item] | None:
    """Everything after `seq`, by seq. A viewer below `base` is still receiving the picture it began at `base`.

    None if memory does not reach back far enough: then only a reset helps.
    """
    touches = state.touched_since(max(seq, base))
    if touches is None:
        return None
    latest: dict[Key, int] = {}
    was: dict[Key, bool] = {}
    if seq < base:
        for audience in mine:
            for key in state.visible_to(audience):
                stored = state.stored(key)
                if stored is not None and stored.seq > seq:
                    latest[key] = stored.seq
    for touch in _concerning(mine, touches):
        latest[touch.key] = touch.seq
        was.setdefault(touch.key, not mine.isdisjoint(touch.before))
    items = []
    for key, at in latest.items():
        item = _item(state, encoder, mine, key, at, was.get(key, False))
        if item is not None:
            items.append(item)
    items.sort(key=lambda item: item.mark)
    return items


def turned(
    state: State, encoder: Encoder, before: Audiences, after: Audiences, touches: list[Touch]
) -> list[Item]:
    """For a viewer whose own audiences changed: moved to another group, or visiting a board."""
    was: dict[Key, bool] = {}
    for touch in _concerning(before | after, touches):
        was.setdefault(touch.key, not before.isdisjoint(touch.before))
    for audience in (before - after) | (after - before):
        for key in state.visible_to(audience):
            was.setdefault(key, not before.isdisjoint(state.audiences(key)))
    items = [_item(state, encoder, after, key, state.seq, seen) for key, seen in was.items()]
    return [item for item in items if item is not None]


def _concerning(mine: Audiences, touches: list[Touch]) -> Iterator[Touch]:
    """Without those that change nothing for this viewer: a record sent again would say that something is behind it."""
    return (t for t in touches if not mine.isdisjoint(t.before) or not mine.isdisjoint(t.after))


def _item(
    state: State, encoder: Encoder, mine: Audiences, key: Key, at: int, was: bool
) -> Item | None:
    now = mine & state.audiences(key)
    encoded = encoder.record(key, nearest(now)) if now else None
    if encoded is not None:
        return Item(at, key, encoded)
    return Item(at, key, None) if was else None
