"""The report: everything one audience may read of a session, put in order once, for every format of download.

Records pass through `see`, numbers are the views of the same audience: a file can say no more than a screen.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypedDict, cast

from app.core.actors import FACILITATORS, Audience
from app.core.framework import Framework
from app.core.pack import Block, Criterion, Question
from app.core.rules.phases import rounds_so_far
from app.core.see import see
from app.core.shapes import (
    BeforeShape,
    BridgingView,
    CommentShape,
    CountsView,
    EvaluationView,
    GroupView,
    LearningView,
    LineShape,
    MarksView,
    MatrixRowView,
    NoteShape,
    PriorityShape,
    ProgressView,
    ReactionsView,
    SessionShape,
    TallyView,
    ThemeShape,
    TranslationShape,
    VotesView,
    WhereShape,
)
from app.core.state import State
from app.synthesis import evaluation
from app.synthesis.concluded import Concluded
from app.synthesis.context import OTHER
from app.synthesis.present import Present, present
from app.synthesis.reported import (
    Adoptable,
    Asked,
    Before,
    Beside,
    Bridged,
    Bridging,
    CardLine,
    Cell,
    Comment,
    ComparedSet,
    Cover,
    CriterionCell,
    CriterionRow,
    Evaluated,
    GroupLine,
    Marks,
    Moderated,
    Note,
    Part,
    Rated,
    Report,
    ReportCard,
    ReportSection,
    Row,
    Said,
    Section,
    Share,
    Strip,
    Translation,
    Visit,
    Where,
    WorksWhen,
)
from app.synthesis.tallies import has_anonymous, name_of, strip_of_all
from app.synthesis.votes import marks_off_boards
from app.synthesis.wording import Wording
from app.words import say


def assemble(state: State, audience: Audience, lang: str) -> Report:
    session = cast("SessionShape", _seen(state, "session", audience)[0])
    notes = cast("list[NoteShape]", _seen(state, "note", audience))
    return _Assembly(state, audience, lang, session, notes).report()


def _seen(state: State, kind: str, audience: Audience) -> list[object]:
    shapes = (see(state, stored, audience) for stored in state.of_kind(kind))
    return [shape for shape in shapes if shape is not None]


class Chosen(TypedDict):
    dots: int | None
    voters: int | None
    marks: Marks | None


class _Assembly:
    """What is looked up again and again while one report is put together."""

    def __init__(
        self,
        state: State,
        audience: Audience,
        lang: str,
        session: SessionShape,
        notes: list[NoteShape],
    ) -> None:
        self._state = state
        self._framework: Framework = state.framework
        self._audience = audience
        self._lang = lang
        self._session = session
        self._words = Wording(state.framework, lang)
        self._say = self._words.of_plan
        self._say_of_pack = self._words.of_pack
        self._answer = self._words.answer
        self._present: Present = present(state)
        self._views = self._present.to(audience)
        self._opened = state.session.runs[0].at
        self._group_number = {group["id"]: group["number"] for group in session["groups"]}
        priorities = cast("list[PriorityShape]", _seen(state, "priority", audience))
        self._first = {one["note"] for one in priorities if one["is_set"]}
        themes = cast("list[ThemeShape]", _seen(state, "theme", audience))
        self._theme = {note: theme["title"] for theme in themes for note in theme["notes"]}
        self._hidden = [note for note in notes if note["hidden"] is not None]
        taking_part = (n for n in notes if n["hidden"] is None and not n["waiting"])
        self._reactions = self._numbers()
        self._comments = self._by_note("comment")
        self._translations = self._by_note("translation")
        visible = sorted(taking_part, key=lambda n: n["created"])
        self._notes = tuple(self._note(number, note) for number, note in enumerate(visible, 1))
        self._number = {note.id: note.number for note in self._notes}
        self._under: dict[str, list[Note]] = {}
        for note in self._notes:
            self._under.setdefault(note.question, []).append(note)

    def report(self) -> Report:
        plan, session = self._framework.plan, self._session
        counts = cast("CountsView", self._views["counts"])
        blocks = tuple(
            self._part(number, block)
            for number, block in enumerate(self._framework.blocks.values(), 1)
        )
        plenary = tuple(self._asked(question) for question in plan.plenary_questions)
        concluded = Concluded(
            self._state,
            self._audience,
            self._present.index,
            self._words,
            {note.id: note for note in self._notes},
        )
        learned = cast("LearningView", self._views["learning"])
        placed = {asked.id for part in blocks for asked in part.questions} | {q.id for q in plenary}
        return Report(
            lang=self._lang,
            audience=self._audience,
            plan=session["plan"],
            title=self._say(session["title"]),
            day=datetime.fromtimestamp(self._opened / 1000, UTC).date(),
            mode=session["mode"],
            state=session["state"],
            languages=tuple(session["languages"]),
            cover=self._cover(),
            sections=tuple(self._sections()),
            people=counts["people"],
            simulated=counts["simulated"],
            territories=counts["territories"],
            ratings=counts["ratings"],
            notes=self._notes,
            agenda=tuple(self._visits()),
            groups=tuple(self._groups()),
            profile=tuple(concluded.profile()),
            matrix=tuple(self._rows()),
            by_criterion=tuple(self._rows_by_criterion()),
            scale=tuple(
                self._say_of_pack(level.label) for level in self._framework.pack.scale.levels
            ),
            bridging=self._bridging(),
            works_when=tuple(self._works_when(learned)),
            adoptable=tuple(self._adoptable(learned)),
            beside=tuple(self._beside(learned)),
            open_questions=tuple(self._open_questions()),
            themes=tuple(concluded.themes(self._group_number, self._views, self._last_vote)),
            findings=tuple(concluded.findings()),
            voices=tuple(concluded.voices()),
            coverage=concluded.coverage(),
            cards=tuple(self._cards()),
            blocks=blocks,
            plenary=plenary,
            elsewhere=tuple(
                Asked(id_, Said(id_, self._lang), tuple(notes))
                for id_, notes in self._under.items()
                if id_ not in placed
            ),
            evaluation=tuple(self._evaluated()),
            annex=tuple(self._moderated()) if self._audience == FACILITATORS else None,
        )

    # ---- what the plan says of it

    def _cover(self) -> Cover:
        plan = self._framework.plan
        line = plan.thematic_line
        return Cover(
            code=plan.code or "",
            event=self._say(plan.event.name) if plan.event else None,
            line=self._say(line.title) if line else None,
            organizers=tuple(self._say(name) for name in plan.organizers),
            summary=self._say(plan.summary),
            objectives=tuple(self._say(aim.text) for aim in plan.objectives),
        )

    def _sections(self) -> Iterable[ReportSection]:
        titles = {one.id: self._say(one.title) for one in self._framework.plan.report_sections}
        for id_ in self._framework.report_sections:
            title = titles.get(id_) or Said(say(self._lang, f"report-section-{id_}"), self._lang)
            yield ReportSection(id_, title)

    @property
    def _last_vote(self) -> int | None:
        return max(self._session["voted"], default=None)

    def _moderated(self) -> Iterable[Moderated]:
        marks = marks_off_boards(self._state, {note["id"] for note in self._hidden})
        for note in sorted(self._hidden, key=lambda n: n["created"]):
            counts = marks.get(note["id"])
            yield Moderated(
                board=note["board"],
                group=self._group_number.get(note["board"]),
                question=note["question"],
                kind_name=self._kind_name(note),
                text=note["text"],
                lang=note["lang"],
                place=note["place"],
                country=note["country"],
                name=note["name"],
                reason=note["hidden"] or "",
                marks=Marks(**counts) if counts else None,
            )

    # ---- notes

    def _note(self, number: int, note: NoteShape) -> Note:
        return Note(
            number=number,
            id=note["id"],
            board=note["board"],
            group=self._group_number.get(note["board"]),
            block=self._framework.block_of_question.get(note["question"]),
            question=note["question"],
            kind=note["note_kind"],
            kind_name=self._kind_name(note),
            text=note["text"],
            lang=note["lang"],
            place=note["place"],
            country=note["country"],
            name=note["name"],
            late=note["late"],
            edited=note["edited"],
            minute=self._minute(note["at"]),
            priority=note["id"] in self._first,
            theme=self._theme.get(note["id"], ""),
            staff=note["staff"],
            same=self._reactions.get(note["id"], [0])[0],
            translations=tuple(self._translated(note)),
            comments=tuple(self._commented(note)),
            **self._chosen(note),
        )

    def _kind_name(self, note: NoteShape) -> Said:
        kinds = {kind.id: kind.name for kind in self._framework.plan.breakout.note_kinds}
        return self._say(kinds.get(note["note_kind"], {"": note["note_kind"]}))

    def _by_note(self, kind: str) -> dict[str, list[Any]]:
        """What this audience sees of what is said about notes."""
        found: dict[str, list[Any]] = {}
        for shape in cast("list[Any]", _seen(self._state, kind, self._audience)):
            found.setdefault(shape["note"], []).append(shape)
        return found

    def _numbers(self) -> dict[str, list[int]]:
        views = (v for name, v in self._views.items() if name.startswith("reactions/"))
        return {
            note: numbers
            for view in views
            for note, numbers in cast("ReactionsView", view)["notes"].items()
        }

    def _translated(self, note: NoteShape) -> Iterable[Translation]:
        found: list[TranslationShape] = self._translations.get(note["id"], [])
        for one in sorted(found, key=lambda one: one["lang"]):
            if one["lang"] != note["lang"]:
                outdated = one["revision"] < note["revision"]
                yield Translation(one["text"], one["lang"], outdated)

    def _commented(self, note: NoteShape) -> Iterable[Comment]:
        found: list[CommentShape] = self._comments.get(note["id"], [])
        for one in sorted(found, key=lambda one: one["created"]):
            if one["hidden"] is None:
                yield Comment(
                    text=one["text"],
                    lang=one["lang"],
                    place=one["place"],
                    country=one["country"],
                    name=one["name"],
                    staff=one["staff"],
                    late=one["late"],
                )

    def _chosen(self, note: NoteShape) -> Chosen:
        """What a closed vote says of it, as this audience sees it on a screen."""
        voted = self._session["voted"]
        if not voted:
            return {"dots": None, "voters": None, "marks": None}
        votes = cast("VotesView | None", self._views.get(f"votes/{note['board']}/{max(voted)}"))
        marks = cast("MarksView | None", self._views.get(f"marks/{note['board']}"))
        dots, voters = votes["notes"].get(note["id"], [0, 0]) if votes else [0, 0]
        counts = marks["notes"].get(note["id"]) if marks else None
        return {"dots": dots, "voters": voters, "marks": Marks(**counts) if counts else None}

    def _asked(self, question: Question, *, of_pack: bool = False) -> Asked:
        text = self._say_of_pack(question.text) if of_pack else self._say(question.text)
        return Asked(question.id, text, tuple(self._under.get(question.id, ())))

    # ---- blocks

    def _part(self, number: int, block: Block) -> Part:
        return Part(
            id=block.id,
            number=number,
            title=self._say_of_pack(block.title),
            short=self._say_of_pack(block.short_title),
            questions=tuple(self._asked(question, of_pack=True) for question in block.questions),
            criteria=tuple(self._rated(criterion) for criterion in block.criteria),
        )

    def _rated(self, criterion: Criterion) -> Rated:
        return Rated(
            criterion.id, self._say_of_pack(criterion.name), tuple(self._strips(criterion.id))
        )

    def _strips(self, criterion: str) -> Iterable[Strip]:
        """Of all who rated; in an anonymous session the groups' own strips, so that no total gives a part away (H2)."""
        index, session = self._present.index, self._state.session
        is_open = session.mode != "anonymous" and not has_anonymous(index, session, criterion)
        for round_ in rounds_so_far(session):
            if is_open:
                yield _strip(None, strip_of_all(index, session, criterion, round_))
                continue
            for group in self._session["groups"]:
                found = self._views.get(name_of(group["id"], criterion, round_))
                if found is not None:
                    yield _strip(group["number"], cast("TallyView", found))

    # ---- the matrix

    def _rows(self) -> list[Row]:
        views = {
            name.partition("/")[2]: cast("MatrixRowView", view)
            for name, view in self._views.items()
            if name.startswith("matrix/")
        }
        rows = [self._row(key, view) for key, view in views.items()]
        return sorted(rows, key=_a_to_z)

    def _row(self, key: str, view: MatrixRowView) -> Row:
        cells = tuple(
            Cell(
                block=block,
                round=cell["round"],
                n=cell["n"],
                none=cell["none"],
                people=cell["people"],
                levels=tuple(cell["levels"]) if cell["levels"] is not None else None,
                median=cell["median"],
                before=_before(cell["before"]),
                dissent=cell["dissent"],
                obstacle=self._number.get(cell["obstacle"] or ""),
                idea=self._number.get(cell["idea"] or ""),
            )
            for block, cell in sorted(view["cells"].items())
        )
        label = self._label(key, view)
        return Row(label, view["place"], view["country"], view["people"], cells)

    def _label(self, key: str, view: MatrixRowView) -> Said | None:
        if key == OTHER:
            return None
        field, is_context, answer = key.partition(":")
        return self._answer(field, answer) if is_context else Said(view["label"], "")

    def _rows_by_criterion(self) -> list[CriterionRow]:
        rows = [
            CriterionRow(
                label=Said(view["label"], ""),
                place=view["place"],
                country=view["country"],
                people=view["people"],
                cells=tuple(
                    CriterionCell(
                        criterion=criterion,
                        round=cell["round"],
                        n=cell["n"],
                        none=cell["none"],
                        levels=tuple(cell["levels"]) if cell["levels"] is not None else None,
                        median=cell["median"],
                        before=_before(cell["before"]),
                        dissent=cell["dissent"],
                    )
                    for criterion, cell in view["criteria"].items()
                ),
            )
            for name, found in self._views.items()
            if name.startswith("matrix/") and (view := cast("MatrixRowView", found))["criteria"]
        ]
        return sorted(rows, key=_a_to_z)

    # ---- what territories can learn from each other

    def _works_when(self, learned: LearningView) -> Iterable[WorksWhen]:
        for one in learned["works_when"]:
            shares = tuple(
                Share(self._answer(one["field"], answer), agree, seen)
                for answer, (agree, seen) in one["shares"].items()
            )
            label = self._words.field(one["field"])
            number = self._number[one["note"]]
            yield WorksWhen(number, one["field"], label, shares, one["divides"])

    def _adoptable(self, learned: LearningView) -> Iterable[Adoptable]:
        for one in learned["adoptable"]:
            yield Adoptable(
                number=self._number[one["note"]],
                have=_where(one["have"]),
                could_adopt=_where(one["could_adopt"]),
                would_need=_where(one["would_need"]),
            )

    def _beside(self, learned: LearningView) -> Iterable[Beside]:
        for one in learned["beside"]:
            yield Beside(
                criterion=one["criterion"],
                strong=_where(one["strong"]),
                weak=_where(one["weak"]),
                examples=tuple(self._number[id_] for id_ in one["examples"]),
            )

    def _open_questions(self) -> Iterable[int]:
        kinds = self._framework.note_kinds
        return (note.number for note in self._notes if kinds.get(note.kind) == "question")

    # ---- what bridges

    def _bridging(self) -> Bridging | None:
        view = cast("BridgingView | None", self._views.get("bridging"))
        if view is None:
            return None
        by, keys = view["by"], [one["set"] for one in view["sets"]]
        has_label = by not in (None, "territory", "region")
        sets = tuple(
            ComparedSet(
                one["set"],
                self._answer(by or "", one["set"]) if has_label else None,
                one["place"],
                one["country"],
                one["people"],
            )
            for one in view["sets"]
        )
        notes = tuple(
            Bridged(
                rank,
                self._number[one["note"]],
                one["n"],
                tuple(tuple(v) if (v := one["sets"][key]) is not None else None for key in keys),
            )
            for rank, one in enumerate(view["notes"], 1)
        )
        return Bridging(by, view["people"], view["compared"], sets, notes, view["kept"])

    # ---- report cards

    def _cards(self) -> Iterable[ReportCard]:
        """Those that have a line."""
        found = cast("list[LineShape]", _seen(self._state, "line", self._audience))
        lines = sorted(found, key=lambda line: line["created"])
        for group in self._session["groups"]:
            view = cast("GroupView", self._views[f"group/{group['id']}"])
            for block in group["blocks"]:
                own = [
                    line for line in lines if (line["board"], line["block"]) == (group["id"], block)
                ]
                if own:
                    yield self._card(group["number"], block, view, own)

    def _card(self, group: int, block: str, view: GroupView, lines: list[LineShape]) -> ReportCard:
        sections = tuple(
            Section(
                section.id,
                self._say(section.title),
                tuple(
                    CardLine(line["text"], line["lang"], line["minority"], line["late"])
                    for line in lines
                    if line["section"] == section.id
                ),
            )
            for section in self._framework.plan.breakout.report_card
        )
        card = view["cards"][block]
        return ReportCard(group, block, view["members"], card["signed"], card["earlier"], sections)

    # ---- the evaluation

    def _evaluated(self) -> Iterable[Evaluated]:
        for asked in self._framework.plan.evaluation:
            view = cast("EvaluationView | None", self._views.get(evaluation.name_of(asked.id)))
            levels, words = (view["levels"], view["words"]) if view else (None, None)
            yield Evaluated(
                id=asked.id,
                text=self._say(asked.text),
                kind=asked.kind,
                low=self._say(asked.low) if asked.low else None,
                high=self._say(asked.high) if asked.high else None,
                n=view["n"] if view else 0,
                levels=tuple(levels) if levels is not None else None,
                words=tuple(words) if words is not None else None,
            )

    # ---- how it went

    def _groups(self) -> Iterable[GroupLine]:
        for group in self._session["groups"]:
            progress = cast("ProgressView", self._views[f"progress/{group['id']}"])
            yield GroupLine(
                id=group["id"],
                number=group["number"],
                name=group["name"],
                blocks=tuple(group["blocks"]),
                members=progress["members"],
                notes=progress["notes"],
                late=progress["late"],
            )

    def _visits(self) -> Iterable[Visit]:
        runs = self._state.session.runs
        renamed = {phase.id: phase.title for phase in self._state.session.phases}
        for run, after in zip(runs, (*runs[1:], None), strict=True):
            phase = self._framework.planned(self._state.session, run.phase)
            step = self._framework.step(phase.id, run.step)
            yield Visit(
                phase=run.phase,
                step=run.step,
                title=self._say(renamed.get(run.phase) or phase.title),
                step_title=self._say(step.title) if step else None,
                minute=self._minute(run.at),
                minutes=max(0, after.at - run.at) // 60_000 if after else None,
                planned=step.minutes if step else phase.minutes,
            )

    def _minute(self, at: int) -> int:
        return max(0, at - self._opened) // 60_000


def _strip(group: int | None, tally: TallyView) -> Strip:
    levels = tuple(tally["levels"]) if tally["levels"] is not None else None
    return Strip(group, tally["round"], tally["n"], tally["none"], levels, tally["median"])


def _before(before: BeforeShape | None) -> Before | None:
    if before is None:
        return None
    levels = tuple(before["levels"]) if before["levels"] is not None else None
    return Before(before["round"], before["n"], before["none"], levels, before["median"])


def _where(places: list[WhereShape]) -> tuple[Where, ...]:
    return tuple(Where(one["place"], one["country"]) for one in places)


def _a_to_z(row: Row | CriterionRow) -> tuple[bool, str, str]:
    """A to Z, never by value; the rest of an anonymous session comes last."""
    label = row.label.text if row.label else ""
    return (row.label is None, label.casefold(), row.country)
