"""Links claims of different speakers that give different figures for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from newsgraph.schema import Claim, Quantity

# Units of measure say nothing about what is measured, so claims must share words to be about one thing.
_MEASURES = frozenset(
    {
        "prozent", "prozentpunkt", "euro", "dollar", "us-dollar", "pfund", "franken", "yen", "rubel", "jahr",
        "monat", "woche", "tag", "stunde", "minute", "sekunde", "meter", "kilometer", "tonne", "kilogramm",
        "liter", "grad", "hektar", "quadratmeter", "quadratkilometer", "megawatt", "gigawatt", "mal", "punkt",
    }
)  # fmt: skip
_NEARBY = 3  # sentences: counts of one noun this close are taken to be of the same thing
_SHARED_WORDS = 2
_WORD = re.compile(r"[^\W\d_]{5,}")


def link_conflicts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one article in the same order, ``conflicts_with`` filled in both directions."""
    conflicts: dict[str, list[str]] = defaultdict(list)
    with_figures = [claim for claim in claims if claim.quantities]
    for one, other in combinations(with_figures, 2):
        if in_conflict(one, other, nearby=abs(one.sentence - other.sentence) <= _NEARBY):
            conflicts[one.id].append(other.id)
            conflicts[other.id].append(one.id)
    return [
        claim.model_copy(update={"conflicts_with": tuple(conflicts[claim.id])})
        if claim.id in conflicts
        else claim
        for claim in claims
    ]


def in_conflict(one: Claim, other: Claim, *, nearby: bool = False) -> bool:
    """Tell whether two claims give different figures for the same thing.

    They must have different speakers and a figure each with the same unit and no common value, and be about
    the same: near each other (``nearby``, for counted nouns), or with an actor or two longer words in common.
    """
    if not _different_speakers(one, other):
        return False
    return any(
        _differ(left, right) and _same_thing(one, other, left.unit or "", nearby)
        for left in one.quantities
        for right in other.quantities
    )


def _different_speakers(one: Claim, other: Claim) -> bool:
    if one.speaker_span is None or other.speaker_span is None:
        return False
    if one.speaker is not None and other.speaker is not None:
        return one.speaker != other.speaker
    return one.speaker_span.text.lower() != other.speaker_span.text.lower()


def _differ(left: Quantity, right: Quantity) -> bool:
    if left.unit is None or right.unit is None or left.unit.lower() != right.unit.lower():
        return False
    left_high = left.high if left.high is not None else left.value
    right_high = right.high if right.high is not None else right.value
    return left_high < right.value or right_high < left.value


def _same_thing(one: Claim, other: Claim, unit: str, nearby: bool) -> bool:
    words = (_words(one.text) & _words(other.text)) - {unit.lower()[:5]}
    if unit.lower() in _MEASURES:
        return len(words) >= _SHARED_WORDS
    return nearby or bool(set(one.about) & set(other.about)) or len(words) >= _SHARED_WORDS


def _words(text: str) -> set[str]:
    """Return the beginnings of the longer words, so that inflected forms are the same."""
    return {word.lower()[:5] for word in _WORD.findall(text)}
