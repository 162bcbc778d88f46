"""Deciding and committing what waited: the only place where a command takes effect.

Runs in the database thread. Everything decided here is durable when `commit` returns, and nothing of it is if it
raises: then nobody was told anything (ARCHITECTURE 1, RULES H36).
"""

import hashlib
import hmac
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import assert_never

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.core.limits import Limits
from app.core.look import Look
from app.core.records import AnyRecord, Link, Session, Stored, record_adapter
from app.core.rules import Case, Effects, Refused, decide, decide_join, decide_pairing
from app.core.state import State
from app.store.database import Database
from app.store.orders import (
    Answer,
    AnyOrder,
    Gap,
    Joining,
    Linking,
    Malformed,
    Order,
    Outcome,
    Pairing,
)
from app.store.restoring import keep_who_is_out
from app.store.statements import Statement
from app.store.tables import BODY_VERSION, JOURNAL, KEY, RECORD, SESSION

log = logging.getLogger(__name__)

_RECORD = ("session", "kind", "id", "seq", "gone", "v", "body")
_upsert_record = Statement(
    upsert(RECORD).on_conflict_do_update(
        index_elements=_RECORD[:3],
        set_={name: upsert(RECORD).excluded[name] for name in _RECORD[3:]},
    ),
    _RECORD,
)
_insert_journal = Statement(insert(JOURNAL), JOURNAL.c.keys())
_insert_key = Statement(
    upsert(KEY).on_conflict_do_nothing(index_elements=["session", "hash"]),
    ("hash", "session", "role", "person", "label", "made_at"),
)
_revoke_key = Statement(
    update(KEY)
    .where(KEY.c.session == bindparam("of"), KEY.c.hash == bindparam("key"))
    .values(revoked_at=bindparam("now"))
)
_known_key = Statement(
    select(KEY.c.hash).where(KEY.c.session == bindparam("of"), KEY.c.hash == bindparam("key"))
)
_devices = Statement(
    select(func.count()).where(
        KEY.c.session == bindparam("of"),
        KEY.c.person == bindparam("whose"),
        KEY.c.revoked_at.is_(None),
    )
)
_with_code = Statement(select(SESSION.c.id).where(SESSION.c.code == bindparam("code")))
_set_code = Statement(
    update(SESSION).where(SESSION.c.id == bindparam("of")).values(code=bindparam("now"))
)
_head = Statement(select(SESSION.c.seq).where(SESSION.c.id == bindparam("session")))
_set_head = Statement(
    update(SESSION).where(SESSION.c.id == bindparam("session")).values(seq=bindparam("head"))
)
_answered = Statement(
    select(JOURNAL.c.outcome, JOURNAL.c.payload_hmac).where(
        JOURNAL.c.session == bindparam("session"),
        JOURNAL.c.client == bindparam("outbox"),
        JOURNAL.c.n == bindparam("number"),
    )
)


@dataclass
class Ledger:
    """What of the journal is kept in memory: the last number of each client, and whose outbox it is."""

    key: bytes
    order: int = 0
    last: dict[str, int] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    is_doubtful: bool = False
    """A commit failed, and it may be stored all the same: the journal has to be asked before it is relied on."""

    def proof(self, order: AnyOrder) -> bytes:
        """A keyed hash: a plain one of "4" would be the rating itself (H61)."""
        return hmac.new(self.key, order.payload(), hashlib.sha256).digest()


@dataclass
class Batch:
    """What a commit did: one answer for each order, and the records written, by seq."""

    answers: list[Answer]
    written: list[Stored]


