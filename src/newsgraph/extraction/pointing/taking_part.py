"""Whether somebody without a name has part in what is told, and so is an actor."""

from __future__ import annotations

from collections.abc import Container

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, first_child
from newsgraph.extraction.identity.unnamed import Phrase, one_described
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import entries_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import known_word
from newsgraph.lexicon.people import function_noun, is_no_name, nominal

_PART_CASES = frozenset(
    {"von", "durch", "gegen", "mit", "an", "gegenüber", "laut", "zufolge", "für", "auf", "vom"}
)
_WITHIN = frozenset({"in", "im", "aus", "unter", "zwischen", "außer", "statt", "trotz", "wegen"})
_PLACES = frozenset({"in", "im", "auf", "an", "am", "bei", "vor", "ins", "aus"})


def has_part(phrase: Phrase, speakers: Container[int]) -> bool:
    """Whether somebody acts, is acted upon, speaks, or has part in what a noun tells."""
    noun = one_described(phrase.noun) or phrase.noun
    while noun.dep == "conj":
        noun = noun.head
    if noun.i in speakers:
        return True
    verb = noun.head
    case = first_child(noun, "case")
    if noun.dep in (*SUBJECTS, *OBJECTS, "obl:agent"):
        return verb.pos in ("VERB", "AUX", "ADJ") or first_child(verb, "cop") is not None
    if phrase.kind.use == "sole":
        return case is None or case.lower not in _PLACES
    if phrase.kind.type == "organisation" and is_of_office(phrase):
        return True
    told = bool(phrase.count or phrase.qualities or phrase.age or phrase.definite or phrase.owner)
    if told and phrase.kind.type in ("person", "group") and noun.dep in ("obl", "nmod"):
        return case is None or case.lower not in _WITHIN
    if noun.dep == "obl" and verb.pos == "VERB":
        return case is None or case.lower in _PART_CASES
    if noun.dep == "nmod":
        return noun_cue(verb) is not None or bool(entries_of(verb.lemma)) or _is_act(verb)
    return False


def is_moved(phrase: Phrase) -> bool:
    """Whether a thing does something, or somebody does something to it."""
    noun = phrase.noun
    while noun.dep == "conj":
        noun = noun.head
    return noun.dep in (*SUBJECTS, *OBJECTS, "obl:agent") and noun.head.pos == "VERB"


def is_called(phrase: Phrase) -> bool:
    """Whether a thing bears a name in its compound: "die Vega-Rakete", but not "die Langstrecken-Rakete"."""
    name = phrase.noun.text.rpartition("-")[0]
    known = known_word(name)
    plain = known is not None or is_no_name(name) or nominal(name) is not None or name.isupper()
    return phrase.definite and not phrase.plural and name.istitle() and "-" not in name and not plain


def is_of_office(phrase: Phrase) -> bool:
    """Tell whether somebody holds an office of a body: "die Leiterin des Jugendamts, Ida Brandt"."""
    noun = phrase.noun
    told = phrase.definite or bool(phrase.qualities)
    if noun.dep != "nmod" or noun.i < noun.head.i or not told or phrase.plural:
        return False
    case = first_child(noun, "case")
    return function_noun(noun.head.text) is not None and (
        case is None or case.lower in ("von", "vom", "beim", "am")
    )


def _is_act(noun: Word) -> bool:
    return noun.text.endswith(("ung", "ungen", "nahme", "nahmen"))
