"""What people do with the pages, by the words they read: the same hands for tests and for pictures. English pages."""

from playwright.async_api import Locator, Page, expect

from tests.browser.chromium import Device
from tests.workshop import Workshop

WITHIN = 15_000
"""ms; a page that needs longer than that has failed."""


async def join_by_link(
    phone: Device, held: Workshop, name: str, country: str, place: str, *, at: str = ""
) -> None:
    """As after scanning the QR. `country` is its code; empty where the plan asks for none. `at`: another address."""
    await phone.page.goto(f"{at or held.server.address}/join/{held.id}#{held.secret}")
    await fill_in(phone.page, name, country, place)


async def fill_in(page: Page, name: str, country: str, place: str) -> None:
    """The join form, in any language: the fields are the same."""
    await page.locator("input[autocomplete=nickname]").fill(name, timeout=WITHIN)
    if country:
        await page.locator("form select").first.select_option(country)
    await page.locator("input[autocomplete=address-level2]").fill(place)
    await page.locator("form button[type=submit]").click()
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)


async def open_link(staff: Device, held: Workshop, role: str) -> None:
    """Role as in the address: facilitate, organize, project."""
    await staff.page.goto(f"{held.server.address}/{role}/{held.id}#{held.keys[role]}")


async def begin_note(page: Page) -> Locator:
    """Opens the composer under the question that is shown; answers its field."""
    await page.locator(".write button").first.click(timeout=WITHIN)
    field = page.locator(".composer textarea")
    await expect(field).to_be_focused(timeout=WITHIN)
    return field


async def open_part(page: Page, n: int) -> None:
    """The n-th part of the phone. A tap where "Publish" just was counts as its second one, so it may take another."""
    button = page.locator(".nav button").nth(n)
    await expect(button).to_be_visible(timeout=WITHIN)
    while await button.get_attribute("aria-current") is None:
        await button.click(timeout=WITHIN)


async def write_note(page: Page, words: str) -> None:
    """In any language; answers as soon as the note is drawn, wherever it stands."""
    field = await begin_note(page)
    await field.fill(words)
    await page.locator(".composer button.button--act").click()
    await expect(note_saying(page, words)).to_be_visible(timeout=WITHIN)


def note_saying(page: Page, words: str) -> Locator:
    return page.locator(".note", has=page.get_by_text(words, exact=True))


async def key_of(page: Page, held: Workshop, role: str = "participant") -> str:
    """The key this browser keeps, so that a test can speak as the same person."""
    key = await page.evaluate(_KEPT_KEY, f"{held.id}/{role}")
    assert isinstance(key, str)
    return key


_KEPT_KEY = """place => new Promise((resolve, reject) => {
  const opening = indexedDB.open("cocreate");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const asking = database.transaction("keys").objectStore("keys").get(place);
    asking.onerror = () => reject(asking.error);
    asking.onsuccess = () => { database.close(); resolve(asking.result.key); };
  };
})"""
