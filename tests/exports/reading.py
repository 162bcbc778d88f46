"""Reads the downloads back by other means than they were written, for tests that nothing was lost or became live."""

import csv
import io
import re
from typing import Any

from app.exports.formats import FORMATS, Manuscript
from app.synthesis.reported import Report

_SPREADSHEET = re.compile("[\\s\"']*[=+\\-@\\t\\r＝＋－＠]")
_ACTIVE = set("`*_[]<>|~#@${}^&")
_ASCII_PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_HEAD = re.compile(r"\*\*N([0-9]+)\*\* · ")


def of_csv(body: bytes) -> list[list[str]]:
    """The rows without their head, as a spreadsheet shows them."""
    assert body.startswith(b"\xef\xbb\xbf")
    text = body.decode("utf-8-sig")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    return rows[1:]


def formulas(body: bytes) -> list[str]:
    """Cells that a spreadsheet would calculate, whichever sign it thinks separates them and whether it knows quotes."""
    text = body.decode("utf-8-sig")
    cells = re.split(r"[;\t\r\n]", text)
    for separator in ",;\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            cells += row
    return [cell for cell in cells if cell.lstrip(' \t\r\n"')[:1] in tuple("=+-@＝＋－＠")]


def without_apostrophes(cell: str) -> str:
    """Takes away again what docs/downloads.md says is added."""
    kept = []
    for n, c in enumerate(cell):
        at_start = n == 0 or cell[n - 1] in ";\t\r\n"
        if at_start and c == "'" and _SPREADSHEET.match(cell[n + 1 :]):
            continue
        kept.append(c)
    return "".join(kept)


def of_markdown(body: bytes) -> dict[int, str]:
    """Number → text of every note; fails on anything in a note that would be more than text."""
    lines = body.decode().split("\n")
    notes: dict[int, str] = {}
    at = 0
    while at < len(lines):
        head = _HEAD.match(lines[at])
        at += 1
        if head is None:
            continue
        assert lines[at] == "", "a quote is a block of its own"
        at += 1
        text = []
        while at < len(lines) and lines[at].startswith("> "):
            text.append(line_of_markdown(lines[at][2:]))
            at += 1
        assert int(head[1]) not in notes, "a note stands once"
        assert lines[at] == "", "a quote ends with an empty line"
        assert text[-1][1] is False
        notes[int(head[1])] = "\n".join(words for words, _ in text)
    return notes


def line_of_markdown(line: str) -> tuple[str, bool]:
    """The words of one line, and whether it ends in a hard break."""
    assert not re.match(r"[ \t]|[-+=]|[0-9]+[.)](\s|$)", line), f"live at its start: {line!r}"
    said: list[str] = []
    n = 0
    while n < len(line):
        c = line[n]
        if c == "\\" and n + 1 == len(line):
            return "".join(said), True
        if c == "\\":
            assert line[n + 1] in _ASCII_PUNCTUATION, f"no escape: {line!r}"
            said.append(line[n + 1])
            n += 2
        elif entity := re.match(r"&#(32|9);", line[n:]):
            said.append(chr(int(entity[1])))
            n += entity.end()
        else:
            assert c not in _ACTIVE, f"live: {c!r} in {line!r}"
            said.append(c)
            n += 1
    assert not re.search(r"(https?|ftp)://|www\.\S", line), f"a link: {line!r}"
    return "".join(said), False


def of_json(content: dict[str, Any]) -> dict[int, str]:
    return {note["number"]: note["text"] for note in content["notes"]}


def as_markdown(report: Report, lang: str) -> bytes:
    return FORMATS["markdown"].write(Manuscript(report, lang))


def as_json(report: Report, lang: str) -> bytes:
    return FORMATS["json"].write(Manuscript(report, lang))
