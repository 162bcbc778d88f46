"""Whether findings still rest on what they were written from, and which notes they use (H60).

Everything here is of notes that take part: of what is hidden or gone, only that it is.
"""

from collections import defaultdict
from typing import Literal

from app.core.actors import FACILITATORS, ORGANIZERS, Audience
from app.core.records import Finding, Key, Note, Rating, Source, Theme
from app.core.seeing.notes import is_shown
from app.core.shapes import FindingsView
from app.core.sources import mark_of, mark_of_ratings
from app.core.state import State
from app.synthesis.index import Index

Computed = dict[str, tuple[frozenset[Audience], object] | None]
SourceState = Literal["current", "changed", "hidden", "erased"]
STAFF = frozenset({FACILITATORS, ORGANIZERS})
_MATTERS = frozenset({"finding", "note", "theme", "line", "rating"})


class Findings:
    def __init__(self) -> None:
        self._ratings: dict[str, str] = {}
        """Criterion → its mark, as long as no rating changes."""

    def compute(self, state: State, dirty: set[Key] | None, index: Index) -> Computed:
        if dirty is not None and not any(key[0] in _MATTERS for key in dirty):
            return {}
        if dirty is None or any(key[0] == "rating" for key in dirty):
            self._ratings.clear()
        found = view(state, index, self._ratings)
        return {"findings": (STAFF, found)}


def view(state: State, index: Index, marks: dict[str, str]) -> FindingsView:
    """`marks` keeps what was computed of ratings for the next time."""
    findings = findings_of(state)
    states = {
        finding.id: [state_of(state, index, source, marks) for source in finding.sources]
        for finding in findings
    }
    return {"states": states, "used": sorted(used(state, findings)), "notes": index.notes}


def findings_of(state: State) -> list[Finding]:
    """In the order they were written."""
    found = [s.body for s in state.of_kind("finding") if isinstance(s.body, Finding)]
    return sorted(found, key=lambda finding: finding.created)


def used(state: State, findings: list[Finding]) -> set[str]:
    """The notes that take part and that findings rest on, themselves or through a theme."""
    found: set[str] = set()
    for finding in findings:
        for source in finding.sources:
            found |= notes_of(state, source)
    return {id_ for id_ in found if _counts(state.note(id_))}


def notes_of(state: State, source: Source) -> set[str]:
    """The notes a source is or holds."""
    if source.kind == "note":
        return {source.id}
    stored = state.stored(("theme", source.id)) if source.kind == "theme" else None
    return set(stored.body.notes) if stored and isinstance(stored.body, Theme) else set()


def state_of(state: State, index: Index, source: Source, marks: dict[str, str]) -> SourceState:
    if source.kind == "rating":
        return "current" if _mark_of_ratings(index, source.id, marks) == source.mark else "changed"
    stored = state.stored((source.kind, source.id))
    now = mark_of(stored)
    if stored is None or now is None:
        return "erased"
    if isinstance(stored.body, Note) and not is_shown(stored.body):
        return "hidden"
    return "current" if now == source.mark else "changed"


def _mark_of_ratings(index: Index, criterion: str, marks: dict[str, str]) -> str:
    if not marks:
        of_criterion: dict[str, list[Rating]] = defaultdict(list)
        for (_, of, _), ratings in index.published.items():
            of_criterion[of].extend(ratings.values())
        marks |= {of: mark_of_ratings(given) for of, given in of_criterion.items()}
        marks[""] = mark_of_ratings(())
    return marks.get(criterion, marks[""])


def _counts(note: Note | None) -> bool:
    return note is not None and is_shown(note) and not note.by_staff
