"""The main job in real Chromium, for both plans: opened, joined, grouped, worked through, revealed, downloaded."""

import asyncio
import csv
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests import figures
from tests.browser.chromium import LAPTOP, PHONE, WALL, Device, device
from tests.browser.hands import WITHIN, fill_in
from tests.server import OPENER_KEY, Server

SEEN_WITHIN = 200
"""ms from pressing Publish to the words standing on another phone."""


@dataclass(frozen=True)
class Agenda:
    """What a plan calls the things a hand must find. Groups by their number."""

    title: str
    country: str
    choosing: str | None
    rating: str
    talking: str
    block: str
    other_block: str
    criteria: int
    plenary: str


SEED = Agenda(
    title="Integrated territorial systems for SSE: building a framework for analysis and planning",
    country="EC",
    choosing="Group instructions",
    rating="Alone: rate the criteria and write notes",
    talking="Together: compare ratings, discuss the questions",
    block="Markets",
    other_block="Planning",
    criteria=5,
    plenary="Plenary synthesis",
)


FLOOD = Agenda(
    title="Ready for the river: our street and the next flood",
    country="",
    choosing=None,
    rating="Alone: rate and write",
    talking="Compare and discuss",
    block="Warning",
    other_block="Helping",
    criteria=2,
    plenary="What each table takes on",
)


@dataclass
class Room:
    console: Device
    wall: Device
    organizer: Device
    phones: list[Device]

    def everybody(self) -> list[Device]:
        return [self.console, self.wall, self.organizer, *self.phones]


@pytest.mark.figures
@pytest.mark.parametrize("agenda", [SEED, FLOOD], ids=["seed", "flood"])
async def test_r6_s3_h3_h17_a_session_is_held_from_opening_to_download(
    browser: Browser, board: Server, tmp_path: Path, agenda: Agenda
) -> None:
    room = await _open(browser, board, agenda, phones=4)
    try:
        await _fill_groups(room, agenda)
        await _rate_and_write(room, agenda)
        await _reveal(room, agenda)
        await _phases_move_together(room, agenda.plenary)
        await _download(room, tmp_path)
        _nothing_went_wrong(room, board)
    except BaseException:
        for n, each in enumerate(room.everybody()):
            await each.page.screenshot(path=tmp_path / f"device-{n}.png")
        print(f"what the devices showed: {tmp_path}")
        raise
    finally:
        for each in room.everybody():
            await each.context.close()


async def _open(browser: Browser, board: Server, agenda: Agenda, phones: int) -> Room:
    console = await device(browser, LAPTOP)
    page = console.page
    await page.goto(f"{board.address}/open#{OPENER_KEY}")
    await page.get_by_text(agenda.title).first.click(timeout=WITHIN)
    await page.get_by_role("button", name="Open the session").click()
    await expect(page.get_by_role("link", name="Go to the console")).to_be_visible(timeout=WITHIN)
    assert OPENER_KEY not in page.url
    links = {}
    for row in await page.locator(".link-row").all():
        await row.get_by_role("button", name="Show").click()
        link = await row.locator("input").input_value()
        links[link.split("/")[3]] = link
    invitation = await page.get_by_role("textbox", name="Link to join").input_value()
    code = "".join((await page.locator(".opened__code").inner_text()).split())
    await page.get_by_role("link", name="Go to the console").click()
    await expect(page.get_by_text("Control room")).to_be_visible(timeout=WITHIN)

    wall, organizer = await asyncio.gather(device(browser, WALL), device(browser, LAPTOP))
    await wall.page.goto(links["project"])
    await organizer.page.goto(links["organize"])
    made = [await device(browser, PHONE) for _ in range(phones)]
    for n, phone in enumerate(made):
        if n == 0:
            await phone.page.goto(invitation)
        else:
            await phone.page.goto(board.address)
            await phone.page.get_by_label("Session code").fill(code.lower())
            await phone.page.get_by_role("button", name="Continue").click()
        await fill_in(phone.page, f"Person {n}", agenda.country, f"Town {n}")
    await expect(wall.page.get_by_text(code[:3])).to_be_visible(timeout=WITHIN)
    return Room(console, wall, organizer, made)


