"""The only door to a viewer: who may see a record, and what of it. Sockets, pages, projector and files use no other.

`audiences` says who; `see` builds the shape for one audience field by field and returns None when in doubt.
"""

from typing import assert_never

from app.core.actors import (
    ALL,
    FACILITATORS,
    ORGANIZERS,
    PROJECTOR,
    Audience,
    of_group,
    of_person,
)
from app.core.breakouts import breakout_now, is_choosing, most_in_a_group
from app.core.records import (
    Board,
    Comment,
    Dots,
    Evaluation,
    Finding,
    Line,
    Link,
    Mark,
    Message,
    Note,
    Person,
    Priority,
    Rating,
    Ready,
    Same,
    Session,
    Signature,
    Spotlight,
    Standing,
    Stored,
    Theme,
    Translation,
)
from app.core.seeing import findings, groupwork, notes, staff, stage, votes
from app.core.shapes import (
    GroupShape,
    NoteShape,
    PersonShape,
    RatingShape,
    RecordShape,
    SessionShape,
)
from app.core.sight import (
    NOBODY,
    Sight,
    of_author,
    rapporteur_of,
    readers_of_board,
    shown_mode,
    signed,
)


def audiences(sight: Sight, stored: Stored) -> frozenset[Audience]:  # noqa: C901 - one line a kind
    """Everybody who may see anything of the record; nobody sees a record that is gone."""
    match stored.body:
        case Session():
            groups = (of_group(group.id) for group in stored.body.groups)
            return frozenset({ALL, PROJECTOR, FACILITATORS, ORGANIZERS, *groups})
        case Person():
            return _audiences_of_person(sight, stored.body)
        case Note():
            return _audiences_of_note(sight, stored.body)
        case Rating() | Same() | Dots() | Mark() | Evaluation() | Ready() | Signature():
            # Nobody else's business: what others see of them are numbers.
            return frozenset({of_person(stored.body.person)})
        case Comment():
            return notes.audiences_of_comment(sight, stored.body)
        case Translation():
            return notes.audiences_of_translation(sight, stored.body)
        case Theme():
            return notes.audiences_of_theme(sight, stored.body)
        case Board():
            return groupwork.audiences_of_board(sight, stored.body)
        case Priority():
            return groupwork.audiences_of_priority(sight, stored.body)
        case Line():
            return groupwork.audiences_of_line(sight, stored.body)
        case Standing():
            return staff.audiences_of_standing(stored.body)
        case Link():
            return frozenset({FACILITATORS})
        case Spotlight():
            return frozenset({ALL, PROJECTOR})
        case Message():
            return stage.audiences_of_message(stored.body)
        case Finding():
            return findings.EDITORS
        case None:
            return NOBODY
    assert_never(stored.body)


def see(sight: Sight, stored: Stored, audience: Audience) -> RecordShape | None:  # noqa: C901 - one line a kind
    """The record as this audience may see it; None if it may not."""
    if audience not in audiences(sight, stored):
        return None
    match stored.body:
        case Session():
            return _session(sight, stored.body, stored.seq, audience)
        case Person():
            return _person(sight, stored.body, stored.seq, audience)
        case Note():
            return _note(sight, stored.body, stored.seq, audience)
        case Rating():
            return _rating(stored.body, stored.seq)
        case Same():
            return votes.same(stored.body, stored.seq)
        case Dots():
            return votes.dots(stored.body, stored.seq)
        case Mark():
            return votes.mark(stored.body, stored.seq)
        case Evaluation():
            return votes.evaluation(stored.body, stored.seq)
        case Ready():
            return groupwork.ready(stored.body, stored.seq)
        case Signature():
            return groupwork.signature(stored.body, stored.seq)
        case Comment():
            return notes.comment(sight, stored.body, stored.seq, audience)
        case Translation():
            return notes.translation(sight, stored.body, stored.seq, audience)
        case Theme():
            return notes.theme(sight, stored.body, stored.seq)
        case Board():
            return groupwork.board(sight, stored.body, stored.seq, audience)
        case Priority():
            return groupwork.priority(sight, stored.body, stored.seq, audience)
        case Line():
            return groupwork.line(sight, stored.body, stored.seq, audience)
        case Standing():
            return staff.standing(stored.body, stored.seq)
        case Link():
            return staff.link(stored.body, stored.seq)
        case Spotlight():
            return stage.spotlight(stored.body, stored.seq)
        case Message():
            return stage.message(stored.body, stored.seq)
        case Finding():
            return findings.finding(stored.body, stored.seq)
        case None:
            return None
    assert_never(stored.body)


def _audiences_of_person(sight: Sight, person: Person) -> frozenset[Audience]:
    who = {FACILITATORS, of_person(person.id)}
    standing = sight.standing(person.id)
    if standing is not None and standing.removed and standing.openly:
        return frozenset(who)
    if shown_mode(sight.session, person.mode) != "anonymous":
        who.add(ORGANIZERS)
        if person.group:
            who.add(of_group(person.group))
    return frozenset(who)


