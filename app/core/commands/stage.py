"""What is put before everybody: the spotlight, facilitators' words, and the agenda while it runs."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Slug, Words
from app.core.records import Lit

Ref = Annotated[str, Field(max_length=129, pattern=r"^[A-Za-z0-9_/-]*$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Titles = Annotated[dict[Language, Words], Field(max_length=30)]


class Shine(Base):
    """Put something before everybody. `ref` is its id; a chart's is "group/criterion", of a later round "group/criterion/2", a card's the group."""

    type: Literal["shine"]
    what: Lit
    ref: Ref = ""
    block: Slug | Literal[""] = ""


class Present(Base):
    """The rapporteur puts the card of the own group and one of its blocks before everybody (H46)."""

    type: Literal["present"]
    block: Slug


class Dim(Base):
    """End the spotlight."""

    type: Literal["dim"]


class SendMessage(Base):
    """Words to all, or to a group; `call` asks everybody back into the plenary."""

    type: Literal["send_message"]
    id: Id
    group: Slug | None
    text: Words
    call: bool = False


class WithdrawMessage(Base):
    type: Literal["withdraw_message"]
    id: Id


class StepPlan(Base):
    id: Slug
    minutes: Annotated[int, Field(ge=0, le=600)]


class PhasePlan(Base):
    """A phase as it shall be. `like` is needed for a new one: the phase of the plan whose rights it has."""

    id: Slug
    minutes: Annotated[int, Field(ge=0, le=600)]
    steps: Annotated[tuple[StepPlan, ...], Field(max_length=20, strict=False)] = ()
    title: Titles | None = None
    like: Slug | Literal[""] = ""


class SetAgenda(Base):
    """Title and phases as they shall be. What was begun stays where it is and may only be renamed or timed (H25)."""

    type: Literal["set_agenda"]
    title: Titles
    phases: Annotated[tuple[PhasePlan, ...], Field(min_length=1, max_length=60, strict=False)]


class AddLanguages(Base):
    """Languages are added while the session is open, never taken away (H25)."""

    type: Literal["add_languages"]
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=30, strict=False)]
