"""S5, S19: who comes in at all, and what every answer carries, errors included. On the real server."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import websockets
from fastapi import APIRouter
from starlette.routing import BaseRoute, Mount, Route

from app.main import create_app
from app.settings import Settings
from tests import figures
from tests.server import OPENER_KEY, Server, running
from tests.workshop import ask, new_id, new_key, open_workshop

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
)
TELLTALE = (b"Traceback", b'File "', b"site-packages", b"app/", b".py", b"sqlite", b"SELECT")


async def raw(port: int, text: str) -> tuple[int, dict[str, str], bytes]:
    """One request as bytes, because a client library would correct it. (status, headers, body)"""
    async with talking(port) as (reader, writer):
        writer.write(text.replace("\n", "\r\n").encode())
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
        lines = head.decode("latin-1").split("\r\n")
        headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in lines[1:]) if k}
        body = b""
        with contextlib.suppress(asyncio.IncompleteReadError):
            body = await reader.readexactly(int(headers.get("content-length", "0")))
        return int(lines[0].split()[1]), headers, body


@contextlib.asynccontextmanager
async def talking(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield reader, writer
    finally:
        writer.transport.abort()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


def handshake(session: str, host: str | None, origin: str | None, *more: str) -> str:
    lines = [f"GET /ws/{session} HTTP/1.1"]
    lines += [f"Host: {host}"] if host is not None else []
    lines += ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
    lines += ["Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol: cocreate.v1"]
    lines += [f"Origin: {origin}"] if origin is not None else []
    return "\n".join([*lines, *more, "", ""])


# ---- S5


def foreign_origins(port: int) -> dict[str, str | None]:
    own = f"127.0.0.1:{port}"
    return {
        "evil": "https://evil.example",
        "evil with our name inside": f"http://{own}.evil.example",
        "evil with our name before an @": f"http://{own}@evil.example",
        "null, of a sandbox or a file": "null",
        "missing": None,
        "empty": "",
        "another port": f"http://127.0.0.1:{port + 1}",
        "no port": "http://127.0.0.1",
        "localhost is another origin": f"http://localhost:{port}",
        "a subdomain": f"http://board.{own}",
        "another scheme": f"ftp://{own}",
        "no scheme": own,
        "with a path": f"http://{own}/x",
        "with a query": f"http://{own}?x",
        "with a password": f"http://a:b@{own}",
        "an extension": "chrome-extension://abcdef",
        "a list": f"http://{own} http://evil.example",
        "capital letters and a dot": f"http://127.0.0.1.:{port}",
    }


async def test_s5_no_page_of_another_origin_opens_a_socket(server: Server) -> None:
    held = await open_workshop(server)
    host = f"127.0.0.1:{server.port}"
    for name, origin in foreign_origins(server.port).items():
        status, _, _ = await raw(server.port, handshake(held.id, host, origin))
        assert status in (400, 403), name
    status, _, _ = await raw(server.port, handshake(held.id, host, f"http://{host}"))
    assert status == 101, "the control: our own page comes in"
    many = len(foreign_origins(server.port))
    figures.tell("S5", f"{many} foreign origins refused before accept, the own one accepted")


async def test_s5_a_cookie_opens_nothing_and_none_is_ever_set(server: Server) -> None:
    held = await open_workshop(server)
    host = f"127.0.0.1:{server.port}"
    key = held.keys["facilitate"]
    request = handshake(
        held.id, host, "https://evil.example", f"Cookie: key={key}", f"Authorization: Bearer {key}"
    )
    assert (await raw(server.port, request))[0] == 403
    for path in ("/", "/open", f"/join/{held.id}", "/api/plans", "/healthz"):
        _, headers, _ = await ask(server, "GET", path, key=OPENER_KEY)
        assert "set-cookie" not in {name.lower() for name in headers}


UNKNOWN_HOSTS = ("evil.example", "evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil.example:{port}", "", "a b", "board.lan")  # fmt: skip


async def test_s5_a_name_that_a_stranger_points_at_us_is_answered_421(server: Server) -> None:
    """DNS rebinding: the browser believes it talks to evil.example, whose address is now ours."""
    held = await open_workshop(server)
    for spelled in UNKNOWN_HOSTS:
        host = spelled.format(port=server.port)
        status, headers, body = await raw(server.port, f"GET /healthz HTTP/1.1\nHost: {host}\n\n")
        assert status == 421, host
        assert_safe(headers, "/healthz")
        assert b"ok" not in body
        status, _, _ = await raw(server.port, handshake(held.id, host, f"http://{host}"))
        assert status in (400, 403), f"same origin, but not our name: {host}"
    for host in (
        f"127.0.0.1:{server.port}",
        f"localhost:{server.port}",
        f"[::1]:{server.port}",
        "192.168.1.7:8000",
    ):
        status, _, _ = await raw(server.port, f"GET /healthz HTTP/1.1\nHost: {host}\n\n")
        assert status == 200, host
        status, _, _ = await raw(server.port, handshake(held.id, host, f"http://{host}"))
        assert status == 101, host


async def test_s5_h68_the_public_address_and_named_hosts_come_in_and_nothing_beside_them(
    tmp_path: Path,
) -> None:
    public = "https://board.example.org"
    async with running(tmp_path, public_address=public, hosts="board.lan other.lan") as server:
        held = await open_workshop(server)
        for host, origin, comes_in in (
            ("board.example.org", public, True),
            (f"127.0.0.1:{server.port}", public, True),
            ("board.lan:8000", "http://board.lan:8000", True),
            ("board.lan", "http://board.lan", True),
            ("board.lan:8000", "http://board.lan", False),
            ("board.example.org", "https://evil.board.example.org", False),
            ("board.example.org", "https://board.example.org.evil.example", False),
            ("board.example.org", "https://board.example.org:444", False),
            ("third.lan", "http://third.lan", False),
            ("xboard.lan", "http://xboard.lan", False),
        ):
            status, _, _ = await raw(server.port, handshake(held.id, host, origin))
            assert (status == 101) is comes_in, (host, origin, status)


async def test_s5_a_socket_without_our_protocol_or_key_learns_nothing(server: Server) -> None:
    held = await open_workshop(server)
    host = f"127.0.0.1:{server.port}"
    without = handshake(held.id, host, f"http://{host}").replace("cocreate.v1", "other.v9")
    assert (await raw(server.port, without))[0] == 403
    async with websockets.connect(
        f"ws://{host}/ws/{held.id}",
        subprotocols=[websockets.Subprotocol("cocreate.v1")],
        origin=websockets.Origin(f"http://{host}"),
    ) as socket:
        await socket.send(json.dumps({"type": "hello", "key": new_key(), "client": new_id()}))
        with pytest.raises(websockets.ConnectionClosed):
            await socket.recv()
        assert socket.close_code == 4501


# ---- S19


def routes(of: list[BaseRoute]) -> Iterator[tuple[str, set[str]]]:
    for route in of:
        if isinstance(route, Route):
            yield route.path, set(route.methods or ())
        elif isinstance(router := getattr(route, "original_router", None), APIRouter):
            yield from routes(router.routes)
        elif isinstance(route, Mount):
            yield f"{route.path}/style.css", {"GET"}


def assert_safe(headers: dict[str, str], path: str) -> None:
    said = {name.lower(): value for name, value in headers.items()}
    for name, value in HEADERS.items():
        assert said.get(name) == value, (path, name)
    policy = said["content-security-policy"]
    assert all(part in policy for part in POLICY), policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "server" not in said
    assert "x-powered-by" not in said
    if not path.startswith(("/static/", "/content/", "/words/")):
        assert "no-store" in said["cache-control"], path
    assert "set-cookie" not in said


async def test_s19_every_route_and_method_carries_the_headers_and_says_nothing_of_the_inside(
    server: Server, tmp_path: Path
) -> None:
    held = await open_workshop(server)
    settings = Settings(data_dir=tmp_path / "data")
    app = create_app(settings, OPENER_KEY)
    app.state.board.database.close()
    known: dict[str, set[str]] = {}
    for pattern, methods in routes(app.routes):
        known.setdefault(pattern, set()).update(methods)
    assert len(known) > 12
    tried = 0
    for pattern, methods in known.items():
        path = pattern.replace("{session}", held.id).replace("{path:path}", "x")
        for name, value in (
            ("code", "WRONG0"),
            ("hash_", "0" * 64),
            ("lang", "en"),
            ("name", "csv"),
            ("archive", "a" * 22),
        ):
            path = path.replace("{" + name + "}", value)
        assert "{" not in path, path
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            status, headers, body = await ask(server, method, path)
            assert_safe(headers, path)
            assert not any(trace in body for trace in TELLTALE), (method, path, body[:200])
            if method not in methods and method not in ("HEAD", "OPTIONS"):
                assert status in (404, 405), (method, path, status)
            if status >= 400 and method != "HEAD" and body:
                assert_json(headers, body, path)
            tried += 1
    figures.tell("S19", f"{tried} requests to {len(known)} routes: headers on all, 0 traces")


def assert_json(headers: dict[str, str], body: bytes, path: str) -> None:
    said = {name.lower(): value for name, value in headers.items()}
    assert said["content-type"].startswith("application/json"), path
    answer = json.loads(body)
    assert set(answer) == {"code", "params"}, path
    assert answer["code"].replace("_", "").isalpha(), path


BAD_REQUESTS: tuple[tuple[str, str, object, int], ...] = (
    ("GET", "/nowhere", None, 404),
    ("GET", "/api/nowhere", None, 404),
    ("GET", "/static/../app/main.py", None, 404),
    ("GET", "/static/%2e%2e/main.py", None, 404),
    ("GET", "/static/nothing.js", None, 404),
    ("GET", "/words/xx.ftl", None, 404),
    ("GET", "/words/..%2f..%2fmain.ftl", None, 404),
    ("GET", f"/content/{'0' * 64}/en.json", None, 404),
    ("GET", "/api/sessions/nothing", None, 404),
    ("GET", "/api/codes/WRONG0", None, 404),
    ("DELETE", "/api/plans", None, 405),
    ("POST", "/healthz", {}, 405),
    ("POST", "/api/sessions", {"id": 1}, 422),
    ("POST", "/api/sessions", [], 422),
    ("POST", "/api/sessions", "text", 422),
    ("GET", "/docs", None, 404),
    ("GET", "/openapi.json", None, 404),
)


@pytest.mark.parametrize(("method", "path", "body", "status"), BAD_REQUESTS)
async def test_s19_a_bad_request_gets_a_code_and_the_headers(
    server: Server, method: str, path: str, body: object, status: int
) -> None:
    found, headers, said = await ask(server, method, path, body, key=OPENER_KEY)
    assert found == status
    assert_safe(headers, path)
    assert_json(headers, said, path)
    assert not any(trace in said for trace in TELLTALE)


async def test_s19_a_body_that_is_no_json_or_no_text_at_all_gets_a_code(server: Server) -> None:
    for body in (b"{", b"\xff\xfe\x00", b'{"a":' * 5_000, b"null"):
        head = f"POST /api/sessions HTTP/1.1\nHost: 127.0.0.1:{server.port}\nAuthorization: Bearer {OPENER_KEY}\n"
        head += f"Content-Type: application/json\nContent-Length: {len(body)}\n\n"
        async with talking(server.port) as (reader, writer):
            writer.write(head.replace("\n", "\r\n").encode() + body)
            answer = await asyncio.wait_for(reader.readuntil(b"}}"), 10)
        assert answer.split()[1] in (b"400", b"422")
        assert b'{"code":"bad_request","params":{}}' in answer


async def test_s19_our_own_mistake_is_a_500_with_an_id_that_the_log_has_too(tmp_path: Path) -> None:
    """The mistake: a session whose pinned content somebody has damaged in the database."""
    async with running(tmp_path, log_level="error") as server:
        held = await open_workshop(server)
        server.kill()
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "cocreate.db")) as database:
            database.execute("UPDATE content SET body = '{damaged'")
            database.commit()
        await server.start()
        status, headers, body = await ask(server, "GET", f"/api/sessions/{held.id}")
        assert status == 500
        assert_safe(headers, "/api/sessions")
        assert_json(headers, body, "/api/sessions")
        assert not any(trace in body for trace in TELLTALE)
        said = json.loads(body)
        assert said["code"] == "internal"
        log = server.log.read_text()
        assert said["params"]["id"] in log
        assert "Traceback" in log
        host = f"127.0.0.1:{server.port}"
        status, _, body = await raw(server.port, handshake(held.id, host, f"http://{host}"))
        assert (status, body) == (500, b"") or not any(trace in body for trace in TELLTALE)
