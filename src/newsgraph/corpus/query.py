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
from newsgraph.corpus.sql import (
    REJECTED_CLAIMS,
    REJECTED_RELATIONS,
    Conditions,
    actors_of,
    claims_about,
    claims_telling,
    fts_query,
    take_part_in,
)
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
    with Store(path, write=True) as writable, writable.transaction() as db:
        update_entities(db)
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
        where.add(f"c.id IN ({claims_telling(where.event(filters.event))})")
    return where.rows(
        f"""SELECT ar.published AS date, coalesce(e.name, c.speaker_text) AS speaker, c.cue_text AS cue,
          c.text AS claim, (
            SELECT group_concat(name, ', ') FROM (
              SELECT DISTINCT x.name FROM claim_about AS k JOIN actors AS o ON o.id = k.actor_id
              JOIN entities AS x ON x.id = o.entity_id WHERE k.claim_id = c.id ORDER BY k.position)
          ) AS about, c.stance, c.made, c.kind, c.modality, c.negated, c.confidence,
          s.text AS sentence, {_ARTICLE}, c.ref AS id
        FROM claims AS c JOIN articles AS ar ON ar.id = c.article_id
        JOIN sentences AS s ON s.id = c.sentence_id
        LEFT JOIN actors AS a ON a.id = c.speaker_id LEFT JOIN entities AS e ON e.id = a.entity_id
        WHERE ar.duplicate_of IS NULL AND c.id NOT IN ({REJECTED_CLAIMS}) AND {where}
        ORDER BY ar.published DESC, ar.hash, c.id""",
        filters.limit,
    )


def find_relations(store: Store, filters: Filters | None = None) -> list[Row]:
    """Return relations counted over articles, those in most articles first, each with one sentence.

    ``text`` is the whole clause of that sentence, ``speaker`` who says so where it is not the author.
    Without ``by`` and ``about`` only those between two actors; with them also "X modernises its army".
    """
    filters = filters or Filters()
    if filters.by or filters.about or filters.since or filters.until:
        where, counted = _count_relations(store, filters)
    else:  # counted already, when it was found out who is who
        where = Conditions(store)
        if filters.event:
            where.add(f"event = {where.event(filters.event)}")
        counted = f"SELECT * FROM entity_relations WHERE {where}"
    return where.rows(
        f"""SELECT x.name AS subject, g.label AS relation, y.name AS object, r.text, g.event, g.negated,
          g.modality, iif(g.claimed, coalesce(z.name, ''), NULL) AS speaker, g.articles, g.times,
          g.first, g.last, s.text AS sentence, {_ARTICLE}
        FROM ({counted} ORDER BY articles DESC, times DESC, {_WEIGHT} DESC, subject_id, object_id, label
          LIMIT {filters.limit}) AS g
        LEFT JOIN entities AS x ON x.id = g.subject_id LEFT JOIN entities AS y ON y.id = g.object_id
        LEFT JOIN entities AS z ON z.id = g.speaker_id
        JOIN relations AS r ON r.id = g.example_id JOIN sentences AS s ON s.id = r.sentence_id
        JOIN articles AS ar ON ar.id = r.article_id
        ORDER BY g.articles DESC, g.times DESC, coalesce(x.mentions, 0) + coalesce(y.mentions, 0) DESC,
          subject, object, relation, r.text""",
        filters.limit,
    )


