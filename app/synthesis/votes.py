"""The views of a vote: how many have voted while it is open, what they chose once it is closed, and the fate of own notes.

Before a round is closed nobody learns anything of what was chosen, staff neither: an early lead would draw votes.
"""

from collections import Counter, defaultdict
from collections.abc import Collection

from app.core.actors import (
    ALL,
    FACILITATORS,
    ORGANIZERS,
    PROJECTOR,
    Audience,
    of_board,
    of_group,
    of_past,
    of_person,
)
from app.core.breakouts import groups_ever_of
from app.core.framework import Framework
from app.core.records import ACROSS, PLENARY, Key, Mark, Mode, Session
from app.core.rights import Rights
from app.core.rules.voting import gives_votes
from app.core.shapes import (
    BridgingView,
    FateView,
    MarkCountsShape,
    MarksView,
    NeedsView,
    NoteFateShape,
    VotesView,
    VotingView,
)
from app.core.sight import shown_mode
from app.core.state import State
from app.synthesis.ballots import Ballots
from app.synthesis.bridging import bridging, is_told
from app.synthesis.numbers import SET_FROM

Computed = dict[str, tuple[frozenset[Audience], object] | None]
STAFF = frozenset({FACILITATORS, ORGANIZERS})
_AFTERWARDS = ("plenary", "close")
"""Kinds of phase from which on people are told what became of their notes, whether there was a vote or not."""


