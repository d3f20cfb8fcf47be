"""The relations of an extraction as edges: from the subject to each other participant.

What has the same label, event, negation, modality and vouchers is one edge, whose ``evidence`` lists every
sentence that says so. A relation that reaches no second actor is kept by its actors, as a deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any

import networkx as nx

from newsgraph.graph.claims import add_about
from newsgraph.graph.evidence import ArticleIndex, Evidence, are_near_copies, one_piece, widen_dates
from newsgraph.graph.tone import tone_of
from newsgraph.schema import Argument, Extraction, Relation

_COMPARED = 20  # pieces of evidence that a new one is compared with; more add nothing to being sure


def add_relations(
    graph: nx.MultiDiGraph, extraction: Extraction, keys: Mapping[str, str], index: ArticleIndex
) -> None:
    """Add the edges and deeds of an article's relations.

    Args:
        graph: the graph, with the actors and claims in it.
        extraction: the article's.
        keys: id of an actor in the extraction → its key in the graph.
        index: finds the words.
    """
    speakers = {claim.id: keys.get(claim.speaker or "", "") for claim in extraction.claims}
    for relation in extraction.relations:
        evidence = index.of_relation(relation, keys)
        attributes = _attributes(relation, speakers)
        linked = False
        for first, label, other in relation.links():
            acts = _who_acts(first, other)
            for source, target in _pairs(first, other, keys):
                types = graph.nodes[source]["type"], graph.nodes[target]["type"]
                tone = tone_of(relation, first, label, other, types)
                edge = {**attributes, "label": label, "acts": acts, "tone": tone}
                _add_edge(graph, source, target, edge, relation.confidence, evidence)
                linked = True
        if not linked:
            # A deed of one actor ("Südkorea modernisiert seine Armee") is no edge; the actor keeps it.
            _add_deed(graph, relation, keys, {**attributes, "evidence": [dict(evidence)]}, index)


def _pairs(subject: Argument, other: Argument, keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the ends of the edges between two participants, each pair once."""
    ends = [[keys[actor] for actor in argument.actors if actor in keys] for argument in (subject, other)]
    return [(source, target) for source, target in dict.fromkeys(product(*ends)) if source != target]


def _who_acts(subject: Argument, other: Argument) -> str:
    """Return which end of an edge acts: its source, its target (in a passive), or nobody."""
    if subject.role == "agent":
        return "source"
    return "target" if other.role == "agent" else ""


def _attributes(relation: Relation, speakers: Mapping[str, str]) -> dict[str, Any]:
    return {
        "label": relation.text,
        "text": relation.text,
        "predicate": relation.predicate.text,
        "event": relation.event or "",
        "negated": relation.negated,
        "modality": relation.modality,
        "vouchers": sorted({speakers.get(claim, "") for claim in relation.vouchers}),
        "found_by": relation.found_by,
    }


def _add_edge(
    graph: nx.MultiDiGraph,
    source: str,
    target: str,
    attributes: dict[str, Any],
    confidence: float,
    evidence: Evidence,
) -> None:
    parts = [attributes[name] for name in ("label", "event", "negated", "modality")]
    key = "|".join(["relation", *map(str, parts), *(voucher or "?" for voucher in attributes["vouchers"])])
    if not graph.has_edge(source, target, key=key):
        graph.add_edge(source, target, key=key, kind="relation", **attributes, **one_piece(evidence))
        return
    edge = graph.edges[source, target, key]
    if any(
        piece["article"] == evidence["article"] and piece["item"] == evidence["item"]
        for piece in edge["evidence"]
    ):
        return  # two phrases of one sentence that mean the same actor
    copies = (are_near_copies(evidence["text"], piece["text"]) for piece in edge["evidence"][:_COMPARED])
    if not any(copies):
        # Two sentences that say the same are surer than one; a sentence told twice is not.
        edge["confidence"] = 1 - (1 - edge["confidence"]) * (1 - confidence)
    if edge["tone"] != attributes["tone"]:
        edge["tone"] = ""  # "traf": one met, the other hit
    edge["evidence"].append(dict(evidence))
    edge["weight"] += 1
    widen_dates(edge, evidence["date"])


def _add_deed(
    graph: nx.MultiDiGraph,
    relation: Relation,
    keys: Mapping[str, str],
    deed: dict[str, Any],
    index: ArticleIndex,
) -> None:
    for argument in relation.arguments:
        for actor in dict.fromkeys(keys[actor] for actor in argument.actors if actor in keys):
            part = "subject" if argument is relation.subject else "object"
            graph.nodes[actor]["deeds"].append({**deed, "as": part})
            for voucher in relation.vouchers:
                claim = index.claim_keys.get(voucher, "")
                if claim in graph and graph.nodes[claim]["speaker"] != actor:
                    add_about(graph, claim, actor, deed["evidence"][0])