def _count_relations(store: Store, filters: Filters) -> tuple[Conditions, str]:
    """Conditions, and SQL that counts the relations for which they hold."""
    where = Conditions(store, filters.since, filters.until)
    if filters.event:
        where.add(f"r.event = {where.event(filters.event)}")
    common = f"ar.duplicate_of IS NULL AND r.id NOT IN ({REJECTED_RELATIONS}) AND {where}"
    by = actors_of(where.entities(filters.by)) if filters.by else None
    about = actors_of(where.entities(filters.about)) if filters.about else None
    pairs = [f"l.subject_id IN ({by})"] if by else []
    pairs += [f"l.object_id IN ({about})"] if about else []
    found = f"""{_COUNTED.format(label="l.label", subject="a.entity_id", object="b.entity_id")}
        JOIN links AS l ON l.relation_id = r.id
        JOIN actors AS a ON a.id = l.subject_id JOIN actors AS b ON b.id = l.object_id {_SPEAKER}
        WHERE a.entity_id IS NOT b.entity_id AND {" AND ".join([common, *pairs])}
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"""
    if not by and not about:
        return where, found
    # Deeds of one actor are told whole: only the clause says what is done.
    part = "p.position = 0" if by else "p.position > 0"
    alone = f"""{_COUNTED.format(label="r.text", subject="a.entity_id", object="NULL")}
        JOIN argument_actors AS p ON p.relation_id = r.id AND {part}
        JOIN actors AS a ON a.id = p.actor_id {_SPEAKER}
        WHERE {common} AND p.actor_id IN ({by or about})
          AND NOT EXISTS (SELECT 1 FROM links WHERE links.relation_id = r.id)
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"""
    return where, found if by and about else f"SELECT * FROM ({found} UNION ALL {alone})"


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
        event = claims_telling(where.event(filters.event))
        where.add(f"(c.id IN ({event}) OR d.id IN ({event}))")
    across = where.bind(json.dumps(conflicting_claims(store.connection)))
    return where.rows(
        f"""SELECT ar.published AS date, about AS dispute, coalesce(x.name, c.speaker_text) AS speaker,
          c.text AS claim,
          coalesce(y.name, d.speaker_text) AS other_speaker, d.text AS other_claim, {_ARTICLE}, c.ref AS id,
          c.stance, d.stance AS other_stance,
          br.title AS other_title, br.publisher AS other_publisher, br.hash AS other_article,
          d.ref AS other_id
        FROM (
          SELECT one, other, min(about) AS about FROM (
            SELECT min(claim_id, other_id) AS one, max(claim_id, other_id) AS other, about
            FROM claim_conflicts
            UNION SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each({across})
          ) GROUP BY one, other
        )
        JOIN claims AS c ON c.id = one JOIN claims AS d ON d.id = other
        JOIN articles AS ar ON ar.id = c.article_id JOIN articles AS br ON br.id = d.article_id
        LEFT JOIN actors AS a ON a.id = c.speaker_id LEFT JOIN entities AS x ON x.id = a.entity_id
        LEFT JOIN actors AS b ON b.id = d.speaker_id LEFT JOIN entities AS y ON y.id = b.entity_id
        WHERE ar.duplicate_of IS NULL AND one NOT IN ({REJECTED_CLAIMS})
          AND other NOT IN ({REJECTED_CLAIMS}) AND {where}
        ORDER BY ar.published DESC, ar.hash, c.id, d.id""",
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
        takes_part = f"SELECT relation_id FROM argument_actors WHERE actor_id IN ({actors_of(about)})"
        where.add(f"(t.relation_id IN ({takes_part}) OR t.claim_id IN ({claims_about(about)}))")
    if filters.event:
        where.add(f"t.event = {where.event(filters.event)}")
    return where.rows(
        f"""WITH mine AS MATERIALIZED ({actors_of(mine)}),
        t AS (
          SELECT 'says' AS what, article_id, sentence_id, speaker_id AS who, NULL AS relation_id,
            id AS claim_id, text, NULL AS event FROM claims WHERE speaker_id IN mine
          UNION ALL
          SELECT 'is spoken of', article_id, sentence_id, speaker_id, NULL, id, text, NULL FROM claims
            WHERE id IN (SELECT claim_id FROM claim_about WHERE actor_id IN mine)
          UNION ALL
          SELECT iif(p.position, 'undergoes', 'does'), article_id, sentence_id,
            (SELECT actor_id FROM argument_actors WHERE relation_id = r.id AND position = 0), r.id, NULL,
            text, event
          FROM argument_actors AS p JOIN relations AS r ON r.id = p.relation_id WHERE p.actor_id IN mine
        )
        SELECT ar.published AS date, t.what, e.name AS who, t.text, t.event, s.text AS sentence, {_ARTICLE}
        FROM t JOIN articles AS ar ON ar.id = t.article_id JOIN sentences AS s ON s.id = t.sentence_id
        LEFT JOIN actors AS a ON a.id = t.who LEFT JOIN entities AS e ON e.id = a.entity_id
        WHERE ar.duplicate_of IS NULL AND coalesce(t.claim_id, 0) NOT IN ({REJECTED_CLAIMS})
          AND coalesce(t.relation_id, 0) NOT IN ({REJECTED_RELATIONS}) AND {where}
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


# What is counted of relations; those of one speaker, or of the author, are counted together.
_COUNTED = """SELECT {subject} AS subject_id, {label} AS label, {object} AS object_id, r.event, r.negated,
          r.modality, v.claim_id IS NOT NULL AS claimed, w.entity_id AS speaker_id,
          count(DISTINCT ar.id) AS articles, count(DISTINCT r.id) AS times, min(ar.published) AS first,
          max(ar.published) AS last, min(r.id) AS example_id
        FROM relations AS r JOIN articles AS ar ON ar.id = r.article_id"""
_SPEAKER = """LEFT JOIN relation_vouchers AS v ON v.relation_id = r.id AND v.position = 0
        LEFT JOIN claims AS c ON c.id = v.claim_id LEFT JOIN actors AS w ON w.id = c.speaker_id"""


def _spoken_of_by(entities: str) -> str:
    """SQL: the entities that these speak of or act on."""
    mine = actors_of(entities)
    return f"""SELECT o.entity_id FROM links JOIN actors AS o ON o.id = object_id
        WHERE subject_id IN ({mine})
        UNION SELECT o.entity_id FROM claims JOIN claim_about ON claim_id = claims.id
        JOIN actors AS o ON o.id = actor_id WHERE speaker_id IN ({mine})"""


def _speaking_of(entities: str) -> str:
    """SQL: the entities that speak of these or act on them."""
    mine = actors_of(entities)
    return f"""SELECT o.entity_id FROM links JOIN actors AS o ON o.id = subject_id
        WHERE object_id IN ({mine})
        UNION SELECT o.entity_id FROM claim_about JOIN claims ON claims.id = claim_id
        JOIN actors AS o ON o.id = speaker_id WHERE actor_id IN ({mine})"""
