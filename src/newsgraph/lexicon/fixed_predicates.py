"""Fixed verbal expressions, whose words belong to the predicate: "tritt in Kraft", "übt Kritik an"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from newsgraph.lexicon import read_table
from newsgraph.schema import Event

_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer"})
_MOST_BETWEEN = 2  # words between an article and its noun: "eine (sehr heikle) Frage stellen"


@dataclass(frozen=True, slots=True)
class FixedPredicate:
    """A verb with its fixed words, in segments whose words stand side by side.

    ``needs`` are the slots that it still needs, ``meaning`` is the plain verb that tells the same ("" where
    there is none). Where ``negation`` is set, "nicht" or "kein" belongs to the words and denies nothing.
    """

    verb: str
    segments: tuple[tuple[str, ...], ...]
    needs: tuple[str, ...]
    meaning: str
    event: Event | None
    negation: bool
    example: str

    def positions(self, words: Sequence[str]) -> tuple[int, ...] | None:
        """Return where the fixed words stand among a clause's in small letters, None where not all do."""
        found: list[int] = []
        for segment in self.segments:
            place = _place(segment, words)
            if place is None:
                return None
            found.extend(place)
        return tuple(sorted(found))


def find_fixed(verb: str, words: Sequence[str]) -> tuple[FixedPredicate, tuple[int, ...]] | None:
    """Return the fixed expression of a verb in a clause, with the positions of its words, or None.

    Args:
        verb: the infinitive with its separable prefix.
        words: the words of the clause as they stand in the text.

    Of several the one with most words counts.
    """
    known = fixed_predicates(verb)
    clause = [word.casefold() for word in words] if known else []
    for fixed in known:
        positions = fixed.positions(clause)
        if positions is not None:
            return fixed, positions
    return None


def fixed_predicates(verb: str) -> tuple[FixedPredicate, ...]:
    """Return the fixed expressions of a verb, those of most words first."""
    return _by_verb().get(verb, ())


def _place(segment: Sequence[str], words: Sequence[str]) -> tuple[int, ...] | None:
    """Return where a segment stands, its words side by side but for adjectives after an article."""
    for start in range(len(words)):
        if words[start] != segment[0]:
            continue
        found = [start]
        for before, word in pairwise(segment):
            reach = _MOST_BETWEEN if before in _ARTICLES else 0
            following = range(found[-1] + 1, min(found[-1] + 2 + reach, len(words)))
            place = next((i for i in following if words[i] == word), None)
            if place is None:
                break
            found.append(place)
        if len(found) == len(segment):
            return tuple(found)
    return None


@cache
def _by_verb() -> Mapping[str, tuple[FixedPredicate, ...]]:
    found: dict[str, list[FixedPredicate]] = {}
    for row in read_table("fixed_predicates"):
        fixed = FixedPredicate(
            verb=row["verb"],
            segments=tuple(tuple(part.casefold().split()) for part in row["words"].split("…")),
            needs=tuple(row["needs"].split()),
            meaning=row["meaning"],
            event=cast(Event, row["event"]) if row["event"] else None,
            negation=row["negation"] == "yes",
            example=row["example"],
        )
        found.setdefault(fixed.verb, []).append(fixed)
    return {
        verb: tuple(sorted(entries, key=lambda fixed: -sum(map(len, fixed.segments))))
        for verb, entries in found.items()
    }
