"""What all records share: whole, frozen bodies, and the anonymity a person was promised."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Mode = Literal["named", "territory", "anonymous"]
STRICTNESS: dict[Mode, int] = {"named": 0, "territory": 1, "anonymous": 2}


def stricter(one: Mode, other: Mode) -> Mode:
    """What was promised once is never taken back (H40)."""
    return one if STRICTNESS[one] >= STRICTNESS[other] else other


PLENARY = "plenary"
"""The board of all; every other board has the id of its group."""
ACROSS = "across"
"""Stands for the board of a theme that gathers notes of all boards; nothing is written there."""
EVERY_GROUP = "*"
"""Stands in `Session.revealed` for all groups at once, also those made later."""


def revealed_as(group: str, round_: int) -> str:
    """How `Session.revealed` says that a round of a group is shown: "g1" for the first, "2/g1" for the second."""
    return group if round_ == 1 else f"{round_}/{group}"


class Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
