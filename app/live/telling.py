"""What one batch says to each kind of viewer, worked out once a kind. Decides nothing about who may see.

Viewers of the same shared audiences are told the same. Only who wrote is told something of its own, so an author's
story is the others' with its own records said anew.
"""

from collections.abc import Iterable

from app.core.actors import Audience, is_of_person, nearest
from app.core.records import Key
from app.core.state import Touch
from app.live.encoding import Encoder, Item, Mark, in_frames

Audiences = frozenset[Audience]
Story = dict[Key, Item]


class Telling:
    def __init__(self, encoder: Encoder, touches: list[Touch], limit: int) -> None:
        self._encoder = encoder
        self._limit = limit
        self._touches: dict[Key, list[Touch]] = {}
        self._own: dict[Audience, set[Key]] = {}
        shared: set[Audience] = set()
        for touch in touches:
            self._touches.setdefault(touch.key, []).append(touch)
            for audience in touch.before | touch.after:
                if is_of_person(audience):
                    self._own.setdefault(audience, set()).add(touch.key)
                else:
                    shared.add(audience)
        self.shared: Audiences = frozenset(shared)
        self._stories: dict[Audiences, Story] = {}
        self._frames: dict[tuple[int, int, Audiences], list[tuple[int, Mark, bytes]]] = {}

    @property
    def persons(self) -> Iterable[Audience]:
        """Those who are told something of their own."""
        return self._own

    def frames(self, from_: int, to: int, mine: Audiences) -> list[tuple[int, Mark, bytes]]:
        """The changes for a viewer of these audiences who stands at `from_`, with its place after each frame."""
        found = self._frames.get((from_, to, mine))
        if found is None:
            items = sorted(self._story(mine).values(), key=lambda item: item.mark)
            found = self._frames[from_, to, mine] = list(in_frames(from_, to, items, self._limit))
        return found

    def _story(self, mine: Audiences) -> Story:
        own = {audience for audience in mine if audience in self._own}
        shared = mine & self.shared
        story = self._stories.get(shared)
        if story is None:
            story = self._stories[shared] = self._said(self._touches, shared, {})
        if own:
            return self._said({key for a in own for key in self._own[a]}, shared | own, story)
        return story

    def _said(self, keys: Iterable[Key], mine: Audiences, instead_of: Story) -> Story:
        story = dict(instead_of)
        for key in keys:
            concerning = [
                touch
                for touch in self._touches[key]
                if not (mine.isdisjoint(touch.before) and mine.isdisjoint(touch.after))
            ]
            # Without those that change nothing for this viewer: a record sent again says that something is behind it.
            if not concerning:
                continue
            now = mine & concerning[-1].after
            encoded = self._encoder.record(key, nearest(now)) if now else None
            if encoded is not None or not mine.isdisjoint(concerning[0].before):
                story[key] = Item(concerning[-1].seq, key, encoded)
            else:
                story.pop(key, None)
        return story
