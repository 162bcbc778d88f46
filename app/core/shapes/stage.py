"""What facilitators put before everybody."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12

from app.core.records import Lit


class CopiedShape(TypedDict):
    text: str
    lang: str
    note_kind: str
    question: str
    section: str
    minority: bool


class SpotlightShape(TypedDict):
    kind: Literal["spotlight"]
    id: str
    seq: int
    what: Lit
    ref: str
    """Empty for a note and a theme: of those everybody is told the words and nothing else."""
    block: str
    copies: list[CopiedShape]
    left_out: int
    at: int


class MessageShape(TypedDict):
    kind: Literal["message"]
    id: str
    seq: int
    group: str | None
    text: str
    call: bool
    at: int
