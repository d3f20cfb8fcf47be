"""The document as plain Python: a ``Tree`` of ``Word`` records, planted once, which every rule reads.

spaCy's ``Token`` wraps a C array and is made anew for every look; rules look so often that the wrappers took
most of the time of an extraction. A ``Word`` is made once, with its children, features and place in the tree
worked out, and needs no spaCy to be made, so that rules are tested on trees written down by hand.

A tree is in Universal Dependencies, whatever the model (see ``newsgraph.language.tiger``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import overload

from newsgraph.language.rows import Features, Planting, features_of
from newsgraph.language.spelling import Spelling, written


class Word(Spelling):
    """One token and its place in the tree. ``start`` and ``end`` are code points, end exclusive."""

    __slots__ = (
        *("tree", "i", "lemma", "pos", "tag", "dep", "head", "children", "entity"),
        *("continues_name", "features", "start", "end", "space", "certainty"),
        *("is_space", "is_punct", "is_quote", "is_sent_start", "depth"),
        *("_sentence", "_subtree", "_edges"),
    )

    tree: Tree
    i: int  # the place in the document
    lemma: str
    pos: str  # a universal part of speech
    tag: str  # an STTS tag, or empty
    dep: str
    head: Word  # a root is its own head
    children: list[Word]  # in reading order
    entity: str  # PER, LOC, ORG, MISC, or empty
    continues_name: bool  # whether the word before it belongs to the same name
    features: Features
    start: int
    end: int
    space: bool  # whether a space follows
    certainty: float  # the probability that the parser gives to the head, 0 to 1
    is_space: bool
    is_punct: bool
    is_quote: bool  # whether it is a quotation mark
    is_sent_start: bool
    depth: int  # steps to the root
    _sentence: int
    _subtree: list[Word] | None
    _edges: tuple[int, int] | None

    @property
    def sentence(self) -> Stretch:
        """The sentence that holds the word."""
        return self.tree.sentences[self._sentence]

    @property
    def subtree(self) -> list[Word]:
        """The word and all below it: what hangs before it, itself, what hangs after it."""
        if self._subtree is None:
            found: list[Word] = []
            placed = False
            for child in self.children:
                if not placed and child.i > self.i:
                    found.append(self)
                    placed = True
                found += child.subtree
            if not placed:
                found.append(self)
            self._subtree = found
        return self._subtree

    @property
    def edges(self) -> tuple[int, int]:
        """The places of the first and the last word of the subtree."""
        if self._edges is None:
            places = [word.i for word in self.subtree]
            self._edges = (min(places), max(places))
        return self._edges

    @property
    def left_edge(self) -> Word:
        """The first word of the subtree."""
        return self.tree.words[self.edges[0]]

    @property
    def right_edge(self) -> Word:
        """The last word of the subtree."""
        return self.tree.words[self.edges[1]]

    @property
    def lefts(self) -> list[Word]:
        """The children before the word."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Word]:
        """The children after the word."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator[Word]:
        """The words above, from the head to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> list[Word]:
        """The other words coordinated with it, in reading order."""
        first = self
        while first.dep == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:
            row += [child for child in word.children if child.dep == "conj"]
        return sorted((word for word in row if word is not self), key=lambda word: word.i)

    @property
    def preposition(self) -> str:
        """The preposition that hangs on it, in small letters; empty where there is none."""
        return next((child.lower for child in self.children if child.dep == "case"), "")

    def nbor(self, step: int = 1) -> Word:
        """Return the word so many steps further. Raises IndexError outside the document."""
        place = self.i + step
        if not 0 <= place < len(self.tree.words):
            raise IndexError(f"no word {step} steps from {self.text!r}")
        return self.tree.words[place]

    def hang(self, head: Word, dep: str) -> None:
        """Hang the word, with all below it, on another word, as ``dep``.

        A word that would hang on itself, on what is below it or in another sentence stays where it is.
        """
        if head is self or self in head.ancestors or head._sentence != self._sentence:
            return
        row = [*self.head.ancestors, self.head, head, *head.ancestors]
        if self.head is not self:
            self.head.children.remove(self)
        self.head, self.dep = head, dep
        head.children = sorted([*head.children, self], key=lambda word: word.i)
        for word in row:
            word._subtree, word._edges = None, None
        for word in self.subtree:
            word.depth = len(list(word.ancestors))