def _audiences_of_note(sight: Sight, note: Note) -> frozenset[Audience]:
    own = of_author(sight, note.author)
    if note.hidden is not None:
        return frozenset({FACILITATORS, own})
    if note.waiting:
        may_approve = sight.framework.plan.breakout.rapporteur_may_approve
        board = sight.board(note.board) if may_approve else None
        person = rapporteur_of(sight, board) if board else None
        return frozenset({FACILITATORS, own} | ({of_person(person.id)} if person else set()))
    return frozenset({own, *readers_of_board(sight, note.board, note.created)})


def _session(sight: Sight, session: Session, seq: int, audience: Audience) -> SessionShape:
    run = session.run
    rights = sight.framework.rights_in(session, run)
    invites = audience in (FACILITATORS, ORGANIZERS, PROJECTOR)
    return {
        "kind": "session",
        "id": session.id,
        "seq": seq,
        "plan": session.plan,
        "code": session.code if invites else None,
        "secret": session.secret if invites else None,
        "content": session.content,
        "title": session.title,
        "languages": list(session.languages),
        "state": session.state,
        "mode": session.mode,
        "joining": session.joining,
        "phases": [
            {
                "id": phase.id,
                "kind": phase.kind,
                "minutes": phase.minutes,
                "steps": [{"id": step.id, "minutes": step.minutes} for step in phase.steps],
                "title": phase.title,
                "like": phase.like or phase.id,
            }
            for phase in session.phases
        ],
        "phase": run.phase,
        "step": run.step,
        "run": run.n,
        "started_at": run.at,
        "past": [[past.phase, past.step] for past in session.runs[:-1]],
        "ends_at": session.ends_at,
        "paused_left": session.paused_left,
        "groups": _groups(session, audience),
        "revealed": list(session.revealed),
        "rights": rights.told(),
        "rating_round": run.rating_round,
        "round_since": next(r.n for r in session.runs if r.rating_round == run.rating_round),
        "voting_round": run.voting_round,
        "voted": list(session.voted),
        "dots_taken": session.dots_taken,
        "restored": session.restored,
        "posting": session.posting,
        "approve_first": session.approve_first,
        "late_work": session.late_work,
        "choosing": is_choosing(sight.framework, session),
        "cap": most_in_a_group(sight.framework, session),
        "breakout": breakout_now(session),
    }


def _groups(session: Session, audience: Audience) -> list[GroupShape]:
    return [
        {
            "id": group.id,
            "number": group.number,
            "name": group.name,
            "blocks": list(group.blocks),
            "call": group.call if audience in (FACILITATORS, of_group(group.id)) else "",
            "phase": group.phase,
        }
        for group in session.groups
    ]


def _person(sight: Sight, person: Person, seq: int, audience: Audience) -> PersonShape | None:
    own = audience == of_person(person.id)
    is_named = shown_mode(sight.session, person.mode) == "named"
    named = own or audience == FACILITATORS or is_named
    shape: PersonShape = {
        "kind": "person",
        "id": person.id,
        "seq": seq,
        "name": person.name if named else None,
        "place": person.territory.place,
        "country": person.territory.country,
        "group": person.group,
        "mine": own,
        "simulated": person.simulated,
    }
    if own or audience == FACILITATORS:
        shape["fields"] = dict(person.territory.fields)
        shape["elsewhere"] = dict(person.elsewhere)
    if own or (audience == FACILITATORS and shown_mode(sight.session, person.mode) != "anonymous"):
        # The only one who writes in a language is the author of what is written in it (H37).
        shape["lang"] = person.lang
    return shape


def _note(sight: Sight, note: Note, seq: int, audience: Audience) -> NoteShape | None:
    """In every mode its author is named by what the mode allows and never by an id (H37)."""
    own = audience == of_author(sight, note.author)
    name, place, country = signed(sight, note.author, note.mode, own=own)
    return {
        "kind": "note",
        "id": note.id,
        "seq": seq,
        "board": note.board,
        "question": note.question,
        "note_kind": note.note_kind,
        "text": note.text,
        "lang": note.lang,
        "name": name,
        "place": place,
        "country": country,
        "created": note.created,
        "at": note.at,
        "run": note.run,
        "late": note.late,
        "edited": note.edited,
        "mine": own,
        "staff": note.by_staff,
        "waiting": note.waiting,
        "revision": note.revision,
        "hidden": note.hidden if own or audience == FACILITATORS else None,
    }


def _rating(rating: Rating, seq: int) -> RatingShape:
    return {
        "kind": "rating",
        "id": rating.id,
        "seq": seq,
        "criterion": rating.criterion,
        "round": rating.round,
        "level": rating.level,
        "late": rating.late,
    }
