"""How sure a claim is: how likely a strict reader who sees only its line takes it for right.

A logistic model, as for relations. Each sign of a claim adds to the log-odds what
``lexicon/claim_confidence.tsv`` says; the weights are fitted (``evaluation/fit_confidence.py``) on claims of
newspaper articles that readers judged at first sight (``data/gold/judged/newspaper.jsonl``). By which rule a
claim was found tells next to nothing about it there; who is known to speak tells most. What falls below
``schema.CLAIM_SURE_FROM`` is in the data, but the page hides it until it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import log
from typing import Literal, NamedTuple

from newsgraph.extraction.notes import Factor
from newsgraph.lexicon import read_table

_USUAL = 12  # words of a claim
_FEWEST = 3
_PRONOUN = re.compile(r"\b(?:er|sie|ihn|ihm|ihnen|(?:sein|ihr)(?:e[mnrs]?)?)\b")
# "Das sei falsch", "dieser Schritt", "dafür", "so viele"; a relative "das" has a small letter behind it, too.
_POINTING = re.compile(
    r"\b(?:[Dd]as(?=\s[a-zäöü])|[Dd]ies(?:e[mnrs]?)?|[Dd]ort|[Ss]o"
    r"|[Dd]a(?:rauf|raus|ran|rin|rum|runter|rüber|für|mit|von|zu|bei|gegen|durch|nach|vor))\b"
)

Voice = Literal["named", "unnamed", "open"]


class Shown(NamedTuple):
    """What a reader sees of a claim.

    ``voice`` is "open" where nobody knows who speaks ("er"), "unnamed" where a noun alone tells it ("die
    Managerin"). ``parts`` are the stretches of its words. ``explained`` tells that somebody else than the
    speaker is known for a pronoun in them, who is named in brackets, ``hearsay`` that a sentence with "soll"
    behind somebody's words is taken for theirs.
    """

    voice: Voice
    parts: tuple[str, ...]
    reported: bool = False
    explained: bool = False
    denied: bool = False
    hearsay: bool = False


def factors_of(shown: Shown) -> tuple[Factor, ...]:
    """Return what speaks for and against a claim, in log-odds."""
    weights = _weights()
    return tuple(Factor(says, weights[sign] * times) for sign, says, times in signs_of(shown) if times)


def signs_of(shown: Shown) -> Iterator[tuple[str, str, float]]:
    """Yield the signs of a claim: the table's key, what an explanation says of it, how strong it is."""
    text = " ".join(shown.parts)
    words = len(text.split())
    yield "base", "any claim", 1
    yield "open", "nobody knows who speaks", float(shown.voice == "open")
    yield "unnamed", "who speaks has no name", float(shown.voice == "unnamed")
    yield "words", f"{words} words", log(max(words, _FEWEST) / _USUAL)
    yield "cut", "words of the author stand between", float(len(shown.parts) > 1)
    yield "pronoun", "a pronoun in it", float(not shown.explained and _PRONOUN.search(text) is not None)
    yield "pointing", "it points at other sentences", float(_POINTING.search(text) is not None)
    yield "reported", "an act told by the author", float(shown.reported)
    yield "denied", "who speaks denies it", float(shown.denied)
    yield "hearsay", 'told with "soll" behind somebody\'s words', float(shown.hearsay)


@cache
def _weights() -> Mapping[str, float]:
    return {row["sign"]: float(row["weight"]) for row in read_table("claim_confidence")}
