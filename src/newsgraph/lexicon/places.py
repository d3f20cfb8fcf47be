"""Words that are names of places, or given names: what they may be beside somebody's surname."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.lexicon.people import first_name_genders

_ENDINGS = ("e", "en", "er", "es", "em")
_SHORTEST_ADJECTIVE = 5  # letters: Ulmer


@lru_cache(maxsize=4096)
def is_place_name(word: str) -> bool:
    """Whether a word is the name of a town or another place: Essen, Halle, Hagen."""
    return word in _places()


def is_given_name(word: str) -> bool:
    """Whether a word is a given name, or two of them: "Hans-Georg"; no word of a list is none for sure."""
    first, *others = word.split("-")
    if others:
        return is_given_name(first) and all(map(is_given_name, others))
    return word in first_name_genders() or word in _given_names()


@cache
def club_words() -> frozenset[str]:
    """Return the words of a club's name that stand before its town: FC, Eintracht."""
    return frozenset(row["name"] for row in read_table("club_words"))


@lru_cache(maxsize=4096)
def land_of_adjective(word: str) -> str | None:
    """Return the land within a state that an adjective names, in any inflection: bayerischen → Bayern."""
    stems = _lands_by_adjective()
    if word in stems:
        return stems[word]
    return next((stems.get(word[: -len(end)]) for end in _ENDINGS if word.endswith(f"isch{end}")), None)


@lru_cache(maxsize=4096)
def town_of_adjective(word: str) -> str | None:
    """Return the town of an adjective in -er, which does not inflect: Kölner → Köln, Bremer → Bremen."""
    if not (word[:1].isupper() and word.endswith("er")) or len(word) < _SHORTEST_ADJECTIVE:
        return None
    stem = word.removesuffix("er")
    names = (stem, stem + "e", stem + "en", f"{stem[:-1]}en" if stem[-1] == "n" else stem)
    return next((name for name in names if is_place_name(name)), None)


@cache
def lands_of(state: str) -> frozenset[str]:
    """Return the lands of a federation that have ministers of their own."""
    return frozenset(row["name"] for row in read_table("lands") if row["state"] == state)


@cache
def _lands_by_adjective() -> Mapping[str, str]:
    lands = {}
    for row in read_table("lands"):
        for adjective in filter(None, row["adjectives"].split("|")):
            lands[adjective] = row["name"]
    return lands


@cache
def _places() -> frozenset[str]:
    return frozenset(row["name"] for table in ("towns", "toponyms") for row in read_table(table))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("given_names"))
