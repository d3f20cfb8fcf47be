"""What stands above the body of an article on a web page: kicker, headline, lead, byline.

trafilatura takes the element that holds most of the text. German sites keep the lead outside of it, in the
article's header, in an element that they call teaser, intro or Vorspann; and "teaser" is a class that
trafilatura discards, for links to other articles bear it too.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from newsgraph.reading.clutter import BULLET, Kind, classify, is_sentence, meta_of
from newsgraph.reading.metadata import split_outlet
from newsgraph.reading.normalise import normalise

_KICKER = re.compile(
    r"kicker|top-?line|over-?line|dachzeile|roof-?line|eyebrow|spitzmarke|supertitle|pretitle|headline-intro",
    re.I,
)
_LEAD = re.compile(
    r"teaser|lead|intro|vorspann|einleitung|anleser|anrei(?:ss|ß)er|summary|standfirst|preface"
    r"|sub-?(?:title|line|head)|excerpt|abstract|description|lede|dek\b",
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
_MAY_BE_LEAD = {"b", "div", "em", "h2", "h3", "li", "p", "span", "strong", "time"}
_LEAD_WORDS = 5
_LEADS = 3  # paragraphs between headline and body that are taken for the lead; more are another article
_REACH = 2000  # elements between headline and body
_KICKER_WORDS = 12
_COMPARED = 60  # letters by which two paragraphs are recognised as the same
_SAME_TITLE = 0.5  # share of the words of the page's title that the headline has


@dataclass
class Head:
    """What stands above the body of the article."""

    kicker: str | None = None
    headline: str | None = None
    leads: list[str] = field(default_factory=list)
    published: dt.date | None = None
    authors: tuple[str, ...] = ()


def read_head(tree: HtmlElement, title: str | None, body: list[str], description: str | None) -> Head:
    """Find kicker, headline, lead and byline.

    Args:
        tree: the whole page.
        title: the title in the page's metadata, if any.
        body: the paragraphs of the article, as far as known; the head ends with the first of them.
        description: the description in the page's metadata, if any; often the lead.
    """
    title = split_outlet(normalise(title))[0] if title else None
    heading = _find_heading(tree, title)
    if heading is None:
        return Head(headline=title or None)
    head = Head()
    head.kicker, head.headline = _split_heading(heading)
    head.kicker = head.kicker or _kicker_before(heading)
    known = [part for part in (head.kicker, head.headline, f"{head.kicker} {head.headline}") if part]
    text = [part for part in body if not any(same_start(part, other) for other in known)]
    _read_below(head, heading, text, description)
    return head


def same_start(first: str, second: str) -> bool:
    """Whether two paragraphs begin with the same letters and digits, or are the same where they are short."""
    return _key(first) == _key(second)


def _find_heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The heading that is nearest to the title in the metadata: an ``h1``, on some sites an ``h2``.

    Logos and section names are ``h1`` too. Without a title, it is the first ``h1`` of two words.
    """
    wanted = set(_words_in(title or ""))
    best, score = None, 0.0
    for tag in ("h1", "h2"):
        for heading in tree.iter(tag):
            words = _words_in(_words(heading))
            if len(words) < 2:
                continue
            common = len(wanted.intersection(words)) / max(len(wanted), len(set(words)))
            if common > score or (best is None and tag == "h1"):
                best, score = heading, common
        if score >= _SAME_TITLE:
            break
    return best


def _split_heading(heading: HtmlElement) -> tuple[str | None, str | None]:
    """Split a heading that holds the kicker too, in an element of its own."""
    words = _words(heading)
    parts = [part for part in heading.iterdescendants() if isinstance(part.tag, str) and _words(part)]
    for part in parts:
        kicker = _words(part)
        headline = words.removeprefix(kicker).lstrip(" :|–-")
        # Named so, or set apart by a colon that only a screen reader speaks:
        # <span>Kicker</span><span>:</span><span>…
        colon = len(parts) > 1 and part is parts[0] and words.removeprefix(kicker).startswith(":")
        if headline and headline != words and (_KICKER.search(_marks(part)) or colon):
            return kicker.rstrip(" :|–-"), headline
    return None, words or None


def _kicker_before(heading: HtmlElement) -> str | None:
    """The kicker beside the headline: an element of that name before it, within the same two boxes."""
    around = list(heading.iterancestors())[:2]
    for box in around:
        for element in box.iter():
            if element is heading:
                break
            if isinstance(element.tag, str) and _KICKER.search(_marks(element)):
                words = _words(element).rstrip(" :|–-")
                if words and len(words.split()) <= _KICKER_WORDS:
                    return words
    return None


def _read_below(head: Head, heading: HtmlElement, body: list[str], description: str | None) -> None:
    """Read lead and byline between the headline and the body; nothing where the body does not follow."""
    known = {_key(part.removeprefix(BULLET)) for part in body}
    first = _key(body[0].removeprefix(BULLET)) if body else ""
    described = _key(normalise(description or ""))
    leads: list[str] = []
    authors: list[str] = []
    for element in islice(heading.xpath("following::*"), _REACH):
        if element.tag not in _MAY_BE_LEAD or any(
            child.tag in _BLOCKS for child in element.iterdescendants()
        ):
            continue
        words = _words(element)
        key = _key(words)
        if key and (key == first or (len(key) > 20 and first.startswith(key))):
            head.leads = leads[:_LEADS]
            head.authors = tuple(dict.fromkeys(authors))
            return
        meta = meta_of(words) if words and not _is_apart(element) else None
        if meta:
            head.published = head.published or meta.published
            authors.extend(meta.authors)
        elif (
            key
            and key not in known
            and (_is_lead(element, words) or key == described)
            and not _is_apart(element)
        ):
            known.add(key)
            leads.append(words)


def _is_lead(element: HtmlElement, words: str) -> bool:
    if len(words.split()) < _LEAD_WORDS or classify(words) is not Kind.TEXT or not is_sentence(words):
        return False
    near = [element, *list(element.iterancestors())[:2]]
    return element.tag == "p" or any(_LEAD.search(_marks(box)) for box in near)


def _is_apart(element: HtmlElement) -> bool:
    """Whether an element is in a box beside the article, or a link as a whole."""
    if any(ancestor.tag in _ASIDE for ancestor in (element, *element.iterancestors())):
        return True
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return linked > 0.6 * len(_words(element))


def _marks(element: HtmlElement) -> str:
    """How the site names an element: class, id, itemprop and its own attributes."""
    return " ".join(
        str(value)
        for name, value in element.attrib.items()
        if name in ("class", "id", "itemprop") or str(name).startswith("data-")
    )[:500]


def _words(element: HtmlElement) -> str:
    """The words of an element, those of the elements in it set apart by spaces."""
    text = normalise(" ".join(part for part in element.itertext() if part.strip())).replace("\n", " ")
    return re.sub(r" +(?=[,.;:!?)“])", "", re.sub(r" {2,}", " ", text))


def _words_in(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()[:_COMPARED]
