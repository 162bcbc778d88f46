"""A facilitator rehearses from the console: simulated people come, are marked, and are taken out with all they made."""

from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import LAPTOP, WALL, device
from tests.browser.hands import WITHIN, fill_in, key_of, open_link
from tests.server import Server
from tests.workshop import call, eventually, new_key, workshop


async def test_h71_a_rehearsal_from_the_console_to_its_last_trace(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        await held.join("Rosaura Quishpe")
        desk = await device(browser, LAPTOP)
        page = desk.page
        await open_link(desk, held, "facilitate")
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.url) if "/rehearsal" in one.url else None)
        await _choose(page)
        dialog = page.locator("dialog")
        await dialog.get_by_label("How many").select_option("5")
        await dialog.get_by_label("For how long").select_option("180")
        await dialog.get_by_role("radio", name="Twenty times faster").click()
        await dialog.get_by_role("button", name="Let them come").click()
        await expect(dialog).to_have_count(0)
        banner = page.get_by_text("Rehearsal: 5 simulated people are in this session.")
        await expect(banner).to_be_visible(timeout=2 * WITHIN)
        await page.get_by_role("button", name="People and groups").click()
        await expect(page.locator(".someone .tag", has_text="sim.")).to_have_count(5)
        await expect(page.locator(".someone", has_text="Rosaura Quishpe")).not_to_contain_text(
            "sim."
        )
        # The other people of a workshop make the console draw often; it asks after the rehearsal once in a while.
        assert len(asked) < 10, asked
        await page.get_by_role("button", name="Control room").click()
        await _choose(page)
        await expect(dialog).to_contain_text("5 simulated people take part")
        await dialog.get_by_role("button", name="Send them home").click()
        await expect(dialog).to_have_count(0)
        await expect(page.get_by_role("button", name="Send them home")).to_have_count(0)
        await expect(banner).to_be_visible()
        await page.get_by_role("button", name="Remove simulated people").click()
        await dialog.get_by_role("button", name="Remove them and all they made").click()
        gone = page.locator(".banner", has_text="The simulated people are gone")
        await expect(gone).to_contain_text("one person", timeout=WITHIN)
        await expect(page.get_by_role("status").filter(has_text="one person")).to_have_count(1)
        await expect(banner).to_have_count(0)
        # The button that asked is gone, too; the keyboard goes on from the one in its place.
        close = gone.get_by_role("button", name="Close")
        await expect(close).to_be_focused()
        await close.click()
        await expect(gone).to_have_count(0)
        await eventually(lambda: staff.views["counts"]["people"] == 1)
        await desk.context.close()


async def test_h71_the_hall_sees_that_it_is_a_rehearsal_until_the_last_has_gone(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        wall = await device(browser, WALL)
        await open_link(wall, held, "project")
        await expect(wall.page.locator(".wall__code")).to_be_visible(timeout=WITHIN)
        label = wall.page.get_by_text("Rehearsal with simulated people")
        await expect(label).to_have_count(0)
        await call(board, "POST", f"/api/sessions/{held.id}/people", _nobody(held.secret))
        await expect(label).to_be_visible()
        await staff.must({"type": "wipe_simulated"})
        await expect(label).to_have_count(0)
        await wall.context.close()


async def test_h71_a_device_whose_person_was_erased_comes_in_as_somebody_new(
    browser: Browser, board: Server
) -> None:
    async with workshop(board) as held:
        staff = await held.staff()
        phone = await device(browser)
        page = phone.page
        await page.goto(f"{board.address}/join/{held.id}#{held.secret}")
        await expect(page.locator("form")).to_be_visible(timeout=WITHIN)
        # It joined, the answer was lost on the way, and then all that was simulated went.
        nobody = _nobody(held.secret) | {"key": await key_of(page, held)}
        await call(board, "POST", f"/api/sessions/{held.id}/people", nobody)
        await staff.must({"type": "wipe_simulated"})
        await page.locator("input[autocomplete=nickname]").fill("Ana")
        await page.locator("form select").first.select_option("EC")
        await page.locator("input[autocomplete=address-level2]").fill("Cuenca")
        await page.locator("form button[type=submit]").click()
        await expect(page.get_by_text("Join again to come in anew")).to_be_visible()
        await fill_in(page, "Ana", "EC", "Cuenca")
        await eventually(lambda: [one["name"] for one in staff.people.values()] == ["Ana"])
        await phone.context.close()


def _nobody(invite: str) -> dict[str, Any]:
    territory = {"country": "EC", "place": "Quito"}
    return {
        "key": new_key(),
        "invite": invite,
        "name": "Nobody",
        "territory": territory,
        "simulated": True,
    }


async def _choose(page: Page) -> None:
    await page.get_by_role("button", name="Session", exact=True).click(timeout=WITHIN)
    await page.get_by_role("menuitem", name="Rehearse with simulated people").click()
