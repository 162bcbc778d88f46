"""Notes that seem to say the same: found across languages, in one order, and none that says nothing."""

import random

import pytest

from app.synthesis.similar import (
    NgramEmbedder,
    SentenceEmbedder,
    Text,
    embedder,
    nearest,
    says_something,
    suggest,
)

FAMILIES = (
    ("Public tenders pay after four months, no small cooperative survives that.",
     "Les marchés publics paient au bout de quatre mois, aucune petite coopérative ne tient.",
     "Las licitaciones públicas pagan a los cuatro meses: ninguna cooperativa pequeña aguanta."),
    ("The law exists but nobody has written the implementing rules.",
     "La loi existe mais personne n’a rédigé les décrets d’application.",
     "La ley existe, pero nadie ha redactado el reglamento."),
    ("We opened a shared market hall run by the vendors themselves.",
     "Nous avons ouvert une halle de marché gérée par les vendeuses elles-mêmes.",
     "Abrimos un mercado común gestionado por las propias vendedoras."),
    ("Young people leave because there is no training close to home.",
     "Les jeunes partent parce qu’il n’y a pas de formation près de chez eux.",
     "La juventud se va porque no hay formación cerca de casa."),
    ("Count the members of every cooperative in one open register.",
     "Compter les membres de chaque coopérative dans un registre ouvert.",
     "Contar los miembros de cada cooperativa en un registro abierto."),
)  # fmt: skip
TEXTS = [
    Text(f"n{family}{lang}", words, lang)
    for family, notes in enumerate(FAMILIES)
    for lang, words in zip(("en", "fr", "es"), notes, strict=True)
]


def test_f5_the_same_idea_in_another_language_is_among_the_five_nearest() -> None:
    assert isinstance(embedder(), SentenceEmbedder)
    hits = 0
    for text in TEXTS:
        near = [id_ for id_, _ in nearest(text.id, TEXTS, embedder())]
        hits += any(id_[:2] == text.id[:2] for id_ in near)
    assert hits == len(TEXTS)


def test_f5_suggestions_hold_one_idea_each_whatever_the_order_of_the_notes() -> None:
    found = suggest(TEXTS, embedder())
    assert found
    for one in found:
        assert len({id_[:2] for id_ in one.notes}) == 1, one
    shuffled = [*TEXTS]
    random.Random(1).shuffle(shuffled)
    assert suggest(shuffled, embedder()) == found


def test_f5_what_is_together_already_is_not_suggested_again() -> None:
    first = suggest(TEXTS, embedder())[0]
    again = suggest(TEXTS, embedder(), [frozenset(first.notes)])
    assert first not in again


@pytest.mark.parametrize("words", ["", "Ok", "+1", "???", "👍 👍 👍 👍", "yes please"])
def test_f5_notes_that_say_nothing_are_in_no_suggestion(words: str) -> None:
    assert not says_something(words)
    texts = [*TEXTS, Text("x1", words, "en"), Text("x2", words, "fr")]
    assert not {"x1", "x2"} & {id_ for one in suggest(texts, embedder()) for id_ in one.notes}


def test_f5_scripts_without_spaces_say_something_too() -> None:
    assert says_something("협동조합의 공공조달")
    assert says_something("市場への参加")


def test_f5_without_the_encoder_letters_find_typing_errors_of_one_language() -> None:
    typed = Text("typo", "The law exists but noboby has writen the implementing rules", "en")
    found = suggest([*TEXTS, typed], NgramEmbedder())
    assert found[0].duplicates
    assert set(found[0].notes) == {"typo", "n1en"}


def test_f5_any_number_of_equal_notes_comes_in_groups_one_can_read() -> None:
    texts = [Text(f"{n:03}", FAMILIES[0][0], "en") for n in range(30)]
    found = suggest(texts, embedder())
    assert all(2 <= len(one.notes) <= 8 for one in found)
    assert suggest([], embedder()) == suggest(texts[:1], embedder()) == []
