"""Many people in one workshop, placed and under way, without a page for each. Proves nothing itself."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.protocol.follower import Follower
from tests.protocol.phone import Phone
from tests.protocol.proxy import Proxy
from tests.workshop import Viewer, Workshop, call, go, join_body, new_id, new_key, note

WRITING = ("breakout", "share")
"""Phase and step of the seed plan in which groups write and see what they write."""
BLOCK, QUESTION, PLENARY_QUESTION = "legal-institutional-frameworks", "legal-q1", "plenary-topic"
"""Every group of a crowd works on the same."""
PLACES = (("EC", "Cuenca"), ("SN", "Dakar"), ("ES", "Girona"), ("CO", "Cali"), ("MX", "Oaxaca"))


@dataclass
class Crowd:
    workshop: Workshop
    facilitator: Viewer
    keys: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    followers: list[Follower] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    proxies: list[Proxy] = field(default_factory=list)

    def follower(self, key: str, **options: Any) -> Follower:
        made = Follower(self.workshop.server, self.workshop.id, key, **options)
        self.followers.append(made)
        return made

    async def behind(self, proxy: Proxy) -> Proxy:
        """A network of theirs; it is taken down when they leave."""
        self.proxies.append(await proxy.start())
        return proxy

    async def leave(self) -> None:
        for phone in self.phones:
            phone.cut()
        await asyncio.gather(*(follower.leave() for follower in self.followers))
        await asyncio.gather(*(proxy.stop() for proxy in self.proxies))
        self.phones, self.followers, self.proxies = [], [], []


async def joined(workshop: Workshop, people: int) -> list[str]:
    """The keys of so many new people."""
    keys = [new_key() for _ in range(people)]
    limit = asyncio.Semaphore(16)

    async def join(n: int, key: str) -> None:
        country, place = PLACES[n % len(PLACES)]
        async with limit:
            body = join_body(key, workshop.code, f"Person {n}", country, place)
            await call(workshop.server, "POST", f"/api/sessions/{workshop.id}/people", body)

    await asyncio.gather(*(join(n, key) for n, key in enumerate(keys)))
    return keys


async def gather_crowd(
    workshop: Workshop, people: int, groups: int, at: tuple[str, str | None] = WRITING
) -> Crowd:
    """People who joined and were placed, in the phase in which their groups write."""
    facilitator = await workshop.staff()
    facilitator.keep_frames = False
    await facilitator.must(
        {"type": "set_groups", "groups": [a_group(n) for n in range(1, groups + 1)]}
    )
    keys = await joined(workshop, people)
    await facilitator.must({"type": "assign"})
    await go(facilitator, *at)
    return Crowd(
        workshop, facilitator, keys, [g["id"] for g in facilitator.session_record["groups"]]
    )


def a_group(n: int) -> dict[str, Any]:
    return {"id": f"g{n}", "number": n, "name": "", "blocks": [BLOCK], "call": ""}


def some_note(board: str, text: str = "One bus a day", id_: str | None = None) -> dict[str, Any]:
    return note(id_ or new_id(), board, QUESTION, text)


def plenary_note(text: str) -> dict[str, Any]:
    return note(new_id(), "plenary", PLENARY_QUESTION, text)
