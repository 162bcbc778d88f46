"""What a server did to its files and said to its viewers, in order, as strace saw it. Knows nothing of SQLite.

Order is what matters: a write counts from the moment it began, a sync from the moment it returned, and what was said
from the moment it went to the socket.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = "openat,unlink,ftruncate,fallocate,rename,fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg"
_LINE = re.compile(rb"(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)$", re.DOTALL)
_FILE = re.compile(rb"^\d+<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Made:
    path: str


@dataclass(frozen=True, slots=True)
class Unlinked:
    path: str


@dataclass(frozen=True, slots=True)
class Written:
    path: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """A file or a folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Said:
    data: bytes


Event = Made | Unlinked | Written | Resized | Synced | Said


def under_strace(trace: Path) -> tuple[str, ...]:
    """What to put before a command. The tracer stands aside, so that the command keeps its own process id."""
    if shutil.which("strace") is None:
        raise AssertionError(
            "strace is needed to record what the server writes: apt-get install strace"
        )
    quiet = ("-D", "-f", "-q", "--seccomp-bpf")
    return (
        "strace",
        *quiet,
        "-y",
        "-xx",
        "-s",
        "1000000",
        "-e",
        f"trace={CALLS}",
        "-o",
        str(trace),
    )


def is_complete(trace: Path, process: int) -> bool:
    """Whether the end of the process is the last thing in it; the tracer may lag behind."""
    with trace.open("rb") as lines:
        lines.seek(max(0, trace.stat().st_size - 200))
        return re.search(rb"^%d +\+\+\+ " % process, lines.read(), re.MULTILINE) is not None


def read(trace: Path) -> Iterator[Event]:
    begun: dict[bytes, Event] = {}
    with trace.open("rb") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is None:
                continue
            thread, resumed, name, rest = found.groups()
            if resumed is not None:
                if isinstance(ended := begun.pop(thread, None), Synced) and _succeeded(rest):
                    yield ended
                continue
            unfinished = rest.endswith(b"<unfinished ...>\n")
            event = _event(name, rest)
            if event is None or not (unfinished or _succeeded(rest)):
                continue
            if unfinished and isinstance(event, Synced):
                begun[thread] = event
            else:
                yield event


def _event(name: bytes, rest: bytes) -> Event | None:
    match name:
        case b"openat":
            return Made(_text(_strings(rest)[0])) if b"O_CREAT" in rest else None
        case b"unlink":
            return Unlinked(_text(_strings(rest)[0]))
        case b"fsync" | b"fdatasync":
            return Synced(_path(rest))
        case b"ftruncate":
            return Resized(_path(rest), int(_numbers(rest)[0]))
        case b"pwrite64":
            return Written(_path(rest), int(_numbers(rest)[-1]), b"".join(_strings(rest)))
        case b"write" | b"writev" | b"sendto" | b"sendmsg":
            return Said(b"".join(_strings(rest))) if _path(rest).startswith("socket:") else None
    raise AssertionError(f"{name.decode()} is not understood: {rest[:200]!r}")


def _strings(rest: bytes) -> list[bytes]:
    parts = rest.split(b'"')
    assert not any(part.startswith(b"...") for part in parts[2::2]), (
        "strace has shortened what was written"
    )
    return [_bytes(part) for part in parts[1::2]]


def _numbers(rest: bytes) -> list[bytes]:
    """The numbers after the file and, if there is one, the string."""
    arguments = rest.split(b'"')[-1] if b'"' in rest else rest.partition(b">")[2]
    return re.findall(rb"\d+", re.split(rb"\)|<", arguments)[0])


def _path(rest: bytes) -> str:
    found = _FILE.match(rest)
    return _text(_bytes(found[1])) if found else ""


def _bytes(spelled: bytes) -> bytes:
    return bytes.fromhex(spelled.replace(b"\\x", b"").decode())


def _text(spelled: bytes) -> str:
    return spelled.decode()


def _succeeded(rest: bytes) -> bool:
    return re.search(rb"= -1 E\w+ \(", rest[-200:]) is None
