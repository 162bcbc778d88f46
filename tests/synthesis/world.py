"""A session built straight from records, without rules: for tests of what is only read."""

from functools import cache
from pathlib import Path
from typing import Any

from app.content.loading import load_plan
from app.core.framework import Framework
from app.core.opening import first_record
from app.core.records import AnyRecord, Key, Mode, Note, Person, Rating, Stored, Territory, stricter
from app.core.rules import publishing
from app.core.rules.ratings import rating_id
from app.core.state import State
from app.core.text import clean
from tests.content.files import PLAN_232, PLAN_FLOOD

OPENED = 1_622_541_600_000
CODE, SECRET = "CODECANARY", "SECRETCANARY"


@cache
def framework(path: Path) -> Framework:
    plan, pack = load_plan(path)
    return Framework(plan, pack)


class World:
    """`seed` has type of area and level of government in its territory cards; `flood` has neither."""

    def __init__(self, mode: Mode = "territory", plan: Path = PLAN_232) -> None:
        self.framework = framework(plan)
        self.state = State(self.framework)
        self.dirty: set[Key] = set()
        self.now = OPENED
        first = first_record(
            self.framework, id_="s", content="c", code=CODE, secret=SECRET, mode=mode, now=OPENED
        )
        self.put(first)

    # ---- writing

    def put(self, body: AnyRecord) -> None:
        self._put(Stored(body.kind, body.id, self.state.seq + 1, body))

    def gone(self, kind: str, id_: str) -> None:
        self._put(Stored(kind, id_, self.state.seq + 1, None))

    def _put(self, row: Stored) -> None:
        self.now += 1000
        self.dirty |= {touch.key for touch in self.state.put([row])}

    def taken(self) -> set[Key]:
        dirty, self.dirty = self.dirty, set()
        return dirty

    def session(self, **update: Any) -> None:
        """Does with ratings what the rules of revealing and closing do (H2)."""
        was = self.state.session
        now = was.model_copy(update=update)
        for newly in now.revealed:
            people, ratings = list(self.state.people()), self.ratings()
            if newly not in was.revealed:
                round_, _, group = newly.rpartition("/")
                for rating in publishing.claimed(
                    self.framework, was, group, int(round_ or 1), people, ratings
                ):
                    self.put(rating)
                was = was.model_copy(update={"revealed": (*was.revealed, newly)})
        if "revealed" in update and not now.rows_open:
            opens = publishing.opens_rows(now, 1, self.state.people(), self.ratings())
            now = now.model_copy(update={"rows_open": opens})
        if now.state == "closed":
            for rating in self.ratings():
                person = self.state.person(rating.person)
                if person is not None and rating != publishing.anew(person, rating):
                    self.put(publishing.anew(person, rating))
        self.put(now)

    def joins(
        self,
        id_: str,
        group: str | None = "g1",
        *,
        place: str = "",
        country: str = "SN",
        name: str = "",
        **fields: str,
    ) -> None:
        territory = Territory(country=country, place=place, fields=fields)
        self.put(
            Person(
                id=id_,
                name=name or id_,
                territory=territory,
                mode=self.state.session.mode,
                group=group,
                since=1,
                run=1,
                at=self.now,
            )
        )

    def moves(self, id_: str, group: str | None) -> None:
        person = self.state.person(id_)
        assert person is not None
        self.put(person.model_copy(update={"group": group}))

    def rates(self, person: str, criterion: str, level: int | None) -> None:
        id_ = rating_id(person, criterion, 1)
        stored = self.state.stored(("rating", id_))
        before = stored.body if stored and isinstance(stored.body, Rating) else None
        session, rater = self.state.session, self.state.person(person)
        assert rater is not None
        now = Rating(
            id=id_,
            person=person,
            criterion=criterion,
            round=1,
            level=level,
            mode=stricter(before.mode, session.mode) if before else session.mode,
            run=1,
            at=self.now,
            group=rater.group,
        )
        self.put(publishing.published(session, rater, before, now))

    def writes(
        self,
        author: str,
        text: str,
        *,
        board: str = "g1",
        question: str | None = None,
        meaning: str = "obstacle",
        **more: Any,
    ) -> str:
        id_ = f"n{self.state.seq + 1}"
        kind = next(k for k, means in self.framework.note_kinds.items() if means == meaning)
        content: dict[str, Any] = {
            "id": id_,
            "board": board,
            "question": question or self.question(board),
            "note_kind": kind,
            "text": clean(text, 500, 4096),
            "lang": "en",
            "author": author,
            "mode": self.state.session.mode,
            "run": 1,
            "late": False,
            "created": self.state.seq + 1,
            "at": self.now,
        }
        self.put(Note(**(content | more)))
        return id_

    def hides(self, note: str, reason: str | None = "off topic") -> None:
        stored = self.state.stored(("note", note))
        assert stored is not None
        assert isinstance(stored.body, Note)
        self.put(stored.body.model_copy(update={"hidden": reason}))

    # ---- looking up

    def ratings(self) -> list[Rating]:
        bodies = [stored.body for stored in self.state.of_kind("rating")]
        return [body for body in bodies if isinstance(body, Rating)]

    def block(self, group: str = "g1") -> str:
        return next(g for g in self.state.session.groups if g.id == group).blocks[0]

    def criteria(self, group: str = "g1") -> list[str]:
        return [c.id for c in self.framework.blocks[self.block(group)].criteria]

    def question(self, board: str = "g1") -> str:
        if board == "plenary":
            return self.framework.plan.plenary_questions[0].id
        return self.framework.blocks[self.block(board)].questions[0].id

    def reloaded(self) -> State:
        """The same records as a server reads them when it starts."""
        kinds = ("session", "person", "note", "rating")
        rows = [stored for kind in kinds for stored in self.state.of_kind(kind)]
        return State(self.framework, rows, self.state.seq)


def flood(mode: Mode = "named") -> World:
    return World(mode, PLAN_FLOOD)


def crowd(world: World, sizes: dict[str, int], field: str = "settlement") -> None:
    for answer, size in sizes.items():
        for n in range(size):
            fields = {field: answer} if answer else {}
            world.joins(f"{answer or 'none'}{n}", place=f"{answer}-{n}", **fields)


def everybody_rates(world: World, level: int = 3) -> None:
    for person in list(world.state.people()):
        world.rates(person.id, world.criteria()[0], level)
