"""What is written without a network, in real Chromium: it survives, arrives once and in order, and the page says so.

Between browser and board stands a gateway that can be closed. A page cannot load without a network (H67), so a reload
while offline happens behind a network that carries pages and no sockets; a tab or a browser that dies with no network
at all is opened again when there is one.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from tests import figures
from tests.browser.chromium import ARGUMENTS, PHONE, Device, device, executable
from tests.browser.gateway import Gateway, gateway
from tests.browser.hands import WITHIN, begin_note, join_by_link, note_saying, write_note
from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, workshop

NOTES = figures.of(ci=20, contract=50)
ARRIVED_WITHIN = 90.0
"""s; fifty at once are slowed down by the rate that one person may write at."""
BREAKOUT = ("breakout", "share")

pytestmark = [pytest.mark.timeout(300)]


@pytest.fixture
async def way(board: Server) -> AsyncIterator[Gateway]:
    async with gateway(board.port) as opened:
        yield opened


@pytest.fixture
async def held(board: Server) -> AsyncIterator[Workshop]:
    """In the break-out: who joins now is placed in a group and may write there."""
    async with workshop(board) as opened:
        staff = await opened.staff()
        await go(staff, *BREAKOUT)
        yield opened


@pytest.fixture
async def phone(browser: Browser, held: Workshop, way: Gateway) -> AsyncIterator[Device]:
    made = await device(browser)
    await join_by_link(made, held, "Ana", "EC", "Cuenca", at=way.address)
    yield made
    await made.context.close()


# ---- R16: reload, tab kill, browser kill, two tabs


@pytest.mark.figures
async def test_r16_notes_written_offline_survive_a_reload(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    """Twice: once before anything was sent, and once while half of them are under way."""
    words = _words("reload")
    await way.close_sockets()
    await _write_offline(phone.page, words)

    await phone.page.reload()
    await expect(phone.page.get_by_text(f"{NOTES} things wait")).to_be_visible(timeout=WITHIN)
    assert _arrived(held) == []

    way.open()
    await eventually(lambda: len(_arrived(held)) >= NOTES // 4, within=ARRIVED_WITHIN)
    await way.close_sockets()
    await phone.page.reload()
    way.open()
    await _all_arrive(phone.page, held, words)
    figures.tell("R16", f"reload: {NOTES} notes, each once and in order")


@pytest.mark.figures
async def test_r16_notes_written_offline_survive_the_death_of_the_tab(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    words = _words("tab")
    await way.close()
    await _write_offline(phone.page, words)

    await _crash(phone.page)
    way.open()
    await _comes_back(phone.context, held, way)
    await _all_arrive(phone.context.pages[-1], held, words)
    figures.tell("R16", f"tab killed: {NOTES} notes, each once and in order")


@pytest.mark.figures
async def test_r16_p1_notes_written_offline_survive_the_death_of_the_browser(
    held: Workshop, way: Gateway, tmp_path: Path
) -> None:
    words = _words("browser")
    async with async_playwright() as playwright:

        async def opened() -> BrowserContext:
            return await playwright.chromium.launch_persistent_context(
                tmp_path / "profile",
                executable_path=executable(),
                args=ARGUMENTS,
                locale="en",
                viewport=PHONE,  # type: ignore[arg-type]
                reduced_motion="reduce",
            )

        context = await opened()
        made = Device(context, context.pages[0])
        await join_by_link(made, held, "Ana", "EC", "Cuenca", at=way.address)
        await way.close()
        await _write_offline(made.page, words)
        await _kill(context, tmp_path / "profile")
        assert _arrived(held) == []

        way.open()
        again = await opened()
        await _comes_back(again, held, way)
        await _all_arrive(again.pages[-1], held, words)
        await again.close()
    assert len(_staff(held).people) == 1, "somebody became two people"
    figures.tell("R16", f"browser killed: {NOTES} notes, each once and in order")


@pytest.mark.figures
async def test_r16_h26_two_tabs_write_offline_and_the_speaking_one_dies(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    await _comes_back(phone.context, held, way)
    second = phone.context.pages[-1]
    words = _words("tabs")
    await way.close()
    for page in (phone.page, second):
        await expect(page.get_by_text("No connection")).to_be_visible(timeout=30_000)
    for n, each in enumerate(words):
        page = (phone.page, second)[n % 2]
        await page.bring_to_front()
        await write_note(page, each)
    for page in (phone.page, second):
        await expect(page.locator(".note .state--offline")).to_have_count(NOTES, timeout=WITHIN)

    await _crash(phone.page)
    way.open()
    await _all_arrive(second, held, words)
    figures.tell("R16", f"two tabs, one killed: {NOTES} notes, each once and in order")


# ---- what the page says meanwhile


async def test_r16_p2_a_note_says_sending_then_saved_and_offline_in_between(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    way.hold()
    await write_note(phone.page, "On its way")
    await expect(_state(phone.page, "On its way")).to_have_text("Sending", timeout=WITHIN)
    assert _arrived(held) == []
    way.open()
    await expect(_state(phone.page, "On its way")).to_have_text("Saved", timeout=WITHIN)
    await eventually(lambda: _arrived(held) == ["On its way"])

    await way.close_sockets()
    await write_note(phone.page, "Without a network")
    offline = _state(phone.page, "Without a network")
    await expect(offline).to_have_text("Offline, will send", timeout=30_000)
    await expect(phone.page.get_by_text("One thing waits on this device")).to_be_visible()
    await expect(_state(phone.page, "On its way")).to_have_text("Saved")
    await write_note(phone.page, "And after it")
    way.open()
    for words in ("Without a network", "And after it"):
        await expect(_state(phone.page, words)).to_have_text("Saved", timeout=WITHIN)
    await expect(phone.page.get_by_text("No connection")).to_have_count(0)
    await eventually(lambda: _arrived(held) == ["On its way", "Without a network", "And after it"])


async def test_r16_h18_a_note_of_a_phase_that_ended_meanwhile_arrives_late(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    await way.close_sockets()
    await _write_offline(phone.page, ["Said before the bell"])
    await go(_staff(held), "plenary")
    way.open()
    await eventually(lambda: _arrived(held) == ["Said before the bell"], within=30)
    assert [note["late"] for note in _staff(held).notes.values()] == [True]
    await phone.page.locator(".board-choice select").select_option(index=0)
    note = note_saying(phone.page, "Said before the bell")
    await expect(note.get_by_text("Late", exact=True)).to_be_visible(timeout=WITHIN)
    await expect(note.locator(".state")).to_have_text("Saved")


async def test_r16_h29_a_refused_note_keeps_its_words_and_its_ways_out(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    """The session was closed meanwhile: copied, sent again once it is open again, or given up."""
    page = phone.page
    await phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await way.close_sockets()
    await _write_offline(page, ["To be sent again", "To be given up"])
    await _staff(held).must({"type": "close"})
    way.open()
    for words in ("To be sent again", "To be given up"):
        await expect(_state(page, words)).to_have_text("Refused, text kept", timeout=30_000)
    await page.reload()
    kept = note_saying(page, "To be sent again")
    await kept.get_by_role("button", name="Copy text").click(timeout=WITHIN)
    await expect(page.get_by_text("Text copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == "To be sent again"
    await expect(page.get_by_text("2 things were not taken")).to_be_visible()

    given_up = note_saying(page, "To be given up")
    await given_up.get_by_role("button", name="Discard").click()
    await expect(given_up).to_have_count(0)
    await _staff(held).must({"type": "reopen"})
    await kept.get_by_role("button", name="Try again").click(timeout=WITHIN)
    await expect(kept.locator(".state")).to_have_text("Saved", timeout=WITHIN)
    await eventually(lambda: _arrived(held) == ["To be sent again"])


async def test_r16_p5_a_draft_survives_the_next_phase_a_reload_and_a_lost_network(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    field = await begin_note(phone.page)
    await field.press_sequentially("Half a sentence")
    await go(_staff(held), "breakout", "prioritise")
    await expect(phone.page.get_by_text("The session has moved on")).to_be_visible(timeout=WITHIN)
    await expect(field).to_be_focused()
    await way.close_sockets()
    await field.press_sequentially(" and its end")
    await expect(phone.page.get_by_text("Draft kept")).to_be_visible(timeout=WITHIN)
    way.open()
    await phone.page.reload()
    field = await begin_note(phone.page)
    await expect(field).to_have_value("Half a sentence and its end", timeout=WITHIN)


# ---- H26, H55, P1: who is who in this browser


async def test_h26_p1_a_second_tab_is_the_same_person_and_both_can_write(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    """Opened by the first, the second starts with a copy of its session storage, as a duplicated tab does."""
    second = await _duplicate(phone)
    await write_note(phone.page, "From the first tab")
    await write_note(second, "From the second tab")
    for page in (phone.page, second):
        for words in ("From the first tab", "From the second tab"):
            await expect(_state(page, words)).to_have_text("Saved", timeout=WITHIN)
    await eventually(lambda: _arrived(held) == ["From the first tab", "From the second tab"])
    await eventually(lambda: sum(_staff(held).online.values()) == 1)

    await phone.page.close()
    await write_note(second, "After the first has gone")
    await expect(_state(second, "After the first has gone")).to_have_text("Saved", timeout=WITHIN)
    assert len(_staff(held).people) == 1


async def test_h55_the_join_link_opened_again_asks_and_not_me_makes_another_person(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    page = phone.page
    link = f"{way.address}/join/{held.id}#{held.secret}"
    await page.goto("about:blank")
    await page.goto(link)
    await page.get_by_role("button", name="Go on as Ana").click(timeout=WITHIN)
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    assert len(_staff(held).people) == 1

    await page.goto("about:blank")
    await page.goto(link)
    await page.get_by_role("button", name="That is not me").click(timeout=WITHIN)
    await expect(page.locator("input[autocomplete=nickname]")).to_have_value("", timeout=WITHIN)
    await page.locator("input[autocomplete=nickname]").fill("Bea")
    await page.locator("form select").first.select_option("SN")
    await page.locator("form button[type=submit]").click()
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    await eventually(lambda: len(_staff(held).people) == 2)


async def test_h55_two_roles_in_one_browser_keep_their_own_keys(
    phone: Device, held: Workshop, way: Gateway
) -> None:
    console = await phone.context.new_page()
    await console.goto(f"{way.address}/facilitate/{held.id}#{held.keys['facilitate']}")
    await expect(console.get_by_text("Control room")).to_be_visible(timeout=WITHIN)
    assert held.keys["facilitate"] not in console.url
    await phone.page.reload()
    await write_note(phone.page, "Still a participant")
    await expect(_state(phone.page, "Still a participant")).to_have_text("Saved", timeout=WITHIN)
    await console.reload()
    await expect(console.get_by_text("Control room")).to_be_visible(timeout=WITHIN)
    await eventually(lambda: _arrived(held) == ["Still a participant"])


# ---- hands


def _words(scenario: str) -> list[str]:
    return [f"Note {n:02} written offline before the {scenario} dies" for n in range(NOTES)]


def _staff(held: Workshop) -> Viewer:
    return held.viewers[0]


def _arrived(held: Workshop) -> list[str]:
    """The words of all notes, in the order in which the board took them."""
    notes = sorted(_staff(held).notes.values(), key=lambda note: note["created"])
    return [note["text"] for note in notes]


async def _write_offline(page: Page, words: list[str]) -> None:
    await expect(page.get_by_text("No connection")).to_be_visible(timeout=30_000)
    for each in words:
        await write_note(page, each)
        await expect(_state(page, each)).to_have_text("Offline, will send")


async def _all_arrive(page: Page, held: Workshop, words: list[str]) -> None:
    await expect(page.locator(".note .state--saved")).to_have_count(
        len(words), timeout=ARRIVED_WITHIN * 1000
    )
    await eventually(lambda: len(_arrived(held)) >= len(words))
    assert _arrived(held) == words
    await expect(page.locator(".note .state")).to_have_count(len(words))


def _state(page: Page, words: str) -> Locator:
    return note_saying(page, words).locator(".state").first


async def _comes_back(context: BrowserContext, held: Workshop, way: Gateway) -> None:
    """As by the history or a bookmark: without the invitation."""
    page = await context.new_page()
    await page.goto(f"{way.address}/join/{held.id}")
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)


async def _duplicate(phone: Device) -> Page:
    async with phone.context.expect_page() as opening:
        await phone.page.evaluate("window.open(location.href)")
    second = await opening.value
    await expect(second.locator(".nav")).to_be_visible(timeout=WITHIN)
    return second


async def _crash(page: Page) -> None:
    devtools = await page.context.new_cdp_session(page)
    async with page.expect_event("crash"):
        crashing = asyncio.ensure_future(devtools.send("Page.crash"))
    crashing.cancel()


async def _kill(context: BrowserContext, profile: Path) -> None:
    """SIGKILL to the browser's own process, whose number is in the lock it keeps on its profile."""
    pid = int(str((profile / "SingletonLock").readlink()).rsplit("-", 1)[1])
    async with context.expect_event("close"):
        os.kill(pid, signal.SIGKILL)
