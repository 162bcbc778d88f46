"""What must fit together inside a pack, inside a plan, and between the two. Types and spelling are the models' part."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from app.core.pack import Level as CriterionLevel
from app.core.pack import Pack, ScaleLevel
from app.core.plan import Phase, Plan, ProfileField
from app.core.rights import PhaseKind

Place = tuple[int | str, ...]
_LISTS = (
    "objectives",
    "roles",
    "plenary_questions",
    "evaluation",
    "case_studies",
    "report_sections",
)
"""Of a plan, in which each id occurs once."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two things that do not fit. One that is not serious has an obvious way out, which it names."""

    place: Place
    says: str
    serious: bool = True


def of_pack(pack: Pack) -> Iterator[Mismatch]:
    yield from _languages(pack, pack.languages, pack.default_language)
    yield from _twice(("sources",), (source.id for source in pack.sources))
    yield from _twice(("blocks",), (block.id for block in pack.blocks))
    yield from _levels(("scale", "levels"), pack.scale.levels)
    questions: dict[str, None] = {}
    criteria: dict[str, None] = {}
    sources = {source.id for source in pack.sources}
    for b, block in enumerate(pack.blocks):
        here: Place = ("blocks", b)
        yield from _twice((*here, "questions"), (one.id for one in block.questions), questions)
        yield from _twice((*here, "criteria"), (one.id for one in block.criteria), criteria)
        yield from _unknown((*here, "sources"), block.sources, sources, "source of this pack")
        for c, criterion in enumerate(block.criteria):
            yield from _levels((*here, "criteria", c, "levels"), criterion.levels)


def of_plan(plan: Plan) -> Iterator[Mismatch]:
    yield from _languages(plan, plan.languages, plan.default_language)
    yield from _agenda(plan)
    yield from _breakout(plan)
    yield from _profile(plan.participant_profile)
    yield from _dates(plan)
    yield from _evaluation(plan)
    for key in _LISTS:
        yield from _twice((key,), (one.id for one in getattr(plan, key)))
    for c, case in enumerate(plan.case_studies):
        yield from _unknown(
            ("case_studies", c, "blocks"), case.blocks, set(plan.blocks), "block of this plan"
        )


def between(plan: Plan, pack: Pack) -> Iterator[Mismatch]:
    yield from _unknown(
        ("blocks",), plan.blocks, {block.id for block in pack.blocks}, "block of the pack"
    )
    asked = {question.id for block in pack.blocks for question in block.questions}
    for q, question in enumerate(plan.plenary_questions):
        if question.id in asked:
            yield Mismatch(
                ("plenary_questions", q, "id"),
                f'expected an id that no question of the pack has, found "{question.id}"',
            )
    if plan.default_language in plan.languages and plan.default_language not in pack.languages:
        yield Mismatch(
            ("default_language",),
            f'expected a language of the pack ({", ".join(pack.languages)}), found "{plan.default_language}"',
        )
    for n, language in enumerate(plan.languages):
        if language not in pack.languages and language != plan.default_language:
            yield Mismatch(
                ("languages", n),
                f'the pack has no "{language}": its texts fall back to "{plan.default_language}"',
                serious=False,
            )


def texts(entry: BaseModel, place: Place = ()) -> Iterator[tuple[Place, Mapping[str, str]]]:
    """Every localized text below an entry, with its place."""
    for name in type(entry).model_fields:
        yield from _texts_in(getattr(entry, name), (*place, name))


def _texts_in(value: object, place: Place) -> Iterator[tuple[Place, Mapping[str, str]]]:
    match value:
        case BaseModel():
            yield from texts(value, place)
        case Mapping():
            yield place, value
        case tuple():
            for n, one in enumerate(value):
                yield from _texts_in(one, (*place, n))


def _languages(entry: BaseModel, languages: tuple[str, ...], default: str) -> Iterator[Mismatch]:
    yield from _twice(("languages",), languages, what="language")
    if default not in languages:
        yield Mismatch(
            ("default_language",),
            f'expected one of the languages ({", ".join(languages)}), found "{default}"',
        )
        return
    for place, text in texts(entry):
        for language in text:
            if language not in languages:
                yield Mismatch(
                    (*place, language),
                    f'"{language}" is not among the languages ({", ".join(languages)})',
                )
        if default not in text:
            yield Mismatch(place, f'expected a text in "{default}", the default language')
            continue
        for language in languages:
            if language not in text:
                yield Mismatch(
                    place, f'no text in "{language}": falls back to "{default}"', serious=False
                )


def _evaluation(plan: Plan) -> Iterator[Mismatch]:
    for n, question in enumerate(plan.evaluation):
        for end in ("low", "high"):
            label = getattr(question, end)
            if question.kind == "scale" and label is None:
                yield Mismatch(("evaluation", n, end), "expected a label for this end of the scale")
            if question.kind == "words" and label is not None:
                yield Mismatch(("evaluation", n, end), "expected no label: only a scale has ends")


