"""Date, authors and publisher from the lines around an article."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from importlib import resources

# An article of a German outlet; earlier dates are those of events, later ones of a wrong clock.
EARLIEST = dt.date(1945, 1, 1)

_MONTH = r"(?:Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]*\.?"
_DATE = re.compile(
    r"(?<![\d.])\d{1,2}\. ?"
    rf"(?:\d{{1,2}}\. ?(?:(?:19|20)\d{{2}}|\d{{2}})|{_MONTH},? ?(?:19|20)\d{{2}})(?!\d)"
    r"|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
_PLAIN_DATE = re.compile(rf"(?:[A-Z][a-z]+,? )?(?:{_DATE.pattern}):?")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2} Uhr ")
_UPDATED = re.compile(r"aktualisier|update|geändert|stand", re.IGNORECASE)
_LABELLED = re.compile(rf"{_UPDATED.pattern}|veröffentlich|erschienen|publiziert|gesendet", re.IGNORECASE)
_LABEL_REACH = 30  # characters before a date in which its label stands
_OUTLET_WORDS = 5
_PLACE = re.compile(r"[A-ZÄÖÜ][\w.-]+(?:[ /][A-ZÄÖÜ][\w.-]+){0,2}")
_NAME = (
    r"(?:(?:Dr|Prof)\.? )*[A-ZÄÖÜ][\w'’.-]+(?: (?:von|van|de|der|den|zu|zur|di|da|del|al|el|bin|le|la))*"
    r"(?: [A-ZÄÖÜ][\w'’.-]+){1,3}"
)
_TOWN = r"(?:Bad|Den|Hong|Los|New|Rio|San|Sankt|St\.|Tel) "  # a place of two words, not a person
_JOINT = r"(?: ?, ?| und | & | mit | sowie | ?/ ?)"
_BYLINE = re.compile(
    r"(?:^|(?<=[|·•,;–—\d] )|(?<=[|·•,;–—-]))"
    r"(?:Von|von|VON|Eine? [A-ZÄÖÜ][\w-]+ von|(?:Interview|Kommentar|Analyse|Gastbeitrag|Kolumne) von"
    r"|Text|Autor|Autorin|Autoren|Protokoll|Interview|Aufgezeichnet von|Aus [A-ZÄÖÜ]\w+ berichte[nt])"
    rf":? (?P<names>{_NAME}(?:{_JOINT}(?!{_TOWN}){_NAME})*)"
    r"(?P<place>(?: ?, ?| in | aus )[A-ZÄÖÜ][\w./ -]{1,30}?)?(?= ?(?:$|[|·•,;(–—-]|\d))"
)
_OFFICE = re.compile(r"studio|redaktion|korrespondent|büro|agentur", re.IGNORECASE)
_SEGMENT = re.compile(r" +[-–—|•·:] +| ?\| ?")
_SOURCE_LINE = re.compile(
    r"^(?:Quellen?|Copyright(?: ?©)?|©)(?: ?\d{4})?:? ?(?P<names>.+?)(?: (?:AG|GmbH|SE)\b.*)?$"
    r"|\bim Programm (?P<programme>[^.]{3,40}) gesendet"
)
_DOMAIN = re.compile(r"(?<![\w@-])(?:www\.)?((?:[a-z0-9-]+\.)+(?:de|com|at|ch|net|org|eu))\b", re.IGNORECASE)


@dataclass(frozen=True)
class MetaLine:
    """A line of nothing but date, authors, reading time and buttons."""

    published: dt.date | None
    updated: dt.date | None
    authors: tuple[str, ...]
    plain_date: bool  # a date alone, as it also heads the sections of a chronicle
    labelled: bool  # "Stand:", "Veröffentlicht am"


def parse_date(text: str) -> dt.date | None:
    """Return the first date written in ``text`` as ISO or in German ("24. Oktober 2024"), or None.

    Dates before 1945 or after tomorrow (time zones) do not count.
    """
    for match in _DATE.finditer(text):
        date = _parse_written(match[0])
        if date is not None:
            return date
    return None


def read_meta_line(line: str, piece: re.Pattern[str], sections: Collection[str]) -> MetaLine | None:
    """Read a line as metadata; None where other words remain.

    Args:
        line: the line.
        piece: matches labels, reading times and buttons.
        sections: words that may stand beside a date ("24.10.2024 | Analyse").
    """
    published = updated = None
    for match in _DATE.finditer(line):
        label = line[max(0, match.start() - _LABEL_REACH) : match.start()]
        date = _parse_written(match[0])
        if _UPDATED.search(label):
            updated = updated or date
        else:
            published = published or date
    rest, dates = _DATE.subn(" | ", line)
    rest = re.sub(r" {2,}", " ", _CLOCK.sub("| ", rest))
    byline = _BYLINE.search(rest)
    authors = split_names(byline["names"]) if byline else ()
    if byline:
        rest = rest[: byline.start()] + " " + rest[byline.end() :]
    rest, pieces = piece.subn(" ", rest)
    rest = re.sub(r"[\s|·•,;:/()\[\]–—.+>»-]+", " ", rest).strip()
    if dates and rest and all(word in sections for word in rest.split()):
        rest = ""
    # "Berlin, 24. Oktober 2024"
    if (
        rest
        and dates
        and line.startswith(rest)
        and _PLACE.fullmatch(rest)
        and re.match(r" ?[,|·/–-]", line[len(rest) :])
    ):
        rest = ""
    if rest or not (dates or byline or pieces):
        return None
    plain = _PLAIN_DATE.fullmatch(line) is not None
    return MetaLine(
        published, updated, authors, plain_date=plain, labelled=_LABELLED.search(line) is not None
    )


def read_dateline(paragraph: str) -> dt.date | None:
    """The date before the first word of a report: "Berlin (Deutschland), 24.10.2024 – …"."""
    match = _DATE.search(paragraph[:100])
    if match is None or re.search(r"[.!?] ", paragraph[: match.start()]):
        return None
    return _parse_written(match[0]) if re.match(r"\)? ?[–—:-] ", paragraph[match.end() :]) else None


def split_names(names: str) -> tuple[str, ...]:
    """Split "Erika Muster und Max Muster" into names, each once."""
    found = (name.strip() for name in re.split(r" ?, ?| und | & | mit | sowie | ?/ ?|; ?", names))
    return tuple(dict.fromkeys(name for name in found if name and not _is_office(name)))


def _is_office(name: str) -> bool:
    """Whether what stands among authors is an outlet or its office: "DER SPIEGEL", "ARD-Studio Norhafen"."""
    return name in _outlets()[0] or _OFFICE.search(name) is not None


def publisher_of_line(line: str) -> str | None:
    """The outlet that the first or last segment of the line names: "DER SPIEGEL", "Artikel - DER SPIEGEL"."""
    outlets = _outlets()[0]
    first, *_, last = (segments := _SEGMENT.split(line)) + segments[-1:]
    return outlets.get(last.strip()) or outlets.get(first.strip())


def name_of_line(line: str) -> str | None:
    """The person whose name a line is, perhaps with a place: "Erika Muster, Bern"; None for other lines."""
    match = re.fullmatch(rf"(?P<name>{_NAME})(?:, (?:{_TOWN})?[A-ZÄÖÜ][\w-]+)?", line)
    return match["name"] if match else None


def split_outlet(line: str, headlines: Collection[str] = ()) -> tuple[str, str | None]:
    """Split "Headline | Outlet" into headline and outlet; the outlet is None where there is none.

    An outlet is one that ``outlets.tsv`` knows, or what follows one of ``headlines``, the lines that stand on
    the page alone.
    """
    outlets = _outlets()[0]
    separators = list(_SEGMENT.finditer(line))
    if not separators:
        return ("", outlets[line]) if line in outlets else (line, None)
    headline, last = line[: separators[-1].start()].strip(), line[separators[-1].end() :].strip()
    name = outlets.get(last)
    if name is None and headline in headlines and len(last.split()) <= _OUTLET_WORDS:
        name = last
    return (headline, name) if name else (line, None)


def publisher_of_source(line: str) -> str | None:
    """The outlet in "Quelle: ntv.de, dpa" or "© 2024 Süddeutsche Zeitung", or by its domain anywhere in the
    line.
    """
    outlets = _outlets()[0]
    match = _SOURCE_LINE.search(line)
    for name in re.split(r" ?[,/] ?", match["names"] or match["programme"]) if match else ():
        if name.strip() in outlets:
            return outlets[name.strip()]
    return publisher_of_url(line)


def publisher_of_url(text: str) -> str | None:
    """The outlet whose domain stands in ``text`` (an URL or a sentence), whatever the subdomain."""
    domains = _outlets()[1]
    for match in _DOMAIN.finditer(text):
        labels = match[1].lower().split(".")
        for start in range(len(labels) - 1):
            name = domains.get(".".join(labels[start:]))
            if name:
                return name
    return None


def canonical_publisher(name: str) -> str:
    """The name newsgraph uses for an outlet ("DER SPIEGEL" is "Der Spiegel"); others as they are."""
    return _outlets()[0].get(name) or publisher_of_line(name) or publisher_of_url(name) or name


def first_date(dates: Iterable[dt.date | None]) -> dt.date | None:
    """The first that is one."""
    return next((date for date in dates if date is not None), None)


def _parse_written(text: str) -> dt.date | None:
    try:
        date = dt.date.fromisoformat(text[:10])
    except ValueError:
        import dateparser

        settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PREFER_DATES_FROM": "past"}
        moment = dateparser.parse(text, languages=["de"], settings=settings)
        if moment is None:
            return None
        date = moment.date()
    latest = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
    return date if EARLIEST <= date <= latest else None


@functools.cache
def _outlets() -> tuple[dict[str, str], dict[str, str]]:
    """Names of outlets as written on pages, and their domains, each to the name newsgraph uses."""
    written: dict[str, str] = {}
    domains: dict[str, str] = {}
    for line in resources.files(__package__).joinpath("outlets.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        name, hosts, *rest = line.split("\t")
        forms = [name, *hosts.split(","), *(rest[0].split("|") if rest else [])]
        written.update(dict.fromkeys(forms, name))
        domains.update(dict.fromkeys(hosts.split(","), name))
    return written, domains
