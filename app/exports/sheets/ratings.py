"""What people rated: the matrix long and wide, territory by territory and criterion, and the criteria by themselves."""

from collections.abc import Iterator

from app.exports.sheets.book import Column, Sheet
from app.exports.sheets.heads import LEVELS, Scribe, row_label
from app.exports.sheets.rows import Cell
from app.synthesis.reported import Before, Report, Strip
from app.synthesis.reported import Cell as Place

Cells = list[Cell]


def matrix(scribe: Scribe) -> Sheet:
    columns = [
        *_territory(scribe),
        scribe.own("block-number", "number"),
        scribe.head("block", width=28),
        *_counted(scribe),
        scribe.own("spoke", "number", 13),
        scribe.own("differ", "flag"),
        scribe.own("obstacle", "number"),
        scribe.own("idea", "number"),
        *_before(scribe),
    ]
    return scribe.sheet("matrix", columns, _cells(scribe))


def _cells(scribe: Scribe) -> Iterator[Cells]:
    for row in scribe.report.matrix:
        territory = (row_label(scribe, row), scribe.country(row.country), row.people)
        for cell in row.cells:
            yield [
                *territory,
                *scribe.block(cell.block),
                cell.round,
                cell.n,
                cell.none,
                *scribe.rated(cell.n, cell.levels, cell.median),
                cell.people,
                cell.dissent,
                cell.obstacle,
                cell.idea,
                *_was(scribe, cell.before),
            ]


def wide(scribe: Scribe) -> Sheet:
    """One row a territory, two columns a block."""
    heads: list[Column] = []
    for block in scribe.blocks.values():
        name = f"{block.number} {block.short}"
        heads.append(Column(scribe.say("wide-n", block=name), "number", 13))
        heads.append(Column(scribe.say("wide-median", block=name), "decimal", 13))
    return scribe.sheet("matrix-wide", [*_territory(scribe), *heads], _wide(scribe))


def _wide(scribe: Scribe) -> Iterator[Cells]:
    for row in scribe.report.matrix:
        found = {cell.block: cell for cell in row.cells}
        cells: Cells = [row_label(scribe, row), scribe.country(row.country), row.people]
        for block in scribe.blocks:
            cells += _two(scribe, found.get(block))
        yield cells


def _two(scribe: Scribe, cell: Place | None) -> tuple[Cell, Cell]:
    if cell is None:
        return None, None
    return cell.n, scribe.not_shown if cell.n and cell.levels is None else cell.median


def criteria(scribe: Scribe) -> Sheet:
    columns = [
        *_territory(scribe),
        scribe.own("block-number", "number"),
        scribe.head("block", width=28),
        scribe.head("criterion", width=34),
        *_counted(scribe),
        scribe.own("differ", "flag"),
        *_before(scribe),
    ]
    return scribe.sheet("criteria", columns, _by_criterion(scribe))


def _by_criterion(scribe: Scribe) -> Iterator[Cells]:
    for row in scribe.report.by_criterion:
        territory = (row_label(scribe, row), scribe.country(row.country), row.people)
        for cell in row.cells:
            block, name = scribe.criteria[cell.criterion]
            yield [
                *territory,
                block.number,
                block.title,
                name,
                cell.round,
                cell.n,
                cell.none,
                *scribe.rated(cell.n, cell.levels, cell.median),
                cell.dissent,
                *_was(scribe, cell.before),
            ]


def strips(scribe: Scribe) -> Sheet:
    """All criteria, also those that nobody rated; no sheet where nobody rated any."""
    columns = [
        scribe.own("block-number", "number"),
        scribe.head("block", width=28),
        scribe.head("criterion", width=40),
        scribe.head("group", "any", 9),
        scribe.head("round", "number", 9),
        scribe.head("n", "number", 13),
        scribe.head("none", "number"),
        *scribe.levels(),
        scribe.head("median", "decimal", 9),
    ]
    rows = _strips(scribe) if has_ratings(scribe.report) else ()
    return scribe.sheet("ratings", columns, rows, frozen=3)


def has_ratings(report: Report) -> bool:
    return any(
        strip.n or strip.none
        for part in report.blocks
        for rated in part.criteria
        for strip in rated.strips
    )


def _strips(scribe: Scribe) -> Iterator[Cells]:
    everybody = scribe.say("all")
    for part in scribe.report.blocks:
        for rated in part.criteria:
            block, name = scribe.criteria[rated.id]
            for strip in rated.strips:
                yield [block.number, block.title, name, *_strip(scribe, strip, everybody)]


def _strip(scribe: Scribe, strip: Strip, everybody: str) -> Cells:
    group = everybody if strip.group is None else strip.group
    levels = scribe.rated(strip.n, strip.levels, strip.median)
    return [group, strip.round, strip.n, strip.none, *levels]


# ---- columns that come together


def _territory(scribe: Scribe) -> list[Column]:
    return [
        scribe.head("territory", width=26),
        scribe.head("country", width=18),
        scribe.head("people", "number"),
    ]


def _counted(scribe: Scribe) -> list[Column]:
    return [
        scribe.head("round", "number", 9),
        scribe.own("n", "number", 13),
        scribe.head("none", "number"),
        *scribe.levels(),
        scribe.head("median", "decimal", 9),
    ]


def _before(scribe: Scribe) -> list[Column]:
    return scribe.earlier(_counted(scribe))


_NOTHING: Cells = [None] * (LEVELS + 4)


def _was(scribe: Scribe, before: Before | None) -> Cells:
    if before is None:
        return _NOTHING
    levels = scribe.rated(before.n, before.levels, before.median)
    return [before.round, before.n, before.none, *levels]
