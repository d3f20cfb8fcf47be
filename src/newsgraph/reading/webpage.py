"""A saved web page to an article: trafilatura finds the body, then headline, kicker and lead come back.

trafilatura takes the element that holds most of the text. German sites keep the lead outside of it, in the
article's header, in an element that is called teaser, intro or Vorspann; and "teaser" is a class that
trafilatura discards, for links to other articles bear it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Document

from newsgraph.reading.clutter import BULLET, Kind, classify, is_sentence
from newsgraph.reading.metadata import (
    canonical_publisher,
    is_name,
    parse_date,
    publisher_of_url,
    split_names,
    split_outlet,
)
from newsgraph.reading.normalise import normalise
from newsgraph.reading.page import Page, read_page

_KICKER = re.compile(
    r"kicker|topline|overline|dachzeile|roofline|eyebrow|spitzmarke|supertitle|pretitle|headline-intro", re.I
)
_LEAD = re.compile(
    r"teaser|lead|intro|vorspann|einleitung|anleser|anrei(?:ss|ß)er|summary|standfirst|preface|sub-?(?:title|line|head)"
    r"|excerpt|abstract|description|lede|dek\b",
    re.I,
)
_ASIDE = {"a", "aside", "button", "dialog", "figcaption", "figure", "footer", "form", "nav", "noscript"}
_ASIDE |= {"script", "style", "svg", "template"}
_BLOCKS = {
    "article",
    "blockquote",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "li",
    "ol",
    "p",
    "section",
    "table",
    "ul",
}
_MAY_BE_LEAD = {"b", "div", "em", "h2", "h3", "p", "span", "strong"}
_LEAD_WORDS = 5
_LEADS = 3  # paragraphs between headline and body that are taken for the lead; more are another article
_COMPARED = 60  # characters by which two paragraphs are recognised as the same
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")


@dataclass(frozen=True)
class _Head:
    """What stands above the body of the article."""

    kicker: str | None
    headline: str | None
    leads: list[str]


def read_html(text: str) -> Page:
    """Find the article in the HTML of a page: kicker, headline, lead, paragraphs, subheadings and lists.

    Title, date, authors and outlet come from the page's metadata (JSON-LD, Open Graph), else from its lines.
    """
    text = _XML_HEAD.sub("", text.replace("\0", ""))
    tree = trafilatura.load_html(text)
    if tree is None:
        return Page(())
    document = trafilatura.bare_extraction(
        text,
        favor_recall=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(document, Document) or document.body is None:
        return Page(())
    body = list(_paragraphs(document.body))
    head = _read_head(tree, document.title, body, document.description)
    above = [part for part in (head.kicker, head.headline, *head.leads) if part]
    body = [part for part in body if part.removeprefix(BULLET) not in above]
    page = read_page("\n\n".join([*above, *body]))
    title = head.headline or page.title
    paragraphs = page.paragraphs
    if title and title not in paragraphs and page.title != title and paragraphs:
        paragraphs = (title, *paragraphs)
    url = document.url or document.hostname or ""
    publisher = publisher_of_url(url) or (
        canonical_publisher(document.sitename) if document.sitename else None
    )
    authors = tuple(name for name in split_names(document.author or "") if is_name(name))
    return Page(
        paragraphs=paragraphs,
        title=title,
        published=parse_date(document.date or "") or page.published,
        publisher=publisher or page.publisher,
        authors=authors or page.authors,
    )


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """The paragraphs, headings and list items of trafilatura's tree."""
    taken: set[etree._Element] = set()
    for element in body.iter("p", "head", "item", "quote", "ab"):
        if any(ancestor in taken for ancestor in element.iterancestors()):
            continue
        if element.tag == "quote" and element.find(".//p") is not None:
            continue
        taken.add(element)
        for i, part in enumerate(re.split(r"\n\n+", _text_of(element))):
            words = " ".join(part.split())
            if words:
                yield BULLET + words if element.tag == "item" and i == 0 else words


