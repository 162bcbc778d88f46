"""What the opener hands out can be used elsewhere: links with the address that others reach, and the recovery code."""

from pathlib import Path

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN
from tests.server import OPENER_KEY, Server, running

ELSEWHERE = "https://board.example.org"


async def test_f9_links_to_hand_out_begin_with_the_address_that_others_reach(
    browser: Browser, tmp_path: Path
) -> None:
    async with running(tmp_path, public_address=ELSEWHERE) as server:
        page = (await device(browser, LAPTOP)).page
        await _open(page, server)
        await expect(page.locator(".opened__join b")).to_have_text("board.example.org")
        for row in await page.locator(".link-row").all():
            await row.locator("button").first.click()
            link = await row.locator("input").input_value()
            assert link.startswith(f"{ELSEWHERE}/"), link
        kept = await page.locator(".recovery__address").inner_text()
        assert kept.startswith(f"{ELSEWHERE}/facilitate/")
        await page.context.close()


async def test_h57_the_recovery_code_opens_the_console_in_a_browser_without_a_key(
    browser: Browser, board: Server
) -> None:
    opener = (await device(browser, LAPTOP)).page
    await _open(opener, board)
    code = (await opener.locator(".recovery__code").inner_text()).split()
    address = await opener.locator(".recovery__address").inner_text()
    await opener.context.close()

    page = (await device(browser, LAPTOP)).page
    await page.goto(address)
    field, go = page.locator("main input"), page.locator("main button[type=submit]")
    await field.fill(" ".join(code[1:]), timeout=WITHIN)
    await go.click()
    await expect(page.locator(".error")).to_contain_text("52 signs; this has 48")
    await field.fill("A" * 52)
    await go.click()
    await expect(page.locator(".error")).to_contain_text("opens no session")
    await field.fill("-".join(code).lower())
    await go.click()
    await expect(page.locator(".desk__top")).to_be_visible(timeout=WITHIN)
    await page.reload()
    await expect(page.locator(".desk__top")).to_be_visible(timeout=WITHIN)
    await page.context.close()


async def test_h57_a_recovery_code_pasted_where_codes_are_typed_is_understood_too(
    browser: Browser, board: Server
) -> None:
    opener = (await device(browser, LAPTOP)).page
    await _open(opener, board)
    code = await opener.locator(".recovery__code").inner_text()
    await opener.context.close()

    phone = (await device(browser)).page
    await phone.goto(board.address)
    await phone.locator("input").fill(code.replace("\n", " "))
    await phone.locator("button[type=submit]").click()
    await expect(phone.locator(".desk__top")).to_be_visible(timeout=WITHIN)
    await phone.context.close()


async def _open(page: Page, server: Server) -> None:
    await page.goto(f"{server.address}/open#{OPENER_KEY}")
    await page.locator("button.button--act").click(timeout=WITHIN)
    await expect(page.locator(".recovery__code")).to_be_visible(timeout=WITHIN)
