"""A board's address and what is asked of it over HTTP, however often it has to be asked."""

import asyncio
import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 60.0
"""s for which a server that is away is asked again: joining and opening with the same key is one time (H31)."""


class NotDone(Exception):
    """The server refused: `status` and `code` as in docs/protocol.md."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"the server refused ({status}): {code}")
        self.status, self.code = status, code


class Address:
    def __init__(self, url: str) -> None:
        """Raises ValueError for anything but http(s)://host[:port]."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError(f"{url!r} is no address of a board, such as http://localhost:8000")
        self.base = f"{parts.scheme}://{parts.netloc}"

    async def ask(self, method: str, path: str, body: Any = None, key: str = "") -> bytes:
        """The body of the answer. Raises NotDone; OSError when the server stays away."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            try:
                return await asyncio.to_thread(self._ask_once, method, path, body, key)
            except OSError:
                if asyncio.get_running_loop().time() > deadline:
                    raise
                await asyncio.sleep(0.5)

    async def call(self, method: str, path: str, body: Any = None, key: str = "") -> Any:
        """The answer as JSON."""
        return json.loads(await self.ask(method, path, body, key))

    def _ask_once(self, method: str, path: str, body: Any, key: str) -> bytes:
        data = None if body is None else json.dumps(body).encode()
        # Only http and https come this far.
        request = urllib.request.Request(self.base + path, data, method=method)  # noqa: S310
        if data is not None:
            request.add_header("content-type", "application/json")
        if key:
            request.add_header("authorization", f"Bearer {key}")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
                found: bytes = answer.read()
                return found
        except urllib.error.HTTPError as refused:
            with refused:
                raise NotDone(refused.code, _code_in(refused.read())) from refused


def _code_in(answer: bytes) -> str:
    try:
        return str(json.loads(answer)["code"])
    except (ValueError, KeyError, TypeError):
        return "no answer of a board"
