"""Tells which claims of different speakers give different figures for one thing; ``linking`` compares them.

A contradiction that is none is worse than one that is missed. So both claims must state what is, of one
time, by speakers who are somebody, with one figure of the unit each, and nothing in them may speak for
different things: other actors, other fates of those who are counted, figures of another magnitude.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.schema import Claim, Quantity

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
_ANYBODY = frozenset({"Menschen", "Personen", "Leute", "Mann", "Männer", "Frauen", "Einwohner"})
STATED = frozenset({"asserted", "hearsay"})  # demands and fears differ without contradiction
_NOBODY = frozenset(
    {
        "man", "er", "sie", "es", "ich", "wir", "ihm", "ihr", "ihnen", "die", "der", "das", "dem", "denen",
        "dies", "diese", "dieser", "was", "wer",
        "einige", "viele", "manche", "andere", "beide", "alle", "jemand", "demnach", "danach", "hiernach",
        "demzufolge", "wonach",
    }
)  # fmt: skip
# The beginnings of nouns for what somebody says: both "Angaben der Polizei" and "Angaben der Veranstalter".
_SOURCES = frozenset(
    {"angab", "ansic", "meinu", "aussa", "ausku", "einsc", "darst", "infor", "erken", "schät"}
)
NEARBY = 3  # sentences: counts of one noun this close are taken to be of the same thing
SHARED_WORDS = 2
_BARE = 1  # content words: "geht von 10.000 aus" does not say again what is counted
_TAIL = 7  # letters of a noun that compounds of people end in
_MAGNITUDE = 12  # times: figures further apart than this are of different things
SAYING = frozenset({"asserts", "believes", "accuses", "agrees", "warns", "announces"})
_AT_LEAST = ("mindestens", "wenigstens", "mehr als", "über", "nicht weniger als")
_AT_MOST = ("höchstens", "maximal", "bis zu", "weniger als", "unter")
_ROUGHLY = ("rund", "etwa", "fast", "knapp", "gut", "ungefähr", "circa", "ca.", "zirka", "nahezu")
_LEEWAY = 0.1  # of a rounded figure
# What stands behind a counted noun and belongs to it: "Soldaten | in Russland", "Prozent | der Frauen".
_PLACE = r"(?:\s+(?:in|im|aus|auf|bei|an)\s+(?:der\s+|dem\s+|den\s+)?[A-ZÄÖÜ][\w-]+)?"
_GROUP = r"\s+(?:der|des|aller|von|unter)\s+(?:den\s+|der\s+)?(?:[a-zäöüß]+\s+)?([A-ZÄÖÜ][\w-]+)"
_WORD = re.compile(r"[^\W\d_]{5,}")
_SCALE = re.compile(r"(?:million|milliarde|billion|tausend|hundert|dutzend)\w{0,2}")


def in_conflict(one: Claim, other: Claim, *, nearby: bool = False) -> bool:
    """Tell whether two claims give different figures for the same thing.

    They must have different speakers and a figure each with the same unit and no common value, and be about
    the same: near each other (``nearby``, for counted nouns), or with two longer words in common.
    """
    if not different_speakers(one, other) or not _comparable(one, other):
        return False
    return any(
        _differ(one, left, other, right) and _same_thing(one, other, left.unit or "", nearby)
        for left in _single_figures(one)
        for right in _single_figures(other)
    )


def counted(one: Claim, other: Claim) -> str:
    """Return what the claims count differently, in the text's words: "Soldaten in Russland".

    A measure or "Menschen" does not say it: "Schaden in Euro", "Verletzte".
    """
    noun = _counted_noun(one, other)
    if noun.lower() in _MEASURES:
        group = next((found for claim in (one, other) if (found := _group_of(claim, noun))), "")
        shared = group or _shared_noun(one, other)
        return f"{shared} in {noun}" if shared else noun
    fates = _fates(one.text) & _fates(other.text)
    return _names_of_fates()[min(fates)] if noun in _ANYBODY and fates else noun


def _group_of(claim: Claim, unit: str) -> str:
    """Return of whom a share is, with its words: the Frauen of "40 Prozent der Frauen"."""
    figure = next((figure for figure in claim.quantities if figure.text.endswith(unit)), None)
    found = re.search(re.escape(figure.text) + _GROUP, claim.text) if figure is not None else None
    return found[1] if found is not None else ""


def _shared_noun(one: Claim, other: Claim) -> str:
    """Return the first noun of a claim that the other has, too, but for units and names."""
    common = content_words(one) & content_words(other)
    nouns = re.findall(r"(?<![.!?] )\b[A-ZÄÖÜ][\w-]{3,}", one.text)
    return next((noun for noun in nouns if noun.lower()[:5] in common), "")


def _counted_noun(one: Claim, other: Claim) -> str:
    kinds = {_kind(other, figure) for figure in other.quantities if figure.unit}
    for claim in (one, other):
        for figure in claim.quantities:
            if figure.unit is None or _kind(claim, figure) not in kinds:
                continue
            noun = re.search(r"[A-ZÄÖÜ][\w-]+$", figure.text)
            place = re.search(re.escape(figure.text) + f"({_PLACE})", claim.text)
            if noun is not None and place is not None and (place[1] or claim is other):
                return noun[0] + place[1]
    shared = [figure for figure in one.quantities if figure.unit and _kind(one, figure) in kinds]
    noun = re.search(r"[A-ZÄÖÜ][\w-]+$", shared[0].text) if shared else None
    return noun[0] if noun is not None else (shared[0].unit or "" if shared else "")


def _kind(claim: Claim, figure: Quantity) -> str:
    """Return what a figure counts: its unit, or the kind that several units share."""
    unit = (figure.unit or "").lower()
    kind = _kind_of_unit(unit)
    fates = _fates(claim.text)
    return next(iter(fates)) if kind == "people" and len(fates) == 1 else kind


@cache
def _kind_of_unit(unit: str) -> str:
    """Return the kind of a unit; a compound is what its last part is: "Demonstrationsteilnehmer"."""
    kinds = _unit_kinds()
    tails = [known for known in kinds if len(known) >= _TAIL and unit.endswith(known)]
    return kinds.get(unit) or (kinds[max(tails, key=len)] if tails else unit)


@cache
def _unit_kinds() -> dict[str, str]:
    return {row["unit"]: row["kind"] for row in read_table("unit_kinds")}


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


def different_speakers(one: Claim, other: Claim) -> bool:
    if one.speaker_span is None or other.speaker_span is None:
        return False
    if one.speaker is not None and other.speaker is not None:
        return one.speaker != other.speaker
    if not _is_somebody(one) or not _is_somebody(other):
        return False
    # Whose "Angaben" they are tells the speakers apart; who is not resolved may be the other one by another
    # name: "der Bericht", "Angaben des Berichts".
    left, right = (
        {word.lower()[:5] for word in _WORD.findall(span.text)} or {span.text.lower()}
        for span in (one.speaker_span, other.speaker_span)
    )
    return not (left - _SOURCES or left) & (right - _SOURCES or right)


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
    if one.modality not in STATED or other.modality not in STATED:
        return False
    if not {one.stance, other.stance} <= SAYING or not (one.made and other.made):
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


@lru_cache(maxsize=4096)  # each claim of a store is asked for with many others
def _fates(text: str) -> frozenset[str]:
    lower = text.lower()
    return frozenset(fate for stem, fate in _fate_stems() if stem in lower)


@cache
def _fate_stems() -> tuple[tuple[str, str], ...]:
    return tuple((row["stem"], row["fate"]) for row in read_table("fates"))


@cache
def _names_of_fates() -> dict[str, str]:
    return {row["fate"]: row["counted"] for row in read_table("fates")}


def _single_figures(claim: Claim) -> list[Quantity]:
    """Return the figures whose unit a claim names once: of a list it is open which one to compare."""
    units = [_kind(claim, quantity) for quantity in claim.quantities if quantity.unit]
    return [q for q in claim.quantities if q.unit and units.count(_kind(claim, q)) == 1]


def kinds_of_figures(claim: Claim) -> set[str]:
    """Return what a claim counts: claims that count nothing alike are in no conflict."""
    return {_kind(claim, figure) for figure in _single_figures(claim)}


def _differ(one: Claim, left: Quantity, other: Claim, right: Quantity) -> bool:
    if left.unit is None or right.unit is None or _kind(one, left) != _kind(other, right):
        return False
    groups = [_group(one, left), _group(other, right)]
    if all(groups) and groups[0] != groups[1]:
        return False
    (left_low, left_high), (right_low, right_high) = _bounds(left), _bounds(right)
    if not (left_high < right_low or right_high < left_low):
        return False
    low, high = sorted((left.value, right.value))
    return low > 0 and high <= low * _MAGNITUDE


def _group(claim: Claim, figure: Quantity) -> str:
    """Return of whom a share is: "40 Prozent | der Frauen"."""
    if (figure.unit or "").lower() not in _MEASURES:
        return ""
    found = re.search(re.escape(figure.text) + _GROUP, claim.text)
    return found[1].lower()[:5] if found is not None else ""


def _bounds(figure: Quantity) -> tuple[float, float]:
    """Return between which values a figure lies: "mindestens 20" has no upper end."""
    high = figure.high if figure.high is not None else figure.value
    told = figure.text.lower()
    if told.startswith(_AT_LEAST):
        return figure.value, float("inf")
    if told.startswith(_AT_MOST):
        return float("-inf"), high
    if told.startswith(_ROUGHLY):
        return figure.value * (1 - _LEEWAY), high * (1 + _LEEWAY)
    return figure.value, high


def _same_thing(one: Claim, other: Claim, unit: str, nearby: bool) -> bool:
    if unit.lower() in _TIMES:
        return False
    words = [content_words(one), content_words(other)]
    shared = len(words[0] & words[1])
    if nearby and unit.lower() not in _MEASURES:
        return shared > 0 or bool(set(one.about) & set(other.about)) or min(map(len, words)) <= _BARE
    return shared >= SHARED_WORDS
