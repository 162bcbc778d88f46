"""Bridging: which proposals are agreed to in every set of people, instead of by the most people (H5).

Pure, from marks and cards. The product itself is shown nowhere: it would give the sets' counts away (H1).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import prod

from app.core.countries import SUBREGIONS
from app.core.framework import Framework
from app.core.records import Mark, Note, Person, Session, Territory
from app.core.shapes import BridgingNoteShape, BridgingSetShape, BridgingView, ComparedBy
from app.core.sight import shown_mode
from app.synthesis.ballots import Ballots
from app.synthesis.index import territory_key
from app.synthesis.numbers import SET_FROM, too_few

ATTRIBUTES: tuple[ComparedBy, ...] = (
    "territory",
    "actor_type",
    "settlement",
    "sse_law",
    "region",
)
"""What people may be compared by; the first that gives two sets and more is taken."""
_PERSONAL = "actor_type"
_AGREE = ("have", "could_adopt")
_NOT_KNOWN = ("", "unknown")
"""Answers that put nobody into a set."""
_REST = ""


def product(sets: Iterable[tuple[int, int]]) -> Fraction:
    """Over (agree, seen) of each set; exact, so that equals are equal and the older note comes first."""
    pairs = list(sets)
    return Fraction(prod(a + 1 for a, _ in pairs), prod(seen + 2 for _, seen in pairs))


def is_told(framework: Framework, session: Session) -> bool:
    """Once a vote was closed, and not while marks are being given again: a single late one would show (H2)."""
    rights = framework.rights_in(session, session.run)
    is_open = session.state == "open" and session.dots_taken and rights.marks
    return bool(session.voted) and not is_open


def bridging(framework: Framework, session: Session, ballots: Ballots) -> BridgingView:
    marked = dict(_marked(framework, ballots))
    people = {mark.person for marks in marked.values() for mark in marks}
    cards = {id_: _card(session, ballots, id_) for id_ in people}
    by, sets = _first_that_serves(cards)
    if by is None:
        return {
            "by": None,
            "people": len(people),
            "compared": 0,
            "sets": [],
            "notes": [],
            "kept": 0,
        }
    set_of = {id_: key for key, members in sets.items() for id_ in members}
    is_anonymous = _is_anonymous(session, ballots, set_of)
    names_sets = not (by == "territory" and is_anonymous)
    compared = [
        one
        for note, marks in marked.items()
        if (one := _Compared(note, marks, set_of, session)).seen
    ]
    ranked = sorted(
        (one for one in compared if one.may_be_ranked),
        key=lambda one: (-product(one.of(key) for key in sets), one.note.created),
    )
    strictly = is_anonymous or by == _PERSONAL
    return {
        "by": by,
        "people": len(set_of),
        "compared": len(sets),
        "sets": [_set(ballots, by, key, sets[key]) for key in sorted(sets)] if names_sets else [],
        "notes": [one.shape(sorted(sets) if names_sets else (), strictly) for one in ranked],
        "kept": len(compared) - len(ranked),
    }


class _Compared:
    """One proposal, and how the people of each set marked it."""

    def __init__(
        self, note: Note, marks: list[Mark], set_of: Mapping[str, str], session: Session
    ) -> None:
        self.note = note
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        for mark in marks:
            self._counts[set_of.get(mark.person, _REST)][mark.value] += 1
        self.seen = sum(mark.person in set_of for mark in marks)
        self._pairs = {
            key: (sum(counts[value] for value in _AGREE), counts.total())
            for key, counts in self._counts.items()
        }
        self._has_anonymous = any(shown_mode(session, m.mode) == "anonymous" for m in marks)

    @property
    def may_be_ranked(self) -> bool:
        """Among proposals whose marks are known a place tells how a few anonymous people marked this one (H1)."""
        return not self._has_anonymous or self.seen >= SET_FROM

    def of(self, key: str) -> tuple[int, int]:
        return self._pairs.get(key, (0, 0))

    def shape(self, keys: Iterable[str], strictly: bool) -> BridgingNoteShape:
        sizes = {key: seen for key, (_, seen) in self._pairs.items()}
        kept_back = too_few(sizes) if strictly or self._has_anonymous else frozenset()
        return {
            "note": self.note.id,
            "n": self.seen,
            "sets": {key: None if key in kept_back else self._values(key) for key in keys},
        }

    def _values(self, key: str) -> list[int]:
        counts = self._counts[key]
        agree, _ = self.of(key)
        return [agree, counts["would_need"], counts["not_for_us"]]


def _marked(framework: Framework, ballots: Ballots) -> Iterator[tuple[Note, list[Mark]]]:
    """Proposals that stand and are not the facilitators' own, with the marks of people who are here."""
    for id_, marks in ballots.marks.items():
        note = ballots.notes.get(id_)
        if note is None or note.by_staff or framework.note_kinds.get(note.note_kind) != "proposal":
            continue
        if present := [mark for person, mark in marks.items() if person in ballots.people]:
            yield note, present


def _card(session: Session, ballots: Ballots, person: str) -> Territory:
    """Of who marks anonymously, the one under which it was done first: a correction moves nobody (H2)."""
    given = [
        (mark.at, mark.note, mark.given_as)
        for mark in ballots.marks_of(person)
        if mark.given_as and shown_mode(session, mark.mode) == "anonymous"
    ]
    first = min(given, key=lambda one: one[:2], default=None)
    return first[2] if first else ballots.people[person].territory


Sets = dict[str, list[str]]


def _first_that_serves(cards: Mapping[str, Territory]) -> tuple[ComparedBy | None, Sets]:
    for by in ATTRIBUTES:
        found: Sets = defaultdict(list)
        for id_, card in cards.items():
            key = _key(by, card)
            if key not in _NOT_KNOWN:
                found[key].append(id_)
        sets = {key: members for key, members in found.items() if len(members) >= SET_FROM}
        if len(sets) > 1:
            return by, sets
    return None, {}


def _key(by: ComparedBy, card: Territory) -> str:
    if by == "territory":
        return territory_key(card)
    if by == "region":
        return SUBREGIONS.get(card.country, "")
    return card.fields.get(by, "")


def _is_anonymous(session: Session, ballots: Ballots, people: Iterable[str]) -> bool:
    """Whether some of them told who they are, or marked, anonymously."""
    return session.mode == "anonymous" or any(
        ballots.people[id_].mode == "anonymous"
        or any(mark.mode == "anonymous" for mark in ballots.marks_of(id_))
        for id_ in people
    )


def _set(ballots: Ballots, by: ComparedBy, key: str, members: list[str]) -> BridgingSetShape:
    """A territory is named as the first of its people wrote it."""
    first = min((ballots.people[id_] for id_ in members), key=_joined).territory
    place, country = (first.place, first.country) if by == "territory" else ("", "")
    return {"set": key, "place": place, "country": country, "people": len(members)}


def _joined(person: Person) -> tuple[int, int, str]:
    return (person.created, person.at, person.id)