async def _fill_groups(room: Room, agenda: Agenda) -> None:
    """The first three into one group, the last into another: by themselves, or from the console."""
    blocks = [agenda.block] * 3 + [agenda.other_block]
    if agenda.choosing is not None:
        await _go_to(room, agenda.choosing)
    else:
        await room.console.page.get_by_role("button", name="People and groups").click()
    for n, (phone, block) in enumerate(zip(room.phones, blocks, strict=True)):
        if agenda.choosing is not None:
            await _choose(phone.page, block)
        else:
            await _move(room.console.page, f"Person {n}", block)
    await room.console.page.get_by_role("button", name="Control room").click()


async def _choose(page: Page, block: str) -> None:
    await page.locator(".bar").get_by_role("button", name="Choose").click(timeout=WITHIN)
    choice = page.locator(".choice", has_text=block)
    await choice.get_by_role("button").click(timeout=WITHIN)
    await expect(choice.get_by_text("Your group")).to_be_visible(timeout=WITHIN)


async def _move(page: Page, person: str, block: str) -> None:
    await page.get_by_role("button", name=f"Move {person}").click(timeout=WITHIN)
    await page.get_by_role("menuitem", name=block).click()
    await expect(page.locator(".someone--moving")).to_have_count(0, timeout=WITHIN)


async def _rate_and_write(room: Room, agenda: Agenda) -> None:
    await _go_to(room, agenda.rating)
    for phone, level in zip(room.phones[:2], (2, 4), strict=True):
        await _rate(phone.page, level, agenda.criteria)
    await _go_to(room, agenda.talking)
    words = "Award is decided on price alone; nobody knows how to use social clauses."
    seen = await _publish_and_time(room, words)
    figures.tell("R6", f"a note stands on the other phones of the group after {seen} ms")
    assert figures.size() == "ci" or max(seen) <= SEEN_WITHIN
    outsider = room.phones[3]
    await _write(outsider.page, "A note of the other group.")
    await expect(outsider.page.get_by_text("A note of the other group.")).to_be_visible()
    assert not outsider.has_received(words)
    assert not any(phone.has_received("A note of the other group.") for phone in room.phones[:3])


async def _reveal(room: Room, agenda: Agenda) -> None:
    """The step has revealed: two ratings are too few, the third opens the strip. Before, no level was anywhere."""
    third = room.phones[2].page
    await third.locator(".nav").get_by_role("button", name="Rate").click()
    await expect(third.get_by_text("too few to show").first).to_be_visible(timeout=WITHIN)
    assert not any(_knows_levels(phone) for phone in room.phones)
    await third.get_by_role("radio", name="My ratings").click()
    await _rate(third, 3, agenda.criteria, opened=True)
    await third.get_by_role("radio", name="Results").click()
    await expect(third.locator(".strip").first).to_be_visible(timeout=WITHIN)
    await expect(third.get_by_text("3 of 3").first).to_be_visible()
    cells = room.organizer.page.locator("td.cell .cell__dots")
    await expect(cells).to_have_count(3, timeout=WITHIN)


def _knows_levels(phone: Device) -> bool:
    """Whether a tally with levels, or another's rating, ever reached this phone."""
    for text in phone.received:
        if '"type":"views"' not in text:
            continue
        for name, view in json.loads(text)["put"].items():
            if name.startswith("tally/") and view and view["levels"] is not None:
                return True
    return False


async def _phases_move_together(room: Room, title: str) -> None:
    await _go_to(room, title)
    for page in (room.wall.page, *(phone.page for phone in room.phones)):
        await expect(page.get_by_text(title).first).to_be_visible(timeout=WITHIN)
    told = await asyncio.gather(*(_clock(each) for each in (room.console, room.wall, *room.phones)))
    assert max(told) - min(told) <= 1, told


