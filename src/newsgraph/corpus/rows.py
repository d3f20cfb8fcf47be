"""An ``Extraction`` as rows of tables; ``rebuilding`` makes it of them again, and nothing is lost on the way.

The rows are those of the SQLite store and of the Parquet dataset; the two differ only in the ids
that they give to rows. A value that is a list in the JSON is JSON text in its column.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from newsgraph.errors import StoreError
from newsgraph.schema import Actor, Claim, Extraction, Relation, Span, Time

Row = dict[str, Any]
Tables = dict[str, list[Row]]

# In the order in which rows may refer to each other.
CHILD_TABLES = (
    "sentences",
    "actors",
    "roles",
    "mentions",
    "claims",
    "claim_about",
    "claim_addressees",
    "claim_against",
    "claim_conflicts",
    "relations",
    "relation_vouchers",
    "arguments",
    "argument_actors",
    "links",
)
ACTOR_LINKS = ("about", "addressees", "against")  # of a claim, each in a table of its own


class IntegrityError(StoreError):
    """An extraction that is not sound in itself: it refers to something that it does not have."""


class Ids:
    """The ids of the rows of one extraction: ``ids("actors", "a1")``."""

    def __init__(self, extraction: Extraction, make: Callable[[str, int, str | int], int | str]) -> None:
        """``make`` gives the id of a row from its table, its number in the extraction, and its ref."""
        self._name = extraction.article.source or extraction.article.id
        self._ids: dict[tuple[str, str | int], int | str] = {}
        for table in ("sentences", "actors", "claims", "relations"):
            for number, item in enumerate(getattr(extraction, table)):
                if (table, item.id) in self._ids:
                    raise IntegrityError(f"{self._name}: the extraction has {item.id} twice in {table}.")
                self._ids[table, item.id] = make(table, number, item.id)

    def __call__(self, table: str, ref: str | int) -> int | str:
        try:
            return self._ids[table, ref]
        except KeyError:
            raise IntegrityError(
                f"{self._name}: the extraction refers to {ref} in {table}, which is not there."
            ) from None


def article_row(extraction: Extraction) -> Row:
    """Return the row of table ``articles``, without its id."""
    article = extraction.article
    return {
        "hash": article.id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "publisher": article.publisher,
        "source": article.source,
        "authors": to_json(article.authors),
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "updated_at": article.updated_at.isoformat() if article.updated_at else None,
        "given_id": article.given_id,
        "text": article.text,
        "words": len(article.text.split()),
        **extraction.generator.model_dump(),
    }


def child_rows(extraction: Extraction, article_id: int | str, ids: Ids) -> Tables:
    """Return the rows of all tables below ``articles``.

    Raises:
        IntegrityError: the extraction refers to an actor, claim or sentence that it does not have.
    """
    tables: Tables = {table: [] for table in CHILD_TABLES}
    for sentence in extraction.sentences:
        tables["sentences"].append(
            {
                "id": ids("sentences", sentence.id),
                "article_id": article_id,
                "ref": sentence.id,
                **_place(sentence),
            }
        )
    for actor in extraction.actors:
        _add_actor(tables, actor, article_id, ids)
    for claim in extraction.claims:
        claim_id = ids("claims", claim.id)
        tables["claims"].append({"id": claim_id, "article_id": article_id, **_claim_row(claim, ids)})
        for name in ACTOR_LINKS:
            tables[f"claim_{name}"] += [
                {"claim_id": claim_id, "position": position, "actor_id": ids("actors", actor_ref)}
                for position, actor_ref in enumerate(getattr(claim, name))
            ]
        tables["claim_conflicts"] += [
            {
                "claim_id": claim_id,
                "position": position,
                "other_id": ids("claims", other.claim),
                "about": other.on,
                "kind": other.kind,
            }
            for position, other in enumerate(claim.conflicts_with)
        ]
    for relation in extraction.relations:
        _add_relation(tables, relation, article_id, ids)
    return tables


def _add_actor(tables: Tables, actor: Actor, article_id: int | str, ids: Ids) -> None:
    actor_id = ids("actors", actor.id)
    tables["actors"].append(
        {
            "id": actor_id,
            "article_id": article_id,
            "ref": actor.id,
            "name": actor.name,
            "named": int(actor.named),
            "type": actor.type,
            "gender": actor.gender,
            "wikidata": actor.wikidata,
            "aliases": to_json(actor.aliases),
            "merges": to_json(actor.merges),
        }
    )
    tables["roles"] += [
        {
            "actor_id": actor_id,
            "text": role.text,
            "relation": role.relation,
            "of_actor_id": _maybe(ids, "actors", role.of),
            "time": role.when,
            "found_by": role.found_by,
        }
        for role in actor.roles
    ]
    tables["mentions"] += [
        {
            "actor_id": actor_id,
            "sentence_id": ids("sentences", mention.sentence),
            **_place(mention),
            "kind": mention.kind,
            "found_by": mention.found_by,
        }
        for mention in actor.mentions
    ]


def _add_relation(tables: Tables, relation: Relation, article_id: int | str, ids: Ids) -> None:
    relation_id = ids("relations", relation.id)
    tables["relations"].append({"id": relation_id, "article_id": article_id, **_relation_row(relation, ids)})
    tables["relation_vouchers"] += [
        {"relation_id": relation_id, "position": position, "claim_id": ids("claims", claim)}
        for position, claim in enumerate(relation.vouchers)
    ]
    for position, argument in enumerate(relation.arguments):
        tables["arguments"].append(
            {
                "relation_id": relation_id,
                "position": position,
                "role": argument.role,
                "slot": argument.slot,
                **_place(argument),
                "through": argument.through,
                "label": argument.label,
            }
        )
        tables["argument_actors"] += [
            {
                "relation_id": relation_id,
                "position": position,
                "number": number,
                "actor_id": ids("actors", actor),
            }
            for number, actor in enumerate(argument.actors)
        ]
    for first, label, second in relation.links():
        tables["links"] += [
            {
                "relation_id": relation_id,
                "subject_id": ids("actors", subject),
                "label": label,
                "object_id": ids("actors", other),
            }
            for subject in dict.fromkeys(first.actors)
            for other in dict.fromkeys(second.actors)
            if subject != other
        ]


def same_generator(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two rows of ``articles`` were made by the same program and model."""
    return all(one[key] == other[key] for key in ("newsgraph", "model", "model_version"))


