"""Two records that are one person: somebody came in twice, and a facilitator says so (H44)."""

from collections.abc import Iterator
from itertools import chain

from app.core.commands import MergePeople
from app.core.records import (
    AnyRecord,
    Dots,
    Evaluation,
    Key,
    Mark,
    Membership,
    Note,
    Person,
    Rating,
    Ready,
    Same,
    Signature,
    Standing,
    veiled,
)
from app.core.rules.cards import signature_id
from app.core.rules.comments import same_id
from app.core.rules.groupwork import ready_id
from app.core.rules.phases import is_revealed
from app.core.rules.ratings import rating_id
from app.core.rules.verdict import Case, Effects, Refused
from app.core.rules.voting import dots_id, mark_id

Given = Rating | Same | Dots | Mark | Ready | Signature


def merge_people(case: Case, command: MergePeople) -> Effects:
    """What the ghost wrote keeps its author's id and is found through `Person.merged`: written again, in an anonymous
    session it would say which notes have one author. What only its giver sees is given anew, and `keep` wins."""
    keep, ghost = _person(case, command.keep), _person(case, command.ghost)
    if keep.id == ghost.id:
        raise Refused("unknown_person")
    case.must_have_seen("person", ghost.id)
    if keep.simulated != ghost.simulated:
        # What is real would be wiped, or what is not would stay (H71).
        raise Refused("merge_simulated")
    _must_change_no_number(case)
    _must_lose_no_answer(case)
    _must_change_no_vote(case)
    given, gone = _given_anew(case, keep, ghost)
    decided = [
        standing
        for openly in (True, False)
        for standing in _decided(case, keep, ghost, openly=openly)
    ]
    ended: list[Key] = [
        ("person", ghost.id),
        *(("standing", one.id) for one in case.look.standings(ghost.id)),
    ]
    return Effects([_one(case, keep, ghost), *given, *decided], [*gone, *ended])


def _decided(case: Case, keep: Person, ghost: Person, *, openly: bool) -> Iterator[Standing]:
    """What was decided about either holds for the person, and in the way it was decided (H38)."""
    of_ghost = case.look.standing(ghost.id, openly=openly)
    of_keep = case.look.standing(keep.id, openly=openly)
    if of_ghost is None:
        return
    known = of_keep or of_ghost.model_copy(
        update={"id": keep.id if openly else veiled(keep.id), "person": keep.id}
    )
    either = {
        "paused": known.paused or of_ghost.paused,
        "removed": known.removed or of_ghost.removed,
    }
    yield known.model_copy(update=either)


def _must_change_no_number(case: Case) -> None:
    """A rating that leaves a number which stands still would be known by the difference (H2)."""
    session = case.look.session
    for rating in case.look.ratings():
        if rating.mode != "anonymous" and session.mode != "anonymous":
            continue
        groups = (rating.group, rating.published_in)
        if any(is_revealed(session, group, rating.round) for group in groups):
            raise Refused("merge_after_reveal")


def _must_lose_no_answer(case: Case) -> None:
    """Of two answers to one question of the evaluation one would go, and staff would read off the difference whose.

    Refused for everybody once the first has answered: for these two alone it would say that both have.
    """
    if any(case.look.every(Evaluation)):
        raise Refused("merge_after_evaluation")


def _must_change_no_vote(case: Case) -> None:
    """Of two votes of one person one would go from sums that have been shown, or count with other people: so it would
    be known (H2). Refused for everybody, as above."""
    session = case.look.session
    stamps = {mark.mode for mark in case.look.every(Mark)}
    if session.voted and "anonymous" in {session.mode, *stamps}:
        raise Refused("merge_after_vote")


def _one(case: Case, keep: Person, ghost: Person) -> Person:
    now = case.look.session.run.n
    was_in = (*keep.was_in, *ghost.was_in)
    group, since = keep.group, keep.since
    if group is None:
        group, since = ghost.group, ghost.since
    elif ghost.group is not None and ghost.group != group:
        was_in = (*was_in, Membership(group=ghost.group, since=ghost.since, until=now))
    return keep.model_copy(
        update={
            "group": group,
            "since": since,
            "was_in": was_in,
            "elsewhere": {**ghost.elsewhere, **keep.elsewhere},
            "run": min(keep.run, ghost.run),
            "merged": (*keep.merged, ghost.id, *ghost.merged),
        }
    )


def _given_anew(case: Case, keep: Person, ghost: Person) -> tuple[list[AnyRecord], list[Key]]:
    mine = {_about(body): body for body in _of(case, keep.id)}
    given: list[AnyRecord] = []
    gone: list[Key] = []
    rounds = {body.round for body in mine.values() if isinstance(body, Dots)}
    for body in _of(case, ghost.id):
        gone.append((body.kind, body.id))
        # Dots have one budget a round, so they are taken over whole or not at all.
        has_voted = isinstance(body, Dots) and body.round in rounds
        if (
            _about(body) not in mine
            and not has_voted
            and not _is_about_own(case, body, keep, ghost)
        ):
            given.append(body.model_copy(update={"id": _id(body, keep.id), "person": keep.id}))
    return given, gone


def _id(body: Given, person: str) -> str:
    """By construction, so that the person changes it like what was given under the own id (H35)."""
    match body:
        case Rating():
            return rating_id(person, body.criterion, body.round)
        case Dots():
            return dots_id(person, body.note, body.round)
        case Mark():
            return mark_id(person, body.note)
        case Ready():
            return ready_id(person, body.run)
        case Signature():
            return signature_id(person, body.board, body.block)
        case Same():
            return same_id(person, body.note)


def _about(body: Given) -> tuple[str, ...]:
    """What it is about, after its kind: there is one of it for each person."""
    match body:
        case Rating():
            return (body.kind, body.criterion, str(body.round))
        case Dots():
            return (body.kind, body.note, str(body.round))
        case Same() | Mark():
            return (body.kind, body.note)
        case Ready():
            return (body.kind, str(body.run))
        case Signature():
            return (body.kind, body.board, body.block)


def _is_about_own(case: Case, body: Given, keep: Person, ghost: Person) -> bool:
    """ "Same here" said to what turns out to be the own note says nothing."""
    note = case.look.note(body.note) if isinstance(body, Same) else None
    return isinstance(note, Note) and case.look.who(note.author) in (keep.id, ghost.id)


def _of(case: Case, person: str) -> Iterator[Given]:
    every = case.look.every
    private = (Rating, Same, Dots, Mark, Ready, Signature)
    given: Iterator[Given] = chain.from_iterable(every(kind) for kind in private)
    return (body for body in given if body.person == person)


def _person(case: Case, id_: str) -> Person:
    stored = case.look.stored("person", id_)
    if stored is None or not isinstance(stored.body, Person):
        raise Refused("unknown_person")
    return stored.body
