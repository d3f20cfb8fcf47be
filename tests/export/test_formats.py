"""Every format is read again by the library that its users have."""

from __future__ import annotations

import copy
import csv
import json
import sys
from pathlib import Path

import factory
import networkx as nx
import pytest

from newsgraph.errors import ExportError, ReadingError
from newsgraph.export import (
    EXPORTERS,
    export_csv,
    export_gexf,
    export_graphml,
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


def content(graph: nx.MultiDiGraph) -> tuple[dict[str, object], dict[tuple[str, str, str], object]]:
    edges = {(u, v, key): data for u, v, key, data in graph.edges(keys=True, data=True)}
    return copy.deepcopy((dict(graph.nodes(data=True)), edges))


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_every_format_writes_the_files_that_it_names(
    name: str, graph: nx.MultiDiGraph, tmp_path: Path
) -> None:
    files = EXPORTERS[name](graph, tmp_path / f"graph.{name}")
    assert files
    assert all(path.stat().st_size > 0 for path in files)


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_an_empty_graph_is_written_or_refused_in_words(name: str, tmp_path: Path) -> None:
    try:
        EXPORTERS[name](build_graph([]), tmp_path / "empty")
    except ExportError as error:
        assert "no extractions" in str(error)  # noqa: PT017


def test_one_extraction_is_a_document(tmp_path: Path) -> None:
    summit = factory.summit()
    [path] = export_json(build_graph([summit]), tmp_path / "a.json")
    assert Extraction.from_json(path.read_bytes()) == summit
    assert list(read_extractions(path)) == [summit]


@pytest.mark.parametrize(("export", "name"), [(export_json, "a.json"), (export_jsonl, "a.jsonl")])
def test_extractions_come_back_and_give_the_same_graph(export: object, name: str, tmp_path: Path) -> None:
    graph = build_graph([factory.summit(), factory.follow_up()])
    assert callable(export)
    [path] = export(graph, tmp_path / name)
    assert content(build_graph(read_extractions(path))) == content(graph)


@pytest.mark.parametrize("text", ["{", '{"schema": "newsgraph/1"}', "[1]", '{"schema": "other/2"}'])
def test_what_is_no_extraction_is_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadingError, match=r"bad\.json"):
        list(read_extractions(path))


def test_json_of_before_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "old.jsonl"
    path.write_text('{"schema": "newsgraph/1", "claims": []}\n', encoding="utf-8")
    with pytest.raises(ReadingError, match=r"old\.jsonl: .*newsgraph/1: extract the articles again$"):
        list(read_extractions(path))


def test_the_schema_asks_for_every_key() -> None:
    schema = json_schema()
    document = json.loads(factory.summit().to_json())
    assert set(schema["required"]) == set(document)
    claim = schema["$defs"]["Claim"]
    assert set(claim["required"]) == set(claim["properties"]) == set(document["claims"][0])
    assert "id" in schema["$defs"]["Article"]["required"]


