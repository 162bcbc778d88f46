"""Loading plans and packs: the real ones are right, and every mistake is told with file, line and key."""

import shutil
from pathlib import Path

import pytest

from app.content import ContentError, check, load_pack, load_plan, plans
from tests.content.files import (
    CHECKOUT,
    PACK_232,
    PACK_FLOOD,
    PLAN_232,
    PLAN_FLOOD,
    PLANS,
    copied,
    edit,
)


@pytest.mark.parametrize("file", [PLAN_232, PLAN_FLOOD, PACK_232, PACK_FLOOD], ids=lambda f: f.stem)
def test_our_own_content_has_neither_errors_nor_warnings(file: Path) -> None:
    assert check(file) == []


def test_the_session_of_the_seed_keeps_its_frame() -> None:
    plan, pack = load_plan(PLAN_232)
    assert plan.code == "2.3.2"
    assert sum(phase.minutes for phase in plan.agenda) == 150
    assert plan.languages == ("en", "fr", "es")
    assert [len(block.questions) for block in pack.blocks] == [5] * 8
    assert [len(block.criteria) for block in pack.blocks] == [5] * 8
    assert len(plan.plenary_questions) >= 3


def test_the_second_plan_shares_nothing_with_the_first() -> None:
    (first, first_pack), (second, second_pack) = load_plan(PLAN_232), load_plan(PLAN_FLOOD)
    assert second.languages != first.languages
    assert second.mode != first.mode
    assert not {b.id for b in second_pack.blocks} & {b.id for b in first_pack.blocks}
    assert not {f.id for f in second.participant_profile} & {
        f.id for f in first.participant_profile
    }
    assert {kind.id for kind in second.breakout.note_kinds} != {
        kind.id for kind in first.breakout.note_kinds
    }
    assert len(second.agenda) == 5
    assert sum(phase.minutes for phase in second.agenda) == 45