class Stretch:
    """A run of words. ``start`` and ``end`` are places of words, end exclusive."""

    __slots__ = ("_root", "end", "label", "start", "tree")

    def __init__(self, tree: Tree, start: int, end: int, label: str = "") -> None:
        self.tree = tree
        self.start = start
        self.end = end
        self.label = label  # of a name: PER, LOC, ORG, MISC
        self._root: Word | None = None

    def __repr__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Stretch)
            and (self.start, self.end, self.label) == (other.start, other.end, other.label)
            and self.tree is other.tree
        )

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.label))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.tree.words[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Word | Stretch:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Stretch(self.tree, self.start + start, self.start + max(start, end))
        return self.tree.words[range(self.start, self.end)[place]]

    @property
    def start_char(self) -> int:
        """Where the stretch begins in the text, in code points."""
        if self.start == self.end:
            return self.tree.words[self.start].start if self.start < len(self.tree) else len(self.tree.text)
        return self.tree.words[self.start].start

    @property
    def end_char(self) -> int:
        """Where the stretch ends in the text, in code points, exclusive."""
        return self.tree.words[self.end - 1].end if self.end > self.start else self.start_char

    @property
    def text(self) -> str:
        """The words as the text has them."""
        return self.tree.text[self.start_char : self.end_char]

    @property
    def has_break(self) -> bool:
        """Whether a line, and so a paragraph, ends in it."""
        return any("\n" in word.text for word in self)

    @property
    def sentence(self) -> Stretch:
        """The sentence in which the stretch begins."""
        return self.tree.words[self.start].sentence

    @property
    def root(self) -> Word:
        """The first of the words nearest to the root; a mark only where there is no other word."""
        if self._root is None and self.end - self.start == 1:
            self._root = self.tree.words[self.start]
        if self._root is None:
            outside = [word for word in self if word.head is word or not self.start <= word.head.i < self.end]
            self._root = min(outside, key=lambda word: (_is_mark(word) and word.depth > 0, word.depth))
        return self._root


class Tree:
    """A document: its words, its sentences, and the names that the model found.

    Args:
        rows: one for each token, in reading order.
        names: start, end (places of words, end exclusive) and label of each name.
    """

    def __init__(self, rows: Sequence[Planting], names: Iterable[tuple[int, int, str]] = ()) -> None:
        self.words: list[Word] = []
        self.sentences: list[Stretch] = []
        pieces: list[str] = []
        offset = 0
        starts: list[int] = []
        for place, row in enumerate(rows):
            text, lemma, pos, tag, dep, _, morph, entity, space, starts_sentence, certainty = row
            word = Word.__new__(Word)
            word.tree, word.i, word.text = self, place, text
            word.lower, word.is_space, word.is_punct, word.is_quote = written(text)
            word.lemma, word.pos, word.tag, word.dep = lemma, pos, tag, dep
            word.entity, word.features = entity, features_of(morph)
            word.start, word.end = offset, offset + len(text)
            word.space, word.certainty = space, certainty
            word.is_sent_start, word.continues_name = starts_sentence, False
            word.children, word._subtree, word._edges = [], None, None
            if starts_sentence or not place:
                starts.append(place)
            word._sentence = len(starts) - 1
            offset = word.end + space
            pieces.append(text + " " if space else text)
            self.words.append(word)
        self.text = "".join(pieces)
        for word, row in zip(self.words, rows, strict=True):
            word.head = self.words[row.head]
            if word.head is not word:
                word.head.children.append(word)
        self._measure_depths()
        borders = pairwise([*starts, len(rows)])
        self.sentences = [Stretch(self, start, end) for start, end in borders]
        self.names = tuple(Stretch(self, start, end, label) for start, end, label in names)
        for name in self.names:
            for word in self.words[name.start + 1 : name.end]:
                word.continues_name = True

    def _measure_depths(self) -> None:
        waiting = [word for word in self.words if word.head is word]
        for word in waiting:
            word.depth = 0
        while waiting:
            word = waiting.pop()
            for child in word.children:
                child.depth = word.depth + 1
                waiting.append(child)

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Word | Stretch:
        if isinstance(place, int):  # the commonest question of all
            return self.words[place]
        start, end, _ = place.indices(len(self.words))
        return Stretch(self, start, end if end > start else start)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The places of the words between the quotation marks of their sentence."""
        found: list[int] = []
        for sentence in self.sentences:
            inside = False
            for word in sentence:
                if inside:
                    found.append(word.i)
                inside = inside != word.is_quote
        return frozenset(found)

    def stretch(self, start: int, end: int) -> Stretch | None:
        """Return the words that hold a run of code points, whole; None where there are none."""
        first = bisect_right(self.words, start, key=lambda word: word.end)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return self[first:last] if first < last else None


def _is_mark(word: Word) -> bool:
    return (word.is_space or word.is_punct) and not word.children
