"""A session as another process reads it, beside the server that holds the file: what is committed, and nothing is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, select
from sqlalchemy.pool import NullPool

from app.core.records import Stored
from app.store.tables import ARCHIVE, CONTENT, SESSION
from app.store.writer import since


@dataclass(frozen=True, slots=True)
class Read:
    """At one moment of its history. `content` is the frozen plan and pack."""

    content: str
    seq: int
    records: list[Stored]


def session_at(path: Path, session: str) -> Read | None:
    """The whole session from the database file."""
    with _reading(path) as connection:
        row = connection.execute(
            select(SESSION.c.seq, CONTENT.c.body)
            .join(CONTENT, CONTENT.c.session == SESSION.c.id)
            .where(SESSION.c.id == session)
        ).one_or_none()
        return Read(row[1], row[0], since(connection, session, 0)) if row is not None else None


def archive_at(path: Path, archive: str) -> bytes | None:
    """The file that was imported."""
    with _reading(path) as connection:
        found = select(ARCHIVE.c.body).where(ARCHIVE.c.id == archive)
        return connection.execute(found).scalar_one_or_none()


@contextmanager
def _reading(path: Path) -> Iterator[Connection]:
    engine = create_engine(
        f"sqlite:///file:{path.resolve()}?mode=ro&uri=true",
        poolclass=NullPool,
        connect_args={"isolation_level": None},
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    try:
        with engine.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()
