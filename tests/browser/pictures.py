"""Pictures of every page, with a workshop of invented people on it: for the README and for whoever judges the design.

    .venv/bin/python -m tests.browser.pictures FOLDER [--lang en es fr] [--dark]

Starts a server of its own, leads a short workshop through it over the public addresses, and looks at it in Chromium.
"""

import argparse
import asyncio
import contextlib
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Browser, Page

from tests.browser.agenda import lead_agenda
from tests.browser.chromium import LAPTOP, PHONE, WALL, chromium, device
from tests.browser.hall import gather_in_hall
from tests.browser.hands import join_by_link
from tests.server import OPENER_KEY, Server, running
from tests.workshop import Viewer, Workshop, call, eventually, go, new_id, note, open_workshop

PEOPLE = [
    ("Lucía", "AR", "Rosario", "g6"), ("Aïssatou", "SN", "Thiès", "g6"), ("Pilar", "EC", "Cuenca", "g6"),
    ("Jean", "BE", "Liège", "g6"), ("Wanjiru", "KE", "Kisumu", "g6"), ("Diego", "AR", "Salta", "g1"),
    ("Chloé", "FR", "Nantes", "g1"), ("Omar", "MA", "Rabat", "g1"), ("Min-ji", "KR", "Seoul", "g5"),
    ("Eva", "ES", "Bilbao", "g5"), ("Joana", "PT", "Braga", "g5"), ("Ivo", "BR", "Recife", "g4"),
    ("Sam", "GB", "Leeds", "g4"), ("Fatou", "SN", "Ziguinchor", "g8"), ("Hugo", "CO", "Bogotá", "g8"),
    ("Zoé", "FR", "Lyon", "g7"), ("Tomás", "ES", "León", "g7"), ("Inés", "CO", "Cali", "g2"),
    ("Paul", "FR", "Lille", "g2"), ("Rosa", "PE", "Lima", "g3"), ("Beatriz", "AO", "Luanda", ""),
]  # fmt: skip
NOTES = [
    (0, "markets-q1", "obstacle", "es", "Se paga a 120 días: ninguna cooperativa pequeña aguanta."),
    (1, "markets-q1", "idea", "fr", "Publier le calendrier annuel des achats, trois mois à l’avance."),
    (2, "markets-q1", "idea", "es", "Dividir los lotes y reservar una parte a la economía social."),
    (3, "markets-q1", "strength", "fr", "La foire du jeudi réunit déjà quarante productrices."),
    (4, "markets-q1", "question", "en", "Can a small town reserve contracts if the law says nothing?"),
    (4, "markets-q2", "example", "en", "The hospital buys its bread from the women’s bakery since 2018."),
]  # fmt: skip

Shot = Callable[[Page, str], Awaitable[None]]


async def pictures(folder: Path, languages: list[str], *, dark: bool) -> None:
    with tempfile.TemporaryDirectory() as data:
        async with (
            running(Path(data), commands="10000", beat_seconds="2") as server,
            chromium() as browser,
        ):
            held = await _workshop(server)
            for lang in languages:
                await _everywhere(browser, server, held, folder, lang, dark=dark)
                if not dark:
                    await _agenda(browser, server, folder, lang)
            await held.leave()


async def _agenda(browser: Browser, server: Server, folder: Path, lang: str) -> None:
    """Every part of the agenda as one phone, the console and the projector show it."""
    hall = await gather_in_hall(browser, server, lang, folder)
    try:
        await lead_agenda(hall)
    finally:
        await hall.close()


async def _workshop(server: Server) -> Workshop:
    held = await open_workshop(server)
    facilitator = await held.staff()
    await facilitator.must({"type": "set_clock", "action": "resume", "from_run": 1})
    viewers = [await held.join(name, country, place) for name, country, place, _ in PEOPLE]
    for viewer, (_, _, _, group) in zip(viewers, PEOPLE, strict=True):
        if group:
            await facilitator.must({"type": "place", "person": viewer.me["id"], "group": group})
    await go(facilitator, "breakout", "individual")
    blocks = {g["id"]: g["blocks"] for g in facilitator.session_record["groups"]}
    criteria = await _criteria(server, facilitator)
    for n, (viewer, (_, _, _, group)) in enumerate(zip(viewers, PEOPLE, strict=True)):
        await _until(viewer, "phase", "breakout")
        for m, criterion in enumerate(
            c for block in blocks.get(group, []) for c in criteria[block]
        ):
            level = None if (n + m) % 11 == 10 else 1 + (n * 2 + m) % 5
            await viewer.must({"type": "rate", "criterion": criterion, "level": level})
    await go(facilitator, "breakout", "share")
    for n, question, kind, lang, text in NOTES:
        await _until(viewers[n], "step", "share")
        board = viewers[n].me["group"]
        await viewers[n].must(note(new_id(), board, question, text, kind, lang))
    return held


