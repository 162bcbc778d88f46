"""All the words in a file of any format, by readers of other people: what stands nowhere in there is in none of its parts."""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

import docx
import openpyxl
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, TextStringObject

from app.exports.pictures import readable
from app.words import say

_FOOT = re.compile(r"\n[^\n]*(Page|Página) [0-9]+ (of|sur|de) [0-9]+\s*$")
"""What stands at the foot of each page of a PDF, in the middle of what runs on."""


def words_of(name: str, body: bytes) -> str:
    """`name` of a format; parts of a packed file one after the other."""
    match name:
        case "zip":
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                parts = archive.namelist()
                found = [words_of(format_of(part), archive.read(part)) for part in parts]
            return "\n".join([*parts, *found])
        case "docx" | "xlsx":
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                texts = [archive.read(part) for part in archive.namelist() if "xml" in part]
            return "\n".join(html.unescape(text.decode()) for text in texts)
        case "pdf":
            return of_pdf(body)
        case "html":
            return html.unescape(body.decode())
    return body.decode()


def of_pdf(body: bytes) -> str:
    """The text of its pages, the bookmarks and what describes pictures, and the names of its makers."""
    reader = PdfReader(io.BytesIO(body))
    said = [_FOOT.sub("", page.extract_text()) for page in reader.pages]
    said += [str(value) for value in (reader.metadata or {}).values()]
    return "\n".join([*said, *strings_of(reader)])


def strings_of(reader: PdfReader) -> list[str]:
    """Every string in it that is not drawn: alternative texts, titles of bookmarks."""
    found: list[str] = []
    for number in range(1, len(reader.xref_objStm) + max(reader.xref[0], default=0) + 1):
        _collect(reader.get_object(IndirectObject(number, 0, reader)), found)
    return found


def _collect(value: PdfObject | None, found: list[str]) -> None:
    if isinstance(value, TextStringObject):
        found.append(str(value))
    elif isinstance(value, DictionaryObject):
        for one in value.values():
            if not isinstance(one, IndirectObject):
                _collect(one, found)
    elif isinstance(value, ArrayObject):
        for one in value:
            if not isinstance(one, IndirectObject):
                _collect(one, found)


def format_of(file_name: str) -> str:
    """The format a file of the archive has, by what its name ends with."""
    if file_name.endswith(".csv"):
        return "csv"
    return {"md": "markdown"}.get(ending := file_name.rpartition(".")[2], ending)


# ---- the notes in a file, each by its number; reading fails where one stands twice


def of_docx(body: bytes) -> dict[int, str]:
    """By the style of the paragraphs in the tables of the annex."""
    found: dict[int, str] = {}
    for table in docx.Document(io.BytesIO(body)).tables:
        for row in table.rows:
            number, *rest = row.cells
            if (
                number.paragraphs[0].style is None
                or number.paragraphs[0].style.name != "EntryNumber"
            ):
                continue
            [words] = [p for cell in rest for p in cell.paragraphs if _is(p, "EntryText")]
            if number.text.startswith("N"):
                assert int(number.text[1:]) not in found
                found[int(number.text[1:])] = words.text
    return found


def _is(paragraph: Any, style: str) -> bool:
    return paragraph.style is not None and paragraph.style.name == style


def of_xlsx(body: bytes) -> dict[int, str]:
    """Of the sheet whose first column counts the notes."""
    book = openpyxl.load_workbook(io.BytesIO(body))
    sheet = book[say("en", "workbook-sheet-notes")]
    rows = list(sheet.iter_rows(values_only=True))
    at = list(rows[0]).index(say("en", "report-column-text"))
    found = {int(str(row[0])): str(row[at]) for row in rows[1:]}
    assert len(found) == len(rows) - 1
    return found


class _Articles(HTMLParser):
    """The first words of people in every article."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[int, str] = {}
        self._number = 0
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        id_ = given.get("id") or ""
        if tag == "article" and re.fullmatch(r"n[0-9]+", id_):
            assert int(id_[1:]) not in self.found
            self._number = int(id_[1:])
        elif tag == "span" and given.get("class") == "voice" and self._number:
            self._inside = "span"
            self.found[self._number] = ""
        elif tag == "br" and self._inside:
            self.found[self._number] += "\n"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[self._number] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside, self._number = "", 0


def of_html(body: bytes) -> dict[int, str]:
    reader = _Articles()
    reader.feed(body.decode())
    reader.close()
    return reader.found


def missing_in_pdf(body: bytes, notes: Mapping[int, str]) -> list[int]:
    """Notes of Latin letters that are not all there. How lines break is not compared, nor scripts whose letters are
    drawn in another order or form than they are written."""
    said = squeezed(of_pdf(body))
    plain = {n: text for n, text in notes.items() if all(ord(letter) < 0x250 for letter in text)}
    return [number for number, text in plain.items() if squeezed(text) not in said]


def squeezed(text: str) -> str:
    """Letters and digits only, in the forms that fonts do not change."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if (c.isascii() and c.isalnum()) or 0xC0 <= ord(c) < 0x250)


def shown_as(notes: Mapping[int, str]) -> dict[int, str]:
    """As XML can hold them."""
    return {number: readable(text) for number, text in notes.items()}
