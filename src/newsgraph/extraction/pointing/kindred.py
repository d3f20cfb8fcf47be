"""Whom a noun for a person means by another that was told of them: "Torjäger Brandt … der Stürmer"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, first_child
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.identity.unnamed import Phrase, same_adjective
from newsgraph.extraction.pointing.determination import is_office, is_predicate
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.lexicon.kindred import accused_nouns, are_two, may_go_on

_FAR, _NEAR = 12, 1  # sentences back
# What is led against somebody: "das Verfahren gegen Roth", "ermittelt gegen Roth".
_AGAINST = ("anklage", "ermitteln", "ermittlung", "haftbefehl", "verdacht", "verfahren", "vorwurf")
_UNKNOWN = frozenset({"Unbekannter"})  # whoever has no name


def kindred_of(
    history: Sequence[Candidate], phrase: Phrase, sentence: int, barred: Container[Entity]
) -> Entity | None:
    """Return the only person told of before by a noun that the phrase's may go on; None where two were."""
    if not phrase.definite or phrase.plural or phrase.other or phrase.owner:
        return None
    if is_office(phrase.noun) or is_predicate(phrase.noun):
        return None
    if any(child.dep in ("nmod", "acl") and child.i > phrase.noun.i for child in phrase.noun.children):
        return None  # "der Fahrer des Busses" is told apart
    people = {
        who: None
        for known in history
        if sentence - known.sentence <= (_FAR if phrase.kind.lemma not in _UNKNOWN else _NEAR)
        for who in known.who
        if who.type == "person" and who.number != "Plur" and who.may_be_of(phrase.gender)
    }
    found = [who for who in people if _may_be(who, phrase)]
    if not found and phrase.kind.lemma in accused_nouns():
        accused = {who for known in history if _is_accused(known) for who in known.who}
        found = [who for who in people if who in accused and who.named]
    return found[0] if len(found) == 1 and found[0] not in barred else None


def _is_accused(known: Candidate) -> bool:
    """Whether somebody is told to have done wrong: "Roth soll bestochen haben", "Ermittlungen gegen Roth"."""
    token, case = known.token, first_child(known.token, "case")
    if case is not None and case.lower == "gegen":
        return token.head.lemma.lower().endswith(_AGAINST)
    helping = {child.lower for child in children(token.head, "aux", "aux:pass")}
    reported = token.dep in SUBJECTS and not helping.isdisjoint({"soll", "sollen"})
    return reported and not helping.isdisjoint({"haben", "sein", "worden"})


def _may_be(person: Entity, phrase: Phrase) -> bool:
    """Whether what was told of somebody makes them a noun's: a kindred noun, or its own adjective."""
    if phrase.kind.lemma in _UNKNOWN:
        return not person.named
    if phrase.kind.adjectival and any(
        same_adjective(phrase.noun, adjective)
        for mention in person.mentions
        if mention.head.i < phrase.noun.i
        for adjective in children(mention.head, "amod")
    ):
        return True  # "ein flüchtiger Autofahrer … der Flüchtige"
    return any(may_go_on(phrase.noun.text, noun) for noun in _nouns_of(person, phrase.noun.i))


def is_another(person: Entity, phrase: Phrase) -> bool:
    """Whether somebody was told of by a noun that makes them another: "der Fahrer … der Beifahrer"."""
    return any(are_two(phrase.kind.lemma, noun) for noun in _nouns_of(person, phrase.noun.i))


def _nouns_of(person: Entity, until: int) -> Iterator[str]:
    """Yield the nouns by which somebody was told of before a word: of roles, before their name, for it."""
    for role in person.roles:
        if role.noun is None or role.noun.i < until:
            yield role.base if " " in role.text else role.text  # "Beifahrer", which is no Fahrer
    for mention in person.mentions:
        if mention.head.i < until and mention.kind != "pronoun":
            yield from (
                word.text for word in mention.words if word.pos in ("NOUN", "ADJ") and word.text[0].isupper()
            )
