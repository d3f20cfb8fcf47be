"""What stands above the body of an article on a web page: kicker, headline, lead, byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsgraph.reading.blocks import Block, marks_of
from newsgraph.reading.clutter import BULLET, Kind, classify, is_sentence, meta_of
from newsgraph.reading.dates import parse_date
from newsgraph.reading.metadata import MetaLine, name_of_line, split_byline
from newsgraph.reading.outlets import split_outlet
from newsgraph.reading.selection import Selection, letters
from newsgraph.reading.webboxes import names_of
from newsgraph.reading.webmeta import WebMeta

_KICKER_WORDS = 8
_SAME_TITLE = 0.5  # share of the words of the page's title that the headline has
_VERY_TITLE = 0.8  # … and the heading of a box that seems to stand beside the article
_STRAY = 0.12  # share of the article's words that may seem to stand above its headline: news in a banner
_HEADINGS = 2  # headlines are h1 or h2
_LEAD_WORDS = 5
_SHORT_LEAD = 3  # … in a paragraph of its own
_LEADS = 3  # paragraphs between headline and body that are taken for the lead; more are another article
_POINTS = 8  # items of a list there
_LEAD_LENGTH = 120  # words
_BYLINE_BEFORE, _BYLINE_AFTER = (
    8,
    4,
)  # blocks around headline and first paragraph in which dates and authors stand
_NEVER_LEAD = frozenset({"figcaption", "figure", "nav", "aside", "form", "footer"})


@dataclass
class Head:
    """What stands above the body of the article."""

    kicker: str | None = None
    headline: str | None = None
    place: int = -1  # of the headline among the blocks, -1 where it is only in the metadata
    leads: list[str] = field(default_factory=list)
    metas: list[MetaLine] = field(default_factory=list)
    names: tuple[str, ...] = ()
    stamps: list[str] = field(default_factory=list)  # of its ``time`` elements


def read_head(blocks: list[Block], body: Selection, meta: WebMeta) -> Head:
    """Find kicker, headline, lead and byline; what belongs to them is no longer kept in the body."""
    lines = {block.text for block in blocks if block.words > 2}
    titles = [split_outlet(title, lines)[0] for title in meta.titles]
    place = _find_headline(blocks, body, titles)
    head = Head(headline=titles[0] if titles else None)
    start = body.first
    if place is not None:
        head.place = place
        head.kicker, head.headline = _split_heading(blocks[place], titles)
        _take_above(head, blocks, body)
        body.keep[place] = False
        start = next(
            (i for i in range(place + 1, len(blocks)) if body.keep[i] and i >= body.first), len(blocks)
        )
        head.leads = [] if start == len(blocks) else list(_leads(blocks, body, place, start, meta))
    _read_byline(head, blocks, body, range(max(0, place if place is not None else start), start))
    _forget_repeated(head, blocks, body)
    for i, lead in enumerate(head.leads):
        head.leads[i], names = split_byline(lead)
        head.names = head.names or names
    return head


def _find_headline(blocks: list[Block], body: Selection, titles: list[str]) -> int | None:
    """The heading above the body that is nearest to the titles in the metadata, an ``h1`` before an ``h2``.

    Logos and names of sections are ``h1`` too; a trail of sections, a menu, a box beside the text hold none.
    """
    headings = [
        i
        for i, block in enumerate(blocks[: body.place_of(_STRAY)])
        if 0 < block.level <= _HEADINGS and not block.hidden and block.words > 1
    ]
    above = [i for i in headings if not body.boxes.is_apart(blocks[i], body.box)]
    wanted = [set(re.findall(r"\w+", title.lower())) for title in titles]
    # A head may be called a teaser; then the headline has to be the title.
    for places, likeness in ((above, _SAME_TITLE), (headings, _VERY_TITLE)):
        for level in range(1, _HEADINGS + 1):
            near = [
                (_likeness(blocks[i], wanted), i)
                for i in places
                if blocks[i].level == level and blocks[i].linked < 0.8 and not blocks[i].item
            ]
            if near and max(near)[0] >= likeness:
                return max(near)[1]
    # The title in the metadata may be quite another, made for search engines.
    above = [i for i in above if i < body.first]
    inside = [i for i in above if body.keep[i] and blocks[i].level == 1]
    others = [i for i in above if blocks[i].level == 1 and blocks[i].linked < 0.8 and blocks[i].words > 2]
    second = [i for i in above if body.keep[i] or not titles]
    if inside or others or second:
        return inside[0] if inside else (others or second)[-1]
    wholes = {letters(title) for title in titles}
    same = [
        i for i, block in enumerate(blocks[: body.first]) if letters(block.text) in wholes and block.words > 2
    ]
    return same[-1] if same else None


def _likeness(block: Block, wanted: list[set[str]]) -> float:
    words = set(re.findall(r"\w+", block.text.lower()))
    return max((len(words & title) / max(len(title), len(words), 1) for title in wanted), default=0.0)


def _split_heading(block: Block, titles: list[str]) -> tuple[str | None, str]:
    """Split a heading that holds the kicker too, in an element of its own."""
    parts = [part for part in block.parts if re.search(r"\w", part)]
    rest = block.text.removeprefix(parts[0]) if len(parts) > 1 else ""
    headline = rest.lstrip(" :|–-+")
    kicker = parts[0].rstrip(" :|–-+") if parts else ""
    if not headline or len(kicker.split()) > _KICKER_WORDS or len(kicker) >= len(block.text) / 2 + 10:
        return None, block.text
    named = any(
        not names_of("kicker").isdisjoint(marks_of(element))
        and letters(kicker) == letters("".join(element.itertext()))
        for element in block.box.iterdescendants()
        if isinstance(element.tag, str)
    )
    colon = rest.lstrip().startswith(":")
    told = any(letters(title) == letters(headline) for title in titles)
    # Two elements and nothing else; a headline in two lines stands so in the page's title as well.
    two = len(parts) == 2 and not any(letters(block.text) in letters(title) for title in titles)
    return (kicker, headline) if named or colon or told or two else (None, block.text)


def _take_above(head: Head, blocks: list[Block], body: Selection) -> None:
    """What is kept above the headline is its kicker, or no text of the article."""
    above = [i for i in range(head.place) if body.keep[i]]
    for i in above:
        body.keep[i] = False
    if head.kicker:
        return
    near = range(max(0, head.place - 4), head.place)
    for i in reversed(near):
        block = blocks[i]
        if (
            block.words > _KICKER_WORDS
            or is_sentence(block.text)
            or block.hidden
            or (block.linked >= 0.8 > 0 and block.item)
        ):
            continue
        boxes = [*block.inline, *(box for _, box in zip(range(2), block.boxes(), strict=False))]
        named = any(not names_of("kicker").isdisjoint(marks_of(box)) for box in boxes)
        held = i in above and classify(block.text) is Kind.TEXT and not block.linked
        if named or held:
            head.kicker = block.text.rstrip(" :|–-")
            return


def _leads(blocks: list[Block], body: Selection, place: int, start: int, meta: WebMeta) -> Iterator[str]:
    """The sentences between headline and body, whatever the site calls them."""
    found = points = words = 0
    described = letters(meta.description)
    for i in range(place + 1, start):
        block = blocks[i]
        small = (box for box in block.boxes() if body.boxes.share(box) < _SAME_TITLE)
        apart = any(box.tag in _NEVER_LEAD for box in small)
        told = bool(described) and letters(block.text)[:60] == described[:60]
        if apart or block.hidden or block.linked >= 0.5 or (body.boxes.is_apart_strictly(block) and not told):
            continue
        if classify(block.text) is not Kind.TEXT or words + block.words > _LEAD_LENGTH + 60 * block.item:
            continue
        enough = block.words >= (_SHORT_LEAD if block.box.tag == "p" else _LEAD_WORDS)
        if block.item and block.words >= _LEAD_WORDS - 1 and points < _POINTS:
            points += 1
            yield BULLET + block.text
        elif (told or (is_sentence(block.text) and enough)) and found < _LEADS:
            found += 1
            yield block.text
        elif body.keep[i] and not block.item and not block.level:
            if block.words <= _LEAD_WORDS and not (is_sentence(block.text) and block.words > 2):
                body.keep[i] = False  # a name, a label
                continue
            yield block.text
        elif body.keep[i] and block.level and i + 1 < len(blocks) and blocks[i + 1].item:
            body.keep[i] = False  # the label of a list of the main points
            continue
        else:
            continue
        words += block.words
        body.keep[i] = False


def _read_byline(head: Head, blocks: list[Block], body: Selection, between: range) -> None:
    names: dict[str, None] = {}
    around = range(max(0, between.start - _BYLINE_BEFORE), min(len(blocks), between.stop + _BYLINE_AFTER))
    own = set(body.inside(body.box))
    for i in around:
        if i >= between.stop and i not in own:
            break  # the dates of other articles
        block = blocks[i]
        stamps = (own.get("datetime") or "" for own in block.inline if own.tag == "time")
        head.stamps.extend(stamp for stamp in stamps if parse_date(stamp))
        meta = meta_of(block.text) if (block.words <= 30 and block.linked < 1.0) or block.words <= 8 else None
        if meta:
            head.metas.append(meta)
        near = [box for _, box in zip(range(3), block.boxes(), strict=False)]
        name = name_of_line(re.sub(r"^(?:Von|von) ", "", block.text))
        if name and any(not names_of("byline").isdisjoint(marks_of(box)) for box in near):
            names[name] = None
    head.names = tuple(names)


def _forget_repeated(head: Head, blocks: list[Block], body: Selection) -> None:
    """Headline and lead stand once."""
    known = {letters(part) for part in (head.kicker, head.headline, *head.leads) if part}
    known.add(letters(f"{head.kicker or ''}{head.headline or ''}"))
    for i, block in enumerate(blocks):
        if body.keep[i] and letters(block.text) in known and (block.level or i < body.first + 3):
            body.keep[i] = False
