"""Giving back what a restored session has lost."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.groupwork import WriteLine
from app.core.commands.notes import AddComment, AddNote
from app.core.commands.parts import Base
from app.core.commands.votes import Evaluate, Rate


class Offer(Base):
    """What one had said before the session was restored to an earlier moment; what is there already stays (H33).

    The frame's `run` is that of the contribution.
    """

    type: Literal["offer"]
    what: Annotated[AddNote | AddComment | WriteLine | Rate | Evaluate, Field(discriminator="type")]
    round: Annotated[int, Field(ge=1, le=100)] | None = None
    """The round a rating belongs to."""
