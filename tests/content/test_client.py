"""What a browser gets: one language, each gap filled and marked; and what a session pins."""

import json
import shutil
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from app.content import ClientContent, client_content, content_hash, freeze, load_plan, thaw
from tests.content.files import PACK_232, PLAN_232, PLAN_FLOOD, copied, edit

CONTENT = TypeAdapter(ClientContent)


def at(content: object, place: str) -> object:
    for step in place.split("."):
        content = content[int(step)] if isinstance(content, list) else content[step]  # type: ignore[index]
    return content


@pytest.mark.parametrize("file", [PLAN_232, PLAN_FLOOD], ids=["2.3.2", "flood"])
def test_h14_every_language_of_a_plan_is_complete_and_has_the_declared_shape(file: Path) -> None:
    plan, pack = load_plan(file)
    for language in plan.languages:
        content = client_content(plan, pack, language)
        CONTENT.validate_python(content, strict=True)
        assert content["lang"] == language
        assert content["fallback"] == []
        assert [block["number"] for block in content["blocks"]] == list(
            range(1, len(plan.blocks) + 1)
        )


def test_h14_a_text_that_a_language_lacks_falls_back_and_is_marked(tmp_path: Path) -> None:
    file, pack_file = copied(tmp_path)
    edit(file, '{en: "Gap", es: "Hueco"}', '{en: "Gap"}')
    edit(pack_file, '\n          es: "¿Quién de su calle', "\n          # ¿Quién de su calle")
    plan, pack = load_plan(file)
    content = client_content(plan, pack, "es")
    assert sorted(content["fallback"]) == ["blocks.0.questions.0.text", "note_kinds.1.name"]
    assert at(content, "note_kinds.1.name") == "Gap"
    assert str(at(content, "blocks.0.questions.0.text")).startswith("Who in your street")
    assert client_content(plan, pack, "en")["fallback"] == []


def test_h14_every_marked_place_is_a_text_of_the_content() -> None:
    plan, pack = load_plan(PLAN_232)
    content = client_content(plan, pack, "pt")
    assert content["default_language"] == "en"
    assert len(content["fallback"]) == len(set(content["fallback"])) > 500
    assert all(isinstance(at(content, place), str) for place in content["fallback"])


def test_h14_a_region_takes_the_texts_of_its_language() -> None:
    plan, pack = load_plan(PLAN_FLOOD)
    content = client_content(plan, pack, "es-MX")
    assert content["fallback"] == []
    assert content["title"].startswith("Preparados")


def test_facts_later_than_the_session_are_marked_as_such() -> None:
    plan, pack = load_plan(PLAN_232)
    content = client_content(plan, pack, "en")
    later_cases = {case["id"] for case in content["cases"] if case["later"]}
    assert later_cases == {"barcelona", "dakar", "catalonia-fair", "portugal-satellite-account"}
    dakar = next(case for case in content["cases"] if case["id"] == "dakar")
    assert "4 June" not in dakar["summary"]
    assert "4 June" in (dakar["later"] or "")
    later = {s["published"]: s["later"] for block in content["blocks"] for s in block["sources"]}
    assert later == {
        "2021-01-28": False, "2021-06-01": False, "2021-08-31": True, "2022-06": True,
        "2023-04-18": True, "2023": True, "2018": False, "2014": False, None: False,
    }  # fmt: skip


def test_no_fact_of_a_later_year_stands_outside_the_marked_places() -> None:
    plan, pack = load_plan(PLAN_232)
    for case in client_content(plan, pack, "en")["cases"]:
        said = " ".join((case["title"], case["summary"], case["period"]))
        assert not any(year in said for year in ("2022", "2023", "2024")), case["id"]
        for source in case["sources"]:
            assert source["later"] or not any(y in source["name"] for y in ("2022", "2023"))


@pytest.mark.parametrize("file", [PLAN_232, PLAN_FLOOD], ids=["2.3.2", "flood"])
def test_what_a_session_pins_comes_back_equal(file: Path) -> None:
    plan, pack = load_plan(file)
    stored = json.loads(json.dumps(freeze(plan, pack)))
    assert thaw(stored) == (plan, pack)
    assert content_hash(freeze(*thaw(stored))) == content_hash(freeze(plan, pack))


def test_the_same_content_has_the_same_hash_and_any_change_another(tmp_path: Path) -> None:
    file, _ = copied(tmp_path)
    original = content_hash(freeze(*load_plan(file)))
    assert original == content_hash(freeze(*load_plan(PLAN_FLOOD)))
    edit(file, '"Hueco"', '"Vacío"')
    assert content_hash(freeze(*load_plan(file))) != original


def test_plans_and_packs_cannot_be_changed_once_they_are_loaded() -> None:
    plan, pack = load_plan(PLAN_FLOOD)
    with pytest.raises(ValidationError):
        plan.mode = "anonymous"
    with pytest.raises(ValidationError):
        pack.blocks[0].questions[0].id = "other"


def test_a_pack_may_lie_in_the_folder_above_the_plan(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    shutil.copy(PACK_232, tmp_path)
    shutil.copy(PLAN_232, tmp_path / "sessions")
    _, pack = load_plan(tmp_path / "sessions" / PLAN_232.name)
    assert pack.id == "sse-local-guidelines"
