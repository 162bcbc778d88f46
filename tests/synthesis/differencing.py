"""A session played by a seed, and everything that is sent of it: what an attacker by differencing would have.

The same play with one rating changed shows which numbers that rating is in.
"""

import random
from dataclasses import dataclass, field
from typing import Any, cast

from app.core.actors import FACILITATORS, ORGANIZERS, Actor
from app.core.records import Mode, Rating, Stored
from app.core.rules.phases import is_revealed
from app.core.state import State
from app.synthesis.report import assemble
from app.synthesis.views import Synthesis
from tests.core.hall import FACILITATOR, Hall

MOST_ROUNDS = 3
STEPS = (("guidelines", "first-ratings"), ("breakout", "individual"))
SETTLEMENTS = ("city", "city", "town", "town", "rural")


@dataclass
class Given:
    """A rating as it was given: by its place in the play."""

    turn: int
    level: int | None
    anonymous: bool
    late: bool
    """Whether what it would change had been shown before."""
    person: str
    criterion: str
    round: int


@dataclass
class Seen:
    """All views after each turn, and the reports of some turns."""

    views: list[dict[str, Any]] = field(default_factory=list)
    reports: list[Any] = field(default_factory=list)


class Play:
    """Choices depend on the seed and on nothing that is rated, so that two plays differ in `otherwise` alone."""

    def __init__(self, seed: int, mixed: bool, otherwise: dict[int, int | None]) -> None:
        self.chance = random.Random(seed)
        self.mixed = mixed
        self.otherwise = otherwise
        self.hall = Hall(mode="anonymous" if not mixed else self.chance.choice(MODES))
        self.people: list[Actor] = []
        self.given: list[Given] = []
        self.seen = Seen()
        self.turn = 0
        self._synthesis = Synthesis()
        self._known: dict[str, Any] = {}
        self._seq: int | None = None
        self._set_up()

    def _set_up(self) -> None:
        hall = self.hall
        block = hall.session.groups[0].blocks[0]
        self.groups: list[dict[str, Any]] = [
            {"id": f"g{n}", "number": n, "blocks": [block]} for n in (1, 2, 3)
        ]
        self._set_groups()
        self.criteria = [c.id for c in hall.framework.blocks[block].criteria[:2]]
        self.reveals_from = self.chance.randint(0, 120)
        for n in range(self.chance.randint(8, 24)):
            self._joins(f"g{1 + n % 2}" if n else None)
        hall.goes(*self.chance.choice(STEPS))

    def run(self, turns: int) -> "Play":
        for self.turn in range(turns):
            self._any_turn()
            self.look()
        return self

    def _any_turn(self) -> None:
        chance, hall = self.chance, self.hall
        who = chance.choice(self.people)
        group = chance.choice([None, *(g["id"] for g in self.groups)])
        card = {"country": "EC", "place": "", "fields": {"settlement": chance.choice(SETTLEMENTS)}}
        match chance.choices(range(10), (80, 8, 6, 3, 3 if self.mixed else 0, 3, 2, 2, 2, 2))[0]:
            case 0:
                self._rates(who)
            case 1:
                hall.says(FACILITATOR, "place", person=who.person, group=group)
            case 2:
                if self.turn >= self.reveals_from:
                    every = chance.random() < 0.2
                    hall.says(FACILITATOR, "reveal", group=None if every else group or "g1")
            case 3:
                self._makes_groups()
            case 4:
                hall.does(FACILITATOR, "set_mode", mode=chance.choice(MODES))
            case 5:
                hall.goes(*chance.choice(STEPS))
            case 6:
                hall.says(who, "describe_me", name="Ana", territory=card)
            case 7:
                self._joins(group)
            case 8:
                self.restarts()
            case 9 if hall.session.run.rating_round < MOST_ROUNDS:
                hall.repeats()

    def _joins(self, group: str | None) -> None:
        settlement = self.chance.choice(SETTLEMENTS)
        place = f"Place {len(self.people)}"
        self.people.append(self.hall.joins(group=group, place=place, settlement=settlement))

    def _rates(self, who: Actor) -> None:
        criterion = self.chance.choice(self.criteria)
        level = self.chance.choice((None, 1, 2, 3, 4, 5, 1, 5))
        session = self.hall.session
        run = session.run if self.chance.random() < 0.8 else self.chance.choice(session.runs)
        round_ = run.rating_round
        before = self.hall.rating(who, criterion, round_)
        is_late = self._is_shown(self.hall.me(who).group, round_) or (
            before is not None and before.published and self._is_shown(before.published_in, round_)
        )
        level = self.otherwise.get(self.turn, level)
        if self.hall.says(who, "rate", run=run.n, criterion=criterion, level=level) == "":
            now = self.hall.rating(who, criterion, round_)
            assert now is not None
            is_anonymous = now.mode == "anonymous"
            self.given.append(
                Given(self.turn, level, is_anonymous, is_late, now.person, criterion, round_)
            )

    def _is_shown(self, group: str | None, round_: int) -> bool:
        return is_revealed(self.hall.session, group, round_)

    def _makes_groups(self) -> None:
        """A new one, or one away, or one of them gone and made again."""
        match self.chance.randrange(3):
            case 0 if len(self.groups) < 6:
                number = next(n for n in range(1, 9) if all(g["number"] != n for g in self.groups))
                self.groups.append({**self.groups[0], "id": f"g{number}", "number": number})
                self._set_groups()
            case 1 if len(self.groups) > 2:
                gone = self.groups.pop(self.chance.randrange(len(self.groups)))
                if not self._set_groups():
                    self.groups.append(gone)
            case 2:
                all_ = list(self.groups)
                self.groups.pop(self.chance.randrange(len(all_)))
                self._set_groups()
                self.groups = all_
                self._set_groups()

    def _set_groups(self) -> bool:
        return self.hall.says(FACILITATOR, "set_groups", groups=self.groups) == ""

    def restarts(self) -> None:
        """Nothing is left but the records."""
        state = self.hall.state
        rows: list[Stored] = [
            row for kind in ("session", "person", "note", "rating") for row in state.of_kind(kind)
        ]
        self.hall.state = State(state.framework, rows, state.seq)
        self._synthesis, self._seq = Synthesis(), None

    def look(self) -> dict[str, Any]:
        state = self.hall.state
        touches = state.touched_since(self._seq) if self._seq is not None else None
        dirty = {touch.key for touch in touches} if touches is not None else None
        computed = self._synthesis.compute(state, dirty)
        self._known = ({} if dirty is None else self._known) | computed
        self._seq = state.seq
        now = {name: view for name, view in self._known.items() if view is not None}
        self.seen.views.append({name: said for name, (_, said) in now.items()})
        if self.turn % 20 == 19:
            self.seen.reports += [assemble(state, who, "en") for who in (FACILITATORS, ORGANIZERS)]
        return self.seen.views[-1]

    def rating(self, person: str, criterion: str, round_: int = 1) -> Rating | None:
        return self.hall.rating(Actor("participant", person), criterion, round_)


MODES = cast("tuple[Mode, ...]", ("named", "territory", "anonymous", "anonymous"))
