"""Who may not stay: persons who were removed or erased, and keys whose link was revoked. Their sockets end with the commit (S4)."""

from collections.abc import Iterable, Iterator

from app.core.records import Link, Person, Standing, Stored
from app.core.state import State
from app.live import protocol as wire_words
from app.live.hub import Hub
from app.store.sessions import Key


def follow_links(keys: dict[str, Key], written: Iterable[Stored]) -> None:
    """The doors of a room open and close as its links do."""
    for row in written:
        match row.body:
            case Link(revoked=True) as link:
                keys.pop(link.hash, None)
            case Link() as link:
                keys.setdefault(link.hash, Key(link.hash, link.role, None))


def close_sockets(hub: Hub, state: State, written: Iterable[Stored]) -> None:
    """After everybody was told, so that who goes knows why."""
    _end_erased(hub, state, written)
    for row in written:
        match row.body:
            case Link(revoked=True) as link:
                for connection in list(hub.all):
                    if connection.actor.key == link.hash[:12]:
                        connection.close(wire_words.REVOKED)
            case Standing() as standing:
                _send_out(hub, state, standing.person)
            case Person(merged=(_, *_)) as person if state.is_removed(person.id):
                # Whose other record was here still: what was decided about the person holds for both (H44).
                _send_out(hub, state, person.id)


def _end_erased(hub: Hub, state: State, written: Iterable[Stored]) -> None:
    """Those whose record is gone and who turned out to be nobody else."""
    erased = {row.id for row in written if row.kind == "person" and state.person(row.id) is None}
    for person in erased:
        hub.count_as_seen(person)
    for connection in list(hub.all) if erased else ():
        if state.who(connection.actor.person or "") in erased:
            connection.close(wire_words.ERASED)


def unseen(state: State) -> Iterator[Person]:
    """Those who were removed through a note, and by name nobody knows of it."""
    for row in state.of_kind("standing"):
        if isinstance(row.body, Standing) and row.body.removed and not row.body.openly:
            person = state.person(row.body.person)
            if person is not None and _is_unseen(state, person.id):
                yield person


def _send_out(hub: Hub, state: State, person: str) -> None:
    if not state.is_removed(person):
        hub.count_as_seen(person)
        return
    connections = hub.of_person(person)
    if not _is_unseen(state, person):
        hub.count_as_seen(person)
    elif connections:
        hub.count_on(person, connections[0].place.group)
    for connection in connections:
        connection.close(wire_words.REMOVED)


def _is_unseen(state: State, person: str) -> bool:
    openly = state.standing(person)
    return openly is None or not openly.removed
