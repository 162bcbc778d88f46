"""The workshop itself: its agenda, its visits to phases, its groups, and what was opened to whom."""

from typing import Literal

from app.core.records.body import Body, Mode

SessionState = Literal["prepared", "open", "closed"]
"""Prepared: staff sets it up, nobody can join. Closed: everybody reads, nobody writes (H24)."""


class Step(Body):
    id: str
    minutes: int


class Phase(Body):
    """`title` is set once it was changed while the session is open; else the plan's holds (H25).

    `like` names the phase of the plan whose rights and texts hold for one that was put in later.
    """

    id: str
    kind: str
    minutes: int
    steps: tuple[Step, ...] = ()
    title: dict[str, str] | None = None
    like: str = ""


class Group(Body):
    """A break-out group; its board has the same id. `call` is the address of its video call, if any."""

    id: str
    number: int
    name: str = ""
    blocks: tuple[str, ...]
    call: str = ""
    phase: str = ""
    """The break-out it belongs to; empty for every one (H48)."""


class Run(Body):
    """One visit to a phase or step; going back starts a new run. `at` is in ms since 1970."""

    n: int
    phase: str
    step: str | None
    at: int
    rating_round: int = 1
    """What is rated in this run belongs to this round; a repeated phase begins the next (H19)."""
    voting_round: int = 1


class Session(Body):
    """The workshop itself. Times are ms since 1970 of the server's clock (H17)."""

    kind: Literal["session"] = "session"
    id: str
    plan: str
    content: str
    code: str
    """What people type to join."""
    secret: str
    """What the QR code carries instead; it opens nothing but the join page."""
    title: dict[str, str]
    languages: tuple[str, ...]
    state: SessionState
    mode: Mode
    joining: bool
    late_work: bool
    grace: int
    phases: tuple[Phase, ...]
    runs: tuple[Run, ...]
    ends_at: int | None
    paused_left: int | None
    groups: tuple[Group, ...]
    groups_at: int = 0
    """The seq of the last change of `groups`, for edits begun before it (H28)."""
    agenda_at: int = 0
    """The same of title, languages and phases."""
    revealed: tuple[str, ...] = ()
    """Groups, or "*", whose first round is shown; of later rounds "2/g1", "2/*" (H19)."""
    rows_open: bool = False
    """The rows of an anonymous matrix were opened once by the reveal of the last group; those of the first round."""
    rows_open_later: tuple[int, ...] = ()
    """The later rounds whose rows were."""
    ratings_open: bool = False
    """Tallies were opened to everybody once; going back hides nothing that was shown (H19). Of the first round."""
    ratings_open_to: int = 1
    """With `ratings_open`, the last round whose tallies were."""
    shown_to_group: int = 0
    """Notes created up to this seq were once visible to their own group."""
    shown_on_boards: int = 0
    """Notes created up to this seq were once visible to the visitors of the other boards."""
    choosing: int | None = None
    """The run in which facilitators let people choose their groups; until the next run of a break-out."""
    cap: int | None = None
    """How many may choose the same group; the plan's largest size if nothing was said."""
    restored: int | None = None
    """The moment to which the session was taken back by an earlier copy, ms since 1970 (H33)."""
    posting: bool = True
    """Whether anything may be written at all; facilitators pause it for a moment (F7)."""
    approve_first: bool = False
    """New notes wait until a facilitator lets them through (H42)."""
    voted: tuple[int, ...] = ()
    """Voting rounds that were closed once: their results are shown, and going back hides nothing (H19)."""
    dots_taken: bool = True
    """Whether the present voting round is open where the phase gives dots; closed by a facilitator or by going on."""

    was_closed: bool = False
    """Closed once: people were told what became of their notes, and reopening hides nothing (H62)."""

    @property
    def run(self) -> Run:
        return self.runs[-1]
