"""The page for everybody: axe finds nothing to complain about, in either theme, in any view."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import networkx as nx
import pytest
from export.opening import DESKTOP
from playwright.sync_api import Browser

from newsgraph.export import export_html

pytestmark = pytest.mark.browser
VIEWS = {
    "brief": "select('')",
    "actor": "select('a:0'); document.getElementById('filter-button').click()",
    "claim": "change({ tab: 'claims' }); select('c:0')",
    "conflict": "change({ tab: 'conflicts' }); select('k:0')",
    "table": "table.open()",
    "article": "openReader(0, 50)",
}


def axe_source() -> str:
    """The script that the package brings. Reads it without running it, for it has its own way to a page."""
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("needs axe: pip install axe-playwright-python")
    return (Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(
    browser: Browser, graph: nx.MultiDiGraph, tmp_path: Path, view: str, theme: str
) -> None:
    source = axe_source()
    [path] = export_html(graph, tmp_path / "page.html")
    with browser.new_context(bypass_csp=True, viewport=DESKTOP) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'; picture.repaint()")
        page.evaluate(VIEWS[view])
        page.evaluate(source)
        found = page.evaluate("axe.run()")["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
