"""The charts of the workbook. Each stands beside its own figures: sorting another sheet changes none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.exports.charts import MOST_BARS
from app.exports.sheets.book import GROUND, INK, LINE, QUIET, Book, Column, Drawings
from app.exports.sheets.heads import LEVELS, Scribe, title_of
from app.exports.sheets.learned import kind_of, name_of
from app.exports.sheets.rows import Row
from app.synthesis.reported import Part, Strip, Voice

_BLOCKS = (
    "#24327f", "#a2322a", "#2a6034", "#835400", "#7a45a3", "#0a6a70", "#a8246b", "#2f3843",
)  # fmt: skip
_SHADES = ("#d5d9e2", "#aab2c2", "#7f89a0", "#56617c", "#2c3550")
"""Of the levels, from the first to the last: one hue that says nothing of good or bad."""
_MOST_STRIPS = 30
_WIDTHS = (52, 13, 13, 13, 13, 13, 3)
_LEFT = len(_WIDTHS)
_WIDE, _LEAST, _BAR, _AROUND = 760, 300, 30, 150
_ROW = 20
_PERCENT, _PAGE = 50, 62
"""How small it is printed, and how many rows a page takes then."""


@dataclass(frozen=True, slots=True)
class Chart:
    """`rows`: a label, then the numbers of the series. `columns`: what the labels and the series are called."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    values: str
    """What is counted."""
    colours: Sequence[str]
    kind: str = "bar"
    is_stacked: bool = False
    points: Sequence[str] = ()
    """A colour for each bar, where there is one series."""
    ink: str = INK


