"""What a report holds: frozen, in one language where plan and pack speak, in their own where people do."""

from dataclasses import dataclass
from datetime import date

from app.core.actors import Audience
from app.core.records import Mode


@dataclass(frozen=True, slots=True)
class Said:
    """Words of plan or pack with the language they are in: not always the one asked for."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Comment:
    """`staff`: of the facilitators."""

    text: str
    lang: str
    place: str | None
    country: str | None
    name: str | None
    staff: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Translation:
    """`outdated`: the original was changed since."""

    text: str
    lang: str
    outdated: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """How many said which of a proposal for their own territory."""

    have: int
    could_adopt: int
    would_need: int
    not_for_us: int


@dataclass(frozen=True, slots=True)
class Note:
    """`number` counts the notes of the report in the order of their creation; `minute` is since the opening."""

    number: int
    id: str
    board: str
    group: int | None
    block: str | None
    question: str
    kind: str
    kind_name: Said
    text: str
    lang: str
    place: str | None
    country: str | None
    name: str | None
    late: bool
    edited: bool
    minute: int
    priority: bool
    """Put first by its group (H22)."""
    theme: str
    """The title of the theme it is in; empty if it is in none."""
    staff: bool
    """Of the facilitators, and counted in no figure (H51)."""
    same: int
    """How many say "same here"."""
    translations: tuple[Translation, ...]
    comments: tuple[Comment, ...]
    dots: int | None
    """Of the last voting round that was closed; None before the first."""
    voters: int | None
    marks: Marks | None
    """None where nobody marked it, or too few did anonymously."""


@dataclass(frozen=True, slots=True)
class Moderated:
    """A note that was taken off the boards, and why; it has no number and counts in no figure (H41)."""

    board: str
    group: int | None
    question: str
    kind_name: Said
    text: str
    lang: str
    place: str | None
    country: str | None
    name: str | None
    reason: str
    marks: Marks | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and everything written under it, on any board."""

    id: str
    text: Said
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Ratings of a criterion in one round, of one group or of all. `levels` is None while unrevealed or too few."""

    group: int | None
    round: int
    n: int
    none: int
    levels: tuple[int, ...] | None
    median: float | None


@dataclass(frozen=True, slots=True)
class Rated:
    id: str
    name: Said
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All that was said of one block."""

    id: str
    number: int
    title: Said
    short: Said
    """As it stands where there is little room."""
    questions: tuple[Asked, ...]
    criteria: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What the same cell said in the round before."""

    round: int
    n: int
    none: int
    levels: tuple[int, ...] | None
    median: float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One dot of `levels` is one person. `obstacle` and `idea` are numbers of notes."""

    block: str
    round: int
    """The latest one that is shown here."""
    n: int
    none: int
    people: int
    levels: tuple[int, ...] | None
    median: float | None
    before: Before | None
    dissent: bool
    obstacle: int | None
    idea: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A territory; in an anonymous session a set of people, `label` then None for those in no other set."""

    label: Said | None
    place: str
    country: str
    people: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ComparedSet:
    """People who have something in common (H5). `label` is None for territories and regions, which have codes."""

    id: str
    label: Said | None
    place: str
    country: str
    people: int


@dataclass(frozen=True, slots=True)
class Bridged:
    """A proposal in its place. `sets`: how many agree, would need something, say it is not for them, set by set."""

    rank: int
    number: int
    n: int
    sets: tuple[tuple[int, ...] | None, ...]


@dataclass(frozen=True, slots=True)
class Bridging:
    """`by` is None where there are too few people to compare; `kept` counts proposals with too few marks."""

    by: str | None
    people: int
    compared: int
    sets: tuple[ComparedSet, ...]
    notes: tuple[Bridged, ...]
    kept: int


@dataclass(frozen=True, slots=True)
class CardLine:
    text: str
    lang: str
    minority: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: Said
    lines: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class ReportCard:
    """What a group hands in for one of its blocks. `earlier` signed before its last change."""

    group: int
    block: str
    members: int
    signed: int
    earlier: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A question of the evaluation and its answers, without anybody's name.

    `levels` and `words` are None below five, and while people are answering.
    """

    id: str
    text: Said
    kind: str
    low: Said | None
    high: Said | None
    n: int
    levels: tuple[int, ...] | None
    words: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class GroupLine:
    id: str
    number: int
    name: str
    blocks: tuple[str, ...]
    members: int
    notes: int
    late: int


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of a phase or step as it was held. `minutes` it lasted; None for the one that is still on."""

    phase: str
    step: str | None
    title: Said
    step_title: Said | None
    minute: int
    minutes: int | None
    planned: int


@dataclass(frozen=True, slots=True)
class Cover:
    """What the plan says of the session."""

    code: str
    event: Said | None
    line: Said | None
    """The thematic line it belongs to."""
    organizers: tuple[Said, ...]
    summary: Said
    objectives: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section of the report, as the plan has it."""

    id: str
    title: Said


