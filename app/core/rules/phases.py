"""What the phases allowed: the rights of now and of the run something was written in, and what counts as late (H16, H18)."""

from app.core.breakouts import breakout_at
from app.core.records import EVERY_GROUP, PLENARY, Note, Person, Run, Session, revealed_as
from app.core.rights import Rights
from app.core.rules.verdict import Case, Refused


def rights_now(case: Case) -> Rights:
    return _rights_in(case, case.look.session.run)


def is_over(case: Case) -> bool:
    """Whether the clock, with its grace, has run out. Nothing else happens at that moment."""
    session = case.look.session
    return session.ends_at is not None and case.now > session.ends_at + session.grace


def must_be_open_for_writing(case: Case, board: str, *, mine: bool = False) -> bool:
    """Whether a contribution to `board` is late; refuses what neither now nor then was allowed.

    `mine`: it changes an own note, which stays its author's wherever that person is moved (H45).
    """
    if case.is_staff:
        return _open_to_staff(case, board)
    session = case.look.session
    if case.offered and _was_own_board(case.me, board):
        return False
    now = _may_write(case, session.run, board, mine=mine)
    if now and not is_over(case):
        return False
    if session.late_work and (now or _may_write(case, run_of_writing(case), board, mine=mine)):
        return True
    raise Refused("phase_closed" if mine or _was_own_board(case.me, board) else "not_your_board")


def must_be_open_for_card(case: Case, board: str) -> bool:
    """Whether a line of the group's card is late; facilitators may always write one (H18, H46)."""
    if case.actor.person is None or (case.offered and was_in_group(case.me, board)):
        return False
    session = case.look.session
    now = _may_fill(case, session.run, board)
    if now and not is_over(case):
        return False
    if session.late_work and (now or _may_fill(case, run_of_writing(case), board)):
        return True
    if not was_in_group(case.me, board):
        raise Refused("not_your_board")
    is_for_one = case.me.group == board and rights_now(case).card == "rapporteur"
    raise Refused("not_rapporteur" if is_for_one else "phase_closed")


def is_rapporteur(case: Case, board: str) -> bool:
    """Of the own group; who was moved has left the role behind."""
    found = case.look.board(board)
    return case.me.group == board and found is not None and case.is_mine(found.rapporteur)


def group_sees(case: Case, note: Note) -> bool:
    """Whether its own group may read the note now."""
    shown = rights_now(case).see != "own" or note.created <= case.look.session.shown_to_group
    return shown and note.hidden is None and not note.waiting


def was_in_group(person: Person, group: str) -> bool:
    return group in _groups_ever(person)


def must_be_open_for_comments(case: Case) -> bool:
    """Whether a comment is late; refuses what neither now nor then was allowed (H18)."""
    if case.is_staff or case.offered:
        return False
    session = case.look.session
    now = _may_comment(case, session.run)
    if now and not is_over(case):
        return False
    if session.late_work and (now or _may_comment(case, run_of_writing(case))):
        return True
    raise Refused("phase_closed")


def must_be_open_for_evaluation(case: Case) -> bool:
    """Whether what somebody says of the session is late; refuses what neither now nor then was allowed (H18)."""
    if case.offered:
        return False
    session = case.look.session
    now = _may_evaluate(case, session.run)
    if now and not is_over(case):
        return False
    if session.late_work and (now or _may_evaluate(case, run_of_writing(case))):
        return True
    raise Refused("phase_closed")


def groups_then(case: Case) -> list[str]:
    """The groups somebody was in while writing what arrives now (H45)."""
    return _groups_in(case.me, run_of_writing(case).n)


def run_of_writing(case: Case) -> Run:
    """The run the command says it was written in; the present one if there was no such run."""
    session = case.look.session
    return next((run for run in session.runs if run.n == case.run), session.run)


def must_be_open_for_rating(case: Case, block: str) -> bool:
    """Whether the rating is late. Late ones belong to the round of their run, and come in until the person's group
    is revealed in it: then they would answer to the others' (P6, H18, H19)."""
    session = case.look.session
    if case.offered:
        return False
    then = run_of_writing(case)
    now = then.rating_round == session.run.rating_round and _may_rate(case, session.run, block)
    if now and not is_over(case):
        return False
    if not session.late_work or not (now or _may_rate(case, then, block)):
        is_own = any(block in _blocks_of(case, group) for group in _groups_ever(case.me))
        raise Refused("phase_closed" if is_own else "not_your_block")
    groups = (case.me.group, *_groups_in(case.me, then.n))
    if any(is_revealed(session, group, then.rating_round) for group in groups):
        raise Refused("revealed")
    return True


def is_revealed(session: Session, group: str | None, round_: int) -> bool:
    return revealed_as(EVERY_GROUP, round_) in session.revealed or (
        group is not None and revealed_as(group, round_) in session.revealed
    )


def rounds_so_far(session: Session) -> range:
    """The rounds of rating that have begun, the first one first."""
    return range(1, session.run.rating_round + 1)


def places_late_comers(session: Session) -> bool:
    """From the first break-out until the last one has been left, who joins is placed by rule (H47)."""
    breakouts = [n for n, phase in enumerate(session.phases) if phase.kind == "breakout"]
    here = next(n for n, phase in enumerate(session.phases) if phase.id == session.run.phase)
    return bool(breakouts) and breakouts[0] <= here <= breakouts[-1]


def _rights_in(case: Case, run: Run) -> Rights:
    return case.look.framework.rights_in(case.look.session, run)


def _may_write(case: Case, run: Run, board: str, *, mine: bool) -> bool:
    write = _rights_in(case, run).write
    if run.n < case.me.run:
        return False
    if board == PLENARY:
        return write == "plenary"
    if mine and write == "group":
        # A board of another break-out is read, not written (H48).
        group = case.look.group(board)
        return group is None or group.phase == breakout_at(case.look.session, run.phase)
    return write == "group" and board in _groups_in(case.me, run.n)


def _may_fill(case: Case, run: Run, board: str) -> bool:
    card = _rights_in(case, run).card
    if run.n < case.me.run or board not in _groups_in(case.me, run.n):
        return False
    return card == "group" or (card == "rapporteur" and is_rapporteur(case, board))


def _open_to_staff(case: Case, board: str) -> bool:
    """Facilitators write on every board in every phase, and never late (H51)."""
    if board != PLENARY and case.look.group(board) is None:
        raise Refused("unknown_group")
    return False


def _may_comment(case: Case, run: Run) -> bool:
    return run.n >= case.me.run and _rights_in(case, run).comment


def _may_evaluate(case: Case, run: Run) -> bool:
    return run.n >= case.me.run and _rights_in(case, run).evaluate


def _may_rate(case: Case, run: Run, block: str) -> bool:
    match _rights_in(case, run).rate:
        case "all":
            return run.n >= case.me.run
        case "own":
            return any(block in _blocks_of(case, g) for g in _groups_in(case.me, run.n))
    return False


def _groups_in(person: Person, run: int) -> list[str]:
    """The groups somebody was in at some time of that run (H45)."""
    before = [was.group for was in person.was_in if was.since <= run <= was.until]
    return [*before, person.group] if person.group and person.since <= run else before


def _groups_ever(person: Person) -> list[str]:
    before = [was.group for was in person.was_in]
    return [*before, person.group] if person.group else before


def _was_own_board(person: Person, board: str) -> bool:
    return board == PLENARY or board in _groups_ever(person)


def _blocks_of(case: Case, group: str) -> tuple[str, ...]:
    found = case.look.group(group)
    return found.blocks if found else ()
