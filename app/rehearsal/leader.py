"""The facilitator of a simulated workshop: two consoles, the agenda from its first moment to the close."""

import asyncio
import random
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from app.rehearsal.corpus import corpus
from app.rehearsal.diary import Moment, Record
from app.rehearsal.person import Scene
from app.rehearsal.phone import Phone, Refused

MOST_GROUPS = 60
_BY = "console"
_SETTLES = 10.0
"""s in which what is still on its way to a console must have come."""

Progress = Callable[[str, int, int], None]
"""What is being done, how much of it is done, of how many."""


@dataclass
class Leader:
    scene: Scene
    key: str
    people: int
    chance: random.Random
    consoles: list[Phone] = field(default_factory=list)
    """They hold everything; the first one speaks."""

    async def come(self) -> None:
        """Raises Stopped."""
        for _ in range(2):
            console = self._console()
            await console.come()
            self.consoles.append(console)
        await self._lead.knows(lambda: self._lead.board is not None)

    async def leave(self) -> None:
        for console in self.consoles:
            await console.leave()

    async def leads(self, progress: Progress) -> None:
        """Raises Refused for what a facilitator may always do."""
        await self._makes_groups()
        await self._says({"type": "set_clock", "action": "resume", "from_run": self._lead.run})
        moments = list(self._moments())
        for done, (moment, minutes) in enumerate(moments, start=1):
            if done > 1:
                await self._goes(moment)
            progress(str(moment), done - 1, len(moments))
            asleep = asyncio.create_task(asyncio.sleep(minutes * 60 * self.scene.second))
            await self._acts(self._session()["rights"])
            await asleep
        progress("closing", len(moments), len(moments))
        await self._says({"type": "close"})

    async def differences(self) -> list[str]:
        """What two consoles and a third, which comes only now, do not hold alike. Raises Stopped."""
        late = self._console()
        await late.come()
        everyone = [*self.consoles, late]
        last = max(console.seq for console in self.consoles)
        try:
            for console in everyone:
                await _has_heard(console, last)
            return await _lasting_differences(everyone)
        finally:
            await late.leave()

    async def wipes(self) -> None:
        await self._says({"type": "wipe_simulated"})

    # ----

    @property
    def _lead(self) -> Phone:
        return self.consoles[0]

    def _console(self) -> Phone:
        chance = random.Random(self.chance.random())  # noqa: S311 - simulated people
        return Phone(self.scene.address.base, self.scene.session, self.key, None, chance)

    def _session(self) -> Record:
        board = self._lead.board
        if board is None:
            raise LookupError("a console that has not seen its session yet")
        return board

    def _moments(self) -> Iterator[tuple[Moment, int]]:
        for phase in self._session()["phases"]:
            if not phase["steps"]:
                yield Moment(phase["id"], None), phase["minutes"]
            for step in phase["steps"]:
                yield Moment(phase["id"], step["id"]), step["minutes"]

    async def _says(self, command: Record, *, seen: int | None = None) -> None:
        run = self._lead.run
        seq = await self._lead.say(command, seen=seen)
        self.scene.diary.acknowledged(_BY, run, command, seq)

    async def _may_say(self, command: Record, *, seen: int | None = None) -> None:
        """What people may have made impossible meanwhile."""
        try:
            await self._says(command, seen=seen)
        except Refused as refused:
            self.scene.diary.was_refused(_BY, command, refused.code)

    async def _makes_groups(self) -> None:
        """As many for each block as keep groups small, in the order of the blocks."""
        board, most = self._session(), self.scene.content["grouping"]["most"]
        blocks = [group["blocks"] for group in board["groups"]]
        times = max(1, min(MOST_GROUPS // len(blocks), -(-self.people // (most * len(blocks)))))
        groups = [
            {"id": f"g{number}", "number": number, "blocks": of}
            for number, of in enumerate(blocks * times, start=1)
        ]
        await self._says({"type": "set_groups", "groups": groups}, seen=board["seq"])

    async def _goes(self, moment: Moment) -> None:
        run = self._lead.run
        move = {"type": "move_to", "phase": moment.phase, "step": moment.step, "from_run": run}
        await self._says(move)
        await self._lead.knows(lambda: self._lead.run > run)

    async def _acts(self, rights: Record) -> None:
        """What facilitators do beside going on."""
        is_placing = rights["choose_group"] or rights["write"] == "group"
        if is_placing and any(one["group"] is None for one in self._kept("person")):
            everyone = rights["choose_group"]
            way = "mixed_by_territory" if everyone else "preset"
            await self._says({"type": "assign", "way": way, "everyone": everyone, "seed": 7})
        if rights["see"] == "boards":
            await self._moderates()
            await self._shows()
        if rights["write"] == "group" and rights["see"] == "group":
            words = corpus().talk(self.chance, "messages", self.scene.content["lang"])
            message = {"id": secrets.token_urlsafe(16), "group": None, "text": words, "call": False}
            await self._says({"type": "send_message"} | message)

    async def _moderates(self) -> None:
        """One note in a hundred is hidden, and one of these comes back."""
        notes = [note for note in self._kept("note") if note["hidden"] is None]
        chosen = self.chance.sample(notes, len(notes) // 100)
        for note in chosen:
            hide = {"type": "hide_note", "id": note["id"], "reason": "not about the question"}
            await self._may_say(hide, seen=note["seq"])
        if chosen:
            await self._brings_back(chosen[0]["id"])

    async def _brings_back(self, note: str) -> None:
        notes = self._lead.records["note"]
        await self._lead.knows(lambda: notes[note]["hidden"] is not None)
        await self._may_say({"type": "restore_note", "id": note}, seen=notes[note]["seq"])

    async def _shows(self) -> None:
        groups = self._session()["groups"]
        group = self.chance.choice(groups)["id"]
        await self._may_say({"type": "shine", "what": "board", "ref": group, "block": ""})
        await self._may_say({"type": "dim"})

    def _kept(self, kind: str) -> list[Record]:
        return list(self._lead.records[kind].values())


async def _has_heard(console: Phone, seq: int) -> None:
    await console.knows(lambda: console.seq >= seq and console.board)


async def _lasting_differences(consoles: list[Phone]) -> list[str]:
    """None as soon as all hold the same: views have no number that could be waited for. Raises Stopped."""

    def are_alike() -> bool:
        return not any(_differences(consoles))

    # Whichever hears something last may be the one that ends the difference.
    waiting = [asyncio.create_task(console.knows(are_alike)) for console in consoles]
    try:
        done, _ = await asyncio.wait(waiting, timeout=_SETTLES, return_when=asyncio.FIRST_COMPLETED)
        for one in done:
            one.result()
        return [] if done else list(_differences(consoles))
    finally:
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


def _differences(consoles: list[Phone]) -> Iterator[str]:
    one = consoles[0]
    for number, other in enumerate(consoles[1:], start=2):
        kinds = one.records.keys() | other.records.keys()
        pairs = [(kind, one.records[kind], other.records[kind]) for kind in sorted(kinds)]
        for name, mine, theirs in (*pairs, ("view", one.views, other.views)):
            for key in sorted(mine.keys() | theirs.keys()):
                if mine.get(key) != theirs.get(key):
                    yield f"{name} {key} differs on console {number}"
