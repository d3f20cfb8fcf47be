"""The files that the page saves of just what is shown: GEXF and JSON, with words, offsets and address."""

from __future__ import annotations

import json
from pathlib import Path

import factory
import networkx as nx
import pytest
from export.opening import Opener
from playwright.sync_api import Page

from newsgraph.graph import build_graph

pytestmark = pytest.mark.browser
ADDRESS = "https://kurier.example/gipfel?a=1&b=2"


@pytest.fixture
def page(open_page: Opener) -> Page:
    summit = factory.summit()
    article = summit.article.model_copy(update={"source": ADDRESS, "title": 'Öhm sagt "nein" & geht'})
    return open_page(build_graph([summit.model_copy(update={"article": article})])).page


def saved(page: Page, ending: str, folder: Path) -> Path:
    page.locator("#save-menu summary").click()
    with page.expect_download() as download:
        page.locator(f"#save-{ending}").click()
    page.locator("#save-menu summary").click()
    path = folder / download.value.suggested_filename
    assert path.suffix == f".{ending}"
    download.value.save_as(path)
    return path


def test_json_holds_what_the_list_shows(page: Page, tmp_path: Path) -> None:
    whole = json.loads(saved(page, "json", tmp_path).read_text(encoding="utf-8"))
    for kind in ("actors", "claims", "relations"):
        assert len(whole[kind]) == int(page.locator(f"#tab-{kind} small").inner_text())
    for item in [*whole["claims"], *whole["relations"]]:
        for place in item["evidence"]:
            assert factory.SUMMIT[place["start"] : place["end"]] == place["sentence"]
            assert place["url"] == ADDRESS
    assert "„Das ist frei erfunden“" in {claim["claim"] for claim in whole["claims"]}
    page.evaluate("change({ focus: String(actors.findIndex((a) => a.label === 'Karl Öhm')) })")
    part = json.loads(saved(page, "json", tmp_path).read_text(encoding="utf-8"))
    assert {actor["name"] for actor in part["actors"]} == {"Karl Öhm", "Ida Brandt"}
    assert "focus=" in part["view"]


def test_gexf_is_read_by_others(page: Page, tmp_path: Path) -> None:
    graph = nx.read_gexf(saved(page, "gexf", tmp_path))
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    assert kinds.count("actor") == int(page.locator("#tab-actors small").inner_text())
    assert kinds.count("claim") == int(page.locator("#tab-claims small").inner_text())
    told = [data for *_, data in graph.edges(data=True) if data["kind"] == "relation"]
    assert told
    for data in [*told, *(data for _, data in graph.nodes(data=True) if data["kind"] == "claim")]:
        assert factory.SUMMIT[data["start"] : data["end"]] == data["sentence"]
        assert data["url"] == ADDRESS
        assert data["title"] == 'Öhm sagt "nein" & geht'
    assert {"says", "about", "relation"} <= {data["kind"] for *_, data in graph.edges(data=True)}
    page.evaluate("change({ without: ['statement'] })")
    narrowed = nx.read_gexf(saved(page, "gexf", tmp_path))
    assert "claim" not in {kind for _, kind in narrowed.nodes(data="kind")}
