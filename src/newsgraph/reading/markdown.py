"""Markdown to an article: front matter, headings, paragraphs, lists; markup, pictures and menus go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from newsgraph.reading.clutter import BULLET
from newsgraph.reading.dates import parse_date, parse_moment
from newsgraph.reading.metadata import split_names
from newsgraph.reading.normalise import normalise_characters
from newsgraph.reading.outlets import canonical_publisher
from newsgraph.reading.page import Page, read_page

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-zÄÖÜäöü_-]+)[ \t]*:[ \t]*(.*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
_TITLE = ("title", "titel", "headline")
_DATE = ("date", "datum", "published")
_PUBLISHER = ("publisher", "site", "site_name", "medium")
_AUTHORS = ("author", "authors", "autor", "autoren", "autorin")


def read_markdown(text: str) -> Page:
    """Find the article in a Markdown text.

    Front matter (``title date publisher author`` between ``---`` lines) and the first heading of level 1 are
    preferred to what the first lines tell. Of links and emphasis the words remain; pictures, tables, code and
    HTML go.
    """
    text = normalise_characters(text.expandtabs(4))  # a tab steers lists and code
    entries, body = _split_front_matter(text)
    blocks = list(_blocks(body))
    heading = next((" ".join(words.split()) for tag, words in blocks if tag == "h1"), None)
    page = read_page("\n\n".join(words for _, words in blocks))
    title = _first(entries, _TITLE) or heading or page.title
    paragraphs = page.paragraphs
    if title and paragraphs and heading is None and title not in paragraphs and title != page.title:
        paragraphs = (title, *paragraphs)
    date = _first(entries, _DATE)
    publisher = _first(entries, _PUBLISHER)
    authors = tuple(name for key in _AUTHORS for entry in entries.get(key, ()) for name in split_names(entry))
    return Page(
        paragraphs=paragraphs,
        title=title,
        published=(parse_date(date) if date else None) or page.published,
        published_at=parse_moment(date) if date else page.published_at,
        updated_at=page.updated_at,
        publisher=canonical_publisher(publisher) if publisher else page.publisher,
        authors=authors or page.authors,
        lost=page.lost,
    )


def _split_front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """Take the ``key: value`` lines off the top; lists stand in brackets or after dashes."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    entries: dict[str, list[str]] = {}
    key = ""
    for line in match[1].split("\n"):
        if entry := _ENTRY.match(line):
            key = entry[1].lower()
            values = (
                entry[2].strip().removeprefix("[").removesuffix("]").split(", ")
                if "[" in entry[2][:1]
                else [entry[2]]
            )
        elif key and (item := _ITEM.match(line)):
            values = [item[1]]
        else:
            continue
        entries.setdefault(key, []).extend(value.strip().strip("\"'") for value in values if value.strip())
    return entries, text[match.end() :]


def _first(entries: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((entries[key][0] for key in keys if entries.get(key)), None)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Tag and plain text of headings, paragraphs and list items."""
    tag = ""
    depth = 0  # of lists
    first_of_item = False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type in ("heading_open", "paragraph_open", "th_open", "td_open"):
            tag = token.tag
        elif token.type in (
            "bullet_list_open",
            "bullet_list_close",
            "ordered_list_open",
            "ordered_list_close",
        ):
            depth += token.nesting
        elif token.type == "list_item_open":
            first_of_item = True
        elif token.type == "inline" and tag not in ("th", "td"):
            words, linked = _plain(token)
            # An item or paragraph that is one link is a menu or a teaser.
            if words.strip() and linked < len(words.strip()):
                yield tag, BULLET + words if depth and first_of_item else words
            first_of_item = False


def _plain(inline: Token) -> tuple[str, int]:
    """The words of an inline token, and how many characters of them are links."""
    parts: list[str] = []
    linked = in_link = 0
    for token in inline.children or ():
        if token.type in ("link_open", "link_close"):
            in_link += token.nesting
        elif token.type in ("text", "code_inline"):
            parts.append(token.content)
            linked += len(token.content) if in_link else 0
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts), linked
