"""A disk that loses power: of what was not synced, any 512 bytes may be there or not. Knows nothing of SQLite.

What a file system promises and nothing more: a file holds what its last sync found, a name is there for certain
once its folder was synced.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from tests.durability.recording import Event, Made, Resized, Said, Synced, Unlinked, Written

SECTOR = 512
Change = tuple[int, bytes] | int
"""(offset, data) written, or a new size."""
Keep = Callable[[int], bool]
"""Whether a 512-byte piece of the pending change with this number is there after the cut."""


@dataclass
class File:
    safe: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            apply(self.safe, change, lambda: True)
        self.pending.clear()

    def after_a_cut(self, keep: Keep) -> bytes:
        found = bytearray(self.safe)
        for number, change in enumerate(self.pending):
            apply(found, change, lambda number=number: keep(number))  # type: ignore[misc]
        return bytes(found)


@dataclass
class Disk:
    """The files of one folder."""

    folder: str
    names: dict[str, File] = field(default_factory=dict)
    safe_names: dict[str, File] = field(default_factory=dict)
    renamings: list[dict[str, File]] = field(default_factory=list)
    """The names as they were after each change that the folder's next sync would make safe."""

    def take(self, event: Event) -> None:
        match event:
            case Said():
                return
            case Synced(path) if path == self.folder:
                self.safe_names, self.renamings = dict(self.names), []
                return
        if str(PurePath(event.path).parent) == self.folder:
            self._change(PurePath(event.path).name, event)

    @property
    def is_settled(self) -> bool:
        """Whether a cut changes nothing; the index of the log is rebuilt anyway and never synced."""
        files = (file for name, file in self.names.items() if not name.endswith("-shm"))
        return not self.renamings and not any(file.pending for file in files)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        names = chance.choice([self.safe_names, *self.renamings])
        return {
            name: file.after_a_cut(_keeper(chance, len(file.pending)))
            for name, file in names.items()
        }

    def _change(self, name: str, event: Event) -> None:
        match event:
            case Made():
                if name not in self.names:
                    self.names[name] = File()
                    self.renamings.append(dict(self.names))
            case Unlinked():
                del self.names[name]
                self.renamings.append(dict(self.names))
            case Written(_, offset, data):
                self.names[name].pending.append((offset, data))
            case Resized(_, size):
                self.names[name].pending.append(size)
            case Synced():
                self.names[name].sync()


def apply(content: bytearray, change: Change, keep: Callable[[], bool]) -> None:
    """Do what `keep` says of a change to `content`, sector by sector."""
    if isinstance(change, int):
        if keep():
            del content[change:]
            content.extend(bytes(change - len(content)))
        return
    offset, data = change
    at = offset
    while at < offset + len(data):
        end = min((at // SECTOR + 1) * SECTOR, offset + len(data))
        if keep():
            content.extend(bytes(max(0, end - len(content))))
            content[at:end] = data[at - offset : end - offset]
        at = end


def _keeper(chance: random.Random, pending: int) -> Keep:
    """Everything lost, everything there, every sector by chance, or in order up to one that is torn."""
    share = chance.choice((0.1, 0.5, 0.9))
    last = chance.randrange(pending + 1)
    match chance.choice(("lost", "kept", "torn", "torn", "in order")):
        case "lost":
            return lambda _number: False
        case "kept":
            return lambda _number: True
        case "torn":
            return lambda _number: chance.random() < share
    return lambda number: number < last or (number == last and chance.random() < share)
