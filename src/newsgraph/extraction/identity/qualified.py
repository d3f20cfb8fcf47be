"""Functions that hold only with the adjective before them: "mutmaßlicher Anführer"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsgraph.extraction.grammar.syntax import children, feature
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.people import Function

DEPUTIES = frozenset({"deputy", "designated"})
_ENDINGS = ("en", "em", "er", "es", "e")


def qualified(noun: Word, function: Function) -> tuple[str, str]:
    """Return the name of a function and its relation, with an adjective that it cannot go without."""
    for adjective in children(noun, "amod"):
        stem = next(
            (adjective.lower.removesuffix(end) for end in _ENDINGS if adjective.lower.endswith(end)), ""
        )
        relation = _relations().get(stem)
        if relation is not None and adjective.i < noun.i:
            ending = "e" if (function.gender or feature(noun, "Gender")) == "Fem" else "er"
            return f"{stem}{ending} {function.lemma}", relation or function.relation
    return function.lemma, function.relation


@cache
def _relations() -> Mapping[str, str]:
    return {row["adjective"]: row["relation"] for row in read_table("role_qualifiers")}