PLAN_MISTAKES = [
    ("minutes: 22\n", "minutes: twenty\n", "agenda[tables].minutes", 'expected a whole number, found "twenty"'),
    ("minutes: 22\n", "minutes: 12:30\n", "agenda[tables].minutes", 'expected a whole number, found "12:30"'),
    ("minutes: 22\n", "minutes: 0\n", "agenda[tables].minutes", 'expected a number of at least 1, found "0"'),
    ("minutes: 10\n", "minutes: 15\n", "agenda[tables].steps", "expected steps of at most 22 minutes together, found 27"),
    ("kind: plenary\n", "kind: plenery\n", "agenda[round].kind", "expected 'welcome', 'presentation'"),
    ("kind: prioritise\n", "kind: vote\n", "agenda[tables].steps[choose].kind", "expected 'introductions', 'alone'"),
    ("rights: {card: group}\n", "rights: {cart: group}\n", "agenda[tables].steps[choose].rights.cart", 'unknown key; did you mean "card"?'),
    ("rights: {card: group}\n", "rights: {card: all}\n", "agenda[tables].steps[choose].rights.card", "expected 'none', 'rapporteur' or 'group', found \"all\""),
    ("comment: true}", "comment: yes}", "agenda[round].rights.comment", 'expected true or false, found "yes"'),
    ("reveal: true\n", "reveal: later\n", "agenda[tables].steps[compare].reveal", 'expected true or false, found "later"'),
    ('    high: {en: "Yes, clearly", es: "Sí, con claridad"}\n', "", "evaluation[ready].high", "expected a label for this end of the scale"),
    ("kind: scale\n", "kind: words\n", "evaluation[ready].low", "expected no label: only a scale has ends"),
    ("mode: named", "mode: nameless", "mode", "expected 'anonymous', 'territory' or 'named'"),
    ("grace_seconds: 30", "grace_second: 30", "grace_second", 'unknown key; did you mean "grace_seconds"?'),
    ("pack: river_flood_blocks.yaml", "pack: ../secret.yaml", "pack", "expected a file name such as guideline_blocks.yaml, without a folder"),
    ("pack: river_flood_blocks.yaml", "pack: other_blocks.yaml", "pack", 'expected a pack file "other_blocks.yaml", looked for'),
    ("blocks: [warning, helping, recovering]", "blocks: [warning, helping, recovring]", "blocks[3]", "expected a block of the pack (helping, recovering, warning), found \"recovring\""),
    ("blocks: [warning, helping, recovering]", "blocks: [warning, helping, warning]", "blocks[3]", 'expected each id once, found "warning" again'),
    ("blocks: [warning, helping, recovering]", "blocks: warning", "blocks", 'expected a list, found "warning"'),
    ("languages: [en, es]", "languages: [en, ES]", "languages[2]", 'expected a language code such as "en", "fr" or "pt-BR", found "ES"'),
    ("default_language: en", "default_language: fr", "default_language", 'expected one of the languages (en, es), found "fr"'),
    ("id: river-flood-neighbourhood", "id: another-id", "id", 'expected the name of the file, "river-flood-neighbourhood", found "another-id"'),
    ("id: arrival", "id: Arrival!", "agenda[Arrival!].id", "expected an id of small letters, digits and - (at most 64)"),
    ("id: goodbye", "id: round", "agenda[round]", 'expected each id once, found "round" again'),
    ("  - id: gaps\n    text:\n", "  - id: gaps\n    txt:\n", "objectives[gaps].txt", 'unknown key; did you mean "text"?'),
    ("{en: \"Gap\", es: \"Hueco\"}", "Gap", "breakout.note_kinds[gap].name", "expected one text for each language, such as {en: …, fr: …}, found \"Gap\""),
    ("{en: \"Gap\", es: \"Hueco\"}", "{en: Gap, fr: Trou, es: Hueco}", "breakout.note_kinds[gap].name.fr", '"fr" is not among the languages (en, es)'),
    ("{en: \"Gap\", es: \"Hueco\"}", "{es: Hueco}", "breakout.note_kinds[gap].name", 'expected a text in "en", the default language'),
    ("{en: \"Gap\", es: \"Hueco\"}", "{en: [Gap], es: Hueco}", "breakout.note_kinds[gap].name.en", "expected text, found a list"),
    ("min: 3, ideal: 6", "min: 7, ideal: 6", "breakout.group_size", "expected min ≤ ideal ≤ max, found 7, 6, 8"),
    ("max_dots_per_note: 2", "max_dots_per_note: 3", "voting.max_dots_per_note", "expected at most dots_per_person (2)"),
    ("type: territory_name", "type: county", "participant_profile[area].type", "expected 'territory_name', 'country', 'choice' or 'text'"),
    ("type: territory_name", "type: choice", "participant_profile[area].options", "expected at least two options for a choice"),
    ("means: obstacle", "means: problem", "breakout.note_kinds[gap].means", "expected 'strength', 'obstacle'"),
    ("  assignment: random_balanced\n", "", "breakout.assignment", "this key is missing"),
    ("category: neighbourhood-evening", "date: 2021-02-30", "date", "expected a day of the calendar"),
    ("category: neighbourhood-evening", "start_time: 25:00", "start_time", 'expected a time such as 14:30, found "25:00"'),
    ("category: neighbourhood-evening", "category: \"a\\u202Eb\"", "category", "found the control character U+202E"),
    ("  assignment: random_balanced\n", "  assignment: random_balanced\n  paired_groups: [[warning, drinking]]\n", "breakout.paired_groups[1][2]", 'expected a block of this plan, found "drinking"'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "key", "said"), PLAN_MISTAKES, ids=range(len(PLAN_MISTAKES))
)
def test_a_mistake_in_a_plan_is_told_with_file_line_and_key(
    tmp_path: Path, old: str, new: str, key: str, said: str
) -> None:
    plan, _ = copied(tmp_path)
    edit(plan, old, new)
    with pytest.raises(ContentError) as raised:
        load_plan(plan)
    problems = {problem.key: problem for problem in raised.value.problems}
    assert key in problems, raised.value
    problem = problems[key]
    assert said in str(problem)
    assert problem.file == str(plan)
    assert str(problem).startswith(f"{plan}:{problem.line}: {key}: ")
    assert problem.line == line_of(plan, key)


