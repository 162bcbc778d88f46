"""The pictures of a report say what the numbers say, in words that fit, and are harmless whatever the words are."""

import importlib.resources
from itertools import pairwise

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exports.charts import (
    MatrixCell,
    MatrixRow,
    MatrixWords,
    bridges,
    distribution,
    matrix,
    scale_answers,
    shares,
    strips,
)
from app.exports.charts.letters import width_of, wrapped
from app.exports.charts.sheet import colour_of
from tests.exports.drawn import Drawn
from tests.exports.pictures import (
    GALLERY,
    NASTY,
    SAY,
    SAY_BRIDGE,
    SAY_STRIP,
    SCALE,
    bridge,
    cell,
    columns,
    every_kind_with,
    strip,
)


@pytest.mark.parametrize("name", GALLERY)
def test_a_picture_is_a_whole_document_with_a_role_and_a_title(name: str) -> None:
    picture = GALLERY[name]()
    drawn = Drawn(picture)
    root = drawn.root.attributes
    assert (root["role"], root["xmlns"]) == ("img", "http://www.w3.org/2000/svg")
    assert (root["width"], root["height"]) == (str(picture.width), str(picture.height))
    assert root["viewBox"] == f"0 0 {picture.width} {picture.height}"
    assert root["font-family"] == "Noto Sans, sans-serif"
    assert drawn.root.children[0].name == "title"
    assert drawn.root.children[0].text
    kinds = {one.name for one in drawn.elements}
    assert kinds <= {"svg", "title", "rect", "line", "circle", "path", "text", "g"}
    used = {attribute for one in drawn.elements for attribute in one.attributes}
    assert not used & {"class", "style", "id", "href", "transform"}
    assert "url(" not in picture.svg


@pytest.mark.parametrize("name", GALLERY)
def test_nothing_reaches_over_the_rim_and_no_letter_is_too_small(name: str) -> None:
    drawn = Drawn(GALLERY[name]())
    assert drawn.outside() == []
    if "crowd" not in name:
        assert all(one.number("font-size") >= 9 for one in drawn.all("text"))


@pytest.mark.parametrize("name", GALLERY)
def test_the_same_numbers_give_the_same_picture(name: str) -> None:
    first = GALLERY[name]()
    wrapped.cache_clear()
    assert GALLERY[name]() == first


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.sampled_from(NASTY), st.text(max_size=80)))
def test_any_words_are_only_words(text: str) -> None:
    for picture in every_kind_with(text):
        drawn = Drawn(picture)
        assert drawn.outside() == []
        assert all(one.name != "script" for one in drawn.elements)


def test_the_alternative_text_is_there_unchanged_but_for_what_xml_cannot_hold() -> None:
    picture = scale_answers((1, 2), "", "", 1, alt='5 < 6 & "7"\x00\ud800')
    assert Drawn(picture).root.children[0].text == '5 < 6 & "7"\ufffd\ufffd'


@given(st.text(max_size=200), st.floats(20, 400), st.integers(1, 3))
def test_lines_fit_their_box(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, 14, most)
    assert len(lines) <= most
    assert all(width_of(line, 14) <= width or len(line.rstrip("…")) <= 1 for line in lines)


def test_long_words_break_and_what_is_left_out_is_marked() -> None:
    assert wrapped("Co-construction", 90, 14) == ("Co-", "construction")
    assert wrapped("Responsible procurement of the city", 110, 14) == (
        "Responsible",
        "procurement…",
    )
    first, second = wrapped("Donaudampfschifffahrt", 110, 14)
    assert first.endswith("-")
    assert first[:-1] + second == "Donaudampfschifffahrt"
    assert len(second) >= 4
    assert wrapped("1\u00a0absent and so on", 75, 14)[0] == "1\u00a0absent"


def test_words_from_right_to_left_bring_their_direction() -> None:
    words = Drawn(distribution([("الدار", 3)], 1, alt="x")).words()
    assert words[0] == "\u2068الدار\u2069"


