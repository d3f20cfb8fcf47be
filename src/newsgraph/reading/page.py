"""A news page copied as text: what of it is the article, and its title, date, publisher and authors."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from newsgraph.reading.clutter import Kind, is_sentence, meta_of, trim
from newsgraph.reading.lines import Line, split_lines
from newsgraph.reading.metadata import (
    MetaLine,
    first_date,
    is_name,
    parse_date,
    publisher_of_line,
    publisher_of_source,
    read_dateline,
    split_outlet,
)
from newsgraph.reading.normalise import normalise
from newsgraph.reading.structure import drop_by_place, first_prose, is_prose

_HEADLINE_WORDS = 4  # shorter ones are rather sections, kickers or names
_HEADER_LINES = 6  # within these, a line that names the outlet is the page's header
_PROSE_BEFORE_CHRONICLE = 2  # a date after so many paragraphs heads a section of a chronicle


@dataclass(frozen=True)
class Page:
    """The article found on a page."""

    paragraphs: tuple[str, ...]
    title: str | None = None
    published: dt.date | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()

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
    while True:  # each round only takes away, so it ends
        again = _read_once(page.text).paragraphs
        if again == page.paragraphs:
            return page
        page = replace(page, paragraphs=again)


def _read_once(text: str) -> Page:
    lines = split_lines(text)
    hint, publisher = _read_header(lines)
    _keep_chronicle_dates(lines)
    drop_by_place(lines)
    authors = _read_authors(lines)
    paragraphs = tuple(trim(line.text) for line in lines if line.kind is Kind.TEXT)
    return Page(
        paragraphs=paragraphs,
        title=hint or _read_title(lines),
        published=_read_date(lines),
        publisher=publisher or _read_publisher(lines),
        authors=authors,
    )


def _read_header(lines: list[Line]) -> tuple[str | None, str | None]:
    """Take the browser's title ("Headline | Outlet") and the outlet's name off the top; return headline and
    outlet.
    """
    title = publisher = None
    top = lines[: first_prose(lines)]
    standing = {line.text for line in top}
    for i, line in enumerate(top):
        if line.kind is not Kind.TEXT:
            continue
        headline, outlet = split_outlet(line.text, standing)
        if outlet is None and i < _HEADER_LINES:
            outlet = publisher_of_line(line.text)  # "t-online - Nachrichten für Deutschland"
            headline = "" if outlet else line.text
        if outlet is None:
            continue
        publisher = publisher or outlet
        known = any(other.text == headline for other in lines if other is not line)
        if known:
            title = title or headline
        if known or len(headline.split()) < _HEADLINE_WORDS:
            line.kind = Kind.FURNITURE
        else:
            line.text = headline
    return title, publisher


def _keep_chronicle_dates(lines: list[Line]) -> None:
    prose = 0
    for line in lines:
        prose += is_prose(line)
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta and meta.plain_date and prose >= _PROSE_BEFORE_CHRONICLE:
            line.kind = Kind.TEXT


def _read_title(lines: list[Line]) -> str | None:
    top = lines[: first_prose(lines)]
    date = next((i for i, line in enumerate(top) if line.kind is Kind.META), len(top))
    for part in (top[:date], top[date:], top):
        headlines = [line for line in part if line.kind is Kind.TEXT]
        long = [i for i, line in enumerate(headlines) if len(line.text.split()) >= _HEADLINE_WORDS]
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


def _read_authors(lines: list[Line]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    top = first_prose(lines)
    for i, line in enumerate(lines):
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta:
            names.update(dict.fromkeys(meta.authors))
        elif line.kind is Kind.TEXT and i <= top + _PROSE_BEFORE_CHRONICLE and is_name(line.text):
            beside_meta = any(0 <= j < len(lines) and lines[j].kind is Kind.META for j in (i - 1, i + 1))
            has_headline = any(
                other.kind is Kind.TEXT and len(other.text.split()) >= _HEADLINE_WORDS for other in lines[:i]
            )
            if beside_meta and has_headline:
                names[line.text] = None
                line.kind = Kind.META
    return tuple(names)


def _read_date(lines: list[Line]) -> dt.date | None:
    metas: list[MetaLine] = []
    top = first_prose(lines)
    below: list[MetaLine] = []
    for i, line in enumerate(lines):
        meta = meta_of(line.text) if line.kind is Kind.META else None
        if meta:
            # Far below, plain dates are those of other articles.
            (metas if i <= top + _PROSE_BEFORE_CHRONICLE or not meta.plain_date else below).append(meta)
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
    found = (publisher_of_source(line.text) for line in lines if line.kind not in (Kind.TEXT, Kind.CAPTION))
    return next((name for name in found if name), None)
