"""The catalogues say the same things in every language."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

from app.core.commands import COMMANDS, Base
from app.core.rules.rights import WHO_MAY
from app.store.orders import Linking, Malformed

LOCALES = Path(__file__).resolve().parents[2] / "app" / "locales"
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
NARROW = "\u202f"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def _messages(lang: str) -> list[ast.Message]:
    entries: list[ast.Message] = []
    for file in sorted((LOCALES / lang).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content!r}"
            if isinstance(entry, ast.Message):
                entries.append(entry)
    return entries


def _variables(lang: str) -> dict[str, set[str]]:
    found = {}
    for message in _messages(lang):
        variables = _Variables()
        variables.visit(message)
        found[message.id.name] = variables.found
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_sentence_with_the_same_blanks(lang: str) -> None:
    english, this = _variables("en"), _variables(lang)
    assert sorted(this) == sorted(english)
    differing = {name for name in english if english[name] != this[name]}
    assert differing == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_written_twice(lang: str) -> None:
    names = [message.id.name for message in _messages(lang)]
    assert sorted(names) == sorted(set(names))


def test_french_has_narrow_spaces_before_its_high_signs() -> None:
    wrong = []
    for file in sorted((LOCALES / "fr").glob("*.ftl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#") and re.search(r" [;:!?»]|« ", line):
                wrong.append(f"{file.name}: {line}")
    assert wrong == [], f"use {NARROW!r}"


def test_h30_every_refusal_has_a_sentence() -> None:
    """The codes are read from the rules themselves: one that is new and has no sentence fails here."""
    codes = {
        code
        for file in (LOCALES.parent / "core").rglob("*.py")
        for code in re.findall(r'(?:Refused|TextRefused)\(\s*"([a-z_]+)"', file.read_text())
    }
    assert len(codes) > 30
    for lang in LANGUAGES:
        said = (LOCALES / lang / "ui.ftl").read_text()
        missing = [code for code in codes if f"\nrefused-{code.replace('_', '-')} =" not in said]
        assert missing == [], lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_f7_everything_that_staff_can_do_has_a_sentence_of_its_own_in_the_log(lang: str) -> None:
    """Read from the code: who adds a command of staff and no sentence for it fails here."""
    of_facilitators: set[type[Base]] = {one for one, who in WHO_MAY.items() if "facilitator" in who}
    of_staff = {name for name, kind in COMMANDS.items() if kind in of_facilitators}
    of_the_server = {"open", "prepare", *get_args(get_type_hints(Linking)["type"])}
    done = of_staff | of_the_server | {Malformed("").type}
    assert len(done) > 50
    said = {
        message.id.name: serialize_pattern(message.value)
        for message in _messages(lang)
        if message.value is not None and message.id.name.startswith("log-")
    }
    sentences = [f"log-{name.replace('_', '-')}" for name in done]
    assert [name for name in sentences if name not in said] == []
    of_the_page = re.compile(r"log-(title|hint|again|none|filter.*|by-.*|refused|other)")
    assert [n for n in said if n not in sentences and not of_the_page.fullmatch(n)] == []
    own = [said[name] for name in (*sentences, "log-other")]
    assert [words for words in own if own.count(words) > 1] == []
