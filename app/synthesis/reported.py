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
    people: int
    simulated: int
    """How many of them are a rehearsal's (H71)."""
    territories: int
    ratings: int
    notes: tuple[Note, ...]
    """All of them, by number; every one is also in exactly one of `blocks`, `plenary`, `elsewhere`."""
    agenda: tuple[Visit, ...]
    groups: tuple[GroupLine, ...]
    matrix: tuple[Row, ...]
    scale: tuple[Said, ...]
    bridging: Bridging | None
    """None before a vote was closed, and while marks are being given (H5)."""
    cards: tuple[ReportCard, ...]
    blocks: tuple[Part, ...]
    plenary: tuple[Asked, ...]
    elsewhere: tuple[Asked, ...]
    """Notes under questions the plan does not know."""
    evaluation: tuple[Evaluated, ...]
    """Of every question the plan asks at the close."""
    annex: tuple[Moderated, ...] | None
    """The notes that are hidden, for facilitators only."""
