"""The workbook, read by another library than the one that wrote it: every note, every figure, and nothing that calculates."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from app.core.actors import FACILITATORS, ORGANIZERS
from app.exports.sheets.rows import CUT, MOST, lines_of, units
from app.exports.to_xlsx import to_xlsx
from app.synthesis.report import assemble
from app.synthesis.reported import (
    Adoptable,
    Answered,
    Asked,
    Before,
    Beside,
    Bridged,
    Bridging,
    CardLine,
    Cell,
    Comment,
    ComparedSet,
    CriterionCell,
    CriterionRow,
    Evaluated,
    Finding,
    Marks,
    Moderated,
    Note,
    Profile,
    Rated,
    Report,
    ReportCard,
    Row,
    Said,
    Section,
    Share,
    Source,
    Strip,
    Theme,
    Translation,
    Voice,
    Where,
    WorksWhen,
)
from app.words import LANGUAGES, say
from tests.synthesis.world import World

LEVELS = (1, 0, 2, 3, 1)
HERE, THERE = Where("Dakar", "SN"), Where("Quito", "EC")
FORMS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NASTY = (
    "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "{=A1}", "'=1", "\t=1", "http://example.org",
    "mailto:a@b.c", "internal:Notes!A1", "12", "1e5", "TRUE", "#N/A", "2021-06-01", "<r><t>x</t></r>",
    "<r>& broken</r>", "<r>_x0041_</r>", "_x0041_ _x005F_", "a\nb", "  spaces  ", "a\u2028b", "\u202eabc\u2069",
    "👩‍🚀 漢 ﷺ é", "]]>", "&amp;", '"quoted"', "\U000e0041", "Notes!$A$1", "=Notes!A1",
)  # fmt: skip


def said(text: str) -> Said:
    return Said(text, "en")


def a_note(number: int, text: str, **more: Any) -> Note:
    plain = Note(
        number=number, id=f"n{number}", board="g1", group=1, block="b1", question="q1", kind="idea",
        kind_name=said("Idea"), text=text, lang="fr", place="Dakar", country="SN", name="Awa", late=False,
        edited=True, minute=number, priority=False, theme="Water", staff=False, same=2,
        translations=(Translation("words", "en", outdated=True),),
        comments=(Comment("yes", "en", "Quito", "EC", None, staff=False, late=True),),
        dots=4, voters=3, marks=Marks(3, 2, 1, 0),
    )  # fmt: skip
    return replace(plain, **more)


def empty() -> Report:
    return assemble(World("named").state, ORGANIZERS, "en")


def full(*texts: str) -> Report:
    """A report in which every sheet has a row."""
    notes = tuple(a_note(n, text) for n, text in enumerate(texts or ("one", "two", "three"), 1))
    before = Before(1, 4, 0, (4, 0, 0, 0, 0), None)
    strips = (Strip(None, 1, 7, 2, LEVELS, 3.5), Strip(2, 2, 4, 0, None, None))
    blank = empty()
    part = replace(
        blank.blocks[0], id="b1", title=said("Water"), short=said("W"),
        questions=(Asked("q1", said("What helps?"), notes),),
        criteria=(Rated("c1", said("Wells"), strips),),
    )  # fmt: skip
    cell = Cell("b1", 2, 7, 2, 9, LEVELS, 3.5, before, dissent=True, obstacle=1, idea=2)
    kept = Cell("b1", 1, 3, 0, 3, None, None, None, dissent=False, obstacle=None, idea=None)
    rated = CriterionCell("c1", 2, 7, 2, LEVELS, 3.5, before, dissent=False)
    sets = tuple(ComparedSet(id_, said(id_), "", "", 6) for id_ in ("rural", "urban"))
    moderated = Moderated(
        "g1", 1, "q1", said("Idea"), "rude", "en", "Dakar", "SN", "Ben", "off topic", None
    )
    return replace(
        blank,
        audience=FACILITATORS,
        day=date(2021, 6, 1),
        simulated=1,
        notes=notes,
        blocks=(part,),
        matrix=(
            Row(Said("Dakar", ""), "Dakar", "SN", 9, (cell,)),
            Row(None, "", "", 3, (kept,)),
        ),
        by_criterion=(CriterionRow(Said("Dakar", ""), "Dakar", "SN", 9, (rated,)),),
        bridging=Bridging("settlement", 12, 2, sets, (Bridged(1, 2, 12, ((3, 2, 1), None)),), 1),
        works_when=(
            WorksWhen(2, "settlement", said("Area"), (Share(said("rural"), 3, 6),), divides=True),
        ),
        adoptable=(Adoptable(2, (HERE,), (THERE,), ()),),
        beside=(Beside("c1", (HERE,), (THERE,), (1, 3)),),
        themes=(Theme("t1", "Water", across=False, group=1, notes=(1, 2), people=3),),
        findings=(
            Finding(1, "highlights", "We found", "en", stale=True, sources=(
                Source("note", 1, "", "current"), Source("theme", None, "Water", "changed"),
            )),
        ),
        voices=(
            Voice("language", Said("en", ""), "", "", 3, 1),
            Voice("language", Said("fr", ""), "", "", 9, 0),
            Voice("territory", None, "Dakar", "SN", None, None),
        ),
        profile=(Profile("area", said("Area"), (Answered(said("rural"), 7), Answered(None, None))),),
        cards=(ReportCard(1, "b1", 5, 4, 1, (
            Section("s", said("Messages"), (CardLine("a line", "en", minority=True, late=False),)),
        )),),
        groups=tuple(replace(group, notes=5) for group in blank.groups),
        evaluation=(
            Evaluated("e1", said("How?"), "scale", said("bad"), said("good"), 7, LEVELS, None),
            Evaluated("e2", said("More?"), "words", None, None, 5, None, ("=a", "b")),
            Evaluated("e3", said("Few?"), "words", None, None, 2, None, None),
        ),
        annex=(moderated,),
    )  # fmt: skip


def opened(body: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(body))


def sheet(book: Any, id_: str, lang: str = "en") -> list[dict[str, Any]]:
    """The rows of a sheet, by the heads of its columns."""
    heads, *rows = book[say(lang, f"workbook-sheet-{id_}")].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def raw_texts(body: bytes) -> Iterator[str]:
    """Every text of every cell, as Excel reads it: the other library undoes no escapes."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for name in archive.namelist():
            if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/sheet"):
                for text in ET.fromstring(archive.read(name)).iter(f"{FORMS}t"):  # noqa: S314
                    yield re.sub(
                        "_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text.text or ""
                    )


