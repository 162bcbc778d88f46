"""Imported reports: kept whole as they came, read only. Runs in the database thread."""

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from app.store.database import Database
from app.store.tables import ARCHIVE


@dataclass(frozen=True, slots=True)
class Archived:
    id: str
    title: str
    day: str
    """The day the session was opened, ISO."""
    at: int
    """When it was imported, ms since 1970."""


class ArchivesFull(ValueError):
    """There is room for no more."""


def add(database: Database, archived: Archived, body: bytes, limit: int) -> None:
    """Under an id that is there already nothing happens: whoever asks twice has one. Raises ArchivesFull."""
    with database.transaction() as connection:
        known = select(func.count()).select_from(ARCHIVE).where(ARCHIVE.c.id == archived.id)
        if connection.execute(known).scalar_one():
            return
        if connection.execute(select(func.count()).select_from(ARCHIVE)).scalar_one() >= limit:
            raise ArchivesFull
        row = {"id": archived.id, "title": archived.title, "day": archived.day}
        connection.execute(insert(ARCHIVE), {**row, "at": archived.at, "body": body})


def every(database: Database) -> list[Archived]:
    """The latest import first."""
    with database.reading() as connection:
        columns = (ARCHIVE.c.id, ARCHIVE.c.title, ARCHIVE.c.day, ARCHIVE.c.at)
        rows = connection.execute(select(*columns).order_by(ARCHIVE.c.at.desc(), ARCHIVE.c.id))
        return [Archived(*row) for row in rows]


def remove(database: Database, id_: str) -> None:
    with database.transaction() as connection:
        connection.execute(delete(ARCHIVE).where(ARCHIVE.c.id == id_))
