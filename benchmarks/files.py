"""What the report costs: the live synthesis after one change, each file in a fresh process, and the sockets meanwhile."""

import json
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from statistics import median

from app.core.records import AnyRecord, Stored
from app.core.state import State
from app.exports.formats import FORMATS
from app.settings import CHECKOUT
from app.synthesis.views import Synthesis
from app.web.make_file import Ordered
from benchmarks import generator, servers
from benchmarks.figures import Figure
from benchmarks.generator import Run
from benchmarks.large import Large
from benchmarks.plan import Plan, Result
from benchmarks.processes import BUILD
from benchmarks.workshop import grouped_talk, open_workshop

BOUNDS = {"docx": 5.0, "pdf": 8.0, "xlsx": 3.0, "zip": 20.0}
CHANGES: dict[str, dict[str, object]] = {
    "note": {"text": "changed", "revision": 1},
    "rating": {"level": 5, "published_level": 5},
    "theme": {"title": "changed"},
    "finding": {"text": "changed"},
}
_EACH = 40
_PEOPLE = 200
_GROUPS = 8


def files(plan: Plan) -> Result:
    """5,000 notes, 500 people, 40,000 ratings: synthesis after one change, files in a fresh process, sockets meanwhile."""
    large = Large()
    folder = BUILD / "large"
    shutil.rmtree(folder, ignore_errors=True)
    database, keys = large.stored_in(folder)
    name = "5,000 notes, 500 people, 40,000 ratings"
    figures = [_live(large, name, kind) for kind in CHANGES]
    figures += [_file(plan, database, large.id, name, format_) for format_ in FORMATS]
    figures += _sockets(plan, folder, large.id, keys["organizer"])
    return Result(figures)


def _live(large: Large, name: str, kind: str) -> Figure:
    state = State(large.framework, large.rows, len(large.rows))
    synthesis = Synthesis()
    synthesis.compute(state, None)
    bodies = (row.body for row in large.rows if row.kind == kind and row.body is not None)
    took = [_changed(state, synthesis, body, kind) for body in islice(bodies, _EACH)]
    said = f"{name}: live synthesis after a {kind}, median of {len(took)}"
    return Figure(said, "ms", median(took), None, None, bounded="ours", at_most=50)


def _changed(state: State, synthesis: Synthesis, body: AnyRecord, kind: str) -> float:
    now = body.model_copy(update=CHANGES[kind])
    state.put([Stored(now.kind, now.id, state.seq + 1, now)])
    began = time.perf_counter()
    synthesis.compute(state, {(now.kind, now.id)})
    return (time.perf_counter() - began) * 1000


def _file(plan: Plan, database: Path, session: str, name: str, format_: str) -> Figure:
    """As the server has it made: from the start of the process to its last byte."""
    order = Ordered(str(database), format_, "es", session=session, audience="organizers")
    times = []
    for _ in range(1 if plan.quick else 5):
        began = time.perf_counter()
        made = subprocess.run(
            [sys.executable, "-m", "app.web.make_file"],
            input=json.dumps(asdict(order)).encode() + b"\n", cwd=CHECKOUT,
            check=True, capture_output=True,
        )  # fmt: skip
        times.append(time.perf_counter() - began)
        if len(made.stdout) < 100:
            raise RuntimeError(f"no {format_} was made")
    said = f"{name}: {format_} in a fresh process, median of {len(times)}"
    return Figure(said, "s", median(times), None, None, bounded="ours", at_most=BOUNDS.get(format_))


def _sockets(plan: Plan, folder: Path, session: str, key: str) -> list[Figure]:
    """Without and with files being made all the time; the process that makes them has the server's own core."""
    alone, meanwhile = [], []
    for _ in range(plan.rounds):
        alone.append(_run(plan, folder, None, None))
        meanwhile.append(_run(plan, folder, session, key))
    quiet, busy = (median(run.p99_ms for run in runs) for runs in (alone, meanwhile))
    said = f"{_PEOPLE} people in {_GROUPS} groups while zip after zip is made: post to seen, p99"
    return [
        Figure(said, "ms", busy, quiet, busy / quiet),
        Figure(f"{said}, added", "ms", busy - quiet, None, None, bounded="ours", at_most=20),
    ]


def _run(plan: Plan, folder: Path, session: str | None, key: str | None) -> Run:
    data = servers.new_data()
    shutil.copytree(folder, data)
    with servers.board(plan.port + 1, data) as running:
        shop = open_workshop(running.port, running.opener, _PEOPLE)
        talk = grouped_talk(shop, _GROUPS)
        with _made_all_the_time(running.port, session, key):
            return generator.run(
                talk, running.pid, seconds=plan.seconds, warm=2, rate=_PEOPLE / 5, expect=_PEOPLE // _GROUPS
            )  # fmt: skip


@contextmanager
def _made_all_the_time(port: int, session: str | None, key: str | None) -> Iterator[None]:
    if session is None:
        yield
        return
    is_over = threading.Event()
    failed: list[Exception] = []
    address = f"http://127.0.0.1:{port}/api/sessions/{session}/downloads/zip?lang=es"
    request = urllib.request.Request(address, headers={"authorization": f"Bearer {key}"})

    def ask() -> None:
        try:
            while not is_over.is_set():
                with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
                    answer.read()
        except OSError as problem:
            failed.append(problem)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield
    finally:
        is_over.set()
        asking.join()
    if failed:
        raise failed[0]
