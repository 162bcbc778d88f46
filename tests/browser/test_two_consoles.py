"""Two facilitators with a console each: at the same moment, pressed twice, or from a screen that has gone stale (H17)."""

import asyncio

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import LAPTOP, Device, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import Workshop, eventually, workshop


async def console(browser: Browser, held: Workshop) -> Device:
    laptop = await device(browser, LAPTOP)
    await open_link(laptop, held, "facilitate")
    await expect(next_button(laptop.page)).to_be_enabled(timeout=WITHIN)
    return laptop


def next_button(page: Page) -> Locator:
    return page.locator(".rail__next button.button--act")


async def test_h17_two_consoles_pressed_at_once_or_twice_move_the_session_once(
    board: Server, browser: Browser
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        here, there = await console(browser, held), await console(browser, held)
        before = staff.run
        await asyncio.gather(next_button(here.page).click(), next_button(there.page).click())
        await eventually(lambda: staff.run == before + 1)
        for page in (here.page, there.page):
            await expect(page.locator(".track [aria-current]")).to_contain_text("Topic")
            await expect(next_button(page)).to_have_attribute("aria-disabled", "false")
        await next_button(here.page).dblclick()
        for page in (here.page, there.page):
            await expect(page.locator(".track [aria-current]")).to_contain_text("guidelines")
            await expect(next_button(page)).to_have_attribute("aria-disabled", "false")
        assert staff.run == before + 2
        for laptop in (here, there):
            assert laptop.problems == []
            await laptop.context.close()


async def test_h17_a_stale_console_learns_that_somebody_else_was_faster_and_moves_nothing(
    board: Server, browser: Browser
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        here, there = await console(browser, held), await console(browser, held)
        before = staff.run
        await there.context.set_offline(True)
        await next_button(there.page).click()
        await next_button(here.page).click()
        await eventually(lambda: staff.run == before + 1)
        await there.context.set_offline(False)
        told = there.page.get_by_text("Somebody else has just moved the session on")
        await expect(told).to_be_visible(timeout=4 * WITHIN)
        await expect(there.page.locator(".track [aria-current]")).to_contain_text("Topic")
        assert staff.run == before + 1
        for laptop in (here, there):
            await laptop.context.close()
