"""The matrix of an anonymous session: rows are sets of people large enough to hide in, and no territory (H1).

Until the rows open they say who has rated at all. From then on they are made of what is published and of nothing
else, so that they stand still until the close, whoever moves, comes, corrects the own card or rates again (H2).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.core.records import Person, Rating, Session
from app.core.rules.phases import rounds_so_far
from app.core.rules.publishing import rows_are_open
from app.core.shapes import CellShape, MatrixRowView
from app.synthesis.index import Index, is_anonymous
from app.synthesis.matrix import Row, of_places, unopened, view, with_before
from app.synthesis.numbers import STRIP_FROM, of_block, too_few
from app.synthesis.tallies import hides_anonymous, nearly_the_same

OTHER = "other"
CONTEXTS = ("settlement", "level")
"""The fields of the territory card that rows may be made of, the first that serves."""
_MOST_ROWS = 8

Answers = Mapping[str, str]


def rows_of_people(people: Mapping[str, Person]) -> dict[str, Row]:
    cards = {id_: person.territory.fields for id_, person in people.items()}
    return _rows(cards, cards.keys(), CONTEXTS)


def cell(index: Index, session: Session, row: Row, block: str) -> CellShape | None:
    """Before the rows open, the latest round in which somebody rated; None where nobody has."""
    criteria = [criterion.id for criterion in index.framework.blocks[block].criteria]
    for round_ in reversed(rounds_so_far(session)):
        answers = (index.answers_of(id_, round_) for id_ in row.members)
        people = sum(any(c in given for c in criteria) for given in answers)
        if people:
            return unopened(people, people, round_)
    return None


def open_rounds(session: Session) -> list[int]:
    return [round_ for round_ in rounds_so_far(session) if rows_are_open(session, round_)]


def opened(index: Index, open_: list[int]) -> dict[str, MatrixRowView] | None:
    """The rows of the rounds that are open, each cell as its latest one shows it; None if nothing was published yet."""
    rounds = _rounds(index, open_)
    if not rounds:
        return None
    keys = {key: rows[key] for _, rows, _ in rounds for key in rows}
    cells: dict[str, dict[str, CellShape]] = {key: {} for key in keys}
    for block in index.framework.blocks:
        shown: dict[str, list[Shown]] = defaultdict(list)
        for round_, rows, published in rounds:
            found = _block(index, rows, published, block, round_, shown)
            for key, now in found.items():
                if now.cell["levels"] is not None:
                    cells[key][block] = with_before(now.cell, _comparable(now, key, shown[key]))
                    shown[key].append(now)
                elif not shown[key]:
                    cells[key][block] = now.cell
    return {key: view(row, cells[key], {}) for key, row in keys.items()}


@dataclass(frozen=True)
class Shown:
    """A cell of one round, whose ratings it counts, and which rows there were."""

    cell: CellShape
    people: frozenset[str]
    beside: frozenset[str]


def _comparable(now: Shown, key: str, earlier: Sequence[Shown]) -> list[CellShape]:
    """The others are no set of their own: among other rows they are others."""
    return [was.cell for was in earlier if key != OTHER or was.beside == now.beside]


Published = Mapping[str, Mapping[str, Rating]]
"""Person → criterion → rating."""


def _rounds(index: Index, open_: list[int]) -> list[tuple[int, dict[str, Row], Published]]:
    """All by the same field, the one that served first: else there would be no before and after."""
    found: list[tuple[int, dict[str, Row], Published]] = []
    fields: tuple[str, ...] = CONTEXTS
    for round_ in open_:
        published = _published(index, round_)
        if not published:
            continue
        hidden = {id_ for id_, given in published.items() if _has_anonymous(given.values())}
        cards = {id_: _card(given) for id_, given in published.items()}
        rows = _rows(cards, hidden or cards.keys(), fields)
        fields = tuple(f for f in fields if any(key.startswith(f"{f}:") for key in rows)) or fields
        found.append((round_, rows, published))
    return found


def _published(index: Index, round_: int) -> dict[str, dict[str, Rating]]:
    """What is counted, by person and criterion: nothing that may not be shown in its own group (H2)."""
    found: dict[str, dict[str, Rating]] = defaultdict(dict)
    for where, ratings in index.published.items():
        if where[2] != round_:
            continue
        hides = hides_anonymous(index, where)
        for person, rating in ratings.items():
            if rating.published_as is not None and not (hides and is_anonymous(rating)):
                found[person][where[1]] = rating
    return found


def _has_anonymous(given: Collection[Rating]) -> bool:
    return any(is_anonymous(rating) for rating in given)


def _card(given: Mapping[str, Rating]) -> Answers:
    """The one under which somebody rated first, by criterion: others than anonymous ones do not stand still."""
    first = min(given, key=lambda criterion: (not is_anonymous(given[criterion]), criterion))
    return given[first].published_as or {}


def _rows(
    cards: Mapping[str, Answers], forming: Collection[str], fields: Sequence[str]
) -> dict[str, Row]:
    """Sets of five people and more by type of area, else by level of government; the rest together (H1, H2).

    How many of `forming` there are decides which sets there are; everybody is in one of them.
    """
    for field in fields:
        sizes = Counter(cards[id_].get(field, "") for id_ in forming)
        rest = too_few(sizes) | {""}
        kept = sorted(sizes.keys() - rest, key=lambda answer: (-sizes[answer], answer))
        if len(kept) > 1:
            return _sets(cards, field, kept if len(kept) <= _MOST_ROWS else kept[:_MOST_ROWS])
    return _sets(cards, "", [])


def _sets(cards: Mapping[str, Answers], field: str, kept: list[str]) -> dict[str, Row]:
    found: dict[str, list[str]] = {}
    for id_, card in cards.items():
        found.setdefault(answer if (answer := card.get(field, "")) in kept else "", []).append(id_)
    return {
        f"{field}:{answer}" if answer else OTHER: Row(answer or OTHER, "", "", people)
        for answer, people in sorted(found.items(), key=lambda found: (not found[0], found[0]))
    }


def _block(
    index: Index,
    rows: Mapping[str, Row],
    published: Published,
    block: str,
    round_: int,
    before: Mapping[str, Sequence["Shown"]],
) -> dict[str, "Shown"]:
    criteria = [criterion.id for criterion in index.framework.blocks[block].criteria]
    given = {
        key: [rated for id_ in row.members if (rated := _of(published[id_], criteria))]
        for key, row in rows.items()
    }
    people = {key: frozenset(_who_is_hidden(rateds)) for key, rateds in given.items()}
    like_before = {
        key
        for key in rows
        if any(nearly_the_same(people[key], was.people) for was in before.get(key, ()))
    }
    hidden = _too_few(given, like_before)
    cells: dict[str, Shown] = {}
    for key, rateds in given.items():
        n = len(rateds)
        if n:
            is_shown = key not in hidden
            places = [_place(rated) for rated in rateds]
            cell = of_places(places, n, round_) if is_shown else unopened(n, n, round_)
            cells[key] = Shown(cell, people[key], frozenset(rows))
    return cells


def _who_is_hidden(rateds: list[list[Rating]]) -> Iterator[str]:
    """Those who gave a level anonymously."""
    for rated in rateds:
        if _place(rated) is not None and any(is_anonymous(r) for r in rated):
            yield rated[0].person


def _of(given: Mapping[str, Rating], criteria: Sequence[str]) -> list[Rating]:
    return [given[criterion] for criterion in criteria if criterion in given]


def _place(rated: list[Rating]) -> int | None:
    return of_block([r.published_level for r in rated if r.published_level is not None])


def _too_few(given: Mapping[str, list[list[Rating]]], like_before: set[str]) -> set[str]:
    """Rows whose cell may not be shown: too small, following from the others, or nearly the same people as groups
    or, `like_before`, as in an earlier round."""
    n = {key: sum(_place(rated) is not None for rated in all_) for key, all_ in given.items()}
    table = {key: _by_group(all_) for key, all_ in given.items()}
    anonymous = {key: table[key].total() for key in table}
    hidden = set(too_few(n) | too_few(anonymous)) | {key for key in n if not n[key]}
    newly = {key for key in like_before - hidden if n[key]}
    hidden |= newly
    left = sorted(n.keys() - hidden, key=lambda key: (anonymous[key], key))
    if newly and len([key for key in hidden if n[key]]) == 1 and left:
        hidden.add(left.pop(0))
    while left and _tells_few(_merged(table, hidden)):
        hidden.add(left.pop(0))
    return hidden


def _by_group(all_: list[list[Rating]]) -> Counter[str | None]:
    """How many rated anonymously, by the group whose tallies count them."""
    anonymous = ([r for r in rated if is_anonymous(r)] for rated in all_)
    return Counter(rated[0].published_in for rated in anonymous if rated)


def _merged(
    table: Mapping[str, Counter[str | None]], hidden: Collection[str]
) -> list[Counter[str | None]]:
    """What is hidden follows from the total, all together."""
    rest = sum((table[key] for key in hidden), Counter[str | None]())
    return [*(table[key] for key in table if key not in hidden), rest]


def _tells_few(rows: list[Counter[str | None]]) -> bool:
    """Whether some rows and some groups are the same people but for one or two: their numbers' difference is those."""
    total = sum(rows, Counter[str | None]())
    for some in _some_of(rows):
        inside = sum(some, Counter[str | None]())
        differing = sum(min(inside[group], total[group] - inside[group]) for group in total)
        if 0 < differing < STRIP_FROM:
            return True
    return False


def _some_of(rows: list[Counter[str | None]]) -> Iterator[tuple[Counter[str | None], ...]]:
    for size in range(1, len(rows) // 2 + 1):
        yield from combinations(rows, size)
