"""How sure a relation is: how likely a strict reader who sees nothing else takes it for right.

A logistic model. Each sign of a relation adds to the log-odds what ``lexicon/relation_confidence.tsv`` says;
the weights are fitted (``evaluation/fit_confidence.py``) on relations of unread articles that readers judged
(``data/gold/judged``). What falls below ``LEAST_TOLD`` is not told: of those more were wrong than right. What
falls below ``schema.SURE_FROM`` is in the data, but page and summary hide it until they are asked for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import log
from typing import NamedTuple

from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.notes import Factor, chance
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.schema import Modality

LEAST_TOLD = 0.5
_USUAL_SENTENCE = 15  # words, of the sentence that a relation is read from
_USUAL_TELLING = 10  # words, of the relation as told
_LEAST_CERTAINTY = 0.1
_SAYS = {
    "unasserted": "not plainly asserted",
    "conditional": "a condition",
    "hearsay": "hearsay",
    "negated": "a negation",
    "vouched": "somebody vouches for it",
    "unresolved": "a pronoun means nobody known",
}


class Seen(NamedTuple):
    """What can be seen of a relation before anybody knows who vouches for it and whom its words mean."""

    anchor: Word
    text: Sequence[Piece]
    construction: str = ""  # "infinitive" or "noun", where it is one of these


def factors_of(seen: Seen) -> tuple[Factor, ...]:
    """Return what speaks for and against a relation, in log-odds."""
    weights = _weights()
    return tuple(Factor(says, weights[sign] * times) for sign, says, times in signs_of(seen))


def signs_of(seen: Seen) -> Iterator[tuple[str, str, float]]:
    """Yield the signs of a relation: the table's key, what an explanation says of it, how strong."""
    words = [word for word in seen.anchor.sentence if not word.is_space]
    told = [piece for piece in seen.text if isinstance(piece, Word) and not piece.is_punct]
    least = min(told, key=lambda word: word.certainty, default=seen.anchor)
    yield "base", "any relation", 1
    yield "sentence", f"a sentence of {len(words)} words", log(max(len(words), 4) / _USUAL_SENTENCE)
    yield "telling", f"told with {len(seen.text)} words", log(max(len(seen.text), 3) / _USUAL_TELLING)
    yield "parser", f"the parser on {least.text!r}", log(max(least.certainty, _LEAST_CERTAINTY))
    if seen.construction:
        yield seen.construction, f"told by {seen.construction}", 1


def changed(confidence: float, factor: Factor) -> float:
    """Return a confidence with one factor more."""
    inside = min(max(confidence, 0.01), 0.99)
    return chance([Factor("", log(inside / (1 - inside))), factor])


def factors_of_holding(
    modality: Modality, text: Sequence[Piece], *, negated: bool, vouched: bool, unresolved: bool
) -> tuple[Factor, ...]:
    """Return what it weighs how a relation holds, who vouches, and whether a pronoun stays open.

    What is told with its "soll" says by itself that it is hearsay, so that no reader takes it for more.
    """
    signs = {
        "unasserted": modality != "asserted",
        "conditional": modality == "conditional",
        "hearsay": modality == "hearsay" and not any(map(_hedges, text)),
        "negated": negated,
        "vouched": vouched,
        "unresolved": unresolved,
    }
    return tuple(Factor(_SAYS[sign], _weights()[sign]) for sign, there in signs.items() if there)


def _hedges(piece: Piece) -> bool:
    word = piece.lower if isinstance(piece, Word) else piece
    return word in {"soll", "sollen", "will", "wollen"}


@cache
def _weights() -> Mapping[str, float]:
    return {row["sign"]: float(row["weight"]) for row in read_table("relation_confidence")}
