"""Which boxes of a page stand beside the article: by their tag, by what the site calls them, by their content.

A name proves little ("teaser" is the lead on one site and another article on the next), so a box is only taken
for one beside the article where it holds little of what is known to be the article's text.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsgraph.reading.blocks import Block, marks_of

_APART_TAGS = frozenset(
    {"aside", "dialog", "figcaption", "figure", "footer", "form", "menu", "nav", "caption"}
)
# Words of which a site makes the names of boxes that are no text of the article.
_APART_MARKS = frozenset(
    """
    ad ads advert advertisement advertising adslot anzeige anzeigen werbung sponsored sponsor promo promotion promobox
    affiliate outbrain taboola plista
    newsletter abo abobox subscribe subscription paywall paid offer offers login register registration cta
    related recommendation recommendations recommended recirculation readmore teaser teasers teaserlist teaserbox
    linklist linkbox linkteaser morelinks mostread topics trending readalso
    comment comments kommentar kommentare disqus forum postings
    share sharing shares social socialmedia sharebar shariff addthis
    breadcrumb breadcrumbs navigation nav menu pagination pager toolbar skiplink skip footer sidebar rail marginal
    cookie cookies consent optin gdpr cmp dsgvo embed embedded embeds widget
    caption figcaption bildunterschrift bildnachweis credit credits copyright copyrights photographer fotograf
    player audioplayer videoplayer gallery galerie bildergalerie slideshow slider carousel fotostrecke lightbox
    tag tags tagcloud keywords schlagworte byline author authors autor autoren autorenbox authorbox vita biography
    meta metadata dateline timestamp poll voting umfrage quiz rating feedback toc inhaltsverzeichnis
    tooltip modal overlay popup banner hint notification alert shop product
    sendungsbezug sendungshinweis programmhinweis
    """.split()
)
# For a paragraph itself these names tell enough; others ("teaser", "meta") are names of leads as well.
_APART_TEXTS = frozenset(
    """
    ad advert advertisement anzeige newsletter related recommendation breadcrumb caption figcaption bildunterschrift
    bildnachweis credit copyright byline author authors autor autoren authorline tags keywords share paywall comment
    copyrights sendungsbezug sendungshinweis metatextline readmore linklist
    """.split()
)
_TEXTS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "dd", "dt", "pre"})
_NEVER_LEADS = _APART_TEXTS | {"newsletter", "consent", "cookie", "player", "embed", "social", "sharing"}
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
        for block, is_known in zip(blocks, known, strict=True):
            if is_known:
                self._total += block.words
                for box in block.boxes():
                    self._words[box] = self._words.get(box, 0) + block.words

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
        return any(
            not _NEVER_LEADS.isdisjoint(marks_of(box))
            for _, box in zip(range(2), block.boxes(), strict=False)
        )

    def _judge(self, box: HtmlElement) -> bool:
        if box not in self._apart:
            names = _APART_TEXTS if box.tag in _TEXTS else _APART_MARKS
            named = box.tag in _APART_TAGS or not names.isdisjoint(marks_of(box))
            self._apart[box] = named and self.share(box) < _LITTLE
        return self._apart[box]
