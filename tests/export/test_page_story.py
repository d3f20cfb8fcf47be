"""The page as a reader meets it: it opens with the story, says what the text says, and can be worked with."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import factory
import networkx as nx
import pytest
from export.opening import Opener
from playwright.sync_api import Page, expect

from newsgraph.export.html import render_html
from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.judgements import load_judgements
from newsgraph.schema import Article, Role, Time

pytestmark = pytest.mark.browser
IDA = "person:ida brandt"


def saved(page: Page, button: str, folder: Path, *, menu: bool = True) -> Path:
    if menu:
        page.locator("#save-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    if menu:
        page.locator("#save-menu summary").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_it_opens_with_the_brief_and_each_sentence_is_a_way_in(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    shown = page.locator("#brief .sentence").all_inner_texts()
    assert shown == [line.text for line in brief_of(graph)]
    for number, text in enumerate(shown):
        page.evaluate("select('')")
        page.locator("#brief .sentence").nth(number).click()
        expect(page.locator("#details")).not_to_contain_text("In Kürze")
        assert page.evaluate("state.sel")[0] in "rck", text
    page.evaluate("select('')")
    page.locator("#brief").get_by_role("button", name=re.compile("Diesen Satz")).first.click()
    expect(page.locator("#reader mark.here").first).to_be_visible()


def test_the_brief_of_a_narrowed_view_is_its_own(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    whole = page.locator("#brief .sentence").all_inner_texts()
    page.evaluate(f"change({{ focus: '{opened.actor('Allianz')}' }})")
    about = page.locator("#brief .sentence").all_inner_texts()
    assert about
    assert all(any(name in text for name in ("Allianz", "Seltland", "Norland", "Ostmark")) for text in about)
    assert set(about) - set(whole)  # sentences for which the brief of the whole had no room
    page.evaluate("resetFilters()")
    assert page.locator("#brief .sentence").all_inner_texts() == whole


def test_every_word_on_a_line_is_the_texts_or_the_strings(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    labels = page.evaluate(
        "[...bundles.values()].filter((b) => b.shown?.count).map((b) => describe(b).label)"
    )
    assert len(labels) > 8
    told = {a.label for x in graph.graph["extractions"] for r in x.relations for a in r.arguments[1:]}
    told |= {role["text"] for _, data in graph.nodes(data=True) for role in data.get("roles", ())}
    told |= set(page.evaluate("Object.values(strings.edges)"))
    for label in labels:
        assert re.sub(r"^[⊕⊖] | · laut .*| \+\d+$", "", label) in told


def test_what_is_not_plainly_so_is_dashed_or_crossed_and_says_why(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    opened = open_page(graph)
    page = opened.page
    ostmark, alliance = opened.actor("Ostmark"), opened.actor("Allianz")
    drawn = f"picture.network.body.edges['{ostmark}-{alliance}'].options.dashes"
    assert page.evaluate(drawn) == [9, 5]
    sure = f"picture.network.body.edges['{alliance}-{opened.actor('Seltland')}'].options.dashes"
    assert page.evaluate(sure) is False
    denied = f"describe(bundles.get('{alliance}-{opened.actor('Norland')}')).reserve"
    assert page.evaluate(denied) == "negated"
    page.evaluate(f"select('p:{ostmark}-{alliance}')")
    expect(page.locator("#details .tag.warn").first).to_have_text("möglich")


def test_claims_lead_to_whom_they_are_against_and_said_to(open_page: Opener) -> None:
    summit = factory.summit()
    claims = [c.model_copy(update={"against": ("a1",)}) if c.id == "c3" else c for c in summit.claims]
    opened = open_page(build_graph([summit.model_copy(update={"claims": tuple(claims)})]))
    page = opened.page
    rosch, ohm = opened.actor("Viktor Rosch"), opened.actor("Karl Öhm")
    page.evaluate(f"select('a:{rosch}')")
    expect(page.locator("#details")).to_contain_text(re.compile(r"drohte → richtet sich gegen\s+Seltland"))
    pair = f"bundles.get('{opened.actor('Ida Brandt')}-{ohm}')"
    assert page.evaluate(f"claimLabel({pair}.claims, {ohm})") == "spricht zu"


def test_what_somebody_only_refused_to_say_draws_no_line(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Eva Stein wollte nicht sagen, dass Jan Maß lügt."))
    hand.actor("a1", "Eva Stein", "person")
    hand.actor("a2", "Jan Maß", "person")
    hand.claim("dass Jan Maß lügt", "sagen", "sagen", speaker="a1", about=("a2",), made=False)
    opened = open_page(build_graph([hand.extraction()]))
    page = opened.page
    assert page.evaluate("[...bundles.values()].length") == 0
    page.evaluate(f"select('a:{opened.actor('Eva Stein')}')")
    expect(page.locator("#details .tag.warn")).to_have_text("nicht gesagt, nur verlangt oder verweigert")


def test_offices_and_idle_places_are_off_until_asked_for(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Ministerin Eva Stein sprach in Wien. Eva Stein lobt Jan Maß."))
    hand.actor("a1", "Eva Stein", "person", roles=(Role(text="Ministerin", of="a3", relation="minister"),))
    hand.actor("a2", "Wien", "place")
    hand.actor("a3", "Ministerin", "organisation")
    hand.actor("a4", "Jan Maß", "person")
    hand.relation("Eva Stein lobt", ("Eva Stein", "a1"), "lobt", "loben", ("Jan Maß", "a4"))
    opened = open_page(build_graph([hand.extraction()]))
    page = opened.page
    assert page.evaluate("picture.network.body.edgeIndices.length") == 1
    assert page.evaluate("picture.network.body.nodeIndices.length") == 2
    expect(page.locator("#tab-actors small")).to_have_text("4")  # who is only mentioned is in the list
    page.locator("#filter-button").click()
    page.get_by_label("Ämter und Mitgliedschaften zeichnen").check()
    page.get_by_label("Auch zeigen, wer nur erwähnt wird, und Orte ohne Ereignis").check()
    assert page.evaluate("picture.network.body.edgeIndices.length") == 2
    assert page.evaluate("picture.network.body.nodeIndices.length") == 4
    page.evaluate(f"select('a:{opened.actor('Eva Stein')}')")
    expect(page.locator("#details")).to_contain_text("Ministerin")


def test_unsure_claims_are_hidden_until_asked_for(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Eva Stein lügt, sagte er. Jan Maß sagte, Eva Stein lüge."))
    hand.actor("a1", "Eva Stein", "person")
    hand.actor("a2", "Jan Maß", "person")
    hand.claim("Eva Stein lügt", "sagte", "sagen", about=("a1",), confidence=0.1)
    hand.claim("Eva Stein lüge", "sagte", "sagen", speaker="a2", about=("a1",), confidence=0.7)
    page = open_page(build_graph([hand.extraction()])).page
    expect(page.locator("#tab-claims small")).to_have_text("1")
    page.locator("#filter-button").click()
    expect(page.locator("#filters")).to_contain_text("Eine unsichere Aussage ist ausgeblendet.")
    page.get_by_role("slider", name="Sicherheit der Aussagen").fill("0")
    expect(page.locator("#tab-claims small")).to_have_text("2")
    page.get_by_role("slider", name="Sicherheit der Aussagen").fill("0.8")
    expect(page.locator("#tab-claims small")).to_have_text("0")


def test_claims_as_nodes_are_drawn(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.get_by_label("Aussagen als Knoten").check()
    drawn = page.evaluate(
        "picture.network.body.nodeIndices.filter((id) => String(id).startsWith('c')).length"
    )
    lines = page.evaluate("picture.network.body.edgeIndices.filter((id) => /^[st]/.test(id)).length")
    assert drawn == page.evaluate("claims.length")
    assert lines > drawn


def test_back_takes_each_change_of_view_back_and_addresses_name_by_content(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    opened = open_page(graph)
    page = opened.page
    page.evaluate(f"select('a:{opened.actor('Ida Brandt')}')")
    assert "ida" in page.url.rsplit("#", 1)[1]
    page.evaluate(f"change({{ focus: '{opened.actor('Norland')}' }})")
    page.evaluate("change({ tab: 'claims' })")
    page.go_back()
    expect(page.locator("#tab-actors")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#chips")).to_contain_text("Umkreis 1 um Norland")
    page.go_back()
    expect(page.locator("#chips")).to_be_empty()
    address = page.evaluate("location.hash")
    # The same link in a page in which everybody has another number.
    other = open_page(build_graph([factory.follow_up()]), address).page
    expect(other.locator("#details h2").first).to_have_text("Ida Brandt")


def test_a_report_is_printed_black_on_white(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.evaluate("document.documentElement.dataset.theme = 'dark'; picture.repaint(); report.fill()")
    page.emulate_media(media="print")
    report = page.locator("#report")
    expect(report).to_be_visible()
    expect(page.locator("body > main")).to_be_hidden()
    text = report.inner_text()
    for line in brief_of(graph):
        assert line.text in text
    for words in ("Ida Brandt", "Quellen", "Norland-Kurier", "Maß ist der Bruder von Ida Brandt."):
        assert words in text
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('#report h1')).color") == "rgb(0, 0, 0)"
    assert page.evaluate("document.querySelector('#report img').naturalWidth") > 500
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_saved_table_has_words_offsets_and_address(open_page: Opener, tmp_path: Path) -> None:
    summit = factory.summit()
    article = summit.article.model_copy(
        update={"source": "https://kurier.example/gipfel", "title": "Öhm über Größe"}
    )
    page = open_page(build_graph([summit.model_copy(update={"article": article})])).page
    path = saved(page, "Tabelle (CSV)", tmp_path)
    assert path.name == "Öhm-über-Größe.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))
    claim = next(row for row in rows if row["Wortlaut"] == "„Das ist frei erfunden“")
    assert claim["Adresse"] == "https://kurier.example/gipfel"
    assert factory.SUMMIT[int(claim["Anfang"]) : int(claim["Ende"])] == claim["Satz"]
    assert claim["Von"] == "Jan Maß"


@pytest.mark.parametrize("typed", ["merkel", "angela merkel"])
def test_a_surname_finds_its_bearer_first(open_page: Opener, typed: str) -> None:
    text = "Merkel-Regierung lobt Rom. Merkel-Regierung lobt Wien. Angela Merkel schwieg."
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Merkel-Regierung", "organisation")
    hand.actor("a2", "Angela Merkel", "person")
    hand.actor("a3", "Rom", "place")
    hand.relation("Merkel-Regierung lobt", ("Merkel-Regierung", "a1"), "lobt", "loben", ("Rom", "a3"))
    page = open_page(build_graph([hand.extraction()])).page
    page.locator("#search").fill(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("Angela Merkel")


def test_the_search_reads_the_articles_in_full(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.locator("#search").fill("beriet freitag")
    page.get_by_role("option").first.click()
    here = re.sub(r"\s+", " ", "".join(page.locator("#reader mark.here").all_inner_texts()))
    assert here == "Die Allianz unterstützt Seltland und beriet am Freitag über eine Antwort."


def test_the_marked_place_is_the_sentence(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    start = factory.SUMMIT.index("Maß ist der Bruder")
    page.evaluate(f"openReader(0, {start})")
    assert (
        "".join(page.locator("#reader mark.here").all_inner_texts()) == "Maß ist der Bruder von Ida Brandt."
    )


def test_no_path_of_the_maker_is_in_the_page(graph: nx.MultiDiGraph) -> None:
    assert factory.summit().article.source == "data/gipfel.txt"
    assert "gipfel.txt" not in render_html(graph)


def test_a_dossier_is_no_live_region_and_help_opens(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    page.evaluate(f"select('a:{opened.actor('Ida Brandt')}')")
    regions = "[...document.querySelectorAll('[aria-live], [role=status]')]"
    live = page.evaluate(f"{regions}.map((region) => region.textContent.length)")
    assert max(live) < 200
    expect(page.locator("#status")).to_have_text("Ida Brandt")
    page.keyboard.press("?")
    expect(page.locator("#reader")).to_contain_text("Alles geht auch mit der Tastatur")


@pytest.mark.parametrize("patch", ["{}", "{ focus: '0' }", "{ from: '2024-10-28', to: '2024-10-28' }"])
def test_the_counts_are_one(open_page: Opener, graph: nx.MultiDiGraph, patch: str) -> None:
    page = open_page(graph).page
    page.evaluate(f"change({patch})")
    tabs = [page.locator(f"#tab-{tab} small").inner_text() for tab in ("actors", "claims", "relations")]
    head = page.locator("#summary").inner_text()
    assert f"{tabs[0]} Akteure, {tabs[1]} Aussagen, {tabs[2]} Beziehungen" in head
    page.evaluate("change({ tab: 'claims' })")
    assert page.locator(".row").count() == int(tabs[1])


def test_a_large_graph_opens_with_communities(open_page: Opener) -> None:
    page = open_page(build_graph(factory.many_articles(400, 700))).page
    ids = page.evaluate("picture.network.body.nodeIndices")
    assert 1 < len(ids) <= 30
    assert all(str(node).startswith("g") for node in ids)
    expect(page.locator("#chips")).to_contain_text("Gruppen")
    members = page.evaluate("groups.members().get(0).length")
    page.evaluate("change({ group: 0 })")
    expect(page.locator("#tab-actors small")).to_have_text(str(members))
    expect(page.locator("#chips")).to_contain_text("Gruppe um")
    drawn = page.evaluate("picture.network.body.nodeIndices.length")
    assert members / 2 < drawn == page.evaluate("actors.filter((_, index) => isDrawn(index)).length")
    moved = "picture.network.body.nodeIndices.filter((i) => picture.network.body.nodes[i].x !== actors[i].x)"
    assert page.evaluate(f"{moved}.length") > members / 2  # laid out again
    page.go_back()
    assert page.evaluate("picture.network.body.nodeIndices.every((id) => String(id).startsWith('g'))")


def test_the_table_sorts_narrows_and_saves_what_it_shows(
    open_page: Opener, graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    page = open_page(graph).page
    page.get_by_role("button", name="Tabelle", exact=True).click()
    dialog = page.locator("#table")
    dialog.get_by_role("button", name="Aussagen").click()
    dialog.get_by_role("button", name="Sicherheit").click()
    shares = [float(cell.replace(",", ".")) for cell in dialog.locator("td.number").all_inner_texts()]
    assert shares == sorted(shares)
    dialog.get_by_role("searchbox").fill("jan mass")
    expect(dialog.locator("tbody tr")).to_have_count(2)
    path = saved(page, "JSON", tmp_path, menu=False)
    rows = json.loads(path.read_text(encoding="utf-8"))
    assert [row["speaker"] for row in rows] == ["Jan Maß", "Jan Maß"]
    assert {"claim", "sentence", "start", "url"} <= set(rows[0])
    dialog.get_by_role("button", name="Jan Maß").first.click()
    expect(page.locator("#details blockquote.big")).to_be_visible()


def test_judgements_are_kept_saved_and_read_by_the_program(
    open_page: Opener, graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    opened = open_page(graph)
    page = opened.page
    relation = page.evaluate("relations.findIndex((r) => r.text.startsWith('Viktor Rosch drohte'))")
    before = int(page.locator("#tab-relations small").inner_text())
    page.evaluate(f"select('r:{relation}')")
    page.get_by_text("Urteilen").click()
    page.get_by_role("button", name="falsch").click()
    expect(page.locator("#tab-relations small")).to_have_text(str(before - 1))
    page.evaluate(f"select('a:{opened.actor('Jan Maß')}')")
    page.get_by_text("Urteilen").click()
    page.get_by_label("Name", exact=True).fill('Jan "Johann" Maß')
    page.get_by_label("Name", exact=True).press("Enter")
    expect(page.locator("#details h2")).to_have_text('Jan "Johann" Maß')
    path = saved(page, "Urteile (judgements.toml) (2)", tmp_path)
    judgements = load_judgements(path)
    assert judgements.rename == {"Jan Maß": 'Jan "Johann" Maß'}
    again = build_graph([factory.summit()], judgements=judgements)
    assert 'Jan "Johann" Maß' in {data["label"] for _, data in again.nodes(data=True)}
    assert not [e for *_, e in again.edges(data=True) if e.get("text", "").startswith("Viktor Rosch drohte")]


@pytest.mark.parametrize("name", ["html", "gexf", "graphml", "csv", "nodelink"])
def test_the_same_bytes_whatever_the_seed_of_hashes(name: str, tmp_path: Path) -> None:
    code = (
        "import sys, factory; from pathlib import Path; from newsgraph.graph import build_graph;"
        "from newsgraph.export import EXPORTERS;"
        "files = EXPORTERS[sys.argv[1]](build_graph(factory.many_articles(160, 420)), Path(sys.argv[2]));"
        "import hashlib; print([hashlib.sha256(f.read_bytes()).hexdigest() for f in files])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, name, str(tmp_path / f"{seed}.{name}")],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (range(4) if name == "html" else range(2))
    }
    assert len(runs) == 1


def test_the_period_plays_from_day_to_day(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.get_by_role("button", name="Abspielen").click()
    expect(page.locator("#tab-actors small")).to_have_text("12")  # the first day
    assert page.evaluate("state.from") == "2024-10-24"
    expect(page).to_have_url(re.compile("from=2024-10-28"))
    expect(page.locator("#tab-actors small")).to_have_text("7")
    expect(page).not_to_have_url(re.compile("from="))
    expect(page.get_by_role("button", name="Abspielen")).to_have_attribute("aria-pressed", "false")


def test_the_period_can_be_that_of_which_is_told(open_page: Opener) -> None:
    text = (
        "Eva Stein lobt Jan Maß. Eva Stein traf Wien im Mai 1989. Jan Maß besuchte Rom im Juni 2004. "
        "Eva Stein rief Rom im Mai 2004. Eva Stein sah Rom im Juli 2004. Jan Maß lobte Rom im Mai 2004."
    )
    hand = factory.Hand(Article(text=text))
    for key, name, kind in (("a1", "Eva Stein", "person"), ("a2", "Jan Maß", "person")):
        hand.actor(key, name, kind)
    hand.actor("a3", "Wien", "organisation")
    hand.actor("a4", "Rom", "organisation")
    hand.relation("Eva Stein lobt", ("Eva Stein", "a1"), "lobt", "loben", ("Jan Maß", "a2"))
    for near, subject, verb, other, time in (
        (
            "Eva Stein traf",
            ("Eva Stein", "a1"),
            "traf",
            ("Wien", "a3"),
            Time(text="im Mai 1989", value="1989-05"),
        ),
        ("Jan Maß besuchte", ("Jan Maß", "a2"), "besuchte", ("Rom", "a4"), Time(text="2004", value="2004")),
        ("Eva Stein rief", ("Eva Stein", "a1"), "rief", ("Rom", "a4"), Time(text="2004", value="2004-05")),
        ("Eva Stein sah", ("Eva Stein", "a1"), "sah", ("Rom", "a4"), Time(text="2004", value="2004-07")),
        ("Jan Maß lobte", ("Jan Maß", "a2"), "lobte", ("Rom", "a4"), Time(text="2004", value="2004-05")),
    ):
        hand.relation(near, subject, verb, verb, other, time=time)
    page = open_page(build_graph([hand.extraction()])).page
    # The article has no date of its own, so that only what it tells has one.
    expect(page.locator("#axis option")).to_have_text(["Zeitraum: wovon erzählt wird"])
    bars = page.locator(".bars button")
    expect(bars).to_have_count(16)
    bars.first.click()
    expect(page.locator("#chips")).to_contain_text("wovon erzählt wird: 1989")
    expect(page.locator("#tab-relations small")).to_have_text("1")
    expect(page.locator("#tab-actors small")).to_have_text("2")
    page.evaluate("change({ from: '', to: '' })")
    expect(page.locator("#tab-relations small")).to_have_text("6")
    page.get_by_role("button", name="Abspielen").click()
    expect(page).to_have_url(re.compile("from=1989"))
    expect(page).to_have_url(re.compile("from=2004"))  # the empty years between are left out
    expect(page).not_to_have_url(re.compile("from="))


def test_a_lead_that_tells_of_no_actor_leads_into_the_text(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Am Montag brannte es im alten Hafen. Mira Lohse lobt Jan Behm."))
    hand.actor("a1", "Mira Lohse", "person")
    hand.actor("a2", "Jan Behm", "person")
    hand.relation("Mira Lohse lobt", ("Mira Lohse", "a1"), "lobt", "loben", ("Jan Behm", "a2"))
    page = open_page(build_graph([hand.extraction()])).page
    lead = page.locator("#brief .sentence").first
    expect(lead).to_have_text("Am Montag brannte es im alten Hafen.")
    lead.click()
    expect(page.locator("#reader mark.here").first).to_be_visible()
