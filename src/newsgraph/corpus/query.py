"""Questions to a store. Each returns rows as dictionaries, ready for a table, JSON or CSV.

Articles that are nearly the text of another are left out, so that nothing is counted twice. Dates are
those of the articles.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsgraph.corpus.contradictions import conflicting_claims
from newsgraph.corpus.entities import is_merged, update_entities
from newsgraph.corpus.sql import Conditions, actors_of, claims_about, fts_query, take_part_in
from newsgraph.corpus.store import Store

Row = dict[str, Any]
LIMIT = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question is limited to.

    Args:
        by: name of the actor who speaks or acts.
        about: name of the actor who is spoken of, or something is done to.
        event: a PLOVER category of relations.
        since: first date of articles, ISO; a month (``2024-10``) or year is fine, too.
        until: last date of articles, inclusive.
        limit: number of rows.
    """

    by: str | None = None
    about: str | None = None
    event: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = LIMIT


def open_for_questions(path: str | Path) -> Store:
    """Open a store for reading. Where a run ended before it was known who is who, that is done first.

    Raises:
        StoreError: there is no such store.
    """
    store = Store(path)
    if is_merged(store.connection):
        return store
    store.close()
    with Store(path, write=True) as writable:
        update_entities(writable)
    return Store(path)


def find_actors(store: Store, filters: Filters | None = None) -> list[Row]:
    """Return the actors, the most mentioned first.

    ``by`` leaves those that somebody speaks of or acts on, ``about`` those who speak of somebody or act
    on them, ``event`` those who take part in such a relation.
    """
    filters = filters or Filters()
    where = Conditions(store, filters.since, filters.until)
    if filters.by:
        where.add(f"e.id IN ({_spoken_of_by(where.entities(filters.by))})")
    if filters.about:
        where.add(f"e.id IN ({_speaking_of(where.entities(filters.about))})")
    if filters.event:
        where.add(f"e.id IN ({take_part_in(where.event(filters.event))})")
    if filters.since or filters.until:  # the figures of that time must be counted
        columns = """count(DISTINCT m.id) AS mentions, count(DISTINCT ar.id) AS articles,
          min(ar.published) AS first, max(ar.published) AS last"""
        tables = """entities AS e JOIN actors AS a ON a.entity_id = e.id
          JOIN articles AS ar ON ar.id = a.article_id AND ar.duplicate_of IS NULL
          LEFT JOIN mentions AS m ON m.actor_id = a.id"""
        group = "GROUP BY e.id"
    else:
        columns, tables, group = "e.mentions, e.articles, e.first, e.last", "entities AS e", ""
    return where.rows(
        f"""SELECT e.name, e.type, {columns}, e.wikidata, e.key FROM {tables} WHERE {where} {group}
        ORDER BY mentions DESC, articles DESC, e.name""",
        filters.limit,
    )


def find_claims(store: Store, filters: Filters | None = None) -> list[Row]:
    """Return claims, the latest first: who says what, in which words of which article.

    ``event`` leaves claims that contain such a relation.
    """
    filters = filters or Filters()
    where = Conditions(store, filters.since, filters.until)
    if filters.by:
        where.add(f"c.speaker_id IN ({actors_of(where.entities(filters.by))})")
    if filters.about:
        where.add(f"c.id IN ({claims_about(where.entities(filters.about))})")
    if filters.event:
        event = where.event(filters.event)
        where.add(f"c.id IN (SELECT claim_id FROM relations WHERE event = {event})")
    return where.rows(
        f"""SELECT ar.published AS date, coalesce(e.name, c.speaker_text) AS speaker, c.cue_text AS cue,
          c.text AS claim, (
            SELECT group_concat(name, ', ') FROM (
              SELECT DISTINCT x.name FROM claim_about AS k JOIN actors AS o ON o.id = k.actor_id
              JOIN entities AS x ON x.id = o.entity_id WHERE k.claim_id = c.id ORDER BY k.position)
          ) AS about, c.kind, c.modality, c.negated, c.confidence, s.text AS sentence, {_ARTICLE}, c.ref AS id
        FROM claims AS c JOIN articles AS ar ON ar.id = c.article_id
        JOIN sentences AS s ON s.id = c.sentence_id
        LEFT JOIN actors AS a ON a.id = c.speaker_id LEFT JOIN entities AS e ON e.id = a.entity_id
        WHERE ar.duplicate_of IS NULL AND {where} ORDER BY ar.published DESC, ar.hash, c.id""",
        filters.limit,
    )


