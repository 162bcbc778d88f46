"""What people gave, as they receive it themselves."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class RatingShape(TypedDict):
    kind: Literal["rating"]
    id: str
    seq: int
    criterion: str
    round: int
    level: int | None
    late: bool


class DotsShape(TypedDict):
    """Own dots on a note."""

    kind: Literal["dots"]
    id: str
    seq: int
    note: str
    round: int
    count: int
    returned: int
    """Came back to the viewer because the note was hidden or removed while voting was open (H58)."""


class EvaluationShape(TypedDict):
    """What the viewer said of the session."""

    kind: Literal["evaluation"]
    id: str
    seq: int
    question: str
    level: int | None
    text: str
    late: bool


class MarkShape(TypedDict):
    """What the viewer said of a proposal."""

    kind: Literal["mark"]
    id: str
    seq: int
    note: str
    value: Literal["have", "could_adopt", "would_need", "not_for_us"]
    text: str
