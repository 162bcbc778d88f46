"""The first record of a session: the plan as it stands on the morning of the workshop, or another session's as it is now."""

from typing import TypedDict

from app.core.framework import Framework
from app.core.records import Group, Mode, Phase, Run, Session, SessionState, Step


def first_record(
    framework: Framework,
    *,
    id_: str,
    content: str,
    code: str,
    secret: str,
    mode: Mode | None,
    now: int,
    state: SessionState = "open",
) -> Session:
    """Groups are one for each block; the clock stands until somebody starts it."""
    plan = framework.plan
    phases = tuple(
        Phase(
            id=phase.id,
            kind=phase.kind.value,
            minutes=phase.minutes,
            steps=tuple(Step(id=s.id, minutes=s.minutes) for s in phase.steps),
        )
        for phase in plan.agenda
    )
    return Session(
        id=id_,
        plan=plan.id,
        content=content,
        code=code,
        secret=secret,
        title=dict(plan.title),
        languages=tuple(plan.languages),
        state=state,
        mode=mode or plan.mode,
        joining=True,
        late_work=plan.late_work,
        approve_first=plan.approve_first,
        grace=plan.grace_seconds * 1000,
        phases=phases,
        groups=tuple(
            Group(id=f"g{number}", number=number, blocks=(block,))
            for number, block in enumerate(plan.blocks, 1)
        ),
        **at_the_beginning(phases, now),
    )


def first_record_like(
    other: Session,
    *,
    id_: str,
    content: str,
    code: str,
    secret: str,
    mode: Mode | None,
    now: int,
    state: SessionState = "open",
) -> Session:
    """The plan as it was edited there, and nothing of what happened there (H73).

    Field by field: what is added to sessions later is not carried along because somebody forgot it here.
    """
    return Session(
        id=id_,
        plan=other.plan,
        content=content,
        code=code,
        secret=secret,
        title=other.title,
        languages=other.languages,
        state=state,
        mode=mode or other.mode,
        joining=True,
        late_work=other.late_work,
        approve_first=other.approve_first,
        grace=other.grace,
        phases=other.phases,
        groups=other.groups,
        **at_the_beginning(other.phases, now),
    )


class Beginning(TypedDict):
    runs: tuple[Run, ...]
    ends_at: int | None
    paused_left: int | None


def at_the_beginning(phases: tuple[Phase, ...], now: int) -> Beginning:
    """In the first moment of the agenda, its whole time before it, the clock standing."""
    first = phases[0]
    step = first.steps[0] if first.steps else None
    return {
        "runs": (Run(n=1, phase=first.id, step=step.id if step else None, at=now),),
        "ends_at": None,
        "paused_left": (step or first).minutes * 60_000,
    }
