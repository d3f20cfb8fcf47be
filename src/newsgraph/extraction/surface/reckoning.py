"""Reckons what a time expression means: the value of a match of `newsgraph.extraction.surface.times`.

All is relative to a day: that of publication, or that on which words were said.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Literal

# Whether a clause tells what was or what is to come; None where it does not say.
Tense = Literal["past", "ahead"] | None

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
}  # fmt: skip
DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
COUNTS = {
    "einem": 1.0, "einer": 1.0, "eine": 1.0, "ein": 1.0, "einen": 1.0, "zwei": 2.0, "drei": 3.0, "vier": 4.0,
    "fünf": 5.0, "sechs": 6.0, "sieben": 7.0, "acht": 8.0, "neun": 9.0, "zehn": 10.0, "elf": 11.0,
    "zwölf": 12.0, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5,
}  # fmt: skip
_DATE = re.compile(r"(\d{1,2})\.\s?(?:(\d{1,2})\.\s?|([A-Za-zäÄ]+)\s*)(\d{4})?")


def value_of(match: re.Match[str], day: dt.date | None, tense: Tense) -> str | None:
    """Return the ISO date, month or year of a match; None where it has none, or needs an unknown day."""
    if match["year"]:
        return match["number"]
    if match["season"]:
        begin = match["begin"]
        return f"{begin}/{int(begin) + 1}" if "/" in match["season"] else begin
    if match["half"]:
        return match["halfyear"] or (str(day.year) if day is not None else None)
    if match["month"]:
        return _month(match, day, tense)
    if match["date"] or match["dated"]:
        return _absolute(match["plain"] or match["exact"], day, tense)
    if day is None or match["offset"]:
        return None
    if match["word"]:
        return (day + dt.timedelta(days=DAYS[match["adverb"].lower()])).isoformat()
    if match["night"]:
        # "in der Nacht von Mittwoch auf Donnerstag": most of a night is the later day's.
        return _weekday(match["dawn"], day, tense)
    if match["ofweek"]:
        return _day_of_week(match, day)
    if match["day"]:
        return _weekday(match["weekday"], day, tense, after=match["next"], before=match["last"])
    if match["span"]:
        return _neighbour(match, day)
    return _relative(match, day)


def _weekday_number(text: str) -> int:
    name = text.lower().replace("sonnabend", "samstag")
    return next(n for n, weekday in enumerate(WEEKDAYS) if name.startswith(weekday))


def _weekday(
    text: str, day: dt.date, tense: Tense, *, after: str | None = None, before: str | None = None
) -> str:
    """News name a weekday for the latest one, or the next of what is to come; today counts.

    "vergangenen" and "nächsten" leave that day out.
    """
    days = (day.weekday() - _weekday_number(text)) % 7
    if before:
        days = days if days or before.lower().startswith("heutig") else 7
    elif after or (tense == "ahead" and days):
        days -= 7
    return (day - dt.timedelta(days=days)).isoformat()


def _day_of_week(match: re.Match[str], day: dt.date) -> str:
    """ "am Dienstag voriger Woche", "am Mittwoch vor einer Woche"."""
    if match["weeksago"]:
        latest = dt.date.fromisoformat(_weekday(match["ofday"], day, None))
        return (latest - dt.timedelta(weeks=int(COUNTS.get(match["weeksago"].lower(), 1)))).isoformat()
    monday = day - dt.timedelta(days=day.weekday())
    step = -1 if match["weeklast"] else 1
    return (monday + dt.timedelta(weeks=step, days=_weekday_number(match["ofday"]))).isoformat()


def _month(match: re.Match[str], day: dt.date | None, tense: Tense) -> str | None:
    month = MONTHS[match["name"].lower()]
    if match["of"]:
        return f"{match['of']}-{month:02d}"
    if day is None:
        return None
    distance = (month - day.month + 6) % 12 - 6  # without a year the month is the nearest
    if tense == "past" and distance > 0:
        distance -= 12
    elif tense == "ahead" and distance < 0:
        distance += 12
    year = day.year + (day.month - 1 + distance) // 12
    return f"{year}-{month:02d}"


def _neighbour(match: re.Match[str], day: dt.date) -> str:
    step = 1 if match["spannext"] else -1
    unit = match["unit"].lower()
    if unit == "jahr":
        return str(day.year + step)
    if unit == "monat":
        return _months_from(day, step)
    monday = day - dt.timedelta(days=day.weekday())
    return (monday + dt.timedelta(weeks=step)).isoformat()


def _months_from(day: dt.date, step: int) -> str:
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12}-{months % 12 + 1:02d}"


def _absolute(text: str, day: dt.date | None, tense: Tense) -> str | None:
    parts = _DATE.fullmatch(text.strip())
    if parts is None:
        return None
    number, month = int(parts[1]), int(parts[2] or MONTHS.get((parts[3] or "").lower(), 0))
    if not 1 <= month <= 12 or not number:
        return None
    if parts[4]:
        return _date(int(parts[4]), month, number)
    if day is None:
        return None
    near = [date for n in (-1, 0, 1) if (date := _date(day.year + n, month, number)) is not None]
    known = [date for date in near if _fits(dt.date.fromisoformat(date), day, tense)]
    return min(known or near, key=lambda date: abs(dt.date.fromisoformat(date) - day), default=None)


def _fits(date: dt.date, day: dt.date, tense: Tense) -> bool:
    return not ((tense == "past" and date > day) or (tense == "ahead" and date < day))


def _date(year: int, month: int, day: int) -> str | None:
    last = calendar.monthrange(year, month)[1]
    if day > 31 or (day > last and month != 2):
        return None
    return dt.date(year, month, min(day, last)).isoformat()


def _relative(match: re.Match[str], day: dt.date) -> str | None:
    """ "vor zwei Jahren", "in drei Monaten", "vor anderthalb Stunden"."""
    told = (match["agocount"] or match["aheadcount"]).lower()
    count = float(told) if told.isdigit() else COUNTS.get(told)
    if count is None:
        return None  # "vor einigen Tagen"
    step = -count if match["ago"] else count
    unit = (match["agounit"] or match["aheadunit"]).lower()
    if unit.startswith("jahr"):
        return str(day.year + int(step)) if step == int(step) else _months_from(day, round(step * 12))[:4]
    if unit.startswith("monat"):
        return _months_from(day, round(step))
    if unit.startswith(("stunde", "minute", "viertelstunde")):
        return day.isoformat() if count < 12 else None
    days = step * 7 if unit.startswith("woche") else step
    return (day + dt.timedelta(days=round(days))).isoformat()
