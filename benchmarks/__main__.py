"""`python -m benchmarks`: measure the board beside the baseline, print one table, keep the JSON in build/bench/."""

import argparse
import json
import os
import sys
from datetime import UTC, datetime

from benchmarks import generator, scenarios
from benchmarks.disk import sync_times_ms
from benchmarks.figures import table
from benchmarks.plan import Plan, Result
from benchmarks.processes import BUILD


def main() -> int:
    wanted = _options()
    if len(os.sched_getaffinity(0)) < 2:
        sys.exit("The server and the generator need a core each; this machine gives one.")
    generator.build()
    plan = Plan(
        port=wanted.port,
        rounds=wanted.rounds or (1 if wanted.quick else 5),
        seconds=wanted.seconds or (5 if wanted.quick else 30),
        people=wanted.people,
        profile=BUILD if wanted.profile else None,
        quick=wanted.quick,
    )
    results: dict[str, Result] = {}
    for name in wanted.scenarios or scenarios.ALL:
        print(f"… {name}: {scenarios.ALL[name].__doc__}", flush=True)
        results[name] = scenarios.ALL[name](plan)
    _report(plan, results)
    figures = [figure for result in results.values() for figure in result.figures]
    return 1 if any(figure.met is False for figure in figures) or _not_counting(results) else 0


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument(
        "scenarios", nargs="*", choices=[*scenarios.ALL, []], help="all of them if none is named"
    )
    options.add_argument(
        "--quick", action="store_true", help="one short round: to try out, not to quote"
    )
    options.add_argument("--rounds", type=int, help="pairs of runs (5)")
    options.add_argument(
        "--seconds", type=float, help="of each run (30, so that a full collection is in it)"
    )
    options.add_argument("--people", type=int, default=1_000)
    options.add_argument("--port", type=int, default=8340, help="the first of three")
    options.add_argument(
        "--profile",
        action="store_true",
        help="say where the board's time goes; its figures are slower",
    )
    return options.parse_args()


def _report(plan: Plan, results: dict[str, Result]) -> None:
    figures = [figure for result in results.values() for figure in result.figures]
    print(
        f"\n{plan.rounds} rounds of {plan.seconds:g} s, in pairs; medians, ratios within each round\n\n{table(figures)}\n"
    )
    for name, result in results.items():
        rounds = result.rounds
        if rounds is not None and rounds.disturbed:
            print(
                f"{name}: something else was running during {rounds.disturbed} of these {len(rounds.pairs)} rounds, "
                f"the quietest of {rounds.measured}; the ratios may stand, the times do not"
            )
    print("this disk keeps 4 KiB in {:.2f} ms (p50), {:.2f} ms (p99)".format(*sync_times_ms(BUILD)))
    for why in _not_counting(results):
        print(f"VOID: {why}")
    path = BUILD / "result.json"
    path.write_text(json.dumps(_as_json(plan, results), indent=1))
    print(f"every run: {path.relative_to(BUILD.parent.parent)}")


def _not_counting(results: dict[str, Result]) -> list[str]:
    return [f"{name}: {why}" for name, result in results.items() for why in result.void]


def _as_json(plan: Plan, results: dict[str, Result]) -> dict[str, object]:
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "rounds": plan.rounds,
        "seconds": plan.seconds,
        "void": _not_counting(results),
        "scenarios": {
            name: {
                "figures": [figure.as_json() for figure in result.figures],
                "disturbed": result.rounds.disturbed if result.rounds else 0,
                "measured": result.rounds.measured if result.rounds else 0,
                "runs": [
                    {"baseline": pair.baseline.model_dump(), "board": pair.board.model_dump()}
                    for pair in (result.rounds.pairs if result.rounds else [])
                ],
            }
            for name, result in results.items()
        },
    }


if __name__ == "__main__":
    sys.exit(main())
