"""A saved web page to an article: body, headline, kicker, lead, and what the page says about them."""

from __future__ import annotations

import datetime as dt
import re

import trafilatura
from lxml import etree
from lxml.html import document_fromstring
from trafilatura.settings import Document

from newsgraph.reading.blocks import read_blocks
from newsgraph.reading.clutter import BULLET, is_consent_page, is_cut_off, trim
from newsgraph.reading.dates import first_date, parse_date, parse_moment
from newsgraph.reading.metadata import name_of_line, read_dateline
from newsgraph.reading.normalise import normalise
from newsgraph.reading.outlets import (
    canonical_publisher,
    publisher_of_copyright,
    publisher_of_source,
    publisher_of_url,
    resembles_outlet,
    split_outlet,
)
from newsgraph.reading.page import Page
from newsgraph.reading.webbody import choose_body
from newsgraph.reading.webhead import Head, read_head
from newsgraph.reading.webmeta import WebMeta, read_meta

_OUTLET_WORDS = 5
_FIRST_LINES = 150  # words; a subscribers' article of so few is but its beginning
_BARE = 0.3  # share of the text in the metadata; with less, the page does not hold the text
_SHORT_LINE = 120  # characters; longer lines are paragraphs
# lxml looks at all attributes of a tag for each of them. A real page has some tens.
_ATTRIBUTE = r"""[\s/]++[^\s=<>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?+"""
_TOO_MANY_ATTRIBUTES = re.compile(rf"(<[a-zA-Z][\w:-]*+(?:{_ATTRIBUTE}){{500}})(?:{_ATTRIBUTE})++")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(text: str) -> Page:
    """Find the article in the HTML of a page: kicker, headline, lead, paragraphs, subheadings and lists.

    Title, date, authors and outlet come from the page's metadata (JSON-LD, Open Graph), else from its lines.
    """
    text = _XML_HEAD.sub("", text.replace("\0", ""))
    text = _TOO_MANY_ATTRIBUTES.sub(r"\1", text)
    try:
        tree = document_fromstring(text)
    except (etree.ParserError, ValueError):  # nothing but comments, or an encoding declared within
        return Page(())
    meta = read_meta(tree)
    blocks = read_blocks(tree)
    body = choose_body(blocks, seen=_seen(text), stated=meta.body)
    if is_consent_page([blocks[i].text for i in body.inside(body.box)]):
        return Page((), consent=True)
    if not any(body.keep) and not meta.body:
        return Page(())
    lost = body.lost()
    head = read_head(blocks, body, meta)
    kept = [block for block, keep in zip(blocks, body.keep, strict=True) if keep]
    above = [part for part in (head.kicker, head.headline, *head.leads) if part]
    texts = [(BULLET if block.item else "") + trim(block.text) for block in kept]
    told = [" ".join(part.split()) for part in re.split(r"\n+", meta.body) if part.strip()]
    if sum(len(part.split()) for part in texts) < _BARE * len(meta.body.split()):
        texts, lost = told, 0.0  # the page itself is filled by a script
    published, published_at, updated_at = _dates(meta, head, [block.text for block in kept])
    last = max(body.kept(), default=-1)
    below = [blocks[i].text for i in body.inside(tree) if i > last]
    words = sum(len(part.split()) for part in texts)
    publisher = _publisher(meta, head, [block.text for block in blocks])
    return Page(
        paragraphs=(*above, *texts),
        title=head.headline,
        published=published,
        published_at=published_at,
        updated_at=updated_at,
        publisher=publisher,
        authors=_authors(meta, head, publisher),
        lost=lost,
        whole=(meta.free or words > _FIRST_LINES) and not is_cut_off(texts, below),
        spoken=meta.episode,
    )


def _seen(text: str) -> str:
    """The letters of what trafilatura takes for the text."""
    document = trafilatura.bare_extraction(text, include_comments=False, include_tables=True)
    if not isinstance(document, Document) or document.body is None:
        return ""
    return normalise(" ".join(str(part) for part in document.body.itertext()))


def _dates(
    meta: WebMeta, head: Head, texts: list[str]
) -> tuple[dt.date | None, dt.datetime | None, dt.datetime | None]:
    """Day and hour of publication, and the hour of the update.

    An update alone tells the day only where nothing else does.
    """
    updated_at = meta.updated_at or next((line.updated_at for line in head.metas if line.updated_at), None)
    if meta.published:
        return meta.published, meta.published_at, updated_at
    line = next((line for line in head.metas if line.published), None)
    if line is not None:
        return line.published, line.published_at, updated_at
    if head.stamps and not head.metas:  # "vor drei Stunden"
        return parse_date(head.stamps[0]), parse_moment(head.stamps[0]), updated_at
    day = first_date(
        (
            *(line.updated for line in head.metas),
            read_dateline(texts[0]) if texts else None,
            *(parse_date(title) for title in meta.titles),
            meta.updated,
            *(_date_of_address(url) for url in meta.urls),
        )
    )
    return day, None, updated_at


def _date_of_address(url: str) -> dt.date | None:
    match = re.search(r"/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])", url)
    return parse_date("-".join(match.groups())) if match else None


def _authors(meta: WebMeta, head: Head, publisher: str | None) -> tuple[str, ...]:
    """People; what repeats the outlet's name is none."""
    outlets = [name for name in (publisher, *meta.sites) if name]
    for names in (meta.authors, head.names, tuple(name for line in head.metas for name in line.authors)):
        people = [person for name in names if (person := name_of_line(name))]
        people = [name for name in people if not any(resembles_outlet(name, outlet) for outlet in outlets)]
        if people:
            return tuple(dict.fromkeys(people))
    return ()


def _publisher(meta: WebMeta, head: Head, lines: list[str]) -> str | None:
    """The outlet by the page's own address, else as the page calls the site, else by its lines."""
    known = next((name for url in meta.urls if (name := publisher_of_url(url))), None)
    if known:
        return known
    headlines = [*meta.titles, *(part for part in (head.headline, f"{head.kicker}: {head.headline}") if part)]
    for site in meta.sites:
        name = split_outlet(site.removeprefix("@"), headlines)[1] or site.removeprefix("@")
        # A headline or an address of a profile is no name.
        if "/" not in name and len(name.split()) <= _OUTLET_WORDS and name not in headlines:
            return canonical_publisher(name)
    named = (split_outlet(title, headlines)[1] for title in meta.titles)
    short = [line for line in lines if len(line) <= _SHORT_LINE]
    stated = (name for line in short if (name := publisher_of_source(line)))
    owned = (name for line in short if (name := publisher_of_copyright(line)))
    name = next((name for name in named if name), None)
    return canonical_publisher(name) if name else next(stated, None) or next(owned, None)
