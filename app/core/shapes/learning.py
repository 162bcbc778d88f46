"""What territories can learn from each other, as staff receives it."""

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class WhereShape(TypedDict):
    place: str
    country: str


class AdoptableShape(TypedDict):
    """A proposal that some territories have and others could adopt; each territory in one list."""

    note: str
    have: list[WhereShape]
    could_adopt: list[WhereShape]
    would_need: list[WhereShape]


class BesideShape(TypedDict):
    """A criterion on which some stand at 4 or 5 and others at 1 or 2."""

    criterion: str
    strong: list[WhereShape]
    weak: list[WhereShape]
    examples: list[str]
    """Notes of the strong ones: their examples and strengths in the block of the criterion."""


class WorksWhenShape(TypedDict):
    """A proposal by the answers of those who marked it to one question of the territory card."""

    note: str
    field: str
    shares: dict[str, list[int]]
    """Answer → [have or could adopt it, marked it]; sets of five people and more (H1)."""
    divides: bool
    """Half of one set and more agree, less than half of another."""


class LearningView(TypedDict):
    """View `learning`, to facilitators and organizers; what marks say of it, once a vote was closed."""

    adoptable: list[AdoptableShape]
    beside: list[BesideShape]
    works_when: list[WorksWhenShape]
