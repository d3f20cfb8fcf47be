"""When two people's names are spellings of one: used within an article and across articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from newsgraph.lexicon.people import family_names_first, first_name_genders

_SHORTEST_TYPO = 4  # letters of a word in which one wrong letter counts as a misspelling
_LONG_WORD = 7  # letters of a word that may be spelled in two ways (Selenskyj, Selenskij)
_GENERATIONS = frozenset({"jr.", "jr", "jun.", "junior", "sr.", "sen.", "senior"})
# Endings of Slavic surnames that are transcribed in several ways.
_SLAVIC = re.compile(r"(?P<stem>sk|zk)(?:yj|ij|iy|yi|yy|y|i)$|(?P<son>[wv])[iy](?:tsch|ch|ć|č)$")
_ARABIC_ARTICLES = frozenset({"al", "ad", "an", "ar", "as", "asch", "at", "az", "el"})
_RARE = 2  # mentions up to which a spelling counts as a mistake
# First letters that one sound is written with, depending on the way of transcription.
_SAME_SOUND = ({"J", "Y"}, {"J", "D"}, {"V", "W"}, {"K", "C"})


def name_parts(words: Sequence[str]) -> tuple[str, ...]:
    """Return the parts of a name for comparison: "Kim Jong-un" and "Kim Jong Un" are the same."""
    return tuple(part.casefold() for word in words for part in word.split("-") if part)


def name_units(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a name, in which a hyphen makes one of two: "Hans-Peter" is no Hans.

    Only a part in small letters ("Jong-un") is a word of its own.
    """
    pieces = (
        (word,) if any(part[:1].isupper() for part in word.split("-")[1:]) else word.split("-")
        for word in words
    )
    return tuple(piece.casefold() for parts in pieces for piece in parts if piece)


def family_name(words: Sequence[str]) -> str:
    """Return the family name: the last word, the first one where the family name stands first."""
    if len(words) in (2, 3) and words[0] in family_names_first() and words[-1] not in family_names_first():
        return words[0]
    return words[-1]


def without_article(family: str) -> str:
    """Return an Arabic surname without its article, which is often left out: "al-Oehmi" → "Oehmi"."""
    start, hyphen, rest = family.partition("-")
    return rest if hyphen and start.casefold() in _ARABIC_ARTICLES and rest[:1].isupper() else family


def is_short_form(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a full name is the other without middle names or without its ends.

    Both are words as :func:`name_units` gives them; ``short`` has at least two. Father and son differ:
    "George W. Bush" is no short form of "George H. W. Bush", nor "Ada Senz" of "Ada Senz junior".
    """
    if not 2 <= len(short) < len(long) or not _GENERATIONS.isdisjoint(long[len(short) :]):
        return False
    if short[0] == long[0] and short[-1] == long[-1]:
        return tuple(short[:-1]) == tuple(long[: len(short) - 1])
    return tuple(short) in (tuple(long[: len(short)]), tuple(long[-len(short) :]))


def is_misspelling(one: str, other: str, *, rare: int) -> bool:
    """Whether two words of a name are spellings of one: a letter apart, and one of them rare.

    Two known first names (Jan, Jana) are different people; so are words that differ in their first
    letter, unless one sound is written with both (Jong, Yong).

    Args:
        one: a word of a name.
        other: the word in the same place of another name, all other words being equal.
        rare: how often the rarer of the two names is used.
    """
    genders = first_name_genders()
    if one in genders and other in genders:
        return False
    shorter = min(len(one), len(other))
    distance = DamerauLevenshtein.distance(one.casefold(), other.casefold())
    if shorter >= _LONG_WORD and one[0] == other[0]:
        return distance == 1 or (distance == 2 and rare <= _RARE)
    if shorter < _SHORTEST_TYPO or distance != 1 or rare > _RARE:
        return False
    return one[0] == other[0] or {one[0], other[0]} in _SAME_SOUND


def are_transcriptions(one: str, other: str) -> bool:
    """Whether two surnames are one in two ways of transcription: Selenskyj, Selenskij."""
    return _SLAVIC.sub(_in_one_way, one) == _SLAVIC.sub(_in_one_way, other)


def _in_one_way(ending: re.Match[str]) -> str:
    return f"{ending['stem']}i" if ending["stem"] else "witsch"


def differ_by_spelling(one: Sequence[str], other: Sequence[str], *, rare: int) -> bool:
    """Whether two names differ in one word only, and that one by spelling."""
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a.casefold() != b.casefold()]
    return len(differing) == 1 and is_misspelling(*differing[0], rare=rare)
