"""A simulated phone or console: it holds a socket, numbers what it says, and says it again until it is answered.

Speaks docs/protocol.md by the letter, as far as somebody needs it who says more than they read.
"""

import asyncio
import random
import secrets
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from time import monotonic
from typing import Any

import orjson
from websockets import ConnectionClosed, Origin, Subprotocol
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake

SUBPROTOCOL = Subprotocol("cocreate.v1")
STOPS = range(4500, 5000)
"""Close codes after which nobody comes back."""
LONGEST_PAUSE = 4.0
PATIENCE = 120.0
"""s without a word after which a phone gives up: longer than a server takes to be started again."""
SILENCE = 40.0
"""s, more than two beats: whoever hears nothing for so long says hello anew."""

Record = dict[str, Any]
Records = defaultdict[str, dict[str, Record]]


class Stopped(Exception):
    """The server ended the connection for good. `code` as in docs/protocol.md."""

    def __init__(self, code: int) -> None:
        super().__init__(f"the server ended the connection for good ({code})")
        self.code = code


class Away(OSError):
    """The server has not been there for so long that nobody would wait for it."""


class Refused(Exception):
    """What was said is refused for good: `code` and `params` as in docs/protocol.md."""

    def __init__(self, said: str, code: str, params: Record) -> None:
        super().__init__(f"{said} was refused: {code} {params}")
        self.code, self.params = code, params


@dataclass
class Said:
    n: int
    command: Record
    seen: int | None
    run: int
    answer: asyncio.Future[int]


