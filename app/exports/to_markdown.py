"""The report as Markdown, to be read as it is or taken into any text program."""

from collections.abc import Iterator

from app.core.records import REMOVED
from app.exports.markdown import escaped, inline, quoted, table
from app.synthesis.reported import (
    Asked,
    Before,
    Bridged,
    Bridging,
    CardLine,
    Cell,
    Comment,
    ComparedSet,
    Evaluated,
    Marks,
    Moderated,
    Note,
    Part,
    Rated,
    Report,
    Row,
    Said,
    Strip,
    Translation,
)
from app.words import say


def to_markdown(report: Report, lang: str) -> bytes:
    return ("\n\n".join(_Writing(report, lang).pieces()) + "\n").encode()


class _Writing:
    def __init__(self, report: Report, lang: str) -> None:
        self._report = report
        self._lang = lang

    def pieces(self) -> Iterator[str]:
        yield f"# {self._text(self._report.title)}"
        yield self._facts()
        yield from self._agenda()
        yield from self._territories()
        yield from self._matrix()
        yield from self._bridging()
        yield from self._cards_of_groups()
        for part in self._report.blocks:
            yield from self._part(part)
        yield from self._questions("report-plenary", self._report.plenary)
        if self._report.elsewhere:
            yield from self._questions("report-elsewhere", self._report.elsewhere)
        yield from self._evaluation()
        if self._report.annex is not None:
            yield self._heading("report-annex")
            yield self._say("report-hidden", notes=len(self._report.annex))
            for note in self._report.annex:
                yield from self._moderated(note)

    def _say(self, id_: str, **args: str | int | float) -> str:
        return say(self._lang, f"{id_}", **args)

    def _heading(self, id_: str, level: int = 2, **args: str | int | float) -> str:
        return f"{'#' * level} {self._say(id_, **args)}"

    def _text(self, said: Said) -> str:
        """Words of plan or pack, marked where they are not in the language of the report."""
        text = escaped(" ".join(said.text.split()))
        return text if said.lang in ("", self._lang) else f"{text} ({said.lang})"

    def _facts(self) -> str:
        r = self._report
        lines = [
            self._say("report-held", day=r.day.isoformat()),
            self._say(f"report-mode-{r.mode}"),
            *([self._say("report-rehearsal", people=r.simulated)] if r.simulated else []),
            self._say("report-counts", people=r.people, notes=len(r.notes), ratings=r.ratings),
            self._say(f"report-is-{r.state}"),
        ]
        return "\n".join(f"- {line}" for line in lines)

    # ---- how it went

    def _agenda(self) -> Iterator[str]:
        yield self._heading("report-agenda")
        head = [self._say(f"report-agenda-{c}") for c in ("minute", "phase", "planned", "took")]
        rows = [
            [
                str(visit.minute),
                " · ".join(self._text(t) for t in (visit.title, visit.step_title) if t),
                str(visit.planned),
                "" if visit.minutes is None else str(visit.minutes),
            ]
            for visit in self._report.agenda
        ]
        yield table(head, rows)
        yield self._heading("report-groups")
        head = [self._say(f"report-group-{c}") for c in ("number", "blocks", "people", "notes")]
        yield table(head, [self._group(n) for n in range(len(self._report.groups))])

    def _group(self, at: int) -> list[str]:
        group = self._report.groups[at]
        titles = {part.id: self._text(part.title) for part in self._report.blocks}
        name = f"{group.number} {inline(group.name)}" if group.name else str(group.number)
        blocks = ", ".join(titles.get(block, escaped(block)) for block in group.blocks)
        return [name, blocks, str(group.members), str(group.notes)]

    def _territories(self) -> Iterator[str]:
        yield self._heading("report-territories")
        if self._report.mode == "anonymous":
            yield self._say("report-no-territories")
        elif self._report.matrix:
            lines = (
                f"- {self._row_name(r)} · {self._people(r.people)}" for r in self._report.matrix
            )
            yield "\n".join(lines)
        else:
            yield self._say("report-none-yet")

    def _people(self, n: int) -> str:
        return self._say("report-people", people=n)

    # ---- numbers

    def _matrix(self) -> Iterator[str]:
        yield self._heading("report-matrix")
        yield self._say("report-matrix-reading")
        labels = " · ".join(f"{n} {self._text(s)}" for n, s in enumerate(self._report.scale, 1))
        yield labels
        head = ["", *(f"{part.number} {self._text(part.title)}" for part in self._report.blocks)]
        yield table(head, [self._cells(row) for row in self._report.matrix])

    def _cells(self, row: Row) -> list[str]:
        by_block = {cell.block: cell for cell in row.cells}
        cells = [by_block.get(part.id) for part in self._report.blocks]
        return [self._row_name(row), *(self._cell(cell) for cell in cells)]

    def _row_name(self, row: Row) -> str:
        if row.label is None:
            return self._say("report-other")
        if not row.country:
            return self._text(row.label)
        return self._place(row.place, row.country)

    def _cell(self, cell: Cell | None) -> str:
        if cell is None:
            return self._say("report-none-yet")
        said = self._strip(cell.n, cell.none, cell.levels, cell.median)
        if cell.before is not None:
            said = self._before_and_after(cell.before, cell.round, said)
        if cell.dissent:
            said.append(f"↔ {self._say('report-differ')}")
        if cell.obstacle is not None:
            said.append(self._say("report-top-obstacle", number=f"N{cell.obstacle}"))
        if cell.idea is not None:
            said.append(self._say("report-top-idea", number=f"N{cell.idea}"))
        return " · ".join(said)

    def _before_and_after(self, before: Before, now: int, said: list[str]) -> list[str]:
        was = self._strip(before.n, before.none, before.levels, before.median)
        first = self._say("report-round", round=before.round)
        return [
            f"{first}: {', '.join(was)} → {self._say('report-round', round=now)}: {said[0]}",
            *said[1:],
        ]

    def _strip(
        self, n: int, none: int, levels: tuple[int, ...] | None, median: float | None
    ) -> list[str]:
        said = [f"n {n}"]
        if levels is not None:
            counted = [
                self._say("report-at-level", people=people, level=level)
                for level, people in enumerate(levels, 1)
                if people
            ]
            said.append(", ".join(counted))
        elif n:
            said.append(self._say("report-not-shown"))
        if median is not None:
            said.append(self._say("report-median", median=f"{median:g}"))
        if none:
            said.append(self._say("report-no-answer", people=none))
        return [piece for piece in said if piece]

    def _rated(self, rated: Rated) -> str:
        several = any(strip.round > 1 for strip in rated.strips)
        strips = "; ".join(
            self._strip_line(strip, several) for strip in rated.strips if strip.n or strip.none
        )
        return f"- {self._text(rated.name)}: {strips or self._say('report-none-yet')}"

    def _strip_line(self, strip: Strip, several: bool) -> str:
        said = self._strip(strip.n, strip.none, strip.levels, strip.median)
        if several:
            said.insert(0, self._say("report-round", round=strip.round))
        if strip.group is not None:
            said.insert(0, self._say("report-in-group", number=strip.group))
        return " · ".join(said)

    # ---- what bridges

    def _bridging(self) -> Iterator[str]:
        found = self._report.bridging
        if found is None:
            return
        yield self._heading("report-bridging")
        if found.by is None:
            yield self._say("report-bridging-too-few", people=found.people)
            return
        yield self._say(
            f"report-bridging-by-{found.by.replace('_', '-')}",
            people=found.people,
            sets=found.compared,
        )
        if found.notes:
            texts = {note.number: note.text for note in self._report.notes}
            yield "\n".join(self._bridged(found, one, texts[one.number]) for one in found.notes)
        if found.kept:
            yield self._say("report-bridging-kept", notes=found.kept)

    def _bridged(self, bridging: Bridging, one: Bridged, text: str) -> str:
        said = [f"**N{one.number}**", self._people(one.n)]
        for each, values in zip(bridging.sets, one.sets, strict=True):
            counted = (
                self._say("report-not-shown")
                if values is None
                else self._say("report-bridging-agree", agree=values[0], seen=sum(values))
            )
            said.append(f"{self._set_name(bridging, each)}: {counted}")
        return f"{one.rank}. {' · '.join(said)}: {inline(text)}"

    def _set_name(self, bridging: Bridging, one: ComparedSet) -> str:
        if one.label is not None:
            return self._text(one.label)
        if bridging.by == "region":
            return self._say(f"report-region-{one.id}")
        return self._place(one.place, one.country)

    # ---- words of people

    def _cards_of_groups(self) -> Iterator[str]:
        if not self._report.cards:
            return
        titles = {part.id: self._text(part.title) for part in self._report.blocks}
        yield self._heading("report-cards")
        for card in self._report.cards:
            group = self._say("report-in-group", number=card.group)
            yield f"### {group} · {titles.get(card.block, escaped(card.block))}"
            yield self._say(
                "report-card-signed", signed=card.signed, members=card.members, earlier=card.earlier
            )
            for section in card.sections:
                if section.lines:
                    yield f"**{self._text(section.title)}**"
                    yield "\n".join(self._card_line(line) for line in section.lines)

    def _card_line(self, line: CardLine) -> str:
        marks = [
            self._say(f"report-{mark}")
            for mark, holds in (("minority", line.minority), ("late", line.late))
            if holds
        ]
        return f"- {' · '.join([inline(line.text), *marks])}"

    def _part(self, part: Part) -> Iterator[str]:
        yield f"## {part.number} {self._text(part.title)}"
        yield self._heading("report-ratings", 3)
        yield "\n".join(self._rated(rated) for rated in part.criteria)
        for asked in part.questions:
            yield from self._asked(asked)

    def _questions(self, heading: str, questions: tuple[Asked, ...]) -> Iterator[str]:
        yield self._heading(heading)
        for asked in questions:
            yield from self._asked(asked)

    def _evaluation(self) -> Iterator[str]:
        if not self._report.evaluation:
            return
        yield self._heading("report-evaluation")
        yield self._say("report-evaluation-nameless")
        for asked in self._report.evaluation:
            yield f"### {self._text(asked.text)}"
            if asked.low is not None and asked.high is not None:
                yield f"1 {self._text(asked.low)} · 5 {self._text(asked.high)}"
            yield self._answers(asked)

    def _answers(self, asked: Evaluated) -> str:
        if asked.n == 0:
            return self._say("report-none-yet")
        if asked.words is not None:
            return "\n".join(f"- {inline(words)}" for words in asked.words)
        if asked.levels is None:
            return f"n {asked.n} · {self._say('report-not-shown')}"
        return " · ".join(self._strip(asked.n, 0, asked.levels, None))

    def _asked(self, asked: Asked) -> Iterator[str]:
        yield f"### {self._text(asked.text)}"
        if not asked.notes:
            yield self._say("report-none-yet")
        for note in asked.notes:
            yield from self._note(note)

    def _note(self, note: Note) -> Iterator[str]:
        """In the language of the report where somebody has translated it, the original below (H63)."""
        yield self._note_head(note)
        first = [one for one in note.translations if one.lang == self._lang]
        for one in first:
            yield quoted(one.text)
            yield self._translated(one) + " · " + self._say("report-original", language=note.lang)
        yield quoted(note.text)
        for one in note.translations:
            if one not in first:
                yield self._translated(one)
                yield quoted(one.text)
        if note.comments:
            yield "\n".join(self._comment(one) for one in note.comments)

    def _moderated(self, note: Moderated) -> Iterator[str]:
        about = [self._text(note.kind_name)]
        if note.group is not None:
            about.append(self._say("report-in-group", number=note.group))
        if note.country:
            about.append(self._place(note.place or "", note.country))
        if note.name:
            about.append(inline(note.name))
        about.append(escaped(note.lang))
        if note.marks is not None:
            about.append(self._marks(note.marks))
        yield " · ".join(about)
        yield quoted(note.text)
        yield (
            self._say("report-hidden-author")
            if note.reason == REMOVED
            else self._say("report-hidden-why", reason=inline(note.reason))
        )

    def _translated(self, one: Translation) -> str:
        return self._say(
            "report-translated-old" if one.outdated else "report-translated", language=one.lang
        )

    def _comment(self, one: Comment) -> str:
        about = [self._say("report-staff")] if one.staff else []
        if one.country:
            about.append(self._place(one.place or "", one.country))
        if one.name:
            about.append(inline(one.name))
        about.append(escaped(one.lang))
        if one.late:
            about.append(self._say("report-late"))
        return f"- {self._say('report-comment')} ({' · '.join(about)}): {inline(one.text)}"

    def _note_head(self, note: Note) -> str:
        about = [f"**N{note.number}**", self._text(note.kind_name)]
        if note.group is not None:
            about.append(self._say("report-in-group", number=note.group))
        if note.country:
            about.append(self._place(note.place or "", note.country))
        if note.name:
            about.append(inline(note.name))
        about.append(escaped(note.lang))
        if note.priority:
            about.append(self._say("report-priority"))
        if note.theme:
            about.append(inline(note.theme))
        if note.staff:
            about.append(self._say("report-staff"))
        if note.same:
            about.append(self._say("report-same", people=note.same))
        if note.late:
            about.append(self._say("report-late"))
        if note.edited:
            about.append(self._say("report-edited"))
        if note.dots:
            about.append(self._say("report-dots", dots=note.dots, people=note.voters or 0))
        if note.marks is not None:
            about.append(self._marks(note.marks))
        return " · ".join(about)

    def _marks(self, marks: Marks) -> str:
        return self._say(
            "report-marks",
            have=marks.have,
            could=marks.could_adopt,
            need=marks.would_need,
            **{"not": marks.not_for_us},
        )

    def _place(self, place: str, country: str) -> str:
        return f"{inline(place)}, {escaped(country)}" if place else escaped(country)
