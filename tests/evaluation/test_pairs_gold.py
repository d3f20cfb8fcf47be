"""Every construction of the project's own gold: on its tree, the relations are exactly those listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from frozen import frozen_tree

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.evaluation.relations import GoldConstruction, read_constructions, relation_line

GOLD = Path(__file__).resolve().parents[2] / "data" / "gold" / "relations" / "constructions.txt"


@pytest.mark.parametrize("gold", read_constructions(GOLD), ids=lambda gold: gold.name)
def test_a_construction_gives_its_relations(gold: GoldConstruction) -> None:
    found = [relation_line(draft) for draft in find_pairs(frozen_tree(gold.table))]
    assert sorted(found) == sorted(gold.relations)
