"""What people say of the session at the close, as staff reads it: counts and words, and in no mode whose.

Below five answers to a question only their number is told (H1): who gives so few is soon guessed. Nor is more told while
people are giving them (H2): whoever answers next would be the difference.
"""

from collections.abc import Iterable

from app.core.actors import FACILITATORS, ORGANIZERS, Audience
from app.core.plan import EvaluationQuestion
from app.core.records import Evaluation, Key
from app.core.shapes import EvaluationView
from app.core.state import State
from app.synthesis.numbers import SET_FROM, strip

Computed = dict[str, tuple[frozenset[Audience], object] | None]
STAFF = frozenset({FACILITATORS, ORGANIZERS})
KIND = "evaluation"


class Evaluations:
    def __init__(self) -> None:
        self._answers: dict[str, dict[Key, Evaluation]] = {}
        """By question."""
        self._question: dict[Key, str] = {}
        """Also of an answer that was taken back."""
        self._is_begun = False
        self._is_given = False

    def compute(self, state: State, dirty: set[Key] | None) -> Computed:
        if dirty is None or not self._is_begun:
            self._is_begun = True
            dirty = {stored.key for stored in state.of_kind(KIND)}
        touched = {self._take(state, key) for key in dirty if key[0] == KIND}
        if self._is_given != is_being_given(state):
            self._is_given = not self._is_given
            touched.update(self._answers)
        asked = state.framework.evaluation
        return {name_of(id_): self._view(asked[id_]) for id_ in touched if id_ in asked}

    def _take(self, state: State, key: Key) -> str:
        stored = state.stored(key)
        if stored is not None and isinstance(stored.body, Evaluation):
            question = self._question[key] = stored.body.question
            self._answers.setdefault(question, {})[key] = stored.body
            return question
        question = self._question.get(key, "")
        self._answers.get(question, {}).pop(key, None)
        return question

    def _view(self, asked: EvaluationQuestion) -> tuple[frozenset[Audience], object] | None:
        answers = self._answers[asked.id].values()
        return (STAFF, view(asked, answers, is_given=self._is_given)) if answers else None


def is_being_given(state: State) -> bool:
    """Whether the moment is one to say how the session was."""
    session = state.session
    return session.state == "open" and state.framework.rights_in(session, session.run).evaluate


def name_of(question: str) -> str:
    return f"{KIND}/{question}"


def view(
    asked: EvaluationQuestion, answers: Iterable[Evaluation], *, is_given: bool
) -> EvaluationView:
    """Words stand by their letters, never by who wrote them or when (H39)."""
    given = list(answers)
    is_shown = len(given) >= SET_FROM and not is_given
    levels = words = None
    if is_shown and asked.kind == "scale":
        levels = strip(one.level for one in given if one.level is not None)
    if is_shown and asked.kind == "words":
        words = sorted((one.text for one in given), key=lambda text: (text.casefold(), text))
    return {
        "question": asked.id,
        "n": len(given),
        "is_given": is_given,
        "levels": levels,
        "words": words,
    }