class _Pen:
    """One batch being written. Thrown away whole if the transaction fails."""

    def __init__(
        self, connection: Connection, state: State, ledger: Ledger, limits: Limits
    ) -> None:
        self.connection = connection
        self.session = state.session.id
        self.look = Look(state, state.framework)
        self.ledger = ledger
        self.limits = limits
        self.last: dict[str, int] = {}
        self.owner: dict[str, str] = {}
        self.fresh: dict[tuple[str, int], tuple[Outcome, bytes]] = {}
        self.missed: list[Stored] = []
        self.written: list[Stored] = []
        self.journal: list[dict[str, object]] = []
        self.keys: list[dict[str, object]] = []
        self.revoked: list[dict[str, object]] = []
        self.code: str | None = None

    def catch_up(self, missed: list[Stored]) -> None:
        self.missed = missed
        self.look.take(missed)

    def answer(self, order: AnyOrder) -> Answer:
        owner = self.owner.get(order.client) or self.ledger.owner.get(order.client)
        if owner is not None and owner != order.by:
            return Outcome(order.n, code="foreign_client")
        last = self.last.get(order.client, self.ledger.last.get(order.client, 0))
        if order.n <= last:
            return self._again(order)
        if order.n > last + 1:
            return Gap(last)
        return self._first(order)

    def _first(self, order: AnyOrder) -> Outcome:
        written: list[Stored] = []
        try:
            effects = self._decide(order)
        except Refused as refusal:
            if refusal.retry or isinstance(order, Joining | Pairing):
                # Nobody's number is used up: a refused newcomer corrects the name and tries again.
                return Outcome(order.n, code=refusal.code, params=refusal.params, retry=True)
            outcome = Outcome(order.n, code=refusal.code, params=refusal.params)
        except Exception:
            # A rule must not be able to end the room, nor be asked the same poison for ever.
            log.exception("rule failed", extra={"command": order.type})
            outcome = Outcome(order.n, code="internal")
        else:
            written = self.look.write(effects.bodies, effects.gone)
            outcome = Outcome(order.n, seq=self.look.seq if written else 0)
        self.written += written
        self._note_down(order, outcome, written)
        return outcome

    def _decide(self, order: AnyOrder) -> Effects:
        match order:
            case Linking(link=link):
                self._open_door(order.at, link.hash, link.role)
                return Effects([link])
            case Joining():
                case = Case(self.look, order.actor, order.at, order.run, order.seen, self.limits)
                effects = decide_join(
                    case,
                    order.person,
                    order.name,
                    order.territory,
                    order.lang,
                    simulated=order.simulated,
                )
                self._open_door(order.at, order.key_hash, "participant", order.person)
                return effects
            case Pairing():
                case = Case(self.look, order.actor, order.at, order.run, order.seen, self.limits)
                effects = decide_pairing(case, order.person, self._devices_of(order.person))
                self._open_door(order.at, order.key_hash, "participant", order.person)
                return effects
            case Order(command=Malformed()):
                raise Refused("bad_command")
            case Order():
                case = Case(self.look, order.actor, order.at, order.run, order.seen, self.limits)
                effects = decide(case, order.command)  # type: ignore[arg-type]
                for body in effects.bodies:
                    self._take_along(body, order.at)
                return effects
        assert_never(order)

    def _take_along(self, body: AnyRecord, at: int) -> None:
        """What of a record other tables hold too: keys of links, the join code. Refuses what only they can know."""
        match body:
            case Link(revoked=True):
                self.revoked.append({"of": self.session, "key": body.hash, "now": at})
            case Link():
                key = {"of": self.session, "key": body.hash}
                if _known_key.run(self.connection, key).fetchone() is not None:
                    raise Refused("id_taken")
                self._open_door(at, body.hash, body.role)
            case Session() if body.code != self.look.session.code:
                if _with_code.run(self.connection, {"code": body.code}).fetchone() is not None:
                    raise Refused("code_taken")
                self.code = body.code

    def _devices_of(self, person: str) -> int:
        key = {"of": self.session, "whose": person}
        stored: int = _devices.run(self.connection, key).fetchone()[0]
        return stored + sum(made["person"] == person for made in self.keys)

    def _open_door(self, at: int, hash_: str, role: str, person: str | None = None) -> None:
        self.keys.append(
            {
                "hash": hash_,
                "session": self.session,
                "role": role,
                "person": person,
                "label": "",
                "made_at": at,
            }
        )

    def _note_down(self, order: AnyOrder, outcome: Outcome, written: list[Stored]) -> None:
        proof = self.ledger.proof(order)
        self.last[order.client] = order.n
        self.owner[order.client] = order.by
        self.fresh[order.client, order.n] = (outcome, proof)
        self.journal.append(
            {
                "session": self.session,
                "client": order.client,
                "n": order.n,
                "order": self.ledger.order + len(self.journal) + 1,
                "actor": order.by,
                "at": order.at,
                "type": order.type,
                "targets": json.dumps([f"{row.kind}/{row.id}" for row in written]),
                "outcome": _spell(outcome),
                "seq": outcome.seq if outcome.code is None else None,
                "payload_hmac": proof,
            }
        )

    def _again(self, order: AnyOrder) -> Outcome:
        """The same answer as the first time; another wish under an old number changes nothing."""
        found = self.fresh.get((order.client, order.n))
        if found is None:
            row = _answered.run(
                self.connection,
                {"session": self.session, "outbox": order.client, "number": order.n},
            ).fetchone()
            if row is None:
                raise LookupError(f"the journal has no row {order.n} of a client that is past it")
            found = (_read(order.n, row[0]), row[1])
        if not hmac.compare_digest(found[1], self.ledger.proof(order)):
            return Outcome(order.n, code="other_payload")
        return found[0]

    def save(self) -> None:
        if self.written:
            rows = {row.key: row for row in self.written}
            _upsert_record.run(self.connection, *(_row(self.session, row) for row in rows.values()))
            _set_head.run(self.connection, {"session": self.session, "head": self.look.seq})
        if self.keys:
            _insert_key.run(self.connection, *self.keys)
        for revoked in self.revoked:
            _revoke_key.run(self.connection, revoked)
        if self.code is not None:
            _set_code.run(self.connection, {"of": self.session, "now": self.code})
        if self.journal:
            _insert_journal.run(self.connection, *self.journal)

    def done(self) -> None:
        self.ledger.last |= self.last
        self.ledger.owner |= self.owner
        self.ledger.order += len(self.journal)