def line_of(file: Path, key: str) -> int:
    """Found by another way than the loader's: the line of the last word of the key, below those before it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    words = [
        word for word in key.replace("]", "").replace("[", ".").split(".") if not word.isdigit()
    ]
    if key == "breakout.assignment":
        words = ["breakout"]  # a missing key is told where it is missing
    if key in ("participant_profile[area].options", "evaluation[ready].high"):
        words = words[:-1]
    if key.startswith("breakout.paired_groups"):
        words = ["paired_groups"]
    at = -1
    for word in words:
        at = next(n for n in range(max(at, 0), len(lines)) if has(lines[n], word))
    if key == "agenda[round]":
        at = next(n for n in range(at + 1, len(lines)) if has(lines[n], "round"))
    return at + 1


def has(line: str, word: str) -> bool:
    bare = line.lstrip(" -")
    return bare.startswith(f"{word}:") or bare == f"id: {word}" or f"{{{word}: " in line or (
        f"id: {word}" == bare.split(",")[0]
    ) or f", {word}: " in line  # fmt: skip


PACK_MISTAKES = [
    ("          - level: 3\n", "          - level: 2\n", "blocks[warning].criteria[warning-chain].levels", "expected the levels 1, 2, 3, 4, 5 in this order, found 1, 2, 2, 4, 5"),
    ("          - level: 3\n", "          - level: 6\n", "blocks[warning].criteria[warning-chain].levels[3].level", 'expected a number of at most 5, found "6"'),
    ("id: warning-signs", "id: warning-reach", "blocks[warning].questions[warning-reach]", 'expected each id once, found "warning-reach" again'),
    ("id: helping-who", "id: warning-reach", "blocks[helping].questions[warning-reach]", 'expected each id once, found "warning-reach" again'),
    ("short_title: {en: \"Warning\", es: \"Aviso\"}", "short_title: {es: \"Aviso\"}", "blocks[warning].short_title", 'expected a text in "en", the default language'),
    ("schema_version: 1", "schema_version: 2", "schema_version", 'expected a number of at most 1, found "2"'),
    ("version: \"1\"", "verzion: \"1\"", "verzion", 'unknown key; did you mean "version"?'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "key", "said"), PACK_MISTAKES, ids=range(len(PACK_MISTAKES))
)
def test_a_mistake_in_a_pack_is_told_with_file_line_and_key(
    tmp_path: Path, old: str, new: str, key: str, said: str
) -> None:
    plan, pack = copied(tmp_path)
    line = edit(pack, old, new)
    with pytest.raises(ContentError) as raised:
        load_plan(plan)
    told = {problem.key: problem for problem in raised.value.problems}
    assert said in told[key].expected
    assert told[key].file == str(pack)
    if not key.endswith("levels"):
        assert abs(told[key].line - line) <= 1
    with pytest.raises(ContentError):
        load_pack(pack)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    plan, _ = copied(tmp_path)
    edit(plan, "minutes: 22\n", "minutes: x\n")
    edit(plan, "kind: plenary\n", "kind: y\n")
    edit(plan, "mode: named", "mode: z")
    with pytest.raises(ContentError) as raised:
        load_plan(plan)
    lines = [problem.line for problem in raised.value.problems]
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_mistakes_of_plan_and_pack_are_told_together(tmp_path: Path) -> None:
    plan, pack = copied(tmp_path)
    edit(plan, "id: goodbye", "id: round")
    edit(pack, "id: warning-signs", "id: warning-reach")
    with pytest.raises(ContentError) as raised:
        load_plan(plan)
    assert {problem.file for problem in raised.value.problems} == {str(plan), str(pack)}


def test_h14_a_missing_language_is_a_warning_that_says_what_happens(tmp_path: Path) -> None:
    plan, _ = copied(tmp_path)
    line = edit(plan, '{en: "Gap", es: "Hueco"}', '{en: "Gap"}')
    load_plan(plan)
    assert list(map(str, check(plan))) == [
        f'{plan}:{line}: warning: breakout.note_kinds[gap].name: no text in "es": falls back to "en"'
    ]


def test_h14_a_language_that_the_pack_lacks_is_a_warning(tmp_path: Path) -> None:
    plan, _ = copied(tmp_path)
    edit(plan, "languages: [en, es]", "languages: [en, es, fr]")
    load_plan(plan)
    assert 'the pack has no "fr": its texts fall back to "en"' in str(check(plan)[-1])


def test_minutes_that_do_not_add_up_are_a_warning(tmp_path: Path) -> None:
    plan, _ = copied(tmp_path)
    line = edit(plan, "duration_minutes: 45", "duration_minutes: 50")
    load_plan(plan)
    assert list(map(str, check(plan))) == [
        f"{plan}:{line}: warning: duration_minutes: the phases add up to 45 minutes, not 50"
    ]


def test_many_warnings_never_hide_an_error(tmp_path: Path) -> None:
    plan, _ = copied(tmp_path)
    edit(plan, "languages: [en, es]", "languages: [en, es, fr, de, it]")
    edit(plan, "min: 3, ideal: 6", "min: 7, ideal: 6")
    with pytest.raises(ContentError, match="expected min ≤ ideal ≤ max"):
        load_plan(plan)


def test_facts_later_than_the_session_need_a_date_to_be_later_than(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    shutil.copy(PACK_232, tmp_path)
    plan = tmp_path / "sessions" / PLAN_232.name
    shutil.copy(PLAN_232, plan)
    edit(plan, 'date: "2021-06-01"\n', "")
    with pytest.raises(ContentError, match="later than what"):
        load_plan(plan)


def test_the_opener_lists_the_plans_and_says_what_is_wrong_with_a_broken_one(
    tmp_path: Path,
) -> None:
    plan, _ = copied(tmp_path)
    (plan.parent / "broken.yaml").write_text("id: broken\ntitel: x\n", encoding="utf-8")
    broken, flood = plans(plan.parent)
    assert broken["id"] == "broken"
    assert any('titel: unknown key; did you mean "title"?' in one for one in broken["errors"])
    assert flood["title"]["es"].startswith("Preparados para el río")
    assert (flood["minutes"], flood["phases"], flood["blocks"]) == (45, 5, 3)
    assert flood["errors"] == []


def test_our_own_plans_are_all_listed_without_errors() -> None:
    listed = plans(PLANS)
    assert [one["id"] for one in listed] == [PLAN_232.stem, PLAN_FLOOD.stem]
    assert not any(one["errors"] for one in listed)


def test_errors_name_no_more_of_the_machine_than_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CHECKOUT)
    assert all(not problem.file.startswith("/") for problem in check(Path("sessions/none.yaml")))
