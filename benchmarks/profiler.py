"""Runs the board under cProfile, the event loop and the commits apart; writes both when the board ends.

Says where time goes, not how much: being watched makes small functions dear. SIGUSR1 begins anew.
"""

import cProfile
import io
import pstats
import signal
import sys
import time
from pathlib import Path
from typing import Any

from app.cli import serve
from app.live.room import Room

LINES = 45


class Watched:
    """`cpu` counts time on the core instead of time gone by, so that waiting for phones is no work."""

    def __init__(self) -> None:
        self.loop = cProfile.Profile(time.thread_time)
        self.commits = cProfile.Profile(time.thread_time)

    def begin(self) -> None:
        self.loop.clear()
        self.commits.clear()

    def run(self) -> None:
        real = Room._commit

        def commit(*given: Any) -> Any:
            return self.commits.runcall(real, *given)

        Room._commit = commit  # type: ignore[assignment,method-assign]
        self.loop.runcall(serve)

    def write(self, path: Path) -> None:
        said = io.StringIO()
        for title, profile in (("event loop", self.loop), ("commits", self.commits)):
            for order in ("tottime", "cumtime"):
                print(f"== {title}, by {order}", file=said)
                pstats.Stats(profile, stream=said).sort_stats(order).print_stats(LINES)
        path.write_text(said.getvalue())


def main(path: Path) -> None:
    watched = Watched()
    signal.signal(signal.SIGUSR1, lambda *_: watched.begin())
    # uvicorn raises it once more when it has shut down; unhandled, that would end us before anything is written.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        watched.run()
    finally:
        watched.write(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