def charts(scribe: Scribe, book: Book) -> None:
    found = [*_ratings(scribe), *_groups(scribe), *_voices(scribe)]
    if not found:
        return
    sheet = book.drawings(scribe.say("sheet-charts"), _WIDTHS)
    sheet.print_at(_PERCENT)
    top = page = 0
    for one in found:
        high = max(_LEAST, _AROUND + _BAR * len(one.rows))
        bottom = top + max(len(one.rows) + 4, high // _ROW)
        if bottom - page > _PAGE and top:
            sheet.breaks(top)
            page = top
        head = sheet.figures(top, one.title, one.columns, one.rows)
        alt = scribe.say(
            "chart-alt", title=one.title, values=one.values, labels=one.columns[0].head
        )
        sheet.place(top, _LEFT, _drawn(sheet, one, top, head, high), alt)
        top = bottom + 2


# ---- what is drawn


def _ratings(scribe: Scribe) -> list[Chart]:
    """People at each level, criterion by criterion: what is shown of it, in all groups and rounds."""
    names = [f"{n} {scribe.text(level)}" for n, level in enumerate(scribe.report.scale, 1)]
    names += [f"{n}" for n in range(len(names) + 1, LEVELS + 1)]
    columns = [scribe.head("criterion"), *(Column(name, "number") for name in names)]
    found: list[Chart] = []
    for part in scribe.report.blocks:
        rows = _strips(scribe, part)
        title = scribe.speech.say("ratings-of", block=title_of(part, scribe))
        found.extend(
            Chart(
                title=f"{title} ({at // _MOST_STRIPS + 1})" if at else title,
                columns=columns,
                rows=rows[at : at + _MOST_STRIPS],
                values=scribe.speech.say("column-people"),
                colours=_SHADES,
                is_stacked=True,
                ink=_colour(part.number),
            )
            for at in range(0, len(rows), _MOST_STRIPS)
        )
    return found


def _strips(scribe: Scribe, part: Part) -> list[Row]:
    rows: list[Row] = []
    for rated in part.criteria:
        several = any(strip.round > 1 for strip in rated.strips)
        for strip in rated.strips:
            if strip.n and strip.levels is not None:
                label = _label(scribe, scribe.text(rated.name), strip, several=several)
                rows.append((label, *strip.levels))
    return rows


def _label(scribe: Scribe, name: str, strip: Strip, *, several: bool) -> str:
    said = [name]
    if strip.group is not None:
        said.append(scribe.speech.say("in-group", number=strip.group))
    if several:
        said.append(scribe.speech.say("round", round=strip.round))
    return " · ".join(said)


def _groups(scribe: Scribe) -> list[Chart]:
    groups = scribe.report.groups
    if not any(group.notes for group in groups):
        return []
    say = scribe.speech.say
    chart = Chart(
        title=scribe.say("chart-groups"),
        columns=[scribe.head("group"), scribe.head("n-notes", "number")],
        rows=[(say("in-group", number=group.number), group.notes) for group in groups],
        values=say("column-n-notes"),
        colours=(INK,),
        kind="column",
        points=[_of_blocks(scribe, group.blocks) for group in groups],
    )
    return [chart]


def _of_blocks(scribe: Scribe, blocks: Sequence[str]) -> str:
    """The colour of the one block a group works on."""
    return _colour(scribe.block(blocks[0])[0] or 0) if len(blocks) == 1 else _colour(0)


def _voices(scribe: Scribe) -> list[Chart]:
    found = []
    for by in dict.fromkeys(voice.by for voice in scribe.report.voices):
        voices = [voice for voice in scribe.report.voices if voice.by == by]
        if 2 <= len(voices) <= MOST_BARS:
            found.append(_shares(scribe, by, voices))
    return found


def _shares(scribe: Scribe, by: str, voices: Sequence[Voice]) -> Chart:
    notes = sum(voice.notes or 0 for voice in voices)
    findings = sum(voice.findings or 0 for voice in voices)
    say = scribe.speech.say
    rows = [
        (_who(scribe, voice), _share(voice.notes, notes), _share(voice.findings, findings))
        for voice in voices
    ]
    return Chart(
        title=scribe.say("chart-voices", by=kind_of(scribe, by)),
        columns=[
            Column(kind_of(scribe, by)),
            Column(say("voices-notes"), "share"),
            Column(say("voices-findings"), "share"),
        ],
        rows=rows,
        values=scribe.say("column-share"),
        colours=(_SHADES[-1], _SHADES[1]),
    )


def _share(n: int | None, of: int) -> float | None:
    return None if n is None else n / of if of else 0.0


def _who(scribe: Scribe, voice: Voice) -> str:
    if voice.by == "territory":
        return scribe.speech.place(voice.place, voice.country)
    return name_of(scribe, voice)


def _colour(block: int) -> str:
    return _BLOCKS[(block - 1) % len(_BLOCKS)] if block > 0 else QUIET


# ---- how it is drawn


def _drawn(sheet: Drawings, one: Chart, top: int, head: int, high: int) -> Any:
    options = {"type": one.kind, "subtype": "stacked"} if one.is_stacked else {"type": one.kind}
    chart = sheet.workbook.add_chart(options)
    first, last = head + 1, head + len(one.rows)
    for at, colour in enumerate(one.colours, 1):
        series = {
            "name": [sheet.name, head, at],
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, at, last, at],
            "fill": {"color": colour},
            "border": {"color": "#ffffff", "width": 0.75},
            "gap": 45,
        }
        if one.points:
            series["points"] = [{"fill": {"color": colour}} for colour in one.points]
        chart.add_series(series)
    # By reference, so that no words are ever read as a place in a sheet.
    chart.set_title({
        "name": [sheet.name, top, 0],
        "name_font": {"size": 13, "bold": True, "color": one.ink},
    })  # fmt: skip
    _axes(chart, sheet, one, head)
    if len(one.colours) == 1:
        chart.set_legend({"none": True})
    else:
        chart.set_legend({"position": "bottom", "font": {"color": INK, "size": 9}})
    chart.set_size({"width": _WIDE, "height": high})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart


def _axes(chart: Any, sheet: Drawings, one: Chart, head: int) -> None:
    font = {"size": 9, "color": INK}
    name_font = {"size": 9, "bold": False, "color": QUIET}
    labels: dict[str, Any] = {
        "name": [sheet.name, head, 0],
        "num_font": font,
        "name_font": name_font,
    }
    values: dict[str, Any] = {
        "name": one.values,
        "num_font": font,
        "name_font": name_font,
        "min": 0,
        "num_format": "0%" if one.columns[-1].kind == "share" else "0",
        "major_gridlines": {"visible": True, "line": {"color": GROUND}},
    }
    if one.kind == "bar":
        # From the top down, as the figures stand, and the numbers below.
        chart.set_y_axis(labels | {"reverse": True, "crossing": "max"})
        chart.set_x_axis(values)
    else:
        chart.set_x_axis(labels)
        chart.set_y_axis(values)
