"""What stands in the files, and what must not."""

import io
import json
import re
import zipfile
from collections.abc import Iterator

import pytest

from app.core.records import EVERY_GROUP, Mode
from app.core.text import clean
from app.exports.formats import FORMATS, Manuscript
from app.synthesis.report import assemble
from app.words import LANGUAGES
from tests.exports.reading import formulas, of_csv, of_json, of_markdown, without_apostrophes
from tests.exports.unpacked import of_docx, of_html, of_pdf, of_xlsx, squeezed, words_of
from tests.synthesis.world import CODE, SECRET, World, flood

AUDIENCES = ("organizers", "facilitators")


def written(world: World, audience: str = "organizers", lang: str = "en") -> dict[str, bytes]:
    report = assemble(world.state, audience, lang)
    manuscript = Manuscript(report, lang)
    return {n: format_.write(manuscript) for n, format_ in FORMATS.items() if n != "zip"}


def texts(
    world: World, audience: str = "organizers"
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Format → (number, text) of every note in it, as often as it stands there."""
    files = written(world, audience)
    yield "markdown", sorted(of_markdown(files["markdown"]).items())
    rows = of_csv(files["csv"])
    yield "csv", [(int(row[0]), without_apostrophes(row[6])) for row in rows]
    notes = json.loads(files["json"])["notes"]
    yield "json", [(note["number"], note["text"]) for note in notes]
    yield "docx", sorted(of_docx(files["docx"]).items())
    yield "html", sorted(of_html(files["html"]).items())
    yield "xlsx", sorted(of_xlsx(files["xlsx"]).items())


def workshop(mode: Mode = "territory") -> tuple[World, list[str]]:
    """Notes on boards and in the plenary, late, edited, hidden, removed, in a block nobody has any more."""
    world = World(mode)
    for n in range(12):
        world.joins(
            f"idcanary{n}",
            f"g{1 + n % 3}",
            name=f"Namecanary{n}",
            place=f"Placecanary{n}",
            country="KE",
            settlement="city" if n % 2 else "rural",
        )
    shown = []
    for n in range(24):
        board = "plenary" if n % 4 == 3 else f"g{1 + n % 3}"
        text = f"Note {n}: who pays?\n\n- first\n1. second & *third* <b>"
        world.writes(f"idcanary{n % 12}", text, board=board, late=n % 5 == 0, edited=n % 7 == 0)
        shown.append(text)
    for person in list(world.state.people()):
        world.rates(person.id, world.criteria()[0], 2)
    world.hides(world.writes("idcanary0", "hiddencanary words"), "reasoncanary")
    world.gone("note", world.writes("idcanary0", "removedcanary words"))
    world.writes("idcanary1", "under a block without a group", board="g8")
    shown.append("under a block without a group")
    world.session(groups=world.state.session.groups[:7], revealed=(EVERY_GROUP,))
    return world, shown


@pytest.mark.parametrize("mode", ["named", "territory", "anonymous"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_s14_every_visible_note_stands_exactly_once_in_each_format(
    mode: Mode, audience: str
) -> None:
    world, shown = workshop(mode)
    for name, found in texts(world, audience):
        assert found == list(enumerate(shown, 1)), name


@pytest.mark.parametrize("audience", AUDIENCES)
def test_s14_every_visible_note_stands_exactly_once_in_the_pdf(audience: str) -> None:
    world, shown = workshop()
    said = squeezed(of_pdf(written(world, audience)["pdf"]))
    for number, text in enumerate(shown, 1):
        assert said.count(squeezed(text)) == 1, text
        assert said.count(f"N{number}") >= 1


def test_json_refers_to_every_note_exactly_once() -> None:
    world, shown = workshop()
    content = json.loads(written(world)["json"])
    asked = [question for part in content["blocks"] for question in part["questions"]]
    numbers = [
        number
        for question in (*asked, *content["plenary"], *content["elsewhere"])
        for number in question["notes"]
    ]
    assert sorted(numbers) == list(range(1, len(shown) + 1))
    assert (content["format"], content["version"]) == ("cocreate", 2)
    assert of_json(content) == dict(enumerate(shown, 1))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("mode", ["named", "territory", "anonymous"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_s3_s14_s6_no_file_holds_what_its_reader_may_not_see(
    mode: Mode, audience: str, lang: str
) -> None:
    world, _ = workshop(mode)
    never = {"idcanary", "removedcanary", CODE, SECRET}
    moderated = {"hiddencanary", "reasoncanary"}
    never |= {"named": set[str](), "territory": {"Namecanary"}}.get(
        mode, {"Namecanary", "Placecanary", "KE"}
    )
    for name, body in written(world, audience, lang).items():
        has_annex = audience == "facilitators" and name not in ("csv", "ratings", "evaluation")
        said = words_of(name, body)
        for canary in never if has_annex else never | moderated:
            assert canary not in said, (name, canary)


def test_the_canaries_of_a_named_session_are_found() -> None:
    """Control of the test above: the same places do hold what may be seen."""
    world, _ = workshop("named")
    for name, body in written(world).items():
        # The ratings hold no words of people at all, the evaluation nobody's name.
        names_people = name not in ("ratings", "evaluation")
        assert ("Namecanary1" in words_of(name, body)) == names_people, name
        assert ("Placecanary1" in words_of(name, body)) == names_people, name


def test_h40_an_anonymous_note_stays_so_in_files_of_a_session_that_became_named() -> None:
    world, _ = workshop("anonymous")
    world.session(mode="named")
    world.writes("idcanary2", "signed")
    rows = of_csv(written(world)["csv"])
    assert [row[8:11] for row in rows[:-1]] == [["", "", ""]] * (len(rows) - 1)
    assert rows[-1][8:11] == ["Placecanary2", "KE", "Namecanary2"]


@pytest.mark.parametrize("mode", ["named", "territory", "anonymous"])
def test_h41_hidden_notes_are_in_the_facilitators_annex_with_their_reason_and_nowhere_else(
    mode: Mode,
) -> None:
    world, _ = workshop(mode)
    files = written(world, "facilitators")
    content = json.loads(files["json"])
    [hidden] = content["annex"]
    assert ("hiddencanary" in hidden["text"], "reasoncanary" in hidden["reason"]) == (True, True)
    assert (hidden["name"] is not None) is (mode == "named")
    assert "hiddencanary" not in json.dumps(content["notes"])
    assert files["markdown"].decode().count("hiddencanary") == 1
    assert "reasoncanary" in files["markdown"].decode()
    assert "hiddencanary" not in files["csv"].decode()
    assert json.loads(written(world)["json"])["annex"] is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_e1_files_are_in_the_language_asked_for_and_notes_in_their_own(lang: str) -> None:
    world, shown = workshop()
    files = written(world, lang=lang)
    block = world.framework.blocks[world.block()]
    markdown = files["markdown"].decode()
    assert block.title[lang] in markdown
    assert "report-" not in markdown + files["csv"].decode()
    assert of_markdown(files["markdown"]) == dict(enumerate(shown, 1))


def test_h14_a_plan_without_french_says_so_where_it_falls_back() -> None:
    world = flood()
    world.joins("a")
    title = world.framework.plan.title["en"]
    assert f"# {title} (en)" in written(world, lang="fr")["markdown"].decode()


def test_ratings_wait_for_the_reveal_and_for_three_people() -> None:
    world = World()
    criterion = world.criteria()[0]
    for n in range(3):
        world.joins(f"p{n}", place="Dakar")
        world.rates(f"p{n}", criterion, 1 + n)
    assert first_strip(world) == (3, None)
    world.session(revealed=(EVERY_GROUP,))
    assert first_strip(world) == (3, (1, 1, 1, 0, 0))
    world.gone("rating", next(world.state.of_kind("rating")).id)
    assert first_strip(world) == (2, None)


def first_strip(world: World) -> tuple[int, tuple[int, ...] | None]:
    strip = assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips[0]
    return strip.n, strip.levels


def test_h2_an_anonymous_report_has_the_groups_kept_strips_and_no_total() -> None:
    world, _ = workshop("anonymous")
    strips = assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips
    assert [(strip.group, strip.n, strip.levels) for strip in strips] == [(1, 4, (0, 4, 0, 0, 0))]
    world.rates("idcanary0", world.criteria()[0], 5)
    assert assemble(world.state, "organizers", "en").blocks[0].criteria[0].strips == strips


@pytest.mark.parametrize("name", FORMATS)
def test_s13_file_names_are_ids_and_a_date(name: str) -> None:
    world = World()
    world.session(title={"en": '../../x"\r\nSet-Cookie: a=1'})
    report = assemble(world.state, "organizers", "en")
    file_name = FORMATS[name].file_name(report)
    assert re.fullmatch(
        r"2-3-2-[a-z-]+-2021-06-01\.(docx|pdf|xlsx|html|md|csv|ratings\.csv|evaluation\.csv|json|zip)",
        file_name,
    )


def test_s9_the_apostrophe_is_added_only_where_a_formula_could_start() -> None:
    world = World()
    world.joins("a", name="=cmd|' /C calc'!A0", place="@SUM(1)")
    said = [
        "=1+1",
        "-1",
        "'=2",
        "it's",
        "a = b",
        "x;=1",
        'x;"=1"',
        "a\n+b",
        "a\n\n -c",
        "＝1",
        "-",
        "''+1",
    ]
    for text in said:
        world.writes("a", text)
    world.session(mode="named")
    body = written(world)["csv"]
    assert formulas(body) == []
    cells = [row[6] for row in of_csv(body)]
    assert cells[:6] == ["'=1+1", "'-1", "''=2", "it's", "a = b", "x;'=1"]
    assert [without_apostrophes(cell) for cell in cells] == said


def test_s9_the_reader_of_the_tests_does_see_formulas() -> None:
    """Control: the same reader finds them in a file written without care."""
    for cell in ("=1+1", "x;=1", 'x;"=1"', "a\n+b", "＠x"):
        careless = ('\ufeff"1","' + cell.replace('"', '""') + '"\r\n').encode()
        assert formulas(careless), cell


@pytest.mark.parametrize(
    "text",
    [
        "# heading", "1. list", "- list", "+ list", "===", "---", "> quote", "`code`", "| a | b |",
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://a.b/c)", "&lt;b&gt;",
        "https://example.org www.example.org a@example.org", "a\n    code", "~~~\nx", "$x$", "[^1]: x",
        "end\\", "\\", "a  \nb", "*a* _b_ **c** ~~d~~", "12) x", "a\n===", "#tag @you :smile:",
    ],
)  # fmt: skip
def test_s8_s9_nothing_people_write_is_markup_in_markdown(text: str) -> None:
    world = World()
    world.joins("a", place=" ".join(text.split())[:80])
    world.writes("a", text)
    # The reader fails on anything live; what it reads is what was written.
    assert of_markdown(written(world)["markdown"]) == {1: clean(text, 500, 4096)}


def test_s10_words_of_people_are_isolated_in_running_text() -> None:
    world = World("named")
    world.joins("a", name="ليلى", place="القاهرة", country="EG")
    world.writes("a", "words")
    markdown = written(world)["markdown"].decode()
    assert "\u2068القاهرة\u2069, Egypt" in markdown
    assert "\u2068ليلى\u2069" in markdown


def test_o3_the_archive_of_all_files_has_each_of_them_as_it_is_alone() -> None:
    world, _ = workshop()
    manuscript = Manuscript(assemble(world.state, "organizers", "es"), "es")
    told: list[int] = []
    manuscript.tell = told.append
    with zipfile.ZipFile(io.BytesIO(FORMATS["zip"].write(manuscript))) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    alone = written(world, lang="es")
    names = {FORMATS[name].file_name(manuscript.report): body for name, body in alone.items()}
    assert packed == names
    assert told == list(range(1, len(names) + 1)), "it says how far it is"
