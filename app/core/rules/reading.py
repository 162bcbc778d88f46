"""Which notes somebody can say anything about, in words, dots or marks: those they can read."""

from app.core.actors import ALL, FACILITATORS, Audience, of_board, of_group, of_person
from app.core.records import Note
from app.core.rules.phases import groups_then
from app.core.rules.verdict import Case, Refused


def readable(case: Case, id_: str) -> Note:
    """A note that whoever writes can read, or could in the group of then; any other is answered like an unknown one."""
    note = case.look.note(id_)
    if note is None:
        raise Refused("unknown_note")
    # What is offered had been read, in a phase that the restored session may not have come to yet.
    if not case.offered and _reach(case, note).isdisjoint(case.look.audiences(("note", id_))):
        raise Refused("unknown_note")
    if note.hidden is not None or note.waiting:
        raise Refused("note_not_shown")
    return note


def _reach(case: Case, note: Note) -> set[Audience]:
    """As which audiences somebody reads: of every board it is one visit away (H11), of an earlier one not even that (H48)."""
    if case.is_staff:
        return {FACILITATORS}
    me = case.me
    groups = {*groups_then(case), me.group} - {None}
    return {ALL, of_person(me.id), of_board(note.board), *(of_group(g) for g in groups if g)}
