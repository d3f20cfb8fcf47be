"""Names that the lexicon knows: states, their capitals and seats of government, organisations.

A name is looked up in every form it takes in a text ("der Vereinigten Staaten", "des Kremls", "NATO").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from newsgraph.lexicon import read_table
from newsgraph.schema import ActorType

NameUse = Literal["name", "seat", "capital"]
CONTINENTS = frozenset({"Afrika", "Amerika", "Asien", "Australien", "Europa", "Nordamerika", "Südamerika"})
_SIBILANTS = ("s", "ß", "x", "z", "ce")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_ACRONYM_LENGTH = 6  # names up to this length are also written in capitals: Nato, NATO


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the lexicon knows. ``country`` is the name of the state that it belongs to."""

    name: str
    type: ActorType
    gender: str  # of the name: Masc, Fem, Neut, Plur
    country: str | None = None
    wikidata: str | None = None
    kind: str = ""  # of an organisation: party, media, …


@dataclass(frozen=True, slots=True)
class Entry:
    """One written form of a known name, as words."""

    words: tuple[str, ...]
    known: Known
    use: NameUse
    ambiguous: bool = False  # an everyday word, too
    generic: bool = False  # what parties or bodies of other states are called, too


@dataclass(frozen=True, slots=True)
class Inhabitant:
    """A noun for people of a state: Ukrainer, Ukrainerin."""

    country: Known
    gender: str | None  # None in the plural and where it tells no gender


def match_known(words: Sequence[str], start: int) -> Entry | None:
    """Return the longest known name whose words begin at ``start``, or None."""
    for entry in _forms().get(words[start], ()):
        if tuple(words[start : start + len(entry.words)]) == entry.words:
            return entry
    return None


@lru_cache(maxsize=16384)
def known_word(word: str) -> Entry | None:
    """Return what a single word names, or None: the first part of "US-Präsident" or "Kremlchef"."""
    return match_known((word,), 0)


@cache
def countries() -> Mapping[str, Known]:
    """Return the states by their usual name."""
    return {
        row["name"]: Known(row["name"], "country", row["grammar"], row["name"], row["wikidata"] or None)
        for row in read_table("countries")
    }


@lru_cache(maxsize=16384)
def country_of_adjective(word: str) -> Known | None:
    """Return the state of an adjective of origin in any inflection (``nordkoreanischen``), or None.

    "Schweizer", which does not inflect, counts, too.
    """
    if not word.endswith(("isch", *_ADJECTIVE_ENDINGS)):
        return None
    stems = _adjectives()
    lower = word.lower()
    if lower in stems:
        return stems[lower]
    for length in (1, 2):
        if lower[-length:] in _ADJECTIVE_ENDINGS and lower[:-length] in stems:
            return stems[lower[:-length]]
    return None


@cache
def adjective_of(state: Known) -> str:
    """Return the adjective of a state without ending (``russisch``), "" where it has none."""
    rows = (row for row in read_table("countries") if row["name"] == state.name)
    return next((_split(row["adjectives"])[0] for row in rows if row["adjectives"]), "")


@lru_cache(maxsize=16384)
def inhabitant(word: str) -> Inhabitant | None:
    """Return the state whose people a noun names (``Ukrainer``, ``Ukrainerinnen``), or None."""
    return _inhabitants().get(word)


@cache
def _forms() -> Mapping[str, tuple[Entry, ...]]:
    """First word → the entries that begin with it, the longest first."""
    by_words: dict[tuple[str, ...], Entry] = {}
    for entry in _entries():
        by_words.setdefault(entry.words, entry)  # what comes first goes first: states before capitals
    by_first: dict[str, list[Entry]] = {}
    for words, entry in by_words.items():
        by_first.setdefault(words[0], []).append(entry)
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry.words)))
        for first, entries in by_first.items()
    }


