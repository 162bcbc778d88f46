"""All the words in a file of any format, by readers of other people: what stands nowhere in there is in none of its parts."""

import html
import io
import zipfile

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, TextStringObject


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
    said = [page.extract_text() for page in reader.pages]
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