def commit(
    database: Database,
    state: State,
    ledger: Ledger,
    orders: Sequence[AnyOrder],
    limits: Limits,
) -> Batch:
    """Decide `orders` one after the other and commit them in one transaction. Raises what the database raises.

    What another process wrote meanwhile is looked at first and comes first in `written`; SQLite has no such process.
    """
    try:
        with database.transaction() as connection:
            if ledger.is_doubtful:
                _reread(connection, state.session.id, ledger)
            head = _head.run(connection, {"session": state.session.id}).fetchone()[0]
            pen = _Pen(connection, state, ledger, limits)
            if head != state.seq:
                pen.catch_up(since(connection, state.session.id, state.seq))
            answers = [pen.answer(order) for order in orders]
            database.faults.reach("before_insert")
            pen.save()
            database.faults.reach("after_insert")
    except Exception:
        ledger.is_doubtful = True
        raise
    pen.done()
    try:
        keep_who_is_out(database.path.parent, state.session.id, pen.written)
    except OSError:
        # It is committed all the same; only an older copy put back later would not know of it.
        log.exception(
            "who is out is not noted beside the database", extra={"session": state.session.id}
        )
    return Batch(answers, [*pen.missed, *pen.written])


def since(connection: Connection, session: str, seq: int) -> list[Stored]:
    """Every record changed after `seq`, in that order."""
    rows = connection.execute(
        select(RECORD.c.kind, RECORD.c.id, RECORD.c.seq, RECORD.c.body)
        .where(RECORD.c.session == session, RECORD.c.seq > seq)
        .order_by(RECORD.c.seq)
    )
    return [
        Stored(kind, id_, at, record_adapter.validate_json(body) if body else None)
        for kind, id_, at, body in rows
    ]


def ledger_of(connection: Connection, session: str, key: bytes) -> Ledger:
    rows = connection.execute(
        select(
            JOURNAL.c.client,
            func.max(JOURNAL.c.n),
            func.max(JOURNAL.c.actor),
            func.max(JOURNAL.c.order),
        )
        .where(JOURNAL.c.session == session)
        .group_by(JOURNAL.c.client)
    ).all()
    return Ledger(
        key,
        order=max((row[3] for row in rows), default=0),
        last={row[0]: row[1] for row in rows},
        owner={row[0]: row[2] for row in rows},
    )


def _reread(connection: Connection, session: str, ledger: Ledger) -> None:
    found = ledger_of(connection, session, ledger.key)
    ledger.order, ledger.last, ledger.owner = found.order, found.last, found.owner
    ledger.is_doubtful = False


def _row(session: str, stored: Stored) -> dict[str, object]:
    return {
        "session": session,
        "kind": stored.kind,
        "id": stored.id,
        "seq": stored.seq,
        "gone": stored.body is None,
        "v": BODY_VERSION,
        "body": stored.body.model_dump_json() if stored.body is not None else None,
    }


def _spell(outcome: Outcome) -> str:
    if outcome.code is None:
        return json.dumps({"seq": outcome.seq})
    return json.dumps({"code": outcome.code, "params": outcome.params})


def _read(n: int, spelled: str) -> Outcome:
    read = json.loads(spelled)
    return Outcome(n, seq=read.get("seq", 0), code=read.get("code"), params=read.get("params", {}))
