"""Claims of different articles that contradict each other, and those that only look so."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest
from factory import follow_up, storm, summit

from newsgraph.export.page_data import PageBuilder
from newsgraph.graph import build_graph
from newsgraph.graph.conflicts import DAYS, Statement, conflicts_across
from newsgraph.graph.evidence import claim_keys
from newsgraph.schema import Claim, Extraction, Quantity, Span, Time

DAY = dt.date(2024, 10, 24)


def conflicts(*extractions: Extraction) -> dict[str, list[str]]:
    graph = build_graph(extractions)
    return {
        node: sorted(other["claim"] for other in data["conflicts_with"])
        for node, data in graph.nodes(data=True)
        if data["kind"] == "claim" and data["conflicts_with"]
    }


def key(extraction: Extraction) -> str:
    return claim_keys(extraction)["c1"]


def test_different_figures_of_different_speakers_are_linked_both_ways() -> None:
    one = storm(1, speaker="Rotes Kreuz", dead=12, published=DAY)
    other = storm(2, speaker="Hafenamt", dead=40, published=DAY + dt.timedelta(days=1))
    assert conflicts(one, other) == {key(one): [key(other)], key(other): [key(one)]}


def test_conflicts_inside_an_article_stay_and_the_order_of_files_does_not_matter() -> None:
    articles = [
        summit(),
        follow_up(),
        *(storm(n, speaker=f"Amt Nummer{n}", dead=n * 10, published=DAY) for n in (1, 2, 3)),
    ]
    found = conflicts(*articles)
    assert len(found) == 2 + 3
    random.Random(3).shuffle(articles)
    assert conflicts(*articles) == found


@pytest.mark.parametrize(
    "change",
    [
        {"speaker": "Rotes Kreuz"},  # corrects itself
        {"dead": 12},  # says the same
        {"published": DAY + dt.timedelta(days=30)},  # speaks of later days
    ],
    ids=str,
)
def test_no_conflict(change: dict[str, Any]) -> None:
    one = storm(1, speaker="Rotes Kreuz", dead=12, published=DAY)
    values: dict[str, Any] = {"speaker": "Hafenamt", "dead": 40, "published": DAY}
    assert conflicts(one, storm(2, **values))
    assert conflicts(one, storm(2, **{**values, **change})) == {}


def test_figures_of_different_times_are_no_conflict() -> None:
    pair = [
        storm(1, speaker="Rotes Kreuz", dead=12, published=None),
        storm(2, speaker="Hafenamt", dead=40, published=None),
    ]
    assert conflicts(*pair)
    assert conflicts(*map(_at, pair, ("2023", "2024-10"))) == {}
    assert conflicts(*map(_at, pair, ("2024", "2024-10")))


def _at(extraction: Extraction, value: str) -> Extraction:
    claim = extraction.claims[0].model_copy(update={"time": Time(text="damals", value=value)})
    return extraction.model_copy(update={"claims": (claim,)})


def test_page_of_several_files_shows_the_conflict() -> None:
    one = storm(1, speaker="Rotes Kreuz", dead=12, published=DAY)
    other = storm(2, speaker="Hafenamt", dead=40, published=DAY)
    claims = PageBuilder(build_graph([one, other]), 100).build().as_json()["claims"]
    assert [claim["conflicts"] for claim in claims] == [
        [[1, "Tote", "figure"]],
        [[0, "Tote", "figure"]],
    ]


def statement(number: int, date: dt.date | None, *units: str) -> Statement:
    figures = tuple(Quantity(text=f"{number + 2} {unit}", value=number + 2, unit=unit) for unit in units)
    claim = Claim(
        id="c1",
        speaker=f"a{number}",
        speaker_span=Span(start=0, end=0, text=f"Amt {number}"),
        kind="Indirect",
        spans=(),
        text="nach dem Unglück im Hafen der Hauptstadt gebe es "
        + " und ".join(figure.text for figure in figures),
        sentence=0,
        quantities=figures,
        confidence=0.9,
    )
    return Statement(f"{number:03}", f"article {number}", date, f"Amt {number}", claim)


def test_what_is_in_dispute_is_the_unit_that_is_told_first() -> None:
    # Of a set of units another one came first under another hash seed.
    found = conflicts_across([statement(number, DAY, "Tote", "Boote", "Schiffe") for number in range(2)])
    assert [(one, other, on) for one, other, on in found] == [("000", "001", "Tote")]


def test_all_pairs_of_near_days_are_compared_and_no_others() -> None:
    days = [DAY + dt.timedelta(days=shift) for shift in (0, 2, DAYS, DAYS + 1, 400)]
    dated = [statement(number, day, "Tote") for number, day in enumerate(days)]
    pairs = [(one, other) for one, other, _ in conflicts_across(dated)]
    assert pairs == [("000", "001"), ("000", "002"), ("001", "002"), ("001", "003"), ("002", "003")]
    undated = [*dated, statement(len(dated), None, "Tote")]
    more = {(one, other) for one, other, _ in conflicts_across(undated)} - set(pairs)
    assert more == {(f"{number:03}", "005") for number in range(5)}
