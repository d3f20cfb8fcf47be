"""Whom the noun of a speaker means who goes on: "Brandt hält das für falsch. „…“, glaubt die Juristin".

Who alone is told of in a paragraph goes on to speak there, by a noun that is true of many. That is weaker
than what ``epithets`` knows, and so asks for more: a speaker, nobody else near, nobody else called so.
"""

from __future__ import annotations

from collections.abc import Container

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, first_child, verb_lemma
from newsgraph.extraction.identity.descriptions import describes_person, kind_of
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.owners import words_before
from newsgraph.extraction.identity.roles import gender_told, role_of_noun
from newsgraph.extraction.names.titles import adjectival_gender
from newsgraph.extraction.pointing.determination import is_definite, is_plural, is_predicate
from newsgraph.extraction.pointing.functions import tells_another
from newsgraph.extraction.pointing.history import Candidate, History, Speakers
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.language.tree import Word
from newsgraph.lexicon.kindred import may_go_on
from newsgraph.lexicon.people import function_noun

_NEAR = 3  # sentences back
# What news calls somebody whom it has named, and hardly ever somebody who is new.
_CALLED = frozenset(
    """
    Aktivist Analyst Anthropologe Architekt Archäologe Astronom Autor Biologe Botaniker Bürgerrechtler
    Chemiker Christdemokrat Designer Dichter Diplomat Dirigent Dissident Emeritus Experte Forscher Funktionär
    Geologe Gründer Historiker Informatiker Ingenieur Investor Jurist Komponist Künstler Manager
    Mathematiker Mediziner Meteorologe Mitgründer Musiker Paläontologe Parlamentarier Philosoph Physiker
    Politiker Politologe Psychologe Regisseur Schauspieler Schriftsteller Seismologe Sozialdemokrat
    Soziologe Sportler Theologe Unternehmer Virologe Wissenschaftler Zoologe Ökonom
    """.split()  # noqa: SIM905
)
LEADERS = frozenset({"Chef", "Boss", "Vorstand", "Vorstandschef", "Direktor", "Leiter"})
_SHORTEST = 4  # letters of a first part that a leader's firm was brought up by
_ASIDE = frozenset({"appos", "flat", "compound"})  # a title of somebody who is named


def only_speaker(
    cast: Cast, history: History, noun: Word, sentence: int, speakers: Speakers, barred: Container[Entity]
) -> Entity | None:
    """Return the only person told of in a paragraph who can be who speaks there; None where nobody is.

    Args:
        cast: the actors.
        history: who and what was named before.
        noun: what the speaker is called.
        sentence: the number of its sentence.
        speakers: who says something, and what.
        barred: who cannot be meant.
    """
    role = role_of_noun(cast, noun) if says_something(noun, speakers) and may_point(noun) else None
    if role is None or not _may_be_new_word(noun, role):
        return None
    gender = gender_told(noun) or adjectival_gender(noun)
    own_words = speakers.words.get(noun.i, set())
    end = end_of_told(noun)
    near = [
        known
        for known in history.since(sentence - _NEAR)
        if known.token.i not in own_words
        if not noun.tree[known.token.i : end].has_break
    ]
    people = dict.fromkeys(who for known in near for who in known.who if _may_be(who, gender))
    if len(people) != 1 or any(_is_stranger(known, gender) for known in near):
        return None
    person = next(iter(people))
    subject = any(person in known.who and known.token.dep in SUBJECTS for known in near)
    if not (subject and person.named) or person in barred or not _agrees(person, role):
        return None
    return None if _is_called_so_another(history, noun, person, role) else person


def says_something(noun: Word, speakers: Speakers) -> bool:
    """Tell whether a noun makes a claim, or says or thinks something: "Die Juristin bestreitet das"."""
    verb = noun.head
    return noun.i in speakers or (
        noun.dep == "nsubj" and verb.pos == "VERB" and ("verb", verb_lemma(verb)) in cue_table()
    )


def end_of_told(noun: Word) -> int:
    """Return where a noun's own paragraph ends before it; where it opens one, that is the one before."""
    end = noun.sentence.start
    while end and noun.tree[end - 1].is_space:
        end -= 1
    return end if noun.tree[end : noun.sentence.start].has_break else noun.i


def may_point(noun: Word) -> bool:
    """Tell whether a noun is definite and means one, and nothing tells which one it is."""
    if is_plural(noun) or not is_definite(noun) or first_child(noun, "det") is None or is_predicate(noun):
        return False
    behind = noun.tree[noun.i + 1] if noun.i + 1 < len(noun.tree) else None
    if behind is not None and behind.pos == "PROPN":
        return False
    told = children(noun, "det:poss", "cop", "appos", "flat", "conj")
    return not told and not any(map(tells_another, words_before(noun)))


def _may_be_new_word(noun: Word, role: Role) -> bool:
    """Whether a noun may be the first that calls somebody so."""
    if role.base in _CALLED:
        return True
    function = function_noun(noun.text)
    first = function.modifier.rstrip("-").casefold() if function is not None else ""
    if role.base in LEADERS and _is_partys(role):
        return True
    if role.base not in LEADERS or len(first) < _SHORTEST:
        return False
    # "der Hafenchef" where a Hafengesellschaft was told of
    return any(first in word.lower for word in noun.tree[: noun.i])


def _is_partys(role: Role) -> bool:
    return role.of is not None and kind_of(role.of) == "party"


def _may_be(who: Entity, gender: str | None) -> bool:
    return who.type == "person" and who.number != "Plur" and (gender is None or who.may_be_of(gender))


def _is_stranger(known: Candidate, gender: str | None) -> bool:
    """Whether a noun means a person who is no actor."""
    token = known.token
    if known.who or known.number == "Plur" or token.pos != "NOUN" or token.dep in _ASIDE:
        return False
    agrees = gender is None or known.gender in (None, gender)
    return agrees and describes_person(token) and not is_predicate(token)


def _agrees(person: Entity, role: Role) -> bool:
    """Whether nothing that is told of somebody speaks against a noun."""
    if any(own.relation == "spokesperson" and own.base.endswith("precher") for own in person.roles):
        return False
    if role.base in LEADERS and _is_partys(role):
        own = {each.of for each in person.roles if each.of is not None and kind_of(each.of) == "party"}
        return own <= {role.of}  # "Landeshauptmann Brandt … der SPÖ-Chef"
    if role.base in LEADERS:
        return all(own.base in _CALLED or own.relation == "aide" for own in person.roles)
    owners = {own.of for own in person.roles if own.of is not None}
    if role.of is None:
        return True
    if role.of.type == "country":
        return {owner for owner in owners if owner.type == "country"} <= {role.of}
    return role.of in owners


def _is_called_so_another(history: History, noun: Word, person: Entity, role: Role) -> bool:
    """Whether somebody else was told of by this noun, or by one that it may go on."""
    others = dict.fromkeys(who for known in history for who in known.who if who is not person)
    roles = [own for who in others for own in who.roles if who.type == "person"]
    if role.base in LEADERS:  # a "Parteichef" is no "Hafenchef"
        return any(own.text == role.text for own in roles)
    if any(own.base == role.base or may_go_on(noun.text, own.base) for own in roles):
        return True
    function = function_noun(noun.text)
    return any(
        person not in known.who and known.token.pos == "NOUN" and function_noun(known.token.text) == function
        for known in history
    )