def _text_of(element: etree._Element) -> str:
    """The text of an element; a line break after a sentence, and two in a row, end a paragraph."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append("\n" if child.tag in ("lb", "br") else _text_of(child))
            parts.append("\n\n" if child.tag in ("p", "list") else "")
        parts.append(child.tail or "")
    text = re.sub(r"[ \t\r]*\n[ \t\r]*", "\n", "".join(parts))
    return re.sub(r"(?<=[.!?“”«»\"])\n(?=\S)", "\n\n", text)


def _read_head(tree: HtmlElement, title: str | None, body: list[str], description: str | None) -> _Head:
    heading = _heading(tree, title)
    if heading is None:
        headline = split_outlet(normalise(title))[0] or None if title else None
        lead = normalise(description or "")
        # Without a headline to measure from, only a description that also stands on the page is the lead.
        shown = (
            len(lead.split()) >= _LEAD_WORDS
            and is_sentence(lead)
            and _key(lead) in _key(_visible(tree), None)
        )
        return _Head(None, headline, [lead] if shown and not _is_known(lead, body) else [])
    kicker, headline = _split_heading(heading)
    return _Head(kicker or _kicker_before(heading), headline, list(_leads_after(heading, body, description)))


def _heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The ``h1`` of the article: the one nearest to the title in the metadata (a logo may be another)."""
    wanted = set(normalise(title or "").lower().split())
    headings = [heading for heading in tree.iter("h1") if len(_words(heading).split()) > 1]
    if not headings:
        return None
    return max(headings, key=lambda heading: len(wanted & set(_words(heading).lower().split())))


def _split_heading(heading: HtmlElement) -> tuple[str | None, str | None]:
    """Split an ``h1`` that holds the kicker too, in an element of its own."""
    for part in heading.iter():
        if part is not heading and isinstance(part.tag, str) and _KICKER.search(part.get("class") or ""):
            kicker = _words(part).rstrip(" :|–-")
            headline = _words(heading).removeprefix(_words(part)).lstrip(" :|–-")
            if kicker and headline:
                return kicker, headline
    return None, _words(heading) or None


def _kicker_before(heading: HtmlElement) -> str | None:
    """The kicker beside the headline: an element of that class under the same parent or grandparent."""
    for around in (heading.getparent(), heading.getparent() is not None and heading.getparent().getparent()):
        if around is None or around is False:
            continue
        for element in around.iter():
            if element is heading:
                break
            if isinstance(element.tag, str) and _KICKER.search(element.get("class") or ""):
                words = _words(element).rstrip(" :|–-")
                if words and len(words.split()) <= 12:
                    return words
    return None


def _leads_after(heading: HtmlElement, body: list[str], description: str | None) -> Iterator[str]:
    """The paragraphs between the headline and the first one of the body."""
    first = _key(body[0].removeprefix(BULLET)) if body else None
    known = {_key(part.removeprefix(BULLET)) for part in body}
    described = _key(normalise(description or ""))
    found = 0
    for element in heading.xpath("following::*"):
        if element.tag not in _MAY_BE_LEAD:
            continue
        if any(child.tag in _BLOCKS for child in element.iterdescendants()):
            continue
        words = _words(element)
        key = _key(words)
        if not key:
            continue
        if first and (key == first or (len(key) > 20 and first.startswith(key))):
            return
        if key in known or found == _LEADS:
            continue
        if (_is_lead(element, words) or key == described) and not _is_apart(element):
            known.add(key)
            found += 1
            yield words


def _is_lead(element: HtmlElement, words: str) -> bool:
    if len(words.split()) < _LEAD_WORDS or classify(words) is not Kind.TEXT:
        return False
    near = [element, *list(element.iterancestors())[:2]]
    named = any(
        _LEAD.search(f"{e.get('class') or ''} {e.get('itemprop') or ''} {e.get('id') or ''}") for e in near
    )
    return is_sentence(words) if element.tag == "p" or named else False


def _is_apart(element: HtmlElement) -> bool:
    """Whether an element is in a box beside the article, or a link as a whole."""
    if any(ancestor.tag in _ASIDE for ancestor in (element, *element.iterancestors())):
        return True
    links = element.findall(".//a")
    return bool(links) and sum(len(_words(link)) for link in links) > 0.6 * len(_words(element))


def _is_known(words: str, body: list[str]) -> bool:
    return any(_key(words) == _key(part.removeprefix(BULLET)) for part in body)


def _words(element: HtmlElement) -> str:
    """The visible words of an element; parts with elements of their own are set apart by a space."""
    parts = [part for part in element.itertext() if part.strip()]
    text = normalise(" ".join(parts)).replace("\n", " ")
    return re.sub(r"\s+(?=[,.;:!?)“])", "", re.sub(r"\s+", " ", text))


def _visible(tree: HtmlElement) -> str:
    body = tree.find("body")
    return _words(body) if body is not None else ""


def _key(words: str, length: int | None = _COMPARED) -> str:
    """What is compared of a paragraph: its letters and digits."""
    return re.sub(r"\W+", "", words).lower()[:length]
