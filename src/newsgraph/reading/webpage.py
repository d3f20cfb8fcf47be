"""A saved web page to an article: trafilatura finds the body, then headline, kicker and lead come back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from newsgraph.reading.clutter import BULLET
from newsgraph.reading.metadata import (
    canonical_publisher,
    first_date,
    name_of_line,
    parse_date,
    publisher_of_url,
    split_names,
)
from newsgraph.reading.page import Page, read_page
from newsgraph.reading.webhead import read_head, same_start

_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_LAYOUT_WORDS = 25  # a table with a cell of so many words is no table of figures but a page layout


def read_html(text: str) -> Page:
    """Find the article in the HTML of a page: kicker, headline, lead, paragraphs, subheadings and lists.

    Title, date, authors and outlet come from the page's metadata (JSON-LD, Open Graph), else from its lines.
    """
    text = _XML_HEAD.sub("", text.replace("\0", ""))
    tree = trafilatura.load_html(text)
    document = _extract(text) if tree is not None else None
    if tree is None or document is None:
        return Page(())
    body = list(_paragraphs(document.body))
    head = read_head(tree, document.title, body, document.description)
    above = [part for part in (head.kicker, head.headline, *head.leads) if part]
    known = [*above, f"{head.kicker} {head.headline}"]
    body = [part for part in body if not any(same_start(part, other) for other in known)]
    page = read_page("\n\n".join([*above, *body]))
    title = head.headline or page.title
    paragraphs = page.paragraphs
    if head.headline and paragraphs and head.headline not in paragraphs:
        paragraphs = (head.headline, *paragraphs)
    url = document.url or document.hostname or ""
    publisher = publisher_of_url(url) or (
        canonical_publisher(document.sitename) if document.sitename else None
    )
    authors = tuple(name for name in split_names(document.author or "") if name_of_line(name))
    return Page(
        paragraphs=paragraphs,
        title=title,
        published=first_date((parse_date(document.date or ""), head.published, page.published)),
        publisher=publisher or page.publisher,
        authors=authors or head.authors or page.authors,
    )


def _extract(text: str) -> Document | None:
    """Ask trafilatura for the body, with recall preferred; with precision where that gives but one block."""
    documents = []
    for precision in (False, True):
        document = trafilatura.bare_extraction(
            text,
            favor_recall=not precision,
            favor_precision=precision,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
        if isinstance(document, Document) and document.body is not None:
            documents.append(document)
            if len(document.body) > 1 or document.body.find(".//cell") is not None:
                return document
    return max(documents, key=lambda document: len(document.body), default=None)


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """The paragraphs, headings and list items of trafilatura's tree; of tables only those that lay out the
    page.
    """
    taken: set[etree._Element] = set()
    for element in body.iter("p", "head", "item", "quote", "ab", "table"):
        if any(ancestor in taken for ancestor in element.iterancestors()):
            continue
        if element.tag == "quote" and element.find(".//p") is not None:
            continue
        taken.add(element)
        if element.tag == "table":
            cells = [_text_of(cell) for cell in element.iter("cell")]
            is_layout = any(len(cell.split()) >= _LAYOUT_WORDS for cell in cells)
            texts = cells if is_layout else []
        else:
            texts = [_text_of(element)]
        for i, part in enumerate(part for text in texts for part in re.split(r"\n\n+", text)):
            words = " ".join(part.split())
            if words:
                yield BULLET + words if element.tag == "item" and i == 0 else words


def _text_of(element: etree._Element) -> str:
    """The text of an element; a line break after a sentence, and two in a row, end a paragraph."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            block = child.tag in ("p", "list", "head", "item")
            parts.append("\n" if child.tag in ("lb", "br") else "\n\n" if block else "")
            parts.append(_text_of(child))
            parts.append("\n\n" if block else "")
        parts.append(child.tail or "")
    text = re.sub(r"[ \t\r]*\n[ \t\r]*", "\n", "".join(parts))
    return re.sub(r"(?<=[.!?“”«»\"])\n(?=\S)", "\n\n", text)