def find_relations(store: Store, filters: Filters | None = None) -> list[Row]:
    """Return relations counted over articles, those in most articles first, each with one sentence.

    Without ``by`` and ``about`` only those between two actors; with them also "X modernises its army".
    """
    filters = filters or Filters()
    if filters.by or filters.about or filters.since or filters.until:
        where, counted = _count_relations(store, filters)
    else:  # counted already, when it was found out who is who
        where = Conditions(store)
        if filters.event:
            where.add(f"event = {where.event(filters.event)}")
        counted = f"SELECT *, NULL AS subject_text, NULL AS object_text FROM entity_relations WHERE {where}"
    return where.rows(
        f"""SELECT coalesce(x.name, g.subject_text) AS subject, g.lemma AS relation,
          coalesce(y.name, g.object_text) AS object, g.event, g.negated, g.modality, g.articles, g.times,
          g.first, g.last, s.text AS sentence, {_ARTICLE}
        FROM ({counted} ORDER BY articles DESC, times DESC, {_WEIGHT} DESC, subject_id, object_id, lemma
          LIMIT {filters.limit}) AS g
        LEFT JOIN entities AS x ON x.id = g.subject_id LEFT JOIN entities AS y ON y.id = g.object_id
        JOIN relations AS r ON r.id = g.example_id JOIN sentences AS s ON s.id = r.sentence_id
        JOIN articles AS ar ON ar.id = r.article_id
        ORDER BY g.articles DESC, g.times DESC, coalesce(x.mentions, 0) + coalesce(y.mentions, 0) DESC,
          subject, object, relation""",
        filters.limit,
    )


def _count_relations(store: Store, filters: Filters) -> tuple[Conditions, str]:
    """Conditions, and SQL that counts the relations for which they hold."""
    where = Conditions(store, filters.since, filters.until)
    if filters.by:
        where.add(f"r.subject_id IN ({actors_of(where.entities(filters.by))})")
    if filters.about:
        where.add(f"r.object_id IN ({actors_of(where.entities(filters.about))})")
    if filters.event:
        where.add(f"r.event = {where.event(filters.event)}")
    join = "LEFT JOIN" if filters.by or filters.about else "JOIN"
    return (
        where,
        f"""SELECT a.entity_id AS subject_id, b.entity_id AS object_id,
          iif(a.id IS NULL, r.subject_text, NULL) AS subject_text,
          iif(b.id IS NULL, r.object_text, NULL) AS object_text,
          r.lemma, r.event, r.negated, r.modality, count(DISTINCT ar.id) AS articles, count(*) AS times,
          min(ar.published) AS first, max(ar.published) AS last, min(r.id) AS example_id
        FROM relations AS r JOIN articles AS ar ON ar.id = r.article_id
        {join} actors AS a ON a.id = r.subject_id {join} actors AS b ON b.id = r.object_id
        WHERE ar.duplicate_of IS NULL AND a.entity_id IS NOT b.entity_id AND {where}
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8""",
    )


def find_conflicts(store: Store, filters: Filters | None = None) -> list[Row]:
    """Return pairs of claims that contradict each other, in one article or in two, the latest first.

    ``by``, ``about`` and ``event`` must hold of one of the two.
    """
    filters = filters or Filters()
    where = Conditions(store, filters.since, filters.until)
    if filters.by:
        actors = actors_of(where.entities(filters.by))
        where.add(f"(c.speaker_id IN ({actors}) OR d.speaker_id IN ({actors}))")
    if filters.about:
        claims = claims_about(where.entities(filters.about))
        where.add(f"(c.id IN ({claims}) OR d.id IN ({claims}))")
    if filters.event:
        event = f"SELECT claim_id FROM relations WHERE event = {where.event(filters.event)}"
        where.add(f"(c.id IN ({event}) OR d.id IN ({event}))")
    across = where.bind(json.dumps(conflicting_claims(store.connection)))
    return where.rows(
        f"""SELECT ar.published AS date, coalesce(x.name, c.speaker_text) AS speaker, c.text AS claim,
          coalesce(y.name, d.speaker_text) AS other_speaker, d.text AS other_claim, {_ARTICLE}, c.ref AS id,
          br.title AS other_title, br.publisher AS other_publisher, br.hash AS other_article,
          d.ref AS other_id
        FROM (
          SELECT min(claim_id, other_id) AS one, max(claim_id, other_id) AS other FROM claim_conflicts
          UNION SELECT value ->> 0, value ->> 1 FROM json_each({across})
        )
        JOIN claims AS c ON c.id = one JOIN claims AS d ON d.id = other
        JOIN articles AS ar ON ar.id = c.article_id JOIN articles AS br ON br.id = d.article_id
        LEFT JOIN actors AS a ON a.id = c.speaker_id LEFT JOIN entities AS x ON x.id = a.entity_id
        LEFT JOIN actors AS b ON b.id = d.speaker_id LEFT JOIN entities AS y ON y.id = b.entity_id
        WHERE ar.duplicate_of IS NULL AND {where} ORDER BY ar.published DESC, ar.hash, c.id, d.id""",
        filters.limit,
    )


