"""The file to explore, opened from disk in real Chromium with no network: complete without scripts, and what they add."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Request, expect

from app.synthesis.report import assemble
from tests import figures
from tests.browser.chromium import LAPTOP, PHONE, WALL, Device, device
from tests.browser.payloads import payloads
from tests.browser.test_access import AXE, NARROW, RULES
from tests.exports.test_html import session, written
from tests.synthesis.world import World

VIEWS = ("report", "matrix", "notes", "findings")
HOSTILE = 200
_ON_GUARD = """
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""

pytestmark = [pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("file") / "report.html"
    made.write_bytes(written(session()))
    return made


@pytest.fixture
async def laptop(browser: Browser, file: Path) -> AsyncIterator[Device]:
    made = await opened(browser, file, LAPTOP)
    yield made
    assert made.problems == []
    await made.context.close()


async def opened(browser: Browser, file: Path, size: dict[str, int], view: str = "") -> Device:
    made = await device(browser, size)
    await made.context.set_offline(True)
    await made.page.goto(f"{file.as_uri()}{view and f'#view-{view}'}")
    return made


async def go_to(page: Page, view: str) -> None:
    await page.locator(f"#x-views a[href='#view-{view}']").click()
    await expect(page.locator("body")).to_have_attribute("data-view", view)


# ---- without anything


async def test_e3_s17_the_file_asks_nobody_for_anything(browser: Browser, file: Path) -> None:
    made = await device(browser, LAPTOP)
    asked: list[str] = []

    def keep(request: Request) -> None:
        if not request.url.startswith("data:image/svg+xml;base64,"):
            asked.append(request.url)

    made.page.on("request", keep)
    await made.context.set_offline(True)
    await made.page.goto(file.as_uri())
    for view in VIEWS:
        await go_to(made.page, view)
    assert asked == [file.as_uri()]
    assert made.problems == []
    await made.context.close()


async def test_o3_everything_is_there_without_scripts(browser: Browser, file: Path) -> None:
    context = await browser.new_context(java_script_enabled=False, offline=True)
    page = await context.new_page()
    await page.goto(file.as_uri())
    report = assemble(session().state, "organizers", "en")
    for note in report.notes:
        article = page.locator(f"article#n{note.number}")
        await expect(article).to_be_visible()
        for line in note.text.split("\n"):
            await expect(article).to_contain_text(line)
    for section in report.sections:
        await expect(page.locator(f"#s-{section.id}")).to_be_visible()
    await expect(page.locator("#x-views, #x-matrix, #x-notes, #x-findings")).to_have_count(4)
    for hidden in ("#x-views", "#x-matrix", "#x-notes", "#x-findings"):
        await expect(page.locator(hidden)).to_be_hidden()
    await page.locator(".contents a").last.click()
    assert "#" in page.url
    await context.close()


# ---- the matrix


async def test_o3_a_cell_says_its_ratings_and_the_notes_behind_it(laptop: Device) -> None:
    page = laptop.page
    await go_to(page, "matrix")
    await expect(page.locator(".matrix tbody tr")).to_have_count(4)
    assert await page.locator(".matrix tbody th b").all_text_contents() == [
        "Cuenca", "Dakar", "Liège", "Nairobi",
    ]  # fmt: skip
    await page.get_by_role("button", name="Cuenca, 1 ").click()
    detail = page.locator(".detail")
    await expect(detail.locator("h2")).to_have_text("Cuenca")
    await expect(detail).to_contain_text("n 4")
    await expect(detail).to_contain_text("Notes: 2")
    await expect(detail.locator(".quoted .words").first).to_have_text("Who pays for the bus?")
    assert await detail.locator(".strip").first.locator(".dot").count() == 4, "one dot, one person"
    await detail.get_by_role("button", name="Show these").click()
    await expect(page.locator("#x-notes [role=status]")).to_have_text("Notes shown: 2 of 6")
    await expect(page.locator("#n1")).to_be_visible()


async def test_e2_the_matrix_is_walked_by_keyboard_alone(laptop: Device) -> None:
    page = laptop.page
    await go_to(page, "matrix")
    cells = page.locator(".matrix tbody button")
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await cells.first.evaluate("cell => cell === document.activeElement"):
            break
    await expect(cells.first).to_be_focused()
    for key, at in (("ArrowDown", 8), ("ArrowRight", 9), ("End", 15), ("ArrowRight", 15)):
        await page.keyboard.press(key)
        await expect(cells.nth(at)).to_be_focused()
    await page.keyboard.press("Control+Home")
    await page.keyboard.press("Enter")
    await expect(cells.first).to_be_focused()
    await expect(cells.first).to_have_attribute("aria-pressed", "true")
    await expect(page.locator(".detail h2")).to_have_text("Cuenca")
    await expect(page.locator("#x-matrix [role=status]")).to_contain_text("Cuenca")
    await page.keyboard.press("Tab")
    await expect(page.locator(".detail")).to_be_focused()


async def test_e2_on_a_phone_the_chosen_cell_comes_into_view_and_leads_back(
    browser: Browser, file: Path
) -> None:
    phone = await opened(browser, file, PHONE, "matrix")
    cell = phone.page.locator(".matrix tbody button").first
    await cell.click()
    await expect(phone.page.locator(".detail")).to_be_focused()
    await expect(phone.page.locator(".detail h2")).to_be_in_viewport()
    await phone.page.get_by_role("button", name="Back to the matrix").click()
    await expect(cell).to_be_focused()
    await phone.context.close()


# ---- filters


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("kind", "Idea", ["n3"]),
        ("block", "Board of all", ["n5"]),
        ("group", "Group 1", ["n1", "n2"]),
        ("country", "Senegal", ["n3", "n4"]),
        ("place", "Liège, Belgium", ["n5"]),
        ("language", "Arabic", ["n4"]),
        ("theme", "Trust & <b> (across all groups)", ["n2", "n3"]),
        ("finding", "in no finding", ["n4", "n5", "n6"]),
    ],
)
async def test_o3_notes_are_found_by(
    laptop: Device, field: str, value: str, shown: list[str]
) -> None:
    page = laptop.page
    await go_to(page, "notes")
    await page.locator(f"[name={field}]").select_option(label=value)
    await expect(page.locator("#x-notes [role=status]")).to_have_text(
        f"Notes shown: {len(shown)} of 6"
    )
    assert sorted(await visible(page)) == shown
    await page.get_by_role("button", name="Clear the filters").click()
    await expect(page.locator("#x-notes [role=status]")).to_have_text("Notes shown: 6 of 6")


