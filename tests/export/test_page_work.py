"""What an editor does with the page: reads dossiers, searches, counts, copies, asks for a way."""

from __future__ import annotations

import re

import factory
import networkx as nx
import pytest
from export.opening import PHONE, Opener
from playwright.sync_api import Page, expect

from newsgraph.graph import build_graph
from newsgraph.graph.counting import count, count_by_article
from newsgraph.schema import Article

pytestmark = pytest.mark.browser

PILTZ = "Gisela Piltz beschuldigte die Regierung, die Bevölkerung zu täuschen."
LIST = "Stimmen fordern Hilfe von Nordkorea und Südkorea. Kim Jong lobt Nordkorea und Südkorea."


def heads(page: Page, kind: str = "h3") -> list[str]:
    texts = page.locator(f"#details .section article {kind}").all_inner_texts()
    return [" ".join(text.replace("\u2060", "").split()) for text in texts]


def accusation() -> nx.MultiDiGraph:
    hand = factory.Hand(Article(text=PILTZ))
    for key, name, kind in (
        ("a1", "Gisela Piltz", "person"),
        ("a2", "Regierung", "organisation"),
        ("a3", "Bevölkerung", "group"),
    ):
        hand.actor(key, name, kind)
    said = "die Bevölkerung zu täuschen"
    hand.claim(said, "beschuldigte", "beschuldigen", speaker="a1", against=("a2",), about=("a2", "a3"))
    return build_graph([hand.extraction()])


def shared_clause() -> nx.MultiDiGraph:
    """One clause of two pairs, and one deed of two actors: two relations, four records of the page."""
    hand = factory.Hand(Article(text=LIST))
    for key, name, kind in (
        ("a1", "Kim Jong", "person"),
        ("a2", "Nordkorea", "country"),
        ("a3", "Südkorea", "country"),
    ):
        hand.actor(key, name, kind)
    hand.relation("Kim Jong lobt", ("Kim Jong", "a1"), "lobt", "loben", ("Nordkorea und Südkorea", "a2"))
    hand.relation(
        "Stimmen fordern", ("Stimmen", None), "fordern", "fordern", ("Nordkorea und Südkorea", "a2")
    )
    extraction = hand.extraction()
    both = [
        relation.model_copy(
            update={
                "arguments": (
                    relation.subject,
                    relation.arguments[1].model_copy(update={"actors": ("a2", "a3")}),
                )
            }
        )
        for relation in extraction.relations
    ]
    return build_graph([extraction.model_copy(update={"relations": tuple(both)})])


def test_beside_the_verb_stand_only_those_it_is_against_or_said_to(open_page: Opener) -> None:
    opened = open_page(accusation())
    page = opened.page
    for name in ("Gisela Piltz", "Regierung", "Bevölkerung"):  # the accused's own dossier names them, too
        page.evaluate(f"select('a:{opened.actor(name)}')")
        [head] = heads(page)
        assert "beschuldigte → richtet sich gegen Regierung" in head
        assert "Bevölkerung" not in head
        assert heads(page, "p.about") == ["… über Bevölkerung"]


def test_a_role_on_a_way_is_a_sentence(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    page.evaluate(f"change({{ path: '{opened.actor('Jan Maß')}-{opened.actor('Ida Brandt')}' }})")
    step = " ".join(page.locator("ol.path li").first.inner_text().split())
    assert "Jan Maß ist Bruder von Ida Brandt" in step


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 720}, PHONE])
def test_a_sentence_that_is_found_can_be_read(
    open_page: Opener, graph: nx.MultiDiGraph, viewport: dict[str, int]
) -> None:
    page = open_page(graph, viewport=viewport).page
    page.locator("#search").fill("berater")
    hits = page.locator("#suggestions .sentence")
    expect(hits.first).to_be_visible()
    for hit in hits.all():
        sentence, title = hit.locator("bdi"), hit.locator("small")
        words, where = sentence.bounding_box(), title.bounding_box()
        assert words is not None
        assert where is not None
        assert words["width"] > 250
        assert where["y"] >= words["y"] + words["height"]  # the sentence above, the title below
        assert sentence.evaluate(
            "(bdi) => bdi.scrollWidth <= bdi.clientWidth + 1 && bdi.textContent.length > 20"
        )


def test_what_one_clause_tells_is_one_relation(open_page: Opener) -> None:
    opened = open_page(shared_clause())
    page = opened.page
    assert page.evaluate("relations.length") == 4
    expect(page.locator("#tab-relations small")).to_have_text("2")
    page.get_by_role("tab", name="Beziehungen").click()
    assert page.locator("#list .row").count() == 2
    page.get_by_role("button", name="Tabelle", exact=True).click()
    texts = page.locator("#table td.text").all_inner_texts()
    assert len(texts) == len(set(texts)) == 2
    objects = page.locator("#table td.object").all_inner_texts()
    assert "Nordkorea, Südkorea" in objects
    page.keyboard.press("Escape")
    page.evaluate(f"select('a:{opened.actor('Kim Jong')}')")
    expect(page.locator("#details .section article")).to_have_count(1)
    assert heads(page) == ["Kim Jong lobt Nordkorea", "Kim Jong lobt Südkorea"]
    page.evaluate("select('r:' + relations.findLastIndex((r) => r.text.startsWith('Kim')))")
    expect(page.locator("#list .row[aria-current]")).to_have_count(1)


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 720}, PHONE])
def test_no_word_of_the_table_is_broken(
    open_page: Opener, graph: nx.MultiDiGraph, viewport: dict[str, int]
) -> None:
    page = open_page(graph, viewport=viewport).page
    page.evaluate("table.open()")
    broken = """() => [...document.querySelectorAll('#table td')].flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) found.push(word[0]);
      }
      return found;
    })"""
    for tab in ("actors", "claims", "relations"):
        page.locator(f"#table [data-tab={tab}]").click()
        assert page.locator("#table td").count() > 20
        assert page.evaluate(broken) == []


