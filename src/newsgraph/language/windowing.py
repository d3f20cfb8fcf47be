"""Cuts a document into windows that the encoder can read; nothing is lost, long paragraphs overlap."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from newsgraph.language.paragraphs import ends_paragraph
from newsgraph.language.pieces import PieceEncoder

FULL = 180  # pieces: paragraphs are joined up to here, as in training
LONGEST = 230  # pieces: a paragraph longer than this is cut
OVERLAP = 70  # pieces that two windows of a cut paragraph share


@dataclass
class Window:
    """The words ``start`` to ``end`` of a text, with the network's answers once it has read them."""

    start: int
    end: int
    outputs: dict[str, NDArray[Any]] = field(default_factory=dict)


@dataclass
class WindowedText:
    """The words of a document (white space is left out), their pieces, and windows over them."""

    tokens: list[int]  # the place of each word in the Doc
    words: list[str]
    pieces: list[list[int]]
    paragraph_starts: set[int]  # numbers of words
    windows: list[Window]
    owner: NDArray[np.int64]  # for each word the window that sees most around it


def cut_into_windows(doc: Doc, encoder: PieceEncoder) -> WindowedText:
    """Encode the document's words and lay windows over them, borders at line breaks where possible."""
    tokens: list[int] = []
    spaced: list[bool] = []
    borders: set[int] = set()
    after_space, after_break = True, True
    for token in doc:
        if token.is_space:
            after_space = True
            after_break = after_break or ends_paragraph(token)
            continue
        if after_break or token.is_sent_start:
            borders.add(len(tokens))
        tokens.append(token.i)
        spaced.append(after_space)
        after_space, after_break = bool(token.whitespace_), False
    words = [doc[i].text for i in tokens]
    pieces = encoder.encode(words, spaced)
    sizes = [len(p) for p in pieces]
    windows = _windows(sizes, sorted(borders))
    return WindowedText(tokens, words, pieces, borders, windows, _owners(len(words), windows))


def _windows(sizes: list[int], borders: list[int]) -> list[Window]:
    windows: list[Window] = []
    for start, end in itertools.pairwise([*borders, len(sizes)]):
        size = sum(sizes[start:end])
        if size > LONGEST:
            windows += _overlapping(sizes, start, end)
        elif windows and windows[-1].end == start and sum(sizes[windows[-1].start : start]) + size <= FULL:
            windows[-1].end = end
        else:
            windows.append(Window(start, end))
    return windows


def _overlapping(sizes: list[int], start: int, end: int) -> list[Window]:
    """Windows over one long paragraph, each beginning before the last one ends."""
    windows: list[Window] = []
    while True:
        stop, room = start, LONGEST
        while stop < end and sizes[stop] <= room:
            room -= sizes[stop]
            stop += 1
        windows.append(Window(start, stop))
        if stop == end:
            return windows
        shared = 0
        following = stop
        while following > start + 1 and shared + sizes[following - 1] <= OVERLAP:
            following -= 1
            shared += sizes[following]
        start = following


def _owners(count: int, windows: list[Window]) -> NDArray[np.int64]:
    owner = np.zeros(count, dtype=np.int64)
    margin = np.full(count, -1)
    for number, window in enumerate(windows):
        index = np.arange(window.start, window.end)
        room = np.minimum(index - window.start, window.end - 1 - index)
        # The first and last word of the text are at no cut.
        better = room > margin[index]
        owner[index[better]] = number
        margin[index[better]] = room[better]
    return owner
