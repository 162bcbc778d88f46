"""What is measured: workshops as they happen, each beside the same traffic through the baseline where that has any."""

from collections.abc import Callable
from statistics import median

from benchmarks import files, generator, growth, peers, servers, whole_workshops
from benchmarks.figures import Figure
from benchmarks.generator import Run
from benchmarks.plan import Plan, Result
from benchmarks.processes import resident_kib
from benchmarks.rounds import Rounds, in_pairs
from benchmarks.servers import Running
from benchmarks.talk import Talk, baseline_talk, silent_talk
from benchmarks.workshop import Workshop, grouped_talk, open_workshop, plenary_talk

LEAST_BASELINE = 150_000
"""Frames per second at 200 clients below which the machine is too slow, or too busy, to say anything."""
OWN_NOTES = 45
"""Notes of one person at saturation before it edits them instead: a session holds 10,000."""


def groups_at_work(plan: Plan) -> Result:
    """1,000 people in 40 groups, each writing every 5 s."""
    groups = max(1, plan.people // 25)
    options = {"rate": plan.people / 5, "expect": plan.people // groups}
    rounds = _measure(plan, "groups", groups, lambda shop: grouped_talk(shop, groups), options)
    name = f"{plan.people:,} people in {groups} groups, a write each per 5 s"
    return Result(
        [
            _of(rounds, f"{name}: post to seen, p50", "ms", lambda run: run.p50_ms),
            _of(
                rounds,
                f"{name}: post to seen, p99",
                "ms",
                lambda run: run.p99_ms,
                bounded="ours",
                at_most=15,
            ),
            _of(rounds, f"{name}: longest", "ms", lambda run: run.max_ms),
            _of(
                rounds,
                f"{name}: server CPU per frame",
                "µs",
                lambda run: run.cpu_us_per_frame,
                at_most=1.6,
            ),
            _ours(rounds, f"{name}: acknowledged, p99", "ms", lambda run: run.ack_p99_ms),
        ],
        rounds,
    )


def one_room(plan: Plan) -> Result:
    """1,000 people before one board, 20 writes a second."""
    options = {"rate": 20.0, "expect": plan.people}
    rounds = _measure(plan, "room", 1, plenary_talk, options)
    name = f"{plan.people:,} in one room, 20 writes/s"
    return Result(
        [
            _of(rounds, f"{name}: post to seen, p50", "ms", lambda run: run.p50_ms),
            _of(rounds, f"{name}: post to seen, p99", "ms", lambda run: run.p99_ms, at_most=1.6),
            _of(rounds, f"{name}: longest", "ms", lambda run: run.max_ms),
            _of(rounds, f"{name}: server CPU per frame", "µs", lambda run: run.cpu_us_per_frame),
        ],
        rounds,
    )


def saturated(plan: Plan) -> Result:
    """200 people, each with one change outstanding: as many as the server can take."""
    plan = Plan(plan.port, plan.rounds, plan.seconds, min(200, plan.people), plan.profile)
    rounds = _measure(plan, "saturated", 1, plenary_talk, _closed(plan, plan.people))
    name = f"{plan.people} clients saturated, one change each outstanding"
    theirs = rounds.theirs(lambda run: run.frames_per_second)
    void = ""
    if theirs < LEAST_BASELINE:
        void = f"the baseline did {theirs:,.0f} frames/s at 200 clients; below {LEAST_BASELINE:,} nothing here counts"
    return Result(
        [
            _of(
                rounds,
                f"{name}: changes delivered",
                "/s",
                lambda run: run.changes_per_second,
                at_least=0.6,
            ),
            _of(rounds, f"{name}: frames", "/s", lambda run: run.frames_per_second),
            _of(rounds, f"{name}: post to seen, p99", "ms", lambda run: run.p99_ms),
        ],
        rounds,
        machine_too_slow=void,
    )


def one_by_one(plan: Plan) -> Result:
    """200 people, one change outstanding in all: every frame holds one change, every change waits for its commit."""
    plan = Plan(plan.port, plan.rounds, plan.seconds, min(200, plan.people), plan.profile)
    rounds = _measure(plan, "one-by-one", 1, plenary_talk, _closed(plan, 1))
    name = f"{plan.people} clients, one change outstanding in all"
    return Result(
        [
            _of(rounds, f"{name}: changes delivered", "/s", lambda run: run.changes_per_second),
            _of(rounds, f"{name}: frames", "/s", lambda run: run.frames_per_second),
            _of(rounds, f"{name}: server CPU per frame", "µs", lambda run: run.cpu_us_per_frame),
        ],
        rounds,
    )


def memory(plan: Plan) -> Result:
    """What one more silent connection adds, in a fresh process that has loaded its session."""
    ours, theirs = [], []
    for _ in range(plan.rounds):
        with servers.bare(plan.port + 2) as running:
            theirs.append(_kib_per_connection(running, silent_talk(running.port, plan.people)))
        data = servers.new_data()
        with servers.board(plan.port + 1, data) as running:
            talk = plenary_talk(open_workshop(running.port, running.opener, plan.people))
        with servers.board(plan.port + 1, data) as running:
            # One person first, so that the session itself is in memory before anything is counted.
            with generator.silent_people(Talk(talk.port, talk.subprotocol, talk.lines[:1]), 500):
                pass
            ours.append(_kib_per_connection(running, talk))
    ratio = median(one / other for one, other in zip(ours, theirs, strict=True))
    name = f"memory per silent connection, {plan.people:,} of them"
    return Result([Figure(name, "KiB", median(ours), median(theirs), ratio, at_most=1.25)])


ALL: dict[str, Callable[[Plan], Result]] = {
    "saturated": saturated,
    "groups": groups_at_work,
    "room": one_room,
    "one-by-one": one_by_one,
    "memory": memory,
    "growth": growth.with_people_and_notes,
    "peers": peers.beside_socketio,
    "rehearsal": whole_workshops.held,
    "files": files.files,
}


def _measure(
    plan: Plan,
    name: str,
    rooms: int,
    talk_of: Callable[[Workshop], Talk],
    options: dict[str, float],
) -> Rounds:
    timed = {**options, "seconds": plan.seconds, "warm": 2}
    profile = plan.profile / f"profile-{name}.txt" if plan.profile else None

    def through_baseline() -> Run:
        with servers.baseline(plan.port) as running:
            return generator.run(baseline_talk(plan.port, plan.people, rooms), running.pid, **timed)

    def through_board() -> Run:
        with servers.board(plan.port + 1, servers.new_data(), profile) as running:
            talk = talk_of(open_workshop(running.port, running.opener, plan.people))
            return generator.run(talk, running.pid, **timed, profile=int(profile is not None))

    rounds = in_pairs(plan.rounds, through_baseline, through_board)
    if profile is not None:
        print(profile.read_text())
    return rounds


def _closed(plan: Plan, window: int) -> dict[str, float]:
    return {"window": window, "expect": plan.people, "notes": OWN_NOTES}


def _kib_per_connection(running: Running, talk: Talk) -> float:
    before = resident_kib(running.pid)
    with generator.silent_people(talk, 2_000) as joined:
        return (resident_kib(running.pid) - before) / joined


def _of(
    rounds: Rounds,
    name: str,
    unit: str,
    what: Callable[[Run], float],
    *,
    bounded: str = "ratio",
    at_most: float | None = None,
    at_least: float | None = None,
) -> Figure:
    of = "ours" if bounded == "ours" else "ratio"
    return Figure(
        name, unit, rounds.ours(what), rounds.theirs(what), rounds.ratio(what),
        bounded="ours" if of == "ours" else "ratio", at_most=at_most, at_least=at_least,
    )  # fmt: skip


def _ours(rounds: Rounds, name: str, unit: str, what: Callable[[Run], float]) -> Figure:
    return Figure(name, unit, rounds.ours(what), None, None)
