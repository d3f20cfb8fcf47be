"""Tables for the terminal: scores and models."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from newsgraph.evaluation import Scores


def print_scores(scores: Scores, *, as_json: bool = False) -> None:
    """Print the figures of an evaluation, as a table or as JSON."""
    figures = scores.as_dict()
    if as_json:
        print(json.dumps(figures, indent=2))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for name, value in figures.items():
        # Counts are whole numbers, shares lie between 0 and 1.
        table.add_row(name, str(value) if isinstance(value, int) else f"{value:.3f}")
    Console().print(table)
