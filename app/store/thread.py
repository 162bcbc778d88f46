"""The one thread that may touch the database: what it is given is done one after the other.

An executor does the same for 50 µs more a commit: a second future, its locks, and the way from one to the other.
"""

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class StoreThread:
    """Runs from the first job until `stop`. It ends with the process too: what was not committed was not answered."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[asyncio.Future[Any], Callable[[], Any]] | None] = (
            SimpleQueue()
        )
        self._thread: Thread | None = None
        self._is_stopped = False

    def run(
        self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> "asyncio.Future[T]":
        """What `function` answers or raises, on the loop that asked. A job given up before its turn is left out."""
        if self._is_stopped:
            raise RuntimeError("the database thread has ended")
        if self._thread is None:
            self._thread = Thread(target=self._work, name="store", daemon=True)
            self._thread.start()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.put((future, lambda: function(*args, **kwargs)))
        return future

    def stop(self) -> None:
        """Do what was given so far, then nothing more."""
        self._is_stopped = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            _do(*job)
            # Waiting for the next one, the thread keeps nothing of this one in memory.
            del job


def _do(future: "asyncio.Future[Any]", function: Callable[[], Any]) -> None:
    if future.cancelled():
        return
    try:
        result = function()
    except BaseException as failure:  # noqa: BLE001 - whoever asked has to hear of it
        _tell(future, future.set_exception, failure)
    else:
        _tell(future, future.set_result, result)


def _tell(future: "asyncio.Future[Any]", settle: Callable[[Any], None], with_: object) -> None:
    loop = future.get_loop()
    # A loop that has ended has nobody left to tell.
    if not loop.is_closed():
        loop.call_soon_threadsafe(_settle, future, settle, with_)


def _settle(future: "asyncio.Future[Any]", settle: Callable[[Any], None], with_: object) -> None:
    if not future.done():
        settle(with_)
