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

from collections.abc import Iterable, Iterator, Sequence

from newsgraph.extraction.clauses.nominals import NominalProposition
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.modality import finite_of
from newsgraph.extraction.grammar.syntax import children, feature, preposition_of
from newsgraph.extraction.notes import Factor, product
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


def clause_factors(
    clause: Clause, subject: Word, slot: str | None, told: Iterable[Word]
) -> tuple[Factor, ...]:
    """Return what the confidence of a clause is made of; ``told`` are the words that it is told with."""
    found = [Factor(clause.construction, CONSTRUCTION[clause.construction]), *_of_sentence(clause.verb)]
    if slot is None:
        found.append(Factor("no argument", NO_ARGUMENT))
    else:
        found.append(Factor(slot, SLOT.get(slot, PREPOSITIONAL)))
    if len(clause.arguments) >= MANY:
        found.append(Factor("many arguments", CROWDED))
    if clause.verb.dep in _INSIDE:
        found.append(Factor("inside another clause", INSIDE))
    if not _agrees(clause, subject):
        found.append(Factor("subject and verb disagree", DOUBT))
    elif _is_broken(clause.verb):
        found.append(Factor("two subjects or a bare noun", DOUBT))
    return (*found, _certainty(told))


def clause_confidence(clause: Clause, subject: Word, slot: str | None, told: Iterable[Word]) -> float:
    """Return the confidence of one proposition of a clause."""
    return product(clause_factors(clause, subject, slot, told))


def nominal_factors(proposition: NominalProposition) -> tuple[Factor, ...]:
    """Return what the confidence of a proposition is made of that a noun or participle tells."""
    told = (proposition.subject, *proposition.words, proposition.object)
    return (
        Factor(proposition.construction, CONSTRUCTION[proposition.construction]),
        *_of_sentence(proposition.anchor),
        Factor(proposition.slot, SLOT.get(proposition.slot, PREPOSITIONAL)),
        _certainty(told),
    )


def nominal_confidence(proposition: NominalProposition) -> float:
    """Return the confidence of a proposition that a noun or participle tells."""
    return product(nominal_factors(proposition))


def noun_factors(noun: Word, told: Iterable[Word]) -> tuple[Factor, ...]:
    """Return what the confidence of a noun's event is made of; ``told`` are the words that tell it."""
    return (Factor("nominal", CONSTRUCTION["nominal"]), *_of_sentence(noun), _certainty(told))


def _certainty(told: Iterable[Word]) -> Factor:
    least = min(told, key=lambda word: word.certainty)
    return Factor(f"the parser on {least.text!r}", least.certainty)


def _of_sentence(anchor: Word) -> Iterator[Factor]:
    words: Sequence[Word] = [word for word in anchor.sentence if not word.is_space]
    if len(words) >= LONG_FROM:
        yield Factor("long sentence", LONG)
    if any(word.text in _QUOTES for word in words):
        yield Factor("quotation marks", QUOTED)


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
