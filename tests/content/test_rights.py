"""The rights of phases and steps are those of the table in docs/rules.md, and a plan changes only what it names."""

import pytest

from app.content import load_plan
from app.core.plan import Phase, Step, rights_of
from app.core.rights import OF_PHASE, OF_STEP, PhaseKind, Rights, RightsChange, StepKind
from tests.content.files import PLAN_232, PLAN_FLOOD

NOTHING = {
    "write": "none", "see": "own", "comment": False, "themes": False, "rate": "none", "see_ratings": "own",
    "priorities": False, "dots": False, "marks": False, "card": "none", "choose_group": False, "evaluate": False,
}  # fmt: skip
PHASES: dict[str, dict[str, object]] = {
    "welcome": {"write": "plenary"},
    "presentation": {"write": "plenary"},
    "guidelines": {"write": "plenary"},
    "case_studies": {"write": "plenary"},
    "instructions": {"see": "group", "choose_group": True},
    "gallery_walk": {"see": "boards", "see_ratings": "group", "comment": True, "dots": True, "marks": True},
    "plenary": {"see": "boards", "see_ratings": "all"},
    "close": {"see": "boards", "see_ratings": "all", "evaluate": True},
}  # fmt: skip
STEPS: dict[str, dict[str, object]] = {
    "introductions": {"write": "group", "see": "group", "card": "rapporteur"},
    "alone": {"write": "group", "see": "own", "rate": "own"},
    "together": {"write": "group", "see": "group", "rate": "own", "see_ratings": "group", "comment": True, "themes": True},
    "prioritise": {"write": "group", "see": "group", "see_ratings": "group", "priorities": True, "themes": True},
    "report_card": {"write": "group", "see": "group", "see_ratings": "group", "card": "group"},
}  # fmt: skip
WORDS = {"en": "x"}


def phase(kind: PhaseKind, rights: RightsChange | None = None, *steps: Step) -> Phase:
    return Phase(
        id="p", kind=kind, minutes=1, title=WORDS, description=WORDS, rights=rights, steps=steps
    )


def step(kind: StepKind | None = None, rights: RightsChange | None = None) -> Step:
    return Step(id="s", kind=kind, minutes=1, title=WORDS, rights=rights)


@pytest.mark.parametrize("kind", PHASES)
def test_h15_a_phase_has_the_rights_of_its_kind(kind: str) -> None:
    assert rights_of(phase(PhaseKind(kind))).model_dump() == NOTHING | PHASES[kind]


@pytest.mark.parametrize("kind", STEPS)
def test_h15_a_step_of_a_breakout_has_the_rights_of_its_kind(kind: str) -> None:
    breakout = phase(PhaseKind.breakout)
    assert rights_of(breakout, step(StepKind(kind))).model_dump() == NOTHING | STEPS[kind]


def test_h15_every_kind_has_its_rights() -> None:
    assert set(OF_PHASE) == set(PhaseKind) == {*map(PhaseKind, PHASES), PhaseKind.breakout}
    assert set(OF_STEP) == set(StepKind)


def test_h15_a_step_overrides_its_phase_which_overrides_the_kind() -> None:
    plenary = phase(PhaseKind.plenary, RightsChange(write="plenary", comment=True))
    assert rights_of(plenary) == OF_PHASE[PhaseKind.plenary].model_copy(
        update={"write": "plenary", "comment": True}
    )
    silent = step(None, RightsChange(comment=False))
    assert rights_of(plenary, silent) == OF_PHASE[PhaseKind.plenary].model_copy(
        update={"write": "plenary"}
    )


def test_h15_a_change_of_the_phase_holds_in_its_steps_too() -> None:
    breakout = phase(PhaseKind.breakout, RightsChange(comment=True))
    alone = rights_of(breakout, step(StepKind.alone))
    assert alone == Rights(write="group", see="own", rate="own", comment=True)


def test_h4_in_session_2_3_2_every_block_can_be_rated_in_the_guidelines_phase() -> None:
    plan, _ = load_plan(PLAN_232)
    guidelines = next(phase for phase in plan.agenda if phase.kind is PhaseKind.guidelines)
    assert [rights_of(guidelines, one).rate for one in guidelines.steps] == ["none", "all"]


def test_h20_in_session_2_3_2_ratings_are_given_alone_and_revealed_on_sharing() -> None:
    plan, _ = load_plan(PLAN_232)
    breakout = next(phase for phase in plan.agenda if phase.kind is PhaseKind.breakout)
    assert [(one.id, one.kind, one.reveal) for one in breakout.steps] == [
        ("introductions", StepKind.introductions, False),
        ("individual", StepKind.alone, False),
        ("share", StepKind.together, True),
        ("prioritise", StepKind.prioritise, False),
        ("report-card", StepKind.report_card, False),
    ]
    alone = rights_of(breakout, breakout.steps[1])
    assert (alone.write, alone.see, alone.rate, alone.see_ratings) == ("group", "own", "own", "own")


def test_h21_the_second_plan_lets_people_write_in_the_plenary() -> None:
    plan, _ = load_plan(PLAN_FLOOD)
    plenary = next(phase for phase in plan.agenda if phase.kind is PhaseKind.plenary)
    assert rights_of(plenary).write == "plenary"
    assert rights_of(plenary).see == "boards"
