"""People of a workshop as tests need them: they open, join, hold a socket and keep what they are sent.

`Viewer` speaks the protocol by the letter (docs/protocol.md) and checks it while it listens: a frame that does not
follow from where the viewer stands fails the test at once.
"""

import asyncio
import contextlib
import json
import secrets
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import websockets
from websockets.asyncio.client import ClientConnection, connect

from tests.server import OPENER_KEY, Server

SEED_PLAN = "2-3-2-integrated-territorial-systems"


class Refused(Exception):
    def __init__(self, status: int, code: str, params: dict[str, Any]) -> None:
        super().__init__(f"{status} {code} {params}")
        self.status, self.code, self.params = status, code, params


def new_id() -> str:
    return secrets.token_urlsafe(16)


def new_key() -> str:
    return secrets.token_urlsafe(32)


async def eventually(check: Callable[[], Any], within: float = 15.0) -> Any:
    """The first true answer of `check`; fails the test if there is none in time."""
    deadline = asyncio.get_running_loop().time() + within
    while True:
        answer = check()
        if answer:
            return answer
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError(f"did not happen within {within} s: {check}")
        await asyncio.sleep(0.005)


def _ask(
    method: str, url: str, body: Any, key: str, headers: dict[str, str]
) -> tuple[int, dict[str, str], bytes]:
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(url, data, method=method, headers=headers)  # noqa: S310
    if data is not None:
        request.add_header("content-type", "application/json")
    if key:
        request.add_header("authorization", f"Bearer {key}")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


