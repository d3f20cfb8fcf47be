"""How sure a pair of the surface is: one plain score between 0 and 1, a product of factors.

1. the construction that carries it (``CONSTRUCTION``): a verb with its own subject is surest;
2. how its second argument is governed (``SLOT``): an object is surer than a phrase that may belong to
   the noun before it, and a pair without argument may have lost it;
3. the sentence: a long one (``LONG``) and one with words in quotation marks (``QUOTED``) are parsed worse,
   and a clause inside another (``INSIDE``) or with many arguments (``CROWDED``) is read wrongly more often;
4. doubts about the parse (``DOUBT``): subject and verb disagree, or the clause has two subjects or a noun
   that lost its preposition;
5. the parser's own doubt: the least probability that it gave to the head of a word that the pair is
   told with, where the model tells it (see ``language.certainty``).

The values are round numbers, set by hand where pairs of news, read and judged, were right less often. They
rank pairs and are no probabilities. What falls below ``LEAST_TOLD`` is no open triple.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import prod

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
LEAST_TOLD = 0.42  # as many pairs as with the model before, whose parser was surer than it was right
_INSIDE = frozenset({"ccomp", "parataxis"})
_QUOTES = frozenset('„“”"»«‚‘')


def clause_confidence(clause: Clause, subject: Word, slot: str | None, told: Iterable[Word]) -> float:
    """Return the confidence of one pair of a clause; ``told`` are the words that it is told with."""
    factors = [CONSTRUCTION[clause.construction], *_of_sentence(clause.verb)]
    factors.append(NO_ARGUMENT if slot is None else SLOT.get(slot, PREPOSITIONAL))
    if len(clause.arguments) >= MANY:
        factors.append(CROWDED)
    if clause.verb.dep in _INSIDE:
        factors.append(INSIDE)
    if not _agrees(clause, subject) or _is_broken(clause.verb):
        factors.append(DOUBT)
    return _product(*factors, _certainty(told))


def nominal_confidence(proposition: NominalProposition) -> float:
    """Return the confidence of a pair that a noun or participle tells."""
    told = (proposition.subject, *proposition.words, proposition.object)
    slot = SLOT.get(proposition.slot, PREPOSITIONAL)
    sentence = _of_sentence(proposition.anchor)
    return _product(CONSTRUCTION[proposition.construction], *sentence, slot, _certainty(told))


def _product(*factors: float) -> float:
    return round(prod(factors), 2)


def _certainty(told: Iterable[Word]) -> float:
    return min(word.certainty for word in told)


def _of_sentence(anchor: Word) -> Iterator[float]:
    words: Sequence[Word] = [word for word in anchor.sentence if not word.is_space]
    if len(words) >= LONG_FROM:
        yield LONG
    if any(word.text in _QUOTES for word in words):
        yield QUOTED


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
