"""An ``Extraction`` as rows of tables, and back: nothing is lost on the way.

The rows are those of the SQLite store and of the Parquet dataset; the two differ only in the ids
that they give to rows. A value that is a list in the JSON is JSON text in its column.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from newsgraph.errors import StoreError
from newsgraph.schema import Argument, Claim, Extraction, Relation, Span, Time

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
    "claim_conflicts",
    "relations",
)


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
        actor_id = ids("actors", actor.id)
        tables["actors"].append(
            {
                "id": actor_id,
                "article_id": article_id,
                "ref": actor.id,
                "name": actor.name,
                "type": actor.type,
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
            }
            for role in actor.roles
        ]
        tables["mentions"] += [
            {
                "actor_id": actor_id,
                "sentence_id": ids("sentences", mention.sentence),
                **_place(mention),
                "kind": mention.kind,
            }
            for mention in actor.mentions
        ]
    for claim in extraction.claims:
        claim_id = ids("claims", claim.id)
        tables["claims"].append({"id": claim_id, "article_id": article_id, **_claim_row(claim, ids)})
        tables["claim_about"] += _links(claim_id, "actor_id", "actors", claim.about, ids)
        tables["claim_addressees"] += _links(claim_id, "actor_id", "actors", claim.addressees, ids)
        tables["claim_conflicts"] += _links(claim_id, "other_id", "claims", claim.conflicts_with, ids)
    tables["relations"] = [
        {"id": ids("relations", relation.id), "article_id": article_id, **_relation_row(relation, ids)}
        for relation in extraction.relations
    ]
    return tables


def rebuild(article: Row, tables: Mapping[str, Sequence[Row]]) -> Extraction:
    """Return the extraction that the rows were made from.

    Args:
        article: the row of table ``articles``.
        tables: the rows of this article in each table, in their original order.
    """
    refs = {
        table: {row["id"]: row["ref"] for row in tables[table]} for table in ("sentences", "actors", "claims")
    }
    roles = _grouped(tables["roles"], "actor_id")
    mentions = _grouped(tables["mentions"], "actor_id")
    links = {table: _grouped(tables[table], "claim_id") for table in tables if table.startswith("claim_")}
    return Extraction.model_validate(
        {
            "generator": {key: article[key] for key in ("newsgraph", "model", "model_version")},
            "article": {
                **{key: article[key] for key in ("title", "published", "publisher", "source", "text")},
                "authors": json.loads(article["authors"]),
            },
            "sentences": [{"id": row["ref"], **_span(row)} for row in tables["sentences"]],
            "actors": [
                {
                    **{key: row[key] for key in ("name", "type", "wikidata")},
                    "id": row["ref"],
                    "aliases": json.loads(row["aliases"]),
                    "merges": json.loads(row["merges"]),
                    "roles": [
                        {
                            "text": role["text"],
                            "relation": role["relation"],
                            "of": refs["actors"].get(role["of_actor_id"]),
                        }
                        for role in roles.get(row["id"], ())
                    ],
                    "mentions": [
                        {
                            **_span(mention),
                            "kind": mention["kind"],
                            "sentence": refs["sentences"][mention["sentence_id"]],
                        }
                        for mention in mentions.get(row["id"], ())
                    ],
                }
                for row in tables["actors"]
            ],
            "claims": [_claim(row, refs, links) for row in tables["claims"]],
            "relations": [_relation(row, refs) for row in tables["relations"]],
        }
    )


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
        **_flat("cue", claim.cue),
        "cue_lemma": claim.cue.lemma if claim.cue else None,
        **_flat("frame", claim.frame),
        "text": claim.text,
        "kind": claim.kind,
        "medium": claim.medium,
        "negated": int(claim.negated),
        "modality": claim.modality,
        "quantities": to_json(claim.quantities),
        **_flat_time(claim.time),
        "confidence": claim.confidence,
        "sentence_id": ids("sentences", claim.sentence),
        "spans": to_json(claim.spans),
    }


def _claim(row: Row, refs: Mapping[str, Mapping[Any, Any]], links: Mapping[str, Mapping[Any, Any]]) -> Row:
    cue = _unflat("cue", row)
    return {
        **{key: row[key] for key in ("text", "kind", "medium", "modality", "confidence")},
        "id": row["ref"],
        "negated": bool(row["negated"]),
        "speaker": refs["actors"].get(row["speaker_id"]),
        "speaker_span": _unflat("speaker", row),
        "cue": cue and {**cue, "lemma": row["cue_lemma"]},
        "frame": _unflat("frame", row),
        "quantities": json.loads(row["quantities"]),
        "time": _unflat_time(row),
        "sentence": refs["sentences"][row["sentence_id"]],
        "spans": json.loads(row["spans"]),
        "about": [refs["actors"][x["actor_id"]] for x in links["claim_about"].get(row["id"], ())],
        "addressees": [refs["actors"][x["actor_id"]] for x in links["claim_addressees"].get(row["id"], ())],
        "conflicts_with": [
            refs["claims"][x["other_id"]] for x in links["claim_conflicts"].get(row["id"], ())
        ],
    }


def _relation_row(relation: Relation, ids: Ids) -> Row:
    return {
        "ref": relation.id,
        **_flat("subject", relation.subject),
        "subject_id": _maybe(ids, "actors", relation.subject.actor),
        "predicate": relation.predicate.text,
        "lemma": relation.predicate.lemma,
        "predicate_spans": to_json(relation.predicate.spans),
        **_flat("object", relation.object),
        "object_id": _maybe(ids, "actors", relation.object.actor) if relation.object else None,
        "event": relation.event,
        "negated": int(relation.negated),
        "modality": relation.modality,
        **_flat_time(relation.time),
        "place_id": _maybe(ids, "actors", relation.place),
        "claim_id": _maybe(ids, "claims", relation.claim),
        "sentence_id": ids("sentences", relation.sentence),
        "confidence": relation.confidence,
    }


def _relation(row: Row, refs: Mapping[str, Mapping[Any, Any]]) -> Row:
    target = _unflat("object", row)
    return {
        **{key: row[key] for key in ("event", "modality", "confidence")},
        "id": row["ref"],
        "negated": bool(row["negated"]),
        "subject": {**(_unflat("subject", row) or {}), "actor": refs["actors"].get(row["subject_id"])},
        "predicate": {
            "text": row["predicate"],
            "lemma": row["lemma"],
            "spans": json.loads(row["predicate_spans"]),
        },
        "object": target and {**target, "actor": refs["actors"].get(row["object_id"])},
        "time": _unflat_time(row),
        "place": refs["actors"].get(row["place_id"]),
        "claim": refs["claims"].get(row["claim_id"]),
        "sentence": refs["sentences"][row["sentence_id"]],
    }


def _maybe(ids: Ids, table: str, ref: str | None) -> int | str | None:
    return None if ref is None else ids(table, ref)


def _links(claim_id: int | str, column: str, table: str, refs: Iterable[str], ids: Ids) -> list[Row]:
    return [
        {"claim_id": claim_id, "position": position, column: ids(table, ref)}
        for position, ref in enumerate(refs)
    ]


def _place(span: Span) -> Row:
    return {"start_char": span.start, "end_char": span.end, "text": span.text}


def _span(row: Row) -> Row:
    return {"start": row["start_char"], "end": row["end_char"], "text": row["text"]}


def _flat(name: str, span: Span | Argument | None) -> Row:
    return {
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
        f"{name}_text": span.text if span else None,
    }


def _unflat(name: str, row: Row) -> Row | None:
    if row[f"{name}_start"] is None:
        return None
    return {part: row[f"{name}_{part}"] for part in ("start", "end", "text")}


def _flat_time(time: Time | None) -> Row:
    return {"time_text": time.text if time else None, "time_value": time.value if time else None}


def _unflat_time(row: Row) -> Row | None:
    return None if row["time_text"] is None else {"text": row["time_text"], "value": row["time_value"]}


def _grouped(rows: Iterable[Row], column: str) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
