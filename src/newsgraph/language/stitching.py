"""Puts together what the network says of a text's windows: scores by word, and by pair of words."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsgraph.language.decoding import Scores
from newsgraph.language.windowing import WindowedText

LONGEST_SENTENCE = 600  # words; trees are looked for among all pairs of words


def stitch(text: WindowedText, name: str) -> Any:
    """One row per word, from the window that owns the word."""
    if len(text.windows) == 1:
        return text.windows[0].outputs[name].copy()
    rows = np.empty(
        (len(text.tokens), *text.windows[0].outputs[name].shape[1:]), text.windows[0].outputs[name].dtype
    )
    for number, window in enumerate(text.windows):
        mine = text.owner[window.start : window.end] == number
        rows[window.start : window.end][mine] = window.outputs[name][mine]
    return rows


def pairs_of(text: WindowedText, start: int, end: int) -> tuple[Scores, NDArray[np.int64]]:
    """Arc scores and labels between all words of a sentence.

    Of the windows that hold the whole sentence the one with the most room around it is taken. A sentence
    longer than any window gets each word's row from the window that owns the word: heads are then sought in
    there.
    """
    whole = [w for w in text.windows if w.start <= start and end <= w.end]
    if whole:
        best = max(whole, key=lambda w: min(start - w.start, w.end - end))
        part = slice(start - best.start, end - best.start)
        return best.outputs["arcs"][part, part], best.outputs["labels"][part, part].astype(np.int64)
    size = end - start
    arcs = np.full((size, size), -1e4, dtype=np.float32)
    labels = np.zeros((size, size), dtype=np.int64)
    for number, window in enumerate(text.windows):
        a, b = max(start, window.start), min(end, window.end)
        if a >= b:
            continue
        rows = np.flatnonzero(text.owner[a:b] == number) + a
        inner = slice(a - window.start, b - window.start)
        arcs[np.ix_(rows - start, np.arange(a - start, b - start))] = window.outputs["arcs"][
            rows - window.start, inner
        ]
        labels[np.ix_(rows - start, np.arange(a - start, b - start))] = window.outputs["labels"][
            rows - window.start, inner
        ]
    return arcs, labels


def shortened(borders: list[int], scores: NDArray[np.float32]) -> list[int]:
    """Cut sentences of more than `LONGEST_SENTENCE` words where a start is likeliest: no text is refused."""
    result = [borders[0]]
    for end in borders[1:]:
        while end - result[-1] > LONGEST_SENTENCE:
            low, high = result[-1] + LONGEST_SENTENCE // 2, result[-1] + LONGEST_SENTENCE
            result.append(low + int(scores[low:high].argmax()))
        result.append(end)
    return result
