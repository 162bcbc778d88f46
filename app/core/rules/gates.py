"""What stands before every rule: who is out, and whether anything may be written here now.

A command that participants may give has a row in WRITING or in FREE; one with neither is refused to them.
"""

from collections.abc import Callable
from typing import Any

from app.core import commands as c
from app.core.commands import Command
from app.core.rules.verdict import Case, Refused


def on_board(_case: Case, command: Any) -> str | None:
    board: str = command.board
    return board


def on_board_of_own_note(case: Case, command: Any) -> str | None:
    """Somebody else's is answered by the rule, like an unknown one."""
    note = case.look.note(command.id)
    is_own = note is not None and case.look.who(note.author) == case.look.who(case.actor.name)
    return note.board if note is not None and is_own else None


def on_board_of_note(case: Case, command: Any) -> str | None:
    note = case.look.note(command.note)
    return _if_own(case, note.board) if note is not None else None


def on_board_of_theme(case: Case, command: Any) -> str | None:
    theme = case.look.theme(command.id)
    return _if_own(case, theme.board) if theme is not None else None


def on_board_of_line(case: Case, command: Any) -> str | None:
    line = case.look.line(command.id)
    return _if_own(case, line.board) if line is not None else None


def on_board_of_any_note(case: Case, command: Any) -> str | None:
    """Words about a note end with its lock on whatever board it is."""
    note = case.look.note(command.note)
    return note.board if note is not None else None


def on_board_of_own_comment(case: Case, command: Any) -> str | None:
    comment = case.look.comment(command.id)
    who = case.look.who
    is_own = comment is not None and who(comment.author) == who(case.actor.name)
    note = case.look.note(comment.note) if comment and is_own else None
    return note.board if note is not None else None


def on_board_of_offer(_case: Case, command: Any) -> str | None:
    return getattr(command.what, "board", None)


def on_no_board(_case: Case, _command: Any) -> None:
    return None


# Any: each function takes the command of its own row.
WRITING: dict[type[Command], Callable[[Case, Any], str | None]] = {
    c.AddNote: on_board,
    c.EditNote: on_board_of_own_note,
    c.AddComment: on_board_of_any_note,
    c.EditComment: on_board_of_own_comment,
    c.Translate: on_board_of_any_note,
    c.DescribeMe: on_no_board,
    c.ProposePriority: on_board_of_note,
    c.SetPriority: on_board_of_note,
    c.AddTheme: on_board,
    c.RenameTheme: on_board_of_theme,
    c.RemoveTheme: on_board_of_theme,
    c.Gather: on_board_of_note,
    c.WriteLine: on_board,
    c.EditLine: on_board_of_line,
    c.RemoveLine: on_board_of_line,
    c.Offer: on_board_of_offer,
}
"""The board a command writes on: it ends when writing is paused, for all or for the person, and with that board's lock."""

FREE: frozenset[type[Command]] = frozenset(
    {
        c.RemoveNote,
        c.Rate,
        c.PlaceDots,
        c.GiveMark,
        c.Evaluate,
        c.ChooseGroup,
        c.Approve,
        c.Present,
        c.Reveal,
        c.BeRapporteur,
        c.CallHelp,
        c.SayReady,
        c.GroupReady,
        c.SignCard,
        c.RemoveComment,
        c.RemoveTranslation,
        c.SaySame,
    }
)
"""What goes on all the same: ratings, votes and the evaluation (H29), taking back the own words, and what writes none."""


def must_not_be_out(case: Case) -> None:
    """What a removed person or a revoked link had under way is not done."""
    actor = case.actor
    if actor.person is not None:
        if case.look.is_removed(actor.person):
            raise Refused("removed")
        return
    link = case.look.link_of(actor.key)
    if link is not None and link.revoked:
        raise Refused("revoked")


def must_be_let_write(case: Case, command: Command) -> None:
    """Facilitators hold these gates; they stop participants only."""
    person = case.actor.person
    said = command.what if isinstance(command, c.Offer) else command
    if person is None or type(said) in FREE:
        return
    where = WRITING.get(type(command))
    if where is None:
        raise Refused("not_allowed")
    if case.look.is_paused(person):
        raise Refused("person_paused")
    if not case.look.session.posting:
        raise Refused("paused")
    board = where(case, command)
    found = case.look.board(board) if board is not None else None
    if found is not None and found.locked:
        raise Refused("locked")


def _if_own(case: Case, board: str) -> str | None:
    """What is on another group's board is answered by the rule, like an unknown one."""
    return board if case.me.group == board else None
