"""Accessible pictures for a report, drawn as SVG from plain numbers and words: the same in PDF, Word and a browser."""

from app.exports.charts.bars import distribution, shares
from app.exports.charts.bridges import bridges
from app.exports.charts.matrix import matrix
from app.exports.charts.shapes import (
    MOST_BARS,
    MOST_PROPOSALS,
    MOST_ROWS,
    MOST_SETS,
    MOST_STRIPS,
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
)
from app.exports.charts.strips import scale_answers, strips

__all__ = [
    "MOST_BARS",
    "MOST_PROPOSALS",
    "MOST_ROWS",
    "MOST_SETS",
    "MOST_STRIPS",
    "BridgeRow",
    "BridgeWords",
    "Column",
    "Levels",
    "MatrixCell",
    "MatrixRow",
    "MatrixWords",
    "Picture",
    "StripRow",
    "StripWords",
    "bridges",
    "distribution",
    "matrix",
    "scale_answers",
    "shares",
    "strips",
]
