"""Finds the time expressions of a text and what they mean, relative to the article's date.

A pattern finds what looks like a time, so that dateparser (slow) sees only that; weekdays and the parts of
months are reckoned here, because dateparser takes a weekday for the one to come.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Time

_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
}  # fmt: skip
DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
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
    "stunde", "minute", "sekunde",
)  # fmt: skip
PERIODS = frozenset({"Anfang", "Mitte", "Ende"})
# Prepositions that say when something is; those of which it is only before or after that time.
_AT = frozenset({"in", "im", "an", "am", "zu", "zum", "zur", "bei", "beim", "während", "um", "gegen"})
_ONE_END = frozenset({"seit", "ab", "bis", "nach", "vor"})
_UNITS = ("Tag", "Woche", "Monat", "Jahr", "Stunde", "Minute")

_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)}|sonnabend)(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?"
_MONTH = "|".join(_MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DATE = rf"(?:\d{{1,2}}\.\s?(?:{_MONTH})(?:\s+{_YEAR})?|\b\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?)"
_NEXT = r"(?:nächste|kommende|folgende)[nrsm]?"
_LAST = r"(?:letzte|vergangene|vorige|gestrige|heutige)[nrsm]?"
_COUNT = r"(?:\d+|eine[mnr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|wenigen|einigen)"
_HOURS = "früh|Früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht"
_UNIT = r"(?:Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)"

_PATTERN = re.compile(
    rf"""
    (?P<date>(?:\b(?:am|seit|ab|vom|bis(?:\s+zum)?|zum)\s+(?:dem\s+)?)?(?P<plain>{_DATE}))
    |(?P<night>\b(?:Nacht|Nächte)\s+(?:(?:von|vom)\s+{_WEEKDAY}\s+)?(?:auf|zum)\s+(?:den\s+)?(?P<dawn>{_WEEKDAY}))\b
    |(?P<dated>\b(?:am\s+)?(?:{_NEXT}\s+|{_LAST}\s+)?{_WEEKDAY},?\s+(?:den|dem)\s+(?P<exact>{_DATE}))
    |(?P<day>\b(?:(?:am|seit|bis|vom)\s+)?(?:(?P<next>{_NEXT})\s+|(?P<last>{_LAST})\s+)?(?P<weekday>{_WEEKDAY}))\b
    |(?P<month>\b(?:(?:im|seit|bis|vom)\s+)?(?:(?P<part>Anfang|Mitte|Ende)\s+)?(?P<name>{_MONTH})(?:\s+(?P<of>{_YEAR}))?)\b
    |(?P<ago>\bvor\s+(?:rund\s+|etwa\s+|mehr\s+als\s+)?{_COUNT}\s+{_UNIT})\b
    |(?P<ahead>\bin\s+(?:rund\s+|etwa\s+)?{_COUNT}\s+{_UNIT})\b
    |(?P<span>\b(?:in|im)\s+(?:de[rmn]\s+)?(?:(?P<spannext>{_NEXT})|(?P<spanlast>{_LAST}))\s+(?P<unit>Woche|Monat|Jahr))\b
    |(?P<year>\b(?:(?:im|seit|bis)\s+)?(?:Jahre?\s+)?(?P<number>{_YEAR}))\b(?!\s+(?-i:[A-ZÄÖÜ])|[.,-]\d)
    |(?P<word>(?!(?-i:(?<=[a-zäöüß]\s)Morgen))\b(?P<adverb>{"|".join(DAYS)})(?:\s+(?-i:{_HOURS}))?)\b(?!\s+(?:früh\s)?(?:sein|werden)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_time(spans: tuple[Stretch, ...], published: dt.date | None) -> Time | None:
    """Return the first time expression inside the spans.

    ``value`` is an ISO date, month or year; None where it depends on a date of publication that is unknown.
    """
    for span in spans:
        match = _PATTERN.search(span.text)
        if match is not None:
            return read_time(match.group().strip(), published)
    return None


def time_of_phrase(phrase: Stretch, head: Word, published: dt.date | None, *, ahead: bool) -> Time | None:
    """Return the time that a phrase means by its head: "im Mai", but not "die Tarifrunde 2008".

    ``ahead`` tells that the phrase belongs to what is to come: "wird am Freitag tagen".
    """
    start = head.start - phrase.start_char
    for match in _PATTERN.finditer(phrase.text):
        if match.start() <= start < match.end() or (_is_period(head) and start < match.start()):
            return _as_told(read_time(match.group().strip(), published, ahead=ahead), phrase, match)
    return None


def _as_told(time: Time | None, phrase: Stretch, match: re.Match[str]) -> Time | None:
    """Return a time with the preposition that says how it is meant, or None where it says no time.

    Of "ab 2010" or "nach dem Montag" only one end is known, so that it has no value; "auf 2010 vertagt"
    does not say when.
    """
    if time is None or match["ago"] or match["ahead"] or match["span"] or match["night"]:
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


@lru_cache(maxsize=4096)
def read_time(text: str, published: dt.date | None, *, ahead: bool = False) -> Time | None:
    """Return what a time expression means, or None where the text is none. See `find_time`."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        return None
    return Time(text=text, value=_value(match, published, ahead))


def _value(match: re.Match[str], published: dt.date | None, ahead: bool) -> str | None:
    if match["year"]:
        return match["number"]
    if match["month"]:
        return _month(match, published)
    if match["date"] or match["dated"]:
        return _absolute(match["plain"] or match["exact"], published)
    if published is None:
        return None
    if match["word"]:
        return (published + dt.timedelta(days=DAYS[match["adverb"].lower()])).isoformat()
    if match["night"]:
        # "in der Nacht von Mittwoch auf Donnerstag": most of a night is the later day's.
        return _weekday(match["dawn"], published, ahead=ahead)
    if match["day"]:
        return _weekday(match["weekday"], published, after=match["next"], before=match["last"], ahead=ahead)
    if match["span"]:
        return _neighbour(match, published)
    return _relative(match.group(), published)


def _weekday(
    text: str, published: dt.date, *, ahead: bool, after: str | None = None, before: str | None = None
) -> str:
    """News name a weekday for the latest one, or the next of what is to come; today counts.

    "vergangenen" and "nächsten" leave that day out.
    """
    name = text.lower().replace("sonnabend", "samstag")
    number = next(n for n, day in enumerate(_WEEKDAYS) if name.startswith(day))
    days = (published.weekday() - number) % 7
    if before:
        days = days if days or before.lower().startswith("heutig") else 7
    elif after or (ahead and days):
        days -= 7
    return (published - dt.timedelta(days=days)).isoformat()


def _month(match: re.Match[str], published: dt.date | None) -> str | None:
    month = _MONTHS[match["name"].lower()]
    if match["of"]:
        return f"{match['of']}-{month:02d}"
    if published is None:
        return None
    # Without a year the month is the nearest to the article's date.
    distance = (month - published.month + 6) % 12 - 6
    year = published.year + (published.month - 1 + distance) // 12
    return f"{year}-{month:02d}"


def _neighbour(match: re.Match[str], published: dt.date) -> str:
    step = 1 if match["spannext"] else -1
    unit = match["unit"].lower()
    if unit == "jahr":
        return str(published.year + step)
    if unit == "monat":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    monday = published - dt.timedelta(days=published.weekday())
    return (monday + dt.timedelta(weeks=step)).isoformat()


def _absolute(text: str, published: dt.date | None) -> str | None:
    has_year = re.search(r"\d{4}$", text) is not None
    if published is None and not has_year:
        return None
    moment = _parse(text, published)
    if moment is None:
        return None
    date = moment.date()
    if published is not None and not has_year:
        date = min(
            (_in_year(date, published.year + n) for n in (-1, 0, 1)), key=lambda day: abs(day - published)
        )
    return date.isoformat()


def _in_year(date: dt.date, year: int) -> dt.date:
    return date.replace(year=year, day=min(date.day, calendar.monthrange(year, date.month)[1]))


def _relative(text: str, published: dt.date) -> str | None:
    moment = _parse(re.sub(r"\b(?:rund|etwa|mehr als)\s+", "", text), published)
    if moment is None:
        return None
    if "jahr" in text.lower():
        return str(moment.year)
    if "monat" in text.lower():
        return f"{moment.year}-{moment.month:02d}"
    return moment.date().isoformat()


def _parse(text: str, published: dt.date | None) -> dt.datetime | None:
    import dateparser  # slow to import, and most documents need it for a few spans only

    base = dt.datetime.combine(published or dt.date(2000, 1, 1), dt.time(12))
    settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past"}
    moment: dt.datetime | None = dateparser.parse(text, languages=["de"], settings=settings)
    return moment
