"""Whom a possessive can mean by what is owned: only people have kin, and nobody demands to be arrested."""

from __future__ import annotations

from newsgraph.extraction.clauses.subjects import subjects_of
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    children,
    clause_head,
    conjuncts,
    feature,
    first_child,
    verb_lemma,
)
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody, thing
from newsgraph.lexicon.people import function_noun, is_organisation_noun, kin_noun

WITH_KIN = frozenset({"person", "group"})
# Whom and what only people have, beside the nouns of kinship.
_KIN = frozenset(
    """
    Freund Freundin Familie Eltern Kind Angehörige Angehöriger Verwandte Verwandter
    Kindheit Jugend Leben Tod Leiche Geburt Körper Gesicht
    """.split()  # noqa: SIM905
)

# What is demanded of somebody else, or for them; of bodies alone where one in prison may demand it, too.
_DEMANDING = frozenset(
    {"anordnen", "beantragen", "drängen", "dringen", "einfordern", "erzwingen", "fordern"}
    | {"plädieren", "pochen", "verlangen"}
)
_OF_OTHERS = frozenset(
    """
    Abberufung Abdankung Ablösung Abschiebung Absetzung Abwahl Amtsenthebung Auslieferung Ausschluss
    Ausweisung Bestrafung Entlassung Festnahme Hinrichtung Inhaftierung Rauswurf Rücktritt Suspendierung
    Verhaftung
    """.split()  # noqa: SIM905
)
_OF_PRISONERS = frozenset({"Freilassung", "Freispruch"})
# Heads of bodies; a ship, a house or a project has a Kapitän, an Eigentümer or a Leiter, too.
_HEADS = frozenset(
    """
    CEO Chef Generalsekretär Geschäftsführer Hauptgeschäftsführer Obmann Präsident Präses Trainer
    Vize Vizechef Vizepräsident Vorsitzender Vorstand Vorstandschef
    """.split()  # noqa: SIM905
)


def is_demanded_of_others(noun: Word) -> bool:
    """Whether what a noun names is demanded, and not of who demands it: "fordert → Rücktritt"."""
    return noun.lemma in _OF_OTHERS and _is_demanded(noun)


def demanding(noun: Word) -> list[Word]:
    """Return who demands what is somebody else's: "die Opposition fordert ihren → Rücktritt"."""
    if noun.lemma not in _OF_OTHERS | _OF_PRISONERS or not _is_demanded(noun):
        return []
    found = [word for subject in subjects_of(noun.head)[0] for word in conjuncts(subject)]
    return found if noun.lemma in _OF_OTHERS else [word for word in found if not describes_person(word)]


def _is_demanded(noun: Word) -> bool:
    verb = noun.head
    # "wollte mit seinem Rücktritt Wahlen erzwingen": what something is forced with is nobody else's.
    asked = noun.dep in OBJECTS or (noun.dep == "obl" and noun.preposition != "mit")
    return asked and verb_lemma(verb) in _DEMANDING and verb == clause_head(noun)


def may_have_kin(owner: Entity, kin: Word) -> bool:
    """Whether somebody can have such kin: people and groups, and of firms a daughter."""
    return owner.type in WITH_KIN or (owner.type == "organisation" and kin.lemma == "Tochter")


def is_kin(noun: Word) -> bool:
    """Whether only people have what a noun names: a mother, friends, a childhood."""
    return kin_noun(noun.text) is not None or noun.lemma in _KIN


def is_of_people(noun: Word) -> bool:
    """Whether a noun tells what somebody is to people or to a body: a wife, a lawyer, a president."""
    if noun.lemma in _OF_OTHERS | _OF_PRISONERS or is_kin(noun):
        return True
    function = function_noun(noun.text)
    return function is not None and (function.relation in ("aide", "spokesperson") or function.base in _HEADS)


def is_no_owner(token: Word) -> bool:
    """Whether a noun means neither people nor an organisation: no tree has a wife."""
    if token.pos not in ("NOUN", "PROPN") or token.entity in ("PER", "ORG"):
        return token.entity == "LOC"
    body = somebody(token.text) is not None or is_organisation_noun(token.text)
    return not (body or describes_person(token) or thing(token.text) is not None)


def possible_owners(pointer: Pointer) -> frozenset[Word]:
    """Return who by their place may own what a possessive stands before; nobody for other pronouns."""
    if not pointer.possessive:
        return frozenset()
    clause = clause_head(pointer.token)
    return frozenset([*clause.children, *subjects_of(clause)[0], *_understood(clause)])


def _understood(clause: Word) -> list[Word]:
    """Return the objects above an infinitive, who may do it: "macht es den Leuten leicht, … zu …"."""
    if feature(clause, "VerbForm") != "Inf" or clause.dep == "ROOT" or first_child(clause, "nsubj"):
        return []
    return children(clause_head(clause.head), *OBJECTS)
