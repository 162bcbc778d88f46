"""Every page can be used by everybody: what a machine can find, by keyboard alone, at 320 px, and without losing the
place while others write. The phone's own states are in tests/client/test_phone_pages.py.
"""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import LAPTOP, PHONE, WALL, Device, device
from tests.browser.gateway import gateway
from tests.browser.hands import WITHIN, begin_note, join_by_link, note_saying, open_link, write_note
from tests.browser.scene import QUESTION, Scene, scene
from tests.server import OPENER_KEY, ROOT, Server
from tests.workshop import go

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = {"width": 320, "height": 640}

pytestmark = [pytest.mark.timeout(300)]


@pytest.fixture
async def working(board: Server) -> AsyncIterator[Scene]:
    made = await scene(board)
    yield made
    await made.held.leave()


# ---- what a machine can find, in two languages, light and dark


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_e2_the_openers_pages_have_no_barrier(
    browser: Browser, board: Server, lang: str
) -> None:
    desk = await device(browser, LAPTOP, lang)
    page = desk.page
    await page.goto(f"{board.address}/open#{OPENER_KEY}")
    await expect(page.locator("button.button--act")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "plans")
    await page.locator("button.button--act").click()
    await expect(page.locator(".link-row").first).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "links")
    await _ends_well(desk)


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_e2_the_console_has_no_barrier(browser: Browser, working: Scene, lang: str) -> None:
    desk = await device(browser, LAPTOP, lang)
    page = desk.page
    await open_link(desk, working.held, "facilitate")
    await expect(page.locator(".group").first).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "control room")
    await page.locator(".group__actions button").last.click()
    await _no_barrier(page, "stepped in")
    await page.keyboard.press("Escape")
    await _tab(page, 1)
    await _no_barrier(page, "people")
    await page.locator(".someone button").first.click()
    await _no_barrier(page, "a person's menu")
    await page.keyboard.press("Escape")
    await page.locator(".people__bar button").first.click()
    await _no_barrier(page, "making groups")
    await page.keyboard.press("Escape")
    await _tab(page, 2)
    await _no_barrier(page, "notes")
    await page.locator(".note__actions button").first.click()
    await _no_barrier(page, "hiding a note")
    await _ends_well(desk)


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_e2_the_pages_that_only_read_have_no_barrier(
    browser: Browser, working: Scene, lang: str
) -> None:
    desk = await device(browser, LAPTOP, lang)
    page = desk.page
    await open_link(desk, working.held, "organize")
    await expect(page.locator("table")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "matrix")
    await page.locator(".download button").first.click()
    await _no_barrier(page, "downloads")
    await page.keyboard.press("Escape")
    await _tab(page, 1)
    await _no_barrier(page, "blocks")
    await open_link(desk, working.held, "observe")
    await expect(page.locator(".observe")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "observer")
    await page.set_viewport_size(WALL)  # type: ignore[arg-type]
    await open_link(desk, working.held, "project")
    await expect(page.locator(".wall__step")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "wall")
    await go(working.staff, "welcome")
    await _no_barrier(page, "lobby")
    await _ends_well(desk)


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_e2_a_phone_without_a_network_has_no_barrier(
    browser: Browser, working: Scene, lang: str
) -> None:
    async with gateway(working.held.server.port) as way:
        phone = await device(browser, PHONE, lang)
        await join_by_link(phone, working.held, "Ana", "EC", "Cuenca", at=way.address)
        await way.close_sockets()
        await write_note(phone.page, "Nobody has read this yet")
        await expect(phone.page.locator(".banner--offline")).to_be_visible(timeout=30_000)
        await _no_barrier(phone.page, "offline")
        await working.staff.must({"type": "close"})
        way.open()
        await expect(phone.page.locator(".refused")).to_be_visible(timeout=30_000)
        await _no_barrier(phone.page, "refused")
        await phone.context.close()


# ---- 320 px


async def test_e2_every_page_fits_320_pixels(browser: Browser, working: Scene) -> None:
    """A table may scroll inside its own frame; the page may not."""
    desk = await device(browser, NARROW)
    page = desk.page
    await page.goto(f"{working.held.server.address}/open#{OPENER_KEY}")
    await expect(page.locator("button.button--act")).to_be_visible(timeout=WITHIN)
    await _fits(page, "plans")
    await page.locator("button.button--act").click()
    await expect(page.locator(".link-row").first).to_be_visible(timeout=WITHIN)
    await _fits(page, "links")
    for role, parts in (("facilitate", 3), ("organize", 2), ("observe", 0), ("project", 0)):
        await open_link(desk, working.held, role)
        await expect(page.locator("h1, h2").first).to_be_visible(timeout=WITHIN)
        await _fits(page, role)
        for part in range(parts):
            await _tab(page, part)
            await _fits(page, f"{role}, part {part}")
    await _ends_well(desk)


# ---- the keyboard alone


