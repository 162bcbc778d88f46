"""The evaluation of a report as CSV: one row for each scale with its counts, and one for each answer in words."""

import csv
import io
from collections.abc import Iterator

from app.exports.to_csv import harmless
from app.synthesis.reported import Evaluated, Report
from app.words import say

COLUMNS = ("question", "answers", "level-1", "level-2", "level-3", "level-4", "level-5", "text")


def to_evaluation_csv(report: Report, lang: str) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([harmless(say(lang, f"report-column-{column}")) for column in COLUMNS])
    for asked in report.evaluation:
        for cells in _rows(asked):
            writer.writerow([harmless(str(cell)) for cell in cells])
    return lines.getvalue().encode("utf-8-sig")


def _rows(asked: Evaluated) -> Iterator[tuple[str | int, ...]]:
    """Levels and words are empty where too few have answered."""
    question = asked.text.text
    for words in asked.words or ("",):
        yield (question, asked.n, *(asked.levels or ("",) * 5), words)
