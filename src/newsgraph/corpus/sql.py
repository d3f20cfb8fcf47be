"""Pieces of SQL that several questions share, with their parameters bound by name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, get_args

from newsgraph.corpus.names import find_entities
from newsgraph.errors import StoreError
from newsgraph.labels import LANGUAGES, label
from newsgraph.schema import Event

if TYPE_CHECKING:
    from newsgraph.corpus.store import Store


class Conditions:
    """What must hold of a row: conditions joined by AND, and the values that they refer to."""

    def __init__(self, store: Store, since: str | None = None, until: str | None = None) -> None:
        self._store = store
        self._conditions: list[str] = []
        self.values: dict[str, Any] = {}
        if since:
            self.add(f"ar.published >= {self.bind(check_date(since))}")
        if until:
            # "2024-10" is before all its days in the alphabet; with "~" behind, it is after them.
            self.add(f"ar.published <= {self.bind(check_date(until) + '~')}")

    def __str__(self) -> str:
        return " AND ".join(self._conditions) or "1"

    def add(self, condition: str) -> None:
        """Add a condition."""
        self._conditions.append(condition)

    def bind(self, value: Any) -> str:
        """Return the name by which SQL may refer to a value."""
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def entities(self, name: str) -> str:
        """Return the name by which SQL may refer to the entities of that name, a JSON array."""
        return self.bind(json.dumps(find_entities(self._store.connection, name)))

    def event(self, name: str) -> str:
        """Return the name by which SQL may refer to a PLOVER event, also in German: "Drohung".

        Case does not matter.

        Raises:
            StoreError: there is no such event.
        """
        known = get_args(Event)
        events = {label("event", event, lang).casefold(): event for lang in LANGUAGES for event in known}
        events |= {event.casefold(): event for event in known}
        if name.casefold() not in events:
            told = (f"{event} ({label('event', event, 'de')})" for event in known)
            raise StoreError(f"no event is called {name!r}. There are: {', '.join(told)}.")
        return self.bind(events[name.casefold()])

    def rows(self, query: str, limit: int) -> list[dict[str, Any]]:
        """Run a query and return its first rows."""
        result = self._store.connection.execute(f"{query} LIMIT {int(limit)}", self.values)
        return [dict(row) for row in result]


# SQL: what a reader has judged to be wrong.
REJECTED_CLAIMS = "SELECT item_id FROM rejected WHERE kind = 'claim'"
REJECTED_RELATIONS = "SELECT item_id FROM rejected WHERE kind = 'relation'"


def actors_of(entities: str) -> str:
    """SQL: the ids of the actors that are these entities."""
    return f"SELECT id FROM actors WHERE entity_id IN (SELECT value FROM json_each({entities}))"


def claims_about(entities: str) -> str:
    """SQL: the claims that name, accuse or address these entities, or tell something they take part in."""
    mine = actors_of(entities)
    return f"""SELECT claim_id FROM claim_about WHERE actor_id IN ({mine})
        UNION SELECT claim_id FROM claim_against WHERE actor_id IN ({mine})
        UNION SELECT claim_id FROM claim_addressees WHERE actor_id IN ({mine})
        UNION SELECT v.claim_id FROM relation_vouchers AS v JOIN argument_actors AS p USING (relation_id)
          WHERE p.actor_id IN ({mine})"""


def claims_telling(event: str) -> str:
    """SQL: the claims that vouch for a relation of this event."""
    return f"""SELECT claim_id FROM relation_vouchers JOIN relations ON relations.id = relation_id
        WHERE event = {event}"""


def take_part_in(event: str) -> str:
    """SQL: the entities that take part in a relation of this event."""
    return f"""SELECT entity_id FROM relations JOIN argument_actors ON relation_id = relations.id
        JOIN actors ON actors.id = actor_id WHERE event = {event}"""


def check_date(text: str) -> str:
    """Return an ISO date, month or year. Raises StoreError where it is none."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        raise StoreError(f"{text!r} is no date; write it as 2024-10-24, 2024-10 or 2024.")
    return text


def fts_query(text: str) -> str:
    """Return the FTS5 query for what a user types: all words, "…" as a phrase, a final * for any ending."""
    parts = re.findall(r'"[^"]*"|[^\s"]+', text)
    words = [(part.strip('"').rstrip("*"), part.endswith("*")) for part in parts]
    return " ".join(f'"{word}"{"*" if prefix else ""}' for word, prefix in words if re.search(r"\w", word))
