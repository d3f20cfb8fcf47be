"""The graphs that the exports write, and a browser to open pages in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import factory
import networkx as nx
import pytest
from export.opening import PATIENCE, Opener
from playwright.sync_api import Browser, Error, expect, sync_playwright

from newsgraph.graph import build_graph

expect.set_options(timeout=PATIENCE)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def graph() -> nx.MultiDiGraph:
    return build_graph([factory.summit(), factory.follow_up()])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window. CI must have it; elsewhere its absence skips."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium: apt-get install chromium")
        pytest.skip("needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        try:
            instance = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        except Error as error:
            pytest.fail(f"Chromium does not start: {error}")
        yield instance
        instance.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(browser, tmp_path)
    yield opener
    for opened in opener.opened:
        outside = [url for url in opened.requests if not url.startswith(("file:", "blob:", "data:"))]
        assert not outside
        assert not opened.complaints
        opened.page.close()
