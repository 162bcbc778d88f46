"""The chart in the spotlight: a tally for the whole hall, without the places it was counted from (H12)."""

from app.core.actors import ALL, PROJECTOR, Audience
from app.core.records import SPOTLIGHT, Session, Spotlight
from app.core.rules.phases import is_revealed
from app.core.shapes import TallyView
from app.core.state import State
from app.synthesis.index import Index
from app.synthesis.tallies import tally

NAME = "spotlight/chart"


class Lit:
    def __init__(self) -> None:
        self._was_shown = False

    def compute(
        self, state: State, index: Index
    ) -> dict[str, tuple[frozenset[Audience], object] | None]:
        said = _chart(state, index)
        if said is None and not self._was_shown:
            return {}
        self._was_shown = said is not None
        return {NAME: None if said is None else (frozenset({ALL, PROJECTOR}), said)}


def _chart(state: State, index: Index) -> TallyView | None:
    stored = state.stored(("spotlight", SPOTLIGHT))
    lit = stored.body if stored is not None else None
    if not isinstance(lit, Spotlight) or lit.what != "chart":
        return None
    group_id, criterion, round_ = parts_of(lit.ref)
    session: Session = state.session
    group = next((one for one in session.groups if one.id == group_id), None)
    if group is None or not is_revealed(session, group_id, round_):
        return None
    return {**tally(index, session, group, criterion, round_), "who": None}


def parts_of(ref: str) -> tuple[str, str, int]:
    """Group, criterion and round of "group/criterion", of a later round "group/criterion/2"."""
    group, _, rest = ref.partition("/")
    criterion, _, later = rest.partition("/")
    return group, criterion, int(later) if later.isdecimal() else 1
