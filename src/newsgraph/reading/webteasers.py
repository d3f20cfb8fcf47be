"""Boxes on a page that are none of the article's, by what is in them: links, teasers, captions, pleas."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsgraph.reading.clutter import Kind, is_offer, is_sentence, speaks_to_reader
from newsgraph.reading.selection import Selection, is_prose, make_of

_SHORT = 15  # words; a label, a heading, a teaser's headline
_TEASER_WORDS = 80  # of one teaser
_LAYOUT_WORDS = 25  # a table with a cell of so many words is no table of figures but a page layout
_PLEA_WORDS = 90
_NEARLY_ALL = 0.8  # … from where nothing but what stands behind articles comes
_CAPTION_WORDS = 40
_PICTURES = ("img", "picture", "video", "audio", "amp-img")
_SOURCE = re.compile(r"(?:Quelle|Foto|Bild|Copyright)n?s? ?:|©", re.IGNORECASE)
_OFFERED_WORDS = 60
_VEILED = 0.3
_ADVICE = 0.25  # share of the text; an article that speaks so much to its readers gives advice
_LISTS = ("ul", "ol", "dl")
_MORE = re.compile(
    r"(?:mehr|weiter|weiterlesen|mehr lesen|mehr dazu|zum artikel|lesen|hier)\W*", re.IGNORECASE
)
_LABELLED_LINK = re.compile(r"^(?:[^.!?:|]{1,40}[:|–-]|[→►▶»+*]+)\s", re.IGNORECASE)


def drop_links(body: Selection) -> None:
    """Lists of links, paragraphs that are a link, a label with a link, a text that ends in "… mehr"."""
    for part in _lists(body):
        size = sum(len(body.blocks[i].text) for i in part)
        linked = sum(len(body.blocks[i].text) * body.blocks[i].linked for i in part)
        if linked >= 0.5 * size:
            body.drop(part)
    for i in body.kept():
        block = body.blocks[i]
        if block.level or body.stated[i]:
            continue
        whole = block.linked >= 0.8 and not (is_sentence(block.text) and block.words > _SHORT * 2)
        labelled = block.linked >= 0.5 and (_LABELLED_LINK.match(block.text) or not is_sentence(block.text))
        more = bool(block.last_link) and _MORE.fullmatch(block.last_link) and not is_sentence(block.text)
        if whole or labelled or more:
            body.keep[i] = False


def _lists(body: Selection) -> list[list[int]]:
    found: dict[HtmlElement, list[int]] = {}
    for i in body.kept():
        around = (box for box in body.blocks[i].boxes() if box.tag in _LISTS)
        box = next(around, None)
        if box is not None and body.boxes.share(box) < _NEARLY_ALL:
            found.setdefault(box, []).append(i)
    return list(found.values())


def drop_teasers(body: Selection) -> None:
    """A heading that is a link heads another article; what stands in its small box goes with it."""
    for i in body.kept():
        block = body.blocks[i]
        if not block.level or block.linked < 0.8 or not body.keep[i]:
            continue
        teaser = [i]
        for box in block.boxes():
            inside = body.inside(box)
            heads = [j for j in inside if body.blocks[j].level]
            linked = [j for j in heads if body.blocks[j].linked >= 0.8]
            size = sum(body.blocks[j].words for j in inside)
            if box is body.box or len(heads) > len(linked) or size > _TEASER_WORDS * len(linked):
                break
            teaser = inside
        body.drop(teaser)


def drop_tables(body: Selection) -> None:
    """A table of figures is no text; one with long cells lays out the page."""
    for table in {box for i in body.kept() for box in body.blocks[i].boxes() if box.tag == "table"}:
        cells = [body.inside(cell) for cell in table.iter("td", "th")]
        longest = max((sum(body.blocks[i].words for i in cell) for cell in cells), default=0)
        if longest < _LAYOUT_WORDS and table is not body.box:
            body.drop(body.inside(table))


def drop_captions(body: Selection) -> None:
    """A short text alone with a picture, or with a credit, in a box made like none of the text's."""
    captions: dict[int, HtmlElement] = {}
    for i in body.kept():
        block = body.blocks[i]
        if block.words > _CAPTION_WORDS or block.level or body.stated[i]:
            continue
        for box in block.boxes():
            inside = [j for j in body.inside(box) if not _is_credit(body, j)]
            if box is body.box or inside != [i]:
                break
            credited = len(body.inside(box)) > 1
            if credited or ((box is not block.box or box.tag == "div") and _pictures(box)):
                captions[i] = box
                break
    made = {make_of(body.blocks[i]) for i in body.known_places() if i not in captions}
    words = sum(body.blocks[i].words for i in captions if body.known[i])
    if words > _VEILED * sum(body.blocks[i].words for i in body.known_places()):
        return
    for i, box in captions.items():
        if make_of(body.blocks[i]) not in made:
            body.drop(body.inside(box))


