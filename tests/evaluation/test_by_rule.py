"""A rule's claims are counted as right where they meet gold words and the gold's speaker."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from newsgraph import load_pipeline
from newsgraph.errors import EvaluationError
from newsgraph.evaluation import evaluate_by_rule
from newsgraph.evaluation.by_rule import RuleScore, quotes_by_rule
from newsgraph.evaluation.quotes import PARTS

TEXT = "Laut dem Amt sinken die Temperaturen. Laut dem Amt steigt der Fluss. Das Kind sagte, es sei müde."


def record(*annotations: dict[str, str]) -> dict[str, Any]:
    tokens = [
        {"id": number, "charBegin": word.start(), "charEnd": word.end()}
        for number, word in enumerate(re.finditer(r"\w+|[^\w\s]", TEXT))
    ]
    found = []
    for annotation in annotations:
        parts = {part: {"tokenIds": _ids(tokens, annotation.get(part, ""))} for part in PARTS}
        found.append({"type": "Indirect", "medium": "Speech", **parts})
    return {"originalText": TEXT, "tokens": tokens, "annotations": found, "documentName": "x"}


def _ids(tokens: list[dict[str, Any]], words: str) -> list[int]:
    start = TEXT.index(words)
    end = start + len(words)
    return [token["id"] for token in tokens if start <= token["charBegin"] and token["charEnd"] <= end]


def test_a_claim_is_right_with_its_words_and_its_speaker(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    first = {"quote": "sinken die Temperaturen", "speaker": "dem Amt"}
    wrong = {"quote": "es sei müde", "speaker": "dem Amt"}
    gold.write_text(json.dumps(record(first, wrong)), "utf-8")
    scores = {score.rule: score for score in quotes_by_rule(load_pipeline("bundled"), gold)}
    assert scores["claim.source.laut"] == RuleScore("claim.source.laut", found=2, right=1)
    assert scores["claim.verb.indirect"] == RuleScore("claim.verb.indirect", found=1, right=0)
    assert scores["claim.source.laut"].precision == 0.5


def test_what_has_no_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="quotes and openie"):
        evaluate_by_rule("ner", tmp_path)
