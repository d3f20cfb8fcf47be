"""The gender of nouns, of compounds by their last part: "der Gipfel", so "der EU-Gipfel"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from newsgraph.lexicon import read_table

_GENDERS = {"m": "Masc", "f": "Fem", "n": "Neut"}
_SHORTEST_LAST = 4  # letters of the last part of a compound: "Trikot" is no Kot
_SHORT_LAST = frozenset({"amt", "bau", "hof", "rat", "tag", "weg", "zug"})  # of those that are shorter
# Endings that tell it of nouns which the table does not hold.
_ENDINGS = {
    **dict.fromkeys(("ung", "heit", "keit", "schaft", "tät", "ion", "erei", "enz", "anz"), "Fem"),
    **{"ismus": "Masc", "chen": "Neut", "ment": "Neut"},
}


@lru_cache(maxsize=16384)
def noun_gender(lemma: str) -> str | None:
    """Return Masc, Fem or Neut for the lemma of a noun; None where it is unknown or has several."""
    last = lemma.rpartition("-")[2]
    if last in _nouns():
        return _nouns()[last]
    for end in (last[start:] for start in range(1, len(last))):
        found = _nouns().get(end.capitalize())
        if found is not None and (len(end) >= _SHORTEST_LAST or end in _SHORT_LAST):
            return found
    return next((gender for ending, gender in _ENDINGS.items() if last.endswith(ending)), None)


@cache
def _nouns() -> Mapping[str, str]:
    return {row["noun"]: _GENDERS[row["gender"]] for row in read_table("noun_genders")}
