"""Whoever is sent out or moved to another group loses no word: real phones, and a facilitator who decides."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import Device, device
from tests.browser.hands import WITHIN, begin_note, join_by_link, write_note
from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, workshop

NO_CLIPBOARD = """() => {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  document.execCommand = () => false;
}"""


@pytest.fixture
async def held(board: Server) -> AsyncIterator[Workshop]:
    async with workshop(board, mode="named") as opened:
        yield opened


@pytest.fixture
async def staff(held: Workshop) -> Viewer:
    facilitator = await held.staff()
    await go(facilitator, "breakout", "share")
    return facilitator


@pytest.fixture
async def phone(browser: Browser, held: Workshop, staff: Viewer) -> AsyncIterator[Device]:
    """Ana in group 1."""
    made = await device(browser)
    await join_by_link(made, held, "Ana", "EC", "Cuenca")
    await place(staff, "Ana", "g1")
    await expect(made.page.locator(".bar .mark")).to_contain_text("Group 1", timeout=WITHIN)
    yield made
    assert made.problems == []
    await made.context.close()


async def place(staff: Viewer, name: str, group: str) -> None:
    await staff.must({"type": "place", "person": await id_of(staff, name), "group": group})


async def id_of(staff: Viewer, name: str) -> str:
    found = await eventually(lambda: [p for p in staff.people.values() if p["name"] == name])
    id_: str = found[0]["id"]
    return id_


async def say_offline_and_be_sent_out(phone: Device, staff: Viewer) -> Page:
    page = phone.page
    await write_note(page, "This arrived")
    await eventually(lambda: staff.notes)
    await phone.context.set_offline(True)
    await write_note(page, "The bridge was never counted")
    field = await begin_note(page)
    await field.fill("And nobody asked the")
    await expect(page.locator(".composer .state--saved")).to_be_visible(timeout=WITHIN)
    await staff.must({"type": "remove_person", "person": await id_of(staff, "Ana"), "keep": True})
    await phone.context.set_offline(False)
    await expect(page.get_by_text("What you had not sent yet")).to_be_visible(timeout=WITHIN)
    return page


async def test_h43_whoever_is_sent_out_reads_what_was_not_sent_and_copies_it(
    phone: Device, staff: Viewer
) -> None:
    page = await say_offline_and_be_sent_out(phone, staff)
    await phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await expect(page.locator(".unsent > li")).to_have_count(2)
    await expect(page.get_by_text("This arrived")).to_have_count(0)
    await page.get_by_role("button", name="Copy text").first.click()
    await expect(page.get_by_text("Text copied")).to_be_visible(timeout=WITHIN)
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied == "The bridge was never counted"
    await page.reload()
    await expect(page.get_by_text("And nobody asked the")).to_be_visible(timeout=WITHIN)


async def test_h67_where_a_page_may_not_copy_the_words_are_selected(
    phone: Device, staff: Viewer
) -> None:
    page = await say_offline_and_be_sent_out(phone, staff)
    await page.evaluate(NO_CLIPBOARD)
    await page.get_by_role("button", name="Copy text").first.click()
    await expect(page.get_by_text("copy it by hand")).to_be_visible(timeout=WITHIN)
    assert await page.evaluate("getSelection().toString()") == "The bridge was never counted"


async def be_moved(phone: Device, staff: Viewer) -> Page:
    """Into group 4, which has other questions."""
    await place(staff, "Ana", "g4")
    bar = phone.page.locator("[data-moved]")
    await expect(bar).to_contain_text("You are now in group 4", timeout=WITHIN)
    return phone.page


async def test_h45_a_bar_tells_of_the_new_group_until_put_away_and_the_draft_comes_along(
    phone: Device, staff: Viewer
) -> None:
    page = phone.page
    field = await begin_note(page)
    words = "Nobody asked the people by the river"
    await field.fill(words)
    await be_moved(phone, staff)
    await expect(field).to_be_focused()
    await expect(field).to_have_value(words)
    await page.get_by_role("button", name="Take it to the new group").click()
    await page.get_by_role("button", name="Next question").click()
    await page.reload()
    await expect(page.locator("[data-moved]")).to_be_visible(timeout=WITHIN)
    waiting = page.locator(".write .button--act")
    await expect(waiting).to_contain_text("Nobody asked the people", timeout=WITHIN)
    await waiting.click()
    await expect(field).to_have_value(words, timeout=WITHIN)
    await page.locator(".composer button.button--act").click()
    note = await eventually(lambda: next(iter(staff.notes.values()), None))
    assert (note["board"], note["question"], note["text"]) == ("g4", "support-q1", words)
    await page.get_by_role("button", name="I have read this").click()
    await expect(page.locator("[data-moved]")).to_have_count(0)
    await page.reload()
    await expect(page.locator(".write__kind").first).to_be_visible(timeout=WITHIN)
    await expect(page.locator("[data-moved]")).to_have_count(0)


async def test_h45_own_notes_on_the_old_board_are_changed_under_my_notes(
    phone: Device, staff: Viewer
) -> None:
    page = phone.page
    await write_note(page, "The bridge is missing")
    await eventually(lambda: staff.notes)
    await be_moved(phone, staff)
    await expect(page.get_by_text("The bridge is missing")).to_have_count(0)
    await page.locator("[data-moved]").get_by_role("button", name="My notes").click()
    await expect(page.get_by_text("The bridge is missing")).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Edit").click()
    field = page.locator(".composer textarea")
    await field.fill("The bridge was never there")
    await page.locator(".composer button.button--act").click()
    note = await eventually(lambda: [n for n in staff.notes.values() if n["edited"]])
    assert (note[0]["board"], note[0]["text"]) == ("g1", "The bridge was never there")


async def test_h25_notes_under_a_block_the_group_no_longer_has_stay_and_can_be_changed(
    phone: Device, held: Workshop, staff: Viewer
) -> None:
    page = phone.page
    bo = await held.join("Bo")
    await staff.must({"type": "place", "person": bo.me["id"], "group": "g1"})
    await eventually(lambda: bo.me["group"] == "g1")
    await bo.write("The road is closed in the rain", question="legal-q1")
    await write_note(page, "The bridge is missing")
    await eventually(lambda: len(staff.notes) == 2)
    groups = [dict(group) for group in staff.session_record["groups"]]
    groups[0]["blocks"] = ["access-to-markets"]
    await staff.must({"type": "set_groups", "groups": groups})
    unused = page.locator(".unused")
    await expect(unused).to_contain_text("No longer used", timeout=WITHIN)
    await expect(unused.get_by_text("The road is closed in the rain")).to_be_visible()
    await unused.get_by_role("button", name="Edit").click()
    await expect(page.locator(".question-head")).to_contain_text("No longer used")
    field = page.locator(".composer textarea")
    await field.fill("The bridge was never there")
    await page.locator(".composer button.button--act").click()
    await eventually(lambda: [n for n in staff.notes.values() if n["edited"]])
    await expect(unused.get_by_text("The bridge was never there")).to_be_visible(timeout=WITHIN)
