"""Joining, describing oneself, and who is in which group."""

from collections.abc import Iterable

from app.core import text
from app.core.breakouts import breakout_now, group_in, groups_of, is_choosing, most_in_a_group
from app.core.commands import Assign, ChooseGroup, DescribeMe, MergeTerritories, Place
from app.core.countries import COUNTRIES
from app.core.look import Look
from app.core.plan import ProfileField
from app.core.records import AnyRecord, Membership, Person, Session, Territory
from app.core.rules import voting
from app.core.rules.phases import places_late_comers
from app.core.rules.placing import WAYS, Places, Seating
from app.core.rules.verdict import Case, Effects, Refused


def join(
    case: Case,
    id_: str,
    name: str,
    territory: Territory,
    lang: str = "",
    *,
    simulated: bool = False,
) -> Effects:
    """The same person may join as often as the network needs (H31); the second time changes nothing."""
    session = case.look.session
    if case.look.is_removed(id_):
        raise Refused("removed")
    known = case.look.stored("person", id_)
    if known is not None:
        if known.body is None and case.look.who(id_) == id_:
            raise Refused("erased")
        return Effects()
    if session.state == "prepared":
        raise Refused("not_open_yet")
    if session.state != "open":
        raise Refused("session_closed")
    if not session.joining:
        raise Refused("joining_closed")
    if _is_full(case):
        raise Refused("session_full", limit=case.limits.people)
    group = _smallest(case.look.group_sizes()) if places_late_comers(session) else None
    return Effects(
        [
            Person(
                id=id_,
                name=_name(case, name),
                territory=_territory(case, territory),
                mode=session.mode,
                lang=lang if lang in session.languages else "",
                group=group,
                since=session.run.n,
                run=session.run.n,
                created=case.look.seq + 1,
                at=case.now,
                simulated=simulated,
            )
        ]
    )


def pair(case: Case, id_: str, devices: int) -> Effects:
    """The person takes part on another device too; `devices` are those that are in already (H56)."""
    if case.look.is_removed(id_):
        raise Refused("removed")
    if case.look.person(id_) is None:
        raise Refused("unknown_person")
    if devices >= case.limits.devices:
        raise Refused("too_many_devices", limit=case.limits.devices)
    return Effects()


def describe_me(case: Case, command: DescribeMe) -> Effects:
    """Said anew, under the anonymity of now (H40)."""
    update = {
        "name": _name(case, command.name),
        "territory": _territory(case, command.territory),
        "mode": case.look.session.mode,
    }
    return Effects([case.me.model_copy(update=update), *voting.kept_cards(case, case.me)])


def choose_group(case: Case, command: ChooseGroup) -> Effects:
    if not is_choosing(case.look.framework, case.look.session):
        raise Refused("not_choosing")
    sizes = case.look.group_sizes()
    if command.group not in sizes:
        raise Refused("unknown_group")
    cap = most_in_a_group(case.look.framework, case.look.session)
    if case.me.group != command.group and sizes[command.group] >= cap:
        raise Refused("group_full", limit=cap)
    return Effects([_moved(case.look.session, case.me, command.group)])


def place(case: Case, command: Place) -> Effects:
    person = _known(case, command.person)
    case.must_have_seen("person", person.id)
    session = case.look.session
    if command.group is None:
        return Effects([_moved(session, person, None)])
    group = case.look.group(command.group)
    if group is None:
        raise Refused("unknown_group")
    return Effects([_placed(session, person, group.phase, group.id)])


def assign(case: Case, command: Assign) -> Effects:
    """Everybody at once, or those without a group; who is where already is written again by nobody."""
    session = case.look.session
    breakout = breakout_now(session) if command.breakout is None else command.breakout
    groups = [group.id for group in groups_of(session, breakout)]
    if not groups:
        raise Refused("no_groups")
    if command.way == "choice_with_cap":
        return Effects([session.model_copy(update={"choosing": session.run.n, "cap": command.cap})])
    places = (
        _listed(case, command, groups)
        if command.way == "list"
        else _dealt(case, command, breakout, groups)
    )
    moved = []
    for id_, group in places.items():
        person = _known(case, id_)
        if group_in(person, breakout, breakout_now(session)) != group:
            moved.append(_placed(session, person, breakout, group))
    # Whoever is placed need not choose any more.
    ended = [session.model_copy(update={"choosing": None})] if session.choosing is not None else []
    return Effects([*moved, *ended])


def merge_territories(case: Case, command: MergeTerritories) -> Effects:
    """What people wrote refers to their card, so the past is corrected with it (H54). Their other answers stay."""
    spelled = Territory(country=command.country, place=command.place)
    changed: list[AnyRecord] = []
    for id_ in dict.fromkeys(command.people):
        person = _known(case, id_)
        meant = _territory(
            case, spelled.model_copy(update={"fields": dict(person.territory.fields)})
        )
        if meant != person.territory:
            changed.append(person.model_copy(update={"territory": meant}))
            changed += voting.kept_cards(case, person)
    return Effects(changed)