async def visible(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(
        "[...document.querySelectorAll('article[id]')].filter(one => one.checkVisibility()).map(one => one.id)"
    )
    return found


async def test_notes_are_found_by_words_without_accents_and_by_what_groups_put_first(
    laptop: Device,
) -> None:
    page = laptop.page
    await go_to(page, "notes")
    count = page.locator("#x-notes [role=status]")
    await page.locator("[name=search]").fill("COOPERATIVES")
    await expect(count).to_have_text("Notes shown: 1 of 6")
    assert await visible(page) == ["n2"]
    headings = page.locator("#x-report > h4.noted:visible")
    await expect(headings).to_have_count(1)
    await page.locator("[name=search]").fill("no such words")
    await expect(count).to_have_text(
        "Notes shown: 0 of 6. No note fits these filters. Take one away to see more."
    )
    await page.locator("[name=search]").fill("")
    await page.locator("[name=first]").check()
    await expect(count).to_have_text("Notes shown: 1 of 6")
    assert await visible(page) == ["n3"]
    await go_to(page, "report")
    assert len(await visible(page)) == 6, "the report stays complete"


async def test_o3_a_finding_leads_to_its_notes_and_a_note_to_its_findings(laptop: Device) -> None:
    page = laptop.page
    await go_to(page, "findings")
    second = page.locator("[data-finding='2']")
    assert await second.locator(".quoted .number").all_text_contents() == ["N2", "N3"]
    await page.get_by_role("button", name="Show the notes in no finding").click()
    assert sorted(await visible(page)) == ["n4", "n5", "n6"]
    await go_to(page, "findings")
    await second.get_by_role("link", name="N3").click()
    await expect(page.locator("body")).to_have_attribute("data-view", "notes")
    await expect(page.locator("#n3")).to_be_focused()
    await expect(page.locator("#n3")).to_be_in_viewport()
    await page.locator("#n3").get_by_role("link", name="Finding 2").click()
    await expect(second).to_be_focused()
    await page.go_back()
    await expect(page.locator("#n3")).to_be_focused()


# ---- for everybody


@pytest.mark.parametrize(("size", "lang"), [(PHONE, "es"), (LAPTOP, "en")], ids=["phone", "laptop"])
@pytest.mark.parametrize("view", VIEWS)
async def test_e2_no_view_has_a_barrier(
    browser: Browser, tmp_path: Path, view: str, size: dict[str, int], lang: str
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(written(session(), lang))
    made = await opened(browser, file, size, view)
    page = made.page
    if view == "matrix":
        await page.locator(".matrix tbody button").first.click()
    await page.evaluate(AXE)
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        found = await page.evaluate("only => axe.run(document, {runOnly: only})", RULES)
        assert found["passes"], "nothing was looked at"
        wrong = [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]
        assert wrong == [], scheme
    await made.context.close()


async def test_e2_every_view_fits_320_pixels(browser: Browser, file: Path) -> None:
    """A table may scroll inside its own frame; the page may not."""
    for size in (NARROW, PHONE, WALL):
        made = await opened(browser, file, size)
        for view in VIEWS:
            await go_to(made.page, view)
            if view == "matrix":
                await made.page.locator(".matrix tbody button").first.click()
            width = await made.page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], f"{view} needs {width} px"
        await made.context.close()


async def test_e2_what_a_thumb_touches_is_44_pixels_high(browser: Browser, file: Path) -> None:
    phone = await opened(browser, file, PHONE)
    for view in VIEWS:
        await go_to(phone.page, view)
        if view == "notes":
            await phone.page.locator(".filters summary").click()
        small = await phone.page.evaluate(
            """[...document.querySelectorAll("button, select, input, summary, nav a")]
              .map(one => one.closest("label") ?? one).filter(one => one.checkVisibility())
              .filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 100))"""
        )
        assert small == [], view
    await phone.context.close()


async def test_s8_words_that_are_programs_stay_words(browser: Browser, tmp_path: Path) -> None:
    seed = figures.seed()
    print("seed", seed)
    world = World("named")
    for n, words in enumerate(payloads(figures.of(ci=HOSTILE, contract=2000), seed)):
        world.joins(f"p{n}", place=words[:80], country="KE", name=words[:40])
        world.writes(f"p{n}", words[:400])
    file = tmp_path / "hostile.html"
    file.write_bytes(written(world))
    made = await device(browser, LAPTOP)
    dialogs: list[str] = []
    made.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    await made.page.add_init_script(_ON_GUARD)
    await made.page.goto(file.as_uri())
    for view in VIEWS:
        await go_to(made.page, view)
    await made.page.evaluate("for (const one of document.querySelectorAll('.cell')) one.click()")
    assert (dialogs, made.problems) == ([], [])
    assert await made.page.evaluate("[typeof window.made, window.violations]") == ["undefined", []]
    assert await made.page.locator("#made").count() == 0
    assert await made.page.evaluate("document.scripts.length") == 2
    await made.context.close()
