"""The journal: the same answer for ever, also after a restart, and nothing in memory that is not in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.database import StorageFailed
from app.store.orders import Answer, Gap, Order, Outcome
from tests.durability.book import Book, joining, new_book, nonsense, order, writing
from tests.workshop import new_id

ANA, BEA = new_id(), new_id()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = new_book(tmp_path)
    opened.give(joining(ANA), joining(BEA))
    yield opened
    opened.database.close()


def test_r6_every_answer_is_the_same_after_a_restart(book: Book) -> None:
    id_ = new_id()
    orders = [
        order(ANA, 1, writing(id_, "A market hall")),
        order(ANA, 2, writing(id_, "The same id again")),
        nonsense(ANA, 3),
        order(ANA, 4, {"type": "edit_note", "id": id_, "note_kind": "idea", "text": "A hall"}),
        order(BEA, 1, {"type": "remove_note", "id": id_}),
        order(ANA, 5, {"type": "remove_note", "id": id_}),
    ]
    answers = book.give(*orders)
    refusals = [answer.code for answer in answers if isinstance(answer, Outcome)]
    assert refusals == [None, "id_taken", "bad_command", None, "unknown_note", None]
    before = book.state.hash()

    again = book.reopened()
    assert again.give(*orders) == answers
    assert again.give(*reversed(orders)) == answers[::-1]
    assert again.state.hash() == before
    book.database = again.database


def test_r6_a_known_number_with_another_wish_is_refused_after_a_restart(book: Book) -> None:
    book.give(order(ANA, 1, writing(new_id(), "First")))
    again = book.reopened()
    head = again.state.seq
    answers = again.give(order(ANA, 1, writing(new_id(), "Second")))
    assert answers == [Outcome(1, code="other_payload")]
    assert again.state.seq == head
    book.database = again.database


def test_h27_a_gap_is_known_after_a_restart(book: Book) -> None:
    book.give(order(ANA, 1, writing(new_id(), "First")))
    again = book.reopened()
    assert again.give(order(ANA, 3, writing(new_id(), "Third"))) == [Gap(1)]
    book.database = again.database


def test_h31_who_joins_again_after_a_restart_is_the_same_person(book: Book) -> None:
    again = book.reopened()
    head = again.state.seq
    assert again.give(joining(ANA)) == [Outcome(1, seq=2)]
    assert again.state.seq == head
    book.database = again.database


def test_a_removed_note_leaves_its_place_and_no_word(book: Book) -> None:
    id_ = new_id()
    book.give(
        order(ANA, 1, writing(id_, "Taken back")), order(ANA, 2, {"type": "remove_note", "id": id_})
    )
    again = book.reopened()
    kept = again.state.stored(("note", id_))
    assert kept is not None
    assert (kept.body, kept.seq) == (None, again.state.seq)
    assert again.give(order(ANA, 3, writing(id_, "Anew"))) == [Outcome(3, code="id_taken")]
    with again.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT gone, body FROM record WHERE kind = 'note'").all()
    assert [tuple(row) for row in rows] == [(1, None)]
    book.database = again.database


@pytest.mark.parametrize("point", ["before_insert", "after_insert", "before_commit"])
def test_r5_h36_a_batch_that_is_not_stored_leaves_nothing_behind(book: Book, point: str) -> None:
    failing = book.reopened(f"{point}:full:1-3")
    before = failing.state.hash()
    orders = [order(ANA, n, writing(new_id(), f"Note {n}")) for n in (1, 2, 3)]
    for _ in range(3):
        with pytest.raises(StorageFailed):
            failing.give(*orders)
        assert failing.state.hash() == before
    head = failing.state.seq
    assert failing.give(*orders) == [Outcome(n, seq=head + n) for n in (1, 2, 3)]
    again = failing.reopened()
    assert again.state.hash() == failing.state.hash()
    book.database = again.database


def test_r5_a_commit_that_failed_but_is_stored_is_answered_from_the_journal(book: Book) -> None:
    failing = book.reopened("after_commit:error:1-2")
    head = failing.state.seq
    first, poison = order(ANA, 1, writing(new_id(), "First")), nonsense(BEA, 1)
    for one in (first, poison):
        with pytest.raises(StorageFailed):
            failing.give(one)
    assert failing.give(poison, first) == [Outcome(1, code="bad_command"), Outcome(1, seq=head + 1)]
    assert failing.give(order(ANA, 2, writing(new_id(), "Second"))) == [Outcome(2, seq=head + 2)]
    again = failing.reopened()
    assert again.state.hash() == failing.state.hash()
    book.database = again.database


def test_r5_a_full_file_takes_nothing_and_takes_it_once_there_is_room(book: Book) -> None:
    stored: list[Answer] = []
    failures = 0
    _give_room(book, 8)
    while len(stored) < 400:
        one = order(ANA, len(stored) + 1, writing(new_id(), "word " * 90))
        answers = _tried(book, one)
        while not answers:
            failures += 1
            assert _journaled(book) == len(stored)
            _give_room(book, 8)
            answers = _tried(book, one)
        stored += answers
    assert failures >= 5
    assert stored == [Outcome(n, seq=n + 3) for n in range(1, 401)]


def _tried(book: Book, one: Order) -> list[Answer]:
    try:
        return book.give(one)
    except StorageFailed:
        return []


def _journaled(book: Book) -> int:
    with book.database.reading() as connection:
        count = "SELECT count(*) FROM journal WHERE client LIKE 'phone%'"
        return int(connection.exec_driver_sql(count).scalar_one())


def _give_room(book: Book, pages: int) -> None:
    """The file may grow by so many pages more than it was allowed before, at first than it has."""
    with book.database.reading() as connection:
        has = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        may = connection.exec_driver_sql("PRAGMA max_page_count").scalar_one()
        most = (has if may > 1_000_000 else may) + pages
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
