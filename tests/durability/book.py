"""A session held by the store alone, without server and sockets: orders in, answers out, closed and opened again."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from app.content import load_plan
from app.core.actors import Actor
from app.core.commands import command_adapter
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.opening import first_record
from app.core.records import Territory
from app.core.state import State
from app.settings import CHECKOUT
from app.store.database import Database
from app.store.faults import Faults
from app.store.orders import Answer, Joining, Malformed, Order
from app.store.sessions import Opening, load, open_session
from app.store.writer import Ledger, commit
from app.web.board import framework_of, pinned
from tests.workshop import SEED_PLAN, new_id, note

AT = 1_622_540_000_000
FACILITATOR = Actor("facilitator", key="first")


@dataclass
class Book:
    folder: Path
    session: str
    database: Database
    state: State
    ledger: Ledger

    def give(self, *orders: Order | Joining) -> list[Answer]:
        """Decide and commit in one batch, as a room does."""
        batch = commit(self.database, self.state, self.ledger, orders, Limits())
        self.state.put(batch.written)
        return batch.answers

    def reopened(self, faults: str = "") -> "Book":
        self.database.close()
        return _opened(self.folder, self.session, faults)


def new_book(folder: Path, faults: str = "") -> Book:
    """A session in its first phase, where everybody may write in plenary."""
    plan, pack = load_plan(CHECKOUT / "sessions" / f"{SEED_PLAN}.yaml")
    content, hash_ = pinned(plan, pack)
    first = first_record(
        Framework(plan, pack),
        id_=new_id(),
        content=hash_,
        code="ABCDEF",
        secret="s",
        mode=None,
        now=AT,
    )
    database = Database(folder)
    database.open()
    open_session(database, Opening(first, "epoch", content, hash_, secrets.token_bytes(32), ()))
    database.close()
    return _opened(folder, first.id, faults)


def joining(person: str) -> Joining:
    return Joining(person, f"hash of {person}", "Ana", Territory(country="EC", place="Cuenca"), AT)


def order(person: str, n: int, command: dict[str, object], client: str = "phone") -> Order:
    wish = command_adapter.validate_python(command)
    return Order(f"{client} of {person}", n, Actor("participant", person), wish, 1, None, AT)


def nonsense(person: str, n: int) -> Order:
    return Order(
        f"phone of {person}", n, Actor("participant", person), Malformed("digest"), 1, None, AT
    )


def writing(id_: str, text: str) -> dict[str, object]:
    return note(id_, "plenary", "plenary-topic", text)


def _opened(folder: Path, session: str, faults: str) -> Book:
    database = Database(folder, Faults(faults))
    database.open()
    loaded = load(database, session)
    assert loaded is not None
    state = State(framework_of(loaded.content), loaded.records, loaded.seq)
    return Book(folder, session, database, state, loaded.ledger)
