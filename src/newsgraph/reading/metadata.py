"""Date and authors from the lines around an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from newsgraph.reading.dates import DATE, moment_of_match, read_match
from newsgraph.reading.outlets import is_outlet

_PLAIN_DATE = re.compile(rf"(?:[A-Z][a-z]+,? )?(?:{DATE.pattern}):?", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2} Uhr ")
_UPDATED = re.compile(r"aktualisier|update|geändert|stand\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"veröffentlich|erschienen|publiziert|gesendet|erstellt", re.IGNORECASE)
_LABEL_REACH = 30  # characters before a date in which its label stands
_PLACE = re.compile(r"[A-ZÄÖÜ][\w.-]+(?:[ /][A-ZÄÖÜ][\w.-]+){0,2}")
_NAME = (
    r"(?:(?:Dr|Prof)\.? )*[A-ZÄÖÜ][\w'’.-]+(?: (?:von|van|de|der|den|zu|zur|di|da|del|al|el|bin|le|la))*"
    r"(?: [A-ZÄÖÜ][\w'’.-]+){1,3}"
)
_TOWN = r"(?:Bad|Den|Hong|Los|New|Rio|San|Sankt|St\.|Tel) "  # a place of two words, not a person
_NO_NAME = r"(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Zum|Zur|Im|Am|In|An|Auf|Seit|Nach|Vor|Bis|Mit|Neue?r?) "
_JOINT = r"(?: ?, ?| und | & | mit | sowie | ?/ ?)"
_BYLINE = re.compile(
    r"(?:^|(?<=[|·•,;–—\d-] )|(?<=[|·•,;–—-]))"
    r"(?:Von|von|VON|Eine? [A-ZÄÖÜ][\w-]+ von|(?:Interview|Kommentar|Analyse|Gastbeitrag|Kolumne) von"
    r"|Text|Autor|Autorin|Autoren|Protokoll|Interview|Aufgezeichnet von|Aus [A-ZÄÖÜ]\w+ berichte[nt])"
    rf":? (?P<names>{_NAME}(?:{_JOINT}(?!{_TOWN}){_NAME})*)"
    r"(?P<place>(?: ?, ?| in | aus )[A-ZÄÖÜ][\w./ -]{1,30}?)?(?= ?(?:$|[|·•,;(–—-]|\d))"
)
# "27. Januar 2026 • Erika Muster • 3 Minuten", "Erika Muster 28. April 2024 um 14:00": a name beside a date.
_BESIDE_DATE = re.compile(
    rf"(?:^|[|·•–—] ?)(?P<names>(?!{_TOWN}|{_NO_NAME}){_NAME}(?:{_JOINT}{_NAME})*)"
    rf"(?:, (?:{_TOWN})?[A-ZÄÖÜ][\w-]+)?(?=[ :]*(?:$|[|·•,–—]))"
)
_END_BYLINE = re.compile(
    rf"(?<=[.!?“”«»\"]) (?:Von|Eine? [A-ZÄÖÜ]\w+ von) (?P<names>{_NAME}(?:{_JOINT}{_NAME})*)$"
)
# "Von Musterblatt-Redakteurin Erika Muster"
_TITLED = re.compile(
    r"^(?:von )?(?:[\w-]+-)?(?:gast)?(?:redakt(?:eur|or)|reporter|autor|korrespondent)(?:in)?:? "
    r"|^(?:von|by|text:?) ",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"studio|redaktion|korrespondent|büro|agentur|nachrichten|zeitung|online|presse|verlag|team\b|news\b|\btv\b"
    r"|associated press|radio|rundfunk|fernsehen|medien|magazin|dienst\b|aktuell|gmbh|\bag\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class MetaLine:
    """A line of nothing but date, authors, reading time and buttons."""

    published: dt.date | None
    updated: dt.date | None
    authors: tuple[str, ...]
    plain_date: bool  # a date alone, as it also heads the sections of a chronicle
    labelled: bool  # "Stand:", "Veröffentlicht am"
    published_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None


def read_meta_line(line: str, piece: re.Pattern[str], sections: Collection[str]) -> MetaLine | None:
    """Read a line as metadata; None where other words remain.

    Args:
        line: the line.
        piece: matches labels, reading times and buttons.
        sections: words that may stand beside a date ("24.10.2024 | Analyse").
    """
    published = updated = None
    published_at = updated_at = None
    end = 0
    for match in DATE.finditer(line):
        label = line[max(end, match.start() - _LABEL_REACH) : match.start()]
        end = match.end()
        date = read_match(match)
        if date is not None and _UPDATED.search(label):
            if updated is None:
                updated, updated_at = date, moment_of_match(match)
        elif published is None and date is not None:
            published, published_at = date, moment_of_match(match)
    rest, dates = DATE.subn(" | ", line)
    rest = re.sub(r" {2,}", " ", _CLOCK.sub("| ", rest))
    byline = _BYLINE.search(rest)
    authors = split_names(byline["names"]) if byline else ()
    if byline:
        rest = rest[: byline.start()] + " " + rest[byline.end() :]
    rest, pieces = piece.subn(" ", rest)
    if not byline:
        byline = _BYLINE.search(" ".join(rest.split()))
        if byline:
            authors = split_names(byline["names"])
            rest = " ".join(rest.split())
            rest = rest[: byline.start()] + " " + rest[byline.end() :]
    beside = _BESIDE_DATE.search(rest.strip()) if dates and not byline else None
    if beside:
        authors = split_names(beside["names"])
        rest = rest.strip()[: beside.start()] + " " + rest.strip()[beside.end() :] if authors else rest
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
    return MetaLine(
        published,
        updated,
        authors,
        plain_date=_PLAIN_DATE.fullmatch(line) is not None,
        labelled=bool(_UPDATED.search(line) or _PUBLISHED.search(line)),
        published_at=published_at,
        updated_at=updated_at,
    )


def split_byline(paragraph: str) -> tuple[str, tuple[str, ...]]:
    """Split the author off the end of a lead: "… nicht fertig. Von Erika Muster"."""
    match = _END_BYLINE.search(paragraph[-100:])
    if match is None:
        return paragraph, ()
    return paragraph[: len(paragraph[:-100]) + match.start()].rstrip(), split_names(match["names"])


def read_dateline(paragraph: str) -> dt.date | None:
    """The date before the first word of a report: "Berlin (Deutschland), 24.10.2024 – …"."""
    match = DATE.search(paragraph[:100])
    if match is None or re.search(r"[.!?] ", paragraph[: match.start()]):
        return None
    return read_match(match) if re.match(r"\)? ?[–—:-] ", paragraph[match.end() :]) else None


def split_names(names: str) -> tuple[str, ...]:
    """Split "Erika Muster und Max Muster" into names, each once; outlets and their offices are no names."""
    found = (name.strip() for name in re.split(r" ?, ?| und | & | mit | sowie | ?/ ?|; ?| ?\| ?", names))
    found = (_TITLED.sub("", re.sub(r" ?\([^)]*\)$", "", name)) for name in found)
    return tuple(dict.fromkeys(name for name in found if name and not _is_office(name)))


def _is_office(name: str) -> bool:
    """Whether what stands among authors is an outlet or its office: "DER SPIEGEL", "ARD-Studio Norhafen"."""
    # "MDR Thüringen", "WELT Nachtteam": a person's name is written in capitals as a whole, or not at all.
    capitals = [len(word) > 2 and word.isupper() for word in re.findall(r"[^\W\d_]+", name)]
    first = name.split(" ", 1)[0]
    if first.isupper() and is_outlet(first):
        return True  # "MDR THÜRINGEN"
    return is_outlet(name) or _OFFICE.search(name) is not None or (any(capitals) and not all(capitals))


def name_of_line(line: str) -> str | None:
    """The person whose name a line is, perhaps with a place: "Erika Muster, Bern"; None for other lines."""
    match = re.fullmatch(rf"(?P<name>{_NAME})(?:, (?:{_TOWN})?[A-ZÄÖÜ][\w-]+)?", line)
    return match["name"] if match else None
