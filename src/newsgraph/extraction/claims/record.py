"""What the finders of announcements share: the record they fill, and the mood of reported speech."""

from __future__ import annotations

from dataclasses import dataclass

from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.surface.segments import Form, Layout, Segment
from newsgraph.extraction.words.cue_table import Cue
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

Range = tuple[int, int]

# Forms that are past or Konjunktiv: after a cue they are the latter.
_AMBIGUOUS = frozenset({"sollte", "sollten", "wollte", "wollten"})


@dataclass(frozen=True, slots=True)
class Announcement:
    """A cue with its frame (tokens, end exclusive) and the ranges of what it announces."""

    cue: Cue
    words: tuple[int, ...]
    frame: Range
    content: tuple[Range, ...]
    speaker: Stretch | None
    addressees: tuple[Stretch, ...] = ()
    verb: Word | None = None
    via: Stretch | None = None
    against: tuple[Stretch, ...] = ()
    stance: Stance = "asserts"
    made: bool = True
    hearsay: bool = False  # somebody "soll gesagt haben, dass …"
    rule: str = ""


def is_new_sentence(layout: Layout, segment: Segment) -> bool:
    """Tell whether a main clause behind a comma begins a sentence of its own, in the author's indicative.

    Words that follow its verb tell that it is second, and not the last of a clause that goes on.
    """
    second = segment.finite is not None and segment.finite < segment.end - 1
    return (
        segment.form is Form.MAIN and not segment.coordinated and second and not is_reporting(layout, segment)
    )


def is_reporting(layout: Layout, segment: Segment) -> bool:
    """Tell whether a segment's finite verb is in the Konjunktiv."""
    if segment.finite is None:
        return False
    finite = layout.tree[segment.finite]
    return is_konjunktiv_1(finite) or is_konjunktiv_2(finite) or finite.lower in _AMBIGUOUS
