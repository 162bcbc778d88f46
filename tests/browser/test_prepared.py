"""Before a session is open, and a session like another: what the opener, the console and a phone that comes early show."""

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, device
from tests.browser.hands import WITHIN, open_link
from tests.server import OPENER_KEY, Server
from tests.workshop import call, workshop


async def test_h24_who_comes_early_waits_and_goes_on_by_itself_once_the_session_is_open(
    browser: Browser, board: Server
) -> None:
    desk = (await device(browser, LAPTOP)).page
    await desk.goto(f"{board.address}/open#{OPENER_KEY}")
    await desk.get_by_text("Prepare first").click(timeout=WITHIN)
    await desk.get_by_role("button", name="Prepare the session").click()
    await expect(desk.locator("h1")).to_have_text("The session is prepared", timeout=WITHIN)

    phone = (await device(browser)).page
    await phone.clock.install()
    await phone.goto(board.address)
    await phone.locator("input").fill(await desk.locator(".opened__code").inner_text())
    await phone.locator("button[type=submit]").click()
    waiting = phone.locator("h1", has_text="not open yet")
    await expect(waiting).to_be_visible(timeout=WITHIN)
    await phone.get_by_role("button", name="Look again now").click()
    await expect(waiting).to_be_visible()

    await desk.get_by_role("link", name="Go to the console").click()
    rail = desk.locator(".rail")
    await expect(rail).to_contain_text("Nobody can join", timeout=WITHIN)
    await expect(rail.get_by_role("button", name="Next")).to_have_count(0)
    await rail.get_by_role("button", name="Open the session").click()
    await expect(rail.get_by_text("Nobody can join")).to_have_count(0, timeout=WITHIN)
    await rail.get_by_role("button", name="Start clock").click()
    await expect(rail.get_by_role("button", name="Pause", exact=True)).to_be_visible(timeout=WITHIN)

    await phone.clock.fast_forward(20_000)
    await expect(phone.locator("input[autocomplete=nickname]")).to_be_visible(timeout=WITHIN)
    for page in (desk, phone):
        await page.context.close()


async def test_h73_the_console_duplicates_its_session_and_shows_the_doors_of_the_new_one(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        lead = await held.staff()
        groups = [lead.session_record["groups"][0] | {"name": "The only table"}]
        await lead.must({"type": "set_groups", "groups": groups})
        desk = await device(browser, LAPTOP)
        page = desk.page
        await open_link(desk, held, "facilitate")
        await _duplicate(page)
        await expect(page.locator("h1")).to_have_text("The session is prepared", timeout=WITHIN)
        await expect(page.locator(".recovery__code")).to_be_visible()
        await expect(page.locator(".link-row")).to_have_count(4)
        code = "".join((await page.locator(".opened__code").inner_text()).split())
        assert code != held.code
        there = (await call(board, "GET", f"/api/codes/{code}"))["session"]
        assert not any(key in page.url for key in held.keys.values())
        back = page.get_by_role("link", name="Back to the session")
        assert await back.get_attribute("href") == f"/facilitate/{held.id}"
        await expect(page.get_by_role("button", name="Open another session")).to_have_count(0)

        await page.get_by_role("link", name="Go to the console").click()
        await expect(page.locator(".groups")).to_contain_text("The only table", timeout=WITHIN)
        assert page.url == f"{board.address}/facilitate/{there}"
        await desk.context.close()


async def test_h73_the_opener_offers_what_this_browser_led_as_a_pattern(
    browser: Browser, board: Server
) -> None:
    async with workshop(board, mode="named") as held:
        lead = await held.staff()
        phases = [
            {"id": phase["id"], "minutes": phase["minutes"], "steps": phase["steps"]}
            for phase in lead.session_record["phases"][:2]
        ]
        agenda = {"type": "set_agenda", "title": {"en": "Our own evening"}, "phases": phases}
        await lead.must(agenda)
        desk = await device(browser, LAPTOP)
        page = desk.page
        await open_link(desk, held, "facilitate")
        await expect(page.locator(".desk__top")).to_be_visible(timeout=WITHIN)
        await page.goto(f"{board.address}/open#{OPENER_KEY}")
        await page.get_by_text("Our own evening").click(timeout=WITHIN)
        await expect(page.locator(".mode--chosen").first).to_contain_text("With their name")
        await page.get_by_role("button", name="Open the session").click()
        await expect(page.locator(".recovery__code")).to_be_visible(timeout=WITHIN)
        await page.get_by_role("link", name="Go to the console").click()
        await expect(page.locator(".desk__top h1")).to_have_text("Our own evening", timeout=WITHIN)
        assert held.id not in page.url
        await desk.context.close()


async def _duplicate(page: Page) -> None:
    await page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
    await page.get_by_role("menuitem", name="Duplicate the session").click()
    dialog = page.locator("dialog")
    await expect(dialog).to_contain_text("Without people, notes, ratings")
    await dialog.get_by_role("button", name="Duplicate", exact=True).click()
