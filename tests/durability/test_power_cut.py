"""R2: what was acknowledged survives a power cut.

The real server writes under strace. From the recording we build what the disk may hold after a cut at any moment,
open it, and look for everything that had gone out to a socket as acknowledged by then.
"""

import asyncio
import contextlib
import random
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.sessions import load
from tests import figures
from tests.durability import crowd, recording, stored
from tests.durability.power import Disk
from tests.durability.recording import Event, Said
from tests.durability.writer import Writer
from tests.server import Server
from tests.workshop import eventually

ACK = re.compile(rb'"type":"ack","n":(\d+),"seq":(\d+)')
JOINED = re.compile(rb'\{"person":"([\w-]{22})"\}')
OPENED = re.compile(rb'\{"code":"\w+","secret":"')
EVERY_SO_OFTEN = 25
"""How often the board's own store opens an image too."""


@dataclass
class Promised:
    """What has gone out as acknowledged: (n, seq) of commands, people, and whether the session was opened."""

    acks: set[tuple[int, int]] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    is_open: bool = False

    def hear(self, event: Event) -> None:
        if isinstance(event, Said):
            self.acks |= {(int(n), int(seq)) for n, seq in ACK.findall(event.data)}
            self.people |= {person.decode() for person in JOINED.findall(event.data)}
            self.is_open = self.is_open or OPENED.search(event.data) is not None

    def must_be_in(self, found: stored.Stored | None) -> None:
        if found is None:
            assert not self.is_open, "the session is gone"
            return
        lost = self.acks - {(row.n, row.seq) for row in found.journal}
        assert not lost, f"{len(lost)} of {len(self.acks)} acknowledged commands are lost"
        assert {f"person/{person}" for person in self.people} <= found.records.keys()


@dataclass
class Recorded:
    folder: Path
    session: str
    writers: list[Writer]
    events: list[Event]


@pytest.mark.figures
@pytest.mark.timeout(900)
async def test_r2_what_was_acknowledged_survives_a_power_cut(tmp_path: Path) -> None:
    seed = figures.seed()
    print(f"seed {seed}")
    chance = random.Random(seed)
    images, recordings = figures.of(ci=300, contract=4500), figures.of(ci=1, contract=3, soak=15)
    unsettled = acknowledged = 0
    for number in range(recordings):
        recorded = await _recorded(tmp_path / f"server{number}", chance, commands=1500)
        unsettled += _cut(recorded, tmp_path / "image", chance, images // recordings)
        acknowledged += sum(len(writer.acks) for writer in recorded.writers)
    figures.tell(
        "R2",
        f"{images} images after a power cut, {unsettled} of them with writes under way, of {recordings} "
        f"recordings with {acknowledged:,} acknowledged: 0 lost, 0 corrupt; seed {seed}",
    )


async def test_r2_sixty_power_cuts_lose_nothing(tmp_path: Path) -> None:
    seed = figures.seed()
    print(f"seed {seed}")
    chance = random.Random(seed)
    recorded = await _recorded(tmp_path / "server", chance, commands=200)
    assert _cut(recorded, tmp_path / "image", chance, 60)


async def _recorded(folder: Path, chance: random.Random, commands: int) -> Recorded:
    """A workshop in which at least so many commands are acknowledged, and the server then stops politely."""
    trace = folder.with_name(f"{folder.name}.trace")
    server = Server(folder, dict(crowd.AT_FULL_SPEED), prefix=recording.under_strace(trace))
    await server.start()
    try:
        held, writers = await crowd.crowd(server, chance)
        for writer in writers:
            writer.deep = 2
        busy = [asyncio.create_task(writer.work()) for writer in writers]
        await eventually(lambda: sum(len(writer.acks) for writer in writers) >= commands, within=60)
        for writer in writers:
            writer.is_writing = False
            writer.news.set()
        await asyncio.gather(*busy)
        await server.stop()
    finally:
        server.kill()
    process = server.process.pid if server.process else 0
    await eventually(lambda: recording.is_complete(trace, process))
    events = await asyncio.to_thread(lambda: list(recording.read(trace)))
    _must_be_complete(events, writers)
    return Recorded(folder / "data", held.id, writers, events)


def _must_be_complete(events: list[Event], writers: list[Writer]) -> None:
    """The recording holds every acknowledgement that the viewers got."""
    promised = Promised()
    for event in events:
        promised.hear(event)
    assert promised.is_open
    assert len(promised.people) == len(writers)
    heard = {answer for writer in writers for answer in writer.acks.items()}
    assert heard <= promised.acks


def _cut(recorded: Recorded, folder: Path, chance: random.Random, images: int) -> int:
    """Try so many power cuts; returns how many of them met writes under way."""
    disk, promised, unsettled = Disk(str(recorded.folder)), Promised(), 0
    moments = _moments(recorded.events, chance, images)
    for number, event in enumerate(recorded.events):
        for _ in range(moments.get(number, 0)):
            unsettled += not disk.is_settled
            found = _found(
                disk.after_a_cut(chance),
                folder,
                recorded.session,
                also=chance.randrange(EVERY_SO_OFTEN) == 0,
            )
            promised.must_be_in(found)
            if found is not None:
                found.must_be_whole()
                for writer in recorded.writers:
                    stored.must_be_what_was_written(found, writer)
        disk.take(event)
        promised.hear(event)
    return unsettled


def _moments(events: list[Event], chance: random.Random, images: int) -> dict[int, int]:
    """How many images to build before which event; mostly where files change, not where much is said."""
    first = next(n for n, event in enumerate(events) if not isinstance(event, Said))
    moments: dict[int, int] = {}
    while sum(moments.values()) < images:
        number = chance.randrange(first, len(events))
        if not isinstance(events[number], Said) or chance.random() < 0.3:
            moments[number] = moments.get(number, 0) + 1
    return moments


def _found(
    image: dict[str, bytes], folder: Path, session: str, *, also: bool
) -> stored.Stored | None:
    with _written_down(image, folder):
        path = folder / "cocreate.db"
        if not path.exists():
            return None
        with contextlib.closing(sqlite3.connect(path)) as connection:
            # Whether the examiner's own writes reach the disk is nobody's concern.
            connection.execute("PRAGMA synchronous=OFF")
            found = stored.read(connection, session)
        if also:
            _must_open(folder, session, found)
        return found


def _must_open(folder: Path, session: str, found: stored.Stored | None) -> None:
    """The board's own store makes the same of it."""
    database = Database(folder)
    database.open()
    try:
        loaded = load(database, session)
    finally:
        database.close()
    assert (loaded.seq if loaded else None) == (found.seq if found else None)


@contextlib.contextmanager
def _written_down(image: dict[str, bytes], folder: Path) -> Iterator[None]:
    folder.mkdir()
    try:
        for name, content in image.items():
            (folder / name).write_bytes(content)
        yield
    finally:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
