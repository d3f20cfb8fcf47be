"""When and where a clause happens, as its phrases tell."""

from __future__ import annotations

import datetime as dt

from newsgraph.extraction.clauses.plausibility import crowds_prefield
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.modality import is_future
from newsgraph.extraction.grammar.syntax import (
    children,
    feature,
    phrase_of,
    preposition_lemma,
    preposition_of,
)
from newsgraph.extraction.relations.complements import is_directed
from newsgraph.extraction.surface.times import may_tell_time, time_of_phrase
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import known_word
from newsgraph.schema import Time

_PLACES = frozenset({"prep:in", "prep:an", "prep:auf", "prep:vor", "prep:nahe", "prep:unweit"})
_SPANNING = frozenset({"von", "bis", "zwischen"})  # "vom Herbst 2005 bis August 2007" is no point in time


def time_of(clause: Clause, published: dt.date | None) -> Time | None:
    """Return when a clause happens, as its phrases tell, each up to its first comma."""
    for phrase in children(clause.verb, "obl", "advmod", "nmod"):
        words = phrase.tree[phrase.left_edge.i : phrase.right_edge.i + 1]
        if phrase.lemma == "Nacht":
            # "in der Nacht von Mittwoch auf Donnerstag" is hung on the verb in pieces.
            words = phrase.tree[words.start : max(words.end, min(phrase.i + 6, phrase.sentence.end))]
        if not may_tell_time(words):
            continue
        if _is_spanning(phrase) or crowds_prefield(phrase, clause.subjects, clause.words):
            continue
        ahead = is_future(clause.words)
        time = time_of_phrase(_up_to_comma(words, phrase), phrase, published, ahead=ahead)
        if time is not None:
            return time
    return None


def _is_spanning(phrase: Word) -> bool:
    preposition = preposition_of(phrase)
    return preposition is not None and preposition_lemma(preposition) in _SPANNING


def _up_to_comma(words: Stretch, head: Word) -> Stretch:
    """Return a phrase without what a comma adds to it, except for the date: "am Montag, den 10. März"."""
    tree = words.tree
    for word in words:
        dated = (
            word.i + 2 < words.end and tree[word.i + 1].lower in {"den", "dem"} and tree[word.i + 2].like_num
        )
        if word.text == "," and word.i > head.i and not dated:
            return tree[words.start : word.i]
    return words


def place_of(clause: Clause) -> Stretch | None:
    """Return where a clause happens: a place's name after "in", "auf" …, but not where something goes."""
    for argument in clause.arguments:
        head = argument.head
        if argument.preposition is None or argument.slot not in _PLACES:
            continue
        if feature(head, "Case") == "Acc" or is_directed(argument):
            continue
        known = known_word(head.text)
        if argument.slot != "prep:in" and known is not None and known.known.type == "country":
            continue  # "auf Deutschland beschränkt", "an den Polen": one is in a country
        if head.entity == "LOC" or (not head.entity and known is not None):
            return phrase_of(head)
    return None
