"""Notes put together: of a board by its group where the step says so, by facilitators on and across boards (H23, H59)."""

from app.core import text
from app.core.commands import AddTheme, Gather, RemoveTheme, RenameTheme
from app.core.records import ACROSS, PLENARY, Note, Theme
from app.core.rules import voting
from app.core.rules.phases import group_sees, rights_now
from app.core.rules.verdict import Case, Effects, Refused


def add_theme(case: Case, command: AddTheme) -> Effects:
    """Under the id of one that was removed it comes back, empty: that is how a removal is undone."""
    _must_not_be_over(case, command.board)
    if case.actor.person is not None and command.board != case.me.group:
        raise Refused("not_your_board")
    _must_be_open(case, command.board)
    if case.look.has("theme", command.id):
        raise Refused("id_taken")
    if sum(1 for _ in case.look.themes(command.board)) >= case.limits.themes:
        raise Refused("themes_full", limit=case.limits.themes)
    theme = Theme(
        id=command.id,
        board=command.board,
        author=case.author,
        title=_title(case, command.title),
        created=case.look.seq + 1,
        at=case.now,
    )
    return Effects([theme])


def rename_theme(case: Case, command: RenameTheme) -> Effects:
    theme = _theme(case, command.id)
    case.must_have_seen("theme", theme.id)
    return Effects([theme.model_copy(update={"title": _title(case, command.title)})])


def remove_theme(case: Case, command: RemoveTheme) -> Effects:
    theme = _theme(case, command.id)
    case.must_have_seen("theme", theme.id)
    if theme.notes:
        _must_not_be_voting(case)
    return Effects(gone=[("theme", theme.id)])


def gather(case: Case, command: Gather) -> Effects:
    """A note is in at most one theme of its board and one across: it leaves the one it was in."""
    _must_not_be_over(case, ACROSS if command.across else "")
    note = _note(case, command.note)
    if command.across and case.actor.person is not None:
        raise Refused("not_your_board")
    board = ACROSS if command.across else note.board
    left = next((t for t in case.look.themes(board) if note.id in t.notes), None)
    entered = _theme(case, command.theme) if command.theme is not None else None
    if entered is not None and entered.board != board:
        raise Refused("unknown_theme")
    if left == entered:
        return Effects()
    _must_not_be_voting(case)
    compared = left or entered
    if compared is not None:
        # Missing while an earlier move of the same device has not come back yet.
        case.must_have_seen("theme", compared.id, own=True)
    changed = []
    if left is not None:
        changed.append(_with(left, tuple(id_ for id_ in left.notes if id_ != note.id)))
    if entered is not None:
        kept = (id_ for id_ in entered.notes if case.look.note(id_) is not None)
        changed.append(_with(entered, (*kept, note.id)))
    return Effects([*changed])


def _theme(case: Case, id_: str) -> Theme:
    """Another group's is answered like an unknown one."""
    theme = case.look.theme(id_)
    _must_not_be_over(case, theme.board if theme else "")
    if theme is None or (case.actor.person is not None and theme.board != case.me.group):
        raise Refused("unknown_theme")
    _must_be_open(case, theme.board)
    return theme


def _must_not_be_over(case: Case, board: str) -> None:
    """Across the boards facilitators go on after the close, while the report is written."""
    if case.look.session.state == "closed" and board != ACROSS:
        raise Refused("session_closed")


def _note(case: Case, id_: str) -> Note:
    note = case.look.note(id_)
    if note is None or note.hidden is not None or note.waiting:
        raise Refused("unknown_note")
    if case.actor.person is not None and (
        note.board != case.me.group or not (group_sees(case, note) or case.is_mine(note.author))
    ):
        raise Refused("unknown_note")
    _must_be_open(case, note.board)
    return note


def _must_be_open(case: Case, board: str) -> None:
    if board not in (PLENARY, ACROSS) and case.look.group(board) is None:
        raise Refused("unknown_group")
    if case.actor.person is not None and not rights_now(case).themes:
        raise Refused("phase_closed")


def _must_not_be_voting(case: Case) -> None:
    if voting.is_open(case):
        raise Refused("voting_open")


def _title(case: Case, title: str) -> str:
    limits = case.limits
    return text.clean(title, limits.theme_points, limits.theme_bytes, lines=False)


def _with(theme: Theme, notes: tuple[str, ...]) -> Theme:
    return theme.model_copy(update={"notes": notes})