def _twice(
    place: Place, ids: Iterable[str], seen: dict[str, None] | None = None, what: str = "id"
) -> Iterator[Mismatch]:
    """Ids that occur again; `seen` carries ids over from one list to the next."""
    seen = {} if seen is None else seen
    for n, one in enumerate(ids):
        if one in seen:
            yield Mismatch((*place, n), f'expected each {what} once, found "{one}" again')
        seen[one] = None


def _unknown(place: Place, ids: tuple[str, ...], known: set[str], what: str) -> Iterator[Mismatch]:
    yield from _twice(place, ids)
    for n, one in enumerate(ids):
        if one not in known:
            yield Mismatch(
                (*place, n), f'expected a {what} ({", ".join(sorted(known))}), found "{one}"'
            )


def _levels(
    place: Place, levels: tuple[ScaleLevel, ...] | tuple[CriterionLevel, ...]
) -> Iterator[Mismatch]:
    found = [one.level for one in levels]
    if found != [1, 2, 3, 4, 5]:
        yield Mismatch(
            place,
            f"expected the levels 1, 2, 3, 4, 5 in this order, found {', '.join(map(str, found))}",
        )


def _agenda(plan: Plan) -> Iterator[Mismatch]:
    yield from _twice(("agenda",), (phase.id for phase in plan.agenda))
    minutes = sum(phase.minutes for phase in plan.agenda)
    if minutes != plan.duration_minutes:
        yield Mismatch(
            ("duration_minutes",),
            f"the phases add up to {minutes} minutes, not {plan.duration_minutes}",
            serious=False,
        )
    for p, phase in enumerate(plan.agenda):
        yield from _steps(("agenda", p, "steps"), phase)


def _steps(place: Place, phase: Phase) -> Iterator[Mismatch]:
    yield from _twice(place, (step.id for step in phase.steps))
    minutes = sum(step.minutes for step in phase.steps)
    if minutes > phase.minutes:
        yield Mismatch(
            place, f"expected steps of at most {phase.minutes} minutes together, found {minutes}"
        )
    elif phase.steps and minutes < phase.minutes:
        yield Mismatch(place, f"the steps fill {minutes} of {phase.minutes} minutes", serious=False)
    for s, step in enumerate(phase.steps):
        if step.kind is not None and phase.kind is not PhaseKind.breakout:
            yield Mismatch(
                (*place, s, "kind"), "expected no kind: only the steps of a breakout have one"
            )


def _breakout(plan: Plan) -> Iterator[Mismatch]:
    breakout, here = plan.breakout, ("breakout",)
    yield from _twice((*here, "note_kinds"), (kind.id for kind in breakout.note_kinds))
    yield from _twice((*here, "report_card"), (line.id for line in breakout.report_card))
    size = breakout.group_size
    if not size.min <= size.ideal <= size.max:
        yield Mismatch(
            (*here, "group_size"),
            f"expected min ≤ ideal ≤ max, found {size.min}, {size.ideal}, {size.max}",
        )
    paired: dict[str, None] = {}
    for n, pair in enumerate(breakout.paired_groups):
        yield from _twice((*here, "paired_groups", n), pair, paired, "block")
        for b, block in enumerate(pair):
            if block not in plan.blocks:
                yield Mismatch(
                    (*here, "paired_groups", n, b),
                    f'expected a block of this plan, found "{block}"',
                )
    if paired and (left := [block for block in plan.blocks if block not in paired]):
        yield Mismatch(
            (*here, "paired_groups"), f"no paired group works on {', '.join(left)}", serious=False
        )
    if plan.voting.max_dots_per_note > plan.voting.dots_per_person:
        yield Mismatch(
            ("voting", "max_dots_per_note"),
            f"expected at most dots_per_person ({plan.voting.dots_per_person})",
        )


def _profile(fields: tuple[ProfileField, ...]) -> Iterator[Mismatch]:
    yield from _twice(("participant_profile",), (one.id for one in fields))
    for once in ("territory_name", "country"):
        places = [n for n, one in enumerate(fields) if one.type == once]
        for n in places[1:]:
            yield Mismatch(
                ("participant_profile", n, "type"), f"expected at most one field of type {once}"
            )
    for n, one in enumerate(fields):
        here: Place = ("participant_profile", n, "options")
        yield from _twice(here, (option.id for option in one.options))
        if one.type == "choice" and len(one.options) < 2:
            yield Mismatch(here, "expected at least two options for a choice")
        if one.type != "choice" and one.options:
            yield Mismatch(here, f"expected no options for a field of type {one.type}")


def _dates(plan: Plan) -> Iterator[Mismatch]:
    if plan.event and plan.event.ends < plan.event.starts:
        yield Mismatch(
            ("event", "ends"),
            f"expected a day not before {plan.event.starts}, found {plan.event.ends}",
        )
    if plan.event and plan.date and not plan.event.starts <= plan.date <= plan.event.ends:
        yield Mismatch(
            ("date",), f"the session of {plan.date} is not on a day of its event", serious=False
        )
    if plan.date is None:
        for c, case in enumerate(plan.case_studies):
            if case.later is not None:
                yield Mismatch(
                    ("case_studies", c, "later"),
                    "later than what? expected a date of the session (key: date)",
                )
