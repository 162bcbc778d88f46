"""What proposals found support and where, what territories can learn from each other, and what stays open."""

from collections.abc import Iterator
from itertools import islice

from app.exports.charts import MOST_PROPOSALS, MOST_SETS, BridgeRow, BridgeWords, bridges
from app.exports.document import Bullets, Figure, Heading, Paragraph, Piece, Span, Spans, Table
from app.exports.rated import quote
from app.exports.speech import Speech, cell, number
from app.synthesis.reported import Adoptable, Bridging, Marks, Note, WorksWhen

_READ_ALL = 40
"""Notes that are read in a row; of more, a document says where the others are."""
_MARKS = ("have", "could-adopt", "would-need", "not-for-us")


def priorities(speech: Speech) -> Iterator[Piece]:
    chosen = [note for note in speech.report.notes if note.dots]
    if not chosen and all(note.dots is None for note in speech.report.notes):
        yield Paragraph((speech.span("no-vote"),), "aside")
    elif chosen:
        yield _by_dots(speech, chosen)
    yield from _bridging(speech)
    yield from _works_when(speech)
    yield from _adoptable(speech)


def _by_dots(speech: Speech, notes: list[Note]) -> Table:
    in_order = sorted(notes, key=lambda note: (-(note.dots or 0), note.number))
    rows = tuple(
        (
            cell(f"N{note.number}"),
            (speech.first_words(note)[0],),
            number(note.dots),
            number(note.voters),
            *_four(note.marks),
        )
        for note in in_order
    )
    head = tuple(
        cell(speech.say(f"column-{c}")) for c in ("number", "text", "dots", "voters", *_MARKS)
    )
    return Table(speech.say("by-dots"), head, rows, (0.08, 0.36, 0.08, 0.1, 0.08, 0.1, 0.11, 0.09))


def _four(marks: Marks | None) -> tuple[Spans, ...]:
    if marks is None:
        return ((), (), (), ())
    each = (marks.have, marks.could_adopt, marks.would_need, marks.not_for_us)
    return tuple(number(n) for n in each)


# ---- bridging


def _bridging(speech: Speech) -> Iterator[Piece]:
    found = speech.report.bridging
    if found is None:
        return
    yield Heading(2, (speech.span("bridging"),), "bridging")
    if found.by is None:
        yield Paragraph((speech.span("bridging-too-few", people=found.people),))
        return
    by = f"bridging-by-{found.by.replace('_', '-')}"
    yield Paragraph((speech.span(by, people=found.people, sets=found.compared),), "aside")
    if found.notes:
        yield from _picture(speech, found)
        yield Bullets(tuple(islice(_bridged(speech, found), _READ_ALL)), ordered=True)
        if len(found.notes) > _READ_ALL:
            rest = len(found.notes) - _READ_ALL
            yield Paragraph((speech.span("bridging-rest", notes=rest),), "aside")
    if found.kept:
        yield Paragraph((speech.span("bridging-kept", notes=found.kept),), "aside")


def _picture(speech: Speech, found: Bridging) -> Iterator[Figure]:
    if not found.sets or len(found.sets) > MOST_SETS:
        return
    rows = [
        BridgeRow(
            one.rank,
            f"N{one.number}",
            speech.first_words(speech.notes[one.number])[0].text,
            one.n,
            tuple(_three(values) for values in one.sets),
            speech.colour(speech.notes[one.number].block),
        )
        for one in found.notes[:MOST_PROPOSALS]
    ]
    words = BridgeWords(
        n=speech.say("n", n="{n}"),
        of=speech.say("n-of", n="{n}", of="{of}"),
        not_shown=speech.say("not-shown-short"),
        agree=speech.say("key-agree"),
        would_need=speech.say("key-would-need"),
        not_for_us=speech.say("key-not-for-us"),
    )
    sets = [f"{speech.set_name(one)} ({one.people})" for one in found.sets]
    alt = speech.say("bridging-alt", notes=len(rows), sets=len(sets))
    picture = bridges(sets, rows, words, alt=alt)
    yield Figure(picture.svg, picture.width, picture.height, alt, speech.say("bridging"))


def _three(values: tuple[int, ...] | None) -> tuple[int, int, int] | None:
    if values is None:
        return None
    agree, need, not_for_us = values
    return agree, need, not_for_us


def _bridged(speech: Speech, found: Bridging) -> Iterator[Spans]:
    for one in found.notes:
        said = [speech.people(one.n)]
        for each, values in zip(found.sets, one.sets, strict=True):
            if values is not None and any(values):
                counted = speech.say("bridging-agree", agree=values[0], seen=sum(values))
                said.append(f"{speech.set_name(each)}: {counted}")
        if None in one.sets:
            said.append(speech.say("other-sets"))
        words, _ = speech.first_words(speech.notes[one.number])
        yield (
            Span(f"N{one.number} ", "strong"),
            words,
            Span(f" — {' · '.join(said)}", "quiet"),
        )


# ---- where it works, who could adopt it


