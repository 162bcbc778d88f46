"""What people rated: the matrix of territories, block by block the criteria, and what groups made of it."""

from collections.abc import Iterator, Sequence

from app.exports.charts import (
    MOST_ROWS,
    MOST_STRIPS,
    Column,
    MatrixCell,
    MatrixRow,
    MatrixWords,
    StripRow,
    StripWords,
    matrix,
    strips,
)
from app.exports.document import Bullets, Figure, Heading, Paragraph, Piece, Quote, Span, Table
from app.exports.speech import Speech, cell, number
from app.synthesis.reported import (
    Before,
    Cell,
    CriterionCell,
    Note,
    Part,
    ReportCard,
    Row,
    Strip,
)


def ratings(speech: Speech) -> Iterator[Piece]:
    report = speech.report
    if not report.matrix:
        yield Paragraph((speech.span("none-yet"),))
        return
    yield Paragraph((speech.span("matrix-reading"),), "aside")
    columns = [Column(part.number, speech.text(part.short), part.number) for part in report.blocks]
    rows = [
        MatrixRow(
            *_names(speech, row),
            tuple(_drawn(_of(row, part.id)) for part in report.blocks),
        )
        for row in report.matrix
    ]
    yield from _pictures(speech, columns, rows, speech.say("matrix"))


def matrix_in_words(speech: Speech) -> Iterator[Piece]:
    """The same as the picture, for the annex."""
    report = speech.report
    if not report.matrix:
        return
    yield Heading(2, (speech.span("matrix-in-words"),), "matrix-in-words")
    head = (cell(speech.say("column-territory")), *(
        cell(f"{part.number} {speech.text(part.short)}") for part in report.blocks
    ))  # fmt: skip
    yield Table(
        speech.say("matrix"),
        head,
        tuple(_cells(speech, row) for row in report.matrix),
        _widths(len(report.blocks)),
    )


def _widths(columns: int) -> tuple[float, ...]:
    first = 0.16
    return (first, *([(1 - first) / columns] * columns)) if columns else (1.0,)


def _pictures(
    speech: Speech, columns: Sequence[Column], rows: Sequence[MatrixRow], caption: str
) -> Iterator[Figure]:
    words = MatrixWords(
        n=speech.say("n", n="{n}"),
        median=speech.say("median", median="{median}"),
        not_shown=speech.say("not-shown-short"),
        none_yet=speech.say("none-yet"),
        reading=speech.say("left-to-right"),
        key_person=speech.say("key-person"),
        key_median=speech.say("key-median"),
        key_differ=speech.say("key-differ"),
        decimal=speech.say("decimal"),
    )
    several = len(rows) > MOST_ROWS
    for at in range(0, len(rows), MOST_ROWS):
        some = rows[at : at + MOST_ROWS]
        named = f"{caption} ({some[0].label} – {some[-1].label})" if several else caption
        alt = speech.say("matrix-alt", caption=named, rows=len(some), columns=len(columns))
        picture = matrix(columns, some, words, alt=alt)
        yield Figure(picture.svg, picture.width, picture.height, alt, named)


def _names(speech: Speech, row: Row) -> tuple[str, str]:
    if row.label is None:
        return speech.say("other"), speech.people(row.people)
    if not row.country:
        return speech.text(row.label), speech.people(row.people)
    place = row.place or speech.country(row.country)
    return place, f"{row.country} · {speech.people(row.people)}"


def _of(row: Row, block: str) -> Cell | None:
    return next((one for one in row.cells if one.block == block), None)


def _drawn(cell: Cell | CriterionCell | None) -> MatrixCell | None:
    if cell is None:
        return None
    return MatrixCell(cell.n, five(cell.levels), cell.median, cell.dissent)


def five(levels: tuple[int, ...] | None) -> tuple[int, int, int, int, int] | None:
    if levels is None:
        return None
    one, two, three, four, last = levels
    return one, two, three, four, last


