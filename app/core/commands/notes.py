"""Writing notes, and what is done with them."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Language, Slug, Words


class AddNote(Base):
    type: Literal["add_note"]
    id: Id
    board: Slug
    question: Slug
    note_kind: Slug
    text: Words
    lang: Language


class EditNote(Base):
    type: Literal["edit_note"]
    id: Id
    note_kind: Slug
    text: Words
    lang: Language | None = None
    """None: as it was."""


class RemoveNote(Base):
    type: Literal["remove_note"]
    id: Id


class HideNote(Base):
    type: Literal["hide_note"]
    id: Id
    reason: Words


class RestoreNote(Base):
    type: Literal["restore_note"]
    id: Id


class AddComment(Base):
    type: Literal["add_comment"]
    id: Id
    note: Id
    text: Words
    lang: Language


class EditComment(Base):
    type: Literal["edit_comment"]
    id: Id
    text: Words
    lang: Language


class RemoveComment(Base):
    type: Literal["remove_comment"]
    id: Id


class HideComment(Base):
    type: Literal["hide_comment"]
    id: Id
    reason: Words


class RestoreComment(Base):
    type: Literal["restore_comment"]
    id: Id


class SaySame(Base):
    """ "Same here", or no longer. Saying it twice is saying it once."""

    type: Literal["say_same"]
    note: Id
    on: bool


class Translate(Base):
    """A note in another language; there is one for each, which the next translator corrects (H63)."""

    type: Literal["translate"]
    note: Id
    lang: Language
    text: Words
    revision: Annotated[int, Field(ge=0)]
    """Of the note's text, as the translator read it."""


class RemoveTranslation(Base):
    type: Literal["remove_translation"]
    note: Id
    lang: Language
