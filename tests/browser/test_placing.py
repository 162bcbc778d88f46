"""People are put into groups from a list that somebody pasted: what can be read is done, the rest is said by its line."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, open_link
from tests.browser.scene import scene
from tests.server import Server
from tests.workshop import eventually


async def test_f2_a_pasted_list_places_who_can_be_read_and_says_the_rest_by_line(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    laptop = await device(browser, LAPTOP, "en")
    page = laptop.page
    await open_link(laptop, here.held, "facilitate")
    await page.get_by_role("button", name="People and groups").click(timeout=WITHIN)
    await page.get_by_role("button", name="Place people …").click(timeout=WITHIN)
    await page.get_by_label("From a list").check()
    field = page.get_by_label("Who sits where")
    await field.fill("rosa; 2\nLUZ\t3\n\nDora; 1\nPaz; 99\nEva")
    dialog = page.locator("dialog")
    await expect(dialog).to_contain_text("Line 4: nobody here is called “Dora”.")
    await expect(dialog).to_contain_text("Line 5: there is no group 99.")
    await expect(dialog).to_contain_text("Line 6: no group number at the end.")
    await dialog.get_by_role("button", name="Place 2 people").click()
    await eventually(
        lambda: (
            {p["name"]: p["group"] for p in here.staff.people.values()}
            == {"Rosa": "g2", "Luz": "g3", "Paz": "g1", "Eva": "g1", "Ivo": "g1"}
        )
    )
    assert laptop.problems == []
    await laptop.context.close()
    await here.held.leave()
