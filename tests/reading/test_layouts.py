"""Pages of forty layouts with invented articles: how many words are lost, how many are foreign."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from layouts import FOLDER, Layout, read_layouts
from lxml.html import document_fromstring

from newsgraph.errors import ReadingError
from newsgraph.reading import article_from_bytes
from newsgraph.reading.blocks import read_blocks
from newsgraph.schema import Article

LAYOUTS = read_layouts()
CONSENT = Path(__file__).parent / "consentwall.html"


@dataclass
class Words:
    """Words of all texts: found and right, lost, foreign."""

    right: int = 0
    lost: int = 0
    foreign: int = 0

    def add(self, found: str, expected: Iterable[str]) -> None:
        got = Counter(re.findall(r"\w+", found.lower()))
        wanted = Counter(re.findall(r"\w+", " ".join(expected).lower()))
        common = (got & wanted).total()
        self.right += common
        self.lost += wanted.total() - common
        self.foreign += got.total() - common

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.lost + self.foreign)

    @property
    def lost_share(self) -> float:
        return self.lost / (self.right + self.lost)

    @property
    def foreign_share(self) -> float:
        return self.foreign / (self.right + self.foreign)


def read(layout: Layout, change: Callable[[str], str] = str) -> Article:
    return article_from_bytes(change(layout.html).encode(), name=f"{layout.name}.html")


def measure(change: Callable[[str], str] = str) -> Words:
    words = Words()
    for layout in LAYOUTS:
        words.add(read(layout, change).text, layout.paragraphs)
    return words


def test_there_are_forty_layouts_and_more() -> None:
    assert len({layout.name for layout in LAYOUTS}) >= 40


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout(layout: Layout) -> None:
    article = read(layout)
    paragraphs = article.text.split("\n\n")
    assert [part for part in layout.paragraphs if part not in paragraphs] == []
    assert [part for part in paragraphs if part in layout.paragraphs] == layout.paragraphs
    assert article.title == layout.title
    assert article.published == dt.date.fromisoformat(layout.date)
    assert article.publisher == layout.publisher
    assert list(article.authors) == layout.authors


def test_all_layouts_together() -> None:
    words = measure()
    assert words.f1 >= 0.995
    assert words.lost_share <= 0.001
    assert words.foreign_share <= 0.005


def without_names(html: str) -> str:
    """The page as if its classes were made by a program."""
    return re.sub(r'(class|id)="([^"]*)"', lambda m: f'{m[1]}="c{sum(map(ord, m[2]))}"', html)


def without_metadata(html: str) -> str:
    return re.sub(r"<(?:meta|link)\b[^>]*>", "", re.sub(r'<script type="appl.*?</script>', "", html))


def only_divs(html: str) -> str:
    return re.sub(
        r"<(/?)(?:article|main|section|aside|figure|figcaption|footer|header|nav)\b", r"<\1div", html
    )


@pytest.mark.parametrize("change", [without_names, without_metadata, only_divs])
def test_the_structure_tells_enough_without(change: Callable[[str], str]) -> None:
    words = measure(change)
    assert words.f1 >= 0.98
    assert words.lost_share <= 0.005


def surrounded(html: str) -> str:
    """The page with a banner of news and a menu above, and other articles without a link below."""
    above, below = ((FOLDER / name).read_text("utf-8") for name in ("above.html", "below.html"))
    return re.sub(r"(<body[^>]*>)", lambda m: m[1] + above, html, count=1).replace(
        "</body>", below + "</body>"
    )


def test_what_surrounds_an_article_is_none_of_it() -> None:
    words = measure(surrounded)
    assert words.f1 >= 0.995
    assert words.lost_share <= 0.001


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["empty lines", "no empty line"])
@pytest.mark.parametrize("whole", [False, True], ids=["article", "whole page"])
def test_the_same_pages_copied_as_text(between: str, whole: bool) -> None:
    above, below = ((FOLDER / name).read_text("utf-8").splitlines() for name in ("above.txt", "below.txt"))
    words = Words()
    for layout in LAYOUTS:
        seen = [block.text for block in read_blocks(document_fromstring(layout.html)) if not block.hidden]
        lines = [*above, *seen, *below] if whole else seen
        article = article_from_bytes(between.join(lines).encode(), name=f"{layout.name}.txt")
        words.add(article.text, layout.paragraphs)
        assert not whole or not set(article.text.split("\n\n")) & {*above, *below}
    assert words.f1 >= 0.97
    assert words.lost_share <= 0.001


def test_a_page_that_asks_for_consent_is_no_article() -> None:
    with pytest.raises(ReadingError, match="is a consent page, not an article"):
        article_from_bytes(CONSENT.read_bytes(), name="wall.html")


def test_hour_and_update_are_kept_apart() -> None:
    [layout] = [layout for layout in LAYOUTS if layout.name == "weekly-summary"]
    article = read(layout)
    assert article.published_at is not None
    assert article.updated_at is not None
    assert article.published_at.isoformat() == "2024-08-19T00:30:00+02:00"  # 22.30 of the day before in UTC
    assert article.updated_at.isoformat() == "2024-08-20T09:00:00+02:00"


def test_much_that_was_left_out_is_told(caplog: pytest.LogCaptureFixture) -> None:
    [layout] = [layout for layout in LAYOUTS if layout.name == "broadcaster-textabsatz"]
    text = "\n\n".join(layout.paragraphs)
    article_from_bytes(text.encode(), name="a.txt")
    assert caplog.messages == []
    pleas = [f"Lesen Sie auch: So weit war es schon im Jahr {1990 + n}, sagt Meier dazu." for n in range(30)]
    middle = len(layout.paragraphs) // 2
    mixed = [*layout.paragraphs[:middle], *pleas, *layout.paragraphs[middle:]]
    article = article_from_bytes("\n\n".join(mixed).encode(), name="a.txt")
    assert article.text == text
    [message] = caplog.messages
    assert "% of the sentences on this page were taken for no part of the article" in message


@pytest.mark.parametrize(
    "line", ["Weiterlesen mit Plus", "Dieser Artikel ist nur für Abonnenten.", "Bereits Abonnent?"]
)
def test_so_are_those_with_an_offer_below(line: str, caplog: pytest.LogCaptureFixture) -> None:
    text = "Rat stimmt für den Umbau\n\nDer Rat hat am Abend den Umbau beschlossen. Er soll im Mai beginnen."
    assert article_from_bytes(f"{text}\n\n{line}".encode(), name="plus.txt").text == text
    [message] = caplog.messages
    assert "only the beginning of the article" in message


def test_the_first_lines_of_a_subscribers_article_are_called_so(caplog: pytest.LogCaptureFixture) -> None:
    page = (
        '<html><head><script type="application/ld+json">'
        '{"@type": "NewsArticle", "isAccessibleForFree": false}</script></head>'
        "<body><article><h1>Rat stimmt für den Umbau</h1><p>Der Rat hat am Abend den Umbau beschlossen. "
        "Er soll im Mai beginnen und zwei Jahre dauern.</p></article></body></html>"
    )
    article = article_from_bytes(page.encode(), name="plus.html")
    assert article.text.startswith("Rat stimmt für den Umbau\n\nDer Rat hat am Abend")
    [message] = caplog.messages
    assert message.endswith(
        "only the beginning of the article stands on this page, the rest is for subscribers"
    )
