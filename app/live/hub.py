"""Who is connected to a room, by audience. Presence is read here and never used in a rule."""

from collections import Counter
from collections.abc import Iterable

from app.core.actors import Audience
from app.live.connection import Connection


class Hub:
    def __init__(self) -> None:
        self.all: dict[Connection, None] = {}
        self._by_audience: dict[Audience, dict[Connection, None]] = {}
        self._by_person: dict[str, dict[Connection, None]] = {}
        self._still_counted: dict[str, str | None] = {}
        """Person → group, of those who were sent out through a note: the numbers must not tell who it was (H38)."""

    def add(self, connection: Connection) -> None:
        self.all[connection] = None
        for audience in connection.audiences:
            self._by_audience.setdefault(audience, {})[connection] = None
        if connection.place.person:
            self._by_person.setdefault(connection.place.person, {})[connection] = None

    def remove(self, connection: Connection) -> None:
        self.all.pop(connection, None)
        for audience in connection.audiences:
            self._drop(self._by_audience, audience, connection)
        if connection.place.person:
            self._drop(self._by_person, connection.place.person, connection)

    def of(self, audience: Audience) -> Iterable[Connection]:
        return self._by_audience.get(audience, ())

    def of_person(self, person: str) -> list[Connection]:
        return list(self._by_person.get(person, ()))

    def online(self) -> dict[str, int]:
        """People online by group id; "" stands for no group. Nobody is counted alone who is not here."""
        here = Counter(next(iter(those)).place.group or "" for those in self._by_person.values())
        gone = Counter(
            group or ""
            for person, group in self._still_counted.items()
            if person not in self._by_person and here[group or ""]
        )
        return dict(here + gone)

    def count_on(self, person: str, group: str | None) -> None:
        self._still_counted[person] = group

    def count_as_seen(self, person: str) -> None:
        self._still_counted.pop(person, None)

    def moved(self, person: str, group: str | None) -> None:
        if person in self._still_counted:
            self._still_counted[person] = group

    def __contains__(self, connection: Connection) -> bool:
        return connection in self.all

    @staticmethod
    def _drop(index: dict[str, dict[Connection, None]], name: str, connection: Connection) -> None:
        those = index.get(name)
        if those is not None:
            those.pop(connection, None)
            if not those:
                del index[name]
