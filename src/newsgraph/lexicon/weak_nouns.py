"""Masculine nouns that end in -en but in the nominative: "der Präsident", "den Präsidenten"."""

from __future__ import annotations

_ENDINGS = (
    *("ent", "ant", "ist", "dat", "krat", "mat", "kat", "oge", "orand", "proband", "firmand", "soph", "nom"),
    *("ot", "graf", "arch", "urg", "e"),
)
# They end as persons do and take no "-en": "dem Moment".
_STRONG_ENDINGS = ("moment", "advent", "akzent", "konvent", "prozent", "mandat", "format", "käse")
_OTHERS = frozenset({"Herr", "Mensch", "Held", "Bär", "Fürst", "Prinz", "Bauer", "Nachbar", "Christ", "Narr"})


def is_weak(noun: str) -> bool:
    """Tell whether a masculine noun, given in the nominative, is weak: "Präsident", "Kollege", "Herr"."""
    if noun.lower().endswith(_STRONG_ENDINGS):
        return False
    return noun in _OTHERS or noun.endswith(_ENDINGS)
