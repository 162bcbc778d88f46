"""The synthesis to read, on real pages: by criterion, where proposals find support, report cards, and the files."""

import asyncio
import io
import json
import zipfile
from functools import partial
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, PHONE, Device, device
from tests.browser.hands import WITHIN, open_link
from tests.server import OPENER_KEY, Server
from tests.workshop import Viewer, Workshop, ask, eventually, go, new_id, note, open_workshop

BLOCK, CRITERION = "access-to-markets", "responsible-procurement"
IDEA = "Publier le calendrier annuel des achats, trois mois à l’avance."
EXAMPLE = "The hospital buys its bread from the women’s bakery."
QUESTION = "Can a small town reserve contracts?"
STEP = "The town publishes its purchases, by June."
TOWNS = [("Cuenca", "EC"), ("Dakar", "SN"), ("Kisumu", "KE"), ("Liège", "BE"), ("Rosario", "AR")]


class Hall:
    """Six from cities, five from the countryside, all in one group that rated, wrote and marked; the vote is closed."""

    def __init__(self, held: Workshop, staff: Viewer, people: list[Viewer]) -> None:
        self.held, self.staff, self.people = held, staff, people
        self.idea = new_id()

    async def rate(self) -> None:
        await go(self.staff, "breakout", "individual")
        for n, person in enumerate(self.people):
            await eventually(partial(_is_at, person, "individual"))
            level = 5 if n % len(TOWNS) == 3 else None if n == 0 else 1 + n % 2
            await person.must({"type": "rate", "criterion": CRITERION, "level": level})

    async def write(self) -> None:
        await go(self.staff, "breakout", "share")
        for n, kind, words in (
            (3, "example", EXAMPLE),
            (0, "question", QUESTION),
            (1, "obstacle", "Paid after 120 days"),
        ):
            await eventually(partial(_is_at, self.people[n], "share"))
            await self.people[n].must(note(new_id(), "g6", "markets-q1", words, kind))
        await self.people[3].must(note(self.idea, "g6", "markets-q1", IDEA, "idea", "fr"))
        theme = new_id()
        await self.staff.must(
            {"type": "add_theme", "id": theme, "board": "across", "title": "Buying"}
        )
        gather = {"type": "gather", "note": self.idea, "theme": theme, "across": True}
        await self.staff.must(gather)

    async def card(self) -> None:
        await go(self.staff, "breakout", "report-card")
        await eventually(partial(_is_at, self.people[0], "report-card"))
        await self.people[0].must({"type": "be_rapporteur", "board": "g6", "on": True})
        line = {"type": "write_line", "board": "g6", "block": BLOCK, "lang": "en"}
        for section, words in (("messages", "Buy in small lots."), ("first-steps", STEP)):
            words_of = {"id": new_id(), "section": section, "text": words, "minority": False}
            await self.people[0].must({**line, **words_of})

    async def vote(self) -> None:
        await go(self.staff, "gallery")
        for n, person in enumerate(self.people):
            await eventually(partial(_is_in, person, "gallery"))
            value = "have" if n == 3 else "could_adopt" if n < 6 else "would_need"
            await person.must({"type": "mark", "note": self.idea, "value": value, "text": ""})
        await self.staff.must({"type": "close_voting", "from_run": self.staff.run})


def _is_at(person: Viewer, step: str) -> bool:
    return person.session_record["step"] == step and person.me["group"] is not None


def _is_in(person: Viewer, phase: str) -> bool:
    return bool(person.session_record["phase"] == phase)


async def hall(server: Server) -> Hall:
    held = await open_workshop(server, mode="territory")
    staff = await held.staff()
    people = []
    for n in range(11):
        place, country = TOWNS[n % len(TOWNS)]
        settlement = "city" if n < 6 else "rural"
        people.append(await held.join(f"P{n}", country, place, settlement=settlement))
        await staff.must({"type": "place", "person": people[n].me["id"], "group": "g6"})
    made = Hall(held, staff, people)
    await made.rate()
    await made.write()
    return made


async def opened(browser: Browser, here: Hall, role: str, *tabs: str) -> Device:
    laptop = await device(browser, LAPTOP, "en")
    await open_link(laptop, here.held, role)
    for name in tabs:
        await laptop.page.get_by_role("button", name=name, exact=True).click(timeout=WITHIN)
    return laptop


async def done(here: Hall, *pages: Device) -> None:
    for one in pages:
        assert one.problems == []
        await one.context.close()
    await here.held.leave()


def _read(file: Path) -> bytes:
    return file.read_bytes()


async def choose_file(page: Page, name: str) -> None:
    await page.get_by_role("menuitem", name=name).click()


async def test_the_matrix_shows_a_block_by_its_criteria_and_who_could_learn_from_whom(
    board: Server, browser: Browser
) -> None:
    here = await hall(board)
    laptop = await opened(browser, here, "facilitate", "Synthesis", "Matrix")
    page = laptop.page
    await page.get_by_role("radio", name="By criterion").click(timeout=WITHIN)
    await page.get_by_label("Block", exact=True).select_option(BLOCK)
    rows = page.locator(".matrix tbody tr")
    await expect(rows).to_have_count(len(TOWNS))
    await expect(rows.locator("th b")).to_have_text([place for place, _ in TOWNS])
    first = rows.first.get_by_role("button", name="no answer: 1")
    await expect(first).to_contain_text("n 2")
    await expect(rows.nth(4).locator(".cell--empty").first).to_contain_text("none yet")
    await first.click()
    detail = page.locator(".cell__detail")
    await expect(detail).to_contain_text("“No answer”: 1.")

    beside = page.locator(".learning li", has=page.get_by_text("Liège at 4 or 5"))
    await expect(beside.first).to_contain_text("Cuenca, Dakar, Kisumu, Rosario at 1 or 2")
    await beside.first.get_by_text("1 example from those at 4 or 5").click()
    await expect(page.get_by_text(EXAMPLE)).to_be_visible()
    await expect(page.get_by_text("4 of 4 notes are in no finding")).to_be_visible()
    await done(here, laptop)


