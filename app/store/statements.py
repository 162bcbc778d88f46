"""A statement that every batch asks for, spelled once: looking it up anew cost more than SQLite takes to answer it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection


class Statement:
    """A Core statement with the columns it fills. Values go to the driver as they are: text, numbers, bytes, None."""

    def __init__(self, statement: ClauseElement, columns: Iterable[str] = ()) -> None:
        self._statement = statement
        self._columns = list(columns)
        self._sql = ""
        self._names: Sequence[str] = ()

    def run(self, connection: Connection, *rows: Mapping[str, object]) -> Any:
        """Answers the driver's cursor, in the connection's transaction; raises what the driver raises."""
        if not self._sql:
            self._spell(connection)
        given = [[row[name] for name in self._names] for row in rows]
        cursor = connection.connection.cursor()
        if len(given) == 1:
            cursor.execute(self._sql, given[0])
        else:
            cursor.executemany(self._sql, given)
        return cursor

    def _spell(self, connection: Connection) -> None:
        spelled = self._statement.compile(
            dialect=connection.dialect, column_keys=self._columns or None
        )
        self._names = spelled.positiontup or ()  # type: ignore[attr-defined]
        self._sql = str(spelled)
