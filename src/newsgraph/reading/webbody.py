"""Which blocks of a saved page are the body of its article.

Two witnesses say where the article is: trafilatura, and the page's own JSON-LD, which on many sites holds the
text. The box that holds what they saw holds the article; in it every block stays, whether they saw it or not,
unless the structure shows that it is something else: a list of links, a teaser, a box beside the text, a plea
for subscriptions. Words decide only about labels and buttons (`clutter.classify`).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.reading.blocks import Block
from newsgraph.reading.clutter import HOUR, Kind, is_notice, is_sentence, meta_of
from newsgraph.reading.selection import PROSE_WORDS, Selection, is_prose, letters, make_of
from newsgraph.reading.webteasers import (
    drop_addressed,
    drop_captions,
    drop_cards,
    drop_links,
    drop_pleas,
    drop_tables,
    drop_teasers,
)

_SHORT = 15  # words; a label, a heading, a teaser's headline
_MOST = 0.6  # share of the article's words above, from where the readers' comments may begin
_NEARLY_ALL = 0.8  # … from where nothing but what stands behind articles comes
_LITTLE = (
    0.12  # share of the known words that may stand behind a label that ends the article: an author's life
)
_TWIN_WORDS = 4  # shorter sentences are repeated on purpose
_VEILED = 0.3
_TOO_MUCH = 0.35  # of the known words
_ENTRIES = 3  # hours before headings from so many on make a live ticker
_LABELS = (Kind.RELATED, Kind.TAIL, Kind.COMMENTS)


def choose_body(blocks: Sequence[Block], seen: str, stated: str) -> Selection:
    """Choose the blocks that are the body of the article.

    Args:
        blocks: the blocks of the page.
        seen: the text that trafilatura found.
        stated: the article's text in the page's JSON-LD, empty where there is none.
    """
    body = Selection(blocks, seen, stated)
    for step in (
        _drop_apart,
        drop_links,
        drop_teasers,
        drop_tables,
        drop_captions,
        drop_cards,
        drop_pleas,
        drop_addressed,
        _drop_lines,
        _drop_end,
        _drop_empty_headings,
        _drop_twins,
    ):
        # What costs much of the known text is wrong about this site, and is taken back.
        before, lost = list(body.keep), body.lost()
        step(body)
        if body.lost() - lost > _TOO_MUCH:
            body.keep = before
    return body


def _drop_apart(body: Selection) -> None:
    """What stands in a box beside the article, and what is hidden."""
    words = sum(block.words for block, known in zip(body.blocks, body.known, strict=True) if known)
    unseen = [b for b, known in zip(body.blocks, body.known, strict=True) if known and b.hidden]
    # Some pages hide the whole text until a script shows it.
    veiled = sum(block.words for block in unseen) > _VEILED * words
    for i in body.kept():
        block = body.blocks[i]
        hidden = block.hidden and not veiled
        body.keep[i] = not hidden and (body.stated[i] or not body.boxes.is_apart(block, body.box))


def _drop_lines(body: Selection) -> None:
    """What the words of a block show to be a label, a button, a date or a caption."""
    hours = _hours(body)
    words = [
        body.blocks[i].words if body.keep[i] and is_prose(body.blocks[i]) else 0
        for i in range(len(body.keep))
    ]
    total = sum(words)
    for i in body.kept():
        kind = body.marks[i]
        if is_notice(body.blocks[i].text) and sum(words[:i]) > sum(words[i:]) and not body.stated[i]:
            body.keep[i] = False
        if kind is Kind.TEXT or body.stated[i] or i in hours or not body.keep[i]:
            continue
        above = sum(words[:i]) / max(1, total)
        if kind is Kind.NAVIGATION and body.blocks[i].level:
            continue  # "Deutschland" may be a subheading
        body.keep[i] = False
        if kind in _LABELS:
            below = [j for j in body.known_places() if j > i and not body.stated[j]]
            made = {make_of(body.blocks[j]) for j in body.known_places() if j < i}
            little = body.words(below) <= _LITTLE * body.words(body.known_places())
            ended = little and not any(make_of(body.blocks[j]) in made for j in below)
            if ended and above >= (_MOST if kind is Kind.COMMENTS else _NEARLY_ALL):
                body.drop([j for j in range(i, len(body.keep)) if not body.stated[j]])
                return
            body.drop(_labelled(body, i))


def _hours(body: Selection) -> set[int]:
    """The hours and dates that head the entries of a live ticker or a chronicle."""
    found = set()
    for i in body.kept()[:-1]:
        meta = meta_of(body.blocks[i].text) if body.marks[i] is Kind.META else None
        if HOUR.fullmatch(body.blocks[i].text) or (meta and meta.published and not meta.authors):
            found.add(i)
    return found if len(found) >= _ENTRIES else set()


def _labelled(body: Selection, label: int) -> list[int]:
    """The short lines after a label in its box, up to the next heading or sentence."""
    found = []
    for i in range(label + 1, len(body.blocks)):
        block = body.blocks[i]
        if body.keep[i] and (block.level or is_prose(block) or is_sentence(block.text) or block.item):
            break
        found.append(i)
    return found


def _drop_end(body: Selection) -> None:
    """Behind the last known block only what is made like a known one belongs to the article."""
    last = max((i for i, known in enumerate(body.known) if known and body.keep[i]), default=-1)
    made = {make_of(block) for block, known in zip(body.blocks, body.known, strict=True) if known}
    for i in range(last + 1, len(body.keep)):
        block = body.blocks[i]
        long = block.words >= PROSE_WORDS or is_sentence(block.text)
        same = make_of(block) in made and not block.level and long
        listed = block.item and block.linked < 0.5
        body.keep[i] = body.keep[i] and (same or listed)


def _drop_empty_headings(body: Selection) -> None:
    """A heading with nothing of the article below it; a bold label before a list of links."""
    made = {
        make_of(body.blocks[i])
        for i in body.kept()[:-1]
        if body.blocks[i].level and body.keep[i + 1] and is_prose(body.blocks[i + 1])
    }
    for i in reversed(body.kept()):
        block = body.blocks[i]
        heading = block.level > 0 or (block.bold and block.words <= _SHORT and not is_sentence(block.text))
        if not heading or body.stated[i]:
            continue
        following = next((j for j in range(i + 1, len(body.keep)) if body.keep[j]), None)
        if following is None:
            body.keep[i] = False
            continue
        gone = range(i + 1, following)
        links = any(body.blocks[j].linked >= 0.5 for j in gone)
        listed = bool(gone) and body.blocks[i + 1].item and body.blocks[i + 1].linked >= 0.5
        empty = 0 < body.blocks[following].level <= block.level
        odd = make_of(block) not in made and _is_odd(body, i, following)
        if listed or (links and (not block.level or empty or odd)):
            body.keep[i] = False


def _is_odd(body: Selection, heading: int, following: int) -> bool:
    """Whether a heading before links stands in a box of its own, unlike the text that follows."""
    box = body.blocks[heading].box.getparent()
    return box is not None and following not in body.inside(box)


def _drop_twins(body: Selection) -> None:
    """Of what stands there twice one remains; a quotation set large repeats a part of a paragraph."""
    texts = {i: letters(body.blocks[i].text) for i in body.kept()}
    seen: set[str] = set()
    for i, text in texts.items():
        block = body.blocks[i]
        if block.words < _TWIN_WORDS or (block.words < PROSE_WORDS and not is_sentence(block.text)):
            continue
        inside = any(text in other for j, other in texts.items() if j != i and len(other) > len(text))
        if text in seen or (inside and not block.level):
            body.keep[i] = False
        seen.add(text)
