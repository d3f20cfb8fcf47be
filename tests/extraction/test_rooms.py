"""The rooms of the extraction import downward only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsgraph.extraction

ROOT = Path(newsgraph.extraction.__file__).parent
LEVELS = {
    **{
        "drafts": 0,
        "notes": 0,
        "rule": 0,
        "grammar": 1,
        "surface": 2,
        "words": 3,
        "clauses": 4,
        "names": 4,
        "identity": 5,
    },
    **{
        "pointing": 6,
        "claims": 6,
        "relations": 6,
        "actors": 7,
        "assemble": 7,
        "assemble_claims": 7,
        "assemble_names": 7,
        "assemble_reasons": 7,
        "assemble_relations": 7,
        "assemble_text": 7,
        "component": 7,
        "running": 7,
        "rules": 7,
        "explaining": 7,
    },
}
IMPORT = re.compile(r"(?:from|import) newsgraph\.extraction\.(\w+)")


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_from_below(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for other in IMPORT.findall(path.read_text("utf-8")):
        assert other == room or room == "__init__" or LEVELS[other] < LEVELS[room] or LEVELS[room] == 7
