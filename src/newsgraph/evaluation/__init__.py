"""Scores of a model and of the rules against annotated data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from newsgraph.errors import EvaluationError

if TYPE_CHECKING:
    from newsgraph.evaluation.by_rule import RuleScore

__all__ = ["BY_RULE", "KINDS", "Scores", "evaluate", "evaluate_by_rule"]

# What can be measured, and the function that measures it.
KINDS = {
    "parsing": "evaluate_parsing",
    "ner": "evaluate_ner",
    "sentences": "evaluate_sentences",
    "quotes": "evaluate_quotes",
    "openie": "evaluate_openie",
    "actors": "evaluate_actors",
    "claims": "evaluate_claims",
    "relations": "evaluate_relations",
    "cases": "evaluate_cases",
    "conflicts": "evaluate_conflicts",
    "story": "evaluate_story",
}

BY_RULE = ("quotes", "openie")  # what can be told of each rule


class Scores(Protocol):
    """The result of an evaluation: figures by name, shares as numbers from 0 to 1."""

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        ...


def evaluate(kind: str, gold: Path, *, model: str = "bundled", skip: int = 0) -> Scores:
    """Measure a model, or the rules on its parses, against a gold file.

    Args:
        kind: one of ``KINDS``.
        gold: the annotated file or folder.
        model: as for ``load_pipeline``.
        skip: how many sentences (or documents) at the start of the file are left out, because
            the bundled model was trained on them.

    Raises:
        EvaluationError: the gold file is missing or is of another format.
        ModelError: the model is missing or lacks what is needed.
    """
    _check(gold)
    from newsgraph.language import load_pipeline

    scorer: Any = getattr(import_module(f"newsgraph.evaluation.{kind}"), KINDS[kind])
    nlp = load_pipeline(model, extract=kind not in {"parsing", "ner", "sentences"})
    with _as_text(gold):
        scores: Scores = scorer(nlp, gold, skip=skip)
    return scores


def evaluate_by_rule(kind: str, gold: Path, *, model: str = "bundled", skip: int = 0) -> list[RuleScore]:
    """Count how often each rule fires on a gold file and how often it is right, the most frequent first.

    Args:
        kind: one of ``BY_RULE``.
        gold, model, skip: as for ``evaluate``.

    Raises:
        EvaluationError: the gold file is missing or is of another format, or has nothing to tell of rules.
        ModelError: the model is missing or lacks what is needed.
    """
    if kind not in BY_RULE:
        raise EvaluationError(f"{kind} is not measured by rule; {' and '.join(BY_RULE)} are")
    _check(gold)
    from newsgraph.evaluation.by_rule import openie_by_rule, quotes_by_rule
    from newsgraph.language import load_pipeline

    scorer = quotes_by_rule if kind == "quotes" else openie_by_rule
    with _as_text(gold):
        return scorer(load_pipeline(model), gold, skip=skip)


def _check(gold: Path) -> None:
    if not gold.exists():
        raise EvaluationError(f"{gold}: no such file or folder; give the path of the annotated data")


@contextmanager
def _as_text(gold: Path) -> Iterator[None]:
    """Say of a gold file in words that its bytes are no text."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise EvaluationError(f"{gold}: is not UTF-8 text") from error
