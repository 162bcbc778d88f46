"""A report comes back from its JSON as it was, and no other file is taken for one."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from app.core.records import ACROSS, EVERY_GROUP, Finding, Mark, Mode, Source, Theme
from app.exports.formats import FORMATS, Manuscript
from app.exports.from_json import NotAnArchive, from_json
from app.exports.to_json import to_json
from app.synthesis.report import assemble
from tests import figures
from tests.server import OPENER_KEY, Server
from tests.synthesis.world import World
from tests.workshop import ask, open_workshop

SESSIONS = 100
MODES: tuple[Mode, ...] = ("named", "territory", "anonymous")


def drawn(seed: int) -> World:
    """Some session or other: people, notes, ratings, marks, themes, findings."""
    chance = random.Random(seed)
    world = World(chance.choice(MODES))
    people = [f"p{n}" for n in range(chance.randrange(1, 15))]
    for n, person in enumerate(people):
        place = chance.choice(("Dakar", "Thiès", "القاهرة", "", "=1+1"))
        kind = chance.choice(("city", "rural"))
        world.joins(person, f"g{1 + n % 3}", place=place, country="SN", settlement=kind)
    notes = [
        world.writes(
            chance.choice(people), f"words {n} <b> \n 👩‍🚀", board=chance.choice(("g1", "g2", "plenary")),
            meaning=chance.choice(("obstacle", "proposal")),
        )
        for n in range(chance.randrange(12))
    ]  # fmt: skip
    for person in people:
        for criterion in world.criteria()[: chance.randrange(4)]:
            world.rates(person, criterion, chance.choice((None, 1, 2, 3, 4, 5)))
        if notes:
            note = chance.choice(notes)
            mark = Mark(
                id=person, note=note, person=person, value="have", mode="territory", run=1, at=1
            )
            world.put(mark)
    if notes:
        world.put(Theme(id="t", board=ACROSS, title="T", notes=(notes[0],), created=1, at=1))
        rests = (Source(kind="note", id=notes[0], mark="0"), Source(kind="theme", id="t", mark="0"))
        world.put(
            Finding(id="f", section="blocks", text="So", lang="en", sources=rests, created=1, at=1)
        )
    if chance.random() < 0.7:
        world.session(revealed=(EVERY_GROUP,), voted=(1,))
    return world


def a_file(seed: int, lang: str = "en") -> bytes:
    audience = random.Random(-seed).choice(("organizers", "facilitators"))
    return FORMATS["json"].write(Manuscript(assemble(drawn(seed).state, audience, lang), lang))


def test_o3_a_hundred_sessions_come_back_byte_by_byte() -> None:
    total = 0
    for seed in range(SESSIONS):
        lang = ("en", "es", "fr")[seed % 3]
        body = a_file(seed, lang)
        assert FORMATS["json"].write(Manuscript(from_json(body), lang)) == body, seed
        total += len(body)
    figures.tell("O3", f"{SESSIONS} sessions, {total} bytes, back as they were")


def test_o3_an_archive_gives_every_format_that_the_session_gave() -> None:
    report = assemble(drawn(3).state, "organizers", "es")
    again = from_json(FORMATS["json"].write(Manuscript(report, "es")))
    for name, format_ in FORMATS.items():
        written = format_.write(Manuscript(again, "es"))
        assert written == format_.write(Manuscript(report, "es")), name


def changed(body: bytes, **parts: Any) -> bytes:
    return json.dumps({**json.loads(body), **parts}, ensure_ascii=False).encode()


def test_o3_another_version_is_refused_and_said_to_be_one() -> None:
    for version in (1, 3, "2", None):
        with pytest.raises(NotAnArchive) as refused:
            from_json(changed(a_file(1), version=version))
        assert (refused.value.code, refused.value.place) == ("archive_version", "version")


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b"\xff", b'{"format": "other"}', b"NaN", b"[" * 100_000]
)
def test_o3_what_is_no_report_is_refused(body: bytes) -> None:
    with pytest.raises(NotAnArchive):
        from_json(body)


def test_o3_whatever_is_changed_in_a_file_is_refused_with_its_place() -> None:
    chance = random.Random(5)
    body = a_file(7, "fr")
    tried = 0
    for part, value in json.loads(body).items():
        if part in ("format", "version", "checks"):
            continue
        with pytest.raises(NotAnArchive) as refused:
            from_json(changed(body, **{part: altered(value, chance)}))
        assert refused.value.place.partition(".")[0] in (part, "blocks", "notes"), part
        tried += 1
    figures.tell("O3", f"{tried} parts changed one by one, each refused")


def altered(value: Any, chance: random.Random) -> Any:
    """The same in another shape or with one value that is not the same."""
    match value:
        case bool() | None:
            return "x"
        case int():
            return value + 1
        case str():
            return f"{value}x"
        case list():
            return value[:-1] if value else ["x"]
        case dict():
            key = chance.choice(sorted(value))
            return {**value, key: altered(value[key], chance)}
    raise TypeError(value)


def test_s13_an_archive_names_no_file_outside() -> None:
    report = from_json(a_file(2))
    for plan in ("../../etc/passwd", "a\r\nb", "A b"):
        with pytest.raises(NotAnArchive) as refused:
            from_json(to_json(replace(report, plan=plan)))
        assert refused.value.place == "plan"


async def test_o3_a_report_is_imported_read_and_taken_away_by_whoever_opens_sessions(
    server: Server,
) -> None:
    held = await open_workshop(server)
    body = await held.download("json")
    status, _, said = await send(server, body, OPENER_KEY)
    assert status == 200, said
    archive = json.loads(said)
    _, _, listed = await ask(server, "GET", "/api/archives", key=OPENER_KEY)
    assert [one["id"] for one in json.loads(listed)] == [archive["id"]]
    path = f"/api/archives/{archive['id']}/downloads/json"
    _, _, again = await ask(server, "GET", path, key=OPENER_KEY)
    assert again == body, "download → import → download"
    for key in ("", held.keys["facilitate"]):
        assert (await ask(server, "GET", path, key=key))[0] == 401
        assert (await send(server, body, key))[0] == 401
    tampered = body.replace(b'"people": 0', b'"people": 9', 1)
    status, _, said = await send(server, tampered, OPENER_KEY)
    assert (status, json.loads(said)["params"]) == (422, {"place": "people"})
    assert (await ask(server, "DELETE", f"/api/archives/{archive['id']}", key=OPENER_KEY))[0] == 204
    assert (await ask(server, "GET", path, key=OPENER_KEY))[0] == 404
    await held.leave()


async def send(server: Server, body: bytes, key: str) -> tuple[int, Any, bytes]:
    return await ask(server, "POST", "/api/archives", body, key=key)
