"""Applies a reader's judgements to extractions, before a graph is built of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar

import networkx as nx

from newsgraph.graph.evidence import claim_keys
from newsgraph.graph.judgements import Judgement, Judgements
from newsgraph.schema import Actor, Argument, Claim, Extraction, Note, Relation


def judged(extraction: Extraction, judgements: Judgements) -> Extraction:
    """Return an extraction without what is rejected; what is confirmed is certain, types are the reader's.

    Its ``notes`` say what was confirmed, and what the reader remarked.
    """
    if not (judgements.reject or judgements.confirm or judgements.retype or judgements.note):
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
    after = extraction.model_copy(
        update={
            "actors": tuple(_retyped(a, judgements, gone) for a in extraction.actors if a.id not in gone),
            "claims": tuple(kept.values()),
            "relations": tuple(relations),
        }
    )
    return after.model_copy(update={"notes": _notes(after, judgements)})


def _notes(extraction: Extraction, judgements: Judgements) -> tuple[Note, ...]:
    """Return what the reader says of what is left; a document may bring notes of before."""
    before = {(note.kind, note.id): note for note in extraction.notes}
    notes: list[Note] = []
    for kind, key, text in _items(extraction):
        said = [one for one in judgements.note if one.means(kind, text, extraction.article.id)]
        sure = _is_any(judgements.confirm, kind, text, extraction.article.id)
        old = before.get((kind, key), Note(kind=kind, id=key))
        words = "; ".join(one.note for one in said) or old.note
        if words or sure or old.confirmed:
            notes.append(Note(kind=kind, id=key, note=words, confirmed=sure or old.confirmed))
    return tuple(notes)


def _items(extraction: Extraction) -> Iterator[tuple[Literal["actor", "claim", "relation"], str, str]]:
    """Yield what can be judged: its kind, its id, and the text by which a judgement means it."""
    for actor in extraction.actors:
        yield "actor", actor.id, actor.name
    for claim in extraction.claims:
        yield "claim", claim.id, claim.text
    for relation in extraction.relations:
        yield "relation", relation.id, relation.text


def add_notes(
    graph: nx.MultiDiGraph, extractions: Iterable[Extraction], keys: Mapping[tuple[str, str], str]
) -> None:
    """Write a reader's notes, and what is confirmed, to the nodes, edges and deeds that are meant.

    Args:
        graph: with all of the extractions in it.
        extractions: as :func:`judged` returns them.
        keys: (article, id of an actor in it) → its node.
    """
    tellings: dict[tuple[str, str], Note] = {}
    for extraction in extractions:
        article = extraction.article.id
        claims = claim_keys(extraction) if extraction.notes else {}
        for note in extraction.notes:
            if note.kind == "relation":
                tellings[article, note.id] = note
            else:
                node = keys.get((article, note.id)) if note.kind == "actor" else claims.get(note.id)
                if node in graph:
                    _write(graph.nodes[node], note)
    for relation in _relations(graph) if tellings else ():
        for piece in relation["evidence"]:
            told = tellings.get((piece["article"], piece["item"]))
            if told is not None:
                _write(relation, told)


def _relations(graph: nx.MultiDiGraph) -> Iterator[dict[str, Any]]:
    yield from (edge for _, _, edge in graph.edges(data=True) if edge["kind"] == "relation")
    for _, data in graph.nodes(data=True):
        yield from data.get("deeds", ())


def _write(data: dict[str, Any], note: Note) -> None:
    if note.note and note.note not in data.get("note", "").split("; "):
        data["note"] = "; ".join(filter(None, (data.get("note"), note.note)))
    if note.confirmed:
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
