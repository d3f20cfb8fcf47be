"""The table of fixed verbal expressions: large enough, well-formed, and found in a clause by their words."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.fixed_predicates import find_fixed, fixed_predicates
from newsgraph.schema import Event

SLOT = re.compile(r"obj|iobj|gen|clause|zu|prep:[a-zäöüß]+")
NEGATION = re.compile(r"\b(kein\w*|nichts?)\b")


def test_there_are_at_least_250_expressions() -> None:
    assert len(read_table("fixed_predicates")) >= 250


def test_every_cell_is_of_its_vocabulary() -> None:
    for row in read_table("fixed_predicates"):
        assert re.fullmatch(r"[a-zäöüß]+n", row["verb"]), row
        assert all(SLOT.fullmatch(slot) for slot in row["needs"].split()), row
        assert row["event"] in {*get_args(Event), ""}, row
        assert (row["negation"] == "yes") == bool(NEGATION.search(row["words"])), row
        assert row["negation"] in {"yes", "no"}, row


def test_an_expression_has_one_line() -> None:
    keys = [(row["verb"], row["words"]) for row in read_table("fixed_predicates")]
    assert len(set(keys)) == len(keys)


def test_every_example_holds_its_expression() -> None:
    for row in read_table("fixed_predicates"):
        words = re.findall(r"\w+", row["example"].casefold())
        fixed = next(entry for entry in fixed_predicates(row["verb"]) if entry.example == row["example"])
        assert fixed.positions(words) is not None, row


@pytest.mark.parametrize(
    ("verb", "clause", "example"),
    [
        ("treten", "Am Montag tritt das Gesetz in Kraft", "Das Abkommen tritt am Montag in Kraft."),
        (
            "stellen",
            "weil er ihr eine sehr heikle Frage stellte",
            "Der Reporter stellte dem Trainer eine Frage.",
        ),
        (
            "setzen",
            "Sie setzte sich gegen ihn zur Wehr",
            "Die Bauern setzen sich gegen den Konzern zur Wehr.",
        ),
    ],
)
def test_an_expression_is_found_by_its_words(verb: str, clause: str, example: str) -> None:
    found = find_fixed(verb, clause.split())
    assert found is not None
    assert found[0].example == example


def test_the_words_are_told_from_the_participants() -> None:
    words = ["Der", "Verband", "übte", "scharfe", "Kritik", "an", "der", "Bahn"]
    found = find_fixed("üben", words)
    assert found is not None
    fixed, positions = found
    assert [words[i] for i in positions] == ["Kritik"]
    assert (fixed.needs, fixed.meaning, fixed.event) == (("prep:an",), "kritisieren", "Accuse")


def test_the_negation_of_an_idiom_is_no_negation() -> None:
    found = find_fixed("nehmen", ["Sie", "nahm", "kein", "Blatt", "vor", "den", "Mund"])
    assert found is not None
    assert found[0].negation
    plain = find_fixed("treten", ["Es", "tritt", "nicht", "in", "Kraft"])
    assert plain is not None
    assert not plain[0].negation


@pytest.mark.parametrize(
    ("verb", "clause"),
    [
        ("treten", "Sie trat in Berlin mit Kraft auf"),
        ("gehen", "Sie ging in Kraft"),
        ("nehmen", "Er nahm ein Blatt vor den Mund"),
        ("tanzen", "Er tanzt aus der Reihe"),
    ],
)
def test_words_apart_or_of_another_verb_are_no_expression(verb: str, clause: str) -> None:
    assert find_fixed(verb, clause.split()) is None
