"""What facilitators put before everybody, on real pages: words and the spotlight above a phone, and the console that sends them."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, PHONE, device
from tests.browser.hands import WITHIN, begin_note, join_by_link, open_link
from tests.browser.scene import Scene, scene
from tests.server import Server
from tests.workshop import eventually, go, new_id, workshop


def lit(here: Scene) -> str | None:
    """What is in the spotlight."""
    return next((one["what"] for one in here.staff.of_kind("spotlight").values()), None)


async def test_h12_the_spotlight_and_a_call_leave_the_composer_alone(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    phone = await device(browser, PHONE, "en")
    page = phone.page
    await join_by_link(phone, here.held, "Ana", "EC", "Quito")
    await here.group_of_first("Ana")
    field = await begin_note(page)
    await field.fill("Half a sent")
    note = next(k for k, one in here.staff.notes.items() if one["text"].startswith("Note 0"))
    await here.staff.must({"type": "shine", "what": "note", "ref": note})
    call = {"type": "send_message", "id": new_id(), "group": None, "text": "", "call": True}
    await here.staff.must(call)
    await expect(page.get_by_text("In the spotlight")).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("Everybody to the plenary")).to_be_visible(timeout=WITHIN)
    await expect(field).to_be_focused()
    await page.keyboard.type("ence")
    await expect(field).to_have_value("Half a sentence")
    await page.get_by_role("button", name="Look").press("Enter")
    await expect(page.locator("dialog")).to_contain_text("Note 0")
    await page.keyboard.press("Escape")
    await expect(field).to_have_value("Half a sentence")
    await page.get_by_role("button", name="Go to the plenary").click()
    await expect(page.get_by_text("Everybody to the plenary")).to_have_count(0)
    await expect(page.locator(".bar")).to_contain_text("Plenary")
    await here.staff.must({"type": "dim"})
    await expect(page.get_by_text("In the spotlight")).to_have_count(0)
    assert phone.problems == []
    await phone.context.close()
    await here.held.leave()


async def test_f6_h12_the_console_puts_things_in_the_spotlight_and_says_words(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    laptop = await device(browser, LAPTOP, "en")
    page = laptop.page
    await open_link(laptop, here.held, "facilitate")
    stage = page.get_by_role("region", name="Before everybody")
    await page.get_by_role("button", name="Put something of group 1").press("Enter")
    await page.get_by_role("menuitem", name="Ratings").first.press("Enter")
    await eventually(lambda: lit(here) == "chart")
    await expect(stage).to_contain_text("In the spotlight", timeout=WITHIN)
    await stage.get_by_role("button", name="Put in the spotlight").click()
    await page.get_by_label("What", exact=True).select_option(label="A case study")
    await page.locator("dialog").get_by_role("button", name="Put in the spotlight").click()
    await eventually(lambda: lit(here) == "case")
    await stage.get_by_role("button", name="End spotlight").click()
    await eventually(lambda: not here.staff.of_kind("spotlight"))
    await stage.get_by_role("button", name="Say something").click()
    await page.get_by_label("To", exact=True).select_option("g1")
    await page.get_by_label("Words").fill("Five more minutes")
    await page.get_by_role("button", name="Send", exact=True).click()
    said = await eventually(lambda: [*here.people[0].of_kind("message").values()])
    assert (said[0]["group"], said[0]["text"]) == ("g1", "Five more minutes")
    await stage.get_by_role("button", name="Withdraw").click()
    await eventually(lambda: not here.people[0].of_kind("message"))
    assert laptop.problems == []
    await laptop.context.close()
    await here.held.leave()


async def test_h25_the_agenda_is_changed_in_the_session_menu_for_what_lies_ahead(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    laptop = await device(browser, LAPTOP, "en")
    page = laptop.page
    await open_link(laptop, here.held, "facilitate")
    await page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
    await page.get_by_role("menuitem", name="Change the agenda").press("Enter")
    before = [one["id"] for one in here.staff.session_record["phases"]]
    now, last = before.index("breakout") + 1, len(before)
    await expect(page.get_by_role("button", name=f"Leave out part {now}")).to_have_count(0)
    await page.get_by_label(f"Part {now}", exact=True).fill("Groups at work")
    await page.get_by_label(f"Minutes of part {now}").fill("50")
    await page.get_by_role("button", name=f"Move part {last} up").press("Enter")
    await expect(page.get_by_label(f"Part {last - 1}", exact=True)).to_be_focused()
    await page.get_by_role("button", name=f"Leave out part {now + 1}", exact=True).press("Enter")
    await page.get_by_label("Add a part at the end").select_option("gallery")
    await expect(page.get_by_label(f"Part {last}", exact=True)).to_be_focused()
    await page.get_by_role("button", name="Change for everybody").click()
    expected = [*before[:now], before[-1], before[-2], "gallery-2"]
    await eventually(lambda: [one["id"] for one in here.staff.session_record["phases"]] == expected)
    await expect(page.locator(".track [aria-current]")).to_contain_text("Groups at work")
    await expect(page.locator(".track [aria-current]")).to_contain_text("50 min")
    assert laptop.problems == []
    await laptop.context.close()
    await here.held.leave()


async def test_h46_the_rapporteur_presents_the_card_from_the_phone(
    board: Server, browser: Browser
) -> None:
    here = await scene(board)
    phone = await device(browser, PHONE, "en")
    page = phone.page
    await join_by_link(phone, here.held, "Ana", "EC", "Quito")
    await here.group_of_first("Ana")
    await page.get_by_role("button", name="My group").click(timeout=WITHIN)
    await page.get_by_role("button", name="I will").click()
    block = here.staff.session_record["groups"][0]["blocks"][0]
    line = {"type": "write_line", "id": new_id(), "board": "g1", "block": block, "lang": "en"}
    await here.staff.must({**line, "section": "agreements", "text": "We agree", "minority": True})
    await go(here.staff, "plenary")
    await page.get_by_role("radio", name="Card", exact=True).click()
    await page.get_by_role("button", name="Present our card").click()
    await expect(page.get_by_text("Your card is in the spotlight")).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Look").click()
    await expect(page.locator("dialog")).to_contain_text("We agree")
    await expect(page.locator("dialog")).to_contain_text("Minority view")
    assert phone.problems == []
    await phone.context.close()
    await here.held.leave()


async def test_h25_a_language_is_added_while_the_session_is_open(
    board: Server, browser: Browser
) -> None:
    async with workshop(board, plan="river-flood-neighbourhood") as held:
        staff = await held.staff()
        assert staff.session_record["languages"] == ["en", "es"]
        laptop = await device(browser, LAPTOP, "en")
        page = laptop.page
        await open_link(laptop, held, "facilitate")
        await page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
        await page.get_by_role("menuitem", name="Add a language: Français").press("Enter")
        await eventually(lambda: staff.session_record["languages"] == ["en", "es", "fr"])
        assert laptop.problems == []
        await laptop.context.close()
