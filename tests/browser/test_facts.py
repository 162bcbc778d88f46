"""Facts of browsers that pages must live with: translators, plain HTTP, many languages, small connections (H65–H67, E3)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests import figures
from tests.browser.chromium import LAPTOP, WALL, chromium, device
from tests.browser.gateway import gateway
from tests.browser.hands import (
    WITHIN,
    begin_note,
    fill_in,
    join_by_link,
    note_saying,
    open_link,
    open_part,
    write_note,
)
from tests.browser.scene import QUESTION, RATED, Scene, scene
from tests.server import OPENER_KEY, Server, running
from tests.workshop import eventually, go, open_workshop

FIRST_LOAD = 150_000
"""Bytes over the wire until a phone shows its board."""

# What a browser's own translator does to a page: every text node moves into an element of the translator's.
_TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || ["OPTION", "TEXTAREA", "TITLE"].includes(text.parentNode.tagName)) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(document.createTextNode(text.data));
  }
  return texts.length;
}"""

pytestmark = [pytest.mark.timeout(300)]


@pytest.fixture
async def working(board: Server) -> AsyncIterator[Scene]:
    made = await scene(board)
    yield made
    await made.held.leave()


# ---- H65, H66: languages


async def test_h65_another_language_reloads_the_words_and_nothing_else(
    browser: Browser, working: Scene
) -> None:
    phone, console = await device(browser), await device(browser, LAPTOP)
    page = phone.page
    await join_by_link(phone, working.held, "Ana", "EC", "Cuenca")
    await working.group_of_first("Ana")
    await open_link(console, working.held, "facilitate")
    await write_note(page, "Written in English")
    field = await begin_note(page)
    await field.fill("Not yet said")
    await expect(page.get_by_text("Draft kept")).to_be_visible(timeout=WITHIN)
    await page.locator(".composer__foot button").first.click()
    greeted = _welcomes(phone.received)
    person = dict(working.staff.people)

    await open_part(page, 3)
    await page.get_by_role("radio", name="Français").click()
    await expect(page.locator("html")).to_have_attribute("lang", "fr", timeout=WITHIN)
    await open_part(page, 0)
    note = note_saying(page, "Written in English")
    await expect(note.locator(".state")).to_have_text("Enregistré", timeout=WITHIN)
    assert await note.locator("bdi[lang=en]").count() == 1
    field = await begin_note(page)
    await expect(field).to_have_value("Not yet said", timeout=WITHIN)
    assert _welcomes(phone.received) == greeted, "the socket was opened again"
    assert working.staff.people == person, "the language is the device's, not the person's"
    await expect(console.page.locator("html")).to_have_attribute("lang", "en")
    for each in (phone, console):
        assert each.problems == []
        await each.context.close()


async def test_h66_a_translated_phone_goes_on_changing(browser: Browser, working: Scene) -> None:
    phone = await device(browser)
    page, rosa = phone.page, working.people[0]
    await join_by_link(phone, working.held, "Ana", "EC", "Cuenca")
    await working.group_of_first("Ana")
    first = await rosa.write("Before the translator", question=QUESTION)
    await expect(page.get_by_text("Before the translator")).to_be_visible(timeout=WITHIN)
    field = await begin_note(page)
    await _translate(page)
    clock = await _clock(page)

    await field.fill("12345")
    await expect(page.get_by_text("495 characters left")).to_be_visible()
    change = {"type": "edit_note", "id": first, "note_kind": "idea", "text": "Changed afterwards"}
    await eventually(lambda: first in rosa.notes)
    await rosa.must(change, seen=rosa.notes[first]["seq"])
    await rosa.write("Came afterwards", question=QUESTION)
    for words in ("Changed afterwards", "Came afterwards"):
        await expect(page.get_by_text(words, exact=True)).to_be_attached(timeout=WITHIN)
    await expect(page.get_by_text("Before the translator")).to_have_count(0)
    await page.locator(".composer button.button--act").click()
    await expect(note_saying(page, "12345").locator(".state")).to_have_text("Saved", timeout=WITHIN)
    await _runs_on(page, clock)
    await open_part(page, 3)
    await _translate(page)
    await working.staff.must({"type": "place", "person": rosa.me["id"], "group": "g2"})
    await expect(page.get_by_text("5 people", exact=True)).to_be_visible(timeout=WITHIN)
    await go(working.staff, "gallery")
    await expect(page.get_by_text("Gallery walk")).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("Together:")).to_have_count(0)
    assert phone.problems == []
    await phone.context.close()