def _works_when(speech: Speech) -> Iterator[Piece]:
    if not speech.report.works_when:
        return
    yield Heading(2, (speech.span("works-when"),), "works-when")
    yield Paragraph((speech.span("works-when-reading"),), "aside")
    yield Table(
        speech.say("works-when"),
        tuple(cell(speech.say(f"column-{c}")) for c in ("number", "text", "asked", "agree-by")),
        tuple(_support(speech, one) for one in speech.report.works_when),
        (0.09, 0.37, 0.18, 0.36),
    )


def _support(speech: Speech, one: WorksWhen) -> tuple[Spans, ...]:
    shares = [
        f"{speech.text(share.answer)}: "
        f"{speech.say('bridging-agree', agree=share.agree, seen=share.seen)}"
        for share in one.shares
    ]
    if one.divides:
        shares.append(speech.say("divides"))
    words, _ = speech.first_words(speech.notes[one.number])
    label = cell(speech.text(one.label))
    return (cell(f"N{one.number}"), (words,), label, cell(" · ".join(shares)))


def _adoptable(speech: Speech) -> Iterator[Piece]:
    if not speech.report.adoptable:
        return
    yield Heading(2, (speech.span("peers"),), "peers")
    yield Paragraph((speech.span("peers-reading"),), "aside")
    yield Table(
        speech.say("peers"),
        tuple(
            cell(speech.say(f"column-{c}"))
            for c in ("number", "text", "they-have", "they-could", "they-need")
        ),
        tuple(_pair(speech, one) for one in speech.report.adoptable),
        (0.08, 0.32, 0.2, 0.2, 0.2),
    )


def _pair(speech: Speech, one: Adoptable) -> tuple[Spans, ...]:
    words, _ = speech.first_words(speech.notes[one.number])
    places = (one.have, one.could_adopt, one.would_need)
    return (cell(f"N{one.number}"), (words,), *(cell(speech.where(each)) for each in places))


# ---- across the blocks


def cross_cutting(speech: Speech) -> Iterator[Piece]:
    yield from _themes_across(speech)
    yield from _beside(speech)
    yield from _differences(speech)
    asked = [speech.notes[n] for n in speech.report.open_questions]
    if asked:
        yield Heading(2, (speech.span("open-questions"),), "open-questions")
        if len(asked) <= _READ_ALL:
            yield from (quote(speech, note) for note in asked)
        else:
            yield Bullets(tuple(_by_block(speech, asked)))


def _by_block(speech: Speech, asked: list[Note]) -> Iterator[Spans]:
    """More than one reads in a row: which they are; the annex has their words."""
    for block in dict.fromkeys(note.block for note in asked):
        numbers = tuple(note.number for note in asked if note.block == block)
        named = speech.block(block) if block else speech.say("plenary")
        yield (Span(f"{named}: ", "strong"), Span(speech.numbers(numbers)))


def _themes_across(speech: Speech) -> Iterator[Piece]:
    themes = [theme for theme in speech.report.themes if theme.across and theme.notes]
    if not themes:
        return
    yield Heading(2, (speech.span("themes-across"),), "themes-across")
    rows = tuple(
        (
            (Span(theme.title),),
            number(len(theme.notes)),
            cell(", ".join(sorted({speech.language(speech.notes[n].lang) for n in theme.notes}))),
            number(theme.people),
            cell(speech.numbers(theme.notes)),
        )
        for theme in themes
    )
    head = tuple(
        cell(speech.say(f"column-{c}"))
        for c in ("theme", "n-notes", "languages", "voters", "which")
    )
    yield Table(speech.say("themes-across"), head, rows, (0.3, 0.1, 0.18, 0.12, 0.3))


def _beside(speech: Speech) -> Iterator[Piece]:
    if not speech.report.beside:
        return
    yield Heading(2, (speech.span("beside"),), "beside")
    yield Paragraph((speech.span("beside-reading"),), "aside")
    rows = tuple(
        (
            cell(speech.text(speech.criteria[one.criterion])),
            cell(speech.where(one.strong)),
            cell(speech.where(one.weak)),
            cell(speech.numbers(one.examples)),
        )
        for one in speech.report.beside
    )
    head = tuple(
        cell(speech.say(f"column-{c}")) for c in ("criterion", "strong", "weak", "examples")
    )
    yield Table(speech.say("beside"), head, rows, (0.28, 0.28, 0.28, 0.16))


def _differences(speech: Speech) -> Iterator[Piece]:
    """Cells in which views are far apart: to be asked, not averaged."""
    found = [
        (Span(f"{speech.place(row.place, row.country)} · {speech.block(one.block)}: "
              f"{' · '.join(speech.strip(one.n, one.none, one.levels, one.median))}"),)
        for row in speech.report.matrix
        if row.country
        for one in row.cells
        if one.dissent
    ]  # fmt: skip
    if found:
        yield Heading(2, (speech.span("differences"),), "differences")
        yield Bullets(tuple(found))
