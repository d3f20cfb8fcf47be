"""The measure of conflicting figures, on a story written for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.conflicts import ConflictScores, read_stories

TEXT = "Laut Polizei kamen 3.000 Menschen, laut Veranstaltern 9.000 Menschen."


def _story(start: int) -> str:
    figure = {"article": 0, "start": start, "end": start + len("3.000 Menschen"), "text": "3.000 Menschen"}
    other = {"article": 0, "start": 54, "end": 68, "text": "9.000 Menschen"}
    article = {"title": "Kiel", "published": "2024-10-24", "text": TEXT}
    pair = {"one": figure, "other": other, "conflict": True, "counted": "Menschen"}
    return json.dumps({"id": "1", "articles": [article], "pairs": [pair]})


def test_shares_are_of_what_is_linked_and_of_what_conflicts() -> None:
    figures = ConflictScores(pairs=10, conflicts=4, linked=2, right=1).as_dict()
    assert (figures["precision"], figures["recall"]) == (0.5, 0.25)
    assert ConflictScores(pairs=10, conflicts=0, linked=0, right=0).as_dict()["precision"] == 1.0


def test_stories_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(_story(TEXT.index("3.000")) + "\n", encoding="utf-8")
    assert [story["id"] for story in read_stories(path)] == ["1"]


@pytest.mark.parametrize("line", [_story(0), "{}", "no json"])
def test_what_is_no_gold_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError):
        list(read_stories(path))


@pytest.mark.parametrize("half", ["develop", "report"])
def test_the_gold_has_a_hundred_pairs_of_each_half(half: str) -> None:
    path = Path(__file__).resolve().parents[2] / "data" / "gold" / "conflicts" / f"{half}.jsonl"
    assert sum(len(story["pairs"]) for story in read_stories(path)) == 100
