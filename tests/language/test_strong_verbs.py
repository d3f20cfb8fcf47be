"""Lemmas of strong verbs: looked up where a model made them up, left alone where there is a choice."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from newsgraph.language.strong_verbs import correct_strong_verbs, strong_lemma


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [
        ("schwor", "schwären", "schwören"),
        ("mied", "miedn", "meiden"),
        ("bestritt", "bestritten", "bestreiten"),
        ("erließ", "erließ", "erlassen"),
        ("umwarb", "umwarb", "umwerben"),
        ("übernommen", "übernommen", "übernehmen"),
        ("angeboten", "anbeten", "anbieten"),
        ("verboten", "verboten", "verbieten"),
        ("anerkannte", "anerkannen", "anerkennen"),
        ("nannte", "nannen", "nennen"),
        ("empfing", "empfingen", "empfangen"),
        ("vertritt", "vertritten", "vertreten"),
    ],
)
def test_a_strong_form_gets_its_infinitive(form: str, guess: str, lemma: str) -> None:
    assert strong_lemma(form, guess) == lemma


@pytest.mark.parametrize(
    ("form", "guess"),
    [
        ("schalten", "schalten"),  # or the past of "schelten"
        ("ausschalten", "ausschalten"),
        ("schaltete", "schalten"),
        ("bot", "anbieten"),  # the particle stands apart
        ("abwog", "abwägen"),  # "wog" has two infinitives
        ("gefällt", "fällen"),
        ("gehört", "gehören"),
        ("war", "sein"),
    ],
)
def test_what_leaves_a_choice_keeps_its_lemma(form: str, guess: str) -> None:
    assert strong_lemma(form, guess) == guess


def test_only_verbs_are_corrected() -> None:
    doc = Doc(
        spacy.blank("de").vocab,
        words=["Der", "Stand", "stand"],
        pos=["DET", "NOUN", "VERB"],
        lemmas=["der", "Stand", "standen"],
    )
    assert [token.lemma_ for token in correct_strong_verbs(doc)] == ["der", "Stand", "stehen"]


def test_a_verb_that_a_tagger_takes_for_an_adverb_is_one() -> None:
    words = ["Roth", "kam", ",", "widersprach", "jedoch", "sofort", "."]
    doc = Doc(
        spacy.blank("de").vocab, words=words, pos=["PROPN", "VERB", "PUNCT", "ADV", "ADV", "ADV", "PUNCT"]
    )
    verb, *others = correct_strong_verbs(doc)[3:6]
    assert (verb.pos_, verb.tag_, verb.lemma_) == ("VERB", "VVFIN", "widersprechen")
    assert [word.pos_ for word in others] == ["ADV", "ADV"]
