"""The notes of a report as CSV for spreadsheets: one row a note, and no cell that a spreadsheet would calculate (S9)."""

import csv
import io
import re

from app.synthesis.reported import Comment, Marks, Note, Report
from app.words import say

COLUMNS = (
    "number", "board", "group", "block", "question", "kind", "text", "language",
    "place", "country", "name", "late", "edited", "minute", "priority", "theme",
    "staff", "same", "translations", "comments",
    "dots", "voters", "have", "could_adopt", "would_need", "not_for_us", "bridging", "bridging_n",
)  # fmt: skip

# A spreadsheet that expects semicolons or tabs splits our cells there and at line ends, so each such
# place counts as the start of a cell.
_FORMULA = re.compile("(\\A|[;\t\r\n])(?=[\\s\"']*[=+\\-@\t\r＝＋－＠])")


def to_csv(report: Report, lang: str) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(
        [harmless(say(lang, f"report-column-{column.replace('_', '-')}")) for column in COLUMNS]
    )
    titles = {part.id: part.title.text for part in report.blocks}
    asked = [a for part in report.blocks for a in part.questions]
    questions = {a.id: a.text.text for a in (*asked, *report.plenary, *report.elsewhere)}
    bridged = {one.number: one for one in report.bridging.notes} if report.bridging else {}
    for note in report.notes:
        cells = _cells(note, lang, titles.get(note.block or "", ""), questions[note.question])
        place = bridged.get(note.number)
        cells += [place.rank, place.n] if place else ["", ""]
        writer.writerow([harmless(str(cell)) for cell in cells])
    return lines.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The same text with an apostrophe before whatever a spreadsheet could take for a formula."""
    return _FORMULA.sub(r"\1'", cell)


def _cells(note: Note, lang: str, block: str, question: str) -> list[str | int]:
    return [
        note.number,
        note.board,
        "" if note.group is None else note.group,
        block,
        question,
        note.kind_name.text,
        note.text,
        note.lang,
        note.place or "",
        note.country or "",
        note.name or "",
        _yes(note.late, lang),
        _yes(note.edited, lang),
        note.minute,
        _yes(note.priority, lang),
        note.theme,
        _yes(note.staff, lang),
        note.same,
        "\n".join(f"{one.lang}: {one.text}" for one in note.translations),
        "\n".join(_comment(one, lang) for one in note.comments),
        "" if note.dots is None else note.dots,
        "" if note.voters is None else note.voters,
        *_marks(note.marks),
    ]


def _comment(comment: Comment, lang: str) -> str:
    who = say(lang, "report-staff") if comment.staff else comment.name or comment.place or ""
    return f"{who} ({comment.lang}): {comment.text}" if who else f"({comment.lang}): {comment.text}"


def _yes(fact: bool, lang: str) -> str:
    return say(lang, "report-yes") if fact else ""


def _marks(marks: Marks | None) -> tuple[str | int, ...]:
    if marks is None:
        return ("", "", "", "")
    return (marks.have, marks.could_adopt, marks.would_need, marks.not_for_us)
