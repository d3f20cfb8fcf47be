"""From the name that a user types to entities of the store."""

from __future__ import annotations

import sqlite3

from rapidfuzz import fuzz, process

from newsgraph.corpus.entities import fold
from newsgraph.errors import StoreError

SUGGESTIONS = 5
SIMILAR = 75.0  # of 100, from which a name is worth suggesting
BEHIND = 15.0  # how much worse than the best a suggestion may be


def find_entities(connection: sqlite3.Connection, name: str) -> list[int]:
    """Return the entities that bear a name, as their own or as an alias, the most mentioned first.

    Upper and lower case, accents and umlauts' dots do not matter, nor an article: "Polizei". "Kim" may be
    several, and where nobody is called so, a first name means all who have it.

    Raises:
        StoreError: nobody bears it; the message suggests similar names.
    """
    folded = fold(name)
    exact = [folded, *(f"{article} {folded}" for article in ("der", "die", "das"))]
    rows = _bearing(connection, "folded IN (?, ?, ?, ?)", exact) or _bearing(
        connection,
        "folded LIKE ? || ' %' AND entities.type = 'person' AND entities.name GLOB '[A-ZÄÖÜ]*'",
        [folded],
    )
    if not rows:
        similar = suggest(connection, name)
        hint = f" Similar: {', '.join(similar)}." if similar else ""
        raise StoreError(f"no actor is called {name!r}.{hint}")
    return [row["entity_id"] for row in rows]


def _bearing(connection: sqlite3.Connection, condition: str, values: list[str]) -> list[sqlite3.Row]:
    return connection.execute(
        f"""SELECT DISTINCT entity_id, mentions FROM entity_names JOIN entities ON entities.id = entity_id
        WHERE {condition} ORDER BY mentions DESC, entity_id""",
        values,
    ).fetchall()


def suggest(connection: sqlite3.Connection, name: str) -> list[str]:
    """Return names of entities that are like a name, the best first."""
    rows = connection.execute(
        """SELECT folded, entities.name, mentions FROM entity_names
        JOIN entities ON entities.id = entity_id"""
    ).fetchall()
    matches = process.extract(
        fold(name), [row["folded"] for row in rows], scorer=fuzz.WRatio, score_cutoff=SIMILAR, limit=50
    )
    matches = [match for match in matches if match[1] >= matches[0][1] - BEHIND]
    ranked = sorted(matches, key=lambda match: (-round(match[1] / 5), -rows[match[2]]["mentions"]))
    return list(dict.fromkeys(rows[index]["name"] for _, _, index in ranked))[:SUGGESTIONS]
