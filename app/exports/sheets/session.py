"""The session itself: its facts, who was there, the groups, the agenda as it ran, and what people said at the close."""

from collections.abc import Iterator

from app.exports.sheets.book import Column, Sheet
from app.exports.sheets.heads import LEVELS, Scribe
from app.exports.sheets.rows import Cell
from app.synthesis.reported import Bridging, Evaluated

Cells = list[Cell]
Fact = tuple[str, Cell]


def facts(scribe: Scribe) -> Sheet:
    columns = [scribe.own("fact", "words", 34), scribe.own("value", "any", 100)]
    rows = [*_warnings(scribe), *_of_plan(scribe), *_numbers(scribe), *_reading(scribe)]
    return Sheet(scribe.say("sheet-session"), columns, rows, always=True)


def _warnings(scribe: Scribe) -> Iterator[Fact]:
    report = scribe.report
    if report.simulated:
        rehearsal = scribe.speech.say("rehearsal", people=report.simulated)
        yield scribe.say("mind"), rehearsal
    yield scribe.say("state"), scribe.speech.say(f"is-{report.state}")


def _of_plan(scribe: Scribe) -> Iterator[Fact]:
    report, cover, speech = scribe.report, scribe.report.cover, scribe.speech
    yield scribe.say("title"), scribe.text(report.title)
    if cover.code:
        yield scribe.say("code"), cover.code
    if cover.event is not None:
        yield speech.say("fact-event"), scribe.text(cover.event)
    if cover.line is not None:
        yield speech.say("fact-line"), scribe.text(cover.line)
    if cover.organizers:
        named = ", ".join(scribe.text(one) for one in cover.organizers)
        yield speech.say("fact-organizers"), named
    yield speech.say("fact-day"), report.day
    languages = ", ".join(scribe.language(code) for code in report.languages)
    yield speech.say("fact-languages"), languages
    yield speech.say("fact-mode"), speech.say(f"mode-{report.mode}")
    yield scribe.say("summary"), scribe.text(cover.summary)
    for aim in cover.objectives:
        yield scribe.say("objective"), scribe.text(aim)


def _numbers(scribe: Scribe) -> Iterator[Fact]:
    report, speech = scribe.report, scribe.speech
    yield speech.say("column-people"), report.people
    if report.simulated:
        yield scribe.say("simulated"), report.simulated
    yield scribe.say("territories"), report.territories
    yield speech.say("column-n-notes"), len(report.notes)
    yield speech.say("ratings"), report.ratings
    if report.annex is not None:
        yield speech.say("annex"), len(report.annex)
    if report.findings:
        yield scribe.say("sheet-findings"), len(report.findings)
        yield scribe.say("covered"), report.coverage.used
        yield scribe.say("not-covered"), len(report.coverage.unused)
    if report.bridging is not None:
        yield from _compared(scribe, report.bridging)


def _compared(scribe: Scribe, found: Bridging) -> Iterator[Fact]:
    speech = scribe.speech
    if found.by is None:
        yield speech.say("bridging"), speech.say("bridging-too-few", people=found.people)
        return
    by = f"bridging-by-{found.by.replace('_', '-')}"
    yield speech.say("bridging"), speech.say(by, people=found.people, sets=found.compared)
    if found.kept:
        yield speech.say("bridging"), speech.say("bridging-kept", notes=found.kept)


def _reading(scribe: Scribe) -> Iterator[Fact]:
    for level, name in enumerate(scribe.report.scale, 1):
        yield scribe.say("level", level=level), scribe.text(name)
    how = scribe.say("reading")
    if scribe.report.matrix:
        yield how, scribe.speech.say("matrix-reading")
    if scribe.report.mode == "anonymous":
        yield how, scribe.speech.say("no-territories")
    yield how, scribe.say("blank")


def profile(scribe: Scribe) -> Sheet:
    columns = [
        scribe.head("asked", width=44),
        scribe.head("answer", width=44),
        scribe.head("people", "number", 16),
    ]
    nothing, too_few = scribe.speech.say("did-not-say"), scribe.speech.say("fewer-than-five")
    rows = (
        (
            scribe.text(asked.label),
            scribe.text(one.label) if one.label else nothing,
            too_few if one.people is None else one.people,
        )
        for asked in scribe.report.profile
        for one in asked.answers
    )
    return scribe.sheet("profile", columns, rows)


def groups(scribe: Scribe) -> Sheet:
    columns = [
        scribe.head("group", "number", 9),
        scribe.head("name", width=24),
        Column(scribe.speech.say("group-blocks"), "words", 50),
        scribe.head("people", "number"),
        scribe.head("n-notes", "number"),
        scribe.own("late", "number", 13),
    ]
    rows = (
        (
            group.number,
            group.name,
            ", ".join(scribe.block(block)[1] for block in group.blocks),
            group.members,
            group.notes,
            group.late,
        )
        for group in scribe.report.groups
    )
    return scribe.sheet("groups", columns, rows)


def agenda(scribe: Scribe) -> Sheet:
    say = scribe.speech.say
    columns = [
        Column(say("agenda-minute"), "number"),
        Column(say("agenda-phase"), "line", 36),
        scribe.own("step", width=36),
        Column(say("agenda-planned"), "number", 12),
        Column(say("agenda-took"), "number", 12),
    ]
    rows = (
        (
            visit.minute,
            scribe.text(visit.title),
            scribe.text(visit.step_title),
            visit.planned,
            visit.minutes,
        )
        for visit in scribe.report.agenda
    )
    return scribe.sheet("agenda", columns, rows)


def evaluation(scribe: Scribe) -> Sheet:
    """One row for each scale, one for each answer in words."""
    columns = [
        scribe.head("question", "words", 50),
        scribe.head("answers", "number"),
        *scribe.levels(),
        scribe.own("low", width=22),
        scribe.own("high", width=22),
        scribe.head("text", "words"),
    ]
    rows = (row for asked in scribe.report.evaluation for row in _asked(scribe, asked))
    return scribe.sheet("evaluation", columns, rows)


def _asked(scribe: Scribe, asked: Evaluated) -> Iterator[Cells]:
    is_hidden = bool(asked.n) and asked.levels is None and asked.words is None
    levels: Cells = list(asked.levels) if asked.levels is not None else [None] * LEVELS
    if is_hidden and asked.kind == "scale":
        levels = [scribe.not_shown] * LEVELS
    nothing = scribe.not_shown if is_hidden and asked.kind == "words" else None
    ends = (scribe.text(asked.low), scribe.text(asked.high))
    for words in asked.words or (nothing,):
        yield [scribe.text(asked.text), asked.n, *levels, *ends, words]
