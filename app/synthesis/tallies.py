"""What a group rated, criterion by criterion, once it is revealed (H3): its present members (H50), or what stands still (H2)."""

from collections.abc import Collection, Iterable

from app.core.records import Group, Rating, Session
from app.core.rules.phases import is_revealed, rounds_so_far
from app.core.shapes import TallyView
from app.core.sight import shown_mode
from app.synthesis.index import Index, Tallied, is_anonymous
from app.synthesis.numbers import STRIP_FROM, median_of, strip


def criteria_of(index: Index, group: Group) -> list[str]:
    known = index.framework.blocks
    return [c.id for id_ in group.blocks if id_ in known for c in known[id_].criteria]


def name_of(group: str, criterion: str, round_: int) -> str:
    return f"tally/{group}/{criterion}" if round_ == 1 else f"tally/{group}/{criterion}/{round_}"


def tally(index: Index, session: Session, group: Group, criterion: str, round_: int) -> TallyView:
    where = (group.id, criterion, round_)
    if _stands_still(index, session, where):
        return _of_published(index, where)
    return _of_present(index, session, group, criterion, round_)


def hides_anonymous(index: Index, where: Tallied) -> bool:
    """Fewer than three among any number of others are found by taking the others away, who are shown elsewhere (H2)."""
    return index.anonymous[where] < STRIP_FROM or _is_nearly_an_earlier_one(index, where)


def nearly_the_same(some: Collection[str], others: Collection[str]) -> bool:
    """The same people but for one or two: set side by side, their numbers give those away (H2, H19)."""
    return 0 < len(set(some) ^ set(others)) < STRIP_FROM


def _is_nearly_an_earlier_one(index: Index, where: Tallied) -> bool:
    group, criterion, round_ = where
    earlier = ((group, criterion, before) for before in range(1, round_))
    return any(
        nearly_the_same(_anonymous(index, where), _anonymous(index, one))
        for one in earlier
        if not hides_anonymous(index, one)
    )


def _anonymous(index: Index, where: Tallied) -> set[str]:
    counted = index.published.get(where, {}).items()
    return {
        person
        for person, rating in counted
        if is_anonymous(rating) and rating.published_level is not None
    }


def strip_of_all(index: Index, session: Session, criterion: str, round_: int) -> TallyView:
    """Everybody who rated it, in whatever group: no more than their number until each of them is revealed."""
    given = _given(index, index.people, criterion, round_)
    levels = strip(rating.level for rating in given if rating.level is not None)
    is_open = all(is_revealed(session, rating.group, round_) for rating in given)
    n = sum(levels) if is_open else len(given)
    is_shown = is_open and n >= STRIP_FROM
    return {
        "group": "",
        "criterion": criterion,
        "round": round_,
        "n": n,
        "none": len(given) - n,
        "of": len(given),
        "levels": levels if is_shown else None,
        "who": None,
        "median": median_of(levels) if is_shown else None,
        "like_before": False,
    }


def has_anonymous(index: Index, session: Session, criterion: str) -> bool:
    """Whether some rated it anonymously, now or then: no total may be set beside the groups' own numbers (H2)."""
    return any(
        shown_mode(session, rating.mode) == "anonymous"
        for round_ in rounds_so_far(session)
        for rating in _given(index, index.people, criterion, round_)
    )


def _stands_still(index: Index, session: Session, where: Tallied) -> bool:
    """As soon as one of the ratings counted is anonymous, or has become so since it was shown."""
    if session.mode == "anonymous" or not hides_anonymous(index, where):
        return True
    counted = index.published.get(where, {}).values()
    return any(rating.mode == "anonymous" and not is_anonymous(rating) for rating in counted)


def _of_published(index: Index, where: Tallied) -> TallyView:
    """Knows neither who is in the group now nor what was rated since; too few to show is not even "no answer"."""
    group, criterion, round_ = where
    published = index.published.get(where, {}).values()
    hides = hides_anonymous(index, where)
    counted = [rating for rating in published if not (hides and is_anonymous(rating))]
    levels = strip(r.published_level for r in counted if r.published_level is not None)
    is_shown = sum(levels) >= STRIP_FROM
    of = len(counted) if is_shown else len(published)
    n = sum(levels) if is_shown else of
    return {
        "group": group or "",
        "criterion": criterion,
        "round": round_,
        "n": n,
        "none": of - n,
        "of": of,
        "levels": levels if is_shown else None,
        "who": None,
        "median": median_of(levels) if is_shown else None,
        "like_before": not is_shown and index.anonymous[where] >= STRIP_FROM,
    }


def _of_present(
    index: Index, session: Session, group: Group, criterion: str, round_: int
) -> TallyView:
    members = index.members.get(group.id, {})
    given = [
        rating
        for rating in _given(index, members, criterion, round_)
        if rating.mode != "anonymous" and is_revealed(session, rating.group, round_)
    ]
    chosen = [(rating.level, rating.person) for rating in given if rating.level is not None]
    levels = strip(level for level, _ in chosen)
    is_shown = len(chosen) >= STRIP_FROM
    return {
        "group": group.id,
        "criterion": criterion,
        "round": round_,
        "n": len(chosen),
        "none": len(given) - len(chosen),
        "of": len(members),
        "levels": levels if is_shown else None,
        "who": _who(index, chosen) if is_shown and _may_place(index, given) else None,
        "median": median_of(levels) if is_shown else None,
        "like_before": False,
    }


def _given(index: Index, people: Iterable[str], criterion: str, round_: int) -> list[Rating]:
    found = (index.answers_of(id_, round_).get(criterion) for id_ in people)
    return [rating for rating in found if rating is not None]


def _may_place(index: Index, given: Iterable[Rating]) -> bool:
    """Whose territory was told anonymously would be whoever is missing among the places (H40)."""
    return all(index.people[rating.person].mode != "anonymous" for rating in given)


def _who(index: Index, chosen: list[tuple[int, str]]) -> list[list[str]]:
    """Territories by level, A to Z."""
    who: list[list[str]] = [[], [], [], [], []]
    for level, person in chosen:
        territory = index.people[person].territory
        who[level - 1].append(territory.place or territory.country)
    return [sorted(places, key=lambda place: (place.casefold(), place)) for places in who]