class Votes:
    def __init__(self) -> None:
        self.ballots = Ballots()
        self.marked: set[str] = set()
        """Notes whose marks say something else than when it was emptied last."""
        self._seen: Session | None = None
        self._names: set[str] = set()
        self._bridging: tuple[Mode, BridgingView] | None = None
        """As it was computed last, and under which mode; None once something it is made of has changed."""

    def compute(self, state: State, dirty: set[Key] | None) -> Computed:
        session = state.session
        if dirty is None or self._seen is None:
            self.ballots = Ballots()
            self.ballots.take_all(state)
            self._bridging = None
            self.marked = set(self.ballots.marks)
            computed = self._everything(state, session)
        else:
            touched = self.ballots.take(state, dirty)
            if touched.marked:
                self._bridging = None
            self.marked |= touched.marked
            if _matters(self._seen) != _matters(session):
                computed = self._everything(state, session)
            else:
                computed = self._of(state, session, touched.boards, touched.authors)
        self._seen = session
        for name, said in computed.items():
            (self._names.discard if said is None else self._names.add)(name)
        return computed

    def _everything(self, state: State, session: Session) -> Computed:
        boards = {PLENARY, *self.ballots.on_board}
        put = self._of(state, session, boards, set(self.ballots.people))
        for name in self._names - put.keys():
            put[name] = None
        return put

    def _of(self, state: State, session: Session, boards: set[str], authors: set[str]) -> Computed:
        framework = state.framework
        rights = framework.rights_in(session, session.run)
        found: Computed = {
            "voting": self._voting(framework, session, rights),
            "bridging": self._bridges(framework, session),
        }
        for board in boards - {ACROSS}:
            self._put_board(found, framework, session, rights, board)
        if boards:
            self._put_across(found, shown_rounds(framework, session, rights), session)
        for person in authors | {state.who(author) for author in authors}:
            found[f"fate/{person}"] = self._fate(state, session, rights, person)
        return {name: said for name, said in found.items() if said or name in self._names}

    def _voting(
        self, framework: Framework, session: Session, rights: Rights
    ) -> tuple[frozenset[Audience], VotingView] | None:
        if not rights.dots:
            return None
        budget = framework.plan.voting.dots_per_person
        spent = [n for n in self.ballots.spent[session.run.voting_round].values() if n]
        return STAFF | {PROJECTOR}, {
            "round": session.run.voting_round,
            "open": session.dots_taken and session.state == "open",
            "voted": len(spent),
            "done": sum(n >= budget for n in spent),
            "of": len(self.ballots.people),
        }

    def _bridges(
        self, framework: Framework, session: Session
    ) -> tuple[frozenset[Audience], BridgingView] | None:
        if not is_told(framework, session):
            return None
        if self._bridging is None or self._bridging[0] != session.mode:
            self._bridging = session.mode, bridging(framework, session, self.ballots)
        return STAFF, self._bridging[1]

    # ---- boards

    def _put_board(
        self, put: Computed, framework: Framework, session: Session, rights: Rights, board: str
    ) -> None:
        rounds = shown_rounds(framework, session, rights)
        if not rounds:
            return
        readers, notes = self._read(session, rights, board)
        for round_ in range(1, session.run.voting_round + 1):
            votes = self._votes(board, notes, round_) if round_ in rounds else None
            put[f"votes/{board}/{round_}"] = (readers, votes) if votes else None
        moves = marks_move(framework, session, rights)
        marks = self._marks(session, board, notes, moves=moves)
        needs = self._needs(session, board, notes, moves=moves)
        put[f"marks/{board}"] = (readers, marks) if marks else None
        put[f"needs/{board}"] = (STAFF, needs) if needs else None

    def _put_across(self, put: Computed, rounds: set[int], session: Session) -> None:
        """How many people put a dot into a theme that gathers notes of all boards; for staff, whose themes they are."""
        for round_ in range(1, session.run.voting_round + 1):
            dots = self.ballots.dots[round_]
            themes = {
                theme.id: len({p for note in theme.notes for p in dots.get(note, ())})
                for theme in self.ballots.themes[ACROSS].values()
                if round_ in rounds
            }
            found: VotesView = {
                "board": ACROSS,
                "round": round_,
                "notes": {},
                "themes": {theme: people for theme, people in sorted(themes.items()) if people},
            }
            put[f"votes/{ACROSS}/{round_}"] = (STAFF, found) if found["themes"] else None

    def _read(
        self, session: Session, rights: Rights, board: str
    ) -> tuple[frozenset[Audience], list[str]]:
        """Who reads the board by now, and which of its notes all of them may read.

        Once a gate has let somebody in they stay: an audience that shrank would keep what it was sent.
        """
        notes = [self.ballots.notes[id_] for id_ in self.ballots.on_board[board]]
        if board == PLENARY:
            return STAFF | {ALL}, sorted(note.id for note in notes)
        readers, up_to = set(STAFF), None
        if rights.see != "own" or session.shown_to_group:
            readers |= {of_group(board), of_past(board)}
            up_to = session.shown_to_group if rights.see == "own" else None
        if rights.see == "boards" or session.shown_on_boards:
            readers.add(of_board(board))
            up_to = session.shown_on_boards if rights.see != "boards" else None
        return frozenset(readers), sorted(
            note.id for note in notes if up_to is None or note.created <= up_to
        )

    def _votes(self, board: str, notes: list[str], round_: int) -> VotesView | None:
        dots = self.ballots.dots[round_]
        on_note = {note: people for note in notes if (people := dots.get(note))}
        if not on_note:
            return None
        themes = {
            theme.id: len({person for note in theme.notes for person in on_note.get(note, ())})
            for theme in self.ballots.themes[board].values()
        }
        return {
            "board": board,
            "round": round_,
            "notes": {
                note: [sum(people.values()), len(people)] for note, people in on_note.items()
            },
            "themes": {theme: people for theme, people in sorted(themes.items()) if people},
        }

    def _marks(
        self, session: Session, board: str, notes: list[str], *, moves: bool
    ) -> MarksView | None:
        marks = self.ballots.marks
        found = {
            note: counted(session, given)
            for note in notes
            if (given := list(marks.get(note, {}).values()))
            and not (moves and _is_anonymous(session, given))
        }
        return {"board": board, "notes": found} if found else None

    def _needs(
        self, session: Session, board: str, notes: list[str], *, moves: bool
    ) -> NeedsView | None:
        """By their text, never by who wrote them or when (H39)."""
        marks = self.ballots.marks
        found = {
            note: needs
            for note in notes
            if not (moves and _is_anonymous(session, list(marks.get(note, {}).values())))
            and (needs := sorted(mark.text for mark in marks.get(note, {}).values() if mark.text))
        }
        return {"board": board, "notes": found} if found else None

    # ---- where did my note go

    def _fate(
        self, state: State, session: Session, rights: Rights, person: str
    ) -> tuple[frozenset[Audience], FateView] | None:
        if person not in self.ballots.people or not _tells_fates(session):
            return None
        notes = [self._of_note(state, session, rights, id_) for id_ in self._own(state, person)]
        return frozenset({of_person(person)}), {"notes": notes}

    def _own(self, state: State, person: str) -> list[str]:
        """Also what was written by ghosts that turned out to be this person (H44)."""
        known = state.person(person)
        ids = (person, *known.merged) if known else (person,)
        own = [id_ for author in ids for id_ in self.ballots.of_author[author]]
        return sorted(own, key=lambda id_: self.ballots.notes[id_].created)

    def _of_note(self, state: State, session: Session, rights: Rights, id_: str) -> NoteFateShape:
        ballots, voting = self.ballots, state.framework.plan.voting
        rounds = shown_rounds(state.framework, session, rights)
        is_first = id_ in ballots.first
        takes_dots = bool(rounds) and (voting.dots_on == "notes" or is_first)
        people = ballots.dots[max(rounds)].get(id_, {}) if takes_dots else {}
        marks = list(ballots.marks.get(id_, {}).values()) if rounds else []
        if marks_move(state.framework, session, rights) and _is_anonymous(session, marks):
            marks = []
        return {
            "note": id_,
            "board": ballots.notes[id_].board,
            "theme": self._theme(state, id_),
            "across": across.title if (across := ballots.across.get(id_)) else None,
            "findings": [
                {"section": one.section, "text": one.text, "lang": one.lang}
                for one in (ballots.concluded(id_) if session.was_closed else ())
            ],
            "priority": is_first,
            "dots": sum(people.values()) if takes_dots else None,
            "voters": len(people) if takes_dots else None,
            "marks": counted(session, marks) if marks else None,
        }

    def _theme(self, state: State, note: str) -> str | None:
        """Its title, where somebody of the author's rank may read it: themes are a group's own until boards open."""
        theme = self.ballots.theme_of.get(note)
        if theme is None:
            return None
        author = state.person(self.ballots.notes[note].author)
        near = {ALL, of_board(theme.board)}
        if author is not None and author.group:
            near |= {of_group(author.group), *(of_past(one) for one in groups_ever_of(author))}
        return None if near.isdisjoint(state.audiences(("theme", theme.id))) else theme.title


