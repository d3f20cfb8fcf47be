"""How sure a relation is: one plain score between 0 and 1, a product of factors.

1. the construction that carries it (``CONSTRUCTION``): a verb with its own subject is surest;
2. how its second argument is governed (``SLOT``): an object is surer than a phrase that may belong to
   the noun before it, and a relation without argument may have lost it;
3. the sentence: a long one (``LONG``) and one with words in quotation marks (``QUOTED``) are parsed worse,
   and a clause inside another (``INSIDE``) or with many arguments (``CROWDED``) is read wrongly more often;
4. doubts about the parse (``DOUBT``): subject and verb disagree, or the clause has two subjects or a noun
   that lost its preposition;
5. the parser's own doubt: the least probability that it gave to the head of a word that the relation is
   told with, where the model tells it (see ``language.certainty``).

The values are round numbers, set by hand where relations of news, read and judged, were right less often
(a long sentence: two in three, a short one: five in six). They rank relations and are no probabilities.
What falls below ``LEAST_TOLD`` is not told: of those more were wrong than right. What falls below
``schema.SURE_FROM`` is in the data, but the page and the summary hide it until they are asked for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsgraph.extraction.clauses.nominals import NominalProposition
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.modality import finite_of
from newsgraph.extraction.grammar.syntax import children, feature, preposition_of
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.language.tree import Word

CONSTRUCTION = {
    "own": 0.95,
    "shared": 0.9,
    "relative": 0.9,
    "infinitive": 0.9,
    "purpose": 0.85,
    "participle": 0.9,
    "nominal": 0.9,
    "apposition": 0.9,
}
SLOT = {
    "obj": 1.0,
    "pred": 1.0,
    "clause": 1.0,
    "iobj": 1.0,
    "agent": 0.95,
    "prep:in": 0.95,
    "prep:auf": 0.95,
    "prep:zu": 0.95,
    "gen": 0.9,
    "adv": 0.75,
}
PREPOSITIONAL = 0.8
NO_ARGUMENT = 0.75
QUALIFIER = 0.95  # the argument qualifies another argument: "hofft auf Hilfe aus → dem Westen"
LONG_FROM = 30  # words
LONG = 0.75
QUOTED = 0.75
MANY = 4  # arguments
CROWDED = 0.75
INSIDE = 0.9
DOUBT = 0.7
LEAST_TOLD = 0.5
_INSIDE = frozenset({"ccomp", "parataxis"})
_QUOTES = frozenset('„“”"»«‚‘')


def clause_confidence(clause: Clause, subject: Word, slot: str | None, told: Iterable[Word]) -> float:
    """Return the confidence of one proposition of a clause; ``told`` are the words that it is told with."""
    score = CONSTRUCTION[clause.construction] * _sentence_factor(clause.verb)
    score *= NO_ARGUMENT if slot is None else SLOT.get(slot, PREPOSITIONAL)
    if len(clause.arguments) >= MANY:
        score *= CROWDED
    if clause.verb.dep in _INSIDE:
        score *= INSIDE
    if not _agrees(clause, subject) or _is_broken(clause.verb):
        score *= DOUBT
    return round(score * _certainty(told), 2)


def nominal_confidence(proposition: NominalProposition) -> float:
    """Return the confidence of a proposition that a noun or participle tells."""
    score = CONSTRUCTION[proposition.construction] * _sentence_factor(proposition.anchor)
    score *= SLOT.get(proposition.slot, PREPOSITIONAL)
    told = (proposition.subject, *proposition.words, proposition.object)
    return round(score * _certainty(told), 2)


def noun_confidence(noun: Word, told: Iterable[Word]) -> float:
    """Return the confidence of an event that a noun tells; ``told`` are the words that it is told with."""
    return round(CONSTRUCTION["nominal"] * _sentence_factor(noun) * _certainty(told), 2)


def _certainty(told: Iterable[Word]) -> float:
    return min(word.certainty for word in told)


def _sentence_factor(anchor: Word) -> float:
    words: Sequence[Word] = [word for word in anchor.sentence if not word.is_space]
    factor = LONG if len(words) >= LONG_FROM else 1.0
    return factor * QUOTED if any(word.text in _QUOTES for word in words) else factor


def _is_broken(verb: Word) -> bool:
    """Tell whether a clause has two subjects, or a noun that only a lost preposition could hang on it."""
    bare = any(
        word.pos in {"NOUN", "PROPN", "PRON"}
        and word.lemma not in TIME_NOUNS
        and preposition_of(word) is None
        for word in children(verb, "obl")
    )
    return bare or len(children(verb, "nsubj", "nsubj:pass")) > 1


def _agrees(clause: Clause, subject: Word) -> bool:
    """Tell whether subject and finite verb can agree in number, as far as both numbers are known."""
    if (
        len(clause.subjects) > 1
        or subject not in clause.subjects
        or clause.construction not in {"own", "shared"}
    ):
        return True
    finite = finite_of(clause.words)
    if finite is None or children(subject, "conj", "nummod"):
        return True
    numbers = {feature(finite, "Number"), feature(subject, "Number")}
    return None in numbers or len(numbers) == 1
