"""A session on paper: people give commands, the rules decide, the records change. No server, no socket, no database."""

import json
from pathlib import Path
from typing import Any

from app.core.actors import Actor, Audience, audiences_of, nearest
from app.core.commands import Command, command_adapter
from app.core.framework import Framework
from app.core.limits import Limits
from app.core.look import Look
from app.core.opening import first_record
from app.core.records import Mode, Note, Person, Rating, Session, SessionState, Stored, Territory
from app.core.rules import Case, Effects, Refused, decide, decide_join, decide_pairing
from app.core.rules.ratings import rating_id
from app.core.see import see
from app.core.sight import place_of
from app.core.state import State
from tests.content.files import PLAN_232
from tests.synthesis.world import framework

OPENED = 1_622_541_600_000
MINUTE = 60_000
FACILITATOR = Actor("facilitator", None, "f1")
ORGANIZER = Actor("organizer", None, "o1")
OBSERVER = Actor("observer", None, "b1")
PROJECTOR = Actor("projector", None, "p1")


class Hall:
    def __init__(
        self,
        plan: Path = PLAN_232,
        mode: Mode | None = None,
        limits: Limits | None = None,
        state: SessionState = "open",
        **session: Any,
    ) -> None:
        self.framework: Framework = framework(plan)
        self.limits = limits or Limits()
        self.now = OPENED
        self.state = State(self.framework)
        self._ids = 0
        first = first_record(
            self.framework,
            id_="s",
            content="c",
            code="CODE",
            secret="secret",
            mode=mode,
            now=OPENED,
            state=state,
        )
        self.state.put([Stored("session", "s", 1, first.model_copy(update=session))])

    # ---- when

    def says(
        self,
        actor: Actor,
        type_: str,
        *,
        run: int | None = None,
        seen: int | None = None,
        **words: Any,
    ) -> str:
        """ "" if the command is done, else the code of the refusal. Who does not say what was seen has seen all."""
        try:
            self.do(actor, command(type_, **words), run=run, seen=seen)
        except Refused as refused:
            if refused.code == "seen_missing":
                newest = self.seq(str(refused.params["kind"]), str(refused.params["id"]))
                return self.says(actor, type_, run=run, seen=newest, **words)
            return refused.code
        return ""

    def refusal_of(self, actor: Actor, type_: str, *, seen: int | None, **words: Any) -> str:
        """As `says`, by the letter of `seen`."""
        try:
            self.do(actor, command(type_, **words), seen=seen)
        except Refused as refused:
            return refused.code
        return ""

    def does(self, actor: Actor, type_: str, **words: Any) -> None:
        assert self.says(actor, type_, **words) == ""

    def do(
        self, actor: Actor, command: Command, *, run: int | None = None, seen: int | None = None
    ) -> list[Stored]:
        look = Look(self.state, self.framework)
        case = Case(
            look, actor, self.now, self.session.run.n if run is None else run, seen, self.limits
        )
        return self._write(look, decide(case, command))

    def joins(
        self,
        name: str = "Ana",
        group: str | None = None,
        *,
        country: str = "EC",
        place: str = "",
        lang: str = "",
        simulated: bool = False,
        **fields: str,
    ) -> Actor:
        """Somebody comes in; a facilitator places them if `group` is given."""
        actor = Actor("participant", self.new_id())
        card = {"country": country, "place": place, "lang": lang, **fields}
        assert self.tries_to_join(actor, name, simulated=simulated, **card) == ""
        if group is not None:
            self.does(FACILITATOR, "place", person=actor.person, group=group)
        return actor

    def tries_to_pair(self, actor: Actor, devices: int) -> str:
        """The refusal of one more device; empty if it comes in."""
        case = Case(Look(self.state, self.framework), actor, self.now, 0, None, self.limits)
        try:
            decide_pairing(case, actor.person or "", devices)
        except Refused as refusal:
            return refusal.code
        return ""

    def tries_to_join(
        self,
        actor: Actor,
        name: str = "Ana",
        *,
        country: str = "EC",
        place: str = "",
        lang: str = "",
        simulated: bool = False,
        **fields: str,
    ) -> str:
        look = Look(self.state, self.framework)
        case = Case(look, actor, self.now, 0, None, self.limits)
        territory = Territory(country=country, place=place, fields=fields)
        try:
            who = actor.person or ""
            effects = decide_join(case, who, name, territory, lang, simulated=simulated)
            self._write(look, effects)
        except Refused as refused:
            return refused.code
        return ""

    def goes(self, phase: str, step: str | None = None) -> int:
        """The facilitator moves everybody; answers with the number of the new run."""
        self.does(FACILITATOR, "move_to", phase=phase, step=step, from_run=self.session.run.n)
        return self.session.run.n

    def repeats(self) -> int:
        """The facilitator has the present phase or step once more."""
        self.does(FACILITATOR, "repeat", from_run=self.session.run.n)
        return self.session.run.n

    def passes(self, minutes: float) -> None:
        self.now += int(minutes * MINUTE)

    def writes(
        self, actor: Actor, text: str = "words", *, board: str | None = None, **more: Any
    ) -> str:
        """A note on the own board; answers with its id."""
        id_ = self.new_id()
        self.does(
            actor, "add_note", **self.a_note(id_, board or self.me(actor).group or "", text), **more
        )
        return id_

    def comments(self, actor: Actor, note: str, text: str = "a word", **more: Any) -> str:
        """Answers with the id of the comment."""
        id_ = self.new_id()
        self.does(actor, "add_comment", id=id_, note=note, text=text, lang="en", **more)
        return id_

    def translates(
        self, actor: Actor, note: str, lang: str = "fr", text: str = "mots", **more: Any
    ) -> dict[str, str]:
        """Answers with what the translation is known by."""
        revision = self.note(note).revision
        self.does(actor, "translate", note=note, lang=lang, text=text, revision=revision, **more)
        return {"note": note, "lang": lang}

    def a_note(self, id_: str, board: str, text: str = "words") -> dict[str, Any]:
        kind = next(iter(self.framework.note_kinds))
        question = self.question(board)
        return {
            "id": id_,
            "board": board,
            "question": question,
            "note_kind": kind,
            "text": text,
            "lang": "en",
        }

    def a_line(
        self, id_: str, board: str, text: str = "words", section: str = "", **more: Any
    ) -> dict[str, Any]:
        sections = self.framework.plan.breakout.report_card
        return {
            "id": id_,
            "board": board,
            "block": self.block(board),
            "section": section or sections[0].id,
            "text": text,
            "lang": "en",
            "minority": False,
            **more,
        }

    def _write(self, look: Look, effects: Effects) -> list[Stored]:
        written = look.write(effects.bodies, effects.gone)
        self.state.put(written)
        return written

    # ---- then

    @property
    def session(self) -> Session:
        return self.state.session

    def me(self, actor: Actor) -> Person:
        found = self.state.person(actor.person or "")
        assert found is not None
        return found

    def note(self, id_: str) -> Note:
        stored = self.state.stored(("note", id_))
        assert stored is not None
        assert isinstance(stored.body, Note)
        return stored.body

    def body(self, kind: str, id_: str) -> Any:
        """What is stored; None if there is nothing."""
        stored = self.state.stored((kind, id_))
        return stored.body if stored is not None else None

    def rating(self, actor: Actor, criterion: str, round_: int = 1) -> Rating | None:
        stored = self.state.stored(("rating", rating_id(actor.person or "", criterion, round_)))
        return stored.body if stored is not None and isinstance(stored.body, Rating) else None

    def seq(self, kind: str, id_: str) -> int:
        stored = self.state.stored((kind, id_))
        assert stored is not None
        return stored.seq

    def sees(self, actor: Actor, kind: str, id_: str, *, watching: str | None = None) -> Any:
        """The record as this viewer gets it, or None."""
        stored = self.state.stored((kind, id_))
        mine = self.audiences(actor, watching) & self.state.audiences((kind, id_))
        return see(self.state, stored, nearest(mine)) if stored is not None and mine else None

    def sees_note(self, actor: Actor, id_: str, *, watching: str | None = None) -> bool:
        return self.sees(actor, "note", id_, watching=watching) is not None

    def audiences(self, actor: Actor, watching: str | None = None) -> frozenset[Audience]:
        person = self.me(actor) if actor.person else None
        return audiences_of(actor.role, place_of(person, watching))

    # ---- given

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:022}"

    def question(self, board: str) -> str:
        if board == "plenary":
            return self.framework.plan.plenary_questions[0].id
        return self.framework.blocks[self.block(board)].questions[0].id

    def block(self, group: str) -> str:
        found = next((g for g in self.session.groups if g.id == group), self.session.groups[0])
        return found.blocks[0]

    def criterion(self, group: str) -> str:
        return self.framework.blocks[self.block(group)].criteria[0].id


def command(type_: str, **words: Any) -> Command:
    """Through the same door as a frame: what the protocol refuses cannot be tested here by mistake."""
    return command_adapter.validate_json(json.dumps({"type": type_, **words}))
