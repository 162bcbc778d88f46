"""What goes into the pictures of a report: plain numbers and words, and what comes out."""

from dataclasses import dataclass

MOST_ROWS = 20
"""Rows of a matrix that fit on one page; whoever has more makes several pictures."""

MOST_SETS = 8
"""Sets of people beside each other that can be told apart in a picture of bridges."""

MOST_BARS = 28
"""Rows of bars that fit on one page."""

MOST_STRIPS = 22
"""Rows of strips that fit on one page."""

MOST_PROPOSALS = 15
"""Rows of a picture of bridges that fit on one page."""

Levels = tuple[int, int, int, int, int]
"""How many people stand at each level from 1 to 5."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`svg` is a whole document; `width` and `height` are in px."""

    svg: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Column:
    """`colour` is the number of a block's colour, from 1 to 8 and round again; 0 is ink."""

    number: int
    title: str
    colour: int


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """`levels` is None where only the number of people may be shown, `median` where there are too few for one."""

    n: int
    levels: Levels | None
    median: float | None
    differ: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """`cells` are as many as there are columns; None where nobody has said anything."""

    label: str
    sub: str
    cells: tuple[MatrixCell | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixWords:
    """`n` and `median` hold a place for the number: "n {n}", "median {median}". Empty parts of the key are left out."""

    n: str
    median: str
    not_shown: str
    none_yet: str
    reading: str = ""
    """Above the names of the rows: "Left to right: 1 absent … 5 exemplary"."""
    key_person: str = ""
    """What a dot is: "one person"."""
    key_median: str = ""
    """What the bar under the axis is: "median, from 5 people"."""
    key_differ: str = ""
    """What the double arrow says: "views differ"."""
    decimal: str = "."


@dataclass(frozen=True, slots=True)
class StripRow:
    """`note` stands in place of the dots where `levels` is None. Without a `label` the row belongs to the one above."""

    label: str
    sub: str
    levels: Levels | None
    n: int
    none: int
    median: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StripWords:
    """Each of the first three holds a place: "n {n}", "{n} no answer", "median {median}"."""

    n: str
    none: str
    median: str
    key_person: str = ""
    key_median: str = ""
    decimal: str = "."


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """A proposal. `values`: how many of each set agree, would need something, say it is not for them.

    `n` is how many people marked it in all; `colour` is that of its block, 0 is ink.
    """

    rank: int
    number: str
    text: str
    n: int
    values: tuple[tuple[int, int, int] | None, ...]
    colour: int = 0


@dataclass(frozen=True, slots=True)
class BridgeWords:
    """`of` holds two places: "{n} of {of}"; `n` one: "n {n}". The keys say what the three marks are."""

    n: str
    of: str
    not_shown: str
    agree: str
    would_need: str
    not_for_us: str
