"""The report as a workbook: numbers are numbers, dates are dates, nothing calculates, and people's words are only text."""

from collections.abc import Callable

from app.exports.sheets import drawn, learned, ratings, session, written
from app.exports.sheets.book import Book, Sheet
from app.exports.sheets.heads import Scribe
from app.synthesis.reported import Report

_SHEETS: tuple[Callable[[Scribe], Sheet], ...] = (
    ratings.matrix,
    ratings.wide,
    ratings.criteria,
    ratings.strips,
    written.notes,
    written.translations,
    written.comments,
    written.themes,
    learned.proposals,
    learned.works_when,
    learned.peers,
    learned.findings,
    learned.voices,
    written.cards,
    session.profile,
    session.groups,
    session.agenda,
    session.evaluation,
    written.hidden,
)
"""In their order, behind the facts of the session and the charts."""


def to_xlsx(report: Report, lang: str) -> bytes:
    scribe = Scribe(report, lang)
    book = Book(scribe.text(report.title), report.day)
    book.add(session.facts(scribe))
    drawn.charts(scribe, book)
    for sheet in _SHEETS:
        book.add(sheet(scribe))
    return book.closed()
