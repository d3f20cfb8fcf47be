"""Finds the relations of a document: its propositions, with their attributes and events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from newsgraph.extraction.confidence import QUALIFIER, relation_confidence
from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.modality import clause_modality, is_finite, is_negated
from newsgraph.extraction.propositions import Argument, Clause, find_clauses
from newsgraph.extraction.syntax import (
    children,
    conjuncts,
    is_reflexive,
    phrase_of,
    preposition_of,
    spans_in_order,
)
from newsgraph.schema import Modality


def find_relations(doc: Doc, *, published: dt.date | None = None) -> list[RelationDraft]:  # noqa: ARG001
    """Return the relations of a document, clause by clause.

    ``published`` is the article's date, to which "am Donnerstag" is relative.
    """
    found: list[RelationDraft] = []
    for clause in find_clauses(doc):
        for subject in clause.subjects:
            found.extend(_relations_of(clause, subject))
    return found


def _relations_of(clause: Clause, subject: Token) -> Iterator[RelationDraft]:
    agents = [argument for argument in clause.arguments if argument.slot == "agent"]
    for agent in agents:
        # A passive with its agent is told as the active: the agent acts on the surface subject.
        yield _draft(clause, agent.head, [clause.verb], Argument(subject, "obj"))
    others = [argument for argument in clause.arguments if argument.slot != "agent"]
    direct = next((argument for argument in others if argument.slot in {"obj", "pred"}), None)
    for argument in others:
        inner = direct if argument.slot not in {"obj", "pred"} else None
        words = _telling_order(clause, inner)
        yield _draft(clause, subject, [*words, *_connective(argument)], argument)
        yield from _qualifiers(clause, subject, argument, inner)
    if not others and not agents and not children(clause.verb, "ccomp", "xcomp"):
        yield _draft(clause, subject, _telling_order(clause), None)


def _qualifiers(
    clause: Clause, subject: Token, argument: Argument, inner: Argument | None
) -> Iterator[RelationDraft]:
    """Yield what qualifies an argument: "hofft auf Hilfe aus → dem Westen"."""
    for child in children(argument.head, "nmod"):
        preposition = preposition_of(child)
        slot = f"prep:{preposition.lower_}" if preposition is not None else "gen"
        for head in conjuncts(child):
            qualifier = Argument(head, slot, preposition)
            words = _telling_order(clause, inner, argument)
            yield _draft(clause, subject, [*words, *_connective(qualifier)], qualifier, QUALIFIER)


def _telling_order(clause: Clause, *arguments: Argument | None) -> list[Token]:
    """Return the words of the predicate as a main clause tells them, with the arguments that it holds.

    The finite verb comes first, then "sich", the arguments, the other verbs and the particle: "hat eine
    Reaktion angekündigt", "schickt Soldaten". What follows the predicate can follow it in a sentence.
    """
    finite = next((word for word in clause.words if is_finite(word)), None)
    start = [word for word in clause.words if word == finite]
    start += [word for word in clause.words if is_reflexive(word)]
    held = [
        word
        for argument in arguments
        if argument
        for word in (*_connective(argument), *phrase_of(argument.head))
    ]
    return [*start, *held, *(word for word in clause.words if word not in start)]


def _connective(argument: Argument) -> list[Token]:
    return [argument.preposition] if argument.preposition is not None else []


def _draft(
    clause: Clause, subject: Token, words: Sequence[Token], argument: Argument | None, factor: float = 1.0
) -> RelationDraft:
    head, slot = (argument.head, argument.slot) if argument is not None else (None, None)
    return RelationDraft(
        subject=phrase_of(subject),
        predicate=spans_in_order(clause.verb.doc, words),
        lemma=clause.lemma,
        confidence=round(factor * relation_confidence(clause, subject, head, slot), 2),
        object=phrase_of(head) if head is not None else None,
        negated=any(is_negated(verb) for verb in clause.governors),
        modality=_modality(clause),
    )


def _modality(clause: Clause) -> Modality:
    """Return the weakest modality on the way from the finite verb to the verb of the clause."""
    for verb in clause.governors:
        modality = clause_modality(verb)
        if modality != "asserted":
            return modality
    return "asserted"
