"""The file to explore, read with a parser: every note once, nothing from elsewhere, no word that becomes markup."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from app.core.records import (
    ACROSS,
    EVERY_GROUP,
    Finding,
    Mode,
    Priority,
    Source,
    Theme,
    Translation,
)
from app.exports.document import (
    Bullets,
    Document,
    Entries,
    Entry,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Piece,
    Quote,
    Span,
    Table,
)
from app.exports.outline import outline
from app.exports.to_html import to_html
from app.synthesis.report import assemble
from app.words import LANGUAGES, say
from tests.server import ROOT
from tests.synthesis.world import World

VOID = {"meta", "br", "img", "input", "col", "path"}
DRAWN = "<svg xmlns='http://www.w3.org/2000/svg'><text>\x00é</text></svg>"
HOSTILE = (
    "</script><script>alert(1)</script> <!-- \u2028 &lt;b&gt; ]]> https://evil.example/x?a=1&b=2"
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def all(self, tag: str = "", **wanted: str) -> list["Element"]:
        """Those below with this tag and these attributes; `class_` is one of its classes."""
        class_ = wanted.pop("class_", "")
        below = [one for one in self.inside if isinstance(one, Element)]
        found = [
            one
            for one in below
            if tag in ("", one.tag)
            and wanted.items() <= one.attributes.items()
            and (not class_ or class_ in one.attributes.get("class", "").split())
        ]
        return found + [deeper for one in below for deeper in one.all(tag, class_=class_, **wanted)]

    def one(self, tag: str = "", **wanted: str) -> "Element":
        [found] = self.all(tag, **wanted)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute stands twice in {tag}"
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop().tag == tag, f"{tag} was not open"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parsed(body: bytes) -> Element:
    reader = _Reader()
    reader.feed(body.decode())
    reader.close()
    assert len(reader.open) == 1, "every element is closed"
    return reader.open[0]


def data_of(page: Element) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.one("script", type="application/json").text)
    return found


def session(mode: Mode = "territory") -> World:
    """Four territories in two groups, ratings shown, themes, priorities, a translation and two findings."""
    world = World(mode)
    places = (("Cuenca", "EC"), ("Dakar", "SN"), ("Liège", "BE"), ("Nairobi", "KE"))
    for n in range(16):
        place, country = places[n % 4]
        world.joins(f"p{n}", f"g{1 + n % 2}", place=place, country=country, settlement="city")
        for criterion in world.criteria(f"g{1 + n % 2}"):
            world.rates(f"p{n}", criterion, 1 + n % 5)
    notes = [
        world.writes("p0", "Who pays for the bus?", meaning="question"),
        world.writes("p0", "Les coopératives n’ont pas de garantie", lang="fr"),
        world.writes("p1", "A fund of three towns\nand one bank", board="g2", meaning="proposal"),
        world.writes("p1", "نقترح سجلاً محلياً", board="g2", lang="ar"),
        world.writes("p2", HOSTILE, board="plenary"),
        world.writes("p3", "Nobody uses this one", board="g2"),
    ]
    world.put(Priority(id="first", board="g2", block=world.block("g2"), note=notes[2], is_set=True, by="p1", at=1))  # fmt: skip
    world.put(Theme(id="t", board="g1", title="Money", notes=(notes[1],), created=90, at=1))
    world.put(Theme(id="a", board=ACROSS, title="Trust & <b>", notes=(notes[1], notes[2]), created=91, at=1))  # fmt: skip
    world.put(Translation(id="tr", note=notes[1], lang="en", text="Co-operatives have no guarantee", revision=1, author="p2", at=1, created=92))  # fmt: skip
    for n, source in enumerate((Source(kind="note", id=notes[0], mark="0"), Source(kind="theme", id="a", mark="0"))):  # fmt: skip
        world.put(Finding(id=f"f{n}", section="highlights", text=f"Finding of ours {n}, see N1", lang="en", sources=(source,), created=93 + n, at=1))  # fmt: skip
    world.session(revealed=(EVERY_GROUP,))
    return world


def written(world: World, lang: str = "en") -> bytes:
    report = assemble(world.state, "organizers", lang)
    return to_html(report, outline(report, lang), lang)


# ---- the notes


@pytest.mark.parametrize("mode", ["named", "territory", "anonymous"])
def test_s14_each_note_has_one_article_with_its_number_and_words(mode: Mode) -> None:
    world = session(mode)
    page = parsed(written(world))
    report = assemble(world.state, "organizers", "en")
    articles = page.all("article")
    assert sorted(one.attributes["id"] for one in articles) == sorted(
        f"n{note.number}" for note in report.notes
    )
    for note in report.notes:
        article = page.one("article", id=f"n{note.number}")
        assert article.one("p", class_="number").text == f"N{note.number}"
        said = [one.text for one in article.all("span", class_="voice")]
        assert note.text in said
        for one in note.translations:
            assert one.text in said


def test_h66_words_of_people_carry_their_language_and_direction_and_may_be_translated() -> None:
    page = parsed(written(session()))
    assert page.one("html").attributes["translate"] == "no"
    for said in page.all("span", class_="voice"):
        assert (said.attributes["dir"], said.attributes["translate"]) == ("auto", "yes")
    arabic = next(one for one in page.all("span", class_="voice") if "سجل" in one.text)
    assert arabic.attributes["lang"] == "ar"


def test_every_number_of_a_note_that_is_there_leads_to_it() -> None:
    page = parsed(written(session()))
    ids = [one.attributes["id"] for one in page.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        target = link.attributes["href"].removeprefix("#")
        assert target in ids or target.startswith("view-"), target
    outside = re.findall(r"\bN[0-9]+", "".join(_unlinked(page.one("main"))))
    assert outside == [], "but for what people wrote"


def _unlinked(element: Element) -> list[str]:
    if element.tag == "a" or element.attributes.get("class") == "voice":
        return []
    return [
        text
        for one in element.inside
        for text in ([one] if isinstance(one, str) else _unlinked(one))
    ]


def test_a_finding_says_what_it_rests_on_and_each_note_which_findings_use_it() -> None:
    page = parsed(written(session()))
    assert [one.attributes["id"] for one in page.all("div", class_="finding")] == ["f1", "f2"]
    used = {
        one.attributes["id"]: [link.attributes["href"] for link in one.one(class_="used").all("a")]
        for one in page.all("article")
        if one.all(class_="used")
    }
    assert used == {"n1": ["#f1"], "n2": ["#f2"], "n3": ["#f2"]}
    [first, second] = data_of(page)["sections"][0]["findings"]
    assert (first["sources"], second["sources"][0]["notes"]) == (
        [{"said": "", "notes": [1]}],
        [2, 3],
    )


# ---- the whole document


def document(*pieces: Piece) -> Document:
    return Document(
        lang="ar", rtl=True, title="Title <i>", subtitle=(Span("Sub"),), contents="Contents",
        figure="Figure", table="Table", running="", page="", no_ua="", pieces=pieces,
    )  # fmt: skip


EVERY_PIECE: tuple[Piece, ...] = (
    Heading(1, (Span("One"),), "one"),
    Heading(2, (Span("Two", lang="fr"),), "two"),
    Heading(3, (Span("Three"),), "three"),
    *(Paragraph((Span(kind, "strong"),), kind) for kind in get_args(Paragraph.__annotations__["kind"])),
    Bullets(((Span("first"),), (Span("second", "quiet"),)), ordered=True),
    Facts((("Day", (Span("today"),)),)),
    Table("Caption", ((Span("A"),), (Span("B"),)), (((Span("N3"),), (Span("N4"),)),), (0.5, 0.5)),
    Figure(DRAWN, 20, 10, "what it shows", "Drawn"),
    Entries("Notes", (Entry("N3", (Span("about"),), Span("words", voice=True), ((Span("below"),),)), Entry("–", (), Span("hidden")))),
    Quote("N3", Span("quoted", voice=True)),
)  # fmt: skip


def test_every_kind_of_piece_is_drawn_as_what_it_is() -> None:
    assert {type(piece) for piece in EVERY_PIECE} == set(get_args(Piece))
    report = assemble(World().state, "organizers", "en")
    page = parsed(to_html(report, document(*EVERY_PIECE), "en"))
    assert page.one("html").attributes["dir"] == "rtl"
    assert page.one("h1").text == "Title <i>"
    main = page.one("div", id="x-report")
    assert [main.one(f"h{n}").attributes["id"] for n in (2, 3, 4)] == ["one", "two", "three"]
    named = page.one("nav", class_="contents").all("a")
    assert [link.attributes["href"] for link in named] == ["#one", "#two"]
    assert [one.text for one in main.one("ol").all("li")] == ["first", "second"]
    assert (main.one("dt").text, main.one("dd").text) == ("Day", "today")
    assert main.one("caption").text == "Table 1. Caption"
    assert {one.attributes["scope"] for one in main.all("th")} == {"col", "row"}
    kind, _, encoded = main.one("img").attributes["src"].partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert base64.b64decode(encoded).decode() == DRAWN.replace("\x00", "\ufffd")
    assert main.one("img").attributes["alt"] == "what it shows"
    assert main.one("figcaption").text == "Figure 1. Drawn"
    assert [one.attributes.get("id") for one in main.all("article")] == ["n3", None]
    assert main.one("blockquote").one("a").attributes["href"] == "#n3"
    assert main.one("td").all("a") == [], "there is no N4 here"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_e1_the_file_speaks_the_language_asked_for(lang: str) -> None:
    body = written(session(), lang)
    page = parsed(body)
    assert page.one("html").attributes["lang"] == lang
    assert page.one("nav", id="x-views").all("a")[2].text == say(lang, "explore-view-notes")
    assert all(data_of(page)["words"].values())
    assert not re.search(r"(explore|report)-[a-z]|\{ ?\$", page.one("main").text)


# ---- nothing from elsewhere, and no word that becomes markup


def test_e3_s17_the_file_asks_for_nothing_from_anywhere() -> None:
    page = parsed(written(session()))
    for element in page.all():
        for name, value in element.attributes.items():
            assert "//" not in value or value.startswith("data:"), (element.tag, name, value)
            assert name not in ("src", "href") or value.startswith(("#", "data:")), value
    for element in (page.one("style"), page.all("script")[-1]):
        assert not re.search(r"//[a-z]|url\(|@import|fetch\(|XMLHttp|innerHTML", element.text)
    referrer = page.one("meta", name="referrer")
    assert referrer.attributes["content"] == "no-referrer"


def test_s8_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else() -> None:
    page = parsed(written(session()))
    [policy] = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    [style], [data, script] = page.all("style"), page.all("script")
    assert data.attributes["type"] == "application/json"
    assert policy.attributes["content"].split("; ") == [
        "default-src 'none'",
        f"style-src '{_sum(style)}'",
        f"script-src '{_sum(script)}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    for element in page.all():
        unwanted = [name for name in element.attributes if name == "style" or name[:2] == "on"]
        assert unwanted == []


def _sum(element: Element) -> str:
    digest = hashlib.sha256(element.text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def test_s8_s10_what_people_wrote_is_text_wherever_it_stands() -> None:
    world = session("named")
    world.joins("evil", place=HOSTILE[:60], country="KE", name=HOSTILE[:40])
    world.writes("evil", HOSTILE)
    body = written(world)
    page = parsed(body)
    assert len(page.all("script")) == 2
    said = [one.text for one in page.all(class_="voice")]
    assert said.count(HOSTILE.replace(" \u2028", "\n")) == 2
    data = page.all("script")[0].text
    assert not set("<>&\u2028\u2029") & set(data)
    assert "Trust & <b>" in str(data_of(page)["facets"])


def test_s10_signs_that_no_html_may_hold_are_replaced() -> None:
    text = "".join(map(chr, [*range(0x09), 0x0B, 0x0C, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF]))
    report = assemble(session().state, "organizers", "en")
    findings = tuple(replace(one, text=text) for one in report.findings)
    themes = tuple(replace(one, title=f"{text}{one.id}") for one in report.themes)
    changed = replace(report, findings=findings, themes=themes)
    body = to_html(changed, document(Paragraph((Span(text), Span(text, voice=True)))), "en")
    found = body.decode()
    assert re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", found) is None
    assert parsed(body).one("div", id="x-report").text.count("\ufffd") == 2 * len(text)
    one = data_of(parsed(body))["sections"][0]["findings"][0]
    assert one["text"] == "\ufffd" * len(text)


def test_h1_an_anonymous_file_has_no_territory_to_look_for() -> None:
    data = data_of(parsed(written(session("anonymous"))))
    facets = {one["id"]: one["options"] for one in data["facets"]}
    assert (facets["place"], facets["country"]) == ([], [])
    assert {row["isTerritory"] for row in data["rows"]} <= {False}
    assert "Cuenca" not in json.dumps(data)


# ---- what the script is given


def test_a_territory_finds_its_notes_however_they_are_spelled() -> None:
    world = World()
    world.joins("a", place="Thiès", country="SN")
    world.joins("b", place="THIÈS", country="SN")
    for who in "ab":
        world.writes(who, "words")
    data = data_of(parsed(written(world)))
    places = next(one for one in data["facets"] if one["id"] == "place")
    assert (places["options"], places["of"]) == (["Thiès, Senegal"], [[0], [0]])
    assert [row["place"] for row in data["rows"]] == [0]


def test_a_note_is_found_by_all_its_themes_and_by_being_in_none() -> None:
    data = data_of(parsed(written(session())))
    themes = next(one for one in data["facets"] if one["id"] == "theme")
    named = [[themes["options"][at] for at in of] for of in themes["of"]]
    assert sorted(named[1]) == ["Money (Group 1)", "Trust & <b> (across all groups)"]
    assert named[0] == ["in no theme"]


def test_the_same_report_is_the_same_file() -> None:
    assert written(session()) == written(session())


def test_the_values_of_the_style_are_those_of_the_pages() -> None:
    """Whoever changes a dye changes it in both."""
    own = (ROOT / "app" / "exports" / "explore.css").read_text()
    pages = (ROOT / "app" / "client" / "styles" / "tokens.css").read_text()
    dark = "prefers-color-scheme: dark"
    for ours, theirs in zip(own.split(dark), pages.split(dark), strict=True):
        assert len(_values(ours)) > 15
        assert _values(ours).items() <= _values(theirs).items()


def _values(css: str) -> dict[str, str]:
    found = re.findall(r"(--(?!b:|stitch|bar|gutter|dot)[\w-]+):\s*([^;]+);", css)
    return {name: " ".join(value.split()) for name, value in reversed(found)}
