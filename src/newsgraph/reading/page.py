"""A news page copied as text: what of it is the article, and its title, date, publisher and authors."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from newsgraph.reading.clutter import HOUR, Kind, is_consent_page, is_cut_off, is_sentence, meta_of, trim
from newsgraph.reading.dates import first_date, parse_date
from newsgraph.reading.lines import Line, first_prose, is_prose, split_lines
from newsgraph.reading.metadata import MetaLine, name_of_line, read_dateline, split_byline
from newsgraph.reading.normalise import normalise
from newsgraph.reading.outlets import (
    publisher_of_copyright,
    publisher_of_line,
    publisher_of_source,
    split_outlet,
)
from newsgraph.reading.structure import drop_by_place

_HEADLINE_WORDS = 4  # shorter ones are rather sections, kickers or names
_ROUNDS = 20  # each takes away what the one before laid bare; two or three do
_HEADER_LINES = 6  # within these, a line that names the outlet is the page's header
_SENTENCE_WORDS = 8
_BYLINE_WITHIN = 4  # lines after the lead in which author and date may stand
_ENTRIES = 3  # so many lines of an hour alone make a live ticker
_PROSE_BEFORE_CHRONICLE = 2  # a date after so many paragraphs heads a section of a chronicle


@dataclass(frozen=True)
class Page:
    """The article found on a page."""

    paragraphs: tuple[str, ...]
    title: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    lost: float = 0.0  # share of the page's running text that was taken for something else
    whole: bool = True  # False where the page shows the first lines only
    spoken: bool = False  # a podcast's or broadcast's page
    consent: bool = False  # no article, but the question whether cookies may be set

    @property
    def text(self) -> str:
        """The paragraphs with an empty line between each two."""
        return "\n\n".join(self.paragraphs)


def clean_text(text: str) -> str:
    """Return the article in a copied page: kicker, headline, lead, paragraphs, subheadings and lists.

    Cleaning what is clean changes nothing.
    """
    return read_page(text).text


def read_page(text: str) -> Page:
    """Find the article in the text of a page, and what the page says about it.

    Args:
        text: a page copied from the browser, an article as plain text, or an e-mail wrapped at 72 columns.
    """
    page = _read_once(normalise(text))
    if is_consent_page(page.paragraphs):
        return Page((), consent=True)
    for _ in range(_ROUNDS):
        again = _read_once(page.text).paragraphs
        if again == page.paragraphs:
            break
        page = replace(page, paragraphs=again)
    return page


def _read_once(text: str) -> Page:
    lines = split_lines(text)
    hint, publisher = _read_header(lines)
    _keep_chronicle_dates(lines)
    drop_by_place(lines)
    authors = _read_authors(lines)
    for line in lines[first_prose(lines) :][:_BYLINE_WITHIN]:
        line.text, names = split_byline(line.text) if is_prose(line) else (line.text, ())
        authors = authors or names
    paragraphs = tuple(trim(line.text) for line in lines if line.kind is Kind.TEXT)
    metas = _metas(lines)
    return Page(
        paragraphs=paragraphs,
        title=hint or _read_title(lines),
        published=_read_date(lines, metas),
        published_at=next((meta.published_at for meta in metas if meta.published_at), None),
        updated_at=next((meta.updated_at for meta in metas if meta.updated_at), None),
        publisher=publisher or _read_publisher(lines),
        authors=authors,
        lost=_lost(lines),
        whole=not is_cut_off(paragraphs, [line.text for line in lines if line.kind is not Kind.TEXT]),
    )


def _lost(lines: list[Line]) -> float:
    """The share of the sentences that were taken for no part of the article, up to the last that was.

    Behind it, those count that a label cut off; the readers' comments and other articles' teasers do not.
    """
    last = max((i for i, line in enumerate(lines) if is_prose(line)), default=-1)
    first = first_prose(lines)
    told = [
        line
        for i, line in enumerate(lines)
        if (first <= i <= last or line.kind is Kind.TAIL)
        and line.kind not in (Kind.COMMENTS, Kind.RELATED)
        and len(line.text.split()) >= _SENTENCE_WORDS
        and is_sentence(line.text)
    ]
    words = sum(len(line.text.split()) for line in told)
    gone = sum(len(line.text.split()) for line in told if line.kind is not Kind.TEXT)
    return gone / words if words else 0.0


def _read_header(lines: list[Line]) -> tuple[str | None, str | None]:
    """Take the browser's title ("Headline | Outlet") off the top; return headline and outlet."""
    title = publisher = None
    top = lines[: first_prose(lines)]
    standing = {line.text for line in top}
    menu = _menu_of(top)
    for i, line in enumerate(top):
        if line.kind is not Kind.TEXT or (line.text in menu and publisher_of_line(line.text)):
            continue
        headline, outlet = split_outlet(line.text, standing)
        if outlet is None and i < _HEADER_LINES:
            outlet = publisher_of_line(line.text)  # "t-online - Nachrichten für Deutschland"
            headline = "" if outlet else line.text
        if outlet is None:
            continue
        publisher = publisher or outlet
        known = headline in standing
        if known:
            title = title or headline
        if known or len(headline.split()) < _HEADLINE_WORDS:
            line.kind = Kind.FURNITURE
        else:
            line.text = headline
    return title, publisher


