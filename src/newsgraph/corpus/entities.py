"""Who is who in the whole store: the actors of articles become entities.

The graph room decides which actors are one (``merge_actors``); here the decision is written down, so
that questions need no more than an index.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Mapping
from typing import Any

from newsgraph.corpus.database import stored_values
from newsgraph.corpus.rebuilding import check_text
from newsgraph.corpus.rows import to_json
from newsgraph.graph import Judgements, MergePlan, merge_actors
from newsgraph.graph.judging import judged
from newsgraph.schema import Actor, Article, Extraction, Generator, Role


def update_entities(db: sqlite3.Connection, judgements: Judgements | None = None) -> None:
    """Merge the actors of all articles, where something changed since the last time.

    Args:
        db: a store, within a transaction (``Store.transaction``).
        judgements: the user's decisions; they are kept in the store and hold until others are given.
    """
    settings = dict(db.execute("SELECT name, value FROM settings").fetchall())
    wanted = settings.get("aliases") if judgements is None else _to_text(judgements)
    if settings.get("merged") and settings.get("aliases") == wanted:
        return
    with stored_values(db):
        judgements = _from_text(wanted) or Judgements()
        extractions = _actors_only(db)
    plan = merge_actors([judged(extraction, judgements) for extraction in extractions], judgements)
    _write_rejected(db, judgements)
    _write(db, plan)
    db.executemany(
        "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
        [("aliases", wanted), ("merged", "yes")],
    )


def is_merged(connection: sqlite3.Connection) -> bool:
    """Tell whether the entities are up to date."""
    row = connection.execute("SELECT value FROM settings WHERE name = 'merged'").fetchone()
    return row is not None and row["value"] is not None


def stored_plan(connection: sqlite3.Connection) -> MergePlan:
    """Return the plan of merges as it is written in the store."""
    entities = connection.execute("SELECT key, name, reasons FROM entities").fetchall()
    keys = connection.execute(
        """SELECT articles.hash, actors.ref, entities.key FROM actors
        JOIN articles ON articles.id = actors.article_id JOIN entities ON entities.id = actors.entity_id"""
    )
    with stored_values(connection):
        return MergePlan(
            keys={(article, ref): key for article, ref, key in keys},
            reasons={row["key"]: tuple(json.loads(row["reasons"])) for row in entities},
            names={row["key"]: row["name"] for row in entities},
        )


def fold(name: str) -> str:
    """Return a name in lower case, without accents and with single spaces: "Öhm" and "ohm" are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", plain).split())


def _actors_only(connection: sqlite3.Connection) -> list[Extraction]:
    """The extractions without what merging does not look at, which is most of them."""
    roles: dict[int, list[Role]] = {}
    rows = connection.execute(
        """SELECT roles.actor_id, roles.text, roles.relation, others.ref FROM roles
        LEFT JOIN actors AS others ON others.id = roles.of_actor_id ORDER BY roles.id"""
    )
    for actor_id, text, relation, of in rows:
        roles.setdefault(actor_id, []).append(Role(text=text, relation=relation, of=of))
    actors: dict[int, list[Actor]] = {}
    for row in connection.execute("SELECT * FROM actors ORDER BY article_id, id"):
        actor = Actor(
            id=row["ref"],
            name=row["name"],
            named=bool(row["named"]),
            type=row["type"],
            wikidata=row["wikidata"],
            aliases=tuple(json.loads(row["aliases"])),
            roles=tuple(roles.get(row["id"], ())),
        )
        actors.setdefault(row["article_id"], []).append(actor)
    extractions = []
    for row in connection.execute("SELECT * FROM articles ORDER BY hash"):
        article = Article(
            text=row["text"], title=row["title"], published=row["published"], source=row["source"]
        )
        check_text(article, row)
        generator = Generator(**{key: row[key] for key in ("newsgraph", "model", "model_version")})
        extractions.append(
            Extraction(generator=generator, article=article, actors=tuple(actors.get(row["id"], ())))
        )
    return extractions


