"""Rows of tables back to the ``Extraction`` that they were made from; ``rows`` is the way there."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsgraph.corpus.rows import ACTOR_LINKS, Row
from newsgraph.schema import Article, Extraction

_OWNERS = {"arguments": "relation_id", "argument_actors": "relation_id", "relation_vouchers": "relation_id"}
_ARTICLE_COLUMNS = (
    "title", "published", "publisher", "source", "text", "published_at", "updated_at", "given_id",
)  # fmt: skip
_OF_ACTORS = "actor_id IN (SELECT id FROM actors WHERE article_id = ?)"
_OF_CLAIMS = "claim_id IN (SELECT id FROM claims WHERE article_id = ?)"
_OF_RELATIONS = "relation_id IN (SELECT id FROM relations WHERE article_id = ?)"
_CHILD_QUERIES = {
    **{
        table: f"SELECT * FROM {table} WHERE article_id = ? ORDER BY id"
        for table in ("sentences", "actors", "claims", "relations")
    },
    **{table: f"SELECT * FROM {table} WHERE {_OF_ACTORS} ORDER BY id" for table in ("roles", "mentions")},
    **{
        table: f"SELECT * FROM {table} WHERE {_OF_CLAIMS} ORDER BY claim_id, position"
        for table in ("claim_about", "claim_addressees", "claim_against", "claim_conflicts")
    },
    **{
        table: f"SELECT * FROM {table} WHERE {_OF_RELATIONS} ORDER BY relation_id, position"
        for table in ("relation_vouchers", "arguments", "argument_actors")
    },
}


def read_extraction(db: sqlite3.Connection, article: sqlite3.Row) -> Extraction:
    """Return the extraction of an article, given its row in table ``articles`` of a store."""
    tables = {
        table: [dict(row) for row in db.execute(query, (article["id"],))]
        for table, query in _CHILD_QUERIES.items()
    }
    extraction = rebuild(dict(article), tables)
    check_text(extraction.article, article)
    return extraction


def check_text(article: Article, row: sqlite3.Row) -> None:
    """Raise ValueError where the text of an article is not the one that it was stored with."""
    if article.id != row["hash"]:
        raise ValueError(f"the text of article {row['hash']} is another")


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
    parts = {table: _grouped(tables[table], owner) for table, owner in _OWNERS.items()}
    return Extraction.model_validate(
        {
            "generator": {key: article[key] for key in ("newsgraph", "model", "model_version")},
            "article": {
                **{key: article[key] for key in _ARTICLE_COLUMNS},
                "authors": json.loads(article["authors"]),
            },
            "sentences": [{"id": row["ref"], **_span(row)} for row in tables["sentences"]],
            "actors": [
                {
                    **{key: row[key] for key in ("name", "type", "gender", "wikidata")},
                    "id": row["ref"],
                    "named": bool(row["named"]),
                    "aliases": json.loads(row["aliases"]),
                    "merges": json.loads(row["merges"]),
                    "roles": [
                        {
                            "text": role["text"],
                            "relation": role["relation"],
                            "of": refs["actors"].get(role["of_actor_id"]),
                            "when": role["time"],
                            "found_by": role["found_by"],
                        }
                        for role in roles.get(row["id"], ())
                    ],
                    "mentions": [
                        {
                            **_span(mention),
                            "kind": mention["kind"],
                            "found_by": mention["found_by"],
                            "sentence": refs["sentences"][mention["sentence_id"]],
                        }
                        for mention in mentions.get(row["id"], ())
                    ],
                }
                for row in tables["actors"]
            ],
            "claims": [_claim(row, refs, links) for row in tables["claims"]],
            "relations": [_relation(row, refs, parts) for row in tables["relations"]],
        }
    )


def _claim(row: Row, refs: Mapping[str, Mapping[Any, Any]], links: Mapping[str, Mapping[Any, Any]]) -> Row:
    cue = row["cue_text"] is not None
    return {
        **{
            key: row[key]
            for key in ("text", "kind", "medium", "stance", "modality", "confidence", "found_by")
        },
        "id": row["ref"],
        "made": bool(row["made"]),
        "negated": bool(row["negated"]),
        "speaker": refs["actors"].get(row["speaker_id"]),
        "speaker_span": _unflat("speaker", row),
        "via": refs["actors"].get(row["via_id"]),
        "cue": {"text": row["cue_text"], "lemma": row["cue_lemma"], "spans": json.loads(row["cue_spans"])}
        if cue
        else None,
        "frame": _unflat("frame", row),
        "quantities": json.loads(row["quantities"]),
        "time": _unflat_time(row),
        "sentence": refs["sentences"][row["sentence_id"]],
        "spans": json.loads(row["spans"]),
        **{
            name: [refs["actors"][x["actor_id"]] for x in links[f"claim_{name}"].get(row["id"], ())]
            for name in ACTOR_LINKS
        },
        "conflicts_with": [
            {"claim": refs["claims"][x["other_id"]], "on": x["about"], "kind": x["kind"]}
            for x in links["claim_conflicts"].get(row["id"], ())
        ],
    }


def _relation(
    row: Row, refs: Mapping[str, Mapping[Any, Any]], parts: Mapping[str, Mapping[Any, list[Row]]]
) -> Row:
    meant = _grouped(parts["argument_actors"].get(row["id"], ()), "position")
    return {
        **{key: row[key] for key in ("text", "event", "modality", "confidence", "found_by")},
        "id": row["ref"],
        "negated": bool(row["negated"]),
        "predicate": {
            "text": row["predicate"],
            "lemma": row["lemma"],
            "spans": json.loads(row["predicate_spans"]),
        },
        "arguments": [
            {
                **{key: argument[key] for key in ("role", "slot", "through", "label")},
                **_span(argument),
                "actors": [refs["actors"][x["actor_id"]] for x in meant.get(argument["position"], ())],
            }
            for argument in parts["arguments"].get(row["id"], ())
        ],
        "time": _unflat_time(row),
        "place": refs["actors"].get(row["place_id"]),
        "vouchers": [refs["claims"][x["claim_id"]] for x in parts["relation_vouchers"].get(row["id"], ())],
        "sentence": refs["sentences"][row["sentence_id"]],
    }


def _span(row: Row) -> Row:
    return {"start": row["start_char"], "end": row["end_char"], "text": row["text"]}


def _unflat(name: str, row: Row) -> Row | None:
    if row[f"{name}_start"] is None:
        return None
    return {part: row[f"{name}_{part}"] for part in ("start", "end", "text")}


def _unflat_time(row: Row) -> Row | None:
    return None if row["time_text"] is None else {"text": row["time_text"], "value": row["time_value"]}


def _grouped(rows: Iterable[Row], column: str) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
