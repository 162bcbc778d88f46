"""The phone pages as people meet them: codes, joining, somebody else's turn, translators, accessibility."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.browser.chromium import PHONE, chromium, device
from tests.browser.hands import WITHIN, fill_in, join_by_link, open_part
from tests.server import ROOT, Server, running
from tests.workshop import Viewer, Workshop, go, workshop

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What browsers' own translators do to a page: every text node moves into an element of theirs.
TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || ["OPTION", "TEXTAREA"].includes(text.parentNode.tagName)) continue;
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(document.createTextNode(text.data));
  }
}"""


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
async def board(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    async with running(tmp_path_factory.mktemp("phones"), beat_seconds="2") as server:
        yield server


@pytest.fixture
async def held(board: Server) -> AsyncIterator[Workshop]:
    async with workshop(board, mode="named") as opened:
        yield opened


async def test_a_code_is_taken_as_typed_and_what_is_wrong_with_it_is_said(
    browser: Browser, board: Server, held: Workshop
) -> None:
    page = (await device(browser)).page
    await page.goto(board.address)
    error = page.locator(".error")
    for typed, said in [
        ("", "type the code first"),
        (held.code[:4], "2 are missing"),
        ("KR7M40", "0 is never part of a code"),
        ("ABCDEF" if held.code != "ABCDEF" else "FEDCBA", "opens no session"),
    ]:
        await page.locator("input").fill(typed)
        await page.locator("button[type=submit]").click()
        await expect(error).to_contain_text(said, timeout=WITHIN)
    await page.locator("input").fill(f" {held.code[:3].lower()}-{held.code[3:].lower()} ")
    await page.locator("button[type=submit]").click()
    await expect(page.locator(".join")).to_be_visible(timeout=WITHIN)
    assert held.code not in page.url


async def test_h31_a_lost_answer_to_joining_makes_no_ghost(
    browser: Browser, board: Server, held: Workshop
) -> None:
    facilitator = await held.staff()
    page = (await device(browser)).page
    lost = 0

    async def lose_first(route: Route) -> None:
        nonlocal lost
        if lost < 2:
            lost += 1
            await route.fetch()
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/people", lose_first)
    await page.goto(f"{board.address}/join/{held.id}#{held.secret}")
    await page.locator("input[autocomplete=nickname]").fill("Ana")
    await page.locator("form select").first.select_option("EC")
    submit = page.locator("form button[type=submit]")
    for _ in range(2):
        await submit.click()
        await expect(page.locator(".banner--refused")).to_contain_text("cannot be reached")
    await submit.click()
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    assert lost == 2
    assert [person["name"] for person in facilitator.people.values()] == ["Ana"]


async def test_h55_a_reload_is_the_same_person_and_not_me_is_another(
    browser: Browser, board: Server, held: Workshop
) -> None:
    facilitator = await held.staff()
    phone = await device(browser)
    page = phone.page
    await join_by_link(phone, held, "Ana", "EC", "Cuenca")
    await page.reload()
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    await page.goto("about:blank")
    await page.goto(f"{board.address}/join/{held.id}#{held.secret}")
    await page.get_by_role("button", name="That is not me").click()
    await fill_in(page, "Berta", "CL", "Temuco")
    names = sorted(person["name"] for person in facilitator.people.values())
    assert names == ["Ana", "Berta"]


async def test_h66_what_changes_still_changes_after_a_translator_was_here(
    browser: Browser, held: Workshop
) -> None:
    facilitator = await held.staff()
    other = await held.join("Rosa", "AR", "Rosario")
    await go(facilitator, "welcome")
    phone = await device(browser)
    await join_by_link(phone, held, "Ana", "EC", "Cuenca")
    note = await other.write("before", question="plenary-topic", board="plenary")
    await expect(phone.page.get_by_text("before", exact=True)).to_be_visible(timeout=WITHIN)
    clock = await phone.page.locator(".timer__digits").inner_text()
    await phone.page.evaluate(TRANSLATE)
    change = {"type": "edit_note", "id": note, "note_kind": "obstacle", "text": "changed"}
    await other.must(change, seen=other.notes[note]["seq"])
    await other.write("after", question="plenary-topic", board="plenary")
    await expect(phone.page.locator(".note__text")).to_have_text(
        ["changed", "after"], timeout=WITHIN
    )
    await expect(phone.page.locator(".timer__digits")).not_to_have_text(clock, timeout=WITHIN)
    assert phone.problems == []


async def test_a_note_being_written_outlives_a_phase_change_and_a_reload(
    browser: Browser, held: Workshop
) -> None:
    facilitator = await held.staff()
    await go(facilitator, "welcome")
    phone = await device(browser)
    page = phone.page
    await join_by_link(phone, held, "Ana", "EC", "Cuenca")
    await page.locator(".write button").first.click()
    await page.locator("textarea").fill("half a thought")
    await go(facilitator, "breakout", "individual")
    await expect(page.get_by_text("The session has moved on")).to_be_visible(timeout=WITHIN)
    await expect(page.locator("textarea")).to_be_focused()
    await expect(page.get_by_text("Draft kept")).to_be_visible(timeout=WITHIN)
    await go(facilitator, "topic")
    await page.reload()
    await page.locator(".write button").first.click(timeout=WITHIN)
    await expect(page.locator("textarea")).to_have_value("half a thought")


@pytest.mark.parametrize(("lang", "dark"), [("en", False), ("fr", True), ("es", False)])
async def test_e2_the_phone_pages_have_no_barrier_that_a_machine_can_find(
    browser: Browser, board: Server, held: Workshop, lang: str, dark: bool
) -> None:
    facilitator = await held.staff()
    others = [await held.join(name, "AR", name) for name in ("Rosa", "Luz", "Paz")]
    phone = await device(browser, PHONE | {"width": 320}, lang, dark=dark)
    page = phone.page
    await page.goto(board.address)
    await _no_barrier(page, "code")
    await page.goto(f"{board.address}/join/{held.id}#{held.secret}")
    await page.locator("summary").click()
    await page.locator("form button[type=submit]").click()
    await _no_barrier(page, "join")
    await fill_in(page, "Ana", "EC", "Cuenca")
    for part in range(4):
        await open_part(page, part)
        await _no_barrier(page, f"part {part}")
    for person in facilitator.people:
        await facilitator.must({"type": "place", "person": person, "group": "g1"})
    await go(facilitator, "breakout", "individual")
    await _rate_as(others)
    await open_part(page, 1)
    await page.locator(".rung").nth(2).click()
    await _no_barrier(page, "rate")
    await go(facilitator, "breakout", "share")
    await expect(page.locator(".strip")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "reveal")
    await open_part(page, 0)
    await page.locator(".write button").first.click()
    await page.locator("textarea").fill("Longwordwithoutanyspace" * 20)
    await _no_barrier(page, "compose")
    await page.locator(".composer .button--act").click()
    await _no_barrier(page, "board")
    await facilitator.must({"type": "close"})
    await expect(page.locator(".cloth")).to_be_visible(timeout=WITHIN)
    await _no_barrier(page, "ended")
    assert phone.problems == []


async def _rate_as(others: list[Viewer]) -> None:
    for other in others:
        await other.must({"type": "rate", "criterion": "legal-recognition", "level": 2})


async def _no_barrier(page: Page, where: str) -> None:
    # Through the debugger: the page's own policy lets no foreign script in.
    await page.evaluate(AXE)
    found = await page.evaluate("(only) => axe.run(document, {runOnly: only})", RULES)
    wrong = [(each["id"], each["nodes"][0]["target"]) for each in found["violations"]]
    assert wrong == [], where
    width = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1], f"{where} is wider than the screen: {width}"
