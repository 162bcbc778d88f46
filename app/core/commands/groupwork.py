"""What a group does beside writing notes: who reports, help, being ready, what comes first, themes, the report card."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Slug, Words

Lang = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]


class BeRapporteur(Base):
    """Take the role, from whoever has it, or give it back (H46)."""

    type: Literal["be_rapporteur"]
    board: Slug
    on: bool


class CallHelp(Base):
    """Raise the group's hand, or lower it (H53)."""

    type: Literal["call_help"]
    board: Slug
    on: bool


class LowerHelp(Base):
    """A facilitator has come, or answered."""

    type: Literal["lower_help"]
    board: Slug


class SayReady(Base):
    """I have finished what is asked in the run it was said in."""

    type: Literal["say_ready"]
    on: bool


class GroupReady(Base):
    """The rapporteur says it for the group, in the run it was said in."""

    type: Literal["group_ready"]
    board: Slug
    on: bool


class ProposePriority(Base):
    type: Literal["propose_priority"]
    note: Id
    on: bool


class SetPriority(Base):
    """Put a note first. Taken back, it is a proposal again (H22)."""

    type: Literal["set_priority"]
    note: Id
    on: bool


class AddTheme(Base):
    type: Literal["add_theme"]
    id: Id
    board: Slug
    title: Words


class RenameTheme(Base):
    type: Literal["rename_theme"]
    id: Id
    title: Words


class RemoveTheme(Base):
    """Its notes stay, in no theme."""

    type: Literal["remove_theme"]
    id: Id


class Gather(Base):
    """Put a note into a theme of its board, or out of the one it is in. `seen` is of the theme it was in, else of
    the one it goes to."""

    type: Literal["gather"]
    note: Id
    theme: Id | None
    across: bool = False
    """Of the themes across all boards, instead of those of the note's own."""


class WriteLine(Base):
    type: Literal["write_line"]
    id: Id
    board: Slug
    block: Slug
    section: Slug
    text: Words
    lang: Lang
    minority: bool


class EditLine(Base):
    type: Literal["edit_line"]
    id: Id
    text: Words
    lang: Lang
    minority: bool


class RemoveLine(Base):
    type: Literal["remove_line"]
    id: Id


class SignCard(Base):
    """Stand behind the card as it is now, or no longer."""

    type: Literal["sign_card"]
    board: Slug
    block: Slug
    on: bool
