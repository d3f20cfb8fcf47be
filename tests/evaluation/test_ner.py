"""The scores for names on sentences whose right answers are known."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.ner import evaluate_ner, guess_spaces, names_of

GOLD = """#\thttp://example.org\t[2010-01-01]
1\tYoon\tB-PER\tO
2\tSuk\tI-PER\tO
3\tYeol\tI-PER\tO
4\ttraf\tO\tO
5\tdeutsche\tB-LOCderiv\tO
6\tNato-Leute\tB-ORGpart\tO

#\thttp://example.org\t[2010-01-01]
1\tRom\tB-LOC\tO
2\tgewann\tO\tO
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.tsv"
    path.write_text(GOLD, "utf-8")
    return path


def _pipeline(patterns: list[dict[str, str]]) -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    return nlp


def test_right_names_score_one_and_derived_words_are_none(gold: Path) -> None:
    scores = evaluate_ner(
        _pipeline([{"label": "PER", "pattern": "Yoon Suk Yeol"}, {"label": "LOC", "pattern": "Rom"}]), gold
    )
    assert (scores.precision, scores.recall, scores.f1, scores.names) == (1.0, 1.0, 1.0, 2)


def test_a_shorter_span_and_another_class_are_wrong(gold: Path) -> None:
    scores = evaluate_ner(
        _pipeline([{"label": "PER", "pattern": "Yoon"}, {"label": "ORG", "pattern": "Rom"}]), gold
    )
    assert scores.f1 == 0.0
    assert scores.as_dict()["ORG_precision"] == 0.0


def test_skipped_sentences_are_not_counted(gold: Path) -> None:
    scores = evaluate_ner(_pipeline([{"label": "LOC", "pattern": "Rom"}]), gold, skip=1)
    assert (scores.f1, scores.names) == (1.0, 1)


def test_names_are_read_from_tags() -> None:
    assert names_of(["B-OTH", "I-OTH", "B-PER", "B-PER", "O", "B-LOCderiv", "I-LOCderiv"]) == {
        (0, 2, "MISC"),
        (2, 3, "PER"),
        (3, 4, "PER"),
    }


def test_spaces_are_guessed_around_quotes_and_brackets() -> None:
    words = ["Er", "sagt", ":", '"', "Ja", '"', ",", "so", "(", "dpa", ")", "."]
    spaces = guess_spaces(words)
    text = "".join(w + " " * s for w, s in zip(words, spaces, strict=True)).strip()
    assert text == 'Er sagt: "Ja", so (dpa).'


def test_another_format_is_named(tmp_path: Path) -> None:
    path = tmp_path / "falsch.tsv"
    path.write_text("Hallo Welt\n", "utf-8")
    with pytest.raises(EvaluationError, match=r"falsch\.tsv:1"):
        evaluate_ner(spacy.blank("de"), path)
