"""Trees and names from scores, against brute force."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsgraph.language.decoding import NameDecoder, decode_tree


def _score(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    logs = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    return float(sum(logs[i, h] for i, h in enumerate(heads)))


def _is_tree(heads: tuple[int, ...]) -> bool:
    if sum(h == i for i, h in enumerate(heads)) != 1:
        return False
    for start in range(len(heads)):
        node, steps = start, 0
        while heads[node] != node and steps <= len(heads):
            node, steps = heads[node], steps + 1
        if steps > len(heads):
            return False
    return True


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
@example(5, 3795655)  # two roots that differ by a thousandth
def test_the_tree_is_the_best_of_all_trees(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (size, size)).astype(np.float32)
    heads = tuple(int(h) for h in decode_tree(scores))
    trees = [t for t in itertools.product(range(size), repeat=size) if _is_tree(t)]
    assert _is_tree(heads)
    assert _score(scores, heads) == pytest.approx(max(_score(scores, t) for t in trees), abs=1e-3)


def test_two_words_that_choose_each_other_are_parted() -> None:
    scores = np.array([[-5, 9, -5], [9, -5, 2], [-5, 1, 0]], dtype=np.float32)
    assert decode_tree(scores).tolist() == [1, 2, 2]


@pytest.mark.parametrize("size", [201, 1500])
def test_a_very_long_sentence_gets_a_tree_at_once(size: int) -> None:
    scores = np.random.default_rng(size).normal(0, 3, (size, size)).astype(np.float32)
    heads = tuple(int(h) for h in decode_tree(scores))
    assert _is_tree(heads)
    assert np.mean(np.array(heads) == scores.argmax(1)) > 0.9


TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_names_are_the_best_allowed_tags(size: int, seed: int) -> None:
    decoder = NameDecoder(TAGS)
    scores = np.random.default_rng(seed).normal(0, 3, (size, len(TAGS))).astype(np.float32)

    def allowed(path: tuple[int, ...]) -> bool:
        pairs = itertools.pairwise(path)
        return bool(decoder.starts[path[0]]) and all(decoder.allowed[a, b] for a, b in pairs)

    paths = [p for p in itertools.product(range(len(TAGS)), repeat=size) if allowed(p)]
    found = tuple(int(i) for i in decoder.decode(scores))
    assert allowed(found)
    best = max(sum(scores[i, t] for i, t in enumerate(p)) for p in paths)
    assert sum(scores[i, t] for i, t in enumerate(found)) == pytest.approx(best, abs=1e-3)
