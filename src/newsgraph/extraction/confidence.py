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

from spacy.tokens import Token

from newsgraph.extraction.modality import is_finite
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


def relation_confidence(clause: Clause, subject: Token, argument: Token | None, slot: str | None) -> float:
    """Return the confidence of one proposition of a clause, rounded to two digits."""
    score = CONSTRUCTION[clause.construction]
    if slot is not None:
        score *= SLOT.get(slot, PREPOSITIONAL)
    distances = [abs(clause.verb.i - other.i) for other in (subject, argument) if other is not None]
    score -= min(FAR, PER_WORD * sum(max(0, distance - NEAR) for distance in distances))
    if not _agrees(clause, subject):
        score *= DOUBT
    return round(max(0.05, score), 2)


def _agrees(clause: Clause, subject: Token) -> bool:
    """Tell whether subject and finite verb can agree in number, as far as both numbers are known."""
    if len(clause.subjects) > 1 or clause.construction not in {"own", "shared"}:
        return True
    finite = next((word for word in clause.words if is_finite(word)), None)
    if finite is None or children(subject, "conj", "nummod"):
        return True
    numbers = {feature(finite, "Number"), feature(subject, "Number")}
    return None in numbers or len(numbers) == 1
