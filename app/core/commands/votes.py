"""Giving ratings, dots and transfer marks, and saying how the session was."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Slug, Words


class Rate(Base):
    type: Literal["rate"]
    criterion: Slug
    level: Annotated[int, Field(ge=1, le=5)] | None


class PlaceDots(Base):
    """How many dots the person wants to have on a note; none takes them back."""

    type: Literal["place_dots"]
    note: Id
    count: Annotated[int, Field(ge=0, le=20)]


class GiveMark(Base):
    """What the person says of a proposal for the own territory; None takes it back.

    `text` says what would be needed; with another value it is left out.
    """

    type: Literal["mark"]
    note: Id
    value: Literal["have", "could_adopt", "would_need", "not_for_us"] | None
    text: Words = ""


class Evaluate(Base):
    """The person's answer to a question of the evaluation: `level` for a scale, `text` for words; neither takes it back."""

    type: Literal["evaluate"]
    question: Slug
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    text: Words = ""


class CloseVoting(Base):
    """End the voting of the present round and show its results. `from_run` as in MoveTo."""

    type: Literal["close_voting"]
    from_run: int
