"""What people wrote: notes and what was said of them, themes, report cards, and for facilitators what was hidden."""

from collections.abc import Iterator

from app.core.records import REMOVED
from app.exports.sheets.book import Column, Sheet
from app.exports.sheets.heads import Scribe, marked
from app.exports.sheets.rows import Cell
from app.synthesis.reported import Theme

Cells = list[Cell]


def notes(scribe: Scribe) -> Sheet:
    """Every note once, by its number."""
    columns = [
        scribe.head("number", "number", 9),
        scribe.head("group", "number", 9),
        scribe.own("block-number", "number", 9),
        scribe.head("block", width=24),
        scribe.head("question", width=32),
        scribe.head("kind", width=16),
        scribe.head("text", "words"),
        scribe.head("language", width=13),
        *_author(scribe),
        scribe.head("minute", "number"),
        scribe.head("priority", "flag"),
        scribe.head("theme", width=24),
        scribe.head("same", "number", 9),
        scribe.head("dots", "number", 9),
        scribe.head("voters", "number"),
        *scribe.marks(),
        scribe.head("late", "flag", 10),
        scribe.head("edited", "flag", 10),
        scribe.head("staff", "flag"),
        scribe.own("in-finding", "flag"),
    ]
    return Sheet(scribe.say("sheet-notes"), columns, _notes(scribe), always=True)


def _notes(scribe: Scribe) -> Iterator[Cells]:
    unused = frozenset(scribe.report.coverage.unused)
    for note in scribe.report.notes:
        yield [
            note.number,
            note.group,
            *scribe.block(note.block),
            scribe.questions.get(note.question, ""),
            scribe.text(note.kind_name),
            note.text,
            scribe.language(note.lang),
            note.place,
            scribe.country(note.country),
            note.name,
            note.minute,
            note.priority,
            note.theme,
            note.same,
            note.dots,
            note.voters,
            *marked(note.marks),
            note.late,
            note.edited,
            note.staff,
            None if note.staff else note.number not in unused,
        ]


def translations(scribe: Scribe) -> Sheet:
    columns = [
        scribe.own("note", "number", 9),
        scribe.own("original-language", width=16),
        scribe.head("language", width=16),
        scribe.head("text", "words", 80),
        scribe.own("outdated", "flag", 16),
    ]
    rows = (
        (note.number, scribe.language(note.lang), scribe.language(one.lang), one.text, one.outdated)
        for note in scribe.report.notes
        for one in note.translations
    )
    return scribe.sheet("translations", columns, rows)


def comments(scribe: Scribe) -> Sheet:
    columns = [
        scribe.own("note", "number", 9),
        scribe.head("text", "words", 70),
        scribe.head("language", width=13),
        *_author(scribe),
        scribe.head("staff", "flag"),
        scribe.head("late", "flag", 10),
    ]
    return scribe.sheet("comments", columns, _comments(scribe))


def _comments(scribe: Scribe) -> Iterator[Cells]:
    for note in scribe.report.notes:
        for one in note.comments:
            country, language = scribe.country(one.country), scribe.language(one.lang)
            yield [
                note.number,
                one.text,
                language,
                one.place,
                country,
                one.name,
                one.staff,
                one.late,
            ]


def themes(scribe: Scribe) -> Sheet:
    columns = [
        scribe.head("theme", "words", 40),
        scribe.head("whose", width=20),
        scribe.head("n-notes", "number"),
        scribe.head("voters", "number", 13),
        scribe.head("languages", width=24),
        scribe.head("which", "words", 50),
    ]
    rows = (_theme(scribe, theme) for theme in scribe.report.themes)
    return scribe.sheet("themes", columns, rows)


def _theme(scribe: Scribe, theme: Theme) -> Cells:
    languages = {scribe.language(scribe.speech.notes[number].lang) for number in theme.notes}
    return [
        theme.title,
        _whose(scribe, theme),
        len(theme.notes),
        theme.people,
        ", ".join(sorted(languages)),
        scribe.speech.numbers(theme.notes),
    ]


def _whose(scribe: Scribe, theme: Theme) -> str:
    if theme.across:
        return scribe.speech.say("across")
    if theme.group is None:
        return scribe.speech.say("plenary")
    return scribe.speech.say("in-group", number=theme.group)


def cards(scribe: Scribe) -> Sheet:
    """One row a line."""
    columns = [
        scribe.head("group", "number", 9),
        scribe.own("block-number", "number", 9),
        scribe.head("block", width=28),
        scribe.own("section", width=28),
        scribe.head("text", "words", 70),
        scribe.head("language", width=13),
        scribe.own("minority", "flag"),
        scribe.head("late", "flag", 10),
        scribe.own("signed", "number", 13),
        scribe.own("members", "number"),
        scribe.own("signed-earlier", "number", 13),
    ]
    rows = (
        (
            card.group,
            *scribe.block(card.block),
            scribe.text(section.title),
            line.text,
            scribe.language(line.lang),
            line.minority,
            line.late,
            card.signed,
            card.members,
            card.earlier,
        )
        for card in scribe.report.cards
        for section in card.sections
        for line in section.lines
    )
    return scribe.sheet("cards", columns, rows)


def hidden(scribe: Scribe) -> Sheet:
    columns = [
        scribe.head("group", "number", 9),
        scribe.head("question", width=32),
        scribe.head("kind", width=16),
        scribe.head("text", "words"),
        scribe.head("language", width=13),
        *_author(scribe),
        scribe.own("reason", "words", 40),
        *scribe.marks(),
    ]
    return scribe.sheet("hidden", columns, _hidden(scribe))


def _hidden(scribe: Scribe) -> Iterator[Cells]:
    sent_out = scribe.speech.say("hidden-author")
    for note in scribe.report.annex or ():
        yield [
            note.group,
            scribe.questions.get(note.question, ""),
            scribe.text(note.kind_name),
            note.text,
            scribe.language(note.lang),
            note.place,
            scribe.country(note.country),
            note.name,
            sent_out if note.reason == REMOVED else note.reason,
            *marked(note.marks),
        ]


def _author(scribe: Scribe) -> list[Column]:
    return [
        scribe.head("place", width=20),
        scribe.head("country", width=18),
        scribe.head("name", width=18),
    ]