def _cells(speech: Speech, row: Row) -> tuple[tuple[Span, ...], ...]:
    named = speech.say("other") if row.label is None else (
        speech.place(row.place, row.country) if row.country else speech.text(row.label)
    )  # fmt: skip
    said = (_said(speech, _of(row, part.id)) for part in speech.report.blocks)
    return ((Span(named, voice=bool(row.country)),), *(cell(one) for one in said))


def _said(speech: Speech, found: Cell | None) -> str:
    if found is None:
        return speech.say("none-yet")
    said = speech.strip(found.n, found.none, found.levels, found.median)
    if found.before is not None:
        said = _before_and_after(speech, found.before, found.round, said)
    if found.dissent:
        said.append(speech.say("differ"))
    if found.obstacle is not None:
        said.append(speech.say("top-obstacle", number=f"N{found.obstacle}"))
    if found.idea is not None:
        said.append(speech.say("top-idea", number=f"N{found.idea}"))
    return " · ".join(said)


def _before_and_after(speech: Speech, before: Before, now: int, said: list[str]) -> list[str]:
    was = speech.strip(before.n, before.none, before.levels, before.median)
    first, then = speech.say("round", round=before.round), speech.say("round", round=now)
    return [f"{first}: {', '.join(was)} → {then}: {said[0]}", *said[1:]]


# ---- block by block


def blocks(speech: Speech) -> Iterator[Piece]:
    for part in speech.report.blocks:
        yield Heading(2, (Span(f"{part.number} {speech.text(part.title)}"),), f"b-{part.id}")
        yield from _block(speech, part)


def _block(speech: Speech, part: Part) -> Iterator[Piece]:
    yield from _criteria(speech, part)
    yield from _by_criterion(speech, part)
    cards = [card for card in speech.report.cards if card.block == part.id]
    for card in cards:
        yield from _card(speech, card)
    notes = [note for asked in part.questions for note in asked.notes]
    yield from _themes(speech, part, notes)
    first = [note for note in notes if note.priority]
    if first:
        yield Heading(3, (speech.span("priorities-of-groups"),), f"b-{part.id}-first")
        yield from (quote(speech, note) for note in first)
    if notes:
        yield Paragraph((Span(_kinds(speech, notes)),), "aside")
    else:
        yield Paragraph((speech.span("no-notes"),), "aside")


def quote(speech: Speech, note: Note, more: str = "") -> Quote:
    """With what it takes to know whose it is; the rest is in the annex."""
    words, _ = speech.first_words(note)
    said = [speech.text(note.kind_name)]
    if note.country:
        said.append(speech.place(note.place, note.country))
    if more:
        said.append(more)
    return Quote(f"N{note.number}", words, (Span(" · ".join(said), "quiet"),))


def _kinds(speech: Speech, notes: Sequence[Note]) -> str:
    counts: dict[str, int] = {}
    for note in notes:
        name = speech.text(note.kind_name)
        counts[name] = counts.get(name, 0) + 1
    said = ", ".join(f"{name} {n}" for name, n in counts.items())
    return speech.say("notes-by-kind", notes=len(notes), kinds=said)


