"""Finds the word that completes a verb: "ließ räumen", "gab bekannt", "bleibt unklar"."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.clauses.subjects import GROUP
from newsgraph.extraction.grammar.syntax import children, feature, first_child, is_nominal, is_reflexive

# Verbs that say what somebody is or becomes, with a noun in the nominative or an adjective.
LINKING = frozenset({"werden", "bleiben", "heißen", "sein"})
# Verbs that an adjective completes, some of them only with "sich": "zeigte sich zufrieden", "macht deutlich".
_LASTING = frozenset({"werden", "bleiben", "machen", "scheinen", "wirken", "klingen"})
_REFLEXIVE = frozenset({"zeigen", "geben", "fühlen", "erweisen", "äußern"})
_COMPARING = frozenset({"mehr", "weniger", "anders"})


def completion_of(verb: Token) -> Token | None:
    """Return the word that completes a verb: "ließ räumen", "gab bekannt", "gilt als vermisst"."""
    quality = quality_of(verb) or _lasting_quality(verb)
    if quality is not None:
        return quality
    for child in verb.children:
        if child.tag_ == "ADJD" and any(word.lower_ == "für" for word in child.children):
            return child
        if child.dep_ == "xcomp" and (
            ((child.pos_ == "ADJ" or child.tag_ == "ADJD") and not is_nominal(child))
            or (child.tag_ == "VVINF" and verb.lemma_ == "lassen")
            or (child.tag_ == "VVPP" and child.i == verb.i - 1)  # "gefangen genommen"
        ):
            return child
    return None


def quality_of(verb: Token) -> Token | None:
    """Return the adjective or participle that says with "als" what somebody is: "gilt als vermisst"."""
    if verb.pos_ != "VERB":
        return None
    return next((child for child in verb.children if _is_quality(child)), None)


def _is_quality(word: Token) -> bool:
    if word.tag_ not in {"ADJD", "VVPP"} or word.dep_ not in {"advcl", "xcomp", "obl", "advmod"}:
        return False
    if first_child(word, *GROUP, "nsubj", "nsubj:pass") is not None:
        return False
    opening = next((child for child in children(word, "mark", "case", "cc") if child.lower_ == "als"), None)
    # "mehr als erwartet" compares.
    return opening is not None and not any(
        feature(before, "Degree") == "Cmp" or before.lower_ in _COMPARING
        for before in word.doc[word.sent.start : opening.i]
    )


def _lasting_quality(verb: Token) -> Token | None:
    """Return the adjective of a verb like "bleiben", taken for an adverb: "will stark bleiben"."""
    reflexive = verb.lemma_ in _REFLEXIVE and any(is_reflexive(child) for child in verb.children)
    if verb.dep_ in GROUP or not (reflexive or verb.lemma_ in _LASTING):
        return None
    if first_child(verb, "xcomp") is not None or (
        first_child(verb, "obj") is not None and verb.lemma_ in LINKING
    ):
        return None
    adverbs = [child for child in children(verb, "advmod") if child.tag_ != "PTKNEG"]
    # Right before its verb even a word that the tagger took for an adverb says how: "war frei geworden".
    qualities = [child for child in adverbs if child.tag_ == "ADJD" or _is_last(child, verb)]
    return qualities[-1] if qualities else None


def _is_last(adverb: Token, verb: Token) -> bool:
    return verb.lemma_ in LINKING and adverb.i == verb.i - 1
