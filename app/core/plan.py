"""A plan: the agenda, groups, territory card, cases and voting of one workshop. Reads no file, knows no session."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.fields import (
    Clock,
    Country,
    Day,
    Entry,
    FieldId,
    FileName,
    Id,
    Line,
    Minutes,
    WebAddress,
    Whole,
    YesNo,
    Zone,
)
from app.core.localized import Language, Text
from app.core.pack import Question
from app.core.rights import OF_PHASE, OF_STEP, PhaseKind, Rights, RightsChange, StepKind

Mode = Literal["anonymous", "territory", "named"]
Assignment = Literal[
    "preset",
    "random_balanced",
    "mixed_by_territory",
    "alike_by_territory",
    "by_language",
    "choice_with_cap",
]
Meaning = Literal["strength", "obstacle", "proposal", "example", "question"]


class Step(Entry):
    """A part of a phase. With `reveal`, entering it shows the ratings of all groups."""

    id: Id
    kind: StepKind | None = None
    minutes: Minutes
    title: Text
    reveal: YesNo = False
    rights: RightsChange | None = None


class Phase(Entry):
    id: Id
    kind: PhaseKind
    minutes: Minutes
    title: Text
    description: Text
    rights: RightsChange | None = None
    steps: Annotated[tuple[Step, ...], Field(max_length=20)] = ()


class NoteKind(Entry):
    """A kind of note under the plan's own name; `means` is what the synthesis understands by it."""

    id: Id
    means: Meaning
    name: Text


class GroupSize(Entry):
    min: Annotated[Whole, Field(ge=1, le=1000)]
    ideal: Annotated[Whole, Field(ge=1, le=1000)]
    max: Annotated[Whole, Field(ge=1, le=1000)]


class Titled(Entry):
    """A line of the report card, or a section of the report."""

    id: Id
    title: Text


class Breakout(Entry):
    group_size: GroupSize
    assignment: Assignment
    prefer_shared_language: YesNo = False
    paired_groups: tuple[Annotated[tuple[Id, ...], Field(min_length=2, max_length=4)], ...] = ()
    rapporteur_may_reveal: YesNo = False
    rapporteur_may_approve: YesNo = False
    note_kinds: Annotated[tuple[NoteKind, ...], Field(min_length=1, max_length=10)]
    report_card: Annotated[tuple[Titled, ...], Field(max_length=12)] = ()


class Voting(Entry):
    method: Literal["dots"] = "dots"
    dots_per_person: Annotated[Whole, Field(ge=1, le=20)]
    max_dots_per_note: Annotated[Whole, Field(ge=1, le=20)]
    dots_on: Literal["notes", "priorities"] = "notes"
    hide_results_until_closed: YesNo = True
    freeze_notes_during_vote: YesNo = False


class Option(Entry):
    id: Id
    label: Text


class ProfileField(Entry):
    """A question of the join page. Answers about the person are never shown for fewer than five people."""

    id: FieldId
    type: Literal["territory_name", "country", "choice", "text"]
    about: Literal["territory", "person"] = "territory"
    required: YesNo = False
    label: Text
    options: Annotated[tuple[Option, ...], Field(max_length=40)] = ()


class CaseSource(Entry):
    name: Line
    url: WebAddress
    later: YesNo = False


class Case(Entry):
    """A case study. `later` holds what is known only since the session was held, shown as such."""

    id: Id
    kind: Literal["programme", "complementary"]
    place: Text
    country: Country | None = None
    period: Line
    title: Text
    summary: Text
    later: Text | None = None
    blocks: tuple[Id, ...] = ()
    sources: tuple[CaseSource, ...] = ()


class Role(Entry):
    id: FieldId
    name: Text
    duty: Text


class Aim(Entry):
    id: Id
    text: Text


class EvaluationQuestion(Entry):
    """Asked at the close: a `scale` from 1 to 5 with a label at each end, or `words`. Nobody is named with an answer."""

    id: Id
    text: Text
    kind: Literal["scale", "words"]
    low: Text | None = None
    high: Text | None = None


class Heading(Entry):
    code: Line
    title: Text


class Event(Entry):
    name: Text
    starts: Day
    ends: Day


class Plan(Entry):
    schema_version: Annotated[Whole, Field(ge=1, le=1)]
    id: Id
    code: Line | None = None
    title: Text
    thematic_line: Heading | None = None
    sub_axis: Heading | None = None
    event: Event | None = None
    date: Day | None = None
    start_time: Clock | None = None
    timezone: Zone | None = None
    category: Line | None = None
    platform: Line | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=30)]
    default_language: Language
    mode: Mode = "territory"
    late_work: YesNo = True
    grace_seconds: Annotated[Whole, Field(ge=0, le=600)] = 15
    approve_first: YesNo = False
    duration_minutes: Minutes
    organizers: tuple[Text, ...] = ()
    summary: Text
    objectives: tuple[Aim, ...] = ()
    pack: FileName
    blocks: Annotated[tuple[Id, ...], Field(min_length=1, max_length=40)]
    roles: tuple[Role, ...] = ()
    agenda: Annotated[tuple[Phase, ...], Field(min_length=1, max_length=60)]
    plenary_questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=20)]
    breakout: Breakout
    voting: Voting
    participant_profile: Annotated[tuple[ProfileField, ...], Field(max_length=20)] = ()
    evaluation: Annotated[tuple[EvaluationQuestion, ...], Field(max_length=5)] = ()
    case_studies: Annotated[tuple[Case, ...], Field(max_length=60)] = ()
    report_sections: Annotated[tuple[Titled, ...], Field(max_length=30)] = ()


def rights_of(phase: Phase, step: Step | None = None) -> Rights:
    """The default of the step's kind (else of the phase's), then the phase's changes, then the step's."""
    rights = OF_PHASE[phase.kind]
    if step is not None and step.kind is not None:
        rights = OF_STEP[step.kind]
    if phase.rights is not None:
        rights = phase.rights.on(rights)
    if step is not None and step.rights is not None:
        rights = step.rights.on(rights)
    return rights
