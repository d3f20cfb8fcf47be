"""Sentences that end in a date's number: "gilt bis zum 30. | Merz kritisierte …".

The number looks like an ordinal of the word behind it, so that a parser reads on. But no German clause has a
second finite verb without a comma or a conjunction; where one follows that word at once, a sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgraph.language.rows import Planting
from newsgraph.language.tags import FINITE

_ORDINAL = re.compile(r"\d{1,2}\.")
_BEFORE = frozenset({"am", "zum", "vom", "im", "dem", "den", "ab", "bis", "seit"})
_PARTING = frozenset({",", ";", ":", "–", "—", "und", "oder", "aber", "("})


def end_at_ordinals(rows: Sequence[Planting]) -> list[Planting]:
    """Return the words with a sentence's start behind each number that ends one."""
    found = list(rows)
    for place in range(2, len(rows) - 2):
        if _ends_sentence(rows, place):
            _part(found, place + 1)
    return found


def _ends_sentence(rows: Sequence[Planting], place: int) -> bool:
    text = rows[place].text
    if text[-1:] != "." or not _ORDINAL.fullmatch(text) or rows[place - 1].text.lower() not in _BEFORE:
        return False
    noun, verb = rows[place + 1], rows[_verb_behind(rows, place)]
    if noun.starts_sentence or noun.pos not in {"NOUN", "PROPN"} or not noun.text[:1].isupper():
        return False
    if verb.tag not in FINITE or not verb.text.islower():
        return False
    for row in reversed(rows[_start(rows, place) : place]):
        if row.text.lower() in _PARTING:
            return False
        if row.tag in FINITE:
            return True
    return False


def _verb_behind(rows: Sequence[Planting], place: int) -> int:
    """Return the place of the word behind a noun, or behind a noun and a name: "9. Ministerin Roth lobte"."""
    named = rows[place + 2].pos == "PROPN" and place + 3 < len(rows)
    return place + 3 if named else place + 2


def _start(rows: Sequence[Planting], place: int) -> int:
    while place > 0 and not rows[place].starts_sentence:
        place -= 1
    return place


def _part(rows: list[Planting], start: int) -> None:
    """Let a sentence begin at a word, and no word hang on one of the other sentence."""
    first = _start(rows, start - 1)
    end = next((i for i in range(start + 1, len(rows)) if rows[i].starts_sentence), len(rows))
    verb = _verb_behind(rows, start - 1)  # of the second sentence
    root = next(i for i in reversed(range(first, start)) if rows[i].tag in FINITE)
    rows[start] = rows[start]._replace(starts_sentence=True)
    for i in range(first, start):
        if rows[i].head >= start:
            number = start - 1
            head = number if rows[i].dep == "case" and i < number else root
            rows[i] = rows[i]._replace(head=head, dep="obl" if i == number else rows[i].dep)
    if not any(rows[i].head == i for i in range(first, start)):
        rows[root] = rows[root]._replace(head=root, dep="ROOT")
    for i in range(start, end):
        if i == start:
            rows[i] = rows[i]._replace(head=verb, dep="nsubj")
        elif i == verb:
            rows[i] = rows[i]._replace(head=verb, dep="ROOT")
        elif rows[i].head < start or (i < verb and rows[i].head >= verb):
            rows[i] = rows[i]._replace(head=start if i < verb else verb)
