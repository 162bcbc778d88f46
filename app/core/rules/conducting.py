"""Leading the session: phases, clock, reveal, groups, anonymity, joining, closing."""

import re

from app.core import text
from app.core.breakouts import groups_ever_of
from app.core.commands import (
    Close,
    MoveTo,
    OpenSession,
    Reopen,
    Repeat,
    SetClock,
    SetGroups,
    SetJoining,
    SetMode,
)
from app.core.opening import at_the_beginning
from app.core.records import (
    EVERY_GROUP,
    PLENARY,
    AnyRecord,
    Group,
    Line,
    Phase,
    Run,
    Session,
    Theme,
)
from app.core.rules import people, revealing, voting
from app.core.rules.links import must_be_owner
from app.core.rules.phases import rights_now
from app.core.rules.verdict import Case, Effects, Refused

_MINUTE = 60_000
_SLUG = r"[a-z0-9][a-z0-9-]{0,63}"
_MOST_NUMBER = 1_000
_CALL = r"https://[^\s<>\"]{3,500}"


def move_to(case: Case, command: MoveTo) -> Effects:
    """Start a run of a phase or step. What was shown stays shown (H19); nothing is lost by going back."""
    session = _if_still_in(case, command.from_run)
    phase = next((p for p in session.phases if p.id == command.phase), None)
    if phase is None:
        raise Refused("unknown_phase")
    step = command.step
    if step is None and phase.steps:
        step = phase.steps[0].id
    like = case.look.framework.planned(session, phase.id).id
    planned = case.look.framework.step(like, step)
    leaving, entering = rights_now(case), case.look.framework.rights(like, step)
    stays = (phase.id, step) == (session.run.phase, session.run.step)
    votes = voting.moved(session, leaving, entering, stays=stays)
    bodies: list[AnyRecord] = [*(voting.given_back(case) if votes.get("dots_taken") else ())]
    if planned is not None and planned.reveal:
        bodies += revealing.claimed(case, EVERY_GROUP)
        votes |= {"revealed": revealing.with_newly(session, EVERY_GROUP)}
    now = _begun(case, phase, step, session.run.rating_round, session.run.voting_round)
    bodies += people.regrouped(session, now, case.look.people())
    return Effects([*bodies, now.model_copy(update=votes)])


def repeat(case: Case, command: Repeat) -> Effects:
    """Once more. The next round begins empty and is shown by its own reveal, never by that of the step (H19)."""
    session = _if_still_in(case, command.from_run)
    run, rights = session.run, rights_now(case)
    phase = next(p for p in session.phases if p.id == run.phase)
    rating_round = run.rating_round + (rights.rate != "none")
    votes = voting.begun_anew(session, rights)
    now = _begun(case, phase, run.step, rating_round, run.voting_round + rights.dots)
    return Effects([now.model_copy(update=votes)])


def _begun(
    case: Case, phase: Phase, step: str | None, rating_round: int, voting_round: int
) -> Session:
    """The session with a new run of the phase or step."""
    session, seq = case.look.session, case.look.seq
    run = Run(
        n=session.run.n + 1,
        phase=phase.id,
        step=step,
        at=case.now,
        rating_round=rating_round,
        voting_round=voting_round,
    )
    leaving, entering = rights_now(case), case.look.framework.rights_in(session, run)
    opens = entering.see_ratings == "all"
    return session.model_copy(
        update={
            "runs": (*session.runs, run),
            "ends_at": case.now + _minutes(phase, step) * _MINUTE,
            "paused_left": None,
            "ratings_open": session.ratings_open or opens,
            "ratings_open_to": rating_round if opens else session.ratings_open_to,
            "shown_to_group": seq if leaving.see != "own" else session.shown_to_group,
            "shown_on_boards": seq if leaving.see == "boards" else session.shown_on_boards,
        }
    )


def set_clock(case: Case, command: SetClock) -> Effects:
    session = _if_still_in(case, command.from_run)
    match command.action:
        case "pause" if session.ends_at is not None:
            clock = {"ends_at": None, "paused_left": max(0, session.ends_at - case.now)}
        case "resume" if session.paused_left is not None:
            clock = {"ends_at": case.now + session.paused_left, "paused_left": None}
        case "extend":
            clock = _extended(session, case.now, command.seconds * 1000)
        case _:
            clock = {}
    return Effects([session.model_copy(update=clock)] if clock else [])


