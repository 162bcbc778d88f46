"""One simulated person: comes in, reads, hesitates, says what the moment lets people say, drops off and returns."""

import asyncio
import random
import secrets
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from app.rehearsal.address import Address
from app.rehearsal.casting import Character
from app.rehearsal.corpus import corpus
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
_ON_A_WALK = 3
_KINDS = (
    "strength",
    "obstacle",
    "obstacle",
    "proposal",
    "proposal",
    "proposal",
    "example",
    "question",
)
"""What a contribution means, the usual more often."""

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
class Person:
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
            board = self._session()
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
        if await self._moved_on(run, began + self.chance.uniform(0, 0.05) * lasts):
            return
        deeds = list(self._deeds(self._session()["rights"]))
        due = sorted(self.chance.uniform(0.06, 0.9) for _ in deeds)
        for part, deed in zip(due, deeds, strict=True):
            if await self._moved_on(run, began + part * lasts):
                return
            await deed()
        await self._moved_on(run, None)

    async def _moved_on(self, run: int, due: float | None) -> bool:
        """Wait until the moment `due`; whether the room went on meanwhile."""
        try:
            async with asyncio.timeout_at(due):
                await self.phone.moves(run)
        except TimeoutError:
            return False
        return True

    async def _is_away(self) -> None:
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

    # ---- what the moment lets people do

    def _deeds(self, rights: Record) -> Iterator[Deed]:  # noqa: C901 - one line a right
        group = self._group()
        if self.chance.random() > self.character.steadiness:
            yield self._is_away
        if rights["write"] == "plenary":
            yield from self._some(self._writes_to_all, 0.25)
        if rights["write"] == "group" and group:
            if group["id"] not in self.scene.rapporteurs:
                yield self._reports
            # Alone people write most; later in the talk now and then.
            yield from self._some(self._writes, 2.6 if rights["see"] == "own" else 0.35)
            yield from self._some(self._corrects, 0.3)
            yield from self._some(self._takes_back, 0.03)
            yield from self._some(self._calls_for_help, 0.01)
            yield self._is_ready
        if rights["rate"] != "none":
            yield from self._ratings(rights["rate"])
        if rights["comment"] and rights["see"] != "boards" and group:
            yield from self._some(self._comments, 0.6)
            yield from self._some(self._says_same, 1.2)
        if rights["themes"] and group:
            yield from self._some(self._gathers, 0.4)
        if rights["priorities"] and group:
            yield from self._some(self._proposes, 0.6)
            yield self._puts_first
        if group and self._may_fill(rights["card"], group["id"]):
            yield from self._some(self._fills_the_card, 0.6)
            yield from self._some(self._signs, 0.8)
        if rights["see"] == "boards" and (rights["dots"] or rights["marks"]):
            for _ in range(_ON_A_WALK):
                yield self._visits
        if rights["evaluate"]:
            yield self._evaluates

    def _some(self, deed: Deed, usual: float) -> Iterator[Deed]:
        """As often as this person does it, `usual` being the mean."""
        mean = usual * self.character.industry
        whole = int(mean)
        for _ in range(whole + (self.chance.random() < mean - whole)):
            yield deed

    async def _writes_to_all(self) -> None:
        questions = self.scene.content["plenary_questions"]
        kind = self._kind("question")
        if questions and kind:
            lang = self.character.lang
            text = corpus().talk(self.chance, "plenary", lang)
            question = self.chance.choice(questions)["id"]
            await self._adds_note("plenary", question, kind, text, lang)

    async def _writes(self) -> None:
        group = self._group()
        if not group:
            return
        block = self.scene.block(self.chance.choice(group["blocks"]))
        kind = self._kind(self.chance.choice(_KINDS)) or self.scene.content["note_kinds"][0]
        words = corpus().note(self.chance, block["id"], kind["means"], self.character.lang)
        asked = [question["id"] for question in block["questions"]]
        fits = words.question in asked
        question = words.question if words.question and fits else self.chance.choice(asked)
        await self._adds_note(group["id"], question, kind, words.text, words.lang)

    async def _adds_note(
        self, board: str, question: str, kind: Record, text: str, lang: str
    ) -> None:
        await self.says(
            {
                "type": "add_note",
                "id": secrets.token_urlsafe(16),
                "board": board,
                "question": question,
                "note_kind": kind["id"],
                "text": text,
                "lang": lang,
            }
        )

    async def _corrects(self) -> None:
        note = self._one_of(self._own_notes())
        if note:
            block = self._block_of(note["question"])
            kind = next(k for k in self.scene.content["note_kinds"] if k["id"] == note["note_kind"])
            words = corpus().note(self.chance, block, kind["means"], self.character.lang)
            edit = {"type": "edit_note", "id": note["id"], "note_kind": note["note_kind"]}
            await self.says(edit | {"text": words.text, "lang": words.lang}, seen=note["seq"])

    async def _takes_back(self) -> None:
        note = self._one_of(self._own_notes())
        if note:
            await self.says({"type": "remove_note", "id": note["id"]}, seen=note["seq"])

    async def _reports(self) -> None:
        group = self._group()
        if group and group["id"] not in self.scene.rapporteurs:
            self.scene.rapporteurs[group["id"]] = self.number
            await self.says({"type": "be_rapporteur", "board": group["id"], "on": True})

    async def _calls_for_help(self) -> None:
        group = self._group()
        if group:
            await self.says({"type": "call_help", "board": group["id"], "on": True})

    async def _is_ready(self) -> None:
        await self.says({"type": "say_ready", "on": True})

    def _ratings(self, which: str) -> Iterator[Deed]:
        group = self._group()
        blocks = self.scene.content["blocks"]
        if which == "own":
            mine = [self.scene.block(id_) for id_ in (group["blocks"] if group else ())]
        else:
            mine = self.chance.sample(blocks, min(2, len(blocks)))
        for block in mine:
            for criterion in block["criteria"]:
                if self.chance.random() < 0.9:
                    yield lambda id_=criterion["id"]: self._rates(id_)  # type: ignore[misc]
                    if self.chance.random() < 0.08:
                        yield lambda id_=criterion["id"]: self._rates(id_)  # type: ignore[misc]

    async def _rates(self, criterion: str) -> None:
        level = self.character.level(criterion)
        await self.says({"type": "rate", "criterion": criterion, "level": level})

    async def _comments(self, board: str | None = None) -> None:
        note = self._one_of(self._others_notes(board))
        if note:
            lang = self.character.lang
            await self.says(
                {
                    "type": "add_comment",
                    "id": secrets.token_urlsafe(16),
                    "note": note["id"],
                    "text": corpus().talk(self.chance, "comments", lang),
                    "lang": lang,
                }
            )

    async def _says_same(self) -> None:
        note = self._one_of(self._others_notes())
        if note:
            await self.says({"type": "say_same", "note": note["id"], "on": True})

    async def _gathers(self) -> None:
        """Into a theme of the board, or into a new one while there are few."""
        group = self._group()
        note = self._one_of(self._notes_on(group["id"])) if group else None
        if not group or not note:
            return
        themes = [one for one in self._kept("theme") if one["board"] == group["id"]]
        if len(themes) < 4:
            title = corpus().talk(self.chance, "themes", self.character.lang)
            theme = {"id": secrets.token_urlsafe(16), "board": group["id"], "title": title}
            await self.says({"type": "add_theme"} | theme)
            return
        theme = self.chance.choice(themes)
        inside = next((one for one in themes if note["id"] in one["notes"]), theme)
        gather = {"type": "gather", "note": note["id"], "theme": theme["id"]}
        await self.says(gather, seen=inside["seq"])

    async def _proposes(self) -> None:
        group = self._group()
        note = self._one_of(self._notes_on(group["id"])) if group else None
        if note:
            await self.says({"type": "propose_priority", "note": note["id"], "on": True})

    async def _puts_first(self) -> None:
        """The rapporteur sets what was proposed, three at most."""
        group = self._group()
        if not group or not self._is_rapporteur(group["id"]):
            return
        proposed = [one for one in self._kept("priority") if one["board"] == group["id"]]
        notes = [one["note"] for one in proposed] or [
            note["id"] for note in self._notes_on(group["id"])
        ]
        for note in notes[:3]:
            await self.says({"type": "set_priority", "note": note, "on": True})

    async def _fills_the_card(self) -> None:
        group = self._group()
        if not group:
            return
        section = self.chance.choice(self.scene.content["report_card"])["id"]
        lang = self.character.lang
        await self.says(
            {
                "type": "write_line",
                "id": secrets.token_urlsafe(16),
                "board": group["id"],
                "block": self.chance.choice(group["blocks"]),
                "section": section,
                "text": corpus().talk(self.chance, section, lang),
                "lang": lang,
                "minority": self.chance.random() < 0.08,
            }
        )

    async def _signs(self) -> None:
        group = self._group()
        lines = [one for one in self._kept("line") if group and one["board"] == group["id"]]
        if group and lines:
            sign = {"type": "sign_card", "board": group["id"], "block": lines[0]["block"]}
            await self.says(sign | {"on": True})

    async def _visits(self) -> None:
        """Another group's board: a word, a mark, a dot, and home again."""
        group = self._group()
        run = self.phone.run
        others = [
            one["id"] for one in self._session()["groups"] if not group or one["id"] != group["id"]
        ]
        if not others:
            return
        board = self.chance.choice(others)
        self.phone.watch(board)
        reads = asyncio.get_running_loop().time() + 20 * self.scene.second
        if await self._moved_on(run, reads):
            self.phone.watch(None)
            return
        rights = self._session()["rights"]
        if rights["comment"]:
            for deed in self._some(lambda: self._comments(board), 0.3):
                await deed()
        if rights["marks"]:
            for deed in self._some(lambda: self._marks(board), 0.8):
                await deed()
        if rights["dots"]:
            await self._places_dots(board)
        self.phone.watch(None)

    async def _marks(self, board: str) -> None:
        means = {kind["id"]: kind["means"] for kind in self.scene.content["note_kinds"]}
        there = self._others_notes(board)
        note = self._one_of([one for one in there if means.get(one["note_kind"]) == "proposal"])
        if not note:
            return
        likes = ("could_adopt", "could_adopt", "would_need", "have", "not_for_us")
        value = self.chance.choice(likes)
        mark = {"type": "mark", "note": note["id"], "value": value}
        if value == "would_need":
            mark["text"] = corpus().talk(self.chance, "needs", self.character.lang)
        await self.says(mark)

    async def _places_dots(self, board: str) -> None:
        first = {one["note"] for one in self._kept("priority") if one["is_set"]}
        notes = self._others_notes(board)
        if self.scene.content["voting"]["dots_on"] == "priorities":
            notes = [note for note in notes if note["id"] in first]
        note = self._one_of(notes)
        if note:
            await self.says({"type": "place_dots", "note": note["id"], "count": 1})

    async def _evaluates(self) -> None:
        for asked in self.scene.content["evaluation"]:
            if self.chance.random() > 0.8:
                continue
            answer: Record = {"type": "evaluate", "question": asked["id"]}
            if asked["kind"] == "scale":
                answer["level"] = self.chance.choice((2, 3, 4, 4, 5, 5))
            else:
                answer["text"] = corpus().talk(self.chance, "feedback", self.character.lang)
            await self.says(answer)

    # ---- saying and knowing

    async def says(self, command: Record, *, seen: int | None = None) -> None:
        """Say it as a phone does; what came of it stands in the diary."""
        board = self._session()
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

    def _session(self) -> Record:
        board = self.phone.board
        if board is None:
            raise LookupError("a phone that has not seen its session yet")
        return board

    def _group(self) -> Record | None:
        me = next((one for one in self._kept("person") if one["mine"]), None)
        if me is None:
            return None
        return next((one for one in self._session()["groups"] if one["id"] == me["group"]), None)

    def _may_fill(self, card: str, group: str) -> bool:
        return card == "group" or (card == "rapporteur" and self._is_rapporteur(group))

    def _is_rapporteur(self, group: str) -> bool:
        return self.scene.rapporteurs.get(group) == self.number

    def _kept(self, kind: str) -> list[Record]:
        return list(self.phone.records[kind].values())

    def _notes_on(self, board: str) -> list[Record]:
        notes = self._kept("note")
        return [note for note in notes if note["board"] == board and not note["staff"]]

    def _own_notes(self) -> list[Record]:
        return [note for note in self._kept("note") if note["mine"]]

    def _others_notes(self, board: str | None = None) -> list[Record]:
        group = self._group()
        where = board or (group["id"] if group else "")
        return [note for note in self._notes_on(where) if not note["mine"]]

    def _one_of(self, records: list[Record]) -> Record | None:
        return self.chance.choice(records) if records else None

    def _kind(self, means: str) -> Record | None:
        kinds: list[Record] = self.scene.content["note_kinds"]
        return next((kind for kind in kinds if kind["means"] == means), None)

    def _block_of(self, question: str) -> str:
        for block in self.scene.content["blocks"]:
            if any(asked["id"] == question for asked in block["questions"]):
                return str(block["id"])
        return ""


def _minutes(board: Record) -> int:
    """How long the moment of now is planned to last."""
    phase = next(one for one in board["phases"] if one["id"] == board["phase"])
    step = next((one for one in phase["steps"] if one["id"] == board["step"]), None)
    minutes: int = (step or phase)["minutes"]
    return minutes
