"""Where a proposal is supported: by what the people who marked it say of their territories, in sets of five and more (H1).

Nothing is said of a proposal that somebody marked anonymously: sets by several answers would cross into single people.
"""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from app.core.framework import Framework
from app.core.plan import ProfileField
from app.core.records import Mark, Session
from app.core.shapes import WorksWhenShape
from app.core.sight import shown_mode
from app.synthesis.ballots import Ballots
from app.synthesis.numbers import too_few
from app.synthesis.peers import proposal

AGREE = ("have", "could_adopt")
_HALF = Fraction(1, 2)
_NOT_KNOWN = ("", "unknown")


def works_when(
    framework: Framework, session: Session, ballots: Ballots, id_: str
) -> WorksWhenShape | None:
    """By the one field whose sets differ most, the first of the plan among equals."""
    if proposal(framework, ballots, id_) is None:
        return None
    marks = [m for p, m in ballots.marks[id_].items() if p in ballots.people]
    if any(shown_mode(session, mark.mode) == "anonymous" for mark in marks):
        return None
    return max(_by_field(framework, ballots, id_, marks), key=_gap, default=None)


def _by_field(
    framework: Framework, ballots: Ballots, note: str, marks: list[Mark]
) -> Iterator[WorksWhenShape]:
    for field in framework.plan.participant_profile:
        if field.type == "choice" and field.about == "territory":
            shares = _shares(field, ballots, marks)
            if len(shares) > 1:
                sides = {Fraction(agree, seen) >= _HALF for agree, seen in shares.values()}
                yield {
                    "note": note,
                    "field": field.id,
                    "shares": {key: list(share) for key, share in shares.items()},
                    "divides": len(sides) > 1,
                }


def _shares(field: ProfileField, ballots: Ballots, marks: list[Mark]) -> dict[str, tuple[int, int]]:
    """Answer → (agree, seen), in the order of the options; without sets that are too few or would follow."""
    seen: Counter[str] = Counter()
    agree: Counter[str] = Counter()
    for mark in marks:
        answer = ballots.people[mark.person].territory.fields.get(field.id, "")
        seen[answer] += 1
        agree[answer] += mark.value in AGREE
    hidden = too_few(seen)
    return {
        option.id: (agree[option.id], seen[option.id])
        for option in field.options
        if seen[option.id] and option.id not in hidden and option.id not in _NOT_KNOWN
    }


def _gap(told: WorksWhenShape) -> Fraction:
    shares = [Fraction(agree, seen) for agree, seen in told["shares"].values()]
    return max(shares) - min(shares)
