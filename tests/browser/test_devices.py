"""H56 as people do it: a code on the phone, entered on a laptop, and both are the same person."""

import re

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import (
    WITHIN,
    join_by_link,
    key_of,
    note_saying,
    open_part,
    write_note,
)
from tests.server import Server
from tests.workshop import go, workshop

QUESTIONS, GROUP = 0, 3


async def code_shown(page: Page) -> str:
    """In the part "My group"; the dialog stays open."""
    await page.get_by_role("button", name="Use another device").click(timeout=WITHIN)
    shown = page.locator(".device-code")
    await expect(shown).to_be_visible(timeout=WITHIN)
    found = re.search(r"[A-Z]{4}-[A-Z]{4}", await shown.inner_text())
    assert found, await shown.inner_text()
    return found[0]


async def enter(page: Page, code: str) -> None:
    await page.locator("main input").fill(code, timeout=WITHIN)
    await page.locator("main button[type=submit]").click()


async def test_h56_the_same_person_goes_on_on_a_laptop(browser: Browser, board: Server) -> None:
    async with workshop(board, mode="named") as held:
        staff = await held.staff()
        phone, laptop = await device(browser), await device(browser, LAPTOP)
        asked: list[str] = []
        for each in (phone, laptop):
            each.page.on("request", lambda request: asked.append(request.url))
        await join_by_link(phone, held, "Ana", "EC", "Cuenca")
        person = next(iter(staff.people))
        await staff.must({"type": "place", "person": person, "group": "g1"})
        await go(staff, "breakout", "share")
        await write_note(phone.page, "from the phone")
        await open_part(phone.page, GROUP)
        code = await code_shown(phone.page)
        dialog = phone.page.locator("dialog")
        await expect(dialog).to_contain_text(board.address.removeprefix("http://"))
        await expect(dialog).to_contain_text(re.compile(r"(10:00|9:\d\d)"))

        page = laptop.page
        await page.goto(f"{board.address}/join/{held.id}#{held.secret}")
        await page.get_by_role("link", name="I already take part on another device").click(
            timeout=WITHIN
        )
        await expect(page.locator("h1")).to_contain_text("from your other device", timeout=WITHIN)
        for typed, said in [
            ("", "type the code first"),
            (code[:7], "has eight letters; this has 6"),
            ("ABCD-EFG4", "4 is never part of this code"),
            ("ABCDEFGH", "lets nobody in, or no longer"),
        ]:
            await enter(page, typed)
            await expect(page.locator(".error")).to_contain_text(said, timeout=WITHIN)
        await enter(page, code.lower())
        await expect(note_saying(page, "from the phone")).to_be_visible(timeout=WITHIN)
        await write_note(page, "from the laptop")
        await phone.page.get_by_role("button", name="Done").click()
        await open_part(phone.page, QUESTIONS)
        await expect(note_saying(phone.page, "from the laptop")).to_be_visible(timeout=WITHIN)
        await page.reload()
        await expect(note_saying(page, "from the phone")).to_be_visible(timeout=WITHIN)

        assert list(staff.people) == [person], "nobody is a ghost"
        assert await key_of(phone.page, held) != await key_of(page, held)
        bare = code.replace("-", "")
        assert not any(bare in url.upper() or code in url.upper() for url in asked)
        assert not laptop.has_received(bare)
        assert not phone.problems
        for each in (phone, laptop):
            await each.context.close()


async def test_h56_a_device_of_somebody_else_is_asked_first(
    browser: Browser, board: Server
) -> None:
    async with workshop(board, mode="named") as held:
        phone, shared = await device(browser), await device(browser, LAPTOP)
        await join_by_link(phone, held, "Ana", "EC", "Cuenca")
        await join_by_link(shared, held, "Bo", "EC", "Cuenca")
        await open_part(phone.page, GROUP)
        code = await code_shown(phone.page)
        page = shared.page
        await page.goto(board.address)
        await enter(page, code)
        dialog = page.locator("dialog")
        await expect(dialog).to_contain_text("Bo", timeout=WITHIN)
        await dialog.get_by_role("button", name="Cancel").click()
        await page.goto(f"{board.address}/join/{held.id}")
        await open_part(page, GROUP)
        await expect(page.locator("main")).to_contain_text("Bo")
        await page.goto(board.address)
        # The same code once more: the answer was given to this device already.
        await enter(page, code)
        await dialog.get_by_role("button", name="Go on as Ana").click(timeout=WITHIN)
        await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
        await open_part(page, GROUP)
        await expect(page.locator("main .panel b")).to_have_text("Ana")
        for each in (phone, shared):
            await each.context.close()
