"""The database file: locked for one process, migrated, with the settings an acknowledged note needs.

SQLite only. FULL because NORMAL loses acknowledged commits at a power cut; BEGIN IMMEDIATE because a deferred
transaction fails under load; one connection in one thread, so no second one can race a checkpoint.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import StaticPool

from app.store.faults import Faults

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "2",
    "secure_delete": "1",
    "foreign_keys": "1",
    "busy_timeout": "5000",
    "wal_autocheckpoint": "1000",
    # Only this makes FULL a promise against a power cut on macOS; elsewhere it changes nothing (RULES H70).
    "fullfsync": "1",
}


class DatabaseInUse(RuntimeError):
    """Another server holds the file; two would each believe their own memory."""


class StorageFailed(RuntimeError):
    """The disk is full or failing. What was to be written may be tried again, under the same number or id."""


class Database:
    """An open database. Its connection belongs to whichever single thread uses it."""

    def __init__(self, folder: Path, faults: Faults | None = None) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.faults = faults or Faults()
        self.path = folder / "cocreate.db"
        self._lock = _lock(folder / "cocreate.lock")
        self._engine = _engine(self.path)
        self._connection: Connection | None = None

    def open(self) -> None:
        """Bring the tables up to date. Raises RuntimeError if the file would not keep what it is given."""
        with self._engine.connect() as connection:
            _migrate(connection)
        self._connection = self._engine.connect()
        found = self._connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        if found != 2:
            raise RuntimeError(f"the database does not sync every commit (synchronous={found})")
        self._connection.commit()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that passes no fail point: looking goes on while nothing can be stored (R5)."""
        if self._connection is None:
            raise RuntimeError("the database is not open")
        connection = self._connection
        try:
            with connection.begin():
                yield connection
        except (OperationalError, sqlite3.OperationalError) as problem:
            raise StorageFailed(str(problem.args[0])) from problem
        finally:
            if connection.in_transaction():
                connection.rollback()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction that writes; a failure leaves the connection usable. Raises StorageFailed."""
        try:
            with self.reading() as connection:
                yield connection
                self.faults.reach("before_commit")
            self.faults.reach("after_commit")
        except (OperationalError, sqlite3.OperationalError) as problem:
            raise StorageFailed(str(problem.args[0])) from problem

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()
        os.close(self._lock)


def _lock(path: Path) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise DatabaseInUse(
            f"another server is using {path.parent}; stop it, or start this one with its own COCREATE_DATA_DIR"
        ) from None
    return handle


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: object) -> None:
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={value}")


def _begin(connection: Connection) -> None:
    connection.connection.cursor().execute("BEGIN IMMEDIATE")


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.commit()
