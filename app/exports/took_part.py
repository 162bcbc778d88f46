"""Who took part and how it was worked: territories, cards, voices, groups, and how to read the numbers."""

from collections.abc import Iterator

from app.core.text import folded
from app.exports.charts import MOST_BARS, shares
from app.exports.document import Bullets, Figure, Heading, Paragraph, Piece, Span, Table
from app.exports.speech import Speech, cell, number
from app.synthesis.reported import Voice


def participants(speech: Speech) -> Iterator[Piece]:
    report = speech.report
    if report.mode == "anonymous":
        yield Paragraph((speech.span("no-territories"),))
    elif report.matrix:
        yield _territories(speech)
    if report.profile:
        yield _profile(speech)
    yield from _voices(speech)


def _territories(speech: Speech) -> Table:
    """How many people, how many notes of theirs, and how many of these findings rest on."""
    heard = {
        (folded(voice.place), voice.country): voice
        for voice in speech.report.voices
        if voice.by == "territory"
    }
    rows = []
    for row in speech.report.matrix:
        voice = heard.get((folded(row.place), row.country))
        rows.append(
            (
                (Span(row.place or speech.country(row.country), voice=True),),
                cell(speech.country(row.country)),
                number(row.people),
                number(voice.notes if voice else 0),
                number(voice.findings if voice else 0),
            )
        )
    columns = ("territory", "country", "people", "n-notes", "in-findings")
    head = tuple(cell(speech.say(f"column-{c}")) for c in columns)
    return Table(speech.say("territories"), head, tuple(rows), (0.34, 0.26, 0.12, 0.12, 0.16))


def _profile(speech: Speech) -> Table:
    rows = tuple(
        (
            cell(speech.text(asked.label) if at == 0 else ""),
            cell(speech.text(one.label) if one.label else speech.say("did-not-say")),
            number(one.people) if one.people is not None else cell(speech.say("fewer-than-five")),
        )
        for asked in speech.report.profile
        for at, one in enumerate(asked.answers)
    )
    head = tuple(cell(speech.say(f"column-{c}")) for c in ("asked", "answer", "people"))
    return Table(speech.say("profile"), head, rows, (0.38, 0.44, 0.18), named=False)


def _voices(speech: Speech) -> Iterator[Piece]:
    """In which languages people wrote, and which of them findings rest on."""
    voices = [voice for voice in speech.report.voices if voice.by == "language"]
    if len(voices) < 2:
        return
    caption = speech.say("voices-by-language")
    first, second = speech.say("voices-notes"), speech.say("voices-findings")
    if len(voices) <= MOST_BARS:
        bars = [(_named(speech, v), v.notes, v.findings) for v in voices]
        alt = "; ".join(f"{name}: {notes}, {findings}" for name, notes, findings in bars)
        picture = shares(bars, first, second, alt=f"{caption}. {first}, {second}. {alt}")
        yield Figure(picture.svg, picture.width, picture.height, alt, caption)
    rows = tuple(
        (cell(_named(speech, voice)), number(voice.notes), number(voice.findings))
        for voice in voices
    )
    head = (cell(speech.say("column-language")), cell(first), cell(second))
    yield Table(caption, head, rows, (0.5, 0.25, 0.25))


def _named(speech: Speech, voice: Voice) -> str:
    return speech.language(voice.label.text) if voice.label else speech.say("did-not-say")


def method(speech: Speech) -> Iterator[Piece]:
    report = speech.report
    yield Paragraph((speech.span(f"mode-{report.mode}"),))
    yield Paragraph((speech.span("how-numbers"),))
    yield Bullets(
        tuple((Span(f"{n} · {speech.text(level)}"),) for n, level in enumerate(report.scale, 1))
    )
    if report.groups:
        yield Heading(2, (speech.span("groups"),), "groups")
        yield groups(speech)


def groups(speech: Speech) -> Table:
    rows = tuple(
        (
            cell(f"{group.number} {group.name}".strip()),
            cell(", ".join(speech.block(block) for block in group.blocks)),
            number(group.members),
            number(group.notes),
        )
        for group in speech.report.groups
    )
    head = tuple(cell(speech.say(f"group-{c}")) for c in ("number", "blocks", "people", "notes"))
    return Table(speech.say("groups"), head, rows, (0.2, 0.5, 0.15, 0.15))
