"""What is in the spotlight and what is said to all, on the projector: whole, and large enough for the end of a hall."""

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import WALL, device
from tests.browser.hands import WITHIN, open_link
from tests.browser.scene import QUESTION, RATED, scene
from tests.server import Server
from tests.workshop import new_id

READ_FROM_AFAR = 0.03
"""Of the height of the wall: the smallest letters."""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.wall__lit *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !one.closest('.sr'))
  .map((one) => parseFloat(getComputedStyle(one).fontSize))) / innerHeight"""
OVER = """() => { const lit = document.querySelector('.wall__lit');
  return [lit.scrollHeight - lit.clientHeight, lit.scrollWidth - lit.clientWidth,
    document.documentElement.scrollHeight - innerHeight]; }"""


async def must_be_legible(page: Page, what: str) -> None:
    over = await page.evaluate(OVER)
    assert max(over) <= 0, (what, "cut off", over)
    # Texts of the plan are written smaller where they are long; people's words never.
    least = READ_FROM_AFAR if what in ("note", "board", "card") else 0.026
    assert await page.evaluate(SMALLEST) >= least, (what, "too small")


async def test_j1_h12_the_wall_shows_what_is_in_the_spotlight_whole_and_large(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    staff = here.staff
    block = staff.session_record["groups"][0]["blocks"][0]
    line = {"type": "write_line", "id": new_id(), "board": "g1", "block": block, "lang": "en"}
    await staff.must({**line, "section": "agreements", "text": "Not all agree", "minority": True})
    notes = {one["text"].split()[1]: key for key, one in staff.notes.items()}
    wall = await device(browser, WALL, "en")
    page = wall.page
    await open_link(wall, here.held, "project")
    for what, ref, words in (
        ("note", notes["0"], "Note 0"),
        ("note", notes["3"], "Sozialversicherung"),
        ("board", "g1", "Note 4"),
        ("card", "g1", "Minority view: Not all agree"),
        ("chart", f"g1/{RATED}", "4 of 5 rated it"),
        ("block", block, ""),
        ("criterion", RATED, "1 ·"),
        ("question", "legal-q1", "?"),
        ("case", "barcelona", "Barcelona"),
        ("agenda", "", "45 min"),
    ):
        shine = {"type": "shine", "what": what, "ref": ref}
        await staff.must({**shine, "block": block} if what == "card" else shine)
        await expect(page.locator(".wall__lit")).to_contain_text(words, timeout=WITHIN)
        await must_be_legible(page, what)
    assert "Rosario" not in await page.locator("body").inner_text(), "a chart has no places here"
    await staff.must({"type": "dim"})
    await expect(page.locator(".wall__lit")).to_have_count(0, timeout=WITHIN)
    assert wall.problems == []
    await wall.context.close()
    await here.held.leave()


async def test_j1_f6_a_full_board_says_how_many_more_there_are_below_a_call_to_the_plenary(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    for n in range(26):
        words = f"Payment {n} comes too late for " + "small ones " * 12
        await here.people[0].write(words, question=QUESTION)
    wall = await device(browser, WALL, "en")
    page = wall.page
    await open_link(wall, here.held, "project")
    call = {"type": "send_message", "id": new_id(), "group": None, "text": "In two minutes"}
    await here.staff.must({**call, "call": True})
    await here.staff.must({"type": "shine", "what": "board", "ref": "g1"})
    await expect(page.locator(".wall__message")).to_contain_text("plenary In two minutes")
    shown = await page.locator(".wall__words > li").count()
    assert 1 < shown < 31
    await expect(page.locator(".wall__more")).to_have_text(f"and {31 - shown} more")
    await must_be_legible(page, "board")
    assert wall.problems == []
    await wall.context.close()
    await here.held.leave()
