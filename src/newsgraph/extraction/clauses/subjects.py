"""Finds whom a clause tells of: its own subject, one that it shares, or one that is understood.

A coordinated verb shares the subject of the first, an infinitive has that of its verb (or its object:
"bat ihn zu kommen"), a relative clause tells of its antecedent.
"""

from __future__ import annotations

from newsgraph.extraction.clauses.plausibility import has_own_prefield, is_year, shown_case
from newsgraph.extraction.clauses.relatives import antecedent_of
from newsgraph.extraction.grammar.embedding import controller_of
from newsgraph.extraction.grammar.modality import is_finite, is_negated
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    children,
    conjuncts,
    feature,
    first_child,
    is_nominal,
    is_oblique_case,
    is_reflexive,
    is_relative_pronoun,
    preposition_of,
)
from newsgraph.language.tree import Word

# What belongs to the verb group beside the verb itself.
GROUP = ("aux", "aux:pass", "cop")
_VERBAL = frozenset({"VERB", "AUX"})
_INFINITIVE_MARKS = frozenset({"um", "ohne", "statt", "anstatt"})
_NOBODY = frozenset({"es", "das", "dies", "dieser", "diese", "was"})  # "Es war Tom, der …"


def subjects_of(verb: Word) -> tuple[list[Word], str]:
    """Return the heads of the subjects and how they were found ("" where there are none)."""
    own = own_subject(verb)
    if own is not None:
        if is_relative_pronoun(own):
            return _antecedents(own, verb), "relative"
        return _checked(own), "own"
    if first_child(verb, "csubj", "csubj:pass") is not None:
        return [], ""
    if verb.dep == "conj" and verb.head.pos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
        if has_own_prefield(verb, [verb, *children(verb, *GROUP)]):
            return [], ""
        subjects, construction = subjects_of(verb.head)
        # "Es gab …" shares no subject: its "es" means nobody.
        subjects = [subject for subject in subjects if subject.lower != "es"]
        return subjects, "shared" if construction == "own" else construction
    if is_purpose(verb):
        # "wird angepasst, um zu erleichtern": who acts in a passive is not told.
        passive = first_child(verb.head, "aux:pass", "nsubj:pass") is not None
        return ([], "") if passive else (subjects_of(verb.head)[0], "purpose")
    if verb.dep == "xcomp":
        return _controllers(verb), "infinitive"
    return [], ""


def _antecedents(pronoun: Word, verb: Word) -> list[Word]:
    """Return whom a relative clause tells of: its noun, or whom that noun is said of.

    "Er ist ein Pilot, der im Mai begann" tells what he did. The denied does nothing: "keine Zeugen, die …".
    """
    predicative = antecedent_of(None, verb)
    if (
        predicative is not None
        and first_child(predicative, "cop") is not None
        and not is_negated(predicative)
    ):
        subjects = [subject for subject in subjects_of(predicative)[0] if subject.lower not in _NOBODY]
        if subjects:
            return subjects
    noun = antecedent_of(pronoun, verb)
    if noun is None or any(child.lower.startswith("kein") for child in children(noun, "det")):
        return []
    return [noun]


def own_subject(verb: Word) -> Word | None:
    """Return the head of a verb's subject; of two (a broken parse), the one that shows the nominative."""
    found = children(verb, "nsubj", "nsubj:pass")
    if len(found) < 2:
        return found[0] if found else None
    return next((noun for noun in found if _shows_nominative(noun)), found[0])


def _shows_nominative(noun: Word) -> bool:
    if noun.lower in {"er", "wir", "ich", "der", "man", "wer"}:
        return True
    articles = [child.lower for child in noun.children if child.dep in {"det", "dep"}]
    return "der" in articles and feature(noun, "Number") != "Plur"  # "jedes der Programme": genitive


def _checked(subject: Word) -> list[Word]:
    """Return a subject with its conjuncts, or nothing where its form forbids a subject."""
    if not is_nominal(subject) or is_oblique_case(subject) or shown_case(subject) == "Dat":
        return []
    if is_year(subject):
        return []
    return conjuncts(subject)


def _controllers(verb: Word) -> list[Word]:
    """Return the understood subject of an infinitive: the object of verbs like "bitten", else the subject."""
    matrix = verb.head
    if controller_of(matrix) == "object":
        target = next(
            (child for child in matrix.children if child.dep in OBJECTS and _bare(child)),
            None,
        )
        return conjuncts(target) if target is not None and not is_reflexive(target) else []
    if matrix.pos not in _VERBAL and first_child(matrix, "cop") is None:
        return []
    return subjects_of(matrix)[0]


def _bare(token: Word) -> bool:
    return preposition_of(token) is None


def is_purpose(verb: Word) -> bool:
    """Tell whether a verb heads an infinitive with "um", "ohne" or "statt"."""
    if verb.dep not in {"advcl", "xcomp"} or any(is_finite(word) for word in (verb, *children(verb, *GROUP))):
        return False
    return any(child.lower in _INFINITIVE_MARKS for child in children(verb, "mark", "case"))
