"""Who could learn from whom: what some territories have and others would adopt, and strong beside weak on a criterion.

Territories are named as they were declared to be shown; where anybody marked anonymously, nothing is said of a note,
because the named marks taken from all of them would leave the others (H2). Places stand A to Z, never by value.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median_low

from app.core.framework import Framework
from app.core.records import Mark, Note, Session
from app.core.shapes import AdoptableShape, BesideShape, WhereShape
from app.core.sight import shown_mode
from app.synthesis.ballots import Ballots
from app.synthesis.by_criterion import Cells
from app.synthesis.index import Index, territory_key
from app.synthesis.matrix import Row

STRONG_FROM, WEAK_TO = 4, 2
_EXAMPLES = ("example", "strength")


def adoptable(
    framework: Framework, session: Session, ballots: Ballots, rows: Mapping[str, Row]
) -> list[AdoptableShape]:
    """Proposals that at least one territory has and another could adopt or would need something for; by creation."""
    found: list[AdoptableShape] = []
    for note in _proposals(framework, ballots):
        marks = [m for p, m in ballots.marks[note.id].items() if p in ballots.people]
        if any(_is_anonymous(session, ballots, mark) for mark in marks):
            continue
        places: dict[str, set[str]] = defaultdict(set)
        for mark in marks:
            places[mark.value].add(territory_key(ballots.people[mark.person].territory))
        if places["have"] and (places["could_adopt"] | places["would_need"]) - places["have"]:
            found.append(
                {
                    "note": note.id,
                    "have": where(rows, places["have"]),
                    "could_adopt": where(rows, places["could_adopt"] - places["have"]),
                    "would_need": where(
                        rows, places["would_need"] - places["have"] - places["could_adopt"]
                    ),
                }
            )
    return found


def beside(
    index: Index, session: Session, rows: Mapping[str, Row], cells: Mapping[str, Cells]
) -> list[BesideShape]:
    """Criteria on which a territory stands at 4 or 5 and another at 1 or 2; in the order of the pack."""
    strong: dict[str, list[str]] = defaultdict(list)
    weak: dict[str, list[str]] = defaultdict(list)
    for key, of_row in cells.items():
        for criterion, cell in of_row.items():
            place = _place(cell["levels"])
            if place is not None and place >= STRONG_FROM:
                strong[criterion].append(key)
            elif place is not None and place <= WEAK_TO:
                weak[criterion].append(key)
    return [
        {
            "criterion": criterion,
            "strong": where(rows, strong[criterion]),
            "weak": where(rows, weak[criterion]),
            "examples": _examples(index, session, (rows[key] for key in strong[criterion]), block),
        }
        for criterion, block in index.framework.block_of_criterion.items()
        if strong[criterion] and weak[criterion]
    ]


def where(rows: Mapping[str, Row], keys: Iterable[str]) -> list[WhereShape]:
    places: list[WhereShape] = [
        {"place": rows[key].place, "country": rows[key].country} for key in keys if key in rows
    ]
    return sorted(places, key=lambda p: (p["place"].casefold(), p["country"]))


def _proposals(framework: Framework, ballots: Ballots) -> list[Note]:
    marked = (note for id_ in ballots.marks if (note := ballots.notes.get(id_)) is not None)
    kinds = framework.note_kinds
    found = [n for n in marked if not n.by_staff and kinds.get(n.note_kind) == "proposal"]
    return sorted(found, key=lambda note: note.created)


def _is_anonymous(session: Session, ballots: Ballots, mark: Mark) -> bool:
    """Whether the mark was given anonymously, or the territory told so."""
    person = ballots.people[mark.person]
    return "anonymous" in (shown_mode(session, mark.mode), shown_mode(session, person.mode))


def _place(levels: list[int] | None) -> int | None:
    """Where a territory stands: the lower median of its people, however few they are."""
    chosen = [level for level, n in enumerate(levels or (), 1) for _ in range(n)]
    return median_low(chosen) if chosen else None


def _examples(index: Index, session: Session, rows: Iterable[Row], block: str) -> list[str]:
    """What the people of these territories wrote of the block as an example or a strength; by creation."""
    kinds = index.framework.note_kinds
    found = [
        note
        for row in rows
        for id_ in row.members
        for note in index.written_by(id_, block)
        if kinds.get(note.note_kind) in _EXAMPLES and shown_mode(session, note.mode) != "anonymous"
    ]
    return [note.id for note in sorted(found, key=lambda note: note.created)]
