"""The words of a noun that is an actor."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from newsgraph.extraction.identity.groups import noun_phrase
from newsgraph.language.planting import plant


def test_the_end_of_a_line_is_no_part_of_a_noun_phrase() -> None:
    tree = plant(
        Doc(
            spacy.blank("de").vocab,
            words=["Der", "Konzern", "von", "einer", "\n", "Er", "schwieg"],
            heads=[1, 1, 3, 1, 3, 6, 6],
            deps=["det", "ROOT", "case", "nmod", "dep", "nsubj", "ROOT"],
            pos=["DET", "NOUN", "ADP", "PRON", "SPACE", "PRON", "VERB"],
            sent_starts=[True, False, False, False, False, True, False],
        )
    )
    assert noun_phrase(tree[1]).text == "Der Konzern von einer"
