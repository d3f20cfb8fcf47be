"""Finds claims of different articles that give different figures for the same thing.

Inside an article its extraction has done so already. Across articles less is certain, so more is asked:
both speakers are known and bear different names, the articles are of about the same day, neither claim
names a time that the other contradicts, and the claims share three longer words, or two and an actor.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsgraph.extraction.claims.conflicts import content_words, in_conflict
from newsgraph.schema import Claim

DAYS = 3  # later figures are news, not a contradiction
SHARED_WORDS = 3
SHARED_WORDS_OF_ACTOR = 2  # where both claims are about one actor


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as seen from all articles: its speaker and whom it is about are keys of the graph.

    Args:
        key: the key of the claim's node.
        article: the id of its article.
        date: when the article was published, if that is known.
        speaker: the speaker's name.
        claim: the claim.
    """

    key: str
    article: str
    date: dt.date | None
    speaker: str
    claim: Claim


class Contradiction(NamedTuple):
    """Two claims by their keys, and what is in dispute, in the words of the first."""

    one: str
    other: str
    on: str


def conflicts_across(statements: Iterable[Statement]) -> Iterator[Contradiction]:
    """Yield the pairs of claims of different articles that contradict each other, each pair once."""
    by_unit: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.claim.speaker is not None:
            for unit in dict.fromkeys(q.unit.lower() for q in statement.claim.quantities if q.unit):
                by_unit[unit].append(statement)
    found: set[tuple[str, str]] = set()
    words: dict[str, set[str]] = {}  # of a claim's key: asked for each of its pairs
    for unit, group in by_unit.items():
        for one, other in _pairs_of_same_days(group):
            pair = (min(one.key, other.key), max(one.key, other.key))
            if pair not in found and _contradict(one, other, words):
                found.add(pair)
                first = one if one.key == pair[0] else other
                yield Contradiction(*pair, in_own_words(first.claim, unit))


def _pairs_of_same_days(group: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Yield the pairs of articles of about the same days, as far as their dates are known, in reading order.

    Thousands of claims count Euros; only those of a few days are compared.
    """
    by_day: dict[dt.date | None, list[int]] = defaultdict(list)
    for place, statement in enumerate(group):
        by_day[statement.date].append(place)
    dated = [day for day in by_day if day is not None]
    for place, one in enumerate(group):
        days = [day for day in dated if one.date is None or abs((one.date - day).days) <= DAYS]
        near = [other for day in (None, *days) for other in by_day.get(day, ()) if other > place]
        for other in sorted(near):
            yield one, group[other]


def in_own_words(claim: Claim, unit: str) -> str:
    """Return what a claim counts, in its own words: "Soldaten" for the unit "Soldat" of "12 Soldaten".

    What is no unit of the claim is given back.
    """
    wanted = unit.lower()
    texts = (figure.text for figure in claim.quantities if (figure.unit or "").lower() == wanted)
    last = (text.split()[-1] for text in texts if text.strip())
    return next((word for word in last if any(letter.isalpha() for letter in word)), unit)


def _contradict(one: Statement, other: Statement, words: dict[str, set[str]]) -> bool:
    if one.article == other.article:
        return False
    if one.speaker.casefold() == other.speaker.casefold():
        return False
    alike = set(one.claim.about) & set(other.claim.about)
    shared = _words(one, words) & _words(other, words)
    if len(shared) < (SHARED_WORDS_OF_ACTOR if alike else SHARED_WORDS):
        return False
    return in_conflict(one.claim, other.claim)


def _words(statement: Statement, known: dict[str, set[str]]) -> set[str]:
    if statement.key not in known:
        known[statement.key] = content_words(statement.claim)
    return known[statement.key]
