"""Figures beside their bounds, as a table for people and as JSON for later. Measures nothing."""

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass
class Figure:
    """`ratio` is ours ÷ baseline; the bound holds for `bounded`, which is `ours` or `ratio`."""

    name: str
    unit: str
    ours: float
    baseline: float | None
    ratio: float | None
    bounded: Literal["ours", "ratio"] = "ratio"
    at_most: float | None = None
    at_least: float | None = None

    @property
    def met(self) -> bool | None:
        """None where nothing is promised."""
        value = self.ours if self.bounded == "ours" else self.ratio
        if value is None or (self.at_most is None and self.at_least is None):
            return None
        return (self.at_most is None or value <= self.at_most) and (
            self.at_least is None or value >= self.at_least
        )

    @property
    def bound(self) -> str:
        sign, value = ("≤", self.at_most) if self.at_most is not None else ("≥", self.at_least)
        if value is None:
            return "–"
        return f"{sign} {value:g} {self.unit if self.bounded == 'ours' else '×'}"

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "met": self.met}


_VERDICT = {True: "met", False: "MISSED", None: ""}


def table(figures: list[Figure]) -> str:
    rows = [("figure", "ours", "baseline", "ratio", "bound", "")]
    for one in figures:
        baseline = f"{_spell(one.baseline)} {one.unit}" if one.baseline is not None else "–"
        ratio = f"{one.ratio:.2f}" if one.ratio is not None else "–"
        rows.append(
            (
                one.name,
                f"{_spell(one.ours)} {one.unit}",
                baseline,
                ratio,
                one.bound,
                _VERDICT[one.met],
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _spell(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.2f}"
