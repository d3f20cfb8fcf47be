"""Makes the rows of ``lexicon/rule_confidence.tsv``: how often each rule of claims is right, how sure it is.

    python evaluation/count_rules.py ../shared/gold/quotes/train.jsonl

The confidence of a rule is the share of its claims that are right, as if there were five more of which as
many are right as of its family (of all rules, where the family is rare): what was seen twice is not known
for sure. The gold has no interviews and no headlines: the rules for them count as never seen. It marks little
more than half of the acts that are told without their words ("kritisierte den Vorschlag"): of those readers
said which are right (``data/gold/judged/claims.jsonl``).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsgraph import load_pipeline
from newsgraph.evaluation.by_rule import quotes_by_rule
from newsgraph.extraction.claims import rules
from newsgraph.extraction.rules import all_rules

UNSEEN = frozenset({rules.INTERVIEW_ANSWER.id, rules.INTERVIEW_QUESTION.id, rules.HEADLINE_COLON.id})
JUDGED = Path(__file__).resolve().parents[1] / "data" / "gold" / "judged" / "claims.jsonl"
MORE = 5
COMMON = 20  # claims of a family, so that it speaks for its rules
Count = tuple[int, int]  # found, right


def main() -> None:
    """Parse the arguments and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path)
    scores = quotes_by_rule(load_pipeline("bundled", extract=False), parser.parse_args().gold)
    counts = {score.rule: (score.found, score.right) for score in scores if score.rule not in UNSEEN}
    counts |= judged()
    found = {rule.id: counts.get(rule.id, (0, 0)) for rule in all_rules() if rule.id.startswith("claim.")}
    for rule_id, confidence in confidences(found).items():
        print(rule_id, *found[rule_id], f"{confidence:.2f}", sep="\t")


def judged() -> dict[str, Count]:
    """Return how many claims of a rule readers judged, and how many all of them found right."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        found[claim["found_by"]] += 1
        right[claim["found_by"]] += all(verdict["right"] for verdict in claim["verdicts"])
    return {rule: (found[rule], right[rule]) for rule in found}


def confidences(counts: Mapping[str, Count]) -> dict[str, float]:
    """Return the confidence of each rule, from how many claims it found and how many of them are right."""
    every = _total(counts.values())
    found = {}
    for rule_id, (seen, right) in counts.items():
        family = rule_id.split(".")[1]
        alike = _total(count for other, count in counts.items() if other.split(".")[1] == family)
        of, share = alike if alike[0] >= COMMON else every
        found[rule_id] = round((right + MORE * share / of) / (seen + MORE), 2)
    return found


def _total(counts: Iterable[Count]) -> Count:
    both = list(counts)
    return sum(found for found, _ in both), sum(right for _, right in both)


if __name__ == "__main__":
    main()
