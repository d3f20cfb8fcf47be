"""Reads the running German text that vocabulary and silver labels are made from."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from gold import smartdata_documents


def raw_texts(shared: Path) -> dict[str, list[str]]:
    """Running German text by source, for counting words and for silver labels."""

    def lines(name: str) -> list[str]:
        with gzip.open(shared / "raw" / name, "rt", encoding="utf-8") as file:
            return [json.loads(line)["text"] for line in file if line.strip()]

    with gzip.open(shared / "raw/german-speeches.json.gz", "rt", encoding="utf-8") as file:
        speeches = json.load(file)
    column = max(speeches, key=lambda c: sum(len(str(v)) for v in list(speeches[c].values())[:50]))
    return {
        "wikinews": lines("wikinews-850.jsonl.gz"),
        "bundestag": lines("bundestag-wp20-sample.jsonl.gz"),
        "speeches": [str(text) for text in speeches[column].values()],
        "smartdata": [
            d["text"]["string"]
            for d in smartdata_documents(shared / "gold/ner/smartdata")
            if "twitter" not in d["id"]
        ],
    }
