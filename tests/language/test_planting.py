"""What a model says of a document arrives in the tree, and only what can be."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from newsgraph.language.planting import plant


def document(lemmas: list[str], ents: list[str], root: str = "ROOT") -> Doc:
    return Doc(
        spacy.blank("de").vocab,
        words=["Er", "traf", "Anna", "Kant", "Bonn"],
        lemmas=lemmas,
        heads=[1, 1, 1, 3, 3],
        deps=["nsubj", root, "obj", "ROOT", "flat"],
        sent_starts=[True, False, False, True, False],
        ents=ents,
    )


def test_a_name_that_runs_into_the_next_sentence_ends_with_its_own() -> None:
    tree = plant(document(["er", "treffen", "Anna", "Kant", "Bonn"], ["O", "O", "B-PER", "I-PER", "I-PER"]))
    assert [stretch.text for stretch in tree.names] == ["Anna", "Kant Bonn"]
    assert all(stretch.root.sentence.end >= stretch.end for stretch in tree.names)


def test_a_word_without_a_lemma_is_its_own() -> None:
    tree = plant(document(["er", "", " ", "Kant", "Bonn"], ["O"] * 5))
    assert [word.lemma for word in tree] == ["er", "traf", "Anna", "Kant", "Bonn"]


def test_the_root_of_a_sentence_is_its_root_whatever_the_parser_calls_it() -> None:
    tree = plant(document(["er", "treffen", "Anna", "Kant", "Bonn"], ["O"] * 5, root="aux"))
    assert [word.dep for word in tree] == ["nsubj", "ROOT", "obj", "ROOT", "flat"]
