"""Counts for each rule how often it fires on a gold file and how often what it finds is right.

Only claims that a reader is told are counted. A claim is right where it meets a gold quotation by at least
half of the words of both (F1), and its speaker shares a word with the gold's, or the gold names none. A pair
of open information extraction is right where it equals a gold triple; its rule is the construction of its
clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from newsgraph.evaluation.openie import matched_clusters, read_gold
from newsgraph.evaluation.quotes import (
    Quote,
    align,
    gold_quotes,
    parsed_records,
    predicted_quotes,
    token_f1,
)
from newsgraph.evaluation.surface import told_pairs
from newsgraph.extraction.claims import rules
from newsgraph.language.planting import plant

MEETS = 0.5
# The gold takes "demnach" itself for the speaker; a reader is told whom it points to.
_POINTING = frozenset(
    rule.id
    for rule in (
        *(rules.SOURCE_DANACH, rules.SOURCE_DEMNACH, rules.SOURCE_DEMZUFOLGE),
        *(rules.SOURCE_HIERNACH, rules.SOURCE_WONACH),
    )
)


@dataclass(frozen=True)
class RuleScore:
    """How often a rule fired and was right."""

    rule: str
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share that is right."""
        return self.right / self.found

    def as_dict(self) -> dict[str, str | int | float]:
        """Return the figures by name."""
        return {"rule": self.rule, "found": self.found, "right": self.right, "precision": self.precision}


def quotes_by_rule(nlp: Language, path: Path, *, skip: int = 0) -> list[RuleScore]:
    """Return the scores of the rules of claims on gold quotations.

    Raises:
        EvaluationError: the file cannot be read or is no gold of this format.
    """
    return _scores(
        (guess.found_by, right is not None and _is_met(right, guess))
        for record, tree in parsed_records(nlp, path, skip=skip)
        for right, guess in align(gold_quotes(record), predicted_quotes(record, tree, told=True))
        if guess is not None
    )


def openie_by_rule(nlp: Language, path: Path, *, skip: int = 0) -> list[RuleScore]:
    """Return the scores of the constructions of clauses on a gold file in BenchIE's format.

    Raises:
        EvaluationError: the file is of another format.
    """
    gold = read_gold(path)[skip:]
    docs = nlp.pipe([sentence.text for sentence in gold])
    return _scores(
        (pair.construction, bool(matched_clusters(sentence, triple)))
        for sentence, doc in zip(gold, docs, strict=True)
        for triple, pair in told_pairs(plant(doc))
    )


def _is_met(right: Quote, guess: Quote) -> bool:
    told, named = right.parts["quote"], right.parts["speaker"]
    speaker = guess.parts["speaker"] | (guess.parts["cue"] if guess.found_by in _POINTING else frozenset())
    return token_f1(told, guess.parts["quote"]) >= MEETS and (not named or bool(named & speaker))


def _scores(judged: Iterable[tuple[str, bool]]) -> list[RuleScore]:
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, is_right in judged:
        found[rule] += 1
        right[rule] += is_right
    return [RuleScore(rule, count, right[rule]) for rule, count in found.most_common()]