def _entries() -> Iterator[Entry]:
    states = countries()
    for row in read_table("countries"):
        known = states[row["name"]]
        for name in _split(row["name"], row["long"], row["others"]):
            yield from _inflected(name, known, "name")
            if known.gender == "Plur" and name.endswith("e"):
                yield from _inflected(name + "n", known, "name")  # in den Niederlanden
    for row in read_table("organisations"):
        gender, country = row["grammar"], row["country"] or None
        known = Known(row["name"], "organisation", gender, country, kind=row["kind"])
        ambiguous, generic = set(row["ambiguous"].split("|")), set(row["generic"].split("|"))
        for name in _split(row["name"], row["long"], row["others"]):
            for entry in _inflected(name, known, "name"):
                yield replace(entry, ambiguous=name in ambiguous, generic=name in generic)
    for row in read_table("seats"):
        state = states[row["country"]]
        known = Known(state.name, "country", row["grammar"], state.name, state.wikidata)
        yield from _inflected(row["name"], known, "seat")
    for row in read_table("countries"):
        for name in _split(row["capitals"]):
            known = Known(name, "place", "Neut", row["name"])
            yield from _inflected(name, known, "capital")


def _split(*cells: str) -> list[str]:
    return [name for cell in cells for name in cell.split("|") if name]


def _inflected(name: str, known: Known, use: NameUse) -> Iterator[Entry]:
    """Yield every form of a name: its adjectives after an article, its genitive, its capitals."""
    words = name.split(" ")
    beginnings: list[tuple[str, ...]] = [()]
    for word, following in pairwise(words):
        forms = {word}
        stem = _adjective_stem(word) if following[0].isupper() else None
        if stem:
            forms |= {stem + ending for ending in _ADJECTIVE_ENDINGS}
        beginnings = [(*beginning, form) for beginning in beginnings for form in sorted(forms)]
    for beginning in beginnings:
        for last in _last_words(words[-1], known.gender):
            yield Entry((*beginning, last), known, use)


def _adjective_stem(word: str) -> str | None:
    for ending in ("er", "es", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and word not in {"Der", "Die", "Das"}:
            return word[: -len(ending)]
    return None


def _last_words(word: str, gender: str) -> Iterable[str]:
    forms = {word}
    if len(word) <= _ACRONYM_LENGTH and word[0].isupper() and word.isalpha() and gender != "Neut":
        forms.add(word.upper())
    if gender in ("Masc", "Neut") or len(word) > _ACRONYM_LENGTH:
        if word.endswith(_SIBILANTS):
            forms |= {word + "'", word + "’"}
        else:
            forms |= {word + "s"}
    if gender in ("Masc", "Neut") and word[-1] not in "aeiou" and len(word) > 2:
        forms.add(word + "es")
    return sorted(forms)


@cache
def _adjectives() -> Mapping[str, Known]:
    stems: dict[str, Known] = {}
    for row in read_table("countries"):
        known = countries()[row["name"]]
        for stem in _split(row["adjectives"]):
            stems.setdefault(stem.lower(), known)
    stems["schweizer"] = countries()["Schweiz"]
    return stems


@cache
def states_by_town() -> Mapping[str, Known]:
    """Return the states by the word for what belongs to their capital: Moskauer (Führung), Wiener."""
    towns = {}
    for row in read_table("countries"):
        for capital in _split(row["capitals"]):
            towns[capital + ("r" if capital.endswith("e") else "er")] = countries()[row["name"]]
    return towns


@cache
def _inhabitants() -> Mapping[str, Inhabitant]:
    people: dict[str, Inhabitant] = {}
    for row in read_table("countries"):
        known = countries()[row["name"]]
        plural = _split(row["inhabitants"])
        for noun in _split(row["inhabitant_f"]):
            people[noun] = Inhabitant(known, "Fem")
            people[noun + "nen"] = Inhabitant(known, None)
        for noun in _split(row["inhabitant_m"]):
            people[noun] = Inhabitant(known, None if noun in plural else "Masc")
            people[noun + "s"] = Inhabitant(known, "Masc")
        for noun in plural:
            people[noun] = Inhabitant(known, None)
            people[noun if noun.endswith(("n", "s")) else noun + "n"] = Inhabitant(known, None)
    return people


@cache
def _long_names() -> Mapping[str, str]:
    return {row["name"]: row["long"] for row in read_table("countries")}


def long_name(state: str) -> str:
    """Return the long name of a state ("Volksrepublik China"), empty where none is known."""
    return _long_names().get(state, "")
