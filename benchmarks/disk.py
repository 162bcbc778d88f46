"""How long this disk takes to keep something: a floor under every durable figure, and the first thing to look at."""

import os
import time
from pathlib import Path


def sync_times_ms(folder: Path, many: int = 300) -> tuple[float, float]:
    """(p50, p99) of appending 4 KiB and waiting until it is kept."""
    path = folder / "sync.tmp"
    took = []
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        for _ in range(many):
            start = time.perf_counter()
            os.write(handle, b"x" * 4096)
            os.fdatasync(handle)
            took.append((time.perf_counter() - start) * 1000)
    finally:
        os.close(handle)
        path.unlink()
    took.sort()
    return took[many // 2], took[many * 99 // 100]
