"""The story in five to seven sentences: the main point, what happens, who says what, what is in dispute.

Every sentence is the text's own: one of an article's, a relation's wording, or a speaker, the verb and the
claim. Nothing is put in other words, so nothing is said that no article says. And each stands by itself: what
needs the sentence before it is not told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import networkx as nx

from newsgraph.graph.candidates import BriefLine, Candidate, Candidates
from newsgraph.graph.sentences import content
from newsgraph.graph.stories import rooms, stories

__all__ = ["BriefLine", "brief_of", "stories_of"]

MOST = 7  # sentences
STORIES = 500  # sentences of a kind for the parts of a large graph
EVENTS, CLAIMS, DISPUTES = 4, 3, 2  # at most so many of a kind, while there are others
OF_ONE = 2  # sentences about one actor as their first; of one article, where there are several
SAME_WORDS = 0.65  # share of a sentence's longer words from which another one tells the same
_AGAIN = 0.5  # how much less a further sentence about one actor tells
_ORDER = {"relation": 0, "deed": 0, "lead": 0, "claim": 1, "dispute": 2}


def brief_of(graph: nx.MultiDiGraph, most: int = MOST) -> list[BriefLine]:
    """Return the sentences that tell most of a graph's story, its main point first.

    Of many articles the largest stories are told, one after the other, each in the order of days.

    Args:
        graph: as made by ``build_graph``.
        most: at most so many.
    """
    found = stories(graph)
    teller = _Teller(graph)
    told: list[BriefLine] = []
    shares = rooms(found, most)
    for number, story in enumerate(found):
        if len(told) >= most:
            break
        room = shares[number] if number < len(shares) else 1  # where another story had too little to tell
        told += teller.tell(story, min(room, most - len(told)), told)
    return told


def stories_of(graph: nx.MultiDiGraph, most: int = STORIES) -> list[BriefLine]:
    """Return all sentences that a brief may have, the best first: what a part of the graph is told by.

    Args:
        graph: as made by ``build_graph``.
        most: at most so many of a kind.
    """
    candidates = Candidates(graph)
    kinds = (candidates.events(), candidates.claims(), candidates.disputes())
    leads = [
        line for story in stories(graph)[:most] for article in story for line in candidates.leads(article)
    ]
    return leads + [candidate.line for found in kinds for candidate in _ranked(found)[:most]]


class _Teller:
    """Chooses what is told of a graph."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self._graph = graph
        self._candidates = Candidates(graph)
        self._several = sum(1 for _, kind in graph.nodes(data="kind") if kind == "article") > 1

    def tell(self, story: list[str], most: int, before: list[BriefLine]) -> list[BriefLine]:
        """Return the sentences that tell most of a story: its leads, then what there is room for."""
        articles = set(story[-most:])
        leads = self._leads(story[-most:], most)
        chosen = _Chosen([*before, *leads], OF_ONE if self._several else most)
        events, claims, disputes = (
            list(kind(articles))
            for kind in (self._candidates.events, self._candidates.claims, self._candidates.disputes)
        )
        events += [found for article in articles for found in self._candidates.on_headline(article)]
        room = most - len(leads)
        disputed = [candidate.line for candidate in _ranked(disputes)[: min(DISPUTES, room)]]
        sides = {claim for line in disputed for claim in line.keys}  # told there
        claims = [candidate for candidate in claims if candidate.line.keys[0] not in sides]
        room -= len(disputed)
        happened = chosen.add(events, min(EVENTS - bool(disputed) - len(leads), room))
        said = chosen.add(claims, min(CLAIMS, room - len(happened)))
        happened += chosen.add(
            events, room - len(happened) - len(said)
        )  # little is said: more of what happens
        return sorted([*leads, *happened, *said, *disputed], key=lambda line: self._place(line, leads))

    def _place(self, line: BriefLine, leads: list[BriefLine]) -> tuple[Any, ...]:
        """Return where a sentence is told: by the day, the lead of an article first; disputes last."""
        date = self._graph.nodes[line.article]["published"]
        first = line in leads
        kind = 0 if first else _ORDER[line.kind]
        return line.kind == "dispute", date, line.article, not first, kind, line.start

    def _leads(self, articles: list[str], most: int) -> list[BriefLine]:
        """Return the sentences on the main point: of one article up to two, of several one each."""
        told = articles[-max(1, (most + 1) // 2) :]
        each = 2 if len(articles) == 1 and most > 1 else 1
        return [line for article in told for line in self._candidates.leads(article)[:each]]


class _Chosen:
    """The sentences chosen so far: not the same twice, not all of one actor, not all of one article."""

    def __init__(self, told: list[BriefLine], of_article: int) -> None:
        self._words = [content(line.text) for line in told]
        self._starts = {(line.article, line.start) for line in told}
        self._of_article = of_article

    def add(self, candidates: list[Candidate], wanted: int) -> list[BriefLine]:
        """Choose up to so many of the candidates."""
        chosen: list[BriefLine] = []
        actors: Counter[str] = Counter()
        articles: Counter[str] = Counter()
        left = _ranked(candidates)
        while len(chosen) < wanted:
            fitting = [
                candidate
                for candidate in left
                if actors[candidate.actor] < OF_ONE and articles[candidate.line.article] < self._of_article
            ]
            best = max(fitting, key=lambda c: c.score * _AGAIN ** actors[c.actor], default=None)
            if best is None:
                break
            left.remove(best)
            words = content(best.line.text)
            if not any(_tell_the_same(words, other) for other in self._words):
                chosen.append(best.line)
                self._words.append(words)
                actors[best.actor] += 1
                articles[best.line.article] += 1
        return chosen


def _ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the best first."""
    return sorted(candidates, key=lambda c: (-c.score, c.line.article, c.line.start, c.line.text))


def _tell_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    few, many = sorted((one, other), key=len)
    return len(few & many) >= SAME_WORDS * len(few)
