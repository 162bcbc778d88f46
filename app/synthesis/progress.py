"""How far each group is, and the counts of the whole room. Numbers of contributions, never what they say."""

from app.core.breakouts import breakout_now, groups_of, most_in_a_group
from app.core.records import Group, Session
from app.core.shapes import CountsView, ProgressView, SizesView, WalkView
from app.synthesis.index import Index
from app.synthesis.numbers import STRIP_FROM


def progress(index: Index, session: Session, group: Group) -> ProgressView:
    """Notes are those on the group's board, ratings those of this round of the people who are in it now (H45, H50)."""
    blocks = [index.framework.blocks[id_] for id_ in group.blocks if id_ in index.framework.blocks]
    asked = {question.id for block in blocks for question in block.questions}
    criteria = [criterion.id for block in blocks for criterion in block.criteria]
    notes, summed = index.on_board.get(group.id, {}), index.summed[group.id]
    members = index.members.get(group.id, {})
    given = [
        answers[criterion]
        for person in members
        if (answers := index.answers_of(person, session.run.rating_round))
        for criterion in criteria
        if criterion in answers
    ]
    waiting = [note.waits_since for note in index.waiting.values() if note.board == group.id]
    last = max(summed.last, max((r.at for r in given), default=-1))
    return {
        "group": group.id,
        "members": len(members),
        "notes": len(notes),
        "late": summed.late,
        "questions": sum(summed.asked[question] > 0 for question in asked),
        "questions_of": len(asked),
        "ratings": len(given),
        "ratings_of": len(members) * len(criteria),
        "criteria": len(criteria),
        "enough": sum(
            sum(rating.criterion == criterion for rating in given) >= STRIP_FROM
            for criterion in criteria
        ),
        "late_ratings": sum(rating.late for rating in given),
        "last": last if last >= 0 else None,
        "waiting": len(waiting),
        "waiting_since": min(waiting, default=None),
    }


def sizes(index: Index, session: Session) -> SizesView:
    in_force = groups_of(session, breakout_now(session))
    return {
        "cap": most_in_a_group(index.framework, session),
        "sizes": {group.id: len(index.members.get(group.id, ())) for group in in_force},
    }


def walk(index: Index, session: Session) -> WalkView:
    """Hidden and waiting notes are not there for whoever walks; a facilitator's are, though they count nowhere."""
    written = set(index.by_staff.values())
    return {
        "empty": [
            group.id
            for group in session.groups
            if not index.members.get(group.id)
            and not index.on_board.get(group.id)
            and group.id not in written
        ]
    }


def counts(index: Index, session: Session) -> CountsView:
    in_force = groups_of(session, breakout_now(session))
    placed = sum(len(index.members.get(group.id, ())) for group in in_force)
    return {
        "people": len(index.people),
        "simulated": index.simulated,
        "territories": len(index.of_territory),
        "notes": index.notes,
        "ratings": index.ratings,
        "unplaced": len(index.people) - placed,
    }
