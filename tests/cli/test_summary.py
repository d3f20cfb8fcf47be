"""What the terminal shows: the page's brief, and of many articles one summary."""

from __future__ import annotations

import io
from pathlib import Path

import factory
from rich.console import Console

from newsgraph.cli.summary import print_summary
from newsgraph.graph import brief_of, build_graph
from newsgraph.schema import Extraction


def summary(*extractions: Extraction) -> str:
    out = io.StringIO()
    console = Console(file=out, width=200)
    print_summary(extractions, build_graph(extractions), Path("graph.html"), console=console)
    return out.getvalue()


def test_the_terminal_tells_the_same_sentences_as_the_page() -> None:
    shown = summary(factory.summit())
    lines = brief_of(build_graph([factory.summit()]))
    assert lines
    for line in lines:
        assert f"• {line.text}" in shown


def test_relations_are_told_whole_with_what_keeps_them_from_being_so() -> None:
    shown = summary(factory.summit())
    row = next(line for line in shown.splitlines() if line.startswith("Ostmark könnte nun auch"))
    assert "möglich" in row
    assert "Paul Grün" in row
    assert "angreifen  " not in row.split("möglich")[1]
    negated = next(line for line in shown.splitlines() if "sagte   " in line and "nicht allein“" in line)
    assert "verneint" in negated


def test_a_dispute_is_named() -> None:
    line = next(line for line in summary(factory.summit()).splitlines() if "↔" in line)
    assert line.strip().startswith("Soldaten aus Seltland in Norland: Seltland: 300 Berater ↔ ")


def test_many_articles_are_a_table_and_one_summary() -> None:
    shown = summary(*factory.many_articles(40, 120, per_article=12))
    assert shown.count("Meldung") >= 10
    assert len(shown) < 8_000
    assert shown.count("Hauptakteure") == 1
