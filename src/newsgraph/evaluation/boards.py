"""The story of an article as a board: actors, the edges between them, and what they say.

A board is made of an annotated record (``data/gold/story``), or of the graph that a reader sees, so that the
two, or two annotators, can be compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import networkx as nx

from newsgraph.evaluation.casts import Cast, Json, Part, cast_of_record
from newsgraph.evaluation.mentions import Mention
from newsgraph.schema import CLAIM_SURE_FROM, SURE_FROM, Extraction

Place: TypeAlias = tuple[int, int]  # code points: start, end

_WORD = re.compile(r"\w+")
_CLAIM_EDGES = ("about", "against", "addressed")


@dataclass(frozen=True)
class Edge:
    """What happens or holds between two actors, from who acts to who is acted upon."""

    source: str
    target: str
    label: str = ""
    kind: str = "relation"  # or role, claim
    modality: str = "asserted"
    negated: bool = False
    vouchers: frozenset[str] = frozenset()  # who says so; none where the author does, or nobody knows who
    mutual: bool = False  # the two do it together: it holds in both directions
    core: bool = False

    @property
    def pair(self) -> frozenset[str]:
        """The two ends, whatever the direction."""
        return frozenset({self.source, self.target})


@dataclass(frozen=True)
class Saying:
    """Words of the text that somebody says; the speaker is None where none is told."""

    speaker: str | None
    stance: str
    words: frozenset[int]  # where the words begin
    matters: bool = True


@dataclass(frozen=True)
class Board:
    """Who is in an article, what happens between them, who says what."""

    cast: Cast
    edges: tuple[Edge, ...]
    sayings: tuple[Saying, ...]
    about: frozenset[frozenset[str]] = frozenset()  # speakers and those whom they speak about

    @cached_property
    def pairs(self) -> frozenset[frozenset[str]]:
        """The actors that have to do with each other: by an edge, a role or a claim."""
        roles = {
            frozenset({actor, of}) for actor, part in self.cast.parts.items() for _, of in part.roles if of
        }
        return frozenset({edge.pair for edge in self.edges} | roles | self.about)


def board_of_record(story: Json, mentions: Sequence[Json]) -> Board:
    """Return the board of an annotated record, with the mentions of the same article's record of actors."""
    cast = cast_of_record({**story, "mentions": mentions})
    return Board(
        cast,
        tuple(
            Edge(
                source=relation["from"],
                target=relation["to"],
                label=relation["label"],
                modality=relation["modality"],
                negated=relation["negated"],
                vouchers=frozenset({relation["voucher"]} - {None}),
                core=relation["core"],
            )
            for relation in story["relations"]
        ),
        tuple(
            Saying(
                speaker=claim["speaker"],
                stance=claim["stance"],
                words=_words_in(story["text"], [(claim["evidence"]["start"], claim["evidence"]["end"])]),
                matters=claim["matters"],
            )
            for claim in story["claims"]
        ),
        frozenset(
            frozenset({claim["speaker"], actor})
            for claim in story["claims"]
            for actor in claim["about"]
            if claim["speaker"]
        ),
    )


def board_of_graph(
    graph: nx.MultiDiGraph, sure_from: float = SURE_FROM, claims_from: float = CLAIM_SURE_FROM
) -> Board:
    """Return what a reader sees in the graph of one article: the visible edges and claims.

    Visible is what has a confidence of at least ``sure_from``, of claims ``claims_from``. The claims of a
    speaker are one edge to each actor that they address, are against or about.
    """
    (extraction,) = graph.graph["extractions"]
    actors = {key: node for key, node in graph.nodes(data=True) if node["kind"] == "actor"}
    claims = [
        (key, node)
        for key, node in graph.nodes(data=True)
        if node["kind"] == "claim" and node["confidence"] >= claims_from
    ]
    edges = [*_relation_edges(graph, extraction, sure_from), *_claim_edges(graph, claims)]
    return Board(
        _cast_of_nodes(extraction, actors),
        tuple(dict.fromkeys(edges)),
        tuple(_saying(extraction, node) for _, node in claims),
    )


def _cast_of_nodes(extraction: Extraction, nodes: Mapping[str, Mapping[str, Any]]) -> Cast:
    places: dict[Place, list[str]] = defaultdict(list)
    for key, node in nodes.items():
        for mention in node["mentions"]:
            places[mention["start"], mention["end"]].append(key)
    return Cast(
        title=extraction.article.title or "",
        text=extraction.article.text,
        parts={
            key: Part(
                node["label"], node["type"], roles=tuple((role["text"], role["of"]) for role in node["roles"])
            )
            for key, node in nodes.items()
        },
        mentions=tuple(Mention(*place, tuple(keys)) for place, keys in sorted(places.items())),
    )


def _relation_edges(graph: nx.MultiDiGraph, extraction: Extraction, sure_from: float) -> Iterator[Edge]:
    mutual = {
        (relation.id, argument.label)
        for relation in extraction.relations
        for argument in relation.arguments
        if argument.role == "partner"
    }
    for source, target, edge in graph.edges(data=True):
        if edge["kind"] not in {"relation", "role"} or edge["confidence"] < sure_from:
            continue
        if edge["kind"] == "role":
            yield Edge(source, target, edge["label"], kind="role")
            continue
        acting, other = (target, source) if edge["acts"] == "target" else (source, target)
        yield Edge(
            acting,
            other,
            edge["label"],
            modality=edge["modality"],
            negated=edge["negated"],
            vouchers=frozenset(edge["vouchers"]) - {""},
            mutual=any((piece["item"], edge["label"]) in mutual for piece in edge["evidence"]),
        )


def _claim_edges(graph: nx.MultiDiGraph, claims: Sequence[tuple[str, Mapping[str, Any]]]) -> Iterator[Edge]:
    for key, node in claims:
        for _, actor, edge in graph.out_edges(key, data=True):
            if node["speaker"] and edge["kind"] in _CLAIM_EDGES and actor != node["speaker"]:
                yield Edge(
                    node["speaker"],
                    actor,
                    kind="claim",
                    negated=not node["made"],
                    vouchers=frozenset({node["via"]}) - {""},
                )


def _saying(extraction: Extraction, node: Mapping[str, Any]) -> Saying:
    claims = {claim.id: claim for claim in extraction.claims}
    spans = claims[node["evidence"][0]["item"]].spans
    return Saying(
        speaker=node["speaker"] or None,
        stance=node["stance"],
        words=_words_in(extraction.article.text, [(span.start, span.end) for span in spans]),
    )


def _words_in(text: str, places: Sequence[Place]) -> frozenset[int]:
    return frozenset(word.start() for start, end in places for word in _WORD.finditer(text, start, end))
