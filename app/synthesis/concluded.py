"""The part of a report that people concluded: themes, findings and what they rest on, and whose voices are in them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from app.core.actors import Audience
from app.core.records import ACROSS, Finding, Source
from app.core.see import see
from app.core.shapes import FindingShape, LineShape, ThemeShape, VotesView
from app.core.state import State
from app.core.text import folded
from app.synthesis import reported
from app.synthesis.findings import findings_of, state_of, used
from app.synthesis.index import Index
from app.synthesis.numbers import too_few
from app.synthesis.reported import Answered, Coverage, Note, Profile, Said, Theme, Voice
from app.synthesis.wording import Wording


class Concluded:
    """`notes`: those of the report, by id."""

    def __init__(
        self,
        state: State,
        audience: Audience,
        index: Index,
        words: Wording,
        notes: Mapping[str, Note],
    ) -> None:
        self._state = state
        self._audience = audience
        self._index = index
        self._words = words
        self._notes = notes
        self._findings = findings_of(state)
        self._marks: dict[str, str] = {}
        self._used = used(state, self._findings) & notes.keys()

    # ---- themes

    def themes(
        self, groups: Mapping[str, int], views: Mapping[str, object], round_: int | None
    ) -> Iterable[Theme]:
        """Those across first, then board by board; in the order they were made. `round_`: the last that was closed."""
        shapes = self._shapes("theme")
        themes = sorted(cast("list[ThemeShape]", shapes), key=lambda theme: theme["created"])
        order = {ACROSS: -1, **groups}
        for theme in sorted(themes, key=lambda theme: order.get(theme["board"], 0)):
            votes = cast("VotesView | None", views.get(f"votes/{theme['board']}/{round_}"))
            people = votes["themes"].get(theme["id"], 0) if votes else 0
            numbers = [self._notes[id_].number for id_ in theme["notes"] if id_ in self._notes]
            yield Theme(
                id=theme["id"],
                title=theme["title"],
                across=theme["board"] == ACROSS,
                group=groups.get(theme["board"]),
                notes=tuple(sorted(numbers)),
                people=people if round_ is not None else None,
            )

    # ---- findings

    def findings(self) -> Iterable[reported.Finding]:
        """By section, in the order they were written."""
        order = {id_: n for n, id_ in enumerate(self._state.framework.report_sections)}
        shapes = {shape["id"] for shape in cast("list[FindingShape]", self._shapes("finding"))}
        shown = (finding for finding in self._findings if finding.id in shapes)
        in_order = sorted(shown, key=lambda one: (order.get(one.section, len(order)), one.created))
        for number, finding in enumerate(in_order, 1):
            yield self._finding(number, finding)

    def _finding(self, number: int, finding: Finding) -> reported.Finding:
        sources = tuple(self._source(source) for source in finding.sources)
        return reported.Finding(
            number=number,
            section=finding.section,
            text=finding.text,
            lang=finding.lang,
            stale=any(source.state != "current" for source in sources),
            sources=sources,
        )

    def _source(self, source: Source) -> reported.Source:
        note = self._notes.get(source.id) if source.kind == "note" else None
        state = state_of(self._state, self._index, source, self._marks)
        return reported.Source(
            kind=source.kind,
            number=note.number if note else None,
            label=self._label(source),
            state=state,
        )

    def _label(self, source: Source) -> str:
        """In the words of whoever this is for; nothing of what they may not read."""
        if source.kind == "rating":
            return self._words.criterion(source.id).text
        stored = self._state.stored((source.kind, source.id))
        shape = see(self._state, stored, self._audience) if stored is not None else None
        if source.kind == "theme" and shape is not None:
            return cast("ThemeShape", shape)["title"]
        if source.kind == "line" and shape is not None:
            return cast("LineShape", shape)["text"]
        return ""

    def coverage(self) -> Coverage:
        """Of the notes of participants."""
        notes = [note for note in self._notes.values() if not note.staff]
        unused = tuple(note.number for note in notes if note.id not in self._used)
        return Coverage(notes=len(notes), used=len(notes) - len(unused), unused=unused)

    # ---- voices

    def voices(self) -> Iterable[Voice]:
        """Who is heard, as it stands on the notes themselves: whoever reads them could count it.

        What people said of themselves is not on them: see `profile`. A finding linked to one note more would tell of
        whom that note is.
        """
        yield from self._by_territory()
        yield from self._by_language()

    def _by_territory(self) -> Iterable[Voice]:
        wrote: Counter[tuple[str, str]] = Counter()
        heard: Counter[tuple[str, str]] = Counter()
        named: dict[tuple[str, str], str] = {}
        for note in self._of_participants():
            if note.country is not None:
                where = (folded(note.place or ""), note.country)
                named.setdefault(where, note.place or "")
                wrote[where] += 1
                heard[where] += note.id in self._used
        for where in sorted(wrote):
            yield Voice("territory", None, named[where], where[1], wrote[where], heard[where])

    def _by_language(self) -> Iterable[Voice]:
        wrote = Counter(note.lang for note in self._of_participants())
        heard = Counter(note.lang for note in self._of_participants() if note.id in self._used)
        for lang in sorted(wrote):
            yield Voice("language", Said(lang, ""), "", "", wrote[lang], heard[lang])

    def _of_participants(self) -> Iterable[Note]:
        return (note for note in self._notes.values() if not note.staff)

    # ---- who was there

    def profile(self) -> Iterable[Profile]:
        """How many people gave which answer on their card: sets of five and more, and none that would follow (H1)."""
        people = self._index.people.values()
        for field in self._state.framework.plan.participant_profile:
            if field.type != "choice":
                continue
            sizes = Counter(person.territory.fields.get(field.id, "") for person in people)
            hidden = too_few(sizes)
            told = [
                Answered(self._words.of_plan(option.label), self._people(sizes, hidden, option.id))
                for option in field.options
                if sizes[option.id]
            ]
            if sizes[""] and told:
                told.append(Answered(None, self._people(sizes, hidden, "")))
            if told:
                yield Profile(field.id, self._words.of_plan(field.label), tuple(told))

    @staticmethod
    def _people(sizes: Mapping[str, int], hidden: frozenset[str], answer: str) -> int | None:
        return None if answer in hidden else sizes[answer]

    def _shapes(self, kind: str) -> list[object]:
        found = (see(self._state, stored, self._audience) for stored in self._state.of_kind(kind))
        return [shape for shape in found if shape is not None]
