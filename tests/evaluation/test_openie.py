"""The scorer for BenchIE's format, on gold written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest
from frozen import frozen_tree

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.openie import matched_clusters, read_gold, score_triples
from newsgraph.evaluation.surface import Triple, triples_of

GOLD = """sent_id:1\tDie alte Frau kaufte am Montag ein Haus.
1--> Cluster 1:
[Die] [alte] Frau --> kaufte --> [ein] Haus
1--> Cluster 2:
[Die] [alte] Frau --> kaufte [ein] Haus --> am Montag
[Die] [alte] Frau --> kaufte [ein] Haus am --> Montag
"""


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.txt"
    path.write_text(GOLD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("triple", "clusters"),
    [
        (Triple("Frau", "kaufte", "Haus"), [0]),
        (Triple("Die alte Frau", "kaufte", "ein Haus"), [0]),
        (Triple("Die Frau", "kaufte Haus", "am Montag"), [1]),
        (Triple("Die Frau", "kaufte ein Haus am", "Montag"), [1]),
        (Triple("Die junge Frau", "kaufte", "ein Haus"), []),
        (Triple("Frau", "kaufte ein", "Haus"), []),
    ],
)
def test_words_in_brackets_may_be_missing_and_others_not(
    gold_file: Path, triple: Triple, clusters: list[int]
) -> None:
    assert matched_clusters(read_gold(gold_file)[0], triple) == clusters


def test_precision_counts_triples_and_recall_clusters(gold_file: Path) -> None:
    right = [Triple("Frau", "kaufte Haus", "am Montag"), Triple("Frau", "kaufte Haus am", "Montag")]
    scores = score_triples(read_gold(gold_file), [[*right, Triple("Frau", "aß", "Haus")]])
    assert scores.precision == pytest.approx(2 / 3)
    assert scores.recall == pytest.approx(1 / 2)
    assert scores.f1 == pytest.approx(4 / 7)


def test_a_passive_is_told_as_its_sentence_does() -> None:
    doc = frozen_tree("""
        # Das Lied wird von Tom gesungen.
        Das       der     DET    2  det
        Lied      Lied    NOUN   6  nsubj:pass
        wird      werden  AUX    6  aux:pass    VerbForm=Fin
        von       von     ADP    5  case
        Tom       Tom     PROPN  6  obl:agent
        gesungen  singen  VERB   0  ROOT        VerbForm=Part
        .         .       PUNCT  6  punct
    """)
    assert list(triples_of(doc)) == [Triple("Das Lied", "wird gesungen", "von Tom")]


def test_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"other\.txt line 1"):
        read_gold(path)
