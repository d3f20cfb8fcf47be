"""Links claims of different speakers that give different figures for the same thing.

A contradiction that is none is worse than one that is missed. So both claims must state what is, of one
time, by speakers who are somebody, with one figure of the unit each, and nothing in them may speak for
different things: other actors, other fates of those who are counted, figures of another magnitude.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from newsgraph.lexicon import read_table
from newsgraph.schema import Claim, Conflict, Quantity

# Units of measure say nothing about what is measured, so claims must share words to be about one thing.
_MEASURES = frozenset(
    {
        "prozent", "prozentpunkt", "euro", "dollar", "us-dollar", "pfund", "franken", "yen", "rubel",
        "meter", "kilometer", "tonne", "kilogramm", "liter", "grad", "hektar", "quadratmeter",
        "quadratkilometer", "megawatt", "gigawatt", "punkt",
    }
)  # fmt: skip
# An article gives many ages, terms and intervals; no word next to them tells which of them are the same.
_TIMES = frozenset({"jahr", "monat", "woche", "tag", "stunde", "minute", "sekunde", "mal"})
_STATED = frozenset({"asserted", "hearsay"})  # demands and fears differ without contradiction
_NOBODY = frozenset(
    {
        "man", "er", "sie", "es", "ich", "wir", "ihm", "ihr", "ihnen", "die", "der", "das", "dem", "denen",
        "dies", "diese", "dieser", "was", "wer",
        "einige", "viele", "manche", "andere", "beide", "alle", "jemand", "demnach", "danach", "hiernach",
        "demzufolge", "wonach",
    }
)  # fmt: skip
_NEARBY = 3  # sentences: counts of one noun this close are taken to be of the same thing
_SHARED_WORDS = 2
_BARE = 1  # content words: "geht von 10.000 aus" does not say again what is counted
_MAGNITUDE = 10  # times: figures further apart than this are of different things
_WORD = re.compile(r"[^\W\d_]{5,}")
_SCALE = re.compile(r"(?:million|milliarde|billion|tausend|hundert|dutzend)\w{0,2}")


def link_conflicts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one article in the same order, ``conflicts_with`` filled in both directions."""
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    with_figures = [claim for claim in claims if claim.quantities]
    for one, other in combinations(with_figures, 2):
        if in_conflict(one, other, nearby=abs(one.sentence - other.sentence) <= _NEARBY):
            unit = _shared_unit(one, other)
            conflicts[one.id].append(Conflict(claim=other.id, on=unit, kind="figure"))
            conflicts[other.id].append(Conflict(claim=one.id, on=unit, kind="figure"))
    return [
        claim.model_copy(update={"conflicts_with": tuple(conflicts[claim.id])})
        if claim.id in conflicts
        else claim
        for claim in claims
    ]


def in_conflict(one: Claim, other: Claim, *, nearby: bool = False) -> bool:
    """Tell whether two claims give different figures for the same thing.

    They must have different speakers and a figure each with the same unit and no common value, and be about
    the same: near each other (``nearby``, for counted nouns), or with two longer words in common.
    """
    if not _different_speakers(one, other) or not _comparable(one, other):
        return False
    return any(
        _differ(left, right) and _same_thing(one, other, left.unit or "", nearby)
        for left in _single_figures(one)
        for right in _single_figures(other)
    )


def _shared_unit(one: Claim, other: Claim) -> str:
    """Return what the claims count differently, as the first one's figure tells it."""
    units = {figure.unit for figure in other.quantities if figure.unit}
    return next((figure.unit for figure in one.quantities if figure.unit in units), "") or ""


def content_words(claim: Claim) -> set[str]:
    """Return the beginnings of a claim's longer words, so that inflected forms are the same.

    Units, scales and function words are left out: they are common to claims about anything. So is who
    speaks: a report holds its speaker's name.
    """
    speaker = _WORD.findall(claim.speaker_span.text.lower()) if claim.speaker_span is not None else []
    words = {word.lower() for word in _WORD.findall(claim.text)}
    units = {part[:5] for q in claim.quantities if q.unit for part in re.split(r"\W", q.unit.lower())}
    return (
        {w[:5] for w in words if w not in _function_words() and not _SCALE.fullmatch(w)}
        - units
        - {word[:5] for word in speaker}
    )


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("function_words"))


def _different_speakers(one: Claim, other: Claim) -> bool:
    if one.speaker_span is None or other.speaker_span is None:
        return False
    if one.speaker is not None and other.speaker is not None:
        return one.speaker != other.speaker
    if not _is_somebody(one) or not _is_somebody(other):
        return False
    # Who is not resolved may be the other one by another name: "der Bericht", "Angaben des Berichts".
    left, right = (
        {word.lower()[:5] for word in _WORD.findall(span.text)} or {span.text.lower()}
        for span in (one.speaker_span, other.speaker_span)
    )
    return not left & right


def _is_somebody(claim: Claim) -> bool:
    """Tell whether a speaker is a known actor or at least called by a noun, not a pronoun or "demnach".

    Whose "eigene Angaben" are meant stays open where no actor is found for them.
    """
    if claim.speaker is not None:
        return True
    words = claim.speaker_span.text.split() if claim.speaker_span is not None else []
    return "eigenen" not in words and any(
        word[:1].isupper() and word.lower() not in _NOBODY for word in words
    )


def _comparable(one: Claim, other: Claim) -> bool:
    """Tell whether both claims state what is, of one time and, as far as they name any, of one actor."""
    if one.modality not in _STATED or other.modality not in _STATED:
        return False
    if one.about and other.about and not set(one.about) & set(other.about):
        return False
    fates = [_fates(one.text), _fates(other.text)]
    if all(fates) and not fates[0] & fates[1]:
        return False
    return same_time(one, other)


def same_time(one: Claim, other: Claim) -> bool:
    """Tell whether no claim names a time that the other contradicts."""
    times = [claim.time.value for claim in (one, other) if claim.time and claim.time.value]
    return len(times) < 2 or times[0].startswith(times[1]) or times[1].startswith(times[0])


def _fates(text: str) -> set[str]:
    lower = text.lower()
    return {fate for stem, fate in _fate_stems() if stem in lower}


@cache
def _fate_stems() -> tuple[tuple[str, str], ...]:
    return tuple((row["stem"], row["fate"]) for row in read_table("fates"))


def _single_figures(claim: Claim) -> list[Quantity]:
    """Return the figures whose unit a claim names once: of a list it is open which one to compare."""
    units = [quantity.unit.lower() for quantity in claim.quantities if quantity.unit]
    return [q for q in claim.quantities if q.unit and units.count(q.unit.lower()) == 1]


def _differ(left: Quantity, right: Quantity) -> bool:
    if left.unit is None or right.unit is None or left.unit.lower() != right.unit.lower():
        return False
    left_high = left.high if left.high is not None else left.value
    right_high = right.high if right.high is not None else right.value
    if not (left_high < right.value or right_high < left.value):
        return False
    low, high = min(left.value, right.value), max(left_high, right_high)
    return low > 0 and high <= low * _MAGNITUDE


def _same_thing(one: Claim, other: Claim, unit: str, nearby: bool) -> bool:
    if unit.lower() in _TIMES:
        return False
    words = [content_words(one), content_words(other)]
    shared = len(words[0] & words[1])
    if nearby and unit.lower() not in _MEASURES:
        return shared > 0 or bool(set(one.about) & set(other.about)) or min(map(len, words)) <= _BARE
    return shared >= _SHARED_WORDS
