"""Many records at once into a database that no server holds."""

from sqlalchemy import insert, update

from app.core.records import Stored
from app.store.database import Database
from app.store.tables import BODY_VERSION, RECORD, SESSION


def insert_rows(database: Database, session: str, rows: list[Stored]) -> None:
    with database.transaction() as connection:
        connection.execute(
            insert(RECORD),
            [
                {
                    "session": session, "kind": row.kind, "id": row.id, "seq": row.seq,
                    "gone": row.body is None, "v": BODY_VERSION,
                    "body": row.body.model_dump_json() if row.body else None,
                }
                for row in rows
            ],
        )  # fmt: skip
        last = rows[-1].seq if rows else 1
        connection.execute(update(SESSION).where(SESSION.c.id == session).values(seq=last))