def test_nodelink_keeps_everything(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    [path] = export_nodelink(graph, tmp_path / "g.json")
    assert content(read_nodelink(path)) == content(graph)


def test_graphml_keeps_everything_but_the_full_text(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    [path] = export_graphml(graph, tmp_path / "g.graphml")
    nodes, edges = content(graph)
    for attributes in nodes.values():
        assert isinstance(attributes, dict)
        if attributes["kind"] == "article":
            del attributes["text"], attributes["sentences"]
    # XML has no null: an unknown time, place or claim comes back as it went, inside JSON text.
    assert content(read_graphml(path)) == (nodes, edges)


def test_graphml_has_unique_edge_ids_and_plain_values(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    [path] = export_graphml(graph, tmp_path / "g.graphml")
    read = nx.read_graphml(path)
    assert read.number_of_edges() == graph.number_of_edges()
    assert read.nodes["person:ida brandt"]["label"] == "Ida Brandt"
    keys = [key for *_, key in read.edges(keys=True)]
    assert len(set(keys)) == len(keys)


def test_gexf_is_dynamic(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    [path] = export_gexf(graph, tmp_path / "g.gexf")
    read = nx.read_gexf(path)
    assert set(read) == set(graph)
    assert read.number_of_edges() == graph.number_of_edges()
    brandt = read.nodes["person:ida brandt"]
    assert (brandt["type"], brandt["start"], brandt["end"]) == ("person", "2024-10-24", "2024-10-29")
    edges = read.get_edge_data("country:seltland", "country:norland").values()
    sending = next(edge for edge in edges if edge["text"] == "Seltland schickt Berater nach Norland")
    assert sending["weight"] == 1
    assert [tuple(spell) for spell in sending["spells"]] == [("2024-10-24", "2024-10-25")]
    assert sending["reports"] == [(1, "2024-10-24", "2024-10-25")]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_tables(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    nodes, edges, claims, evidence = (rows(path) for path in export_csv(graph, tmp_path / "tables"))
    assert len(nodes) == len(graph)
    assert len(edges) == graph.number_of_edges()
    assert len(claims) == 11
    assert len(evidence) == sum(len(edge["evidence"]) for *_, edge in graph.edges(data=True))
    direct = next(claim for claim in claims if claim["kind"] == "Direct")
    assert (direct["speaker"], direct["text"]) == ("Ida Brandt", "„Wir lassen Norland nicht allein“")
    assert direct["sentence"].startswith("„Wir lassen Norland nicht allein“, sagte Brandt")


def test_csv_cells_are_no_formulas(tmp_path: Path) -> None:
    summit = factory.summit()
    actor = summit.actors[0].model_copy(update={"name": "=HYPERLINK(1)"})
    nodes, *_ = export_csv(build_graph([summit.model_copy(update={"actors": (actor,)})]), tmp_path)
    assert "'=HYPERLINK(1)" in [row["label"] for row in rows(nodes)]


def test_turtle_says_who_claims_what_where(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    [path] = export_turtle(graph, tmp_path / "g.ttl")
    triples = rdflib.Graph().parse(path, format="turtle")
    schema, oa = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("http://www.w3.org/ns/oa#")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")

    claim = triples.value(predicate=schema.text, object=rdflib.Literal("„Das ist frei erfunden“"))
    assert triples.value(claim, rdflib.RDF.type) == schema.Claim
    speaker = triples.value(claim, schema.creator)
    assert triples.value(speaker, rdflib.RDF.type) == schema.Person
    assert str(triples.value(speaker, schema.name)) == "Jan Maß"

    words = triples.value(claim, prov.wasDerivedFrom)
    headline = triples.value(triples.value(words, oa.hasSource), schema.headline)
    assert str(headline) == "Seltland schickt Berater nach Norland"
    selectors = {triples.value(one, rdflib.RDF.type): one for one in triples[words : oa.hasSelector]}
    position, quote = selectors[oa.TextPositionSelector], selectors[oa.TextQuoteSelector]
    start, end = (int(triples.value(position, name)) for name in (oa.start, oa.end))
    assert factory.SUMMIT[start:end] == str(triples.value(quote, oa.exact))
    assert "„Das ist frei erfunden“" in factory.SUMMIT[start:end]


def test_turtle_without_rdflib_says_what_to_install(
    graph: nx.MultiDiGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(ExportError, match=r"newsgraph\[rdf\]"):
        export_turtle(graph, tmp_path / "g.ttl")


def test_a_place_that_cannot_be_written_is_named(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"):
        EXPORTERS["json"](graph, tmp_path / "file" / "g.json")


def test_lone_surrogates_and_control_characters_break_no_format(tmp_path: Path) -> None:
    summit = factory.summit()
    article = summit.article.model_copy(update={"title": "a\ud800b\x01c\u2028d"})
    graph = build_graph([summit.model_copy(update={"article": article})])
    for name, export in EXPORTERS.items():
        if name not in ("json", "jsonl"):  # the reading room gives no such text, and JSON is its own
            assert export(graph, tmp_path / name)
    nx.read_graphml(tmp_path / "graphml")
