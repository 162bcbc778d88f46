"""A page without a browser: the client's own library (app/client/lib/live.ts) in a node process, a request a line."""

import asyncio
import contextlib
import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from tools import dev

# Node 20 has the browser's WebSocket behind this; later ones take the word and have it anyway.
WITH_SOCKETS = "--experimental-websocket"


@dataclass
class Page:
    process: asyncio.subprocess.Process

    async def ask(self, request: str, argument: Any = None) -> Any:
        to, from_ = self.process.stdin, self.process.stdout
        assert to is not None
        assert from_ is not None
        to.write(json.dumps([request, argument]).encode() + b"\n")
        await to.drain()
        line = await from_.readline()
        if not line:
            raise RuntimeError("the page has ended")
        return json.loads(line)

    async def until(self, request: str, answer: Any, within: float = 10.0) -> None:
        """Ask until this is the answer; what it was instead fails the test."""
        deadline = asyncio.get_running_loop().time() + within
        while (said := await self.ask(request)) != answer:
            late = asyncio.get_running_loop().time() > deadline
            assert not late, f"{request}: {said!r}, not {answer!r}"
            await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def page(host: str, session: str, key: str) -> AsyncIterator[Page]:
    """Somebody who has joined looks at a session."""
    process = await asyncio.create_subprocess_exec(
        *map(str, dev.node_command()),
        WITH_SOCKETS,
        "tests/client/page.mjs",
        cwd=dev.ROOT,
        env=os.environ | dev.node_environment(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        opened = Page(process)
        await opened.ask("open", {"host": host, "session": session, "key": key})
        yield opened
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
