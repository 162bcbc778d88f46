"""Fixtures every test may use: a running server, shared by tests that do not disturb it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.server import Server, running


@pytest.fixture(scope="session")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    """One server for all tests that only open workshops of their own on it."""
    folder: Path = tmp_path_factory.mktemp("server")
    async with running(
        folder, commands="100000", frames_per_second="100000", pictures="100000", beat_seconds="1"
    ) as shared:
        yield shared
