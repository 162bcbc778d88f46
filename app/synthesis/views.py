"""The views: everything computed that viewers watch, each with its audiences. Pure over committed state.

`compute` is what a room calls with the records that changed; `Synthesis` remembers between two calls what did not.
"""

from weakref import WeakKeyDictionary

from app.core.actors import ALL, FACILITATORS, ORGANIZERS, PROJECTOR, Audience, of_group, of_past
from app.core.breakouts import breakout_now, groups_ever_of, is_choosing
from app.core.records import Group, Key, Session
from app.core.rules.phases import is_revealed, rounds_so_far
from app.core.rules.publishing import ratings_are_open
from app.core.shapes import CellShape, MatrixRowView
from app.core.state import State
from app.synthesis import context, matrix
from app.synthesis.by_criterion import cells_of
from app.synthesis.evaluation import Evaluations
from app.synthesis.findings import Findings
from app.synthesis.groupwork import Groupwork
from app.synthesis.index import Cell, Concern, Index, territory_key
from app.synthesis.learning import Learning
from app.synthesis.lit import Lit
from app.synthesis.matrix import Row
from app.synthesis.progress import counts, progress, sizes, walk
from app.synthesis.reactions import Reactions
from app.synthesis.tallies import criteria_of, name_of, tally
from app.synthesis.votes import Votes

Computed = dict[str, tuple[frozenset[Audience], object] | None]
"""View name → who may see it, and what it says; None ends the view."""

STAFF = frozenset({FACILITATORS, ORGANIZERS})
_ANEW_FROM = 5_000
"""Records that changed together, as all ratings do at the close: taken one by one they cost more than all anew."""


def compute(state: State, dirty: set[Key] | None) -> Computed:
    """The views that may have changed with the records in `dirty`; all of them for None."""
    if state not in _of_state:
        _of_state[state] = Synthesis()
        dirty = None
    return _of_state[state].compute(state, dirty)


