"""A reader's judgements: what is rejected is gone, what is confirmed is certain, nothing else changes."""

from __future__ import annotations

from pathlib import Path

import factory
import networkx as nx
import pytest

from newsgraph.graph import build_graph
from newsgraph.graph.judgements import Judgement, Judgements, JudgementsError, load_judgements

TOML = """
same = [["Geheimdienst von Ostmark", "Ostmark"]]
[rename]
"Seltland" = "Republik Seltland"
[retype]
"Norland" = "place"
[[reject]]
kind = "relation"
text = "Rosch wies die Forderung  zurück"
[[confirm]]
kind = "claim"
text = "„Das ist frei erfunden“"
[[note]]
kind = "actor"
text = "Jan Maß"
note = "Amt geprüft"
"""


@pytest.fixture
def judged(tmp_path: Path) -> nx.MultiDiGraph:
    path = tmp_path / "judgements.toml"
    path.write_text(TOML, encoding="utf-8")
    return build_graph([factory.summit()], judgements=load_judgements(path))


def labels(graph: nx.MultiDiGraph, kind: str) -> dict[str, dict[str, object]]:
    return {data["label"]: data for _, data in graph.nodes(data=True) if data["kind"] == kind}


def test_each_decision_is_honoured(judged: nx.MultiDiGraph) -> None:
    actors = labels(judged, "actor")
    assert "Republik Seltland" in actors
    assert "Geheimdienst von Ostmark" not in actors
    assert actors["Norland"]["type"] == "place"
    assert actors["Jan Maß"]["note"] == "Amt geprüft"
    texts = {edge["text"] for _, _, edge in judged.edges(data=True) if edge["kind"] == "relation"}
    assert "Rosch wies die Forderung zurück" not in texts
    assert "Ostmark könnte nun auch die Allianz angreifen" in texts
    claim = labels(judged, "claim")["„Das ist frei erfunden“"]
    assert (claim["confidence"], claim["confirmed"]) == (1.0, True)


def test_what_nobody_said_nobody_vouches_for() -> None:
    text = "Ostmark könnte nun auch die Allianz angreifen"
    graph = build_graph([factory.summit()], judgements=Judgements(reject=(Judgement("claim", text),)))
    assert text not in labels(graph, "claim")
    assert not [e for _, _, e in graph.edges(data=True) if e.get("text") == text]


def test_an_actor_that_is_none_leaves_its_words_behind() -> None:
    rejected = Judgements(reject=(Judgement("actor", "Allianz"),))
    graph = build_graph([factory.summit(), factory.follow_up()], judgements=rejected)
    assert "Allianz" not in labels(graph, "actor")
    said = [c for c in labels(graph, "claim").values() if c["speaker_text"] == "Allianz"]
    assert [claim["speaker"] for claim in said] == [""]


def test_an_article_limits_a_judgement() -> None:
    elsewhere = Judgements(reject=(Judgement("actor", "Allianz", article="0000"),))
    assert "Allianz" in labels(build_graph([factory.summit()], judgements=elsewhere), "actor")


def test_values_come_back_as_they_went(tmp_path: Path) -> None:
    path = tmp_path / "judgements.toml"
    path.write_text(TOML, encoding="utf-8")
    judgements = load_judgements(path)
    assert Judgements.of(judgements.as_values()) == judgements


@pytest.mark.parametrize(
    "text",
    ['[retype]\n"A" = "stadt"', '[[reject]]\nkind = "edge"\ntext = "x"', '[[note]]\nkind = "actor"', "x = 1"],
)
def test_a_bad_file_gets_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "judgements.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JudgementsError, match=r"judgements\.toml: ") as error:
        load_judgements(path)
    assert "\n" not in str(error.value)
