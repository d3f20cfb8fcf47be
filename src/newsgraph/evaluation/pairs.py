"""Pairs of subject and one argument, as open information extraction counts them, read off clause frames.

A relation of newsgraph is a whole clause with all who take part; the benchmark asks for triples.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from newsgraph.evaluation.pair_confidence import LEAST_TOLD, QUALIFIER, clause_confidence, nominal_confidence
from newsgraph.extraction.clauses.arguments import Argument, is_torn_date
from newsgraph.extraction.clauses.completions import quality_of
from newsgraph.extraction.clauses.nominals import NominalProposition, find_nominal_propositions
from newsgraph.extraction.clauses.reading import Clause, find_clauses, opens_clause
from newsgraph.extraction.grammar.adverbs import is_undone, turning_adverbs
from newsgraph.extraction.grammar.embedding import governed_modality, holds_not
from newsgraph.extraction.grammar.modality import contrasted, finite_of, is_finite
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_span,
    conjuncts,
    is_genitive,
    is_reflexive,
    phrase_of,
    preposition_lemma,
    preposition_of,
    spans_in_order,
    words_of_preposition,
)
from newsgraph.extraction.relations.circumstances import place_of, time_of
from newsgraph.extraction.relations.complements import (
    PREDICATIVE,
    complements_of,
    fixed_phrase,
    lacks_complement,
    lacks_object,
    says_nothing,
    stands_for_another,
)
from newsgraph.extraction.relations.frames import frame_of
from newsgraph.extraction.surface.times import PERIODS
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.events import EventEntry, find_event
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.schema import Event, Modality, Time

_PLACES = frozenset({"prep:in", "prep:an", "prep:auf", "prep:vor", "prep:nahe", "prep:unweit"})
_POINTING = frozenset({"daran", "darauf", "daraus", "darüber", "dafür", "dazu", "davor", "davon"})
_ONE = frozenset({"einer", "eine", "eines", "einen", "einem", "eins"})
_COMPLEMENTIZERS = frozenset({"dass", "daß", "ob", "wie", "als"})  # "als ob"
# What a verb may govern: one that has such a thing says too little without it.
_COMPLEMENTS = ("obj", "iobj", "obl:arg", "xcomp", "ccomp")
_SPANNING = frozenset({"von", "bis", "zwischen"})  # "vom Herbst 2005 bis August 2007" is no point in time
_GOVERNED = PREDICATIVE | {"obj", "iobj"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A subject, a predicate and one object, in words of the document.

    ``predicate`` are its words in the order in which a main clause tells them, so that subject, predicate
    and object read as a sentence ("hat eine Reaktion angekündigt nach"); contiguous runs are one span each.
    The object may be a whole clause ("sagte → dass er kommt").
    """

    subject: Stretch
    predicate: tuple[Stretch, ...]
    lemma: str
    confidence: float
    construction: str  # how its subject is found, ".passive" behind it; of nouns "nominal", "participle", …
    object: Stretch | None = None
    object_is_clause: bool = False
    event: Event | None = None
    negated: bool = False
    modality: Modality = "asserted"
    time: Time | None = None
    place: Stretch | None = None


def find_pairs(tree: Tree, *, published: dt.date | None = None) -> list[Pair]:
    """Return the relations of a document: those of its clauses, then those of its nouns.

    ``published`` is the article's date, to which "am Donnerstag" is relative.
    """
    found: list[Pair] = []
    for clause in find_clauses(tree):
        time, place = time_of(clause, published), place_of(clause)
        for subject in clause.subjects:
            for draft in _relations_of(clause, subject, time):
                found.append(replace(draft, time=time, place=_own_place(draft, place)))
    found.extend(_nominal_relation(proposition) for proposition in find_nominal_propositions(tree))
    return [draft for draft in found if draft.confidence >= LEAST_TOLD]


def _own_place(draft: Pair, place: Stretch | None) -> Stretch | None:
    """Return the place of a proposition: of "wohnen in Köln und in Bonn" each has its own."""
    if place is None or draft.object is None:
        return place
    return draft.object if draft.object.root in place.root.conjuncts else place