def parts(body: bytes, folder: str) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        names = [name for name in archive.namelist() if re.match(rf"xl/{folder}\d+\.xml", name)]
        return [ET.fromstring(archive.read(name)) for name in names]  # noqa: S314


def test_every_note_stands_once_with_its_numbers_as_numbers() -> None:
    report = full()
    rows = sheet(opened(to_xlsx(report, "en")), "notes")
    assert [row["Number"] for row in rows] == [1, 2, 3]
    assert [row["Text"] for row in rows] == ["one", "two", "three"]
    first = rows[0]
    assert (first["Question"], first["Language"], first["Country"]) == (
        "What helps?", "French", "Senegal",
    )  # fmt: skip
    assert (first["Dots"], first["Have it"], first["Not for us"]) == (4, 3, 0)
    assert first["Edited"] is True
    assert first["Late"] is False


def test_the_figures_are_those_of_the_report() -> None:
    book = opened(to_xlsx(full(), "en"))
    shown, kept = sheet(book, "matrix")
    assert [shown[f"Level {n}"] for n in range(1, 6)] == list(LEVELS)
    assert (shown["Territory"], shown["Country"], shown["Median"]) == ("Dakar", "Senegal", 3.5)
    assert (shown["Before: Level 1"], shown["Before: Median"]) == (4, None)
    assert (shown["Views differ"], shown["Obstacle (note)"], shown["Idea (note)"]) == (True, 1, 2)
    assert (kept["Territory"], kept["Country"]) == (say("en", "report-other"), None)
    assert kept["Level 1"] == kept["Median"] == say("en", "report-not-shown")
    wide, other = sheet(book, "matrix-wide")
    assert (wide["1 W: people with a level"], wide["1 W: median"]) == (7, 3.5)
    assert other["1 W: median"] == say("en", "report-not-shown")
    [by_criterion] = sheet(book, "criteria")
    assert (by_criterion["Criterion"], by_criterion["Level 4"]) == ("Wells", 3)
    of_all, of_group = sheet(book, "ratings")
    assert (of_all["Group"], of_all["Round"], of_all["No answer"]) == ("all", 1, 2)
    assert [of_all[f"Level {n}"] for n in range(1, 6)] == list(LEVELS)
    assert (of_group["Group"], of_group["Ratings with a level"]) == (2, 4)
    assert of_group["Level 5"] == say("en", "report-not-shown")


