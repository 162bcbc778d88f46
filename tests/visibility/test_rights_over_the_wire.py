"""S2 on the real server: every command by every role over its socket, every address with every key over HTTP."""

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests import figures
from tests.server import OPENER_KEY, Server
from tests.visibility.expected import EVERY_COMMAND, MOMENTS, OK, expected
from tests.workshop import (
    SEED_PLAN,
    Viewer,
    ask,
    eventually,
    go,
    join_body,
    new_id,
    new_key,
    note,
    open_workshop,
)

SHARE = next(moment for moment in MOMENTS if moment.step == "share")
LINKS = {"organizer": "organize", "observer": "observe", "projector": "project"}
FOREIGN = {
    "edit_note": "foreign",
    "remove_note": "foreign",
    "add_note": "own board",
    "add_comment": "foreign",
    "edit_comment": "foreign",
    "remove_comment": "foreign",
    "say_same": "foreign",
    "translate": "foreign",
    "remove_translation": "foreign",
    "rate": "own block",
    "merge_people": "nobody known",
    "merge_territories": "nobody known",
    "offer": "own board",
    "revoke_link": "no such link",
    "be_rapporteur": "own group",
    "call_help": "own group",
    "lower_help": "own group",
    "group_ready": "own group as rapporteur",
    "propose_priority": "group's note",
    "set_priority": "group's note as rapporteur",
    "add_theme": "own group",
    "rename_theme": "group's theme",
    "remove_theme": "group's theme",
    "gather": "group's note",
    "write_line": "own group",
    "edit_line": "group's line",
    "remove_line": "group's line",
    "sign_card": "own group",
    "withdraw_message": "a message",
    "add_finding": "a section",
    "edit_finding": "a finding",
    "remove_finding": "a finding",
}


@dataclass
class Table:
    """What commands are about: the first block of group 1, and somebody who sits there."""

    question: str
    criterion: str
    groups: list[dict[str, Any]]
    run: int
    bo: Viewer
    bos_note: str
    block: str
    section: str
    theme: str
    line: str
    finding: str
    bos_comment: str
    untranslated: str
    """A note of Bo's as well."""
    agenda: list[dict[str, Any]]

    def command(self, type_: str) -> dict[str, Any]:
        id_ = {"id": self.bos_note}
        comment = {"id": self.bos_comment}
        said = {"text": "words", "lang": "en"}
        french = {"note": self.bos_note, "lang": "fr"}
        territory = {"country": "EC", "place": "", "fields": {}}
        words: dict[str, dict[str, Any]] = {
            "add_note": note(new_id(), "g1", self.question, "words"),
            "edit_note": {**id_, "note_kind": "obstacle", "text": "mine now"},
            "remove_note": id_,
            "add_comment": {"id": new_id(), "note": self.bos_note, **said},
            "edit_comment": {**comment, **said},
            "remove_comment": comment,
            "say_same": {"note": self.bos_note, "on": True},
            "translate": {
                "note": self.untranslated,
                "lang": "fr",
                "text": "mots",
                "revision": 0,
            },
            "remove_translation": french,
            "hide_comment": {**comment, "reason": "off topic"},
            "restore_comment": comment,
            "offer": {"what": {"type": "rate", "criterion": self.criterion, "level": 2}},
            "rate": {"criterion": self.criterion, "level": 2},
            "place_dots": {"note": self.bos_note, "count": 1},
            "mark": {"note": self.bos_note, "value": "have"},
            "evaluate": {"question": "useful", "level": 4},
            "close_voting": {"from_run": self.run},
            "choose_group": {"group": "g3"},
            "describe_me": {"name": "Ana", "territory": territory},
            "move_to": {"phase": "breakout", "step": "share", "from_run": self.run},
            "repeat": {"from_run": self.run},
            "set_clock": {"action": "extend", "seconds": 60, "from_run": self.run},
            "reveal": {"group": None},
            "set_groups": {"groups": self.groups},
            "place": {"person": self.bo.me["id"], "group": "g1"},
            "assign": {},
            "merge_people": {"keep": self.bo.me["id"], "ghost": new_id()},
            "merge_territories": {"people": [new_id()], "country": "EC", "place": "Cuenca"},
            "hide_note": {**id_, "reason": "off topic"},
            "restore_note": id_,
            "set_mode": {"mode": "territory"},
            "set_joining": {"open": True},
            "be_rapporteur": {"board": "g1", "on": True},
            "call_help": {"board": "g1", "on": True},
            "lower_help": {"board": "g1"},
            "say_ready": {"on": True},
            "group_ready": {"board": "g1", "on": True},
            "propose_priority": {"note": self.bos_note, "on": True},
            "set_priority": {"note": self.bos_note, "on": False},
            "add_theme": {"id": new_id(), "board": "g1", "title": "roads"},
            "rename_theme": {"id": self.theme, "title": "rivers"},
            "remove_theme": {"id": self.theme},
            "gather": {"note": self.bos_note, "theme": None},
            "write_line": a_line(new_id(), self.block, self.section),
            "edit_line": {"id": self.line, "text": "w", "lang": "en", "minority": False},
            "remove_line": {"id": self.line},
            "add_finding": a_finding(new_id()),
            "edit_finding": a_finding(self.finding),
            "remove_finding": {"id": self.finding},
            "sign_card": {"board": "g1", "block": self.block, "on": True},
            "open_session": {},
            "close": {},
            "reopen": {},
            "pause_posting": {"on": False},
            "lock_board": {"board": "g1", "on": False},
            "set_late_work": {"on": True},
            "set_approve_first": {"on": False},
            "approve": id_,
            "pause_author": {"note": self.bos_note, "on": False},
            "remove_author": {"note": self.bos_note, "keep": True},
            "pause_person": {"person": self.bo.me["id"], "on": False},
            "remove_person": {"person": self.bo.me["id"], "keep": True},
            "readmit": {"person": self.bo.me["id"]},
            "wipe_simulated": {},
            "mint_link": {"id": new_id(), "role": "observer", "label": "Press", "hash": "a" * 64},
            "revoke_link": {"id": new_id()},
            "renew_code": {"code": "ABCDEF", "secret": new_id()},
            "shine": {"what": "note", "ref": self.bos_note},
            "dim": {},
            "present": {"block": self.block},
            "send_message": {"id": new_id(), "group": "g1", "text": "two more minutes"},
            "withdraw_message": {"id": new_id()},
            "set_agenda": {"title": {"en": "Ours"}, "phases": self.agenda},
            "add_languages": {"languages": ["pt"]},
        }
        return {"type": type_, **words[type_]}


