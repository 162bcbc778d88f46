"""A real server in its own process, on a free port, with its own data directory. Knows nothing of workshops."""

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPENER_KEY = "opener-key-of-the-tests-0123456789-0123456789"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """`settings` are COCREATE_ variables without the prefix; `prefix` is put before the command, such as strace."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    prefix: tuple[str, ...] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    async def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: ASYNC220 - signalled and waited for like any process
                [*self.prefix, sys.executable, "-m", "app.cli", "serve"],
                cwd=ROOT,
                env=self._environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        await self._until_healthy()

    def kill(self) -> None:
        """As if the plug were pulled from the process: no goodbye, nothing flushed."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    async def stop(self, within: float = 15.0) -> int:
        """Politely. Returns the exit status; raises TimeoutExpired if it does not go."""
        process = self.process
        if process is None:
            return 0
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            return await asyncio.to_thread(process.wait, within)
        finally:
            self.kill()

    async def restarted(self) -> None:
        self.kill()
        await self.start()

    def has_ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    async def ended(self, within: float = 20.0) -> None:
        """Until the process has gone by itself, for instance at a fail point."""
        if self.process is not None:
            await asyncio.to_thread(self.process.wait, within)

    def _environment(self) -> dict[str, str]:
        ours = {
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATA_DIR": str(self.folder / "data"),
            "OPENER_KEY": OPENER_KEY,
            # Tests download more in ten minutes than anybody.
            "FILES": "100000",
            **self.settings,
        }
        rest = {
            name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")
        }
        return rest | {f"COCREATE_{name}": value for name, value in ours.items()}

    async def _until_healthy(self, within: float = 20.0) -> None:
        deadline = asyncio.get_running_loop().time() + within
        while True:
            if self.has_ended():
                raise RuntimeError(f"the server ended at once:\n{self.log.read_text()[-2000:]}")
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                await asyncio.to_thread(
                    urllib.request.urlopen, f"{self.address}/healthz", timeout=2
                )
                return
            if asyncio.get_running_loop().time() > deadline:
                raise TimeoutError(f"the server does not answer:\n{self.log.read_text()[-2000:]}")
            await asyncio.sleep(0.02)


@contextlib.asynccontextmanager
async def running(folder: Path, **settings: str) -> AsyncIterator[Server]:
    """A server for the length of a block: `async with running(tmp_path, BEAT_SECONDS="1") as server`."""
    server = Server(folder, {name.upper(): value for name, value in settings.items()})
    await server.start()
    try:
        yield server
    finally:
        server.kill()