def test_in_the_matrix_one_dot_is_one_person() -> None:
    row = MatrixRow("Dakar", "SN", (cell(1, 0, 4, 2, 0), None, cell(0, 0, 0, 0, 3)))
    drawn = Drawn(matrix(columns("Law", "Planning", "Data"), [row], SAY, alt="x"))
    assert drawn.dots(colour_of(1)) == 7
    assert drawn.dots(colour_of(2)) == 0
    assert drawn.dots(colour_of(3)) == 3
    assert {"n 7", "n 3", "none yet"} <= set(drawn.words())


def test_the_levels_go_from_left_to_right() -> None:
    row = MatrixRow("Dakar", "", (cell(1, 1, 1, 1, 1),))
    drawn = Drawn(matrix(columns("Law"), [row], SAY, alt="x"))
    at = [one.number("cx") for one in drawn.all("circle") if one.inherited("fill") == colour_of(1)]
    apart = [right - left for left, right in pairwise(at)]
    assert apart[0] > 0
    assert apart == pytest.approx([apart[0]] * 4, abs=0.2)


def test_where_dots_have_no_room_the_numbers_are_written() -> None:
    row = MatrixRow("Dakar", "SN", (cell(0, 41, 70, 0, 123), cell(1, 0, 0, 0, 0)))
    drawn = Drawn(matrix(columns("Law", "Data"), [row], SAY, alt="x"))
    assert drawn.dots(colour_of(1)) == 0
    assert {"41", "70", "123", "n 234"} <= set(drawn.words())
    assert drawn.dots(colour_of(2)) == 1


def test_a_median_and_an_arrow_are_drawn_where_they_are_given() -> None:
    def drawn(one: MatrixCell) -> Drawn:
        return Drawn(matrix(columns("Law"), [MatrixRow("Dakar", "", (one,))], SAY, alt="x"))

    plain = drawn(cell(2, 0, 0, 1, 2))
    median = drawn(cell(2, 0, 0, 1, 2, median=3.5))
    assert len(median.all("rect")) == len(plain.all("rect")) + 1
    assert "median 3.5" in median.words()
    assert len(drawn(cell(2, 0, 0, 1, 2, differ=True)).all("path")) == len(plain.all("path")) + 1


def test_where_the_words_of_a_median_do_not_fit_its_sign_and_number_stand_for_them() -> None:
    words = MatrixWords("n {n}", "valeur médiane {median}", "trop peu", "rien", decimal=",")
    row = MatrixRow("Dakar", "", (cell(2, 0, 0, 1, 2, median=3.5),) * 8)
    said = Drawn(matrix(columns(*SCALE, "a", "b", "c"), [row], words, alt="x")).words()
    assert said.count("3,5") == 8


def test_a_cell_that_may_not_be_shown_says_so_and_gives_the_number() -> None:
    row = MatrixRow("Dakar", "", (MatrixCell(2, None, None, False),))
    drawn = Drawn(matrix(columns("Law"), [row], SAY, alt="x"))
    assert {"n 2", "too few"} <= set(drawn.words())
    assert drawn.dots(colour_of(1)) == 0


def test_the_order_is_the_one_given() -> None:
    labels = ["Zagreb", "Abidjan", "Mopti"]
    rows = [MatrixRow(one, "", (cell(n, 0, 0, 0, 0),)) for n, one in enumerate(labels)]
    pictures = [
        matrix(columns("Law"), rows, SAY, alt="x"),
        distribution([(one, n) for n, one in enumerate(labels)], 1, alt="x"),
        strips([strip(n, 1, 1, 1, 1, label=one) for n, one in enumerate(labels)], SCALE, SAY_STRIP, colour=1, alt="x"),
    ]  # fmt: skip
    for picture in pictures:
        assert [one for one in Drawn(picture).words() if one in labels] == labels


