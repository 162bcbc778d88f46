"""What people gave, to themselves. Everybody else sees numbers, which are views."""

from app.core.records import Dots, Evaluation, Mark, Same
from app.core.shapes import DotsShape, EvaluationShape, MarkShape, SameShape


def same(same: Same, seq: int) -> SameShape:
    return {"kind": "same", "id": same.id, "seq": seq, "note": same.note}


def dots(dots: Dots, seq: int) -> DotsShape:
    return {
        "kind": "dots",
        "id": dots.id,
        "seq": seq,
        "note": dots.note,
        "round": dots.round,
        "count": dots.count,
        "returned": dots.returned,
    }


def mark(mark: Mark, seq: int) -> MarkShape:
    return {
        "kind": "mark",
        "id": mark.id,
        "seq": seq,
        "note": mark.note,
        "value": mark.value,
        "text": mark.text,
    }


def evaluation(evaluation: Evaluation, seq: int) -> EvaluationShape:
    return {
        "kind": "evaluation",
        "id": evaluation.id,
        "seq": seq,
        "question": evaluation.question,
        "level": evaluation.level,
        "text": evaluation.text,
        "late": evaluation.late,
    }
