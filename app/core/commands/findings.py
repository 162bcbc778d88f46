"""What is concluded from a session, sentence by sentence."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Language, Slug, Words


class SourceRef(Base):
    """A note, theme or line by its id; ratings by their criterion."""

    kind: Literal["note", "theme", "line", "rating"]
    id: Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]


class AddFinding(Base):
    """Under the id of one that was removed it comes back: that is how a removal is undone."""

    type: Literal["add_finding"]
    id: Id
    section: Slug
    text: Words
    lang: Language
    sources: Annotated[tuple[SourceRef, ...], Field(max_length=100)] = ()


class EditFinding(Base):
    """The whole sentence anew. Whoever edits it stands for its sources as they are now: it is no longer stale."""

    type: Literal["edit_finding"]
    id: Id
    section: Slug
    text: Words
    lang: Language
    sources: Annotated[tuple[SourceRef, ...], Field(max_length=100)] = ()


class RemoveFinding(Base):
    type: Literal["remove_finding"]
    id: Id
