"""The records of a session: what is stored, and nothing that is computed from it.

A record is known by (kind, id). `seq` is the number of its last change in the session's history; it lives
beside the body, in `Stored`, so that a body compares equal whenever its content does.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter

from app.core.records.body import (
    ACROSS,
    EVERY_GROUP,
    PLENARY,
    STRICTNESS,
    Body,
    Mode,
    revealed_as,
    stricter,
)
from app.core.records.findings import Finding, Source, SourceKind
from app.core.records.groupwork import Board, Line, Priority, Ready, Signature
from app.core.records.notes import Comment, Note, Same, Theme, Translation
from app.core.records.people import (
    REMOVED,
    Link,
    LinkRole,
    Membership,
    Person,
    Standing,
    Territory,
    veiled,
)
from app.core.records.session import Group, Phase, Run, Session, SessionState, Step
from app.core.records.stage import SPOTLIGHT, Copied, Lit, Message, Spotlight
from app.core.records.votes import Dots, Evaluation, Mark, Rating

__all__ = [
    "ACROSS", "EVERY_GROUP", "PLENARY", "REMOVED", "SPOTLIGHT", "STRICTNESS", "AnyRecord", "Board", "Body", "Comment", "Copied", "Dots",
    "Evaluation", "Finding", "Group", "Key", "Line", "Link", "LinkRole", "Lit", "Mark", "Membership", "Message", "Mode", "Note", "Person",
    "Phase", "Priority", "Rating", "Ready", "Run", "Same", "Session", "SessionState", "Signature", "Source", "SourceKind", "Spotlight", "Standing", "Step", "Stored",
    "Territory", "Theme", "Translation", "record_adapter", "revealed_as", "stricter", "veiled",
]  # fmt: skip

AnyRecord = (
    Session
    | Person
    | Note
    | Rating
    | Comment
    | Same
    | Translation
    | Theme
    | Board
    | Ready
    | Priority
    | Line
    | Signature
    | Dots
    | Mark
    | Evaluation
    | Standing
    | Link
    | Spotlight
    | Message
    | Finding
)
record_adapter: TypeAdapter[AnyRecord] = TypeAdapter(
    Annotated[AnyRecord, Field(discriminator="kind")]
)

Key = tuple[str, str]
"""(kind, id): what a record is known by inside a session."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A record with its place in the history. A gone record keeps no body."""

    kind: str
    id: str
    seq: int
    body: AnyRecord | None

    @property
    def key(self) -> Key:
        return (self.kind, self.id)
