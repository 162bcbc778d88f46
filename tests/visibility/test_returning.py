"""R10, case by case: what somebody holds who was away, behind, moved or on a visit while a gate moved. H6–H13."""

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.records import PLENARY, Mode
from app.store.sessions import person_of
from tests.visibility.browser import Page
from tests.visibility.network import Line
from tests.visibility.simulation import Contents, Simulation, on_virtual_time
from tests.visibility.stores import Stores, browser_stores
from tests.visibility.test_convergence import compare, compare_with_tables

Play = Callable[..., None]
Scene = Callable[["Stage"], Coroutine[Any, Any, None]]


class Stage(Simulation):
    """The simulation with a network that does as it is told, and a cast that sits in two groups."""

    frames_of = (700,)

    async def set_up(self) -> None:
        await self.start()
        self.facilitator = self.open_page(self.keys["facilitator"], "facilitator")
        self.organizer = self.open_page(self.keys["organizer"], "organizer")
        self.observer = self.open_page(self.keys["observer"], "observer")
        self.ana, self.bo, self.cy, self.far = [await self.join() for _ in range(4)]
        await self.settle()
        for page, group in ((self.ana, "g1"), (self.bo, "g1"), (self.cy, "g1"), (self.far, "g2")):
            await self.place(page, group)
        await self.go("alone")

    async def lead(self, type_: str, **words: Any) -> None:
        await self.say(self.facilitator, type_, **words)

    async def say(self, page: Page, type: str, **words: Any) -> None:  # noqa: A002 - as in a frame
        """Give a command and let everybody who is there hear of it."""
        about = ("person", words["person"]) if "person" in words else ("note", words.get("id", ""))
        page.give({"type": type, **words}, self.state.session.run.n, self.draw.seq(*about))
        await self.settle_those_here()
        assert page.answers[page.n][0] == "ack", page.answers[page.n]

    async def place(self, page: Page, group: str | None) -> None:
        await self.lead("place", person=person_of(page.key), group=group)

    async def go(self, kind: str) -> None:
        """To the first step or phase of this kind."""
        move = self.a_move(kind)
        await self.lead(move.pop("type"), **move)

    def a_move(self, kind: str) -> dict[str, Any]:
        for phase in self.state.framework.plan.agenda:
            kinds = [(step.kind.value if step.kind else "", step.id) for step in phase.steps]
            step = next((id_ for of, id_ in kinds if of == kind), None)
            if step is not None or phase.kind.value == kind:
                run = self.state.session.run.n
                return {"type": "move_to", "phase": phase.id, "step": step, "from_run": run}
        raise LookupError(kind)

    async def note(self, page: Page, board: str = "g1") -> str:
        id_ = self.draw.new_id()
        words = self.a_note(id_, board)
        await self.say(page, **words)
        return id_

    def a_note(self, id_: str, board: str = "g1") -> dict[str, Any]:
        kind = next(iter(self.state.framework.note_kinds))
        question = self.draw.question(board)
        note = {"type": "add_note", "id": id_, "board": board, "question": question}
        return {**note, "note_kind": kind, "text": id_, "lang": "en"}

    async def happens_at_once(self, page: Page) -> None:
        """What this page has said is decided and told, and no time passes."""
        while line_of(page).deliver_up():
            pass
        await self.turn()
        self.held.work()
        await self.turn()

    async def rate(self, page: Page, level: int = 3) -> None:
        block = self.state.session.groups[0].blocks[0]
        criterion = self.state.framework.blocks[block].criteria[0].id
        await self.say(page, "rate", criterion=criterion, level=level)

    async def settle_those_here(self) -> None:
        away = {page for page in self.pages if page.line is None}
        stalled = {page for page in self.pages if page.line is not None and page.line.blocked}
        here = [page for page in self.pages if page not in away | stalled]
        everybody, self.pages = self.pages, here
        try:
            await self.settle()
        finally:
            self.pages = everybody

    def goes_away(self, page: Page) -> None:
        line = page.drop()
        if line is not None:
            line.end()

    async def comes_back(self, page: Page) -> None:
        page.come()
        await self.settle_those_here()

    def has_read(self, page: Page, note: str) -> bool:
        return f"note/{note}" in page.picture()[0]

    async def everybody_is_right(self) -> None:
        await self.settle()
        await compare(self, self.happened)
        compare_with_tables(self, self.happened)