@dataclass(frozen=True, slots=True)
class Answered:
    """How many people gave an answer on their card; None where it may not be told (H1)."""

    label: Said | None
    """None for those who gave none."""
    people: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A question of the join page with a choice of answers."""

    field: str
    label: Said
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class CriterionCell:
    """As `Cell`, of one criterion. One dot of `levels` is one person."""

    criterion: str
    round: int
    n: int
    none: int
    levels: tuple[int, ...] | None
    median: float | None
    before: Before | None
    dissent: bool


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A territory, criterion by criterion. There are none in an anonymous session."""

    label: Said
    place: str
    country: str
    people: int
    cells: tuple[CriterionCell, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Notes that belong together. `across`: put together by the facilitators over all groups and languages."""

    id: str
    title: str
    across: bool
    group: int | None
    """The group whose theme it is; None for the plenary's and those across."""
    notes: tuple[int, ...]
    """Numbers of notes."""
    people: int | None
    """Who put a dot on one of its notes in the last voting round that was closed (H59); None before the first."""


@dataclass(frozen=True, slots=True)
class Where:
    """A territory as its people wrote it."""

    place: str
    country: str


@dataclass(frozen=True, slots=True)
class Share:
    """Of the people with this answer on their card, `seen` marked a proposal and `agree` have or could adopt it."""

    answer: Said
    agree: int
    seen: int


@dataclass(frozen=True, slots=True)
class WorksWhen:
    """Where a proposal is supported and along which line it divides; only sets of five and more (H1)."""

    number: int
    field: str
    label: Said
    shares: tuple[Share, ...]
    divides: bool
    """Half of one set and more agree, less than half of another."""


@dataclass(frozen=True, slots=True)
class Adoptable:
    """A proposal that some territories have and others could adopt, or would need something for."""

    number: int
    have: tuple[Where, ...]
    could_adopt: tuple[Where, ...]
    would_need: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A criterion on which some territories stand at 4 or 5 and others at 1 or 2, with what the first wrote of it."""

    criterion: str
    strong: tuple[Where, ...]
    weak: tuple[Where, ...]
    examples: tuple[int, ...]
    """Numbers of notes of strong territories: their examples and strengths in the criterion's block."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a finding rests on. `number`: of the note; None for others and for what is gone."""

    kind: str
    """note, theme, line or rating"""
    number: int | None
    label: str
    """The title of a theme, the words of a line, the name of a criterion; empty for a note."""
    state: str
    """current, changed, hidden or erased"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of the organizers or facilitators in a section of the report, with what it rests on (H60)."""

    number: int
    section: str
    text: str
    lang: str
    stale: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """How often some people speak: among the notes, and among those that findings rest on.

    None where it may not be told.
    """

    by: str
    """territory, actor_type or language"""
    label: Said | None
    """None for those who did not say."""
    place: str
    country: str
    notes: int | None
    findings: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the notes the findings use, themselves or through a theme."""

    notes: int
    used: int
    unused: tuple[int, ...]
    """Numbers of notes."""


@dataclass(frozen=True, slots=True)
class Report:
    lang: str
    audience: Audience
    plan: str
    title: Said
    day: date
    """The day it was opened, UTC."""
    mode: Mode
    state: str
    languages: tuple[str, ...]
    cover: Cover
    sections: tuple[ReportSection, ...]
    people: int
    simulated: int
    """How many of them are a rehearsal's (H71)."""
    territories: int
    ratings: int
    notes: tuple[Note, ...]
    """All of them, by number; every one is also in exactly one of `blocks`, `plenary`, `elsewhere`."""
    agenda: tuple[Visit, ...]
    groups: tuple[GroupLine, ...]
    profile: tuple[Profile, ...]
    matrix: tuple[Row, ...]
    by_criterion: tuple[CriterionRow, ...]
    scale: tuple[Said, ...]
    bridging: Bridging | None
    """None before a vote was closed, and while marks are being given (H5)."""
    works_when: tuple[WorksWhen, ...]
    adoptable: tuple[Adoptable, ...]
    beside: tuple[Beside, ...]
    open_questions: tuple[int, ...]
    """Numbers of the notes that ask something."""
    themes: tuple[Theme, ...]
    findings: tuple[Finding, ...]
    voices: tuple[Voice, ...]
    coverage: Coverage
    cards: tuple[ReportCard, ...]
    blocks: tuple[Part, ...]
    plenary: tuple[Asked, ...]
    elsewhere: tuple[Asked, ...]
    """Notes under questions the plan does not know."""
    evaluation: tuple[Evaluated, ...]
    """Of every question the plan asks at the close."""
    annex: tuple[Moderated, ...] | None
    """The notes that are hidden, for facilitators only."""
