"""How sure a relation is: what can be seen of it, weighed as readers judged."""

from __future__ import annotations

import json
from math import isclose, log
from pathlib import Path

import pytest
from frozen import frozen_tree

from newsgraph.extraction.notes import Factor, chance
from newsgraph.extraction.relations.confidence import (
    Seen,
    changed,
    factors_of,
    factors_of_holding,
    signs_of,
)
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.language.tree import Tree
from newsgraph.lexicon import read_table

JUDGED = Path(__file__).resolve().parents[3] / "data" / "gold" / "judged" / "relations.jsonl"
CLAUSE = """
    Lena   Lena     PROPN  2  nsubj
    traf   treffen  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
    Tom    Tom      PROPN  2  obj
"""


def traf(certainty: float = 1.0) -> Tree:
    tree = frozen_tree(CLAUSE)
    tree[2].certainty = certainty
    return tree


def seen(tree: Tree, construction: str = "") -> Seen:
    return Seen(tree[1], tuple(tree), construction)


def test_the_parsers_doubt_of_any_word_told_counts() -> None:
    (sure,), (unsure,) = find_relations(traf()), find_relations(traf(0.5))
    assert unsure.confidence < sure.confidence


@pytest.mark.parametrize("construction", ["noun", "infinitive"])
def test_a_construction_that_readers_found_wrong_more_often_is_less_sure(construction: str) -> None:
    assert chance(factors_of(seen(traf(), construction))) < chance(factors_of(seen(traf())))


@pytest.mark.parametrize("sign", ["negated", "vouched", "unresolved"])
def test_how_it_holds_makes_a_relation_less_sure(sign: str) -> None:
    plain = {"negated": False, "vouched": False, "unresolved": False}
    assert factors_of_holding("asserted", (), **plain) == ()
    (factor,) = factors_of_holding("asserted", (), **{**plain, sign: True})
    assert factor.value < 0
    hearsay = factors_of_holding("hearsay", (), **plain)
    assert sum(each.value for each in hearsay) < sum(
        each.value for each in factors_of_holding("intended", (), **plain)
    )


def test_signs_are_measured_as_the_table_says() -> None:
    strengths = {sign: strength for sign, _, strength in signs_of(seen(traf(0.5)))}
    assert isclose(strengths["parser"], log(0.5))
    assert isclose(strengths["sentence"], log(4 / 15))  # three words count as four
    assert set(strengths) <= {row["sign"] for row in read_table("relation_confidence")}


def test_a_factor_more_changes_a_confidence_in_its_direction() -> None:
    assert changed(0.8, Factor("", -1)) < 0.8 < changed(0.8, Factor("", 1))
    assert changed(0.8, Factor("", 0)) == 0.8


def test_judged_relations_have_a_verdict_on_each_edge() -> None:
    records = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    assert len(records) > 400
    assert len({record["id"] for record in records}) == len(records)
    for record in records:
        assert record["verdicts"]
        assert all(len(verdict["edges"]) == len(record["edges"]) for verdict in record["verdicts"])


def test_the_weights_are_those_that_the_judged_relations_give() -> None:
    fitting = pytest.importorskip("evaluation.fit_confidence")
    np = pytest.importorskip("numpy")
    records = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    rows = [fitting.relation_signs(record["seen"]) for record in records]
    signs = np.array([list(row.values()) for row in rows])
    right = np.array([np.mean([verdict["right"] for verdict in record["verdicts"]]) for record in records])
    fitted = dict(zip(("base", *rows[0]), fitting.fit(signs, right), strict=True))
    table = {row["sign"]: float(row["weight"]) for row in read_table("relation_confidence")}
    assert table == pytest.approx(fitted, abs=0.01)