def set_groups(case: Case, command: SetGroups) -> Effects:
    session = case.look.session
    if case.seen is None:
        raise Refused("seen_missing", kind="session", id=session.id)
    if case.seen < session.groups_at:
        raise Refused("changed", kind="session", id=session.id)
    ids = [group.id for group in command.groups]
    numbers = {(group.phase, group.number) for group in command.groups}
    if len(set(ids)) != len(ids) or PLENARY in ids or len(numbers) != len(ids):
        raise Refused("bad_groups")
    in_use = {group for p in case.look.people() for group in groups_ever_of(p)}
    in_use |= {note.board for note in case.look.notes()}
    in_use |= {theme.board for theme in case.look.every(Theme)}
    in_use |= {line.board for line in case.look.every(Line)}
    # What was rated in a group would be counted among others in one made later under the same id (H2).
    for rating in case.look.ratings():
        in_use |= {rating.group or "", rating.published_in or ""}
    kept = {group.id: group for group in command.groups}
    for group in session.groups:
        # People and boards of one break-out are no other's (H48).
        stays = group.id in kept and kept[group.id].phase == group.phase
        if not stays and group.id in in_use:
            raise Refused("group_in_use", number=group.number)
    groups = tuple(_checked(case, group) for group in command.groups)
    # A group made later under the same id must not come into the world revealed.
    left = {*ids, EVERY_GROUP}
    revealed = tuple(one for one in session.revealed if one.rpartition("/")[2] in left)
    update = {"groups": groups, "groups_at": case.look.seq + 1, "revealed": revealed}
    now = session.model_copy(update=update)
    return Effects([*people.regrouped(session, now, case.look.people()), now])


def set_mode(case: Case, command: SetMode) -> Effects:
    return Effects([case.look.session.model_copy(update={"mode": command.mode})])


def set_joining(case: Case, command: SetJoining) -> Effects:
    return Effects([case.look.session.model_copy(update={"joining": command.open})])


def open_session(case: Case, _command: OpenSession) -> Effects:
    """What was prepared begins now, with its clock standing."""
    session = case.look.session
    if session.state == "open":
        return Effects()
    begun = at_the_beginning(session.phases, case.now)
    return Effects([session.model_copy(update={"state": "open", **begun})])


def close(case: Case, _command: Close) -> Effects:
    session = case.look.session
    stopped = {
        "state": "closed",
        "was_closed": True,
        "joining": False,
        "ends_at": None,
        "paused_left": None,
    }
    votes = voting.closed(session, rights_now(case))
    return Effects([*revealing.anew(case), session.model_copy(update=stopped | votes)])


def reopen(case: Case, _command: Reopen) -> Effects:
    must_be_owner(case)
    session = case.look.session
    if session.state == "open":
        return Effects()
    return Effects(
        [session.model_copy(update={"state": "open", "joining": True, "paused_left": 0})]
    )


def _if_still_in(case: Case, from_run: int) -> Session:
    """Two facilitators' double "next" must not skip the break-out (H17)."""
    session = case.look.session
    if session.run.n != from_run:
        raise Refused("already_moved", phase=session.run.phase)
    return session


def _minutes(phase: Phase, step: str | None) -> int:
    if step is None:
        return phase.minutes
    found = next((s for s in phase.steps if s.id == step), None)
    if found is None:
        raise Refused("unknown_phase")
    return found.minutes


def _extended(session: Session, now: int, more: int) -> dict[str, int | None]:
    """More time counts from now on once the clock has run out, so that "+2 min" always means two minutes."""
    if session.paused_left is not None:
        return {"paused_left": max(0, session.paused_left + more)}
    if session.ends_at is None:
        return {}
    base = max(session.ends_at, now) if more > 0 else session.ends_at
    return {"ends_at": max(now, base + more)}


def _checked(case: Case, group: Group) -> Group:
    known = case.look.framework.blocks
    if not re.fullmatch(_SLUG, group.id) or not 0 < group.number < _MOST_NUMBER:
        raise Refused("bad_groups")
    if not group.blocks or any(block not in known for block in group.blocks):
        raise Refused("unknown_block")
    breakouts = {phase.id for phase in case.look.session.phases if phase.kind == "breakout"}
    if group.phase and group.phase not in breakouts:
        raise Refused("unknown_phase")
    limits = case.limits
    name = text.normalise(group.name)
    if name:
        name = text.clean(name, limits.name_points, limits.name_bytes, lines=False)
    call = text.normalise(group.call)
    if call and not re.fullmatch(_CALL, call):
        raise Refused("bad_call", number=group.number)
    blocks = tuple(dict.fromkeys(group.blocks))
    return group.model_copy(update={"name": name, "call": call, "blocks": blocks})
