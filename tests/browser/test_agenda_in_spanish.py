"""Session 2.3.2 led by one console with eight phones in Spanish, from the welcome to the close, by what people press."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.browser.agenda import lead_agenda
from tests.browser.hall import gather_in_hall
from tests.server import Server

pytestmark = pytest.mark.timeout(240)


async def test_r6_s3_h14_the_whole_agenda_is_led_by_hand_in_spanish(
    browser: Browser, board: Server, tmp_path: Path
) -> None:
    hall = await gather_in_hall(browser, board, "es")
    try:
        await lead_agenda(hall)
        for each in hall.everybody():
            assert each.problems == []
            assert each.origins == {board.address.removeprefix("http://")}
    except BaseException:
        for n, each in enumerate(hall.everybody()):
            await each.page.screenshot(path=tmp_path / f"device-{n}.png")
        print(f"what the devices showed, after {hall.taken}: {tmp_path}")
        raise
    finally:
        await hall.close()
