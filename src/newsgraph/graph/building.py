"""From extractions to one graph: nodes ``actor``, ``claim``, ``article``; edges with their evidence.

All attributes are JSON values (strings, numbers, booleans, lists, dictionaries), so that every
export can hold them. Dates are ISO strings, ``""`` where unknown.

Edges, by their attribute ``kind``:

* ``relation`` actor → actor: who does what to whom. The same relation (actors, lemma, event,
  negation, modality) is one edge; ``evidence`` lists every sentence that says so.
* ``says`` actor → claim, ``about`` claim → actor, ``role`` actor → actor.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from newsgraph.graph.conflicts import Statement, conflicts_across
from newsgraph.graph.evidence import ArticleIndex, Evidence
from newsgraph.graph.merging import Aliases, MergePlan, merge_actors
from newsgraph.schema import Claim, Extraction, Relation

LABEL_LENGTH = 60  # characters of a claim's label in a picture


def build_graph(
    extractions: Iterable[Extraction], *, aliases: Aliases | None = None, plan: MergePlan | None = None
) -> nx.MultiDiGraph:
    """Build the graph of one or many extractions. Nodes and edges do not depend on their order.

    Args:
        extractions: an article that comes twice (same text) is counted once.
        aliases: the user's decisions on who is who.
        plan: a ready plan of merges; by default made by :func:`merge_actors`.

    Returns:
        The graph. ``graph.graph["extractions"]`` holds the extractions it was built from, in the order
        given: the exports that are about articles rather than nodes read them.
    """
    given = list(extractions)
    by_article = {extraction.article.id: extraction for extraction in given}
    ordered = [by_article[article] for article in sorted(by_article)]
    plan = plan or merge_actors(ordered, aliases)
    graph = nx.MultiDiGraph(schema="newsgraph/1", extractions=given)
    for extraction in ordered:
        _add_article(graph, extraction)
    _add_actors(graph, ordered, plan)
    for extraction in ordered:
        keys = {actor.id: plan.keys[extraction.article.id, actor.id] for actor in extraction.actors}
        index = ArticleIndex(extraction)
        _add_claims(graph, extraction, keys, index)
        _add_relations(graph, extraction, keys, index)
        _add_roles(graph, extraction, keys, index)
    _link_conflicts(graph, ordered, plan)
    return graph


def claim_key(article: str, claim: str) -> str:
    """Return the key of the node of a claim."""
    return f"{article}:{claim}"


def _add_article(graph: nx.MultiDiGraph, extraction: Extraction) -> None:
    article = extraction.article
    title = article.title or _shorten(article.text)
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
                }
                for role in actor.roles
            ]
            node["weight"] += max(1, len(actor.mentions))
            node["articles"] += 1
            _widen_dates(node, date)
            counts = names.setdefault(key, {})
            counts[actor.name] = counts.get(actor.name, 0) + max(1, len(actor.mentions))
    for key, counts in names.items():
        # The name used most; of two used alike, the longer one.
        common = min(counts, key=lambda name: (-counts[name], -len(name), name))
        graph.nodes[key]["label"] = plan.names.get(key, common)


def _add_claims(
    graph: nx.MultiDiGraph, extraction: Extraction, keys: dict[str, str], index: ArticleIndex
) -> None:
    article = extraction.article.id
    for claim in extraction.claims:
        node = claim_key(article, claim.id)
        evidence = index.of_claim(claim)
        graph.add_node(node, **_claim_attributes(claim, article, keys, evidence))
        if claim.speaker in keys:
            graph.add_edge(
                keys[claim.speaker],
                node,
                key="says",
                kind="says",
                label=claim.cue.lemma if claim.cue else "",
                **_one_piece(evidence),
            )
        for actor in dict.fromkeys(claim.about):
            if actor in keys and not graph.has_edge(node, keys[actor], key="about"):
                about = index.of_claim(claim, about=actor)
                graph.add_edge(node, keys[actor], key="about", kind="about", label="", **_one_piece(about))


def _claim_attributes(claim: Claim, article: str, keys: dict[str, str], evidence: Evidence) -> dict[str, Any]:
    return {
        "kind": "claim",
        "label": _shorten(claim.text),
        "text": claim.text,
        "speaker": keys.get(claim.speaker or "", ""),
        "speaker_text": claim.speaker_span.text if claim.speaker_span else "",
        "cue": claim.cue.lemma if claim.cue else "",
        "claim_kind": claim.kind,
        "medium": claim.medium,
        "modality": claim.modality,
        "negated": claim.negated,
        "about": [keys[actor] for actor in dict.fromkeys(claim.about) if actor in keys],
        "addressees": [keys[actor] for actor in dict.fromkeys(claim.addressees) if actor in keys],
        "quantities": [quantity.model_dump(mode="json") for quantity in claim.quantities],
        "time": claim.time.text if claim.time else "",
        "time_value": (claim.time.value or "") if claim.time else "",
        "conflicts_with": [claim_key(article, other) for other in claim.conflicts_with],
        "article": article,
        "date": evidence["date"],
        "confidence": claim.confidence,
        "evidence": [dict(evidence)],
        "weight": 1,
    }


def _link_conflicts(graph: nx.MultiDiGraph, extractions: list[Extraction], plan: MergePlan) -> None:
    """Claims of different articles may contradict each other, too."""
    statements = [
        Statement(
            key=claim_key(extraction.article.id, claim.id),
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
        for claim in extraction.claims
        if claim.quantities and (speaker := plan.keys.get((extraction.article.id, claim.speaker or "")))
    ]
    for one, other in conflicts_across(statements):
        graph.nodes[one]["conflicts_with"].append(other)
        graph.nodes[other]["conflicts_with"].append(one)


def _add_relations(
    graph: nx.MultiDiGraph, extraction: Extraction, keys: dict[str, str], index: ArticleIndex
) -> None:
    article = extraction.article.id
    for relation in extraction.relations:
        subject = keys.get(relation.subject.actor or "")
        target = keys.get((relation.object.actor if relation.object else None) or "")
        evidence = index.of_relation(relation, keys)
        if subject and target and subject != target:
            _add_relation(graph, subject, target, relation, evidence)
        elif actor := subject or target:
            # A deed with one actor ("Südkorea modernisiert seine Armee") is no edge; the actor keeps it.
            deed = {**_relation_attributes(relation), "as": "subject" if subject else "object"}
            graph.nodes[actor]["deeds"].append({**deed, "evidence": [dict(evidence)]})
            claim = claim_key(article, relation.claim) if relation.claim else None
            if claim and claim in graph and graph.nodes[claim]["speaker"] != actor:
                _add_about(graph, claim, actor, evidence)


def _add_relation(
    graph: nx.MultiDiGraph, subject: str, target: str, relation: Relation, evidence: Evidence
) -> None:
    attributes = _relation_attributes(relation)
    key = "|".join(
        ["relation", attributes["lemma"], attributes["event"], str(relation.negated), relation.modality]
    )
    if not graph.has_edge(subject, target, key=key):
        graph.add_edge(subject, target, key=key, kind="relation", **attributes, **_one_piece(evidence))
        return
    edge = graph.edges[subject, target, key]
    edge["evidence"].append(dict(evidence))
    edge["weight"] += 1
    edge["confidence"] = max(edge["confidence"], relation.confidence)
    _widen_dates(edge, evidence["date"])


def _relation_attributes(relation: Relation) -> dict[str, Any]:
    return {
        "label": relation.predicate.lemma,
        "lemma": relation.predicate.lemma,
        "event": relation.event or "",
        "negated": relation.negated,
        "modality": relation.modality,
    }


def _add_about(graph: nx.MultiDiGraph, claim: str, actor: str, evidence: Evidence) -> None:
    """A proposition inside a claim tells what the claim is about, and whom."""
    if graph.has_edge(claim, actor, key="about"):
        return
    graph.add_edge(claim, actor, key="about", kind="about", label="", **_one_piece(evidence))
    graph.nodes[claim]["about"].append(actor)


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
                    **_one_piece(evidence),
                )
            else:
                edge = graph.edges[source, target, key]
                edge["evidence"].append(dict(evidence))
                edge["weight"] += 1
                _widen_dates(edge, evidence["date"])


def _one_piece(evidence: Evidence) -> dict[str, Any]:
    return {
        "weight": 1,
        "confidence": evidence["confidence"],
        "first": evidence["date"],
        "last": evidence["date"],
        "evidence": [dict(evidence)],
    }


def _widen_dates(attributes: dict[str, Any], date: str) -> None:
    if date:
        attributes["first"] = min(filter(None, (attributes["first"], date)))
        attributes["last"] = max(attributes["last"], date)


def _shorten(text: str) -> str:
    """The first words of a text, at most LABEL_LENGTH characters, on one line."""
    line = " ".join(text.split())
    if len(line) <= LABEL_LENGTH:
        return line
    cut = line[:LABEL_LENGTH]
    return cut.rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
