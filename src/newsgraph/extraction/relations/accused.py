"""Tells what somebody is accused of, as what they are said to have done: "Roth soll Fink bestochen haben".

The infinitive of "warf Roth vor, Fink bestochen zu haben" has the accused as its subject: the object of the
accusation, or the subject of a passive and of "steht im Verdacht". That it is an accusation a reader is told
by "soll … haben"; without the perfect "soll" may command, and the word for the accusation goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.arguments import arguments_of
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import Meant, Piece, RelationDraft
from newsgraph.extraction.grammar.modality import is_negated, marks_of
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    children,
    conjuncts,
    feature,
    first_child,
    is_nominal,
    is_reflexive,
    preposition_of,
    spans_in_order,
    verb_lemma,
)
from newsgraph.extraction.notes import chance, note_weighed
from newsgraph.extraction.relations import rules
from newsgraph.extraction.relations.confidence import Seen, factors_of
from newsgraph.extraction.relations.frames import frame_of
from newsgraph.extraction.relations.holding import Held, chain_of, held_under, lemmas_of
from newsgraph.extraction.relations.leading import told_subject
from newsgraph.extraction.relations.participants import participants_of
from newsgraph.extraction.relations.parts import Part, is_clausal, part_of
from newsgraph.extraction.relations.phrases import is_torn
from newsgraph.extraction.relations.telling import Telling
from newsgraph.extraction.words.events import find_event
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.factuality import Holding, Signature, signature

_BELOW = frozenset({"xcomp", "ccomp", "acl", "advcl", "csubj", "csubj:pass"})
_PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
_SUSPECTED = frozenset({"stehen", "geraten", "kommen"})  # "im Verdacht", "in, unter Verdacht"
_GROUP = ("aux", "aux:pass", "cop")


def accusations(tree: Tree) -> Iterator[RelationDraft]:
    """Yield what somebody is accused of, in reading order."""
    for word in tree:
        found = _accusation(word)
        accused = _accused_by(word) if found is not None else None
        if found is None or accused is None or held_under(list(chain_of(word)), told=()) != Held(Holding()):
            continue
        for verb in _infinitives(word, accused):
            draft = _told(verb, accused, found)
            if draft is not None:
                yield draft


def _accusation(word: Word) -> Signature | None:
    """Return the signature of a word that accuses of what its infinitive says."""
    if word.pos not in {"VERB", "NOUN"}:
        return None
    signatures = (signature(lemma, "zu") for lemma in lemmas_of(word))
    return next((found for found in signatures if found is not None and found.stance == "accuses"), None)


def _accused_by(word: Word) -> Word | None:
    """Return the only one who can be the accused, None where there is none or several."""
    verb, kinds = word, {*OBJECTS, "obl:arg"}
    if word.pos == "NOUN":
        verb, kinds = word.head, {"nsubj"}
        if verb.lemma not in _SUSPECTED or preposition_of(word) is None:
            return None
    elif first_child(word, "aux:pass") is not None:
        kinds.add("nsubj:pass")
    found = [child for child in children(verb, *kinds) if is_nominal(child) and preposition_of(child) is None]
    return found[0] if len(found) == 1 and not is_reflexive(found[0]) else None


def _infinitives(word: Word, accused: Word) -> Iterator[Word]:
    """Yield the infinitives with "zu" below an accusation, in a row those that share it."""
    for verb in (*children(word, *_BELOW), *children(accused, "acl")):
        row = [verb, *children(verb, "conj")]
        if verb.i > word.i and any(map(_has_zu, row)) and not marks_of(verb, "case") & _PURPOSE:
            yield from row


def _has_zu(verb: Word) -> bool:
    group = (verb, *children(verb, *_GROUP))
    return verb.tag == "VVIZU" or any(child.tag == "PTKZU" for each in group for child in each.children)


def _told(verb: Word, accused: Word, found: Signature) -> RelationDraft | None:
    row = [verb, verb.head] if verb.dep == "conj" else [verb, *children(verb, "conj")]
    auxiliaries = next((group for each in row if (group := children(each, "aux"))), [])
    if verb.pos != "VERB" or first_child(verb, "aux:pass", "cop", "nsubj", "nsubj:pass") is not None:
        return None
    clause = Clause(
        verb=verb,
        words=(verb, *auxiliaries),
        lemma=verb_lemma(verb),
        subjects=tuple(conjuncts(accused)),
        arguments=tuple(arguments_of(verb, passive=False)),
        construction="accused",
    )
    telling = _telling(clause)
    if telling is None:
        return None
    perfect = any(word.lower in {"haben", "sein"} for word in auxiliaries)
    text = tuple(telling.pieces())
    factors = factors_of(Seen(verb, text))
    note_weighed(verb, factors)
    event = find_event(clause.lemma, frame_of(clause, accused))
    return RelationDraft(
        anchor=verb,
        text=text,
        predicate=spans_in_order(verb.tree, clause.words),
        lemma=clause.lemma,
        participants=tuple(participants_of(clause, telling)),
        confidence=chance(factors),
        found_by=rules.ACCUSED.id,
        event=event.event if event is not None else None,
        negated=is_negated(verb),
        modality="hearsay",
        lead="" if perfect else found.lead(),
        opening=telling.opening(),
    )


def _telling(clause: Clause) -> Telling | None:
    """Return what the accused is said to have done as a main clause with "soll"."""
    subject, torn = told_subject(clause)
    reflexive: list[Piece] = [*filter(is_reflexive, clause.verb.children)]
    middle: list[Part] = []
    for child in clause.verb.children:
        if child in clause.words or child.tag == "PTKZU" or child.dep == "conj" or is_reflexive(child):
            continue
        if is_clausal(child):
            if child.dep in {"ccomp", "xcomp"}:
                return None
            continue
        part = part_of(child, clause)
        if part is None or is_torn(part.pieces):
            return None
        middle += [part] if part.pieces else []
    if not subject or torn:
        return None
    if clause.subjects[0].pos == "PRON":
        subject = [Meant(clause.subjects[0])]  # "ihm wird vorgeworfen": no dative acts
    several = len(clause.subjects) > 1 or feature(clause.subjects[0], "Number") == "Plur"
    rest: list[Piece] = [clause.lemma if clause.verb.tag == "VVIZU" else clause.verb]
    return Telling(
        subject=tuple(subject),
        finite=("sollen" if several else "soll",),
        early=tuple(reflexive),
        middle=tuple(middle),
        rest=(*rest, *sorted(clause.words[1:], key=lambda word: word.i)),
        behind=(),
    )