def drop_cards(body: Selection) -> None:
    """A small box of labels with a link or a picture: who wrote it, a quiz; and what stands with a player."""
    for i in body.kept():
        block = body.blocks[i]
        if not body.keep[i] or block.level or block.item or is_sentence(block.text):
            continue
        for box in list(block.boxes())[1:]:
            inside = body.inside(box)
            labels = all(
                not (
                    body.blocks[j].level or body.blocks[j].item or is_prose(body.blocks[j]) or body.stated[j]
                )
                for j in inside
            )
            if box is body.box or not labels or body.words(inside) > _SHORT:
                break
            if len(inside) > 1 and (_pictures(box) or any(body.blocks[j].linked >= 0.8 for j in inside)):
                body.drop(inside)
                break
    made = {make_of(body.blocks[i]) for i in body.known_places()}
    for player in body.box.iter("audio", "video", "amp-audio", "amp-video") if body.box is not None else ():
        for box in player.iterancestors():
            inside = body.inside(box)
            told = any(body.stated[j] or make_of(body.blocks[j]) in made for j in inside)
            if box is body.box or told or body.words(inside) > _CAPTION_WORDS:
                break
            body.drop(inside)


def _pictures(box: HtmlElement) -> bool:
    return next(box.iter(*_PICTURES), None) is not None


def _is_credit(body: Selection, i: int) -> bool:
    return body.marks[i] is Kind.CREDIT or _SOURCE.match(body.blocks[i].text) is not None


def drop_pleas(body: Selection) -> None:
    """A small box that ends in a call to sign up, and else speaks to the reader."""
    for i in body.kept():
        block = body.blocks[i]
        if body.marks[i] is not Kind.FURNITURE or body.stated[i]:
            continue
        _drop_around(body, i, offer=False)
    for i, block in enumerate(body.blocks):
        if (
            body.box is not None
            and i in body.inside(body.box)
            and is_offer(block.text)
            and not body.stated[i]
        ):
            _drop_around(body, i, offer=True)
    for i, block in enumerate(body.blocks[:-1]):
        after = body.blocks[i + 1]
        button = not body.keep[i + 1] and after.linked >= 0.8 and after.words <= 8 and not after.level
        if body.keep[i] and button and is_prose(block) and _is_plea(body, i) and block.words <= _PLEA_WORDS:
            body.keep[i] = False


def drop_addressed(body: Selection) -> None:
    """A small box of several lines that all speak to the reader."""
    prose = [i for i in body.kept() if is_prose(body.blocks[i])]
    spoken = [i for i in prose if _is_plea(body, i)]
    if sum(body.blocks[i].words for i in spoken) > _ADVICE * sum(body.blocks[i].words for i in prose):
        return
    for i in spoken:
        for box in list(body.blocks[i].boxes())[1:]:
            inside = [j for j in body.inside(box) if body.keep[j]]
            words = sum(body.blocks[j].words for j in inside)
            if box is body.box or words > _OFFERED_WORDS or not all(_is_plea(body, j) for j in inside):
                break
            if len(inside) > 1:
                body.drop(inside)


def _drop_around(body: Selection, button: int, *, offer: bool) -> None:
    """Drop the small box that a button closes, where nothing in it tells news."""
    for box in body.blocks[button].boxes():
        inside = [i for i in body.inside(box) if i != button]
        words = sum(body.blocks[i].words for i in inside)
        if box is body.box or words > _PLEA_WORDS or any(body.stated[i] for i in inside):
            return
        whole = offer and words <= _OFFERED_WORDS and button > max(inside, default=button)
        spoken = any(is_prose(body.blocks[i]) for i in inside) and all(_is_plea(body, i) for i in inside)
        if whole or spoken:
            body.drop(inside)


def _is_plea(body: Selection, i: int) -> bool:
    block = body.blocks[i]
    if body.stated[i]:
        return False
    if not is_prose(block) or body.marks[i] is not Kind.TEXT:
        return True
    return speaks_to_reader(block.text)
