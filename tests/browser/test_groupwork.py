"""What a group does together, by hand on real pages: roles, priorities, themes, the card, and two who write the same line."""

from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, PHONE, Device, device
from tests.browser.hands import WITHIN, join_by_link
from tests.browser.scene import Scene, scene
from tests.server import Server
from tests.workshop import Viewer, eventually, go


async def phone_in_group(browser: Browser, server: Server, step: str) -> tuple[Device, Scene]:
    here = await scene(server)
    phone = await device(browser, PHONE, "en")
    await join_by_link(phone, here.held, "Ana", "EC", "Quito")
    await here.group_of_first("Ana")
    await go(here.staff, "breakout", step)
    await expect(phone.page.get_by_role("button", name="My group")).to_be_visible(timeout=WITHIN)
    return phone, here


def all_of(viewer: Viewer, kind: str) -> list[dict[str, Any]]:
    return list(viewer.of_kind(kind).values())


async def task(page: Page, name: str) -> None:
    await page.get_by_role("button", name="My group").click()
    await page.get_by_role("radio", name=name, exact=True).click()


async def test_h46_h53_a_member_takes_the_role_raises_the_hand_and_says_ready(
    board: Server, browser: Browser
) -> None:
    phone, here = await phone_in_group(browser, board, "report-card")
    page = phone.page
    await task(page, "People")
    await page.get_by_role("button", name="I will").click()
    await expect(page.get_by_text("You report for the group.")).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="I am ready").click()
    await expect(page.get_by_text("1 of 6 ready")).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Say that the group is ready").click()
    await page.get_by_role("button", name="Raise hand").click()
    laptop = await device(browser, LAPTOP, "en")
    key = here.held.keys["facilitate"]
    await laptop.page.goto(f"{board.address}/facilitate/{here.held.id}#{key}")
    await laptop.page.get_by_role("button", name="Lower the hand of group 1").click()
    await expect(page.get_by_role("button", name="Raise hand")).to_be_visible(timeout=WITHIN)
    assert phone.problems + laptop.problems == []
    await here.held.leave()


async def test_h22_the_rapporteur_sets_three_priorities_and_no_fourth(
    board: Server, browser: Browser
) -> None:
    phone, here = await phone_in_group(browser, board, "prioritise")
    page = phone.page
    await task(page, "Priorities")
    await page.get_by_role("button", name="Propose", exact=True).first.click()
    await expect(page.get_by_text("Proposed", exact=True)).to_be_visible(timeout=WITHIN)
    await task(page, "People")
    await page.get_by_role("button", name="I will").click()
    await task(page, "Priorities")
    for count in (1, 2, 3):
        await page.get_by_role("button", name="Set as priority").first.click()
        await expect(page.get_by_text(f"{count} of 3 set")).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Set as priority").first.click()
    await expect(page.get_by_text("There are already 3 priorities")).to_be_visible(timeout=WITHIN)
    assert phone.problems == []
    await here.held.leave()


async def test_h59_a_theme_is_made_filled_and_taken_back_by_keyboard(
    board: Server, browser: Browser
) -> None:
    phone, here = await phone_in_group(browser, board, "prioritise")
    page = phone.page
    await task(page, "Themes")
    await page.get_by_label("New theme").fill("Registers")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Registers")).to_be_visible(timeout=WITHIN)
    await page.get_by_label("Theme of this note").first.select_option(label="Registers")
    await expect(page.get_by_text("The note was moved.")).to_be_visible(timeout=WITHIN)
    [theme] = await eventually(lambda: all_of(here.staff, "theme"))
    await eventually(lambda: len(all_of(here.staff, "theme")[0]["notes"]) == 1)
    await page.get_by_role("button", name="Undo").click()
    await eventually(lambda: all_of(here.staff, "theme")[0]["notes"] == [])
    assert theme["title"] == "Registers"
    assert phone.problems == []
    await here.held.leave()


async def test_h28_two_change_the_same_line_and_both_versions_are_shown(
    board: Server, browser: Browser
) -> None:
    phone, here = await phone_in_group(browser, board, "report-card")
    page = phone.page
    await task(page, "Card")
    await page.get_by_role("button", name="Add a line").first.click()
    await page.get_by_label("Line of the report card").fill("We agree on little")
    await page.get_by_role("button", name="Add", exact=True).click()
    [line] = await eventually(lambda: all_of(here.staff, "line"))
    await page.get_by_role("button", name="Change").click()
    await page.get_by_label("Line of the report card").fill("We agree on a lot")
    await phone.context.set_offline(True)
    await page.get_by_role("button", name="Save").click()
    edit = {"type": "edit_line", "id": line["id"], "lang": "en", "minority": True}
    await here.people[0].must({**edit, "text": "We agree on nothing"})
    await phone.context.set_offline(False)
    await expect(page.get_by_text("What you wrote")).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("We agree on nothing").first).to_be_visible()
    await expect(page.get_by_text("We agree on a lot").first).to_be_visible()
    await page.get_by_role("button", name="Use mine").click()
    await eventually(lambda: all_of(here.staff, "line")[0]["text"] == "We agree on a lot")
    await page.get_by_role("button", name="I stand behind this card").click()
    await expect(page.get_by_text("1 of 6 stand behind this card.")).to_be_visible(timeout=WITHIN)
    await here.held.leave()


async def test_f5_a_facilitator_sets_a_priority_and_writes_on_the_card_from_the_console(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    laptop = await device(browser, LAPTOP, "en")
    page, key = laptop.page, here.held.keys["facilitate"]
    await page.goto(f"{board.address}/facilitate/{here.held.id}#{key}")
    await page.get_by_role("button", name="Step in, group 1").click()
    await page.locator("summary", has_text="Priorities").click()
    await page.get_by_role("button", name="Set as priority").first.click()
    await eventually(lambda: [one for one in all_of(here.staff, "priority") if one["is_set"]])
    await page.locator("summary", has_text="Card").click()
    await page.get_by_role("button", name="Add a line").first.click()
    await page.get_by_label("Line of the report card").fill("From the front")
    await page.get_by_role("button", name="Add", exact=True).click()
    await eventually(lambda: all_of(here.staff, "line"))
    assert laptop.problems == []
    await here.held.leave()
