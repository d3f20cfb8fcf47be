"""Which nouns announce: those of the table and their compounds, not every noun that ends alike."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.words.cues import noun_cue


@pytest.mark.parametrize("noun", ["Position", "Verhandlungsposition", "Polizeiangaben", "Abschlussbericht"])
def test_a_compound_announces_like_its_last_part(noun: str) -> None:
    assert noun_cue(frozen_tree(f"{noun} {noun} NOUN 0 ROOT")[0]) is not None


@pytest.mark.parametrize("noun", ["Opposition", "Abgasreinigung", "Vereinigungen", "Gesicht", "Auslosung"])
def test_a_noun_that_ends_alike_announces_nothing(noun: str) -> None:
    assert noun_cue(frozen_tree(f"{noun} {noun} NOUN 0 ROOT")[0]) is None
