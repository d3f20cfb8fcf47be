"""Nouns that a text has to introduce before it calls them by the definite article alone.

"Im Süden des Landes" says nothing to who has not read which land; "die Polizei" does, and so does "die Partei
der Arbeit".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.lexicon.nameless import somebody, thing

STEM = 6  # letters by which forms of one word are known
TOKEN = re.compile(r"\d[\d.,:]*\d|\d|\w+(?:[-’]\w+)*|[^\w\s]")
MARKS = "„“”»«‚‘’\"'"
_DEFINITE = frozenset("der die das dem den des im am zum zur vom beim ins".split())  # noqa: SIM905
# What stands behind a noun and tells which one is meant: "die Partei der Arbeit", "die Frau, die".
_TELLING = frozenset("der des dieser von vom aus namens für ( zum zur gegen über".split())  # noqa: SIM905
_CLAUSE = re.compile(r"d(?:er|ie|as|em|en|essen|eren|enen)|welch\w+|wo|[A-ZÄÖÜ]\w+")
_SHORT = 6  # letters at least of the last part of a compound


def nouns(text: str) -> set[str]:
    """Return the nouns and names of a text in small letters: what it introduces."""
    return {word.casefold() for word in re.findall(r"\w+", text) if word[:1].isupper()}


def open_nouns(text: str) -> set[str]:
    """Return the nouns that stand with the definite article alone, though not everybody knows them."""
    words = TOKEN.findall(text)
    found = set()
    for at, word in enumerate(words):
        if word.lower() not in _DEFINITE:
            continue
        end = at + 1
        while end < len(words) and words[end][:1].islower() and is_attribute(words[end]):
            end += 1
        noun = words[end] if end < len(words) else ""
        own = any(re.search(r"isch|\d", adjective) for adjective in words[at + 1 : end])
        wanted = "" if own or _is_told_which(words[end + 1 : end + 3], noun) else _to_introduce(noun)
        if wanted and not is_introduced(wanted, nouns(" ".join(words[:at]))):
            found.add(wanted)
    return found


def is_introduced(noun: str, known: Iterable[str]) -> bool:
    """Whether a noun, or a compound that ends in it, is known: "das Schiff" behind "ein Kreuzfahrtschiff"."""
    stem = noun[:STEM]
    return any(stem in word for word in known)


@lru_cache(maxsize=16384)
def _to_introduce(noun: str) -> str:
    """Return what a text has to introduce, in small letters: "gruppe"; "" for what needs none: "Polizei"."""
    if not noun[:1].isupper() or "-" in noun or re.match(r"(?:Bundes|Landes)[a-zäöü]", noun):
        return ""
    for cut in range(4):  # an ending
        form = noun[: len(noun) - cut]
        for start in range(max(1, len(form) - _SHORT + 1)):  # a compound is what its last part is
            tail = form[start:].capitalize()
            if tail in _introduced():
                return tail.casefold()
    found = somebody(noun) or thing(noun)
    if found is None or found.use == "sole" or (found.use == "state" and found.lemma != "Regierung"):
        return ""
    return found.lemma.casefold()


def _is_told_which(behind: list[str], noun: str) -> bool:
    """Whether what follows a noun tells which one it is: a genitive, a name, a relative clause."""
    first, *others = behind or [""]
    if first == "[":
        return True  # "der Konzern [Velatec]"
    if first == ",":
        return somebody(noun) is not None and _CLAUSE.fullmatch("".join(others)) is not None
    if first in ("in", "im", "bei", "auf"):
        return "".join(others)[:1].isupper()  # "die Regierung in Norland"
    return first in _TELLING or first[:1].isupper() or first in MARKS or first[:1].isdigit()


@cache
def _introduced() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("introduced_nouns"))


def is_attribute(word: str) -> bool:
    return (
        word.endswith(("e", "en", "er", "es", "em"))
        and len(word) > 3
        and word.lower() not in function_words()
    )


@cache
def function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("function_words"))
