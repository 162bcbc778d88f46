"""Tells at the end of a run which promises it showed. Judges nothing itself.

A test cites its promises in its name: `test_r6_h18_a_sentence` is one showing of R6 and of H18,
and so is the client's `test("R6 H18 a sentence", …)`, whose results come by --client-results.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET

import pytest

from tests import figures

CITED = re.compile(r"^(?:test_)?([rshpe]\d+(?:[_, ]+[rshpe]\d+)*)(?![a-z0-9])", re.IGNORECASE)
Outcome = Literal["passed", "failed", "skipped"]

_outcomes: dict[str, dict[str, Outcome]] = defaultdict(dict)


def promises_of(name: str) -> list[str]:
    cited = CITED.search(name)
    return re.split(r"[_, ]+", cited[1].upper()) if cited else []


def verdict(outcomes: Counter[Outcome]) -> str:
    tests = outcomes.total()
    plural = "test" if tests == 1 else "tests"
    if outcomes["failed"]:
        return f"FAILED ({outcomes['failed']} of {tests} {plural})"
    if outcomes["skipped"] == tests:
        return f"not shown ({tests} {plural} skipped)"
    if outcomes["skipped"]:
        return f"passed ({outcomes['passed']} of {tests} {plural}, the rest skipped)"
    return f"passed ({tests} {plural})"


def client_outcomes(results: Path) -> dict[str, Outcome]:
    """What node's junit reporter wrote."""
    found: dict[str, Outcome] = {}
    for case in ET.parse(results).iter("testcase"):  # noqa: S314
        is_failed = case.find("failure") is not None
        is_skipped = case.find("skipped") is not None
        name = case.get("name", "")
        found[name] = "failed" if is_failed else "skipped" if is_skipped else "passed"
    return found


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--client-results", type=Path, help="results of the client's own tests")


def pytest_configure(config: pytest.Config) -> None:
    results = config.getoption("--client-results")
    for name, outcome in client_outcomes(results).items() if results else ():
        for promise in promises_of(name):
            _outcomes[promise][f"client::{name}"] = outcome


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    for promise in promises_of(report.nodeid.rsplit("::", 1)[-1]):
        known = _outcomes[promise].get(report.nodeid)
        # A test whose clean-up fails has not shown anything, whatever its call said.
        if known != "failed" and (report.when == "call" or report.outcome != "passed"):
            _outcomes[promise][report.nodeid] = report.outcome


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not _outcomes:
        return
    terminalreporter.section("promises")
    for promise in sorted(_outcomes, key=lambda name: ("RSHPE".index(name[0]), int(name[1:]))):
        outcomes = Counter(_outcomes[promise].values())
        terminalreporter.write_line(f"{promise:<4} {verdict(outcomes)}")
        for sentence in (said for of, said in figures.told() if of == promise):
            terminalreporter.write_line(f"       {sentence}")
