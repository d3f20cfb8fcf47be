"""The shared questions to a tree."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.grammar.syntax import (
    conjuncts,
    is_oblique_case,
    phrase_of,
    preposition_lemma,
    preposition_of,
    spans_in_order,
    verb_lemma,
)


def test_a_phrase_is_minimal_and_in_one_piece() -> None:
    tree = frozen_tree("""
        # der neue Vertrag der beiden Staaten
        der      der      DET   3  det
        neue     neu      ADJ   3  amod
        Vertrag  Vertrag  NOUN  0  ROOT
        der      der      DET   6  det
        beiden   beide    DET   6  det
        Staaten  Staat    NOUN  3  nmod
    """)
    assert phrase_of(tree[2]).text == "der neue Vertrag"


def test_what_bounds_a_figure_belongs_to_it() -> None:
    tree = frozen_tree("""
        bei       bei       ADP   5  case
        mehr      mehr      ADV   4  advmod
        als       als       ADP   2  case
        300       300       NUM   5  nummod
        Gästen    Gast      NOUN  0  ROOT
    """)
    assert phrase_of(tree[4]).text == "mehr als 300 Gästen"


@pytest.mark.parametrize(
    ("noun", "name", "entity", "phrase"),
    [
        ("Minister", "Austin", "B-PER", "Minister Austin"),
        ("Hauptstadt", "Kiew", "B-LOC", "Hauptstadt Kiew"),
        ("Militär", "Kiew", "B-LOC", "Militär"),
    ],
)
def test_a_name_belongs_to_the_noun_that_it_names(noun: str, name: str, entity: str, phrase: str) -> None:
    tree = frozen_tree(f"{noun} {noun} NOUN 0 ROOT\n{name} {name} PROPN 1 appos _ {entity}")
    assert phrase_of(tree[0]).text == phrase


def test_a_contracted_preposition_is_found_and_undone() -> None:
    tree = frozen_tree("im in ADP 2 case\nMai Mai NOUN 0 ROOT")
    preposition = preposition_of(tree[1])
    assert preposition is not None
    assert preposition_lemma(preposition) == "in"


def test_shortened_compounds_are_no_conjuncts() -> None:
    tree = frozen_tree("Hör- Hör- NOUN 0 ROOT\nund und CCONJ 3 cc\nSehtest Sehtest NOUN 1 conj")
    assert [word.text for word in conjuncts(tree[0])] == ["Sehtest"]


@pytest.mark.parametrize(
    ("article", "oblique"), [("den", True), ("dem", True), ("der", False), ("die", False)]
)
def test_an_article_shows_that_a_noun_is_no_subject(article: str, oblique: bool) -> None:
    tree = frozen_tree(f"{article} der DET 2 det\nMann Mann NOUN 0 ROOT")
    assert is_oblique_case(tree[1]) is oblique


def test_spans_keep_the_order_given() -> None:
    tree = frozen_tree("weil weil SCONJ 3 mark\ner er PRON 3 nsubj\nschlief schlafen VERB 0 ROOT")
    assert [span.text for span in spans_in_order(tree, [tree[2], tree[0], tree[1]])] == ["schlief", "weil er"]


def test_a_separable_verb_has_its_particle() -> None:
    tree = frozen_tree("nahm nehmen VERB 0 ROOT\nihn er PRON 1 obj\nfest fest ADP 1 compound:prt")
    assert verb_lemma(tree[0]) == "festnehmen"
