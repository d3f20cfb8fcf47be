"""Make the examples anew: a page of each article in data/, what the notebook prints, the README's picture.

    python examples/make.py

The picture needs Chromium and the development dependencies; without them only the rest is made.
The notebook is run without Jupyter: its cells are plain Python that prints.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import newsgraph

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
NOTEBOOK = HERE / "newsgraph.ipynb"
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


def run_notebook(path: Path = NOTEBOOK) -> None:
    """Run the notebook and keep below each cell what it prints, so that it can be read without running it."""
    notebook = json.loads(path.read_text("utf-8"))
    printed = list(run_cells(notebook, path.parent))
    for number, (cell, text) in enumerate(zip(code_cells(notebook), printed, strict=True), 1):
        cell["execution_count"] = number
        lines = text.splitlines(keepends=True)
        cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": lines}] if lines else []
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(path)


def code_cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells that run, in their order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def run_cells(notebook: dict[str, Any], folder: Path) -> Iterator[str]:
    """Run one cell after the other in a folder, as Jupyter does; yield what each prints.

    Raises:
        Exception: whatever a cell raises; the traceback names the cell.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, cell in enumerate(code_cells(notebook), 1):
        printed = StringIO()
        with chdir(folder), redirect_stdout(printed):
            exec(compile("".join(cell["source"]), f"<cell {number}>", "exec"), names)
        yield printed.getvalue()


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
    run_notebook()
    make_picture()
