"""A sheet whose rows are kept as they will stand in the file: cell by cell the library takes three times as long."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST = 32_767
"""UTF-16 units in a cell: more than that no program takes."""
CUT = " […]"
Cell = str | int | float | bool | date | None
"""None is a blank cell."""
Row = Sequence[Cell]
Style = tuple[str, int, int]
"""The letters of a column, the number of its look, and how many letters stand beside each other in it."""

_LINE, _HIGHEST = 15, 405
"""Points."""
_BEFORE_THE_FIRST_DAY = date(1899, 12, 30)
_NARROW = "\u2e80"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?")
_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")


class Rows(Worksheet):  # type: ignore[misc]
    """Rests on what the library does inside: its version is pinned, and the tests read every cell back."""

    def __init__(self) -> None:
        super().__init__()
        self.look_of_days = 0
        self._lines: list[str] = []

    def put(self, row: Row, styles: Sequence[Style]) -> None:
        """The next row, with a style for each cell."""
        at = len(self._lines) + 1
        line = []
        high = 1
        for (column, look, width), value in zip(styles, row, strict=True):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                line.append(f'<c r="{column}{at}" s="{look}"{self._text(shown(value))}</c>')
                if len(value) > width or "\n" in value:
                    high = max(high, lines_of(value, width))
            elif isinstance(value, bool):
                line.append(f'<c r="{column}{at}" s="{look}" t="b"><v>{value:d}</v></c>')
            elif isinstance(value, date):
                days = (value - _BEFORE_THE_FIRST_DAY).days
                line.append(f'<c r="{column}{at}" s="{self.look_of_days}"><v>{days}</v></c>')
            else:
                line.append(f'<c r="{column}{at}" s="{look}"><v>{value}</v></c>')
        # Not every program finds out how high a row has to be.
        told = f' ht="{min(high * _LINE, _HIGHEST)}"' if high > 1 else ""
        self._lines.append(f'<row r="{at}"{told}>{"".join(line)}</row>')
        self.dim_rowmin, self.dim_rowmax = 0, at - 1
        self.dim_colmin, self.dim_colmax = 0, len(row) - 1

    def _text(self, text: str) -> str:
        if is_markup(text):
            own = escape(_ESCAPE.sub("_x005F_", text), quote=False)
            return f' t="inlineStr"><is><t xml:space="preserve">{own}</t></is>'
        return f' t="s"><v>{self.str_table._get_shared_string_index(text)}</v>'  # noqa: SLF001

    def _write_sheet_data(self) -> None:
        """The library calls it when it writes the sheet."""
        self.fh.write(f"<sheetData>{''.join(self._lines)}</sheetData>")


def styles(looks: Sequence[Any], widths: Sequence[int]) -> list[Style]:
    pairs = zip(looks, widths, strict=True)
    return [(xl_col_to_name(at), number_of(look), width) for at, (look, width) in enumerate(pairs)]


def number_of(look: Any) -> int:
    return int(look._get_xf_index())  # noqa: SLF001


def is_markup(text: str) -> bool:
    """Whether the library would take a text for markup of its own and write it as it is."""
    return text.startswith("<r>") and text.endswith("</r>")


def shown(text: str) -> str:
    """The text as a cell can hold it: what XML forbids is replaced, what is too long is cut and says so."""
    text = _FORBIDDEN.sub("\ufffd", _BREAKS.sub("\n", text))
    if len(text) * 2 <= MOST or units(text) <= MOST:
        return text
    return text.encode("utf-16-le")[: (MOST - units(CUT)) * 2].decode("utf-16-le", "ignore") + CUT


@lru_cache(4096)
def lines_of(text: str, width: int) -> int:
    """How many lines a text takes, about; letters of the East are twice as wide."""
    lines = 0
    for paragraph in text.split("\n"):
        lines, used = lines + 1, 0
        for word in paragraph.split(" "):
            long = len(word) if word.isascii() else sum(1 + (c > _NARROW) for c in word)
            if used + bool(used) + long <= width:
                used += bool(used) + long
            else:
                lines += bool(used) + (long - 1) // width
                used = (long - 1) % width + 1
    return lines


def units(text: str) -> int:
    """How long it is in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