@dataclass
class Phone:
    """A crowd that remembered everything would need the memory of one: `keeps` says what of which kinds this one does."""

    address: str
    session: str
    key: str
    keeps: Mapping[str, tuple[str, ...]] | None = None
    """Kind → fields, none for the whole record; None for everything, views too."""
    chance: random.Random = field(default_factory=random.Random)
    records: Records = field(default_factory=lambda: defaultdict(dict))
    """Kind → id → record."""
    views: dict[str, Any] = field(default_factory=dict)
    heard: Callable[[Record], None] = field(default=lambda _: None)
    """Told of every record, once the step it belongs to is whole."""
    since: float = 0.0
    """When the last whole or missed picture was asked for, in the loop's time: what is older comes with it."""
    came_back: int = 0
    bytes_heard: int = 0
    _client: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    _said: deque[Said] = field(default_factory=deque)
    """Unanswered, in order."""
    _sent: int = 0
    """How many of them are under way on this socket."""
    _n: int = 0
    _seq: int = 0
    _epoch: str | None = None
    _half_a_step: bool = False
    _news: list[Record] = field(default_factory=list)
    _watching: str | None = None
    _has_watched: bool = False
    """On this socket: what was seen on a visit is not to be taken up (P-23)."""
    _anew: Records | None = None
    """The picture that is coming; until it is whole the old one holds (P-13)."""
    _whole_at: int = 0
    _limit: int = 16
    _pauses: int = 0
    _outgoing: asyncio.Queue[str | None] | None = None
    """Frames for the socket there is now; None ends it."""
    _holding: asyncio.Task[None] | None = None
    _is_here: asyncio.Event = field(default_factory=asyncio.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _moved: asyncio.Event = field(default_factory=asyncio.Event)
    _heard_at: float = 0.0
    _resending: asyncio.TimerHandle | None = None
    _stopped: Exception | None = None

    # ---- coming and going

    async def come(self) -> None:
        """Connect, and stay connected until `leave`. Raises Stopped."""
        self._holding = asyncio.create_task(self._hold())
        here = asyncio.create_task(self._is_here.wait())
        await asyncio.wait({here, self._holding}, return_when=asyncio.FIRST_COMPLETED)
        here.cancel()
        if self._holding.done():
            self._holding.result()

    async def leave(self) -> None:
        if self._resending is not None:
            self._resending.cancel()
        if self._holding is not None:
            self._holding.cancel()
            await asyncio.gather(self._holding, return_exceptions=True)

    async def _hold(self) -> None:
        pause, began = 0.1, monotonic()
        try:
            while True:
                try:
                    await self._listen()
                    pause = 0.1
                except (OSError, ConnectionClosed, InvalidHandshake, TimeoutError):
                    pause = min(LONGEST_PAUSE, pause * 2)
                self._must_not_be_forgotten(began)
                # As phones do: not in step.
                await asyncio.sleep(self.chance.uniform(0, pause))
                self.came_back += 1
        except Exception as stopped:
            # Whoever waits for something from this phone waits for nothing.
            self._stopped = stopped
            self._moved.set()
            for said in self._said:
                if not said.answer.done():
                    said.answer.set_exception(stopped)
            self._changed.set()
            raise

    def _must_not_be_forgotten(self, began: float) -> None:
        if monotonic() - max(began, self._heard_at) > PATIENCE:
            raise Away("the server stays away")

    async def _listen(self) -> None:
        """One connection, from hello to its end."""
        async with connect(
            f"{self.address.replace('http', 'ws', 1)}/ws/{self.session}",
            subprotocols=[SUBPROTOCOL],
            origin=Origin(self.address),
            compression=None,
            max_size=None,
            open_timeout=30,
            ping_interval=None,
        ) as socket:
            hello = {"type": "hello", "key": self.key, "client": self._client}
            knows = self._epoch is not None and not self._half_a_step and not self._has_watched
            said = {"epoch": self._epoch, "seq": self._seq if knows else None}
            await socket.send(_text(hello | said))
            outgoing: asyncio.Queue[str | None] = asyncio.Queue()
            writing = asyncio.create_task(_write(socket, outgoing))
            watching = asyncio.create_task(self._end_in_silence(socket))
            try:
                while True:
                    text = await socket.recv(decode=False)
                    self.bytes_heard += len(text)
                    self._heard_at = monotonic()
                    self._hear(outgoing, _parsed(text))
            except ConnectionClosed as closed:
                if closed.rcvd is not None and closed.rcvd.code in STOPS:
                    raise Stopped(closed.rcvd.code) from closed
                raise
            finally:
                watching.cancel()
                writing.cancel()
                self._outgoing = None
                self._sent = 0
                self._is_here.clear()

    async def _end_in_silence(self, socket: ClientConnection) -> None:
        """Asks now and then when something was heard, instead of setting an alarm at every frame."""
        began, quiet = monotonic(), 0.0
        while quiet < SILENCE:
            await asyncio.sleep(SILENCE - quiet)
            quiet = monotonic() - max(began, self._heard_at)
        socket.transport.abort()

    # ---- saying

    async def say(self, command: Record, *, seen: int | None = None) -> int:
        """Say something; answers with the seq of its effect, however often the connection is lost. Raises Refused."""
        if self._stopped is not None:
            raise self._stopped
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._n += 1
        self._said.append(Said(self._n, command, seen, self.run, answer))
        self._pump()
        return await answer

    def _pump(self) -> None:
        if self._outgoing is None or self._resending is not None:
            return
        while self._sent < min(self._limit, len(self._said)):
            said = self._said[self._sent]
            self._sent += 1
            frame = {
                "type": "command",
                "n": said.n,
                "run": said.run,
                "seen": said.seen,
                "command": said.command,
            }
            self._outgoing.put_nowait(_text(frame))

    def watch(self, board: str | None) -> None:
        """Visit another group's board, or come home; said again after a lost connection."""
        self._watching = board
        self._has_watched = True
        self._say_watch()

    def _say_watch(self) -> None:
        self.since = monotonic()
        if self._outgoing is not None:
            self._outgoing.put_nowait(_text({"type": "watch", "board": self._watching}))

    # ---- hearing

    def _hear(self, outgoing: asyncio.Queue[str | None], frame: Record) -> None:
        match frame["type"]:
            case "welcome":
                self._welcomed(outgoing, frame)
            case "changes":
                self._take(frame)
            case "views" if self.keeps is None:
                self._take_views(frame)
            case "ack":
                self._answered(frame["n"], frame["seq"])
            case "refused" if frame["retry"]:
                self._wait_and_resend()
            case "refused":
                self._refused(frame)
            case "gap":
                self._sent = 0
                self._pump()
            case "beat" if frame["from"] == self._seq:
                self._seq = frame["seq"]

    def _welcomed(self, outgoing: asyncio.Queue[str | None], frame: Record) -> None:
        if frame["reset"]:
            self._seq = 0
            self._anew, self._whole_at = defaultdict(dict), frame["seq"]
        self._has_watched = self._watching is not None
        self.views.clear()
        self.since = monotonic()
        self._epoch = frame["epoch"]
        self._limit = frame["limits"]["unanswered"]
        self._outgoing = outgoing
        self._sent = 0
        self._is_here.set()
        if self._watching is not None:
            self._say_watch()
        self._pump()

    def _take(self, frame: Record) -> None:
        if frame["from"] != self._seq:
            # Something was missed: the next connection asks for it.
            if self._outgoing is not None:
                self._outgoing.put_nowait(None)
            return
        records = self.records if self._anew is None else self._anew
        for gone in frame["gone"]:
            kind, _, id_ = gone.partition("/")
            records[kind].pop(id_, None)
        for put in frame["put"]:
            kind = put["kind"]
            if kind == "session":
                self._moved.set()
            if self.keeps is None:
                records[kind][put["id"]] = put
            elif (fields := self.keeps.get(kind)) is not None:
                kept = {name: put[name] for name in fields} if fields else put
                records[kind][put["id"]] = kept
        self._seq = frame["to"]
        if self._anew is not None and self._seq >= self._whole_at:
            self.records, self._anew = self._anew, None
        self._half_a_step = frame.get("part", False)
        self._news += frame["put"]
        if not self._half_a_step:
            for put in self._news:
                self.heard(put)
            self._news.clear()
        self._changed.set()

    def _take_views(self, frame: Record) -> None:
        for name, said in frame["put"].items():
            if said is None:
                self.views.pop(name, None)
            else:
                self.views[name] = said
        self._changed.set()

    def _answered(self, n: int, seq: int) -> None:
        said = self._take_off(n)
        if said is not None and not said.answer.done():
            said.answer.set_result(seq)
        self._pauses = 0
        self._pump()

    def _refused(self, frame: Record) -> None:
        said = self._take_off(frame["n"])
        if said is not None and not said.answer.done():
            refusal = Refused(said.command["type"], frame["code"], frame["params"])
            said.answer.set_exception(refusal)
        self._pump()

    def _take_off(self, n: int) -> Said | None:
        """Answers come in order; one that comes twice, after a connection was lost, is about nothing any more."""
        if not self._said or self._said[0].n != n:
            return None
        self._sent = max(0, self._sent - 1)
        return self._said.popleft()

    def _wait_and_resend(self) -> None:
        """What is behind a delayed number is not answered until that number returns (P-33)."""
        if self._resending is not None:
            return
        self._pauses += 1
        pause = min(LONGEST_PAUSE, 0.25 * 2**self._pauses)
        self._resending = asyncio.get_running_loop().call_later(pause, self._resend)

    def _resend(self) -> None:
        self._resending = None
        self._sent = 0
        self._pump()

    # ---- knowing

    @property
    def is_heard(self) -> bool:
        """Whether everything that was said has been answered."""
        return not self._said

    @property
    def seq(self) -> int:
        """Up to where this phone knows the history."""
        return self._seq

    @property
    def board(self) -> Record | None:
        """The session's record."""
        return self.records["session"].get(self.session)

    @property
    def run(self) -> int:
        """The phase run as far as this phone knows; 0 before its first picture."""
        board = self.board
        return board["run"] if board else 0

    @property
    def phase(self) -> tuple[str, str | None] | None:
        """The phase and step as far as this phone knows."""
        board = self.board
        return (board["phase"], board["step"]) if board else None

    async def knows(self, check: Callable[[], Any]) -> Any:
        """The first true answer of `check`, asked whenever something has changed. Raises Stopped."""
        while not (found := check()):
            if self._stopped is not None:
                raise self._stopped
            self._changed.clear()
            await self._changed.wait()
        return found

    async def moves(self, run: int) -> None:
        """Until the session is in another run than this one, or closed. Raises Stopped."""
        while self.run == run and (self.board or {}).get("state") != "closed":
            if self._stopped is not None:
                raise self._stopped
            self._moved.clear()
            await self._moved.wait()


def _text(frame: Record) -> str:
    return orjson.dumps(frame).decode()


@lru_cache(maxsize=256)
def _parsed(text: bytes) -> Record:
    """A crowd hears the same words many times over; nobody writes into them."""
    found: Record = orjson.loads(text)
    return found


async def _write(socket: ClientConnection, outgoing: asyncio.Queue[str | None]) -> None:
    try:
        while (frame := await outgoing.get()) is not None:
            await socket.send(frame)
        await socket.close()
    except ConnectionClosed:
        # Whoever listens notices, and says it again on the next one.
        return
