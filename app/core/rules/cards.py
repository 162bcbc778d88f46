"""The report card of a group, one for each of its blocks: lines written by all at once, and who stands behind it (H49)."""

import hashlib

from app.core import text
from app.core.commands import EditLine, RemoveLine, SignCard, WriteLine
from app.core.records import Line, Signature, stricter
from app.core.rules.groupwork import board_of, own_board
from app.core.rules.phases import must_be_open_for_card, run_of_writing, was_in_group
from app.core.rules.verdict import Case, Effects, Refused


def write_line(case: Case, command: WriteLine) -> Effects:
    if case.look.stored("line", command.id) is not None:
        raise Refused("id_taken")
    late = must_be_open_for_card(case, command.board)
    _must_be_block_of(case, command.board, command.block)
    sections = {section.id for section in case.look.framework.plan.breakout.report_card}
    if command.section not in sections:
        raise Refused("unknown_section")
    if sum(1 for _ in case.look.lines(command.board, command.block)) >= case.limits.lines:
        raise Refused("card_full", limit=case.limits.lines)
    line = Line(
        id=command.id,
        board=command.board,
        block=command.block,
        section=command.section,
        text=_words(case, command.text),
        lang=command.lang,
        minority=command.minority,
        author=case.actor.name,
        mode=case.look.session.mode,
        run=run_of_writing(case).n,
        late=late,
        created=case.look.seq + 1,
        at=case.now,
    )
    return Effects([line])


def edit_line(case: Case, command: EditLine) -> Effects:
    """By whoever writes the card: the words are the group's, the last one is who wrote them."""
    line = _line(case, command.id)
    late = must_be_open_for_card(case, line.board)
    case.must_have_seen("line", line.id, own=case.wrote(line.author))
    changed = line.model_copy(
        update={
            "text": _words(case, command.text),
            "lang": command.lang,
            "minority": command.minority,
            "author": case.actor.name,
            "mode": stricter(line.mode, case.look.session.mode),
            "late": line.late or late,
            "at": case.now,
        }
    )
    return Effects([changed])


def remove_line(case: Case, command: RemoveLine) -> Effects:
    line = _line(case, command.id)
    must_be_open_for_card(case, line.board)
    case.must_have_seen("line", line.id, own=case.wrote(line.author))
    board = board_of(case, line.board)
    cut = {**board.cut, line.block: case.look.seq + 1}
    return Effects([board.model_copy(update={"cut": cut})], gone=[("line", line.id)])


def sign_card(case: Case, command: SignCard) -> Effects:
    board = own_board(case, command.board)
    _must_be_block_of(case, board.id, command.block)
    id_ = signature_id(case.me.id, board.id, command.block)
    if not command.on:
        return Effects(gone=[("signature", id_)] if case.look.has("signature", id_) else [])
    written = [
        case.look.seq_of("line", line.id) for line in case.look.lines(board.id, command.block)
    ]
    if not written:
        raise Refused("empty_card")
    signature = Signature(
        id=id_,
        board=board.id,
        block=command.block,
        person=case.me.id,
        upto=max(*written, board.cut.get(command.block, 0)),
        at=case.now,
    )
    return Effects([signature])


def signature_id(person: str, board: str, block: str) -> str:
    return hashlib.sha256(f"signature/{person}/{board}/{block}".encode()).hexdigest()[:32]


def _line(case: Case, id_: str) -> Line:
    """Another group's is answered like an unknown one."""
    line = case.look.line(id_)
    if line is None or (case.actor.person is not None and not was_in_group(case.me, line.board)):
        raise Refused("unknown_line")
    return line


def _must_be_block_of(case: Case, board: str, block: str) -> None:
    group = case.look.group(board)
    if group is None:
        raise Refused("unknown_group")
    if block not in group.blocks:
        raise Refused("not_this_block")


def _words(case: Case, words: str) -> str:
    return text.clean(words, case.limits.line_points, case.limits.line_bytes, lines=False)
