"""Session 2.3.2 from the welcome to the close over real sockets: 3 facilitators, organizer, observer, projector, 40 people.

Every command that people can give is given at least once, where it belongs. At the end every page holds what a page
opened now holds, before and after the server was killed, and the files hold every visible note once.
"""

import hashlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.core.commands import COMMANDS
from tests import figures
from tests.server import Server, running
from tests.workshop import (
    Viewer,
    Workshop,
    call,
    eventually,
    join_body,
    new_id,
    new_key,
    note,
    open_workshop,
)

PLACES = (
    ("EC", "Cuenca"),
    ("BO", "La Paz"),
    ("SN", "Dakar"),
    ("ES", "Bilbao"),
    ("KR", "Seoul"),
    ("FR", "Lille"),
)
PEOPLE, GROUPS = 40, 8
NOT_HERE = {"offer", "wipe_simulated"}
"""Only a restored session takes the one (tests/browser/test_restored.py), a rehearsal the other (tests/rehearsal)."""

pytestmark = [pytest.mark.timeout(240)]


class Room:
    """The people of the workshop, and everything that was said to the server."""

    def __init__(self, held: Workshop, lead: Viewer) -> None:
        self.held, self.lead = held, lead
        self.said: set[str] = set()
        self.people: list[Viewer] = []
        self.blocks: dict[str, Any] = {}
        self.sections: list[str] = []

    async def say(self, viewer: Viewer, type_: str, *, seen: str = "", **words: Any) -> None:
        """A command that has to succeed. `seen` is the key of the record it changes."""
        self.said.add(type_)
        at = viewer.records[seen]["seq"] if seen else None
        seq = await viewer.must({"type": type_, **words}, seen=at)
        await eventually(lambda: viewer.seq >= seq)

    async def go(self, phase: str, step: str | None = None, *, by: Viewer | None = None) -> None:
        viewer = by or self.lead
        await self.say(viewer, "move_to", phase=phase, step=step, from_run=viewer.run)
        for person in self.people:
            await eventually(lambda p=person: p.run == viewer.run, within=20)  # type: ignore[misc]

    async def join(self, n: int, code: str) -> Viewer:
        country, place = PLACES[n % len(PLACES)]
        body = join_body(new_key(), code, f"Person {n}", country, place)
        body["locale"] = ("en", "es", "fr")[n % 3]
        await call(self.held.server, "POST", f"/api/sessions/{self.held.id}/people", body)
        viewer = Viewer(self.held.server, self.held.id, body["key"])
        self.held.viewers.append(viewer)
        self.people.append(await viewer.connect())
        return viewer

    async def link(self, role: str, label: str) -> tuple[str, Viewer]:
        id_, key = new_id(), new_key()
        hash_ = hashlib.sha256(key.encode()).hexdigest()
        await self.say(self.lead, "mint_link", id=id_, role=role, label=label, hash=hash_)
        viewer = Viewer(self.held.server, self.held.id, key)
        self.held.viewers.append(viewer)
        return id_, await viewer.connect()

    def of(self, group: str) -> list[Viewer]:
        return [person for person in self.people if person.me["group"] == group]

    def block(self, group: str) -> Any:
        found = next(g for g in self.lead.session_record["groups"] if g["id"] == group)
        return self.blocks[found["blocks"][0]]

    def a_note(self, group: str, text: str, kind: str = "idea") -> dict[str, Any]:
        words = note(new_id(), group, self.block(group)["questions"][0]["id"], text, kind)
        return {name: value for name, value in words.items() if name != "type"}


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    # A beat tells everything in the end; here nobody may need one.
    async with running(tmp_path, commands="1000", beat_seconds="60") as started:
        yield started


