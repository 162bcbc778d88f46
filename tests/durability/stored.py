"""What a database file holds of a session, read without the code that wrote it, and whether it is whole.

Knows nothing of how the file came about: a server killed, a power cut, a full disk.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.durability.writer import Writer


@dataclass(frozen=True)
class Row:
    """A journal row: command `n` of `client` wrote `targets`, the last of them at `seq`; None if it was refused."""

    client: str
    n: int
    order: int
    targets: list[str]
    seq: int | None


@dataclass(frozen=True)
class Stored:
    """`records` maps "kind/id" to (seq, body); a gone record has no body."""

    seq: int
    journal: list[Row]
    records: dict[str, tuple[int, dict[str, Any] | None]]

    def numbers(self) -> dict[tuple[str, int], Row]:
        return {(row.client, row.n): row for row in self.journal}

    def notes_on(self, board: str) -> dict[str, str]:
        """id → text of the notes that are there."""
        notes = (
            body for name, (_, body) in self.records.items() if body and name.startswith("note/")
        )
        return {body["id"]: body["text"] for body in notes if body["board"] == board}

    def must_be_whole(self) -> None:
        """Nothing is missing in between and nothing happened twice: every seq was given to exactly one record."""
        assert [row.order for row in self.journal] == list(range(1, len(self.journal) + 1))
        last: dict[str, int] = {}
        at, latest = 0, {}
        for row in self.journal:
            assert row.n == last.get(row.client, 0) + 1, f"{row.client} jumps to {row.n}"
            last[row.client] = row.n
            for target in row.targets:
                at += 1
                latest[target] = at
            assert row.seq in {None, 0, at}, f"seq {row.seq} where {at} was due"
        assert at == self.seq, f"the journal ends at {at}, the session says {self.seq}"
        assert latest == {name: seq for name, (seq, _) in self.records.items()}


def opened(path: Path) -> sqlite3.Connection:
    """Read-only: whoever looks must not heal."""
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def read(connection: sqlite3.Connection, session: str) -> Stored | None:
    """None if the session is not in the file."""
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if "journal" not in tables:
        return None
    head = connection.execute("SELECT seq FROM session WHERE id = ?", (session,)).fetchone()
    return (
        None
        if head is None
        else Stored(head[0], _journal(connection, session), _records(connection, session))
    )


def must_hold(stored: Stored, writer: Writer, answers: Iterable[int]) -> None:
    """Every one of `answers` was given for something that is stored, at the seq that was told."""
    numbers = stored.numbers()
    for n in answers:
        said, row = writer.answered[n], numbers.get((writer.client, n))
        assert row is not None, f"number {n} was answered with {said} and is not stored"
        expected = said["seq"] if said["type"] == "ack" else None
        assert row.seq == expected, f"number {n} was told {said} and stored at {row.seq}"


def must_be_what_was_written(stored: Stored, writer: Writer) -> None:
    """The notes are what the journaled commands make of them, one after the other, each exactly once."""
    expected: dict[str, str | None] = {}
    for row in stored.journal:
        if row.client == writer.client:
            if row.targets:
                _apply(writer.sent[row.n]["command"], expected)
            else:
                assert row.seq in {0, None}
    found = {
        name.partition("/")[2]: None if body is None else body["text"]
        for name, (_, body) in stored.records.items()
        if name.partition("/")[2] in expected
    }
    assert found == expected


def _apply(command: dict[str, Any], notes: dict[str, str | None]) -> None:
    match command:
        case {"type": "add_note" | "edit_note", "id": id_, "text": text}:
            notes[id_] = text
        case {"type": "remove_note", "id": id_}:
            notes[id_] = None


def _journal(connection: sqlite3.Connection, session: str) -> list[Row]:
    rows = connection.execute(
        'SELECT client, n, "order", targets, seq FROM journal WHERE session = ? ORDER BY "order"',
        (session,),
    ).fetchall()
    return [_row(session, *row) for row in rows]


def _row(session: str, client: str, n: int, order: int, targets: str, seq: int | None) -> Row:
    # Opening writes the session record and is journaled without saying so.
    written = [f"session/{session}"] if client == "opening" else json.loads(targets)
    return Row(client, n, order, written, seq)


def _records(
    connection: sqlite3.Connection, session: str
) -> dict[str, tuple[int, dict[str, Any] | None]]:
    rows = connection.execute(
        "SELECT kind, id, seq, gone, body FROM record WHERE session = ?", (session,)
    ).fetchall()
    assert all(bool(gone) == (body is None) for *_, gone, body in rows)
    return {
        f"{kind}/{id_}": (seq, None if gone else json.loads(body))
        for kind, id_, seq, gone, body in rows
    }
