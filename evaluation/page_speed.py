"""How fast the page is: first picture and filters in headless Chromium, for graphs of several sizes.

    python evaluation/page_speed.py [ACTORS RELATIONS]…

Prints one line per size: seconds to write the page, its size, milliseconds from the start of the
navigation to the first drawn picture, and of a filter until it is drawn.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import factory
from playwright.sync_api import Browser, sync_playwright

from newsgraph.export import export_html
from newsgraph.graph import build_graph

SIZES = [(1000, 3000), (5000, 15000)]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]

# From the change of the state to the frame in which the browser shows it.
FILTER = """() => new Promise((done) => {
  const start = performance.now();
  change({ events: ["Threaten", "Assault"] });
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""
# vis draws on the first animation frames after the page's scripts have run.
FIRST_PICTURE = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""


@dataclass(frozen=True)
class Timing:
    """Seconds and megabytes to write the page, milliseconds to use it."""

    actors: int
    edges: int
    write_s: float
    size_mb: float
    first_picture_ms: float
    filter_ms: float


def measure(browser: Browser, actors: int, relations: int, folder: Path) -> Timing:
    """Write a page of about that size, open it and filter it."""
    graph = build_graph(factory.many_articles(actors, relations))
    start = time.perf_counter()
    [path] = export_html(graph, folder / f"{actors}.html", max_actors=actors)
    write = time.perf_counter() - start
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(path.as_uri(), wait_until="commit", timeout=600_000)
    page.wait_for_selector("html[data-ready]", timeout=600_000)
    first = float(page.evaluate(FIRST_PICTURE))
    page.wait_for_timeout(500)
    narrowed = float(page.evaluate(FILTER))
    nodes = int(page.evaluate("data.cut.drawn"))
    edges = int(page.evaluate("relations.length"))
    page.close()
    return Timing(nodes, edges, write, path.stat().st_size / 1e6, first, narrowed)


def main() -> None:
    """Measure the sizes asked for."""
    numbers = [int(argument) for argument in sys.argv[1:]]
    sizes = list(zip(numbers[::2], numbers[1::2], strict=True)) or SIZES
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for actors, relations in sizes:
            timing = measure(browser, actors, relations, Path(folder))
            print(
                f"{timing.actors} actors, {timing.edges} relations: written in {timing.write_s:.1f} s "
                f"({timing.size_mb:.1f} MB), first picture {timing.first_picture_ms:.0f} ms, "
                f"filter {timing.filter_ms:.0f} ms",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main()
