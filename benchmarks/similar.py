"""`python -m benchmarks.similar`: how often a note's translation is among the nearest, and what suggesting takes.

No baseline and no server: beside the sentence encoder stands the fallback, which goes by letters.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from app.settings import CHECKOUT
from app.synthesis.similar import (
    Embedder,
    NgramEmbedder,
    SentenceEmbedder,
    Text,
    says_something,
    suggest,
)

CORPUS = CHECKOUT / "app" / "rehearsal" / "corpus"
PLANS = (*sorted((CHECKOUT / "sessions").rglob("*.yaml")), CHECKOUT / "guideline_blocks.yaml")
WITHIN = (1, 3, 5)
SIZES = (500, 5_000)
SEED = 7
EMBEDDERS = {one.name: one for one in (SentenceEmbedder, NgramEmbedder)}


@dataclass(frozen=True, slots=True)
class Said:
    """Two that share an idea say the same, in other words or in another language."""

    idea: str
    text: str
    lang: str


def rehearsed() -> Iterator[Said]:
    """Notes of the rehearsal: every wording of an idea, freely put and not only translated."""
    for file in sorted(CORPUS.glob("*.yaml")):
        if file.stem not in ("talk", "people"):
            for n, idea in enumerate(_yaml(file)):
                for lang, texts in idea.items():
                    if lang not in ("kind", "question"):
                        yield from (Said(f"{file.stem} {n}", text, lang) for text in texts)


def planned() -> Iterator[Said]:
    """Sentences of the plans and guidelines, translated one by one."""
    translated = {tuple(one.items()) for file in PLANS for one in _translated(_yaml(file))}
    for n, sentence in enumerate(sorted(translated)):
        yield from (Said(str(n), text, lang) for lang, text in sentence)


def hits(said: Sequence[Said], embedder: Embedder) -> dict[tuple[str, str], list[int]]:
    """(language of a note, of its translation) → of each note, how many others of any other language come before.

    What says the same in a third language is neither right nor wrong; equally near is before.
    """
    vectors = embedder.vectors([one.text for one in said])
    ideas = np.array([one.idea for one in said])
    langs = np.array([one.lang for one in said])
    found: dict[tuple[str, str], list[int]] = {}
    for n, one in enumerate(said):
        scores = vectors @ vectors[n]
        wrong = scores[(ideas != one.idea) & (langs != one.lang)]
        for lang in sorted({*langs} - {one.lang}):
            right = scores[(ideas == one.idea) & (langs == lang)]
            if right.size:
                before = int((wrong >= right.max()).sum())
                found.setdefault((one.lang, lang), []).append(before)
    return dict(sorted(found.items()))


def main() -> int:
    if len(sys.argv) == 3:
        print(json.dumps(_taken(int(sys.argv[1]), EMBEDDERS[sys.argv[2]]())))
        return 0
    for pairs in (rehearsed, planned):
        said = [one for one in pairs() if says_something(one.text)]
        print(f"\n{pairs.__doc__} {len(said)} of three words or more.\n")
        _compare({name: hits(said, kind()) for name, kind in EMBEDDERS.items()})
    print(
        "\n| notes | embedder | s | CPU s | most MB | suggestions |\n| --- | --- | --- | --- | --- | --- |"
    )
    for notes in SIZES:
        for name in EMBEDDERS:
            # In a process of its own, as the board does it, so that the memory is its own too.
            again = [sys.executable, "-m", "benchmarks.similar", str(notes), name]
            taken = json.loads(subprocess.run(again, check=True, capture_output=True).stdout)
            print(f"| {notes:,} | {name} | " + " | ".join(f"{one:,}" for one in taken) + " |")
    return 0


def _compare(found: dict[str, dict[tuple[str, str], list[int]]]) -> None:
    columns = [f"{name} @{k}" for name in found for k in WITHIN]
    print(f"| from, to | n | {' | '.join(columns)} |\n|{' --- |' * (2 + len(columns))}")
    for pair, counted in next(iter(found.values())).items():
        rates = [
            f"{sum(before < k for before in of[pair]) / len(counted):.2f}"
            for of in found.values()
            for k in WITHIN
        ]
        print(f"| {', '.join(pair)} | {len(counted)} | {' | '.join(rates)} |")


def _taken(notes: int, embedder: Embedder) -> list[float]:
    """Notes of the rehearsal's words, the beginning of one and the end of another, so that hardly two are equal."""
    chance = random.Random(SEED)
    said = list(rehearsed())
    of = {
        lang: [one.text.split() for one in said if one.lang == lang] for lang in ("en", "fr", "es")
    }
    texts = []
    for n in range(notes):
        lang = chance.choice(list(of))
        one, other = chance.choice(of[lang]), chance.choice(of[lang])
        words = " ".join((*one[: len(one) // 2], *other[len(other) // 2 :]))
        texts.append(Text(f"{n:05}", words, lang))
    wall, cpu = time.perf_counter(), time.process_time()
    found = suggest(texts, embedder)
    taken = [round(time.perf_counter() - wall, 1), round(time.process_time() - cpu, 1)]
    return [*taken, _most_mb(), len(found)]


def _most_mb() -> int:
    """Of this process alone; getrusage begins with what its parent had."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _translated(node: Any) -> Iterator[dict[str, str]]:
    if isinstance(node, dict):
        if {"en", "fr", "es"} == node.keys() and all(isinstance(one, str) for one in node.values()):
            yield {lang: node[lang] for lang in ("en", "fr", "es")}
            return
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _translated(one)


def _yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
