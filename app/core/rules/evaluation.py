"""Saying how the session was: one answer for each question of the plan, changeable while the moment gives it."""

import hashlib

from app.core import text
from app.core.commands import Evaluate
from app.core.plan import EvaluationQuestion
from app.core.records import Evaluation
from app.core.rules.phases import must_be_open_for_evaluation, run_of_writing
from app.core.rules.verdict import Case, Effects, Refused


def evaluate(case: Case, command: Evaluate) -> Effects:
    question = case.look.framework.evaluation.get(command.question)
    if question is None:
        raise Refused("unknown_evaluation")
    is_late = must_be_open_for_evaluation(case)
    id_ = evaluation_id(case.me.id, question.id)
    level, words = _answer(case, question, command)
    if level is None and not words:
        is_there = case.look.has("evaluation", id_)
        return Effects(gone=[("evaluation", id_)] if is_there else [])
    return Effects(
        [
            Evaluation(
                id=id_,
                person=case.me.id,
                question=question.id,
                level=level,
                text=words,
                run=run_of_writing(case).n,
                at=case.now,
                late=is_late,
            )
        ]
    )


def evaluation_id(person: str, question: str) -> str:
    """One answer for a person and question, by construction (H35)."""
    return hashlib.sha256(f"{person}/{question}/evaluation".encode()).hexdigest()[:32]


def _answer(case: Case, question: EvaluationQuestion, command: Evaluate) -> tuple[int | None, str]:
    """As the question asks; what it does not ask for is left out."""
    if question.kind == "scale":
        return command.level, ""
    if not text.has_content(command.text):
        return None, ""
    return None, text.clean(command.text, case.limits.note_points, case.limits.note_bytes)
