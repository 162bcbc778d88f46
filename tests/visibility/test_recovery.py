"""The recovery code finds its session by itself, and no other key finds any (H57)."""

from tests.server import OPENER_KEY, Server
from tests.workshop import ask, call, new_key, open_workshop


async def test_h57_a_recovery_code_leads_to_its_session_and_to_no_other(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    for workshop in (held, other):
        found = await call(server, "GET", "/api/recovery", key=workshop.keys["recovery"])
        assert found == {"session": workshop.id}


async def test_h57_no_key_of_another_role_finds_a_session(server: Server) -> None:
    held = await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    others = [held.keys[role] for role in ("organize", "observe", "project")]
    for key in ("", ana.key, OPENER_KEY, new_key(), *others):
        status, _, _ = await ask(server, "GET", "/api/recovery", key=key)
        assert status == 404