async def test_e2_a_person_joins_writes_and_rates_by_keyboard_alone(
    browser: Browser, working: Scene
) -> None:
    laptop = await device(browser, LAPTOP)
    page, held = laptop.page, working.held
    await page.goto(held.server.address)
    await _reach(page, page.locator("input"))
    await page.keyboard.type(held.code)
    await page.keyboard.press("Enter")
    await expect(page.locator("input[autocomplete=nickname]")).to_be_visible(timeout=WITHIN)
    await _reach(page, page.locator("input[autocomplete=nickname]"))
    await page.keyboard.type("Ana")
    await _reach(page, page.locator("form select").first)
    await page.keyboard.type("Ecuador")
    await _reach(page, page.locator("form button[type=submit]"))
    await page.keyboard.press("Enter")
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    await working.group_of_first("Ana")

    await expect(page.get_by_text("Note 0", exact=True)).to_be_visible(timeout=WITHIN)
    await _reach(page, page.locator(".write button").first)
    await page.keyboard.press("Enter")
    await expect(page.locator(".composer textarea")).to_be_focused()
    await page.keyboard.type("Typed without a mouse")
    await _reach(page, page.locator(".composer button.button--act"))
    await page.keyboard.press("Enter")
    await expect(note_saying(page, "Typed without a mouse").locator(".state")).to_have_text(
        "Saved", timeout=WITHIN
    )
    await expect(page.locator(".write button").first).to_be_focused()

    await _reach(page, page.locator(".nav button").nth(1))
    await page.keyboard.press("Enter")
    await _reach(page, page.get_by_role("radio", name="Results"))
    await page.keyboard.press("ArrowLeft")
    first = page.locator(".rung").first
    await _reach(page, first)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".rung").nth(2)).to_have_attribute("aria-checked", "true")
    await expect(page.locator(".rung").nth(2)).to_be_focused()
    await expect(page.get_by_text("Saved").first).to_be_visible(timeout=WITHIN)
    await _ends_well(laptop)


async def test_e2_a_facilitator_moves_a_person_by_keyboard_alone(
    browser: Browser, working: Scene
) -> None:
    desk = await device(browser, LAPTOP)
    page = desk.page
    await open_link(desk, working.held, "facilitate")
    await expect(page.locator(".tabs button").first).to_be_visible(timeout=WITHIN)
    await _reach(page, page.locator(".tabs button").nth(1))
    await page.keyboard.press("Enter")
    mover = page.get_by_role("button", name="Move Rosa")
    await _reach(page, mover)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    rosa = working.people[0].me["id"]
    await expect(page.locator(f'.column [data-person="{rosa}"]')).to_have_count(1)
    await expect(page.locator(".someone--moving")).to_have_count(0, timeout=WITHIN)
    await expect(mover).to_be_focused(timeout=WITHIN)
    assert working.staff.people[rosa]["group"] != "g1"
    await _ends_well(desk)


# ---- nothing that others do takes the place away


async def test_e2_p5_notes_and_phases_of_others_leave_focus_words_and_place_alone(
    browser: Browser, working: Scene
) -> None:
    phone = await device(browser)
    page = phone.page
    await join_by_link(phone, working.held, "Ana", "EC", "Cuenca")
    await working.group_of_first("Ana")
    await expect(page.get_by_text("Note 0", exact=True)).to_be_visible(timeout=WITHIN)
    field = await begin_note(page)
    await field.press_sequentially("Half a")
    await page.keyboard.press("ArrowLeft")
    for n in range(5):
        await working.people[1].write(f"In between {n}", question=QUESTION)
    await expect(page.get_by_text("In between 4")).to_be_attached(timeout=WITHIN)
    await go(working.staff, "breakout", "prioritise")
    await go(working.staff, "gallery")
    await expect(page.get_by_text("The session has moved on")).to_be_visible(timeout=WITHIN)
    await expect(field).to_be_focused()
    await page.keyboard.type("of ")
    await expect(field).to_have_value("Half of a")
    await _ends_well(phone)


async def test_e2_a_console_keeps_the_focus_while_people_come_and_write(
    browser: Browser, working: Scene
) -> None:
    desk = await device(browser, LAPTOP)
    page = desk.page
    await open_link(desk, working.held, "facilitate")
    reveal = page.locator(".group__actions button").first
    await expect(reveal).to_be_visible(timeout=WITHIN)
    await reveal.focus()
    name = await reveal.get_attribute("aria-label")
    await working.held.join("Zoe", "FR", "Lyon")
    await working.people[2].write("While you were deciding", question=QUESTION)
    await go(working.staff, "breakout", "prioritise")
    await expect(page.get_by_text("While you were deciding")).to_be_visible(timeout=WITHIN)
    assert await page.evaluate("document.activeElement.getAttribute('aria-label')") == name
    await _ends_well(desk)


# ---- hands


async def _no_barrier(page: Page, where: str) -> None:
    """All rules in light colours; in dark ones only what depends on colours can be different."""
    # Through the debugger: the page's own policy lets no foreign script in.
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE)
    for scheme, rules in (("light", RULES), ("dark", ["color-contrast"])):
        await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = await page.evaluate("only => axe.run(document, {runOnly: only})", rules)
        assert found["passes"], "nothing was looked at"
        wrong = [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]
        assert wrong == [], f"{where}, {scheme}"
    await page.emulate_media(color_scheme="light")


async def _fits(page: Page, where: str) -> None:
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROW["width"], f"{where} needs {width} px"


async def _tab(page: Page, n: int) -> None:
    await page.locator(".tabs button").nth(n).click()


async def _reach(page: Page, target: Locator) -> None:
    """By Tab only, as far as a page may reasonably be."""
    for _ in range(150):
        if await target.evaluate("element => element === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{target} cannot be reached by Tab")


async def _ends_well(seen: Device) -> None:
    assert seen.problems == []
    await seen.context.close()
