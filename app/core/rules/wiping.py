"""Taking a rehearsal out of a session: simulated people and everything they made (H71)."""

from collections.abc import Iterator

from app.core.commands import WipeSimulated
from app.core.look import Look
from app.core.records import (
    AnyRecord,
    Board,
    Comment,
    Dots,
    Evaluation,
    Key,
    Line,
    Mark,
    Note,
    Person,
    Priority,
    Rating,
    Ready,
    Same,
    Signature,
    Standing,
    Theme,
    Translation,
)
from app.core.rules import voting
from app.core.rules.groupwork import board_of
from app.core.rules.hanging import what_hangs_on
from app.core.rules.verdict import Case, Effects


def wipe_simulated(case: Case, _command: WipeSimulated) -> Effects:
    """What real people said about a simulated note ends with it; their dots on it come back to them (H58)."""
    people = {person.id for person in case.look.every(Person) if person.simulated}
    gone = dict.fromkeys(_given(case, people))
    notes = {id_ for kind, id_ in gone if kind == "note"}
    lines = {id_ for kind, id_ in gone if kind == "line"}
    hanging = what_hangs_on(case.look, notes)
    gone |= dict.fromkeys(hanging.gone)
    gone |= dict.fromkeys(("person", id_) for id_ in people)
    dots = voting.given_back(case, notes) if notes and voting.is_open(case) else []
    kept: list[AnyRecord] = [dot for dot in dots if (dot.kind, dot.id) not in gone]
    left = {body.id: body for body in hanging.bodies if isinstance(body, Theme)}
    for theme in case.look.every(Theme):
        # It goes if it held only what goes, or was put up by who goes and holds nothing.
        rest = left.get(theme.id, theme)
        if not rest.notes and (theme.notes or case.look.who(theme.author) in people):
            gone[theme.kind, theme.id] = None
        elif rest != theme:
            kept.append(rest)
    return Effects([*kept, *_boards(case, people, lines)], list(gone))


def _given(case: Case, people: set[str]) -> Iterator[Key]:
    who = case.look.who
    for given in _of_a_person(case.look):
        if who(given.person) in people:
            yield (given.kind, given.id)
    for written in _written(case.look):
        if who(written.author) in people:
            yield (written.kind, written.id)
    for priority in case.look.every(Priority):
        # One that is set is the rapporteur's, or a facilitator's, whoever had proposed it.
        rapporteur = board_of(case, priority.board).rapporteur or ""
        is_theirs = who(rapporteur if priority.is_set else priority.by) in people
        if is_theirs:
            yield (priority.kind, priority.id)


def _of_a_person(
    look: Look,
) -> Iterator[Rating | Same | Dots | Mark | Evaluation | Ready | Signature | Standing]:
    yield from look.every(Rating)
    yield from look.every(Same)
    yield from look.every(Dots)
    yield from look.every(Mark)
    yield from look.every(Evaluation)
    yield from look.every(Ready)
    yield from look.every(Signature)
    yield from look.every(Standing)


def _written(look: Look) -> Iterator[Note | Comment | Translation | Line]:
    yield from look.every(Note)
    yield from look.every(Comment)
    yield from look.every(Translation)
    yield from look.every(Line)


def _boards(case: Case, people: set[str], lines: set[str]) -> Iterator[Board]:
    """Roles end, and what was signed is marked as changed since where a line of it went (H49)."""
    cut: dict[str, dict[str, int]] = {}
    for line in case.look.every(Line):
        if line.id in lines:
            cut.setdefault(line.board, {})[line.block] = case.look.seq + 1
    groups = {person.group for person in case.look.people() if person.id not in people}
    for id_ in {board.id: None for board in case.look.every(Board)} | dict.fromkeys(cut):
        board = board_of(case, id_)
        changed = board.model_copy(update={"cut": {**board.cut, **cut.get(id_, {})}})
        if case.look.who(board.rapporteur or "") in people:
            changed = changed.model_copy(update={"rapporteur": None, "ready": None})
        if id_ not in groups:
            # Nobody is left who could have called.
            changed = changed.model_copy(update={"help": None})
        if changed != board:
            yield changed
