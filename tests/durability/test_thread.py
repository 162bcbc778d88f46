"""The thread of the database by itself: in turn, whole answers, and an end that leaves nothing undone."""

import asyncio
import threading

import pytest

from app.store.thread import StoreThread


async def test_r8_what_a_job_raises_reaches_who_asked_and_the_next_job_is_done() -> None:
    thread = StoreThread()

    def poison() -> None:
        raise ValueError("poison")

    failing, next_ = thread.run(poison), thread.run(threading.current_thread)
    with pytest.raises(ValueError, match="poison"):
        await failing
    assert (await next_) is not threading.current_thread()
    thread.stop()


async def test_r8_a_job_given_up_holds_up_nobody() -> None:
    thread = StoreThread()
    begun, may_end = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> None:
        begun.set()
        may_end.wait()
        done.append("slow")

    under_way = thread.run(slow)
    waiting = thread.run(done.append, "waiting")
    last = thread.run(done.append, "last")
    await asyncio.to_thread(begun.wait)
    under_way.cancel()
    waiting.cancel()
    may_end.set()
    await last
    assert done == ["slow", "last"]
    thread.stop()


async def test_r1_what_was_given_before_the_end_is_done_and_nothing_after_it_is_taken() -> None:
    thread = StoreThread()
    done: list[int] = []
    given = [thread.run(done.append, n) for n in range(100)]
    thread.stop()
    assert done == list(range(100))
    await asyncio.gather(*given)
    with pytest.raises(RuntimeError):
        thread.run(done.append, 100)
