"""Dots and transfer marks: given while a phase opens them, shown to nobody until the vote is closed."""

import hashlib
from collections.abc import Collection

from app.core import text
from app.core.commands import CloseVoting, GiveMark, PlaceDots
from app.core.records import Dots, Mark, Note, Person, Priority, Session, Territory, stricter
from app.core.rights import Rights
from app.core.rules.phases import is_over, rights_now, run_of_writing
from app.core.rules.reading import readable
from app.core.rules.verdict import Case, Effects, Refused


def place_dots(case: Case, command: PlaceDots) -> Effects:
    """The budget counts over all notes: two devices of one person cannot spend it twice (P8)."""
    voting, round_ = case.look.framework.plan.voting, _round(case)
    note = _votable(case, command.note)
    id_ = dots_id(case.me.id, note.id, round_)
    before = case.look.dots(id_)
    if command.count == 0:
        return Effects(gone=[("dots", id_)] if before else [])
    if voting.dots_on == "priorities" and not _is_priority(case, note):
        raise Refused("not_a_priority")
    if command.count > voting.max_dots_per_note:
        raise Refused("dots_per_note", limit=voting.max_dots_per_note)
    left = voting.dots_per_person - _spent(case, round_, besides=id_)
    if command.count > left:
        raise Refused("enough_dots", left=left, limit=voting.dots_per_person)
    return Effects(
        [
            Dots(
                id=id_,
                note=note.id,
                person=case.me.id,
                round=round_,
                count=command.count,
                run=run_of_writing(case).n,
                at=case.now,
            )
        ]
    )


def give_mark(case: Case, command: GiveMark) -> Effects:
    _must_be_open(case, gives=rights_now(case).marks)
    note = _votable(case, command.note)
    if case.look.framework.note_kinds.get(note.note_kind) != "proposal":
        raise Refused("not_a_proposal")
    id_ = mark_id(case.me.id, note.id)
    before, mode = case.look.mark(id_), case.look.session.mode
    card_then = before.given_as if before else None
    if command.value is None:
        return Effects(gone=[("mark", id_)] if before else [])
    mode = stricter(before.mode, mode) if before else mode
    return Effects(
        [
            Mark(
                id=id_,
                note=note.id,
                person=case.me.id,
                value=command.value,
                text=_need(case, command),
                mode=mode,
                given_as=_card(case) if mode == "anonymous" else card_then,
                run=run_of_writing(case).n,
                at=case.now,
            )
        ]
    )


def close_voting(case: Case, command: CloseVoting) -> Effects:
    session = case.look.session
    if session.run.n != command.from_run:
        raise Refused("already_moved", phase=session.run.phase)
    rights = rights_now(case)
    if not gives_votes(rights):
        raise Refused("voting_closed")
    update = closed(session, rights)
    return Effects([session.model_copy(update=update)] if update else [])


def gives_votes(rights: Rights) -> bool:
    return rights.dots or rights.marks


def is_open(case: Case) -> bool:
    """Whether dots and marks are being given now."""
    return case.look.session.dots_taken and gives_votes(rights_now(case))


def closed(session: Session, rights: Rights) -> dict[str, object]:
    """What changes of a session when the vote ends that `rights` gave; nothing if none is open."""
    if not session.dots_taken or not gives_votes(rights):
        return {}
    return {
        "dots_taken": False,
        "voted": tuple(dict.fromkeys((*session.voted, session.run.voting_round))),
    }


def moved(session: Session, leaving: Rights, entering: Rights, *, stays: bool) -> dict[str, object]:
    """Leaving the vote closes its round, coming back opens the same one; what was shown stays shown (H19).

    From one voting step to the next nothing changes; `stays`: the same moment was asked for once more.
    """
    if not gives_votes(entering):
        return closed(session, leaving)
    return {"dots_taken": True} if stays or not gives_votes(leaving) else {}


def begun_anew(session: Session, rights: Rights) -> dict[str, object]:
    """The vote once more: where dots are given their round ends, is shown, and the next begins (H19)."""
    if not gives_votes(rights):
        return {}
    return (closed(session, rights) if rights.dots else {}) | {"dots_taken": True}


def given_back(case: Case, notes: Collection[str] | None = None) -> list[Dots]:
    """Dots of the present round that return to their voters, because these notes go while voting is open (H58).

    Without `notes`: all that lie on a note which went while it was closed.
    """
    round_ = case.look.session.run.voting_round
    return [
        dots.model_copy(update={"count": 0, "returned": dots.count})
        for dots in case.look.every(Dots)
        if dots.round == round_
        and dots.count
        and (dots.note in notes if notes is not None else not _stands(case.look.note(dots.note)))
    ]


def must_not_be_frozen(case: Case) -> None:
    """What people vote on may be fixed by the plan until the vote is closed; hiding is always possible."""
    if case.look.framework.plan.voting.freeze_notes_during_vote and is_open(case):
        raise Refused("voting_open")


def dots_id(person: str, note: str, round_: int) -> str:
    """One for a person, note and round, by construction (H35)."""
    return hashlib.sha256(f"{person}/{note}/{round_}".encode()).hexdigest()[:32]


def mark_id(person: str, note: str) -> str:
    return hashlib.sha256(f"{person}/{note}/mark".encode()).hexdigest()[:32]


def _round(case: Case) -> int:
    """The round a dot belongs to. What was given in an earlier one comes too late for it (H18)."""
    _must_be_open(case, gives=rights_now(case).dots)
    round_ = run_of_writing(case).voting_round
    if round_ != case.look.session.run.voting_round:
        raise Refused("voting_closed")
    return round_


def _must_be_open(case: Case, *, gives: bool) -> None:
    session = case.look.session
    if not gives or not session.dots_taken or (is_over(case) and not session.late_work):
        raise Refused("voting_closed")


def _votable(case: Case, id_: str) -> Note:
    note = readable(case, id_)
    if note.by_staff:
        raise Refused("staff_note")
    return note


def _stands(note: Note | None) -> bool:
    return note is not None and note.hidden is None and not note.waiting


def _is_priority(case: Case, note: Note) -> bool:
    return any(one.is_set and one.note == note.id for one in case.look.every(Priority))


def _spent(case: Case, round_: int, *, besides: str) -> int:
    me = case.me.id
    return sum(
        dots.count
        for dots in case.look.every(Dots)
        if dots.person == me and dots.round == round_ and dots.id != besides
    )


def kept_cards(case: Case, person: Person) -> list[Mark]:
    """The marks of somebody who corrects their card while the session is anonymous: they keep the one of before (H2)."""
    if case.look.session.mode != "anonymous":
        return []
    theirs = (one for one in case.look.every(Mark) if one.person == person.id)
    return [
        one.model_copy(update={"given_as": person.territory}) for one in theirs if not one.given_as
    ]


def _card(case: Case) -> Territory:
    """All anonymous marks of a person have one card, that of the first: given again, none moves to another set (H2)."""
    me = case.me.id
    theirs = (one for one in case.look.every(Mark) if one.person == me and one.given_as)
    first = min(theirs, key=lambda one: (one.at, one.note), default=None)
    return (first and first.given_as) or case.me.territory


def _need(case: Case, command: GiveMark) -> str:
    if command.value != "would_need" or not text.has_content(command.text):
        return ""
    limits = case.limits
    return text.clean(command.text, limits.line_points, limits.line_bytes, lines=False)
