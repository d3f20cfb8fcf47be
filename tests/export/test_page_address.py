"""The address of a view: it names by content, is encoded once, and is what the keys change."""

from __future__ import annotations

import re

import factory
import networkx as nx
import pytest
from export.opening import Opener
from playwright.sync_api import expect

from newsgraph.graph import build_graph

pytestmark = pytest.mark.browser


def test_an_address_names_article_and_group_by_their_content_and_encodes_once(
    open_page: Opener, graph: nx.MultiDiGraph
) -> None:
    opened = open_page(graph)
    page = opened.page
    page.evaluate(f"change({{ article: 1, sel: 'a:{opened.actor('Ida Brandt')}' }})")
    address = page.evaluate("location.hash")
    article = page.evaluate("articles[1].id")
    assert f"article={article}" in address
    assert "person:ida%20brandt" in address
    assert "%25" not in address
    again = open_page(graph, address).page
    assert again.evaluate("[state.article, state.sel]") == page.evaluate("[state.article, state.sel]")
    # Some programs encode an address once more; numbers of another page mean nothing here.
    twice = open_page(graph, address.replace("%20", "%2520")).page
    assert twice.evaluate("state.sel") == page.evaluate("state.sel")
    assert open_page(graph, "#article=1").page.evaluate("state.article") == -1


@pytest.mark.parametrize("path", ["p", "path"])
def test_two_actors_stand_in_an_address(open_page: Opener, graph: nx.MultiDiGraph, path: str) -> None:
    opened = open_page(graph)
    one, other = opened.actor("Karl Öhm"), opened.actor("Viktor Rosch")
    patch = f"sel: 'p:{one}-{other}'" if path == "p" else f"path: '{one}-{other}', hide: ['0', '1']"
    opened.page.evaluate(f"change({{ {patch} }})")
    address = opened.page.evaluate("location.hash")
    assert "%25" not in address
    again = open_page(graph, address).page
    for key in ("sel", "path", "hide"):
        assert again.evaluate(f"state.{key}") == opened.page.evaluate(f"state.{key}")


def test_a_group_stands_in_the_address_by_its_main_actor(open_page: Opener) -> None:
    large = build_graph(factory.many_articles(400, 700))
    page = open_page(large).page
    page.evaluate("change({ group: 2 })")
    main = page.evaluate("actors.find((actor) => actor.community === 2).id")
    address = page.evaluate("location.hash")
    assert address == f"#group={main.replace(' ', '%20')}"
    again = open_page(large, address).page
    assert again.evaluate("state.group") == 2


def test_esc_in_a_dialog_closes_it_and_keeps_the_filters(open_page: Opener, graph: nx.MultiDiGraph) -> None:
    page = open_page(graph).page
    page.evaluate("change({ off: ['group'] })")
    for opening in ("table.open()", "openReader(0, 50)"):
        page.evaluate(opening)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        assert page.evaluate("activeFilters()") == ["off"]
    page.keyboard.press("Escape")
    assert page.evaluate("activeFilters()") == []
    expect(page).not_to_have_url(re.compile("off="))
