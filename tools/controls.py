"""The negative controls: each break of tests/breaks/ must turn the tests it names red.

Works on copies of the checkout, never in it. Knows nothing of what is broken.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from tools import dev

BREAKS = dev.ROOT / "tests" / "breaks"
AT_ONCE = 2
PATIENCE = 400.0
PATIENCE_TOGETHER = 2400.0
"""s; for the named tests in one run, without any break."""
SHARED = (".venv", "node_modules")
CLIENT_SOURCES = ("app/client/", "app/locales/")


@dataclass(frozen=True)
class Break:
    patch: Path
    tests: tuple[str, ...]
    why: str

    @property
    def changes_client(self) -> bool:
        changed = re.findall(r"^\+\+\+ b/(\S+)", self.patch.read_text(), re.MULTILINE)
        return any(file.startswith(CLIENT_SOURCES) for file in changed)


@dataclass(frozen=True)
class Finding:
    is_red: bool
    said: str
    output: str = ""


def main(names: list[str]) -> int:
    breaks = [read(patch) for patch in sorted(BREAKS.glob("*.patch")) if is_wanted(patch, names)]
    if not breaks:
        print("no break of that name" if names else "no breaks yet in tests/breaks/")
        return int(bool(names))
    before = find_reds_without_break(breaks)
    for test, finding in before.items():
        print(f"NOT GREEN without any break: {test}: {finding.said}\n{finding.output}")
    if before:
        return 1
    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(lambda one: show(one, judge(one)), breaks))
    red = sum(results)
    print(f"{red} of {len(breaks)} breaks turn their tests red")
    return int(red != len(breaks))


def is_wanted(patch: Path, names: list[str]) -> bool:
    return not names or any(name in patch.name for name in names)


def read(patch: Path) -> Break:
    header = re.split(r"^(?:diff |--- )", patch.read_text(), maxsplit=1, flags=re.MULTILINE)[0]
    tests = tuple(re.findall(r"^# test: *(\S.*?) *$", header, re.MULTILINE))
    why = re.findall(r"^# why: *(\S.*?) *$", header, re.MULTILINE)
    if not tests or len(why) != 1:
        sys.exit(f"{patch.name}: needs `# test:` lines and one `# why:` line above the diff")
    return Break(patch, tests, why[0])


def find_reds_without_break(breaks: list[Break]) -> dict[str, Finding]:
    """What is not green to begin with; a test that is red anyway controls nothing."""
    tests = list(dict.fromkeys(test for one in breaks for test in one.tests))
    print(f"without any break: {len(tests)} named tests …", flush=True)
    with copy_of_checkout() as copy:
        ours = [test for test in tests if not is_client_test(test)]
        together = run_pytest(copy, *ours, patience=PATIENCE_TOGETHER)
        # Whatever was red among the others is looked at alone; so is everything if they did not come to an end.
        wholly = together.code in (0, 1)
        suspects = [
            test
            for test in tests
            if is_client_test(test) or not wholly or test.split("::")[-1] in together.not_green
        ]
        runs = {test: run(copy, test) for test in suspects}
    return {
        test: Finding(is_red=True, said=result.said, output=result.output)
        for test, result in runs.items()
        if not result.is_green
    }


def judge(one: Break) -> list[tuple[str, Finding]]:
    with copy_of_checkout() as copy:
        applied = execute(copy, "git", "apply", "--recount", str(one.patch))
        if applied.code != 0:
            return [("", Finding(is_red=False, said="does not apply", output=applied.output))]
        if one.changes_client:
            rebuild_client(copy)
        return [(test, finding_of(run(copy, test))) for test in one.tests]


def show(one: Break, findings: list[tuple[str, Finding]]) -> bool:
    all_red = all(finding.is_red for _, finding in findings)
    lines = [f"{'red  ' if all_red else 'NOT RED'} {one.patch.stem}: {one.why}"]
    for test, finding in findings:
        lines.append(f"        {finding.said}  {test}".rstrip())
        if not finding.is_red:
            lines.append(finding.output)
    print("\n".join(lines), flush=True)
    return all_red


# Running one test in one copy


@dataclass(frozen=True)
class Ended:
    code: int
    output: str
    took: float


@dataclass(frozen=True)
class Result:
    code: int
    failures: int
    said: str
    output: str
    not_green: frozenset[str] = frozenset()
    """Names of the tests that failed or could not run."""

    @property
    def is_green(self) -> bool:
        return self.code == 0


def finding_of(result: Result) -> Finding:
    if result.code == 1 and result.failures:
        return Finding(is_red=True, said=result.said)
    said = "stayed green" if result.is_green else f"broke instead of failing ({result.said})"
    return Finding(is_red=False, said=said, output=result.output)


def run(copy: Path, test: str) -> Result:
    if is_client_test(test):
        return run_client_test(copy, Path(test.removeprefix("node ").strip()))
    return run_pytest(copy, test)


def is_client_test(test: str) -> bool:
    return test.startswith("node ")


def run_pytest(copy: Path, *tests: str, patience: float = PATIENCE) -> Result:
    if not tests:
        return Result(0, 0, "nothing to run", "")
    python, outcome = str(copy / ".venv/bin/python"), copy / "build" / "controls.xml"
    options = ("-m", "", "-q", "-p", "no:cacheprovider", f"--junitxml={outcome}")
    ended = execute(copy, python, "-m", "pytest", *options, *tests, patience=patience)
    return result_of(ended, outcome)


def run_client_test(copy: Path, source: Path) -> Result:
    bundled = execute_node(copy, "tools/build_client.mjs", "--test")
    if bundled.code != 0:
        return Result(2, 0, "the client's tests do not build", bundled.output)
    test = Path("build/client-tests", source.relative_to("app/client")).with_suffix(".js")
    outcome = copy / "build" / "controls.xml"
    options = ("--test-reporter=junit", f"--test-reporter-destination={outcome}")
    return result_of(execute_node(copy, "--test", *options, str(test)), outcome)


def result_of(ended: Ended, outcome: Path) -> Result:
    """Counts failed assertions alone: what could not start has proved nothing."""
    cases = list(ET.parse(outcome).iter("testcase")) if outcome.exists() else []  # noqa: S314
    bad = [
        case for case in cases if any(case.find(how) is not None for how in ("failure", "error"))
    ]
    # Node reports a file that cannot be loaded as a failed test with the file's name.
    failures = [case for case in cases if case.find("failure") is not None and not is_file(case)]
    # Node writes nothing beside its report, pytest says everything itself.
    output = ended.output or (outcome.read_text() if outcome.exists() else "")
    outcome.unlink(missing_ok=True)
    said = f"exit {ended.code}, {ended.took:.1f} s"
    not_green = frozenset(case.get("name", "") for case in bad)
    return Result(ended.code, len(failures), said, output, not_green)


def is_file(case: ET.Element) -> bool:
    return case.get("name", "").endswith(".test.js")


def execute(
    copy: Path,
    *command: str,
    patience: float = PATIENCE,
    more: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    # The copy stands before the checkout itself, which .venv has at the end of its path.
    environment = {**os.environ, "PYTHONPATH": str(copy), **more}
    began = time.monotonic()
    with subprocess.Popen(
        command,
        cwd=copy,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            # A test that hangs leaves servers and browsers behind: end all that it started.
            os.killpg(process.pid, signal.SIGKILL)
            return Ended(-1, f"no end after {patience:.0f} s", patience)
    return Ended(process.returncode, output, time.monotonic() - began)


def execute_node(copy: Path, *arguments: str) -> Ended:
    command = [str(part) for part in dev.node_command()]
    return execute(copy, *command, *arguments, more=dev.node_environment())


# Copies


@contextmanager
def copy_of_checkout() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cocreate-controls-") as folder:
        copy = Path(folder).resolve()
        for file in files_of_checkout():
            (copy / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(dev.ROOT / file, copy / file)
        for name in SHARED:
            (copy / name).symlink_to(dev.ROOT / name)
        (copy / "build").mkdir(exist_ok=True)
        built = copy / dev.BUNDLE.relative_to(dev.ROOT)
        built.parent.mkdir(parents=True, exist_ok=True)
        built.symlink_to(dev.BUNDLE)
        yield copy


def files_of_checkout() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=dev.ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [file for file in listed.stdout.split("\0") if (dev.ROOT / file).is_file()]


def rebuild_client(copy: Path) -> None:
    (copy / dev.BUNDLE.relative_to(dev.ROOT)).unlink()
    built = execute_node(copy, "tools/build_client.mjs")
    if built.code != 0:
        raise RuntimeError(f"the client does not build with this break\n{built.output}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
