"""The claims of the article that the project is measured on."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgraph.extraction.running import extract
from newsgraph.language import load_pipeline
from newsgraph.reading import read_article
from newsgraph.schema import Claim, Extraction

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def extraction(shared: Path) -> Extraction:
    (path,) = (shared / "article").glob("*.txt")
    return extract(read_article(path), load_pipeline("bundled"))


def claim_with(extraction: Extraction, words: str, kind: str = "Direct") -> Claim:
    return next(claim for claim in extraction.claims if words in claim.text and claim.kind == kind)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Südkorea wird nicht untätig bleiben", "Yoon"),
        ("dass wir uns dann das Recht vorbehalten", "Putin"),
        ("Das wird nicht nur Auswirkungen auf Europa haben", "Austin"),
        ("Sollten nordkoreanische Truppen", "Turner"),
    ],
)
def test_direct_quotes_have_their_speaker(extraction: Extraction, words: str, speaker: str) -> None:
    claim = claim_with(extraction, words)
    assert claim.speaker_span is not None
    assert speaker in claim.speaker_span.text


def test_quoted_words_are_told_with_the_clause_that_says_of_whom(extraction: Extraction) -> None:
    claim = claim_with(extraction, "böse Hunde", "Reported")
    assert claim.speaker_span is not None
    assert "Kim Yo Jong" in claim.speaker_span.text


def test_three_sources_give_three_figures_and_conflict(extraction: Extraction) -> None:
    by_figure = {
        quantity.value: claim
        for claim in extraction.claims
        for quantity in claim.quantities
        if quantity.unit == "Soldat"
    }
    three = [by_figure[value] for value in (3000.0, 10000.0, 1500.0)]
    speakers = [claim.speaker_span.text if claim.speaker_span else "" for claim in three]
    assert [name.split()[-1] for name in speakers] == ["Haus", "Regierung", "Geheimdienst"]
    for claim in three:
        assert {other.id for other in three} - {claim.id} <= {
            conflict.claim for conflict in claim.conflicts_with
        }
