"""The table of promises counts what it should."""

from collections import Counter
from pathlib import Path

import pytest

from tests.promises import client_outcomes, promises_of, verdict


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("test_r6_a_note_stays", ["R6"]),
        ("test_r6_h18_two_of_them[sqlite]", ["R6", "H18"]),
        ("R13 S5: a phone in the client", ["R13", "S5"]),
        ("test_p1_e3_of_the_product_too", ["P1", "E3"]),
        ("test_hello_r6_is_only_mentioned", []),
        ("test_r2d2_is_no_promise", []),
    ],
)
def test_a_name_cites_its_promises(name: str, cited: list[str]) -> None:
    assert promises_of(name) == cited


def test_one_failure_spoils_a_promise() -> None:
    assert verdict(Counter({"passed": 2, "failed": 1})) == "FAILED (1 of 3 tests)"


def test_a_skipped_promise_is_not_shown() -> None:
    assert verdict(Counter({"skipped": 1})) == "not shown (1 test skipped)"


def test_results_of_the_client_are_read(tmp_path: Path) -> None:
    results = tmp_path / "results.xml"
    results.write_text(
        '<testsuites><testsuite name="outbox"><testcase name="H26 lease"/></testsuite>'
        '<testcase name="R5 lost"><failure/></testcase></testsuites>'
    )
    assert client_outcomes(results) == {"H26 lease": "passed", "R5 lost": "failed"}
