"""What staff reads of the evaluation, on screens and in files: counts and words from five answers on, and never whose."""

import csv
import io
import json
from typing import Any

import pytest

from app.core.records import Evaluation, Mode
from app.core.rules.evaluation import evaluation_id
from app.exports.formats import FORMATS, Manuscript
from app.synthesis.report import assemble
from app.synthesis.views import compute
from tests.content.files import PLAN_FLOOD
from tests.exports.reading import as_markdown
from tests.exports.unpacked import words_of
from tests.synthesis.reading import views
from tests.synthesis.test_votes import go
from tests.synthesis.world import World

STAFF = {"facilitators", "organizers"}
SCALE, WORDS = "useful", "first-step"
MODES: tuple[Mode, ...] = ("named", "territory", "anonymous")


def says(
    world: World, person: str, question: str, level: int | None = None, text: str = ""
) -> None:
    world.put(
        Evaluation(
            id=evaluation_id(person, question),
            person=person,
            question=question,
            level=level,
            text=text,
            run=1,
            at=world.now,
        )
    )


def a_close(mode: Mode = "named", people: int = 5) -> World:
    world = World(mode)
    for n in range(people):
        world.joins(f"p{n}", place=f"Placecanary{n}", name=f"Namecanary{n}")
        says(world, f"p{n}", SCALE, level=n % 3 + 3)
        says(world, f"p{n}", WORDS, text=f"{'eEdcB'[n % 5]} step")
    return world


def seen(world: World, question: str) -> tuple[set[str], Any]:
    found = views(world)[f"evaluation/{question}"]
    assert found is not None
    return set(found[0]), found[1]


@pytest.mark.parametrize("mode", MODES)
def test_h1_below_five_answers_only_their_number_is_told_in_every_mode(mode: Mode) -> None:
    world = a_close(mode, people=4)
    for question in (SCALE, WORDS):
        said = {"question": question, "n": 4, "is_given": False, "levels": None, "words": None}
        assert seen(world, question) == (STAFF, said)
    says(world, "p0", "heard", level=1)
    assert seen(world, "heard")[1]["n"] == 1


@pytest.mark.parametrize("mode", MODES)
def test_h1_h39_from_five_on_staff_reads_counts_and_words_by_the_alphabet(mode: Mode) -> None:
    world = a_close(mode)
    audiences, scale = seen(world, SCALE)
    assert audiences == STAFF
    assert (scale["n"], scale["levels"], scale["words"]) == (5, [0, 0, 2, 2, 1], None)
    audiences, words = seen(world, WORDS)
    assert audiences == STAFF
    assert words["words"] == ["B step", "c step", "d step", "E step", "e step"]


@pytest.mark.parametrize("mode", MODES)
def test_h2_while_people_answer_nobody_reads_what_the_next_one_says(mode: Mode) -> None:
    world = a_close(mode)
    before = seen(world, SCALE)[1]
    world.taken()
    go(world, "close")
    changed = compute(world.state, world.taken())
    for question in (SCALE, WORDS):
        said = {"question": question, "n": 5, "is_given": True, "levels": None, "words": None}
        assert seen(world, question)[1] == said
        assert changed[f"evaluation/{question}"] == views(world)[f"evaluation/{question}"]
    text = as_markdown(assemble(world.state, "organizers", "en"), "en").decode()
    assert "d step" not in text
    world.session(state="closed")
    found = compute(world.state, world.taken())[f"evaluation/{SCALE}"]
    assert found is not None
    assert found[1] == before


def test_h10_a_view_follows_its_answers_and_ends_with_the_last() -> None:
    world = a_close()
    name = f"evaluation/{SCALE}"
    compute(world.state, None)
    world.taken()
    says(world, "p0", SCALE, level=1)
    changed = compute(world.state, world.taken())
    assert changed[name] is not None
    assert changed[name] == views(world)[name]
    assert f"evaluation/{WORDS}" not in changed
    world.gone("evaluation", evaluation_id("p0", SCALE))
    found = compute(world.state, world.taken())[name]
    assert found is not None
    said = {"question": SCALE, "n": 4, "is_given": False, "levels": None, "words": None}
    assert found[1] == said
    for n in range(1, 5):
        world.gone("evaluation", evaluation_id(f"p{n}", SCALE))
    assert compute(world.state, world.taken())[name] is None


@pytest.mark.parametrize("audience", ["organizers", "facilitators"])
@pytest.mark.parametrize("mode", MODES)
def test_s3_files_hold_answers_without_a_name_and_none_below_five(
    mode: Mode, audience: Any
) -> None:
    for people in (4, 5):
        world = a_close(mode, people)
        report = assemble(world.state, audience, "en")
        manuscript = Manuscript(report, "en")
        files = {n: words_of(n, one.write(manuscript)) for n, one in FORMATS.items() if n != "zip"}
        for name in files.keys() - {"csv", "ratings"}:
            assert ("d step" in files[name]) == (people == 5), name
        rows = list(csv.reader(io.StringIO(files["evaluation"].removeprefix("\ufeff"))))
        assert [row[1] for row in rows[1:3]] == [str(people), "0"]
        assert rows[1][2:7] == (["0", "0", "2", "2", "1"] if people == 5 else [""] * 5)
        assert len(rows) == 1 + 2 + (5 if people == 5 else 1)
        assert "Namecanary" not in files["evaluation"]
        assert "Placecanary" not in files["evaluation"]
        told = {one["id"]: one for one in json.loads(files["json"])["evaluation"]}
        assert told[SCALE]["levels"] == ([0, 0, 2, 2, 1] if people == 5 else None)
        assert told["heard"]["n"] == 0


def test_o3_the_report_has_a_section_in_every_language_and_none_where_nothing_is_asked() -> None:
    world = a_close()
    for lang, heading in (("en", "feedback"), ("es", "Opinión"), ("fr", "Avis")):
        text = as_markdown(assemble(world.state, "organizers", lang), lang).decode()
        section = text.partition(heading)[2]
        assert "2" in section.partition("###")[2]
        assert "d step" in section
    unasked = World("named", PLAN_FLOOD)
    plan = unasked.framework.plan.model_copy(update={"evaluation": ()})
    object.__setattr__(
        unasked.state, "framework", type(unasked.framework)(plan, unasked.framework.pack)
    )
    report = assemble(unasked.state, "organizers", "en")
    assert "feedback" not in as_markdown(report, "en").decode()
