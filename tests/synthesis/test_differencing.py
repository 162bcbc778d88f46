"""Anonymous is anonymous: from everything that is ever sent, until the close, no single rating can be derived (S18)."""

import random
from typing import Any

import pytest

from app.synthesis.numbers import STRIP_FROM
from tests import figures
from tests.core.hall import FACILITATOR
from tests.synthesis.differencing import Given, Play

TURNS = 200


def is_number(name: str) -> bool:
    return name.startswith(("tally/", "matrix/"))


def differing(one: Play, other: Play) -> set[str]:
    """The views that ever told the one play from the other."""
    found: set[str] = set()
    for a, b in zip(one.seen.views, other.seen.views, strict=True):
        found |= {name for name in a.keys() | b.keys() if a.get(name) != b.get(name)}
    return found


def levels_of(name: str, view: Any) -> list[object]:
    return (
        [view["levels"]]
        if name.startswith("tally/")
        else [cell["levels"] for cell in view["cells"].values()]
    )


def shown_in(name: str, view: Any) -> dict[tuple[str, ...], Any]:
    """The numbers a view shows: a tally is one, a row has one for each block and round."""
    if name.startswith("tally/"):
        return {(name,): view} if view["levels"] else {}
    cells = view["cells"].items()
    return {(name, block, str(c["round"])): c for block, c in cells if c["levels"]}


def anonymous_in(play: Play, group: str, criterion: str, round_: int) -> set[str]:
    """Whose anonymous levels the tally counts."""
    found = (play.rating(actor.person or "", criterion, round_) for actor in play.people)
    return {
        rating.person
        for rating in found
        if rating
        and rating.published_level is not None
        and (rating.published_in, rating.published_mode) == (group, "anonymous")
    }


def rounds_differ_by_crowds(play: Play, seed: int) -> int:
    """Two shown rounds of a group are of the same people, or of three and more others: nobody is the difference."""
    pairs = 0
    last = play.seen.views[-1]
    shown = {name for name in last if name.startswith("tally/") and last[name]["levels"]}
    for name in shown:
        _, group, criterion, *later = name.split("/")
        now = anonymous_in(play, group, criterion, int(later[0]) if later else 1)
        for before in range(1, int(later[0]) if later else 1):
            earlier = f"tally/{group}/{criterion}" + (f"/{before}" if before > 1 else "")
            if earlier in shown:
                others = now ^ anonymous_in(play, group, criterion, before)
                assert len(others) == 0 or len(others) >= STRIP_FROM, (seed, name, earlier)
                pairs += 1
    return pairs


def never_moves(play: Play, seed: int) -> int:
    """A number of an anonymous session that is on a screen stays there as it is, whoever comes, goes or rates."""
    shown: dict[tuple[str, ...], Any] = {}
    for views in play.seen.views:
        for name, view in views.items():
            for number, said in shown_in(name, view).items() if is_number(name) else ():
                assert shown.setdefault(number, said) == said, (seed, number)
    return len(shown)


def is_in_one_crowd(play: Play, twin: Play, given: Given, seed: int) -> int:
    """The rating is in one tally and one row at most, each time with others, and under nobody's name."""
    found = differing(play, twin)
    for kind in ("tally/", "matrix/"):
        assert sum(name.startswith(kind) for name in found) <= 1, (seed, given, found)
    assert all(is_number(name) for name in found), (seed, given, found)
    for name in found:
        for before, after in zip(play.seen.views, twin.seen.views, strict=True):
            if before.get(name) != after.get(name):
                assert set(before[name]) == set(after[name])
                is_among_others(play, name, before[name], after[name], (seed, given))
    return len(found)


def is_among_others(play: Play, name: str, one: Any, other: Any, where: object) -> None:
    if name.startswith("matrix/"):
        assert (one["place"], one["country"]) == ("", ""), where
        for block, cell in one["cells"].items():
            if cell != other["cells"][block]:
                is_now = cell["levels"] != other["cells"][block]["levels"]
                counted = cell if is_now else cell["before"]
                assert sum(counted["levels"]) >= 5, where
        return
    assert one["who"] is None, where
    assert one["n"] == other["n"] >= STRIP_FROM, where
    _, group, criterion, *later = name.split("/")
    anonymous = anonymous_in(play, group, criterion, int(later[0]) if later else 1)
    assert len(anonymous) >= STRIP_FROM, where


def stays_after_the_close(play: Play, seed: int) -> None:
    play.hall.does(FACILITATOR, "close")
    closed = play.look()
    play.restarts()
    assert play.look() == closed, seed
    play.hall.does(FACILITATOR, "reopen")
    assert play.look() == closed, seed
    for actor in play.people:
        play.hall.says(FACILITATOR, "place", person=actor.person, group="g2")
    moved = play.look()
    if not play.mixed:
        shown = {name for name in closed if is_number(name) and any(levels_of(name, closed[name]))}
        assert {name: moved[name] for name in shown} == {name: closed[name] for name in shown}
        play.hall.does(FACILITATOR, "close")
        again = play.look()
        assert {name: again[name] for name in shown} == {name: closed[name] for name in shown}


@pytest.mark.figures
@pytest.mark.timeout(3000)
def test_s18_h2_h37_h40_no_anonymous_rating_follows_from_all_that_was_ever_sent() -> None:
    first = figures.seed()
    tried = figures.of(ci=30, contract=1000)
    late = early = numbers = shown = pairs = 0
    for seed in range(first, first + tried):
        mixed = seed % 2 == 1
        play = Play(seed, mixed, {}).run(TURNS)
        shown += 0 if mixed else never_moves(play, seed)
        pairs += 0 if mixed else rounds_differ_by_crowds(play, seed)
        chance = random.Random(seed)
        anonymous = [given for given in play.given if given.anonymous]
        latest = [given for given in anonymous if given.late]
        for given in chance.sample(latest, min(1, len(latest))):
            level = chance.choice([n for n in (None, 1, 2, 3, 4, 5) if n != given.level])
            twin = Play(seed, mixed, {given.turn: level}).run(TURNS)
            assert play.seen == twin.seen, (seed, given, differing(play, twin))
            late += 1
        in_time = [given for given in anonymous if not given.late and given.level is not None]
        for given in chance.sample(in_time, min(2, len(in_time))):
            level = chance.choice([n for n in (1, 2, 3, 4, 5) if n != given.level])
            twin = Play(seed, mixed, {given.turn: level}).run(TURNS)
            numbers += is_in_one_crowd(play, twin, given, seed)
            early += 1
        stays_after_the_close(play, seed)
    assert shown
    assert late
    assert pairs, "the control: rounds are shown beside one another at all"
    assert numbers, "the control: ratings are in numbers at all"
    figures.tell(
        "S18",
        f"{tried} sessions, {late} late ratings changed: no byte differs; {early} others changed: "
        f"{numbers} numbers differ, each a crowd's; {shown} shown numbers stood still, {pairs} pairs of rounds, seeds from {first}",
    )
