"""Nouns that say too little to be what a story is about: "Jahr", "Teil", "Möglichkeit"."""

from __future__ import annotations

from functools import cache

from newsgraph.lexicon import read_table


@cache
def is_vague(lemma: str) -> bool:
    """Whether a noun says too little by itself, or tells only when, where, how much or how."""
    return lemma in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("vague_nouns"))
