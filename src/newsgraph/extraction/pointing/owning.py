"""Whom a possessive can mean by what is owned: only people have kin, and no tree has a wife."""

from __future__ import annotations

from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Entity
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


def may_have_kin(owner: Entity, kin: Word) -> bool:
    """Whether somebody can have such kin: people and groups, and of firms a daughter."""
    return owner.type in WITH_KIN or (owner.type == "organisation" and kin.lemma == "Tochter")


def is_kin(noun: Word) -> bool:
    """Whether only people have what a noun names: a mother, friends, a childhood."""
    return kin_noun(noun.text) is not None or noun.lemma in _KIN


def is_of_people(noun: Word) -> bool:
    """Whether a noun tells what somebody is to people or to an organisation: a wife, a friend, a lawyer."""
    function = function_noun(noun.text)
    return is_kin(noun) or (function is not None and function.relation == "aide")


def is_no_owner(token: Word) -> bool:
    """Whether a noun means neither people nor an organisation: no tree has a wife."""
    if token.pos not in ("NOUN", "PROPN") or token.entity in ("PER", "ORG"):
        return token.entity == "LOC"
    body = somebody(token.text) is not None or is_organisation_noun(token.text)
    return not (body or describes_person(token) or thing(token.text) is not None)
