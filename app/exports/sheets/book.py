"""A workbook being written: tables of typed cells that hold any text as text, and nothing that calculates."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import chain
from typing import Any, Literal

import xlsxwriter  # type: ignore[import-untyped]

from app.exports.sheets.rows import Row, Rows, is_markup, number_of, shown, styles

INK, QUIET, LINE, GROUND = "#1c2233", "#4c5263", "#bfbbae", "#efeee8"

_A3, _A4 = 8, 9
_WIDE = 160
"""Letters beside each other, for which A4 is too small."""
_BUTTON = 3
"""As wide as what a filter puts into the head of a column."""
_WIDEST_HEAD = 20
_EVERYWHERE = "A1:XFD1048576"
_HEADS = 45
"""Points."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

Kind = Literal["number", "decimal", "share", "flag", "line", "words", "any"]
_LOOKS: dict[str, dict[str, Any]] = {
    "number": {"num_format": "0", "text_wrap": True},
    "decimal": {"num_format": "0.0", "text_wrap": True},
    "share": {"num_format": "0%", "text_wrap": True},
    "flag": {"align": "center", "num_format": '"TRUE";"TRUE";"FALSE"'},
    "line": {"text_wrap": True},
    "words": {"text_wrap": True},
    "any": {"text_wrap": True, "align": "left"},
}
_WIDTHS: dict[Kind, int] = {
    "number": 11,
    "decimal": 11,
    "share": 11,
    "flag": 12,
    "line": 20,
    "words": 60,
    "any": 60,
}


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in letters; 0 for what its kind usually takes."""

    head: str
    kind: Kind = "line"
    width: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. It is left out where it has no rows, unless it is `always` there."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Row]
    frozen: int = 1
    """Columns that stay when one scrolls to the side."""
    always: bool = False


class Book:
    def __init__(self, title: str, day: date) -> None:
        """All that is dated in it is of this day, so that the same report is the same file."""
        self._file = io.BytesIO()
        self._workbook = xlsxwriter.Workbook(self._file, _OPTIONS)
        created = datetime.combine(day, time(), UTC)
        self._workbook.set_properties({"title": shown(title), "created": created})
        calm = {"valign": "top", "font_color": INK}
        self._looks = {
            kind: self._workbook.add_format({**calm, **look}) for kind, look in _LOOKS.items()
        }
        self._day = self._workbook.add_format({**calm, "num_format": "yyyy-mm-dd", "align": "left"})
        self._head = self._workbook.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "vcenter",
                "font_color": INK,
                "bg_color": GROUND,
                "bottom": 1,
                "bottom_color": LINE,
            }
        )
        plain: dict[str, dict[str, Any]] = {
            "line": {},
            "number": {"num_format": "0"},
            "share": {"num_format": "0%"},
            "title": {"bold": True, "font_size": 14},
            "head": {"bold": True, "text_wrap": True},
            "heads": {"bold": True, "text_wrap": True, "align": "right"},
        }
        self._unwrapped = {
            kind: self._workbook.add_format({"font_color": INK, **look})
            for kind, look in plain.items()
        }

    def add(self, table: Sheet) -> None:
        rows = iter(table.rows)
        first = next(rows, None)
        if first is None and not table.always:
            return
        sheet = self._sheet(table.name, Rows)
        sheet.look_of_days = number_of(self._day)
        widths = [_width(column) for column in table.columns]
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        heads = [width - _BUTTON for width in widths]
        sheet.put(
            [column.head for column in table.columns], styles([self._head] * len(heads), heads)
        )
        looks = styles([self._looks[column.kind] for column in table.columns], widths)
        for row in () if first is None else chain((first,), rows):
            sheet.put(row, looks)
        sheet.freeze_panes(1, table.frozen)
        sheet.autofilter(0, 0, max(sheet.dim_rowmax, 1), len(table.columns) - 1)
        sheet.set_paper(_A3 if sum(widths) > _WIDE else _A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.ignore_errors({"number_stored_as_text": _EVERYWHERE})

    def drawings(self, name: str, widths: Sequence[int]) -> "Drawings":
        """A sheet for charts, each beside its own figures."""
        sheet = self._sheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        return Drawings(self._workbook, sheet, self._unwrapped)

    def closed(self) -> bytes:
        """The whole file."""
        self._workbook.close()
        return self._file.getvalue()

    def _sheet(self, name: str, kind: type[Rows] | None = None) -> Any:
        sheet = self._workbook.add_worksheet(name, kind)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.set_footer("&L&A&R&P / &N")
        return sheet


def _width(column: Column) -> int:
    """No word of its head is broken, if it is no very long one."""
    longest = max((len(word) for word in column.head.split()), default=0)
    return max(column.width or _WIDTHS[column.kind], min(longest + _BUTTON, _WIDEST_HEAD))


class Drawings:
    """A sheet of charts: the title, then the figures on the left and what is drawn of them on the right."""

    def __init__(self, workbook: Any, sheet: Any, looks: Mapping[str, Any]) -> None:
        self.workbook = workbook
        self._sheet = sheet
        self._looks = looks
        self._breaks: list[int] = []
        self.name = sheet.get_name()

    def figures(self, top: int, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> int:
        """Answers with the row of their heads. Nothing is wrapped: a row that grows would move the chart."""
        self._write(top, 0, title, "title")
        self._sheet.set_row(top + 1, _HEADS)
        for at, column in enumerate(columns):
            self._write(top + 1, at, column.head, "heads" if at else "head")
        for down, row in enumerate(rows, top + 2):
            for at, (column, value) in enumerate(zip(columns, row, strict=True)):
                if isinstance(value, str):
                    self._write(down, at, value, "line")
                elif value is not None:
                    self._sheet.write_number(down, at, value, self._looks[column.kind])
        return top + 1

    def _write(self, row: int, column: int, text: str, look: str) -> None:
        text = shown(text)
        # With a space behind it, nothing is taken for markup.
        self._sheet.write_string(
            row, column, f"{text} " if is_markup(text) else text, self._looks[look]
        )

    def place(self, top: int, left: int, chart: Any, alt: str) -> None:
        options = {"description": shown(alt), "object_position": 2, "y_offset": 4}
        self._sheet.insert_chart(top, left, chart, options)

    def print_at(self, percent: int) -> None:
        self._sheet.set_print_scale(percent)

    def breaks(self, row: int) -> None:
        """A new page begins with this row."""
        self._breaks.append(row)
        self._sheet.set_h_pagebreaks(self._breaks)
