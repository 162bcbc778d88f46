"""Putting an earlier copy of the database in the place of this one, and starting a new history from it.

Everybody who comes back notices by the epoch. Who was sent out of a session since the copy was made stays out: their
ids are kept beside the database, where no copy overwrites them (RULES H33, H34).
"""

import json
import os
import secrets
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from app.core.records import AnyRecord, Session, Standing, Stored, record_adapter, veiled
from app.store.database import Database
from app.store.tables import BODY_VERSION, JOURNAL, RECORD, SESSION

OUT = "erased.jsonl"
"""One line for everybody sent out or let in again: ids only, the last line about a person holds."""


class NotACopy(ValueError):
    """The file is no whole copy of this board's database."""


def keep_who_is_out(folder: Path, session: str, written: Iterable[Stored]) -> None:
    """Note down whom a commit sent out or let in again, on disk before anybody is told."""
    lines = [
        {
            "session": session,
            "person": row.body.person,
            "openly": row.body.openly,
            "out": row.body.removed,
        }
        for row in written
        if isinstance(row.body, Standing)
    ]
    if not lines:
        return
    handle = os.open(folder / OUT, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, "".join(json.dumps(line) + "\n" for line in lines).encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def back_up(folder: Path, copy: Path) -> None:
    """A whole copy of the database of a server that may be running. Raises FileExistsError."""
    if copy.exists():
        raise FileExistsError(copy)
    _copy(folder / "cocreate.db", copy)


def restore(folder: Path, copy: Path, now: int) -> tuple[Path, int]:
    """Put `copy` in the place of the database, which is kept beside it. No server may be running.

    Answers with where the replaced one is, and how many sessions there are now. Raises DatabaseInUse, NotACopy.
    """
    _must_be_whole(copy)
    lock = Database(folder)
    try:
        replaced = folder / f"replaced-{now}.db"
        if lock.path.exists():
            back_up(folder, replaced)
        fresh = folder / "cocreate.db.new"
        fresh.unlink(missing_ok=True)
        _copy(copy, fresh)
        for rest in ("-wal", "-shm"):
            (folder / f"cocreate.db{rest}").unlink(missing_ok=True)
        fresh.replace(lock.path)
        _sync(folder)
    finally:
        lock.close()
    database = Database(folder)
    try:
        database.open()
        with database.transaction() as connection:
            sessions = list(connection.execute(select(SESSION.c.id)).scalars())
            out = _who_is_out(folder)
            for session in sessions:
                _begin_anew(connection, session, out.get(session, {}), now)
    finally:
        database.close()
    return replaced, len(sessions)


def _copy(source: Path, copy: Path) -> None:
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as ours,
        closing(sqlite3.connect(copy)) as other,
    ):
        ours.backup(other)
    copy.chmod(0o600)
    _sync(copy)


def _must_be_whole(copy: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as database:
            checked = database.execute("PRAGMA integrity_check").fetchone()[0]
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error as problem:
        raise NotACopy(f"{copy}: {problem}") from problem
    if checked != "ok" or not {"session", "record", "journal", "key"} <= tables:
        raise NotACopy(f"{copy}: not a whole copy of a board's database")


def _who_is_out(folder: Path) -> dict[str, dict[tuple[str, bool], bool]]:
    """Session → (person, whether it was decided openly) → out."""
    found: dict[str, dict[tuple[str, bool], bool]] = {}
    path = folder / OUT
    for line in path.read_text().splitlines() if path.exists() else ():
        said = json.loads(line)
        found.setdefault(said["session"], {})[said["person"], said["openly"]] = said["out"]
    return found


def _begin_anew(
    connection: Connection, session: str, out: dict[tuple[str, bool], bool], now: int
) -> None:
    """A new epoch, the moment it goes back to in the session's record, and everybody out who was sent out since."""
    row = connection.execute(
        select(SESSION.c.seq, RECORD.c.body)
        .join(RECORD, (RECORD.c.session == SESSION.c.id) & (RECORD.c.kind == "session"))
        .where(SESSION.c.id == session)
    ).one()
    seq, body = row[0], record_adapter.validate_json(row[1])
    if not isinstance(body, Session):
        raise NotACopy(f"session {session} has no record of itself")
    order, last = connection.execute(
        select(JOURNAL.c.order, JOURNAL.c.at)
        .where(JOURNAL.c.session == session)
        .order_by(JOURNAL.c.order.desc())
        .limit(1)
    ).one()
    written: list[AnyRecord] = [body.model_copy(update={"restored": last})]
    for (person, openly), is_out in out.items():
        id_ = person if openly else veiled(person)
        written.append(Standing(id=id_, person=person, removed=is_out, openly=openly, at=now))
    for record in written:
        seq += 1
        _put(connection, session, Stored(record.kind, record.id, seq, record))
    connection.execute(
        update(SESSION).where(SESSION.c.id == session).values(seq=seq, epoch=secrets.token_hex(8))
    )
    connection.execute(
        insert(JOURNAL),
        {
            "session": session,
            "client": f"restoring-{now}",
            "n": 1,
            "order": order + 1,
            "actor": "operator",
            "at": now,
            "type": "restore",
            "targets": "[]",
            "outcome": json.dumps({"seq": seq}),
            "seq": seq,
            "payload_hmac": b"",
        },
    )


def _put(connection: Connection, session: str, row: Stored) -> None:
    where = (RECORD.c.session == session, RECORD.c.kind == row.kind, RECORD.c.id == row.id)
    values = {
        "seq": row.seq,
        "gone": False,
        "v": BODY_VERSION,
        "body": row.body.model_dump_json() if row.body is not None else None,
    }
    changed = connection.execute(update(RECORD).where(*where).values(**values))
    if changed.rowcount == 0:
        connection.execute(
            insert(RECORD), {"session": session, "kind": row.kind, "id": row.id, **values}
        )


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