def _relations_of(clause: Clause, subject: Word, time: Time | None) -> Iterator[Pair]:
    if lacks_object(clause) or lacks_complement(clause) or stands_for_another(clause):
        return
    entry = None if is_undone(clause.words) else find_event(clause.lemma, frame_of(clause, subject))
    completing = complements_of(clause)
    agents = [argument for argument in clause.arguments if argument.slot == "agent"]
    for agent in agents:
        # A passive with its agent is told as the active: the agent acts on the surface subject.
        words = [*turning_adverbs([clause.verb]), clause.verb, *_role(clause, completing)]
        yield _draft(clause, entry, agent.head, words, Argument(subject, "obj"))
    others = [
        argument
        for argument in clause.arguments
        if argument.slot != "agent" and not _repeats(argument, time) and not is_torn_date(argument)
    ]
    telling = [argument for argument in others if not _is_setting(argument, clause, entry)]
    if telling or agents:
        others = telling
    direct = next((argument for argument in others if argument.slot in {"obj", "pred"}), None)
    fixed = fixed_phrase(clause)
    for argument in others:
        held = _held_by(argument, direct, completing)
        words = _telling_order(clause, held)
        draft = _draft(clause, entry, subject, [*words, *_connective(argument)], argument)
        if fixed is not None and fixed in held:
            phrase = " ".join(word.text for word in (*_connective(fixed), fixed.head))
            draft = replace(draft, lemma=f"{phrase} {clause.lemma}")
        if argument.head.lower not in _ONE:  # "verlor einen seiner Söhne" says nothing without whose
            yield draft
        yield from _qualifiers(clause, entry, subject, argument, held)
    complements = [child for child in children(clause.verb, "ccomp") if _is_told_apart(clause, child)]
    for clausal in complements:
        words = _telling_order(clause, [direct] if direct is not None else [])
        yield _draft(clause, entry, subject, words, Argument(clausal, "clause"))
    governed = [word for word in children(clause.verb, *_COMPLEMENTS) if word.pos != "PRON"]
    governed = [word for word in governed if word not in clause.words]
    alone = not (others or agents or governed) and any(is_finite(word) for word in clause.words)
    if alone and not says_nothing(clause):
        # What the sentence before named completes the verb: "Daran soll er beteiligt gewesen sein".
        pointing = [word for word in children(clause.verb, "advmod", "obl", "obj") if word.lower in _POINTING]
        yield _draft(clause, entry, subject, [*_telling_order(clause), *pointing], None)


def _held_by(argument: Argument, direct: Argument | None, completing: Sequence[Argument]) -> list[Argument]:
    """Return what the predicate of an argument holds: the object, and the phrase that completes the verb.

    "schickt Soldaten nach → Köln", "stürzte die Stadt ins Chaos durch → Proteste".
    """
    objects = [direct] if direct is not None and argument.slot not in {"obj", "pred"} else []
    # Of "als Hybrid und als Kombi" each is told by itself.
    return [*objects, *(part for part in completing if part.slot != argument.slot)]


def _repeats(argument: Argument, time: Time | None) -> bool:
    """Tell whether a phrase only says when, which a relation has as its time."""
    if time is None or argument.slot in _GOVERNED:
        return False
    return argument.head.lemma in PERIODS or argument.head.text in re.findall(r"\w+", time.text)


def _is_setting(argument: Argument, clause: Clause, entry: EventEntry | None) -> bool:
    """Tell whether a phrase sets the scene: "Nach der Wahl …"."""
    governed = entry is not None and entry.covers(argument.slot)
    return opens_clause(argument, clause) and not governed


def _is_told_apart(clause: Clause, complement: Word) -> bool:
    """Tell whether a clause that is said or thought stands in one piece before or after its verb."""
    marks = [child.lower for child in complement.children if child.dep == "mark"]
    comparing = "als" in marks and "ob" not in marks  # "kam, als …" says when
    consecutive = any(child.lower == "so" for child in children(complement, "advmod", "mark"))
    if comparing or consecutive or not _COMPLEMENTIZERS.issuperset(marks):
        return False
    if not marks and ("verb", clause.lemma.split()[-1]) not in cue_table():
        return False  # "der Müll türmte sich auf, Busse fuhren nicht": no content without a word for it
    span = clause_span(complement)
    others = [*clause.words, *clause.subjects]
    return any(is_finite(word) for word in span) and not any(
        span.start <= word.i < span.end for word in others
    )


