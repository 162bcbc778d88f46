"""Keeping a session civil: what may be written, by whom, and what becomes of it."""

from typing import Literal

from app.core.commands.parts import Base, Id, Slug


class PausePosting(Base):
    """Stop all writing for a moment; ratings go on (H29)."""

    type: Literal["pause_posting"]
    on: bool


class LockBoard(Base):
    type: Literal["lock_board"]
    board: Slug
    on: bool


class SetLateWork(Base):
    type: Literal["set_late_work"]
    on: bool


class SetApproveFirst(Base):
    """From now on notes wait until they are let through. Those that wait go on waiting when it is switched off."""

    type: Literal["set_approve_first"]
    on: bool


class Approve(Base):
    """Let a waiting note through (H42)."""

    type: Literal["approve"]
    id: Id


class PauseAuthor(Base):
    """Whoever wrote this note may not write, without anybody being told who that is (H38)."""

    type: Literal["pause_author"]
    note: Id
    on: bool


class RemoveAuthor(Base):
    """Whoever wrote this note is out; `keep`: what they wrote stays on the boards."""

    type: Literal["remove_author"]
    note: Id
    keep: bool


class PausePerson(Base):
    type: Literal["pause_person"]
    person: Id
    on: bool


class RemovePerson(Base):
    type: Literal["remove_person"]
    person: Id
    keep: bool


class Readmit(Base):
    """Let a person in again, whoever sent them out and how (H43)."""

    type: Literal["readmit"]
    person: Id


class WipeSimulated(Base):
    """Take simulated people out of the session, and everything they made (H71)."""

    type: Literal["wipe_simulated"]
