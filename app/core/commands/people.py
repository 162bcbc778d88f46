"""Who somebody is, and who belongs to which group."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Slug, Words
from app.core.records import Territory


class ChooseGroup(Base):
    type: Literal["choose_group"]
    group: Slug


class DescribeMe(Base):
    """Correct the own name and territory card; what was written follows (H54)."""

    type: Literal["describe_me"]
    name: Words
    territory: Territory


class Place(Base):
    """Put a person into a group, or into none of the groups of now."""

    type: Literal["place"]
    person: Id
    group: Slug | None


class Seat(Base):
    person: Id
    group: Slug


class Assign(Base):
    """Put people into groups in one of the ways of F2; the chance in it comes along as `seed`."""

    type: Literal["assign"]
    way: Literal[
        "preset",
        "random_balanced",
        "mixed_by_territory",
        "alike_by_territory",
        "by_language",
        "choice_with_cap",
        "list",
    ] = "preset"
    everyone: bool = False
    """Also those who have a group; else only the others."""
    seed: Annotated[int, Field(ge=0, lt=2**53)] = 0
    breakout: Slug | None = None
    """The break-out whose groups are meant; the one of now if nothing is said."""
    cap: Annotated[int, Field(ge=1, le=1_000)] | None = None
    """For `choice_with_cap`."""
    seats: Annotated[tuple[Seat, ...], Field(max_length=1_000)] = ()
    """For `list`."""


class MergePeople(Base):
    """Two records are one person: what `ghost` did becomes `keep`'s, whose own wins (H44)."""

    type: Literal["merge_people"]
    keep: Id
    ghost: Id


class MergeTerritories(Base):
    """These people speak for the same place; it is spelled like this from now on (H54)."""

    type: Literal["merge_territories"]
    people: Annotated[tuple[Id, ...], Field(min_length=1, max_length=1_000)]
    country: Annotated[str, Field(max_length=8)]
    place: Words