def _menu_of(top: list[Line]) -> set[str]:
    """The short lines between others above the headline; the first no button may be the site's name."""
    short = [len(line.text.split()) < _HEADLINE_WORDS for line in top]
    name = next((i for i, line in enumerate(top) if line.kind is not Kind.FURNITURE), 0)
    inside = range(name + 1, len(top) - 1)
    return {top[i].text for i in inside if short[i - 1] and short[i] and short[i + 1]}


def _keep_chronicle_dates(lines: list[Line]) -> None:
    """Dates that head the sections of a chronicle, and hours that head the entries of a live ticker."""
    prose = 0
    hours = [line for line in lines if HOUR.fullmatch(line.text)]
    for line in lines:
        prose += is_prose(line)
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta and meta.plain_date and prose >= _PROSE_BEFORE_CHRONICLE:
            line.kind = Kind.TEXT
    if len(hours) >= _ENTRIES:
        for line in hours:
            line.kind = Kind.TEXT


def _read_title(lines: list[Line]) -> str | None:
    top = lines[: first_prose(lines)]
    date = next((i for i, line in enumerate(top) if line.kind is Kind.META), len(top))
    for part in (top[:date], top[date:], top):
        headlines = [line for line in part if line.kind is Kind.TEXT]
        long = [i for i, line in enumerate(headlines) if _is_long(line)]
        last = long[-1] if long else len(headlines) - 1
        if not headlines or (part is not top and not long):
            continue
        # "Krieg in Asien?" / "Dann greift der Nachbar ein" is one headline in two lines.
        first = last
        while first > 0 and headlines[first - 1].block == headlines[last].block:
            if not headlines[first - 1].text.endswith(("?", "!", ":", "–", "…")):
                break
            first -= 1
        return " ".join(line.text for line in headlines[first : last + 1])
    return None


def _is_long(line: Line) -> bool:
    return len(line.text.split()) >= _HEADLINE_WORDS


def _read_authors(lines: list[Line]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    top = first_prose(lines)
    long = (i for i, line in enumerate(lines) if line.kind is Kind.TEXT and _is_long(line))
    headline = next(long, len(lines))
    for i, line in enumerate(lines):
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta:
            names.update(dict.fromkeys(meta.authors))
        elif line.kind is Kind.TEXT and headline < i <= top + _BYLINE_WITHIN:
            name = name_of_line(line.text)
            if name and any(beside.kind is Kind.META for beside in lines[i - 1 : i + 2]):
                names[name] = None
                line.kind = Kind.META
    return tuple(names)


def _metas(lines: list[Line]) -> list[MetaLine]:
    """The lines of dates near the headline; far below, those without "Stand:" are other articles'."""
    top = first_prose(lines)
    metas: list[MetaLine] = []
    for i, line in enumerate(lines):
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta and (i <= top + _BYLINE_WITHIN or meta.labelled):
            metas.append(meta)
    return metas


def _read_date(lines: list[Line], metas: list[MetaLine]) -> dt.date | None:
    top = first_prose(lines)
    # "Diese Nachricht wurde am 24.10.2024 gesendet."
    stated = (
        parse_date(line.text) for line in lines if line.kind is Kind.FURNITURE and is_sentence(line.text)
    )
    return (
        first_date(meta.published for meta in metas)
        or first_date(meta.updated for meta in metas)
        or first_date(read_dateline(line.text) for line in lines[top : top + 1])
        or first_date(stated)
    )


def _read_publisher(lines: list[Line]) -> str | None:
    others = [line.text for line in lines if line.kind not in (Kind.TEXT, Kind.CAPTION, Kind.NAVIGATION)]
    stated = (name for text in others if (name := publisher_of_source(text)))
    owned = (name for text in others if (name := publisher_of_copyright(text)))
    return next(stated, None) or next(owned, None)
