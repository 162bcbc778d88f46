"""Opening, finding and loading sessions, and the keys that open their doors. Runs in the database thread."""

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from app.core.audit import OPENER, OPERATOR, STAFF
from app.core.records import Link, LinkRole, Session, Stored
from app.store.database import Database
from app.store.orders import Linking
from app.store.tables import BODY_VERSION, CONTENT, JOURNAL, KEY, RECORD, SESSION
from app.store.writer import Ledger, ledger_of, since

RECOVERY = "recovery"
"""The label of the key that is kept for the day the first link is lost."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a presented key stands for."""

    hash: str
    role: str
    person: str | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """A new session with its first record and its keys by role; `content` is the frozen plan and pack."""

    first: Session
    epoch: str
    content: str
    content_hash: str
    journal_key: bytes
    keys: tuple[tuple[str, str], ...]
    """(role, key hash)"""
    recovery: str = ""
    """Which of them is kept for the day the first link is lost."""


@dataclass(frozen=True, slots=True)
class Loaded:
    epoch: str
    seq: int
    content: str
    content_hash: str
    records: list[Stored]
    ledger: Ledger
    keys: dict[str, Key]


def hash_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def person_of(key: str) -> str:
    """The person a participant's key makes: 128 bits that say nothing about the key (H31)."""
    return (
        urlsafe_b64encode(hashlib.sha256(b"person " + key.encode()).digest()[:16])
        .rstrip(b"=")
        .decode()
    )


class IdTaken(ValueError):
    """There is a session with this id and other keys: somebody else's."""


class CodeTaken(ValueError):
    """Another session has this code; draw again."""


def open_session(database: Database, opening: Opening) -> Session:
    """Store a session, or return the one of that id and keys: whoever asks twice gets the same (H31).

    Raises IdTaken, CodeTaken.
    """
    with database.transaction() as connection:
        found = connection.execute(
            select(RECORD.c.body).where(
                RECORD.c.session == opening.first.id, RECORD.c.kind == "session"
            )
        ).scalar_one_or_none()
        if found is not None:
            known = connection.execute(
                select(KEY.c.hash).where(
                    KEY.c.session == opening.first.id, KEY.c.label.in_(("", RECOVERY))
                )
            ).scalars()
            if not {hash_ for _, hash_ in opening.keys} <= set(known):
                raise IdTaken
            return Session.model_validate_json(found)
        if (
            opening.first.code
            == connection.execute(
                select(SESSION.c.code).where(SESSION.c.code == opening.first.code)
            ).scalar_one_or_none()
        ):
            raise CodeTaken
        first = opening.first
        at = first.run.at
        connection.execute(
            insert(SESSION),
            {
                "id": first.id,
                "epoch": opening.epoch,
                "seq": 1,
                "code": first.code,
                "plan": first.plan,
                "content_hash": opening.content_hash,
                "journal_key": opening.journal_key,
                "opened_at": at,
            },
        )
        connection.execute(insert(CONTENT), {"session": first.id, "body": opening.content})
        connection.execute(
            insert(RECORD),
            {
                "session": first.id,
                "kind": "session",
                "id": first.id,
                "seq": 1,
                "gone": False,
                "v": BODY_VERSION,
                "body": first.model_dump_json(),
            },
        )
        connection.execute(
            insert(JOURNAL),
            {
                "session": first.id,
                "client": "opening",
                "n": 1,
                "order": 1,
                "actor": OPENER,
                "at": at,
                "type": "prepare" if first.state == "prepared" else "open",
                "targets": "[]",
                "outcome": '{"seq": 1}',
                "seq": 1,
                "payload_hmac": b"",
            },
        )
        _add_keys(connection, opening, at)
        return first


def _add_keys(connection: Connection, opening: Opening, at: int) -> None:
    rows = [
        {
            "hash": hash_,
            "session": opening.first.id,
            "role": role,
            "person": None,
            "label": RECOVERY if hash_ == opening.recovery else "",
            "made_at": at,
            "revoked_at": None,
        }
        for role, hash_ in opening.keys
    ]
    if rows:
        connection.execute(insert(KEY), rows)


