"""Reads Word, PDF, workbook, HTML and Markdown with other people's programs and compares their figures with the JSON.

Imports nothing of the app: the sentences that hold the figures stand here as people read them, in English.
"""

import io
import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import openpyxl
from pypdf import PdfReader

FILES = ("synthesis.docx", "synthesis.pdf", "synthesis.html", "synthesis.md")
MARKS = ("have", "could_adopt", "would_need", "not_for_us")
_FOOT = re.compile(r"\n[^\n]*Page [0-9]+ of [0-9]+\s*$")


def differences(folder: Path) -> Iterator[str]:
    """One line for each figure that is not the same."""
    report = json.loads((folder / "synthesis.json").read_text(encoding="utf-8"))
    for name in FILES:
        said = _squeezed(_words(folder / name))
        yield from _of_notes(name, report, said)
        yield from _of_ratings(name, report, said)
        yield from _of_rows(name, report, said)
    yield from _of_workbook(report, folder / "synthesis.xlsx")


def _of_notes(name: str, report: dict[str, Any], said: str) -> Iterator[str]:
    for note in report["notes"]:
        entries = said.count(_squeezed(f"N{note['number']} {note['kind_name']['text']} "))
        if entries < 1:
            yield f"{name}: no entry N{note['number']}"
        if note["marks"] and _squeezed(_marks(note["marks"])) not in said:
            yield f"{name}, N{note['number']}: other marks than {note['marks']}"
        if note["dots"] and _squeezed(_dots(note["dots"], note["voters"])) not in said:
            yield f"{name}, N{note['number']}: other dots than {note['dots']}"


def _marks(marks: dict[str, int]) -> str:
    have, could, need, no = (marks[name] for name in MARKS)
    return f"have it {have}, could adopt {could}, would need {need}, not for us {no}"


def _dots(dots: int, voters: int) -> str:
    return f"{dots} dot{'s' * (dots != 1)} from {voters} {'person' if voters == 1 else 'people'}"


def _of_ratings(name: str, report: dict[str, Any], said: str) -> Iterator[str]:
    for part in report["blocks"]:
        for criterion in part["criteria"]:
            for strip in criterion["strips"]:
                if strip["levels"] and _squeezed(_strip(strip)) not in said:
                    yield f"{name}, {criterion['id']}: other ratings than {strip}"


def _of_rows(name: str, report: dict[str, Any], said: str) -> Iterator[str]:
    for row in report["matrix"]:
        for cell in row["cells"]:
            if cell["levels"] and cell["before"] is None and _squeezed(_strip(cell)) not in said:
                yield f"{name}, {row['place']}, {cell['block']}: other figures than {cell}"


def _strip(strip: dict[str, Any]) -> str:
    levels = ", ".join(f"{n} at {level}" for level, n in enumerate(strip["levels"], 1) if n)
    said = [f"n {strip['n']}", levels]
    if strip["median"] is not None:
        said.append(f"median {strip['median']:g}")
    if strip["none"]:
        said.append(f"{strip['none']} gave no answer")
    return " · ".join(said)


# ---- the workbook


def _of_workbook(report: dict[str, Any], file: Path) -> Iterator[str]:
    book = openpyxl.load_workbook(file)
    if any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row):
        yield "synthesis.xlsx: a formula"
    found = {row["Number"]: row for row in _rows(book["Notes"])}
    if sorted(found) != [note["number"] for note in report["notes"]]:
        yield "synthesis.xlsx: other notes"
    columns = ("Have it", "Could adopt it", "Would need something", "Not for us")
    for note in report["notes"]:
        row = found.get(note["number"], {})
        marks = [note["marks"][name] for name in MARKS] if note["marks"] else [None] * 4
        for what, value in (
            ("Text", note["text"]),
            ("Dots", note["dots"]),
            *zip(columns, marks, strict=True),
        ):
            if row.get(what) != value and not (value in (0, None) and row.get(what) in (0, None)):
                yield f"synthesis.xlsx, N{note['number']}, {what}: {row.get(what)!r}, not {value!r}"
    wanted = sorted(
        (strip["round"], strip["n"], *strip["levels"])
        for part in report["blocks"] for criterion in part["criteria"] for strip in criterion["strips"]
        if strip["levels"]
    )  # fmt: skip
    told = [
        (row["Round"], row["Ratings with a level"], *(row[f"Level {n}"] for n in range(1, 6)))
        for row in (_rows(book["Ratings"]) if "Ratings" in book.sheetnames else ())
        if isinstance(row["Level 1"], int)
    ]
    if sorted(told) != wanted:
        yield "synthesis.xlsx: other ratings"


def _rows(sheet: Any) -> Iterator[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return (dict(zip(head, row, strict=True)) for row in rows)


# ---- words


def _words(file: Path) -> str:
    match file.suffix:
        case ".docx":
            found = docx.Document(io.BytesIO(file.read_bytes()))
            cells = (cell for table in found.tables for row in table.rows for cell in row.cells)
            return "\n".join([*(p.text for p in found.paragraphs), *(cell.text for cell in cells)])
        case ".pdf":
            return "\n".join(_FOOT.sub("", page.extract_text()) for page in PdfReader(file).pages)
        case ".html":
            reader = _Text()
            reader.feed(file.read_text(encoding="utf-8"))
            return " ".join(reader.said)
    return file.read_text(encoding="utf-8")


class _Text(HTMLParser):
    """What is read on the page: no style, script or data."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = self._silent or tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag not in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def _squeezed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if c.isascii() and c.isalnum())
