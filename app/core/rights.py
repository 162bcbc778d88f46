"""What people may do and see in a phase or step. Decides about no person, group, reveal or late work."""

from enum import StrEnum
from typing import Literal

from app.core.fields import Entry, YesNo
from app.core.shapes import RightsShape

Write = Literal["none", "group", "plenary"]  # group: on the board of one's own group
See = Literal["own", "group", "boards"]  # the plenary board is seen always
Rate = Literal[
    "none", "own", "all"
]  # own: the blocks of one's group; all: every block, for one's own territory
SeeRatings = Literal["own", "group", "all"]  # group and all: after the reveal
Card = Literal["none", "rapporteur", "group"]


class PhaseKind(StrEnum):
    welcome = "welcome"
    presentation = "presentation"
    guidelines = "guidelines"
    case_studies = "case_studies"
    instructions = "instructions"
    breakout = "breakout"
    gallery_walk = "gallery_walk"
    plenary = "plenary"
    close = "close"


class StepKind(StrEnum):
    """The steps of a break-out that have rights of their own."""

    introductions = "introductions"
    alone = "alone"
    together = "together"
    prioritise = "prioritise"
    report_card = "report_card"


class Rights(Entry):
    """The whole profile of a phase or step. `choose_group` counts only where the plan lets people choose."""

    write: Write = "none"
    see: See = "own"
    comment: bool = False
    themes: bool = False
    rate: Rate = "none"
    see_ratings: SeeRatings = "own"
    priorities: bool = False
    dots: bool = False
    marks: bool = False
    card: Card = "none"
    choose_group: bool = False
    evaluate: bool = False

    def told(self) -> RightsShape:
        """As viewers receive it."""
        return {
            "write": self.write,
            "see": self.see,
            "comment": self.comment,
            "themes": self.themes,
            "rate": self.rate,
            "see_ratings": self.see_ratings,
            "priorities": self.priorities,
            "dots": self.dots,
            "marks": self.marks,
            "card": self.card,
            "choose_group": self.choose_group,
            "evaluate": self.evaluate,
        }


class RightsChange(Entry):
    """What a plan says differently; what it leaves out stays as it was."""

    write: Write | None = None
    see: See | None = None
    comment: YesNo | None = None
    themes: YesNo | None = None
    rate: Rate | None = None
    see_ratings: SeeRatings | None = None
    priorities: YesNo | None = None
    dots: YesNo | None = None
    marks: YesNo | None = None
    card: Card | None = None
    choose_group: YesNo | None = None
    evaluate: YesNo | None = None

    def on(self, rights: Rights) -> Rights:
        return rights.model_copy(update=self.model_dump(exclude_none=True))


_LISTENING = Rights(write="plenary", see="own")

OF_PHASE: dict[PhaseKind, Rights] = {
    PhaseKind.welcome: _LISTENING,
    PhaseKind.presentation: _LISTENING,
    PhaseKind.guidelines: _LISTENING,
    PhaseKind.case_studies: _LISTENING,
    PhaseKind.instructions: Rights(see="group", choose_group=True),
    # A break-out without steps opens all its work at once.
    PhaseKind.breakout: Rights(
        write="group", see="group", rate="own", see_ratings="group",
        comment=True, themes=True, priorities=True, card="group",
    ),
    PhaseKind.gallery_walk: Rights(see="boards", see_ratings="group", comment=True, dots=True, marks=True),
    PhaseKind.plenary: Rights(see="boards", see_ratings="all"),
    PhaseKind.close: Rights(see="boards", see_ratings="all", evaluate=True),
}  # fmt: skip

OF_STEP: dict[StepKind, Rights] = {
    StepKind.introductions: Rights(write="group", see="group", card="rapporteur"),
    StepKind.alone: Rights(write="group", see="own", rate="own"),
    StepKind.together: Rights(
        write="group", see="group", rate="own", see_ratings="group", comment=True, themes=True
    ),
    StepKind.prioritise: Rights(
        write="group", see="group", see_ratings="group", priorities=True, themes=True
    ),
    StepKind.report_card: Rights(write="group", see="group", see_ratings="group", card="group"),
}
