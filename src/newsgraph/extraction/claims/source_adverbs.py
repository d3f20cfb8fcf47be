"""Sources that an adverb points to: "Demnach steigt die Zahl", "ein Bericht, wonach …", "Danach sei …"."""

from __future__ import annotations

from newsgraph.extraction.claims.record import is_reporting
from newsgraph.extraction.grammar.syntax import feature
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Layout, Unit
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tree import Stretch, Word

_ATTRIBUTES = frozenset({"nmod", "flat", "appos"})
# Texts from which "danach" with a verb in the present tells what they say.
_DOCUMENTS = frozenset(
    {"Analyse", "Bericht", "Entwurf", "Erhebung", "Gesetz", "Gutachten", "Mitteilung", "Studie", "Umfrage"}
)


def pointing_adverb(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """ "Demnach …", "…, wonach …": the word points to the source, "wonach" to the noun before it.

    "danach" is mostly "afterwards"; it points to a source where the Konjunktiv or "soll" says so.
    """
    tree, lower = layout.tree, token.lower
    cue = cue_table()["adverb", lower]
    segment = unit.segments[unit.segment_at(token.i)]
    if lower not in {"demnach", "wonach", "demzufolge", "danach", "hiernach"}:
        return None
    if lower == "danach":
        if token.i != segment.start:
            return None  # "gefragt, was danach kam"
        finite = tree[segment.finite] if segment.finite is not None else None
        if finite is None:
            return None
        told = is_reporting(layout, segment) or finite.lower in {"soll", "sollen"}
        if not told and not (_is_present(finite) and _follows_text(layout, unit)):
            return None
    if lower == "wonach":
        source = _pointed_at(layout, unit, token.i)
        if source is not None:
            return cue, source, token.i, token.i + 1
    return cue, tree[token.i : token.i + 1], token.i, token.i + 1


def _is_present(finite: Word) -> bool:
    return feature(finite, "Tense") == "Pres" and feature(finite, "Mood") != "Sub"


def _follows_text(layout: Layout, unit: Unit) -> bool:
    """Tell whether the sentence before tells of a text: "Eine Studie erschien. Danach ist …"."""
    number = layout.units.index(unit)
    before = layout.units[number - 1] if number else None
    if before is None or before.paragraph != unit.paragraph:
        return False
    return any(
        (cue := noun_cue(word)) is not None and cue.lemma in _DOCUMENTS
        for word in layout.tree[before.start : before.end]
    )


def _pointed_at(layout: Layout, unit: Unit, position: int) -> Stretch | None:
    """Return the text that "wonach" points to: a noun of saying before it, else the noun right there."""
    tree = layout.tree
    start = unit.start
    before = [tree[i] for i in range(position - 1, start - 1, -1) if not layout.quoted(i)]
    nouns = [word for word in before if word.pos in {"NOUN", "PROPN"}]
    said = next(
        (word for word in nouns if (cue := noun_cue(word)) is not None and "nach" in cue.content), None
    )
    near = nouns[0] if nouns and nouns[0].i == position - 2 else None
    while near is not None and near.dep in _ATTRIBUTES and unit.start <= near.head.i < near.i:
        near = near.head  # "Befunde des Amts Kiel, wonach …"
    noun = said or near
    return noun_phrase(noun, start, position - 1) if noun is not None else None
