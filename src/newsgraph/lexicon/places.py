"""Words that are names of places, or given names: what they may be beside somebody's surname."""

from __future__ import annotations

from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.lexicon.people import first_name_genders


@lru_cache(maxsize=4096)
def is_place_name(word: str) -> bool:
    """Whether a word is the name of a town or another place: Essen, Halle, Hagen."""
    return word in _places()


def is_given_name(word: str) -> bool:
    """Whether a word is a given name; no word of a list is none for sure."""
    return word in first_name_genders() or word in _given_names()


@cache
def club_words() -> frozenset[str]:
    """Return the words of a club's name that stand before its town: FC, Eintracht."""
    return frozenset(row["name"] for row in read_table("club_words"))


@cache
def _places() -> frozenset[str]:
    return frozenset(row["name"] for table in ("towns", "toponyms") for row in read_table(table))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("given_names"))
