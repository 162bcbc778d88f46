"""The tables: session, content, record, journal, key, archive, and no more than needed.

Bodies of records are JSON of the models in `core.records`; `v` is the version of that shape.
"""

from sqlalchemy import BigInteger, Index, LargeBinary
from sqlmodel import Column, Field, SQLModel, Text

BODY_VERSION = 1


class SessionRow(SQLModel, table=True):
    """A workshop: its place in history (`epoch`, `seq`), and what opens its doors. Written with every commit."""

    __tablename__ = "session"

    id: str = Field(primary_key=True, max_length=32)
    epoch: str = Field(max_length=32)
    seq: int
    code: str | None = Field(default=None, unique=True, max_length=16)
    plan: str = Field(max_length=64)
    content_hash: str = Field(max_length=64)
    journal_key: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    opened_at: int = Field(sa_type=BigInteger)


class ContentRow(SQLModel, table=True):
    """The plan and pack a session was opened with: large and never changed, so apart from what changes."""

    __tablename__ = "content"

    session: str = Field(primary_key=True, max_length=32)
    body: str = Field(sa_column=Column(Text, nullable=False))


class RecordRow(SQLModel, table=True):
    """The newest state of a record; `gone` ones keep their place and no body."""

    __tablename__ = "record"
    __table_args__ = (Index("record_by_seq", "session", "seq"),)

    session: str = Field(primary_key=True, max_length=32)
    kind: str = Field(primary_key=True, max_length=16)
    id: str = Field(primary_key=True, max_length=64)
    seq: int
    gone: bool
    v: int
    body: str | None = Field(default=None, sa_column=Column(Text))


class JournalRow(SQLModel, table=True):
    """One command as it was answered, without content: exactly once, audit, the agenda as it was run."""

    __tablename__ = "journal"
    __table_args__ = (Index("journal_by_order", "session", "order"),)

    session: str = Field(primary_key=True, max_length=32)
    client: str = Field(primary_key=True, max_length=64)
    n: int = Field(primary_key=True, sa_type=BigInteger)
    order: int
    actor: str = Field(max_length=64)
    at: int = Field(sa_type=BigInteger)
    type: str = Field(max_length=32)
    targets: str = Field(sa_column=Column(Text, nullable=False))
    outcome: str = Field(sa_column=Column(Text, nullable=False))
    seq: int | None = None
    payload_hmac: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class KeyRow(SQLModel, table=True):
    """A key somebody holds, as its SHA-256; the key itself is nowhere."""

    __tablename__ = "key"

    session: str = Field(primary_key=True, max_length=32)
    hash: str = Field(primary_key=True, max_length=64)
    role: str = Field(max_length=16)
    person: str | None = Field(default=None, max_length=32)
    label: str = Field(default="", max_length=80)
    made_at: int = Field(sa_type=BigInteger)
    revoked_at: int | None = Field(default=None, sa_type=BigInteger)


class ArchiveRow(SQLModel, table=True):
    """A report that was imported to be read; `body` is the file as it came."""

    __tablename__ = "archive"

    id: str = Field(primary_key=True, max_length=32)
    title: str = Field(sa_column=Column(Text, nullable=False))
    day: str = Field(max_length=10)
    at: int = Field(sa_type=BigInteger)
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


# The same tables as SQLAlchemy Core knows them: what is asked often is asked without an ORM in between.
_TABLES = SQLModel.metadata.tables
SESSION, CONTENT, RECORD, JOURNAL, KEY, ARCHIVE = (
    _TABLES[name] for name in ("session", "content", "record", "journal", "key", "archive")
)
