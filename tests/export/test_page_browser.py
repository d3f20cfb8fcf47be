"""The page in Chromium: it asks the network for nothing, and does what a reader expects."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import factory
import networkx as nx
import pytest
from export.opening import PATIENCE, PHONE, Opener
from playwright.sync_api import Browser, expect

from newsgraph.export import export_html
from newsgraph.graph import build_graph

pytestmark = pytest.mark.browser


def test_everything_is_there(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    assert opened.page.evaluate("picture.network.body.data.nodes.length") == 12
    assert opened.page.evaluate("picture.network.body.data.edges.length") > 15
    expect(opened.page.locator("h1")).to_have_text("2 Artikel")
    expect(opened.page.locator("#tab-conflicts small")).to_have_text("1")
    assert len(opened.requests) == 1


def test_a_click_on_a_node_opens_its_dossier(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    opened.click_at(str(opened.actor("Ida Brandt")))
    details = opened.page.locator("#details")
    expect(details.locator("h2")).to_have_text("Ida Brandt")
    expect(details).to_contain_text("„Wir lassen Norland nicht allein“, sagte Brandt")
    expect(details.locator("mark.quote").first).to_have_text("„Wir lassen Norland nicht allein“")
    expect(details).to_contain_text("Präsidentin Ida Brandt")
    expect(details).to_contain_text("24. Oktober 2024")


def test_a_click_on_a_line_opens_all_that_it_bundles(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    pair = f"{opened.actor('Seltland')}-{opened.actor('Norland')}"
    opened.click_at(f"'{pair}'")
    details = opened.page.locator("#details")
    expect(details.locator("h3", has_text="schickt Berater nach")).to_have_count(3)  # of three vouchers
    expect(details.locator("h3", has_text="hat Soldaten in")).to_have_count(1)
    expect(details).to_contain_text("Die Regierung von Seltland schickt nach eigenen Angaben 300 Berater")


def test_text_of_articles_is_text(open_page: Opener) -> None:
    opened = open_page(build_graph([factory.poisoned()]))
    page = opened.page
    assert page.title().startswith("</script><img src=x onerror=alert(1)>")
    page.evaluate("select('a:' + actors.findIndex((actor) => actor.label.startsWith('Ida')))")
    expect(page.locator("#details h2")).to_contain_text("<img src=x onerror=alert(1)>")
    page.get_by_role("button", name=re.compile("Diesen Satz im Artikel")).first.click()
    expect(page.locator("#reader")).to_contain_text("😀")
    expect(page.locator("#reader mark.mention", has_text="Karl Öhm")).to_have_count(
        1
    )  # offsets after the emoji
    assert (
        page.evaluate("document.images.length + document.querySelectorAll('iframe, object, embed').length")
        == 0
    )


@pytest.mark.parametrize("typed", ["Ünal Weiß", "unal weiss", "UENAL", "weiß"])
def test_search_folds_umlauts(open_page: Opener, graph: nx.MultiDiGraph, typed: str) -> None:
    page = open_page(graph).page
    page.keyboard.press("/")
    page.keyboard.type(typed)
    expect(page.get_by_role("option").first).to_contain_text("Ünal Weiß")
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("Ünal Weiß")


def test_filters_narrow_picture_and_list_and_reset(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.locator("#filter-button").click()
    page.locator("#filters").get_by_label("Drohung").check()
    expect(page.locator("#tab-actors small")).to_have_text("2")
    expect(page.locator("#tab-relations small")).to_have_text("1")
    assert page.evaluate("picture.network.body.nodeIndices.length") == 2
    assert page.evaluate("picture.network.body.edgeIndices.length") == 1
    page.locator("#chips").get_by_role("button").click()
    expect(page.locator("#tab-actors small")).to_have_text("12")


def test_uncertain_relations_are_shown_when_asked_for(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    sure = page.evaluate("relations.filter((r) => r.conf >= 0.65).length")
    expect(page.locator("#tab-relations small")).to_have_text(str(sure))
    page.locator("#filter-button").click()
    expect(page.locator("#filters")).to_contain_text("Eine unsichere Beziehung ist ausgeblendet.")
    page.get_by_label("Sicherheit der Beziehungen").fill("0")
    expect(page.locator("#tab-relations small")).to_have_text(str(sure + 1))


def test_the_period_narrows_to_the_articles_of_those_days(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.evaluate("change({ from: '2024-10-28', to: '2024-10-28' })")
    expect(page.locator("#tab-actors small")).to_have_text("7")
    expect(page.locator("#tab-claims small")).to_have_text("3")


def test_the_address_holds_the_view(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    first = open_page(graph).page
    first.evaluate("select('a:1'); change({ tab: 'claims', off: ['group'], focus: '1', depth: 2 })")
    fragment = first.evaluate("location.hash")
    second = open_page(graph, fragment).page
    expect(second.locator("#tab-claims")).to_have_attribute("aria-selected", "true")
    expect(second.locator("#chips")).to_contain_text("Umkreis 2 um")
    same = "[...document.querySelectorAll('.row')].map((row) => row.textContent)"
    assert first.evaluate(same) == second.evaluate(same)


@pytest.mark.parametrize(
    "fragment", ["#sel=a:99999", "#sel=%3Cimg%3E&focus=x&path=7-999&conf=abc&article=-7&tab=x"]
)
def test_an_address_of_another_file_does_no_harm(
    open_page: Opener, graph: nx.MultiDiGraph, fragment: str
) -> None:
    page = open_page(graph, fragment).page
    assert page.locator(".row").count() > 0


def test_focus_path_and_hiding(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    ohm, rosch = opened.actor("Karl Öhm"), opened.actor("Viktor Rosch")
    page.evaluate(f"select('a:{ohm}')")
    page.get_by_role("button", name="1 Schritte weit").click()
    expect(page.locator("#tab-actors small")).to_have_text("2")  # he and Ida Brandt; an office is no line
    page.get_by_label("Weg zu …").fill("Viktor Rosch")
    page.get_by_label("Weg zu …").press("Enter")
    expect(page.locator("#chips")).to_contain_text("Weg von Karl Öhm zu Viktor Rosch (2 Schritte)")
    expect(page.locator("#details ol.path li")).to_have_count(2)
    page.evaluate("resetFilters()")
    page.get_by_role("button", name="Ausblenden").click()
    assert page.evaluate(f"view.actors[{ohm}]") is False
    assert page.evaluate(f"view.actors[{rosch}]") is True


def test_claims_can_be_nodes(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    before = page.evaluate("picture.network.body.data.nodes.length")
    page.get_by_label("Aussagen als Knoten").check()
    assert page.evaluate("picture.network.body.data.nodes.length") == before + 11
    page.get_by_label("Aussagen als Knoten").uncheck()
    assert page.evaluate("picture.network.body.data.nodes.length") == before


def test_conflicting_figures_are_a_view(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.get_by_role("tab", name="Umstritten").click()
    page.locator(".row").click()
    table = page.locator("#details table")
    expect(table).to_contain_text("300 Berater")
    expect(table).to_contain_text("1.200 Soldaten")


def test_the_keyboard_reaches_everything(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.locator("#tab-actors").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-claims")).to_be_focused()
    page.locator(".row").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("state.sel") == "c:1"
    assert page.evaluate("document.activeElement.id") == "details"
    assert page.locator(".row[tabindex='0']").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("state.sel") == ""


def test_the_article_in_full_has_its_spans_marked(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.evaluate("openReader(0, 200)")
    reader = page.locator("#reader")
    text = re.sub(r"\s+", " ", reader.inner_text())
    assert "Die Allianz liefert Norland keine Waffen." in text
    reader.locator("mark.quote", has_text="Das ist frei erfunden").click()
    expect(page.locator("#details blockquote.big")).to_have_text("„Das ist frei erfunden“")
    assert page.evaluate("document.getElementById('reader').open") is False


def test_picture_and_table_can_be_saved(open_page: Opener, graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    page = open_page(graph).page
    for button, ending in (("Bild (PNG)", "png"), ("Tabelle (CSV)", "csv")):
        page.locator("#save-menu summary").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        assert download.value.suggested_filename == f"2-Artikel.{ending}"
        download.value.save_as(tmp_path / ending)
        page.locator("#save-menu summary").click()
    assert (tmp_path / "png").read_bytes().startswith(b"\x89PNG")
    table = list(csv.reader(io.StringIO((tmp_path / "csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert table[0][:4] == ["Art", "Von", "Beziehung", "An"]
    assert len(table) == 1 + 15 + 11  # every piece of evidence of a sure relation, every claim


def test_every_control_has_a_name(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph, "#sel=a:0").page
    page.locator("#filter-button").click()
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, input, select, summary, [role=option], [role=tab]')]
        .filter((e) => e.checkVisibility() && !(e.ariaLabel || e.textContent.trim() ||
                       [...(e.labels ?? [])].some((label) => label.textContent.trim())))
        .map((e) => e.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_have_enough_contrast(open_page: Opener, graph: nx.MultiDiGraph, theme: str) -> None:
    page = open_page(graph).page
    page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")

    def luminance(name: str) -> float:
        value = (
            str(page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')"))
            .strip()
            .lstrip("#")
        )
        parts = [int(value[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        low, high = sorted([luminance(one), luminance(other)])
        return (high + 0.05) / (low + 0.05)

    words = ["ink", "muted", "accent", "warn", "conflict", "cooperation", "neutral", "statement"]
    grounds = ["paper", "panel", "chosen"]
    assert all(contrast(word, ground) >= 4.5 for word in words[:4] for ground in grounds)
    assert all(contrast(word, "paper") >= 4.5 for word in words)
    assert all(contrast("ink", f"mark-{mark}") >= 4.5 for mark in ("who", "what", "whom", "claim"))
    shapes = ["person", "organisation", "country", "place", "group", "other"]
    assert all(contrast(shape, "paper") >= 3 for shape in shapes)


def test_a_phone_shows_one_pane_without_scrolling_sideways(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph, viewport=PHONE)
    page = opened.page
    expect(page.locator("#brief")).to_be_visible()
    page.locator("#panes").get_by_text("Liste").click()
    page.locator(".row", has_text="Ida Brandt").click()
    expect(page.locator("#details h2")).to_be_visible()
    expect(page.locator("#list-pane")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_english_on_request(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph, lang="en").page
    expect(page.locator("#tab-claims")).to_contain_text("Claims")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_an_empty_graph_is_a_page(open_page: Opener) -> None:
    page = open_page(build_graph([])).page
    expect(page.locator("#list")).to_contain_text("Nichts zu zeigen")


def test_weak_actors_join_the_picture_when_searched(browser: Browser, tmp_path: Path) -> None:
    graph = build_graph(factory.many_articles(60, 120))
    [path] = export_html(graph, tmp_path / "cut.html", max_actors=20)
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#chips")).to_contain_text("20 am stärksten verbundenen")
    assert page.evaluate("picture.network.body.data.nodes.length") == 20
    name = page.evaluate("actors[40].label")
    page.locator("#search").fill(name)
    page.get_by_role("option").first.click()
    expect(page.locator("#details h2")).to_have_text(name)
    assert page.evaluate("picture.network.body.data.nodes.length") > 20
    page.close()
