"""How sure a relation is: one plain score between 0 and 1, made of four factors.

1. the construction that carries it (``CONSTRUCTION``): a verb with its own subject is surest;
2. how its second argument is governed (``SLOT``): an object is surer than a phrase that may belong to
   the noun before it;
3. distance: every word between verb and argument beyond ``NEAR`` costs ``PER_WORD``, at most ``FAR`` in all;
4. doubts about the parse (``DOUBT``): each multiplies the score.

The values are our own estimates, ordered by the shares of right relations seen in news; they rank
relations and are no probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsgraph.extraction.modality import is_finite
from newsgraph.extraction.nominals import NominalProposition
from newsgraph.extraction.propositions import Clause
from newsgraph.extraction.syntax import children, feature

CONSTRUCTION = {
    "own": 0.95,
    "shared": 0.9,
    "relative": 0.85,
    "infinitive": 0.8,
    "purpose": 0.75,
    "participle": 0.8,
    "nominal": 0.75,
    "apposition": 0.75,
}
SLOT = {"obj": 1.0, "pred": 1.0, "agent": 0.95, "iobj": 0.95, "gen": 0.9, "adv": 0.85}
PREPOSITIONAL = 0.9
QUALIFIER = 0.85  # the argument qualifies another argument: "hofft auf Hilfe aus → dem Westen"
NEAR = 8
PER_WORD = 0.01
FAR = 0.25
DOUBT = 0.6
LEAST = 0.05


def clause_confidence(clause: Clause, subject: Token, argument: Token | None, slot: str | None) -> float:
    """Return the confidence of one proposition of a clause."""
    others = [subject] if argument is None else [subject, argument]
    score = _score(clause.construction, slot, clause.verb, others)
    return score if _agrees(clause, subject) else round(score * DOUBT, 2)


def nominal_confidence(proposition: NominalProposition) -> float:
    """Return the confidence of a proposition that a noun or participle tells."""
    others = [proposition.subject, proposition.object]
    return _score(proposition.construction, proposition.slot, proposition.anchor, others)


def _score(construction: str, slot: str | None, anchor: Token, others: Sequence[Token]) -> float:
    score = CONSTRUCTION[construction]
    if slot is not None:
        score *= SLOT.get(slot, PREPOSITIONAL)
    score -= min(FAR, PER_WORD * sum(max(0, abs(anchor.i - other.i) - NEAR) for other in others))
    return round(max(LEAST, score), 2)


def _agrees(clause: Clause, subject: Token) -> bool:
    """Tell whether subject and finite verb can agree in number, as far as both numbers are known."""
    if (
        len(clause.subjects) > 1
        or subject not in clause.subjects
        or clause.construction not in {"own", "shared"}
    ):
        return True
    finite = next((word for word in clause.words if is_finite(word)), None)
    if finite is None or children(subject, "conj", "nummod"):
        return True
    numbers = {feature(finite, "Number"), feature(subject, "Number")}
    return None in numbers or len(numbers) == 1
