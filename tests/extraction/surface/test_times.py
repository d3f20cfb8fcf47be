"""What times mean, by the tense of their clause and by the day they count from."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.surface.times import find_time, read_time

PUBLISHED = dt.date(2025, 3, 12)  # a Wednesday

PAST = """
    # Im April besuchte Kehl Prag am 13.01. und ging.
    Im        in       ADP    2  case
    April     April    NOUN   3  obl
    besuchte  besuchen VERB   0  ROOT  Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    Kehl      Kehl     PROPN  3  nsubj
    Prag      Prag     PROPN  3  obj
    am        an       ADP    7  case
    13.01.    13.01.   NUM    3  obl
    und       und      CCONJ  9  cc
    ging      gehen    VERB   3  conj  Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    .         .        PUNCT  3  punct
"""

AHEAD = """
    # Kehl wird Roth am 13.01. treffen.
    Kehl     Kehl     PROPN  6  nsubj
    wird     werden   AUX    6  aux  Mood=Ind|Tense=Pres|VerbForm=Fin  O  tag=VAFIN
    Roth     Roth     PROPN  6  obj
    am       an       ADP    5  case
    13.01.   13.01.   NUM    6  obl
    treffen  treffen  VERB   0  ROOT  VerbForm=Inf  O  tag=VVINF
    .        .        PUNCT  6  punct
"""


@pytest.mark.parametrize(
    ("table", "start", "value"),
    [(PAST, 0, "2024-04"), (PAST, 5, "2025-01-13"), (AHEAD, 0, "2026-01-13")],
)
def test_a_time_without_a_year_goes_with_the_tense(table: str, start: int, value: str) -> None:
    tree = frozen_tree(table)
    time = find_time((tree[start:],), PUBLISHED)
    assert time is not None
    assert time.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am 01.03.", "2025-03-01"),
        ("am Dienstag voriger Woche", "2025-03-04"),
        ("am Montag nächster Woche", "2025-03-17"),
        ("Am Mittwoch vor einer Woche", "2025-03-05"),
        ("am frühen Sonntagmorgen", "2025-03-09"),
        ("Nacht zu Dienstag", "2025-03-11"),
        ("vor anderthalb Stunden", "2025-03-12"),
        ("vor anderthalb Jahren", "2023"),
        ("im 1. Halbjahr 2024", "2024"),
        ("Im Wintersemester 2024/25", "2024/2025"),
        ("anderthalb Jahre nach", None),
        ("vor einigen Tagen", None),
        ("31. Februar 2024", "2024-02-29"),
    ],
)
def test_times_of_many_forms(text: str, value: str | None) -> None:
    time = read_time(text, PUBLISHED)
    assert time is not None
    assert time.value == value


@pytest.mark.parametrize("text", ["3.30 Uhr", "am Ende", "Platz 3.", "der 45.13."])
def test_what_looks_like_a_time_is_none(text: str) -> None:
    assert read_time(text, PUBLISHED) is None
