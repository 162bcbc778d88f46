"""Who could learn from whom: what some territories have and others would adopt, and strong beside weak on a criterion.

Territories are named as they were declared to be shown; where anybody marked anonymously, nothing is said of a note,
because the named marks taken from all of them would leave the others (H2). Places stand A to Z, never by value.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median_low

from app.core.framework import Framework
from app.core.records import Mark, Mode, Note, Session, stricter
from app.core.shapes import AdoptableShape, WhereShape
from app.core.sight import shown_mode
from app.synthesis.ballots import Ballots
from app.synthesis.index import Index, territory_key
from app.synthesis.matrix import Row

STRONG_FROM, WEAK_TO = 4, 2
_EXAMPLES = ("example", "strength")


def adoptable(
    framework: Framework,
    session: Session,
    ballots: Ballots,
    rows: Mapping[str, Row],
    id_: str,
) -> AdoptableShape | None:
    """A proposal that at least one territory has and another could adopt or would need something for."""
    if proposal(framework, ballots, id_) is None:
        return None
    marks = [m for p, m in ballots.marks[id_].items() if p in ballots.people]
    if any(_is_anonymous(session, ballots, mark) for mark in marks):
        return None
    places: dict[str, set[str]] = defaultdict(set)
    for mark in marks:
        places[mark.value].add(territory_key(ballots.people[mark.person].territory))
    have, could = places["have"], places["could_adopt"] - places["have"]
    need = places["would_need"] - have - could
    if not have or not could | need:
        return None
    return {
        "note": id_,
        "have": where(rows, have),
        "could_adopt": where(rows, could),
        "would_need": where(rows, need),
    }


def proposal(framework: Framework, ballots: Ballots, id_: str) -> Note | None:
    """Of a participant, that stands."""
    note = ballots.notes.get(id_)
    if note is None or note.by_staff or framework.note_kinds.get(note.note_kind) != "proposal":
        return None
    return note


def where(rows: Mapping[str, Row], keys: Iterable[str]) -> list[WhereShape]:
    places: list[WhereShape] = [
        {"place": rows[key].place, "country": rows[key].country} for key in keys if key in rows
    ]
    return sorted(places, key=lambda p: (p["place"].casefold(), p["country"]))


def _is_anonymous(session: Session, ballots: Ballots, mark: Mark) -> bool:
    """Whether the mark was given anonymously, or the territory told so."""
    person = ballots.people[mark.person]
    return "anonymous" in (shown_mode(session, mark.mode), shown_mode(session, person.mode))


def place_of(levels: list[int] | None) -> int | None:
    """Where a territory stands: the lower median of its people, however few they are."""
    chosen = [level for level, n in enumerate(levels or (), 1) for _ in range(n)]
    return median_low(chosen) if chosen else None


def examples_of(index: Index, mode: Mode, row: Row) -> dict[str, list[tuple[int, str]]]:
    """Block → (created, id) of what the people of a territory wrote there as an example or a strength."""
    kinds = index.framework.note_kinds
    found: dict[str, list[tuple[int, str]]] = {}
    for block in index.framework.blocks:
        notes = [
            (note.created, note.id)
            for id_ in row.members
            for note in index.written_by(id_, block)
            if kinds.get(note.note_kind) in _EXAMPLES and stricter(note.mode, mode) != "anonymous"
        ]
        if notes:
            found[block] = notes
    return found
