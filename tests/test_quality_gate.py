"""No score may fall below its floor in evaluation/floors.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsgraph.evaluation import evaluate

ROOT = Path(__file__).resolve().parents[1]
FLOORS: list[dict[str, Any]] = tomllib.loads((ROOT / "evaluation" / "floors.toml").read_text("utf-8"))[
    "floor"
]


def _parameters() -> list[Any]:
    return [
        pytest.param(
            floor,
            id=f"{floor['kind']}-{floor['model']}-{Path(floor['gold']).stem}",
            marks=[pytest.mark.shared] if floor["gold"].startswith("../shared") else [],
        )
        for floor in FLOORS
    ]


@pytest.mark.parametrize("floor", _parameters())
def test_no_score_falls_below_its_floor(floor: dict[str, Any]) -> None:
    gold = ROOT / floor["gold"]
    if not gold.exists():
        pytest.skip(f"needs {gold}, which is not part of the repository")
    scores = evaluate(floor["kind"], gold, model=floor["model"], skip=floor.get("skip", 0)).as_dict()
    fallen = {name: (scores[name], least) for name, least in floor["scores"].items() if scores[name] < least}
    assert not fallen, f"(score, floor): {fallen}"