async def _clock(each: Device) -> int:
    text = await each.page.locator("[role=timer]").first.inner_text()
    shown = re.search(r"(\d+):(\d\d)", text)
    assert shown, text
    return int(shown[1]) * 60 + int(shown[2])


async def _download(room: Room, folder: Path) -> None:
    notes = [
        "Award is decided on price alone; nobody knows how to use social clauses.",
        "A note of the other group.",
    ]
    page = room.organizer.page
    await page.get_by_role("button", name="Download").click()
    files = {}
    for name in ("Markdown", "Table of notes", "JSON"):
        async with page.expect_download(timeout=WITHIN) as downloading:
            await page.get_by_role("menuitem", name=name).click()
        download = await downloading.value
        path = folder / download.suggested_filename
        await download.save_as(path)
        files[name] = path.read_text(encoding="utf-8-sig")
    for words in notes:
        assert files["Markdown"].count(words) == 1
        assert (
            sum(row.count(words) for row in csv.reader(io.StringIO(files["Table of notes"]))) == 1
        )
        assert files["JSON"].count(words) == 1


def _nothing_went_wrong(room: Room, board: Server) -> None:
    for each in room.everybody():
        assert each.problems == []
        assert each.origins == {board.address.removeprefix("http://")}


# ---- hands


async def _go_to(room: Room, title: str) -> None:
    """Press what the console offers until the session stands where it should."""
    page = room.console.page
    now = page.locator(".rail h2").first
    for _ in range(30):
        here = await now.inner_text()
        if here == title:
            return
        go = page.locator(".rail__next button.button--act")
        await expect(go).to_have_attribute("aria-disabled", "false", timeout=WITHIN)
        await go.click()
        await expect(now).not_to_have_text(here, timeout=WITHIN)
    raise AssertionError(f"the console never came to {title}")


async def _rate(page: Page, level: int, criteria: int, *, opened: bool = False) -> None:
    if not opened:
        await page.locator(".nav").get_by_role("button", name="Rate").click(timeout=WITHIN)
    for n in range(criteria):
        rung: Locator = page.locator(".rung").nth(level - 1)
        await rung.click(timeout=WITHIN)
        await expect(rung).to_have_attribute("aria-checked", "true")
        await expect(page.get_by_text("Saved").first).to_be_visible(timeout=WITHIN)
        if n < criteria - 1:
            await page.get_by_role("button", name="Next criterion").click()


async def _write(page: Page, words: str) -> None:
    await page.locator(".nav").get_by_role("button", name="Questions").click(timeout=WITHIN)
    await page.locator(".write button").first.click()
    await page.get_by_role("textbox", name="Text").fill(words)
    await page.get_by_role("button", name="Publish").click()
    await expect(page.get_by_text(words)).to_be_visible(timeout=WITHIN)


_WATCH = """words => {
  window.seenAt = null;
  const look = () => {
    if (window.seenAt === null && document.body.innerText.includes(words)) window.seenAt = Date.now();
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""


async def _publish_and_time(room: Room, words: str) -> list[int]:
    """ms until the note stood on the two other phones of the group; both clocks are this machine's."""
    author, *others = (phone.page for phone in room.phones[:3])
    for page in others:
        await page.locator(".nav").get_by_role("button", name="Questions").click(timeout=WITHIN)
        await page.evaluate(_WATCH, words)
    await author.locator(".nav").get_by_role("button", name="Questions").click(timeout=WITHIN)
    await author.locator(".write button").first.click()
    await author.get_by_role("textbox", name="Text").fill(words)
    publish = author.get_by_role("button", name="Publish")
    await publish.evaluate(
        "button => button.addEventListener('click', () => window.saidAt = Date.now())"
    )
    await publish.click()
    for page in others:
        await page.wait_for_function("() => window.seenAt !== null", timeout=WITHIN)
    said = await author.evaluate("window.saidAt")
    return [await page.evaluate("window.seenAt") - said for page in others]


pytestmark = pytest.mark.timeout(180)
