"""The state of a board, priorities and the report card."""

from app.core.actors import ALL, FACILITATORS, ORGANIZERS, Audience, of_group, of_past, of_person
from app.core.records import PLENARY, Board, Line, Person, Priority, Ready, Signature
from app.core.shapes import BoardShape, LineShape, PriorityShape, ReadyShape, SignatureShape
from app.core.shapes.groupwork import RapporteurShape
from app.core.sight import NOBODY, Sight, of_author, rapporteur_of, readers_of_board, shown_mode


def audiences_of_board(sight: Sight, board: Board) -> frozenset[Audience]:
    group = {ALL} if board.id == PLENARY else {of_group(board.id), of_past(board.id)}
    return frozenset({FACILITATORS, ORGANIZERS, *group, *_of(rapporteur_of(sight, board))})


def _of(person: Person | None) -> set[Audience]:
    return {of_person(person.id)} if person is not None else set()


def audiences_of_priority(sight: Sight, priority: Priority) -> frozenset[Audience]:
    """Where its note is seen; before it is set, by the group and facilitators only."""
    note = sight.note(priority.note)
    if note is None or note.hidden is not None or note.waiting:
        return NOBODY
    readers = sight.audiences(("note", priority.note))
    if not priority.is_set:
        readers &= {FACILITATORS, of_group(priority.board)}
    return readers | {of_author(sight, priority.by)} if readers else NOBODY


def audiences_of_line(sight: Sight, line: Line) -> frozenset[Audience]:
    return frozenset(
        {of_author(sight, line.author), *readers_of_board(sight, line.board, line.created)}
    )


def board(sight: Sight, board: Board, seq: int, audience: Audience) -> BoardShape:
    return {
        "kind": "board",
        "id": board.id,
        "seq": seq,
        "rapporteur": _rapporteur(sight, board, audience),
        "help": board.help,
        "ready": board.ready == sight.session.run.n,
        "locked": board.locked,
    }


def _rapporteur(sight: Sight, board: Board, audience: Audience) -> RapporteurShape | None:
    """Signed like a member of the group is: by name where people are named to their group."""
    person = rapporteur_of(sight, board)
    if person is None:
        return None
    own = audience == of_person(person.id)
    mode = shown_mode(sight.session, person.mode)
    is_shown = own or mode != "anonymous"
    return {
        "name": person.name if own or mode == "named" else None,
        "place": person.territory.place if is_shown else None,
        "country": person.territory.country if is_shown else None,
        "mine": own,
    }


def ready(ready: Ready, seq: int) -> ReadyShape:
    return {"kind": "ready", "id": ready.id, "seq": seq, "run": ready.run}


def priority(sight: Sight, priority: Priority, seq: int, audience: Audience) -> PriorityShape:
    return {
        "kind": "priority",
        "id": priority.id,
        "seq": seq,
        "board": priority.board,
        "block": priority.block,
        "note": priority.note,
        "is_set": priority.is_set,
        "mine": audience == of_author(sight, priority.by),
    }


def line(sight: Sight, line: Line, seq: int, audience: Audience) -> LineShape:
    return {
        "kind": "line",
        "id": line.id,
        "seq": seq,
        "board": line.board,
        "block": line.block,
        "section": line.section,
        "text": line.text,
        "lang": line.lang,
        "minority": line.minority,
        "late": line.late,
        "created": line.created,
        "mine": audience == of_author(sight, line.author),
    }


def signature(signature: Signature, seq: int) -> SignatureShape:
    return {
        "kind": "signature",
        "id": signature.id,
        "seq": seq,
        "board": signature.board,
        "block": signature.block,
        "upto": signature.upto,
    }
