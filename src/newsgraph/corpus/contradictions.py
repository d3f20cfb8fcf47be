"""The claims of a store that contradict each other across articles: worked out when it is asked."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from typing import Any

from newsgraph.corpus.database import stored_values
from newsgraph.graph.conflicts import Statement, conflicts_across
from newsgraph.schema import Claim, Quantity, Span, Time


def conflicting_claims(connection: sqlite3.Connection) -> list[tuple[int, int, str]]:
    """Return the ids of the claims, pair by pair, and what is in dispute.

    Near-duplicates of articles are left out.
    """
    rows = connection.execute(
        """SELECT c.*, ar.hash, ar.published, e.key, e.name, (
            SELECT json_group_array(x.key) FROM claim_about AS k JOIN actors AS o ON o.id = k.actor_id
            JOIN entities AS x ON x.id = o.entity_id WHERE k.claim_id = c.id) AS about
        FROM claims AS c JOIN articles AS ar ON ar.id = c.article_id AND ar.duplicate_of IS NULL
        JOIN actors AS a ON a.id = c.speaker_id JOIN entities AS e ON e.id = a.entity_id
        WHERE c.quantities <> '[]' ORDER BY c.id"""
    )
    with stored_values(connection):
        statements = [_statement(f"{row['id']:012}", row) for row in rows]
    pairs = conflicts_across(statements)
    return [(int(one), int(other), on) for one, other, on in pairs]


def _statement(key: str, row: Any) -> Statement:
    return Statement(
        key=key,
        article=row["hash"],
        date=dt.date.fromisoformat(row["published"]) if row["published"] else None,
        speaker=row["name"],
        claim=Claim(
            id=row["ref"],
            speaker=row["key"],
            speaker_span=Span(start=0, end=0, text=row["speaker_text"] or row["name"]),
            kind=row["kind"],
            spans=(),
            text=row["text"],
            sentence=0,
            about=tuple(json.loads(row["about"])),
            quantities=tuple(Quantity(**values) for values in json.loads(row["quantities"])),
            time=Time(text=row["time_text"], value=row["time_value"]) if row["time_text"] else None,
            confidence=row["confidence"],
        ),
    )
