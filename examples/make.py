"""Make the examples anew: the page of each sample article in data/, and the picture for the README.

    python examples/make.py

The picture needs Chromium and the development dependencies; without them only the pages are made.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import newsgraph

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
SAMPLES = ("nordkorea-soldaten.txt", "haushalt-streit.html", "werk-schliessung.md")
SHOWN = "nordkorea-soldaten"  # the README's picture: its first view


def make_pages() -> None:
    """Read the sample articles and write a page of each."""
    nlp = newsgraph.load_pipeline("auto")
    for name in SAMPLES:
        article = newsgraph.read_article(DATA / name)
        # The page names the file as the reader of the repository finds it.
        article = article.model_copy(update={"source": f"data/{name}"})
        graph = newsgraph.build_graph([newsgraph.extract(article, nlp)])
        for path in newsgraph.export_html(graph, HERE / f"{Path(name).stem}.html"):
            print(path)


def make_picture() -> None:
    """Photograph one of the pages."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("no picture: it needs Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.set_default_timeout(300_000)
        page.goto((HERE / f"{SHOWN}.html").as_uri())
        page.wait_for_selector("html[data-ready]")
        page.wait_for_timeout(500)
        page.screenshot(path=HERE / f"{SHOWN}.png")
        browser.close()
    print(HERE / f"{SHOWN}.png")


if __name__ == "__main__":
    make_pages()
    make_picture()
