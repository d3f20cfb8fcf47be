"""How a proposition holds that other words embed: "versucht zu fliehen", "die Gefahr, dass …".

``modality`` reads a clause by itself; here the words above it are asked, too. What is tried, demanded or
feared has not happened, and what is refused or prevented does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from newsgraph.extraction.grammar.modality import (
    CONDITIONS,
    clause_modality,
    finite_verb,
    has_condition,
    is_condition,
    is_exception,
    is_negated,
    marks_of,
)
from newsgraph.extraction.grammar.syntax import children, clause_head, feature, verb_lemma
from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon import read_table
from newsgraph.schema import Modality

_NEGATING_MARKS = frozenset({"ohne", "statt", "anstatt"})
_TOLD_BY_MODAL = frozenset({"possible", "necessary"})
_OPPOSING = frozenset({"aber", "denn", "doch", "jedoch", "sondern"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})


def controller_of(word: Word) -> str | None:
    """Return which argument of a word is the subject of its infinitive: "subject", "object" or None."""
    row = _rows().get(_lemma(word))
    return row["controller"] if row is not None and row["controller"] != "-" else None


def embedded_modality(word: Word) -> Modality | None:
    """Return how that holds which a word embeds, None where it holds as the word's own clause."""
    row = _rows().get(_lemma(word))
    if row is None or row["modality"] in {"-", "negated"}:
        return None
    return cast(Modality, row["modality"])


def governed_modality(governors: Sequence[Word]) -> Modality:
    """Return how a clause holds: the first thing that weakens it, from the outermost verb to its own."""
    outermost = governors[0]
    if outermost.dep in {"ROOT", "conj"} and _is_question(outermost.sentence):
        return "possible"
    for above, verb in zip((_embedder(outermost), *governors), governors, strict=False):
        if verb.dep == "conj" and verb is not outermost:
            above = None  # "entschied das Spiel und zog ein": what is joined is not embedded
        embedded = embedded_modality(above) if above is not None else None
        marks = marks_of(verb, "case")
        if "ob" in marks:
            return "possible"
        if embedded is not None:
            own = clause_modality(verb)
            # "hat entschieden: Sie können klagen": a main clause tells itself how it holds.
            return own if own in _TOLD_BY_MODAL and not children(verb, "mark") else embedded
        if opens_condition(verb) or (above is not None and is_exception(above)):
            return "conditional"
        if "um" in marks:
            return "intended"
        modality = clause_modality(verb)
        reported = not marks & CONDITIONS and not has_condition(verb) and _is_complement(verb)
        if modality == "conditional" and reported:
            # "…, dass sie geführt hätten": in reported speech Konjunktiv II stands for Konjunktiv I.
            return "hearsay"
        if modality in {"asserted", "possible"} and depends(verb):
            return "conditional"
        if modality != "asserted":
            return modality
    return "asserted"


def depends(verb: Word) -> bool:
    """Tell whether a clause holds only if another does; a "wenn" of the past tells when it held."""
    finite = finite_verb(verb)
    if finite is None or feature(finite, "Tense") == "Past":
        return False
    perfect = finite != verb and finite.lemma == "haben"
    return bool(conditions_of(verb)) and not perfect


def conditions_of(verb: Word) -> list[Word]:
    """Return the conditions that a clause names, or that open the row of main clauses in which it stands.

    "Zahlt die Stadt, baut die Firma; zugleich → stellt sie Leute ein".
    """
    own = [child for child in children(verb, "advcl", "parataxis") if is_condition(child)]
    first = verb.head
    joined = verb.dep == "conj" and first.dep in {"ROOT", "ccomp", "conj", "parataxis"}
    if own or not joined or any(child.lower in _OPPOSING for child in children(verb, "cc", "advmod")):
        return own
    return [condition for condition in conditions_of(first) if condition.i < first.i]


def holds_not(governors: Sequence[Word]) -> bool:
    """Tell whether a clause is denied: by its own words, or by a verb above that keeps it from happening."""
    denials = 0
    if any(child.lower == "sondern" for child in children(governors[-1], "cc")):
        governors = governors[-1:]  # "wurde nicht gelobt, sondern getadelt"
    for position, verb in enumerate(governors):
        denials += is_negated(verb)
        above = governors[position - 1] if position and verb.dep != "conj" else None
        row = _rows().get(_lemma(above)) if above is not None else None
        denials += row is not None and row["modality"] == "negated"
        denials += any(child.lower in _NEGATING_MARKS for child in children(verb, "mark"))
    return denials % 2 == 1


def _is_complement(verb: Word) -> bool:
    """Tell whether a clause belongs to what somebody says, with its relative and adverbial clauses."""
    while verb.dep in {"conj", "acl", "advcl", "xcomp", "cop", "aux"} and verb.head != verb:
        verb = clause_head(verb.head) if verb.dep == "acl" else verb.head
    return verb.dep == "ccomp"


def is_announced(verb: Word) -> bool:
    """Tell whether a pronoun of the clause above stands for a clause: "dafür, → dass sie zahlen"."""
    marks = {child.lower for child in children(verb, "mark")} | ({"zu"} if verb.tag == "VVIZU" else set())
    if verb.dep != "advcl" or not marks & {"dass", "daß", "zu"} or marks & {"um", *_NEGATING_MARKS}:
        return False
    return any(child.tag in PRONOMINAL_ADVERBS and child.i < verb.i for child in verb.head.children)


def opens_condition(verb: Word) -> bool:
    """Tell whether a clause begins with "sollte": "…, sollte er kommen" is a condition."""
    opening = next((child for child in verb.children if child.lower in {"sollte", "sollten"}), None)
    if opening is None or verb.dep == "ROOT":
        return False
    return all(child.i >= opening.i or child.is_punct for child in verb.children)


def _is_question(sentence: Stretch) -> bool:
    return next((word.text for word in reversed(list(sentence)) if not word.is_space), "") == "?"


def _embedder(verb: Word) -> Word | None:
    """Return the word whose complement a clause is, through coordination."""
    while verb.dep == "conj":
        verb = verb.head
    if verb.dep not in _COMPLEMENTS:
        return None
    # A relative clause is no complement of its noun.
    relative = verb.dep == "acl" and not any(
        child.lower in {"dass", "daß", "ob", "zu"} for child in verb.children
    )
    return None if relative else verb.head


def _lemma(word: Word) -> str:
    return verb_lemma(word) if word.pos in {"VERB", "AUX"} else word.lemma


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row["lemma"]: row for row in read_table("governors")}
