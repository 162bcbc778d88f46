"""The board beside Socket.IO with SQLite on the same work. Installed by name when it is measured, never kept here.

Hocuspocus is left out: its wire is that of Yjs, which the generator does not speak.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from benchmarks import generator, servers
from benchmarks.figures import Figure
from benchmarks.generator import Run
from benchmarks.plan import Plan, Result
from benchmarks.processes import BUILD, CHECKOUT, server
from benchmarks.rounds import Rounds, in_pairs
from benchmarks.servers import Running
from benchmarks.talk import peer_talk
from benchmarks.workshop import grouped_talk, open_workshop, plenary_talk

PACKAGES = ("node@22.23.3", "socket.io@4.8.4")
FOLDER = BUILD / "peers"
GROUPS = 40


def beside_socketio(plan: Plan) -> Result:
    """1,000 people in one room and in 40 groups, Socket.IO + SQLite in the place of the baseline."""
    why = _install()
    if why:
        print(f"not measured, Socket.IO cannot be installed: {why}")
        return Result([])
    room = _measure(plan, 1, {"rate": 20.0, "expect": plan.people})
    groups = _measure(plan, GROUPS, {"rate": plan.people / 5, "expect": plan.people // GROUPS})
    return Result(
        [
            *_figures(room, f"{plan.people:,} in one room, 20 writes/s, beside Socket.IO"),
            *_figures(groups, f"{plan.people:,} in {GROUPS} groups, beside Socket.IO"),
        ],
        groups,
    )


def _figures(rounds: Rounds, name: str) -> list[Figure]:
    def figure(what: str, unit: str, of: Callable[[Run], float]) -> Figure:
        return Figure(f"{name}: {what}", unit, rounds.ours(of), rounds.theirs(of), rounds.ratio(of))

    return [
        figure("post to seen, p50", "ms", lambda run: run.p50_ms),
        figure("post to seen, p99", "ms", lambda run: run.p99_ms),
        figure("server CPU per frame", "µs", lambda run: run.cpu_us_per_frame),
    ]


def _measure(plan: Plan, rooms: int, options: dict[str, float]) -> Rounds:
    timed = {**options, "seconds": plan.seconds, "warm": 2}

    def through_peer() -> Run:
        with _peer(plan.port + 2) as running:
            return generator.run(peer_talk(running.port, plan.people, rooms), running.pid, **timed)

    def through_board() -> Run:
        with servers.board(plan.port + 1, servers.new_data()) as running:
            shop = open_workshop(running.port, running.opener, plan.people)
            talk = plenary_talk(shop) if rooms == 1 else grouped_talk(shop, rooms)
            return generator.run(talk, running.pid, **timed)

    return in_pairs(plan.rounds, through_peer, through_board)


@contextmanager
def _peer(port: int) -> Iterator[Running]:
    node = FOLDER / "node_modules" / "node" / "bin" / "node"
    file = FOLDER / "posts.db"
    for old in FOLDER.glob("posts.db*"):
        old.unlink()
    words = (str(CHECKOUT / "benchmarks" / "peer.mjs"), str(port), str(FOLDER), str(file))
    with server(port, *words, program=str(node)) as process:
        yield Running(process, port)


def _install() -> str:
    """Why it cannot be, if so."""
    npm = shutil.which("npm")
    if npm is None:
        return "there is no npm"
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "package.json").write_text('{"private": true}')
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--loglevel=error", *PACKAGES],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return done.stderr.strip()[-300:] if done.returncode else ""
