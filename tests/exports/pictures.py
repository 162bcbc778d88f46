"""Pictures of a report with the words and numbers that are hardest to draw."""

import random
from collections.abc import Callable

from app.exports.charts import (
    MOST_ROWS,
    BridgeRow,
    BridgeWords,
    Column,
    Levels,
    MatrixCell,
    MatrixRow,
    MatrixWords,
    Picture,
    StripRow,
    StripWords,
    bridges,
    distribution,
    matrix,
    scale_answers,
    shares,
    strips,
)

NASTY = (
    "<script>alert(1)</script>&\"'", "\x00\x0b\ud800\ufffe", "مجلس مدينة الدار البيضاء الكبرى",
    "東京都社会的連帯経済推進協議会", "👩‍🚀👨‍👩‍👧‍👦 " * 9, "W" * 300, "a\u0301" * 90, "\u202eabc", "", " \n\t ",
    "]]>", "{n}", "https://example.org/a/very/long/path", "i" * 5000, "\u200b" * 4000, "1\u00a0absent",
)  # fmt: skip
SAY = MatrixWords(
    "n {n}", "median {median}", "too few", "none yet", "1 to 5", "one person", "median", "differ"
)
SAY_STRIP = StripWords("n {n}", "{n} no answer", "median {median}")
SAY_BRIDGE = BridgeWords("n {n}", "{n} of {of}", "too few", "agree", "need", "not for us")
SCALE = ("Absent", "Emerging", "In place", "Consolidated", "Exemplary")


def cell(*levels: int, median: float | None = None, differ: bool = False) -> MatrixCell:
    one, two, three, four, five = levels
    return MatrixCell(sum(levels), (one, two, three, four, five), median, differ)


def columns(*titles: str) -> list[Column]:
    return [Column(n, title, n) for n, title in enumerate(titles, 1)]


def strip(*levels: int, label: str = "Procurement", none: int = 0) -> StripRow:
    one, two, three, four, five = levels
    return StripRow(label, "", (one, two, three, four, five), sum(levels), none, 3.0)


def bridge(*values: tuple[int, int, int] | None, text: str = "A fund.") -> BridgeRow:
    return BridgeRow(1, "N12", text, sum(sum(one) for one in values if one), values, 6)


def levels_of(chance: random.Random, most: int) -> Levels:
    one, two, three, four, five = (chance.randint(0, most) for _ in range(5))
    return one, two, three, four, five


def large_matrix(most: int, words: MatrixWords = SAY, texts: tuple[str, ...] = SCALE) -> Picture:
    chance = random.Random(most)
    said = [texts[n % len(texts)] for n in range(MOST_ROWS)]
    rows = []
    for n, text in enumerate(said):
        cells: list[MatrixCell | None] = [None, MatrixCell(2, None, None, False)]
        for _ in range(6):
            levels = levels_of(chance, most)
            cells.append(MatrixCell(sum(levels), levels, 2.5, chance.random() < 0.5))
        rows.append(MatrixRow(text, said[-n], tuple(cells)))
    return matrix(columns(*said[:8]), rows, words, alt="Who stands where")


GALLERY: dict[str, Callable[[], Picture]] = {
    "matrix": lambda: large_matrix(3),
    "matrix of a crowd": lambda: large_matrix(900),
    "matrix of nothing": lambda: matrix([], [], SAY, alt="x"),
    "matrix of one": lambda: matrix(
        columns("Law"), [MatrixRow("Dakar", "", (cell(1, 0, 0, 0, 0),))], SAY, alt="x"
    ),
    "matrix of 16 columns": lambda: matrix(
        columns(*SCALE * 3, "Institutionnalisation"),
        [MatrixRow("Dakar", "SN", (cell(3, 2, 1, 0, 4, median=2, differ=True),) * 16)],
        SAY,
        alt="x",
    ),
    "strips": lambda: strips(
        [strip(1, 2, 3, 0, 9, none=1), StripRow("", "Round 2", None, 2, 0, None, "too few")],
        SCALE,
        SAY_STRIP,
        colour=6,
        alt="x",
    ),
    "strips of a crowd": lambda: strips(
        [strip(0, 1000, 61, 3, 20)], SCALE, SAY_STRIP, colour=6, alt="x"
    ),
    "strips of nothing": lambda: strips([], (), SAY_STRIP, colour=0, alt="x"),
    "distribution": lambda: distribution([("Kenya", 3), ("Togo", 0)], 1, "{n} people", alt="x"),
    "distribution of a crowd": lambda: distribution([("Kenya", 90_000)], 1, "{n} people", alt="x"),
    "distribution of nothing": lambda: distribution([], 1, alt="x"),
    "shares": lambda: shares([("Youth", 3, 1), ("Towns", 0, 0)], "notes", "findings", alt="x"),
    "shares of nothing": lambda: shares([("Youth", 0, 0)], "in notes", "in findings", alt="x"),
    "bridges": lambda: bridges(
        ["Cities", "Youth"],
        [bridge((7, 1, 2), None), bridge((9, 9, 9), (0, 0, 0))],
        SAY_BRIDGE,
        alt="x",
    ),
    "bridges of many sets": lambda: bridges(
        list(SCALE) * 3, [bridge(*[(20, 20, 20)] * 15)], SAY_BRIDGE, alt="x"
    ),
    "bridges of a crowd": lambda: bridges(
        list(SCALE), [bridge(*[(4000, 20, 1)] * 4, None)], SAY_BRIDGE, alt="x"
    ),
    "bridges of nothing": lambda: bridges([], [], SAY_BRIDGE, alt="x"),
    "answers": lambda: scale_answers((1, 2, 30, 4, 0), "Not useful", "Very useful", 1, alt="x"),
    "answers of a crowd": lambda: scale_answers((61, 2000), "Not useful", "Useful", 1, alt="x"),
    "answers of nobody": lambda: scale_answers((), "", "", 1, alt="x"),
    "nasty words": lambda: with_words(NASTY),
}


def with_words(texts: tuple[str, ...]) -> Picture:
    """All of them in one place or another of a matrix."""
    first, *others = texts
    words = MatrixWords(
        "n {n}", "{median} " + first, first, others[-1], first, others[0], first, first
    )
    return large_matrix(3, words, texts)


def every_kind_with(text: str) -> list[Picture]:
    strip_words = StripWords("n {n} " + text, text, text, text, text)
    bridge_words = BridgeWords("n {n}", "{n} of {of}", text, text, text, text)
    row = StripRow(text, text, None, 3, 1, 2.5, text)
    return [
        strips(
            [row, strip(1, 2, 3, 4, 5, label=text)], (text,) * 5, strip_words, colour=3, alt=text
        ),
        distribution([(text, 4)], 2, "{n} " + text, alt=text),
        shares([(text, 4, 3)], text, text, alt=text),
        bridges([text, text], [bridge((3, 2, 1), None, text=text)], bridge_words, alt=text),
        scale_answers((1, 2, 3), text, text, 4, alt=text),
        matrix([Column(1, text, 1)], [MatrixRow(text, text, (None,))], SAY, alt=text),
    ]
