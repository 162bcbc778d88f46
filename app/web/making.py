"""Files in the making: one process at a time, each of a person waiting for one only, and gone as soon as nobody waits."""

import asyncio
import json
import logging
import os
import sys
from dataclasses import asdict, dataclass, field

from fastapi import Request

from app.settings import CHECKOUT
from app.web.failures import Failure
from app.web.make_file import Ordered

log = logging.getLogger(__name__)

_SECONDS = 300.0
"""A file that takes longer is given up."""
_LOOKS = 0.25
"""s between two looks whether somebody is still waiting."""
_WINDOW = 600.0


@dataclass
class Making:
    """How far a file is; `of` is 0 while it waits for its turn."""

    done: int = 0
    of: int = 0


@dataclass
class Makers:
    """`most`: how many files one key may ask for in ten minutes."""

    most: int
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _making: dict[str, Making] = field(default_factory=dict)
    """By the name of the key that asked."""
    _asked: dict[str, list[float]] = field(default_factory=dict)
    _processes: set[asyncio.subprocess.Process] = field(default_factory=set)

    def of(self, key: str) -> Making | None:
        return self._making.get(key)

    async def make(
        self, request: Request, key: str, order: Ordered, given: bytes = b""
    ) -> tuple[str, bytes]:
        """(file name, file). Raises Failure: one at a time, too many, or it cannot be made."""
        if key in self._making:
            raise Failure(429, "file_running")
        self._count(key)
        making = self._making[key] = Making()
        work = asyncio.create_task(self._made(order, given, making))
        try:
            while True:
                done, _ = await asyncio.wait({work}, timeout=_LOOKS)
                if done:
                    return work.result()
                if await request.is_disconnected():
                    raise Failure(499, "cancelled")
        finally:
            work.cancel()
            # Whatever became of it, nothing of it is left when the key may ask again.
            await asyncio.gather(work, return_exceptions=True)
            del self._making[key]

    async def stop(self) -> None:
        for process in list(self._processes):
            process.kill()
            await process.wait()

    def _count(self, key: str) -> None:
        now = asyncio.get_running_loop().time()
        asked = [at for at in self._asked.get(key, ()) if now - at < _WINDOW]
        if len(asked) >= self.most:
            raise Failure(429, "too_many_files", limit=self.most)
        self._asked[key] = [*asked, now]

    async def _made(self, order: Ordered, given: bytes, making: Making) -> tuple[str, bytes]:
        async with self._turn:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "app.web.make_file",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                cwd=CHECKOUT,
                env=_without_secrets(),
            )
            self._processes.add(process)
            try:
                async with asyncio.timeout(_SECONDS):
                    written, why = await _spoken(process, order, given, making)
            except TimeoutError:
                written, why = b"", "took too long"
            finally:
                if process.returncode is None:
                    process.kill()
                await process.wait()
                self._processes.discard(process)
        if process.returncode != 0:
            log.error("a file could not be made: %s", why, extra={"session": order.session})
            raise Failure(500, "file_failed")
        name, _, body = written.partition(b"\n")
        return name.decode(), body


async def _spoken(
    process: asyncio.subprocess.Process, order: Ordered, given: bytes, making: Making
) -> tuple[bytes, str]:
    """What it wrote, and the last it said that is no progress."""
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise RuntimeError("a process without pipes")
    process.stdin.write(json.dumps(asdict(order)).encode() + b"\n" + given)
    process.stdin.close()
    written, why = await asyncio.gather(process.stdout.read(), _heard(process.stderr, making))
    await process.wait()
    return written, why


async def _heard(said: asyncio.StreamReader, making: Making) -> str:
    why = ""
    async for line in said:
        words = line.decode("utf-8", "replace").split()
        if len(words) == 2 and all(word.isdecimal() for word in words):
            making.done, making.of = int(words[0]), int(words[1])
        elif words[:1] == ["failed"]:
            why = " ".join(words[1:])
    return why


def _without_secrets() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
    # Threads of the library that multiplies vectors wait for each other, and for the server's core.
    return {**kept, "OPENBLAS_NUM_THREADS": "1"}
