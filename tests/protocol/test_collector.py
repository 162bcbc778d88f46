"""H69: the collector of garbage is told to leave the hall in peace. What that saves is measured by R17 and `make bench`."""

from pathlib import Path

from tests import figures
from tests.protocol.observed import collector, observed


async def test_h69_a_running_server_has_frozen_what_it_started_with_and_rarely_collects(
    tmp_path: Path,
) -> None:
    server = observed(tmp_path)
    await server.start()
    try:
        found = await collector(server)
    finally:
        await server.stop()
    assert found.threshold == (50_000, 20, 100)
    assert found.frozen > 10 * found.followed, "all of the program, and nothing but what came since"
    figures.tell("H69", f"{found.frozen} objects frozen, {found.followed} are looked at")
