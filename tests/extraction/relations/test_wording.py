"""Invented sentences of every clause shape, read by the bundled model, against what an editor would show."""

from __future__ import annotations

import json
from pathlib import Path

from newsgraph.extraction.running import make_doc
from newsgraph.language.loading import load_pipeline
from newsgraph.schema import Article

GOLD = Path(__file__).resolve().parents[3] / "data" / "gold" / "relations" / "wording.jsonl"
LEAST_TOLD = 93  # of the 106 relations that must be told
MOST_OTHERS = 3  # sentences that no editor would write


def _plain(text: str) -> str:
    text = text.rstrip(".").replace(",", "")
    return text[:1].upper() + text[1:]


def test_what_is_told_of_every_clause_shape_is_what_an_editor_would_show() -> None:
    nlp = load_pipeline("bundled")
    cases = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    told, others = 0, []
    docs = nlp.pipe(make_doc(Article(text=case["text"]), nlp) for case in cases)
    for case, doc in zip(cases, docs, strict=True):
        texts = {_plain(relation.text) for relation in doc._.newsgraph.relations}
        wanted = [{_plain(text) for text in wordings} for wordings in case["told"]]
        told += sum(bool(texts & wordings) for wordings in wanted)
        right = set().union(*wanted, {_plain(text) for text in case["may"]})
        others += [f"{case['id']}: {text}" for text in sorted(texts - right)]
    assert told >= LEAST_TOLD, told
    assert len(others) <= MOST_OTHERS, others
