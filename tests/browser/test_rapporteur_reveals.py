"""H20 by hand: the rapporteur shows the group its ratings, where the plan says so, and nobody else is asked."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import Device, device
from tests.browser.hands import WITHIN, join_by_link
from tests.browser.scene import RATED
from tests.server import ROOT, running
from tests.workshop import SEED_PLAN, Viewer, Workshop, eventually, go, workshop

SHOW, YES = "Show the group’s ratings", "Yes, show them now"


def plan_that_lets_the_rapporteur_reveal(folder: Path) -> Path:
    """The seed, but no step of it reveals."""
    plans = folder / "sessions"
    shutil.copytree(ROOT / "sessions", plans)
    shutil.copy(ROOT / "guideline_blocks.yaml", plans)
    plan = plans / f"{SEED_PLAN}.yaml"
    text = plan.read_text(encoding="utf-8")
    assert text.count("reveal: true") == 1
    assert text.count("\nbreakout:\n") == 1
    text = text.replace("reveal: true", "reveal: false")
    changed = text.replace("\nbreakout:\n", "\nbreakout:\n  rapporteur_may_reveal: true\n")
    plan.write_text(changed, encoding="utf-8")
    return plans


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[Workshop]:
    plans = plan_that_lets_the_rapporteur_reveal(tmp_path)
    async with (
        running(tmp_path, beat_seconds="2", plans_dir=str(plans)) as server,
        workshop(server, mode="named") as opened,
    ):
        yield opened


async def rated_in_group_1(held: Workshop) -> Viewer:
    """Three people have rated alone; now the group talks."""
    staff = await held.staff()
    await go(staff, "breakout", "individual")
    for level, name in enumerate(("Rosa", "Luz", "Paz"), start=1):
        person = await held.join(name, "CO", "Cali")
        await staff.must({"type": "place", "person": person.me["id"], "group": "g1"})
        await eventually(lambda person=person: person.me["group"] == "g1")  # type: ignore[misc]
        await person.must({"type": "rate", "criterion": RATED, "level": level})
    return staff


async def phone_in_group_1(browser: Browser, held: Workshop, staff: Viewer) -> Device:
    phone = await device(browser)
    await join_by_link(phone, held, "Ana", "EC", "Cuenca")
    found = await eventually(lambda: [p for p in staff.people.values() if p["name"] == "Ana"])
    await staff.must({"type": "place", "person": found[0]["id"], "group": "g1"})
    await expect(phone.page.locator(".bar .mark")).to_contain_text("Group 1", timeout=WITHIN)
    return phone


async def take_the_role(page: Page) -> None:
    await page.get_by_role("button", name="My group").click()
    await page.get_by_role("button", name="I will").click()
    await expect(page.get_by_text("You report for the group.")).to_be_visible(timeout=WITHIN)


async def test_h20_the_rapporteur_shows_the_ratings_with_a_second_tap(
    browser: Browser, held: Workshop
) -> None:
    staff = await rated_in_group_1(held)
    phone = await phone_in_group_1(browser, held, staff)
    page = phone.page
    await take_the_role(page)
    show = page.get_by_role("button", name=SHOW)
    await expect(show).to_have_count(0)
    await go(staff, "breakout", "share")
    await expect(show).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("It cannot be taken back.")).to_be_visible()
    await show.dblclick()
    yes = page.get_by_role("button", name=YES)
    await expect(yes).to_be_visible()
    assert staff.session_record["revealed"] == []
    await page.get_by_role("button", name="Not yet").click()
    await page.get_by_role("button", name="Rate", exact=True).last.click()
    await show.click()
    await yes.press("Enter")
    await eventually(lambda: staff.session_record["revealed"] == ["g1"])
    await expect(page.locator(".strip").first).to_be_visible(timeout=WITHIN)
    await expect(show).to_have_count(0)
    assert phone.problems == []
    await phone.context.close()


async def test_h20_who_does_not_report_is_not_asked(browser: Browser, held: Workshop) -> None:
    staff = await rated_in_group_1(held)
    phone = await phone_in_group_1(browser, held, staff)
    page = phone.page
    await go(staff, "breakout", "share")
    await page.get_by_role("button", name="My group").click()
    await expect(page.get_by_role("button", name="I will")).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_role("button", name=SHOW)).to_have_count(0)
    await take_the_role(page)
    await expect(page.get_by_role("button", name=SHOW)).to_be_visible(timeout=WITHIN)
    assert phone.problems == []
    await phone.context.close()
