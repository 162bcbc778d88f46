"""What simulated people say is plenty, plausible for its block, and fits on the board."""

import random
from typing import Any

import yaml

from app.core.limits import Limits
from app.core.text import clean
from app.rehearsal.casting import cast
from app.rehearsal.corpus import _FOLDER, corpus
from tests.content.files import PLAN_232
from tests.synthesis.world import framework

FRAMEWORK = framework(PLAN_232)
KINDS = {"strength", "obstacle", "proposal", "example", "question"}


def ideas() -> list[tuple[str, dict[str, Any]]]:
    return [
        (block, idea)
        for block in FRAMEWORK.blocks
        for idea in yaml.safe_load((_FOLDER / f"{block}.yaml").read_text(encoding="utf-8"))
    ]


def test_every_block_has_notes_of_every_kind_to_its_own_questions() -> None:
    for block in FRAMEWORK.blocks.values():
        mine = [idea for of, idea in ideas() if of == block.id]
        assert {idea["kind"] for idea in mine} == KINDS
        assert {idea["question"] for idea in mine} == {question.id for question in block.questions}


def test_there_are_six_hundred_and_more_in_three_languages_none_twice() -> None:
    texts = [
        (lang, text)
        for _, idea in ideas()
        for lang, said in idea.items()
        if lang not in ("kind", "question")
        for text in said
    ]
    assert len(texts) >= 600
    assert len({text for _, text in texts}) == len(texts)
    langs = [lang for lang, _ in texts]
    assert all(langs.count(lang) >= 200 for lang in ("en", "fr", "es"))
    assert all(langs.count(lang) >= 10 for lang in ("ar", "ko"))
    limits = Limits()
    for _, text in texts:
        assert clean(text, limits.note_points, limits.note_bytes) == text


def test_near_duplicates_are_there_within_a_language_and_across() -> None:
    several = [
        idea
        for _, idea in ideas()
        if sum(len(idea.get(lang, ())) > 1 for lang in ("en", "fr", "es"))
    ]
    across = [idea for _, idea in ideas() if all(idea.get(lang) for lang in ("en", "fr", "es"))]
    assert len(several) >= 100
    assert len(across) >= 100


def test_words_beside_notes_and_names_fit() -> None:
    limits = Limits()
    sections = {section.id for section in FRAMEWORK.plan.breakout.report_card}
    talk = yaml.safe_load((_FOLDER / "talk.yaml").read_text(encoding="utf-8"))
    assert talk.keys() >= sections | {"comments", "needs", "themes", "feedback", "plenary"}
    for about, said in talk.items():
        most = limits.theme_points if about == "themes" else limits.line_points
        assert all(len(text) <= most for texts in said.values() for text in texts)
    for origin in corpus().origins:
        assert all(len(name) <= limits.name_points for name in origin.names)
        assert all(len(place) <= limits.place_points for place in origin.places)


def test_the_same_seed_casts_the_same_people_and_another_one_others() -> None:
    profile = [
        {"type": "choice", "id": "level", "required": False, "options": [{"id": "a"}, {"id": "b"}]}
    ]

    def faces(seed: int) -> list[object]:
        return [(one.name, one.place, one.fields, one.industry) for one in cast(50, seed, profile)]

    assert faces(7) == faces(7)
    assert faces(7) != faces(8)


def test_a_plan_with_other_blocks_is_talked_about_all_the_same() -> None:
    chance = random.Random(1)
    words = corpus().note(chance, "a-block-of-another-plan", "proposal", "fr")
    assert words.text
    assert words.question is None
