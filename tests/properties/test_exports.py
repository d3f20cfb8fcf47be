"""Whatever stands in the extractions, every format is well-formed, and what can be read again is the same."""

from __future__ import annotations

import csv
import html.parser
import json
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from strategies import EXAMPLES, answer, contents, distinct, extractions

from newsgraph.errors import ReadingError
from newsgraph.export import (
    export_csv,
    export_gexf,
    export_graphml,
    export_html,
    export_json,
    export_jsonl,
    export_nodelink,
    export_turtle,
    json_schema,
    read_extractions,
    read_graphml,
    read_nodelink,
)
from newsgraph.graph import build_graph
from newsgraph.schema import Extraction

SOME = distinct(extractions())


@contextmanager
def place(name: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / name


def edges(graph: nx.MultiDiGraph) -> list[tuple[str, str, str]]:
    return sorted(graph.edges(keys=True))


@given(SOME)
@settings(max_examples=EXAMPLES)
def test_json_comes_back_with_every_key_of_the_schema(given: list[Extraction]) -> None:
    graph, keys = build_graph(given), set(json_schema()["required"])
    with place("a.json") as path:
        export_json(graph, path)
        written = json.loads(path.read_text("utf-8"))
        assert all(set(each) == keys for each in (written if isinstance(written, list) else [written]))
        assert list(read_extractions(path)) == given
    with place("a.jsonl") as path:
        export_jsonl(graph, path)
        lines = path.read_text("utf-8").removesuffix("\n").split("\n")
        assert [set(json.loads(line)) for line in lines] == [keys] * len(given)
        assert list(read_extractions(path)) == given


@given(SOME)
@settings(max_examples=EXAMPLES)
def test_graph_files_are_well_formed_and_have_the_graph(given: list[Extraction]) -> None:
    graph = build_graph(given)
    with place("a.gexf") as path:
        export_gexf(graph, path)
        found = [node.tag.split("}")[1] for node in ET.fromstring(path.read_bytes()).iter()]
        assert found.count("node") == graph.number_of_nodes()
        assert found.count("edge") == graph.number_of_edges()
    with place("a.graphml") as path:
        export_graphml(graph, path)
        ET.fromstring(path.read_bytes())
        again = read_graphml(path)
        assert again.number_of_nodes() == graph.number_of_nodes()
        assert again.number_of_edges() == graph.number_of_edges()
    with place("a.json") as path:
        export_nodelink(graph, path)
        again = read_nodelink(path)
        assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
        assert edges(again) == edges(graph)


@given(SOME)
@settings(max_examples=EXAMPLES)
def test_tables_have_as_many_cells_in_every_row(given: list[Extraction]) -> None:
    graph = build_graph(given)
    with place("tables") as path:
        counts = {}
        for file in export_csv(graph, path):
            with file.open(encoding="utf-8-sig", newline="") as lines:
                header, *rows = list(csv.reader(lines, strict=True))
            assert {len(row) for row in rows} <= {len(header)}
            counts[file.name] = len(rows)
    assert counts["nodes.csv"] == graph.number_of_nodes()
    assert counts["edges.csv"] == graph.number_of_edges()


@given(SOME)
@settings(max_examples=EXAMPLES)
def test_turtle_is_read_by_rdflib(given: list[Extraction]) -> None:
    rdflib = pytest.importorskip("rdflib")
    with place("a.ttl") as path:
        export_turtle(build_graph(given), path)
        assert len(rdflib.Graph().parse(path, format="turtle"))


class Page(html.parser.HTMLParser):
    """Gathers the scripts of a page and the attributes that could run something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.tags.append(tag)
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == "script":
            self.scripts[-1] += data


@given(SOME)
@settings(max_examples=EXAMPLES)
def test_a_page_has_its_own_markup_only_and_the_data_as_json(given: list[Extraction]) -> None:
    pages = []
    for graph in (build_graph([]), build_graph(given)):
        with place("a.html") as path:
            export_html(graph, path)
            page = Page()
            page.feed(path.read_text("utf-8"))
            pages.append(page)
    empty, full = pages
    assert empty.tags == full.tags
    json.loads(full.scripts[0])


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@given(contents)
def test_any_file_of_extractions_is_read_or_refused_by_name(name: str, content: bytes) -> None:
    with place(name) as path:
        path.write_bytes(content)
        answer(lambda: list(read_extractions(path)), ReadingError, str(path))
