"""The one HTML file, opened from disk in a real Chromium without a network: read, explored, and no barrier in it."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from app.core.records import EVERY_GROUP, Finding, Source
from app.exports.formats import FORMATS, Manuscript
from app.synthesis.report import assemble
from tests.browser.chromium import LAPTOP, PHONE
from tests.browser.test_access import AXE
from tests.synthesis.world import World

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVIL = '</script><img src=x onerror="document.title=1">'


def a_file(folder: Path, lang: str = "en") -> Path:
    world = World()
    for n, place in enumerate(("Cuenca", "Dakar", "القاهرة")):
        world.joins(f"p{n}", "g1", place=place, country="SN")
        world.rates(f"p{n}", world.criteria()[0], 2 + n)
    first = world.writes("p0", "The road is closed in the rain", meaning="obstacle")
    world.writes("p1", EVIL, meaning="proposal")
    world.writes("p2", "كلمات", meaning="proposal")
    world.session(revealed=(EVERY_GROUP,))
    rests = (Source(kind="note", id=first, mark="0"),)
    world.put(
        Finding(
            id="f",
            section="highlights",
            text="Roads first",
            lang="en",
            sources=rests,
            created=1,
            at=1,
        )
    )
    file = folder / "report.html"
    report = assemble(world.state, "organizers", lang)
    file.write_bytes(FORMATS["html"].write(Manuscript(report, lang)))
    return file


async def opened(
    browser: Browser, file: Path, size: dict[str, int], *, scripts: bool = True
) -> tuple[Page, list[str]]:
    """The page, and everything it asked for or complained of beside itself."""
    context = await browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        offline=True,
        java_script_enabled=scripts,
    )
    page = await context.new_page()
    heard: list[str] = []
    page.on("request", lambda one: heard.append(one.url) if one.url != file.as_uri() else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    await page.goto(file.as_uri())
    return page, [one for one in heard if not one.startswith("data:")]


async def test_o3_it_is_whole_without_a_script(browser: Browser, tmp_path: Path) -> None:
    page, heard = await opened(browser, a_file(tmp_path), LAPTOP, scripts=False)
    await expect(page.locator("article")).to_have_count(3)
    await expect(page.locator("#n1")).to_contain_text("The road is closed in the rain")
    await expect(page.get_by_text(EVIL)).to_be_visible()
    assert heard == []
    await page.context.close()


async def test_o3_a_cell_a_filter_and_a_finding_lead_to_the_notes(
    browser: Browser, tmp_path: Path
) -> None:
    page, heard = await opened(browser, a_file(tmp_path), LAPTOP)
    await page.get_by_role("button", name="Explore", exact=True).click()
    found = page.locator("#explore article")
    await expect(found).to_have_count(3)
    await page.get_by_role("button", name="Cuenca, 1").press("Enter")
    await expect(found).to_have_count(1)
    await expect(found).to_contain_text("The road is closed in the rain")
    await expect(page.get_by_role("status")).to_have_text("1 of 3 notes")
    await page.get_by_role("button", name="Show all").click()
    await page.get_by_label("Search the words").fill("ROAD")
    await expect(found).to_have_count(1)
    await page.get_by_label("Search the words").fill("")
    await page.get_by_label("Findings").select_option("in no finding")
    await expect(found).to_have_count(2)
    await page.locator("#explore ol a", has_text="N1").click()
    await expect(page.locator("#n1")).to_be_in_viewport()
    assert await page.title() != "1", "words of people are words"
    assert heard == []
    await page.context.close()


@pytest.mark.parametrize("lang", ["en", "es"])
async def test_e2_the_file_has_no_barrier_that_a_machine_can_find(
    browser: Browser, tmp_path: Path, lang: str
) -> None:
    page, _ = await opened(browser, a_file(tmp_path, lang), PHONE)
    # What the file allows itself is no more than itself; the checker comes from outside.
    for view in ("report", "explore"):
        if view == "explore":
            await page.locator(".views button").last.click()
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context = await browser.new_context(viewport=PHONE, bypass_csp=True)  # type: ignore[arg-type]
    checked = await context.new_page()
    await checked.goto((tmp_path / "report.html").as_uri())
    await checked.add_script_tag(content=AXE)
    for at in (0, 1):
        await checked.locator(".views button").nth(at).click()
        result = await checked.evaluate("only => axe.run(document, {runOnly: only})", RULES)
        assert [one["id"] for one in result["violations"]] == []
    await page.context.close()
    await context.close()