class Synthesis:
    """What is known of one state. Keeps no reference to it, so that a session can be let go."""

    def __init__(self) -> None:
        self.index: Index
        self._names: set[str] = set()
        self._cells: dict[Cell, CellShape | None] = {}
        self._context: dict[str, Row] = {}
        self._row_of: dict[str, str] = {}
        """Person → row, in an anonymous session before its rows open."""
        self._is_open = False
        self._seen: Session | None = None
        self._votes = Votes()
        self._groupwork = Groupwork()
        self._reactions = Reactions()
        self._lit = Lit()
        self._learning = Learning()
        self._evaluations = Evaluations()
        self._findings = Findings()

    def compute(self, state: State, dirty: set[Key] | None) -> Computed:
        session = state.session
        if dirty is None or self._seen is None or len(dirty) > _ANEW_FROM:
            self._learning = Learning()
            self.index = Index(state.framework)
            self.index.take_all(state)
            computed = self._everything(session)
            people_changed = True
        else:
            concern = self.index.take(state, dirty)
            concerns_all = self._matters(self._seen) != self._matters(session)
            computed = self._everything(session) if concerns_all else self._part(session, concern)
            people_changed = concerns_all or bool(concern.rows)
        self._seen = session
        for name, said in computed.items():
            (self._names.discard if said is None else self._names.add)(name)
        votes = self._votes.compute(state, dirty)
        return (
            computed
            | votes
            | self._learned(state, rows=people_changed)
            | self._groupwork.compute(state, dirty)
            | self._reactions.compute(state, dirty)
            | self._lit.compute(state, self.index)
            | self._evaluations.compute(state, dirty)
            | self._findings.compute(state, dirty, self.index)
        )

    def _learned(self, state: State, *, rows: bool) -> Computed:
        said = self._learning.anew(state, self._votes.ballots, self._votes.marked, rows=rows)
        self._votes.marked = set()
        return {} if said is None else {"learning": (STAFF, said)}

    def _everything(self, session: Session) -> Computed:
        self._cells.clear()
        self._learning.forget_rows()
        put: Computed = {"counts": (STAFF | {PROJECTOR}, counts(self.index, session))}
        self._put_sizes(put, session)
        self._put_walk(put, session)
        for group in session.groups:
            put[f"progress/{group.id}"] = (STAFF, progress(self.index, session, group))
            self._put_tallies(put, session, group, None)
        if session.mode == "anonymous":
            self._put_context(put, session)
        else:
            for row in self.index.of_territory:
                self._put_row(put, session, row)
        for name in self._names - put.keys():
            put[name] = None
        return put

    def _part(self, session: Session, concern: Concern) -> Computed:
        index = self.index
        put: Computed = {"counts": (STAFF | {PROJECTOR}, counts(index, session))}
        if concern.groups:
            self._put_sizes(put, session)
        if concern.groups or concern.boards:
            self._put_walk(put, session)
        rated = [
            (group, c)
            for id_, c in concern.ratings
            if (person := index.people.get(id_))
            for group in (None, *groups_ever_of(person))
        ]
        busy = concern.groups | concern.boards | {group for group, _ in rated if group}
        counted = {*rated, *concern.counted}
        for group in session.groups:
            if group.id in busy:
                put[f"progress/{group.id}"] = (STAFF, progress(index, session, group))
            if group.id in concern.groups:
                self._put_tallies(put, session, group, None)
            elif only := {c for g, c in counted if g == group.id}:
                self._put_tallies(put, session, group, only)
        if session.mode == "anonymous":
            self._put_part_of_context(put, session, concern)
        else:
            self._put_rows(put, session, concern)
        return put

    def _matters(self, session: Session) -> object:
        """What of the session the views depend on: the clock and the phase are not among it."""
        return (
            session.groups,
            session.revealed,
            session.rows_open,
            session.rows_open_later,
            session.ratings_open,
            session.ratings_open_to,
            session.run.rating_round,
            session.mode,
            session.cap,
            breakout_now(session),
            is_choosing(self.index.framework, session),
            self._opens_boards(session),
        )

    def _put_sizes(self, put: Computed, session: Session) -> None:
        """To everybody who may choose a group, so that nobody chooses a full one."""
        if is_choosing(self.index.framework, session):
            put["sizes"] = (STAFF | {ALL}, sizes(self.index, session))

    def _put_walk(self, put: Computed, session: Session) -> None:
        """To everybody who may walk past all boards, so that nobody stops at one where nobody was."""
        if self._opens_boards(session):
            put["walk"] = (STAFF | {ALL}, walk(self.index, session))

    def _opens_boards(self, session: Session) -> bool:
        return self.index.framework.rights_in(session, session.run).see == "boards"

    # ---- tallies

    def _put_tallies(
        self, put: Computed, session: Session, group: Group, only: set[str] | None
    ) -> None:
        criteria = [c for c in criteria_of(self.index, group) if only is None or c in only]
        for round_ in rounds_so_far(session):
            if not is_revealed(session, group.id, round_):
                continue
            opened = {ALL} if ratings_are_open(session, round_) else set()
            audiences = STAFF | {of_group(group.id), of_past(group.id)} | opened
            for criterion in criteria:
                said = tally(self.index, session, group, criterion, round_)
                put[name_of(group.id, criterion, round_)] = (audiences, said)

    # ---- the matrix: rows are territories

    def _put_rows(self, put: Computed, session: Session, concern: Concern) -> None:
        touched = set(concern.rows)
        for row in concern.rows:
            self._forget_row(row)
        for person, block in self._answered(concern):
            row = territory_key(self.index.people[person].territory)
            touched.add(row)
            self._cells.pop((row, block), None)
        for row in touched:
            self._put_row(put, session, row)

    def _put_row(self, put: Computed, session: Session, key: str) -> None:
        row = matrix.row_of_territory(self.index, session, key)
        name = f"matrix/{key}"
        if row is not None:
            put[name] = (STAFF, self._row(session, key, row))
        else:
            self._learning.take_row(key)
            if name in self._names:
                put[name] = None

    def _row(self, session: Session, key: str, row: Row) -> MatrixRowView:
        cells: dict[str, CellShape] = {}
        for block in self.index.framework.blocks:
            if (key, block) not in self._cells:
                self._cells[key, block] = matrix.cell(self.index, session, row, block)
            found = self._cells[key, block]
            if found is not None:
                cells[block] = found
        criteria = cells_of(self.index, session, row)
        self._learning.put_row(self.index, session.mode, key, row, criteria)
        return matrix.view(row, cells, criteria)

    def _forget_row(self, row: str) -> None:
        for block in self.index.framework.blocks:
            self._cells.pop((row, block), None)

    def _answered(self, concern: Concern) -> set[tuple[str, str]]:
        """(person, block) of what was rated or written by people who are here."""
        block_of = self.index.framework.block_of_criterion
        rated = {(person, block_of[c]) for person, c in concern.ratings if c in block_of}
        ghosts = self.index.ghosts
        written = {(ghosts.get(author, author), block) for author, block in concern.written}
        return {pair for pair in rated | written if pair[0] in self.index.people}

    # ---- the matrix of an anonymous session: rows are sets of people

    def _put_context(self, put: Computed, session: Session) -> None:
        views = context.opened(self.index, context.open_rounds(session))
        self._is_open = views is not None
        if views is None:
            self._context = context.rows_of_people(self.index.people)
            self._row_of = {id_: key for key, row in self._context.items() for id_ in row.members}
            views = {key: self._counted(session, key) for key in self._context}
        put.update({f"matrix/{key}": (STAFF, view) for key, view in views.items()})

    def _put_part_of_context(self, put: Computed, session: Session, concern: Concern) -> None:
        if self._is_open and not concern.counted:
            return
        if self._is_open or concern.people or (concern.counted and context.open_rounds(session)):
            self._cells.clear()
            self._put_context(put, session)
            for name in self._names - put.keys():
                if name.startswith("matrix/"):
                    put[name] = None
            return
        answered = self._answered(concern)
        for person, block in answered:
            self._cells.pop((self._row_of[person], block), None)
        for key in {self._row_of[person] for person, _ in answered}:
            put[f"matrix/{key}"] = (STAFF, self._counted(session, key))

    def _counted(self, session: Session, key: str) -> MatrixRowView:
        cells: dict[str, CellShape] = {}
        for block in self.index.framework.blocks:
            if (key, block) not in self._cells:
                self._cells[key, block] = context.cell(
                    self.index, session, self._context[key], block
                )
            found = self._cells[key, block]
            if found is not None:
                cells[block] = found
        return matrix.view(self._context[key], cells, {})


_of_state: WeakKeyDictionary[State, Synthesis] = WeakKeyDictionary()
