"""What the edge shares: settings, rooms, the database thread, plans and the catalogue of built files."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from app.content import client_content, content_hash, freeze, thaw
from app.core.framework import Framework
from app.core.pack import Pack
from app.core.plan import Plan
from app.live.rooms import Rooms
from app.settings import Settings
from app.store import sessions
from app.store.database import Database
from app.store.thread import StoreThread
from app.web.packed import FOREVER, Packed, pack

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Board:
    """One per process. `assets` maps a page to its built files; empty until the client is built."""

    settings: Settings
    database: Database
    thread: StoreThread
    rooms: Rooms
    opener_key_hash: str
    now: Callable[[], int]
    join_address: str
    """How phones reach the board if the request does not say it: the local network's address."""
    static: Path
    assets: dict[str, object] = field(default_factory=dict)
    _contents: dict[str, Framework] = field(default_factory=dict)
    _texts: dict[tuple[str, str], Packed] = field(default_factory=dict)

    async def stored(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function of the store in the one thread that may touch the database."""
        return await self.thread.run(function, *args, **kwargs)

    async def texts(self, hash_: str, lang: str) -> Packed | None:
        """The plan's and pack's texts in one language, as JSON; None for an unknown hash."""
        content = await self._content(hash_)
        if content is None:
            return None
        if lang not in content.plan.languages:
            lang = content.plan.default_language
        known = self._texts.get((hash_, lang))
        if known is None:
            texts = client_content(content.plan, content.pack, lang)
            body = json.dumps(texts, ensure_ascii=False).encode()
            known = self._texts[hash_, lang] = pack(body, "application/json", FOREVER)
        return known

    async def _content(self, hash_: str) -> Framework | None:
        if hash_ not in self._contents:
            stored = await self.stored(sessions.content_with_hash, self.database, hash_)
            if stored is None:
                return None
            self._contents[hash_] = framework_of(stored)
        return self._contents[hash_]


def framework_of(content: str) -> Framework:
    """The framework pinned for a session."""
    plan, pack = thaw(json.loads(content))
    return Framework(plan, pack)


def pinned(plan: Plan, pack: Pack) -> tuple[str, str]:
    """(content as it is stored, its hash)"""
    frozen = freeze(plan, pack)
    return json.dumps(frozen, ensure_ascii=False, sort_keys=True), content_hash(frozen)
