"""What an analyst asks a store of the two hand-made articles, and the graph of it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus.work import GENERATOR
from factory import follow_up, storm, summit
from rich.console import Console
from typer.testing import CliRunner

from newsgraph.cli import app
from newsgraph.corpus.answers import print_rows
from newsgraph.corpus.entities import update_entities
from newsgraph.corpus.graphs import Part, corpus_graph
from newsgraph.corpus.names import find_entities
from newsgraph.corpus.paths import find_path
from newsgraph.corpus.query import (
    Filters,
    find_actors,
    find_claims,
    find_conflicts,
    find_relations,
    find_timeline,
    open_for_questions,
    search,
)
from newsgraph.corpus.store import Store
from newsgraph.errors import StoreError
from newsgraph.graph import Judgements, build_graph
from newsgraph.graph.judgements import Judgement


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path, write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        store.add("/news/a.txt", "1", summit())
        store.add("/news/b.txt", "2", follow_up())
        store.conclude()
        store.end("done", {"done": 2}, 1)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_for_questions(path) as store:
        yield store


def test_actors_are_merged_over_articles_and_counted(store: Store) -> None:
    rows = {row["name"]: row for row in find_actors(store)}
    assert rows["Seltland"]["articles"] == 2
    assert (rows["Seltland"]["first"], rows["Seltland"]["last"]) == ("2024-10-24", "2024-10-28")
    mentions = [a for x in (summit(), follow_up()) for a in x.actors if a.name == "Seltland"]
    assert rows["Seltland"]["mentions"] == sum(len(actor.mentions) for actor in mentions)
    assert rows["Paul Grün"]["articles"] == 1


def test_actors_by_date_and_by_whom_they_deal_with(store: Store) -> None:
    late = {row["name"]: row["articles"] for row in find_actors(store, Filters(since="2024-10-28"))}
    assert late["Seltland"] == 1
    assert "Paul Grün" not in late
    by_rosch = {row["name"] for row in find_actors(store, Filters(by="Viktor Rosch"))}
    assert by_rosch == {"Seltland", "Ida Brandt", "Ünal Weiß"}
    assert "Viktor Rosch" in {row["name"] for row in find_actors(store, Filters(about="Ida Brandt"))}
    assert {row["name"] for row in find_actors(store, Filters(event="sanction"))} == {"Ostmark", "Seltland"}


def test_claims(store: Store) -> None:
    rows = find_claims(store, Filters(by="jan maß"))
    assert [row["date"] for row in rows] == ["2024-10-28", "2024-10-24"]
    assert [row["cue"] for row in rows] == ["bestätigte", "schrieb"]
    assert rows[0]["claim"] == "Seltland schickt weiter Berater nach Norland"
    assert rows[0]["about"] == "Seltland, Norland"
    assert "bestätigte Jan Maß" in rows[0]["sentence"]
    assert {row["speaker"] for row in find_claims(store, Filters(about="Ida Brandt"))} == {
        "Viktor Rosch",
        "Opposition in Seltland",
    }
    assert [row["speaker"] for row in find_claims(store, Filters(event="Assault"))] == ["Paul Grün"]
    assert len(find_claims(store, Filters(until="2024-10-24"))) == len(summit().claims)
    assert len(find_claims(store, Filters(until="2024-10"))) == len(summit().claims) + len(follow_up().claims)
    assert len(find_claims(store, Filters(limit=3))) == 3


def test_relations_are_counted_over_articles(store: Store) -> None:
    rows = find_relations(store)
    sending = [row for row in rows if row["relation"] == "schickt Berater nach"]
    assert {(row["subject"], row["object"]) for row in sending} == {("Seltland", "Norland")}
    # The author's words and those of two speakers are counted apart.
    assert {row["speaker"] for row in sending} == {None, "Seltland", "Jan Maß"}
    assert {(row["articles"], row["times"]) for row in sending} == {(1, 1)}
    assert all("Norland" in row["sentence"] for row in sending)
    assert all(row["object"] for row in find_relations(store))
    by_brandt = find_relations(store, Filters(by="Ida Brandt"))
    with_things = {(row["relation"], row["object"]) for row in by_brandt}
    assert ("Präsidentin Ida Brandt kündigte an den Schritt", None) in with_things
    assert {row["subject"] for row in find_relations(store, Filters(about="Seltland", event="threaten"))} == {
        "Viktor Rosch"
    }


def test_conflicts_name_each_pair_once(store: Store) -> None:
    [row] = find_conflicts(store)
    assert row["dispute"] == "Soldaten aus Seltland in Norland"
    assert {row["speaker"], row["other_speaker"]} == {"Seltland", "Geheimdienst von Ostmark"}
    assert find_conflicts(store, Filters(by="Seltland")) == [row]
    assert find_conflicts(store, Filters(by="Paul Grün")) == []


def test_conflicts_across_articles_in_questions_and_in_the_graph(tmp_path: Path) -> None:
    day = dt.date(2024, 10, 24)
    with Store(tmp_path / "storm.db", write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        for number, (speaker, dead) in enumerate([("Rotes Kreuz", 12), ("Hafenamt", 40)], start=1):
            store.add(f"/{number}", str(number), storm(number, speaker=speaker, dead=dead, published=day))
        store.conclude()
        [row] = find_conflicts(store)
        assert {(row["speaker"], row["title"]), (row["other_speaker"], row["other_title"])} == {
            ("Rotes Kreuz", "Sturm 1"),
            ("Hafenamt", "Sturm 2"),
        }
        assert find_conflicts(store, Filters(by="Hafenamt", about="Norland")) == [row]
        assert find_conflicts(store, Filters(since="2024-11")) == []
        claims = [data for _, data in corpus_graph(store).nodes(data=True) if data["kind"] == "claim"]
        assert [len(claim["conflicts_with"]) for claim in claims] == [1, 1]
        part = corpus_graph(store, Part(publisher="Blatt 1"))
        assert [data["conflicts_with"] for _, data in part.nodes(data=True) if data["kind"] == "claim"] == [
            []
        ]
        for extraction in store.extractions():
            assert extraction.claims[0].conflicts_with == ()  # the article itself says nothing of it


def test_path_leads_over_actors_with_a_sentence_for_each_step(store: Store) -> None:
    steps = find_path(store, "Paul Grün", "Karl Öhm")
    assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
    ends = [{step["subject"], step["object"]} for step in steps]
    assert "Paul Grün" in ends[0]
    assert "Karl Öhm" in ends[-1]
    assert all(one & other for one, other in itertools.pairwise(ends))
    assert all(step["sentence"] for step in steps)


def test_timeline_goes_from_early_to_late(store: Store) -> None:
    rows = find_timeline(store, "Ida Brandt")
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert {row["what"] for row in rows} == {"says", "does", "undergoes", "is spoken of"}
    others = find_timeline(store, "Ida Brandt", Filters(by="Viktor Rosch"))
    assert {row["who"] for row in others} == {"Viktor Rosch"}


def test_search(store: Store) -> None:
    assert len(search(store, "berater norland")) == 4
    assert len(search(store, '"Berater in Norland"')) == 1
    assert len(search(store, "Sanktion*", Filters(since="2024-10-25"))) == 2
    assert "Ünal" in search(store, "unal")[0]["sentence"]  # accents do not matter
    assert search(store, "Berater", Filters(by="Jan Maß"))[0]["date"] == "2024-10-28"
    assert search(store, "NOT ( * ' \"") == []
    assert search(store, "Quastenflosser") == []


def test_unknown_names_and_dates_are_told_with_help(store: Store) -> None:
    with pytest.raises(StoreError, match=r"no actor is called 'Victor Rosch'\. Similar: Viktor Rosch"):
        find_claims(store, Filters(by="Victor Rosch"))
    with pytest.raises(StoreError, match=r"no event is called 'Streit'\. There are: Agree"):
        find_relations(store, Filters(event="Streit"))
    with pytest.raises(StoreError, match="is no date"):
        find_claims(store, Filters(since="gestern"))


def test_an_actor_is_found_by_a_first_name(store: Store) -> None:
    named = find_entities(store.connection, "Viktor Rosch")
    assert find_entities(store.connection, "viktor") == named


def test_an_actor_is_found_without_an_article(tmp_path: Path) -> None:
    told = storm(1, speaker="die Polizei", dead=3, published=None)
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        store.add("/news/a.txt", "1", told)
        store.conclude()
        assert find_entities(store.connection, "Polizei") == find_entities(store.connection, "die Polizei")


def test_an_event_is_called_in_german_too(store: Store) -> None:
    assert find_relations(store, Filters(event="drohung")) == find_relations(store, Filters(event="Threaten"))


def test_a_denial_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    row = {"date": None, "dispute": "Roth", "speaker": "Roth", "claim": "Es brennt", "stance": "asserts"}
    other = {"other_speaker": "Berg", "other_claim": "Es brennt", "other_stance": "denies"}
    print_rows([{**row, **other}], "conflicts", console=Console(width=200))
    assert "bestreitet oder schließt aus: Es brennt" in capsys.readouterr().out


def test_graph_of_the_store_is_the_graph_of_its_extractions(store: Store) -> None:
    graph, expected = corpus_graph(store), build_graph([summit(), follow_up()])
    assert dict(graph.nodes) == dict(expected.nodes)
    assert sorted(graph.edges(keys=True)) == sorted(expected.edges(keys=True))


def test_part_of_the_store(store: Store) -> None:
    late = corpus_graph(store, Part(since="2024-10-25"))
    assert [n for n, kind in late.nodes(data="kind") if kind == "article"] == [follow_up().article.id]
    outlet = corpus_graph(store, Part(publisher="norland-kurier"))
    assert [n for n, kind in outlet.nodes(data="kind") if kind == "article"] == [summit().article.id]
    circle = corpus_graph(store, Part(actor="Paul Grün", depth=1))
    names = {data["label"] for _, data in circle.nodes(data=True) if data["kind"] == "actor"}
    assert names == {"Paul Grün", "Ostmark", "Allianz"}
    for _, _, data in circle.edges(data=True):
        assert all(piece["article"] in circle for piece in data["evidence"])
    heavy = corpus_graph(store, Part(min_weight=3))
    told = {data["label"] for _, _, data in heavy.edges(data=True) if data["kind"] == "relation"}
    assert "schickt Berater nach" in told
    assert heavy.number_of_edges() < corpus_graph(store).number_of_edges()


def test_aliases_are_kept_and_can_be_taken_back(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Store(copy, write=True) as store:
        with store.transaction() as db:
            update_entities(db, Judgements(rename={"Seltland": "Republik Seltland"}))
        kept = dict(store.connection.execute("SELECT name, value FROM settings").fetchall())
        assert "Republik Seltland" in kept["aliases"]
        with store.transaction() as db:
            update_entities(db, Judgements())
        with Store(path) as original:
            assert find_actors(store) == find_actors(original)


def test_what_a_reader_rejects_is_left_out_of_every_answer(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    claim, relation = (
        "Ostmark könnte nun auch die Allianz angreifen",
        "Viktor Rosch drohte Seltland mit Sanktionen",
    )
    with Store(copy, write=True) as store:
        assert claim in {row["claim"] for row in find_claims(store)}
        assert {claim, relation} <= {row["text"] for row in find_relations(store)}
        with store.transaction() as db:
            wrong = (Judgement("claim", claim), Judgement("relation", relation))
            update_entities(db, Judgements(reject=wrong))
        assert claim not in {row["claim"] for row in find_claims(store)}
        # Nobody vouches for what the rejected claim says.
        assert not {claim, relation} & {row["text"] for row in find_relations(store)}
        assert not {claim, relation} & {row["text"] for row in find_timeline(store, "Ostmark")}
        assert relation not in {row["text"] for row in find_relations(store, Filters(by="Viktor Rosch"))}
        told = {data.get("text") for *_, data in corpus_graph(store).edges(data=True)}
        assert not {claim, relation} & told


def test_query_command(path: Path) -> None:
    run = CliRunner().invoke
    table = run(app, ["query", str(path), "claims", "--by", "Jan Maß"], env={"COLUMNS": "120"})
    assert table.exit_code == 0
    assert "frei erfunden" in table.stdout
    assert "Seltland schickt Berater nach Norland" in table.stdout  # the article's title
    rows = json.loads(run(app, ["query", str(path), "relations", "--format", "json"]).stdout)
    assert rows[0]["text"]
    answer = run(app, ["query", str(path), "path", "Paul Grün", "Karl Öhm", "--format", "csv"]).stdout
    assert next(csv.DictReader(io.StringIO(answer)))["step"] == "1"
    assert run(app, ["query", str(path), "timeline", "Ida", "Brandt"]).exit_code == 0
    assert run(app, ["query", str(path), "path", "Paul Grün"]).exit_code == 2
    assert run(app, ["query", str(path), "claims", "zu", "viel"]).exit_code == 2
    unknown = run(app, ["query", str(path), "claims", "--by", "Niemand Sonst"])
    assert unknown.exit_code == 1
    assert "no actor is called" in unknown.stderr
    assert run(app, ["query", "missing.db", "actors"]).exit_code == 1


def test_export_command_writes_stores_and_extractions(path: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke
    page = tmp_path / "graph.html"
    assert run(app, ["export", str(path), "-o", str(page)]).exit_code == 0
    assert "Viktor Rosch" in page.read_text(encoding="utf-8")
    graph = tmp_path / "graph.graphml"
    assert run(app, ["export", str(path), "-o", str(graph), "--actor", "Paul Grün"]).exit_code == 0
    assert "Ida Brandt" not in graph.read_text(encoding="utf-8").split("<edge", 1)[0].split("Paul Grün", 1)[0]
    lines = tmp_path / "news.jsonl"
    assert run(app, ["export", str(path), "-o", str(lines)]).exit_code == 0
    assert len(lines.read_text(encoding="utf-8").splitlines()) == 2
    assert run(app, ["export", str(lines), "-o", str(tmp_path / "again.html")]).exit_code == 0
    assert run(app, ["export", str(path), "-o", str(page), "--actor", "Niemand Sonst"]).exit_code == 1
