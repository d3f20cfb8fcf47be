"""What a reader judges reaches every file, by every command, and comes back from it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import factory
import networkx as nx
from typer.testing import CliRunner

from newsgraph.cli.app import app
from newsgraph.export import export_csv, export_graphml, export_json, read_extractions, read_graphml
from newsgraph.export.html import render_html
from newsgraph.graph import build_graph
from newsgraph.graph.judgements import Judgement, Judgements

CLAIM = "„Das ist frei erfunden“"
DEED = "Ostmark könnte nun auch die Allianz angreifen"
JUDGED = Judgements(
    note=(
        Judgement("actor", "Jan Maß", note="Amt geprüft"),
        Judgement("claim", CLAIM, note="auf X gesehen"),
        Judgement("relation", DEED, note="zwei Quellen"),
    ),
    confirm=(Judgement("relation", DEED), Judgement("claim", CLAIM)),
)
TOML = f"""
same = [["Geheimdienst von Ostmark", "Ostmark"]]
[[note]]
kind = "actor"
text = "Jan Maß"
note = "Amt geprüft"
[[note]]
kind = "relation"
text = "{DEED}"
note = "zwei Quellen"
[[confirm]]
kind = "relation"
text = "{DEED}"
[[reject]]
kind = "claim"
text = "{CLAIM}"
"""


def test_notes_are_in_every_file_and_come_back(tmp_path: Path) -> None:
    graph = build_graph([factory.summit()], judgements=JUDGED)
    export_csv(graph, tmp_path / "csv")
    for name, notes in (
        ("nodes", {"Amt geprüft", "auf X gesehen"}),
        ("claims", {"auf X gesehen"}),
        ("edges", {"zwei Quellen"}),
    ):
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
        assert {row["note"] for row in rows if row["note"]} == notes
        assert any(row["confirmed"] == "true" for row in rows)
    [path] = export_json(graph, tmp_path / "graph.json")
    written = json.loads(path.read_text(encoding="utf-8"))["notes"]
    assert {note["note"] for note in written} == {"Amt geprüft", "auf X gesehen", "zwei Quellen"}
    again = build_graph(read_extractions(path))
    for made in (again, read_graphml(export_graphml(again, tmp_path / "graph.graphml")[0])):
        nodes = {data["label"]: data.get("note") for _, data in made.nodes(data=True)}
        assert nodes["Jan Maß"] == "Amt geprüft"
        told = [data for *_, data in made.edges(data=True) if data.get("text") == DEED]
        assert told
        assert all(data["note"] == "zwei Quellen" and data["confirmed"] for data in told)
    assert "zwei Quellen" in render_html(again)


def test_a_deed_of_one_actor_has_its_note() -> None:
    plain = build_graph([factory.summit(), factory.follow_up()])
    node, deed = next((n, d) for n, data in plain.nodes(data=True) for d in data.get("deeds", ()))
    noted = Judgements(note=(Judgement("relation", deed["text"], note="geprüft"),))
    graph = build_graph([factory.summit(), factory.follow_up()], judgements=noted)
    assert "geprüft" in {one.get("note") for one in graph.nodes[node]["deeds"]}


def told(graph: nx.MultiDiGraph) -> tuple[set[str], dict[str, str], list[str]]:
    nodes = [data for _, data in graph.nodes(data=True)]
    labels = {data["label"] for data in nodes}
    notes = {data["label"]: data["note"] for data in nodes if data.get("note")}
    edges = [data.get("note", "") for *_, data in graph.edges(data=True) if data.get("text") == DEED]
    return labels, notes, edges


def test_export_honours_a_file_of_judgements(tmp_path: Path) -> None:
    [source] = export_json(build_graph([factory.summit()]), tmp_path / "articles.json")
    judgements = tmp_path / "judgements.toml"
    judgements.write_text(TOML, encoding="utf-8")
    target = tmp_path / "out.graphml"
    made = CliRunner().invoke(
        app, ["export", str(source), "-o", str(target), "--judgements", str(judgements)]
    )
    assert made.exit_code == 0, made.output
    labels, notes, edges = told(read_graphml(target))
    assert CLAIM not in labels
    assert "Geheimdienst von Ostmark" not in labels
    assert notes == {"Jan Maß": "Amt geprüft"}
    assert edges
    assert set(edges) == {"zwei Quellen"}


def test_batch_keeps_a_file_of_judgements_for_every_export(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    text = "Jan Maß lobt Ostmark. „Das ist frei erfunden“, sagte Jan Maß am Montag in Berlin."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    judgements = tmp_path / "judgements.toml"
    judgements.write_text(
        '[rename]\n"Jan Maß" = "Johann Maß"\n'
        '[[note]]\nkind = "actor"\ntext = "Jan Maß"\nnote = "Amt geprüft"\n',
        encoding="utf-8",
    )
    store, target = tmp_path / "news.db", tmp_path / "out.graphml"
    run = CliRunner().invoke
    arguments = ["batch", str(folder), "-o", str(store), "--jobs", "1", "--model", "bundled"]
    made = run(app, [*arguments, "--judgements", str(judgements)])
    assert made.exit_code == 0, made.output
    assert run(app, ["export", str(store), "-o", str(target)]).exit_code == 0
    labels, notes, _ = told(read_graphml(target))
    assert "Johann Maß" in labels
    assert notes == {"Johann Maß": "Amt geprüft"}
    page = tmp_path / "out.html"
    assert run(app, ["export", str(store), "-o", str(page)]).exit_code == 0
    assert "Amt geprüft" in page.read_text(encoding="utf-8")
