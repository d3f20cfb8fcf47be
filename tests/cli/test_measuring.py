"""``evaluate``, ``models``, ``schema`` and ``explain``: what they print is what was measured."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from newsgraph.cli import app, tables
from newsgraph.evaluation.by_rule import RuleScore
from newsgraph.language.models import ModelInfo, list_models

RIGHT = {
    "id": "a",
    "area": "quotes",
    "text": "Laut Polizei floh der Mann.",
    "expected": "a claim of the police",
    "must": [{"claim": {"speaker": "Polizei", "words": "floh der Mann"}}],
}
MISSING = {
    "id": "b",
    "area": "relations",
    "kind": "nobody",
    "text": "Das Amt schweigt.",
    "expected": "what nobody said",
    "must": [{"claim": {"speaker": "Amt", "words": "schweigt"}}],
}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "120"})


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.jsonl"
    usual: dict[str, object] = {"kind": "", "published": None, "now": "right", "never": []}
    lines = [json.dumps({**usual, **case}, ensure_ascii=False) for case in (RIGHT, MISSING)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_cases_are_counted_by_area_and_told_where_they_fail(cases: Path) -> None:
    done = run("evaluate", "cases", cases, "--model", "fast", "--verbose")
    assert done.exit_code == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["area", "right", "missing", "wrong"] in rows
    assert ["quotes", "1", "0", "0"] in rows
    assert ["relations", "0", "1", "0"] in rows
    assert "missing relations b (nobody): 'Das Amt schweigt.'" in done.stdout
    assert "expected: what nobody said" in done.stdout


def test_cases_of_one_area_as_json(cases: Path) -> None:
    done = run("evaluate", "cases", cases, "--model", "fast", "--area", "quotes", "--json")
    figures = json.loads(done.stdout)
    assert (figures["quotes_right"], figures["all_right"], figures["all_missing"]) == (1, 1, 0)


def test_gold_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    for more in ((), ("--by-rule",)):
        done = run("evaluate", "quotes", tmp_path / "nichts.jsonl", *more)
        assert done.exit_code == 1
        assert "no such file or folder" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_relations_are_counted_by_rule(tmp_path: Path) -> None:
    gold = tmp_path / "gold.txt"
    gold.write_text(
        "sent_id:1\tNordkorea schickt Soldaten nach Russland.\n"
        "1--> Cluster 1:\nNordkorea --> schickt --> Soldaten\n",
        "utf-8",
    )
    done = run("evaluate", "openie", gold, "--by-rule", "--json", "--model", "fast")
    assert done.exit_code == 0, done.stderr
    assert [(score["found"], score["right"]) for score in json.loads(done.stdout)] == [(2, 1)]
    table = run("evaluate", "openie", gold, "--model", "fast")
    assert "precision" in table.stdout


def test_a_table_of_rules_has_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    tables.print_rule_scores([RuleScore("claim.source.laut", found=4, right=3)])
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["rule", "found", "right", "precision"],
        ["claim.source.laut", "4", "3", "0.750"],
    ]


def test_the_models_that_are_there_are_listed() -> None:
    done = run("models", "list")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert len(lines) == len(list_models()) + 1
    assert any(line.startswith("de_newsgraph_trf") and "bundled" in line for line in lines)


def test_a_model_is_told_with_its_licence_and_scores() -> None:
    told = dict(
        line.split(None, 1) for line in run("models", "info", "fast").stdout.splitlines() if " " in line
    )
    assert told["model"].strip() == "de_newsgraph_sm"
    assert "CC BY-SA 4.0" in told["licence"]
    assert float(told["size"].split()[0]) > 1
    assert any("." in value and value.strip().replace(".", "").isdigit() for value in told.values())


def test_a_model_that_is_not_there_is_one_line() -> None:
    done = run("models", "info", "gibtesnicht")
    assert done.exit_code == 1
    assert "gibtesnicht" in done.stderr


def test_a_model_of_which_little_is_known_has_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    little = ModelInfo(name="x", origin="folder", how="--model x")
    tables.print_model(little)
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["model", "origin", "how"]


def test_install_takes_spacys_models_only() -> None:
    done = run("models", "install", "numpy")
    assert done.exit_code == 1
    assert "numpy" in done.stderr


def test_the_schema_is_that_of_the_version_that_is_written() -> None:
    schema = json.loads(run("schema").stdout)
    assert "newsgraph/2" in json.dumps(schema)


def test_version() -> None:
    done = run("--version")
    assert (done.exit_code, done.stdout.split()[0]) == (0, "newsgraph")


def test_explain_shows_tree_segments_records_and_gold() -> None:
    done = run("explain", "Laut Polizei floh der Mann.", "--model", "fast")
    assert done.exit_code == 0, done.stderr
    parts = {part.split("\n")[0]: part for part in ("\n" + done.stdout).split("\n== ")[1:]}
    assert [title for title in parts if title != "Ein Name"] == [
        *("tree", "segments", "actors", "claims", "relations", "not told"),
        *("for data/gold/claims", "for data/gold/relations"),
    ]
    assert "claim.source.laut" in parts["claims"]
    assert "Polizei" in parts["actors"]
    assert "floh" in parts["tree"]
