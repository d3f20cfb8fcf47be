"""How two actors are connected: the shortest way over relations and claims."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from newsgraph.corpus.names import find_entities
from newsgraph.corpus.store import Store

LONGEST = 6  # steps; beyond that everybody is connected with everybody

# Who acts on whom, who speaks of whom: once from the one side, once from the other.
_NEIGHBOURS = """
WITH mine AS MATERIALIZED (SELECT id, entity_id FROM actors
    WHERE entity_id IN (SELECT value FROM json_each(:here))),
  spoken AS (
    SELECT claim_id, actor_id FROM claim_about UNION ALL SELECT claim_id, actor_id FROM claim_against
    UNION ALL SELECT claim_id, actor_id FROM claim_addressees)
SELECT a.entity_id, b.entity_id FROM mine AS a JOIN links ON subject_id = a.id
  JOIN actors AS b ON b.id = object_id
UNION SELECT a.entity_id, b.entity_id FROM mine AS a JOIN links ON object_id = a.id
  JOIN actors AS b ON b.id = subject_id
UNION SELECT a.entity_id, b.entity_id FROM mine AS a JOIN claims ON speaker_id = a.id
  JOIN spoken ON claim_id = claims.id JOIN actors AS b ON b.id = actor_id
UNION SELECT a.entity_id, b.entity_id FROM mine AS a JOIN spoken ON actor_id = a.id
  JOIN claims ON claims.id = claim_id JOIN actors AS b ON b.id = speaker_id
"""

# A link is told in the relation's words, or the claim's cue and whether it is of, to or against them.
_LINKS = """
SELECT x.name AS subject, 'relation' AS kind, l.label AS link, y.name AS object, r.text, r.event, r.negated,
  r.modality, ar.published AS date, r.confidence, s.text AS sentence, ar.title, ar.publisher, ar.source,
  ar.hash AS article
FROM links AS l JOIN relations AS r ON r.id = l.relation_id
JOIN actors AS a ON a.id = l.subject_id JOIN actors AS b ON b.id = l.object_id
JOIN entities AS x ON x.id = a.entity_id JOIN entities AS y ON y.id = b.entity_id
JOIN sentences AS s ON s.id = r.sentence_id JOIN articles AS ar ON ar.id = r.article_id
WHERE a.entity_id = :one AND b.entity_id = :other
UNION ALL
SELECT x.name, k.kind, coalesce(c.cue_text, ''), y.name, c.text, NULL, c.negated, c.modality, ar.published,
  c.confidence, s.text, ar.title, ar.publisher, ar.source, ar.hash
FROM claims AS c JOIN actors AS a ON a.id = c.speaker_id
JOIN (SELECT 'about' AS kind, claim_id, actor_id FROM claim_about
  UNION ALL SELECT 'against', claim_id, actor_id FROM claim_against
  UNION ALL SELECT 'addressed', claim_id, actor_id FROM claim_addressees) AS k ON k.claim_id = c.id
JOIN actors AS b ON b.id = k.actor_id
JOIN entities AS x ON x.id = a.entity_id JOIN entities AS y ON y.id = b.entity_id
JOIN sentences AS s ON s.id = c.sentence_id JOIN articles AS ar ON ar.id = c.article_id
WHERE a.entity_id = :one AND b.entity_id = :other
"""


def find_path(store: Store, source: str, target: str) -> list[dict[str, Any]]:
    """Return the steps of a shortest way from one actor to another, each with its best sentence.

    Both directions of a relation count. Empty where there is no way of at most LONGEST steps.

    Raises:
        StoreError: one of the names is unknown.
    """
    starts = find_entities(store.connection, source)
    ends = find_entities(store.connection, target)
    nodes = _shortest(store, starts, ends)
    return [_step(store, number, *pair) for number, pair in enumerate(pairwise(nodes), start=1)]


def neighbours(store: Store, entities: list[int]) -> set[tuple[int, int]]:
    """Return the pairs (one of these entities, another that it is connected with)."""
    rows = store.connection.execute(_NEIGHBOURS, {"here": json.dumps(entities)})
    return {(one, other) for one, other in rows if one != other and other is not None}


def _shortest(store: Store, starts: list[int], ends: list[int]) -> list[int]:
    """Search from both ends, always on the smaller side, until the sides meet."""
    before: dict[int, int | None] = dict.fromkeys(starts)
    after: dict[int, int | None] = dict.fromkeys(ends)
    front, back = list(starts), list(ends)
    for _ in range(LONGEST + 1):
        if meeting := before.keys() & after.keys():
            middle = min(
                meeting, key=lambda node: (len(_trace(node, before)) + len(_trace(node, after)), node)
            )
            return [*reversed(_trace(middle, before)), *_trace(middle, after)[1:]]
        if not front or not back:
            return []
        if len(front) <= len(back):
            front = _spread(store, front, before)
        else:
            back = _spread(store, back, after)
    return []


def _spread(store: Store, border: list[int], known: dict[int, int | None]) -> list[int]:
    fresh = []
    for one, other in sorted(neighbours(store, border)):
        if other not in known:
            known[other] = one
            fresh.append(other)
    return fresh


def _trace(node: int, origin: dict[int, int | None]) -> list[int]:
    way = [node]
    while (previous := origin[way[-1]]) is not None:
        way.append(previous)
    return way


def _step(store: Store, number: int, one: int, other: int) -> dict[str, Any]:
    links = [
        dict(row)
        for pair in ((one, other), (other, one))
        for row in store.connection.execute(_LINKS, {"one": pair[0], "other": pair[1]})
    ]
    best = max(links, key=lambda link: (link["confidence"], link["date"] or "", link["sentence"]))
    return {"step": number, **best, "links": len(links)}
