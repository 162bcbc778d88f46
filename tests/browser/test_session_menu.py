"""What holds for the whole session, from the console: how people sign, and the files once it is closed."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import eventually, workshop


async def test_h40_the_console_makes_a_session_stricter_after_saying_what_changes(
    browser: Browser, board: Server
) -> None:
    async with workshop(board, mode="named") as held:
        staff = await held.staff()
        desk = await device(browser, LAPTOP)
        await open_link(desk, held, "facilitate")
        await desk.page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
        await desk.page.get_by_role("menuitem", name="Sign with the territory only").click()
        dialog = desk.page.locator("dialog")
        await expect(dialog).to_contain_text("disappear for everyone")
        await dialog.get_by_role("button", name="Sign with the territory only").click()
        await eventually(lambda: staff.session_record["mode"] == "territory")
        await desk.context.close()


async def test_f9_a_closed_session_offers_its_files_in_the_console(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        await staff.must({"type": "close"})
        desk = await device(browser, LAPTOP)
        page = desk.page
        await open_link(desk, held, "facilitate")
        await page.get_by_role("button", name="Download").click(timeout=WITHIN)
        async with page.expect_download() as saving:
            await page.get_by_role("menuitem", name="Report").click()
        assert (await saving.value).suggested_filename.endswith(".md")
        await desk.context.close()
