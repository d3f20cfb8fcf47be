"""Which boxes of a page stand beside the article: by their tag, and by what the site calls them.

A name proves little ("teaser" is the lead on one site and another article on the next), so a box is only
taken for one beside the article where boxes of that name hold little of what is known to be its text.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from importlib import resources

from lxml.html import HtmlElement

from newsgraph.reading.blocks import Block, marks_of

_APART_TAGS = frozenset(
    {"aside", "dialog", "figcaption", "figure", "footer", "form", "menu", "nav", "caption"}
)
_TEXTS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "dd", "dt", "pre"})
_LITTLE = 0.3  # share of the article's words that a box beside it may seem to hold


class Boxes:
    """Judges the boxes of a page, each once.

    Args:
        blocks: the blocks of the page.
        known: for each of them, whether it is known to be text of the article.
    """

    def __init__(self, blocks: Sequence[Block], known: Sequence[bool]) -> None:
        self._words: dict[HtmlElement, int] = {}
        self._apart: dict[HtmlElement, bool] = {}
        self._total = 0
        told = [block for block, is_known in zip(blocks, known, strict=True) if is_known]
        for block in told:
            self._total += block.words
            for box in block.boxes():
                self._words[box] = self._words.get(box, 0) + block.words
        named: Counter[str] = Counter()  # how many known words stand in small boxes of a name
        for block in told:
            small = (box for box in block.boxes() if self.share(box) < _LITTLE)
            names = frozenset[str]().union(*(self._names(box) for box in small))
            named.update(dict.fromkeys(names, block.words))
        self._untold = {name for name, words in named.items() if words >= _LITTLE * self._total}

    def main(self, share: float) -> HtmlElement | None:
        """The innermost box that holds this share of the article's words, None where nothing is known."""
        holding = [box for box, words in self._words.items() if words >= share * self._total]
        inner = max(holding, key=lambda box: sum(1 for _ in box.iterancestors()), default=None)
        # One long paragraph is not the whole article.
        while inner is not None and inner.tag in _TEXTS - {"td"} and inner.getparent() is not None:
            inner = inner.getparent()
        return inner

    def share(self, box: HtmlElement) -> float:
        """The share of the article's known words that a box holds."""
        return self._words.get(box, 0) / self._total if self._total else 0.0

    def is_apart(self, block: Block, within: HtmlElement | None) -> bool:
        """Whether a block stands in a box beside the article, or is named like none of its texts."""
        for box in block.boxes():
            if box is within:
                return False
            if self._judge(box):
                return True
        return False

    def is_apart_strictly(self, block: Block) -> bool:
        """Whether a block or the box around it is named like what never is a lead."""
        never = names_of("text") | names_of("lead")
        return any(
            not never.isdisjoint(marks_of(box)) for _, box in zip(range(2), block.boxes(), strict=False)
        )

    def _judge(self, box: HtmlElement) -> bool:
        if box not in self._apart:
            # Where boxes of a name hold much of the text, the name tells nothing on this site.
            self._apart[box] = self.share(box) < _LITTLE and bool(self._names(box) - self._untold)
        return self._apart[box]

    @staticmethod
    def _names(box: HtmlElement) -> frozenset[str]:
        """The names of a box that speak against it: its tag's and those that the site gave it."""
        told = names_of("text") if box.tag in _TEXTS else names_of("box")
        return (marks_of(box) & told) | (_APART_TAGS & {str(box.tag)})


@functools.cache
def names_of(kind: str) -> frozenset[str]:
    """The names in ``boxes.tsv`` of a kind."""
    table = resources.files(__package__).joinpath("boxes.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return frozenset(name for row, name in rows if row == kind)
