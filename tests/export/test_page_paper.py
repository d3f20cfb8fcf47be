"""What leaves the page as a picture or on paper: complete, legible, in the colours of paper."""

from __future__ import annotations

import factory
import networkx as nx
import pytest
from export.opening import Opener
from playwright.sync_api import Page, expect

from newsgraph.graph import build_graph

pytestmark = pytest.mark.browser
A4 = {"width": 703, "height": 1017}  # what its margins leave, at 96 dots an inch
TYPES = ("person", "organisation", "country", "place", "group", "other")
# Every text that is drawn while a sheet is made, with its right end and the width of its canvas in pixels.
WRITTEN = """() => {
  const found = [];
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const { a, e } = this.getTransform();
    found.push([text, (x + this.measureText(text).width) * a + e, this.canvas.width, most ?? null]);
    return write.call(this, text, x, y, ...(most ? [most] : []));
  };
  const sheet = sheetOf(1000, 700, 2);
  CanvasRenderingContext2D.prototype.fillText = write;
  return { found, width: sheet.width, height: sheet.height };
}"""
# The pixels of one mark of the legend, as a string.
MARK = """(part) => {
  const context = element("canvas", { width: 30, height: 20 }).getContext("2d", { willReadFrequently: true });
  drawLegend(context, { ...part, words: "" }, 1, 16);
  const { data } = context.getImageData(0, 0, 30, 20);
  return [...data].filter((_, i) => i % 4 === 3).map((alpha) => (alpha > 99 ? "#" : " ")).join("");
}"""


def test_the_legend_has_the_shapes_and_lines_of_the_picture(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    page = open_page(graph).page
    shapes = [page.evaluate(MARK, {"type": kind}) for kind in TYPES]
    assert len(set(shapes)) == len(TYPES)
    plain = page.evaluate(MARK, {"tone": "conflict"})
    crossed = page.evaluate(MARK, {"tone": "negated"})
    assert crossed.count("#") > plain.count("#")
    for tone in ("statement", "role", "open"):
        assert 0 < page.evaluate(MARK, {"tone": tone}).count("#") < plain.count("#")  # dashed


def test_the_picture_stands_alone(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    before = page.evaluate("[picture.network.getScale(), picture.network.getViewPosition()]")
    made = page.evaluate(WRITTEN)
    assert made["width"] == 2000  # twice as fine as a screen
    texts = [text for text, *_ in made["found"]]
    words = page.evaluate("legendParts().map((part) => part.words)")
    assert {"Person", "Staat", "durchkreuzt: verneint"} <= set(words)
    for text, end, width, most in made["found"]:
        if text in words:
            assert end <= width
            assert most is None
    assert set(words) <= set(texts)
    assert "2 Artikel" in texts
    assert any("24. Oktober 2024 bis 28. Oktober 2024" in text and "newsgraph" in text for text in texts)
    assert page.evaluate("[picture.network.getScale(), picture.network.getViewPosition()]") == before
    assert page.locator("#picture canvas").evaluate("(canvas) => canvas.width === canvas.clientWidth")


def test_a_long_title_is_broken_and_not_squeezed(open_page: Opener) -> None:
    summit = factory.summit()
    article = summit.article.model_copy(update={"title": "Seltland schickt Berater " * 12})
    page = open_page(build_graph([summit.model_copy(update={"article": article})])).page
    lines = [text for text, *_ in page.evaluate(WRITTEN)["found"] if "Seltland schickt" in text]
    assert len(lines) > 1
    assert " ".join(lines) == ("Seltland schickt Berater " * 12).strip()


def printed(page: Page, options: str = "{}") -> None:
    page.evaluate(
        f"document.documentElement.dataset.theme = 'dark'; picture.repaint(); report.fill({options})"
    )
    page.emulate_media(media="print")
    expect(page.locator("#report")).to_be_visible()


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_on_paper_the_types_have_the_colours_for_white(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    printed(page)
    fills = page.evaluate(
        "[...document.querySelectorAll('#report .shape')].map((shape) => getComputedStyle(shape).fill)"
    )
    inks = page.evaluate(
        "[...document.querySelectorAll('#report .tone')].map((e) => getComputedStyle(e).color)"
    )
    assert len(set(fills)) > 2
    assert all(1.05 / (luminance(fill) + 0.05) >= 3 for fill in fills)
    assert all(1.05 / (luminance(ink) + 0.05) >= 4.5 for ink in inks)


def test_nothing_is_left_of_the_buttons_on_paper(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    printed(page)
    lines = page.locator("#report figcaption, #report #brief small").all_inner_texts()
    assert len(lines) > 10
    assert not [line for line in lines if line.strip().endswith("·") or line.strip().startswith("·")]
    assert "· ·" not in page.locator("#report").inner_text()
    assert "Nennungen im Text" not in page.locator("#report").inner_text()  # their list is for clicking


def test_the_net_on_paper_is_legible_and_begins_at_its_top(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph, viewport=A4).page
    printed(page)
    drawn, shown, empty = page.evaluate(
        """async () => {
          const image = document.querySelector("#report img");
          await image.decode();
          const { naturalWidth: width, naturalHeight: height } = image;
          const context = element("canvas", { width, height }).getContext("2d", { willReadFrequently: true });
          context.drawImage(image, 0, 0);
          const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
          const first = pixels.findIndex((pixel) => pixel !== pixels[0]);
          return [width / 3, image.clientWidth, Math.floor(first / width) / 3];
        }"""
    )
    assert 10.5 * shown / drawn >= 9  # pixels of the smallest words in it: 6.75 points
    assert empty < 10  # pixels above the net
    first = page.locator("#report img").bounding_box()
    assert first is not None
    assert first["y"] + first["height"] <= A4["height"]  # with the brief on the first page


def test_a_dossier_by_itself_prints_only_itself(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    opened = open_page(graph)
    page = opened.page
    ohm = opened.actor("Karl Öhm")
    page.evaluate(f"select('a:{ohm}'); window.print = () => {{}}")
    page.get_by_role("button", name="Dossier drucken").click()
    page.emulate_media(media="print")
    report = page.locator("#report")
    expect(report.locator(".dossier")).to_have_count(1)
    expect(report.locator(".dossier h2")).to_have_text("Karl Öhm")
    expect(report.locator("img, #brief")).to_have_count(0)
    expect(report.locator("button:visible", has_text="Urteilen")).to_have_count(0)
    sources = report.locator("> ul > li")
    expect(sources).to_have_count(page.evaluate(f"actors[{ohm}].articles"))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(report).to_be_empty()
