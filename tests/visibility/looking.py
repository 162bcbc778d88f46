"""Looks for canaries in every byte that reached somebody: frames, screens, files, and what is sent after an absence."""

import json
import re
from typing import Any

from tests.exports.unpacked import words_of
from tests.visibility.knowing import STAFF, Remark, Written
from tests.visibility.play import Play, Watcher
from tests.workshop import Viewer, ask, new_key

CANARY = re.compile(r"cn[0-9a-f]{12}z")
FORMATS = ("markdown", "csv", "ratings", "evaluation", "json", "docx", "pdf", "xlsx", "html")
"""All but the archive of all of them."""
_AT_ONCE = 3


def look(play: Play, before: list[set[str]]) -> None:
    """No byte since the last look holds what its reader was never allowed to know."""
    for watcher, then in zip(play.watchers, before + [set()] * len(play.watchers), strict=False):
        frames = watcher.viewer.frames[watcher.looked_at :]
        watcher.looked_at = len(watcher.viewer.frames)
        watcher.cursors.append(watcher.viewer.seq)
        watcher.ever |= then
        may = then | play.model.known(watcher.role, watcher.me, watcher.visit)
        for frame in frames:
            search(play, frame, may, watcher)


def search(play: Play, frame: str, may: set[str], watcher: Watcher) -> None:
    play.bytes_looked_at += len(frame)
    where = (play.seed, play.events, watcher.role, watcher.me)
    said = json.loads(frame)
    found = set(CANARY.findall(frame))
    assert found <= may, (where, found - may, frame[:3000])
    own = {watcher.me} | ({said["you"]["person"]} if said["type"] == "welcome" else set())
    watcher.ever |= may | play.readable(watcher)
    if said["type"] == "changes":
        # Of whom they are is asked elsewhere: here, that they were there before they went.
        watcher.ever |= {put["id"] for put in said["put"] if put["kind"] in ("mark", "dots")}
    for key in said.pop("gone", ()):
        # What goes was there: whoever never saw it does not learn that it was (H9).
        assert key.partition("/")[2] in watcher.ever, (where, "gone", key)
    rest = json.dumps(said)
    for id_ in play.model.people:
        assert id_ not in rest or id_ in may | own, (where, "the id of a person", frame[:3000])
    for opened in (play.held.code, play.held.secret):
        assert opened not in frame or opened in may, (where, "code or secret")
    if said["type"] == "changes":
        ratings = [put for put in said["put"] if put["kind"] == "rating"]
        assert not ratings or watcher.me is not None, (where, ratings)
    if said["type"] == "views":
        search_reactions(play, said["put"], watcher, where)
        search_views(play, said["put"], watcher, where)


def search_reactions(play: Play, put: dict[str, Any], watcher: Watcher, where: object) -> None:
    """Numbers, and of nothing that this viewer was never able to read."""
    for name, view in put.items():
        if view is not None and name.startswith("reactions/"):
            assert set(view["notes"]) <= watcher.ever, (where, name)
        if view is not None and name.startswith("spotlight/"):
            assert play.model.is_revealed(view["group"]), (where, name)
            assert view["who"] is None, (where, name)


