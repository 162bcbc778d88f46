"""Findings, as their editors receive them."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class SourceShape(TypedDict):
    kind: Literal["note", "theme", "line", "rating"]
    id: str


class FindingShape(TypedDict):
    kind: Literal["finding"]
    id: str
    seq: int
    section: str
    text: str
    lang: str
    sources: list[SourceShape]
    created: int
    """Seq of its creation: the order in its section."""


class FindingsView(TypedDict):
    """View `findings`, to facilitators and organizers."""

    states: dict[str, list[Literal["current", "changed", "hidden", "erased"]]]
    """Finding → its sources, in their order."""
    used: list[str]
    """Notes that a finding rests on, itself or through a theme."""
    notes: int
    """How many could be."""