@pytest.mark.parametrize("most", [1, 12, 30, 60])
def test_in_a_strip_one_dot_is_one_person(most: int) -> None:
    drawn = Drawn(strips([strip(1, 0, most, 2, 0, none=1)], SCALE, SAY_STRIP, colour=6, alt="x"))
    assert drawn.dots(colour_of(6)) == most + 3
    said = " · ".join(drawn.words())
    assert f"n {most + 3}" in said
    assert "1 no answer" in said
    assert "median 3" in said


def test_from_sixty_people_at_a_level_on_a_strip_has_columns_and_numbers() -> None:
    drawn = Drawn(strips([strip(0, 61, 5, 0, 0)], SCALE, SAY_STRIP, colour=6, alt="x"))
    assert drawn.dots(colour_of(6)) == 0
    assert {"61", "5", "0"} <= set(drawn.words())


def test_bars_are_as_long_as_their_numbers_and_have_them_written() -> None:
    drawn = Drawn(distribution([("Kenya", 12), ("Togo", 4), ("Mali", 0)], 2, "{n} people", alt="x"))
    lengths = [
        one.number("width") for one in drawn.all("rect") if one.attributes["fill"] == colour_of(2)
    ]
    assert len(lengths) == 2
    assert lengths[0] == pytest.approx(3 * lengths[1], abs=0.5)
    assert {"12 people", "4 people", "0 people"} <= set(drawn.words())


def test_shares_are_compared_each_within_its_own_column() -> None:
    drawn = Drawn(
        shares([("Youth", 50, 5), ("Towns", 50, 5)], "notes", "findings", colour=2, alt="x")
    )
    assert drawn.words().count("/100") == drawn.words().count("/10") == 2
    full = [one for one in drawn.all("rect") if one.attributes["fill"] == colour_of(2)][1:]
    hollow = [one for one in drawn.all("rect") if "stroke" in one.attributes][1:]
    assert [one.number("width") for one in full] == pytest.approx(
        [one.number("width") + 1.5 for one in hollow], abs=0.2
    )


def test_a_share_that_may_not_be_told_is_no_zero() -> None:
    said = Drawn(shares([("Youth", None, 5), ("Towns", 4, 0)], "a", "b", alt="x")).words()
    assert said.count("–") == 1
    assert said.count("0") == 1
    assert said.count("/4") == 1


def test_a_bridge_has_one_mark_for_each_person() -> None:
    drawn = Drawn(bridges(["Cities", "Youth"], [bridge((7, 3, 2), None)], SAY_BRIDGE, alt="x"))
    assert drawn.dots(colour_of(6)) == 7
    assert drawn.rings() == 3 + 1
    assert drawn.slashes() == 2 + 1
    assert {"7 of 12", "too few", "N12 · n 12", "A fund."} <= set(drawn.words())


def test_beyond_sixty_people_a_bridge_has_a_bar_and_numbers() -> None:
    drawn = Drawn(bridges(["Cities"], [bridge((41, 15, 7))], SAY_BRIDGE, alt="x"))
    assert {"41", "15", "7", "41 of 63"} <= set(drawn.words())
    assert drawn.dots(colour_of(6)) == 1


def test_answers_of_an_evaluation() -> None:
    drawn = Drawn(scale_answers((0, 2, 5, 14, 8), "Not useful", "Very useful", 1, alt="x"))
    assert drawn.dots(colour_of(1)) == 29
    assert drawn.words() == ["1", "2", "3", "4", "5", "Not useful", "Very useful"]
    assert "105" in Drawn(scale_answers((1, 105), "", "", 1, alt="x")).words()


def test_block_colours_come_round_again() -> None:
    assert colour_of(9) == colour_of(1)
    assert len({colour_of(n) for n in range(9)}) == 9


def test_the_program_that_makes_the_pdf_can_draw_them() -> None:
    folders = [
        str(importlib.resources.files(f"fontpkg_noto_{one}") / "files") for one in ("sans", "serif")
    ]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=folders)
    source = b'#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    for name in ("nasty words", "strips", "bridges of a crowd"):
        pdf = typst.compile(source, sys_inputs={"svg": GALLERY[name]().svg}, font_paths=fonts)
        assert pdf.startswith(b"%PDF")