def shown_rounds(framework: Framework, session: Session, rights: Rights) -> set[int]:
    """Voting rounds whose results are open: those closed once, and where the plan hides nothing the present one."""
    is_live = not framework.plan.voting.hide_results_until_closed and gives_votes(rights)
    return {*session.voted, *({session.run.voting_round} if is_live else ())}


def marks_move(framework: Framework, session: Session, rights: Rights) -> bool:
    """Whether marks are given again under a result that was shown: a single anonymous one would be its difference (H2)."""
    is_open = session.state == "open" and session.dots_taken and rights.marks
    return is_open and framework.plan.voting.hide_results_until_closed


def marks_off_boards(state: State, notes: Collection[str]) -> dict[str, MarkCountsShape]:
    """What was said of notes that stand on no board any more, once a vote was closed; for staff (H41)."""
    session = state.session
    rights = state.framework.rights_in(session, session.run)
    if not shown_rounds(state.framework, session, rights):
        return {}
    given: dict[str, list[Mark]] = defaultdict(list)
    for stored in state.of_kind("mark"):
        mark = stored.body
        if isinstance(mark, Mark) and mark.note in notes:
            given[mark.note].append(mark)
    moves = marks_move(state.framework, session, rights)
    return {
        note: counts
        for note, marks in given.items()
        if not (moves and _is_anonymous(session, marks)) and (counts := counted(session, marks))
    }


def counted(session: Session, marks: list[Mark]) -> MarkCountsShape | None:
    """How many gave which value; None where fewer than five have done so and one of them anonymously (H1)."""
    if len(marks) < SET_FROM and _is_anonymous(session, marks):
        return None
    values = Counter(mark.value for mark in marks)
    return {
        "have": values["have"],
        "could_adopt": values["could_adopt"],
        "would_need": values["would_need"],
        "not_for_us": values["not_for_us"],
    }


def _is_anonymous(session: Session, marks: list[Mark]) -> bool:
    return any(shown_mode(session, mark.mode) == "anonymous" for mark in marks)


def _tells_fates(session: Session) -> bool:
    kinds = {phase.id: phase.kind for phase in session.phases}
    was_there = any(kinds.get(run.phase) in _AFTERWARDS for run in session.runs)
    return bool(session.voted) or session.was_closed or was_there


def _matters(session: Session) -> object:
    """What of the session these views depend on: everything but the clock."""
    return (
        session.groups,
        session.run,
        session.voted,
        session.dots_taken,
        session.state,
        session.was_closed,
        session.mode,
        session.shown_to_group,
        session.shown_on_boards,
    )