def test_what_was_learned_stands_in_sheets_of_its_own() -> None:
    book = opened(to_xlsx(full(), "en"))
    placed, *others = sheet(book, "proposals")
    assert (placed["Place among proposals that cross over"], placed["Note"]) == (1, 2)
    assert placed["rural (6): have it or could adopt it"] == 3
    assert placed["urban (6): not for us"] == say("en", "report-not-shown")
    assert [row["Note"] for row in others] == [1, 3]
    [works] = sheet(book, "works-when")
    assert (works["Share"], works["Divides"]) == (0.5, True)
    proposal, beside = sheet(book, "peers")
    assert (proposal["Have it"], proposal["Could adopt it"]) == ("Dakar, Senegal", "Quito, Ecuador")
    assert (beside["Text or criterion"], beside["Examples"]) == ("Wells", "N1, N3")
    [finding] = sheet(book, "findings")
    assert finding["Rests on"] == "N1; theme “Water” (changed since)"
    assert finding["Source changed since"] is True
    assert [row["Notes"] for row in sheet(book, "voices")] == [3, 9, "not shown"]
    scale, *words = sheet(book, "evaluation")
    assert (scale["Answers"], scale["Level 4"], scale["At level 5"]) == (7, 3, "good")
    assert [row["Text"] for row in words] == ["=a", "b", say("en", "report-not-shown")]
    [hidden] = sheet(book, "hidden")
    assert (hidden["Text"], hidden["Reason"]) == ("rude", "off topic")


def test_the_facts_are_typed() -> None:
    facts = {row["Fact"]: row["Value"] for row in sheet(opened(to_xlsx(full(), "en")), "session")}
    assert facts["Day"] == datetime(2021, 6, 1)  # noqa: DTZ001 - a cell has no time zone
    assert (facts["Notes"], facts["Hidden notes"], facts["Simulated people"]) == (3, 1, 1)
    assert facts["Please note"].startswith("Rehearsal")


def test_s9_nothing_calculates_or_links_whatever_people_write() -> None:
    report = full(*NASTY)
    body = to_xlsx(report, "en")
    book = opened(body)
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells)
    assert all(isinstance(row["Text"], str) for row in sheet(book, "notes"))
    assert all(not list(part.iter(f"{FORMS}f")) for part in parts(body, "worksheets/sheet"))
    assert set(NASTY) <= set(raw_texts(body)), "and every text is there as it was written"


def test_s10_what_xml_forbids_is_replaced_wherever_it_stands() -> None:
    bad = "a\x00b\x0b\x1f\ud800\ufffe\uffffc\r\nd"
    report = full(bad, bad)
    report = replace(
        report,
        title=said(bad),
        blocks=(replace(report.blocks[0], title=said(bad), short=said(bad)),),
        themes=(replace(report.themes[0], title=bad),),
        annex=(replace((report.annex or ())[0], reason=bad, name=bad),),
    )
    body = to_xlsx(report, "en")
    note, _ = sheet(opened(body), "notes")
    assert note["Text"] == "a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffdc\nd"


