"""Leading the session."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Slug
from app.core.records import Group, Mode


class MoveTo(Base):
    """Go to a phase or step. `from_run` is the run the facilitator saw (H17)."""

    type: Literal["move_to"]
    phase: Slug
    step: Slug | None
    from_run: int


class Repeat(Base):
    """The present phase or step once more; where people rate, the next round begins, empty (H19)."""

    type: Literal["repeat"]
    from_run: int


class SetClock(Base):
    type: Literal["set_clock"]
    action: Literal["pause", "resume", "extend"]
    seconds: Annotated[int, Field(ge=-3600, le=3600)] = 0
    from_run: int


class Reveal(Base):
    """Show the ratings of the present round to those who gave them: of one group, or of all for None (H20)."""

    type: Literal["reveal"]
    group: Slug | None


class SetGroups(Base):
    """The groups as they shall be. A group in use may be changed, not left out."""

    type: Literal["set_groups"]
    groups: Annotated[tuple[Group, ...], Field(max_length=60, strict=False)]


class SetMode(Base):
    type: Literal["set_mode"]
    mode: Mode


class SetJoining(Base):
    type: Literal["set_joining"]
    open: bool


class OpenSession(Base):
    """Let people into a session that was prepared (H24)."""

    type: Literal["open_session"]


class Close(Base):
    type: Literal["close"]


class Reopen(Base):
    type: Literal["reopen"]
