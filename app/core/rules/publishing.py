"""What shown numbers count of a rating, from its reveal to the close (H2). What numbers are made of it, `synthesis` knows.

Everything that has to stand still is in the records, so that neither a restart nor reopening changes a number.
"""

from collections.abc import Iterable, Iterator

from app.core.framework import Framework
from app.core.records import EVERY_GROUP, Person, Rating, Session, revealed_as
from app.core.rules.phases import is_revealed


def rows_are_open(session: Session, round_: int) -> bool:
    """Rows of an anonymous session run across the groups: they open once, with the last group that has ratings."""
    is_all = revealed_as(EVERY_GROUP, round_) in session.revealed
    # Never behind a later round: what that one shows would have to be kept back beside it.
    is_passed = any(later > round_ for later in session.rows_open_later)
    return rows_were_opened(session, round_) or (is_all and not is_passed)


def rows_were_opened(session: Session, round_: int) -> bool:
    """By the reveal of one group after another."""
    return session.rows_open if round_ == 1 else round_ in session.rows_open_later


def ratings_are_open(session: Session, round_: int) -> bool:
    """Whether the tallies of that round were opened to everybody once."""
    return session.ratings_open and round_ <= session.ratings_open_to


def published(session: Session, person: Person, before: Rating | None, now: Rating) -> Rating:
    """A rating just given, with what numbers count of it: a live median would give a late one away (H2)."""
    if now.mode != "anonymous":
        return _as_given(now, dict(person.territory.fields))
    was_shown = before is not None and _is_shown(session, before)
    if was_shown or is_revealed(session, now.group, now.round):
        return now.model_copy(update=_kept(before, was_shown=was_shown))
    fields = dict(person.territory.fields)
    return _as_given(now, _fields_of(before) if rows_are_open(session, now.round) else fields)


def claimed(
    framework: Framework,
    session: Session,
    newly: str,
    round_: int,
    people: Iterable[Person],
    ratings: Iterable[Rating],
) -> Iterator[Rating]:
    """At its reveal a group counts what its members rated elsewhere in that round, where it was not shown yet (H50).

    Never later: a rating that went from one shown number to another would be the difference of the two.
    """
    groups = {g.id: g for g in session.groups if newly in (g.id, EVERY_GROUP)}
    new = {id_: group for id_, group in groups.items() if not is_revealed(session, id_, round_)}
    at = {person.id: new[person.group] for person in people if person.group in new}
    for rating in ratings:
        group = at.get(rating.person)
        if group is None or rating.round != round_:
            continue
        if not rating.published or _is_shown(session, rating):
            continue
        # With everything revealed only the group's own strips ask whose a rating is: thousands need not be written.
        is_asked = framework.block_of_criterion.get(rating.criterion) in group.blocks
        if (rating.group, rating.published_in) != (group.id, group.id) and (
            is_asked or newly != EVERY_GROUP
        ):
            yield rating.model_copy(update={"group": group.id, "published_in": group.id})


def opens_rows(
    session: Session, round_: int, people: Iterable[Person], ratings: Iterable[Rating]
) -> bool:
    """Whether nobody who is in a group, and nothing that was rated, waits for a reveal of the round any more."""
    given = [rating for rating in ratings if rating.round == round_]
    if not given or not all(is_revealed(session, p.group, round_) for p in people if p.group):
        return False
    return all(
        is_revealed(session, rating.group, round_)
        and (_is_shown(session, rating) or not rating.published)
        for rating in given
    )


def anew(person: Person, rating: Rating) -> Rating:
    """As it stands at the close, the one moment at which all numbers are taken anew."""
    fields = rating.published_as
    return _as_given(rating, dict(person.territory.fields) if fields is None else fields)


def _is_shown(session: Session, rating: Rating) -> bool:
    return rating.published and is_revealed(session, rating.published_in, rating.round)


def _fields_of(before: Rating | None) -> dict[str, str] | None:
    return before.published_as if before else None


def _as_given(rating: Rating, fields: dict[str, str] | None) -> Rating:
    return rating.model_copy(
        update={
            "published": True,
            "published_level": rating.level,
            "published_in": rating.group,
            "published_mode": rating.mode,
            "published_as": fields,
        }
    )


def _kept(before: Rating | None, *, was_shown: bool) -> dict[str, object]:
    if before is None:
        return {"published": False}
    return {
        "published": before.published,
        "published_level": before.published_level,
        "published_in": before.published_in,
        # What was never shown under a name is not to be: from now on it is anonymous as a whole.
        "published_mode": before.published_mode if was_shown else "anonymous",
        "published_as": before.published_as,
    }
