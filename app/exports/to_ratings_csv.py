"""The ratings of a report as CSV: one row for each criterion, group and round, as far as they may be shown."""

import csv
import io
from collections.abc import Iterator

from app.exports.to_csv import harmless
from app.synthesis.reported import Report, Strip
from app.words import say

COLUMNS = ("block", "criterion", "group", "round", "n", "none", "level-1", "level-2", "level-3",
           "level-4", "level-5", "median")  # fmt: skip


def to_ratings_csv(report: Report, lang: str) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([harmless(say(lang, f"report-column-{column}")) for column in COLUMNS])
    for part in report.blocks:
        for rated in part.criteria:
            for strip in rated.strips:
                cells = (part.title.text, rated.name.text, *_cells(strip))
                writer.writerow([harmless(str(cell)) for cell in cells])
    return lines.getvalue().encode("utf-8-sig")


def _cells(strip: Strip) -> Iterator[str | int]:
    """A level is empty where it is not shown; a group where everybody is counted."""
    yield "" if strip.group is None else strip.group
    yield strip.round
    yield strip.n
    yield strip.none
    yield from ("",) * 5 if strip.levels is None else strip.levels
    yield "" if strip.median is None else f"{strip.median:g}"
