"""What a rule is: its name, what it says, and the sentences that show where it fires and where it does not.

Marks in an example give the spans of what is found::

    Laut {speaker:dem Wetterdienst} {claim:sinken die Temperaturen}.

A name that several marks have means all of them together. The names are for

* a claim: ``claim`` (its content), ``speaker``, ``cue``, ``addressee``;
* a relation: ``predicate``, and the roles of those who take part (``agent``, ``patient`` …);
* a mention: ``mention``, and ``actor``, any mentions of the same actor;
* a role: ``actor``, any mentions of who has it, and ``of``, any mentions of the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\{(\w+):|\}")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction that the program reads. The id is ``room.construction`` and stands in ``found_by``."""

    id: str
    says: str
    examples: tuple[str, ...]
    counter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence without its marks, and the spans that each name marks, in code points, end exclusive."""

    text: str
    marks: dict[str, Spans]


def read_example(marked: str) -> Example:
    """Return a marked sentence as its text and the spans of its marks; marks may stand inside others.

    Raises:
        ValueError: a mark is not closed, or closed and never opened.
    """
    text, position = "", 0
    open_marks: list[tuple[str, int]] = []
    found: dict[str, list[tuple[int, int]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[1]:
            open_marks.append((mark[1], len(text)))
            continue
        if not open_marks:
            raise ValueError(f"a mark is closed that none opened: {marked}")
        name, start = open_marks.pop()
        found.setdefault(name, []).append((start, len(text)))
    if open_marks:
        raise ValueError(f"the mark {open_marks[-1][0]} is not closed: {marked}")
    marks = {name: tuple(sorted(spans)) for name, spans in found.items()}
    return Example(text + marked[position:], marks)
