"""Somebody visits another board and loses the connection there: the client's library on a real server."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from tests.client.page import Page, page
from tests.client.unsteady import Network, network
from tests.server import Server
from tests.workshop import Viewer, go, workshop

WRITING = ("breakout", "share")
BLOCK, QUESTION = "legal-institutional-frameworks", "legal-q1"
SHOWN, HIDDEN = "The market pays late", "Don Julio cheats at the scales"


@dataclass
class Visit:
    """A page that sees two notes on the board of the others, behind a network that can be cut."""

    page: Page
    network: Network
    facilitator: Viewer
    hidden: str

    async def hide(self) -> None:
        await self.facilitator.must(
            {"type": "hide_note", "id": self.hidden, "reason": "Names somebody"}
        )

    async def cut(self) -> None:
        self.network.cut()
        await self.page.until("status", "offline")

    async def back(self) -> None:
        self.network.mend()
        await self.page.ask("wake")
        await self.page.until("status", "live")


def group(id_: str, number: int) -> dict[str, Any]:
    return {"id": id_, "number": number, "name": "", "blocks": [BLOCK], "call": ""}


@contextlib.asynccontextmanager
async def visit(server: Server) -> AsyncIterator[Visit]:
    async with workshop(server) as held, network(server.port) as between:
        facilitator = await held.staff()
        await facilitator.must({"type": "set_groups", "groups": [group("g1", 1), group("g2", 2)]})
        writer, visitor = await held.join("Ana"), await held.join("Bo")
        for person, group_ in ((writer, "g1"), (visitor, "g2")):
            id_ = person.welcome["you"]["person"]
            await facilitator.must({"type": "place", "person": id_, "group": group_})
        await go(facilitator, *WRITING)
        await writer.write(SHOWN, question=QUESTION, board="g1")
        hidden = await writer.write(HIDDEN, question=QUESTION, board="g1")
        await go(facilitator, "gallery")
        await visitor.disconnect()
        host = f"127.0.0.1:{between.port}"
        async with page(host, held.id, visitor.key) as opened:
            await opened.until("status", "live")
            await opened.ask("watch", "g1")
            await opened.until("notes", [SHOWN, HIDDEN])
            yield Visit(opened, between, facilitator, hidden)


async def test_r10_h41_a_note_hidden_while_its_visitor_was_offline_is_gone(server: Server) -> None:
    """P-23."""
    async with visit(server) as at:
        await at.cut()
        await at.hide()
        await at.back()
        await at.page.until("notes", [SHOWN])


async def test_r10_h11_a_visit_that_ended_offline_leaves_nothing_of_that_board(
    server: Server,
) -> None:
    """P-23."""
    async with visit(server) as at:
        await at.cut()
        await at.page.ask("watch", None)
        await at.back()
        await at.page.until("notes", [])