async def ask(
    server: Server, method: str, path: str, body: Any = None, key: str = "", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """(status, headers, body) of any request. `body`: what is sent as JSON, or the bytes themselves."""
    return await asyncio.to_thread(_ask, method, server.address + path, body, key, headers)


async def call(server: Server, method: str, path: str, body: Any = None, key: str = "") -> Any:
    """The JSON answer; raises Refused with the code."""
    status, _, answer = await ask(server, method, path, body, key)
    said = json.loads(answer)
    if status >= 400:
        raise Refused(status, said["code"], said["params"])
    return said


@dataclass
class Viewer:
    """A page with an open socket: what it was sent, what it knows, what it has sent."""

    server: Server
    session: str
    key: str
    client: str = field(default_factory=new_id)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    views: dict[str, Any] = field(default_factory=dict)
    seq: int = 0
    epoch: str | None = None
    n: int = 0
    last: int = 0
    resets: int = 0
    welcome: dict[str, Any] = field(default_factory=dict)
    answers: dict[int, dict[str, Any]] = field(default_factory=dict)
    frames: list[str] = field(default_factory=list)
    keep_frames: bool = True
    closed: int | None = None
    failure: BaseException | None = None
    online: dict[str, int] = field(default_factory=dict)
    _socket: ClientConnection | None = None
    _listening: asyncio.Task[None] | None = None
    _fresh: dict[str, dict[str, Any]] | None = None
    _has_half_a_step: bool = False

    # ---- the socket

    async def connect(self, *, resume: bool = True) -> "Viewer":
        """Say hello and wait until everything up to the welcome is here."""
        await self.open(resume=resume)
        await eventually(lambda: self._sound() and (self.closed or self.is_current()), within=20)
        return self

    async def open(self, *, resume: bool = True) -> None:
        self.closed = None
        self.welcome = {}
        self._socket = await connect(
            f"ws://127.0.0.1:{self.server.port}/ws/{self.session}",
            subprotocols=[websockets.Subprotocol("cocreate.v1")],
            origin=websockets.Origin(self.server.address),
            compression=None,
            max_size=None,
            open_timeout=30,
            ping_interval=None,
        )
        hello = {"type": "hello", "key": self.key, "client": self.client}
        if resume:
            knows = bool(self.epoch) and not self._has_half_a_step
            hello |= {"epoch": self.epoch, "seq": self.seq if knows else None}  # type: ignore[dict-item]
        await self._socket.send(json.dumps(hello))
        self._listening = asyncio.create_task(self._listen(self._socket))

    async def disconnect(self) -> None:
        if self._socket is not None:
            await self._socket.close()
        if self._listening is not None:
            await self._listening
        self._socket = None

    async def cut(self) -> None:
        """The network is gone from one moment to the next."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._listening is not None:
            await self._listening
        self._socket = None

    def is_current(self) -> bool:
        return bool(self.welcome) and self._fresh is None and self.seq >= self.welcome["seq"]

    # ---- saying

    async def send(
        self, command: dict[str, Any], *, seen: int | None = None, run: int | None = None
    ) -> int:
        """Send the next command; returns its number."""
        self.n = max(self.n, self.last) + 1
        await self.send_frame(self.frame(self.n, command, seen=seen, run=run))
        return self.n

    def frame(
        self, n: int, command: dict[str, Any], *, seen: int | None = None, run: int | None = None
    ) -> dict[str, Any]:
        return {
            "type": "command",
            "n": n,
            "run": self.run if run is None else run,
            "seen": seen,
            "command": command,
        }

    async def send_frame(self, frame: dict[str, Any] | str | bytes) -> None:
        assert self._socket is not None
        await self._socket.send(json.dumps(frame) if isinstance(frame, dict) else frame)

    async def do(
        self, command: dict[str, Any], *, seen: int | None = None, run: int | None = None
    ) -> dict[str, Any]:
        """Send a command and wait for its answer, whatever it is. Who does not say what was seen has seen all."""
        n = await self.send(command, seen=seen, run=run)
        answer = await self.answer(n)
        if answer["type"] == "refused" and answer["code"] == "seen_missing":
            about = "{kind}/{id}".format_map(answer["params"])
            return await self.do(command, seen=self.records[about]["seq"], run=run)
        return answer

    async def answer(self, n: int, within: float = 20.0) -> dict[str, Any]:
        found: dict[str, Any] = await eventually(
            lambda: self._sound() and self.answers.get(n), within
        )
        return found

    async def must(
        self, command: dict[str, Any], *, seen: int | None = None, run: int | None = None
    ) -> int:
        """A command that has to succeed; returns the seq of its effect."""
        answer = await self.do(command, seen=seen, run=run)
        assert answer["type"] == "ack", answer
        seq: int = answer["seq"]
        return seq

    async def write(
        self, text: str, *, question: str, board: str | None = None, kind: str = "obstacle"
    ) -> str:
        """Add a note; returns its id."""
        id_ = new_id()
        await self.must(note(id_, board or self.me["group"], question, text, kind))
        return id_

    # ---- knowing

    @property
    def session_record(self) -> dict[str, Any]:
        return self.records[f"session/{self.session}"]

    @property
    def run(self) -> int:
        run: int = self.session_record["run"]
        return run

    @property
    def me(self) -> dict[str, Any]:
        return self.records[f"person/{self.welcome['you']['person']}"]

    def of_kind(self, kind: str) -> dict[str, dict[str, Any]]:
        return {r["id"]: r for r in self.records.values() if r["kind"] == kind}

    @property
    def notes(self) -> dict[str, dict[str, Any]]:
        return self.of_kind("note")

    @property
    def people(self) -> dict[str, dict[str, Any]]:
        return self.of_kind("person")

    @property
    def ratings(self) -> dict[str, dict[str, Any]]:
        return self.of_kind("rating")

    # ---- listening

    async def _listen(self, socket: ClientConnection) -> None:
        try:
            async for message in socket:
                text = message if isinstance(message, str) else message.decode()
                if self.keep_frames:
                    self.frames.append(text)
                self.heard(json.loads(text))
        except websockets.ConnectionClosed:
            pass
        except AssertionError as failure:
            self.failure = failure
        finally:
            self.closed = socket.close_code or 1006

    def heard(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                self._welcomed(frame)
            case "changes":
                self._changed(frame)
            case "views":
                for name, view in frame["put"].items():
                    if view is None:
                        self.views.pop(name, None)
                    else:
                        self.views[name] = view
            case "ack" | "refused":
                before = self.answers.setdefault(frame["n"], frame)
                if not before.get("retry"):
                    assert before == frame, f"two answers for one number: {before} {frame}"
                else:
                    self.answers[frame["n"]] = frame
            case "gap":
                self.answers[-1] = frame
            case "beat":
                assert frame["from"] == self.seq, (
                    f"a beat from {frame['from']}, but I am at {self.seq}"
                )
                self.seq = frame["seq"]
            case "signal":
                self.online = frame["online"]
            case "bye":
                pass
            case other:
                raise AssertionError(f"unknown frame {other}")

    def _welcomed(self, frame: dict[str, Any]) -> None:
        self.welcome = frame
        self.last = frame["last"]
        if frame["reset"]:
            # H8: the old picture stays until the new one is complete.
            self.resets += 1
            self._fresh = {}
            self.seq = 0
            self.epoch = frame["epoch"]

    def _changed(self, frame: dict[str, Any]) -> None:
        assert frame["from"] == self.seq, f"changes from {frame['from']}, but I am at {self.seq}"
        assert frame["to"] >= frame["from"]
        target = self.records if self._fresh is None else self._fresh
        for gone in frame["gone"]:
            target.pop(gone, None)
        for put in frame["put"]:
            target[f"{put['kind']}/{put['id']}"] = put
        self.seq = frame["to"]
        self._has_half_a_step = frame.get("part", False)
        if self._fresh is not None and self.seq >= self.welcome["seq"]:
            self.records, self._fresh = self._fresh, None

    def _sound(self) -> bool:
        """Raises what went wrong while listening."""
        if self.failure is not None:
            raise self.failure
        return True


@dataclass
class Workshop:
    """An open session with its keys."""

    server: Server
    id: str
    code: str
    secret: str
    keys: dict[str, str]
    viewers: list[Viewer] = field(default_factory=list)

    async def staff(self, role: str = "facilitate", *, connected: bool = True) -> Viewer:
        viewer = Viewer(self.server, self.id, self.keys[role])
        self.viewers.append(viewer)
        return await viewer.connect() if connected else viewer

    async def join(
        self,
        name: str = "Ana",
        country: str = "EC",
        place: str = "Cuenca",
        *,
        connected: bool = True,
        **fields: str,
    ) -> Viewer:
        key = new_key()
        body = join_body(key, self.code, name, country, place, fields)
        await call(self.server, "POST", f"/api/sessions/{self.id}/people", body)
        viewer = Viewer(self.server, self.id, key)
        self.viewers.append(viewer)
        return await viewer.connect() if connected else viewer

    async def download(self, format_: str, role: str = "organize", lang: str = "en") -> bytes:
        path = f"/api/sessions/{self.id}/downloads/{format_}?lang={lang}"
        status, _, body = await ask(self.server, "GET", path, key=self.keys[role])
        assert status == 200, body
        return body

    async def leave(self) -> None:
        for viewer in self.viewers:
            await viewer.disconnect()


async def open_workshop(
    server: Server,
    plan: str = SEED_PLAN,
    mode: str | None = None,
    id_: str | None = None,
    *,
    prepared: bool = False,
) -> Workshop:
    id_ = id_ or new_id()
    keys = {
        role: new_key() for role in ("facilitate", "organize", "observe", "project", "recovery")
    }
    opened = await call(
        server,
        "POST",
        "/api/sessions",
        {"id": id_, "plan": plan, "mode": mode, "keys": keys, "prepared": prepared},
        OPENER_KEY,
    )
    return Workshop(server, id_, opened["code"], opened["secret"], keys)


@contextlib.asynccontextmanager
async def workshop(
    server: Server, plan: str = SEED_PLAN, mode: str | None = None
) -> AsyncIterator[Workshop]:
    """A workshop whose sockets are closed at the end of the block."""
    held = await open_workshop(server, plan, mode)
    try:
        yield held
    finally:
        await held.leave()


def join_body(
    key: str, invite: str, name: str, country: str, place: str, fields: dict[str, str] | None = None
) -> dict[str, Any]:
    territory = {"country": country, "place": place, "fields": fields or {}}
    return {"key": key, "invite": invite, "name": name, "territory": territory, "locale": "en"}


def note(
    id_: str, board: str, question: str, text: str, kind: str = "obstacle", lang: str = "en"
) -> dict[str, Any]:
    return {
        "type": "add_note",
        "id": id_,
        "board": board,
        "question": question,
        "note_kind": kind,
        "text": text,
        "lang": lang,
    }


async def go(facilitator: Viewer, phase: str, step: str | None = None) -> None:
    """Move the session to a phase or step, until the one who moved it has the new run."""
    moved = await facilitator.must(
        {"type": "move_to", "phase": phase, "step": step, "from_run": facilitator.run}
    )
    await eventually(lambda: facilitator.session_record["seq"] >= moved)
