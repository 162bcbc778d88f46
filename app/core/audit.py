"""What may be told of the journal: what staff did. The only function that decides it (F7).

Participants' own commands are not in it at all: their times and order would say who wrote what (H37).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12

from app.core.records import Link
from app.core.sight import shown_mode
from app.core.state import State

OPENER = "opener"
OPERATOR = "operator"
"""Who gives what the server does at its command line."""
STAFF = "facilitator:"
"""Before the name of a key."""

Who = Literal["opener", "operator", "owner", "recovery", "server", "link"]


@dataclass(frozen=True, slots=True)
class Row:
    """One command as it was answered. `targets` are the records it wrote, as kind/id."""

    order: int
    at: int
    by: str
    type: str
    targets: tuple[str, ...]
    refused: str | None


class Told(TypedDict):
    order: int
    at: int
    """ms since 1970."""
    who: Who
    """By which key: the opener's, the first link, the recovery code, one made on the server, or one with a label."""
    label: str
    what: str
    """The type of the command."""
    kind: str | None
    id: str | None
    """What it was done to; none where that would tell whose something is."""
    refused: str | None


_ABOUT = {
    "hide_note": "note",
    "restore_note": "note",
    "approve": "note",
    "lock_board": "board",
    "place": "person",
    "pause_person": "person",
    "remove_person": "person",
    "readmit": "person",
    "mint_link": "link",
    "revoke_link": "link",
    "link": "link",
    "recover": "link",
}
"""Commands whose target is told. What is decided about an author is not among them (H38)."""


def told(state: State, rows: Iterable[Row]) -> Iterator[Told]:
    links = [row.body for row in state.of_kind("link") if isinstance(row.body, Link)]
    for row in rows:
        who = _who(row.by, links)
        if who is None:
            continue
        kind = _ABOUT.get(row.type)
        yield {
            "order": row.order,
            "at": row.at,
            "who": who[0],
            "label": who[1],
            "what": row.type,
            "kind": kind,
            "id": _target(state, kind, row.targets),
            "refused": row.refused,
        }


def _who(by: str, links: list[Link]) -> tuple[Who, str] | None:
    if by == OPENER:
        return "opener", ""
    if by == OPERATOR:
        return "operator", ""
    if not by.startswith(STAFF):
        return None
    key = by.removeprefix(STAFF)
    link = next((link for link in links if link.hash[: len(key)] == key), None)
    if link is None:
        return "owner", ""
    if link.recovery:
        return "recovery", ""
    return ("link", link.label) if link.label else ("server", "")


def _target(state: State, kind: str | None, targets: tuple[str, ...]) -> str | None:
    if kind is None or not targets:
        return None
    id_ = targets[0].partition("/")[2]
    if kind != "person":
        return id_
    person = state.person(id_)
    # In an anonymous session people are not named here, although facilitators have their list.
    if person is None or shown_mode(state.session, person.mode) == "anonymous":
        return None
    return id_