def regrouped(before: Session, now: Session, people: Iterable[Person]) -> list[Person]:
    """Those whose group is another one because the groups of another break-out are in force (H48)."""
    was, is_ = breakout_now(before), breakout_now(now)
    if was == is_:
        return []
    moved = []
    for person in people:
        elsewhere = {at: group for at, group in person.elsewhere.items() if at != is_}
        if person.group is not None:
            elsewhere[was] = person.group
        until = before.run.n if now.run.n != before.run.n else now.run.n
        other = _in_group(person, person.elsewhere.get(is_), until=until, since=now.run.n)
        changed = other.model_copy(update={"elsewhere": elsewhere})
        if changed != person:
            moved.append(changed)
    return moved


def _is_full(case: Case) -> bool:
    """Counted one by one only where those who went could make the difference."""
    most = case.limits.people
    return case.look.count("person") >= most and sum(1 for _ in case.look.people()) >= most


def _known(case: Case, id_: str) -> Person:
    stored = case.look.stored("person", id_)
    if stored is None or not isinstance(stored.body, Person):
        raise Refused("unknown_person")
    return stored.body


def _listed(case: Case, command: Assign, groups: list[str]) -> Places:
    places = {}
    for seat in command.seats:
        if seat.group not in groups:
            raise Refused("unknown_group")
        places[_known(case, seat.person).id] = seat.group
    return places


def _dealt(case: Case, command: Assign, breakout: str, groups: list[str]) -> Places:
    stay: dict[str, list[Person]] = {group: [] for group in groups}
    to_place = []
    for person in case.look.people():
        group = group_in(person, breakout, breakout_now(case.look.session))
        if group in stay and not command.everyone:
            stay[group].append(person)
        elif not _is_out(case.look, person):
            to_place.append(person)
    to_place.sort(key=lambda p: (p.created, p.at, p.id))
    few = case.look.framework.plan.breakout.group_size.min
    return WAYS[command.way](Seating(stay, to_place, command.seed, few))


def _is_out(look: Look, person: Person) -> bool:
    """By name. Whoever was removed through a note is placed like all others: left over they would be known (H38)."""
    standing = look.standing(person.id)
    return standing is not None and standing.removed


def _smallest(sizes: dict[str, int]) -> str | None:
    """The group with the fewest people, the first of equals."""
    return min(sizes, key=lambda group: sizes[group], default=None)


def _placed(session: Session, person: Person, breakout: str, group: str) -> Person:
    """Into a group of any break-out; people are moved at once only if its groups are in force."""
    if breakout == breakout_now(session):
        return _moved(session, person, group)
    return person.model_copy(update={"elsewhere": {**person.elsewhere, breakout: group}})


def _moved(session: Session, person: Person, group: str | None) -> Person:
    return _in_group(person, group, until=session.run.n, since=session.run.n)


def _in_group(person: Person, group: str | None, *, until: int, since: int) -> Person:
    """Notes stay where they were written; the old group is remembered for what is still under way (H45)."""
    if person.group == group:
        return person
    was_in = person.was_in
    if person.group is not None:
        was_in = (*was_in, Membership(group=person.group, since=person.since, until=until))
    return person.model_copy(update={"group": group, "since": since, "was_in": was_in})


def _name(case: Case, name: str) -> str:
    return text.clean(name, case.limits.name_points, case.limits.name_bytes, lines=False)


def _territory(case: Case, territory: Territory) -> Territory:
    place_ = ""
    if text.has_content(territory.place):
        place_ = text.clean(
            territory.place, case.limits.place_points, case.limits.place_bytes, lines=False
        )
    profile = {field.id: field for field in case.look.framework.plan.participant_profile}
    # A plan whose territories are parts of one town asks nobody for a country.
    is_needed = any(field.type == "country" and field.required for field in profile.values())
    if (territory.country or is_needed) and territory.country not in COUNTRIES:
        raise Refused("bad_country")
    fields = {
        id_: _answer(case, profile.get(id_), answer)
        for id_, answer in territory.fields.items()
        if answer
    }
    for field in profile.values():
        if field.required and not _is_answered(field, place_, fields):
            raise Refused("missing_field", field=field.id)
    return Territory(country=territory.country, place=place_, fields=fields)


def _is_answered(field: ProfileField, place_: str, fields: dict[str, str]) -> bool:
    match field.type:
        case "territory_name":
            return bool(place_)
        case "country":
            return True
        case "choice" | "text":
            return field.id in fields


def _answer(case: Case, field: ProfileField | None, answer: str) -> str:
    if field is None or field.type in ("country", "territory_name"):
        raise Refused("unknown_field")
    if field.type == "choice":
        if answer not in {option.id for option in field.options}:
            raise Refused("unknown_option", field=field.id)
        return answer
    return text.clean(answer, case.limits.place_points, case.limits.place_bytes, lines=False)
