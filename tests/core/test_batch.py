"""What commands of one batch see of each other, on the real writer and a real database."""

from pathlib import Path

import pytest

from app.core.actors import Actor
from app.core.commands import Command
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.opening import first_record
from app.core.records import EVERY_GROUP, Territory
from app.core.state import State
from app.store.database import Database, StorageFailed
from app.store.faults import Faults
from app.store.orders import Joining, Order, Outcome
from app.store.sessions import Opening, load, open_session
from app.store.writer import Batch, Ledger, commit
from tests.content.files import PLAN_232
from tests.core.hall import FACILITATOR, OPENED, command
from tests.synthesis.world import framework


class Desk:
    """A session and the thread that writes it, without a room around them."""

    def __init__(self, folder: Path, faults: str = "") -> None:
        self.framework: Framework = framework(PLAN_232)
        self.database = Database(folder, Faults(faults))
        self.database.open()
        first = first_record(
            self.framework, id_="s", content="c", code="C", secret="x", mode=None, now=OPENED
        )
        opening = Opening(first, "e", "{}", "c", b"k" * 32, (("facilitator", "hash"),))
        open_session(self.database, opening)
        self.state, self.ledger = self.reloaded()
        self.n = 0

    def reloaded(self) -> tuple[State, Ledger]:
        loaded = load(self.database, "s")
        assert loaded is not None
        return State(self.framework, loaded.records, loaded.seq), loaded.ledger

    def order(
        self, actor: Actor, command: Command, *, seen: int | None = None, run: int = 1
    ) -> Order:
        self.n += 1
        return Order(f"client-{self.n}", 1, actor, command, run, seen, OPENED)

    def placing(self, actor: Actor, group: str) -> Order:
        """By a facilitator who has seen the person as committed."""
        stored = self.state.stored(("person", actor.person or ""))
        assert stored is not None
        return self.order(FACILITATOR, place(actor, group), seen=stored.seq)

    def commit(self, *orders: Order | Joining, put: bool = True) -> Batch:
        batch = commit(self.database, self.state, self.ledger, orders, Limits())
        if put:
            self.state.put(batch.written)
        return batch


def joining(person: str) -> Joining:
    return Joining(person, f"hash-{person}", "Ana", Territory(country="EC"), OPENED)


def codes(batch: Batch) -> list[str | None]:
    return [answer.code if isinstance(answer, Outcome) else "gap" for answer in batch.answers]


ANA, BO = (Actor("participant", letter * 22) for letter in "ab")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.commit(joining(ANA.person or ""), joining(BO.person or ""))
    return desk


def move(step: str, from_run: int) -> Command:
    return command("move_to", phase="breakout", step=step, from_run=from_run)


def place(actor: Actor, group: str) -> Command:
    return command("place", person=actor.person, group=group)


def note(desk: Desk, id_: str, board: str = "g1") -> Command:
    block = desk.state.session.groups[0].blocks[0]
    question = desk.framework.blocks[block].questions[0].id
    return command(
        "add_note",
        id=id_ * 22,
        board=board,
        question=question,
        note_kind="strength",
        text=id_,
        lang="en",
    )


def test_h36_a_command_sees_what_the_same_batch_wrote_before_it(desk: Desk) -> None:
    batch = desk.commit(
        desk.order(ANA, note(desk, "1")),
        desk.placing(ANA, "g1"),
        desk.order(ANA, note(desk, "2")),
        desk.order(FACILITATOR, move("share", 1)),
        desk.order(ANA, note(desk, "3"), run=2),
        desk.order(BO, note(desk, "4"), run=2),
        desk.order(ANA, note(desk, "3"), run=2),
    )
    assert codes(batch) == [
        "not_your_board",
        None,
        "phase_closed",
        None,
        None,
        "not_your_board",
        "id_taken",
    ]
    assert [stored.seq for stored in batch.written] == [4, 5, 6]


def test_h36_h17_a_double_next_in_one_batch_moves_once(desk: Desk) -> None:
    batch = desk.commit(*(desk.order(FACILITATOR, move("share", 1)) for _ in range(3)))
    assert codes(batch) == [None, "already_moved", "already_moved"]
    assert desk.state.session.run.n == 2


def test_h36_h28_two_edits_begun_on_the_same_version_in_one_batch_conflict(desk: Desk) -> None:
    batch = desk.commit(desk.placing(ANA, "g1"), desk.placing(ANA, "g2"))
    assert codes(batch) == [None, "changed"]


def test_h36_readers_see_the_base_only_until_the_commit_has_happened(desk: Desk) -> None:
    before = desk.state.hash(), desk.state.seq
    batch = desk.commit(
        desk.placing(ANA, "g1"),
        desk.order(FACILITATOR, move("share", 1)),
        put=False,
    )
    assert (desk.state.hash(), desk.state.seq) == before
    desk.state.put(batch.written)
    assert desk.state.session.revealed == (EVERY_GROUP,)


def test_h36_a_failed_commit_leaves_no_trace_of_its_batch(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "before_commit:full:3")
    desk.commit(joining(ANA.person or ""))
    kept = desk.state.hash(), dict(desk.ledger.last), desk.ledger.order
    orders = [desk.order(FACILITATOR, move("share", 1)), desk.placing(ANA, "g1")]
    with pytest.raises(StorageFailed):
        desk.commit(*orders)
    assert (desk.state.hash(), dict(desk.ledger.last), desk.ledger.order) == kept
    state, ledger = desk.reloaded()
    assert (state.hash(), ledger.last) == (kept[0], kept[1])
    assert codes(desk.commit(*orders)) == [None, None], (
        "the same again, and it counts as the first time"
    )


def test_h36_an_exception_inside_a_rule_is_one_refused_command_and_spares_the_rest_of_the_batch(
    desk: Desk,
) -> None:
    """The poison: the session has a phase that its framework has lost."""
    plan = desk.framework.plan
    rest = tuple(phase for phase in plan.agenda if phase.id != "gallery")
    desk.state.framework = Framework(plan.model_copy(update={"agenda": rest}), desk.framework.pack)
    poison = command("move_to", phase="gallery", step=None, from_run=1)
    batch = desk.commit(
        desk.placing(ANA, "g1"),
        desk.order(FACILITATOR, poison),
        desk.placing(BO, "g1"),
    )
    assert codes(batch) == [None, "internal", None]
    state, _ = desk.reloaded()
    assert state.hash() == desk.state.hash()
