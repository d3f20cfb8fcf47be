"""Which announcing verb a form belongs to, where the model's lemma is no word."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.words.infinitives import lemmas_of


def lemmas(form: str, lemma: str, tag: str = "VVFIN", pos: str = "VERB") -> tuple[str, ...]:
    return lemmas_of(frozen_tree(f"{form} {lemma} {pos} 0 ROOT _ O tag={tag}")[0])


@pytest.mark.parametrize(
    ("form", "lemma", "verb"),
    [
        ("nannte", "nannen", "nennen"),
        ("aufgefordert", "aufgeforderen", "auffordern"),
        ("sagte", "sagten", "sagen"),
        ("aufzufordern", "aufzufordernen", "auffordern"),
        ("versprach", "versprachen", "versprechen"),
        ("versprochen", "versprochenen", "versprechen"),
        ("verspricht", "verspricheen", "versprechen"),
    ],
)
def test_a_form_leads_to_its_verb(form: str, lemma: str, verb: str) -> None:
    found = lemmas(form, lemma)
    assert found[0] == lemma
    assert set(found[1:]) == {verb}


def test_an_infinitive_is_no_form_of_another_verb() -> None:
    assert lemmas("geraten", "geraten", "VVINF") == ("geraten",)
    assert "raten" in lemmas("geraten", "geraten", "VVPP")


def test_the_infinitive_of_a_wrong_lemma_is_looked_up() -> None:
    assert "ablehnen" in lemmas("abzulehnen", "abzulehnenen", "VVIZU")


def test_a_lemma_is_not_told_again() -> None:
    assert lemmas("ablehnen", "ablehnen") == ("ablehnen",)


def test_only_verbs_that_announce_are_added() -> None:
    assert lemmas("floh", "flohen") == ("flohen",)


def test_a_prefix_is_not_taken_from_another_word() -> None:
    assert "zusagen" not in lemmas("besagte", "besagten")  # as long as "zu"


def test_what_ends_otherwise_is_no_form() -> None:
    assert lemmas("sagbar", "sagbar") == ("sagbar",)


def test_a_form_that_is_no_verb_keeps_its_lemma() -> None:
    assert lemmas("Sagen", "Sage", "NN", "NOUN") == ("sage", "sagen")
    assert lemmas("Sage", "Sage", "NN", "NOUN") == ("sage",)
