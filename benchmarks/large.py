"""A large session on disk: as many notes, people and ratings as the report has to bear. Made of records, drawn from a seed."""

import random
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.content.loading import load_plan
from app.core.framework import Framework
from app.core.opening import first_record
from app.core.records import (
    EVERY_GROUP,
    AnyRecord,
    Finding,
    Line,
    Mark,
    Note,
    Person,
    Priority,
    Rating,
    Run,
    Session,
    Source,
    Stored,
    Territory,
    Theme,
)
from app.core.records.body import ACROSS
from app.core.records.votes import Dots, MarkValue
from app.rehearsal.corpus import corpus
from app.settings import CHECKOUT
from app.store import sessions
from app.store.database import Database
from app.store.sessions import Opening, hash_of
from app.web.board import pinned
from benchmarks.large_rows import insert_rows

PLAN = CHECKOUT / "sessions" / "2-3-2-integrated-territorial-systems.yaml"
OPENED = 1_622_541_600_000
SEED = 5
LEVELS = (1, 2, 2, 3, 3, 3, 4, 4, 5, None)
VALUES: tuple[MarkValue, ...] = (
    "have",
    "could_adopt",
    "could_adopt",
    "would_need",
    "not_for_us",
)


class Large:
    """`state` of the records is that of a closed session: two rating rounds, one vote."""

    def __init__(self, notes: int = 5_000, people: int = 500, ratings: int = 40_000) -> None:
        plan, pack = load_plan(PLAN)
        self.framework = Framework(plan, pack)
        self._pinned = pinned(plan, pack)
        self._chance = random.Random(SEED)
        self.id = "L" * 22
        self.rows: list[Stored] = []
        first = first_record(
            self.framework,
            id_=self.id,
            content=self._pinned[1],
            code="LARGE7",
            secret="s" * 22,
            mode=None,
            now=OPENED,
        )
        self.session = self._closed(first)
        self._keep([self.session])
        self._groups = [group.id for group in self.session.groups]
        self._people = [self._person(n) for n in range(people)]
        self._keep(self._people)
        self._notes = [self._note(n) for n in range(notes)]
        self._keep(self._notes)
        self._keep(self._ratings(ratings))
        self._keep(self._votes())
        self._keep(self._work())
        self._keep(self._conclusions())

    def _keep(self, bodies: Iterable[AnyRecord]) -> None:
        for body in bodies:
            self.rows.append(Stored(body.kind, body.id, len(self.rows) + 1, body))

    def _id(self) -> str:
        return "".join(self._chance.choices("abcdefghijklmnopqrstuvwxyz", k=22))

    def _closed(self, first: Session) -> Session:
        runs = []
        for n, phase in enumerate(first.phases, 1):
            step = phase.steps[-1].id if phase.steps else None
            run = Run(n=n, phase=phase.id, step=step, at=OPENED + n * 600_000, rating_round=2)
            runs.append(run)
        revealed = (EVERY_GROUP, f"2/{EVERY_GROUP}")
        return first.model_copy(
            update={
                "runs": tuple(runs), "state": "closed", "was_closed": True, "revealed": revealed,
                "voted": (1,), "dots_taken": False, "shown_to_group": 10**9,
                "shown_on_boards": 10**9, "ratings_open": True, "ratings_open_to": 2,
            }
        )  # fmt: skip

    def _person(self, n: int) -> Person:
        origin = self._chance.choice(corpus().origins)
        fields = {
            field.id: self._chance.choice(field.options).id
            for field in self.framework.plan.participant_profile
            if field.options
        }
        return Person(
            id=self._id(),
            name=self._chance.choice(origin.names),
            territory=Territory(
                country=origin.country, place=self._chance.choice(origin.places), fields=fields
            ),
            mode="territory",
            lang=origin.lang,
            group=self._groups[n % len(self._groups)],
            since=1,
            run=1,
            created=n + 2,
            at=OPENED,
        )

    def _note(self, n: int) -> Note:
        person = self._people[n % len(self._people)]
        group = next(g for g in self.session.groups if g.id == person.group)
        block = self.framework.blocks[self._chance.choice(group.blocks)]
        kind = self._chance.choice(self.framework.plan.breakout.note_kinds)
        words = corpus().note(self._chance, block.id, kind.means, person.lang)
        return Note(
            id=self._id(),
            board=group.id,
            question=words.question or block.questions[0].id,
            note_kind=kind.id,
            text=f"{words.text} ({n})",
            lang=words.lang,
            author=person.id,
            mode="territory",
            run=6,
            late=n % 50 == 0,
            created=len(self.rows) + n + 1,
            at=OPENED + 3_600_000 + n,
        )

    def _ratings(self, most: int) -> Iterator[Rating]:
        criteria = list(self.framework.block_of_criterion)
        given = 0
        for round_ in (1, 2):
            for person in self._people:
                for criterion in criteria:
                    if given == most:
                        return
                    given += 1
                    level = self._chance.choice(LEVELS)
                    yield Rating(
                        id=self._id(), person=person.id, criterion=criterion, round=round_,
                        level=level, mode="territory", run=6, at=OPENED, group=person.group,
                        published=True, published_level=level, published_in=person.group,
                        published_mode="territory",
                    )  # fmt: skip

    def _votes(self) -> Iterator[Dots | Mark]:
        ideas = [n for n in self._notes if n.note_kind == "idea"][:200]
        for person in self._people:
            for note in self._chance.sample(ideas, 3):
                yield Dots(id=self._id(), note=note.id, person=person.id, round=1, count=1, run=7, at=OPENED)  # fmt: skip
            for note in self._chance.sample(ideas, 8):
                value = self._chance.choice(VALUES)
                yield Mark(id=self._id(), note=note.id, person=person.id, value=value, mode="territory", run=7, at=OPENED)  # fmt: skip

    def _work(self) -> Iterator[Priority | Line | Theme]:
        for group in self.session.groups:
            notes = [n for n in self._notes if n.board == group.id]
            for note in self._chance.sample(notes, 3):
                yield Priority(id=self._id(), board=group.id, block=group.blocks[0], note=note.id, is_set=True, by=note.author, at=OPENED)  # fmt: skip
            for section in self.framework.plan.breakout.report_card:
                text = corpus().talk(self._chance, section.id, "en")
                yield Line(
                    id=self._id(), board=group.id, block=group.blocks[0], section=section.id,
                    text=text, lang="en", author=notes[0].author, mode="territory", run=6,
                    late=False, created=len(self.rows), at=OPENED,
                )  # fmt: skip
            for n in range(5):
                inside = tuple(note.id for note in notes[n * 20 : n * 20 + 20])
                yield Theme(id=self._id(), board=group.id, title=f"Theme {n}", notes=inside, created=len(self.rows), at=OPENED)  # fmt: skip

    def _conclusions(self) -> Iterator[Theme | Finding]:
        for n in range(12):
            inside = tuple(note.id for note in self._chance.sample(self._notes, 30))
            yield Theme(id=self._id(), board=ACROSS, title=f"Across {n}", notes=inside, created=len(self.rows), at=OPENED)  # fmt: skip
        for section in self.framework.report_sections:
            for _ in range(4):
                rests = self._chance.sample(self._notes, 4)
                sources = tuple(Source(kind="note", id=note.id, mark="0") for note in rests)
                yield Finding(
                    id=self._id(), section=section, text="A finding of two lines. " * 5,
                    lang="en", sources=sources, created=len(self.rows), at=OPENED,
                )  # fmt: skip

    def stored_in(self, folder: Path) -> tuple[Path, dict[str, str]]:
        """(database file, keys by role); the server that opens the folder knows the session."""
        keys = {role: secrets.token_urlsafe(32) for role in ("facilitator", "organizer")}
        database = Database(folder)
        database.open()
        content, content_hash = self._pinned
        sessions.open_session(
            database,
            Opening(
                first=self.session, epoch="e" * 22, content=content, content_hash=content_hash,
                journal_key=b"k" * 32,
                keys=tuple((role, hash_of(key)) for role, key in keys.items()),
            ),
        )  # fmt: skip
        insert_rows(database, self.id, self.rows[1:])
        database.close()
        return database.path, keys
