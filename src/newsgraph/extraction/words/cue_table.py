"""The words that announce a statement, as ``cues.tsv`` lists them: verbs, nouns, prepositions, adverbs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from newsgraph.lexicon import read_table
from newsgraph.schema import Medium, Stance

# What German verbs split off: "teilte … mit". In the order in which they are tried.
PREFIXES = [
    "hinzu",
    "dagegen",
    "zurück",
    "heraus",
    "voraus",
    "vorher",
    "hervor",
    "herunter",
    "zusammen",
    "durch",
    "nach",
    "vor",
    "zu",
    "an",
    "aus",
    "auf",
    "ab",
    "ein",
    "hin",
    "bei",
    "fest",
    "fort",
    "kund",
    "preis",
    "klar",
    "bekannt",
    "über",
    "unter",
    "um",
    "weiter",
    "wieder",
    "dar",
    "wett",
    "entgegen",
    "mit",
    "los",
    "nahe",
    "hoch",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of the lexicon; the table's head explains ``content`` and ``addressee``."""

    lemma: str
    pos: str
    content: frozenset[str]
    addressee: frozenset[str]
    medium: Medium
    stance: Stance
    reported: bool


@cache
def cue_table() -> Mapping[tuple[str, str], Cue]:
    """Return the lexicon as (part of speech, lemma) → entry; lemmas in lower case."""
    table: dict[tuple[str, str], Cue] = {}
    for row in read_table("cues"):
        cue = Cue(
            row["cue"],
            row["pos"],
            frozenset(row["content"].split(",")) - {"-"},
            frozenset(row["addressee"].split(",")) - {"-"},
            cast(Medium, row["medium"]),
            cast(Stance, row["stance"]),
            row["reported"] == "yes",
        )
        table[row["pos"], row["cue"].lower()] = cue
    return table


@cache
def words_at_sources() -> frozenset[str]:
    """Return the prepositions and adverbs of the table, with which a source is named."""
    return frozenset(lemma for pos, lemma in cue_table() if pos in {"preposition", "adverb"})


@cache
def verbs_by_base() -> Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """Return base verb → (words that must stand with it, entry), the most words first."""
    index: dict[str, list[tuple[tuple[str, ...], Cue]]] = defaultdict(list)
    for (pos, lemma), cue in cue_table().items():
        if pos != "verb":
            continue
        *companions, base = lemma.split()
        index[base].append((tuple(companions), cue))
        for prefix in PREFIXES:
            if base.startswith(prefix) and len(base) > len(prefix) + 3:
                index[base[len(prefix) :]].append(((*companions, prefix), cue))
    return {base: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for base, entries in index.items()}
