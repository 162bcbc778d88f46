"""What commands are about, drawn by chance from the state of a session. Knows no command."""

import random
from collections.abc import Callable
from typing import Any

from app.core.records import Comment, Person, Territory
from app.core.state import State
from app.store.sessions import person_of
from tests.visibility.browser import Page

Given = tuple[dict[str, Any], int | None]
"""A command, and which version of what it is about its giver had seen."""


class Draw:
    def __init__(self, chance: random.Random, state_now: Callable[[], State]) -> None:
        self.chance = chance
        self._state_now = state_now
        self._ids = 0

    @property
    def state(self) -> State:
        return self._state_now()

    def new_id(self) -> str:
        """22 characters, from the seed: the same run has the same ids."""
        self._ids += 1
        return f"{self.chance.getrandbits(60):016x}{self._ids:06}"

    def words(self) -> str:
        return "word " * self.chance.choice((1, 3, 20)) + self.new_id()

    def name(self) -> str:
        return f"Name {self.chance.randrange(1000)}"

    def territory(self) -> Territory:
        place = self.chance.choice(("Cuenca", "Dakar", "Bilbao", "Montréal"))
        return Territory(country=self.chance.choice(("EC", "SN", "ES", "CA")), place=place)

    def groups(self) -> list[str]:
        return [group.id for group in self.state.session.groups]

    def board(self, page: Page) -> str:
        """Mostly the own group's."""
        person = self.person(page)
        if person is None or person.group is None or self.chance.random() < 0.1:
            return self.chance.choice(self.groups())
        return person.group

    def block_of(self, board: str) -> str:
        return next(g.blocks for g in self.state.session.groups if g.id == board)[0]

    def question(self, board: str) -> str:
        plan = self.state.framework.plan
        blocks = next((g.blocks for g in self.state.session.groups if g.id == board), None)
        if blocks is None:
            return self.chance.choice(plan.plenary_questions).id
        return self.chance.choice(
            self.state.framework.blocks[self.chance.choice(blocks)].questions
        ).id

    def person(self, page: Page) -> Person | None:
        return self.state.person(person_of(page.key))

    def seq(self, kind: str, id_: str) -> int | None:
        stored = self.state.stored((kind, id_))
        return stored.seq if stored is not None else None

    def any_note(self) -> str:
        notes = [note.id for note in self.state.notes()]
        return self.chance.choice(notes) if notes else "x" * 22

    def own_note(self, page: Page) -> str:
        who, me = self.state.who, person_of(page.key)
        own = [note.id for note in self.state.notes() if who(note.author) == who(me)]
        return self.chance.choice(own) if own else self.any_note()

    def note_on(self, board: str) -> str:
        notes = [note.id for note in self.state.notes() if note.board == board]
        return self.chance.choice(notes) if notes else self.any_note()

    def any_comment(self, page: Page | None) -> str:
        """One's own most of the time, where a page is given."""
        author = person_of(page.key) if page is not None and self.chance.random() < 0.8 else None
        bodies = (stored.body for stored in self.state.of_kind("comment"))
        known = [
            body.id
            for body in bodies
            if isinstance(body, Comment) and author in (None, body.author)
        ]
        return self.chance.choice(known) if known else "x" * 22
