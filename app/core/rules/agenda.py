"""Title, phases and languages of a session, before and while it is open (H25)."""

from app.core import text
from app.core.commands import AddLanguages, SetAgenda
from app.core.commands.stage import PhasePlan
from app.core.opening import at_the_beginning
from app.core.records import Phase, Session, Step
from app.core.rules.people import regrouped
from app.core.rules.verdict import Case, Effects, Refused


def set_agenda(case: Case, command: SetAgenda) -> Effects:
    session = case.look.session
    if case.seen is None:
        raise Refused("seen_missing", kind="session", id=session.id)
    if case.seen < session.agenda_at:
        raise Refused("changed", kind="session", id=session.id)
    phases = tuple(_phase(case, wanted) for wanted in command.phases)
    ids = [phase.id for phase in phases]
    if len(set(ids)) != len(ids):
        raise Refused("bad_agenda")
    if session.state != "prepared":
        _must_keep_the_past(session, ids)
    for group in session.groups:
        # A break-out goes after its groups have (H48).
        if group.phase and group.phase not in ids:
            raise Refused("group_in_use", number=group.number)
    update = {
        "title": _titles(case, command.title) or session.title,
        "phases": phases,
        "agenda_at": case.look.seq + 1,
    }
    if session.state == "prepared":
        update |= at_the_beginning(phases, case.now)
    now = session.model_copy(update=update)
    return Effects([*regrouped(session, now, case.look.people()), now])


def add_languages(case: Case, command: AddLanguages) -> Effects:
    session = case.look.session
    new = tuple(one for one in command.languages if one not in session.languages)
    if not new:
        return Effects()
    update = {"languages": (*session.languages, *new), "agenda_at": case.look.seq + 1}
    return Effects([session.model_copy(update=update)])


def _must_keep_the_past(session: Session, ids: list[str]) -> None:
    """What was begun neither goes nor moves: everything up to the furthest phase visited stays in its order."""
    visited = {run.phase for run in session.runs}
    before = [phase.id for phase in session.phases]
    furthest = max(n for n, id_ in enumerate(before) if id_ in visited)
    if ids[: furthest + 1] != before[: furthest + 1]:
        raise Refused("phase_begun")


def _phase(case: Case, wanted: PhasePlan) -> Phase:
    session = case.look.session
    was = next((phase for phase in session.phases if phase.id == wanted.id), None)
    title = _titles(case, wanted.title) if wanted.title else None
    if was is None:
        like = case.look.framework.phases.get(wanted.like)
        if like is None or wanted.id in case.look.framework.phases:
            raise Refused("unknown_phase")
        steps = tuple(Step(id=step.id, minutes=step.minutes) for step in like.steps)
        was = Phase(id=wanted.id, kind=like.kind.value, minutes=0, steps=steps, like=like.id)
    if [step.id for step in wanted.steps] != [step.id for step in was.steps]:
        raise Refused("bad_agenda")
    steps = tuple(Step(id=step.id, minutes=step.minutes) for step in wanted.steps)
    return was.model_copy(update={"minutes": wanted.minutes, "steps": steps, "title": title})


def _titles(case: Case, titles: dict[str, str]) -> dict[str, str]:
    """Cleaned, in languages of the session; an empty one is left out and falls back (H14)."""
    limits = case.limits
    return {
        lang: text.clean(words, limits.title_points, limits.title_bytes, lines=False)
        for lang, words in titles.items()
        if lang in case.look.session.languages and text.has_content(words)
    }
