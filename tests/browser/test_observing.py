"""H52 on a real page: whoever only looks on reads what is said about a note, and no more of it than the note."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import eventually, go, new_id, workshop


async def test_h52_the_observers_page_shows_comments_below_their_note_and_the_spotlight(
    board: Server, browser: Browser
) -> None:
    async with workshop(board, mode="named") as held:
        staff = await held.staff()
        bo = await held.join("Bo")
        await staff.must({"type": "place", "person": bo.me["id"], "group": "g2"})
        await go(staff, "breakout", "share")
        await eventually(lambda: bo.session_record["step"] == "share")
        await bo.write("The road is closed in the rain", question="coco-q1")
        [note] = await eventually(lambda: list(staff.notes.values()))
        said = {"type": "add_comment", "id": new_id(), "note": note["id"], "lang": "en"}
        await bo.must({**said, "text": "And the school with it"})
        await go(staff, "gallery")
        desk = await device(browser, LAPTOP)
        await open_link(desk, held, "observe")
        await desk.page.locator(".observe select").select_option("g2", timeout=WITHIN)
        shown = desk.page.locator(".note", has_text="The road is closed in the rain")
        comment = shown.locator(".comment")
        await expect(comment.get_by_text("And the school with it")).to_be_visible(timeout=WITHIN)
        await expect(comment.get_by_text("Bo, Cuenca")).to_be_visible()
        lit = desk.page.locator(".panel", has_text="In the spotlight")
        await expect(lit).to_have_count(0)
        await staff.must({"type": "shine", "what": "note", "ref": note["id"]})
        await expect(lit).to_contain_text("The road is closed in the rain")
        await expect(lit).not_to_contain_text("Bo")
        await staff.must({"type": "dim"})
        await expect(lit).to_have_count(0)
        assert desk.problems == []
        await desk.context.close()
