"""Applies a reader's judgements to extractions, before a graph is built of them."""

from __future__ import annotations

from typing import Any, TypeVar

import networkx as nx

from newsgraph.graph.judgements import Judgement, Judgements
from newsgraph.schema import Actor, Argument, Claim, Extraction, Relation


def judged(extraction: Extraction, judgements: Judgements) -> Extraction:
    """Return an extraction without what is rejected; what is confirmed is certain, types are the reader's."""
    if not (judgements.reject or judgements.confirm or judgements.retype):
        return extraction
    article = extraction.article.id
    gone = {
        actor.id for actor in extraction.actors if _is_any(judgements.reject, "actor", actor.name, article)
    }
    claims = {
        claim.id: _without(_confirmed(claim, "claim", judgements, article), gone)
        for claim in extraction.claims
        if not _is_any(judgements.reject, "claim", claim.text, article)
    }
    relations = [
        _relation_without(_confirmed(relation, "relation", judgements, article), gone, set(claims))
        for relation in extraction.relations
        if not _is_any(judgements.reject, "relation", relation.text, article)
        # Who vouched for it did not say so: then nobody does.
        and (not relation.vouchers or any(claim in claims for claim in relation.vouchers))
    ]
    kept = {
        claim.id: claim.model_copy(
            update={"conflicts_with": tuple(c for c in claim.conflicts_with if c.claim in claims)}
        )
        for claim in claims.values()
    }
    return extraction.model_copy(
        update={
            "actors": tuple(_retyped(a, judgements, gone) for a in extraction.actors if a.id not in gone),
            "claims": tuple(kept.values()),
            "relations": tuple(relations),
        }
    )


def add_notes(graph: nx.MultiDiGraph, judgements: Judgements) -> None:
    """Write a reader's notes, and what is confirmed, to the nodes and edges that are meant."""
    for _, data in graph.nodes(data=True):
        if data["kind"] == "actor":
            _note(data, judgements, "actor", data["label"], "")
        elif data["kind"] == "claim":
            _note(data, judgements, "claim", data["text"], data["article"])
    for _, _, data in graph.edges(data=True):
        if data["kind"] == "relation":
            _note(data, judgements, "relation", data["text"], data["evidence"][0]["article"])


def _note(data: dict[str, Any], judgements: Judgements, kind: str, text: str, article: str) -> None:
    notes = [item.note for item in judgements.note if item.means(kind, text, article)]
    if notes:
        data["note"] = "; ".join(notes)
    if _is_any(judgements.confirm, kind, text, article):
        data["confirmed"] = True


def _is_any(items: tuple[Judgement, ...], kind: str, text: str, article: str) -> bool:
    return any(item.means(kind, text, article) for item in items)


Judged = TypeVar("Judged", Claim, Relation)


def _confirmed(item: Judged, kind: str, judgements: Judgements, article: str) -> Judged:
    if _is_any(judgements.confirm, kind, item.text, article):
        return item.model_copy(update={"confidence": 1.0})
    return item


def _without(claim: Claim, gone: set[str]) -> Claim:
    """The claim without actors that are none; its words for them stay."""
    if not gone:
        return claim
    several = {
        name: tuple(actor for actor in getattr(claim, name) if actor not in gone)
        for name in ("about", "against", "addressees")
    }
    single = {name: None for name in ("speaker", "via") if getattr(claim, name) in gone}
    return claim.model_copy(update={**several, **single})


def _relation_without(relation: Relation, gone: set[str], claims: set[str]) -> Relation:
    def without(argument: Argument) -> Argument:
        return argument.model_copy(update={"actors": tuple(a for a in argument.actors if a not in gone)})

    vouchers = tuple(claim for claim in relation.vouchers if claim in claims)
    update: dict[str, Any] = {"arguments": tuple(map(without, relation.arguments)), "vouchers": vouchers}
    if relation.place in gone:
        update["place"] = None
    return relation.model_copy(update=update)


def _retyped(actor: Actor, judgements: Judgements, gone: set[str]) -> Actor:
    update: dict[str, Any] = {}
    if actor.name in judgements.retype:
        update["type"] = judgements.retype[actor.name]
    if any(role.of in gone for role in actor.roles):
        update["roles"] = tuple(
            role.model_copy(update={"of": None}) if role.of in gone else role for role in actor.roles
        )
    return actor.model_copy(update=update) if update else actor
