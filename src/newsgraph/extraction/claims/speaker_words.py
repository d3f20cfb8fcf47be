"""Which words name a speaker: parsers cut off where they are from, and hang on them to whom it is said."""

from __future__ import annotations

from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.language.tree import Stretch

_OCCASIONS = frozenset({"Telefon", "Interview", "Gespräch", "Podcast", "Pressekonferenz", "Anfrage"})


def with_origin(phrase: Stretch, end: int) -> Stretch:
    """Return a name with what parsers hang on the verb: "Elizabeth Byrs | vom UN-Büro"."""
    tree = phrase.tree
    at = phrase.end
    if at + 1 >= end or tree[at - 1].entity != "PER" or tree[at].lower not in {"von", "vom"}:
        return phrase
    head = tree[at].head
    if tree[at].dep != "case" or not at < head.i < end:
        return phrase
    return tree[phrase.start : noun_phrase(head, at + 1, end, clauses=False).end]


def without_aside(phrase: Stretch) -> Stretch:
    """Return a speaker without to whom and when they speak.

    "Tim Berg, Leiter des Amtes, | gegenüber der Zeitung", "der Emeritus | am Telefon".
    """
    end = next(
        (
            word.i
            for word in phrase
            if word.i > phrase.root.i
            and (word.lower == "gegenüber" or (word.dep == "case" and word.head.lemma in _OCCASIONS))
        ),
        phrase.end,
    )
    while end > phrase.start + 1 and phrase.tree[end - 1].is_punct and end < phrase.end:
        end -= 1
    return phrase.tree[phrase.start : end]