def load(database: Database, session: str) -> Loaded | None:
    with database.reading() as connection:
        row = connection.execute(
            select(
                SESSION.c.epoch,
                SESSION.c.seq,
                CONTENT.c.body,
                SESSION.c.content_hash,
                SESSION.c.journal_key,
            )
            .join(CONTENT, CONTENT.c.session == SESSION.c.id)
            .where(SESSION.c.id == session)
        ).one_or_none()
        if row is None:
            return None
        keys = connection.execute(
            select(KEY.c.hash, KEY.c.role, KEY.c.person, KEY.c.label).where(
                KEY.c.session == session,
                KEY.c.revoked_at.is_(None),
            )
        )
        return Loaded(
            epoch=row[0],
            seq=row[1],
            content=row[2],
            content_hash=row[3],
            records=since(connection, session, 0),
            ledger=ledger_of(connection, session, row[4]),
            keys={row[0]: Key(*row) for row in keys},
        )


def session_with_code(database: Database, code: str) -> str | None:
    with database.reading() as connection:
        return connection.execute(
            select(SESSION.c.id).where(SESSION.c.code == code)
        ).scalar_one_or_none()


def session_led_with(database: Database, key_hash: str) -> str | None:
    """The session that this key of a facilitator leads; None for a key of anybody else."""
    with database.reading() as connection:
        return connection.execute(
            select(KEY.c.session).where(
                KEY.c.hash == key_hash, KEY.c.role == "facilitator", KEY.c.revoked_at.is_(None)
            )
        ).scalar()


def person_of_hash(database: Database, key_hash: str) -> tuple[str, str] | None:
    """(session, person) of a participant's key."""
    with database.reading() as connection:
        row = connection.execute(
            select(KEY.c.session, KEY.c.person).where(
                KEY.c.hash == key_hash, KEY.c.person.is_not(None), KEY.c.revoked_at.is_(None)
            )
        ).first()
        return (row[0], row[1]) if row is not None else None


def codes_in_use(database: Database) -> int:
    """How many sessions can be joined by code at this moment."""
    with database.reading() as connection:
        joinable = select(func.count()).where(
            RECORD.c.kind == "session", func.json_extract(RECORD.c.body, "$.joining") == 1
        )
        return connection.execute(joinable).scalar_one()


def content_with_hash(database: Database, hash_: str) -> str | None:
    """The pinned content of any session that has this hash."""
    with database.reading() as connection:
        return connection.execute(
            select(CONTENT.c.body)
            .join(SESSION, SESSION.c.id == CONTENT.c.session)
            .where(SESSION.c.content_hash == hash_)
            .limit(1)
        ).scalar_one_or_none()


def link_id(hash_: str) -> str:
    """The id of a link that the server writes down itself, from its key's hash."""
    return (
        urlsafe_b64encode(hashlib.sha256(f"link {hash_}".encode()).digest()[:16])
        .rstrip(b"=")
        .decode()
    )


def made_on_server(role: LinkRole, hash_: str, at: int) -> Linking:
    """For the operator, when all links are lost. A facilitator's is an owner's: nobody else could make others (H57)."""
    link = Link(
        id=link_id(hash_), role=role, label="", hash=hash_, owner=role == "facilitator", at=at
    )
    return Linking(link, "link", OPERATOR, f"server-{link.id}", at)


def came_by_recovery(key: Key, client: str, at: int) -> Linking:
    """Written down once for each browser, and shown to the others (H57)."""
    link = Link(
        id=link_id(key.hash),
        role="facilitator",
        label="",
        hash=key.hash,
        owner=True,
        recovery=True,
        at=at,
    )
    return Linking(link, "recover", f"{STAFF}{key.hash[:12]}", f"recovery-{client}", at)
