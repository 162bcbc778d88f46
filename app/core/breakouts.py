"""Which groups are in force when: groups belong to the break-out that uses them, or to every one (H48).

A break-out is named by its phase's id, and "" stands for the groups of every one. A person is in at most one group
of each; `Person.group` is the one of now, `Person.elsewhere` are the others.
"""

from app.core.framework import Framework
from app.core.records import Group, Person, Session

EVERY_BREAKOUT = ""


def breakout_now(session: Session) -> str:
    return breakout_at(session, session.run.phase)


def breakout_at(session: Session, phase: str) -> str:
    """Whose groups a phase works with: those of the break-out it belongs to, if that one has groups of its own."""
    breakout = _nearest(session, phase)
    has_own = any(group.phase == breakout for group in session.groups)
    return breakout if has_own else EVERY_BREAKOUT


def groups_of(session: Session, breakout: str) -> list[Group]:
    return [group for group in session.groups if group.phase == breakout]


def group_in(person: Person, breakout: str, now: str) -> str | None:
    return person.group if breakout == now else person.elsewhere.get(breakout)


def groups_ever_of(person: Person) -> tuple[str, ...]:
    """The groups somebody belongs to, of all break-outs; the one of now first."""
    own = (person.group,) if person.group else ()
    return (*own, *sorted(person.elsewhere.values()))


def is_choosing(framework: Framework, session: Session) -> bool:
    """Whether people choose their groups themselves now: a facilitator opened it, or the step and the plan say so."""
    if session.state == "open" and session.choosing is not None:
        kinds = {phase.id: phase.kind for phase in session.phases}
        later = (run for run in session.runs if run.n > session.choosing)
        if all(kinds.get(run.phase) != "breakout" for run in later):
            return True
    by_choice = framework.plan.breakout.assignment == "choice_with_cap"
    return by_choice and framework.rights_in(session, session.run).choose_group


def most_in_a_group(framework: Framework, session: Session) -> int:
    return session.cap or framework.plan.breakout.group_size.max


def _nearest(session: Session, phase: str) -> str:
    """Instructions look forward to the next break-out, everything else back to the last one."""
    ids = [one.id for one in session.phases]
    here = ids.index(phase) if phase in ids else 0
    breakouts = [n for n, one in enumerate(session.phases) if one.kind == "breakout"]
    if not breakouts:
        return EVERY_BREAKOUT
    before = [n for n in breakouts if n <= here]
    after = [n for n in breakouts if n >= here]
    looks_forward = session.phases[here].kind == "instructions"
    first, last = after[:1], before[-1:]
    found = (first or last) if looks_forward else (last or first)
    return ids[found[0]]
