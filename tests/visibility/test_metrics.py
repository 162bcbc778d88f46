"""H72: `/metrics` is for the machine itself and whoever holds the token, and says nothing of a session or anybody."""

import json
import re
from pathlib import Path

import pytest

from tests.protocol.crowd import plenary_note
from tests.server import Server, running
from tests.visibility.test_doors import raw
from tests.workshop import Viewer, ask, eventually, go, open_workshop, workshop

TOKEN = "a-token-of-the-tests-0123456789"
LINE = re.compile(r'^cocreate_[a-z_]+(\{[a-z]+="[^"{}\\]+"\})? [0-9.e+-]+$')
PASSED_ON = (
    "X-Forwarded-For: 203.0.113.9",
    "X-Forwarded-For: 127.0.0.1",
    "x-forwarded-host: board.example.org",
    "X-Forwarded-Proto: https",
    "Forwarded: for=127.0.0.1",
    "X-Real-IP: 127.0.0.1",
    "Via: 1.1 proxy",
    "CF-Connecting-IP: 127.0.0.1",
    "X-Forwarded-For:",
)


async def asked(port: int, *lines: str, host: str = "") -> tuple[int, str]:
    head = "\n".join((f"Host: {host or f'127.0.0.1:{port}'}", *lines))
    status, _, body = await raw(port, f"GET /metrics HTTP/1.1\n{head}\n\n")
    return status, body.decode()


def figures_of(text: str) -> dict[str, float]:
    lines = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in lines}


async def figures(server: Server) -> dict[str, float]:
    status, _, body = await ask(server, "GET", "/metrics")
    assert status == 200
    return figures_of(body.decode())


async def test_h72_the_machine_itself_reads_metrics_and_whatever_was_passed_on_does_not(
    server: Server,
) -> None:
    nothing = (await raw(server.port, f"GET /x HTTP/1.1\nHost: 127.0.0.1:{server.port}\n\n"))[2]
    for host in (f"127.0.0.1:{server.port}", f"localhost:{server.port}", "[::1]:8000"):
        assert (await asked(server.port, host=host))[0] == 200, host
    for line in PASSED_ON:
        assert await asked(server.port, line) == (404, nothing.decode()), line
    for host in ("192.168.1.7:8000", "203.0.113.9"):
        assert (await asked(server.port, host=host))[0] == 404, host
    # Without a token of its own no token opens anything, the empty one neither.
    for key in ("", " ", TOKEN):
        line = f"Authorization: Bearer {key}"
        assert (await asked(server.port, line, PASSED_ON[0]))[0] == 404, key


async def test_h72_behind_a_proxy_only_the_token_opens_metrics(tmp_path: Path) -> None:
    async with running(
        tmp_path, public_address="https://board.example.org", metrics_token=TOKEN
    ) as server:
        for line in ("Accept: */*", *PASSED_ON):
            assert (await asked(server.port, line))[0] == 404, line
            assert (await asked(server.port, line, f"Authorization: Bearer {TOKEN}x"))[0] == 404
            assert (await asked(server.port, line, f"Authorization: Bearer {TOKEN}"))[0] == 200
        by_name = await asked(
            server.port, f"Authorization: Bearer {TOKEN}", host="board.example.org"
        )
        assert by_name[0] == 200


async def test_h72_the_figures_count_what_happened(tmp_path: Path) -> None:
    async with running(tmp_path) as server, workshop(server) as held:
        facilitator, ana = await held.staff(), await held.join("Ana")
        await go(facilitator, "topic")
        assert (await ana.do(plenary_note("One bus a day")))["type"] == "ack"
        elsewhere = {**plenary_note("Lost"), "board": "no-such-board"}
        refused = await ana.do(elsewhere)
        assert refused["type"] == "refused"
        await eventually(lambda: ana.views)
        said = await figures(server)
    assert said["cocreate_sessions_open"] == 1
    assert said['cocreate_connections{role="participant"}'] == 1
    assert said['cocreate_connections{role="facilitator"}'] == 1
    assert said['cocreate_connections{role="projector"}'] == 0
    assert said["cocreate_commands_decided_total"] == 3, "she came, the phase, her note"
    code = refused["code"]
    assert {name: n for name, n in said.items() if "refused" in name} == {
        f'cocreate_commands_refused_total{{code="{code}"}}': 1
    }
    assert said['cocreate_frames_sent_total{type="changes"}'] >= 4
    assert said['cocreate_frames_sent_total{type="views"}'] >= 2
    assert said["cocreate_views_round_seconds_count"] >= 1
    assert said["cocreate_commit_seconds_count"] == 4
    assert said['cocreate_commit_seconds_bucket{le="+Inf"}'] == 4
    assert said["cocreate_batch_orders_count"] == said["cocreate_batch_orders_sum"] == 4
    assert said["cocreate_stalled_let_go_total"] == 0


async def test_h72_metrics_hold_no_session_no_key_and_no_name(server: Server) -> None:
    held = await open_workshop(server)
    people: list[Viewer] = [await held.join(name) for name in ("Ximena", "Bartolomé")]
    body = (await asked(server.port))[1]
    for line in body.splitlines():
        assert line.startswith(("# HELP cocreate_", "# TYPE cocreate_")) or LINE.match(line), line
    told = json.dumps(body)
    secret = [held.id, held.code, *held.keys.values(), "Ximena", "Bartolom"]
    secret += [person.key for person in people] + [person.client for person in people]
    assert not [word for word in secret if word in told]


@pytest.mark.parametrize("token", ["short", "with a space in it, and long", "x" * 21])
async def test_h72_a_token_that_can_be_guessed_is_not_taken(tmp_path: Path, token: str) -> None:
    with pytest.raises(RuntimeError, match="ended at once"):
        async with running(tmp_path, metrics_token=token):
            pass
