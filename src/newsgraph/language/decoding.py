"""From scores to structures: one tree a sentence, names without broken tags."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
_NEVER = -1e9
# Words; a longer "sentence" is a list or noise, and the exact tree would take memory by the gigabyte.
LONGEST_EXACT = 200


def decode_sentence(
    scores: Scores, words: Sequence[str], finite: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], Scores, list[int]]:
    """Return each word's head, how probable it is, and the roots of what stands behind semicolons.

    Args:
        scores: as for `decode_tree`.
        words: of the sentence.
        finite: which of them are finite verbs. Where each part between semicolons has one, no word hangs in
            another part but the parts' roots, which hang on the first's.
    """
    ends = [place + 1 for place, word in enumerate(words) if word == ";" and place + 1 < len(words)]
    parts = [*pairwise([0, *ends, len(words)])]
    if not all(finite[start:end].any() for start, end in parts):
        parts = [(0, len(words))]
    heads = np.zeros(len(words), dtype=np.int64)
    sure = np.zeros(len(words), dtype=np.float32)
    for start, end in parts:
        tree = decode_tree(scores[start:end, start:end])
        sure[start:end] = head_probabilities(scores[start:end, start:end], tree)
        heads[start:end] = tree + start
    root, *beside = np.flatnonzero(heads == np.arange(len(words))).tolist()
    heads[beside] = root
    return heads, sure, beside


def decode_tree(scores: Scores) -> NDArray[np.int64]:
    """Return the head of each word: the best tree with exactly one root.

    Args:
        scores: (words, words); row i scores the heads of word i, the diagonal its being the root.

    The best head of each word is a tree most of the time; where it is not, Chu and Liu's and Edmonds'
    algorithm finds the maximum spanning tree.
    """
    size = len(scores)
    if size == 1:
        return np.zeros(1, dtype=np.int64)
    heads: NDArray[np.int64] = scores.argmax(1)
    roots = np.flatnonzero(heads == np.arange(size))
    if len(roots) == 1 and _all_reach(heads, int(roots[0])):
        return heads
    return _spanning_tree(scores) if size <= LONGEST_EXACT else _mended(scores, heads)


def head_probabilities(scores: Scores, heads: NDArray[np.int64]) -> Scores:
    """Return how probable the network holds each word's head among all words of the sentence."""
    chosen = scores[np.arange(len(scores)), heads]
    probabilities: Scores = np.exp(chosen - np.logaddexp.reduce(scores, axis=1))
    return probabilities


def _mended(scores: Scores, heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """The best heads with all but one root, and one word of each cycle, hung on that root."""
    mended = heads.copy()
    root = int((scores.diagonal() - scores.max(1)).argmax())
    mended[mended == np.arange(len(mended))] = root
    mended[root] = root
    arrived = np.zeros(len(mended), dtype=bool)
    arrived[root] = True
    for start in range(len(mended)):
        path = []
        node = start
        while not arrived[node] and node not in path:
            path.append(node)
            node = int(mended[node])
        if not arrived[node]:
            mended[node] = root
        arrived[path] = True
    return mended


def _all_reach(heads: NDArray[np.int64], root: int) -> bool:
    """Whether every word leads up to the root: pointers are doubled until they must have arrived."""
    up = heads
    for _ in range(len(heads).bit_length()):
        up = up[up]
    return bool((up == root).all())


def _spanning_tree(scores: Scores) -> NDArray[np.int64]:
    """The maximum spanning tree: node 0 is the root's head, at a price that only one word pays."""
    size = len(scores)
    exact = scores.astype(np.float64)  # in 32 bits the price of a root would swallow two digits of its score
    logs = exact - np.logaddexp.reduce(exact, axis=1, keepdims=True)
    weights = np.full((size + 1, size + 1), _NEVER)
    weights[1:, 1:] = logs
    weights[1:, 0] = np.diag(logs) - 1e5
    np.fill_diagonal(weights, _NEVER)
    best = _edmonds(weights)
    return np.array([i if head == 0 else head - 1 for i, head in enumerate(best[1:])], dtype=np.int64)


def _edmonds(weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """Heads of the best tree from node 0, ``weights[dependent, head]``; cycles are contracted."""
    size = len(weights)
    heads: NDArray[np.int64] = weights.argmax(1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    # The cycle becomes the last node of a smaller graph.
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = weights[np.ix_(outside, outside)]
    from_cycle = weights[np.ix_(outside, cycle)]
    small[:-1, -1] = from_cycle.max(1)
    lost = weights[cycle, heads[cycle]]
    into_cycle = weights[np.ix_(cycle, outside)] - lost[:, None]
    small[-1, :-1] = into_cycle.max(0)
    small_heads = _edmonds(small)
    result: NDArray[np.int64] = heads.copy()
    for k, node in enumerate(outside):
        if node == 0:
            continue
        head = small_heads[k]
        result[node] = cycle[from_cycle[k].argmax()] if head == len(outside) else outside[head]
    entry = small_heads[-1]
    broken = cycle[into_cycle[:, entry].argmax()]
    result[broken] = outside[entry]
    return result


def _find_cycle(heads: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """The nodes of one cycle, node 0 being the end of every path."""
    state = np.zeros(len(heads), dtype=np.int8)  # 0 new, 1 on this path, 2 done
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.array(path[path.index(node) :])
        state[path] = 2
    return None


class NameDecoder:
    """Decodes BIO tags: an I- tag only follows a B- or I- tag of its class."""

    def __init__(self, tags: list[str]) -> None:
        self.tags = tags
        count = len(tags)
        self.allowed = np.ones((count, count), dtype=bool)  # [before, after]
        self.starts = np.ones(count, dtype=bool)
        for j, after in enumerate(tags):
            if after.startswith("I-"):
                self.starts[j] = False
                for i, before in enumerate(tags):
                    self.allowed[i, j] = before[2:] == after[2:] and before != "O"

    def decode(self, scores: Scores) -> NDArray[np.int64]:
        """Return the best allowed tag number of each word of one sentence; scores are (words, tags)."""
        best: NDArray[np.int64] = scores.argmax(1)
        if self.starts[best[0]] and bool(self.allowed[best[:-1], best[1:]].all()):
            return best
        barred = np.where(self.allowed, 0.0, _NEVER)
        total = scores[0] + np.where(self.starts, 0.0, _NEVER)
        back = np.zeros(scores.shape, dtype=np.int64)
        for i in range(1, len(scores)):
            reach = total[:, None] + barred
            back[i] = reach.argmax(0)
            total = reach.max(0) + scores[i]
        path = [int(total.argmax())]
        for i in range(len(scores) - 1, 0, -1):
            path.append(int(back[i, path[-1]]))
        return np.array(path[::-1])
