"""An event loop whose time passes only when nobody has anything to do, and a thread that works when it is told to.

Everything on it is decided by the order of calls, so a seed gives the same run again and a second costs nothing.
"""

import asyncio
import selectors
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from app.store.thread import P, StoreThread, T


class Held(StoreThread):
    """Jobs wait here until `work`: a commit can be in flight for as long as a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: deque[tuple[asyncio.Future[Any], Callable[[], Any]]] = deque()

    def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.jobs.append((future, lambda: function(*args, **kwargs)))
        return future

    def work(self) -> bool:
        """Do the oldest job; False if there is none."""
        if not self.jobs:
            return False
        future, function = self.jobs.popleft()
        if future.cancelled():
            return True
        try:
            result = function()
        except Exception as failure:  # noqa: BLE001 - handed on, as a thread would
            future.set_exception(failure)
        else:
            future.set_result(result)
        return True


class _NoWaiting(selectors.DefaultSelector):
    """Where a loop would sleep, its time jumps."""

    passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("nothing will ever happen again on this loop")
            self.passed += max(0.0, timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._virtual = _NoWaiting()
        super().__init__(self._virtual)

    def time(self) -> float:
        return self._virtual.passed

    def run_in_executor(  # type: ignore[override]
        self, executor: Executor | None, func: Callable[..., Any], *args: Any
    ) -> "asyncio.Future[Any]":
        # A thread of nobody's in particular: it has worked by the next turn.
        held = Held()
        self.call_soon(held.work)
        return held.run(func, *args)
