"""One simulated person: comes in, reads, hesitates, says something, drops off and returns. What they say: deeds.py."""

import asyncio
import random
import secrets
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from app.rehearsal.address import Address
from app.rehearsal.casting import Character
from app.rehearsal.diary import Diary, Moment, Record
from app.rehearsal.phone import Phone, Refused

_KEPT = {
    "session": (),
    "person": ("id", "seq", "group", "mine"),
    "note": ("id", "seq", "board", "question", "note_kind", "mine", "staff"),
    "priority": ("id", "note", "board", "is_set"),
    "theme": ("id", "seq", "board", "notes"),
    "line": ("id", "seq", "board", "block", "section", "mine"),
}
"""What a person needs to know in order to answer."""
_POSTS = {"add_note": "note", "add_comment": "comment", "write_line": "line", "add_theme": "theme"}

Deed = Callable[[], Awaitable[None]]


@dataclass
class Scene:
    """What everybody in a rehearsal shares."""

    address: Address
    session: str
    invite: str
    content: Record
    """The texts of plan and pack in one language, for their ids."""
    second: float
    """s of now that a second of the workshop takes."""
    diary: Diary
    rapporteurs: dict[str, int] = field(default_factory=dict)
    """Group → who of the simulated people has the role."""

    def block(self, id_: str) -> Record:
        return next(block for block in self.content["blocks"] if block["id"] == id_)


@dataclass
class Person(ABC):
    number: int
    character: Character
    scene: Scene
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    came_back: int = 0
    bytes_heard: int = 0
    phone: Phone = field(init=False)

    def __post_init__(self) -> None:
        self.phone = self._new_phone()

    @property
    def name(self) -> str:
        return f"p{self.number}"

    @property
    def chance(self) -> random.Random:
        return self.character.chance

    @abstractmethod
    def deeds(self, rights: Record) -> Iterator[Deed]:
        """What this person does in a moment of these rights, in this order."""

    # ---- coming and going

    async def arrive(self) -> None:
        """Join and connect. Raises NotDone, Stopped; OSError when the server stays away."""
        who = self.character
        body = {
            "key": self.key,
            "invite": self.scene.invite,
            "name": who.name,
            "territory": who.card,
            "locale": who.lang,
            "simulated": True,
        }
        path = f"/api/sessions/{self.scene.session}/people"
        joined = await self.scene.address.call("POST", path, body)
        self.scene.diary.write(
            by=self.name, person=joined["person"], name=who.name, territory=who.card, lang=who.lang
        )
        await self.phone.come()

    async def live(self) -> None:
        """Take part from moment to moment until the session is closed. Raises Stopped."""
        while True:
            await self.phone.knows(lambda: self.phone.board is not None)
            board = self.session
            if board["state"] == "closed":
                return
            await self._take_part(board)

    async def leave(self) -> None:
        await self.phone.leave()
        self.came_back += self.phone.came_back
        self.bytes_heard += self.phone.bytes_heard
        self.phone.came_back = self.phone.bytes_heard = 0

    async def _take_part(self, board: Record) -> None:
        """One visit to a phase or step, until the room moves on."""
        run = board["run"]
        lasts = _minutes(board) * 60 * self.scene.second
        began = asyncio.get_running_loop().time()
        # Nobody looks up in the same instant as all others.
        if await self.moved_on(run, began + self.chance.uniform(0, 0.05) * lasts):
            return
        deeds = list(self.deeds(self.session["rights"]))
        due = sorted(self.chance.uniform(0.06, 0.9) for _ in deeds)
        for part, deed in zip(due, deeds, strict=True):
            if await self.moved_on(run, began + part * lasts):
                return
            await deed()
        await self.moved_on(run, None)

    async def moved_on(self, run: int, due: float | None) -> bool:
        """Wait until the moment `due`; whether the room went on meanwhile."""
        try:
            async with asyncio.timeout_at(due):
                await self.phone.moves(run)
        except TimeoutError:
            return False
        return True

    async def drops_off(self) -> None:
        """A dead spot, or the page loaded anew."""
        self.scene.diary.said["drop off"] += 1
        asleep = self.chance.uniform(10, 120) * self.scene.second
        if self.phone.is_heard and self.chance.random() < 0.3:
            await self.leave()
            self.phone = self._new_phone()
        else:
            await self.phone.leave()
        await asyncio.sleep(asleep)
        await self.phone.come()
        await self.phone.knows(lambda: self.phone.board is not None)

    def _new_phone(self) -> Phone:
        phone = Phone(
            self.scene.address.base,
            self.scene.session,
            self.key,
            _KEPT,
            random.Random(self.chance.random()),  # noqa: S311 - simulated people
        )
        phone.heard = self._hears
        return phone

    def _hears(self, record: Record) -> None:
        self.scene.diary.heard(record, self.phone.run, self.phone.since)

    # ---- saying and knowing

    async def says(self, command: Record, *, seen: int | None = None) -> None:
        """Say it as a phone does; what came of it stands in the diary."""
        board = self.session
        moment, run = Moment(board["phase"], board["step"]), board["run"]
        diary, began = self.scene.diary, monotonic()
        if command["type"] in _POSTS:
            diary.posts(command["id"], began, run, moment)
        try:
            seq = await self.phone.say(command, seen=seen)
        except Refused as refused:
            diary.was_refused(self.name, command, refused.code)
            return
        diary.answered[moment].append(monotonic() - began)
        diary.acknowledged(self.name, run, command, seq)

    @property
    def session(self) -> Record:
        board = self.phone.board
        if board is None:
            raise LookupError("a phone that has not seen its session yet")
        return board

    @property
    def group(self) -> Record | None:
        me = next((one for one in self.kept("person") if one["mine"]), None)
        if me is None:
            return None
        return next((one for one in self.session["groups"] if one["id"] == me["group"]), None)

    def kept(self, kind: str) -> list[Record]:
        return list(self.phone.records[kind].values())


def _minutes(board: Record) -> int:
    """How long the moment of now is planned to last."""
    phase = next(one for one in board["phases"] if one["id"] == board["phase"])
    step = next((one for one in phase["steps"] if one["id"] == board["step"]), None)
    minutes: int = (step or phase)["minutes"]
    return minutes