def copied(page: Page, selection: str) -> list[str]:
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.evaluate(f"select({selection})")
    page.get_by_role("button", name="Kopieren mit Quelle").first.click()
    expect(page.get_by_role("button", name="Kopiert")).to_be_visible()
    return str(page.evaluate("window.copied")).split("\n")


def test_a_claim_is_copied_with_speaker_words_sentence_and_source(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    told, sentence, source = copied(
        page, "'c:' + claims.findIndex((c) => c.text === '„Das ist frei erfunden“')"
    )
    assert told == "Jan Maß (wörtliche Rede): „Das ist frei erfunden“"
    assert sentence == "Satz: „Das ist frei erfunden“, schrieb Verteidigungsminister Jan Maß auf X."
    assert source == "Quelle: Norland-Kurier, Seltland schickt Berater nach Norland, 24. Oktober 2024"
    indirect, *_ = copied(page, "'c:' + claims.findIndex((c) => c.kind === 'Indirect')")
    assert "(indirekte Rede" in indirect
    assert "„" not in indirect.split("): ")[1][:1]  # nobody's own words


def test_a_relation_is_copied_with_who_vouches_for_it(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    told, sentence, source = copied(
        page, "'r:' + relations.findIndex((r) => r.text.startsWith('Ostmark könnte'))"
    )
    assert told == "Ostmark könnte nun auch die Allianz angreifen (möglich), nach Paul Grün"
    assert sentence.startswith("Satz: ")
    assert "Norland-Kurier" in source


def test_tab_filter_and_terminal_count_alike(open_page: Opener) -> None:
    graph = build_graph([factory.summit(), factory.follow_up()])
    page = open_page(graph).page

    def shown() -> list[int]:
        return [
            int(page.locator(f"#tab-{tab} small").inner_text()) for tab in ("actors", "claims", "relations")
        ]

    whole = count(graph)
    assert shown() == [whole.actors, whole.claims, whole.relations]
    page.locator("#filter-button").click()
    types = page.locator("#filters fieldset").first.locator("small").all_inner_texts()
    assert sum(map(int, types)) == whole.actors
    for number, article in enumerate(page.evaluate("articles.map((article) => article.id)")):
        page.evaluate(f"change({{ article: {number} }})")
        told = count_by_article(graph)[article]
        assert shown() == [told.actors, told.claims, told.relations]


def test_a_place_where_nothing_happens_is_listed_and_counted(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Eva Stein lobt Jan Maß in Wien."))
    for key, name, kind in (
        ("a1", "Eva Stein", "person"),
        ("a2", "Jan Maß", "person"),
        ("a3", "Wien", "place"),
    ):
        hand.actor(key, name, kind)
    hand.relation("Eva Stein lobt", ("Eva Stein", "a1"), "lobt", "loben", ("Jan Maß", "a2"))
    page = open_page(build_graph([hand.extraction()])).page
    expect(page.locator("#tab-actors small")).to_have_text("3")
    assert page.evaluate("picture.network.body.nodeIndices.length") == 2
    page.locator("#list .row", has_text="Wien").click()
    expect(page.locator("#details h2")).to_have_text("Wien")
    page.evaluate("change({ off: ['place'] })")
    expect(page.locator("#tab-actors small")).to_have_text("2")


def test_from_the_list_to_the_dossier_it_is_a_few_steps(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.locator("#list .row").first.focus()
    inside = "document.getElementById('details-pane').contains(document.activeElement)"
    for steps in range(1, 16):  # noqa: B007
        page.keyboard.press("Tab")
        if page.evaluate(inside):
            break
    assert page.evaluate(inside)
    assert steps <= 15


def test_a_file_name_ends_with_a_whole_word(open_page: Opener) -> None:
    title = "Korea-Stellvertreterkrieg in der Ukraine? Dann könnten die USA eingreifen"
    summit = factory.summit()
    article = summit.article.model_copy(update={"title": title})
    page = open_page(build_graph([summit.model_copy(update={"article": article})])).page
    name = page.evaluate("fileName('png')")
    assert len(name) <= 64
    words = re.findall(r"\w+", title)
    assert re.findall(r"\w+", name.removesuffix(".png")) == words[: len(re.findall(r"\w+", name)) - 1]
    page.evaluate("data.title = 'Donau'.repeat(30)")
    assert len(page.evaluate("fileName('png')")) == 64