@pytest.mark.figures
async def test_r11_s3_the_whole_agenda_is_led_and_everybody_ends_with_the_same(
    server: Server,
) -> None:
    held = await open_workshop(server, mode="named", prepared=True)
    room = Room(held, await held.staff())
    seconds = await _prepares(room)
    await _opens(room)
    await _makes_groups(room, seconds)
    await _breaks_out(room)
    await _moderates(room)
    await _repeats(room)
    await _walks_the_gallery(room)
    await _comes_together(room)
    assert room.said == set(COMMANDS) - NOT_HERE
    await _ends_alike(room)
    await held.leave()
    figures.tell(
        "R11",
        f"the whole agenda with {PEOPLE} people in {GROUPS} groups, all {len(room.said)} commands: memory = tables",
    )


async def _prepares(room: Room) -> list[Viewer]:
    lead, held = room.lead, room.held
    session = lead.session_record
    content = await call(held.server, "GET", f"/content/{session['content']}/en.json")
    room.blocks = {block["id"]: block for block in content["blocks"]}
    room.sections = [section["id"] for section in content["report_card"]]
    _, second = await room.link("facilitator", "Second")
    _, third = await room.link("facilitator", "Third")
    press, visitor = await room.link("observer", "Press")
    await room.say(lead, "revoke_link", id=press)
    await eventually(lambda: visitor.closed)
    for role in ("organize", "observe", "project"):
        await held.staff(role)
    phases = [
        {"id": p["id"], "minutes": p["minutes"], "steps": p["steps"], "title": p["title"]}
        for p in session["phases"]
    ]
    phases.insert(
        -1, {"id": "one-more", "minutes": 5, "like": "plenary", "title": {"en": "Open floor"}}
    )
    await room.say(
        lead, "set_agenda", seen=f"session/{held.id}", title={"en": "Ours"}, phases=phases
    )
    await room.say(lead, "add_languages", languages=["pt"])
    await room.say(second, "set_mode", mode="territory")
    await room.say(second, "set_mode", mode="named")
    await room.say(lead, "set_late_work", on=True)
    await room.say(lead, "renew_code", code="ABCDEF", secret=new_id())
    await room.say(lead, "open_session")
    for on in (False, True):
        await room.say(third, "set_joining", open=on)
    return [second, third]


async def _opens(room: Room) -> None:
    for n in range(PEOPLE):
        await room.join(n, "ABCDEF")
    lead = room.lead
    for n, person in enumerate(room.people[:10]):
        words = note(new_id(), "plenary", "plenary-topic", f"What I expect {n}", "question")
        await room.say(person, words.pop("type"), **words)
    await room.go("topic")
    run = lead.run
    for action in ("pause", "resume", "extend"):
        await room.say(lead, "set_clock", action=action, seconds=60, from_run=run)
    await room.go("guidelines", "first-ratings")
    for n, person in enumerate(room.people):
        for block in room.blocks.values():
            level = None if n % 7 == 0 else n % 5 + 1
            await room.say(person, "rate", criterion=block["criteria"][0]["id"], level=level)
    me = room.people[0].me
    territory = {"country": "EC", "place": "Cuenca", "fields": {}}
    await room.say(room.people[0], "describe_me", name=me["name"] + " A.", territory=territory)
    await room.go("case-studies")


async def _makes_groups(room: Room, seconds: list[Viewer]) -> None:
    lead = room.lead
    await room.go("briefing", by=seconds[0])
    groups = [
        {**group, "name": f"Table {group['number']}"} for group in lead.session_record["groups"]
    ]
    await room.say(lead, "set_groups", seen=f"session/{room.held.id}", groups=groups)
    for n, person in enumerate(room.people[:GROUPS]):
        await room.say(person, "choose_group", group=f"g{n + 1}")
    await room.say(lead, "assign", way="random_balanced", everyone=False, seed=7)
    ghost = await room.join(PEOPLE, "ABCDEF")
    room.people.remove(ghost)
    await eventually(lambda: f"person/{ghost.me['id']}" in lead.records)
    person = room.people[-1].me["id"]
    await room.say(
        lead, "place", seen=f"person/{person}", person=person, group=room.people[0].me["group"]
    )
    await room.say(
        lead, "merge_people", seen=f"person/{ghost.me['id']}", keep=person, ghost=ghost.me["id"]
    )
    some = [room.people[n].me["id"] for n in (1, 7)]
    await room.say(lead, "merge_territories", people=some, country="BO", place="La Paz")
    for person_ in room.people:
        await eventually(lambda p=person_: p.me["group"])  # type: ignore[misc]


