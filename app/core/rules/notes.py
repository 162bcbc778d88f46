"""Writing, changing, removing and hiding notes."""

from app.core import text
from app.core.commands import AddNote, EditNote, HideNote, RemoveNote, RestoreNote
from app.core.records import Dots, Note, stricter
from app.core.rules import voting
from app.core.rules.hanging import what_hangs_on
from app.core.rules.phases import must_be_open_for_writing, run_of_writing
from app.core.rules.priorities import restored
from app.core.rules.verdict import Case, Effects, Refused


def add_note(case: Case, command: AddNote) -> Effects:
    if case.look.stored("note", command.id) is not None:
        raise Refused("id_taken")
    late = must_be_open_for_writing(case, command.board)
    if not case.look.framework.has_question(
        _blocks(case, command.board), command.board, command.question
    ):
        raise Refused("unknown_question")
    if case.look.count("note") >= case.limits.notes:
        raise Refused("full", limit=case.limits.notes)
    note = Note(
        id=command.id,
        board=command.board,
        question=command.question,
        note_kind=_known_kind(case, command.note_kind),
        text=_words(case, command.text),
        lang=command.lang,
        author=case.author,
        by_staff=case.is_staff,
        mode=case.look.session.mode,
        run=run_of_writing(case).n,
        late=late,
        waiting=case.look.session.approve_first and not case.is_staff,
        waits_since=case.now,
        created=case.look.seq + 1,
        at=case.now,
    )
    return Effects([note])


def edit_note(case: Case, command: EditNote) -> Effects:
    note = _own(case, command.id)
    case.must_have_seen("note", command.id, own=True)
    _must_not_be_frozen(case, note)
    late = must_be_open_for_writing(case, note.board, mine=True)
    words = _words(case, command.text)
    changed = note.model_copy(
        update={
            "text": words,
            "lang": command.lang or note.lang,
            "revision": note.revision + (words != note.text),
            "note_kind": _known_kind(case, command.note_kind),
            "mode": stricter(note.mode, case.look.session.mode),
            "edited": True,
            "late": note.late or late,
            **_waiting_again(case, note),
        }
    )
    return Effects([changed])


def remove_note(case: Case, command: RemoveNote) -> Effects:
    """One's own words may be taken back as long as the session is open, also after the phase."""
    note = _own(case, command.id)
    case.must_have_seen("note", command.id, own=True)
    _must_not_be_frozen(case, note)
    hanging = what_hangs_on(case.look, {note.id})
    bodies = [*_given_back(case, note), *hanging.bodies]
    return Effects(bodies, [("note", note.id), *hanging.gone])


def hide_note(case: Case, command: HideNote) -> Effects:
    note = _any(case, command.id)
    case.must_have_seen("note", command.id)
    limits = case.limits
    reason = text.clean(command.reason, limits.reason_points, limits.reason_bytes, lines=False)
    return Effects([*_given_back(case, note), note.model_copy(update={"hidden": reason})])


def restore_note(case: Case, command: RestoreNote) -> Effects:
    note = _any(case, command.id)
    case.must_have_seen("note", command.id)
    return Effects([note.model_copy(update={"hidden": None}), *restored(case, note)])


def _must_not_be_frozen(case: Case, note: Note) -> None:
    """Nobody votes on what facilitators write."""
    if not note.by_staff:
        voting.must_not_be_frozen(case)


def _given_back(case: Case, note: Note) -> list[Dots]:
    return voting.given_back(case, {note.id}) if voting.is_open(case) else []


def _waiting_again(case: Case, note: Note) -> dict[str, bool | int]:
    """Else a harmless note would be let through and then say something else (H42)."""
    if note.waiting or note.by_staff or not case.look.session.approve_first:
        return {}
    return {"waiting": True, "waits_since": case.now}


def _own(case: Case, id_: str) -> Note:
    """Somebody else's note is answered like an unknown one. What facilitators write is theirs together."""
    note = _any(case, id_)
    if not case.is_own(note):
        raise Refused("unknown_note")
    return note


def _any(case: Case, id_: str) -> Note:
    note = case.look.note(id_)
    if note is None:
        raise Refused("unknown_note")
    return note


def _words(case: Case, words: str) -> str:
    return text.clean(words, case.limits.note_points, case.limits.note_bytes)


def _known_kind(case: Case, kind: str) -> str:
    if kind not in case.look.framework.note_kinds:
        raise Refused("unknown_kind")
    return kind


def _blocks(case: Case, board: str) -> tuple[str, ...]:
    group = case.look.group(board)
    return group.blocks if group else ()
