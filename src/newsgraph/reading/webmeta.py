"""What the head of a saved page says about its article: JSON-LD, Open Graph and other ``meta`` elements."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsgraph.reading.dates import parse_date, parse_moment
from newsgraph.reading.metadata import split_names
from newsgraph.reading.normalise import normalise
from newsgraph.reading.outlets import is_address

_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished"),
    *("date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created", "pubdate"),
    *("publishdate", "publish-date", "publication_date", "cxenseparse:recs:publishtime", "parsely-pub-date"),
    *("sailthru.date", "cXenseParse:recs:publishtime", "vr:published_time", "article.published", "created"),
)
_MODIFIED = (
    *(
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "last-modified",
    ),
    *("dcterms.modified", "dc.date.modified", "lastmod", "article.updated"),
)
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "headline", "parsely-title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "article.author")
_SITES = (
    "og:site_name",
    "application-name",
    "article:publisher",
    "dc.publisher",
    "publisher",
    "twitter:site",
)
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_URLS = ("og:url", "twitter:url")
_ARTICLE = re.compile(r"Article|Posting|Report|Review$")
_EPISODE = re.compile(r"PodcastEpisode|RadioEpisode|AudioObject")
_LIVE = "LiveBlogPosting"
_NESTED = 12  # how deep JSON-LD is searched
_TAGS = re.compile(r"<[^>]+>")

Json = object


@dataclass(frozen=True)
class WebMeta:
    """The metadata of a page; times with a zone."""

    titles: tuple[str, ...] = ()
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    updated: dt.date | None = None
    updated_at: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    description: str = ""
    body: str = ""  # JSON-LD's articleBody, where it is there
    urls: tuple[str, ...] = ()
    free: bool = True  # False where the page says that only subscribers read it
    live: bool = False
    episode: bool = False


def read_meta(tree: HtmlElement) -> WebMeta:
    """Read the metadata of a page."""
    metas = _metas(tree)
    records = list(_records(tree))
    kinds = " ".join(_kind(record) for record in records)
    articles = [record for record in records if _ARTICLE.search(_kind(record))]
    titles = [value for key in _TITLES for value in metas.get(key, ())]
    titles += [normalise(str(title.text_content())) for title in tree.iter("title")][:1]
    # A page may describe other articles as well: the one that bears the page's title is its own.
    own = [record for record in articles if any(_is_title(record.get("headline"), title) for title in titles)]
    article: dict[str, Json] = max(own or articles, key=len, default={})
    titles.insert(0, _text(article.get("headline")))
    urls = [str(link.get("href")) for link in tree.iter("link") if link.get("rel") == "canonical"]
    urls += [value for key in _URLS for value in metas.get(key, ())]
    dates = [_text(article.get("datePublished")), _text(article.get("dateCreated"))]
    dates += [value for key in _PUBLISHED for value in metas.get(key, ())]
    dates += _times(tree, ("datePublished",), pubdate=True)
    updates = [_text(article.get("dateModified"))]
    updates += [value for key in _MODIFIED for value in metas.get(key, ())]
    updates += _times(tree, ("dateModified",), pubdate=False)
    publisher = _name(article.get("publisher"))
    sites = [value for key in _SITES for value in metas.get(key, ())]
    published, published_at = _first_moment(dates)
    updated, updated_at = _first_moment(updates)
    return WebMeta(
        titles=tuple(dict.fromkeys(" ".join(title.split()) for title in titles if title)),
        published=published,
        published_at=published_at,
        updated=updated,
        updated_at=updated_at,
        authors=_authors(article, metas),
        sites=tuple(site for site in (*sites, publisher) if site),
        description=normalise(next((v for key in _DESCRIPTIONS for v in metas.get(key, ())), "")),
        body=_TAGS.sub("\n", _text(article.get("articleBody"))),
        urls=tuple(urls),
        free=str(article.get("isAccessibleForFree", "true")).lower() != "false",
        live=_LIVE in kinds,
        episode=not articles and _EPISODE.search(kinds) is not None,
    )


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = normalise(meta.get("content") or "")
        if key and content:
            found.setdefault(key.lower(), []).append(content)
    return found


def _times(tree: HtmlElement, names: tuple[str, ...], *, pubdate: bool) -> list[str]:
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str) and (
            element.get("itemprop") in names or (pubdate and element.get("pubdate") is not None)
        ):
            found.append(element.get("datetime") or element.get("content") or str(element.text_content()))
    return found


def _records(tree: HtmlElement) -> Iterator[dict[str, Json]]:
    """All records of the page's JSON-LD, the outer ones first."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _walk(data, _NESTED)


def _walk(data: Json, depth: int) -> Iterator[dict[str, Json]]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for key, value in data.items():
            # Other articles stand in lists of links; what a part says is not said of the whole.
            if key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _walk(value, depth - 1)
    elif isinstance(data, list):
        for value in data:
            yield from _walk(value, depth - 1)


def _kind(record: dict[str, Json]) -> str:
    kind = record.get("@type")
    return " ".join(str(part) for part in kind) if isinstance(kind, list) else str(kind or "")


def _text(value: Json) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return normalise(html.unescape(value)) if isinstance(value, str) else ""


def _is_title(headline: Json, title: str) -> bool:
    words = _text(headline).lower()
    return bool(words) and words in title.lower()


def _name(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(name for part in value if (name := _name(part)))
    return _name(value.get("name")) if isinstance(value, dict) else _text(value)


def _authors(article: dict[str, Json], metas: dict[str, list[str]]) -> tuple[str, ...]:
    """Names as the page gives them; who is a person is asked later, with the publisher known."""
    stated = article.get("author") or article.get("creator")
    values = stated if isinstance(stated, list) else [stated]
    names = [
        _name(value)
        for value in values
        if not (isinstance(value, dict) and "Organization" in _kind(value)) and not is_address(_name(value))
    ]
    if not any(names):
        names = [value for key in _AUTHORS for value in metas.get(key, ()) if not is_address(value)]
    return tuple(dict.fromkeys(part for name in names for part in split_names(name)))


def _first_moment(values: list[str]) -> tuple[dt.date | None, dt.datetime | None]:
    for value in values:
        moment = parse_moment(value)
        date = moment.date() if moment else parse_date(value)
        if date is not None:
            return date, moment
    return None, None
