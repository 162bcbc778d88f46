"""Rating the own territory."""

import hashlib

from app.core.commands import Rate
from app.core.records import Rating, stricter
from app.core.rules.phases import must_be_open_for_rating, run_of_writing
from app.core.rules.publishing import published
from app.core.rules.verdict import Case, Effects, Refused


def rate(case: Case, command: Rate) -> Effects:
    block = case.look.framework.block_of_criterion.get(command.criterion)
    if block is None:
        raise Refused("unknown_criterion")
    is_late = must_be_open_for_rating(case, block)
    run = run_of_writing(case)
    id_ = rating_id(case.me.id, command.criterion, run.rating_round)
    before = case.look.rating(id_)
    session = case.look.session
    rating = Rating(
        id=id_,
        person=case.me.id,
        criterion=command.criterion,
        round=run.rating_round,
        level=command.level,
        mode=stricter(before.mode, session.mode) if before else session.mode,
        run=run.n,
        at=case.now,
        late=is_late,
        group=case.me.group,
    )
    return Effects([published(session, case.me, before, rating)])


def rating_id(person: str, criterion: str, round_: int) -> str:
    """One rating per person, criterion and round, by construction (H35)."""
    return hashlib.sha256(f"{person}/{criterion}/{round_}".encode()).hexdigest()[:32]
