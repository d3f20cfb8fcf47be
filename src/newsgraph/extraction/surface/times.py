"""Finds the time expressions of a text; ``reckoning`` works out what they mean."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from newsgraph.extraction.grammar.modality import finite_verb, is_future
from newsgraph.extraction.grammar.syntax import clause_head, feature
from newsgraph.extraction.surface.reckoning import COUNTS, DAYS, MONTHS, WEEKDAYS, Tense, value_of
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Time

# Nouns that a date behind them tells apart: "am Abend des 3. Mai", "im Frühjahr 2007".
_PERIODS = (
    *("jahr", "monat", "woche", "wochenende", "tag", "nacht", "morgen", "mittag", "abend", "anfang", "mitte"),
    *("ende", "hälfte", "quartal", "frühling", "sommer", "herbst", "winter", "saison"),
)
# Nouns that stand without preposition as time or measure: "dauerte drei Tage", "kurze Zeit später".
TIME_NOUNS = frozenset(
    """
    Sekunde Minute Stunde Tag Nacht Morgen Abend Mittag Vormittag Nachmittag Woche Wochenende Monat Jahr
    Jahrzehnt Jahrhundert Zeit Mal Moment Augenblick Montag Dienstag Mittwoch Donnerstag Freitag Samstag
    Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Anfang Mitte Ende Sommer Herbst Winter Frühjahr Frühling Weile Saison Uhr
    """.split()  # noqa: SIM905
)
# What may end a compound of time ("Sonntagabend"), not "Tag" ("Bundestag") nor "Zeit" ("Freizeit").
_TIME_PARTS = (
    "abend", "morgen", "mittag", "nacht", "woche", "wochenende", "monat", "jahr", "jahrzehnt", "jahrhundert",
    "stunde", "minute", "sekunde", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag",
)  # fmt: skip
_PERFECT = frozenset(
    {
        "hat",
        "haben",
        "habe",
        "ist",
        "sind",
        "sei",
        "seien",
        "wurde",
        "wurden",
        "hatte",
        "hatten",
        "war",
        "waren",
    }
)
PERIODS = frozenset({"Anfang", "Mitte", "Ende"})
# Prepositions that say when something is; those of which it is only before or after that time.
_AT = frozenset({"in", "im", "an", "am", "zu", "zum", "zur", "bei", "beim", "während", "um", "gegen"})
_ONE_END = frozenset({"seit", "ab", "bis", "nach", "vor"})

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|sonnabend)(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DATE = rf"(?:\d{{1,2}}\.\s?(?:{_MONTH})(?:\s+{_YEAR})?|\b\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}})?)"
_NEXT = r"(?:nächste|kommende|folgende)[nrsm]?"
_LAST = r"(?:letzte|vergangene|vorige|gestrige|heutige)[nrsm]?"
_COUNT = rf"(?:\d+|{'|'.join(COUNTS)}|wenigen|einigen|mehreren)"
_HOURS = "früh|Früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht"
_UNIT = r"(?:Tag(?:en?)?|Wochen?|Monat(?:en?)?|Jahr(?:en?)?)"
_CLOCK = r"(?:(?:Viertels|S)tunden?|Minuten?)"
_EARLY = r"(?:(?:frühen|späten|gleichen|selben)\s+)?"
_ORDINAL = r"(?:\d\.|ersten?|zweiten?|dritten?|vierten?)"

_PATTERN = re.compile(
    rf"""
    (?P<date>(?:\b(?:am|seit|ab|vom|bis(?:\s+zum)?|zum)\s+(?:dem\s+)?)?(?P<plain>{_DATE}))
    |(?P<night>\b(?:Nacht|Nächte)\s+(?:(?:von|vom)\s+{_WEEKDAY}\s+)?(?:auf|zum|zu)\s+(?:den\s+)?(?P<dawn>{_WEEKDAY}))\b
    |(?P<dated>\b(?:am\s+)?(?:{_NEXT}\s+|{_LAST}\s+)?{_WEEKDAY},?\s+(?:den|dem)\s+(?P<exact>{_DATE}))
    |(?P<ofweek>\b(?:(?:am|seit|bis|vom)\s+)?(?P<ofday>{_WEEKDAY})\s+(?:(?:(?P<weeknext>{_NEXT})|(?P<weeklast>{_LAST}))\s+Woche|vor\s+(?P<weeksago>einer|zwei|drei|vier)\s+Wochen?))\b
    |(?P<day>\b(?:(?:am|seit|bis|vom)\s+)?(?:(?P<next>{_NEXT})\s+|(?P<last>{_LAST})\s+)?{_EARLY}(?P<weekday>{_WEEKDAY}))\b
    |(?P<season>\b(?:im\s+|in\s+der\s+)?(?:Wintersemester|Sommersemester|Schuljahr|Saison|Spielzeit|Winter)\s+(?P<begin>{_YEAR})(?:/\d\d(?:\d\d)?)?)\b
    |(?P<half>\b(?:im\s+)?{_ORDINAL}\s+(?:Halbjahr|Quartal)(?:\s+(?P<halfyear>{_YEAR}))?)\b
    |(?P<month>\b(?:(?:im|seit|bis|vom)\s+)?(?:(?P<part>Anfang|Mitte|Ende)\s+)?(?P<name>{_MONTH})(?:\s+(?P<of>{_YEAR}))?)\b
    |(?P<ago>\bvor\s+(?:rund\s+|etwa\s+|mehr\s+als\s+|gut\s+|knapp\s+)?(?P<agocount>{_COUNT})\s+(?P<agounit>{_UNIT}|{_CLOCK}))\b
    |(?P<ahead>\bin\s+(?:rund\s+|etwa\s+|gut\s+|knapp\s+)?(?P<aheadcount>{_COUNT})\s+(?P<aheadunit>{_UNIT}|{_CLOCK}))\b
    |(?P<offset>\b{_COUNT}\s+(?:{_UNIT}|{_CLOCK})\s+(?:nach|später|zuvor|danach|davor))\b
    |(?P<span>\b(?:in|im)\s+(?:de[rmn]\s+)?(?:(?P<spannext>{_NEXT})|(?P<spanlast>{_LAST}))\s+(?P<unit>Woche|Monat|Jahr))\b
    |(?P<year>\b(?:(?:im|seit|bis)\s+)?(?:Jahre?\s+)?(?P<number>{_YEAR}))\b(?!\s+(?-i:[A-ZÄÖÜ])|[.,-]\d)
    |(?P<word>(?!(?-i:(?<=[a-zäöüß]\s)Morgen))\b(?P<adverb>{"|".join(DAYS)})(?:\s+(?-i:{_HOURS}))?)\b(?!\s+(?:früh\s)?(?:sein|werden)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Every alternative of the pattern holds a digit or one of these.
_ANCHORS = (
    *(word.lower() for word in (*WEEKDAYS, "sonnabend", *MONTHS, *DAYS)),
    *("halbjahr", "quartal", "tag", "woche", "monat", "jahr", "stunde", "minute"),
)


def find_time(spans: tuple[Stretch, ...], published: dt.date | None) -> Time | None:
    """Return the first time expression inside the spans.

    ``value`` is an ISO date, month or year; None where it depends on a date of publication that is unknown.
    """
    for span in spans:
        match = _PATTERN.search(span.text) if may_tell_time(span) else None
        if match is not None:
            word = next(word for word in span if word.end > span.start_char + match.start())
            return _read(match.group().strip(), published, tense_of(word))
    return None


def may_tell_time(words: Stretch) -> bool:
    """Whether one of the words stands in a time: the pattern is slow to find that there is none."""
    return any(_is_of_time(word.lower) for word in words)


@cache
def _is_of_time(word: str) -> bool:
    return any(part in word for part in _ANCHORS) or any(char.isdecimal() for char in word)


def tense_of(word: Word) -> Tense:
    """Return whether the clause around a word tells what was or what is to come."""
    head = clause_head(word)
    finite = finite_verb(head)
    if finite is None:
        return None
    group = [head, finite, *(child for child in head.children if child.dep in {"aux", "aux:pass"})]
    if is_future(sorted(set(group), key=lambda part: part.i)):
        return "ahead"
    participle = head.tag == "VVPP" and finite.lower in _PERFECT
    past = feature(finite, "Tense") == "Past" and feature(finite, "Mood") != "Sub" and finite.tag != "VMFIN"
    return "past" if past or participle else None


def time_of_phrase(phrase: Stretch, head: Word, published: dt.date | None, *, ahead: bool) -> Time | None:
    """Return the time that a phrase means by its head: "im Mai", but not "die Tarifrunde 2008".

    ``ahead`` tells that the phrase belongs to what is to come: "wird am Freitag tagen".
    """
    tense: Tense = "ahead" if ahead else tense_of(head)
    start = head.start - phrase.start_char
    if not may_tell_time(phrase):
        return None
    for match in _PATTERN.finditer(phrase.text):
        if match.start() <= start < match.end() or (_is_period(head) and start < match.start()):
            return _as_told(_read(match.group().strip(), published, tense), phrase, match)
    return None


def _as_told(time: Time | None, phrase: Stretch, match: re.Match[str]) -> Time | None:
    """Return a time with the preposition that says how it is meant, or None where it says no time.

    Of "ab 2010" or "nach dem Montag" only one end is known, so that it has no value; "auf 2010 vertagt"
    does not say when.
    """
    if time is None or match["ago"] or match["ahead"] or match["span"] or match["night"] or match["offset"]:
        return time
    opening = _preposition(phrase, match)
    if opening is None or opening.lower in _AT:
        return time
    if opening.lower not in _ONE_END:
        return None
    end = phrase.start_char + match.end()
    return Time(text=phrase.tree.text[opening.start : end].strip(), value=None)


def _preposition(phrase: Stretch, match: re.Match[str]) -> Word | None:
    """Return the preposition that a time begins with or follows: "seit dem Jahr 2008", "bis Mitte Mai"."""
    tree = phrase.tree
    start = phrase.start_char + match.start()
    first = next(word for word in phrase if word.start + len(word) > start)
    for word in reversed(tree[max(first.i - 4, first.sentence.start) : first.i + 1]):
        if word.pos == "ADP":
            return word
        if word != first and word.pos not in {"DET", "ADJ", "ADV"} and not _is_period(word):
            return None
    return None


def is_time(noun: Word) -> bool:
    """Tell whether a noun means a time, as "Sonntagabend" and "Januar" do."""
    return noun.lemma in TIME_NOUNS or (noun.pos == "NOUN" and noun.lemma.lower().endswith(_TIME_PARTS))


def _is_period(noun: Word) -> bool:
    """Tell whether a noun measures out time, so that the date behind it says which: "Herbst 2007"."""
    return noun.lemma.lower().endswith(_PERIODS)


def read_time(text: str, published: dt.date | None, *, ahead: bool = False) -> Time | None:
    """Return what a time expression means, or None where the text is none. See `find_time`."""
    return _read(text, published, "ahead" if ahead else None)


@lru_cache(maxsize=4096)
def _read(text: str, published: dt.date | None, tense: Tense) -> Time | None:
    match = _PATTERN.fullmatch(text)
    return Time(text=text, value=value_of(match, published, tense)) if match is not None else None
