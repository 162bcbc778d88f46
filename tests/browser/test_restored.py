"""An earlier copy is put back while phones hold what came after it: they give it back, and nobody's command is repeated.

The server is stopped and started again on the same address, as an operator would; pages stay open all the while.
"""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests import figures
from tests.browser.chromium import Device, device
from tests.browser.hands import WITHIN, fill_in, join_by_link, note_saying, write_note
from tests.server import ROOT, Server, running
from tests.workshop import Viewer, Workshop, eventually, go, new_id, open_workshop

ROUNDS = figures.of(ci=1, contract=20)
PEOPLE = ("Ana", "Bo", "Chi")

pytestmark = [pytest.mark.timeout(600)]


def command_line(server: Server, *words: str) -> str:
    """What `cocreate …` prints in the server's own environment; raises if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", *words],
        cwd=ROOT,
        env=server._environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.figures
async def test_r15_h33_what_came_after_the_copy_returns_exactly_once(
    tmp_path: Path, browser: Browser
) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server, mode="named")
        staff = await held.staff()
        await go(staff, "breakout", "share")
        phones = [await device(browser) for _ in PEOPLE]
        for phone, name in zip(phones, PEOPLE, strict=True):
            await join_by_link(phone, held, name, "EC", "Cuenca")
        await eventually(lambda: len(staff.people) == len(PEOPLE))
        for person in list(staff.people.values()):
            await staff.must({"type": "place", "person": person["id"], "group": "g1"})
        given = 0
        for round_ in range(ROUNDS):
            given += await _one_round(server, held, phones, tmp_path, round_)
        for phone in phones:
            await phone.context.close()
        figures.tell(
            "R15",
            f"{ROUNDS} times restored, {given} notes of {len(PEOPLE)} phones came back exactly once",
        )


async def _one_round(
    server: Server, held: Workshop, phones: list[Device], folder: Path, round_: int
) -> int:
    copy = folder / f"copy-{round_}.db"
    await asyncio.to_thread(command_line, server, "backup", str(copy))
    words = []
    for n, phone in enumerate(phones):
        for k in range(2):
            words.append(f"round {round_} phone {n} note {k}")
            await write_note(phone.page, words[-1])
    staff = await held.staff()
    await _all_there(staff, words)
    # A command that must not run again: nobody wants to be led into the gallery by a page that slept.
    await go(staff, "gallery")
    await held.leave()
    await server.stop()
    await asyncio.to_thread(command_line, server, "restore", str(copy))
    await server.start()
    staff = await held.staff()
    assert staff.session_record["phase"] == "breakout"
    assert staff.session_record["restored"] is not None
    await _all_there(staff, words)
    for phone, name in zip(phones, range(len(phones)), strict=True):
        mine = f"round {round_} phone {name} note 1"
        await expect(note_saying(phone.page, mine)).to_be_visible(timeout=WITHIN)
        await expect(phone.page.locator(".note", has_text="wait")).to_have_count(0)
    texts = [note["text"] for note in staff.notes.values()]
    assert sorted(texts) == sorted(set(texts)), "a note came back twice"
    assert staff.session_record["phase"] == "breakout"
    return len(words)


async def _all_there(staff: Viewer, words: list[str]) -> None:
    await eventually(
        lambda: set(words) <= {note["text"] for note in staff.notes.values()}, within=60
    )


async def test_h34_whoever_was_sent_out_after_the_copy_stays_out_and_gives_nothing_back(
    tmp_path: Path,
) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server, mode="named")
        staff = await held.staff()
        await go(staff, "breakout", "share")
        ana, bo = await held.join("Ana"), await held.join("Bo")
        for person in (ana, bo):
            await staff.must({"type": "place", "person": person.me["id"], "group": "g1"})
        copy = tmp_path / "copy.db"
        await asyncio.to_thread(command_line, server, "backup", str(copy))
        removed = {"type": "remove_person", "person": ana.me["id"], "keep": False}
        await staff.must(removed, seen=staff.records[f"person/{ana.me['id']}"]["seq"])
        await held.leave()
        await server.stop()
        await asyncio.to_thread(command_line, server, "restore", str(copy))
        await server.start()
        again = Viewer(server, held.id, ana.key)
        await again.open()
        await eventually(lambda: again.closed)
        offer = {
            "type": "offer",
            "round": None,
            "what": {
                "type": "add_note", "id": new_id(), "board": "g1", "question": "legal-q1",
                "note_kind": "strength", "text": "back", "lang": "en",
            },
        }  # fmt: skip
        await bo.connect()
        await bo.must(offer)
        await bo.must(offer)
        staff = await held.staff()
        assert [note["text"] for note in staff.notes.values()] == ["back"]
        await held.leave()


async def test_h33_who_came_after_the_copy_joins_again_and_keeps_their_words(
    tmp_path: Path, browser: Browser
) -> None:
    async with running(tmp_path) as server:
        held = await open_workshop(server, mode="named")
        await go(await held.staff(), "breakout", "share")
        copy = tmp_path / "copy.db"
        await asyncio.to_thread(command_line, server, "backup", str(copy))
        phone = await device(browser)
        await join_by_link(phone, held, "Ana", "EC", "Cuenca")
        await write_note(phone.page, "after the copy")
        await held.leave()
        await server.stop()
        await asyncio.to_thread(command_line, server, "restore", str(copy))
        await server.start()
        await phone.page.get_by_role("button", name="Join again").click(timeout=60_000)
        await phone.page.get_by_role("button", name="Go on as Ana").click(timeout=WITHIN)
        await expect(phone.page.locator("input[autocomplete=nickname]")).to_have_value(
            "Ana", timeout=WITHIN
        )
        await fill_in(phone.page, "Ana", "EC", "Cuenca")
        await expect(note_saying(phone.page, "after the copy")).to_be_visible(timeout=WITHIN)
        staff = await held.staff()
        assert len(staff.people) == 1
        await _all_there(staff, ["after the copy"])
        await phone.context.close()
        await held.leave()
