"""The net: what its signs say, that its words can be read, at any size, and what the pointer is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import factory
import networkx as nx
import pytest
from export.listening import drawn_words, overlapping
from export.opening import DESKTOP, PATIENCE, PHONE, Opened, Opener
from playwright.sync_api import Browser, Page, expect

from newsgraph import extract, load_pipeline, read_article
from newsgraph.export import export_html
from newsgraph.graph import build_graph, layout
from newsgraph.graph.analysis import communities_of
from newsgraph.schema import Article

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def large() -> nx.MultiDiGraph:
    return build_graph(factory.many_articles(400, 700))


def point_at(opened: Opened, where: str) -> None:
    """Rest the pointer on a place of the picture, in its own coordinates."""
    page = opened.page
    at = page.evaluate(f"picture.network.canvasToDOM({where})")
    box = page.locator("#picture").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])


def words_of(page: Page) -> str:
    """All words of the picture, lines of one label joined."""
    return " ".join(word["text"] for word in drawn_words(page))


def test_every_line_against_somebody_is_told_as_one_against_somebody(open_page: Opener, data: Path) -> None:
    nlp = load_pipeline("bundled")
    adverse = {("Schwester des Diktators", "Seoul"), ("Henning Lohmeier", "Carola Reuter")}
    for name in ("nordkorea-soldaten.txt", "haushalt-streit.html"):
        page = open_page(build_graph([extract(read_article(data / name), nlp)])).page
        lines = page.evaluate(
            """[...bundles.values()].filter((b) => b.shown?.count && describe(b).label.startsWith("⊖"))
            .map((b) => [actors[b.s].label, actors[b.t].label])"""
        )
        assert {tuple(line) for line in lines} <= adverse


def test_what_only_a_source_says_has_its_dash_its_words_and_its_line_in_the_legend(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Eva Stein sagte, Jan Maß kennt Rom. Jan Maß lobt Wien."))
    for key, name in (("a1", "Eva Stein"), ("a2", "Jan Maß"), ("a3", "Rom"), ("a4", "Wien")):
        hand.actor(key, name, "person")
    claim = hand.claim("Jan Maß kennt Rom", "sagte", "sagen", speaker="a1", about=("a2",))
    text = "Laut Eva Stein: Jan Maß kennt Rom"
    hand.relation(
        "Jan Maß kennt", ("Jan Maß", "a2"), "kennt", "kennen", ("Rom", "a3"), text=text, claim=claim
    )
    hand.relation("Jan Maß lobt", ("Jan Maß", "a2"), "lobt", "loben", ("Wien", "a4"))
    opened = open_page(build_graph([hand.extraction()]))
    page = opened.page
    vouched, plain = (f"{opened.actor('Jan Maß')}-{opened.actor(name)}" for name in ("Rom", "Wien"))
    dashes = "picture.network.body.edges['{}'].options.dashes"
    assert page.evaluate(dashes.format(vouched)) == [14, 4, 3, 4]
    assert page.evaluate(dashes.format(plain)) is False
    label = page.evaluate(f"describe(bundles.get('{vouched}')).label")
    assert label == "kennt · laut Eva Stein"
    expect(page.locator("#legend")).to_contain_text("nur eine Quelle sagt es")
    page.evaluate("change({ tab: 'relations' })")
    expect(page.locator(".row", has_text="kennt")).to_contain_text("laut Eva Stein")
    expect(page.locator(".row", has_text="lobt")).not_to_contain_text("laut")


def test_a_source_without_a_name_is_a_source(open_page: Opener) -> None:
    hand = factory.Hand(Article(text="Wie es heißt, kennt Jan Maß Rom."))
    hand.actor("a1", "Jan Maß", "person")
    hand.actor("a2", "Rom", "country")
    claim = hand.claim("kennt Jan Maß Rom", "heißt", "heißen", about=("a1",))
    hand.relation("kennt Jan", ("Jan Maß", "a1"), "kennt", "kennen", ("Rom", "a2"), claim=claim)
    page = open_page(build_graph([hand.extraction()])).page
    assert page.evaluate("vouchedBy(relations[0])") == "laut einer Quelle"


def test_the_legend_counts_what_is_drawn(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    drawn = page.evaluate("actors.filter((a, i) => a.type === 'person' && isDrawn(i)).length")
    people = page.locator("#legend li", has_text="Person").locator("small")
    expect(people).to_have_text(str(drawn))
    page.evaluate("change({ off: ['person'] })")
    expect(people).to_have_text("0")


def test_a_chosen_or_pointed_at_line_tells_all_its_words(open_page: Opener) -> None:
    label = (
        "hatte nach langem Zögern und gegen den Rat der Freunde in aller Öffentlichkeit gelobt wie noch nie"
    )
    hand = factory.Hand(Article(text="Eva Stein lobt Jan Maß in Wien."))
    hand.actor("a1", "Eva Stein", "person")
    hand.actor("a2", "Jan Maß", "person")
    hand.relation("Eva Stein lobt", ("Eva Stein", "a1"), "lobt", "loben", ("Jan Maß", "a2"), label=label)
    opened = open_page(build_graph([hand.extraction()]))
    page = opened.page
    line = f"{opened.actor('Eva Stein')}-{opened.actor('Jan Maß')}"
    assert label not in words_of(page)
    page.evaluate(f"select('p:{line}')")
    assert label in words_of(page)
    page.evaluate("select('')")
    point_at(opened, f"picture.network.body.edges['{line}'].edgeType.getPoint(0.5)")
    expect(page.locator("#hint")).to_contain_text(label)
    assert label in words_of(page)


def test_the_pointer_is_told_the_sentence_with_the_way_into_the_article(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    opened = open_page(graph)
    page = opened.page
    note = page.locator("#hint")
    expect(note).to_be_hidden()
    point_at(opened, f"picture.network.getPosition({opened.actor('Ida Brandt')})")
    expect(note).to_contain_text("Ida Brandt")
    assert note.locator("q").inner_text() in factory.SUMMIT.replace("\n", " ")
    names = [word["text"] for word in drawn_words(page)]
    assert names.count("Ida Brandt") == 1  # not once more because the pointer is on it
    note.get_by_role("button").click()
    expect(page.locator("#reader mark.here").first).to_be_visible()
    expect(note).to_be_hidden()


def test_the_strongest_lines_are_labelled_at_any_scale(open_page: Opener, large: nx.MultiDiGraph) -> None:
    page = open_page(large, "#flat=1").page
    page.evaluate("picture.fit()")
    words = drawn_words(page)
    labels = set(
        page.evaluate("[...bundles.values()].filter((b) => b.shown?.count).map((b) => describe(b).label)")
    )
    assert len([word for word in words if word["text"] in labels]) >= 5
    assert page.evaluate("picture.network.getScale()") < 0.5
    assert not overlapping(words)


def test_a_wide_circle_has_labelled_lines(open_page: Opener, large: nx.MultiDiGraph) -> None:
    page = open_page(large).page
    page.evaluate("change({ focus: '0', depth: 3 })")
    assert page.evaluate("picture.network.body.nodeIndices.length") > 100
    labels = set(
        page.evaluate("[...bundles.values()].filter((b) => b.shown?.count).map((b) => describe(b).label)")
    )
    words = drawn_words(page)
    assert len([word for word in words if word["text"] in labels]) >= 5
    assert not overlapping(words)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_every_group_has_its_name_and_none_is_cut(
    open_page: Opener, large: nx.MultiDiGraph, viewport: dict[str, int]
) -> None:
    page = open_page(large, viewport=viewport).page
    page.evaluate("showPane('graph'); picture.fit()")
    words = drawn_words(page)
    told = " ".join(word["text"] for word in words)
    firsts = page.evaluate(
        "[...groups.members()].map(([, all]) => actors[all.find((i) => actors[i].named)].label)"
    )
    assert len(firsts) > 10
    for first in firsts:
        assert all(part in told for part in first.split()), first
    assert "…" not in told
    size = page.locator("#picture").bounding_box()
    assert size is not None
    notes = page.evaluate("document.getElementById('chips').getBoundingClientRect().bottom")
    for word in words:
        left, top, right, bottom = word["box"]
        assert left >= -1, word
        assert right <= size["width"] + 1, word
        assert bottom <= size["height"] + 1, word
        assert top + size["y"] >= notes - 2, word


def test_a_group_view_says_who_is_in_no_group(open_page: Opener, large: nx.MultiDiGraph) -> None:
    page = open_page(large).page
    inside = page.evaluate("[...groups.members().values()].flat().length")
    shown = page.evaluate("view.actors.filter(Boolean).length")
    assert inside < shown
    expect(page.locator("#chips")).to_contain_text(f"{shown - inside} weitere Akteure in keiner davon")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
def test_each_sentence_of_the_brief_marks_its_groups(
    open_page: Opener, large: nx.MultiDiGraph, viewport: dict[str, int]
) -> None:
    page = open_page(large, viewport=viewport).page
    count = page.locator("#brief .sentence").count()
    assert count
    for number in range(count):
        page.evaluate("select('')")
        page.evaluate(f"document.querySelectorAll('#brief .sentence')[{number}].click()")
        marked = page.evaluate("picture.network.getSelectedNodes()")
        assert marked
        ends = page.evaluate("involved(state.sel)")
        assert len(marked) <= len(ends)
        in_groups = [node for node in marked if str(node).startswith("g")]
        ways = page.locator("#chips .chip", has_text="Gruppe öffnen").locator("button")
        expect(ways).to_have_count(min(3, len(in_groups)))
    page.locator("#chips .chip button").first.evaluate("(button) => button.click()")
    assert page.evaluate("state.group") >= 0
    page.evaluate("change({ group: -1, sel: '' })")
    assert page.evaluate("picture.network.getSelectedNodes()") == []


def test_whoever_is_in_no_group_is_drawn_beside_them_when_chosen(
    open_page: Opener, large: nx.MultiDiGraph
) -> None:
    page = open_page(large).page
    alone = page.evaluate(
        "actors.findIndex((_, i) => view.actors[i] && !groups.members().has(groups.keyOf(i)))"
    )
    page.evaluate(f"select('a:{alone}')")
    assert page.evaluate("picture.network.getSelectedNodes()") == [alone]
    name = page.evaluate(f"actors[{alone}].label")
    assert name in {word["text"] for word in drawn_words(page)}
    page.evaluate("select('')")
    assert page.evaluate("picture.network.body.nodeIndices.every((id) => String(id).startsWith('g'))")
    page.evaluate("change({ flat: 1 })")
    assert page.evaluate(f"picture.network.body.nodes[{alone}].x === actors[{alone}].x")


def test_a_group_of_very_many_opens_into_its_parts(
    open_page: Opener, large: nx.MultiDiGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two(ties: nx.Graph) -> list[list[str]]:
        first, *others = communities_of(ties)
        return [sorted(actor for group in others for actor in group), first]

    monkeypatch.setattr(layout, "communities_of", two)
    page = open_page(large).page
    page.evaluate("change({ group: 0 })")
    expect(page.locator("#chips")).to_contain_text("Gruppe um")
    assert page.evaluate("picture.network.body.nodeIndices.every((id) => String(id).startsWith('g'))")
    part = page.evaluate("[...groups.members().keys()][0]")
    members = page.evaluate(f"groups.members().get({part}).length")
    page.evaluate(f"change({{ sub: {part} }})")
    expect(page.locator("#tab-actors small")).to_have_text(str(members))
    expect(page.locator("#chips .chip")).to_have_count(2)
    address = page.evaluate("location.hash")
    again = open_page(large, address).page
    expect(again.locator("#tab-actors small")).to_have_text(str(members))
    again.locator("#chips .chip").last.get_by_role("button").click()
    assert again.evaluate("[state.group, state.sub]") == [0, -1]


def test_hundreds_of_actors_are_laid_out_anew_not_in_a_heap(
    open_page: Opener, large: nx.MultiDiGraph
) -> None:
    page = open_page(large, "#flat=1").page
    page.evaluate("change({ conf: 0.3 })")  # a filter: the view has places of its own
    shown = page.evaluate("actors.filter((_, i) => isDrawn(i)).length")
    assert shown > 260
    near = page.evaluate(
        """(() => {
          const all = actors.map((_, i) => i).filter(isDrawn).map((i) => picture.network.getPosition(i));
          const far = (p, q) => (p === q ? Infinity : Math.hypot(p.x - q.x, p.y - q.y));
          const nearest = (p) => Math.min(...all.map((q) => far(p, q)));
          return all.map(nearest).filter((d) => d < 12).length / all.length;
        })()"""
    )
    assert near < 0.05


def test_claims_as_nodes_wait_for_a_group(open_page: Opener, large: nx.MultiDiGraph) -> None:
    page = open_page(large).page
    box = page.locator("#claims-as-nodes")
    expect(box).to_be_disabled()
    expect(page.locator(".switch")).to_contain_text("erst in einer Gruppe")
    page.evaluate("change({ group: 0 })")
    expect(box).to_be_enabled()
    box.check()
    claims = "picture.network.body.nodeIndices.filter((id) => String(id).startsWith('c')).length"
    assert page.evaluate(claims) > 0


def test_on_a_phone_names_end_inside_the_pane(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph, viewport=PHONE).page
    page.evaluate("showPane('graph'); picture.fit()")
    words = drawn_words(page)
    assert len(words) > 8
    assert all(word["box"][0] >= -1 and word["box"][2] <= PHONE["width"] + 1 for word in words)


FILTER = """() => new Promise((done) => {
  const start = performance.now();
  change({ events: ["Threaten", "Assault"] });
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""
FIRST = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium")
@pytest.mark.parametrize(("actors", "relations", "first"), [(1000, 3000, 1.0), (5000, 15000, 3.0)])
def test_it_is_soon_there(
    browser: Browser, tmp_path: Path, actors: int, relations: int, first: float
) -> None:
    """On a free machine: five times that is allowed, for tests run side by side."""
    busy = 5
    graph = build_graph(factory.many_articles(actors, relations))
    [path] = export_html(graph, tmp_path / "page.html", max_actors=actors)
    page = browser.new_page(viewport=DESKTOP)  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE)
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate(FIRST) < 1000 * first * busy
    assert page.evaluate("groups.isOn()")
    page.wait_for_timeout(500)
    assert page.evaluate(FILTER) < 300 * busy
    page.close()
