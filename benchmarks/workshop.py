"""A real workshop for the generator's people: opened, joined and grouped through the board's own addresses."""

import http.client
import itertools
import json
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Any

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.talk import Talk, board_line

PLAN = "2-3-2-integrated-territorial-systems"
BREAKOUT, TOGETHER = "breakout", "share"
SUBPROTOCOL = "cocreate.v1"
COUNTRIES = ("CO", "FR", "SN", "PH", "ES", "EC", "KE", "PT", "MX", "IN")


@dataclass
class Workshop:
    port: int
    id: str
    code: str
    facilitator: str
    keys: dict[str, str] = field(default_factory=dict)
    """Person → key."""


class _Api:
    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask(self, method: str, path: str, body: object = None, key: str = "") -> Any:
        headers = {"Content-Type": "application/json"}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        self._connection.request(
            method, path, json.dumps(body) if body is not None else None, headers
        )
        answer = self._connection.getresponse()
        said = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {said.decode(errors='replace')}")
        return json.loads(said)


class _Facilitator:
    """A console without a picture: gives commands and keeps the records it is told."""

    def __init__(self, workshop: Workshop) -> None:
        port = workshop.port
        self.records: dict[tuple[str, str], dict[str, Any]] = {}
        self._n = 0
        self._socket: ClientConnection = connect(
            f"ws://127.0.0.1:{port}/ws/{workshop.id}",
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            origin=Origin(f"http://127.0.0.1:{port}"),
            max_size=None,
        )
        hello = {
            "type": "hello",
            "key": workshop.facilitator,
            "client": token_urlsafe(16),
            "epoch": None,
            "seq": None,
        }
        self._socket.send(json.dumps(hello))
        while not self.session:
            self._hear()

    @property
    def session(self) -> dict[str, Any]:
        return next((record for (kind, _), record in self.records.items() if kind == "session"), {})

    @property
    def people(self) -> list[dict[str, Any]]:
        return [record for (kind, _), record in self.records.items() if kind == "person"]

    def order(self, **command: object) -> None:
        """Give a command, having seen everything, and wait until its effect has arrived."""
        self._n += 1
        run = self.session["run"]
        self._socket.send(
            json.dumps(
                {"type": "command", "n": self._n, "run": run, "seen": self._seq, "command": command}
            )
        )
        seq = None
        while seq is None or self._seq < seq:
            said = self._hear()
            if said["type"] == "refused":
                raise SystemExit(f"refused: {said}")
            if said["type"] == "ack":
                seq = said["seq"]

    def close(self) -> None:
        self._socket.close()

    def _hear(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self._socket.recv(timeout=30))
        if said["type"] == "changes":
            for record in said["put"]:
                self.records[record["kind"], record["id"]] = record
            self._seq = said["to"]
        return said

    _seq = 0


def open_workshop(port: int, opener: str, people: int) -> Workshop:
    """A session with this many people, all in the welcome phase and in no group."""
    api = _Api(port)
    keys = {
        role: token_urlsafe(32)
        for role in ("facilitate", "organize", "observe", "project", "recovery")
    }
    session = token_urlsafe(16)
    opened = api.ask(
        "POST",
        "/api/sessions",
        {"id": session, "plan": PLAN, "mode": "named", "keys": keys},
        opener,
    )
    workshop = Workshop(port, session, opened["code"], keys["facilitate"])
    for number in range(people):
        key = token_urlsafe(32)
        territory = {
            "country": COUNTRIES[number % len(COUNTRIES)],
            "place": f"Place {number % 50}",
            "fields": {},
        }
        wanted = {
            "key": key,
            "invite": workshop.code,
            "name": f"Person {number}",
            "territory": territory,
            "locale": "en",
        }
        workshop.keys[api.ask("POST", f"/api/sessions/{session}/people", wanted)["person"]] = key
    return workshop


def plenary_talk(workshop: Workshop) -> Talk:
    """Everybody writes on the board of all."""
    facilitator = _Facilitator(workshop)
    content = _content(workshop.port, facilitator)
    question = content["plenary_questions"][0]["id"]
    lines = [
        board_line(
            workshop.id, key, "plenary", question, _kind(content), facilitator.session["run"]
        )
        for key in workshop.keys.values()
    ]
    facilitator.close()
    return Talk(workshop.port, SUBPROTOCOL, lines)


def grouped_talk(workshop: Workshop, groups: int) -> Talk:
    """Everybody in a group of equal size, in the step in which a group sees all its notes."""
    facilitator = _Facilitator(workshop)
    content = _content(workshop.port, facilitator)
    questions = {block["id"]: block["questions"][0]["id"] for block in content["blocks"]}
    names = [f"g{number}" for number in range(1, groups + 1)]
    block_of = dict(zip(names, itertools.cycle(questions), strict=False))
    wanted = [
        {"id": name, "number": number, "blocks": [block_of[name]]}
        for number, name in enumerate(names, 1)
    ]
    facilitator.order(type="set_groups", groups=wanted)
    facilitator.order(type="assign")
    facilitator.order(
        type="move_to", phase=BREAKOUT, step=TOGETHER, from_run=facilitator.session["run"]
    )
    lines = []
    for person in sorted(facilitator.people, key=lambda person: person["id"]):
        question = questions[block_of[person["group"]]]
        key = workshop.keys[person["id"]]
        run = facilitator.session["run"]
        lines.append(board_line(workshop.id, key, person["group"], question, _kind(content), run))
    facilitator.close()
    return Talk(workshop.port, SUBPROTOCOL, lines)


def _content(port: int, facilitator: _Facilitator) -> Any:
    return _Api(port).ask("GET", f"/content/{facilitator.session['content']}/en.json")


def _kind(content: Any) -> str:
    return str(content["note_kinds"][0]["id"])