async def test_h66_a_translated_console_goes_on_counting(browser: Browser, working: Scene) -> None:
    desk = await device(browser, LAPTOP)
    page, luz = desk.page, working.people[1]
    await open_link(desk, working.held, "facilitate")
    card = page.locator(".group").first
    await expect(card.locator("dd").nth(0)).to_have_text("5", timeout=WITHIN)
    await _translate(page)
    clock = await _clock(page)
    await luz.write("While a translator is at work", question=QUESTION)
    await working.people[4].must({"type": "rate", "criterion": RATED, "level": 2})
    await expect(card.locator("dd").nth(0)).to_have_text("6", timeout=WITHIN)
    await expect(card.locator("dd").nth(1)).to_contain_text("5/", timeout=WITHIN)
    await expect(page.locator(".just li").first).to_contain_text("While a translator is at work")
    await working.held.join("Zoe", "FR", "Lyon")
    await expect(page.locator(".live-state")).to_contain_text("6 of 6", timeout=WITHIN)
    await luz.disconnect()
    await expect(page.locator(".live-state")).to_contain_text("5 of 6", timeout=WITHIN)
    await expect(card).to_contain_text("4 of 5", timeout=WITHIN)
    await _runs_on(page, clock)

    await page.locator(".tabs button").nth(1).click()
    await _translate(page)
    rosa = working.people[0].me["id"]
    await working.staff.must({"type": "place", "person": rosa, "group": "g2"})
    await expect(page.locator(".column", has_text="Rosa").locator("h3")).to_contain_text("2 of")
    await page.locator(".tabs button").nth(2).click()
    await _translate(page)
    before = await page.locator("main h2").inner_text()
    await working.people[2].write("Heard in the notes as well", question=QUESTION)
    await expect(page.get_by_text("Heard in the notes as well")).to_be_visible(timeout=WITHIN)
    await expect(page.locator("main h2")).not_to_have_text(before)
    await go(working.staff, "plenary")
    await page.locator(".tabs button").nth(0).click()
    await expect(page.locator(".rail h2").first).to_have_text("Plenary synthesis", timeout=WITHIN)
    assert desk.problems == []
    await desk.context.close()


async def test_h66_a_translated_synthesis_and_wall_go_on_counting(
    browser: Browser, working: Scene
) -> None:
    organizer, wall = await device(browser, LAPTOP), await device(browser, WALL)
    await open_link(organizer, working.held, "organize")
    await open_link(wall, working.held, "project")
    await expect(wall.page.get_by_text("5 notes")).to_be_visible(timeout=WITHIN)
    title = organizer.page.locator("main h2")
    await expect(title).to_contain_text("5 people", timeout=WITHIN)
    for each in (organizer, wall):
        await _translate(each.page)
    clock = await _clock(wall.page)
    await working.held.join("Zoe", "FR", "Lyon")
    await working.people[1].write("While a translator is at work", question=QUESTION)
    await expect(title).to_contain_text("6 people", timeout=WITHIN)
    await expect(wall.page.get_by_text("6 notes")).to_be_visible(timeout=WITHIN)
    await expect(wall.page.get_by_text("5 notes")).to_have_count(0)
    await _runs_on(wall.page, clock)
    await organizer.page.locator(".tabs button").nth(1).click()
    await _translate(organizer.page)
    await working.people[2].write("Counted by block", question=QUESTION)
    await expect(organizer.page.get_by_text("Counted by block")).to_be_visible(timeout=WITHIN)
    await expect(organizer.page.locator(".blocks__list button").nth(1)).to_contain_text("7")
    await go(working.staff, "gallery")
    await expect(wall.page.locator(".wall__step")).to_contain_text("Gallery", timeout=WITHIN)
    for each in (organizer, wall):
        assert each.problems == []
        await each.context.close()


# ---- H67: a plain network


