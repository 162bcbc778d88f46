"""Every break can still be made; whether it turns its test red is for `make controls`."""

import subprocess
from pathlib import Path

import pytest

from tools import controls, dev

PATCHES = sorted(controls.BREAKS.glob("*.patch"))


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.stem)
def test_a_break_applies_and_names_tests_that_exist(patch: Path) -> None:
    checked = subprocess.run(
        ["git", "apply", "--check", "--recount", str(patch)],
        cwd=dev.ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert checked.stderr == ""
    for test in controls.read(patch).tests:
        file, _, name = test.removeprefix("node ").partition("::")
        source = (dev.ROOT / file).read_text()
        assert name.partition("[")[0].rpartition("::")[2] in source
