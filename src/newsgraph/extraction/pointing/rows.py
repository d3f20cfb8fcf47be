"""Whom a plural with a row of names means: "die Länder Bayern und Tirol … die Länder"."""

from __future__ import annotations

from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.unnamed import Phrase
from newsgraph.schema import ActorType

_ROW_TYPES: dict[str, tuple[ActorType, ...]] = {
    "person": ("person",),
    "organisation": ("organisation",),
    "land": ("country", "place"),
}
_COUNTS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}


class Rows:
    """The rows of names of a document, by the noun before each."""

    def __init__(self, cast: Cast, named: frozenset[int]) -> None:
        self._cast = cast
        self._named = named
        self._known: dict[str, tuple[Entity, ...]] = {}

    def meant_by(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return those whose names follow a noun phrase, or followed the same noun before."""
        return self._behind(phrase) or self._before(phrase)

    def _behind(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return those whose names follow a noun for them all: "die Länder Bayern und Tirol"."""
        row = self._names_from(phrase.noun.i + 1) or self._names_behind_colon(phrase)
        if not phrase.plural or any(each.type not in _ROW_TYPES.get(phrase.kind.type, ()) for each in row):
            return ()  # "die Minister Frankreichs und Italiens"
        if len(row) < 2:
            return ()
        self._known[phrase.kind.lemma] = row
        return row

    def _names_from(self, start: int) -> tuple[Entity, ...]:
        """Return whom a row of names means that begins at a word."""
        found: list[Entity] = []
        for word in self._cast.tree[start : start + 60]:
            entity = self._cast.meant_at(word)
            if entity is not None and word.i in self._named:
                found.append(entity)
            elif word.text not in (",", "und", "sowie") or word.i == start:
                break  # also the end of the sentence
        return tuple(dict.fromkeys(found))

    def _names_behind_colon(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return as many as are counted and named at the end: "Drei haben sich gemeldet: A, B und C"."""
        colon = next((word.i for word in phrase.noun.sentence if word.text == ":"), 0)
        row = self._names_from(colon + 1) if colon > phrase.noun.i else ()
        return row if _COUNTS.get(phrase.count) == len(row) else ()

    def _before(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return those whose names followed the noun before: "die Länder Bayern und Tirol … die Länder"."""
        if not phrase.plural or not phrase.definite or phrase.other or phrase.count or phrase.qualities:
            return ()
        return self._known.get(phrase.kind.lemma, ())
