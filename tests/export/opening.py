"""Opens pages in a browser, and sees to it that none asks the network for anything or complains."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, Page

from newsgraph.export import export_html

PATIENCE = 30_000  # milliseconds: a test is about what happens, not how fast on a busy machine
DESKTOP = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 800}


@dataclass
class Opened:
    """A page with what it asked for and complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def click_at(self, item: str) -> None:
        """Click on a node, or on the middle of an edge, of the picture."""
        edge = f"n.body.edges[{item}].edgeType.getPoint(0.5)"
        middle = f"typeof {item} === 'number' ? n.getPosition({item}) : {edge}"
        at = self.page.evaluate(f"(() => {{ const n = picture.network; return n.canvasToDOM({middle}); }})()")
        box = self.page.locator("#picture").bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])

    def actor(self, name: str) -> int:
        return int(self.page.evaluate("name => actors.findIndex((actor) => actor.label === name)", name))


class Opener:
    """Writes graphs as pages and opens them."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.opened: list[Opened] = []

    def __call__(
        self, graph: nx.MultiDiGraph, fragment: str = "", viewport: dict[str, int] = DESKTOP, lang: str = "de"
    ) -> Opened:
        [path] = export_html(graph, self.folder / f"page{len(self.opened)}.html", lang=lang)
        page = self.browser.new_page(viewport=viewport)  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE)
        opened = Opened(page)
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: opened.complaints.append(f"dialog {dialog.message}"))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        self.opened.append(opened)
        return opened
