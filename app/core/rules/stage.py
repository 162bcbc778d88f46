"""The spotlight: one anonymised copy of something for everybody, and facilitators' words (H12)."""

from collections.abc import Iterable, Iterator

from app.core import text
from app.core.commands import Dim, Present, SendMessage, Shine, WithdrawMessage
from app.core.records import (
    PLENARY,
    SPOTLIGHT,
    Copied,
    Line,
    Message,
    Note,
    Session,
    Spotlight,
    Theme,
)
from app.core.rights import PhaseKind
from app.core.rules.phases import is_revealed, rights_now
from app.core.rules.verdict import Case, Effects, Refused

MOST_COPIES = 24
"""What a screen at the end of a hall can hold of a board; the rest is counted."""


def shine(case: Case, command: Shine) -> Effects:
    copies = list(_copies(case, command.what, command.ref, command.block))
    return Effects(
        [
            Spotlight(
                what=command.what,
                ref=command.ref,
                block=command.block,
                copies=tuple(copies[:MOST_COPIES]),
                left_out=max(0, len(copies) - MOST_COPIES),
                at=case.now,
            )
        ]
    )


def present(case: Case, command: Present) -> Effects:
    group = case.me.group
    board = case.look.board(group) if group else None
    if group is None or board is None or not case.is_mine(board.rapporteur):
        raise Refused("not_rapporteur")
    session = case.look.session
    if case.look.framework.planned(session, session.run.phase).kind is not PhaseKind.plenary:
        raise Refused("not_now")
    return shine(case, Shine(type="shine", what="card", ref=group, block=command.block))


def dim(case: Case, _command: Dim) -> Effects:
    if case.look.spotlight is None:
        return Effects()
    return Effects(gone=[("spotlight", SPOTLIGHT)])


def send_message(case: Case, command: SendMessage) -> Effects:
    if case.look.stored("message", command.id) is not None:
        raise Refused("id_taken")
    if command.group is not None and case.look.group(command.group) is None:
        raise Refused("unknown_group")
    limits = case.limits
    words = ""
    if not command.call or text.has_content(command.text):
        words = text.clean(command.text, limits.line_points, limits.line_bytes)
    # One at a time for each: the last word is what holds.
    before = [
        ("message", one.id)
        for one in case.look.every(Message)
        if one.group == command.group or command.group is None
    ]
    sent = Message(id=command.id, group=command.group, text=words, call=command.call, at=case.now)
    return Effects([sent], before)


def withdraw_message(case: Case, command: WithdrawMessage) -> Effects:
    if all(one.id != command.id for one in case.look.every(Message)):
        raise Refused("unknown_message")
    return Effects(gone=[("message", command.id)])


def with_spotlight(case: Case, effects: Effects) -> Effects:
    """The same, and the spotlight as it must be after them: what is hidden, changed or gone is no longer shown."""
    lit = case.look.spotlight
    if lit is None or any(isinstance(body, Spotlight) for body in effects.bodies):
        return effects
    if any(isinstance(body, Session) and _is_left_out(lit, body) for body in effects.bodies):
        return Effects(effects.bodies, [*effects.gone, ("spotlight", SPOTLIGHT)])
    if not lit.copies:
        return effects
    bodies = {f"{body.kind}/{body.id}": body for body in effects.bodies}
    gone = {f"{kind}/{id_}" for kind, id_ in effects.gone}
    if not any(copy.source in bodies or copy.source in gone for copy in lit.copies):
        return effects
    kept = []
    for copy in lit.copies:
        now = bodies.get(copy.source)
        if copy.source in gone:
            continue
        if now is None:
            kept.append(copy)
        elif (renewed := _copied(now)) is not None:
            kept.append(renewed)
    if not kept or (lit.what == "theme" and not kept[0].source.startswith("theme/")):
        return Effects(effects.bodies, [*effects.gone, ("spotlight", SPOTLIGHT)])
    after = lit.model_copy(update={"copies": tuple(kept)})
    return Effects([*effects.bodies, after] if after != lit else effects.bodies, effects.gone)


