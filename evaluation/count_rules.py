"""Makes the rows of ``lexicon/rule_counts.tsv``: how often each rule of claims is right.

    python evaluation/count_rules.py ../shared/gold/quotes/train.jsonl

The gold has no interviews and no headlines: the rules for them count as never seen. It marks little more than
half of the acts that are told without their words ("kritisierte den Vorschlag"): of those readers said which
are right (``data/gold/judged/claims.jsonl``).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from newsgraph import load_pipeline
from newsgraph.evaluation.by_rule import quotes_by_rule
from newsgraph.extraction.claims import rules
from newsgraph.extraction.rules import all_rules

UNSEEN = frozenset({rules.INTERVIEW_ANSWER.id, rules.INTERVIEW_QUESTION.id, rules.HEADLINE_COLON.id})
JUDGED = Path(__file__).resolve().parents[1] / "data" / "gold" / "judged" / "claims.jsonl"
Count = tuple[int, int]  # found, right


def main() -> None:
    """Parse the arguments and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path)
    scores = quotes_by_rule(load_pipeline("bundled", extract=False), parser.parse_args().gold)
    counts = {score.rule: (score.found, score.right) for score in scores if score.rule not in UNSEEN}
    counts |= judged()
    for rule in all_rules():
        if rule.id.startswith("claim."):
            print(rule.id, *counts.get(rule.id, (0, 0)), sep="\t")


def judged() -> dict[str, Count]:
    """Return how many claims of a rule readers judged, and how many all of them found right."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        found[claim["found_by"]] += 1
        right[claim["found_by"]] += all(verdict["right"] for verdict in claim["verdicts"])
    return {rule: (found[rule], right[rule]) for rule in found}


if __name__ == "__main__":
    main()