async def test_a_proposal_says_where_it_works_once_the_vote_is_closed_and_cards_are_gathered(
    board: Server, browser: Browser
) -> None:
    here = await hall(board)
    laptop = await opened(browser, here, "organize", "Proposals")
    page = laptop.page
    works = page.locator(".works")
    await expect(page.get_by_text("Proposals stand here once a vote is closed.")).to_be_visible()
    await expect(works).to_have_count(0)
    await here.card()
    await here.vote()
    await expect(works).to_contain_text("Works when", timeout=WITHIN)
    await expect(works.locator("dt")).to_have_text(["City", "Rural area"])
    await expect(works.locator("dd")).to_have_text(["6 of 6", "0 of 5"])
    await expect(works).to_contain_text("It divides")
    one = page.locator(".bydots__one")
    await expect(one).to_contain_text("Have it 1 · could adopt 5 · would need 5 · not for us 0")

    await page.get_by_role("button", name="Matrix", exact=True).click()
    await expect(page.get_by_text("Liège has it")).to_be_visible()
    await page.get_by_role("button", name="Blocks", exact=True).click()
    themes = page.get_by_role("region", name="Themes")
    await themes.get_by_text("1 note", exact=True).click()
    await expect(themes.get_by_text(IDEA)).to_be_visible()
    await page.get_by_role("button", name="Report cards", exact=True).click()
    await expect(page.get_by_role("region", name="1 next step")).to_contain_text(STEP)
    await expect(page.get_by_role("region", name="1 open question")).to_contain_text(QUESTION)

    phone = await device(browser, {**PHONE, "width": 320}, "es")
    await open_link(phone, here.held, "organize")
    for tab in ("Matriz", "Bloques", "Propuestas", "Fichas"):
        await phone.page.get_by_role("button", name=tab, exact=True).click(timeout=WITHIN)
        assert await phone.page.evaluate("document.documentElement.scrollWidth") <= 320, tab
    await done(here, laptop, phone)


async def test_a_document_is_downloaded_and_a_file_in_the_making_is_cancelled(
    board: Server, browser: Browser
) -> None:
    here = await hall(board)
    laptop = await opened(browser, here, "organize")
    page = laptop.page
    await page.get_by_role("button", name="Download").click(timeout=WITHIN)
    await choose_file(page, "All files (zip)")
    progress = page.get_by_text("parts written").or_(page.get_by_text("waiting for its turn"))
    await expect(progress).to_be_visible(timeout=WITHIN)
    await choose_file(page, "PDF")
    await expect(page.get_by_text("One file at a time")).to_be_visible()
    await page.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_text("Cancelled: no file was saved.")).to_be_visible()
    await expect(page.get_by_role("menuitem").first).to_be_focused()

    # The server has stopped as well: it takes the next order.
    path = f"/api/sessions/{here.held.id}/downloads/json"
    status = 0
    for _ in range(20):
        status, _, _ = await ask(board, "GET", path, key=here.held.keys["organize"])
        if status == 200:
            break
        await asyncio.sleep(0.2)
    assert status == 200

    async with page.expect_download() as saving:
        await choose_file(page, "Word (docx)")
    file = await saving.value
    assert file.suggested_filename.endswith(".docx")
    content = _read(await file.path())
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist()
    await expect(page.get_by_text("Saved in your downloads")).to_be_visible()
    await done(here, laptop)


async def test_a_report_is_imported_read_in_another_language_and_removed(
    board: Server, browser: Browser
) -> None:
    here = await hall(board)
    report = await here.held.download("json")
    laptop = await device(browser, LAPTOP, "en")
    page = laptop.page
    await page.goto(f"{board.address}/open#{OPENER_KEY}")
    field = page.get_by_label("Import a file").first
    changed = json.loads(report)
    changed["notes"][0]["text"] = "Something else"
    await _give(page, "changed.json", json.dumps(changed).encode())
    await expect(page.locator(".archives [role=alert]")).to_contain_text(
        "(at “notes”)", timeout=WITHIN
    )
    await _give(page, "report.json", report)
    one = page.locator(".archive")
    await expect(one).to_have_count(1, timeout=WITHIN)
    await one.get_by_role("button", name="Download").click()
    await page.get_by_role("radio", name="Español", exact=True).check()
    async with page.expect_download() as saving:
        await choose_file(page, "Markdown")
    assert "valoraciones" in _read(await (await saving.value).path()).decode()
    await page.keyboard.press("Escape")
    await one.get_by_role("button", name="Remove").click()
    await page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    await expect(one).to_have_count(0, timeout=WITHIN)
    await expect(field).to_be_hidden()
    await done(here)
    await laptop.context.close()


async def _give(page: Page, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "application/json", "buffer": content}
    await page.locator(".archives input[type=file]").set_input_files(file)  # type: ignore[arg-type]
