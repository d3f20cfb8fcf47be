"""Finds what stands between quotation marks, in every style that German texts use.

„…“ „…” „…" “…” "…" »…« «…» and, inside or alone, ‚…‘ ‚…’ '…' ‘…’ ›…‹ ‹…›. The marks are read in the
text, not in the tokens, because tokenizers differ in what they split off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsgraph.language.tree import Stretch, Tree

# Opening mark → the marks that may close it. Marks that open and close are told apart by their neighbours.
_PAIRS: dict[str, str] = {
    "„": '“”"',
    "“": '”“"',
    "”": "”",
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’",
    "'": "'",
    "’": "’",
    "›": "‹",
    "‹": "›",
}
_MARKS = frozenset("".join(_PAIRS) + "".join(_PAIRS.values()))
_SINGLE = frozenset("‚‘'’")
_BEFORE_OPENING = frozenset("([{–—-/:,;=\u00a0")
_AFTER_CLOSING = frozenset(".,;:!?)]}–—-/…\u00a0")
# A quotation that runs over paragraphs without new opening marks is believed up to this length in characters.
_LONGEST_OPEN = 2500
_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks; ``depth`` is 0 outside, 1 for a quotation in a quotation."""

    words: Stretch
    depth: int

    @property
    def inner(self) -> Stretch:
        """The words without the marks."""
        start, end = self.words.start, self.words.end
        if start < end - 1 and self.words[0].text in _MARKS:
            start += 1
        if end - 1 > start and self.words[-1].text in _MARKS:
            end -= 1
        return self.words.tree[start:end]


@lru_cache(maxsize=1)  # asked for the same document by claims and by pronouns
def find_quotations(tree: Tree) -> tuple[Quotation, ...]:
    """Return the quotations of a document in reading order, outer before inner.

    A quotation that is not closed ends with its paragraph where the next paragraph opens anew (the
    typographer's rule for long quotations) and is dropped otherwise. Apostrophes are no marks.
    """
    text = tree.text
    found: list[Quotation] = []
    for start, end, depth in sorted(_pair_marks(text)):
        words = tree.stretch(start, end)
        if words is not None and len(words) > 0:
            found.append(Quotation(words, depth))
    return tuple(found)


def _pair_marks(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and depth of each quotation in code points, the end after the closing mark."""
    stack: list[tuple[str, int]] = []
    for position, char in enumerate(text):
        if char == "\n" and stack and text.startswith("\n\n", position):
            yield from _end_of_paragraph(text, position, stack)
        if char not in _MARKS or _is_apostrophe(text, position):
            continue
        level = _closes(text, position, stack)
        if level is not None:
            _, start = stack[level]
            del stack[level:]
            yield start, position + 1, level
        elif _opens(text, position, stack):
            stack.append((char, position))
        elif _opens_anew(text, position, stack):
            stack[:] = [(char, position)]


def _end_of_paragraph(
    text: str, position: int, stack: list[tuple[str, int]]
) -> Iterator[tuple[int, int, int]]:
    """End or drop the quotations that are open where a paragraph ends; what goes on stays on the stack."""
    mark, start = stack[0]
    following = text[position:].lstrip()[:1]
    if following == mark:
        stack.clear()
        yield start, position, 0
        return
    ahead = text[position : start + _LONGEST_OPEN]
    next_mark = next((char for char in ahead if char in _MARKS and char not in _SINGLE), "")
    goes_on = next_mark in _PAIRS[mark] and next_mark != mark and mark not in _SINGLE and bool(next_mark)
    del stack[1 if goes_on else 0 :]


def _closes(text: str, position: int, stack: list[tuple[str, int]]) -> int | None:
    """Return the level of the open quotation that the mark closes, or None."""
    char = text[position]
    ambiguous = char in "\"“”'’"
    for level in range(len(stack) - 1, -1, -1):
        mark, start = stack[level]
        if char not in _PAIRS[mark] or position == start + 1:
            continue
        if ambiguous and _looks_opening(text, position) and not _looks_closing(text, position):
            continue
        return level
    return None


def _opens(text: str, position: int, stack: list[tuple[str, int]]) -> bool:
    char = text[position]
    if char not in _PAIRS or (
        any(mark == char for mark, _ in stack) and not _is_nested(text, position, stack)
    ):
        return False
    if char == "„":
        return True
    if not _looks_opening(text, position):
        return False
    if char in _SINGLE:
        return _single_closes(text, position)
    return True


def _is_nested(text: str, position: int, stack: list[tuple[str, int]]) -> bool:
    """Tell whether „…“ stands inside „…“: the paragraph then has closing marks for both."""
    if text[position] not in '„"':
        return False
    end = text.find("\n\n", position)
    rest = text[position : end if end >= 0 else len(text)]
    if text[position] == '"':
        return not _ends_sentence(text, position) and _closes_twice(rest)
    closing = sum(rest.count(mark) for mark in _PAIRS["„"])
    return closing >= rest.count("„") + sum(mark == "„" for mark, _ in stack)


def _closes_twice(rest: str) -> bool:
    """Tell whether a straight mark is closed, and the one around it, too: "… das "Projekt X" nie …"."""
    looks = [
        _looks_closing(rest, place) and not _looks_opening(rest, place)
        for place in range(1, len(rest))
        if rest[place] == '"'
    ]
    return looks[:2] == [True, True]


def _ends_sentence(text: str, position: int) -> bool:
    return text[:position].rstrip()[-1:] in {".", "!", "?"}


def _opens_anew(text: str, position: int, stack: list[tuple[str, int]]) -> bool:
    """Tell whether a straight mark opens although one is open: that one was never closed."""
    if text[position] != '"' or not stack or stack[0][0] != '"':
        return False
    return (
        _looks_opening(text, position)
        and not _looks_closing(text, position)
        and _ends_sentence(text, position)
    )


def _single_closes(text: str, position: int) -> bool:
    """Tell whether a single mark is closed soon, in its own paragraph; otherwise it is an apostrophe."""
    limit = text.find("\n\n", position)
    limit = min(position + _LONGEST_SINGLE, limit if limit >= 0 else len(text))
    return any(
        text[later] in _PAIRS[text[position]]
        and _looks_closing(text, later)
        and not _is_apostrophe(text, later)
        for later in range(position + 2, limit)
    )


def _is_apostrophe(text: str, position: int) -> bool:
    """Tell whether a single mark stands inside a word ("geht's") or is half of a doubled one (wikis)."""
    if text[position] not in "'’‘":
        return False
    before, after = _neighbours(text, position)
    return (before.isalnum() and after.isalnum()) or text[position] in {before, after}


def _looks_opening(text: str, position: int) -> bool:
    before, after = _neighbours(text, position)
    starts = not before or before.isspace() or before in _BEFORE_OPENING or before in _MARKS
    return starts and bool(after) and not after.isspace()


def _looks_closing(text: str, position: int) -> bool:
    before, after = _neighbours(text, position)
    ends = not after or after.isspace() or after in _AFTER_CLOSING or after in _MARKS
    return ends and bool(before) and not before.isspace()


def _neighbours(text: str, position: int) -> tuple[str, str]:
    before = text[position - 1] if position else ""
    after = text[position + 1] if position + 1 < len(text) else ""
    return before, after
