"""The framework of a session: its pinned plan and pack, looked up the way rules and views ask."""

from dataclasses import dataclass, field
from functools import cached_property

from app.core.pack import Block, Pack
from app.core.plan import EvaluationQuestion, Phase, Plan, Step, rights_of
from app.core.records import PLENARY, Run, Session
from app.core.rights import Rights

SECTIONS = (
    "cover", "highlights", "participants", "method", "ratings", "blocks", "priorities", "cross-cutting",
    "recommendations", "next-steps", "evaluation", "annexes",
)  # fmt: skip
"""The sections of a report that fill themselves; a plan may leave some out, order them and add others to write in."""


@dataclass(frozen=True)
class Framework:
    """Plan and pack as they were when the session was opened. Texts are never looked up through it."""

    plan: Plan
    pack: Pack
    _rights: dict[tuple[str, str | None], Rights] = field(default_factory=dict, compare=False)

    @cached_property
    def blocks(self) -> dict[str, Block]:
        """The blocks the plan uses, in its order."""
        by_id = {block.id: block for block in self.pack.blocks}
        return {id_: by_id[id_] for id_ in self.plan.blocks}

    @cached_property
    def block_of_question(self) -> dict[str, str]:
        return {q.id: block.id for block in self.blocks.values() for q in block.questions}

    @cached_property
    def block_of_criterion(self) -> dict[str, str]:
        return {c.id: block.id for block in self.blocks.values() for c in block.criteria}

    @cached_property
    def report_sections(self) -> tuple[str, ...]:
        """Ids of the report's sections: the plan's, else all that the board knows how to write."""
        return tuple(one.id for one in self.plan.report_sections) or SECTIONS

    @cached_property
    def plenary_questions(self) -> frozenset[str]:
        return frozenset(q.id for q in self.plan.plenary_questions)

    @cached_property
    def note_kinds(self) -> dict[str, str]:
        """Note kind id → what it means to the synthesis."""
        return {kind.id: kind.means for kind in self.plan.breakout.note_kinds}

    @cached_property
    def evaluation(self) -> dict[str, EvaluationQuestion]:
        """What people are asked at the close."""
        return {question.id: question for question in self.plan.evaluation}

    @cached_property
    def phases(self) -> dict[str, Phase]:
        return {phase.id: phase for phase in self.plan.agenda}

    def step(self, phase: str, step: str | None) -> Step | None:
        return next((s for s in self.phases[phase].steps if s.id == step), None)

    def rights(self, phase: str, step: str | None) -> Rights:
        key = (phase, step)
        if key not in self._rights:
            self._rights[key] = rights_of(self.phases[phase], self.step(phase, step))
        return self._rights[key]

    def planned(self, session: Session, phase: str) -> Phase:
        """The phase of the plan that says what holds in a phase of the session, which may have been put in later."""
        like = next((one.like for one in session.phases if one.id == phase), "")
        return self.phases[like or phase]

    def rights_in(self, session: Session, run: Run) -> Rights:
        return self.rights(self.planned(session, run.phase).id, run.step)

    def has_question(self, board_blocks: tuple[str, ...], board: str, question: str) -> bool:
        if board == PLENARY:
            return question in self.plenary_questions
        return self.block_of_question.get(question) in board_blocks
