"""Finds the adverbs without which a predicate says something else: "falsch abgerechnet", "knapp verfehlt".

Most adverbs say how or when, and a relation is true without them. The table ``turning_adverbs`` lists those
whose omission makes it false or empty; an excess ("zu spät") always does.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newsgraph.extraction.grammar.syntax import children
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

_DEPENDENT = ("advmod", "xcomp", "obl")
# "fast alle Stimmen", "kaum jemand": such an adverb measures the next word, wherever the parse hung it.
_MEASURED = frozenset({"alle", "allen", "aller", "alles", "jede", "jeder", "jeden", "jedem", "jedes"})


def turning_adverbs(words: Iterable[Word]) -> list[Word]:
    """Return the adverbs of the words of a predicate that belong to what it says, with their "zu"."""
    found: list[Word] = []
    for adverb in [child for word in words for child in children(word, *_DEPENDENT)]:
        if adverb.pos not in {"ADV", "ADJ"} or adverb.tag == "PTKNEG":
            continue
        excess = [child for child in adverb.children if child.lower == "zu" and child.i < adverb.i]
        if excess or (adverb.lower in _turning() and not _measures(adverb)):
            found += [*excess, adverb]
    return found


def is_undone(words: Iterable[Word]) -> bool:
    """Tell whether an adverb among the words says that the act was not done: "wäre beinahe gestorben"."""
    return any(_turning().get(word.lower) == "undone" for word in words)


def _measures(adverb: Word) -> bool:
    """Tell whether an adverb measures another word than its verb: "fast 20 Jahre", "weniger als zehn"."""
    after = adverb.tree[adverb.i + 1 : adverb.i + 2]
    counted = any(word.pos == "NUM" for word in adverb.subtree)
    return counted or any(word.pos == "NUM" or word.lower in _MEASURED for word in after)


@cache
def _turning() -> dict[str, str]:
    return {row["adverb"]: row["kind"] for row in read_table("turning_adverbs")}
