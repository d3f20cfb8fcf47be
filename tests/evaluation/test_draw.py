"""Lines of two versions in one list for readers, and their verdicts kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

draw = pytest.importorskip("evaluation.draw")

LINE: dict[str, Any] = {
    "before": "", "sentence": "Roth sagte, es regne.", "after": "", "via": "", "stance": "asserts", "to": [],
    "against": [], "text": "es regne", "shown_before": "", "modality": "reported", "negated": False,
    "made": True, "found_by": "claim.verb.indirect", "confidence": 0.7, "start": 12, "article": "a",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the sheets of two versions: one line is the same, one has another speaker."""
    same = {**LINE, "speaker": "Ida Roth", "text": "es schneie", "start": 40}
    draw.save([{**LINE, "id": "a-c01", "speaker": "er"}, {**same, "id": "a-c02"}], tmp_path / "old.jsonl")
    draw.save(
        [{**LINE, "id": "a-c01", "speaker": "Ida Roth"}, {**same, "id": "a-c02"}], tmp_path / "new.jsonl"
    )
    draw.sheets(str(tmp_path / "old.jsonl"), str(tmp_path / "new.jsonl"), str(tmp_path))
    return tmp_path


def test_a_line_of_both_versions_is_asked_once(folder: Path) -> None:
    sheet = (folder / "A.md").read_text("utf-8")
    assert sheet.count("es schneie") == 1
    assert [line for line in sheet.splitlines() if line.startswith("**")] == [
        "**a-01** Ida Roth · sagt",
        "**a-02** er · sagt",
        "**a-03** Ida Roth · sagt",
    ]
    assert "before" not in sheet
    assert "after" not in sheet


def test_verdicts_are_kept_for_each_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = {"a-01": 1, "a-02": 0, "a-03": 1}
    draw.save(
        [{"id": asked, "right": value, "worth": 1, "why": ""} for asked, value in right.items()],
        folder / "7-A.jsonl",
    )
    draw.save([], folder / "7-B.jsonl")
    monkeypatch.setattr(draw, "JUDGED", folder / "judged.jsonl")
    draw.keep(str(folder), "nine", "7")
    kept = [json.loads(line) for line in (folder / "judged.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line["verdicts"][0]["right"]) for line in kept] == [
        ("after-a-c01", 1),
        ("before-a-c01", 0),
        ("before-a-c02", 1),
        ("after-a-c02", 1),
    ]
    assert not {"asked", "start", "via", "shown_before"} & set(kept[0])


def test_a_line_without_a_verdict_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for half in "AB":
        draw.save([], folder / f"7-{half}.jsonl")
    monkeypatch.setattr(draw, "JUDGED", folder / "judged.jsonl")
    with pytest.raises(KeyError):
        draw.keep(str(folder), "nine", "7")
