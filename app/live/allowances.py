"""What one person may have of a room: commands and whole pictures per second, and devices. Knows no rule of the workshop."""

import time

from app.core.limits import Limits
from app.live import protocol as wire_words
from app.live.buckets import Bucket
from app.live.connection import Connection


class Allowances:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._commands: dict[str, Bucket] = {}
        self._pictures: dict[str, Bucket] = {}

    def commands_of(self, name: str) -> Bucket:
        """Shared by all devices of one actor."""
        return self._commands.setdefault(name, Bucket(self._limits.commands, self._limits.seconds))

    def may_have_picture(self, connection: Connection) -> bool:
        """Whole pictures cost most of all; who asks for them all the time waits, and nobody else does."""
        limits = self._limits
        bucket = self._pictures.setdefault(
            connection.actor.name, Bucket(limits.pictures, limits.seconds)
        )
        if bucket.take(time.monotonic()):
            return True
        connection.close(wire_words.FLOOD, bucket.wait_seconds())
        return False

    def has_place(self, connection: Connection, client: str, here: list[Connection]) -> bool:
        """A newer socket of the same outbox replaces the old one; a fifth device of a person is one too many."""
        # Those of a ghost that was merged are counted apart: nobody is sent away for having been two.
        those = [other for other in here if other.actor.person == connection.actor.person]
        for other in those:
            if other.client == client:
                other.close(wire_words.SUPERSEDED)
        if len({other.client for other in those if other.client != client}) >= self._limits.devices:
            connection.close(wire_words.TOO_MANY)
            return False
        return True
