"""What holds of an event that a noun tells: by its attributes, and by what governs the noun."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, feature, first_child
from newsgraph.extraction.relations.holding import (
    Held,
    chain_of,
    governor_lemma,
    held_under,
    lemmas_of,
    quality_of,
)
from newsgraph.language.tags import SUBJECT_RELATIONS
from newsgraph.language.tree import Word
from newsgraph.lexicon.factuality import Holding, Signature, lead_for, signature
from newsgraph.lexicon.nominal_events import SAID, nominal_events

# How the table may know what is said of an event: "ein Angriff droht", "der geplante Angriff".
_OF_EVENT = ("noun", "attr", "dass")
_NOT_HAPPENED = "ausgeblieben:"  # the lead of an event that a noun tells and that is denied
_REFUSING = frozenset({"denies", "refuses"})


def holding_of_noun(noun: Word) -> Held:
    """Return how an event holds that a noun tells: by its attributes and by what governs the noun.

    A negated or intended main verb does not touch a known event below it: "verurteilte den Angriff nicht".
    One that the text brings up, "ein Angriff", holds no better than its clause.
    """
    for child in children(noun, "amod"):
        found = signature(child.lemma.lower(), "attr", "adj")
        if found is not None and found.affirmed is not None:
            return Held(found.affirmed, found.lead())
    if any(child.lower.startswith("kein") or child.lower == "ohne" for child in noun.children):
        return Held(Holding(negated=True), _NOT_HAPPENED)
    governor, found = _governor_of_noun(noun)
    verbal = governor is not None and (governor.pos in {"VERB", "AUX"} or noun.dep in SUBJECT_RELATIONS)
    clause = (
        held_under(list(chain_of(governor)), told=()) if governor is not None and verbal else Held(Holding())
    )
    if found is None or found.factive or (found.stance in _REFUSING and _is_said(noun)):
        return _in_clause(noun, clause)
    there = noun.dep in SUBJECT_RELATIONS or _is_existence(governor)
    if clause.holding.negated and found.affirmed in {None, Holding()} and not there:
        return Held(Holding())  # "berichtete nicht über den Angriff"
    content = found.content(clause.holding)
    lead = found.lead(negated=clause.holding.negated).replace(", ob", ":") or clause.lead
    return Held(content, lead or (_NOT_HAPPENED if content.negated else lead_for(content.modality)))


def _in_clause(noun: Word, clause: Held) -> Held:
    """Return how an event holds of which the clause's words say nothing: a known one holds."""
    determiner = first_child(noun, "det")
    brought_up = determiner is None or determiner.lower.startswith("ein")
    owned = any(child.dep in {"det:poss", "nmod"} and child.i < noun.i for child in noun.children)
    if not brought_up or owned or clause.holding == Holding() or feature(noun, "Number") == "Plur":
        return Held(Holding())
    lead = clause.lead or (_NOT_HAPPENED if clause.holding.negated else lead_for(clause.holding.modality))
    return Held(clause.holding, lead)


def _is_existence(verb: Word | None) -> bool:
    """Tell whether a verb only says that there is what it governs: "es gibt keine Gespräche"."""
    return verb is not None and verb.lemma == "geben" and any(child.lower == "es" for child in verb.children)


def _is_said(noun: Word) -> bool:
    """Tell whether an event is done by saying so, which nobody undoes: "verwarf die Klage des Verbands"."""
    return any(event.event in SAID for event in nominal_events(noun.lemma))


def _governor_of_noun(noun: Word) -> tuple[Word | None, Signature | None]:
    """Return the word that governs an event noun, with its signature: "warnte vor → einem Angriff"."""
    first = noun
    while first.dep == "conj" and first.head is not first:
        first = first.head
    governor = first.head
    if governor is first:
        return None, None
    if first.dep in SUBJECT_RELATIONS:
        return governor, _signature_of_subject(governor, first.dep == "nsubj:pass")
    if first.dep not in {"obj", "obl", "obl:arg", "nmod"}:
        return None, None
    case = first_child(first, "case")
    if case is not None:
        return governor, signature(governor_lemma(governor), f"prep:{case.lower}")
    return governor, signature(governor_lemma(governor), "noun" if first.dep == "obj" else "gen")


def _signature_of_subject(governor: Word, passive: bool) -> Signature | None:
    """Return what a clause says of the event that is its subject: "wurde verhindert"."""
    if first_child(governor, "obj") is not None and not passive:
        return None  # "Der Angriff kündigte das Ende an"
    quality = quality_of(governor) is not None
    for lemma in lemmas_of(governor):
        for kind in _OF_EVENT if quality else ("noun",):
            found = signature(lemma, kind)
            if found is not None:
                return found
        quality = False
    return None
