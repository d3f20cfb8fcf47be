"""The scores for sentence borders on a text whose sentences are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.sentences import evaluate_sentences

TEXT = "Ein Titel.\n\nTom kam. Anna ging. Dr. Meier blieb."


def _gold(path: Path, **record: object) -> Path:
    path.write_text(json.dumps({"originalText": TEXT, "tokens": [], "annotations": []} | record), "utf-8")
    return path


def test_a_border_behind_a_title_is_wrong(tmp_path: Path) -> None:
    starts = [TEXT.index(word) for word in ("Ein", "Tom", "Anna", "Dr.")]
    gold = _gold(tmp_path / "gold.jsonl", sentences=[{"charBegin": start} for start in starts])
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "Dr."]})
    scores = evaluate_sentences(nlp, gold)
    assert scores.sentences == 4
    assert (scores.precision, scores.recall) == (
        0.75,
        0.75,
    )  # "Meier" for "Dr."; the empty line before "Tom" does no harm


def test_a_file_without_sentences_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="sentences"):
        evaluate_sentences(spacy.blank("de"), _gold(tmp_path / "gold.jsonl"))
