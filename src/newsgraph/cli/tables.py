"""Tables for the terminal: scores and models."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from newsgraph.terminal import SafeConsole

if TYPE_CHECKING:
    from newsgraph.evaluation import Scores
    from newsgraph.evaluation.by_rule import RuleScore
    from newsgraph.evaluation.cases import CaseScores
    from newsgraph.language.models import ModelInfo


def print_scores(
    scores: Scores | CaseScores, *, as_json: bool = False, areas: Sequence[str] = (), verbose: bool = False
) -> None:
    """Print the figures of an evaluation, as a table or as JSON.

    Args:
        scores: what was measured.
        as_json: print the figures by name instead of a table.
        areas: of cases, only those of these areas.
        verbose: of cases, also each that is not right, with the reasons.
    """
    from newsgraph.evaluation.cases import CaseScores

    if isinstance(scores, CaseScores):
        scores = scores.of_areas(areas)
        if not as_json:
            _print_cases(scores, verbose=verbose)
            return
    figures = scores.as_dict()
    if as_json:
        print(json.dumps(figures, indent=2))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for name, value in figures.items():
        # Counts are whole numbers, shares lie between 0 and 1.
        table.add_row(name, f"{value:.3f}" if value <= 1 else f"{value:g}")
    SafeConsole().print(table)


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
    SafeConsole().print(table)


def _print_cases(scores: CaseScores, *, verbose: bool) -> None:
    """Print right, missing and wrong by area; before it, if wanted, each case that is not right."""
    from newsgraph.evaluation.cases import VERDICTS
    from newsgraph.evaluation.expectations import worst

    if verbose:
        for case, faults in scores.judged:
            if faults:
                print(f"{worst(faults)} {case.area} {case.id} ({case.kind or '-'}): {case.text!r}")
                print(f"    expected: {case.expected}")
                for fault in faults:
                    print(f"    {fault.verdict}: {fault.why}")
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("area", *VERDICTS):
        table.add_column(column, justify="left" if column == "area" else "right")
    for area, counts in scores.by_area().items():
        table.add_row(area, *(str(counts[verdict]) for verdict in VERDICTS))
    SafeConsole().print(table)


def print_models(models: Sequence[ModelInfo]) -> None:
    """Print models, a line each."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("model", "origin", "version", "MB", "--model or command"):
        table.add_column(column, justify="right" if column == "MB" else "left")
    for model in models:
        size = "" if model.megabytes is None else f"{model.megabytes:.0f}"
        table.add_row(model.name, model.origin, model.version, size, model.how)
    SafeConsole().print(table)


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
    SafeConsole().print(table)