def _qualifiers(
    clause: Clause, entry: EventEntry | None, subject: Word, argument: Argument, held: Sequence[Argument]
) -> Iterator[Pair]:
    """Yield what qualifies an argument: "hofft auf Hilfe aus → Europa", "ist Chef → der Partei".

    Only what names somebody counts, or what completes "ist Chef": other edges lead to no actor, and
    whether such a phrase belongs to the noun or to the verb is the parser's commonest doubt. The verb has
    nothing to do with who qualifies a circumstance: "traf ihn auf dem Rückflug nach → Paris".
    """
    if argument.slot not in _GOVERNED and (entry is None or not entry.covers(argument.slot)):
        return
    for child in children(argument.head, "nmod"):
        if argument.slot not in PREDICATIVE and child.pos != "PROPN":
            continue
        preposition = preposition_of(child)
        if preposition is None and not is_genitive(child):
            continue
        slot = f"prep:{preposition_lemma(preposition)}" if preposition is not None else "gen"
        for head in conjuncts(child):
            qualifier = Argument(head, slot, preposition)
            whole = [*_connective(argument), *phrase_of(argument.head)]
            words = [*_telling_order(clause, held), *whole, *_connective(qualifier)]
            draft = _draft(clause, entry, subject, words, qualifier, QUALIFIER)
            if draft.event is None and entry is not None and entry.covers_owner(argument.slot, slot):
                draft = replace(draft, event=entry.event)
            yield draft


def _telling_order(clause: Clause, inner: Sequence[Argument] = ()) -> list[Word]:
    """Return the words of the predicate as a main clause tells them, with the object that it holds.

    The finite verb comes first, then "sich", the object, the other verbs and the particle: "hat eine
    Reaktion angekündigt", "schickt Soldaten". What follows the predicate can follow it in a sentence.
    """
    finite = finite_of(clause.words)
    start = [word for word in clause.words if word == finite]
    start += [word for word in clause.words if is_reflexive(word) or is_reflexive(word.head)]
    held = [word for part in inner for word in (*_connective(part), *phrase_of(part.head))]
    rest = [word for word in clause.words if word not in start]
    if finite is None:
        # An infinitive by itself: "Er – treffen → den Papst", he did not do it.
        rest = [word for word in rest if word.dep != "mark"]
    return [*start, *held, *rest]


def _connective(argument: Argument) -> list[Word]:
    return words_of_preposition(argument.preposition)


def _draft(
    clause: Clause,
    entry: EventEntry | None,
    subject: Word,
    words: Sequence[Word],
    argument: Argument | None,
    factor: float = 1.0,
) -> Pair:
    head, slot = (argument.head, argument.slot) if argument is not None else (None, None)
    is_clause = slot == "clause"
    told = [subject, *words] if head is None else [subject, *words, head]
    return Pair(
        subject=phrase_of(subject),
        predicate=spans_in_order(clause.verb.tree, words),
        lemma=clause.lemma,
        confidence=round(factor * clause_confidence(clause, subject, slot, told), 2),
        construction=f"{clause.construction}.passive" if clause.passive else clause.construction,
        object=None if head is None else clause_span(head) if is_clause else phrase_of(head),
        object_is_clause=is_clause,
        event=entry.event if entry is not None and entry.covers(slot) else None,
        negated=holds_not(clause.governors) and _is_denied(clause, {subject, head, *words}),
        modality=governed_modality(clause.governors),
    )


def _role(clause: Clause, completing: Sequence[Argument]) -> list[Word]:
    """Return what completes a passive: "wurde von ihr als Held gefeiert", "als falsch kritisiert"."""
    quality = quality_of(clause.verb)
    if quality is not None:
        return [word for word in clause.words if word == quality or word.head == quality]
    return [word for part in completing for word in (*_connective(part), *phrase_of(part.head))]


def _is_denied(clause: Clause, told: Container[Word | None]) -> bool:
    """Tell whether a negation concerns a proposition: of a contrast only the first part is denied."""
    denied = contrasted(clause.verb)
    return denied is None or denied in told


def _nominal_relation(proposition: NominalProposition) -> Pair:
    tree = proposition.anchor.tree
    return Pair(
        subject=phrase_of(proposition.subject),
        predicate=spans_in_order(tree, proposition.words),
        lemma=proposition.lemma,
        confidence=nominal_confidence(proposition),
        construction=proposition.construction,
        object=phrase_of(proposition.object),
        event=proposition.entry.event if proposition.entry is not None else None,
        negated=proposition.negated,
        modality=proposition.modality,
    )
