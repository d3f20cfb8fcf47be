"""What a ``Word`` is made from: the columns of one token, whatever they were read from."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

Features = dict[str, tuple[str, ...]]


class Planting(NamedTuple):
    """What a ``Word`` is made from: the columns of one token, with the place of its head.

    A named tuple, since one is made for every word of a document.
    """

    text: str
    lemma: str = ""
    pos: str = ""
    tag: str = ""
    dep: str = ""
    head: int = 0
    morph: str = ""
    entity: str = ""
    space: bool = True
    starts_sentence: bool = False
    certainty: float = 1.0


@cache
def features_of(morph: str) -> Features:
    """Return morphological features by their name: "Case=Nom|Number=Sing"."""
    pairs = (pair.partition("=") for pair in morph.split("|") if pair)
    return {name: tuple(values.split(",")) for name, _, values in pairs}
