"""A hall of browsers: one console, one projector, eight phones in three groups, and the hands that press what people read.

With a folder, `look` leaves a picture of one phone, the console and the projector. Knows no agenda.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from app.words import say
from tests.browser.chromium import LAPTOP, PHONE, WALL, Device, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import Workshop, call, open_workshop

PEOPLE = (
    ("Lucía", "AR", "Rosario"), ("Pilar", "EC", "Cuenca"), ("Tomás", "ES", "León"), ("Aïssatou", "SN", "Thiès"),
    ("Inés", "CO", "Cali"), ("Diego", "BO", "La Paz"), ("Rosa", "PE", "Lima"), ("Hugo", "CL", "Valparaíso"),
)  # fmt: skip
GROUPS = (0, 0, 0, 0, 1, 1, 1, 2)
"""The block of each person, and so the group."""


@dataclass
class Hall:
    server: Server
    held: Workshop
    lang: str
    console: Device
    wall: Device
    phones: list[Device]
    content: Any
    folder: Path | None = None
    taken: list[str] = field(default_factory=list)

    def t(self, id_: str, **args: str | int) -> str:
        return say(self.lang, id_, **args)

    def everybody(self) -> list[Device]:
        return [self.console, self.wall, *self.phones]

    def of(self, group: int) -> list[Device]:
        return [phone for phone, theirs in zip(self.phones, GROUPS, strict=True) if theirs == group]

    def block(self, n: int) -> Any:
        return self.content["blocks"][n]

    def title(self, phase: str, step: str | None = None) -> str:
        found = next(one for one in self.content["phases"] if one["id"] == phase)
        if step is not None:
            found = next(one for one in found["steps"] if one["id"] == step)
        title: str = found["title"]
        return title

    async def at_once(
        self, phones: Iterable[Device], do: Callable[[Page], Awaitable[object]]
    ) -> None:
        await asyncio.gather(*(do(phone.page) for phone in phones))

    async def go(self, phase: str, step: str | None = None) -> None:
        """By the console's own button, one moment after the other; everybody is there at the end."""
        page, wanted = self.console.page, self.title(phase, step)
        go = page.locator(".rail__next button.button--act")
        await expect(page.locator(".rail__next h2")).to_contain_text(wanted, timeout=WITHIN)
        await expect(go).to_have_attribute("aria-disabled", "false", timeout=WITHIN)
        await go.click()
        await expect(page.locator(".rail h2").first).to_have_text(wanted, timeout=WITHIN)
        heading = self.wall.page.locator(".wall__step")
        await expect(heading).to_have_text(wanted, timeout=WITHIN)
        told = wanted.split(":")[0]
        await self.at_once(
            self.phones,
            lambda page: expect(page.locator(".step")).to_contain_text(told, timeout=WITHIN),
        )

    async def look(self, name: str) -> None:
        """Nothing may be wider than its screen; where pictures are wanted, they are taken."""
        for phone in self.phones:
            wide = await phone.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= PHONE["width"], f"{name}: the phone's page is {wide} wide"
        for desk, size in ((self.console, LAPTOP), (self.wall, WALL)):
            wide = await desk.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"], f"{name}: {wide} wide"
        self.taken.append(name)
        if self.folder is not None:
            for who, one in (
                ("phone", self.phones[1]),
                ("console", self.console),
                ("projector", self.wall),
            ):
                path = self.folder / f"{len(self.taken):02}-{name}-{who}-{self.lang}.png"
                await one.page.screenshot(path=path)

    async def close(self) -> None:
        for each in self.everybody():
            await each.context.close()


async def gather_in_hall(
    browser: Browser, server: Server, lang: str, folder: Path | None = None
) -> Hall:
    held = await open_workshop(server, mode="territory")
    console, wall = await asyncio.gather(device(browser, LAPTOP, lang), device(browser, WALL, lang))
    phones = [await device(browser, PHONE, lang) for _ in PEOPLE]
    staff = await held.staff()
    name = staff.session_record["content"]
    await staff.disconnect()
    content = await call(server, "GET", f"/content/{name}/{lang}.json")
    hall = Hall(server, held, lang, console, wall, phones, content, folder)
    await asyncio.gather(open_link(console, held, "facilitate"), open_link(wall, held, "project"))
    return hall


# ---- hands


def sees(words: str) -> Callable[[Page], Awaitable[None]]:
    async def look(page: Page) -> None:
        await expect(page.get_by_text(words, exact=True).first).to_be_visible(timeout=WITHIN)

    return look


def in_list(page: Page, words: str) -> Locator:
    return page.locator("li.note", has=page.get_by_text(words, exact=True))


async def tab(hall: Hall, page: Page, name: str) -> None:
    await page.locator(".nav").get_by_role("button", name=hall.t(name)).click(timeout=WITHIN)


async def task(hall: Hall, page: Page, name: str) -> None:
    await tab(hall, page, "tab-group")
    await page.get_by_role("radio", name=hall.t(name), exact=True).click()


async def rate(hall: Hall, page: Page, level: int) -> None:
    """The first criterion of the block that is shown."""
    await tab(hall, page, "tab-rate")
    rung = page.locator(".rung").nth(level - 1)
    await rung.click(timeout=WITHIN)
    await expect(rung).to_have_attribute("aria-checked", "true")
    await expect(page.get_by_text(hall.t("state-saved")).first).to_be_visible(timeout=WITHIN)


async def walk_to(hall: Hall, page: Page, block: int, words: str) -> None:
    """From board to board until the one of this block, where these words stand."""
    heading, title = page.locator(".gallery h1"), hall.block(block)["short_title"]
    for _ in hall.content["blocks"]:
        board = await heading.inner_text()
        if title in board:
            break
        await page.locator(".phone__foot button").click()
        await expect(heading).not_to_have_text(board, timeout=WITHIN)
    await expect(page.get_by_text(words, exact=True)).to_be_visible(timeout=WITHIN)


async def card_says(hall: Hall, group: int, key: str, value: str) -> None:
    card = hall.console.page.locator("article.group").nth(group - 1)
    told = card.locator(f"dt:has-text('{hall.t(key)}') + dd")
    await expect(told).to_have_text(value, timeout=WITHIN)
