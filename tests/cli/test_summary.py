"""What the terminal shows: the page's brief, and of many articles one summary."""

from __future__ import annotations

import io
import re
from pathlib import Path

import factory
from rich.console import Console

from newsgraph.cli.summary import print_summary
from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.counting import count, count_by_article
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


def test_what_was_never_said_or_is_denied_says_so() -> None:
    whole = factory.summit()
    first, second, *others = whole.claims
    claims = (
        first.model_copy(update={"made": False}),
        second.model_copy(update={"stance": "denies"}),
        *others,
    )
    shown = summary(whole.model_copy(update={"claims": claims}))
    assert "nicht gesagt, nur verlangt oder verweigert" in shown
    assert "bestreitet" in shown
    plain = summary(whole)
    assert "nicht gesagt" not in plain
    assert "bestreitet" not in plain


def test_who_passes_words_on_stands_behind_who_speaks() -> None:
    whole = factory.summit()
    first, *others = whole.claims
    via = next(actor for actor in whole.actors if actor.id != first.speaker)
    passed = whole.model_copy(update={"claims": (first.model_copy(update={"via": via.id}), *others)})
    assert f"(so {via.name})" in " ".join(summary(passed).split())
    assert "(so " not in summary(whole)


def test_a_dispute_is_named() -> None:
    line = next(line for line in summary(factory.summit()).splitlines() if "↔" in line)
    assert line.strip().startswith("Soldaten aus Seltland in Norland: Seltland: 300 Berater ↔ ")


def test_many_articles_are_a_table_and_one_summary() -> None:
    shown = summary(*factory.many_articles(40, 480, per_article=12))
    assert shown.count("Hauptakteure") == 1
    assert "… 20 weitere Artikel, frühere" in shown
    # Twenty articles or hundreds: the terminal shows as many lines.
    more = summary(*factory.many_articles(300, 3600, per_article=12))
    assert "… 280 weitere Artikel, frühere" in more
    for text in (shown, more):
        assert text.split("weitere Artikel")[0].count("Meldung") == 20
        assert len(text) < 8_000
        assert len(text.splitlines()) < 70


def test_the_latest_articles_are_listed() -> None:
    articles = factory.many_articles(40, 360, per_article=12)
    ordered = sorted(x.article.published for x in articles if x.article.published)
    assert len(ordered) == 30
    shown = summary(*articles)
    assert ordered[-1].isoformat() in shown
    assert ordered[0] == ordered[-1] or ordered[0].isoformat() not in shown


def test_the_counts_are_those_of_the_page() -> None:
    one = count(build_graph([factory.summit()]))
    words = f"{one.actors} Akteure · {one.claims} Aussagen · {one.relations} Beziehungen"
    assert words in summary(factory.summit())
    many = factory.many_articles(20, 60, per_article=12)
    graph = build_graph(many)
    whole, each = count(graph), count_by_article(graph)
    shown = summary(*many)
    assert f"{whole.actors} Akteure · {whole.claims} Aussagen · {whole.relations} Beziehungen" in shown
    assert "weitere Artikel" not in shown
    for extraction in many:
        told = each[extraction.article.id]
        line = next(line for line in shown.splitlines() if f"{extraction.article.title} " in line)
        assert line.split()[-3:] == [str(told.actors), str(told.claims), str(told.relations)]


def test_the_rest_and_what_is_shown_are_all_relations() -> None:
    graph = build_graph([factory.summit()])
    shown = summary(factory.summit())
    rest = re.search(r"… (\d+) weitere im Graphen", shown.split("Wer tut was")[1])
    listed = min(count(graph).relations, 12)
    assert listed + (int(rest[1]) if rest else 0) == count(graph).relations


def test_of_several_articles_each_sentence_has_its_day_and_headline() -> None:
    shown = summary(factory.summit(), factory.follow_up(), *factory.many_articles(6, 60))
    assert "(24.10.2024: Seltland schickt Berater nach Norland)" in " ".join(shown.split())
