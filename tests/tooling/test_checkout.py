"""Names and locks of the checkout: words of the product, and no machine's address."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EMPTY_NAMES = re.compile(r"(^|[_.-])(utils?|helpers?|common|base|manager|services?)([_.-]|$)")
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted|npmjs|yarnpkg|index-url|find-links|\"resolved\"|file://", re.IGNORECASE
)
LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-node.lock",
    "package-lock.json",
)


def tracked_files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return listed.stdout.split("\0")[:-1]


def test_no_file_has_an_empty_name() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    assert [file for file in tracked_files() if EMPTY_NAMES.search(Path(file).name)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry(lock: str) -> None:
    assert REGISTRIES.findall((ROOT / lock).read_text()) == []


@pytest.mark.parametrize("lock", [name for name in LOCKS if name.endswith(".lock")])
def test_a_lock_holds_a_hash_for_every_package(lock: str) -> None:
    packages = re.split(r"^(?=[a-z])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []
