"""Up to three notes that a group puts first, for each of its blocks: proposed by any member, set by one (H22, H49)."""

import hashlib

from app.core.commands import ProposePriority, SetPriority
from app.core.records import Note, Priority
from app.core.rules import voting
from app.core.rules.phases import group_sees, is_rapporteur, rights_now
from app.core.rules.verdict import Case, Effects, Refused


def propose_priority(case: Case, command: ProposePriority) -> Effects:
    """A proposal is taken back by who made it, as long as it is not set."""
    note = _note(case, command.note)
    before = case.look.priority(priority_id(note.board, note.id))
    if command.on:
        return Effects([] if before else [_proposed(case, note)])
    if before is None:
        return Effects()
    if not case.is_mine(before.by):
        raise Refused("not_your_proposal")
    if before.is_set:
        raise Refused("priority_set")
    return Effects(gone=[("priority", before.id)])


def set_priority(case: Case, command: SetPriority) -> Effects:
    note = _note(case, command.note)
    if case.actor.person is not None and not is_rapporteur(case, note.board):
        raise Refused("not_rapporteur")
    before = case.look.priority(priority_id(note.board, note.id))
    if command.on == (before is not None and before.is_set):
        return Effects()
    priority = before or _proposed(case, note)
    limit = case.limits.priorities
    if command.on and _set_beside(case, priority) >= limit:
        raise Refused("enough_priorities", limit=limit)
    return Effects([priority.model_copy(update={"is_set": command.on})])


def restored(case: Case, note: Note) -> list[Priority]:
    """A note that comes back where three have been set meanwhile is a proposal again."""
    priority = case.look.priority(priority_id(note.board, note.id))
    if priority is None or not priority.is_set:
        return []
    if _set_beside(case, priority) < case.limits.priorities:
        return []
    return [priority.model_copy(update={"is_set": False})]


def priority_id(board: str, note: str) -> str:
    """One for each note of a board, whoever proposes it."""
    return hashlib.sha256(f"priority/{board}/{note}".encode()).hexdigest()[:32]


def _note(case: Case, id_: str) -> Note:
    """The note, if it may be put first or last by this actor now; another group's is answered like an unknown one."""
    note = case.look.note(id_)
    if note is None or note.hidden is not None or note.waiting:
        raise Refused("unknown_note")
    if case.actor.person is not None:
        if note.board != case.me.group or not (group_sees(case, note) or case.is_mine(note.author)):
            raise Refused("unknown_note")
        if not rights_now(case).priorities:
            raise Refused("phase_closed")
    if voting.is_open(case) and case.look.framework.plan.voting.dots_on == "priorities":
        raise Refused("voting_open")
    if note.by_staff:
        raise Refused("staff_note")
    if case.look.group(note.board) is None:
        raise Refused("unknown_group")
    return note


def _proposed(case: Case, note: Note) -> Priority:
    return Priority(
        id=priority_id(note.board, note.id),
        board=note.board,
        block=case.look.framework.block_of_question[note.question],
        note=note.id,
        by=case.actor.name,
        at=case.now,
    )


def _set_beside(case: Case, this: Priority) -> int:
    """How many others are set for the same group and block. What is hidden or gone does not count."""
    place = (this.board, this.block)
    return sum(
        other.is_set
        and other.id != this.id
        and (other.board, other.block) == place
        and _counts(case, other)
        for other in case.look.every(Priority)
    )


def _counts(case: Case, priority: Priority) -> bool:
    note = case.look.note(priority.note)
    return note is not None and note.hidden is None and not note.waiting