def find_timeline(store: Store, actor: str, filters: Filters | None = None) -> list[Row]:
    """Return what an actor says and does, what is said of it and done to it, the earliest first.

    ``by`` is who else speaks or acts, ``about`` whom else it concerns.
    """
    filters = filters or Filters()
    where = Conditions(store, filters.since, filters.until)
    mine = where.entities(actor)
    if filters.by:
        where.add(f"t.who IN ({actors_of(where.entities(filters.by))})")
    if filters.about:
        about = where.entities(filters.about)
        where.add(f"(t.whom IN ({actors_of(about)}) OR t.claim_id IN ({claims_about(about)}))")
    if filters.event:
        where.add(f"t.event = {where.event(filters.event)}")
    return where.rows(
        f"""WITH mine AS MATERIALIZED ({actors_of(mine)}),
        t AS (
          SELECT 'says' AS what, article_id, sentence_id, speaker_id AS who, NULL AS whom, id AS claim_id,
            text, NULL AS event FROM claims WHERE speaker_id IN mine
          UNION ALL
          SELECT 'is spoken of', article_id, sentence_id, speaker_id, NULL, id, text, NULL FROM claims
            WHERE id IN (SELECT claim_id FROM claim_about WHERE actor_id IN mine)
          UNION ALL
          SELECT 'does', article_id, sentence_id, subject_id, object_id, NULL,
            lemma || coalesce(' ' || object_text, ''), event FROM relations WHERE subject_id IN mine
          UNION ALL
          SELECT 'undergoes', article_id, sentence_id, subject_id, object_id, NULL,
            subject_text || ' ' || lemma, event FROM relations WHERE object_id IN mine
        )
        SELECT ar.published AS date, t.what, e.name AS who, t.text, t.event, s.text AS sentence, {_ARTICLE}
        FROM t JOIN articles AS ar ON ar.id = t.article_id JOIN sentences AS s ON s.id = t.sentence_id
        LEFT JOIN actors AS a ON a.id = t.who LEFT JOIN entities AS e ON e.id = a.entity_id
        WHERE ar.duplicate_of IS NULL AND {where}
        ORDER BY ar.published IS NULL, ar.published, ar.hash, s.ref, t.what, t.text""",
        filters.limit,
    )


def search(store: Store, text: str, filters: Filters | None = None) -> list[Row]:
    """Return the sentences that hold all the words, the best first.

    Accents and case do not matter; ``"…"`` keeps words together, ``Sanktion*`` takes every ending.
    ``about`` leaves sentences that mention an actor, ``by`` those with a claim of one.
    """
    filters = filters or Filters()
    words = fts_query(text)
    if not words:
        return []
    where = Conditions(store, filters.since, filters.until)
    where.add(f"sentences_fts MATCH {where.bind(words)}")
    if filters.by:
        by = actors_of(where.entities(filters.by))
        where.add(f"s.id IN (SELECT sentence_id FROM claims WHERE speaker_id IN ({by}))")
    if filters.about:
        about = actors_of(where.entities(filters.about))
        where.add(f"s.id IN (SELECT sentence_id FROM mentions WHERE actor_id IN ({about}))")
    if filters.event:
        event = where.event(filters.event)
        where.add(f"s.id IN (SELECT sentence_id FROM relations WHERE event = {event})")
    return where.rows(
        f"""SELECT ar.published AS date, s.text AS sentence, {_ARTICLE}
        FROM sentences_fts JOIN sentences AS s ON s.id = sentences_fts.rowid
        JOIN articles AS ar ON ar.id = s.article_id
        WHERE ar.duplicate_of IS NULL AND {where} ORDER BY sentences_fts.rank, s.id""",
        filters.limit,
    )


# How much is said of the two actors: what matters of relations that are equally frequent.
_WEIGHT = """(SELECT coalesce(sum(mentions), 0) FROM entities WHERE id IN (subject_id, object_id))"""
_ARTICLE = "ar.title, ar.publisher, ar.source, ar.hash AS article"


def _spoken_of_by(entities: str) -> str:
    """SQL: the entities that these speak of or act on."""
    mine = actors_of(entities)
    return f"""SELECT o.entity_id FROM relations JOIN actors AS o ON o.id = object_id
        WHERE subject_id IN ({mine})
        UNION SELECT o.entity_id FROM claims JOIN claim_about ON claim_id = claims.id
        JOIN actors AS o ON o.id = actor_id WHERE speaker_id IN ({mine})"""


def _speaking_of(entities: str) -> str:
    """SQL: the entities that speak of these or act on them."""
    mine = actors_of(entities)
    return f"""SELECT o.entity_id FROM relations JOIN actors AS o ON o.id = subject_id
        WHERE object_id IN ({mine})
        UNION SELECT o.entity_id FROM claim_about JOIN claims ON claims.id = claim_id
        JOIN actors AS o ON o.id = speaker_id WHERE actor_id IN ({mine})"""
