"""The confidence of a claim is what its rule was right in, and every rule of claims has one."""

from __future__ import annotations

import pytest

from evaluation.count_rules import UNSEEN, confidences, judged
from newsgraph.extraction.claims.confidence import confidence_of
from newsgraph.extraction.rules import all_rules
from newsgraph.lexicon import read_table

ROWS = read_table("rule_confidence")
RULES = [rule.id for rule in all_rules() if rule.id.startswith("claim.")]


def test_every_rule_of_claims_has_its_row() -> None:
    assert [row["rule"] for row in ROWS] == RULES


def test_the_confidence_follows_from_the_counts() -> None:
    counts = {row["rule"]: (int(row["found"]), int(row["right"])) for row in ROWS}
    assert all(0 <= right <= found for found, right in counts.values())
    assert confidences(counts) == {rule_id: confidence_of(rule_id) for rule_id in RULES}
    assert all(counts[rule_id] == (0, 0) for rule_id in UNSEEN)
    assert judged() == {"claim.reported": counts["claim.reported"]}


def test_no_rule_is_kept_that_is_more_often_wrong_than_right() -> None:
    """On twenty claims or more: such a rule goes, with its test."""
    assert not [row for row in ROWS if int(row["found"]) >= 20 and int(row["right"]) * 2 < int(row["found"])]


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ({"claim.a.b": (95, 95)}, {"claim.a.b": 1.0}),
        ({"claim.a.b": (35, 0), "claim.a.c": (0, 0)}, {"claim.a.b": 0.0, "claim.a.c": 0.0}),
        (
            {"claim.a.b": (45, 45), "claim.c.d": (5, 0)},
            {"claim.a.b": 1.0, "claim.c.d": 0.45},
        ),  # a rare family
    ],
)
def test_a_rule_seen_seldom_is_as_sure_as_those_like_it(
    counts: dict[str, tuple[int, int]], wanted: dict[str, float]
) -> None:
    assert confidences(counts) == wanted
