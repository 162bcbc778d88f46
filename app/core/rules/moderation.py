"""Pausing, locking, approving, and sending people out: blindly through a note, or by name.

Blindly means that nothing facilitators are told depends on who wrote the note (H38): such a command writes one record
that only its person sees, always, also where it changes nothing; a decision by name always writes two. Else the seq of
an answer would say whose note it was.
"""

from collections.abc import Iterator

from app.core.commands import (
    Approve,
    LockBoard,
    PauseAuthor,
    PausePerson,
    PausePosting,
    Readmit,
    RemoveAuthor,
    RemovePerson,
    SetApproveFirst,
    SetLateWork,
)
from app.core.records import (
    PLENARY,
    REMOVED,
    AnyRecord,
    Board,
    Comment,
    Note,
    Person,
    Session,
    Standing,
    veiled,
)
from app.core.rules import voting
from app.core.rules.verdict import Case, Effects, Refused


def pause_posting(case: Case, command: PausePosting) -> Effects:
    return _set(case, posting=not command.on)


def set_late_work(case: Case, command: SetLateWork) -> Effects:
    return _set(case, late_work=command.on)


def set_approve_first(case: Case, command: SetApproveFirst) -> Effects:
    return _set(case, approve_first=command.on)


def lock_board(case: Case, command: LockBoard) -> Effects:
    look = case.look
    if command.board != PLENARY and look.group(command.board) is None:
        raise Refused("unknown_group")
    board = look.board(command.board) or Board(id=command.board)
    if board.locked == command.on:
        return Effects()
    return Effects([board.model_copy(update={"locked": command.on})])


def approve(case: Case, command: Approve) -> Effects:
    note = _note(case, command.id)
    if case.actor.person is not None and not _may_approve(case, note):
        raise Refused("unknown_note")
    case.must_have_seen("note", note.id)
    if not note.waiting:
        return Effects()
    return Effects([note.model_copy(update={"waiting": False})])


def pause_author(case: Case, command: PauseAuthor) -> Effects:
    author = _author(case, command.note)
    return Effects([_veiled(case, author, paused=command.on)])


def remove_author(case: Case, command: RemoveAuthor) -> Effects:
    author = _author(case, command.note)
    hidden = () if command.keep else _hidden(case, author)
    return Effects([_veiled(case, author, removed=True), *hidden])


def pause_person(case: Case, command: PausePerson) -> Effects:
    person = _person(case, command.person)
    lifted = {} if command.on else {"paused": False}
    return Effects([_openly(case, person, paused=command.on), _veiled(case, person, **lifted)])


def remove_person(case: Case, command: RemovePerson) -> Effects:
    person = _person(case, command.person)
    hidden = () if command.keep else _hidden(case, person)
    return Effects(
        [_openly(case, person, removed=True), _veiled(case, person), *hidden, *_roles(case, person)]
    )


def readmit(case: Case, command: Readmit) -> Effects:
    """Also lifts what was decided through a note, without saying whether there was anything of the kind."""
    person = _person(case, command.person)
    return Effects([_openly(case, person, removed=False), _veiled(case, person, removed=False)])


def _set(case: Case, **update: bool) -> Effects:
    session: Session = case.look.session
    changed = session.model_copy(update=update)
    return Effects([changed] if changed != session else [])


def _note(case: Case, id_: str) -> Note:
    note = case.look.note(id_)
    if note is None:
        raise Refused("unknown_note")
    return note


def _may_approve(case: Case, note: Note) -> bool:
    """The rapporteur of the note's group, where the plan says so; to all others it is an unknown note."""
    board = case.look.board(note.board)
    by_plan = case.look.framework.plan.breakout.rapporteur_may_approve
    return by_plan and note.hidden is None and board is not None and case.is_mine(board.rapporteur)


def _author(case: Case, note: str) -> Person:
    author = case.look.person(_note(case, note).author)
    if author is None:
        raise Refused("no_author")
    return author


def _person(case: Case, id_: str) -> Person:
    person = case.look.person(id_)
    if person is None:
        raise Refused("unknown_person")
    return person


def _openly(case: Case, person: Person, **update: bool) -> Standing:
    before = case.look.standing(person.id)
    known = before or Standing(id=person.id, person=person.id, openly=True, at=case.now)
    return known.model_copy(update={**update, "at": case.now})


def _veiled(case: Case, person: Person, **update: bool) -> Standing:
    before = case.look.standing(person.id, openly=False)
    known = before or Standing(id=veiled(person.id), person=person.id, at=case.now)
    return known.model_copy(update={**update, "at": case.now})


def _hidden(case: Case, person: Person) -> list[AnyRecord]:
    """Everything that stands on a board under the person's own hand; the card's lines belong to the group."""
    theirs = [
        body
        for body in _written(case)
        if case.look.who(body.author) == person.id and body.hidden is None
    ]
    dots = voting.given_back(case, {body.id for body in theirs}) if voting.is_open(case) else []
    return [*(body.model_copy(update={"hidden": REMOVED}) for body in theirs), *dots]


def _written(case: Case) -> Iterator[Note | Comment]:
    yield from case.look.every(Note)
    yield from case.look.every(Comment)


def _roles(case: Case, person: Person) -> Iterator[Board]:
    for body in case.look.every(Board):
        if case.look.who(body.rapporteur or "") == person.id:
            yield body.model_copy(update={"rapporteur": None})
