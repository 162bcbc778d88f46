"""A rule that fails is a refused command, never a broken room (R8): shown in the store, where commands are decided.

No command that gets through the door makes a rule fail today, so these are made by hand past the door, with a value
no frame could carry.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content import load_plan
from app.core.actors import Actor
from app.core.commands import AddNote, EditNote
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.opening import first_record
from app.core.records import Territory
from app.core.state import State
from app.settings import Settings
from app.store.database import Database
from app.store.orders import Answer, Joining, Order, Outcome
from app.store.sessions import Opening, load, open_session
from app.store.writer import Ledger, commit
from tests.protocol.crowd import PLENARY_QUESTION
from tests.workshop import SEED_PLAN

ANA = Actor("participant", "A" * 22)
OUTBOX = "O" * 22


class Store:
    """A session in a real database, and its memory."""

    def __init__(self, folder: Path) -> None:
        self.framework = Framework(*load_plan(Settings().plans_dir / f"{SEED_PLAN}.yaml"))
        self.database = Database(folder)
        self.database.open()
        first = first_record(
            self.framework, id_="s", content="c", code="CODE12", secret="s", mode=None, now=1
        )
        open_session(self.database, Opening(first, "e", "{}", "c", b"k" * 32, ()))
        self.state, self.ledger = self.loaded()

    def loaded(self) -> tuple[State, Ledger]:
        found = load(self.database, "s")
        assert found is not None
        return State(self.framework, found.records, found.seq), found.ledger

    def decide(self, *orders: Order | Joining) -> list[Answer]:
        batch = commit(self.database, self.state, self.ledger, orders, Limits())
        self.state.put(batch.written)
        return batch.answers


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path)
    territory = Territory(country="EC", place="Loja")
    assert made.decide(Joining(ANA.person or "", "h", "Ana", territory, 1)) == [Outcome(1, seq=2)]
    yield made
    made.database.close()


def order(n: int, command: AddNote | EditNote) -> Order:
    return Order(OUTBOX, n, ANA, command, 1, None, 1)


def a_note(n: int) -> AddNote:
    return AddNote(
        type="add_note",
        id=f"{n:022}",
        board="plenary",
        question=PLENARY_QUESTION,
        note_kind="obstacle",
        text=f"Note {n}",
        lang="en",
    )


def poison(n: int) -> AddNote:
    """No frame carries a text that is None."""
    return a_note(n).model_copy(update={"text": None})


def test_r8_a_rule_that_fails_is_a_refusal_for_good_and_the_batch_goes_on(store: Store) -> None:
    """P-31."""
    batch = [order(1, a_note(1)), order(2, poison(2)), order(3, a_note(3))]
    answers = [Outcome(1, seq=3), Outcome(2, code="internal"), Outcome(3, seq=4)]
    assert store.decide(*batch) == answers
    assert store.decide(*batch, *batch) == answers * 2
    store.state, store.ledger = store.loaded()
    assert store.decide(*reversed(batch)) == answers[::-1]
    assert store.decide(order(4, a_note(4))) == [Outcome(4, seq=5)]
    assert [note.text for note in store.state.notes()] == ["Note 1", "Note 3", "Note 4"]


def test_r6_the_same_command_twice_in_one_batch_takes_effect_once(store: Store) -> None:
    """P-30."""
    one = order(1, a_note(1))
    assert store.decide(one, one, one) == [Outcome(1, seq=3)] * 3
    assert store.state.seq == 3


def test_r7_another_wish_in_the_same_batch_is_refused(store: Store) -> None:
    """P-32."""
    answers = store.decide(order(1, a_note(1)), order(1, a_note(2)))
    assert answers == [Outcome(1, seq=3), Outcome(1, code="other_payload")]


def test_r9_h36_a_command_is_judged_by_what_its_batch_has_done_before(store: Store) -> None:
    """P-30: the second of two that want the same finds it done."""
    same = [order(1, a_note(1)), order(2, a_note(1))]
    assert store.decide(*same) == [Outcome(1, seq=3), Outcome(2, code="id_taken")]
