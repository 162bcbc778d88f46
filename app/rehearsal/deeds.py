"""What a moment lets a simulated person do: deeds by right, as often and in such words as suit them."""

import asyncio
import secrets
from collections.abc import Iterator
from functools import partial

from app.rehearsal.corpus import corpus
from app.rehearsal.diary import Record
from app.rehearsal.person import Deed, Person

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


class Participant(Person):
    def deeds(self, rights: Record) -> Iterator[Deed]:  # noqa: C901 - one line a right
        group = self.group
        if self.chance.random() > self.character.steadiness:
            yield self.drops_off
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
        group = self.group
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
        group = self.group
        if group and group["id"] not in self.scene.rapporteurs:
            self.scene.rapporteurs[group["id"]] = self.number
            await self.says({"type": "be_rapporteur", "board": group["id"], "on": True})

    async def _calls_for_help(self) -> None:
        group = self.group
        if group:
            await self.says({"type": "call_help", "board": group["id"], "on": True})

    async def _is_ready(self) -> None:
        await self.says({"type": "say_ready", "on": True})

    def _ratings(self, which: str) -> Iterator[Deed]:
        group = self.group
        blocks = self.scene.content["blocks"]
        if which == "own":
            mine = [self.scene.block(id_) for id_ in (group["blocks"] if group else ())]
        else:
            mine = self.chance.sample(blocks, min(2, len(blocks)))
        for block in mine:
            for criterion in block["criteria"]:
                if self.chance.random() < 0.9:
                    yield partial(self._rates, criterion["id"])
                    if self.chance.random() < 0.08:
                        yield partial(self._rates, criterion["id"])

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
        group = self.group
        note = self._one_of(self._notes_on(group["id"])) if group else None
        if not group or not note:
            return
        themes = [one for one in self.kept("theme") if one["board"] == group["id"]]
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
        group = self.group
        note = self._one_of(self._notes_on(group["id"])) if group else None
        if note:
            await self.says({"type": "propose_priority", "note": note["id"], "on": True})

    async def _puts_first(self) -> None:
        """The rapporteur sets what was proposed, three at most."""
        group = self.group
        if not group or not self._is_rapporteur(group["id"]):
            return
        proposed = [one for one in self.kept("priority") if one["board"] == group["id"]]
        notes = [one["note"] for one in proposed] or [
            note["id"] for note in self._notes_on(group["id"])
        ]
        for note in notes[:3]:
            await self.says({"type": "set_priority", "note": note, "on": True})

    async def _fills_the_card(self) -> None:
        group = self.group
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
        group = self.group
        lines = [one for one in self.kept("line") if group and one["board"] == group["id"]]
        if group and lines:
            sign = {"type": "sign_card", "board": group["id"], "block": lines[0]["block"]}
            await self.says(sign | {"on": True})

    async def _visits(self) -> None:
        """Another group's board: a word, a mark, a dot, and home again."""
        group = self.group
        run = self.phone.run
        others = [
            one["id"] for one in self.session["groups"] if not group or one["id"] != group["id"]
        ]
        if not others:
            return
        board = self.chance.choice(others)
        self.phone.watch(board)
        reads = asyncio.get_running_loop().time() + 20 * self.scene.second
        if await self.moved_on(run, reads):
            self.phone.watch(None)
            return
        rights = self.session["rights"]
        if rights["comment"]:
            for deed in self._some(partial(self._comments, board), 0.3):
                await deed()
        if rights["marks"]:
            for deed in self._some(partial(self._marks, board), 0.8):
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
        first = {one["note"] for one in self.kept("priority") if one["is_set"]}
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

    # ---- knowing

    def _may_fill(self, card: str, group: str) -> bool:
        return card == "group" or (card == "rapporteur" and self._is_rapporteur(group))

    def _is_rapporteur(self, group: str) -> bool:
        return self.scene.rapporteurs.get(group) == self.number

    def _notes_on(self, board: str) -> list[Record]:
        notes = self.kept("note")
        return [note for note in notes if note["board"] == board and not note["staff"]]

    def _own_notes(self) -> list[Record]:
        return [note for note in self.kept("note") if note["mine"]]

    def _others_notes(self, board: str | None = None) -> list[Record]:
        group = self.group
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
