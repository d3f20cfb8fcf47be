"""Whom a pronoun cannot mean by its place in the sentence.

"Müller lobte ihn" is about two people, "Müller rief an, um ihn zu loben", too. What can be
seen of that in a parse: the other arguments of the pronoun's verb, before and behind it; what a subject
pronoun's arguments hold; the understood subject of an infinitive; and who says the words it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.subjects import subjects_of
from newsgraph.extraction.grammar.embedding import controller_of
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    SUBJECTS,
    children,
    clause_head,
    feature,
    first_child,
    subject_of,
)
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.pointing.owning import demanding
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Word

_ARGUMENTS = frozenset({*SUBJECTS, "obj", "iobj", "obl", "obl:arg", "obl:agent"})
_OF_VERB = frozenset({*SUBJECTS, *OBJECTS, "obl:agent"})
_SAME_NOUN = frozenset({"appos", "flat", "conj", "compound"})
_CALLING = frozenset({"als", "zu", "zum", "zur"})
# "Laut Müller werde er …": who is named as the source may be meant.
_SOURCES = frozenset({"laut", "zufolge", "nach"})


def barred(cast: Cast, pointer: Pointer) -> frozenset[Entity]:
    """Return the actors that a pronoun cannot mean, as they would be called "sich" or not by their name."""
    heads = _owned(pointer.token.head) if pointer.possessive else _partners(pointer)
    return frozenset(entity for head in heads for entity in cast.taken.get(head.i, ()))


def others_beside(cast: Cast, noun: Word) -> frozenset[Entity]:
    """Return who is another argument of a noun's verb, and so somebody else."""
    if noun.dep not in _OF_VERB:
        return frozenset()
    beside = (word for word in noun.head.children if word != noun and word.dep in _OF_VERB)
    return frozenset(entity for word in beside for entity in cast.taken.get(word.i, ()))


def _partners(pointer: Pointer) -> list[Word]:
    """Return the heads of what stands beside a pronoun as another argument of its verb."""
    token, verb = pointer.token, pointer.token.head
    heads = list(_joined(token))[1:]
    for argument in verb.children:
        if argument == token or argument.dep not in _ARGUMENTS:
            continue
        if any(case.lower in _SOURCES for case in children(argument, "case")):
            continue
        inside = pointer.subject and argument.i > token.i
        heads += _with_attributes(argument) if inside else _joined(argument)
    if pointer.subject and first_child(verb, "cop") is not None:
        heads += list(_with_attributes(verb))[1:]
    if token.dep in OBJECTS:
        heads += _controllers(verb)
    if not pointer.subject and verb.dep == "conj":
        heads += [head for subject in subjects_of(verb)[0] for head in _joined(subject)]
    return heads


def _owned(noun: Word) -> list[Word]:
    """Return who is called the noun, so does not own it: "ist sein Chef", "zu seinem Chef gewählt".

    Nor is it their own resignation that somebody demands: "fordert ihren Rücktritt".
    """
    if others := demanding(noun):
        return [head for other in others for head in _joined(other)]
    if first_child(noun, "cop") is not None:
        verb = noun
    elif describes_person(noun) and any(case.lower in _CALLING for case in children(noun, "case", "mark")):
        verb = noun.head
    else:
        return []
    called = children(verb, "obj") or children(verb, *SUBJECTS)
    return [head for word in called for head in _joined(word)]


def _joined(noun: Word) -> Iterator[Word]:
    """Yield a noun and what stands beside it as its name or a second one: "seine Kollegen A und B"."""
    yield noun
    for child in children(noun, *_SAME_NOUN):
        if child.dep == "conj" or noun.pos == "PROPN" or is_actor_noun(noun):  # not "den Namen Müller"
            yield from _joined(child)


def _with_attributes(noun: Word) -> Iterator[Word]:
    """Yield a noun, what stands beside it, and whose it is: "den Sohn Müllers"."""
    for head in _joined(noun):
        yield head
        for attribute in children(head, "nmod"):
            yield from _with_attributes(attribute)


def _controllers(verb: Word) -> list[Word]:
    """Return the understood subject of an infinitive: "Müller rief an, um ihn zu fragen"."""
    if feature(verb, "VerbForm") != "Inf" or subject_of(verb) is not None or verb.dep == "ROOT":
        return []
    while verb.dep == "conj":
        verb = verb.head
    above = clause_head(verb.head)
    if controller_of(above) == "object" and verb.dep != "advcl":
        return children(above, *OBJECTS)
    while above.dep == "conj" and subject_of(above) is None:
        above = above.head
    subject = subject_of(above)
    return list(_joined(subject)) if subject is not None else []
