"""From extractions to one graph: nodes ``actor``, ``claim``, ``article``; edges with their evidence.

All attributes are JSON values (strings, numbers, booleans, lists, dictionaries), so that every
export can hold them. Dates are ISO strings, ``""`` where unknown.

Edges, by their attribute ``kind``:

* ``relation`` actor → actor: from the subject of a relation to each other participant, with a label that
  reads true between the two. What has the same label, event, negation, modality and voucher is one edge;
  ``evidence`` lists every sentence that says so. ``acts`` names the end that acts: "source", "target" or "".
  ``tone`` is "conflict" or "cooperation" where the deed is against or for the other end, else "".
* ``says`` actor → claim; ``about``, ``against`` and ``addressed`` claim → actor; ``role`` actor → actor.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from newsgraph.graph.claims import add_claims
from newsgraph.graph.conflicts import Statement, conflicts_across
from newsgraph.graph.evidence import ArticleIndex, claim_keys, one_piece, shorten, widen_dates
from newsgraph.graph.judgements import Judgements
from newsgraph.graph.judging import add_notes, judged
from newsgraph.graph.merging import MergePlan, merge_actors
from newsgraph.graph.relations import add_relations
from newsgraph.schema import Extraction


def build_graph(
    extractions: Iterable[Extraction], *, judgements: Judgements | None = None, plan: MergePlan | None = None
) -> nx.MultiDiGraph:
    """Build the graph of one or many extractions. Nodes and edges do not depend on their order.

    Args:
        extractions: an article that comes twice (same text) is counted once.
        judgements: the user's decisions on who is who.
        plan: a ready plan of merges; by default made by :func:`merge_actors`.

    Returns:
        The graph. ``graph.graph["extractions"]`` holds the extractions it was built from, in the order
        given: the exports that are about articles rather than nodes read them.
    """
    judgements = judgements or Judgements()
    given = [judged(extraction, judgements) for extraction in extractions]
    by_article = {extraction.article.id: extraction for extraction in given}
    ordered = [by_article[article] for article in sorted(by_article)]
    plan = plan or merge_actors(ordered, judgements)
    graph = nx.MultiDiGraph(schema="newsgraph/2", extractions=given)
    for extraction in ordered:
        _add_article(graph, extraction)
    _add_actors(graph, ordered, plan)
    for extraction in ordered:
        keys = {actor.id: plan.keys[extraction.article.id, actor.id] for actor in extraction.actors}
        index = ArticleIndex(extraction)
        add_claims(graph, extraction, keys, index)
        add_relations(graph, extraction, keys, index)
        _add_roles(graph, extraction, keys, index)
    _link_conflicts(graph, ordered, plan)
    add_notes(graph, ordered, plan.keys)
    return graph


def _add_article(graph: nx.MultiDiGraph, extraction: Extraction) -> None:
    article = extraction.article
    title = article.title or shorten(article.text)
    graph.add_node(
        article.id,
        kind="article",
        label=title,
        title=title,
        published=article.published.isoformat() if article.published else "",
        publisher=article.publisher or "",
        source=article.source or "",
        authors=list(article.authors),
        text=article.text,
        sentences=[[sentence.start, sentence.end] for sentence in extraction.sentences],
        model=f"{extraction.generator.model} {extraction.generator.model_version}".strip(),
    )


def _add_actors(graph: nx.MultiDiGraph, extractions: list[Extraction], plan: MergePlan) -> None:
    names: dict[str, dict[str, int]] = {}
    for extraction in extractions:
        article = extraction.article
        date = article.published.isoformat() if article.published else ""
        for actor in extraction.actors:
            key = plan.keys[article.id, actor.id]
            if key not in graph:
                graph.add_node(
                    key,
                    kind="actor",
                    label="",
                    type=actor.type,
                    named=False,
                    gender="",
                    wikidata="",
                    aliases=[],
                    roles=[],
                    mentions=[],
                    merges=list(plan.reasons.get(key, ())),
                    deeds=[],
                    weight=0,
                    articles=0,
                    first="",
                    last="",
                )
            node = graph.nodes[key]
            node["wikidata"] = node["wikidata"] or actor.wikidata or ""
            node["gender"] = node["gender"] or actor.gender or ""
            node["named"] = node["named"] or actor.named
            node["aliases"] = sorted({*node["aliases"], *actor.aliases})
            node["merges"] += [reason for reason in actor.merges if reason not in node["merges"]]
            node["mentions"] += [
                {"article": article.id, **mention.model_dump(mode="json")} for mention in actor.mentions
            ]
            node["roles"] += [
                {
                    "article": article.id,
                    "text": role.text,
                    "of": plan.keys.get((article.id, role.of or "")),
                    "relation": role.relation,
                    "when": role.when,
                }
                for role in actor.roles
            ]
            node["weight"] += max(1, len(actor.mentions))
            node["articles"] += 1
            widen_dates(node, date)
            counts = names.setdefault(key, {})
            counts[actor.name] = counts.get(actor.name, 0) + max(1, len(actor.mentions))
    for key, counts in names.items():
        # The name used most; of two used alike, the longer one.
        common = min(counts, key=lambda name: (-counts[name], -len(name), name))
        graph.nodes[key]["label"] = plan.names.get(key, common)


def _link_conflicts(graph: nx.MultiDiGraph, extractions: list[Extraction], plan: MergePlan) -> None:
    """Claims of different articles may contradict each other, too."""
    statements = [
        Statement(
            key=keys[claim.id],
            article=extraction.article.id,
            date=extraction.article.published,
            speaker=graph.nodes[speaker]["label"],
            claim=claim.model_copy(
                update={
                    "speaker": speaker,
                    "about": tuple(
                        key for actor in claim.about if (key := plan.keys.get((extraction.article.id, actor)))
                    ),
                }
            ),
        )
        for extraction in extractions
        for keys in [claim_keys(extraction)]
        for claim in extraction.claims
        if claim.quantities and (speaker := plan.keys.get((extraction.article.id, claim.speaker or "")))
    ]
    for one, other, on in conflicts_across(statements):
        graph.nodes[one]["conflicts_with"].append({"claim": other, "on": on, "kind": "figure"})
        graph.nodes[other]["conflicts_with"].append({"claim": one, "on": on, "kind": "figure"})


def _add_roles(
    graph: nx.MultiDiGraph, extraction: Extraction, keys: dict[str, str], index: ArticleIndex
) -> None:
    for actor in extraction.actors:
        for role in actor.roles:
            source, target = keys[actor.id], keys.get(role.of or "")
            if target is None or source == target:
                continue
            evidence = index.of_role(actor, role)
            key = f"role|{role.relation or role.text.casefold()}"
            if not graph.has_edge(source, target, key=key):
                graph.add_edge(
                    source,
                    target,
                    key=key,
                    kind="role",
                    label=role.text,
                    relation=role.relation or "",
                    when=role.when or "",
                    **one_piece(evidence),
                )
            else:
                edge = graph.edges[source, target, key]
                edge["evidence"].append(dict(evidence))
                edge["weight"] += 1
                widen_dates(edge, evidence["date"])