async def test_h67_the_board_works_on_a_plain_network_under_a_name(tmp_path: Path) -> None:
    """http://board.lan is no secure context: no clipboard, no locks, no storage persistence; everything else goes."""
    async with (
        running(tmp_path, hosts="board.lan", beat_seconds="2") as server,
        gateway(server.port) as way,
        chromium("--host-resolver-rules=MAP board.lan 127.0.0.1") as plain,
    ):
        at = way.address.replace("127.0.0.1", "board.lan")
        held = await open_workshop(server)
        staff = await held.staff()
        await go(staff, "breakout", "share")
        phone = await device(plain)
        page = phone.page
        await page.goto(at)
        assert await page.evaluate("[isSecureContext, 'clipboard' in navigator]") == [False, False]
        await page.locator("input").fill(held.code)
        await page.locator("form button[type=submit]").click()
        await fill_in(page, "Ana", "EC", "Cuenca")
        await write_note(page, "Over plain HTTP")
        await expect(note_saying(page, "Over plain HTTP").locator(".state")).to_have_text(
            "Saved", timeout=WITHIN
        )
        await way.close_sockets()
        await write_note(page, "Kept meanwhile")
        kept = note_saying(page, "Kept meanwhile")
        await expect(kept.locator(".state")).to_have_text("Offline, will send", timeout=30_000)
        await expect(page.get_by_text("Do not close this page")).to_be_visible()
        await staff.must({"type": "close"})
        way.open()
        copy = kept.get_by_role("button", name="Copy text")
        await copy.click(timeout=30_000)
        await expect(page.get_by_text("Text copied")).to_be_visible()
        await expect(copy).to_be_focused()
        await staff.must({"type": "reopen"})
        await kept.get_by_role("button", name="Try again").click(timeout=WITHIN)
        await eventually(
            lambda: (
                {n["text"] for n in staff.notes.values()} == {"Over plain HTTP", "Kept meanwhile"}
            )
        )
        await _opened_without_a_clipboard(plain, at)
        assert phone.origins == {at.removeprefix("http://")}
        await held.leave()


async def _opened_without_a_clipboard(plain: Browser, at: str) -> None:
    """A link that cannot be copied is shown and selected, ready for the person's own copying."""
    desk = await device(plain, LAPTOP)
    page = desk.page
    await page.goto(f"{at}/open#{OPENER_KEY}")
    await page.locator("button.button--act").click(timeout=WITHIN)
    row = page.locator(".link-row").first
    await row.get_by_role("button", name="Copy").click(timeout=WITHIN)
    field = row.locator("input")
    await expect(field).to_be_visible()
    chosen = await field.evaluate(
        "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    assert chosen.startswith(f"{at}/facilitate/")
    # Chromium remarks that it does without one of the headers here; nothing else may go wrong.
    assert [
        problem for problem in desk.problems if "Cross-Origin-Opener-Policy" not in problem
    ] == []


# ---- E3: small, and from here only


async def test_p1_e3_the_first_load_of_a_phone_is_small_and_all_from_here(
    browser: Browser, board: Server
) -> None:
    held = await open_workshop(board)
    phone = await device(browser)
    wire = await phone.context.new_cdp_session(phone.page)
    await wire.send("Network.enable")
    loaded: list[float] = []
    wire.on("Network.loadingFinished", lambda told: loaded.append(told["encodedDataLength"]))
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    await phone.page.goto(f"{board.address}/join/{held.id}#{held.secret}")
    await expect(phone.page.locator("input[autocomplete=nickname]")).to_be_visible(timeout=WITHIN)
    to_form = sum(loaded)
    await fill_in(phone.page, "Ana", "EC", "Cuenca")
    total = sum(loaded)
    figures.tell(
        "P1",
        f"first load of a phone: {to_form / 1000:.0f} kB to the join form, {total / 1000:.0f} kB to the board, "
        f"in {len(loaded)} requests",
    )
    assert len(loaded) >= 4
    assert total <= FIRST_LOAD
    assert [url for url in asked if not url.startswith((board.address, "blob:", "data:"))] == []
    await phone.context.close()


async def test_e3_no_page_asks_anybody_else(browser: Browser, working: Scene) -> None:
    server = working.held.server
    desk = await device(browser, LAPTOP)
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.page.on("websocket", lambda socket: asked.append(socket.url))
    await desk.page.goto(f"{server.address}/open#{OPENER_KEY}")
    await expect(desk.page.locator("button.button--act")).to_be_visible(timeout=WITHIN)
    for role in ("facilitate", "organize", "observe", "project"):
        await open_link(desk, working.held, role)
        await expect(desk.page.locator("h1, h2").first).to_be_visible(timeout=WITHIN)
    ours = (server.address, server.address.replace("http", "ws"), "blob:", "data:")
    assert [url for url in asked if not url.startswith(ours)] == []
    assert len([url for url in asked if url.startswith("ws")]) == 4
    assert not any(key in url for key in working.held.keys.values() for url in asked)
    await desk.context.close()


# ---- hands


async def _translate(page: Page) -> None:
    assert await page.evaluate(_TRANSLATE) > 5


async def _clock(page: Page) -> str:
    return await page.locator("[role=timer]").first.inner_text()


async def _runs_on(page: Page, before: str) -> None:
    await expect(page.locator("[role=timer]").first).not_to_have_text(before, timeout=WITHIN)


def _welcomes(received: list[str]) -> int:
    return sum('"type":"welcome"' in text for text in received)
