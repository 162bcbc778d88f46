"""The table of download formats, and the only one: name → file ending, media type, the function that writes it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.exports.to_csv import to_csv
from app.exports.to_evaluation_csv import to_evaluation_csv
from app.exports.to_json import to_json
from app.exports.to_markdown import to_markdown
from app.exports.to_ratings_csv import to_ratings_csv
from app.synthesis.reported import Report


@dataclass(frozen=True, slots=True)
class Format:
    extension: str
    """What the file name ends with, behind a dot."""
    media_type: str
    write: Callable[[Report, str], bytes]
    """(report, language of headings and labels) → the whole file"""

    def file_name(self, report: Report) -> str:
        """Ids of the plan and a date only: a title may hold anything."""
        return f"{report.plan}-{report.day.isoformat()}.{self.extension}"


FORMATS: dict[str, Format] = {
    "markdown": Format("md", "text/markdown; charset=utf-8", to_markdown),
    "csv": Format("csv", "text/csv; charset=utf-8", to_csv),
    "ratings": Format("ratings.csv", "text/csv; charset=utf-8", to_ratings_csv),
    "evaluation": Format("evaluation.csv", "text/csv; charset=utf-8", to_evaluation_csv),
    "json": Format("json", "application/json", to_json),
}
