"""What a reader judges shows in the page at once, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import factory
import networkx as nx
import pytest
from export.opening import Opener
from export.test_notes import JUDGED
from playwright.sync_api import Page, expect

from newsgraph.graph import build_graph
from newsgraph.graph.judgements import load_judgements

pytestmark = pytest.mark.browser


def tools(page: Page, selection: str) -> None:
    page.evaluate(f"select('{selection}')")
    page.locator("#details .judge summary").click()


def test_two_that_are_the_same_are_one_and_can_be_parted(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    before = int(page.locator("#tab-actors small").inner_text())
    drawn = page.evaluate("picture.network.body.nodeIndices.length")
    rosch, ostmark = opened.actor("Viktor Rosch"), opened.actor("Ostmark")
    deeds = page.evaluate(f"byActor[{rosch}].says.length + byActor[{ostmark}].says.length")
    whole = page.evaluate("JSON.stringify([byActor, relations, claims, roles, actors])")
    tools(page, f"a:{rosch}")
    page.get_by_label("ist dasselbe wie …").fill("Ostmark")
    page.get_by_label("ist dasselbe wie …").press("Enter")
    expect(page.locator("#tab-actors small")).to_have_text(str(before - 1))
    assert page.evaluate("picture.network.body.nodeIndices.length") == drawn - 1
    stays, goes = min(rosch, ostmark), max(rosch, ostmark)
    expect(page.locator("#details h2")).to_have_text(page.evaluate(f"actors[{stays}].label"))
    expect(page.locator("#details dl")).to_contain_text(page.evaluate(f"actors[{goes}].label"))
    assert page.evaluate(f"byActor[{stays}].says.length") == deeds
    assert (
        page.evaluate(f"[...bundles.values()].some((b) => b.shown && [b.s, b.t].includes({goes}))") is False
    )
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#tab-actors small")).to_have_text(str(before - 1))
    expect(page.locator("#save-judgements")).to_have_text("Urteile (judgements.toml) (1)")
    page.locator("#details .judge summary").click()
    page.get_by_role("button", name="wieder trennen").click()
    expect(page.locator("#tab-actors small")).to_have_text(str(before))
    assert page.evaluate("JSON.stringify([byActor, relations, claims, roles, actors])") == whole
    assert page.evaluate("picture.network.body.nodeIndices.length") == drawn
    page.evaluate("localStorage.clear()")


def test_the_page_and_the_program_make_one_of_the_same(
    open_page: Opener, graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    opened = open_page(graph)
    page = opened.page
    tools(page, f"a:{opened.actor('Geheimdienst von Ostmark')}")
    page.get_by_label("ist dasselbe wie …").fill("Ostmark")
    page.get_by_label("ist dasselbe wie …").press("Enter")
    path = tmp_path / "judgements.toml"
    path.write_text(page.evaluate("judge.toml()"), encoding="utf-8")
    again = build_graph([factory.summit(), factory.follow_up()], judgements=load_judgements(path))
    made = open_page(again).page
    for tab in ("actors", "claims", "relations"):
        shown = page.locator(f"#tab-{tab} small").inner_text()
        expect(made.locator(f"#tab-{tab} small")).to_have_text(shown)
    page.evaluate("localStorage.clear()")


def test_what_is_confirmed_says_so_and_the_tools_stay_open(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    unsure = page.evaluate("relations.findIndex((r) => r.conf < 0.65)")
    before = int(page.locator("#tab-relations small").inner_text())
    tools(page, f"r:{unsure}")
    page.get_by_role("button", name="bestätigen").click()
    expect(page.locator("#details .judge")).to_have_attribute("open", "")
    expect(page.get_by_role("button", name="bestätigen")).to_be_focused()
    expect(page.locator("#details dl")).to_contain_text("bestätigt")
    expect(page.locator("#tab-relations small")).to_have_text(str(before + 1))  # it is sure now
    page.get_by_label("Notiz").fill("zwei Quellen")
    page.get_by_label("Notiz").press("Enter")
    expect(page.locator("#details .judge")).to_have_attribute("open", "")
    subject = page.evaluate(f"relations[{unsure}].s ?? relations[{unsure}].t")
    page.evaluate(f"select('a:{subject}')")
    expect(page.locator("#details .tag.judged").first).to_have_text("bestätigt; zwei Quellen")
    page.get_by_role("tab", name="Beziehungen").click()
    expect(page.locator("#list .row", has_text="zwei Quellen")).to_have_count(1)
    page.get_by_role("button", name="Tabelle", exact=True).click()
    expect(page.locator("#table td.judged", has_text="zwei Quellen")).to_have_count(1)
    page.evaluate("localStorage.clear()")


def test_what_only_a_rejected_claim_vouches_for_goes_with_it(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    vouched = page.evaluate(
        "relations.findIndex((r) => r.conf >= 0.65 && r.ev.length === 1 && r.ev[0][5] !== null)"
    )
    tools(page, f"c:{page.evaluate(f'relations[{vouched}].ev[0][5]')}")
    page.get_by_role("button", name="falsch").click()
    assert page.evaluate(f"view.relations[{vouched}]") is False
    page.evaluate("localStorage.clear()")


def test_notes_of_a_file_are_in_the_page(open_page: Opener) -> None:
    opened = open_page(build_graph([factory.summit()], judgements=JUDGED))
    page = opened.page
    page.evaluate(f"select('a:{opened.actor('Jan Maß')}')")
    expect(page.locator("#details dl")).to_contain_text("Amt geprüft")
    expect(page.locator("#details .tag.judged").first).to_have_text("bestätigt; auf X gesehen")
