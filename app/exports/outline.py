"""From a report to a document: which section says what, and in which order. The plan's sections, in its order."""

from collections.abc import Callable, Iterator

from app.exports.annexes import annexes
from app.exports.document import (
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Piece,
    Span,
    Spans,
)
from app.exports.evaluated import evaluation
from app.exports.learned import cross_cutting, priorities
from app.exports.rated import blocks, ratings
from app.exports.speech import Speech, isolated
from app.exports.took_part import method, participants
from app.synthesis.reported import Finding, Report
from app.words import direction

_FIRST_STEPS = ("first-steps", "next-steps")
"""Parts of a report card that say what comes next."""
_MESSAGES = ("messages", "key-messages")


def outline(report: Report, lang: str) -> Document:
    speech = Speech(report, lang)
    return Document(
        lang=lang,
        rtl=direction(lang) == "rtl",
        title=speech.text(report.title),
        subtitle=tuple(_subtitle(speech)),
        contents=speech.say("contents"),
        figure=speech.say("figure"),
        table=speech.say("table"),
        running=speech.text(report.title),
        page=speech.say("page", n="{n}", of="{of}"),
        no_ua=speech.say("no-ua"),
        pieces=tuple(_pieces(speech)),
    )


def _pieces(speech: Speech) -> Iterator[Piece]:
    there = {section.id for section in speech.report.sections}
    for section in speech.report.sections:
        yield Heading(1, (speech.said(section.title),), f"s-{section.id}")
        yield from _section(speech, section.id)
    if "annexes" not in there:
        # Every note stands in the document, whatever the plan leaves out.
        yield Heading(1, (speech.span("section-annexes"),), "s-annexes")
        yield from annexes(speech)


def _section(speech: Speech, section: str) -> Iterator[Piece]:
    found = [one for one in speech.report.findings if one.section == section]
    concluded = list(_findings(speech, found))
    fills = SECTIONS.get(section)
    filled = list(fills(speech)) if fills else []
    # What people concluded comes first, but for the page that says what this was.
    yield from (*filled, *concluded) if section == "cover" else (*concluded, *filled)
    if not found and not filled:
        yield Paragraph((speech.span("no-finding"),), "aside")


# ---- findings


def _findings(speech: Speech, findings: list[Finding]) -> Iterator[Piece]:
    for finding in findings:
        sources = _sources(speech, finding)
        quiet = (Span(f" [{sources}]", "quiet"),) if sources else ()
        lang = finding.lang if finding.lang != speech.lang else ""
        yield Paragraph((Span(finding.text, lang=lang), *quiet), "finding")
        if finding.stale:
            yield Paragraph((Span(_stale(speech, finding), "strong"),), "warning")


def _sources(speech: Speech, finding: Finding) -> str:
    said = [
        f"N{source.number}"
        if source.number is not None
        else speech.say(f"source-{source.kind}", label=isolated(source.label))
        for source in finding.sources
        if source.number is not None or source.label
    ]
    return "; ".join(said)


def _stale(speech: Speech, finding: Finding) -> str:
    states = [source.state for source in finding.sources]
    first = next(state for state in ("erased", "hidden", "changed") if state in states)
    return speech.say(f"stale-{first}")


# ---- the first pages


def _subtitle(speech: Speech) -> Iterator[Span]:
    cover = speech.report.cover
    if cover.code:
        yield Span(f"{cover.code} · ")
    if cover.event is not None:
        yield speech.said(cover.event)
        yield Span(" · ")
    yield Span(speech.day(speech.report.day))


def _cover(speech: Speech) -> Iterator[Piece]:
    report, cover = speech.report, speech.report.cover
    if report.simulated:
        yield Paragraph((speech.span("rehearsal", people=report.simulated),), "warning")
    if report.state != "closed":
        yield Paragraph((speech.span(f"is-{report.state}"),), "warning")
    yield Paragraph((speech.said(cover.summary),), "lead")
    pairs: list[tuple[str, Spans]] = []
    if cover.event is not None:
        pairs.append((speech.say("fact-event"), (speech.said(cover.event),)))
    if cover.line is not None:
        pairs.append((speech.say("fact-line"), (speech.said(cover.line),)))
    if cover.organizers:
        named = ", ".join(speech.text(name) for name in cover.organizers)
        pairs.append((speech.say("fact-organizers"), (Span(named),)))
    languages = ", ".join(speech.language(code) for code in report.languages)
    pairs += [
        (speech.say("fact-day"), (Span(speech.day(report.day)),)),
        (speech.say("fact-languages"), (Span(languages),)),
        (speech.say("fact-counts"), (speech.span(
            "counts", people=report.people, notes=len(report.notes), ratings=report.ratings
        ),)),
        (speech.say("fact-mode"), (speech.span(f"mode-{report.mode}"),)),
    ]  # fmt: skip
    yield Facts(tuple(pairs))
    if cover.objectives:
        yield Paragraph((speech.span("objectives"),), "aside")
        yield Bullets(tuple((speech.said(aim),) for aim in cover.objectives))


def _highlights(speech: Speech) -> Iterator[Piece]:
    """What groups put down as their messages, where nobody has written a summary yet."""
    if any(finding.section == "highlights" for finding in speech.report.findings):
        return
    lines = list(_lines(speech, _MESSAGES))
    if lines:
        yield Paragraph((speech.span("messages-of-groups"),), "aside")
        yield Bullets(tuple(lines))


def _next_steps(speech: Speech) -> Iterator[Piece]:
    lines = list(_lines(speech, _FIRST_STEPS))
    if lines:
        yield Paragraph((speech.span("steps-of-groups"),), "aside")
        yield Bullets(tuple(lines))


def _lines(speech: Speech, sections: tuple[str, ...]) -> Iterator[Spans]:
    for card in speech.report.cards:
        for section in card.sections:
            if section.id in sections:
                for line in section.lines:
                    where = speech.say("in-group", number=card.group)
                    about = Span(f" — {where}, {speech.block(card.block)}", "quiet")
                    yield (speech.words(line.text, line.lang), about)


SECTIONS: dict[str, Callable[[Speech], Iterator[Piece]]] = {
    "cover": _cover,
    "highlights": _highlights,
    "participants": participants,
    "method": method,
    "ratings": ratings,
    "blocks": blocks,
    "priorities": priorities,
    "cross-cutting": cross_cutting,
    "next-steps": _next_steps,
    "evaluation": evaluation,
    "annexes": annexes,
}
"""What fills itself. A section of another name holds the findings that were written in it."""
