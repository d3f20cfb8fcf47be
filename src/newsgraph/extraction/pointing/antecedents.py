"""Whom a pronoun means by its place in the sentence, so that nothing needs to be weighed.

A relative pronoun means the noun before it; "seine Frau" in "Müller und seine Frau" is Müller's; "ihn" in
"schoss auf den Kasten, verfehlte ihn" is what the verb before was done to, as its subject is shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsgraph.extraction.clauses.relatives import antecedent_of, can_mean
from newsgraph.extraction.clauses.subjects import is_purpose, subjects_of
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    SUBJECTS,
    children,
    clause_head,
    conjuncts,
    feature,
    first_child,
    subject_of,
)
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Cast, Entity, gender_of, number_of
from newsgraph.extraction.names.organisations import gender_told as noun_gender_told
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.extraction.pointing.pronouns import Pointer, number_told
from newsgraph.extraction.pointing.scoring import may_be
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word

_OPINIONS = frozenset(
    {"Ansicht", "Auffassung", "Einschätzung", "Erinnerung", "Meinung", "Sicht", "Überzeugung"}
)
_ANYBODY = frozenset({"man", "jeder", "jede", "jemand", "niemand", "keiner", "wer"})


def meant_by_place(
    cast: Cast, pointer: Pointer, quote: int | None, history: Sequence[Candidate]
) -> tuple[Entity, ...] | None:
    """Return whom a pronoun means by its place, empty where that is no actor; None where it tells nothing."""
    if _is_compared(pointer) or _is_there(pointer) or _is_of_a_thing(cast, pointer):
        return ()
    if not pointer.possessive:
        return _subject_above(cast, pointer) or _object_before(cast, pointer, quote, history)
    if _is_anybodys(pointer):
        return ()
    return _subject_ahead(cast, pointer) or _partner(pointer, quote, history)


def _is_there(pointer: Pointer) -> bool:
    """Whether a pronoun means what there is: "den Bericht, sollte es ihn geben"."""
    place = pointer.token.i
    if place == 0 or pointer.token.tree[place - 1].lower != "es":
        return False
    behind = pointer.token.tree[place + 1 : pointer.token.sentence.end]
    return any(word.lemma == "geben" for word in takewhile(lambda word: not word.is_punct, behind))


def _is_compared(pointer: Pointer) -> bool:
    """Whether a pronoun means the noun before a comparison: "eine Geringschätzung, wie man sie kennt"."""
    before = pointer.token.tree[max(0, pointer.token.i - 3) : pointer.token.i]
    return [word.lower for word in before] == [",", "wie", "man"] and not pointer.subject


def _is_of_a_thing(cast: Cast, pointer: Pointer) -> bool:
    """Whether an object may mean the thing that was told of: "Diese Zahl ist alt. Wer hat sie genannt?"."""
    first = pointer.token.sentence.start
    if pointer.subject or pointer.possessive or pointer.token.dep not in OBJECTS or first == 0:
        return False
    before = pointer.token.tree[first - 1].sentence
    return any(
        word.tag == "NN"
        and word.dep in SUBJECTS
        and word.i not in cast.taken
        and gender_of(word) in pointer.genders
        and any(child.lower.startswith("dies") for child in children(word, "det"))
        for word in before
    )


def _is_anybodys(pointer: Pointer) -> bool:
    """Whether a possessive is the subject's that means nobody in particular: "man muss seinen Weg gehen"."""
    subjects = subjects_of(clause_head(pointer.token))[0]
    return any(subject.lower in _ANYBODY for subject in subjects)


def is_opinion(possessive: Word) -> bool:
    """Tell whether a possessive says whose view a clause gives: "seiner Meinung nach", "aus ihrer Sicht"."""
    noun = possessive.head
    if possessive.dep != "det:poss" or noun.lemma not in _OPINIONS:
        return False
    return first_child(noun, "case") is not None or noun.tree[noun.i + 1 : noun.i + 2].text == "nach"


def _partner(pointer: Pointer, quote: int | None, history: Sequence[Candidate]) -> tuple[Entity, ...] | None:
    """Return the owner in front of an "und": "Müller und seine Frau"."""
    noun = pointer.token.head
    if noun.dep != "conj" or first_child(noun.head, "det:poss") is not None:
        return None
    owner = next((known for known in reversed(history) if known.token == noun.head), None)
    if owner is None or not may_be(pointer, owner, quote) or not (owner.who or describes_person(owner.token)):
        return None
    return owner.who


def _subject_above(cast: Cast, pointer: Pointer) -> tuple[Entity, ...] | None:
    """Return the subject that a pronoun by a participle means: "wies die gegen ihn erhobene Klage ab"."""
    participle = pointer.token.head
    noun = participle.head
    if participle.dep != "amod":
        return None
    while noun.dep == "nmod":
        noun = noun.head  # "die Kontrolle über den von ihm gesteuerten Wagen"
    if noun.dep not in {*OBJECTS, "obl"}:
        return None
    subjects = subjects_of(noun.head)[0]
    who = cast.taken.get(subjects[0].i, ()) if len(subjects) == 1 else ()
    if len(who) != 1 or subjects[0].i > pointer.token.i:
        return None
    if number_of(subjects[0]) == "Plur":
        return who if pointer.plural else None
    gender = who[0].gender if who[0].type == "person" else gender_of(subjects[0])
    return who if pointer.singular and pointer.may_be_of(gender) else None


