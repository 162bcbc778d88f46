"""What a browser needs of plan and pack, in one language (H14). Says nothing about a session or its people."""

from collections.abc import Mapping
from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12

from app.core.localized import say
from app.core.pack import Block, Criterion, Pack, Source
from app.core.plan import Case, EvaluationQuestion, Phase, Plan, ProfileField, Step, rights_of
from app.core.shapes import RightsShape


class Named(TypedDict):
    id: str
    name: str


class TitledLine(TypedDict):
    id: str
    title: str


class Worded(TypedDict):
    id: str
    text: str


class Labelled(TypedDict):
    id: str
    label: str


class StepText(TypedDict):
    id: str
    kind: str | None
    minutes: int
    title: str
    reveal: bool
    rights: RightsShape


class PhaseText(TypedDict):
    id: str
    kind: str
    minutes: int
    title: str
    description: str
    rights: RightsShape
    """So that a facilitator reads what a move will change before making it."""
    steps: list[StepText]


class LevelText(TypedDict):
    level: int
    label: str
    text: str


class CriterionText(TypedDict):
    id: str
    name: str
    levels: list[LevelText]


class SourceText(TypedDict):
    title: str
    publisher: str
    published: str | None
    url: str
    later: bool
    """Published after the day of the session: participants cannot have used it."""


class BlockText(TypedDict):
    id: str
    number: int
    """Its place in the plan, from 1."""
    title: str
    short_title: str
    summary: str
    icon: str | None
    questions: list[Worded]
    criteria: list[CriterionText]
    sources: list[SourceText]


class ScaleLevelText(TypedDict):
    level: int
    label: str
    description: str


class ScaleText(TypedDict):
    no_answer: str
    levels: list[ScaleLevelText]


class NoteKindText(TypedDict):
    id: str
    name: str
    means: str
    """strength, obstacle, proposal, example or question: choose icon and colour by this, not by the id."""


class ProfileFieldText(TypedDict):
    id: str
    type: str
    """territory_name, country, choice or text."""
    about: str
    required: bool
    label: str
    options: list[Labelled]


class EvaluationText(TypedDict):
    id: str
    text: str
    kind: Literal["scale", "words"]
    low: str | None
    high: str | None
    """What 1 and 5 of a scale stand for."""


class CaseSourceText(TypedDict):
    name: str
    url: str
    later: bool


class CaseText(TypedDict):
    id: str
    kind: str
    place: str
    country: str | None
    period: str
    title: str
    summary: str
    later: str | None
    """What became known after the session; to be shown as "later than the session"."""
    blocks: list[str]
    sources: list[CaseSourceText]


class Grouping(TypedDict):
    """How the plan means the break-out groups; a facilitator may make others."""

    assignment: str
    size: int
    most: int
    pairs: list[list[str]]
    """Blocks that go together when there are few people."""
    rapporteur_may_reveal: bool
    """The ratings of the own group (H20)."""


class VotingNumbers(TypedDict):
    dots_per_person: int
    max_dots_per_note: int
    dots_on: str


class ClientContent(TypedDict):
    """`fallback` lists the texts that the language lacks, as places in this very object ("blocks.0.title");
    they are in `default_language`."""

    lang: str
    default_language: str
    languages: list[str]
    title: str
    summary: str
    disclaimer: str
    date: str | None
    organizers: list[str]
    objectives: list[Worded]
    roles: list[Named]
    phases: list[PhaseText]
    blocks: list[BlockText]
    plenary_questions: list[Worded]
    note_kinds: list[NoteKindText]
    scale: ScaleText
    profile: list[ProfileFieldText]
    report_card: list[TitledLine]
    evaluation: list[EvaluationText]
    cases: list[CaseText]
    report_sections: list[TitledLine]
    grouping: Grouping
    voting: VotingNumbers
    fallback: list[str]


def client_content(plan: Plan, pack: Pack, lang: str) -> ClientContent:
    voice = _Voice(lang, plan.default_language)
    by_id = {block.id: block for block in pack.blocks}
    return {
        "lang": lang,
        "default_language": plan.default_language,
        "languages": list(plan.languages),
        "title": voice.say(plan.title, "title"),
        "summary": voice.say(plan.summary, "summary"),
        "disclaimer": voice.say(pack.disclaimer, "disclaimer"),
        "date": plan.date.isoformat() if plan.date else None,
        "organizers": [voice.say(one, "organizers", n) for n, one in enumerate(plan.organizers)],
        "objectives": [
            {"id": one.id, "text": voice.say(one.text, "objectives", n, "text")}
            for n, one in enumerate(plan.objectives)
        ],
        "roles": [
            {"id": one.id, "name": voice.say(one.name, "roles", n, "name")}
            for n, one in enumerate(plan.roles)
        ],
        "phases": [_phase(voice, n, phase) for n, phase in enumerate(plan.agenda)],
        "blocks": [_block(voice, n, by_id[id_], plan, pack) for n, id_ in enumerate(plan.blocks)],
        "plenary_questions": [
            {"id": one.id, "text": voice.say(one.text, "plenary_questions", n, "text")}
            for n, one in enumerate(plan.plenary_questions)
        ],
        "note_kinds": [
            {"id": one.id, "name": voice.say(one.name, "note_kinds", n, "name"), "means": one.means}
            for n, one in enumerate(plan.breakout.note_kinds)
        ],
        "scale": _scale(voice, pack),
        "profile": [_field(voice, n, one) for n, one in enumerate(plan.participant_profile)],
        "report_card": [
            {"id": one.id, "title": voice.say(one.title, "report_card", n, "title")}
            for n, one in enumerate(plan.breakout.report_card)
        ],
        "evaluation": [_evaluation(voice, n, one) for n, one in enumerate(plan.evaluation)],
        "cases": [_case(voice, n, one) for n, one in enumerate(plan.case_studies)],
        "report_sections": [
            {"id": one.id, "title": voice.say(one.title, "report_sections", n, "title")}
            for n, one in enumerate(plan.report_sections)
        ],
        "grouping": {
            "assignment": plan.breakout.assignment,
            "size": plan.breakout.group_size.ideal,
            "most": plan.breakout.group_size.max,
            "pairs": [list(pair) for pair in plan.breakout.paired_groups],
            "rapporteur_may_reveal": plan.breakout.rapporteur_may_reveal,
        },
        "voting": {
            "dots_per_person": plan.voting.dots_per_person,
            "max_dots_per_note": plan.voting.max_dots_per_note,
            "dots_on": plan.voting.dots_on,
        },
        "fallback": voice.fallback,
    }


