"""What two versions read differently is told by what changed, not by ids, which change with every actor."""

from __future__ import annotations

import json

import pytest

from evaluation.compare import changes_of
from newsgraph import Article, Extraction, extract, load_pipeline


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    text = "Nordkorea schickt Soldaten nach Russland. Seoul sagte, die Lage sei ernst."
    return extract(Article(text=text), load_pipeline("bundled"))


def test_the_same_extraction_has_no_changes(extraction: Extraction) -> None:
    record = json.loads(extraction.to_json())
    assert changes_of(record, record) == []


def test_new_lost_and_changed_records_are_told(extraction: Extraction) -> None:
    old, new = json.loads(extraction.to_json()), json.loads(extraction.to_json())
    new["claims"][0]["negated"] = True
    new["relations"] = []
    told = {(change.kind, change.sign): change for change in changes_of(old, new)}
    assert set(told) == {("claims", "~"), ("relations", "-")}
    assert "negated: False → True" in told["claims", "~"].told
    assert "Nordkorea schickt Soldaten nach Russland" in told["relations", "-"].told
    assert told["claims", "~"].sentence == 1
    assert {change.sign for change in changes_of(new, old) if change.kind == "relations"} == {"+"}


def test_ids_that_moved_are_no_change(extraction: Extraction) -> None:
    text = extraction.to_json()
    for number in range(len(extraction.actors), 0, -1):
        text = text.replace(f'"a{number}"', f'"a{number + 10}"')
    old, moved = json.loads(extraction.to_json()), json.loads(text)
    assert moved["actors"][0]["id"] == "a11"
    assert changes_of(old, moved) == []