def is_first_source(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether the first of two rows for one text is the one that counts: by the alphabet."""
    return (one["source"] or "") < (other["source"] or "")


def to_json(value: Iterable[Any]) -> str:
    """Return a list of strings, numbers or records as compact JSON."""
    plain = [item.model_dump(mode="json") if isinstance(item, BaseModel) else item for item in value]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _claim_row(claim: Claim, ids: Ids) -> Row:
    return {
        "ref": claim.id,
        "speaker_id": _maybe(ids, "actors", claim.speaker),
        **_flat("speaker", claim.speaker_span),
        "via_id": _maybe(ids, "actors", claim.via),
        "cue_text": claim.cue.text if claim.cue else None,
        "cue_lemma": claim.cue.lemma if claim.cue else None,
        "cue_spans": to_json(claim.cue.spans) if claim.cue else None,
        **_flat("frame", claim.frame),
        "text": claim.text,
        "kind": claim.kind,
        "medium": claim.medium,
        "stance": claim.stance,
        "made": int(claim.made),
        "negated": int(claim.negated),
        "modality": claim.modality,
        "quantities": to_json(claim.quantities),
        **_flat_time(claim.time),
        "confidence": claim.confidence,
        "found_by": claim.found_by,
        "sentence_id": ids("sentences", claim.sentence),
        "spans": to_json(claim.spans),
    }


def _relation_row(relation: Relation, ids: Ids) -> Row:
    return {
        "ref": relation.id,
        "text": relation.text,
        "predicate": relation.predicate.text,
        "lemma": relation.predicate.lemma,
        "predicate_spans": to_json(relation.predicate.spans),
        "event": relation.event,
        "negated": int(relation.negated),
        "modality": relation.modality,
        **_flat_time(relation.time),
        "place_id": _maybe(ids, "actors", relation.place),
        "sentence_id": ids("sentences", relation.sentence),
        "confidence": relation.confidence,
        "found_by": relation.found_by,
    }


def _maybe(ids: Ids, table: str, ref: str | None) -> int | str | None:
    return None if ref is None else ids(table, ref)


def _place(span: Span) -> Row:
    return {"start_char": span.start, "end_char": span.end, "text": span.text}


def _flat(name: str, span: Span | None) -> Row:
    return {
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
        f"{name}_text": span.text if span else None,
    }


def _flat_time(time: Time | None) -> Row:
    return {"time_text": time.text if time else None, "time_value": time.value if time else None}
