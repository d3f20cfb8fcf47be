"""Whom a noun phrase means by the words around it: a name beside it, a predicate, an acronym, its owner."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.unnamed import Phrase
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import inhabitant
from newsgraph.lexicon.people import kin_noun
from newsgraph.lexicon.places import town_of_adjective

_NEAR = 60  # words back
_SHORTEST_STEM = 4  # letters of a party's adjective
_CLIENTS = frozenset({"Klient", "Klientin", "Mandant", "Mandantin"})
_ADVISERS = frozenset({"Anwalt", "Berater", "Rechtsanwalt", "Verteidiger"})
_GERMAN_OFFICES = frozenset({"Kanzler", "Bundeskanzler"})


def named_beside(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the person whose name stands in apposition: "die älteste Frau der Stadt, Ida Brandt"."""
    if phrase.plural or phrase.kind.type != "person":
        return None
    for child in children(phrase.noun, "appos"):
        entity = cast.meant_at(child)
        if entity is not None and entity.type == "person" and child.i > phrase.noun.i:
            return entity if entity.may_be_of(phrase.gender) else None
    return person_behind_comma(cast, phrase.noun, phrase.gender)


def person_behind_comma(cast: Cast, noun: Word, gender: str | None) -> Entity | None:
    """Return who is named behind a comma, with what else they are: "sein Anwalt, der Jurist Ole Lotz".

    A parser may hang the name on what stands between: "die Sprecherin der Firma, die Juristin Ida Lotz".
    """
    owners = [child for child in children(noun, "nmod") if child.i > noun.i]
    for child in (child for head in (noun, *owners) for child in children(head, "appos", "compound")):
        entity = cast.meant_at(child)
        between = noun.tree[noun.i + 1 : child.i] if child.i > noun.i else ()
        commas = sum(word.text == "," for word in between)
        if entity is None or entity.type != "person" or commas != 1:
            continue
        if entity.may_be_of(gender):
            return entity
    return None


def called_so(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return who is said to be so: "Der Verkäufer war die Firma Velatec"."""
    noun = phrase.noun
    if noun.dep != "nsubj" or first_child(noun.head, "cop") is None or phrase.plural:
        return None
    entity = cast.meant_at(noun.head)
    if entity is None or not entity.named or entity.type not in ("person", "organisation"):
        return None
    return entity if entity.type == "organisation" or entity.may_be_of(phrase.gender) else None


def holder_from(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the only one near by who holds an office of a state: "der Franzose" for its president."""
    people = inhabitant(phrase.noun.text)
    if people is None or phrase.plural or not phrase.definite or phrase.qualities or phrase.age:
        return None
    found = [
        person
        for person in cast.of_type("person")
        if any(0 < phrase.noun.i - mention.head.i <= _NEAR for mention in person.mentions)
        and phrase.kind.gender in (None, person.gender)
        and any(_is_office_of(role, people.country.name) for role in person.roles)
    ]
    return found[0] if len(found) == 1 else None


def _is_office_of(role: Role, state: str) -> bool:
    if role.base in _GERMAN_OFFICES and role.of is None:
        return state == "Deutschland"
    return role.of is not None and role.of.type == "country" and role.of.name == state


def kin_known(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return who is known to be somebody's kin: "seine Frau" after "seine Frau Ida"."""
    kin = kin_noun(phrase.noun.text)
    owner = cast.meant_at(phrase.owner) if phrase.owner is not None else None
    if kin is None or owner is None or phrase.plural:
        return None
    found = [
        person
        for person in cast.of_type("person")
        if any(role.of is owner and role.base == kin.lemma for role in person.roles)
    ]
    return found[0] if len(found) == 1 and found[0].named else None


def client_of(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return whom somebody works for: "sein Mandant" after "Brandts Anwalt Ole Lotz"."""
    adviser = cast.meant_at(phrase.owner) if phrase.owner is not None else None
    if adviser is None or phrase.plural or phrase.kind.lemma not in _CLIENTS:
        return None
    found = {role.of for role in adviser.roles if role.base in _ADVISERS and role.of is not None}
    client = found.pop() if len(found) == 1 else None
    agrees = client is not None and client.gender in (None, phrase.gender)
    return client if agrees else None


def acronym_behind(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the organisation whose acronym stands in brackets: "die Gewerkschaft der Lotsen (GdL)"."""
    tree, end = phrase.noun.tree, phrase.words.end
    behind = cast.meant_at(tree[end]) if end < len(tree) else None
    if behind is not None and behind.type == "organisation" and tree[end].text.isupper():
        return behind if tree[end].text[0] == phrase.noun.text[0] else None  # "die Bank der Länder BDL"
    if end + 2 >= len(tree) or tree[end].text != "(" or tree[end + 2].text != ")":
        return None
    entity = cast.meant_at(tree[end + 1])
    if entity is None or entity.type != "organisation" or tree[end + 1].text[0] != phrase.noun.text[0]:
        return None
    return entity


def body_of_town(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the only body of its sort that is called by its town: "die Bochumer Polizei … die Polizei"."""
    if phrase.kind.use != "sole" or phrase.plural or phrase.qualities or phrase.other:
        return None
    found = [
        body
        for body in cast.of_type("organisation")
        if body.mentions and body.mentions[0].head.i < phrase.noun.i and _is_of_town(body, phrase.kind.lemma)
    ]
    return found[0] if len(found) == 1 else None


def _is_of_town(body: Entity, lemma: str) -> bool:
    """Whether a body is called by an adjective in -er and a noun: "die Bochumer Polizei"."""
    words = body.name.removeprefix("die ").removeprefix("der ").removeprefix("das ").split(" ")
    return len(words) == 2 and words[1] == lemma and town_of_adjective(words[0]) is not None


def party_of(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the only party that is called by the adjective of its members: "die Liberalen"."""
    if not (phrase.plural and phrase.definite) or phrase.qualities or phrase.count:
        return None
    stem = phrase.noun.lower.removesuffix("n").removesuffix("e")
    found = [
        body
        for body in cast.of_type("organisation")
        if body.named and "partei" in body.name.casefold() and body.name.casefold().startswith(stem)
    ]
    return found[0] if len(found) == 1 and len(stem) > _SHORTEST_STEM else None
