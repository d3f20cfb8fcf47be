"""Every rule of claims is counted on annotated quotations, and none is kept that is mostly wrong."""

from __future__ import annotations

from evaluation.count_rules import UNSEEN, judged
from newsgraph.extraction.rules import all_rules
from newsgraph.lexicon import read_table

ROWS = read_table("rule_counts")
COUNTS = {row["rule"]: (int(row["found"]), int(row["right"])) for row in ROWS}
RULES = [rule.id for rule in all_rules() if rule.id.startswith("claim.")]


def test_every_rule_of_claims_has_its_row() -> None:
    assert [row["rule"] for row in ROWS] == RULES


def test_the_counts_are_those_of_the_gold() -> None:
    assert all(0 <= right <= found for found, right in COUNTS.values())
    assert all(COUNTS[rule_id] == (0, 0) for rule_id in UNSEEN)
    assert judged() == {"claim.reported": COUNTS["claim.reported"]}


def test_no_rule_is_kept_that_is_more_often_wrong_than_right() -> None:
    """On twenty claims or more: such a rule goes, with its test."""
    assert not [rule for rule, (found, right) in COUNTS.items() if found >= 20 and right * 2 < found]
