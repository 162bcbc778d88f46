"""The scenario `rehearsal`: what whole workshops of three sizes come to, as figures and as a picture."""

from benchmarks.figures import Figure
from benchmarks.picture import drawn
from benchmarks.plan import Plan, Result
from benchmarks.processes import BUILD
from benchmarks.rehearsed import Held, hold

SIZES = ((200, 60.0), (500, 30.0), (1_000, 15.0))
"""People, and how many times faster than people are: so that one core can play them all."""
QUICK = ((50, 300.0),)


def held(plan: Plan) -> Result:
    """Simulated people through the whole agenda: 200, 500 and 1,000 of them, every phase for itself."""
    figures: list[Figure] = []
    faults: list[str] = []
    all_held: list[Held] = []
    for people, speed in QUICK if plan.quick else SIZES:
        profile = plan.profile / f"rehearsal-{people}.txt" if plan.profile else None
        workshop = hold(people, speed, plan.port + 1, profile)
        all_held.append(workshop)
        figures += _figures(workshop)
        faults += [workshop.void] if workshop.void else []
        if profile is not None:
            print(profile.read_text())
    (BUILD / "rehearsal.svg").write_text(drawn(all_held))
    return Result(figures, faults=tuple(faults))


def _figures(held: Held) -> list[Figure]:
    name = f"{held.people:,} people, speed {held.speed:g}"
    each = [
        Figure(f"{name}, {one.moment}: post to seen, p99", "ms", one.seen.p99, None, None,
               bounded="ours", at_most=50)
        for one in held.figures.moments if one.seen.n
    ]  # fmt: skip
    slowest = max(held.figures.moments, key=lambda one: one.kept.p99)
    return [
        *each,
        _alone(f"{name}, {slowest.moment}: kept, p99 (the slowest)", "ms", slowest.kept.p99),
        _alone(f"{name}: server CPU", "cores", held.server_s / held.seconds),
        _alone(f"{name}: CPU of the people", "cores", held.crowd_s / held.seconds),
        _alone(f"{name}: memory of the server", "KiB", held.resident_kib),
        _alone(f"{name}: to each phone", "KiB", held.figures.bytes_per_phone / 1024),
    ]


def _alone(name: str, unit: str, ours: float) -> Figure:
    return Figure(name, unit, ours, None, None)