def search_views(play: Play, put: dict[str, Any], watcher: Watcher, where: object) -> None:
    """Views hold no canaries of ratings: what they say is judged by their names."""
    groups = watcher.groups | {play.group_of(watcher)}
    for name, view in put.items():
        kind, _, rest = name.partition("/")
        if view is None or kind in ("reactions", "sizes", "walk", "spotlight"):
            continue
        if kind == "tally":
            group = rest.partition("/")[0]
            is_own = group in groups
            assert play.model.is_revealed(group), (where, name)
            assert watcher.role in STAFF or is_own or play.model.ratings_open, (where, name)
            assert watcher.role != "projector", (where, name)
        elif kind == "matrix":
            assert watcher.role in STAFF, (where, name)
            if not play.model.revealed:
                for cell in view["cells"].values():
                    assert (cell["levels"], cell["median"], cell["none"]) == (None, None, 0), (
                        where,
                        name,
                    )
        elif kind in ("progress", "needs", "bridging", "learning", "findings"):
            assert watcher.role in STAFF, (where, name)
            assert kind != "bridging" or play.model.voting.closed, (where, name)
            says_marks = bool(view.get("adoptable") or view.get("works_when"))
            assert play.model.voting.closed or not says_marks, (where, name)
        elif kind == "group":
            assert watcher.role in STAFF or rest in groups, (where, name)
        elif kind == "voting":
            assert watcher.role in (*STAFF, "projector"), (where, name)
        elif kind in ("votes", "marks"):
            assert play.model.voting.closed, (where, name)
            assert watcher.role != "projector", (where, name)
            board = rest.partition("/")[0]
            near = {"plenary", watcher.visit, *groups}
            assert watcher.role in STAFF or board in near, (where, name)
        elif kind == "fate":
            assert rest == watcher.me, (where, name)
            own = {n.id for n in play.model.notes.values() if n.author == watcher.me}
            assert {one["note"] for one in view["notes"]} <= own, (where, name)
        else:
            assert (name, watcher.role in (*STAFF, "projector")) == ("counts", True), (
                where,
                name,
            )


def compare_screens(play: Play) -> None:
    """Who may read a note has it, the others do not: an empty screen keeps every secret."""
    for watcher in play.watchers:
        words: dict[str, Written | Remark] = {**play.model.notes, **play.model.remarks}
        expected = {words[id_].text for id_ in play.readable(watcher) if id_ in words}
        shown = {
            found
            for kind in ("note", "comment", "translation")
            for record in watcher.viewer.of_kind(kind).values()
            for found in CANARY.findall(record["text"])
        }
        where = (play.seed, play.events, watcher.role, watcher.me, watcher.visit)
        assert shown == expected, (
            where,
            "too much",
            shown - expected,
            "too little",
            expected - shown,
        )


async def resume_from_everywhere(play: Play, most: int) -> None:
    """S14: whatever seq somebody comes back with, nothing is sent that they may not see by now."""
    for watcher in play.watchers:
        await watcher.viewer.disconnect()
    for watcher in play.chance.sample(play.watchers, 5):
        viewer = watcher.viewer
        cursors = sorted({0, *watcher.cursors})
        for cursor in play.chance.sample(cursors, min(most, len(cursors))):
            again = Viewer(play.server, play.held.id, viewer.key, epoch=viewer.epoch, seq=cursor)
            await again.connect()
            await again.disconnect()
            may = play.model.known(watcher.role, watcher.me, None)
            for frame in again.frames:
                search(play, frame, may, watcher)
            play.probes += 1


async def download(play: Play) -> None:
    for format_ in play.chance.sample(FORMATS, _AT_ONCE):
        for role in ("organize", "facilitate"):
            body = words_of(format_, await play.held.download(format_, role))
            play.bytes_looked_at += len(body)
            found = set(CANARY.findall(body))
            where = (play.seed, play.events, role, format_)
            known = play.model.in_downloads()
            if role == "facilitate" and format_ not in ("csv", "ratings", "evaluation"):
                known |= play.model.in_annex()
            assert found <= known, (where, found - known)
            for person in play.model.people.values():
                assert person.id not in body, where
            assert play.held.code not in body, where
            assert play.held.secret not in body, where
            texts = {note.text for note in play.model.notes.values() if note.reason is None}
            holds_notes = format_ not in ("ratings", "evaluation")
            assert not holds_notes or texts <= found, (
                where,
                "every visible note is in the file",
                texts - found,
            )


async def refused_doors(play: Play) -> None:
    """Addresses without a key, or with the key of somebody who may not."""
    for key in (
        "",
        new_key(),
        play.held.keys["observe"],
        play.held.keys["project"],
        play.participants()[0].viewer.key,
    ):
        for path in ("downloads/json", "downloads/csv", ""):
            _, _, body = await ask(
                play.server, "GET", f"/api/sessions/{play.held.id}/{path}".rstrip("/"), key=key
            )
            assert not CANARY.search(body.decode()), path
            assert play.held.code not in body.decode()
