"""Which blocks of a saved page are the body of its article.

Two witnesses say where the article is: trafilatura, and the page's own JSON-LD, which on many sites holds the
text. The box that holds what they saw holds the article; in it every block stays, whether they saw it or not,
unless the structure shows that it is something else: a list of links, a teaser, a box beside the text, a plea
for subscriptions. Words decide only about labels and buttons (`clutter.classify`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml.html import HtmlElement

from newsgraph.reading.blocks import Block
from newsgraph.reading.clutter import (
    HOUR,
    Kind,
    classify,
    is_notice,
    is_offer,
    is_sentence,
    meta_of,
    speaks_to_reader,
    trim,
)
from newsgraph.reading.webboxes import Boxes

_SHARE = 0.95  # of the known words that the article's box holds
_PROSE_WORDS = 6
_KEY = 40  # letters by which a block is found in a witness' text
_SHORT = 15  # words; a label, a heading, a teaser's headline
_TEASER_WORDS = 80  # of one teaser
_LAYOUT_WORDS = 25  # a table with a cell of so many words is no table of figures but a page layout
_PLEA_WORDS = 90
_MOST = 0.6  # share of the article's words above, from where the readers' comments may begin
_NEARLY_ALL = 0.8  # … from where nothing but what stands behind articles comes
_CAPTION_WORDS = 40
_PICTURES = ("img", "picture", "video", "audio", "amp-img")
_SOURCE = re.compile(r"(?:Quelle|Foto|Bild|Copyright)n?s? ?:|©", re.IGNORECASE)
_OFFERED_WORDS = 60
_VEILED = 0.3
_TOO_MUCH = 0.35  # of the known words; a rule that takes more is wrong about this site
_ADVICE = 0.25  # share of the text; an article that speaks so much to its readers gives advice
_LISTS = ("ul", "ol", "dl")
_ENTRIES = 3  # hours before headings from so many on make a live ticker
_LABELS = (Kind.RELATED, Kind.TAIL, Kind.COMMENTS)
_MORE = re.compile(
    r"(?:mehr|weiter|weiterlesen|mehr lesen|mehr dazu|zum artikel|lesen|hier)\W*", re.IGNORECASE
)
_LABELLED_LINK = re.compile(r"^(?:[^.!?:|]{1,40}[:|–-]|[→►▶»+*]+)\s", re.IGNORECASE)


class Body:
    """The blocks of a page and which of them are kept."""

    def __init__(self, blocks: Sequence[Block], seen: str, stated: str) -> None:
        """Choose.

        Args:
            blocks: the blocks of the page.
            seen: the text that trafilatura found.
            stated: the article's text in the page's JSON-LD, empty where there is none.
        """
        self.blocks = blocks
        found, told = letters(seen), letters(stated)
        self.stated = [_within(block, told) and (is_prose(block) or block.level > 0) for block in blocks]
        self.known = [
            is_prose(block) and (self.stated[i] or _within(block, found)) for i, block in enumerate(blocks)
        ]
        if not any(self.known):
            self.known = [is_prose(block) and not block.hidden for block in blocks]
        self.boxes = Boxes(blocks, self.known)
        # What the witnesses saw beside the article must not widen its box to the whole page.
        inner = [
            known and (self.stated[i] or not self.boxes.is_apart(blocks[i], None))
            for i, known in enumerate(self.known)
        ]
        if any(inner):
            self.known = inner
            self.boxes = Boxes(blocks, self.known)
        self.box = self.boxes.main(_SHARE)
        self._held: dict[HtmlElement, list[int]] = {}
        for i, block in enumerate(blocks):
            for box in block.boxes():
                self._held.setdefault(box, []).append(i)
        self.keep = [False] * len(blocks)
        for i in self._inside(self.box) if self.box is not None else ():
            self.keep[i] = True
        self._marks = [classify(block.text) for block in blocks]
        for step in (
            self._drop_apart,
            self._drop_links,
            self._drop_teasers,
            self._drop_tables,
            self._drop_captions,
            self._drop_pleas,
            self._drop_addressed,
            self._drop_lines,
            self._drop_end,
            self._drop_empty_headings,
            self._drop_twins,
        ):
            self._try(step)

    @property
    def first(self) -> int:
        """The place of the first block of running text that is kept; the number of blocks where none is."""
        places = (i for i, block in enumerate(self.blocks) if self.keep[i] and is_prose(block))
        return next(places, len(self.blocks))

    def _try(self, step: Callable[[], None]) -> None:
        """Take a step, and take it back where it would cost much of the known text."""
        before, lost = list(self.keep), self.lost()
        step()
        if self.lost() - lost > _TOO_MUCH:
            self.keep = before

    def inside(self) -> list[Block]:
        """The blocks in the article's box, kept or not."""
        return [self.blocks[i] for i in self._inside(self.box)] if self.box is not None else []

    def place_of(self, share: float) -> int:
        """The place of the block in which more than a share of the known words has passed."""
        total = sum(self.blocks[i].words for i in self._known())
        passed = 0
        for i in self._known():
            passed += self.blocks[i].words
            if passed > share * total:
                return i
        return self.first

    def lost(self) -> float:
        """The share of the known words that are not kept."""
        words = sum(block.words for block, known in zip(self.blocks, self.known, strict=True) if known)
        lost = [
            b for b, known, kept in zip(self.blocks, self.known, self.keep, strict=True) if known and not kept
        ]
        return sum(block.words for block in lost) / words if words else 0.0

    def _known(self) -> list[int]:
        return [i for i, known in enumerate(self.known) if known]

    def _kept(self) -> list[int]:
        return [i for i, keep in enumerate(self.keep) if keep]

    def _drop_apart(self) -> None:
        words = sum(block.words for block, known in zip(self.blocks, self.known, strict=True) if known)
        unseen = [b for b, known in zip(self.blocks, self.known, strict=True) if known and b.hidden]
        # Some pages hide the whole text until a script shows it.
        veiled = sum(block.words for block in unseen) > _VEILED * words
        for i in self._kept():
            block = self.blocks[i]
            hidden = block.hidden and not veiled
            self.keep[i] = not hidden and (self.stated[i] or not self.boxes.is_apart(block, self.box))

    def _drop_links(self) -> None:
        """Lists of links, paragraphs that are a link, a label with a link, a text that ends in "… mehr"."""
        for part in self._lists():
            size = sum(len(self.blocks[i].text) for i in part)
            linked = sum(len(self.blocks[i].text) * self.blocks[i].linked for i in part)
            if linked >= 0.5 * size:
                self._drop(part)
        for i in self._kept():
            block = self.blocks[i]
            if block.level or self.stated[i]:
                continue
            whole = block.linked >= 0.8 and not (is_sentence(block.text) and block.words > _SHORT * 2)
            labelled = block.linked >= 0.5 and (
                _LABELLED_LINK.match(block.text) or not is_sentence(block.text)
            )
            more = bool(block.last_link) and _MORE.fullmatch(block.last_link) and not is_sentence(block.text)
            if whole or labelled or more:
                self.keep[i] = False

    def _lists(self) -> list[list[int]]:
        found: dict[HtmlElement, list[int]] = {}
        for i in self._kept():
            around = (box for box in self.blocks[i].boxes() if box.tag in _LISTS)
            box = next(around, None)
            if box is not None and self.boxes.share(box) < _NEARLY_ALL:
                found.setdefault(box, []).append(i)
        return list(found.values())

    def _drop_teasers(self) -> None:
        """A heading that is a link heads another article; what stands in its small box goes with it."""
        for i in self._kept():
            block = self.blocks[i]
            if not block.level or block.linked < 0.8 or not self.keep[i]:
                continue
            teaser = [i]
            for box in block.boxes():
                inside = self._inside(box)
                heads = [j for j in inside if self.blocks[j].level]
                linked = [j for j in heads if self.blocks[j].linked >= 0.8]
                size = sum(self.blocks[j].words for j in inside)
                if box is self.box or len(heads) > len(linked) or size > _TEASER_WORDS * len(linked):
                    break
                teaser = inside
            self._drop(teaser)

    def _inside(self, box: HtmlElement) -> list[int]:
        return self._held.get(box, [])

    def _drop_tables(self) -> None:
        """A table of figures is no text; one with long cells lays out the page."""
        for table in {box for i in self._kept() for box in self.blocks[i].boxes() if box.tag == "table"}:
            cells = [self._inside(cell) for cell in table.iter("td", "th")]
            longest = max((sum(self.blocks[i].words for i in cell) for cell in cells), default=0)
            if longest < _LAYOUT_WORDS and table is not self.box:
                self._drop(self._inside(table))

    def _drop_captions(self) -> None:
        """A short text alone with a picture, or with a credit, in a box made like none of the text's."""
        captions: dict[int, HtmlElement] = {}
        for i in self._kept():
            block = self.blocks[i]
            if block.words > _CAPTION_WORDS or block.level or self.stated[i]:
                continue
            for box in block.boxes():
                inside = [j for j in self._inside(box) if not self._is_credit(j)]
                if box is self.box or inside != [i]:
                    break
                credited = len(self._inside(box)) > 1
                if credited or (box is not block.box and next(box.iter(*_PICTURES), None) is not None):
                    captions[i] = box
                    break
        made = {_make(self.blocks[i]) for i in self._known() if i not in captions}
        words = sum(self.blocks[i].words for i in captions if self.known[i])
        if words > _VEILED * sum(self.blocks[i].words for i in self._known()):
            return
        for i, box in captions.items():
            if _make(self.blocks[i]) not in made:
                self._drop(self._inside(box))

    def _is_credit(self, i: int) -> bool:
        return self._marks[i] is Kind.CREDIT or _SOURCE.match(self.blocks[i].text) is not None

    def _drop_pleas(self) -> None:
        """A small box that ends in a call to sign up, and else speaks to the reader."""
        for i in self._kept():
            block = self.blocks[i]
            if self._marks[i] is not Kind.FURNITURE or self.stated[i]:
                continue
            self._drop_around(i, offer=False)
        for i, block in enumerate(self.blocks):
            if (
                self.box is not None
                and i in self._held[self.box]
                and is_offer(block.text)
                and not self.stated[i]
            ):
                self._drop_around(i, offer=True)
        for i, block in enumerate(self.blocks[:-1]):
            after = self.blocks[i + 1]
            button = not self.keep[i + 1] and after.linked >= 0.8 and after.words <= 8 and not after.level
            if (
                self.keep[i]
                and button
                and is_prose(block)
                and self._is_plea(i)
                and block.words <= _PLEA_WORDS
            ):
                self.keep[i] = False

    def _drop_addressed(self) -> None:
        """A small box of several lines that all speak to the reader."""
        prose = [i for i in self._kept() if is_prose(self.blocks[i])]
        spoken = [i for i in prose if self._is_plea(i)]
        if sum(self.blocks[i].words for i in spoken) > _ADVICE * sum(self.blocks[i].words for i in prose):
            return
        for i in spoken:
            for box in list(self.blocks[i].boxes())[1:]:
                inside = [j for j in self._inside(box) if self.keep[j]]
                words = sum(self.blocks[j].words for j in inside)
                if box is self.box or words > _OFFERED_WORDS or not all(self._is_plea(j) for j in inside):
                    break
                if len(inside) > 1:
                    self._drop(inside)

    def _drop_around(self, button: int, *, offer: bool) -> None:
        """Drop the small box that a button closes, where nothing in it tells news."""
        for box in self.blocks[button].boxes():
            inside = [i for i in self._inside(box) if i != button]
            words = sum(self.blocks[i].words for i in inside)
            if box is self.box or words > _PLEA_WORDS or any(self.stated[i] for i in inside):
                return
            whole = offer and words <= _OFFERED_WORDS and button > max(inside, default=button)
            if whole or all(self._is_plea(i) for i in inside):
                self._drop(inside)

    def _is_plea(self, i: int) -> bool:
        block = self.blocks[i]
        if self.stated[i]:
            return False
        if not is_prose(block) or self._marks[i] is not Kind.TEXT:
            return True
        return speaks_to_reader(block.text)

    def _drop_lines(self) -> None:
        """What the words of a block show to be a label, a button, a date or a caption."""
        hours = self._hours()
        words = [
            self.blocks[i].words if self.keep[i] and is_prose(self.blocks[i]) else 0
            for i in range(len(self.keep))
        ]
        total = sum(words)
        for i in self._kept():
            kind = self._marks[i]
            if is_notice(self.blocks[i].text) and sum(words[:i]) > sum(words[i:]) and not self.stated[i]:
                self.keep[i] = False
            if kind is Kind.TEXT or self.stated[i] or i in hours or not self.keep[i]:
                continue
            above = sum(words[:i]) / max(1, total)
            if kind is Kind.NAVIGATION and self.blocks[i].level:
                continue  # "Deutschland" may be a subheading
            self.keep[i] = False
            if kind in _LABELS:
                if (kind is Kind.COMMENTS and above >= _MOST) or (kind is Kind.TAIL and above >= _NEARLY_ALL):
                    self._drop([j for j in range(i, len(self.keep)) if not self.stated[j]])
                    return
                self._drop(self._labelled(i))

    def _hours(self) -> set[int]:
        """The hours and dates that head the entries of a live ticker or a chronicle."""
        found = set()
        for i in self._kept()[:-1]:
            meta = meta_of(self.blocks[i].text) if self._marks[i] is Kind.META else None
            if HOUR.fullmatch(self.blocks[i].text) or (meta and meta.published and not meta.authors):
                found.add(i)
        return found if len(found) >= _ENTRIES else set()

    def _labelled(self, label: int) -> list[int]:
        """The short lines after a label in its box, up to the next heading or sentence."""
        found = []
        for i in range(label + 1, len(self.blocks)):
            block = self.blocks[i]
            if self.keep[i] and (block.level or is_prose(block) or is_sentence(block.text) or block.item):
                break
            found.append(i)
        return found

    def _drop_end(self) -> None:
        """Behind the last known block only what is made like a known one belongs to the article."""
        last = max((i for i, known in enumerate(self.known) if known and self.keep[i]), default=-1)
        made = {_make(block) for block, known in zip(self.blocks, self.known, strict=True) if known}
        for i in range(last + 1, len(self.keep)):
            block = self.blocks[i]
            long = block.words >= _PROSE_WORDS or is_sentence(block.text)
            same = _make(block) in made and not block.level and long
            listed = block.item and block.linked < 0.5
            self.keep[i] = self.keep[i] and (same or listed)

    def _drop_empty_headings(self) -> None:
        """A heading with nothing of the article below it; a bold label before a list of links."""
        for i in reversed(self._kept()):
            block = self.blocks[i]
            heading = block.level > 0 or (
                block.bold and block.words <= _SHORT and not is_sentence(block.text)
            )
            if not heading or self.stated[i]:
                continue
            following = next((j for j in range(i + 1, len(self.keep)) if self.keep[j]), None)
            if following is None:
                self.keep[i] = False
                continue
            gone = range(i + 1, following)
            links = any(self.blocks[j].linked >= 0.5 for j in gone)
            listed = bool(gone) and self.blocks[i + 1].item and self.blocks[i + 1].linked >= 0.5
            empty = 0 < self.blocks[following].level <= block.level
            if listed or (links and (not block.level or empty or self._is_odd(i, following))):
                self.keep[i] = False

    def _is_odd(self, heading: int, following: int) -> bool:
        """Whether a heading before links stands in a box of its own, unlike the text that follows."""
        box = self.blocks[heading].box.getparent()
        return box is not None and following not in self._inside(box)

    def _drop_twins(self) -> None:
        """Of what stands there twice one remains; a quotation set large repeats a part of a paragraph."""
        texts = {i: letters(self.blocks[i].text) for i in self._kept()}
        seen: set[str] = set()
        for i, text in texts.items():
            block = self.blocks[i]
            if block.words < _PROSE_WORDS:
                continue
            inside = any(text in other for j, other in texts.items() if j != i and len(other) > len(text))
            if text in seen or (inside and not block.level):
                self.keep[i] = False
            seen.add(text)

    def _drop(self, places: Sequence[int]) -> None:
        for i in places:
            self.keep[i] = False


def is_prose(block: Block) -> bool:
    """Whether a block is running text: a sentence, or too long for a heading, and not mostly links."""
    if block.level or block.linked >= 0.5:
        return False
    if block.words >= _PROSE_WORDS * 4:
        return True
    return block.words >= _PROSE_WORDS and (is_sentence(block.text) or is_sentence(trim(block.text)))


def letters(text: str) -> str:
    """The letters and digits of a text in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()


def _within(block: Block, text: str) -> bool:
    key = letters(block.text)
    return len(key) >= 20 and (key[:_KEY] in text and key[-_KEY:] in text)


def _make(block: Block) -> tuple[str, ...]:
    """How a block is made: tag and class of its box and of the box around it."""
    return tuple(f"{box.tag}.{box.get('class', '')}" for _, box in zip(range(2), block.boxes(), strict=False))
