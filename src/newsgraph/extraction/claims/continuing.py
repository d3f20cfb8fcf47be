"""Statements without a cue: sentences that go on in the Konjunktiv, and hearsay with "sollen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims.record import is_reporting
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import cue_table, verb_cues
from newsgraph.language.tree import Stretch

_POINTING_REACH = 80  # words back to the source that "demnach" points to
_HEARSAY_REACH = 3  # units back to the claim whose source hearsay of the past belongs to
_UNREAL = frozenset({"hätte", "hätten", "wäre", "wären", "würde", "würden"})
_WISHES = frozenset({"möchte", "möchten"})


def continued_claim(layout: Layout, unit: Unit, last: ClaimDraft | None, distance: int) -> ClaimDraft | None:
    """Return the unit as the last speaker's statement, if its main verb is in the Konjunktiv or "soll"."""
    main = main_segment(unit)
    if main is None or main.finite is None or _stands_in_noun(layout, unit, main):
        return None
    finite = layout.tree[main.finite]
    whole = layout.tree[unit.start : unit.end]
    medium = last.medium if last else "SW"
    speaker = last.speaker if last else None
    if finite.lower in {"soll", "sollen"}:
        # Of a past event "soll" is hearsay whoever says so; of a plan it needs a source close by.
        past = _has_perfect_infinitive(layout, main)
        if (distance == 1 and last is not None) or (past and (last is None or distance <= _HEARSAY_REACH)):
            return ClaimDraft(
                "FreeIndirect",
                (whole,),
                0.5,
                medium=medium,
                speaker=speaker,
                found_by="claim.continued.hearsay",
            )
        return None
    if is_konjunktiv_2(finite) and layout.tree[unit.start].lower in _UNREAL:
        return None  # "Hätte er es gesagt, wäre niemand verletzt worden"
    if is_konjunktiv_1(finite):
        return ClaimDraft(
            "IndirectFreeIndirect",
            (whole,),
            0.7,
            medium=medium,
            speaker=speaker,
            found_by="claim.continued.konjunktiv1",
        )
    # Konjunktiv II is also the author's own "could" and "would", so it must follow a claim at once.
    if last is not None and distance == 1 and is_konjunktiv_2(finite) and finite.lower not in _WISHES:
        return ClaimDraft(
            "IndirectFreeIndirect",
            (whole,),
            0.6,
            medium=medium,
            speaker=speaker,
            found_by="claim.continued.konjunktiv2",
        )
    return None


def _stands_in_noun(layout: Layout, unit: Unit, main: Segment) -> bool:
    """Tell whether a clause in the Konjunktiv only tells a noun: "Der Vorwurf, er habe gelogen, ist alt"."""
    if main.start == unit.start:
        return False
    after = (segment for segment in unit.segments if segment.start > main.start)
    return any(
        segment.form is Form.VERB_FIRST and not segment.coordinated and not is_reporting(layout, segment)
        for segment in after
    )


def _has_perfect_infinitive(layout: Layout, segment: Segment) -> bool:
    words = [layout.tree[i].lower for i in range(max(segment.start, segment.end - 4), segment.end)]
    return bool({"haben", "sein", "worden"} & set(words))


def speaking(layout: Layout, unit: Unit, drafts: list[ClaimDraft]) -> ClaimDraft | None:
    """Return who acts by speech in a unit that makes no claim: the next sentence may be that speaker's words.

    The draft only carries speaker and medium on; it is no claim itself.
    """
    main = main_segment(unit)
    if drafts or main is None:
        return None
    for verb in verb_cues(layout, unit):
        if verb.finite.i == main.finite and not verb.passive:
            speaker = speaker_of(verb.verb, layout, unit.start, unit.end)
            if speaker is not None:
                return ClaimDraft("Reported", (speaker,), 0.0, medium=verb.cue.medium, speaker=speaker)
    return None


def joined(before: ClaimDraft, after: ClaimDraft) -> ClaimDraft | None:
    """Return two continued claims as one where they are of one kind and only white space stands between."""
    if before.kind != after.kind or after.kind not in {"FreeIndirect", "IndirectFreeIndirect"}:
        return None
    tree = before.content[0].tree
    start, end = before.content[-1].end, after.content[0].start
    if len(before.content) > 1 or any(not tree[i].is_space for i in range(start, end)):
        return None
    return replace(before, content=(tree[before.content[0].start : after.content[0].end],))


def with_sources(drafts: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims, in reading order, with the source that "demnach" points to as their speaker.

    It is who spoke last, not far before; the word itself speaks never.
    """
    found: list[ClaimDraft] = []
    source: Stretch | None = None
    for draft in drafts:
        if draft.speaker is None:
            found.append(draft)
        elif not _points(draft.speaker):
            source = draft.speaker
            found.append(draft)
        else:
            near = source is not None and draft.speaker.start - source.start <= _POINTING_REACH
            found.append(replace(draft, speaker=source if near else None))
    return found


def _points(speaker: Stretch) -> bool:
    return len(speaker) == 1 and ("adverb", speaker[0].lower) in cue_table()


def main_segment(unit: Unit) -> Segment | None:
    """Return the first segment with a main clause."""
    return next((segment for segment in unit.segments if segment.form in MAIN_FORMS), None)
