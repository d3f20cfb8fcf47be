"""Mentions and which of two readings stand at the same place: by their heads.

Annotators and programs seldom agree on where a noun phrase ends; they do agree on its head. A mention's head
is found from its words alone, so that no model's parse decides what counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:[-.'’/&]\w+)*")
_DETERMINER = re.compile(r"(?:d(?:er|ie|as|em|en|es)|k?ein(?:e|en|em|er|es)?)$", re.IGNORECASE)
# What follows one of these words behind a noun completes the noun: "Frau | aus Selten", "Rat | der Stadt".
_COMPLEMENT = re.compile(
    r"(?:ab|am|an|auf|aus|beim?|bis|durch|für|gegen|hinter|im|in|mit|nach|neben|ohne|seit|über|um|unter|vom|von"
    r"|vor|wegen|zu[mr]?|zwischen|und|oder|de[rsnm]|die|das|eine[rs])$"
)

# What a firm's name may go without is no head.
_LEGAL_FORM = re.compile(r"(?:AG|SE|KG|KGaA|GmbH|mbH|OHG|Co|Inc|Ltd|Corp|PLC)$")
# How much better the same head makes a fit, against words in common (from 0 to 1); the same words are best.
_SAME_HEAD = 0.25
_SAME_WORDS = 2.0


@dataclass(frozen=True)
class Mention:
    """A stretch of text (code points, end exclusive) and the ids of the actors it means."""

    start: int
    end: int
    actors: tuple[str, ...]


def head_of(text: str, mention: Mention, others: Sequence[Mention] = ()) -> tuple[int, int]:
    """Return the place of a mention's head: its last noun outside of the mentions within it.

    What completes the noun is left out ("[Der Sprecher der Stadt]" → Sprecher), as is what follows a bracket
    or a comma behind it; a mention without a noun has its last word as head.
    """
    inner = [
        other
        for other in others
        if mention.start <= other.start
        and other.end <= mention.end
        and (other.start, other.end) != (mention.start, mention.end)
    ]
    head: tuple[int, int] | None = None
    last = (mention.start, mention.end)
    for word in _WORD.finditer(text, mention.start, mention.end):
        if any(other.start <= word.start() and word.end() <= other.end for other in inner):
            continue
        between = text[last[1] : word.start()] if head else ""
        if head and (_COMPLEMENT.match(word.group()) or "," in between or "(" in between):
            break
        last = word.span()
        if (
            word.group()[0].isupper()
            and not _DETERMINER.match(word.group())
            and not (head and _LEGAL_FORM.match(word.group()))
        ):
            head = word.span()
    return head or last


def align(text: str, gold: Sequence[Mention], found: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Return the pairs of annotated and found mentions at the same place, one to one, the best fit first.

    Two mentions fit where they are the same words, where they have the same head, or where each holds the
    head of the other ("Landgericht Berlin" with the head Berlin here, Landgericht there).
    """
    heads = {id(mention): head_of(text, mention, gold) for mention in gold}
    heads |= {id(mention): head_of(text, mention, found) for mention in found}
    fits = []
    for first, wanted in enumerate(gold):
        for second, mention in enumerate(found):
            if mention.start < wanted.end and wanted.start < mention.end:
                fit = _fit(wanted, heads[id(wanted)], mention, heads[id(mention)])
                if fit:
                    fits.append((-fit, first, second))
    pairs = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, first, second in sorted(fits):
        if first not in used[0] and second not in used[1]:
            pairs.append((gold[first], found[second]))
            used[0].add(first)
            used[1].add(second)
    return sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end))


def _fit(one: Mention, head: tuple[int, int], other: Mention, others_head: tuple[int, int]) -> float:
    if (one.start, one.end) == (other.start, other.end):
        return _SAME_WORDS
    common = min(one.end, other.end) - max(one.start, other.start)
    overlap = common / (max(one.end, other.end) - min(one.start, other.start))
    if head == others_head:
        return overlap + _SAME_HEAD
    holds = other.start <= head[0] and head[1] <= other.end
    held = one.start <= others_head[0] and others_head[1] <= one.end
    return overlap if holds and held else 0.0