@pytest.fixture(scope="module")
def stores() -> Iterator[Stores]:
    with browser_stores() as running:
        yield running


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return Contents(tmp_path_factory.mktemp("contents"))


@pytest.fixture
def play(tmp_path: Path, contents: Contents, stores: Stores) -> Play:
    def run(scene: Scene, mode: Mode = "territory") -> None:
        async def whole() -> None:
            stage = Stage(7, tmp_path / "stage", contents, stores, (mode,))
            try:
                await stage.set_up()
                await scene(stage)
                await stage.everybody_is_right()
            finally:
                stage.end()

        on_virtual_time(whole)

    return run


def test_r10_h7_who_was_away_while_the_group_was_silent_reads_nothing_of_it(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        before = await stage.note(stage.ana)
        await stage.go("alone")
        stage.goes_away(stage.bo)
        silent = await stage.note(stage.ana)
        await stage.comes_back(stage.bo)
        assert stage.has_read(stage.bo, before)
        assert not stage.has_read(stage.bo, silent)
        stage.goes_away(stage.bo)
        await stage.go("together")
        await stage.comes_back(stage.bo)
        assert stage.has_read(stage.bo, silent), "a gate opened behind its back"

    play(scene)


def test_r10_h7_s14_what_was_hidden_while_somebody_was_away_is_gone_when_they_come_back(
    play: Play,
) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        note = await stage.note(stage.ana)
        stage.goes_away(stage.bo)
        await stage.lead("hide_note", id=note, reason="no consent")
        await stage.comes_back(stage.bo)
        assert not stage.has_read(stage.bo, note)
        assert stage.has_read(stage.ana, note)
        await stage.go("welcome")
        plenary = await stage.note(stage.ana, PLENARY)
        stage.goes_away(stage.observer)
        await stage.say(stage.ana, "remove_note", id=plenary)
        await stage.comes_back(stage.observer)
        assert not stage.has_read(stage.observer, plenary)

    play(scene)


def test_r10_h45_who_is_moved_gets_the_new_board_whole_and_loses_the_old_one(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        old, own, new = (
            await stage.note(stage.bo),
            await stage.note(stage.ana),
            await stage.note(stage.far, "g2"),
        )
        await stage.place(stage.ana, "g2")
        assert [stage.has_read(stage.ana, n) for n in (old, own, new)] == [False, True, True]
        stage.goes_away(stage.bo)
        await stage.place(stage.bo, "g2")
        await stage.comes_back(stage.bo)
        assert [stage.has_read(stage.bo, n) for n in (old, own, new)] == [True, False, True]

    play(scene)


def test_r10_h11_a_visit_does_not_outlive_its_line(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        note = await stage.note(stage.ana)
        await stage.go("plenary")
        stage.far.watch("g1")
        await stage.settle()
        assert stage.has_read(stage.far, note)
        stage.goes_away(stage.far)
        stage.far.watching = None
        await stage.comes_back(stage.far)
        assert not stage.has_read(stage.far, note)
        stage.far.watch("g1")
        await stage.settle()
        stage.goes_away(stage.far)
        await stage.lead("hide_note", id=note, reason="no consent")
        await stage.comes_back(stage.far)
        assert not stage.has_read(stage.far, note)

    play(scene)


def test_r10_h10_who_comes_back_to_no_views_keeps_none(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        for page in (stage.ana, stage.bo, stage.cy):
            await stage.rate(page)
        assert not tallies(stage.bo), "nothing of it before the reveal"
        await stage.lead("reveal", group="g1")
        assert tallies(stage.bo)
        assert not tallies(stage.far)
        stage.goes_away(stage.bo)
        await stage.place(stage.bo, None)
        await stage.comes_back(stage.bo)
        assert not tallies(stage.bo)

    play(scene)


def test_r10_h10_who_could_not_be_written_to_gets_the_views_it_missed(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        line_of(stage.bo).block()
        for page in (stage.ana, stage.cy):
            await stage.rate(page)
        await stage.lead("reveal", group="g1")
        assert not tallies(stage.bo)
        line_of(stage.bo).drain()
        await stage.settle()
        assert tallies(stage.bo) == tallies(stage.ana) != {}

    play(scene)


def test_r10_r14_a_beat_moves_nobody_past_what_was_not_sent(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        line_of(stage.bo).block()
        note = await stage.note(stage.ana)
        stage.bo.probe()
        line_of(stage.bo).deliver_up()
        await stage.beat()
        line_of(stage.bo).drain()
        await stage.settle()
        assert stage.has_read(stage.bo, note)
        assert stage.bo.resyncs == 0

    play(scene)


def test_r10_a_frame_that_is_lost_is_noticed_at_the_next(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        lost = stage.draw.new_id()
        stage.ana.give(stage.a_note(lost), stage.state.session.run.n, None)
        await stage.happens_at_once(stage.ana)
        assert line_of(stage.bo).lose(stage.chance)
        await stage.note(stage.ana)
        await stage.settle()
        assert stage.bo.resyncs == 1
        assert stage.has_read(stage.bo, lost)

    play(scene)


def test_r10_h8_the_old_picture_stays_until_the_new_one_is_whole(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        notes = [await stage.note(stage.ana) for _ in range(12)]
        stage.goes_away(stage.bo)
        await stage.note(stage.ana)
        # Whoever stands before the end of what a new process remembers starts over.
        await stage.restart()
        for page in stage.pages:
            if page is not stage.bo:
                page.come()
        newest = await stage.note(stage.ana)
        stage.bo.come()
        line = line_of(stage.bo)
        line.deliver_up()
        assert len(line.down) > 5, "the picture comes in several frames"
        stage.bo.hear(1)
        steps = 0
        while not stage.bo.place["whole"]:
            steps += 1
            assert all(stage.has_read(stage.bo, note) for note in notes)
            assert not stage.has_read(stage.bo, newest)
            stage.bo.hear(1)
        assert steps > 3
        assert stage.has_read(stage.bo, newest)

    play(scene)


def test_r10_half_a_picture_is_carried_on_where_it_was_cut(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        notes = [await stage.note(stage.ana) for _ in range(12)]
        for heard in range(1, 6):
            new = stage.open_page(stage.bo.key, "participant")
            line_of(new).deliver_up()
            new.hear(heard)
            stage.goes_away(new)
            await stage.lead("hide_note", id=notes.pop(), reason="no consent")
            await stage.comes_back(new)
            assert all(stage.has_read(new, note) for note in notes)
            await stage.settle()
            stage.close_page(new)

    play(scene)


def test_r10_s14_what_half_a_step_showed_and_was_hidden_meanwhile_does_not_stay(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("alone")
        notes = [await stage.note(stage.ana) for _ in range(12)]
        line = line_of(stage.bo)
        # All twelve open at one seq, in several frames; the network breaks before the last of them.
        stage.facilitator.give(stage.a_move("together"), stage.state.session.run.n, None)
        await stage.happens_at_once(stage.facilitator)
        assert len(line.down) > 2
        stage.bo.hear(1)
        shown = [note for note in notes if stage.has_read(stage.bo, note)]
        assert shown, "the control: half of the step has come"
        stage.goes_away(stage.bo)
        for note in shown:
            await stage.lead("hide_note", id=note, reason="no consent")
        await stage.comes_back(stage.bo)
        assert not any(stage.has_read(stage.bo, note) for note in shown)
        assert all(stage.has_read(stage.bo, note) for note in notes if note not in shown)

    play(scene)


def test_r10_h40_a_stricter_mode_takes_names_from_those_who_were_away_too(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        note = await stage.note(stage.ana)
        assert stage.bo.picture()[0][f"note/{note}"]["name"]
        stage.goes_away(stage.bo)
        await stage.lead("set_mode", mode="anonymous")
        await stage.comes_back(stage.bo)
        records = stage.bo.picture()[0]
        assert (records[f"note/{note}"]["name"], records[f"note/{note}"]["place"]) == (None, None)
        assert [key for key in records if key.startswith("person/")] == [
            f"person/{person_of(stage.bo.key)}"
        ]

    play(scene, "named")


def test_h35_h37_a_corrected_card_does_not_bundle_anonymous_notes_live_or_on_return(
    play: Play,
) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        notes = [await stage.note(stage.ana) for _ in range(3)]
        watchers = (stage.facilitator, stage.organizer, stage.bo)
        away = stage.open_page(stage.keys["facilitator"], "facilitator")
        await stage.settle()
        stage.goes_away(away)
        heard: list[str] = []
        lines = [line_of(page) for page in watchers]
        for line in lines:
            line.overheard = heard
        card = {"country": "EC", "place": "Quito", "fields": {}}
        # In one batch with an edit, which has to be told; the other notes still have not.
        stage.ana.give(
            {
                "type": "edit_note",
                "id": notes[0],
                "note_kind": next(iter(stage.state.framework.note_kinds)),
                "text": "new",
            },
            stage.state.session.run.n,
            None,
        )
        stage.ana.give(
            {"type": "describe_me", "name": "Anna", "territory": card},
            stage.state.session.run.n,
            None,
        )
        await stage.settle_those_here()
        away.come()
        line_of(away).overheard = heard
        await stage.settle_those_here()
        assert any(notes[0] in frame for frame in heard), "the control: the edit is told"
        assert any("Anna" in frame for frame in heard), "the control: facilitators hear of the card"
        assert not any(note in frame for frame in heard for note in notes[1:])
        assert stage.has_read(stage.bo, notes[0])

    play(scene, "anonymous")


def test_h9_gone_is_said_to_nobody_who_never_saw_it(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        far, bo = line_of(stage.far), line_of(stage.bo)
        far.overheard, bo.overheard = [], []
        # Of the other group, and of the same one but not there while the note was to be seen.
        away = [stage.open_page(page.key, "participant") for page in (stage.far, stage.cy)]
        await stage.settle()
        for page in away:
            stage.goes_away(page)
        note = await stage.note(stage.ana)
        await stage.lead("hide_note", id=note, reason="no consent")
        await stage.say(stage.ana, "remove_note", id=note)
        for page in away:
            page.come()
            line_of(page).overheard = far.overheard
        await stage.settle_those_here()
        assert any(note in frame for frame in bo.overheard), "the control"
        assert not any(note in frame for frame in far.overheard)

    play(scene)


def test_s3_h10_who_comes_in_just_behind_a_gate_is_shown_no_view_from_before_it(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        place = stage.state.person(person_of(stage.ana.key)).territory.place  # type: ignore[union-attr]
        assert place in str(stage.organizer.picture()[1]), "the control: the matrix names places"
        # The views have just been told, so that the next round is half a second away.
        stage.ana.give(stage.a_note(stage.draw.new_id()), stage.state.session.run.n, None)
        await stage.happens_at_once(stage.ana)
        stage.facilitator.give({"type": "set_mode", "mode": "anonymous"}, 1, None)
        await stage.happens_at_once(stage.facilitator)
        assert stage.state.session.mode == "anonymous"
        late = stage.open_page(stage.keys["organizer"], "organizer")
        line = line_of(late)
        line.overheard = []
        line.deliver_up()
        assert not any(place in frame for frame in line.overheard)

    play(scene)


def test_s14_h10_who_comes_in_just_behind_the_hiding_of_a_note_is_told_no_number_of_it(
    play: Play,
) -> None:
    async def scene(stage: Stage) -> None:
        await stage.go("together")
        note = await stage.note(stage.ana)
        await stage.say(stage.bo, "say_same", note=note, on=True)
        assert note in str(stage.bo.picture()[1]), "the control: reactions name notes"
        # The views have just been told, so that the next round is half a second away.
        stage.ana.give(stage.a_note(stage.draw.new_id()), stage.state.session.run.n, None)
        await stage.happens_at_once(stage.ana)
        hide = {"type": "hide_note", "id": note, "reason": "no consent"}
        stage.facilitator.give(hide, stage.state.session.run.n, stage.draw.seq("note", note))
        await stage.happens_at_once(stage.facilitator)
        assert stage.state.note(note).hidden is not None  # type: ignore[union-attr]
        late = stage.open_page(stage.cy.key, "participant")
        line = line_of(late)
        line.overheard = []
        line.deliver_up()
        assert not any(note in frame for frame in line.overheard)

    play(scene)


def test_r10_facilitators_know_who_is_online_whenever_they_come(play: Play) -> None:
    async def scene(stage: Stage) -> None:
        assert online(stage.facilitator) == {"g1": 3, "g2": 1}
        stage.goes_away(stage.bo)
        late = stage.open_page(stage.keys["facilitator"], "facilitator")
        line_of(late).deliver_up()
        await stage.comes_back(stage.bo)
        await stage.settle()
        assert online(late) == online(stage.facilitator) == {"g1": 3, "g2": 1}

    play(scene)


def tallies(page: Page) -> dict[str, Any]:
    return {name: said for name, said in page.picture()[1].items() if name.startswith("tally/")}


def online(page: Page) -> Any:
    return page.store.picture()["online"]


def line_of(page: Page) -> Line:
    assert page.line is not None
    return page.line
