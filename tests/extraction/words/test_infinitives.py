"""Which announcing verb a form belongs to, where the model's lemma is no word."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.words.infinitives import lemmas_of


@pytest.mark.parametrize(
    ("form", "lemma", "verb"),
    [
        ("nannte", "nannen", "nennen"),
        ("aufgefordert", "aufgeforderen", "auffordern"),
        ("sagte", "sagten", "sagen"),
    ],
)
def test_a_form_leads_to_its_verb(form: str, lemma: str, verb: str) -> None:
    found = lemmas_of(frozen_tree(f"{form} {lemma} VERB 0 ROOT")[0])
    assert found[0] == lemma
    assert verb in found


def test_a_form_that_is_no_verb_keeps_its_lemma() -> None:
    assert lemmas_of(frozen_tree("Sagen Sage NOUN 0 ROOT")[0]) == ("sage", "sagen")
