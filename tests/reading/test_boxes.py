"""Boxes of odd pages: what a rule for one site would take from another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsgraph.reading import article_from_bytes

HEADLINE = "Gemeinderat sperrt den Weiher"
TEXT = [
    "Der Gemeinderat von Moorbach hat am Montagabend beschlossen, den Weiher für Badegäste zu sperren.",
    "Anlass sind drei Unfälle im vergangenen Jahr. „Wir können nicht warten“, sagte Rauscher.",
    "Der Jugendbeirat kritisierte die Entscheidung. Niemand habe die Betroffenen gefragt.",
    "Bis Sonntag hatten nach Angaben des Beirats 480 Menschen unterschrieben, nötig wären 650.",
    "Der Fischereiverein begrüßte das Verbot und bot Hilfe beim Zaun an.",
]


def read(body: str, head: str = "") -> list[str]:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return article_from_bytes(page.encode(), name="a.html").text.split("\n\n")


def page_of(paragraph: Callable[[int, str], str], around: str = "<article>{}</article>") -> str:
    text = "".join(paragraph(number, words) for number, words in enumerate(TEXT))
    return around.format(f"<h1>{HEADLINE}</h1>{text}")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            page_of(lambda _, p: f'<div class="teaser-block"><p>{p}</p></div>'), id="a name tells nothing"
        ),
        pytest.param(page_of(lambda _, p: f'<div class="par"><img src="x"><p>{p}</p></div>'), id="pictures"),
        pytest.param(
            page_of(lambda i, p: f'<section class="s{i}"><div><p>{p}</p></div></section>'), id="sections"
        ),
        pytest.param(page_of(lambda _, p: f"<p><b>{p}</b></p>"), id="bold"),
        pytest.param(
            page_of(lambda _, p: f"<x-par>{p}</x-par>", "<x-art>{}</x-art>"), id="elements of their own"
        ),
        pytest.param(page_of(lambda _, p: f"<p>{p}</p>", "<aside>{}</aside>"), id="an aside holds all"),
        pytest.param(
            page_of(lambda _, p: f"<p>{p}</p>", '<div class="newsletter comments">{}</div>'), id="named ill"
        ),
        pytest.param(
            page_of(lambda _, p: f'<p style="display: none">{p}</p>'), id="hidden until a script shows it"
        ),
        pytest.param(
            page_of(lambda _, p: f"<p>{p}</p>", "<table><tr><td>{}</td><td>Wetter</td></tr></table>"),
            id="table",
        ),
        pytest.param("<div>" * 200 + page_of(lambda _, p: f"<p>{p}</p>") + "</div>" * 200, id="deep"),
        pytest.param(page_of(lambda _, p: f"{p}<br><br>"), id="bare text"),
        pytest.param(page_of(lambda _, p: f"<p><a href='x'>{p[:20]}</a>{p[20:]}</p>"), id="links"),
    ],
)
def test_no_paragraph_is_lost(body: str) -> None:
    assert read(body) == [HEADLINE, *TEXT]


@pytest.mark.parametrize(
    "box",
    [
        '<div><h4><a href="1">Feuerwehr rettet Tier</a></h4><p>Das Tier war im Eis gefangen.</p></div>',
        "<p><a href='1'>Feuerwehr rettet Schwan aus dem Eis des Weihers</a></p>",
        "<ul><li>Tiere: <a href='1'>Feuerwehr rettet Schwan</a></li><li><a href='2'>Zu dünn</a></li></ul>",
        "<div><p>Der Weiher liegt im Süden.</p><p>Foto: Max Muster</p></div>",
        "<div><img src='x'><span>Der Weiher liegt im Süden.</span></div>",
        "<p class='bildunterschrift'>Der Weiher im Sommer.</p>",
        "<aside><h3>Hintergrund</h3><p>Der Weiher wurde vor hundert Jahren angelegt.</p></aside>",
        "<div><p>Mögen Sie unseren Ort? Dann ist der Brief für Sie.</p><a href='1'>Jetzt bestellen</a></div>",
        "<table><tr><td>2021</td><td>3 Unfälle</td></tr></table>",
        "<div class='hidden'><p>Die Sitzung ist abgelaufen, bitte laden Sie neu.</p></div>",
        "<noscript><p>Bitte schalten Sie JavaScript ein, um alles zu sehen.</p></noscript>",
        "<div role='complementary'><p>Der Ort in Zahlen: 4.000 Einwohner leben hier.</p></div>",
        "<blockquote><p>Niemand habe die Betroffenen gefragt.</p></blockquote>",
    ],
)
def test_a_box_in_the_middle_goes_alone(box: str) -> None:
    body = page_of(lambda i, p: f"<p>{p}</p>{box if i == 2 else ''}")
    assert read(body) == [HEADLINE, *TEXT]


def test_entries_of_a_live_ticker_keep_hour_and_heading() -> None:
    def entry(i: int, p: str) -> str:
        link = f"<h2><a href='#{i}'>Stand {i}</a></h2>"
        return f"<article><header><time>1{i}:05 Uhr</time></header>{link}<p>{p}</p></article>"

    expected = [part for i, p in enumerate(TEXT) for part in (f"1{i}:05 Uhr", f"Stand {i}", p)]
    assert read(page_of(entry)) == [HEADLINE, *expected]


def test_an_endless_page_ends_with_its_first_article() -> None:
    more = "<article><h1>Fähre rammt Mole</h1><p>Eine Fähre hat am Dienstag die Mole gerammt.</p></article>"
    found = read(page_of(lambda _, p: f"<p>{p}</p>") + more)
    assert found == [HEADLINE, *TEXT]


def test_the_headline_of_the_page_is_preferred_to_the_search_engines() -> None:
    head = '<title>Moorbach: Verbot | Bote</title><meta property="og:title" content="Verbot in Moorbach">'
    assert read(page_of(lambda _, p: f"<p>{p}</p>", "<main><div>{}</div></main>"), head) == [HEADLINE, *TEXT]


def test_a_page_that_a_script_fills_is_read_from_its_metadata() -> None:
    told = "\\n\\n".join(TEXT).replace('"', "'")
    record = f'{{"@type": "NewsArticle", "headline": "{HEADLINE}", "articleBody": "{told}"}}'
    head = f'<script type="application/ld+json">{record}</script>'
    assert read("<div id='app'><p>Wird geladen</p></div>", head) == [HEADLINE, *TEXT]


def test_a_word_explained_by_a_button_stays_in_its_sentence() -> None:
    body = page_of(lambda i, p: f"<p>{p.replace('Weiher', '<button>Weiher</button>') if i == 0 else p}</p>")
    assert read(body) == [HEADLINE, *TEXT]
