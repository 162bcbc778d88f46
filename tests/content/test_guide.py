"""docs/plans.md tells organizers the truth: its examples load, its tables are the code's."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from app.content import check
from app.core import pack, plan
from app.core.rights import OF_PHASE, OF_STEP
from tests.content.files import CHECKOUT

GUIDE = (CHECKOUT / "docs" / "plans.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(# (?:plan|pack): (\S+)\n.*?)```", GUIDE, re.DOTALL)


def test_the_examples_of_the_guide_load_without_a_warning(tmp_path: Path) -> None:
    assert len(EXAMPLES) == 2
    for text, name in EXAMPLES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [check(tmp_path / name) for _, name in EXAMPLES] == [[], []]


SCHEMAS: set[type[BaseModel]] = {
    one
    for module in (pack, plan)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, BaseModel)
}


BY_NAME = {schema.__name__: schema for schema in SCHEMAS}


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_the_guide_names_every_key(name: str) -> None:
    named = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`\n]+`", GUIDE))))
    assert not {key for key in BY_NAME[name].model_fields if key not in named}


def test_h15_the_guide_has_the_rights_of_the_code() -> None:
    written: dict[str, list[str]] = {}
    for row in re.findall(r"^\| (?:– step )?(`.+)\|$", GUIDE, re.MULTILINE):
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) == 6:
            for kind in re.findall(r"`(\w+)`", cells[0]):
                written[kind] = cells[1:]
    assert set(written) == {*OF_PHASE, *OF_STEP}
    for kind, rights in [*OF_PHASE.items(), *OF_STEP.items()]:
        also = [
            name
            for name in ("comment", "themes", "priorities", "dots", "marks", "choose_group", "evaluate")
            if getattr(rights, name)
        ]  # fmt: skip
        also += {"none": [], "group": ["card"], "rapporteur": ["card: rapporteur"]}[rights.card]
        assert written[kind][:4] == [rights.write, rights.see, rights.rate, rights.see_ratings], (
            kind
        )
        assert set(filter(None, written[kind][4].split(", "))) == set(also), kind
