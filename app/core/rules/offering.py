"""Taking back what people had said before their session was restored to an earlier moment (H33)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.core import commands as c
from app.core.commands import Offer
from app.core.commands.parts import Base
from app.core.records import Key
from app.core.rules import cards, comments, evaluation, notes, ratings
from app.core.rules.phases import run_of_writing
from app.core.rules.verdict import Case, Effects, Refused

# Any: each function takes the command of its own row.
_TAKEN: dict[type[Base], tuple[Callable[[Case, Any], Key], Callable[[Case, Any], Effects]]] = {
    c.AddNote: (lambda _case, what: ("note", what.id), notes.add_note),
    c.AddComment: (lambda _case, what: ("comment", what.id), comments.add_comment),
    c.WriteLine: (lambda _case, what: ("line", what.id), cards.write_line),
    c.Rate: (
        lambda case, what: (
            "rating",
            ratings.rating_id(case.me.id, what.criterion, run_of_writing(case).rating_round),
        ),
        ratings.rate,
    ),
    c.Evaluate: (
        lambda case, what: ("evaluation", evaluation.evaluation_id(case.me.id, what.question)),
        evaluation.evaluate,
    ),
}
"""The record an offer is about, and the rule that takes it."""


def offer(case: Case, command: Offer) -> Effects:
    """As if it had just been said, whatever the phase: it had been taken once. Known ones are left as they are."""
    if case.look.session.restored is None:
        raise Refused("not_restored")
    key_of, rule = _TAKEN[type(command.what)]
    then = replace(case, offered=True, run=_run(case, command))
    if case.look.stored(*key_of(then, command.what)) is not None:
        return Effects()
    return rule(then, command.what)


def _run(case: Case, command: Offer) -> int:
    """The last run of the round a rating was given in; of anything else the one it says."""
    of_round = [run.n for run in case.look.session.runs if run.rating_round == command.round]
    return max(of_round, default=case.run)