def agenda_of(viewer: Viewer) -> list[dict[str, Any]]:
    phases = viewer.session_record["phases"]
    return [{key: phase[key] for key in ("id", "minutes", "steps")} for phase in phases]


def a_finding(id_: str) -> dict[str, Any]:
    return {"id": id_, "section": "highlights", "text": "words", "lang": "en"}


def a_line(id_: str, block: str, section: str) -> dict[str, Any]:
    place = {"board": "g1", "block": block, "section": section}
    return {"id": id_, **place, "text": "words", "lang": "en", "minority": False}


async def first_block(server: Server, viewer: Viewer) -> dict[str, Any]:
    content = viewer.session_record["content"]
    _, _, body = await ask(server, "GET", f"/content/{content}/en.json")
    block = viewer.session_record["groups"][0]["blocks"][0]
    texts = json.loads(body)
    found: dict[str, Any] = next(b for b in texts["blocks"] if b["id"] == block)
    return found | {"section": texts["report_card"][0]["id"]}


async def test_s2_every_role_gives_every_command_over_its_socket(server: Server) -> None:
    held = await open_workshop(server)
    ana, bo, facilitator = await held.join("Ana"), await held.join("Bo"), await held.staff()
    for person in (ana, bo):
        place = {"type": "place", "person": person.welcome["you"]["person"], "group": "g1"}
        await facilitator.must(place)
    await go(facilitator, "breakout", "share")
    block = await first_block(server, facilitator)
    question, criterion = block["questions"][0]["id"], block["criteria"][0]["id"]
    viewers = {"participant": ana, "facilitator": facilitator}
    viewers |= {role: await held.staff(link) for role, link in LINKS.items()}
    groups, run = facilitator.session_record["groups"], facilitator.run
    theirs, theme, line, finding = new_id(), new_id(), new_id(), new_id()
    section = block["section"]
    await facilitator.must({"type": "write_line", **a_line(line, block["id"], section)})
    await bo.must(note(theirs, "g1", question, "words"), run=run)
    others = {role: new_id() for role in viewers}
    for id_ in others.values():
        await bo.must(note(id_, "g1", question, "words"), run=run)
    word = new_id()
    comment = {"type": "add_comment", "id": word, "note": theirs, "text": "a word", "lang": "en"}
    await bo.must(comment, run=run)
    french = {"type": "translate", "note": theirs, "lang": "fr", "text": "mots", "revision": 0}
    await bo.must(french, run=run)
    tried = 0
    for role, viewer in viewers.items():
        for type_ in EVERY_COMMAND:
            # What one role has removed is there again for the next.
            await facilitator.do(
                {"type": "add_theme", "id": theme, "board": "g1", "title": "water"}
            )
            await facilitator.do({"type": "add_finding", **a_finding(finding)})
            table = Table(
                question, criterion, groups, facilitator.run, bo, theirs,
                block["id"], section, theme, line, finding, word, others[role], agenda_of(facilitator),
            )  # fmt: skip
            answer = await viewer.do(table.command(type_), run=facilitator.run)
            code = answer["code"] if answer["type"] == "refused" else OK
            assert code == expected(role, type_, FOREIGN.get(type_, ""), SHARE), (role, type_)
            tried += 1
            await eventually(partial(has_heard, facilitator, answer))
    assert bo.notes[theirs]["text"] == "words"
    await held.leave()
    figures.tell("S2", f"{tried} commands of {len(viewers)} roles over sockets, as the table says")


