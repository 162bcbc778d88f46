"""The table of download formats, and the only one: name → file ending, media type, the function that writes it.

The server reads the table, a process of its own writes the file: what writing weighs is imported there.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from app.exports.document import Document
from app.synthesis.reported import Report


class Manuscript:
    """A report on its way into files, in the language of their headings and labels; its document is made once."""

    def __init__(
        self, report: Report, lang: str, tell: Callable[[int], None] = lambda _done: None
    ) -> None:
        """`tell` hears how many of the files in one file are written."""
        self.report = report
        self.lang = lang
        self.tell = tell

    @cached_property
    def document(self) -> Document:
        from app.exports.outline import outline

        return outline(self.report, self.lang)


@dataclass(frozen=True, slots=True)
class Format:
    extension: str
    """What the file name ends with, behind a dot."""
    media_type: str
    write: Callable[[Manuscript], bytes]
    """The whole file."""
    steps: int = 1
    """Files that are written for it."""

    def file_name(self, report: Report) -> str:
        """Ids of the plan and a date only: a title may hold anything."""
        return f"{report.plan}-{report.day.isoformat()}.{self.extension}"


def _docx(manuscript: Manuscript) -> bytes:
    from app.exports.to_docx import to_docx

    return to_docx(manuscript.document)


def _pdf(manuscript: Manuscript) -> bytes:
    from app.exports.to_pdf import to_pdf

    return to_pdf(manuscript.document)


def _xlsx(manuscript: Manuscript) -> bytes:
    from app.exports.to_xlsx import to_xlsx

    return to_xlsx(manuscript.report, manuscript.lang)


def _html(manuscript: Manuscript) -> bytes:
    from app.exports.to_html import to_html

    return to_html(manuscript.report, manuscript.document, manuscript.lang)


def _markdown(manuscript: Manuscript) -> bytes:
    from app.exports.to_markdown import to_markdown

    return to_markdown(manuscript.document)


def _csv(manuscript: Manuscript) -> bytes:
    from app.exports.to_csv import to_csv

    return to_csv(manuscript.report, manuscript.lang)


def _ratings(manuscript: Manuscript) -> bytes:
    from app.exports.to_ratings_csv import to_ratings_csv

    return to_ratings_csv(manuscript.report, manuscript.lang)


def _evaluation(manuscript: Manuscript) -> bytes:
    from app.exports.to_evaluation_csv import to_evaluation_csv

    return to_evaluation_csv(manuscript.report, manuscript.lang)


def _json(manuscript: Manuscript) -> bytes:
    from app.exports.to_json import to_json

    return to_json(manuscript.report)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_CSV = "text/csv; charset=utf-8"
_EACH: dict[str, Format] = {
    "docx": Format("docx", f"{_OFFICE}.wordprocessingml.document", _docx),
    "pdf": Format("pdf", "application/pdf", _pdf),
    "xlsx": Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", _xlsx),
    "html": Format("html", "text/html; charset=utf-8", _html),
    "markdown": Format("md", "text/markdown; charset=utf-8", _markdown),
    "csv": Format("csv", _CSV, _csv),
    "ratings": Format("ratings.csv", _CSV, _ratings),
    "evaluation": Format("evaluation.csv", _CSV, _evaluation),
    "json": Format("json", "application/json", _json),
}


def _zip(manuscript: Manuscript) -> bytes:
    """Every other file. The date in it is that of the session, so that the same report is the same file."""
    report = manuscript.report
    written = io.BytesIO()
    day = (report.day.year, report.day.month, report.day.day, 0, 0, 0)
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, format_ in enumerate(_EACH.values(), 1):
            entry = zipfile.ZipInfo(format_.file_name(report), max(day, (1980, 1, 1, 0, 0, 0)))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, format_.write(manuscript))
            manuscript.tell(done)
    return written.getvalue()


FORMATS: dict[str, Format] = {
    **_EACH,
    "zip": Format("zip", "application/zip", _zip, steps=len(_EACH)),
}
