"""Which articles tell one story, and which stories a brief of many articles has room for.

Articles tell one story where they are of the same weeks, share actors whom few others name, and a word of the
headline: that all of a year's news name the United States, or two a minister, makes no story of them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from itertools import combinations

import networkx as nx

from newsgraph.graph.sentences import content

DAYS = 21  # further apart, articles tell what became of it: another story
_SHARED = 2  # actors
_MANY = 4  # actors from which the headlines may have other words
_COMMON = 0.1  # share of the articles from which an actor tells no story any more
_FEW = 6  # articles; of so few each actor counts


def stories(graph: nx.MultiDiGraph) -> list[list[str]]:
    """Return the articles by story, the largest story first, of equally large ones the latest.

    In a story the latest article stands last.
    """
    dates = {node: data["published"] for node, data in graph.nodes(data=True) if data["kind"] == "article"}
    near = _neighbours(graph, dates)
    left, found = set(dates), []
    while left:
        # The article with most neighbours is the middle of a story: chains from story to story are none.
        middle = max(left, key=lambda article: (len(near[article] & left), dates[article], article))
        story = {middle, *(near[middle] & left)}
        found.append(sorted(story, key=lambda article: (dates[article], article)))
        left -= story
    latest = sorted(found, key=lambda story: (dates[story[-1]], story[-1]), reverse=True)
    return sorted(latest, key=len, reverse=True)


def rooms(found: list[list[str]], most: int) -> list[int]:
    """Return how many sentences each of the first stories has: by its size, one at least, ``most`` in all."""
    told = found[:most]
    total = sum(map(len, told))
    shares = [max(1, round(most * len(story) / total)) for story in told]
    if not told:
        return []
    shares[0] += most - sum(shares) if len(found) <= most else 0
    result: list[int] = []
    for share in shares:
        result.append(min(share, most - sum(result)))
    return [share for share in result if share > 0]


def _neighbours(graph: nx.MultiDiGraph, dates: dict[str, str]) -> dict[str, set[str]]:
    """Return for each article those that tell the same story."""
    naming: dict[str, set[str]] = {}
    for node, data in graph.nodes(data=True):
        if data["kind"] == "actor" and data["named"]:
            naming[node] = {mention["article"] for mention in data["mentions"]}
    few = len(dates) <= _FEW
    shared: Counter[tuple[str, str]] = Counter()
    for articles in naming.values():
        if few or len(articles) <= max(_FEW, _COMMON * len(dates)):
            shared.update(combinations(sorted(articles), 2))
    near: dict[str, set[str]] = defaultdict(set)
    words = {article: content(graph.nodes[article]["title"]) for article in dates}
    for (one, other), count in shared.items():
        alike = few or count >= _MANY or bool(words[one] & words[other])
        if count >= _SHARED and alike and _same_weeks(dates[one], dates[other]):
            near[one].add(other)
            near[other].add(one)
    return near


def _same_weeks(one: str, other: str) -> bool:
    if not one or not other:
        return True
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) <= DAYS
