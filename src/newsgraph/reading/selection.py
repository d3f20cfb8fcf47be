"""What is known of a page's blocks, and which of them are kept, while the body of its article is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from newsgraph.reading.blocks import Block
from newsgraph.reading.clutter import classify, is_sentence, trim
from newsgraph.reading.webboxes import Boxes

PROSE_WORDS = 6
_SHARE = 0.95  # of the known words that the article's box holds
_KEY = 40  # letters by which a block is found in a witness' text


class Selection:
    """The blocks of a page and which of them are kept: at first all in the box that holds the article.

    Two witnesses say where that is. ``stated`` are the blocks that the page's JSON-LD tells, ``known`` the
    running text that either saw.
    """

    def __init__(self, blocks: Sequence[Block], seen: str, stated: str) -> None:
        """Find the article's box.

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
        for i in self.inside(self.box):
            self.keep[i] = True
        self.marks = [classify(block.text) for block in blocks]

    @property
    def first(self) -> int:
        """The place of the first block of running text that is kept; the number of blocks where none is."""
        places = (i for i, block in enumerate(self.blocks) if self.keep[i] and is_prose(block))
        return next(places, len(self.blocks))

    def inside(self, box: HtmlElement | None) -> list[int]:
        """The places of the blocks in a box, kept or not."""
        return self._held.get(box, []) if box is not None else []

    def kept(self) -> list[int]:
        """The places of the blocks that are kept."""
        return [i for i, keep in enumerate(self.keep) if keep]

    def known_places(self) -> list[int]:
        """The places of the blocks that are known to be the article's text."""
        return [i for i, known in enumerate(self.known) if known]

    def words(self, places: Iterable[int]) -> int:
        """How many words the blocks at some places have."""
        return sum(self.blocks[i].words for i in places)

    def drop(self, places: Iterable[int]) -> None:
        """Keep the blocks at some places no longer."""
        for i in places:
            self.keep[i] = False

    def place_of(self, share: float) -> int:
        """The place of the block in which more than a share of the known words has passed."""
        total, passed = self.words(self.known_places()), 0
        for i in self.known_places():
            passed += self.blocks[i].words
            if passed > share * total:
                return i
        return self.first

    def lost(self) -> float:
        """The share of the known words that are not kept."""
        known = self.known_places()
        return self.words(i for i in known if not self.keep[i]) / max(1, self.words(known))


def is_prose(block: Block) -> bool:
    """Whether a block is running text: a sentence, or too long for a heading, and not mostly links."""
    if block.level or block.linked >= 0.5:
        return False
    if block.words >= PROSE_WORDS * 4:
        return True
    return block.words >= PROSE_WORDS and (is_sentence(block.text) or is_sentence(trim(block.text)))


def letters(text: str) -> str:
    """The letters and digits of a text in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()


def _within(block: Block, text: str) -> bool:
    key = letters(block.text)
    return len(key) >= 20 and (key[:_KEY] in text and key[-_KEY:] in text)


def make_of(block: Block) -> tuple[str, ...]:
    """How a block is made: tag and class of its box and of the box around it."""
    return tuple(f"{box.tag}.{box.get('class', '')}" for _, box in zip(range(2), block.boxes(), strict=False))
