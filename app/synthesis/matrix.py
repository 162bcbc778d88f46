"""The matrix of territories: how the people of a row stand in each block, and what they wrote there last.

One dot is one person: whoever rated several criteria of a block stands at the lower median of the levels given.
Whoever rates anonymously stands in none of these rows, but in those of `context`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.core.records import Note, Rating, Session
from app.core.rules.phases import is_revealed, rounds_so_far
from app.core.shapes import BeforeShape, CellShape, CriterionCellShape, MatrixRowView
from app.core.sight import shown_mode
from app.synthesis.index import Index
from app.synthesis.numbers import differ, median_of, of_block, strip


@dataclass(frozen=True)
class Row:
    """Who is in it, and what it is called."""

    label: str
    place: str
    country: str
    members: Collection[str]


def row_of_territory(index: Index, session: Session, key: str) -> Row | None:
    """Named as the first of its people wrote it; without those who told it anonymously (H40)."""
    members = [
        id_
        for id_ in index.of_territory.get(key, ())
        if shown_mode(session, index.people[id_].mode) != "anonymous"
    ]
    if not members:
        return None
    first = min(
        (index.people[id_] for id_ in members), key=lambda p: (p.created, p.at, p.id)
    ).territory
    return Row(first.place or first.country, first.place, first.country, members)


def cell(index: Index, session: Session, row: Row, block: str) -> CellShape | None:
    """None where nobody has said anything. Levels wait until all that is counted here is revealed (H1).

    A rating is revealed with the group it was given in: whoever is moved takes nothing along (H19).
    """
    notes: list[Note] = []
    people: set[str] = set()
    for id_ in row.members:
        wrote = index.written_by(id_, block)
        mine = [note for note in wrote if shown_mode(session, note.mode) != "anonymous"]
        if mine:
            notes += mine
            people.add(id_)
    rated = {r: _rated(index, row, block, r) for r in rounds_so_far(session)}
    people |= {person for of_round in rated.values() for person in of_round}
    if not people:
        return None
    return {
        **_latest(session, rated, len(people)),
        "obstacle": _newest(index, notes, "obstacle"),
        "idea": _newest(index, notes, "proposal"),
    }


Rated = Mapping[str, list[Rating]]
"""Person → ratings of one block in one round."""


def _rated(index: Index, row: Row, block: str, round_: int) -> Rated:
    criteria = [criterion.id for criterion in index.framework.blocks[block].criteria]
    found: dict[str, list[Rating]] = {}
    for id_ in row.members:
        answers = index.answers_of(id_, round_)
        if not answers:
            continue
        rated = [r for c in criteria if (r := answers.get(c)) and r.mode != "anonymous"]
        if rated:
            found[id_] = rated
    return found


def _latest(session: Session, rated: Mapping[int, Rated], people: int) -> CellShape:
    """The latest round all of whose ratings here are shown; before there is one, how many rated in the latest."""
    given = {round_: of_round for round_, of_round in rated.items() if of_round}
    opened = [
        of_places(_places(of_round), people, round_)
        for round_, of_round in given.items()
        if all(is_revealed(session, r.group, round_) for rs in of_round.values() for r in rs)
    ]
    if opened:
        return with_before(opened[-1], opened[:-1])
    round_ = max(given, default=1)
    return unopened(len(given.get(round_, ())), people, round_)


def _places(rated: Rated) -> list[int | None]:
    return [of_block([r.level for r in rs if r.level is not None]) for rs in rated.values()]


def with_before(cell: CellShape, earlier: Sequence[CellShape]) -> CellShape:
    """`earlier`: what was shown of the rounds before, the first one first."""
    return {**cell, "before": _before(earlier[-1])} if earlier else cell


def _before(cell: CellShape) -> BeforeShape:
    return {
        "round": cell["round"],
        "n": cell["n"],
        "none": cell["none"],
        "levels": cell["levels"],
        "median": cell["median"],
    }


def of_places(places: list[int | None], people: int, round_: int) -> CellShape:
    """`places`: where each of those who rated stands; None for "no answer"."""
    levels = strip(level for level in places if level is not None)
    return {
        "round": round_,
        "n": sum(levels),
        "none": len(places) - sum(levels),
        "people": people,
        "levels": levels if sum(levels) else None,
        "median": median_of(levels),
        "before": None,
        "dissent": bool(sum(levels)) and differ(levels),
        "obstacle": None,
        "idea": None,
    }


def unopened(n: int, people: int, round_: int) -> CellShape:
    """ "No answer" is an answer: until the reveal it counts like any other."""
    return {**of_places([], people, round_), "n": n}


def view(
    row: Row, cells: Mapping[str, CellShape], criteria: Mapping[str, CriterionCellShape]
) -> MatrixRowView:
    return {
        "label": row.label,
        "place": row.place,
        "country": row.country,
        "people": len(row.members),
        "cells": dict(cells),
        "criteria": dict(criteria),
    }


def _newest(index: Index, notes: list[Note], meaning: str) -> str | None:
    kinds = index.framework.note_kinds
    found = [note for note in notes if kinds.get(note.note_kind) == meaning]
    return max(found, key=lambda note: note.created).id if found else None