async def _breaks_out(room: Room) -> None:
    lead = room.lead
    await room.go("breakout", "introductions")
    first = room.of("g1")[0]
    await room.say(first, "be_rapporteur", board="g1", on=True)
    await room.say(first, "call_help", board="g1", on=True)
    await room.say(lead, "lower_help", board="g1")
    await room.go("breakout", "individual")
    for n, person in enumerate(room.people):
        group = person.me["group"]
        for k in range(3):
            await room.say(person, "add_note", **room.a_note(group, f"Idea {k} of {n}"))
        level = n % 5 + 1
        await room.say(
            person, "rate", criterion=room.block(group)["criteria"][1]["id"], level=level
        )
    await room.say(lead, "reveal", group="g1")
    mine = next(iter(_own(first)))
    words = {"id": mine, "note_kind": "idea", "text": "Idea, better said", "lang": "en"}
    await room.say(first, "edit_note", seen=f"note/{mine}", **words)
    extra = room.a_note("g1", "to be taken back")
    await room.say(first, "add_note", **extra)
    await room.say(first, "remove_note", seen=f"note/{extra['id']}", id=extra["id"])
    await room.go("breakout", "share")
    await _talks(room, first, mine)
    await _puts_first_and_reports(room, first, mine)


async def _talks(room: Room, first: Viewer, mine: str) -> None:
    lead, other = room.lead, room.of("g1")[1]
    await eventually(lambda: f"note/{mine}" in other.records)
    comments = [new_id(), new_id()]
    for id_ in comments:
        await room.say(other, "add_comment", id=id_, note=mine, text="Seen here too", lang="es")
    await room.say(
        other, "edit_comment", seen=f"comment/{comments[0]}", id=comments[0], text="Yes", lang="en"
    )
    await room.say(other, "remove_comment", seen=f"comment/{comments[1]}", id=comments[1])
    at = f"comment/{comments[0]}"
    await eventually(lambda: at in lead.records)
    await room.say(lead, "hide_comment", seen=at, id=comments[0], reason="a name")
    await room.say(lead, "restore_comment", seen=at, id=comments[0])
    await room.say(other, "say_same", note=mine, on=True)
    revision = other.records[f"note/{mine}"]["revision"]
    words = {"note": mine, "lang": "es", "text": "Una idea", "revision": revision}
    await room.say(other, "translate", **words)
    there = next(t for t in other.of_kind("translation").values() if t["note"] == mine)
    await room.say(
        other, "remove_translation", seen=f"translation/{there['id']}", note=mine, lang="es"
    )
    await room.say(other, "translate", **words)
    themes = [new_id(), new_id()]
    for id_ in themes:
        await room.say(other, "add_theme", id=id_, board="g1", title="Markets")
    await room.say(
        other, "rename_theme", seen=f"theme/{themes[0]}", id=themes[0], title="Local markets"
    )
    await room.say(other, "gather", seen=f"theme/{themes[0]}", note=mine, theme=themes[0])
    await room.say(other, "remove_theme", seen=f"theme/{themes[1]}", id=themes[1])