@pytest.mark.parametrize("letter", ["a", "👍"])
def test_a_text_that_fits_in_no_cell_is_cut_and_says_so(letter: str) -> None:
    just = letter * (MOST // units(letter))
    texts = [
        row["Text"] for row in sheet(opened(to_xlsx(full(just, just + letter), "en")), "notes")
    ]
    assert texts[0] == just
    assert texts[1].endswith(letter + CUT)
    assert MOST - 2 <= units(texts[1]) <= MOST


def test_charts_have_titles_axes_and_words_for_those_who_do_not_see_them() -> None:
    body = to_xlsx(full(), "en")
    charts = parts(body, "charts/chart")
    assert len(charts) == 3, "ratings of the block, notes by group, voices by language"
    for chart in charts:
        assert len(list(chart.iter(f"{DRAWN}title"))) == 3
        assert [text.text for text in chart.iter(f"{DRAWN}f") if "#REF" in (text.text or "")] == []
    values = [
        [float(value.text or "") for value in series.iter(f"{DRAWN}v")]
        for series in charts[0].findall(f".//{DRAWN}ser/{DRAWN}val")
    ]
    assert values == [[n] for n in LEVELS], "what is not shown is not drawn"
    [drawing] = parts(body, "drawings/drawing")
    alts = [one.get("descr") or "" for one in drawing.iter() if one.tag.endswith("cNvPr")]
    assert len(alts) == 3
    assert all("The figures stand to the left" in alt for alt in alts)


def test_tables_have_a_head_that_stays_and_filters() -> None:
    book = opened(to_xlsx(full(), "en"))
    for page in book:
        assert not page.merged_cells.ranges
        assert page.page_setup.orientation == "landscape"
        if page.title != say("en", "workbook-sheet-charts"):
            assert page.freeze_panes is not None
            assert page.auto_filter.ref.startswith("A1:")
            assert page.print_title_rows == "$1:$1"
            assert page.page_setup.fitToHeight == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_its_sheets_under_names_a_workbook_takes(lang: str) -> None:
    names = opened(to_xlsx(full(), lang)).sheetnames
    assert len(names) == 21
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_sheets_without_rows_are_left_out() -> None:
    names = opened(to_xlsx(empty(), "en")).sheetnames
    assert {"Session", "Notes"} <= set(names)
    assert not {"Charts", "Matrix", "Ratings", "Hidden notes", "Proposals"} & set(names)


def test_the_same_report_is_the_same_file() -> None:
    body = to_xlsx(full(), "fr")
    assert to_xlsx(full(), "fr") == body
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2021-06-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_session_as_it_was_held() -> None:
    world = World("territory")
    for n in range(3):
        world.joins(f"p{n}", place=f"Place {n}")
        world.writes(f"p{n}", f"Words {n}")
        world.rates(f"p{n}", world.criteria()[0], n + 1)
    report = assemble(world.state, ORGANIZERS, "en")
    book = opened(to_xlsx(report, "en"))
    found = {row["Number"]: row["Text"] for row in sheet(book, "notes")}
    assert found == {note.number: note.text for note in report.notes}
    assert [row["Territory"] for row in sheet(book, "matrix")] == ["Place 0", "Place 1", "Place 2"]


@pytest.mark.parametrize(
    ("text", "lines"), [("a", 1), ("", 1), ("aa bb cc", 2), ("a\n\nb", 3), ("x" * 12, 3), ("漢字", 1), ("漢字漢", 2)]
)  # fmt: skip
def test_rows_are_as_high_as_their_texts(text: str, lines: int) -> None:
    assert lines_of(text, 5) == lines
