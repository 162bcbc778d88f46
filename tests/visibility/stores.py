"""The browser's own store (app/client/lib/store.ts) for tests in Python: one node process, one line a request."""

import contextlib
import itertools
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypedDict

from tools import dev


class Known(TypedDict):
    """What a page says hello with."""

    epoch: str | None
    seq: int | None


class Place(TypedDict):
    seq: int
    epoch: str | None
    whole: bool
    known: Known


class Heard(Place):
    resync: bool
    heard: int
    """How many frames were taken before something was found missing."""


@dataclass
class Stores:
    process: "subprocess.Popen[bytes]"

    def __post_init__(self) -> None:
        self._ids = itertools.count(1)

    def new(self) -> "BrowserStore":
        store = BrowserStore(self, next(self._ids))
        self.ask(store.id, "new")
        return store

    def ask(self, id_: int, request: str, argument: Any = None) -> Any:
        to, from_ = self.process.stdin, self.process.stdout
        assert to is not None
        assert from_ is not None
        to.write(json.dumps([id_, request, argument]).encode() + b"\n")
        to.flush()
        line = from_.readline()
        if not line:
            raise RuntimeError("the browser's store has ended")
        return json.loads(line)


@dataclass
class BrowserStore:
    stores: Stores
    id: int

    def hear(self, frames: list[str]) -> Heard:
        heard: Heard = self.stores.ask(self.id, "hear", frames)
        return heard

    def visit(self) -> Place:
        place: Place = self.stores.ask(self.id, "visit")
        return place

    def picture(self) -> dict[str, Any]:
        picture: dict[str, Any] = self.stores.ask(self.id, "picture")
        return picture

    def in_another_tab(self) -> "BrowserStore":
        """A tab that listens to this one and begins with its picture."""
        other = self.stores.new()
        self.stores.ask(other.id, "show", self.id)
        return other

    def forget(self) -> None:
        self.stores.ask(self.id, "forget")


@contextlib.contextmanager
def browser_stores() -> Iterator[Stores]:
    command = [*map(str, dev.node_command()), "tests/visibility/stores.mjs"]
    with subprocess.Popen(
        command,
        cwd=dev.ROOT,
        env=os.environ | dev.node_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        try:
            yield Stores(process)
        finally:
            process.kill()
