"""What simulated people say: notes by block, kind and language, words beside them, names and territories. All invented."""

import random
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "corpus"
_BESIDE = ("talk", "people")
FALLBACK = "en"


@dataclass(frozen=True)
class Words:
    """`question` is the one of the block they answer; of another plan's block there is none."""

    text: str
    lang: str
    question: str | None


@dataclass(frozen=True)
class Origin:
    """Where people of a country are from, what they may be called, and the language of their phones."""

    country: str
    lang: str
    places: tuple[str, ...]
    names: tuple[str, ...]


class Corpus:
    def __init__(self) -> None:
        self.origins = [
            Origin(one["country"], one["lang"], tuple(one["places"]), tuple(one["names"]))
            for one in _read("people")
        ]
        self._talk: dict[str, dict[str, list[str]]] = _read("talk")
        self._notes: dict[tuple[str, str, str], list[Words]] = defaultdict(list)
        """(block, what the kind means, language) → notes; block "" for all of them."""
        for file in sorted(_FOLDER.glob("*.yaml")):
            if file.stem in _BESIDE:
                continue
            for idea in _read(file.stem):
                for lang, texts in idea.items():
                    if lang in ("kind", "question"):
                        continue
                    words = [Words(text, lang, idea["question"]) for text in texts]
                    self._notes[file.stem, idea["kind"], lang] += words
                    self._notes["", idea["kind"], lang] += words

    def note(self, chance: random.Random, block: str, means: str, lang: str) -> Words:
        """Of another block if the corpus does not know this one."""
        block = block if (block, means, FALLBACK) in self._notes else ""
        # Now and then somebody writes in a language that the interface does not have.
        wanted = chance.choice(("ar", "ko")) if chance.random() < 0.04 else lang
        found = next(
            notes
            for key in (wanted, lang, FALLBACK)
            if (notes := self._notes.get((block, means, key)))
        )
        words = chance.choice(found)
        return words if block else Words(words.text, words.lang, None)

    def talk(self, chance: random.Random, about: str, lang: str) -> str:
        """`about`: comments, needs, themes, feedback, plenary, or a section of the report card."""
        of = self._talk.get(about, self._talk["messages"])
        return chance.choice(of.get(lang) or of[FALLBACK])


@cache
def corpus() -> Corpus:
    return Corpus()


def _read(name: str) -> Any:
    with (_FOLDER / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, yaml.CSafeLoader)