async def _puts_first_and_reports(room: Room, first: Viewer, mine: str) -> None:
    lead = room.lead
    await room.go("breakout", "prioritise")
    await room.say(room.of("g1")[1], "propose_priority", note=mine, on=True)
    await room.say(first, "set_priority", note=mine, on=True)
    for n in range(2, GROUPS + 1):
        found = next(x for x in lead.notes.values() if x["board"] == f"g{n}")
        await room.say(lead, "set_priority", note=found["id"], on=True)
    await room.go("breakout", "report-card")
    block = room.block("g1")["id"]
    lines = [new_id() for _ in range(3)]
    for n, id_ in enumerate(lines):
        await room.say(
            room.of("g1")[n % 2], "write_line", id=id_, board="g1", block=block,
            section=room.sections[n], text=f"Line {n}", lang="en", minority=n == 2,
        )  # fmt: skip
    await eventually(lambda: all(f"line/{id_}" in first.records for id_ in lines))
    words = {"id": lines[0], "text": "Line, agreed", "lang": "en", "minority": False}
    await room.say(first, "edit_line", seen=f"line/{lines[0]}", **words)
    await room.say(first, "remove_line", seen=f"line/{lines[1]}", id=lines[1])
    for person in room.of("g1"):
        await room.say(person, "sign_card", board="g1", block=block, on=True)
        await room.say(person, "say_ready", on=True)
    await room.say(first, "group_ready", board="g1", on=True)
    finding = {"id": new_id(), "section": "highlights", "text": "Agreed", "lang": "en"}
    sources = [{"kind": "note", "id": mine}]
    await room.say(room.lead, "add_finding", **finding, sources=sources)
    seen = f"finding/{finding['id']}"
    await room.say(room.lead, "edit_finding", seen=seen, **finding, sources=[])
    await room.say(room.lead, "remove_finding", seen=seen, id=finding["id"])


async def _moderates(room: Room) -> None:
    lead = room.lead
    await room.go("breakout", "share")
    someone, target = room.of("g2")[0], room.of("g2")[1]
    for on in (True, False):
        await room.say(lead, "pause_posting", on=on)
        await room.say(lead, "lock_board", board="g2", on=on)
    await room.say(lead, "set_approve_first", on=True)
    waiting = room.a_note("g2", "may I")
    await room.say(someone, "add_note", **waiting)
    assert f"note/{waiting['id']}" not in target.records
    await eventually(lambda: f"note/{waiting['id']}" in lead.records)
    await room.say(lead, "approve", seen=f"note/{waiting['id']}", id=waiting["id"])
    await eventually(lambda: f"note/{waiting['id']}" in target.records)
    await room.say(lead, "set_approve_first", on=False)
    at = f"note/{waiting['id']}"
    await room.say(lead, "hide_note", seen=at, id=waiting["id"], reason="off topic")
    await room.say(lead, "restore_note", seen=at, id=waiting["id"])
    for on in (True, False):
        await room.say(lead, "pause_author", note=waiting["id"], on=on)
        await room.say(lead, "pause_person", person=target.me["id"], on=on)
    id_ = target.me["id"]
    await room.say(lead, "remove_person", person=id_, keep=True)
    await eventually(lambda: target.closed)
    await room.say(lead, "readmit", person=id_)
    await target.connect()
    out = someone.me["id"]
    await room.say(lead, "remove_author", note=waiting["id"], keep=True)
    await eventually(lambda: someone.closed)
    await room.say(lead, "readmit", person=out)
    await someone.connect()


async def _repeats(room: Room) -> None:
    lead = room.lead
    await room.say(lead, "repeat", from_run=lead.run)
    for person in room.people:
        await eventually(lambda p=person: p.run == lead.run, within=20)  # type: ignore[misc]
        criterion = room.block(person.me["group"])["criteria"][1]["id"]
        await room.say(person, "rate", criterion=criterion, level=3)
    await room.say(lead, "reveal", group=None)


async def _walks_the_gallery(room: Room) -> None:
    lead = room.lead
    await room.go("gallery")
    first = {p["note"]: p["board"] for p in lead.of_kind("priority").values() if p["is_set"]}
    for n, person in enumerate(room.people):
        others = [id_ for id_, board in first.items() if board != person.me["group"]]
        await room.say(person, "place_dots", note=others[n % len(others)], count=1)
        value = ("have", "could_adopt", "would_need", "not_for_us")[n % 4]
        text = "a law" if value == "would_need" else ""
        await room.say(person, "mark", note=others[n % len(others)], value=value, text=text)
    await room.say(lead, "close_voting", from_run=lead.run)


