"""A workshop on a server of its own in which eight people write all the time; at the end all they were told is true."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from tests.durability import crowd, stored
from tests.durability.writer import Writer
from tests.server import Server
from tests.workshop import Viewer, Workshop, ask, eventually


@dataclass
class Hall:
    server: Server
    held: Workshop
    writers: list[Writer]
    busy: list[asyncio.Task[None]]

    def put_off(self) -> int:
        """How often somebody was asked to try again because of the storage."""
        codes = [code for writer in self.writers for code in writer.put_off]
        assert set(codes) <= {"storage", "busy"}, set(codes)
        return codes.count("storage")

    def is_writing(self) -> bool:
        """Raises what somebody found wrong."""
        for task in self.busy:
            if task.done():
                task.result()
        return True

    def acknowledged(self) -> int:
        return sum(len(writer.acks) for writer in self.writers)

    async def must_go_on(self, within: float) -> None:
        """Everybody is acknowledged something new."""
        before = {writer.client: len(writer.answered) for writer in self.writers}
        await eventually(
            lambda: (
                self.is_writing() and all(len(w.answered) > before[w.client] for w in self.writers)
            ),
            within,
        )

    async def must_stand_still(self) -> None:
        """Everybody was asked to try again, twice, and nobody was acknowledged anything in between."""
        await self._everybody_put_off()
        assert not await self._acknowledged_meanwhile(), "acknowledged what could not be stored"

    async def must_come_to_a_stand(self) -> None:
        """The same, once the space is used up that the files already have; small commits may still find some."""
        while await self._acknowledged_meanwhile():
            pass

    async def must_be_readable(self) -> None:
        """A page, a newcomer's picture and a download, while nothing can be written."""
        status, _, _ = await ask(self.server, "GET", f"/api/sessions/{self.held.id}")
        assert status == 200
        assert await self.held.download("json")
        fresh = await Viewer(self.server, self.held.id, self.held.keys["facilitate"]).connect()
        await eventually(
            lambda: fresh.notes.keys() == {id_ for writer in self.writers for id_ in writer.notes}
        )
        await fresh.disconnect()

    async def _acknowledged_meanwhile(self) -> int:
        before = self.acknowledged()
        await self._everybody_put_off()
        return self.acknowledged() - before

    async def _everybody_put_off(self) -> None:
        before = {writer.client: len(writer.put_off) for writer in self.writers}
        await eventually(
            lambda: (
                self.is_writing() and all(len(w.put_off) > before[w.client] for w in self.writers)
            ),
            within=20,
        )


@contextlib.asynccontextmanager
async def hall(folder: Path, chance: random.Random, **settings: str) -> AsyncIterator[Hall]:
    server = Server(folder, crowd.AT_FULL_SPEED | settings)
    await server.start()
    try:
        held, writers = await crowd.crowd(server, chance)
        for writer in writers:
            writer.deep = 4
        busy = [asyncio.create_task(writer.work()) for writer in writers]
        inside = Hall(server, held, writers, busy)
        yield inside
        for writer in writers:
            writer.is_writing = False
            writer.news.set()
        await asyncio.wait_for(asyncio.gather(*busy), 20)
        for writer in writers:
            # What was told while they were there stays; only what the others wrote last is added.
            await writer.connect()
            await writer.disconnect()
        await server.stop()
    finally:
        server.kill()
    _must_be_true(inside)


def _must_be_true(inside: Hall) -> None:
    with contextlib.closing(
        stored.opened(inside.server.folder / "data" / "cocreate.db")
    ) as connection:
        found = stored.read(connection, inside.held.id)
    assert found is not None
    found.must_be_whole()
    for writer in inside.writers:
        assert not writer.under_way
        stored.must_hold(found, writer, writer.answered)
        stored.must_be_what_was_written(found, writer)
        told = {id_: note["text"] for id_, note in writer.notes.items()}
        assert told == found.notes_on(writer.board), "somebody was told what is not stored"
