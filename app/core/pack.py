"""A pack: blocks with guiding questions and criteria, each criterion with five levels. Reads no file."""

from typing import Annotated

from pydantic import Field

from app.core.fields import Entry, Id, Line, Published, WebAddress, Whole
from app.core.localized import Language, Text

LevelNumber = Annotated[Whole, Field(ge=1, le=5)]


class ScaleLevel(Entry):
    level: LevelNumber
    label: Text
    description: Text


class Scale(Entry):
    """The five levels all criteria share; "no answer" is always possible and counted apart."""

    no_answer: Text
    levels: Annotated[tuple[ScaleLevel, ...], Field(min_length=5, max_length=5)]


class Source(Entry):
    id: Id
    title: Line
    publisher: Line
    published: Published | None = None
    url: WebAddress


class Question(Entry):
    id: Id
    text: Text


class Level(Entry):
    """What a criterion looks like in a territory at this level."""

    level: LevelNumber
    text: Text


class Criterion(Entry):
    id: Id
    name: Text
    levels: Annotated[tuple[Level, ...], Field(min_length=5, max_length=5)]


class Block(Entry):
    id: Id
    title: Text
    short_title: Text
    summary: Text
    icon: Id | None = None
    framework_sections: tuple[Line, ...] = ()
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=20)]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1, max_length=20)]
    sources: tuple[Id, ...] = ()


class Pack(Entry):
    schema_version: Annotated[Whole, Field(ge=1, le=1)]
    id: Id
    version: Line
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=30)]
    default_language: Language
    title: Text
    disclaimer: Text
    scale: Scale
    sources: tuple[Source, ...] = ()
    blocks: Annotated[tuple[Block, ...], Field(min_length=1, max_length=40)]
