"""Tables for the terminal: scores and models."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from newsgraph.evaluation import Scores
    from newsgraph.evaluation.by_rule import RuleScore
    from newsgraph.language.models import ModelInfo


def print_scores(scores: Scores, *, as_json: bool = False) -> None:
    """Print the figures of an evaluation, as a table or as JSON."""
    figures = scores.as_dict()
    if as_json:
        print(json.dumps(figures, indent=2))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for name, value in figures.items():
        # Counts are whole numbers, shares lie between 0 and 1.
        table.add_row(name, f"{value:.3f}" if value <= 1 else f"{value:g}")
    Console().print(table)


def print_rule_scores(found: Sequence[RuleScore], *, as_json: bool = False) -> None:
    """Print how often each rule fired and was right, the most frequent first."""
    if as_json:
        print(json.dumps([score.as_dict() for score in found], indent=2, ensure_ascii=False))
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("rule", "found", "right", "precision"):
        table.add_column(column, justify="left" if column == "rule" else "right")
    for score in found:
        table.add_row(score.rule, str(score.found), str(score.right), f"{score.precision:.3f}")
    Console().print(table)


def print_models(models: Sequence[ModelInfo]) -> None:
    """Print models, a line each."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("model", "origin", "version", "MB", "--model or command"):
        table.add_column(column, justify="right" if column == "MB" else "left")
    for model in models:
        size = "" if model.megabytes is None else f"{model.megabytes:.0f}"
        table.add_row(model.name, model.origin, model.version, size, model.how)
    Console().print(table)


def print_model(model: ModelInfo) -> None:
    """Print all that is known of one model."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    facts = {
        "model": model.name,
        "origin": model.origin,
        "version": model.version,
        "description": model.description,
        "licence": model.licence,
        "size": "" if model.megabytes is None else f"{model.megabytes:.1f} MB",
        "path": str(model.path or ""),
        "components": ", ".join(model.components),
        "how": model.how,
        **{name: f"{value:.3f}" for name, value in (model.scores or {}).items()},
    }
    for name, value in facts.items():
        if value:
            table.add_row(name, value)
    Console().print(table)