def _criteria(speech: Speech, part: Part) -> Iterator[Piece]:
    rated = [(one, [s for s in one.strips if s.n or s.none]) for one in part.criteria]
    if not any(shown for _, shown in rated):
        yield Paragraph((speech.span("no-ratings"),), "aside")
        return
    rows = []
    table = []
    for one, shown in rated:
        if not shown:
            table.append((cell(speech.text(one.name)), cell(speech.say("none-yet"))))
        for at, strip in enumerate(shown):
            name = speech.text(one.name) if at == 0 else ""
            sub = _sub(speech, strip, several=any(s.round > 1 for s in shown))
            note = speech.say("not-shown") if strip.levels is None else ""
            rows.append(
                StripRow(name, sub, five(strip.levels), strip.n, strip.none, strip.median, note)
            )
            said = " · ".join([*([sub] if sub else []), *speech.of_strip(strip)])
            table.append((cell(speech.text(one.name)), cell(said)))
    caption = speech.say("ratings-of", block=speech.text(part.title))
    alt = "; ".join(f"{name[0].text}: {said[0].text}" for name, said in table)
    words = StripWords(
        n=speech.say("n", n="{n}"),
        none=speech.say("none-answer", n="{n}"),
        median=speech.say("median", median="{median}"),
        key_person=speech.say("key-person"),
        key_median=speech.say("key-median"),
        decimal=speech.say("decimal"),
    )
    scale = tuple(speech.text(level) for level in speech.report.scale)
    for at in range(0, len(rows), MOST_STRIPS):
        some = rows[at : at + MOST_STRIPS]
        picture = strips(some, scale, words, colour=part.number, alt=alt)
        yield Figure(picture.svg, picture.width, picture.height, alt, caption)
    head = (cell(speech.say("column-criterion")), cell(speech.say("column-ratings")))
    yield Table(caption, head, tuple(table), (0.4, 0.6))


def _sub(speech: Speech, strip: Strip, *, several: bool) -> str:
    said = [speech.say("in-group", number=strip.group)] if strip.group is not None else []
    if several:
        said.append(speech.say("round", round=strip.round))
    return " · ".join(said)


def _by_criterion(speech: Speech, part: Part) -> Iterator[Piece]:
    """The same criteria territory by territory, where somebody of it rated one."""
    criteria = [one.id for one in part.criteria]
    rows = []
    for row in speech.report.by_criterion:
        found = {one.criterion: one for one in row.cells}
        if any(id_ in found for id_ in criteria):
            place = row.place or speech.country(row.country)
            cells = tuple(_drawn(found.get(id_)) for id_ in criteria)
            rows.append(MatrixRow(place, row.country, cells))
    if not rows:
        return
    if len(rows) > MOST_ROWS:
        yield Paragraph((speech.span("territories-elsewhere", territories=len(rows)),), "aside")
        return
    columns = [
        Column(n, speech.text(one.name), part.number) for n, one in enumerate(part.criteria, 1)
    ]
    caption = speech.say("territories-in", block=speech.text(part.title))
    yield from _pictures(speech, columns, rows, caption)


def _card(speech: Speech, card: ReportCard) -> Iterator[Piece]:
    title = f"{speech.say('in-group', number=card.group)} · {speech.say('card')}"
    yield Heading(3, (Span(title),), f"card-{card.group}-{card.block}")
    signed = speech.say(
        "card-signed", signed=card.signed, members=card.members, earlier=card.earlier
    )
    yield Paragraph((Span(signed, "quiet"),), "aside")
    for section in card.sections:
        if section.lines:
            yield Paragraph((speech.said(section.title, "strong"),))
            yield Bullets(
                tuple(
                    (
                        speech.words(line.text, line.lang),
                        *(
                            Span(f" · {speech.say(mark)}", "quiet")
                            for mark, holds in (("minority", line.minority), ("late", line.late))
                            if holds
                        ),
                    )
                    for line in section.lines
                )
            )


def _themes(speech: Speech, part: Part, notes: Sequence[Note]) -> Iterator[Piece]:
    here = {note.number for note in notes}
    rows = []
    for theme in speech.report.themes:
        found = tuple(number for number in theme.notes if number in here)
        if found:
            whose = "" if theme.group is None else speech.say("in-group", number=theme.group)
            across = speech.say("across") if theme.across else whose
            rows.append(
                (
                    (Span(theme.title, voice=True),),
                    cell(across),
                    number(len(found)),
                    cell(speech.numbers(found)),
                )
            )
    if rows:
        head = tuple(
            cell(speech.say(f"column-{c}")) for c in ("theme", "whose", "n-notes", "which")
        )
        caption = speech.say("themes-in", block=speech.text(part.title))
        yield Table(caption, head, tuple(rows), (0.35, 0.2, 0.12, 0.33))