class _Voice:
    """Says texts in one language and remembers where it had to use the other."""

    def __init__(self, lang: str, default: str) -> None:
        self._lang = lang
        self._default = default
        self.fallback: list[str] = []

    def say(self, text: Mapping[str, str], *place: str | int) -> str:
        words, spoken = say(text, self._lang, self._default)
        if spoken.partition("-")[0] != self._lang.partition("-")[0]:
            self.fallback.append(".".join(map(str, place)))
        return words


def _phase(voice: _Voice, n: int, phase: Phase) -> PhaseText:
    return {
        "id": phase.id,
        "kind": phase.kind.value,
        "minutes": phase.minutes,
        "title": voice.say(phase.title, "phases", n, "title"),
        "description": voice.say(phase.description, "phases", n, "description"),
        "rights": _rights(phase),
        "steps": [
            {
                "id": step.id,
                "kind": step.kind.value if step.kind else None,
                "minutes": step.minutes,
                "title": voice.say(step.title, "phases", n, "steps", s, "title"),
                "reveal": step.reveal,
                "rights": _rights(phase, step),
            }
            for s, step in enumerate(phase.steps)
        ],
    }


def _rights(phase: Phase, step: Step | None = None) -> RightsShape:
    return rights_of(phase, step).told()


def _block(voice: _Voice, n: int, block: Block, plan: Plan, pack: Pack) -> BlockText:
    here = ("blocks", n)
    sources = {source.id: source for source in pack.sources}
    return {
        "id": block.id,
        "number": n + 1,
        "title": voice.say(block.title, *here, "title"),
        "short_title": voice.say(block.short_title, *here, "short_title"),
        "summary": voice.say(block.summary, *here, "summary"),
        "icon": block.icon,
        "questions": [
            {"id": one.id, "text": voice.say(one.text, *here, "questions", q, "text")}
            for q, one in enumerate(block.questions)
        ],
        "criteria": [
            _criterion(voice, (*here, "criteria", c), one, pack)
            for c, one in enumerate(block.criteria)
        ],
        "sources": [_source(sources[id_], plan) for id_ in block.sources],
    }


def _criterion(
    voice: _Voice, here: tuple[str | int, ...], criterion: Criterion, pack: Pack
) -> CriterionText:
    labels = {one.level: one.label for one in pack.scale.levels}
    return {
        "id": criterion.id,
        "name": voice.say(criterion.name, *here, "name"),
        "levels": [
            {
                "level": one.level,
                "label": voice.say(labels[one.level], *here, "levels", n, "label"),
                "text": voice.say(one.text, *here, "levels", n, "text"),
            }
            for n, one in enumerate(criterion.levels)
        ],
    }


def _source(source: Source, plan: Plan) -> SourceText:
    published, held = source.published, plan.date
    return {
        "title": source.title,
        "publisher": source.publisher,
        "published": published,
        "url": source.url,
        # Compared as far as both are known: a source of the year of the session is not called later.
        "later": bool(published and held and published > held.isoformat()[: len(published)]),
    }


def _scale(voice: _Voice, pack: Pack) -> ScaleText:
    return {
        "no_answer": voice.say(pack.scale.no_answer, "scale", "no_answer"),
        "levels": [
            {
                "level": one.level,
                "label": voice.say(one.label, "scale", "levels", n, "label"),
                "description": voice.say(one.description, "scale", "levels", n, "description"),
            }
            for n, one in enumerate(pack.scale.levels)
        ],
    }


def _field(voice: _Voice, n: int, field: ProfileField) -> ProfileFieldText:
    return {
        "id": field.id,
        "type": field.type,
        "about": field.about,
        "required": field.required,
        "label": voice.say(field.label, "profile", n, "label"),
        "options": [
            {"id": one.id, "label": voice.say(one.label, "profile", n, "options", o, "label")}
            for o, one in enumerate(field.options)
        ],
    }


def _evaluation(voice: _Voice, n: int, question: EvaluationQuestion) -> EvaluationText:
    here = ("evaluation", n)
    return {
        "id": question.id,
        "text": voice.say(question.text, *here, "text"),
        "kind": question.kind,
        "low": voice.say(question.low, *here, "low") if question.low else None,
        "high": voice.say(question.high, *here, "high") if question.high else None,
    }


def _case(voice: _Voice, n: int, case: Case) -> CaseText:
    return {
        "id": case.id,
        "kind": case.kind,
        "place": voice.say(case.place, "cases", n, "place"),
        "country": case.country,
        "period": case.period,
        "title": voice.say(case.title, "cases", n, "title"),
        "summary": voice.say(case.summary, "cases", n, "summary"),
        "later": voice.say(case.later, "cases", n, "later") if case.later else None,
        "blocks": list(case.blocks),
        "sources": [{"name": one.name, "url": one.url, "later": one.later} for one in case.sources],
    }