async def _until(viewer: Viewer, name: str, value: str) -> None:
    await eventually(lambda: viewer.session_record[name] == value)


async def _criteria(server: Server, facilitator: Viewer) -> dict[str, list[str]]:
    content = facilitator.session_record["content"]
    texts = await call(server, "GET", f"/content/{content}/en.json")
    return {b["id"]: [c["id"] for c in b["criteria"]] for b in texts["blocks"]}


async def _everywhere(
    browser: Browser, server: Server, held: Workshop, folder: Path, lang: str, *, dark: bool
) -> None:
    suffix = f"{lang}-dark" if dark else lang

    async def look(name: str, path: str, size: dict[str, int], then: Shot | None = None) -> None:
        seen = await device(browser, size, lang, dark=dark)
        await seen.page.goto(server.address + path)
        with contextlib.suppress(TimeoutError):
            await seen.page.wait_for_load_state("networkidle", timeout=3_000)
        await seen.page.wait_for_timeout(600)
        target = folder / f"{name}-{suffix}.png"
        await seen.page.screenshot(path=target)
        if then is not None:
            await then(seen.page, str(folder / f"{name}-%s-{suffix}.png"))
        for problem in seen.problems:
            print(f"{target.name}: {problem}")
        await seen.context.close()

    async def tabs(page: Page, path: str) -> None:
        for n, tab in enumerate(await page.locator("nav a, nav button").all()):
            await tab.click()
            await page.wait_for_timeout(400)
            await page.screenshot(path=path % f"tab{n}")

    await look("code", "/", PHONE)
    await look("join", f"/join/{held.id}#{held.secret}", PHONE)
    await look("opener", f"/open#{OPENER_KEY}", LAPTOP)
    await _phone(browser, held, folder, suffix, lang, dark=dark)
    for size, mark in ((LAPTOP, ""), (WALL, "-large"), (PHONE, "-narrow")):
        await look(f"console{mark}", f"/facilitate/{held.id}#{held.keys['facilitate']}", size, tabs)
        await look(f"organizer{mark}", f"/organize/{held.id}#{held.keys['organize']}", size, tabs)
    await look("observer", f"/observe/{held.id}#{held.keys['observe']}", LAPTOP)
    await look("projector", f"/project/{held.id}#{held.keys['project']}", WALL)


async def _phone(
    browser: Browser, held: Workshop, folder: Path, suffix: str, lang: str, *, dark: bool
) -> None:
    """A phone of its own in the group of the markets: every tab, the composer, one note."""
    phone = await device(browser, PHONE, lang, dark=dark)
    facilitator = held.viewers[0]
    known = set(facilitator.people)
    await join_by_link(phone, held, "Ana", "EC", "Quito")
    person = await eventually(lambda: next(iter(set(facilitator.people) - known), None))
    await phone.page.screenshot(path=folder / f"phone-waiting-{suffix}.png")
    await facilitator.must({"type": "place", "person": person, "group": "g6"})
    await phone.page.wait_for_timeout(900)
    for n, tab in enumerate(await phone.page.locator(".nav button").all()):
        await tab.click()
        await phone.page.wait_for_timeout(400)
        await phone.page.screenshot(path=folder / f"phone-tab{n}-{suffix}.png")
    for problem in phone.problems:
        print(f"phone: {problem}")
    await phone.context.close()


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path)
    options.add_argument("--lang", nargs="+", default=["en", "es"])
    options.add_argument("--dark", action="store_true")
    wanted = options.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(pictures(wanted.folder, wanted.lang, dark=wanted.dark))


if __name__ == "__main__":
    main()