def _object_before(
    cast: Cast, pointer: Pointer, quote: int | None, history: Sequence[Candidate]
) -> tuple[Entity, ...] | None:
    """Return what the verb before was done to, where an object pronoun's verb shares its subject."""
    verb = pointer.token.head
    if pointer.subject or pointer.token.dep not in {*OBJECTS, "obl"} or subject_of(verb) is not None:
        return None
    if (verb.dep != "conj" and not is_purpose(verb)) or first_child(verb, "expl") is not None:
        return None
    before = (
        word for word in reversed(verb.tree[verb.sentence.start : verb.i]) if word.pos in {"VERB", "AUX"}
    )
    verbs = {verb.head, next(before, verb.head)}  # a parse that went astray behind a colon
    if any(
        child.lower == pointer.token.lower and child.i not in cast.taken
        for word in verbs
        for child in children(word, *OBJECTS)
    ):
        return ()  # "stießen ihn zu Boden und traten auf ihn ein": twice the same
    beside = [
        known
        for known in history
        if known.token.head in verbs
        and known.token.dep in {*OBJECTS, "obl"}
        and not is_time(known.token)
        and may_be(pointer, known, quote)
    ]
    objects = [known for known in beside if known.token.dep in OBJECTS] or beside
    if not objects:
        return None
    return objects[-1].who if len({id(known.token) for known in objects}) == 1 else ()


def _subject_ahead(cast: Cast, pointer: Pointer) -> tuple[Entity, ...]:
    """Return the subject behind a possessive before it: "Seinen Ausstieg hatte Delmare angekündigt"."""
    noun = pointer.token.head
    if clause_head(noun).pos not in {"VERB", "AUX"}:
        return ()
    # The parse may take what is owned for a second subject.
    others = [word for word in children(clause_head(noun), *SUBJECTS) if word != noun]
    subject = next((word for word in others if first_child(word, "case") is None), None)
    if subject is None or subject.i < pointer.token.i:
        return ()
    who = cast.taken.get(subject.i, ())
    if number_of(subject) == "Plur":
        return who if pointer.plural else ()
    if len(who) != 1:
        return ()
    if who[0].type == "person":
        return who if pointer.may_be_of(who[0].gender) else ()
    return who if gender_of(subject) in pointer.genders else ()


def antecedent(cast: Cast, token: Word) -> tuple[Entity, ...]:
    """Return the actors that a relative pronoun points to: the noun that its clause belongs to."""
    clause = token
    while clause.dep != "acl" and clause.head != clause:
        clause = clause.head
    noun = clause.head
    if clause == noun or noun.i >= token.i:
        return ()
    if noun.dep == "nmod" and any(child.lower == "als" for child in noun.children):
        noun = noun.head  # "die Bank als Gläubigerin, die …": the bank
    if token.dep in SUBJECTS and not can_mean(token, noun):
        noun = antecedent_of(token, clause) or noun
    gender, number = gender_of(token), number_told(token)
    if number == "Plur" and token.lower == "die" and feature(clause, "Number") == "Sing":
        number = "Sing"  # the verb knows better
    meant = cast.taken.get(noun.i, ())
    if not meant and gender == "Neut" and gender_of(noun) not in (None, "Neut"):
        return _land_right_before(cast, token)
    if number == "Plur" and first_child(noun, "conj") is not None:
        several = [cast.taken.get(each.i, ()) for each in conjuncts(noun)]
        return tuple(who for each in several for who in each) if all(several) else ()
    is_state = len(meant) == 1 and meant[0].type == "country" and noun.pos == "PROPN"
    if is_state and gender is not None:
        return meant if number != "Sing" or meant[0].gender in (None, gender) else ()
    if any(entity.type != "person" for entity in meant) and _may_mean_whole(token, noun):
        return ()
    alone = len(meant) == 1 and (meant[0].type == "person" or number_of(noun) == "Sing")
    if alone and number == "Plur" and meant[0].number == "Sing":
        return ()
    if len(meant) == 1 and meant[0].type != "person" and number != "Plur":
        told = noun_gender_told(noun) if first_child(noun, "det") is not None else None
        if told is not None and gender is not None and {told, gender} in ({"Fem", "Neut"}, {"Fem", "Masc"}):
            return ()
    if len(meant) == 1 and meant[0].type == "person" and number != "Plur":
        told = meant[0].gender
        if told is not None and gender in ("Masc", "Fem", "Neut") and gender != told:
            return ()
    return meant


def _land_right_before(cast: Cast, token: Word) -> tuple[Entity, ...]:
    """Return the country that a "das" stands right behind: "auf der Sitzung von Ägypten, das vorschlug"."""
    before = token.tree[max(token.i - 2, token.sentence.start) : token.i]
    who = cast.taken.get(before.start, ()) if before.text.endswith(",") and len(before) == 2 else ()
    return who if len(who) == 1 and who[0].type in ("country", "place") else ()


def _may_mean_whole(token: Word, noun: Word) -> bool:
    """Whether a relative pronoun may mean what its noun is an attribute of: "eine Meldung der dpa, die …"."""
    while noun.dep == "appos":
        noun = noun.head
    whole, case = noun.head, first_child(noun, "case")
    tells_which = case is not None and case.lower != "von" and first_child(noun, "det") is not None
    if noun.dep != "nmod" or whole.pos != "NOUN" or tells_which:
        return False
    return can_mean(token, whole) or _may_mean_whole(token, whole)
