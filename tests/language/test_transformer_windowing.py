"""Windows lose no word, and long paragraphs overlap."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.language.windowing import FULL, LONGEST, WindowedText, cut_into_windows


class OnePiece:
    """Stands for the piece encoder: as many pieces as letters."""

    def encode(self, words: Sequence[str], space_before: Sequence[bool]) -> list[list[int]]:
        assert len(words) == len(space_before)
        return [[1] * len(word) for word in words]


NLP = spacy.blank("de")


def _cut(text: str) -> WindowedText:
    return cut_into_windows(NLP.make_doc(text), OnePiece())  # type: ignore[arg-type]


@given(st.lists(st.lists(st.integers(1, 24), min_size=1, max_size=80), max_size=6))
def test_every_word_is_in_a_window_and_no_window_is_too_long(paragraphs: list[list[int]]) -> None:
    text = _cut("\n".join(" ".join("a" * n for n in words) for words in paragraphs))
    assert [len(p) for p in text.pieces] == [n for words in paragraphs for n in words]
    for window in text.windows:
        assert 0 < sum(len(p) for p in text.pieces[window.start : window.end]) <= LONGEST
    for i, owner in enumerate(text.owner):
        assert text.windows[owner].start <= i < text.windows[owner].end


def test_short_paragraphs_share_a_window() -> None:
    text = _cut("Überschrift\n\nErster Satz. Zweiter Satz.\n• Punkt")
    assert [(w.start, w.end) for w in text.windows] == [(0, len(text.words))]
    assert [text.words[i] for i in sorted(text.paragraph_starts)] == ["Überschrift", "Erster", "•"]


def test_paragraphs_that_fill_a_window_get_their_own() -> None:
    text = _cut(("a" * 10 + " ") * (FULL // 10) + "\nb c")
    assert len(text.windows) == 2


def test_a_long_paragraph_is_cut_with_overlap() -> None:
    text = _cut(" ".join(["wort"] * 200))
    starts = [w.start for w in text.windows]
    ends = [w.end for w in text.windows]
    assert len(starts) > 2
    assert all(following < end for following, end in zip(starts[1:], ends[:-1], strict=True))
    assert ends[-1] == 200


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_gives_no_window(text: str) -> None:
    assert _cut(text).windows == []