def has_heard(viewer: Viewer, answer: dict[str, Any]) -> bool:
    """An answer comes before the change it speaks of (H13)."""
    return viewer.seq >= int(answer.get("seq", 0))


async def test_s2_every_key_at_every_address_over_http(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    ana = await held.join("Ana", connected=False)
    keys = {
        "nobody": "",
        "anybody": new_key(),
        "opener": OPENER_KEY,
        "participant": ana.key,
        "facilitator": held.keys["facilitate"],
        "recovery": held.keys["recovery"],
        "organizer": held.keys["organize"],
        "observer": held.keys["observe"],
        "projector": held.keys["project"],
        "facilitator of another session": other.keys["facilitate"],
        "organizer of another session": other.keys["organize"],
    }
    inside = {"participant", "facilitator", "recovery", "organizer", "observer", "projector"}
    base = f"/api/sessions/{held.id}"
    staff_only = {
        f"{base}/qr.svg": {"facilitator", "recovery", "organizer", "projector"},
        **{
            f"{base}/downloads/{format_}": {"facilitator", "recovery", "organizer"}
            for format_ in ("markdown", "csv", "ratings", "evaluation", "json")
        },
    }
    tried = 0
    for role, key in keys.items():
        for path, allowed in staff_only.items():
            status, _, _ = await ask(server, "GET", path, key=key)
            assert status == (200 if role in allowed else 403 if role in inside else 401), (
                role,
                path,
            )
            tried += 1
        for method, path, body in (
            ("GET", "/api/plans", None),
            ("POST", "/api/sessions", opening()),
        ):
            status, _, _ = await ask(server, method, path, body, key=key)
            assert status == (200 if role == "opener" else 401), (role, path)
            tried += 1
        stranger = join_body(new_key(), "WRONG0", "Eve", "EC", "")
        status, _, _ = await ask(server, "POST", f"{base}/people", stranger, key=key)
        assert status == 403, "no key of any role is an invitation"
        tried += 1
    figures.tell("S2", f"{tried} requests with {len(keys)} keys over HTTP, as the table says")


async def test_s2_a_key_of_another_session_opens_no_socket(server: Server) -> None:
    held, other = await open_workshop(server), await open_workshop(server)
    ana = await other.join("Ana", connected=False)
    for key in (*other.keys.values(), ana.key, new_key(), OPENER_KEY):
        viewer = Viewer(server, held.id, key)
        await viewer.connect()
        assert viewer.closed == 4501
        assert viewer.frames == [], "not even a welcome"


def opening() -> dict[str, Any]:
    keys = {
        role: new_key() for role in ("facilitate", "organize", "observe", "project", "recovery")
    }
    return {"id": new_id(), "plan": SEED_PLAN, "mode": None, "keys": keys}
