"""A page in the simulation: its store is the browser's own, its connection and outbox follow docs/protocol.md.

Lists of what the server answered stay in Python; what the page shows is only in the store.
"""

import json
from collections.abc import Callable
from typing import Any

from tests.visibility.network import Line
from tests.visibility.stores import BrowserStore, Place

STOPS = range(4500, 5000)


class Page:
    """`connect` takes a new line to the server; None while there is no server."""

    def __init__(
        self,
        store: BrowserStore,
        key: str,
        client: str,
        role: str,
        connect: Callable[[], Line | None],
    ) -> None:
        self.store = store
        self.key = key
        self.client = client
        self.role = role
        self.place: Place = {
            "seq": 0,
            "epoch": None,
            "whole": True,
            "known": {"epoch": None, "seq": None},
        }
        self.line: Line | None = None
        self.watching: str | None = None
        self.stopped: int | None = None
        self.outbox: dict[int, dict[str, Any]] = {}
        self.n = 0
        self.answers: dict[int, tuple[str, Any]] = {}
        self.resyncs = 0
        self.resets = 0
        self._connect = connect
        self._is_welcome = False

    # ---- the connection

    def come(self) -> None:
        """Open a line and say hello, if there is none and nobody has sent us away for good."""
        if self.line is not None or self.stopped is not None:
            return
        self.line = self._connect()
        if self.line is None:
            return
        self._is_welcome = False
        hello = {"type": "hello", "key": self.key, "client": self.client}
        self.line.say({**hello, **self.place["known"]})

    def drop(self) -> Line | None:
        line, self.line = self.line, None
        if line is not None:
            line.cut()
        return line

    def hear(self, most: int) -> None:
        """Take what the network has delivered."""
        line = self.line
        if line is None:
            return
        frames = line.deliver_down(most)
        if frames:
            self._take(line, frames)
        elif line.code is not None:
            self.drop()
            if line.code in STOPS:
                self.stopped = line.code

    def _take(self, line: Line, frames: list[str]) -> None:
        for_store: list[str] = []
        welcome: dict[str, Any] | None = None
        for frame in frames:
            said = json.loads(frame)
            match said["type"]:
                case "ack" | "refused" | "gap":
                    self._answered(said)
                case "bye":
                    pass
                case kind:
                    for_store.append(frame)
                    welcome = said if kind == "welcome" else welcome
        if not for_store:
            return
        heard = self.store.hear(for_store)
        self.place = {
            "seq": heard["seq"],
            "epoch": heard["epoch"],
            "whole": heard["whole"],
            "known": heard["known"],
        }
        if heard["resync"]:
            self.resyncs += 1
            self.drop()
            line.end()
            self.come()
        elif welcome is not None:
            # After the frame was heard: the picture that it begins holds nothing of a visit yet.
            self._welcomed(line, welcome)

    def _welcomed(self, line: Line, said: dict[str, Any]) -> None:
        self._is_welcome = True
        for n in [n for n in self.outbox if n <= said["last"]]:
            del self.outbox[n]
        self.n = max(self.n, said["last"])
        if said["reset"]:
            self.resets += 1
        if self.watching is not None:
            self.watch(self.watching)
        for n in sorted(self.outbox):
            line.say(self.outbox[n])

    # ---- saying

    def watch(self, board: str | None) -> None:
        self.watching = board
        if self.line is not None and self._is_welcome:
            if board is not None:
                self.place = self.store.visit()
            self.line.say({"type": "watch", "board": board})

    def give(self, command: dict[str, Any], run: int, seen: int | None) -> None:
        if self.stopped is not None:
            return
        self.n = max(self.n, *self.outbox, 0) + 1 if self.outbox else self.n + 1
        frame = {"type": "command", "n": self.n, "run": run, "seen": seen, "command": command}
        self.outbox[self.n] = frame
        if self.line is not None and self._is_welcome:
            self.line.say(frame)

    def say_again(self) -> None:
        """Whatever has no answer yet, as after a long silence."""
        if self.line is not None and self._is_welcome:
            for n in sorted(self.outbox):
                self.line.say(self.outbox[n])

    def probe(self) -> None:
        if self.line is not None and self._is_welcome:
            self.line.say({"type": "probe"})

    def _answered(self, said: dict[str, Any]) -> None:
        if said["type"] == "gap" or said.get("retry"):
            return
        n = said["n"]
        outcome = (said["type"], said.get("seq", said.get("code")))
        if n in self.outbox:
            assert self.answers.setdefault(n, outcome) == outcome, "two answers for one number"
        self.outbox.pop(n, None)

    @property
    def is_quiet(self) -> bool:
        line = self.line
        return line is None or not (line.up or line.down or line.blocked)

    def picture(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """(records by kind and id, views by name)"""
        picture = self.store.picture()
        records = {f"{r['kind']}/{r['id']}": r for r in picture["records"]}
        return records, dict(picture["views"])
