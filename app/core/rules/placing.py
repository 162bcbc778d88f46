"""The ways of putting people into groups. Pure: where chance is wanted, it is in the seed; same people, same result.

None of them knows a cap: the facilitator who places decides (H47). Sizes that exist already are counted in.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from app.core.records import Person
from app.core.text import folded

Places = dict[str, str]
"""Person → group."""


@dataclass(frozen=True)
class Seating:
    """Groups with those who stay where they are, and those to be placed, in the order they came in."""

    stay: dict[str, list[Person]]
    people: Sequence[Person]
    seed: int = 0
    few: int = 2
    """A language with fewer people gets no group of its own."""
    sizes: Counter[str] = field(init=False)

    def __post_init__(self) -> None:
        sizes = Counter({group: len(there) for group, there in self.stay.items()})
        object.__setattr__(self, "sizes", sizes)

    def shuffled(self) -> list[Person]:
        return sorted(self.people, key=lambda person: _drawn(self.seed, person.id))


def as_they_came(seating: Seating) -> Places:
    """Each where the fewest are, the first of equals."""
    return _where_fewest(seating, seating.people)


def random_balanced(seating: Seating) -> Places:
    return _where_fewest(seating, seating.shuffled())


def mixed_by_territory(seating: Seating) -> Places:
    """Of the smallest groups the one with the fewest of the same territory; large territories are spread first."""
    many = Counter(_territory(person) for person in seating.people)
    there = Counter((g, _territory(p)) for g, those in seating.stay.items() for p in those)
    order = sorted(seating.shuffled(), key=lambda p: (-many[_territory(p)], _territory(p)))
    sizes = Counter(seating.sizes)
    places: Places = {}
    for person in order:
        place = _territory(person)
        least = min(sizes[group] for group in seating.stay)
        group = min(
            (group for group in seating.stay if sizes[group] == least),
            key=lambda group: there[group, place],
        )
        sizes[group] += 1
        there[group, place] += 1
        places[person.id] = group
    return places


def alike_by_territory(seating: Seating) -> Places:
    """Neighbours sit together: from A to Z by country and place, and each group is filled before the next."""
    places: Places = {}
    waiting = sorted(seating.shuffled(), key=_territory)
    for group, room in _room_in(seating).items():
        for person in waiting[:room]:
            places[person.id] = group
        waiting = waiting[room:]
    return places


def by_language(seating: Seating) -> Places:
    """Each language gets groups by the number of its people; those of rare languages sit where the fewest are."""
    of_group = {group: _spoken_in(those) for group, those in seating.stay.items()}
    speakers = Counter(person.lang for person in seating.people)
    for those in seating.stay.values():
        speakers.update(person.lang for person in those)
    common = {lang: n for lang, n in speakers.items() if n >= seating.few}
    for group in [group for group, lang in of_group.items() if lang is None]:
        if not common:
            break
        has = Counter(lang for lang in of_group.values() if lang is not None)
        of_group[group] = min(
            sorted(common), key=lambda lang: (has[lang] > 0, -common[lang] / (has[lang] + 1))
        )
    sizes = Counter(seating.sizes)
    places: Places = {}
    speaks = {lang for lang in of_group.values() if lang is not None}
    # The rare ones last: they even out what the languages have left uneven.
    for person in sorted(seating.shuffled(), key=lambda person: person.lang not in speaks):
        own = [group for group, lang in of_group.items() if lang == person.lang]
        places[person.id] = _seat(sizes, own or seating.stay)
    return places


WAYS: dict[str, Callable[[Seating], Places]] = {
    "preset": as_they_came,
    "random_balanced": random_balanced,
    "mixed_by_territory": mixed_by_territory,
    "alike_by_territory": alike_by_territory,
    "by_language": by_language,
}


def _where_fewest(seating: Seating, people: Iterable[Person]) -> Places:
    sizes = Counter(seating.sizes)
    return {person.id: _seat(sizes, seating.stay) for person in people}


def _seat(sizes: Counter[str], groups: Iterable[str]) -> str:
    """The smallest of these groups, the first of equals; it has one more from now on."""
    group = min(groups, key=lambda group: sizes[group])
    sizes[group] += 1
    return group


def _room_in(seating: Seating) -> Counter[str]:
    """How many each group takes if all end up as equal as they can."""
    taken = Counter(_where_fewest(seating, seating.people).values())
    return Counter({group: taken[group] for group in seating.stay})


def _spoken_in(people: Iterable[Person]) -> str | None:
    """The language most of them have; None if nobody is there."""
    spoken = Counter(person.lang for person in people)
    return min(spoken, key=lambda lang: (-spoken[lang], lang), default=None)


def _territory(person: Person) -> tuple[str, str]:
    return person.territory.country, folded(person.territory.place)


def _drawn(seed: int, person: str) -> str:
    return hashlib.sha256(f"{seed}/{person}".encode()).hexdigest()