def _is_left_out(lit: Spotlight, session: Session) -> bool:
    """A group that is made again under its old id has shown nothing yet (H20)."""
    if lit.what not in ("board", "chart", "card") or lit.ref == PLENARY:
        return False
    return all(group.id != lit.ref.partition("/")[0] for group in session.groups)


def _copies(case: Case, what: str, ref: str, block: str) -> Iterator[Copied]:
    """The copies of what is put before everybody. Raises Refused for what is unknown or not yet to be seen."""
    match what:
        case "note":
            yield from _of_notes([_shown_note(case, ref)])
        case "theme":
            theme = case.look.theme(ref)
            if theme is None:
                raise Refused("unknown_theme")
            yield Copied(text=theme.title, lang="", source=f"theme/{theme.id}")
            yield from _of_notes(n for id_ in theme.notes if (n := _if_shown(case, id_)))
        case "board":
            if ref != PLENARY and case.look.group(ref) is None:
                raise Refused("unknown_group")
            notes = (n for n in case.look.notes() if n.board == ref and _is_shown(case, n))
            yield from _of_notes(sorted(notes, key=lambda note: note.created))
        case "card":
            if case.look.group(ref) is None:
                raise Refused("unknown_group")
            lines = [
                one for one in case.look.every(Line) if one.board == ref and one.block == block
            ]
            if not lines:
                raise Refused("empty_card")
            yield from (_of_line(line) for line in sorted(lines, key=lambda one: one.created))
        case _:
            _must_be_there(case, what, ref)


def _must_be_there(case: Case, what: str, ref: str) -> None:
    """Texts of plan and pack are on every screen already; numbers are shown only after their reveal."""
    framework = case.look.framework
    match what:
        case "chart":
            group, _, rest = ref.partition("/")
            criterion, _, later = rest.partition("/")
            round_ = int(later) if later.isdecimal() else 1
            if case.look.group(group) is None or criterion not in framework.block_of_criterion:
                raise Refused("unknown_criterion")
            if not is_revealed(case.look.session, group, round_):
                raise Refused("not_revealed")
        case "block" if ref not in framework.blocks:
            raise Refused("unknown_block")
        case "question" if ref not in (
            *framework.block_of_question,
            *framework.plenary_questions,
        ):
            raise Refused("unknown_question")
        case "criterion" if ref not in framework.block_of_criterion:
            raise Refused("unknown_criterion")
        case "case" if all(one.id != ref for one in framework.plan.case_studies):
            raise Refused("unknown_case")


def _shown_note(case: Case, id_: str) -> Note:
    note = case.look.note(id_)
    if note is None:
        raise Refused("unknown_note")
    if not _is_shown(case, note):
        raise Refused("not_revealed")
    return note


def _if_shown(case: Case, id_: str) -> Note | None:
    note = case.look.note(id_)
    return note if note is not None and _is_shown(case, note) else None


def _is_shown(case: Case, note: Note) -> bool:
    """Whether somebody beside its author and staff has had it before them: what is written alone stays alone."""
    if note.hidden is not None or note.waiting:
        return False
    if note.board == PLENARY or note.created <= case.look.session.shown_to_group:
        return True
    return rights_now(case).see in ("group", "boards")


def _of_notes(notes: Iterable[Note]) -> Iterator[Copied]:
    for note in notes:
        copied = _copied(note)
        if copied is not None:
            yield copied


def _of_line(line: Line) -> Copied:
    return Copied(
        text=line.text,
        lang=line.lang,
        section=line.section,
        minority=line.minority,
        source=f"line/{line.id}",
    )


def _copied(body: object) -> Copied | None:
    """A copy of the words without their author; None of what nobody may read any more."""
    match body:
        case Note():
            if body.hidden is not None or body.waiting:
                return None
            return Copied(
                text=body.text,
                lang=body.lang,
                note_kind=body.note_kind,
                question=body.question,
                source=f"note/{body.id}",
            )
        case Line():
            return _of_line(body)
        case Theme():
            return Copied(text=body.title, lang="", source=f"theme/{body.id}")
    return None
