"""H11 on real pages: groups where nobody is and nobody wrote are no stops of the walk, and nothing of them is revealed."""

import re

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, join_by_link, open_link
from tests.server import Server
from tests.workshop import eventually, go, workshop


async def test_h11_empty_groups_are_no_stops_and_not_called_revealed(
    board: Server, browser: Browser
) -> None:
    async with workshop(board, mode="named") as held:
        staff = await held.staff()
        phone, laptop = await device(browser), await device(browser, LAPTOP)
        await join_by_link(phone, held, "Ana", "EC", "Cuenca")
        [ana] = await eventually(lambda: list(staff.people.values()))
        await staff.must({"type": "place", "person": ana["id"], "group": "g1"})
        bo = await held.join("Bo")
        await staff.must({"type": "place", "person": bo.me["id"], "group": "g2"})
        await go(staff, "breakout", "share")
        await eventually(lambda: bo.session_record["step"] == "share")
        await bo.write("The road is closed in the rain", question="coco-q1")
        await staff.must({"type": "reveal", "group": None})
        await go(staff, "gallery")
        page = phone.page
        await expect(page.get_by_text("Board 1 of 1")).to_be_visible(timeout=WITHIN)
        await expect(page.get_by_text("The road is closed in the rain")).to_be_visible()
        await open_link(laptop, held, "facilitate")
        groups = laptop.page.locator("article.group")
        await expect(groups.nth(0).get_by_text("Revealed")).to_be_visible(timeout=WITHIN)
        await expect(groups.nth(2)).to_be_visible()
        await expect(groups.nth(2).get_by_text("Revealed")).to_have_count(0)
        await expect(groups.nth(2).get_by_role("button", name="Reveal")).to_have_count(0)
        await staff.write("Nobody came, and this is why", question="comm-q1", board="g7")
        await expect(page.get_by_text(re.compile("Board [12] of 2"))).to_be_visible(timeout=WITHIN)
        await expect(page.get_by_text("The road is closed in the rain")).to_be_visible()
        assert phone.problems + laptop.problems == []
        await phone.context.close()
        await laptop.context.close()
