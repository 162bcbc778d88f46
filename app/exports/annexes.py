"""The annexes: the agenda as it ran, every note once and in full, what no finding uses, and for facilitators what was hidden."""

from collections.abc import Iterator

from app.core.records import REMOVED
from app.exports.document import Entries, Entry, Heading, Paragraph, Piece, Span, Spans, Table
from app.exports.rated import matrix_in_words
from app.exports.speech import Speech, cell, isolated, number
from app.synthesis.reported import Asked, Comment, Moderated, Note, Translation


def annexes(speech: Speech) -> Iterator[Piece]:
    report = speech.report
    yield Heading(2, (speech.span("agenda"),), "agenda")
    yield _agenda(speech)
    yield Heading(2, (speech.span("all-notes"),), "all-notes")
    yield Paragraph((speech.span("all-notes-reading", notes=len(report.notes)),), "aside")
    for part in report.blocks:
        for asked in part.questions:
            yield from _asked(speech, asked, f"{part.number} {speech.text(part.title)}")
    for asked in report.plenary:
        yield from _asked(speech, asked, speech.say("plenary"))
    for asked in report.elsewhere:
        yield from _asked(speech, asked, speech.say("elsewhere"))
    yield from _unused(speech)
    yield from matrix_in_words(speech)
    if report.annex is not None:
        yield Heading(2, (speech.span("annex"),), "annex")
        yield Paragraph((speech.span("hidden", notes=len(report.annex)),))
        if report.annex:
            entries = tuple(_hidden(speech, note) for note in report.annex)
            yield Entries(speech.say("annex"), entries)


def _agenda(speech: Speech) -> Table:
    rows = tuple(
        (
            number(visit.minute),
            (Span(" · ".join(speech.text(t) for t in (visit.title, visit.step_title) if t)),),
            number(visit.planned),
            number(visit.minutes),
        )
        for visit in speech.report.agenda
    )
    head = tuple(cell(speech.say(f"agenda-{c}")) for c in ("minute", "phase", "planned", "took"))
    return Table(speech.say("agenda"), head, rows, (0.12, 0.56, 0.16, 0.16), named=False)


def _unused(speech: Speech) -> Iterator[Piece]:
    report = speech.report
    if not report.findings:
        return
    yield Heading(2, (speech.span("coverage"),), "coverage")
    coverage = report.coverage
    yield Paragraph((speech.span("coverage-said", used=coverage.used, notes=coverage.notes),))
    if coverage.unused:
        yield Paragraph((Span(speech.numbers(coverage.unused)),))


# ---- notes


def _asked(speech: Speech, asked: Asked, where: str) -> Iterator[Piece]:
    if not asked.notes:
        return
    yield Heading(3, (Span(f"{where} · "), speech.said(asked.text)), f"q-{asked.id}")
    entries = tuple(_entry(speech, note) for note in asked.notes)
    yield Entries(speech.text(asked.text), entries)


def _entry(speech: Speech, note: Note) -> Entry:
    words, is_translated = speech.first_words(note)
    below: list[Spans] = []
    if is_translated:
        label = f"{speech.say('original', language=speech.language(note.lang))} "
        below.append((Span(label, "quiet"), speech.words(note.text, note.lang)))
    for one in note.translations:
        if one.lang == speech.lang:
            below.append((Span(_translated(speech, one), "quiet"),))
        else:
            below.append(
                (Span(f"{_translated(speech, one)} ", "quiet"), speech.words(one.text, one.lang))
            )
    below += [_comment(speech, one) for one in note.comments]
    about = (Span(" · ".join(_about(speech, note)), "quiet"),)
    return Entry(f"N{note.number}", about, words, tuple(below))


def _about(speech: Speech, note: Note) -> Iterator[str]:
    yield speech.text(note.kind_name)
    if note.group is not None:
        yield speech.say("in-group", number=note.group)
    if note.country:
        yield speech.place(note.place, note.country)
    if note.name:
        yield isolated(note.name)
    yield speech.language(note.lang)
    if note.priority:
        yield speech.say("priority")
    if note.theme:
        yield isolated(note.theme)
    if note.staff:
        yield speech.say("staff")
    if note.same:
        yield speech.say("same", people=note.same)
    if note.late:
        yield speech.say("late")
    if note.edited:
        yield speech.say("edited")
    if note.dots:
        yield speech.say("dots", dots=note.dots, people=note.voters or 0)
    if note.marks is not None:
        yield speech.marks(note.marks)


def _translated(speech: Speech, one: Translation) -> str:
    said = "translated-old" if one.outdated else "translated"
    return speech.say(said, language=speech.language(one.lang))


def _comment(speech: Speech, one: Comment) -> Spans:
    about = [speech.say("staff")] if one.staff else []
    if one.country:
        about.append(speech.place(one.place, one.country))
    if one.name:
        about.append(isolated(one.name))
    about.append(speech.language(one.lang))
    if one.late:
        about.append(speech.say("late"))
    said = f"{speech.say('comment')} ({' · '.join(about)}): "
    return (Span(said, "quiet"), speech.words(one.text, one.lang))


def _hidden(speech: Speech, note: Moderated) -> Entry:
    about = [speech.text(note.kind_name)]
    if note.group is not None:
        about.append(speech.say("in-group", number=note.group))
    if note.country:
        about.append(speech.place(note.place, note.country))
    if note.name:
        about.append(isolated(note.name))
    about.append(speech.language(note.lang))
    why = (
        speech.say("hidden-author")
        if note.reason == REMOVED
        else speech.say("hidden-why", reason=isolated(note.reason))
    )
    below: list[Spans] = [(Span(why),)]
    if note.marks is not None:
        below.append((Span(speech.marks(note.marks), "quiet"),))
    about_it = (Span(" · ".join(about), "quiet"),)
    return Entry("–", about_it, speech.words(note.text, note.lang), tuple(below))
