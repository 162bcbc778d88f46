"""What is computed, as viewers receive it: the views."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads no other before Python 3.12


class ProgressView(TypedDict):
    """View `progress/{group}`, to facilitators and organizers."""

    group: str
    members: int
    notes: int
    late: int
    questions: int
    questions_of: int
    ratings: int
    """Of the present round, as the two below."""
    ratings_of: int
    late_ratings: int
    criteria: int
    enough: int
    """Criteria that three members and more have rated: their strips open with the reveal (H3)."""
    last: int | None
    """ms since 1970 of the last contribution."""
    waiting: int
    """Notes that nobody has let through yet (H42)."""
    waiting_since: int | None
    """When the oldest of them came, ms since 1970."""


class CountsView(TypedDict):
    """View `counts`, to staff and the projector."""

    people: int
    simulated: int
    """How many of them are a rehearsal's (H71)."""
    territories: int
    notes: int
    ratings: int
    unplaced: int


class SizesView(TypedDict):
    """View `sizes`, to everybody while people choose their groups themselves."""

    cap: int
    """How many may choose the same group."""
    sizes: dict[str, int]
    """By group id."""


class WalkView(TypedDict):
    """View `walk`, to everybody while the moment opens all boards."""

    empty: list[str]
    """Groups without members on whose boards nothing stands: no stops of the walk."""


class TallyView(TypedDict):
    """View `tally/{group}/{criterion}`, of a later round `tally/{group}/{criterion}/{round}`, after its reveal.

    H3: below 3 ratings only their number; so too where a round differs from an earlier one by one or two people (H2).
    """

    group: str
    criterion: str
    round: int
    n: int
    """Ratings with a level."""
    none: int
    """"No answer", counted apart."""
    of: int
    """Members of the group, or everybody who rated if that is more."""
    levels: list[int] | None
    """How many chose level 1, 2, 3, 4, 5; None when too few."""
    who: list[list[str]] | None
    """Territories by level; None when too few or anonymous."""
    median: float | None
    """From 5 people on."""
    like_before: bool
    """Kept back because the people are those of an earlier round but for one or two (H2)."""


class BeforeShape(TypedDict):
    """What a cell said in the round before the one it shows now."""

    round: int
    n: int
    none: int
    levels: list[int] | None
    median: float | None


class CellShape(TypedDict):
    """Of the latest round that is shown here; until one is, of the latest in which somebody rated."""

    round: int
    n: int
    none: int
    people: int
    levels: list[int] | None
    """None until revealed."""
    median: float | None
    before: BeforeShape | None
    dissent: bool
    obstacle: str | None
    """Id of the note, H1 applied."""
    idea: str | None


class CriterionCellShape(TypedDict):
    """Of the latest round that is revealed."""

    round: int
    n: int
    none: int
    levels: list[int] | None
    median: float | None
    before: BeforeShape | None
    dissent: bool


class MatrixRowView(TypedDict):
    """View `matrix/{row}`: a territory by block, to facilitators and organizers. Rows are shown A to Z."""

    label: str
    place: str
    country: str
    people: int
    cells: dict[str, CellShape]
    """By block id; a missing block is an empty cell."""
    criteria: dict[str, CriterionCellShape]
    """By criterion; those that are revealed, and none in an anonymous session."""


class VotingView(TypedDict):
    """View `voting`, to staff and the projector where the moment gives dots: how far people are, not for what."""

    round: int
    open: bool
    voted: int
    """People with at least one dot."""
    done: int
    """People who have placed all of theirs."""
    of: int


class VotesView(TypedDict):
    """View `votes/{board}/{round}`, once the round is closed, to whoever reads the board."""

    board: str
    round: int
    notes: dict[str, list[int]]
    """Note → [dots, people who placed them]; a note without any is left out."""
    themes: dict[str, int]
    """Theme → people with a dot on any of its notes (H59)."""


class MarkCountsShape(TypedDict):
    have: int
    could_adopt: int
    would_need: int
    not_for_us: int


class MarksView(TypedDict):
    """View `marks/{board}`, once a vote is closed, to whoever reads the board."""

    board: str
    notes: dict[str, MarkCountsShape | None]
    """None where too few have marked it anonymously (H1); a note without marks is left out."""


class NeedsView(TypedDict):
    """View `needs/{board}`, with the marks, to staff: what people say a proposal would need, without anybody's name."""

    board: str
    notes: dict[str, list[str]]


class EvaluationView(TypedDict):
    """View `evaluation/{question}`, to staff: what people said of the session, in no mode with anybody's name."""

    question: str
    n: int
    is_given: bool
    """People are answering now: until that is over there is only `n`."""
    levels: list[int] | None
    """How many chose 1, 2, 3, 4, 5 of a scale; None for words, below five answers, and while they are given."""
    words: list[str] | None
    """In the order of the alphabet; None for a scale, below five answers, and while they are given."""


ComparedBy = Literal["territory", "actor_type", "settlement", "sse_law", "region"]


class BridgingSetShape(TypedDict):
    """At least five people who have something in common. `place` and `country` only of a territory."""

    set: str
    """The id of the answer; of a region its code in UN M49."""
    place: str
    country: str
    people: int


class BridgingNoteShape(TypedDict):
    note: str
    n: int
    """People of the sets who marked it."""
    sets: dict[str, list[int] | None]
    """Set → how many agree, would need something, say it is not for them; None where they are too few (H1)."""


class BridgingView(TypedDict):
    """View `bridging`, to staff, while no marks are being given: proposals by how well they bridge (H5)."""

    by: ComparedBy | None
    """What the sets have in common; None where nothing gives two sets of five people."""
    people: int
    """In the sets; without sets all who marked a proposal."""
    compared: int
    """How many sets there are."""
    sets: list[BridgingSetShape]
    """Empty where they may not be named (H1)."""
    notes: list[BridgingNoteShape]
    """What bridges most comes first."""
    kept: int
    """Marked by too few anonymous people to be placed."""


class ConcludedShape(TypedDict):
    """A finding that rests on a note."""

    section: str
    text: str
    lang: str


class NoteFateShape(TypedDict):
    note: str
    board: str
    theme: str | None
    """The title."""
    across: str | None
    """The title of the theme across all groups that it was put into."""
    findings: list[ConcludedShape]
    """What the report says resting on it; told once the session was closed."""
    priority: bool
    dots: int | None
    """Of the last round that is shown; None where none is, or the note could not have any."""
    voters: int | None
    marks: MarkCountsShape | None


class FateView(TypedDict):
    """View `fate/{person}`, to that person only: what became of the own notes (H62)."""

    notes: list[NoteFateShape]


class CardShape(TypedDict):
    lines: int
    priorities: int
    """Set; what is hidden or gone does not count."""
    signed: int
    """Present members who stand behind the card as it is."""
    earlier: int
    """Those who stood behind it before its last change."""


class GroupView(TypedDict):
    """View `group/{group}`, to the group itself and to staff: numbers, never who."""

    group: str
    members: int
    ready: int
    """Who said so in the present run."""
    cards: dict[str, CardShape]
    """By block."""


class ReactionsView(TypedDict):
    """Views `reactions/{board}`, `…/group`, `…/staff`: together what a reader of the board sees of its notes."""

    board: str
    notes: dict[str, list[int]]
    """Note → [people who say "same here", comments]; a note with neither is left out."""
