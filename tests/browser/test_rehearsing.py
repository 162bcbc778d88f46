"""A facilitator rehearses from the console: simulated people come, are marked, and are taken out with all they made."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import eventually, workshop


async def test_h71_a_rehearsal_from_the_console_to_its_last_trace(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        await held.join("Rosaura Quishpe")
        desk = await device(browser, LAPTOP)
        page = desk.page
        await open_link(desk, held, "facilitate")
        await page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
        await page.get_by_role("menuitem", name="Rehearse with simulated people").click()
        dialog = page.locator("dialog")
        await dialog.get_by_label("How many").select_option("5")
        await dialog.get_by_role("radio", name="Twenty times faster").click()
        await dialog.get_by_role("button", name="Let them come").click()
        await expect(dialog).to_have_count(0)
        banner = page.get_by_text("Rehearsal: 5 simulated people are in this session.")
        await expect(banner).to_be_visible(timeout=2 * WITHIN)
        await page.get_by_role("button", name="People and groups").click()
        await expect(page.locator(".someone .tag", has_text="sim.")).to_have_count(5)
        await expect(page.locator(".someone", has_text="Rosaura Quishpe")).not_to_contain_text(
            "sim."
        )
        await page.get_by_role("button", name="Send them home").click()
        await expect(page.get_by_role("button", name="Send them home")).to_have_count(0)
        await page.get_by_role("button", name="Remove simulated people").click()
        await dialog.get_by_role("button", name="Remove them and all they made").click()
        gone = page.get_by_role("status").filter(has_text="The simulated people are gone")
        await expect(gone).to_contain_text("one person", timeout=WITHIN)
        await expect(banner).to_have_count(0)
        await gone.get_by_role("button", name="Close").click()
        await expect(gone).to_have_count(0)
        await eventually(lambda: staff.views["counts"]["people"] == 1)
        await desk.context.close()
