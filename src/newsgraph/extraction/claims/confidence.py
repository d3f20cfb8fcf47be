"""How surely a claim is right: as often as its rule was on annotated quotations (``rule_confidence.tsv``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsgraph.lexicon import read_table


def confidence_of(rule_id: str) -> float:
    """Return the confidence of the claims that a rule finds, from 0 to 1."""
    return _confidences()[rule_id]


@cache
def _confidences() -> Mapping[str, float]:
    return {row["rule"]: float(row["confidence"]) for row in read_table("rule_confidence")}
