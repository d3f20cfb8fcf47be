"""Nouns that stand for one another where news goes on about somebody: Torjäger, Stürmer, Profi."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import function_noun, kin_noun, may_stand_for

# First parts that make of somebody another who stands beside, behind or against them.
_ANOTHER = ("Bei", "Ehren", "Ersatz", "Gegen", "Hilfs", "Neben", "Schatten", "Unter", "Vize-", "Vize")
_ANOTHERS_KIN = ("Groß", "Schwieger", "Stief")
_OTHER_WORDS = frozenset({"Copilot", "Cotrainer", "Mittäter"})


@lru_cache(maxsize=16384)
def may_go_on(noun: str, told: str) -> bool:
    """Whether a noun may be the next word for whom another was told of: "der Stürmer" for a Torjäger."""
    if are_two(noun, told):
        return False
    mine, theirs = _plain(noun), _plain(told)
    return any(
        not _kin().get(one, frozenset()).isdisjoint(_kin().get(other, ())) or may_stand_for(one, other)
        for one in mine
        for other in theirs
    )


def are_two(one: str, other: str) -> bool:
    """Whether the first part of a compound makes it another than the other noun: Beifahrer, Autofahrer."""
    (before, noun), (first, second) = _parted(one), _parted(other)
    if before == first:
        return False
    mine, theirs = (function_noun(word) for word in (noun, second))
    same = mine is not None and theirs is not None and mine.base == theirs.base
    return same or noun.casefold() == second.casefold()


@lru_cache(maxsize=16384)
def _parted(noun: str) -> tuple[str, str]:
    """Return the first part that makes somebody another, or nothing, and the rest of a noun."""
    noun = noun.rpartition(" ")[2]
    if masculine(noun) in _OTHER_WORDS or noun.startswith("Co-"):
        start = 3 if noun.startswith(("Mit", "Co-")) else 2
        return noun[:start], noun[start:].capitalize()
    for part in _ANOTHER:
        rest = noun.removeprefix(part)
        rest = rest[:1].upper() + rest[1:]
        if rest != noun and (function_noun(rest) is not None or somebody(rest) is not None):
            return part.rstrip("-"), rest
    for part in _ANOTHERS_KIN:
        rest = noun.removeprefix(part).capitalize()
        if kin_noun(rest) is not None and rest != noun:
            return part, rest
    return "", noun


def _plain(noun: str) -> frozenset[str]:
    """Return a noun as the tables have it: masculine, and the last part of a compound that they have."""
    function, kind = function_noun(noun), somebody(noun)
    found = {noun, masculine(noun)}
    found |= {function.base} if function is not None else set()
    found |= {kind.lemma} if kind is not None else set()
    return frozenset(found)


def masculine(noun: str) -> str:
    """Return the masculine of a woman's noun, any other noun as it is."""
    return _masculines().get(noun, noun)


@cache
def _masculines() -> Mapping[str, str]:
    return {row["feminine"]: row["name"] for row in read_table("person_nouns")}


@cache
def accused_nouns() -> frozenset[str]:
    """Return the nouns for whoever is accused, in the masculine."""
    return frozenset(noun for noun, kin in _kin().items() if "accused" in kin)


@cache
def _kin() -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for row in read_table("kindred"):
        for noun in row["nouns"].split("|"):
            groups.setdefault(noun, set()).add(row["kin"])
    return {noun: frozenset(kin) for noun, kin in groups.items()}
