"""Sources behind "so": "…, so Roth", "…, so die „Zeit“ weiter"."""

from __future__ import annotations

from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.surface.segments import Form, Layout, Unit
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.language.tree import Stretch, Word

_AMOUNTS = frozenset({"viel", "viele", "wenig", "wenige"})


def so_phrase(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """ "…, so X": "so" opens a segment without verb."""
    tree = layout.tree
    number = unit.segment_at(token.i)
    segment = unit.segments[number]
    if segment.start != token.i or number == 0 or segment.end - segment.start < 2:
        return None
    if segment.form is not Form.FRAGMENT:
        return None
    head = next(
        (tree[i] for i in range(token.i + 1, segment.end) if tree[i].pos in {"NOUN", "PROPN", "PRON"}), None
    )
    if tree[token.i + 1].lower in _AMOUNTS or any(
        word.lower == "wie" for word in tree[token.i + 2 : token.i + 5]
    ):
        return None  # "so viele wie nie"
    plain = tree[token.i + 1].pos not in {"ADP", "ADV", "SCONJ"} and not layout.quoted(token.i + 1)
    if head is None or not (plain or _is_titled(layout, token.i + 1)):
        return None
    last = number
    while last + 1 < len(unit.segments) and unit.segments[last + 1].form in {Form.FRAGMENT, Form.RELATIVE}:
        following = unit.segments[last + 1]
        goes_on = following.form is Form.FRAGMENT and any(
            layout.tree[i].pos in {"VERB", "AUX", "PART"} for i in range(following.start, following.end)
        )
        if layout.quoted(following.start) or goes_on:
            break
        last += 1
    end = unit.segments[last].end
    speaker_end = next(
        (s.start - 1 for s in unit.segments[number + 1 : last + 1] if s.form is Form.RELATIVE), end
    )
    passed_on = (i for i in range(head.i + 1, speaker_end) if tree[i].lower in {"laut", "gegenüber"})
    speaker_end = next(passed_on, speaker_end)
    while speaker_end - 1 > head.i and tree[speaker_end - 1].pos == "ADV":  # "…, so X weiter"
        speaker_end -= 1
    return cue_table()["adverb", "so"], layout.span(token.i + 1, speaker_end), token.i - 1, end


def _is_titled(layout: Layout, position: int) -> bool:
    """Tell whether a name in quotation marks begins at a word: "…, so „Die Zeit“"."""
    if not layout.quoted(position):
        return False
    words = layout.quotations[layout.quotation_at[position]].words
    return any(word.entity for word in words) and not any(is_finite(word) for word in words)
