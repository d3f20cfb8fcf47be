"""Looks up which words of a clause are one with its verb: "tritt → in Kraft"."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import verb_lemma
from newsgraph.language.tree import Word
from newsgraph.lexicon.fixed_predicates import FixedPredicate, find_fixed, fixed_predicates


def fixed_predicate(verb: Word) -> tuple[FixedPredicate, frozenset[int]] | None:
    """Return the fixed expression of a verb, with the places of its words; None where it has none."""
    lemma = verb_lemma(verb)
    if not fixed_predicates(lemma):
        return None
    words = sorted(verb.subtree, key=lambda word: word.i)
    found = find_fixed(lemma, [word.text for word in words])
    if found is None:
        return None
    fixed, positions = found
    return fixed, frozenset(words[position].i for position in positions)
