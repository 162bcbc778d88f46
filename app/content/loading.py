"""From a file to a checked pack or plan, or to the whole list of what is wrong. What is right, `core` says."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12

from app.content.problems import MOST_PROBLEMS, ContentError, Problem, in_plain_words
from app.content.reading import Document, read_file
from app.core import consistency
from app.core.consistency import Mismatch
from app.core.pack import Pack
from app.core.plan import Plan

Schema = TypeVar("Schema", bound=BaseModel)


class PlanSummary(TypedDict):
    """What the opener shows of a plan. A broken file has errors and no title."""

    id: str
    code: str
    title: dict[str, str]
    summary: dict[str, str]
    languages: list[str]
    default_language: str
    minutes: int
    phases: int
    blocks: int
    mode: str
    errors: list[str]


def load_pack(path: Path) -> Pack:
    pack, _ = _pack(read_file(path))
    return pack


def load_plan(path: Path) -> tuple[Plan, Pack]:
    """The plan and the pack it names, which lies in `packs/` beside the plan or in the folder above."""
    plan, pack, _ = _plan(read_file(path), path)
    return plan, pack


def check(path: Path) -> list[Problem]:
    """Everything to be said about a plan or pack: errors, or else warnings."""
    try:
        document = read_file(path)
        if isinstance(document.values, dict) and {"agenda", "pack"} & document.values.keys():
            return _plan(document, path)[2]
        return _pack(document)[1]
    except ContentError as wrong:
        return list(wrong.problems)


def plans(folder: Path) -> list[PlanSummary]:
    return [_summary(path) for path in sorted(folder.glob("*.yaml"))]


def _summary(path: Path) -> PlanSummary:
    try:
        plan, _ = load_plan(path)
    except ContentError as wrong:
        return {
            "id": path.stem, "code": "", "title": {}, "summary": {}, "languages": [], "default_language": "en",
            "minutes": 0, "phases": 0, "blocks": 0, "mode": "", "errors": list(map(str, wrong.problems)),
        }  # fmt: skip
    return {
        "id": plan.id,
        "code": plan.code or "",
        "title": dict(plan.title),
        "summary": dict(plan.summary),
        "languages": list(plan.languages),
        "default_language": plan.default_language,
        "minutes": sum(phase.minutes for phase in plan.agenda),
        "phases": len(plan.agenda),
        "blocks": len(plan.blocks),
        "mode": plan.mode,
        "errors": [],
    }


def _pack(document: Document) -> tuple[Pack, list[Problem]]:
    pack = _typed(document, Pack)
    return pack, _warnings(_problems(document, consistency.of_pack(pack)))


def _plan(document: Document, path: Path) -> tuple[Plan, Pack, list[Problem]]:
    plan = _typed(document, Plan)
    problems = _problems(document, consistency.of_plan(plan))
    if plan.id != path.stem:
        says = f'expected the name of the file, "{path.stem}", found "{plan.id}"'
        problems.append(document.problem(("id",), says))
    try:
        pack, warnings_of_pack = _pack(read_file(_beside(path, plan.pack, document)))
    except ContentError as wrong:
        raise ContentError([*filter(_is_error, problems), *wrong.problems]) from wrong
    problems += _problems(document, consistency.between(plan, pack))
    return plan, pack, _warnings(problems) + warnings_of_pack


def _beside(path: Path, name: str, document: Document) -> Path:
    places = (path.parent / "packs" / name, path.parent.parent / name, path.parent / name)
    for place in places:
        if place.is_file():
            return place
    looked = ", ".join(str(place) for place in places)
    raise ContentError(
        [document.problem(("pack",), f'expected a pack file "{name}", looked for {looked}')]
    )


def _typed(document: Document, schema: type[Schema]) -> Schema:
    try:
        return schema.model_validate(document.values)
    except ValidationError as wrong:
        problems = [document.problem(place, says) for place, says in in_plain_words(wrong, schema)]
        raise ContentError(sorted(problems, key=lambda one: one.line)) from wrong


def _problems(document: Document, mismatches: Iterable[Mismatch]) -> list[Problem]:
    return [
        document.problem(one.place, one.says, warning=not one.serious)
        for one in sorted(mismatches, key=lambda one: not one.serious)[:MOST_PROBLEMS]
    ]


def _is_error(problem: Problem) -> bool:
    return not problem.warning


def _warnings(problems: list[Problem]) -> list[Problem]:
    """The problems as they are, unless one of them keeps the content from being used."""
    if errors := list(filter(_is_error, problems)):
        raise ContentError(errors)
    return problems
