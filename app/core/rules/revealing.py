"""Showing ratings: who may, of which rounds, and what the numbers count from then on (H2, H19, H20)."""

from collections.abc import Iterator

from app.core.commands import Reveal
from app.core.records import EVERY_GROUP, Rating, Session, revealed_as
from app.core.rules import publishing
from app.core.rules.phases import is_revealed, rights_now, rounds_so_far, run_of_writing
from app.core.rules.verdict import Case, Effects, Refused


def reveal(case: Case, command: Reveal) -> Effects:
    """Never taken back, and never by time."""
    session = case.look.session
    group = command.group
    _must_be_for_me_to_reveal(case, group)
    if run_of_writing(case).rating_round != session.run.rating_round:
        # Meant for the round before: this one is not begun to be shown by a press of then (H17, H19).
        raise Refused("already_moved")
    if group is not None and case.look.group(group) is None:
        raise Refused("unknown_group")
    revealed = with_newly(session, group or EVERY_GROUP)
    if revealed == session.revealed:
        return Effects()
    counted = claimed(case, group or EVERY_GROUP)
    now = session.model_copy(update={"revealed": revealed})
    ratings = list(({r.id: r for r in case.look.ratings()} | {r.id: r for r in counted}).values())
    opened = [
        round_
        for round_ in rounds_so_far(session)
        if publishing.rows_were_opened(session, round_)
        or (
            round_ > max(session.rows_open_later, default=0)
            and publishing.opens_rows(now, round_, case.look.people(), ratings)
        )
    ]
    rows = {"rows_open": 1 in opened, "rows_open_later": tuple(r for r in opened if r > 1)}
    return Effects([*counted, now.model_copy(update=rows)])


def _must_be_for_me_to_reveal(case: Case, group: str | None) -> None:
    """A facilitator; else the rapporteur for the own group, if the plan says so and the step shows ratings (H20)."""
    if case.actor.role == "facilitator":
        return
    board = case.look.board(group) if group is not None else None
    is_reporting = board is not None and case.is_mine(board.rapporteur)
    may = case.look.framework.plan.breakout.rapporteur_may_reveal
    if not may or not is_reporting or case.me.group != group:
        raise Refused("not_allowed")
    if rights_now(case).see_ratings == "own":
        raise Refused("phase_closed")


def with_newly(session: Session, group: str) -> tuple[str, ...]:
    """Up to the present round: one that was begun before the last was shown does not lock that one away (H19)."""
    revealed = session.revealed
    for round_ in rounds_so_far(session):
        newly = revealed_as(group, round_)
        if newly in revealed or is_revealed(session, None, round_):
            continue
        if group == EVERY_GROUP:
            of_round = {revealed_as(one.id, round_) for one in session.groups}
            revealed = tuple(one for one in revealed if one not in of_round)
        revealed = (*revealed, newly)
    return revealed


def claimed(case: Case, newly: str) -> list[Rating]:
    look, session = case.look, case.look.session
    people, ratings = list(look.people()), list(look.ratings())
    return [
        rating
        for round_ in rounds_so_far(session)
        for rating in publishing.claimed(look.framework, session, newly, round_, people, ratings)
    ]


def anew(case: Case) -> Iterator[Rating]:
    """Not with a second round: beside it, whoever is new in the numbers of one would be known (H2, H19)."""
    if case.look.session.run.rating_round > 1:
        return
    for rating in case.look.ratings():
        person = case.look.person(rating.person)
        now = publishing.anew(person, rating) if person else rating
        if now != rating:
            yield now
