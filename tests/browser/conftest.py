"""One Chromium and one server for all browser tests."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.browser.chromium import chromium
from tests.browser.hands import WITHIN
from tests.server import Server, running

# A build machine with other work beside takes longer than the library's five seconds.
expect.set_options(timeout=WITHIN)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
async def board(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    """Its own server: pages are looked at with the settings people meet, only with a shorter beat."""
    async with running(tmp_path_factory.mktemp("board"), beat_seconds="2") as server:
        yield server
