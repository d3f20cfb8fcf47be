"""Dates and times as pages write them, in German or as ISO 8601; the clock is Germany's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

# An article of a German outlet; earlier dates are those of events, later ones of a wrong clock.
EARLIEST = dt.date(1945, 1, 1)
BERLIN = ZoneInfo("Europe/Berlin")

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)} | {"jän": 1, "mrz": 3}
_MONTH = r"(?P<month>Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.?"
_YEAR = r"(?:19|20)\d{2}"
DATE = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})\. ?(?:(?P<number>\d{{1,2}})\. ?(?P<year>{_YEAR}|\d{{2}})"
    rf"|{_MONTH},? ?(?P<year2>{_YEAR}))(?!\d)"
    rf"|(?<![\d/])(?P<day3>\d{{1,2}})/(?P<month3>\d{{1,2}})/(?P<year3>{_YEAR})(?!\d)"
    rf"|(?<!\d)(?P<iso>{_YEAR}-\d{{2}}-\d{{2}}"
    r"(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?)(?!\d)",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r"^,? ?(?:[|·•/–-] ?)?(?:um |ab )?(\d{1,2})[:.](\d{2})(?::\d{2})?(?= ?(?:Uhr|h\b|[A-Z]|[|·•,()/–-]|$))"
)
_CLOCK_BEFORE = re.compile(r"(?:^|[ (])(\d{1,2})[:.](\d{2})(?: Uhr)?,? (?:am )?$")


def parse_date(text: str) -> dt.date | None:
    """Return the first date written in ``text`` as ISO or in German ("24. Oktober 2024"), or None.

    Dates before 1945 or after tomorrow (time zones) do not count. A time in another zone counts as the day
    that it is in Germany.
    """
    return next((date for match in DATE.finditer(text) if (date := read_match(match))), None)


def parse_moment(text: str) -> dt.datetime | None:
    """Return the first date of ``text`` with its hour, in Germany's time; None where no hour is written.

    An hour without a zone is Germany's.
    """
    for match in DATE.finditer(text):
        moment = moment_of_match(match)
        if moment is not None:
            return moment
    return None


def read_match(match: re.Match[str]) -> dt.date | None:
    """The date that a match of `DATE` writes, or None where it is none."""
    iso = _iso_moment(match["iso"]) if match["iso"] else None
    if iso is not None:
        return _in_bounds(iso.date())
    try:
        if match["iso"]:
            return _in_bounds(dt.date.fromisoformat(match["iso"][:10]))
        if match["year3"]:
            return _in_bounds(dt.date(int(match["year3"]), int(match["month3"]), int(match["day3"])))
        written = match["year"] or match["year2"]
        year = int(written) if len(written) == 4 else 2000 + int(written) - (100 if int(written) > 68 else 0)
        month = int(match["number"]) if match["number"] else _MONTH_NUMBER[match["month"].lower()]
        return _in_bounds(dt.date(year, month, int(match["day"])))
    except ValueError:
        return None


def moment_of_match(match: re.Match[str]) -> dt.datetime | None:
    """The date of a match with the hour that stands in it, behind it or before it."""
    date = read_match(match)
    if date is None:
        return None
    if match["iso"]:
        return _iso_moment(match["iso"])
    text = match.string
    clock = _CLOCK_AFTER.match(text[match.end() :]) or _CLOCK_BEFORE.search(text[: match.start()])
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return None
    return dt.datetime.combine(date, dt.time(int(clock[1]), int(clock[2])), tzinfo=BERLIN)


def first_date(dates: Iterable[dt.date | None]) -> dt.date | None:
    """The first that is one."""
    return next((date for date in dates if date is not None), None)


def _iso_moment(text: str) -> dt.datetime | None:
    if len(text) <= 10:
        return None
    try:
        moment = dt.datetime.fromisoformat(text.replace(" ", "T", 1))
    except ValueError:
        return None
    return moment.replace(tzinfo=BERLIN) if moment.tzinfo is None else moment.astimezone(BERLIN)


def _in_bounds(date: dt.date) -> dt.date | None:
    latest = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
    return date if EARLIEST <= date <= latest else None
