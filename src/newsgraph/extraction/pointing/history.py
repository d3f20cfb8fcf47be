"""What an article has named so far, in reading order: what pronouns and nouns can point back to.

A long article is named in ten thousand times, and each pronoun asks for what is near: that is looked up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from newsgraph.extraction.identity.mentions import Entity
from newsgraph.language.tree import Word


class Candidate(NamedTuple):
    """Somebody or something named before. ``who`` is empty for what is no actor."""

    who: tuple[Entity, ...]
    token: Word
    sentence: int
    gender: str | None
    number: str | None
    pronoun: bool
    quote: int | None  # which direct quotation it stands in

    @property
    def person(self) -> Entity | None:
        """The person whom it means, None where it means several, something else or nobody."""
        return self.who[0] if len(self.who) == 1 and self.who[0].type == "person" else None


class History(list[Candidate]):
    """The candidates in reading order. It only grows, by ``append``.

    ``times`` is how often somebody was named, ``last`` the last sentence that named them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[tuple[int, ...]] = Counter()
        self.last: dict[tuple[Entity, ...], int] = {}
        self._in_sentence: dict[int, list[int]] = defaultdict(list)
        self._at_word: dict[int, list[int]] = defaultdict(list)
        self._end = 0

    def append(self, candidate: Candidate) -> None:
        """Add what is named next."""
        self._in_sentence[candidate.sentence].append(len(self))
        self._at_word[candidate.token.i].append(len(self))
        self._end = max(self._end, candidate.sentence + 1)
        self.times[key_of(candidate)] += 1
        self.last[candidate.who] = max(candidate.sentence, self.last.get(candidate.who, 0))
        super().append(candidate)

    def since(self, sentence: int, words: Iterable[int] = ()) -> list[Candidate]:
        """Return what was named from a sentence on, and what stands at these places, in reading order."""
        near = (self._in_sentence.get(number, ()) for number in range(max(0, sentence), self._end))
        there = (self._at_word.get(word, ()) for word in words)
        return [self[number] for number in sorted({n for numbers in (*near, *there) for n in numbers})]


class Speakers(dict[int, int]):
    """Place of a word that names who says something → the last sentence of what they say.

    ``words`` are the places of what each of them says.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[int, set[int]] = defaultdict(set)

    @cached_property
    def _by_end(self) -> dict[int, list[int]]:
        ends: dict[int, list[int]] = defaultdict(list)
        for place, last in self.items():
            ends[last].append(place)
        return ends

    def ending(self, first: int, end: int) -> list[int]:
        """Return the places of those whose words end in one of these sentences."""
        return [place for sentence in range(first, end) for place in self._by_end.get(sentence, ())]


def key_of(candidate: Candidate) -> tuple[int, ...]:
    """Return what is the same for all mentions of one actor; of what is no actor every mention is its own."""
    if candidate.who:
        return tuple(sorted(id(entity) for entity in candidate.who))
    return (-candidate.token.i - 1,)
