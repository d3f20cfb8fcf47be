"""Lines of a copied page: hard-wrapped ones joined again, list markers made uniform."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from newsgraph.reading.clutter import BULLET, Kind, classify, is_sentence, strip_suffix

_MARKER = re.compile(r"^(?:[•·▪◦‣∙●○■□➤►▶*]|-(?= ))\s*(?=\S)")
_MIN_WRAP, _MAX_WRAP = 28, 100  # columns: of a newspaper; e-mails and old text files wrap at 65 to 80
_WITHIN = (0.97, 0.9, 0.8)  # shares of the lines that may lie within; a header or an address sticks out
_RAGGED = 4  # columns by which a wrapped line may be shorter than the first word of the next would allow
PROSE_WORDS = 5  # a sentence of fewer words may be a headline
_LONG_WORDS = 20  # no headline is as long
_UNFINISHED_WORDS = 15  # a paragraph that a paywall cut off
_FIGURES = re.compile(r"^\D.*(?:\d ?: ?\d|\d ?(?:%|Prozent\b))")  # a row of results: "Bern – Basel 2:1"
_CONTINUES = re.compile(r"^[a-zäöüß,.;:!?)]")


@dataclass
class Line:
    """One line of a page: its text, the number of the block (lines without an empty one between), what it
    is.
    """

    text: str
    block: int
    kind: Kind = Kind.TEXT


def split_lines(text: str) -> list[Line]:
    """Split normalised text into lines, each a whole paragraph, headline or label, and judge each."""
    blocks = [block.split("\n") for block in re.split(r"\n\n+", text) if block]
    width = _wrap_width(blocks)
    lines = []
    for number, block in enumerate(blocks):
        for line in _join(block, width):
            marked = strip_suffix(_MARKER.sub(BULLET, line))
            lines.append(Line(marked, number, classify(marked)))
    return lines


def first_prose(lines: list[Line]) -> int:
    """Position of the first line of running text, ``len(lines)`` where there is none."""
    return next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))


def is_prose(line: Line) -> bool:
    """Whether a line is running text: a sentence with a full stop, or too long for a headline."""
    words = len(line.text.split())
    if line.kind is not Kind.TEXT or line.text.startswith(BULLET):
        return False
    return words >= _LONG_WORDS or (
        words >= PROSE_WORDS and line.text.rstrip("\"”“«»'’‘)]")[-1:] in (".", "…")
    )


def is_loose(line: Line) -> bool:
    """A line of text that is no sentence and no row of results: a headline, subheading, teaser or label."""
    if line.kind is not Kind.TEXT or is_sentence(line.text) or _FIGURES.match(line.text):
        return False
    return len(line.text.split()) < _UNFINISHED_WORDS


def _wrap_width(blocks: list[list[str]]) -> int | None:
    """The column at which the text is wrapped by hand, or None where each line is whole."""
    lengths = sorted(len(line) for block in blocks for line in block)
    pairs = [pair for block in blocks for pair in pairwise(block)]
    for share in _WITHIN:
        width = lengths[int(share * (len(lengths) - 1))] if lengths else 0
        full = [following for line, following in pairs if _is_full(line, following, width)]
        # Wrapped text goes on in lower case at every second line; menus and headlines do not.
        lower = sum(following[0].islower() for following in full)
        wrapped = len(full) >= 2 and len(full) >= 0.6 * len(pairs) and lower >= 0.25 * len(full)
        if wrapped and _MIN_WRAP <= width <= _MAX_WRAP:
            return width
    return None


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line would not have fitted into this one."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - _RAGGED


def _join(block: list[str], width: int | None) -> list[str]:
    joined: list[str] = []
    previous = ""  # the last line as it was written
    for line in block:
        if joined and _continues(previous, line, width):
            joined[-1] = _glue(joined[-1], line)
        else:
            joined.append(line)
        previous = line
    return joined


def _continues(line: str, following: str, width: int | None) -> bool:
    if _MARKER.match(following):
        return False
    if width is not None and _is_full(line, following, width):
        return True
    # A sentence that goes on in lower case, as when a link inside it was copied onto a line of its own.
    if is_sentence(line) or not _CONTINUES.match(following):
        return False
    return len(line) > 20 and classify(line) is Kind.TEXT and classify(following) is Kind.TEXT


def _glue(line: str, following: str) -> str:
    if following[0] in ",.;:!?)":
        return line + following
    if re.search(r"\w-$", line):
        first = following.split(" ", 1)[0]
        if first in ("und", "oder", "bzw.", "sowie", "bis", "noch", "als", "wie"):
            return f"{line} {following}"  # "Ein- und Ausfuhr"
        return line[:-1] + following if following[0].islower() else line + following
    return f"{line} {following}"