def _write(db: sqlite3.Connection, plan: MergePlan) -> None:
    """Write entities anew; counts leave near-duplicate articles out, where an entity has others."""
    db.execute("UPDATE actors SET entity_id = NULL")
    db.execute("DELETE FROM entity_names")
    db.execute("DELETE FROM entities")
    keys = sorted(set(plan.keys.values()))
    db.executemany(
        """INSERT INTO entities (id, key, name, type, mentions, articles, reasons)
        VALUES (?, ?, '', '', 0, 0, ?)""",
        [(number, key, to_json(plan.reasons.get(key, ()))) for number, key in enumerate(keys, start=1)],
    )
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    articles = dict(db.execute("SELECT hash, id FROM articles").fetchall())
    db.executemany(
        "UPDATE actors SET entity_id = ? WHERE article_id = ? AND ref = ?",
        ((numbers[key], articles[article], ref) for (article, ref), key in plan.keys.items()),
    )
    # One pass over all actors: a subquery per entity may scan them all, for what SQLite knows of the column
    # can be from when nobody had an entity. CROSS JOIN keeps the order of the tables for the same reason.
    db.execute(
        """UPDATE entities SET type = found.type, wikidata = found.wikidata, articles = found.articles,
          first = found.first, last = found.last, mentions = found.mentions
        FROM (SELECT entity_id, max(type) AS type, max(wikidata) AS wikidata,
            count(DISTINCT coalesce(duplicate_of, articles.id)) AS articles,
            min(published) AS first, max(published) AS last,
            sum(CASE WHEN duplicate_of IS NULL THEN uses ELSE 0 END) AS mentions
          FROM (SELECT *, (SELECT count(*) FROM mentions WHERE actor_id = actors.id) AS uses FROM actors)
            CROSS JOIN articles ON articles.id = article_id
          WHERE +entity_id IS NOT NULL GROUP BY entity_id) AS found
        WHERE found.entity_id = entities.id"""
    )
    _write_names(db, {number: plan.names.get(key) for key, number in numbers.items()})
    db.execute("DELETE FROM entity_relations")
    db.execute(
        """INSERT INTO entity_relations (subject_id, label, object_id, event, negated, modality, claimed,
          speaker_id, articles, times, first, last, example_id)
        SELECT a.entity_id, l.label, b.entity_id, r.event, r.negated, r.modality, v.claim_id IS NOT NULL,
          w.entity_id, count(DISTINCT ar.id), count(DISTINCT r.id), min(ar.published), max(ar.published),
          min(r.id)
        FROM links AS l JOIN relations AS r ON r.id = l.relation_id
        JOIN articles AS ar ON ar.id = r.article_id AND ar.duplicate_of IS NULL
        JOIN actors AS a ON a.id = l.subject_id JOIN actors AS b ON b.id = l.object_id
        LEFT JOIN relation_vouchers AS v ON v.relation_id = r.id AND v.position = 0
        LEFT JOIN claims AS c ON c.id = v.claim_id LEFT JOIN actors AS w ON w.id = c.speaker_id
        WHERE a.entity_id != b.entity_id
          AND r.id NOT IN (SELECT item_id FROM rejected WHERE kind = 'relation')
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"""
    )


def _write_rejected(db: sqlite3.Connection, judgements: Judgements) -> None:
    """Write down what the reader rejects; what only rejected claims vouch for goes with them."""
    db.execute("DELETE FROM rejected")
    for kind in {item.kind for item in judgements.reject} & {"claim", "relation"}:
        rows = db.execute(
            f"SELECT t.id, t.text, ar.hash FROM {kind}s AS t JOIN articles AS ar ON ar.id = t.article_id"
        )
        wrong = [
            (kind, number)
            for number, text, article in rows
            if any(item.means(kind, text, article) for item in judgements.reject)
        ]
        db.executemany("INSERT INTO rejected VALUES (?, ?)", wrong)
    db.execute(
        """INSERT OR IGNORE INTO rejected
        SELECT 'relation', relation_id FROM relation_vouchers GROUP BY relation_id
        HAVING sum(claim_id NOT IN (SELECT item_id FROM rejected WHERE kind = 'claim')) = 0"""
    )


def _write_names(db: sqlite3.Connection, decided: Mapping[int, str | None]) -> None:
    """The name used most is the entity's name; of two used alike, the longer one."""
    names: dict[int, dict[str, int]] = {}
    aliases: dict[int, set[str]] = {}
    rows: list[Any] = db.execute(
        """SELECT entity_id, name, aliases, (SELECT count(*) FROM mentions WHERE actor_id = actors.id) AS uses
        FROM actors WHERE entity_id IS NOT NULL"""
    ).fetchall()
    for entity, name, variants, uses in rows:
        counts = names.setdefault(entity, {})
        counts[name] = counts.get(name, 0) + max(1, uses)
        with stored_values(db):
            aliases.setdefault(entity, set()).update(json.loads(variants))
    main = {
        entity: decided.get(entity) or min(counts, key=lambda name: (-counts[name], -len(name), name))
        for entity, counts in names.items()
    }
    db.executemany(
        "UPDATE entities SET name = ? WHERE id = ?", [(name, entity) for entity, name in main.items()]
    )
    for entity, name in main.items():
        folded = {fold(other): other for other in sorted({*names[entity], *aliases[entity]})}
        folded[fold(name)] = name
        db.executemany(
            "INSERT INTO entity_names (folded, entity_id, name, main) VALUES (?, ?, ?, ?)",
            [(key, entity, other, int(other == name)) for key, other in folded.items() if key],
        )


def stored_judgements(connection: sqlite3.Connection) -> Judgements:
    """Return the reader's decisions that the store keeps."""
    row = connection.execute("SELECT value FROM settings WHERE name = 'aliases'").fetchone()
    with stored_values(connection):
        return _from_text(row["value"] if row is not None else None) or Judgements()


def _to_text(judgements: Judgements) -> str:
    return json.dumps(judgements.as_values(), ensure_ascii=False, sort_keys=True)


def _from_text(text: str | None) -> Judgements | None:
    return None if text is None else Judgements.of(json.loads(text))
