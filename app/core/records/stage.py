"""What facilitators put before everybody: the thing in the spotlight, and words to all or to a group."""

from typing import Literal

from app.core.records.body import Body

SPOTLIGHT = "spotlight"
"""There is one, and this is its id."""
Lit = Literal[
    "note", "theme", "board", "chart", "block", "question", "criterion", "case", "card", "agenda"
]


class Copied(Body):
    """People's words as they are shown to all: without an author."""

    text: str
    lang: str
    note_kind: str = ""
    question: str = ""
    section: str = ""
    minority: bool = False
    source: str = ""
    """The record copied; when it is hidden, removed or erased, the copy goes."""


class Spotlight(Body):
    """A grant: one anonymised copy for all (H12). `ref` is an id of that kind; of a chart "group/criterion", of a later round "group/criterion/2"."""

    kind: Literal["spotlight"] = "spotlight"
    id: str = SPOTLIGHT
    what: Lit
    ref: str
    block: str = ""
    copies: tuple[Copied, ...] = ()
    left_out: int = 0
    """How many more there are than a screen holds."""
    at: int


class Message(Body):
    """Facilitators' words to all, or to one group (F6). `call` asks everybody back into the plenary."""

    kind: Literal["message"] = "message"
    id: str
    group: str | None
    text: str
    call: bool = False
    at: int
