"""Filters, chips and the period: what they say is what is shown."""

from __future__ import annotations

import factory
import networkx as nx
import pytest
from export.opening import Opener
from playwright.sync_api import Page, expect

from newsgraph.graph import build_graph
from newsgraph.schema import Article, Time

pytestmark = pytest.mark.browser


def box_count(page: Page, label: str) -> int:
    """The number beside a box of the filters."""
    line = page.locator("#filters label").filter(has=page.get_by_text(label, exact=True))
    return int(line.locator("small").inner_text().replace(".", ""))


def test_the_numbers_of_the_filters_follow_the_other_filters(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    page.locator("#filter-button").click()
    before = {label: box_count(page, label) for label in ("Person", "Staat", "Drohung", "Handlungen")}
    assert before["Handlungen"] == int(page.locator("#tab-relations small").inner_text())
    people = page.evaluate("actors.filter((a, i) => a.type === 'person' && view.actors[i]).length")
    assert before["Person"] == people
    page.locator("#filters").get_by_label("Drohung").check()
    assert box_count(page, "Person") == page.evaluate(
        "actors.filter((a, i) => a.type === 'person' && view.actors[i]).length"
    )
    assert box_count(page, "Handlungen") == 1
    # What a filter itself leaves out keeps its number: that is what a tick would bring.
    assert box_count(page, "Drohung") == before["Drohung"] == 1
    page.evaluate("resetFilters()")
    page.evaluate("change({ off: ['person'] })")
    assert box_count(page, "Person") == before["Person"]
    assert box_count(page, "Handlungen") < before["Handlungen"]


def test_asking_what_other_filters_would_show_leaves_the_view(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    page.evaluate("change({ off: ['person'], conf: 0.8 })")
    shown = "JSON.stringify([view.actors, view.relations, [...bundles.values()].map((b) => b.shown?.count)])"
    before = page.evaluate(shown)
    page.locator("#filter-button").click()
    assert page.evaluate(shown) == before


def test_each_filter_has_a_chip_that_names_it_and_takes_it_back(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    patch = (
        "{ off: ['group'], without: ['role'], unsure: ['possible'], events: ['Threaten', 'Aid'], conf: 0.5,"
        " article: 0, hide: ['0'], offices: 1, idle: 1, confClaims: 0.3 }"
    )
    page.evaluate(f"change({patch})")
    chips = page.locator("#chips .chip")
    names = [text.removesuffix("×").strip() for text in chips.all_inner_texts()]
    assert names == [
        "Artikel: Seltland schickt Berater nach Norland",
        "nur: Drohung, Hilfe",
        "ohne: Gruppe",
        "ohne: Ämter und Verwandtschaft",
        "ohne: möglich",
        f"ausgeblendet: {page.evaluate('actors[0].label')}",
        "Sicherheit der Beziehungen: mindestens 0,5",
        "Sicherheit der Aussagen: mindestens 0,3",
        "mit Ämtern",
        "auch, wer nur erwähnt wird",
    ]
    for left in range(len(names), 0, -1):
        expect(chips).to_have_count(left)
        chips.first.get_by_role("button").click()
    assert page.evaluate("activeFilters()") == []


def test_the_bars_follow_the_filters_and_one_is_singular(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    bars = "[...document.querySelectorAll('.bars [data-bucket]')]"
    total = f"{bars}.reduce((n, bar) => n + Number(bar.dataset.n), 0)"
    of = "list.indices('{0}').map((i) => {0}[i])"
    items = f"[...{of.format('relations')}, ...{of.format('claims')}]"
    shown = f"{items}.reduce((n, item) => n + item.ev.length, 0)"
    assert page.evaluate(total) == page.evaluate(shown)
    page.evaluate("change({ events: ['Threaten'] })")
    assert page.evaluate(total) == page.evaluate(shown) == 1
    titles = page.evaluate("[...document.querySelectorAll('.bars [data-n=\"1\"]')].map((bar) => bar.title)")
    assert titles
    assert all(title.endswith(": 1 Beleg") for title in titles)
    # The period itself does not empty the bars beside it.
    page.evaluate("resetFilters()")
    all_of_it = page.evaluate(total)
    page.evaluate("change({ from: '2024-10-28', to: '2024-10-28' })")
    assert page.evaluate(total) == all_of_it


def test_few_dated_sentences_are_a_list_and_no_bars(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Eva Stein lobt Jan Maß im Mai 1989. Jan Maß traf Eva Stein 2004."))
    hand.actor("a1", "Eva Stein", "person")
    hand.actor("a2", "Jan Maß", "person")
    stein, mass = ("Eva Stein", "a1"), ("Jan Maß", "a2")
    may = Time(text="im Mai 1989", value="1989-05")
    hand.relation("Eva Stein lobt", stein, "lobt", "loben", mass, time=may)
    hand.relation("Jan Maß traf", mass, "traf", "treffen", stein, time=Time(text="2004", value="2004"))
    page = open_page(build_graph([hand.extraction()])).page
    bars = page.locator(".bars button")
    expect(bars).to_have_text(["1989: 1 Beleg", "2004: 1 Beleg"])
    expect(page.locator("#play")).to_be_hidden()
    expect(page.locator("#from")).to_be_hidden()
    bars.first.click()
    expect(page.locator("#tab-relations small")).to_have_text("1")


def test_a_conflict_shows_the_members_that_the_filters_leave(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    page.evaluate("select('k:0')")
    members = page.evaluate("conflicts[0].length")
    expect(page.locator("#details article")).to_have_count(members)
    speakers = page.evaluate("[...new Set(conflicts[0].map((c) => claims[c].speaker))]")
    assert len(speakers) > 1
    page.evaluate(f"change({{ hide: ['{speakers[0]}'] }})")
    left = page.evaluate("list.membersOf(0).length")
    assert 0 < left < members
    expect(page.locator("#details article")).to_have_count(left)
    expect(page.locator("#tab-conflicts small")).to_have_text(str(int(left > 1)))
