"""Reading the journal: what staff did, in order. Decides nothing about who may be told what."""

import json

from sqlalchemy import or_, select

from app.core.audit import OPENER, OPERATOR, STAFF, Row
from app.store.database import Database
from app.store.tables import JOURNAL


def staff_rows(database: Database, session: str, after: int, most: int) -> list[Row]:
    """Rows behind order `after`, oldest first. Those of participants do not leave the database."""
    with database.reading() as connection:
        rows = connection.execute(
            select(
                JOURNAL.c.order,
                JOURNAL.c.at,
                JOURNAL.c.actor,
                JOURNAL.c.type,
                JOURNAL.c.targets,
                JOURNAL.c.outcome,
            )
            .where(
                JOURNAL.c.session == session,
                JOURNAL.c.order > after,
                or_(
                    JOURNAL.c.actor.in_((OPENER, OPERATOR)),
                    JOURNAL.c.actor.startswith(STAFF, autoescape=True),
                ),
            )
            .order_by(JOURNAL.c.order)
            .limit(most)
        )
        return [
            Row(order, at, by, type_, tuple(json.loads(targets)), json.loads(outcome).get("code"))
            for order, at, by, type_, targets, outcome in rows
        ]
