"""Who reports for a group, its raised hand, and who is ready (H46, H53)."""

import hashlib

from app.core.commands import BeRapporteur, CallHelp, GroupReady, LowerHelp, SayReady
from app.core.records import Board, Ready
from app.core.rules.phases import is_rapporteur, run_of_writing
from app.core.rules.verdict import Case, Effects, Refused


def be_rapporteur(case: Case, command: BeRapporteur) -> Effects:
    """Any member takes the role over at any time; only who has it gives it back."""
    board = own_board(case, command.board)
    has_it = is_rapporteur(case, board.id)
    if command.on == has_it:
        return Effects()
    return Effects([board.model_copy(update={"rapporteur": case.me.id if command.on else None})])


def call_help(case: Case, command: CallHelp) -> Effects:
    return _help(own_board(case, command.board), case.now if command.on else None)


def lower_help(case: Case, command: LowerHelp) -> Effects:
    if case.look.group(command.board) is None:
        raise Refused("unknown_group")
    return _help(board_of(case, command.board), None)


def say_ready(case: Case, command: SayReady) -> Effects:
    me, run = case.me, run_of_writing(case).n
    if me.group is None:
        raise Refused("no_group")
    id_ = ready_id(me.id, run)
    is_said = case.look.has("ready", id_)
    if command.on and not is_said:
        return Effects([Ready(id=id_, person=me.id, run=run, at=case.now)])
    return Effects(gone=[("ready", id_)] if is_said and not command.on else [])


def group_ready(case: Case, command: GroupReady) -> Effects:
    """Said in a run that is over, it says nothing of the present one."""
    board = own_board(case, command.board)
    if not is_rapporteur(case, board.id):
        raise Refused("not_rapporteur")
    run = case.look.session.run.n
    if run_of_writing(case).n != run or command.on == (board.ready == run):
        return Effects()
    return Effects([board.model_copy(update={"ready": run if command.on else None})])


def own_board(case: Case, board: str) -> Board:
    if case.me.group != board or case.look.group(board) is None:
        raise Refused("not_your_group")
    return board_of(case, board)


def board_of(case: Case, id_: str) -> Board:
    """As it is; as it begins, if nothing has happened to it yet."""
    return case.look.board(id_) or Board(id=id_)


def ready_id(person: str, run: int) -> str:
    return hashlib.sha256(f"ready/{person}/{run}".encode()).hexdigest()[:32]


def _help(board: Board, since: int | None) -> Effects:
    if (board.help is None) == (since is None):
        return Effects()
    return Effects([board.model_copy(update={"help": since})])
