"""Finds the word that completes a verb: "ließ räumen", "gab bekannt", "bleibt unklar"."""

from __future__ import annotations

from newsgraph.extraction.clauses.subjects import GROUP
from newsgraph.extraction.grammar.syntax import children, feature, first_child, is_nominal, is_reflexive
from newsgraph.language.tree import Word

# Verbs that say what somebody is or becomes, with a noun in the nominative or an adjective.
LINKING = frozenset({"werden", "bleiben", "heißen", "sein"})
# Verbs that an adjective completes, some of them only with "sich": "zeigte sich zufrieden", "macht deutlich".
_LASTING = frozenset({"werden", "bleiben", "machen", "scheinen", "wirken", "klingen"})
_REFLEXIVE = frozenset({"zeigen", "geben", "fühlen", "erweisen", "äußern"})
_COMPARING = frozenset({"mehr", "weniger", "anders"})


def completion_of(verb: Word) -> Word | None:
    """Return the word that completes a verb: "ließ räumen", "gab bekannt", "gilt als vermisst"."""
    quality = quality_of(verb) or _lasting_quality(verb)
    if quality is not None:
        return quality
    for child in verb.children:
        if child.tag == "ADJD" and any(word.lower == "für" for word in child.children):
            return child
        if child.dep == "xcomp" and (
            ((child.pos == "ADJ" or child.tag == "ADJD") and not is_nominal(child))
            or (verb.lemma == "lassen" and is_caused(child))
            or (child.tag == "VVPP" and child.i == verb.i - 1)  # "gefangen genommen"
        ):
            return child
    return None


def is_caused(verb: Word) -> bool:
    """Tell whether a verb can be what "lassen" has done: an infinitive, be it a participle as well."""
    return verb.tag == "VVINF" or (verb.tag == "VVPP" and verb.lower.endswith("en") and verb.pos == "VERB")


def quality_of(verb: Word) -> Word | None:
    """Return the adjective or participle that says with "als" what somebody is: "gilt als vermisst"."""
    if verb.pos != "VERB":
        return None
    for child in verb.children:
        if child.tag in {"ADJD", "VVPP"} and _is_quality(child):
            return child
    return None


def _is_quality(word: Word) -> bool:
    if word.dep not in {"advcl", "xcomp", "obl", "advmod"}:
        return False
    if first_child(word, *GROUP, "nsubj", "nsubj:pass") is not None:
        return False
    opening = next((child for child in children(word, "mark", "case", "cc") if child.lower == "als"), None)
    # "mehr als erwartet" compares.
    return opening is not None and not any(
        feature(before, "Degree") == "Cmp" or before.lower in _COMPARING
        for before in word.tree[word.sentence.start : opening.i]
    )


def _lasting_quality(verb: Word) -> Word | None:
    """Return the adjective of a verb like "bleiben", taken for an adverb: "will stark bleiben"."""
    reflexive = verb.lemma in _REFLEXIVE and any(is_reflexive(child) for child in verb.children)
    if verb.dep in GROUP or not (reflexive or verb.lemma in _LASTING):
        return None
    if first_child(verb, "xcomp") is not None or (
        first_child(verb, "obj") is not None and verb.lemma in LINKING
    ):
        return None
    adverbs = [child for child in children(verb, "advmod") if child.tag != "PTKNEG"]
    # Right before its verb even a word that the tagger took for an adverb says how: "war frei geworden".
    qualities = [child for child in adverbs if child.tag == "ADJD" or _is_last(child, verb)]
    return qualities[-1] if qualities else None


def _is_last(adverb: Word, verb: Word) -> bool:
    first = adverb.left_edge
    opens = first.is_sent_start or first.nbor(-1).is_punct or first.nbor(-1).dep == "cc"  # "…, da wurde sie"
    return verb.lemma in LINKING and adverb.i == verb.i - 1 and not opens
