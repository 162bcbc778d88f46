"""Writing with one thumb: the kind is said first, nothing typed is lost, and a finger that taps twice does no harm."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.browser.chromium import Device, device
from tests.browser.hands import WITHIN, begin_note, join_by_link, note_saying
from tests.server import Server, running
from tests.workshop import Workshop, go, workshop


@pytest.fixture
async def held(board: Server) -> AsyncIterator[Workshop]:
    async with workshop(board, mode="named") as opened:
        await go(await opened.staff(), "breakout", "share")
        yield opened


@pytest.fixture
async def phone(browser: Browser, held: Workshop) -> AsyncIterator[Device]:
    made = await device(browser)
    await join_by_link(made, held, "Ana", "EC", "Cuenca")
    yield made
    await made.context.close()


async def test_p5_a_note_takes_two_taps_and_the_first_says_what_it_is(
    phone: Device, held: Workshop
) -> None:
    page = phone.page
    await page.locator(".write").get_by_role("button", name="Obstacle").click(timeout=WITHIN)
    await expect(page.locator(".composer textarea")).to_be_focused()
    await page.keyboard.type("The road is closed in the rain")
    await page.locator(".composer button.button--act").click()
    note = note_saying(page, "The road is closed in the rain")
    await expect(note.locator(".note__head b")).to_have_text("Obstacle", timeout=WITHIN)


async def test_p2_what_was_typed_without_a_pause_survives_a_reload_and_waits_to_be_seen(
    phone: Device,
) -> None:
    page = phone.page
    field = await begin_note(page)
    words = "Nobody asked the people who live by the river"
    await field.press_sequentially(words[:-6])
    # In one turn of the page: no database could have taken the last word, however slow the machine is.
    async with page.expect_navigation():
        await field.evaluate(_LAST_WORD_AND_RELOAD, words)
    waiting = page.locator(".write .button--act")
    await expect(waiting).to_contain_text(
        "Go on writing: Nobody asked the people who", timeout=WITHIN
    )
    await waiting.click()
    await expect(page.locator(".composer textarea")).to_have_value(words, timeout=WITHIN)
    await page.locator(".composer button.button--act").click()
    await expect(note_saying(page, words).locator(".state")).to_have_text("Saved", timeout=WITHIN)
    await expect(page.locator(".write__kind").first).to_be_visible()
    await page.reload()
    await expect(page.locator(".write__kind").first).to_be_visible(timeout=WITHIN)


_LAST_WORD_AND_RELOAD = """(field, words) => {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  location.reload();
}"""


async def test_p2_a_draft_is_kept_while_somebody_types_without_a_pause(phone: Device) -> None:
    """Killed, a page says nothing any more: what counts is what the browser's database has by then."""
    page = phone.page
    field = await begin_note(page)
    await field.press_sequentially("One thought after the other, ", delay=60)
    kept = await page.evaluate(_KEPT_DRAFTS)
    assert any(text.startswith("One thought") for text in kept), kept


async def test_h55_a_draft_is_gone_with_the_person_it_belongs_to(
    phone: Device, held: Workshop
) -> None:
    page = phone.page
    field = await begin_note(page)
    await field.press_sequentially("Only for myself")
    await page.reload()
    await page.get_by_role("button", name="My group").click(timeout=WITHIN)
    await page.get_by_role("button", name="That is not me").click()
    await page.locator("dialog").get_by_role("button", name="That is not me").click()
    await expect(page.locator("input[autocomplete=nickname]")).to_be_visible(timeout=WITHIN)
    assert (
        await page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft'))")
        == []
    )
    assert await page.evaluate(_KEPT_DRAFTS) == []


async def test_p5_the_second_of_two_taps_on_publish_leads_nowhere(phone: Device) -> None:
    page = phone.page
    field = await begin_note(page)
    await field.fill("Said once")
    publish = await page.locator(".composer button.button--act").bounding_box()
    assert publish is not None
    x, y = publish["x"] + publish["width"] / 2, publish["y"] + publish["height"] / 2
    await page.mouse.click(x, y)
    await page.mouse.click(x, y)
    await expect(note_saying(page, "Said once")).to_be_visible(timeout=WITHIN)
    await expect(page.locator(".nav [aria-current]")).to_have_text("Questions")
    await expect(page.locator(".composer")).to_have_count(0)


_KEPT_DRAFTS = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("cocreate");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asking = opening.result.transaction("drafts").objectStore("drafts").getAll();
    asking.onerror = () => reject(asking.error);
    asking.onsuccess = () => { opening.result.close(); resolve(asking.result.map(({text}) => text)); };
  };
})"""


async def test_p2_a_lost_network_is_said_soon_and_not_after_the_silence(
    browser: Browser, tmp_path: Path
) -> None:
    """With the beat people have: the silence alone would take half a minute."""
    async with running(tmp_path) as server, workshop(server) as held:
        phone = await device(browser)
        await join_by_link(phone, held, "Ana", "EC", "Cuenca")
        await phone.context.set_offline(True)
        await expect(phone.page.locator(".banner--offline")).to_be_visible(timeout=WITHIN)
        await phone.context.close()
