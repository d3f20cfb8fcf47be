"""What the head of a page says of its article, and what it says of others."""

from __future__ import annotations

import datetime as dt

import pytest

from newsgraph.reading import article_from_bytes
from newsgraph.schema import Article

BODY = (
    "<article><h1>Rat stimmt für den Umbau</h1>{}<p>Der Rat hat am Abend den Umbau beschlossen.</p>"
    "<p>Er soll im Mai beginnen und zwei Jahre dauern, wie die Stadt mitteilte.</p></article>{}"
)


def read(head: str, *, below_title: str = "", behind: str = "") -> Article:
    page = f"<html><head>{head}</head><body>{BODY.format(below_title, behind)}</body></html>"
    return article_from_bytes(page.encode(), name="a.html")


def ld(record: str) -> str:
    return f'<script type="application/ld+json">{record}</script>'


def test_of_several_records_the_pages_own_counts() -> None:
    article = read(
        "<title>Rat stimmt für den Umbau | Musterbote</title>"
        + ld(
            '[{"@type": "NewsArticle", "headline": "Fähre rammt Mole", "datePublished": "2020-01-01",'
            ' "dateModified": "2020-01-02", "author": {"name": "Max Muster"}, "image": "x"},'
            ' {"@type": "NewsArticle", "headline": "Rat stimmt für den Umbau", "datePublished":"2024-10-24"}]'
        )
    )
    assert article.published == dt.date(2024, 10, 24)
    assert article.authors == ()
    assert article.publisher == "Musterbote"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type": "Person", "name": ["Erika Muster", "Max Muster"]}', ("Erika Muster", "Max Muster")),
        (
            '[{"name": "Erika Muster"}, {"@type": "Organization", "name": "dpa"}]',
            ("Erika Muster",),
        ),
        ('"Von Musterblatt-Redakteurin Erika Muster"', ("Erika Muster",)),
        ('"J&ouml;rg Muster"', ("Jörg Muster",)),
        ('{"@type": "Person", "name": "Musterbote Online"}', ()),
        ('{"@type": "Person", "name": "MDR THÜRINGEN"}', ()),
        ('"https://www.facebook.com/musterbote"', ()),
    ],
)
def test_authors_are_people(author: str, names: tuple[str, ...]) -> None:
    record = f'{{"@type": "NewsArticle", "author": {author}, "publisher": {{"name": "Musterbote"}}}}'
    assert read(ld(record)).authors == names


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:site_name" content="Musterbote">',
        '<meta property="og:site_name" content="Rat stimmt für den Umbau - Musterbote">',
        '<meta name="twitter:site" content="@Musterbote">',
        '<meta property="article:publisher" content="https://www.facebook.com/x">'
        "<title>Rat stimmt für den Umbau – Musterbote</title>",
        ld('{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Musterbote"}}'),
    ],
)
def test_the_publisher_is_a_name(head: str) -> None:
    assert read(head).publisher == "Musterbote"


def test_dates_of_other_boxes_are_not_the_articles() -> None:
    box = '<div><h4><a href="1">Fähre rammt Mole</a></h4><time datetime="2020-01-01">1.1.2020</time></div>'
    assert read("", behind=box).published is None
    assert read("", below_title="<p>24. Oktober 2024, 14:03 Uhr</p>", behind=box).published == dt.date(
        2024, 10, 24
    )


def test_hours_ago_are_told_by_the_stamp() -> None:
    article = read("", below_title='<div><time datetime="2024-10-24T22:30:00Z">vor 3 Stunden</time></div>')
    assert article.published == dt.date(2024, 10, 25)
    assert article.published_at == dt.datetime(2024, 10, 24, 22, 30, tzinfo=dt.UTC)


def test_an_update_is_no_publication() -> None:
    article = read(
        '<meta property="article:modified_time" content="2024-10-26T10:00:00+02:00">',
        below_title="<p>Veröffentlicht: 24.10.2024, 8.00 Uhr</p>",
    )
    assert article.published == dt.date(2024, 10, 24)
    assert article.published_at == dt.datetime(2024, 10, 24, 6, tzinfo=dt.UTC)
    assert article.updated_at == dt.datetime(2024, 10, 26, 8, tzinfo=dt.UTC)


def test_broken_metadata_is_passed_over() -> None:
    assert read(ld('{"@type": "NewsArticle", "headline": ')).title == "Rat stimmt für den Umbau"