async def _comes_together(room: Room) -> None:
    lead = room.lead
    await room.go("plenary")
    projector = next(v for v in room.held.viewers if v.welcome["you"]["role"] == "projector")
    group = room.lead.session_record["groups"][0]
    block = room.blocks[group["blocks"][0]]
    theme = next(iter(lead.of_kind("theme")))
    priority = next(p["note"] for p in lead.of_kind("priority").values() if p["board"] == "g1")
    case = (await call(room.held.server, "GET", f"/content/{lead.session_record['content']}/en.json"))["cases"][0]["id"]  # fmt: skip
    for what, ref in (
        ("note", priority), ("theme", theme), ("board", "g1"), ("chart", f"g1/{block['criteria'][1]['id']}"),
        ("block", block["id"]), ("question", block["questions"][0]["id"]), ("criterion", block["criteria"][0]["id"]),
        ("case", case), ("card", "g1"), ("agenda", ""),
    ):  # fmt: skip
        await room.say(
            lead, "shine", what=what, ref=ref, block=block["id"] if what == "card" else ""
        )
        await eventually(lambda: projector.records["spotlight/spotlight"]["what"] == what)  # noqa: B023
    await room.say(lead, "dim")
    rapporteur = next(p for p in room.of("g1") if p.records["board/g1"]["rapporteur"]["mine"])
    await room.say(rapporteur, "present", block=block["id"])
    message = new_id()
    await room.say(
        lead, "send_message", id=message, group=None, text="Two more minutes", call=False
    )
    await eventually(lambda: all(f"message/{message}" in p.records for p in room.people))
    await room.say(lead, "withdraw_message", id=message)
    await room.say(lead, "send_message", id=new_id(), group=None, text="", call=True)
    await room.go("one-more")
    await room.go("close")
    await _say_how_it_was(room)
    await room.say(lead, "close")
    await room.say(lead, "reopen")
    await room.say(lead, "close")


async def _say_how_it_was(room: Room) -> None:
    for n, person in enumerate(room.people):
        await room.say(person, "evaluate", question="useful", level=n % 5 + 1)
    for person in room.people[:5]:
        await room.say(person, "evaluate", question="first-step", text="Call the council")
    await room.say(room.people[0], "evaluate", question="useful")
    organizer = next(v for v in room.held.viewers if v.welcome["you"]["role"] == "organizer")
    await eventually(lambda: organizer.views.get("evaluation/useful", {}).get("n") == PEOPLE - 1)


async def _ends_alike(room: Room) -> None:
    """What every page holds is what a page opened now holds; a killed server tells the same from its tables."""
    held, lead = room.held, room.lead
    here = [viewer for viewer in held.viewers if viewer.closed is None]
    for viewer in here:
        await eventually(lambda v=viewer: v.seq >= lead.seq, within=20)  # type: ignore[misc]
        await _must_equal_fresh(viewer)
    files = json.loads(await held.download("json"))
    texts = json.dumps(files, ensure_ascii=False)
    for one in lead.notes.values():
        if one["hidden"] is None:
            assert texts.count(json.dumps(one["text"], ensure_ascii=False)) >= 1, one["text"]
    await held.server.restarted()
    for viewer in here:
        await viewer.connect()
        await _must_equal_fresh(viewer)


async def _must_equal_fresh(viewer: Viewer) -> None:
    fresh = await Viewer(viewer.server, viewer.session, viewer.key).connect()
    assert viewer.records == fresh.records
    await eventually(lambda: viewer.views == fresh.views, within=10)
    await fresh.disconnect()


def _own(viewer: Viewer) -> list[str]:
    return [id_ for id_, one in viewer.notes.items() if one["mine"] and one["board"] != "plenary"]
