"""What people give: ratings of criteria, dots, what they say of a proposal for their own territory, and of the session."""

from typing import Literal

from app.core.records.body import Body, Mode
from app.core.records.people import Territory

MarkValue = Literal["have", "could_adopt", "would_need", "not_for_us"]


class Rating(Body):
    """One person's level for a criterion; None is "no answer", which is an answer (P6). `mode` as with notes."""

    kind: Literal["rating"] = "rating"
    id: str
    person: str
    criterion: str
    round: int
    level: int | None
    mode: Mode
    run: int
    at: int
    late: bool = False
    """Given after its time: the clock had run out, or the room had moved on (H18)."""
    group: str | None = None
    """The person's group when it was last given, or the one it was revealed with: its reveal is the rating's (H19)."""
    published: bool = True
    """Whether shown numbers count it: not if it was given anonymously after the reveal (H2), until the close."""
    published_level: int | None = None
    """The level they count; it follows `level` until they stand still, as all that is published does."""
    published_in: str | None = None
    """The group whose tally counts it: one that counted here and then there would be the difference of the two."""
    published_mode: Mode = "anonymous"
    """`mode` as it was when it was published."""
    published_as: dict[str, str] | None = None
    """The rater's territory card then, for rows of an anonymous session; None if they were open before."""


class Dots(Body):
    """How many dots somebody has on a note. Nobody else sees them before the vote is closed, then only sums."""

    kind: Literal["dots"] = "dots"
    id: str
    """hash(person, note, round)"""
    note: str
    person: str
    round: int
    count: int
    returned: int = 0
    """How many came back to the person because the note was hidden or removed while voting was open (H58)."""
    run: int
    at: int


class Mark(Body):
    """What somebody says of a proposal for the own territory. `text` goes with `would_need`."""

    kind: Literal["mark"] = "mark"
    id: str
    """hash(person, note)"""
    note: str
    person: str
    value: MarkValue
    text: str = ""
    mode: Mode
    given_as: Territory | None = None
    """The card of who marks anonymously, as it was then; or as it was when it was corrected in an anonymous session:
    sets of people stand still (H2)."""
    run: int
    at: int


class Evaluation(Body):
    """What somebody says at the close of how the session was: a level or words, as the question asks.

    It has no `mode`: nobody is named with it in any.
    """

    kind: Literal["evaluation"] = "evaluation"
    id: str
    """hash(person, question)"""
    person: str
    question: str
    level: int | None = None
    text: str = ""
    run: int
    at: int
    late: bool = False
