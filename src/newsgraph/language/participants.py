"""Hangs on an event noun whom the event names, where a parser hung them on a word that cannot hold them.

"Die Kritik | Münteferings an den Unternehmern": nobody is a Müntefering at the employers. "Hält die Kritik
von Müntefering | an den Unternehmern für falsch": the verb takes no such phrase, its object waits for one.
Which prepositions name a participant the table ``nominal_events`` tells.
"""

from __future__ import annotations

from functools import cache

from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nominal_events import nominal_events
from newsgraph.lexicon.verb_complements import role_of

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OWNING = frozenset({"", "von", "vom"})
# What a noun that is no name seldom takes itself: "die Ermittlungen der Behörde | gegen Roth".
_OF_EVENTS = frozenset({"gegen", "durch"})
_JUDGING = frozenset({"accuses", "agrees", "denies", "doubts", "praises", "refuses"})
_PLACES = frozenset({"in", "bei", "nach", "aus"})
_CIRCUMSTANCES = _PLACES | {"mit", "durch", "vor", "für", "um", "zu"}


def hang_participants(tree: Tree) -> Tree:
    """Return the tree with the participants of events hung on their nouns, in place."""
    for word in tree:
        if word.pos in _NOMINAL and (case := word.preposition):
            if word.dep == "nmod" and word.head.dep == "nmod":
                _lift(word, case)
            elif word.dep in {"obl", "obl:arg"} and word.head.pos == "VERB":
                _lower(word, case)
    return tree


def _lift(phrase: Word, case: str) -> None:
    """Hang a phrase on the event noun above the name that it was hung on."""
    owner = phrase.head
    event = owner.head
    if event.pos != "NOUN" or owner.preposition not in _OWNING or owner.i < event.i or phrase.i < owner.i:
        return
    named = owner.entity == "PER" or (owner.pos == "PROPN" and case not in _PLACES)
    own = _takes(owner, case) or any(child.dep == "nmod" and child is not phrase for child in owner.children)
    if (named or (case in _OF_EVENTS and not own)) and _waits_for(event, case):
        phrase.hang(event, "nmod")


def _lower(phrase: Word, case: str) -> None:
    """Hang a phrase of a verb of judgement on the event noun before it, whose other participant is named.

    Other verbs may take the phrase themselves: "schickte die Forderung Roths | an Firmen".
    """
    verb, first = phrase.head, phrase.left_edge
    before = next((child for child in verb.children if child.right_edge.i == first.i - 1), None)
    slot = f"prep:{case}"
    governed = role_of(verb.lemma, slot, ["subj", slot]) is not None
    if before is None or case in _CIRCUMSTANCES or governed or verb.lemma not in _judging():
        return
    for noun in (before, *(word for word in before.subtree if word.dep == "nmod")):
        ends = noun.pos == "NOUN" and noun.right_edge.i == first.i - 1
        if ends and _waits_for(noun, case) and _is_owned(noun):
            phrase.hang(noun, "nmod")
            return


@cache
def _judging() -> frozenset[str]:
    """Verbs of judgement, also as the last word of a phrase: "für falsch halten"."""
    return frozenset(row["cue"].split()[-1] for row in read_table("cues") if row["stance"] in _JUDGING)


def _waits_for(noun: Word, case: str) -> bool:
    """Tell whether an event noun may name a participant by a preposition and names none by it yet."""
    return _takes(noun, case) and not any(child.preposition == case for child in noun.children)


def _takes(noun: Word, case: str) -> bool:
    return any(f"prep:{case}" in (*event.agent, *event.patient) for event in nominal_events(noun.lemma))


def _is_owned(noun: Word) -> bool:
    return any(
        (child.dep == "nmod" and child.preposition in _OWNING)
        or (child.dep == "amod" and country_of_adjective(child.text) is not None)
        for child in noun.children
    )
