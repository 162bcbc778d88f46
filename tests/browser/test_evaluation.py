"""Saying at the close how the session was: on a phone, and as the console and the organizer read it."""

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import LAPTOP, PHONE, device
from tests.browser.hands import WITHIN, join_by_link, open_link
from tests.browser.scene import scene
from tests.server import Server
from tests.workshop import eventually, go

WORDS = "I call the council on Monday"
BEGUN = "I call the council on Monday and then"


async def test_h15_p2_people_say_how_it_was_and_staff_reads_it_from_five_on(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    phone, desk, laptop = [await device(browser, size, "en") for size in (PHONE, LAPTOP, LAPTOP)]
    page = phone.page
    await join_by_link(phone, here.held, "Ana", "EC", "Quito")
    await here.group_of_first("Ana")
    await expect(page.get_by_text("Before you go")).to_have_count(0)
    await go(here.staff, "close")
    await page.get_by_role("button", name="Answer", exact=True).click(timeout=WITHIN)
    card = page.get_by_role("region", name="How was the session?")
    await expect(card).to_be_focused()
    assert await page.evaluate("document.scrollingElement.scrollTop") == 0, "only the board scrolls"
    await expect(card).to_contain_text("Nobody sees who said what")

    useful = card.get_by_role("radiogroup", name="How useful was this session")
    await useful.get_by_role("radio", name="5 Very useful").click()
    await expect(card.get_by_text("Saved")).to_have_count(1, timeout=WITHIN)
    await phone.context.set_offline(True)
    await useful.get_by_role("radio", name="4", exact=True).click()
    await expect(card.get_by_text("Offline, will send")).to_have_count(1, timeout=WITHIN)
    await card.get_by_role("button", name="Write an answer").click()
    await card.get_by_role("textbox").fill(WORDS)
    await card.get_by_role("button", name="Save").click()
    await expect(card.get_by_text(WORDS)).to_be_visible()
    await phone.context.set_offline(False)
    await expect(card.get_by_text("Saved")).to_have_count(2, timeout=2 * WITHIN)

    await open_link(desk, here.held, "organize")
    await open_link(laptop, here.held, "facilitate")
    for staff in (desk.page, laptop.page):
        await expect(said(staff)).to_contain_text("1 answer", timeout=WITHIN)
        await expect(said(staff)).to_contain_text("Shown when people have answered")
        await expect(said(staff)).not_to_contain_text(WORDS)
    for person in here.people[:4]:
        await eventually(lambda person=person: person.session_record["phase"] == "close")  # type: ignore[misc]
        await person.must({"type": "evaluate", "question": "useful", "level": 2})
        await person.must({"type": "evaluate", "question": "first-step", "text": "<b>Rest</b>"})
    for staff in (desk.page, laptop.page):
        await expect(said(staff)).to_contain_text("5 answers", timeout=WITHIN)
        await expect(said(staff)).to_contain_text("Shown when people have answered")
        await expect(said(staff)).not_to_contain_text(WORDS)
    # Back, where nobody is asked any more: what has been said is shown.
    await go(here.staff, "plenary")
    for staff in (desk.page, laptop.page):
        await expect(said(staff)).to_contain_text("4 at 2", timeout=WITHIN)
        await expect(said(staff)).to_contain_text("1 at 4")
        await expect(said(staff).get_by_text(WORDS)).to_be_visible()
        await expect(said(staff).get_by_text("<b>Rest</b>")).to_have_count(4)

    await go(here.staff, "close")
    await page.get_by_role("button", name="Answer", exact=True).click(timeout=WITHIN)
    await card.get_by_role("button", name="Take my answer back").first.click()
    await expect(useful.get_by_role("radio", checked=True)).to_have_count(0)
    await expect(said(desk.page)).to_contain_text("4 answers", timeout=WITHIN)
    await page.reload()
    await expect(page.get_by_text(WORDS)).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Answer", exact=True).click(timeout=WITHIN)
    await card.get_by_role("button", name="Edit").click()
    await card.get_by_role("textbox").fill(BEGUN)
    await here.staff.must({"type": "close"})
    unsent = page.get_by_role("region", name="What you had not sent yet")
    await expect(unsent.get_by_text(BEGUN)).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("nothing is left to send")).to_have_count(0)
    for each in (phone, desk, laptop):
        assert [one for one in each.problems if "DISCONNECTED" not in one] == []
        await each.context.close()
    await here.held.leave()


def said(page: Page) -> Locator:
    return page.get_by_role("region", name="How was the session?")
