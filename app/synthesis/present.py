"""All views of a session as they are at this moment, for those who do not stay to watch: downloads."""

from weakref import WeakKeyDictionary

from app.core.actors import Audience
from app.core.state import State
from app.synthesis.index import Index
from app.synthesis.views import Synthesis


class Present:
    def __init__(self) -> None:
        self._synthesis = Synthesis()
        self._views: dict[str, tuple[frozenset[Audience], object]] = {}
        self._seq: int | None = None

    @property
    def index(self) -> Index:
        return self._synthesis.index

    def catch_up(self, state: State) -> None:
        touches = state.touched_since(self._seq) if self._seq is not None else None
        dirty = {touch.key for touch in touches} if touches is not None else None
        for name, view in self._synthesis.compute(state, dirty).items():
            if view is None:
                self._views.pop(name, None)
            else:
                self._views[name] = view
        self._seq = state.seq

    def to(self, audience: Audience) -> dict[str, object]:
        """The views this audience may see."""
        return {name: said for name, (who, said) in self._views.items() if audience in who}


_of_state: WeakKeyDictionary[State, Present] = WeakKeyDictionary()


def present(state: State) -> Present:
    if state not in _of_state:
        _of_state[state] = Present()
    found = _of_state[state]
    found.catch_up(state)
    return found
